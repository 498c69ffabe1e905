"""Positions of an invoice, row by row: what the other rows of the table and the product of quantity and price say of one.

Senders print columns that nobody learned: two quantities, of which one was sent, codes under a heading of their own, a price
that is the amount. What most rows show, and what comes out right, holds for the rest.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from decimal import Decimal
from functools import partial
from statistics import median

from schemas.geometry import Box
from schemas.kinds import MONEY, QUANTITY, Kind
from schemas.pages import ReadPage
from schemas.readings import Reading
from schemas.record import Source
from schemas.types.invoice import TYPE
from schemas.values import parse_text
from workers.stages.extract.candidates import Found, reading_of
from workers.stages.extract.codes_behind import with_codes_behind
from workers.stages.extract.codes_in_brackets import with_codes_in_brackets
from workers.stages.extract.fusion.merge import RULES_ONLY, marked
from workers.stages.extract.item_codes import (
    codes_in_columns,
    codes_of_one_row,
    codes_on_one_side,
    codes_with_blanks,
    misplaced_codes,
    torn_codes,
    with_codes_apart,
    without_row_numbers,
)
from workers.stages.extract.labels import phrase_key
from workers.stages.extract.lone_codes import without_lone_codes
from workers.stages.extract.no_tax_rates import rates_of_no_tax
from workers.stages.extract.positions import LINE, Position, holds, makes, positions_of
from workers.stages.extract.price_build_up import with_prices_built_up
from workers.stages.extract.sheets import Segment, sheets_of
from workers.stages.extract.taken_off import with_discounts_as_positions
from workers.stages.extract.texts_below import texts_below
from workers.stages.extract.untaken_discounts import without_untaken
from workers.stages.extract.wrapped_texts import texts_on_their_rows, with_wrapped_texts

_EDGE = 1.2
"""Characters by which the cells of a column may be out of line."""


def _labels(pattern: str) -> frozenset[str]:
    find = TYPE.leaves()[pattern].find
    return frozenset(map(phrase_key, find.labels)) if find is not None else frozenset()


_TAXES = _labels("/tax")
_SEVERAL = 2
"""Positions that make a table."""
_FILLED, _PRODUCT = 0.75, 0.85
"""Scores of what a column gives, and of what a product gives."""
_DIGITS = range(1, 10)
_NUMBERS = frozenset({"/number", "/purchase_order", "/buyer/account_number", "/seller/bank_account"})


def with_rows_completed(type_name: str, readings: Sequence[Reading], pages: Sequence[ReadPage]) -> tuple[Reading, ...]:
    """The readings, of an invoice with its positions completed and mended by what their rows show."""
    if type_name != "invoice":
        return tuple(readings)
    sheets = sheets_of(pages)
    apart = with_codes_apart(
        without_row_numbers(with_prices_built_up(_prices_that_are_amounts(_without_sums(without_lone_codes(readings))), sheets))
    )
    told = with_codes_in_brackets(with_wrapped_texts(with_discounts_as_positions(apart, sheets)))
    told = with_codes_behind(told)
    read = list(positions_of(told, sheets))
    misplaced = misplaced_codes(read) | rates_of_no_tax(read)
    told = [each for each in told if each.pointer not in misplaced]
    positions = list(positions_of(told, sheets))
    texts = (*_descriptions(positions), *texts_on_their_rows(positions), *texts_below(positions))
    columns = (*torn_codes(positions), *codes_of_one_row(positions), *codes_in_columns(positions))
    codes = (*columns, *codes_on_one_side(positions), *codes_with_blanks(positions))
    found = (*codes, *texts, *_quantities(positions), *_prices(positions))
    better = {each.pointer: marked(each, RULES_ONLY) for each in found}
    taken = {(each.page, each.box) for each in better.values() if each.pointer.endswith("/item_code")}
    kept = (each for each in told if each.pointer not in better and not _is_one_of(each, taken))
    return tuple(_without_heads_in_rows(without_untaken((*kept, *better.values()), sheets)))


def _without_heads_in_rows(readings: Iterable[Reading]) -> Iterator[Reading]:
    """The readings without numbers of the head that are a position's code: `Bestell-Nr.` heads a column as well."""
    known = list(readings)
    codes = [each for each in known if each.pointer.endswith("/item_code") and each.box is not None]
    for each in known:
        box = each.box if each.pointer in _NUMBERS else None
        if box is None or not any(code.page == each.page and code.box and code.box.holds(box.center) for code in codes):
            yield each


def _is_one_of(reading: Reading, codes: Container[tuple[int | None, Box | None]]) -> bool:
    """Is it a code that is another position's?"""
    return reading.pointer.endswith("/item_code") and (reading.page, reading.box) in codes


def _without_sums(readings: Sequence[Reading]) -> list[Reading]:
    """Nothing of a position whose amount is a sum of the invoice too, if only the rules saw it or it is called a tax.

    Tables run into their foot.
    """
    sums = {(each.page, each.box) for each in readings if "/lines/" not in each.pointer and each.box is not None}
    told = [(found[1], found[2], each) for each in readings if (found := LINE.fullmatch(each.pointer))]
    shared = {line for line, name, each in told if name == "amount" and (each.page, each.box) in sums}
    taxes = {line for line, name, each in told if name == "description" and phrase_key(each.value) in _TAXES}
    wrong = shared & (taxes | (shared - {line for line, _, each in told if RULES_ONLY not in each.because}))
    return [each for each in readings if not ((found := LINE.fullmatch(each.pointer)) and found[1] in wrong)]


