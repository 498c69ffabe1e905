"""Who wrote and who was written to, where the paper tells it and the readings have it the other way.

A caption tells whose a block of name and address is; practices appeal to payers, who turn down what practices ask for. Of
mail that the post gave back more is known: it came back to who sent it, and that is an office where the other is somebody at
home; a mail house writes about the mail of others; and on envelopes as in letters the sender stands above. The tagger's view is
weighed against all this, less where the paper is strange to it. On mail that came back only a caption is proof: labels, stamps
and new addresses stand around two blocks that are printed alike, so that without one both parties are left to a person.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from statistics import fmean

from rapidfuzz.fuzz import ratio

from schemas.pages import ReadPage
from schemas.readings import Reading
from workers.stages.extract.fusion.merge import AGREES, DIFFER, RULES_ONLY
from workers.stages.extract.letter_category import RETURNED, came_back
from workers.stages.extract.letter_parties import Block, front_of
from workers.stages.extract.letter_writers import is_of_the_post, is_somebody_at_home, writes
from workers.stages.extract.sheets import key_of, sheets_of
from workers.stages.extract.tagged.beliefs import Beliefs

_SENDER, _RECIPIENT = "/sender", "/recipient"
_SIDES = {"from": 1.0, "to": -1.0, "payee": -1.0}
_CAPTIONED = 4.0
"""What a caption counts; the tagger's surest view of two parties counts two."""
_OFFICE, _ABOVE = 1.5, 0.4
"""What it counts, of mail that came back, that one rather sent it by its name, and that it stands above."""
_WRITES = 1.5
"""What it counts that such letters go from one's trade to the other's."""
_CATEGORY = 0.8
"""Score of a category from which on it tells who writes."""
_SURE = 0.5
"""Below that it is not sure enough whose the blocks are."""
_STRANGE = 0.6
"""Of paper so strange to the tagger its view is not enough, and the rules, where nothing tells, have no other."""
_DOUBTED = 0.5
"""Share of its score that a reading keeps that may be the other's."""
_MISREAD = 85.0
"""Likeness, in per cent, of a name and the same one misread."""
_BOTH = 2


@dataclass(frozen=True)
class _Party:
    """Somebody whose name and address stand once or several times on a page."""

    blocks: Sequence[Block]
    roles: Sequence[str | None]
    beliefs: Beliefs

    @cached_property
    def captioned(self) -> float:
        """What captions say: above zero of a sender, below of a recipient."""
        return max((_SIDES.get(role or "", 0.0) for role in self.roles), key=abs)

    @cached_property
    def leaning(self) -> float:
        """What the tagger says, likewise."""
        return fmean(self._believed(_SENDER, block) - self._believed(_RECIPIENT, block) for block in self.blocks)

    @cached_property
    def is_at_home(self) -> bool:
        """Is it somebody at home, and no office?"""
        return any(block.name is not None and is_somebody_at_home(block.name.value) for block in self.blocks)

    def _believed(self, side: str, block: Block) -> float:
        return fmean(self.beliefs(reading) or 0.0 for reading in block.readings(side))

    @property
    def name(self) -> str:
        """As it stands first."""
        return next((block.name.value for block in self.blocks if block.name is not None), "")

    def stands_above(self, other: _Party) -> bool:
        """Does its first block end above the other's?"""
        return self.blocks[0].y1 < other.blocks[0].y0

    def stands_beside(self, other: _Party) -> bool:
        """Do the first blocks of both stand next to each other? Nothing but a caption, or the trades, tells them apart then."""
        mine, theirs = self.blocks[0], other.blocks[0]
        return mine.y0 < theirs.y1 and theirs.y0 < mine.y1

    def holds(self, reading: Reading) -> bool:
        """Is it a party's reading that stands in one of the blocks, or its name elsewhere?"""
        if not reading.pointer.startswith((f"{_SENDER}/", f"{_RECIPIENT}/")):
            return False
        if reading.pointer.endswith("/name") and ratio(reading.value, self.name) >= _MISREAD:
            return True
        return any(
            own.page == reading.page and own.box is not None and reading.box is not None and own.box.holds(reading.box.center)
            for block in self.blocks
            for own in block.readings(_SENDER)
        )


