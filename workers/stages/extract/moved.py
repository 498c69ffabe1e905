"""Provider adjustments: money moved outside any claim, printed in a section of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from schemas.kinds import MONEY
from schemas.readings import Reading
from workers.stages.extract.candidates import Found, reading_of
from workers.stages.extract.remittance import money_in
from workers.stages.extract.sheets import Row, Sheet

_SECTION = re.compile(
    r"provider[- ]?(level)?[- ]?adj|\bplb\b|adjustments? to (this )?payment|(specification of|less) recoupment|provider-level"
    r"|other adjustments|payment adjustments|balance owed|gross adjustment|negative balance|offset (details?|summary)"
    r"|recoupment (details?|summary)|financial transactions|overpayment recovery",
    re.IGNORECASE,
)
_CODE = re.compile(
    r"(50|51|72|90|A[HMP]|B[23DN]|C[5RSTVW]|DM|E3|F[BC]|GO|HM|I[PRS]|J1|L[36ES]|O[AB]|P[IL]|R[AE]|SL|TL|W[OU])",
    re.IGNORECASE,
)
_REACH = 12
"""Rows a section is followed for."""


@dataclass(frozen=True, slots=True)
class MovedFound:
    """One provider adjustment."""

    code: Found | None
    reference: Found | None
    amount: Found

    def readings(self, at: str) -> Iterator[Reading]:
        """Its readings."""
        for name, found in (("code", self.code), ("reference", self.reference), ("amount", self.amount)):
            if found is not None:
                yield reading_of(f"{at}/{name}", found, parse=MONEY.parse if name == "amount" else None)


def moved_in(sheet: Sheet, row: Row) -> tuple[list[MovedFound], int]:
    """The adjustments of the section this row heads, and the last row that belongs to it; none where it heads none."""
    own = _moved(row)
    if not _SECTION.search(row.text) or len(row.tokens) > 12 or (own is not None and own.code is None):
        return [], row.index
    found = [own] if own is not None else []
    last = row.index
    for below in sheet.rows[row.index + 1 : row.index + 1 + _REACH]:
        if below.y0 - sheet.rows[below.index - 1].y1 > 3.5 * sheet.height:
            break
        each = _moved(below)
        if each is not None and each.code is not None:
            found.append(each)
            last = below.index
        elif found:
            break
    return found, last


def _moved(row: Row) -> MovedFound | None:
    """Code, reference and, last, the amount."""
    tokens = row.tokens
    amount = money_in(tokens[-1:]) or money_in(tokens[-2:])
    if amount is None:
        return None
    rest = tokens[: len(tokens) - len(amount.tokens)]
    code = reference = None
    for token in rest:
        text = token.text.strip(",;:()")
        parts = re.split(r"[:/]", text, maxsplit=1)
        if code is None and _CODE.fullmatch(parts[0]):
            code = Found(parts[0].upper(), (token,), 0.9)
            text = parts[1] if len(parts) > 1 else ""
        if code is not None and reference is None and len(text) >= 4 and any(c.isdigit() for c in text):
            reference = Found(text, (token,), 0.85)
    return MovedFound(code, reference, amount)
