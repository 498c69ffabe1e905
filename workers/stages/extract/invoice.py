"""Invoices and credit notes, American and European: head by labels and addresses, positions by table, sums at the foot."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from schemas.kinds import CODE, TEXT
from schemas.pages import ReadPage
from schemas.readings import Reading
from schemas.types.invoice import TYPE
from workers.stages.extract.candidates import Found, best_reading, reading_of
from workers.stages.extract.conventions import Conventions, conventions_of, currency_readings
from workers.stages.extract.invoice_foot import FOOT, foot_readings
from workers.stages.extract.invoice_lines import position_readings
from workers.stages.extract.labels import find_labels, values_at, wordings_of
from workers.stages.extract.parties import Party, of_role, parties_on
from workers.stages.extract.sheets import Sheet, reaching, sheets_of

_LEAVES = TYPE.leaves()
_OTHERS = (
    "agency code", "agency ref", "advertiser code", "advertiser ref", "agency", "alt order no", "alt order",
    "deal no", "estimate", "estimate no", "estimate number", "invoice month", "invoice period", "order flight",
    "flight dates", "flight", "product", "page", "brand", "account executive", "sales office", "sales region",
    "salesperson", "billing calendar", "billing type", "billing cycle", "special handling", "property",
    "contract dates", "product 1", "product 2", "demographic", "buyer name", "buying contact", "billing contact",
    "ship date", "ship via", "order date", "sales order no", "delivery date", "lieferdatum", "leistungsdatum",
    "print date", "agency order no", "traffic no", "order type", "cash/trade", "product desc", "revision", "period",
    "market", "advertiser external id", "agency external id", "account types", "headline no", "external no",
    "sales rep", "fob", "ship to", "invoice to date", "page no", "customer service", "steuernummer", "steuer-nr",
    "bic", "swift", "handelsregister", "station",
)  # fmt: skip
_HEAD = {
    pattern: leaf
    for pattern, leaf in _LEAVES.items()
    if "*" not in pattern and pattern not in {*FOOT, "/seller/iban"} and leaf.find is not None
}
_HEAD_LABELS = wordings_of(_HEAD, _OTHERS)
_NUMBER_OF = (
    (re.compile("^(invoice|inv|facture|rechnung|avoir)$"), 0.8),
    (re.compile("inv|rechnung|facture|avoir|credit|bill|beleg|statement|doc"), 1.0),
    (re.compile("contract|order"), 0.78),
)
"""A contract's number is taken where no invoice number is printed."""
_CUSTOMER = frozenset({"label:advertiser", "label:advertisername", "label:adv"})
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]+\w")
_WEBSITE = re.compile(r"(?:https?://|www\.)[\w.-]+\.\w{2,}(?:/\S*)?", re.IGNORECASE)
_IBAN = re.compile(r"\b[A-Z]{2}\d{2}(?: ?[0-9A-Z]{4}){3,7}(?: ?[0-9A-Z]{1,4})?\b")
_TERMS = re.compile(
    r"^(net \d+|due (up)?on receipt|\d+([.,]\d+)?\s?%?\s?/\s?\d+,? net|\d+([.,]\d+)? ?% \d+|payment (is )?due (in|within|upon)"
    r"|payable (in|within|upon)|zahlbar (in|sofort|ohne)|zahlung innerhalb|paiement|cash on delivery|c\.?o\.?d\.?$|prepaid$).*",
    re.IGNORECASE,
)
_HEAD_ROWS = 0.55
"""Share of the first page in which parties are looked for before elsewhere."""


def read_invoice(pages: Sequence[ReadPage]) -> Iterator[Reading]:
    """All readings of an invoice."""
    sheets = sheets_of(pages)
    if not sheets:
        return
    ways = conventions_of(sheets)
    head = _labelled(sheets, ways)
    yield from _parties(sheets[0], head)
    for pattern, found in head.items():
        if pattern not in {"/seller/name", "/buyer/name", "/currency"}:
            reading = best_reading(
                pattern, found, ways.date if _LEAVES[pattern].kind.name == "date" else _LEAVES[pattern].kind.parse
            )
            if reading is not None:
                yield reading
    yield from _printed(sheets, head)
    yield from currency_readings(sheets, ways)
    positions, amounts = position_readings(sheets)
    yield from positions
    yield from foot_readings(sheets, amounts)


