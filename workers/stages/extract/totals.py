"""Amounts at the foot of invoices and receipts: a label, and the last amount of its row, its column or the row below."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from schemas.kinds import MONEY
from workers.stages.extract.candidates import Found
from workers.stages.extract.labels import Hit, Wordings, find_labels
from workers.stages.extract.sheets import Row, Sheet, Token
from workers.stages.extract.spans import groups_thousands

_CENTS = re.compile(r"(\d[.,']|^[.,])\d{2}\D{0,4}$")
_WHOLE_MONEY = re.compile(r"[$€£]-?\d[\d,]*|RM\d+", re.IGNORECASE)
_TOTALS = re.compile(r"^\W*(grand\s+)?totals?\b", re.IGNORECASE)
_BEFORE = 0.75
"""Score of an amount that stands before its label, at the end of the row: some set the words right of the sums."""
_DEEPEST = 14
"""Rows a column of amounts is followed down."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """An amount and the label that led to it."""

    name: str
    found: Found
    page: int
    row: int
    label: str


def labelled_amounts(sheet: Sheet, wordings: Wordings) -> Iterator[Labelled]:
    """Every amount with a label; the score tells how well they go together."""
    hits = find_labels(sheet, wordings)
    for hit in hits:
        if not hit.fields:
            continue
        places = list(_places(sheet, hit, hits))
        for name, weight in hit.fields:
            for found in places:
                because = (f"label:{hit.key}",)
                scored = Found(found.value, found.tokens, found.score * weight * hit.score, because)
                yield Labelled(name, scored, sheet.number, hit.row, hit.key)


def _places(sheet: Sheet, hit: Hit, hits: Sequence[Hit]) -> Iterator[Found]:
    row = sheet.rows[hit.row]
    stop = min((other.start for other in hits if other.row == hit.row and other.start >= hit.end), default=len(row.tokens))
    beside = amounts_in(row.tokens[hit.end : stop])
    if beside:
        words = [token for token in row.tokens[hit.end : stop] if token.x1 <= beside[-1].tokens[0].x0 and _is_word(token)]
        yield beside[-1].scaled(0.6 if words else 1.0)
        return
    column = list(_column(sheet, hit))
    if column:
        yield from column
    elif stop == len(row.tokens):
        before = amounts_in(row.tokens[: hit.start]) if hit.end == stop else []
        yield from (before[-1].scaled(_BEFORE, "before"),) if before else _next_row(sheet, row, hits)


def amounts_in(tokens: Sequence[Token]) -> list[Found]:
    """The amounts among the words, left to right; a sign or currency may stand apart."""
    found: list[Found] = []
    at = 0
    while at < len(tokens):
        for length in (3, 2, 1):
            some = tokens[at : at + length]
            text = "".join(token.text for token in some).strip("|:;*=@")
            value = MONEY.parse(text) if len(some) == length and is_money(text) else None
            # `1 3.11` are two numbers: only signs, currencies and thousands are joined to an amount.
            if value is not None and _is_one_number([token for token in some if any(c.isdigit() for c in token.text)]):
                found.append(Found(value, tuple(some), 0.97))
                at += length
                break
        else:
            at += 1
    return found


def _is_one_number(tokens: Sequence[Token]) -> bool:
    return len(tokens) == 1 or (len(tokens) == 2 and "," in tokens[1].text and groups_thousands(*tokens))


def _is_word(token: Token) -> bool:
    """Words between a label and an amount say that the label means something narrower: `Total` in `Total 6 % supplies`."""
    return "%" in token.text or (len(token.key) > 2 and token.key.isalpha() and token.key not in {"usd", "eur", "myr", "incl"})


def is_money(text: str) -> bool:
    """Cents or a currency sign make a number an amount."""
    return _CENTS.search(text) is not None or _WHOLE_MONEY.fullmatch(text) is not None


def _column(sheet: Sheet, hit: Hit) -> Iterator[Found]:
    """Below a heading: the amount in the row of totals, or the first amount."""
    column: list[Found] = []
    low = hit.y1
    for row in sheet.rows[hit.row + 1 : hit.row + 1 + _DEEPEST]:
        if row.y0 - low > 3.0 * sheet.height:
            break
        under = [each for each in amounts_in(row.tokens) if _in_column(each, hit, sheet.pitch)]
        if not under:
            if column and not _TOTALS.search(row.text):
                low = row.y1
                continue
            if row.index > hit.row + 2:
                break
            continue
        low = row.y1
        if _TOTALS.search(row.text):
            yield under[0].scaled(1.0, "totals_row")
            return
        column.append(under[0])
    if column:
        yield (_sum_below(column) or column[0]).scaled(0.8, "below")


def _sum_below(column: Sequence[Found]) -> Found | None:
    """The last amount of a column, where it is the sum of those above it, such as one for each rate of tax."""
    *parts, last = column
    return last if len(parts) > 1 and sum(Decimal(each.value) for each in parts) == Decimal(last.value) else None


def _in_column(found: Found, hit: Hit, pitch: float) -> bool:
    x0, x1 = found.tokens[0].x0, found.tokens[-1].x1
    return min(x1, hit.x1 + pitch) - max(x0, hit.x0 - pitch) > 0.4 * min(x1 - x0, hit.x1 - hit.x0)


def _next_row(sheet: Sheet, row: Row, hits: Sequence[Hit]) -> Iterator[Found]:
    """The amount alone on the row below, as on narrow receipts."""
    below = sheet.rows[row.index + 1] if row.index + 1 < len(sheet.rows) else None
    if below is None or any(hit.row == below.index for hit in hits) or len(below.tokens) > 3:
        return
    if below.y0 - row.y1 < 1.5 * sheet.height:
        yield from (each.scaled(0.7, "below") for each in amounts_in(below.tokens)[-1:])
