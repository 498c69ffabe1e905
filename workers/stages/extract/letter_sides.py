"""Who wrote and who was written to, where the paper tells it and the readings have it the other way.

A caption tells whose a block of name and address is. Of mail that the post gave back two things are known besides: it came back
to who sent it, and a mailroom's own mail is an office's, so that somebody at home is not the sender; and on envelopes as in
letters the sender stands above. The tagger's view is weighed against both, less where the paper is strange to it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import fmean

from schemas.geometry import Box
from schemas.pages import ReadPage
from schemas.readings import Reading
from workers.stages.extract.fusion.merge import AGREES, DIFFER
from workers.stages.extract.letter_concepts import is_post_label
from workers.stages.extract.letter_parties import Block, blocks_on
from workers.stages.extract.letter_writers import is_somebody_at_home
from workers.stages.extract.sheets import Sheet, key_of, sheets_of
from workers.stages.extract.tagged.beliefs import Beliefs

_SENDER, _RECIPIENT = "/sender", "/recipient"
_SIDES = {"from": 1.0, "to": -1.0, "payee": -1.0}
_CAPTIONED = 4.0
"""What a caption counts; the tagger's surest view counts two, one for each of the parties."""
_OFFICE, _ABOVE = 1.5, 0.4
"""What it counts, of mail that came back, that one is an office and the other somebody at home, and that one stands above."""
_UNSURE = 0.5
"""Below that it is not sure enough whose the blocks are."""
_HALVED = 0.5


def with_sides_told(type_name: str, readings: Sequence[Reading], pages: Sequence[ReadPage]) -> tuple[Reading, ...]:
    """The readings, those of a letter's two parties each given to whom the paper tells."""
    sheets = sheets_of(pages) if type_name == "letter" else ()
    if not sheets:
        return tuple(readings)
    sides = _Sides.of(sheets[0], Beliefs.of(pages))
    blocks = sides.chosen(readings)
    if len(blocks) != len({_SENDER, _RECIPIENT}) or not sides.is_told(blocks):
        return tuple(readings)
    sure = sides.sender_first(*blocks)
    if sure >= _UNSURE:
        return tuple(readings)
    if sure > -_UNSURE:
        return tuple(_doubted(each, blocks) for each in readings)
    given = [_given(each, blocks, sides.beliefs) for each in readings]
    best = {each.pointer: each for each in sorted(given, key=lambda each: each.score)}
    return tuple(each for each in given if best[each.pointer] is each)


@dataclass(frozen=True, slots=True)
class _Sides:
    """The blocks of the first page, and what is known of whose they are."""

    blocks: Sequence[tuple[str | None, Block]]
    came_back: bool
    beliefs: Beliefs

    @classmethod
    def of(cls, sheet: Sheet, beliefs: Beliefs) -> _Sides:
        """Of a page."""
        came_back = any(is_post_label(row.text) for row in sheet.rows)
        return cls(blocks_on(sheet, beliefs), came_back, beliefs)

    def chosen(self, readings: Sequence[Reading]) -> tuple[Block, ...]:
        """The block that was read as the sender's, and the one that was read as the recipient's."""
        found = [self._holding(side, readings) for side in (_SENDER, _RECIPIENT)]
        told = [block for block in found if block is not None]
        return () if len(told) == len(found) and _key(told[0]) == _key(told[1]) else tuple(told)

    def _holding(self, side: str, readings: Sequence[Reading]) -> Block | None:
        own = [each for each in readings if each.pointer.startswith(f"{side}/")]
        return next((block for _, block in self.blocks if any(_is_in(each, block) for each in own)), None)

    def is_told(self, blocks: Sequence[Block]) -> bool:
        """Does the paper say anything of them?"""
        return self.came_back or any(self._role(block) for block in blocks)

    def sender_first(self, one: Block, other: Block) -> float:
        """Above zero where the first block is the sender's and the other the recipient's, below where they are the other way."""
        trust = 1.0 - self.beliefs.doubt
        sure = trust * (self._leaning(one) - self._leaning(other)) + _CAPTIONED * (self._role(one) - self._role(other))
        if self.came_back:
            sure += _OFFICE * (_is_home(other) - _is_home(one))
            sure += _ABOVE if one.y0 < other.y0 else -_ABOVE
        return sure

    def _role(self, block: Block) -> float:
        return next((_SIDES.get(role or "", 0.0) for role, each in self.blocks if each is block), 0.0)

    def _leaning(self, block: Block) -> float:
        return self._believed(_SENDER, block) - self._believed(_RECIPIENT, block)

    def _believed(self, side: str, block: Block) -> float:
        return fmean(self.beliefs(reading) or 0.0 for reading in block.readings(side))


def _is_home(block: Block) -> bool:
    return block.name is not None and is_somebody_at_home(block.name.value)


def _key(block: Block) -> str:
    found = block.name or block.address
    return key_of(found.value) if found else ""


def _boxes(block: Block) -> Iterator[Box]:
    return (reading.box for reading in block.readings(_SENDER) if reading.box is not None)


def _is_in(reading: Reading, block: Block) -> bool:
    return reading.box is not None and any(box.holds(reading.box.center) for box in _boxes(block))


def _doubted(reading: Reading, blocks: Sequence[Block]) -> Reading:
    if not any(_is_in(reading, block) for block in blocks):
        return reading
    because = (*(sign for sign in reading.because if sign != AGREES), DIFFER)
    return reading.model_copy(update={"score": _HALVED * reading.score, "because": because})


def _given(reading: Reading, blocks: Sequence[Block], beliefs: Beliefs) -> Reading:
    """The reading as the other party's, if it stands in one of the blocks."""
    for side, block in zip((_RECIPIENT, _SENDER), blocks, strict=True):
        old, leaf = reading.pointer[1:].split("/")[0], reading.pointer.rpartition("/")[2]
        if f"/{old}" in {_SENDER, _RECIPIENT} and _is_in(reading, block):
            moved = reading.model_copy(update={"pointer": f"{side}/{leaf}"})
            signals = {**moved.signals, "tag_score": round(beliefs(moved) or 0.0, 3)}
            return _doubted(moved, blocks).model_copy(update={"signals": signals, "score": reading.score})
    return reading
