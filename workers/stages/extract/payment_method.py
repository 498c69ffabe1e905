"""How a remittance was paid, where no label of its payment's number tells: by what else its first page prints."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from schemas.pages import ReadPage
from schemas.readings import Reading
from schemas.record import Source
from workers.stages.extract.choices import METHODS
from workers.stages.extract.sheets import Sheet, sheets_of

_METHOD = "/payment/method"
_SIGNS = ("column", "check_on_page", "caption")
"""What may tell a method, the plainest first."""
_ALONE = {"CHK": "check", "CHECK": "check", "EFT": "eft", "ACH": "eft"}
"""Cells of a column for the way of payment."""
_COLUMN = re.compile(r"\b(pmt|payment|pay) ?(type|method|mode)\b|\bmethod\b", re.IGNORECASE)
_NUMBERED = re.compile(
    r"\b(check|cheque|chk|warrant|draft|eft|ach|deposit|electronic|wire)\b[^/:]{0,16}(\b(no|num|number|serial|ref|reference|trace)\b|#)",
    re.IGNORECASE,
)
"""The caption of a number of one kind; a date or an amount of a `check` is also printed of transfers."""
_DRAWN_CHECK = re.compile(
    r"\bpay to the order of\b|\b(order|exactly|dollars?)\b.*\b\d\d ?/ ?100\b|^\W*pay\b.*\b\d\d ?/ ?100\b", re.IGNORECASE
)
_NO_CHECK = re.compile(r"not a che(ck|que)|non[- ]?negotiable|\bvoid\b(?! (after|if))|\bsample\b", re.IGNORECASE)


def payment_method(type_name: str, readings: Sequence[Reading], pages: Sequence[ReadPage]) -> tuple[Reading, ...]:
    """The method, of a remittance that paid something under a number and whose method nothing else has told."""
    found = {reading.pointer: reading for reading in reversed(readings)}
    number, amount = found.get("/payment/number"), found.get("/payment/amount")
    if type_name != "eob" or _METHOD in found or number is None or (amount is not None and not Decimal(amount.value)):
        return ()
    said = _told(sheets_of(pages[:1]), readings)
    first = next((sign for sign in _SIGNS if said.get(sign)), None)
    methods = {method for method in said.get(first or "", ()) if all(method in each for each in said.values())}
    if first is None or len(said[first]) != 1 or not methods:
        return ()
    because = (first, *(each for each in number.because if not each.startswith("label:")))
    return (Reading(pointer=_METHOD, value=min(methods), score=0.7, source=Source.DERIVED, page=number.page, because=because),)


def _told(sheets: Sequence[Sheet], readings: Sequence[Reading]) -> dict[str, set[str]]:
    """The methods that each sign tells; a sign that tells both tells nothing against a better one."""
    said: dict[str, set[str]] = defaultdict(set)
    for sheet in sheets:
        floor = _first_claim(sheet, readings)
        rows = [row for row in sheet.rows if row.y0 < floor]
        for above, row in pairwise(rows):
            if _COLUMN.search(above.text):
                said["column"].update(_ALONE[token.text] for token in row.tokens if token.text in _ALONE)
        for segment in (segment for row in rows for segment in row.segments):
            if _NUMBERED.search(segment.text):
                said["caption"].update(_methods_in(segment.text))
        text = "\n".join(row.text for row in sheet.rows)
        if any(_DRAWN_CHECK.search(row.text) for row in sheet.rows) and not _NO_CHECK.search(text):
            said["check_on_page"].add("check")
    return {sign: methods for sign, methods in said.items() if methods}


def _methods_in(text: str) -> list[str]:
    return [name for name, wording in METHODS.items() if name != "none" and wording.search(text)]


def _first_claim(sheet: Sheet, readings: Sequence[Reading]) -> float:
    """Where the claims begin on the page: below, `check no.` may be that of another remittance."""
    tops = (
        reading.box.y0 * sheet.tall
        for reading in readings
        if reading.box is not None and reading.page == sheet.number and reading.pointer.startswith("/claims/")
    )
    return min(tops, default=sheet.tall)
