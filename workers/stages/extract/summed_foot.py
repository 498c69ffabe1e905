"""Sums of an invoice or receipt that nothing named: an amount on paper that is to the cent what positions and other sums make.

Captions of sums are worded without end, the arithmetic is one. Nothing is computed into a record: what is not printed is not
found. The subtotal stands above the total; where both would be the same amount, nothing tells which is which.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from schemas.pages import ReadPage
from schemas.readings import Reading
from workers.stages.extract.candidates import Found, reading_of
from workers.stages.extract.free_amounts import place_at
from workers.stages.extract.fusion.merge import RULES_ONLY
from workers.stages.extract.fusion.tree import Branch, place_of, tree_of
from workers.stages.extract.positions import makes
from workers.stages.extract.sheets import sheets_of
from workers.stages.extract.totals import amounts_in

_CURRENCY = "/currency"
_TYPES = frozenset({"invoice", "receipt"})
_SUBTOTAL, _TOTAL, _PAID, _DUE = "/subtotal", "/total", "/amount_paid", "/amount_due"
_SHIPPING, _TAX, _TAKEN, _ROUNDED = "/shipping", "/tax", "/discount", "/rounding"
_OWED_BEFORE = re.compile(
    r"\b(?:(?:previous|prior|opening|last|old|past due) (?:balance|bill|amount|statement)|balance (?:forward|from|brought)"
    r"|(?:amount of|since|from|on) (?:your )?last bill|brought forward)\b",
    re.IGNORECASE,
)
_COMMISSION = re.compile("comm(?:ission)?|agency")
"""In a caption of what is taken off: it is the agency's, and the total is before it."""
_A_TAX = re.compile(r"\W*(?:\w+ )?(?:[CSIU]?T?GST|[GHPQ]ST|\w*tax|VAT|TVQ|TPS|cess)\b", re.IGNORECASE)
"""How a row begins that tells a tax by its name."""
_SCORE = 0.85
_SEVERAL = 2
"""Positions whose sum is no accident."""


def summed_foot(type_name: str, readings: Sequence[Reading], pages: Sequence[ReadPage]) -> tuple[Reading, ...]:
    """The readings with subtotal and total where the sums tell them."""
    if type_name not in _TYPES:
        return tuple(readings)
    kept = _without_words_below(_without_lines_of_the_foot(_without_sum_rows(readings)))
    kept = _with_discounts(_without_doubles(_without_sums_among_lines(kept)))
    positions = tree_of(kept).lists.get("lines", [])
    lines = _sum_of(positions, least=1)
    if lines is None:
        return tuple(kept)
    head = {each.pointer: each for each in reversed(kept) if "/lines/" not in each.pointer}
    free = list(_free(pages, kept))
    kept, head = _with_tax_told_as_total(kept, head, lines)
    parts = _taxes_apart(head, lines, pages, free)
    if parts:
        kept = [each for each in kept if each.pointer != _TAX]
        head.pop(_TAX)
    due_in_full = _is_told_as_due(head, lines + _between(head) + parts)
    if due_in_full or len(positions) < _SEVERAL:
        return tuple(_with_due_as_total(kept, head, free) if due_in_full else kept)
    if any(_OWED_BEFORE.search(page.text.text) for page in pages):
        return tuple(_with_own_total(kept, head, lines + _between(head), free))
    below = max(
        (_height(each) for each in kept if each.pointer.endswith("/amount") and "/lines/" in each.pointer), default=(0, 0.0)
    )
    free = [each for each in free if _place_of(each) > below]
    found: dict[str, Reading] = {}
    if _is_before_charges(head, lines):
        kept, head = _as_subtotal(kept, head, lines + _between(head), free)
    for pointer, value in _wanted(head, lines):
        place = next((each for each in free if Decimal(each.value) == value), None)
        if place is not None:
            free.remove(place)
            found[pointer] = _read(pointer, place)
    return (*(each for each in kept if each.pointer not in found), *found.values())


