"""Who wrote and who was written to, where the paper tells it and the readings have it the other way.

A caption tells whose a block of name and address is. Of mail that the post gave back two things are known besides: it came back
to who sent it, and a mailroom's own mail is an office's, so that somebody at home is not the sender; and on envelopes as in
letters the sender stands above. The tagger's view is weighed against both, less where the paper is strange to it.
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
from workers.stages.extract.letter_concepts import is_post_label
from workers.stages.extract.letter_parties import Block, blocks_on
from workers.stages.extract.letter_writers import is_somebody_at_home
from workers.stages.extract.sheets import key_of, sheets_of
from workers.stages.extract.tagged.beliefs import Beliefs

_SENDER, _RECIPIENT = "/sender", "/recipient"
_SIDES = {"from": 1.0, "to": -1.0, "payee": -1.0}
_CAPTIONED = 4.0
"""What a caption counts; the tagger's surest view of two parties counts two."""
_OFFICE, _ABOVE = 1.5, 0.4
"""What it counts, of mail that came back, that one is an office and the other somebody at home, and that one stands above."""
_SURE = 0.5
"""Below that it is not sure enough whose the blocks are."""
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

    def holds(self, reading: Reading) -> bool:
        """Is it a party's reading that stands in one of the blocks?"""
        return reading.pointer.startswith((f"{_SENDER}/", f"{_RECIPIENT}/")) and any(
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
    parties = [party for party in _parties(blocks_on(sheets[0], beliefs), beliefs) if any(map(party.holds, readings))]
    came_back = any(is_post_label(row.text) for row in sheets[0].rows)
    if len(parties) != _BOTH or not (came_back or any(party.captioned for party in parties)):
        return tuple(readings)
    one, other = parties
    sure = _sender_first(one, other, 1.0 - beliefs.doubt, came_back=came_back)
    if abs(sure) < _SURE:
        return tuple(_doubted(each) if one.holds(each) or other.holds(each) else each for each in readings)
    sender, recipient = parties if sure > 0 else reversed(parties)
    return tuple(_told(readings, {_SENDER: sender, _RECIPIENT: recipient}, beliefs))


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


def _sender_first(one: _Party, other: _Party, trust: float, *, came_back: bool) -> float:
    """Above zero where the party that stands above is the sender, below where it is the other."""
    sure = trust * (one.leaning - other.leaning) + _CAPTIONED * (one.captioned - other.captioned)
    return sure + _OFFICE * (other.is_at_home - one.is_at_home) + _ABOVE if came_back else sure


def _told(readings: Sequence[Reading], sides: dict[str, _Party], beliefs: Beliefs) -> Iterator[Reading]:
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
    return reading.model_copy(update={"score": _DOUBTED * reading.score, "because": _differing(reading)})


def _differing(reading: Reading) -> tuple[str, ...]:
    return (*(sign for sign in reading.because if sign not in {AGREES, DIFFER}), DIFFER)
