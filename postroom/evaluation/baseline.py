"""A plain reader of labels to compare with: regular expressions, a value right of its label or below it, nothing else.

It is what a mailroom writes on its first afternoon, honestly done: the usual wordings, amounts and dates in the usual shapes,
the last total on the page. It sees the same words as the line, and is told the type.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from schemas.pages import Line, ReadPage
from schemas.pointers import build
from schemas.types import all_types

_DATE = r"\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}-\d{2}-\d{2}|[A-Z][a-z]{2,8}\.? \d{1,2},? \d{4}|\d{1,2} [A-Z][a-z]{2,8}\.? \d{4}"
_MONEY = r"\(?-?[$€£]? ?-?\d[\d.,]*[.,]\d{2}\)?"
_NUMBER = r"[A-Z0-9/.-]*\d[A-Z0-9/.-]*"
_TOTAL = r"(grand |invoice |gross )?total( due| amount)?\b|amount due|gesamtbetrag|balance due"
_NEAR = 0.02
"""How far below its label a value may stand, as a share of the page's height, and how far to the left of it."""


@dataclass(frozen=True, slots=True)
class PlainField:
    """Where a field is looked for."""

    pointer: str
    labels: str
    """A regular expression, matched without case."""
    value: str
    last: bool = False
    """Of several, the last one counts: totals."""


_NO = r"( ?(number|num|no|nr|#)\.?)"
FIELDS: Mapping[str, tuple[PlainField, ...]] = {
    "invoice": (
        PlainField(
            "/number", rf"\b(invoice|inv|rechnung|rechnungs|bill|contract|order){_NO}|rechnungsnummer|facture n", _NUMBER
        ),
        PlainField("/issue_date", r"(invoice|bill|rechnungs|issue)[ -]?dat(e|um)|\bdate\b|\bdatum\b", _DATE),
        PlainField("/due_date", r"due date|payment due|fällig( am)?|due by|pay by", _DATE),
        PlainField("/purchase_order", rf"\bp\.?o\.?{_NO}|purchase order{_NO}?|your order", _NUMBER),
        PlainField("/subtotal", r"sub-?total|zwischensumme|net amount|nettobetrag|total net", _MONEY),
        PlainField("/tax", r"(sales )?tax\b|\bvat\b|\bmwst\b|\bust\b|umsatzsteuer", _MONEY, last=True),
        PlainField("/total", _TOTAL, _MONEY, last=True),
    ),
    "eob": (
        PlainField("/payment/number", rf"(check|eft|trace|payment)( ?/ ?eft)?( trace)?{_NO}", _NUMBER),
        PlainField("/payment/date", r"(check|payment|issue|paid|remit(tance)?|eft) ?date|date paid|\bdate\b", _DATE),
        PlainField("/payment/amount", r"(check|payment|eft|total|net) ?(payment )?(amount|amt|paid)|amount paid", _MONEY),
        PlainField("/payee/npi", rf"\bnpi\b{_NO}?", r"\d{10}"),
        PlainField("/payee/tax_id", rf"tax ?id\b{_NO}?|\btin\b|\bein\b", r"\d{2}-?\d{7}"),
    ),
}


def read_plainly(type_name: str, pages: Sequence[ReadPage]) -> dict[str, Any] | None:
    """What it makes of a document, as a record of nothing but values; None for types it does not know."""
    fields = FIELDS.get(type_name)
    if fields is None:
        return None
    document_type = all_types()[type_name]
    values = {}
    for field in fields:
        found = [value for page in pages for value in _values(page.text.lines, field)]
        parse = document_type.leaves()[field.pointer].kind.parse
        canonical = [value for text in found if (value := parse(text)) is not None]
        if canonical:
            values[field.pointer] = canonical[-1 if field.last else 0]
    data = build(document_type, values)
    return {"type": type_name, "type_confidence": 1.0, "state": "needs_review", "data": data, "evidence": {}}


def _values(lines: Sequence[Line], field: PlainField) -> list[str]:
    """Right of the label on its line, else on the next lines below it."""
    label, shape = re.compile(field.labels, re.IGNORECASE), re.compile(field.value)
    found = []
    for at, line in enumerate(lines):
        match = label.search(line.text)
        if match is None:
            continue
        beside = shape.search(line.text, match.end())
        below = None if beside else _below(line, match.start(), lines[at + 1 : at + 4], shape)
        found += [beside.group()] if beside else [below] if below else []
    return found


def _below(line: Line, start: int, following: Sequence[Line], shape: re.Pattern[str]) -> str | None:
    """The first value in a line that begins under the label."""
    word, passed = line.words[0], 0
    for each in line.words:
        if passed > start:
            break
        word, passed = each, passed + len(each.text) + 1
    for other in following:
        under = [each for each in other.words if each.box.x1 > word.box.x0 - _NEAR and each.box.x0 < word.box.x1 + 3 * _NEAR]
        match = shape.search(" ".join(each.text for each in under))
        if match and 0 < other.box.y0 - line.box.y0 < 3 * _NEAR:
            return match.group()
    return None