def _is_told_as_due(head: Mapping[str, Reading], whole: Decimal) -> bool:
    """Is the total told as what is due? Not where that is what an agency pays: its commission is taken off the total."""
    return _TOTAL not in head and _DUE in head and not _is_net(head) and _said(head, _DUE) == whole


def _is_net(head: Mapping[str, Reading]) -> bool:
    """Is an agency's commission taken off, with no subtotal before it and no tax of what is left?"""
    labels = head[_TAKEN].because if _TAKEN in head else ()
    return not {_SUBTOTAL, _TAX} & head.keys() and any(_COMMISSION.search(each) for each in labels if each.startswith("label:"))


def _taxes_apart(head: Mapping[str, Reading], lines: Decimal, pages: Sequence[ReadPage], free: Sequence[Found]) -> Decimal:
    """Both taxes where two are told by name (`CGST` and `SGST`): neither is the tax, together they make the total."""
    whole = _said(head, _TOTAL) or _said(head, _DUE)
    rest = whole - lines - _between(head)
    if _TAX not in head or not whole or rest <= 0:
        return Decimal(0)
    other = next((each for each in free if Decimal(each.value) == rest), None)
    rows = (row for sheet in sheets_of(pages) for row in sheet.rows)
    named = other is not None and any(_A_TAX.match(row.text) for row in rows if other.tokens[0] in row.tokens)
    return _said(head, _TAX) + rest if named else Decimal(0)


def _with_due_as_total(kept: Sequence[Reading], head: Mapping[str, Reading], free: Sequence[Found]) -> Iterator[Reading]:
    """Where all that was charged is due, it is the total: printed once more, or this once."""
    place = next((each for each in free if Decimal(each.value) == _said(head, _DUE)), None)
    yield from (
        each.model_copy(update={"pointer": _TOTAL}) if place is None and each.pointer == _DUE else each for each in kept
    )
    if place is not None:
        yield _read(_TOTAL, place)


def _with_discounts(readings: Sequence[Reading]) -> list[Reading]:
    """Freight that is taken off where the rest is charged is a discount."""
    named = {_SUBTOTAL, _TOTAL, _TAKEN, _SHIPPING}
    head = {each.pointer: Decimal(each.value) for each in reversed(readings) if each.pointer in named}
    is_discount = head.get(_SHIPPING, 0) < 0 < head.get(_TOTAL, head.get(_SUBTOTAL, 0)) and _TAKEN not in head
    moved = {_SHIPPING: _TAKEN} if is_discount else {}
    return [each.model_copy(update={"pointer": moved.get(each.pointer, each.pointer)}) for each in readings]


def _without_doubles(readings: Sequence[Reading]) -> list[Reading]:
    """One amount on paper is not the subtotal or total and something else besides, because a caption may mean either.

    Nor is it a position's, and freight or a discount of the whole. `Total due` is the total where no other is told.
    """
    totals = {place_of(each) for each in readings if each.pointer == _TOTAL}
    readings = [each for each in readings if each.pointer != _DUE or place_of(each) not in totals]
    sums = {place_of(each) for each in readings if each.pointer in {_SUBTOTAL, _TOTAL}}
    lines = sums | {place_of(each) for each in readings if _is_position_told(each)}
    taken = {_DUE: sums, _TAX: sums, _SHIPPING: lines, _TAKEN: lines}
    return [each for each in readings if RULES_ONLY not in each.because or place_of(each) not in taken.get(each.pointer, ())]


def _is_position_told(reading: Reading) -> bool:
    return "/lines/" in reading.pointer and reading.pointer.endswith("/amount") and RULES_ONLY not in reading.because


def _is_before_charges(head: Mapping[str, Reading], lines: Decimal) -> bool:
    """Is the total but the positions, though freight or tax come on top?

    Not where a commission is taken, unless what is due is what is left of them with the tax.
    """
    whole = lines + _between(head)
    taken = _TAKEN in head and not (_TAX in head and _said(head, _DUE) == whole)
    return _SUBTOTAL not in head and not taken and _TOTAL in head and _said(head, _TOTAL) == lines != whole


