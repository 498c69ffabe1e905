"""Which amount a code has: the one behind it or the one before it.

Most paper has the amount behind the code (`CO-45 120.00`), some before it (`120.00 CO-45`), and in narrow cells the
tagger takes the next column's for it. Where the amounts at one side of all codes of a service are what it was paid
less, beside the patient's share where that has columns of its own, and those that were found are not, they are the
codes'.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from schemas.pages import ReadPage
from schemas.readings import Reading
from schemas.types.eob import SHARE
from workers.stages.extract.candidates import Found, reading_of
from workers.stages.extract.fusion.tree import Branch, Place, place_of, readings_of, tree_of
from workers.stages.extract.sheets import Row, Sheet, Token, sheets_of
from workers.stages.extract.totals import amounts_in

_NEAR = 3.5
"""Characters between a code and its amount, at most."""
_TOUCH = 0.002
"""Shares of the page by which boxes of neighbours may overlap."""
_SCORE = 0.93
_BECAUSE = ("explains_payment",)

_Side = tuple[Found | None, Found | None]
"""The amounts right before a code and right behind it."""


def with_amounts_of_codes(type_name: str, readings: Sequence[Reading], pages: Sequence[ReadPage]) -> tuple[Reading, ...]:
    """The readings, with the amounts of services' codes from the side on which they explain the payment."""
    tree = tree_of(readings) if type_name == "eob" else Branch()
    lines = [line for claim in tree.lists.get("claims", []) for line in claim.lists.get("lines", ())]
    open_ones = [line for line in lines if line.lists.get("adjustments") and (less := _less(line)) and _taken(line) not in less]
    if not open_ones:
        return tuple(readings)
    sheets = {sheet.number: sheet for sheet in sheets_of(pages)}
    used = {place for line in open_ones for place in _side_taken(line, sheets)}
    if not used:
        return tuple(readings)
    for claim in tree.lists["claims"]:
        _without_amounts(claim, used)
    return tuple(readings_of(tree))


def _side_taken(line: Branch, sheets: Mapping[int, Sheet]) -> Iterator[Place | None]:
    """Gives the codes the amounts of one side, if they explain the payment; the places of these amounts."""
    codes = line.lists["adjustments"]
    sides = [_beside(code, sheets) for code in codes]
    for side in (1, 0):
        found = [each[side] for each in sides]
        amounts = [each for each in found if each is not None]
        if len(amounts) == len(codes) and _sum(amounts) in _less(line):
            for code, amount in zip(codes, amounts, strict=True):
                reading = reading_of("/amount", Found(amount.value, amount.tokens, _SCORE, _BECAUSE))
                _give_back(line, code.leaves.get("amount", []), amount)
                code.leaves["amount"] = [reading]
                yield place_of(reading)
            return


def _give_back(line: Branch, found: Sequence[Reading], amount: Found) -> None:
    """What was taken for the code's amount and is what the code leaves of the charge is what was allowed."""
    left = Decimal(line.leaves["billed"][0].value) - Decimal(amount.value)
    if not line.leaves.get("allowed"):
        line.leaves["allowed"] = [each for each in found if Decimal(each.value) == left]


def _sum(amounts: Sequence[Found]) -> Decimal:
    return sum((Decimal(each.value) for each in amounts), Decimal(0))


def _beside(code: Branch, sheets: Mapping[int, Sheet]) -> _Side:
    places = [each for name in ("group", "reason") for each in code.leaves.get(name, [])[:1] if each.box is not None]
    sheet = sheets.get(places[0].page or 0) if places else None
    row = _row_of(places[-1], sheet) if sheet is not None else None
    if row is None:
        return None, None
    boxes = [each.box for each in places if each.box is not None]
    x0, x1 = min(box.x0 for box in boxes), max(box.x1 for box in boxes)
    before = [token for token in row.tokens if token.box.x1 <= x0 + _TOUCH]
    behind = [token for token in row.tokens if token.box.x0 >= x1 - _TOUCH]
    first = next((each for each in amounts_in(before[-2:]) if _is_near(each.tokens[-1].box.x1, x0, each.tokens[-1])), None)
    last = next((each for each in amounts_in(behind[:2]) if _is_near(x1, each.tokens[0].box.x0, each.tokens[0])), None)
    return first, last


def _is_near(end: float, start: float, token: Token) -> bool:
    return start - end < _NEAR * token.pitch


def _row_of(reading: Reading, sheet: Sheet) -> Row | None:
    """The row in which it stands."""
    if reading.box is None:
        return None
    place = reading.box.center
    return next((row for row in sheet.rows if any(token.box.holds(place) for token in row.tokens)), None)


def _taken(line: Branch) -> Decimal:
    found = (each.leaves.get("amount", []) for each in line.lists["adjustments"])
    return sum((Decimal(each[0].value) for each in found if each), Decimal(0))


def _less(line: Branch) -> frozenset[Decimal]:
    """What was paid less than charged, with and without the shares that have columns; nothing where that is not known."""
    amounts = {name: Decimal(line.leaves[name][0].value) for name in ("billed", "paid", *SHARE) if line.leaves.get(name)}
    if not {"billed", "paid"} <= amounts.keys():
        return frozenset()
    less = amounts["billed"] - amounts["paid"]
    return frozenset({less, less - sum((amounts.get(name, Decimal(0)) for name in SHARE), Decimal(0))})


def _without_amounts(claim: Branch, used: set[Place | None]) -> None:
    """Takes away what else was read of these amounts."""
    for branch in (claim, *claim.lists.get("lines", ())):
        for name, found in branch.leaves.items():
            branch.leaves[name] = [each for each in found if place_of(each) not in used]
