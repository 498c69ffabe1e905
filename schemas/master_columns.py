"""The columns of CSV files with master data, list by list. `docs/master-data.md` shows them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from schemas.master_kind import MasterKind


@dataclass(frozen=True, slots=True)
class Column:
    """A column, and where its cells go in the entry."""

    path: tuple[str, ...]
    """Names within the model; digits are positions in a list."""
    names: tuple[str, ...]
    """Headers it may have, the documented one first; case, blanks and punctuation do not count."""
    read: Callable[[str], Any] = str
    """A cell to the model's value. Raises ValueError with what is expected."""
    of_line: bool = False
    """True where it belongs to one of the entry's lines: such an entry has one row for each."""


def header_key(header: str) -> str:
    """Headers that differ in case and punctuation only are the same."""
    return re.sub(r"[^a-z0-9]", "", header.lower())


def _parts(cell: str) -> list[str]:
    return [part.strip() for part in cell.split("|") if part.strip()]


def _crosswalk(cell: str) -> Mapping[str, Mapping[str, str | None]]:
    """`A12=CO-45; B7=PR-96/N130`: a payer's code, then group and reason, and a remark where there is one."""
    found = {}
    for part in filter(None, map(str.strip, cell.split(";"))):
        match = re.fullmatch(r"([^=]+?)\s*=\s*([A-Za-z]{2})\s*-\s*([0-9A-Za-z]+)(?:\s*/\s*([0-9A-Za-z]+))?", part)
        if match is None:
            message = "should be codes such as A12=CO-45; B7=PR-96/N130"
            raise ValueError(message)
        remark = match[4].upper() if match[4] else None
        found[match[1].upper()] = {"group": match[2].upper(), "reason": match[3].upper(), "remark": remark}
    return found


def _plain(*names: str, of_line: bool = False) -> Column:
    return Column((names[0],), names, of_line=of_line)


def _in(part: str, *names: str, field: str | None = None) -> Column:
    return Column((part, *(field or names[0]).split("/")), names)


_PARTY = (
    _plain("key", "id", "code"),
    _plain("name"),
    replace(_plain("variants", "aliases", "other_names"), read=_parts),
    _in("address", "street", "address", "address1", "address_line_1", field="lines/0"),
    _in("address", "street2", "address2", "address_line_2", field="lines/1"),
    _in("address", "city", "town"),
    _in("address", "state", "province"),
    _in("address", "postal_code", "zip", "zip_code", "postcode"),
    _in("address", "country"),
    _in("contact", "contact_name", "contact", field="name"),
    _in("contact", "phone", "telephone"),
    _in("contact", "email", "e-mail"),
    _in("contact", "url", "website"),
)
_TAX_ID = _plain("tax_id", "tin", "ein")
_VAT_ID = _plain("vat_id", "vat_number")

COLUMNS: Mapping[MasterKind, tuple[Column, ...]] = {
    MasterKind.PAYERS: (
        *_PARTY,
        _plain("payer_id", "payer_number"),
        _TAX_ID,
        _plain("filing_indicator"),
        _plain("claim_filing"),
        _plain("pays_by", "payment_method"),
        _plain("timely_filing_days"),
        _plain("appeal_days"),
        replace(_plain("crosswalk"), read=_crosswalk),
    ),
    MasterKind.PROVIDERS: (
        *_PARTY,
        _plain("npi"),
        _TAX_ID,
        _plain("taxonomy"),
        _plain("entity"),
        _plain("accepts_assignment"),
        _plain("benefits_assigned"),
        _plain("release_of_information"),
    ),
    MasterKind.VENDORS: (
        *_PARTY,
        _TAX_ID,
        _VAT_ID,
        _plain("iban"),
        _plain("routing_number", "aba", "routing"),
        _plain("bank_account", "account_number"),
        _plain("terms", "payment_terms"),
        _plain("currency"),
        _plain("zero_vat"),
    ),
    MasterKind.BUYERS: (*_PARTY, _TAX_ID, _VAT_ID),
    MasterKind.CLAIMS: (
        _plain("key"),
        _plain("account", "patient_account", "patient_control_number"),
        _plain("patient_name", "patient"),
        _plain("member_id"),
        _plain("service_from", "from", "date_of_service"),
        _plain("service_to", "to"),
        _plain("charge", "total_charge", "billed"),
        _plain("payer", "payer_key"),
        _plain("provider", "provider_key"),
        _plain("procedure", "procedure_code", "hcpcs", of_line=True),
        _plain("revenue_code", of_line=True),
        Column(("charge",), ("line_charge",), of_line=True),
        Column(("date",), ("line_date", "service_date"), of_line=True),
    ),
    MasterKind.ORDERS: (
        _plain("key"),
        _plain("number", "order_number", "po_number", "purchase_order"),
        _plain("vendor", "vendor_key"),
        _plain("currency"),
        _plain("total", "order_total"),
        _plain("item", "item_code", "sku", of_line=True),
        _plain("description", of_line=True),
        _plain("quantity", "qty", of_line=True),
        _plain("unit_price", "price", of_line=True),
    ),
}
REQUIRED: Mapping[MasterKind, tuple[str, ...]] = {
    MasterKind.PAYERS: ("key", "name"),
    MasterKind.PROVIDERS: ("key", "name"),
    MasterKind.VENDORS: ("key", "name"),
    MasterKind.BUYERS: ("key", "name"),
    MasterKind.CLAIMS: ("account", "patient_name", "charge"),
    MasterKind.ORDERS: ("number",),
}
"""Columns that must be there; the first names an entry that has no key of its own."""