def _as_subtotal(
    kept: Sequence[Reading], head: Mapping[str, Reading], whole: Decimal, free: Sequence[Found]
) -> tuple[list[Reading], dict[str, Reading]]:
    """With such a total as the subtotal, if all of it is printed: as what is due, or as an amount that nobody named."""
    if _said(head, _DUE) != whole and not any(Decimal(each.value) == whole for each in free):
        return list(kept), dict(head)
    names = {_TOTAL: _SUBTOTAL} | ({_DUE: _TOTAL} if _said(head, _DUE) == whole else {})
    told = [each.model_copy(update={"pointer": names.get(each.pointer, each.pointer)}) for each in kept]
    return told, {names.get(pointer, pointer): each for pointer, each in head.items()}


def _with_own_total(
    kept: Sequence[Reading], head: Mapping[str, Reading], whole: Decimal, free: Sequence[Found]
) -> Iterator[Reading]:
    """Of a bill that carries over what was owed before: its total is what it charges itself, and more is to be paid.

    Payments are told of earlier bills there.
    """
    total = head.get(_TOTAL)
    if _DUE in head and _said(head, _DUE) != whole - abs(_said(head, _PAID)):
        kept = [each for each in kept if each.pointer != _PAID]
    place = next((each for each in free if Decimal(each.value) == whole), None)
    if place is None or (total is not None and Decimal(total.value) == whole):
        yield from kept
        return
    yield from (each for each in kept if each.pointer != _TOTAL)
    yield _read(_TOTAL, place)
    if total is not None and _DUE not in head:
        yield total.model_copy(update={"pointer": _DUE})


def _read(pointer: str, place: Found) -> Reading:
    return reading_of(pointer, Found(place.value, place.tokens, _SCORE, ("adds_up",)))


def _wanted(head: Mapping[str, Reading], lines: Decimal) -> Iterator[tuple[str, Decimal]]:
    """What each missing sum would be."""
    if _is_net(head) and _TOTAL not in head:
        yield _TOTAL, lines
        return
    between = _between(head)
    whole = lines + between + _said(head, _ROUNDED)
    if (
        _SUBTOTAL not in head
        and any(name in head for name in (_SHIPPING, _TAX, _TAKEN))
        and (_TOTAL not in head or _said(head, _TOTAL) == whole)
    ):
        yield _SUBTOTAL, lines
    if _TOTAL not in head:
        yield _TOTAL, whole


def _between(head: Mapping[str, Reading]) -> Decimal:
    return sum((_said(head, name) for name in (_SHIPPING, _TAX)), Decimal(0)) - abs(_said(head, _TAKEN))


def _with_tax_told_as_total(
    kept: Sequence[Reading], head: dict[str, Reading], lines: Decimal
) -> tuple[list[Reading], dict[str, Reading]]:
    """Where positions and what is told as the total (`Btw totaal`) come to what is due, that is the tax."""
    charges = _said(head, _SHIPPING) - abs(_said(head, _TAKEN))
    if not _said(head, _TOTAL) or _said(head, _DUE) != lines + charges + _said(head, _TOTAL) or _said(head, _TOTAL) >= lines:
        return list(kept), head
    names = {_TOTAL: _TAX, _DUE: _TOTAL}
    told = [each.model_copy(update={"pointer": names.get(each.pointer, each.pointer)}) for each in kept if each.pointer != _TAX]
    return told, {each.pointer: each for each in reversed(told) if "/lines/" not in each.pointer}


def _said(head: Mapping[str, Reading], name: str) -> Decimal:
    return Decimal(head[name].value) if name in head else Decimal(0)


def _sum_of(lines: Sequence[Branch], *, least: int = _SEVERAL) -> Decimal | None:
    """All positions together; nothing where one has no amount, or where there are fewer than `least`."""
    amounts = [line.leaves["amount"][0].value for line in lines if line.leaves.get("amount")]
    whole = len(amounts) == len(lines) >= least
    return sum(map(Decimal, amounts), Decimal(0)) if whole else None


