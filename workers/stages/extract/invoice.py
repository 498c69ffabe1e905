"""Invoices and credit notes, American and European: head by labels and addresses, positions by table, sums at the foot."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from schemas.kinds import DATE
from schemas.pages import ReadPage
from schemas.readings import Reading
from schemas.types.invoice import TYPE
from workers.stages.extract.banks import speaks_of_bank
from workers.stages.extract.candidates import Found, best_reading, reading_of
from workers.stages.extract.conventions import Conventions, conventions_of, currency_readings
from workers.stages.extract.iban import ibans_on
from workers.stages.extract.invoice_foot import FOOT, foot_readings
from workers.stages.extract.invoice_lines import positions_on
from workers.stages.extract.invoice_parties import party_readings
from workers.stages.extract.invoice_title import last_days, title_values
from workers.stages.extract.labels import Hit, find_labels, opens_phrase, phrase_key, values_at, wordings_of
from workers.stages.extract.parties import role_of
from workers.stages.extract.sheets import Sheet, reaching, sheets_of
from workers.stages.extract.spans import value_in

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
    "bic", "swift", "handelsregister", "station", "warenempfanger", "lieferadresse", "lieferanschrift", "bestelldatum",
    "lieferschein-datum", "lieferschein-nr", "auftrag-datum", "auftragsdatum", "liefer- und leistungsdatum", "druckdatum",
    "abrechnungszeitraum", "leistungszeitraum", "date of delivery", "date de livraison", "date de facture associee",
    "no de facture associee", "facture liee", "globale nummer", "adresse de livraison", "zeit", "po box", "freight terms",
    "shipping terms", "delivery terms", "trade terms", "external ref", "alternate order", "agency id", "agency acct", "est no",
    "campaign", "acct executive", "account rep", "port of loading", "port of discharge", "vessel / flight", "country of origin",
    "origin of goods", "country of final destination", "terms of delivery", "incoterms 2020", "l/c no", "b/l or awb no",
    "bill of lading no", "export date", "exporter's reference", "shipper's ref", "served by", "technician", "service date",
    "date of service", "work order", "work order no", "route", "branch", "sold by", "entered by", "call no", "call date",
    "air dates", "insertion order", "io no", "sales contact", "account manager", "rev", "rev no", "version",
    "ext order", "cpe / estimate", "headline", "order dates", "agency buyer", "case no", "cause", "notice no", "legal no",
    "payments profile id", "account budget", "our ord", "our order", "case", "ticket no", "ticket", "pick ticket", "pick tkt",
    "tracking", "contract period", "stop", "clerk", "warehouse", "whse", "dea no", "po date", "total pieces",
)  # fmt: skip
_HEAD = {
    pattern: leaf
    for pattern, leaf in _LEAVES.items()
    if "*" not in pattern and pattern not in {*FOOT, "/seller/iban"} and leaf.find is not None
}
HEAD_LABELS = wordings_of(_HEAD, _OTHERS)
"""Captions of a bill's head, those of what is no field among them."""
_NUMBER_OF = (
    (re.compile("^(invoice|inv|facture|rechnung|avoir)$"), 0.8),
    (re.compile("inv|rechnung|facture|avoir|credit|bill|beleg|statement|doc"), 1.0),
    (re.compile("contract|order"), 0.78),
)
"""A contract's number is taken where no invoice number is printed."""
_DAY = re.compile(r"\d{1,2}[./]\d{1,2}[./](\d{4}|\d{2})")
_FOOT = 0.88
"""Share of the page's height below which a date rather says when the page was printed."""
_CAPTIONED = 0.4
"""So much has a day at the least beside a caption of bills' days."""
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]+\w")
_WEBSITE = re.compile(r"(?:https?://|www\.)[\w.-]+\.\w{2,}(?:/\S*)?", re.IGNORECASE)
_TERMS = re.compile(
    r"^(net \d+|due (up)?on receipt|\d+([.,]\d+)?\s?%?\s?/\s?\d+,? net|\d+([.,]\d+)? ?% \d{1,2}(?!\d|[.,]\d)"
    r"|payment (is )?due (in|within|upon)"
    r"|payable (in|within|upon)|zahlbar (in|sofort|ohne)|zahlung innerhalb|paiement|cash on delivery|c\.?o\.?d\.?$|prepaid$).*",
    re.IGNORECASE,
)

_ACCOUNT, _ACCOUNT_DIGITS = "/buyer/account_number", 4
_WHO = frozenset(map(phrase_key, ("customer", "kunde", "debtor", "debitor", "client", "sold-to", "debiteur")))
"""Captions of who pays and of his number."""
_LEAST = {"/seller/tax_id": 7, "/buyer/tax_id": 7, "/buyer/account_number": 1, "/seller/bank_account": 4}
"""Digits of a number, at least."""
_IBAN = re.compile(r"[A-Z]{2}\d{2} ?[\dA-Z]{4}")
_PAY_BY = re.compile(
    r"\b(?:pay|payment|payable|remit|settle|zahl|zahlbar|begleich|überweis|ausgleich|règle|régl|pag|betal)\w*\b.*"
    r"\b(?:by|before|until|than|bis|zum|spätestens|längstens|avant|tard|entro|antes|vóór|voor)\b[^\d]{0,16}$",
    re.IGNORECASE,
)
"""The beginning of such a sentence."""


