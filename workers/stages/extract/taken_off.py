"""What is taken off among the positions of an invoice is one of them: the discount of the whole stands below them.

`LESS DISCOUNT  41.0 %  22,107.93 CR` between what was hauled and a surcharge stands in their column and adds up with them.
"""

from __future__ import annotations

from collections.abc import Sequence

from schemas.readings import Reading
from schemas.values import parse_text
from workers.stages.extract.candidates import Found, reading_of
from workers.stages.extract.fusion.merge import RULES_ONLY, marked
from workers.stages.extract.positions import LINE, Position, holds, positions_of
from workers.stages.extract.sheets import Row, Sheet, Token

_EDGE = 3.0
"""Characters by which the amounts of a column may be out of line; `CR` may stand behind them."""
_SCORE = 0.75


def with_discounts_as_positions(readings: Sequence[Reading], sheets: Sequence[Sheet]) -> list[Reading]:
    """The readings, with a discount that has positions above and below it as another of them."""
    told = list(readings)
    positions = [each for each in positions_of(readings, sheets) if "amount" in each.values]
    counted = {each.at for each in positions}
    for each in readings:
        line = LINE.fullmatch(each.pointer)
        is_alone = line is not None and line[2] == "discount" and f"/lines/{line[1]}" not in counted
        if each.pointer == "/discount" or is_alone:
            sheet = next((sheet for sheet in sheets if sheet.number == each.page), None)
            row = next((row for row in sheet.rows if any(holds(each, token) for token in row.tokens)), None) if sheet else None
            if sheet is not None and row is not None and _is_among(each, row, sheet, positions):
                told = _moved(told, each, row, positions)
    return told


def _is_among(discount: Reading, row: Row, sheet: Sheet, positions: Sequence[Position]) -> bool:
    """Are there positions above it and below it whose amounts end where it ends?"""
    edge = discount.box.x1 if discount.box is not None else 0.0
    boxes = [(each.row.index, each.values["amount"].box) for each in positions if each.sheet is sheet]
    alike = [index for index, box in boxes if box is not None and abs(box.x1 - edge) < _EDGE * sheet.pitch]
    return bool(alike) and min(alike) < row.index < max(alike)


def _moved(readings: Sequence[Reading], discount: Reading, row: Row, positions: Sequence[Position]) -> list[Reading]:
    """The discount and the words before it as a position of their own, the words in no other."""
    if any(each.row.index == row.index and each.sheet.number == discount.page for each in positions):
        return [each for each in readings if each is not discount]  # it is one already
    before = [token for token in row.tokens if token.x1 < min(t.x0 for t in row.tokens if holds(discount, t))]
    words = tuple(token for token in before if any(map(str.isalpha, token.text)))
    text = parse_text(" ".join(token.text for token in words))
    if text is None:
        return list(readings)
    at = sum(each.row.index < row.index for each in positions if each.sheet.number == discount.page)
    place = int(positions[at].at.rpartition("/")[2])
    kept = [_shifted(other, place) for each in readings if each is not discount for other in _without(each, words, positions)]
    described = marked(reading_of(f"/lines/{place}/description", Found(text, words, _SCORE, ("row",))), RULES_ONLY)
    return [*kept, described, discount.model_copy(update={"pointer": f"/lines/{place}/amount"})]


def _shifted(reading: Reading, place: int) -> Reading:
    """One further down, where it is of a position from that place on."""
    line = LINE.fullmatch(reading.pointer)
    if line is None or int(line[1]) < place:
        return reading
    return reading.model_copy(update={"pointer": f"/lines/{int(line[1]) + 1}/{line[2]}"})


def _without(reading: Reading, words: Sequence[Token], positions: Sequence[Position]) -> Sequence[Reading]:
    """The reading, a description without these words; nothing where no other is left."""
    line = LINE.fullmatch(reading.pointer)
    if line is None or line[2] != "description" or not any(holds(reading, word) for word in words):
        return [reading]
    own = next((each for each in positions if each.at == f"/lines/{line[1]}"), None)
    rest = tuple(token for token in own.sheet.tokens if holds(reading, token) and token not in words) if own is not None else ()
    text = parse_text(" ".join(token.text for token in rest))
    return [] if text is None else [marked(reading_of(reading.pointer, Found(text, rest, _SCORE, ("row",))), RULES_ONLY)]
