"""A bill tells its number and comes to a sum, however it is written: sponsors and clients are billed in letters too.

What says neither number nor title is one all the same where it counts things at a price and adds up what they come to.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from itertools import accumulate

from schemas.kinds import QUANTITY
from schemas.pages import ReadPage
from workers.stages.extract.positions import makes
from workers.stages.extract.sheets import Row, Sheet, sheet_of
from workers.stages.extract.totals import amounts_in

_NUMBERED = re.compile(
    r"\b(?:invoice|inv|bill)(?:[ .:#]|number|nbr|num|no)*[ .:#]((?=[A-Z0-9-]*\d)[A-Z0-9][A-Z0-9-]{2,})(?!\S*\.\d\d\b)",
    re.IGNORECASE,
)
_SUMMED = re.compile(r"\b(?:total|amount due|please pay|pay this amount|net due|balance due)\b", re.IGNORECASE)
_NO_AMOUNTS: tuple[None, None] = (None, None)
_DEEPEST = 14
"""Rows above a sum that it may be of."""


def is_billed(page: ReadPage) -> bool:
    """Does it name one bill by its number, and come to a sum of the amounts right above?

    Who writes about bills names several, or has amounts beside their numbers.
    """
    sheet = sheet_of(page)
    named = [(match[1], row) for row in sheet.rows if (match := _NUMBERED.search(row.text))]
    alone = len({number for number, _ in named}) == 1 and not any(amounts_in(row.tokens) for _, row in named)
    return alone and any(_SUMMED.search(row.text) and _comes_to(sheet, row) for row in sheet.rows)


def is_itemised(page: ReadPage) -> bool:
    """Does it count things at a price, and come to a sum of what they cost?"""
    sheet = sheet_of(page)
    counted = [row.index for row in sheet.rows if _is_counted(row)]
    return bool(counted) and any(row.index > counted[-1] and _comes_to(sheet, row) for row in sheet.rows)


def _is_counted(row: Row) -> bool:
    """Does it say how many, at what price, and the product?"""
    *_, price, amount = [*_NO_AMOUNTS, *amounts_in(row.tokens)]
    if price is None or amount is None or amount.tokens[-1] is not row.tokens[-1]:
        return False
    before = row.tokens[: row.tokens.index(price.tokens[0])]
    counts = {count for token in before if (count := QUANTITY.parse(token.text)) is not None}
    return any(makes(count, price.value, amount.value) for count in counts)


def _comes_to(sheet: Sheet, total: Row) -> bool:
    amount = _last(total)
    if not amount:
        return False
    above = [last for row in reversed(sheet.rows[max(0, total.index - _DEEPEST) : total.index]) if (last := _last(row))]
    return amount in _sums(above)


def _sums(amounts: Sequence[Decimal]) -> list[Decimal]:
    """Of the first, the first two, and so on."""
    return list(accumulate(amounts))


def _last(row: Row) -> Decimal | None:
    """The amount that ends a row."""
    found = amounts_in(row.tokens)
    return Decimal(found[-1].value) if found and found[-1].tokens[-1] is row.tokens[-1] else None