def read_invoice(pages: Sequence[ReadPage]) -> Iterator[Reading]:
    """All readings of an invoice."""
    sheets = sheets_of(pages)
    if not sheets:
        return
    ways = conventions_of(sheets)
    head = _labelled(sheets, ways)
    for pattern, title in title_values(sheets[0], ways):
        head.setdefault(pattern, []).append(title)
    if all(each.score < _CAPTIONED for each in head.get("/issue_date", ())):
        number = max(head.get("/number", ()), key=lambda each: each.score, default=None)
        head.setdefault("/issue_date", []).extend(last_days(sheets[0], ways, number))
    yield from party_readings(sheets[0], head)
    for pattern, found in head.items():
        if pattern not in {"/seller/name", "/buyer/name", "/currency"}:
            reading = best_reading(
                pattern, found, ways.date if _LEAVES[pattern].kind.name == "date" else _LEAVES[pattern].kind.parse
            )
            if reading is not None:
                yield reading
    yield from _printed(sheets, head, ways)
    yield from currency_readings(sheets, ways)
    table = positions_on(sheets)
    yield from table.readings
    yield from foot_readings(sheets, table)


def _labelled(sheets: Sequence[Sheet], ways: Conventions) -> dict[str, list[Found]]:
    found: dict[str, list[Found]] = {}
    for index, sheet in enumerate(sheets):
        later = 1.0 if index == 0 else 0.9
        hits = find_labels(sheet, HEAD_LABELS)
        for hit in hits:
            if len(sheet.rows[hit.row].tokens) > 25 and not hit.colon:
                continue
            for pattern, weight in _of_bank(hit, sheet):
                kind = _LEAVES[pattern].kind
                factor = hit.score * weight * later * (number_weight(hit.key) if pattern == "/number" else 1.0)
                if pattern.endswith("/name") and not opens_phrase(sheet, hit):
                    continue
                if kind.name == "date" and hit.y0 > _FOOT * sheet.tall:
                    factor *= 0.75
                for each in values_at(sheet, hit, kind, hits, ways.date if kind.name == "date" else None):
                    if _plausible(pattern, each) and (pattern != _ACCOUNT or _is_account(hit.key, each.value)):
                        found.setdefault(pattern, []).append(
                            replace(each, score=each.score * factor, because=(f"label:{hit.key}",))
                        )
    return found


def _of_bank(hit: Hit, sheet: Sheet) -> Iterator[tuple[str, float]]:
    """The fields of a label; beside a bank's name or code, an account is the seller's."""
    in_bank = speaks_of_bank(sheet, hit.row)
    for pattern, weight in hit.fields:
        yield ("/seller/bank_account" if in_bank and pattern == "/buyer/account_number" else pattern), weight


def _is_account(key: str, value: str) -> bool:
    """Behind `Customer` alone a name may stand as well: an account has digits there, and hardly anything else."""
    count = sum(c.isdigit() for c in value)
    return key not in _WHO or (count >= _ACCOUNT_DIGITS and 2 * count > len(value))


def number_weight(key: str) -> float:
    """How much a caption of the number says that it is the bill's, not a contract's."""
    return next((weight for pattern, weight in _NUMBER_OF if pattern.search(key)), 0.6)


def _plausible(pattern: str, found: Found) -> bool:
    """Numbers of one digit are pages or counts, accounts have digits; names hold letters and are no caption."""
    if pattern == "/number":
        return len(found.value) >= 3 and sum(c.isdigit() for c in found.value) >= 2 and not _DAY.fullmatch(found.value)
    if pattern.endswith("/name"):
        letters = sum(c.isalpha() for c in found.value)
        named = role_of(phrase_key(found.value)) is None
        return named and len(found.tokens) <= 9 and letters >= 3 and letters >= sum(c.isdigit() for c in found.value)
    if pattern in _LEAST:
        return sum(c.isdigit() for c in found.value) >= _LEAST[pattern] and not _IBAN.match(found.value)
    if pattern == "/terms":
        return len(found.tokens) <= 12
    if pattern in {"/seller/email", "/seller/website"}:
        return "." in found.value and " " not in found.value
    return True


def _printed(sheets: Sequence[Sheet], head: Mapping[str, list[Found]], ways: Conventions) -> Iterator[Reading]:
    """What is known by its form without a label: e-mail, website, IBAN, terms of payment."""
    if "/terms" not in head:
        phrases = (reaching(row, part, 4 * sheet.pitch) for sheet in sheets for row in sheet.rows for part in row.segments)
        terms = next((phrase for phrase in phrases if _TERMS.match(phrase.text) and len(phrase.tokens) < 16), None)
        if terms is not None:
            yield reading_of("/terms", Found(terms.text, terms.tokens, 0.7))
    for pattern, form in (("/seller/email", _EMAIL), ("/seller/website", _WEBSITE)):
        if pattern in head:
            continue
        for sheet in sheets:
            match = next(
                ((row, found) for row in sheet.rows for found in [form.search(row.text.replace("  ", " "))] if found), None
            )
            if match is not None:
                row, found = match
                tokens = tuple(token for token in row.tokens if token.text.strip("().,") in found[0]) or row.tokens
                yield reading_of(pattern, Found(found[0], tokens, 0.8))
                break
    if "/due_date" not in head:
        yield from (reading_of("/due_date", found) for found in _days_to_pay_by(sheets, ways))
    account = best_reading("/seller/iban", [found for sheet in sheets for found in ibans_on(sheet)])
    if account is not None:
        yield account


def _days_to_pay_by(sheets: Sequence[Sheet], ways: Conventions) -> list[Found]:
    """The first day that a sentence asks to pay by: `Ich ersuche um Begleichung bis längstens 20. November 2026`."""
    for sheet in sheets:
        for row in sheet.rows:
            for at in range(2, len(row.tokens)):
                found = value_in(row.tokens[at:], DATE, ways.date)
                before = " ".join(token.text for token in row.tokens[:at])
                if found is not None and found.tokens[0] is row.tokens[at] and _PAY_BY.search(before):
                    return [replace(found, score=0.7, because=("asked",))]
    return []