def with_sides_told(type_name: str, readings: Sequence[Reading], pages: Sequence[ReadPage]) -> tuple[Reading, ...]:
    """The readings, those of a letter's two parties each given to whom the paper tells."""
    sheets = sheets_of(pages) if type_name == "letter" else ()
    if not sheets:
        return tuple(readings)
    beliefs = Beliefs.of(pages)
    _, blocks = front_of(sheets, beliefs)
    parties = [party for party in _parties(blocks, beliefs) if any(map(party.holds, readings))]
    returned = came_back(pages)
    captioned = any(party.captioned for party in parties)
    given = _given_sides(readings, parties, beliefs, returned=returned) if len(parties) == _BOTH else tuple(readings)
    if not returned or captioned:
        return given
    return tuple(_doubted(each) if each.pointer.startswith((f"{_SENDER}/", f"{_RECIPIENT}/")) else each for each in given)


def _given_sides(
    readings: Sequence[Reading], parties: Sequence[_Party], beliefs: Beliefs, *, returned: bool
) -> tuple[Reading, ...]:
    """The readings, with each of two parties on its side where the paper tells it; doubted where it is too strange to tell."""
    one, other = parties
    category = next((each.value for each in readings if each.pointer == "/category" and each.score >= _CATEGORY), "")
    told = _told_by_paper(one, other, RETURNED if returned else category)
    sure = (1.0 - beliefs.doubt) * (one.leaning - other.leaning) + told
    if not told and beliefs.doubt < _STRANGE and not one.stands_beside(other):
        return tuple(readings)
    if not told or abs(sure) < _SURE:
        return tuple(_doubted(each) if one.holds(each) or other.holds(each) else each for each in readings)
    sender, recipient = parties if sure > 0 else reversed(parties)
    return tuple(_parted(readings, {_SENDER: sender, _RECIPIENT: recipient}, beliefs))


def _parties(blocks: Sequence[tuple[str | None, Block]], beliefs: Beliefs) -> list[_Party]:
    """Blocks of one name are one party, top to bottom."""
    groups: list[list[tuple[str | None, Block]]] = []
    for role, block in blocks:
        known = next((group for group in groups if ratio(_key(group[0][1]), _key(block)) >= _MISREAD), None)
        if known is None:
            groups.append([(role, block)])
        else:
            known.append((role, block))
    return [_Party([block for _, block in group], [role for role, _ in group], beliefs) for group in groups]


def _key(block: Block) -> str:
    found = block.name or block.address
    return key_of(found.value) if found else ""


def _told_by_paper(one: _Party, other: _Party, category: str) -> float:
    """Above zero where the party that stands above is the sender, below where it is the other, zero where nothing tells."""
    told = _CAPTIONED * (one.captioned - other.captioned) + _WRITES * writes(category, one.name, other.name)
    if category != RETURNED:
        return told
    return told + _OFFICE * (_sends(one) - _sends(other)) + (_ABOVE if one.stands_above(other) else 0.0)


def _sends(party: _Party) -> int:
    """Of mail that came back: an office rather than somebody at home, and who deals with the mail of others most of all."""
    return 1 if is_of_the_post(party.name) else -1 if party.is_at_home else 0


def _parted(readings: Sequence[Reading], sides: dict[str, _Party], beliefs: Beliefs) -> Iterator[Reading]:
    """Each reading in one of the blocks as its party's, and what the readings lack."""
    others = [each for each in readings if not any(party.holds(each) for party in sides.values())]
    yield from others
    known = {each.pointer for each in others}
    for side, party in sides.items():
        inside = sorted((each for each in readings if party.holds(each)), key=lambda each: -each.score)
        right, wrong = ([each for each in inside if each.pointer.startswith(side) is own] for own in (True, False))
        lacking = (_marked(each) for block in party.blocks for each in block.readings(side))
        for each in (*right, *(_given(each, side, beliefs) for each in wrong), *lacking):
            if each.pointer not in known:
                known.add(each.pointer)
                yield each


def _given(reading: Reading, side: str, beliefs: Beliefs) -> Reading:
    """The reading of the other side as one of this."""
    pointer = f"{side}/{reading.pointer.rpartition('/')[2]}"
    moved = reading.model_copy(update={"pointer": pointer, "because": _differing(reading)})
    return moved.model_copy(update={"signals": {**moved.signals, "tag_score": round(beliefs(moved) or 0.0, 3)}})


def _marked(reading: Reading) -> Reading:
    return reading.model_copy(update={"because": (*reading.because, RULES_ONLY)})


def _doubted(reading: Reading) -> Reading:
    """Its other candidates with it: settlement takes the likeliest, and whose the value is is no surer of them."""
    others = tuple(each.model_copy(update={"score": _DOUBTED * each.score}) for each in reading.runners_up)
    update = {"score": _DOUBTED * reading.score, "runners_up": others, "because": _differing(reading)}
    return reading.model_copy(update=update)


def _differing(reading: Reading) -> tuple[str, ...]:
    return (*(sign for sign in reading.because if sign not in {AGREES, DIFFER}), DIFFER)