def _labelled(sheets: Sequence[Sheet], ways: Conventions) -> dict[str, list[Found]]:
    found: dict[str, list[Found]] = {}
    for index, sheet in enumerate(sheets):
        later = 1.0 if index == 0 else 0.9
        hits = find_labels(sheet, _HEAD_LABELS)
        for hit in hits:
            if len(sheet.rows[hit.row].tokens) > 25 and not hit.colon:
                continue
            for pattern, weight in hit.fields:
                kind = _LEAVES[pattern].kind
                factor = hit.score * weight * later * (_number_weight(hit.key) if pattern == "/number" else 1.0)
                for each in values_at(sheet, hit, kind, hits, ways.date if kind.name == "date" else None):
                    if _plausible(pattern, each):
                        found.setdefault(pattern, []).append(
                            replace(each, score=each.score * factor, because=(f"label:{hit.key}",))
                        )
    return found


def _number_weight(key: str) -> float:
    return next((weight for pattern, weight in _NUMBER_OF if pattern.search(key)), 0.6)


def _plausible(pattern: str, found: Found) -> bool:
    """Numbers of one digit are pages or counts; names hold letters; long text in a head is prose."""
    if pattern == "/number":
        return len(found.value) >= 3 and sum(c.isdigit() for c in found.value) >= 2
    if pattern.endswith("/name"):
        return len(found.tokens) <= 9 and sum(c.isalpha() for c in found.value) >= 3
    if pattern == "/terms":
        return len(found.tokens) <= 12
    if pattern in {"/seller/email", "/seller/website"}:
        return "." in found.value and " " not in found.value
    return True


def _parties(sheet: Sheet, head: Mapping[str, list[Found]]) -> Iterator[Reading]:
    """Seller: captioned, or the letterhead, or where to remit. Buyer: labelled (`Advertiser`), captioned, or in the window."""
    blocks = list(parties_on(sheet))
    bare = [party for party in blocks if party.role is None and party.y0 < _HEAD_ROWS * sheet.tall]
    seller, buyer = of_role(blocks, "from"), of_role(blocks, "to")
    if seller is None and bare and (buyer is None or bare[0].y0 <= buyer.y0 + sheet.height):
        seller = bare.pop(0)
    if buyer is None:
        buyer = next((party for party in bare if seller is None or party.name.value != seller.name.value), None)
    seller = seller or of_role(blocks, "remit")
    yield from _party("/seller", seller, head.get("/seller/name", []))
    yield from _party("/buyer", buyer, head.get("/buyer/name", []))


def _party(at: str, party: Party | None, labelled: Sequence[Found]) -> Iterator[Reading]:
    names = [_bare_name(each) for each in labelled if each.score > 0.45]
    customer = [_bare_name(each) for each in labelled if each.score > 0.3 and _CUSTOMER & set(each.because)]
    if customer:
        # Who advertises is the customer, though the invoice goes to an agency.
        names = customer
    elif party is not None:
        names.append(party.name.scaled(0.9 if party.role else 0.75))
    reading = best_reading(f"{at}/name", names, TEXT.parse)
    if reading is not None:
        yield reading
    if party is not None and party.address is not None and (reading is None or reading.value == party.name.value):
        yield reading_of(f"{at}/address", party.address)


def _bare_name(found: Found) -> Found:
    """Without the sender's own number for it: `AB PAC (33483)`."""
    value = re.sub(r"\s*\(\d{3,}\)?$", "", found.value)
    return replace(found, value=value) if value else found


def _printed(sheets: Sequence[Sheet], head: Mapping[str, list[Found]]) -> Iterator[Reading]:
    """What is known by its form without a label: e-mail, website, IBAN, terms of payment."""
    if "/terms" not in head:
        phrases = (reaching(row, part, 4 * sheet.pitch) for sheet in sheets for row in sheet.rows for part in row.segments)
        terms = next((phrase for phrase in phrases if _TERMS.match(phrase.text) and len(phrase.tokens) < 16), None)
        if terms is not None:
            yield reading_of("/terms", Found(terms.text, terms.tokens, 0.7))
    for pattern, form in (("/seller/email", _EMAIL), ("/seller/website", _WEBSITE), ("/seller/iban", _IBAN)):
        if pattern in head:
            continue
        for sheet in sheets:
            match = next(
                ((row, found) for row in sheet.rows for found in [form.search(row.text.replace("  ", " "))] if found), None
            )
            if match is not None:
                row, found = match
                value = CODE.parse(found[0]) if pattern.endswith("iban") else found[0]
                tokens = tuple(token for token in row.tokens if token.text.strip("().,") in found[0]) or row.tokens
                if value is not None:
                    yield reading_of(pattern, Found(value, tokens, 0.8))
                break
