"""Remittances: who pays whom how much, and for which claims.

The head (payer, payee, payment) is read by labels and address blocks above the first claim, the claims from top to bottom
(`claims.py`), the remittance's own totals by labels anywhere and from total rows.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from schemas.document_type import Leaf
from schemas.kinds import PHONE
from schemas.pages import ReadPage
from schemas.readings import Reading
from schemas.types.eob import TYPE
from workers.stages.extract.candidates import Found, best_reading, reading_of
from workers.stages.extract.choices import METHODS
from workers.stages.extract.claim_wording import claim_facts, line_columns
from workers.stages.extract.claims import ClaimScan
from workers.stages.extract.labels import find_labels, values_at, wordings_of
from workers.stages.extract.parties import Party, of_role, parties_on
from workers.stages.extract.sheets import Segment, Sheet, sheets_of

_HEAD: Mapping[str, Leaf] = {
    pattern: leaf for pattern, leaf in TYPE.leaves().items() if "*" not in pattern and leaf.find is not None
}
_HEAD_LABELS = wordings_of(_HEAD)
_COLUMNS = line_columns()
_FACTS = claim_facts([
    label
    for pattern, leaf in _HEAD.items()
    if leaf.find is not None
    for label in leaf.find.labels
])  # fmt: skip
_TITLE = re.compile(
    r"explanation|remittance|voucher|statement|summary|advice|page\b|^\W*$|not a bill|payment|claims?\b|check|date",
    re.IGNORECASE,
)
_PHONE = re.compile(r"\(?\b\d{3}\)?[ .-]{1,2}\d{3}[ .-]\d{4}\b")
_OF_PAYMENT = re.compile("check|eft|payment|trace|trn|warrant|chk")
_BELOW = 0.7
"""What a payment's label below the first claim is worth beside one in the head."""


@dataclass(frozen=True, slots=True)
class _Head:
    """Where the head of the remittance ends."""

    page: int
    row: int

    def holds(self, sheet: Sheet, row: int) -> bool:
        return sheet.number < self.page or (sheet.number == self.page and row < self.row)


def read_eob(pages: Sequence[ReadPage]) -> Iterator[Reading]:
    """All readings of a remittance."""
    sheets = sheets_of(pages)
    if not sheets:
        return
    scan = ClaimScan(_COLUMNS, _FACTS)
    scan.read(sheets)
    first = sheets[0]
    page, row = scan.starts or (first.number, len(first.rows))
    head = _Head(page, row)
    labelled = _labelled(sheets, head)
    for pattern, found in scan.totals.items():
        pointer = "/payment/amount" if pattern == "payment" else f"/totals/{pattern}"
        labelled.setdefault(pointer, []).extend(each.scaled(0.8) if pattern == "payment" else each for each in found)
    yield from _parties(first, head, labelled)
    yield from _payment(first, head, labelled)
    for pattern in labelled:
        if pattern.startswith("/totals/"):
            yield from _best(pattern, labelled[pattern])
    for index, claim in enumerate(claim for claim in scan.claims if claim.fields or claim.lines):
        yield from claim.readings(f"/claims/{index}")
    for index, moved in enumerate(scan.moved):
        yield from moved.readings(f"/provider_adjustments/{index}")


def _labelled(sheets: Sequence[Sheet], head: _Head) -> dict[str, list[Found]]:
    """Candidates for every field of the head and the totals."""
    found: dict[str, list[Found]] = {}
    for sheet in sheets:
        hits = find_labels(sheet, _HEAD_LABELS)
        for hit in hits:
            inside = head.holds(sheet, hit.row)
            for pattern, weight in hit.fields:
                place = _place(pattern, hit.key, inside=inside)
                if place == 0:
                    continue
                for each in values_at(sheet, hit, _HEAD[pattern].kind, hits):
                    score = each.score * hit.score * weight * place
                    found.setdefault(pattern, []).append(replace(each, score=score, because=(f"label:{hit.key}",)))
    return found


