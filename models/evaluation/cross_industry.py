"""What an electronic invoice says of itself: UN/CEFACT Cross Industry Invoice, as ZUGFeRD 1.0 and Factur-X put it into a PDF.

Only what paper prints as well is taken: number, date, parties by name, total, and of the lines what was sold, how many, at what
price and for how much. Both editions name the same things nearly alike, so they are found by local names.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from typing import Any

_LINE = "IncludedSupplyChainTradeLineItem"
_HEADERS = ("ExchangedDocument", "HeaderExchangedDocument")
_TEMPLATE = re.compile(rb"<!(DOCTYPE|ENTITY)")


def invoice_of(xml: bytes) -> dict[str, Any] | None:
    """The invoice's data as far as it is told; None for what is no Cross Industry Invoice."""
    if _TEMPLATE.search(xml):
        return None  # an invoice has no use for entities
    root = ET.fromstring(xml)  # noqa: S314 - entities are refused above
    if not root.tag.rpartition("}")[2].startswith("CrossIndustry"):
        return None
    header = next((found for name in _HEADERS for found in _all(root, name)), root)
    wanted = {
        "number": _text(header, "ID"),
        "issue_date": _date(_text(header, "IssueDateTime", "DateTimeString")),
        "seller": {"name": _text(root, "SellerTradeParty", "Name")},
        "buyer": {"name": _text(root, "BuyerTradeParty", "Name")},
        "total": _text(root, "GrandTotalAmount"),
        "lines": [line for item in _all(root, _LINE) if (line := _line(item)) is not None],
    }
    return {key: value for key, value in wanted.items() if value}


def _line(item: ET.Element) -> dict[str, str | None] | None:
    """A line that was charged for; texts between lines are none."""
    amount = _text(item, "LineTotalAmount")
    if amount is None:
        return None
    price = next(
        (found for name in ("NetPriceProductTradePrice", "GrossPriceProductTradePrice") for found in _all(item, name)), item
    )
    return {
        "description": _text(item, "SpecifiedTradeProduct", "Name"),
        "quantity": _text(item, "BilledQuantity"),
        "unit_price": _text(price, "ChargeAmount"),
        "amount": amount,
    }


def _all(element: ET.Element, name: str) -> Iterator[ET.Element]:
    return (each for each in element.iter() if each.tag.rpartition("}")[2] == name)


def _text(element: ET.Element, *names: str) -> str | None:
    """The text of the first element of a name within the first of another."""
    for name in names:
        found = next(_all(element, name), None)
        if found is None:
            return None
        element = found
    return " ".join((element.text or "").split()) or None


def _date(text: str | None) -> str | None:
    return f"{text[:4]}-{text[4:6]}-{text[6:8]}" if text and re.fullmatch(r"\d{8}", text) else None