def _without_sum_rows(readings: Sequence[Reading]) -> list[Reading]:
    """Without a last position that is the sum of all above it: the table's own foot."""
    lines = tree_of(readings).lists.get("lines", [])
    last = f"/lines/{len(lines) - 1}/"
    whole = _sum_of(lines[:-1])
    amount = next((each for each in readings if each.pointer == f"{last}amount"), None)
    if whole is None or amount is None or not whole or Decimal(amount.value) != whole:
        return list(readings)
    return [each for each in readings if not each.pointer.startswith(last)]


def _without_lines_of_the_foot(readings: Sequence[Reading]) -> list[Reading]:
    """Without positions below the subtotal that those above it make: taxes told by name, and what else is added there."""
    subtotal = next((each for each in readings if each.pointer == _SUBTOTAL), None)
    lines = [line for line in tree_of(readings).lists.get("lines", []) if line.leaves]
    if subtotal is None:
        return list(readings)
    tops = [min(_height(found[0]) for found in line.leaves.values()) for line in lines]
    above = [line for line, top in zip(lines, tops, strict=True) if top < _height(subtotal)]
    if len(above) == len(lines) or _sum_of(above, least=1) != Decimal(subtotal.value):
        return list(readings)
    if any(_is_counted(line) for line in lines if line not in above):
        return [each for each in readings if each is not subtotal]  # a group's sum: goods go on below it
    return [each for each in readings if "/lines/" not in each.pointer or _height(each) < _height(subtotal)]


def _without_words_below(readings: Sequence[Reading]) -> list[Reading]:
    """Without positions of words alone below the total, all with an amount being above it: an oath, a notice, terms."""
    total = next((each for each in readings if each.pointer in {_TOTAL, _DUE} and each.box is not None), None)
    amounts = [_height(each) for each in readings if "/lines/" in each.pointer and each.pointer.endswith("/amount")]
    if total is None or not amounts or max(amounts) >= _height(total):
        return list(readings)
    lines = enumerate(tree_of(readings).lists.get("lines", []))
    words = {at: line.leaves["description"][0] for at, line in lines if set(line.leaves) == {"description"}}
    below = tuple(f"/lines/{at}/" for at, described in words.items() if _height(described) > _height(total))
    return [each for each in readings if not each.pointer.startswith(below)]


def _is_counted(line: Branch) -> bool:
    """Is it goods: so many of them at a price that makes the amount?"""
    count, price, amount = (line.leaves.get(name) for name in ("quantity", "unit_price", "amount"))
    if not (count and price and amount):
        return False
    return makes(count[0].value, price[0].value, amount[0].value)


def _without_sums_among_lines(readings: Sequence[Reading]) -> list[Reading]:
    """Without sums that only the rules saw, between two positions: a column of the table is headed like them."""
    rows = [_height(each) for each in readings if "/lines/" in each.pointer and each.pointer.endswith("/amount")]
    sums = {_SUBTOTAL, _TOTAL, _DUE, _PAID, _TAX}
    return [
        each
        for each in readings
        if not (each.pointer in sums and RULES_ONLY in each.because and rows and min(rows) <= _height(each) < max(rows))
    ]


def _free(pages: Sequence[ReadPage], readings: Sequence[Reading]) -> Iterator[Found]:
    """Amounts at the end of a row that are no value yet; the sign before one may have told the currency."""
    used = {place_of(each) for each in readings if each.pointer != _CURRENCY}
    for sheet in sheets_of(pages):
        for row in sheet.rows:
            yield from (last for last in amounts_in(row.tokens)[-1:] if place_at(last) not in used)


def _height(reading: Reading) -> tuple[int, float]:
    return (reading.page or 0, reading.box.center[1] if reading.box is not None else 0.0)


def _place_of(found: Found) -> tuple[int, float]:
    return found.tokens[-1].page, found.tokens[-1].box.center[1]