def _place(pattern: str, label: str, *, inside: bool) -> float:
    """Payer and payee are found in the head only: below it `provider` and `NPI` are those of a claim."""
    if pattern.startswith("/totals/"):
        return 0.0 if inside else 1.0
    if inside:
        return 1.0
    if pattern == "/payment/number" and not _OF_PAYMENT.search(label):
        return 0.0
    return _BELOW if pattern.startswith("/payment/") else 0.0


def _best(pattern: str, found: Sequence[Found]) -> Iterator[Reading]:
    reading = best_reading(pattern, found, TYPE.leaves()[pattern].kind.parse)
    if reading is not None:
        yield reading


def _parties(sheet: Sheet, head: _Head, labelled: Mapping[str, list[Found]]) -> Iterator[Reading]:
    """Payer and payee: captioned blocks first, then the letterhead and the address in the window."""
    floor = sheet.rows[head.row].y0 if head.page == sheet.number and head.row < len(sheet.rows) else sheet.tall
    blocks = [party for party in parties_on(sheet) if party.y0 < floor]
    payee = of_role(blocks, "payee", "to", "remit")
    payer = of_role(blocks, "from")
    bare = [party for party in blocks if party.role is None]
    if payer is None and bare:
        payer = bare.pop(0)
    if payee is None and bare:
        payee = bare.pop(0)
    yield from _party("/payer", payer, labelled, fallback=_letterhead(sheet, floor))
    yield from _party("/payee", payee, labelled, fallback=None)
    for pattern in ("/payer/payer_id", "/payee/npi", "/payee/tax_id"):
        yield from _best(pattern, labelled.get(pattern, []))
    phones = labelled.get("/payer/phone") or _phones(sheet, floor)
    yield from _best("/payer/phone", phones)


def _party(at: str, party: Party | None, labelled: Mapping[str, list[Found]], *, fallback: Found | None) -> Iterator[Reading]:
    names = [each.scaled(0.8) for each in labelled.get(f"{at}/name", []) if each.score > 0.6]
    if party is not None:
        names.append(party.name)
        if party.address is not None:
            yield reading_of(f"{at}/address", party.address)
    elif not names and fallback is not None:
        names.append(fallback)
    yield from _best(f"{at}/name", names)


def _letterhead(sheet: Sheet, floor: float) -> Found | None:
    """The tallest phrase near the top that is no title."""
    top = [segment for row in sheet.rows[:12] for segment in row.segments if segment.y1 < min(floor, 0.25 * sheet.tall)]
    names = [segment for segment in top if not _TITLE.search(segment.text) and sum(c.isalpha() for c in segment.text) > 4]
    if not names:
        return None
    tallest = max(names, key=lambda segment: (round((segment.y1 - segment.y0) / sheet.height, 1), -segment.y0))
    return Found(tallest.text, tallest.tokens, 0.6)


def _phones(sheet: Sheet, floor: float) -> list[Found]:
    """Telephone numbers in the head, written as one."""
    rows = (row for row in sheet.rows if row.y1 < floor)
    return [found for row in rows for segment in row.segments for found in _phone(segment)]


def _phone(segment: Segment) -> Iterable[Found]:
    match = _PHONE.search(segment.text)
    value = PHONE.parse(match[0]) if match else None
    return [Found(value, segment.tokens, 0.7)] if value is not None else []


def _payment(sheet: Sheet, head: _Head, labelled: Mapping[str, list[Found]]) -> Iterator[Reading]:
    """Number, amount, date; the method where a label names it."""
    for pattern in ("/payment/number", "/payment/amount", "/payment/date"):
        yield from _best(pattern, labelled.get(pattern, []))
    method = _method(sheet, head)
    if method is not None:
        yield method


def _method(sheet: Sheet, head: _Head) -> Reading | None:
    for row in sheet.rows[: head.row if head.page == sheet.number else None]:
        match = re.search(
            r"(payment|pay) (method|type|mode)\W+(.{2,30})|method of payment\W+(.{2,30})", row.text, re.IGNORECASE
        )
        for name, pattern in METHODS.items() if match else ():
            if pattern.search(match[3] or match[4]) if match else False:
                return reading_of("/payment/method", Found(name, row.tokens, 0.9, ("label:payment method",)))
    return None