def _prices_that_are_amounts(readings: Sequence[Reading]) -> list[Reading]:
    """Prices are the amounts where no position has both, and none a quantity: a column of amounts was taken for another."""
    names: dict[str, set[str]] = defaultdict(set)
    for each in readings:
        if found := LINE.fullmatch(each.pointer):
            names[found[1]].add(found[2])
    if len(names) < _SEVERAL or any("quantity" in each or {"unit_price", "amount"} <= each for each in names.values()):
        return list(readings)
    return [
        each.model_copy(update={"pointer": f"/lines/{found[1]}/amount"})
        if (found := LINE.fullmatch(each.pointer)) and found[2] == "unit_price"
        else each
        for each in readings
    ]


def _descriptions(positions: Sequence[Position]) -> Iterator[Reading]:
    """Descriptions that were missed, or read without their first words, in a column that has them at its left edge."""
    told = [(each, each.values["description"]) for each in positions if "description" in each.values]
    edges = [reading.box.x0 for each, reading in told if reading.box is not None and _on_row(each, reading)]
    if len(edges) < max(2, len(positions) / 2):
        return
    for each in positions:
        edge, play = median(edges), _EDGE * each.sheet.pitch
        cell = next((cell for cell in each.free() if abs(cell.x0 - edge) < play and any(c.isalpha() for c in cell.text)), None)
        known = each.values.get("description")
        if cell is None or (known is not None and not _goes_on(cell, known, each)):
            continue
        tokens = (*cell.tokens, *(token for token in each.row.tokens if known is not None and holds(known, token)))
        text = parse_text(" ".join(token.text for token in tokens))
        if text is not None:
            yield reading_of(f"{each.at}/description", Found(text, tokens, _FILLED, ("column",)))


def _on_row(position: Position, reading: Reading) -> bool:
    return any(holds(reading, token) for token in position.row.tokens)


def _goes_on(cell: Segment, known: Reading, position: Position) -> bool:
    """Does the description begin right behind the cell, and is it of this row alone?"""
    rest = [token for token in position.row.tokens if holds(known, token)]
    whole = bool(rest) and len(rest) == len((known.text or "").split())
    return whole and 0 <= rest[0].x0 - cell.x1 < 2 * position.sheet.pitch


def _quantities(positions: Sequence[Position]) -> Iterator[Reading]:
    """Of several numbers of a row the one that makes its amount with its price is the quantity; a lone digit may be missing."""
    counted = sum("quantity" in each.values for each in positions)
    for each in positions:
        price, amount, known = (each.values.get(name) for name in ("unit_price", "amount", "quantity"))
        if price is None or amount is None or (known is not None and makes(known.value, price.value, amount.value)):
            continue
        found = _only(each, QUANTITY, partial(makes, price=price.value, amount=amount.value))
        if found is not None:
            yield reading_of(f"{each.at}/quantity", found, parse=QUANTITY.parse)
        elif known is None and counted >= max(_SEVERAL, len(positions) / 3):
            yield from _lone_digit(each, price, amount)


def _lone_digit(position: Position, price: Reading, amount: Reading) -> Iterator[Reading]:
    """The count that nobody read in a table that counts its rows: readers miss a digit by itself, price and amount tell it.

    Where the price is the list price, another amount of the row may be the net one.
    """
    others = (MONEY.parse(cell.text) for cell in position.free() if len(cell.tokens) == 1)
    prices = [Decimal(value) for value in (price.value, *others) if value is not None]
    count = next((count for each in prices if each and (count := Decimal(amount.value) / each) in _DIGITS), None)
    if count is not None:
        yield Reading(
            pointer=f"{position.at}/quantity",
            value=f"{count:f}".partition(".")[0],
            score=min(price.score, amount.score) * _PRODUCT,
            source=Source.DERIVED,
            page=amount.page,
            because=("product",),
        )


def _prices(positions: Sequence[Position]) -> Iterator[Reading]:
    """Of a list price and a net one that which makes the amount with the quantity is the price."""
    for each in positions:
        known, amount, count = (each.values.get(name) for name in ("unit_price", "amount", "quantity"))
        if known is None or amount is None or count is None or makes(count.value, known.value, amount.value):
            continue
        if not Decimal(amount.value):
            continue  # of what was not sent the price may be any
        found = _only(each, MONEY, partial(makes, count.value, amount=amount.value))
        if found is not None:
            yield reading_of(f"{each.at}/unit_price", found)


def _only(position: Position, kind: Kind, fits: Callable[[str], bool]) -> Found | None:
    """The only value of the kind that fits, among the words of the row that belong to no value."""
    told = [(kind.parse(cell.text), cell) for cell in position.free() if len(cell.tokens) == 1]
    found = {value: cell for value, cell in reversed(told) if value is not None and fits(value)}
    if len(found) != 1:
        return None
    ((value, cell),) = found.items()
    return Found(value, cell.tokens, _PRODUCT, ("product",))
