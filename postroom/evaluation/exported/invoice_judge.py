"""Is an electronic invoice what was meant? Schema and rules of the norm first, then every term against the record."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any

from postroom.evaluation.exported.einvoice_reading import Read
from postroom.evaluation.exported.einvoice_rules import rule_faults, schema_faults
from schemas.exports.format import Held

_CENT = Decimal("0.01")
Part = Mapping[str, Any]


def faults(data: Part, document: bytes, read: Callable[[bytes], Read]) -> list[str]:
    """What schema and rules say against it and where it differs from the record."""
    return schema_faults(document) or [*rule_faults(document), *differences(read(document), data)]


def may_be_held(data: Part, held: Sequence[Held]) -> bool:
    """Of which rate a discount or freight is, paper does not always say; then the invoice is held for a person."""
    return {each.at for each in held} <= {"/discount", "/shipping"} and len({line["tax_rate"] for line in data["lines"]}) > 1


def differences(read: Read, data: Part) -> Iterator[str]:
    """Between what a receiver reads and the record."""
    sign = -1 if _number(data["total"]) < 0 else 1
    seller, buyer = read.parties
    yield from _unlike("kind", "381" if sign < 0 else "380", read.kind)
    yield from _unlike("currency", data["currency"], read.currency)
    yield from _unlike(
        "head", (_clean(data["number"]), data["issue_date"], data["due_date"]), (read.number, read.issued, read.due)
    )
    yield from _unlike("terms", (_clean(data["terms"]), _clean(data["purchase_order"])), (read.terms, read.order))
    if _clean(data["seller"]["name"]) not in (seller["name"], seller["trading"]):
        yield f"seller: {seller['name']!r}"
    if data["seller"]["tax_id"] not in (seller["vat"], seller["registration"]):
        yield f"seller's number: {seller['vat']!r}"
    reached = _clean(data["seller"]["phone"]), _clean(data["seller"]["email"])
    yield from _unlike("contact", reached, (seller["phone"], seller["email"]))
    country = "US" if "62704" in data["buyer"]["address"] else "FR"
    yield from _unlike("buyer", (_clean(data["buyer"]["name"]), country), (buyer["name"], buyer["country"]))
    yield from _unlike("account", data["seller"]["iban"], read.account)
    yield from _of_lines(read, data, sign)
    yield from _of_totals(read, data, sign)


def _of_lines(read: Read, data: Part, sign: int) -> Iterator[str]:
    yield from _unlike("lines", len(data["lines"]), len(read.lines))
    for line, said in zip(read.lines, data["lines"], strict=False):
        yield from _unlike("item", (_clean(said["description"]), _clean(said["item_code"])), (line.name, line.item_code))
        yield from _unlike("amount", sign * _number(said["amount"]), line.amount)
        if line.rate is not None and said["tax_rate"] is not None:
            yield from _unlike("rate", _number(said["tax_rate"]), line.rate)
        if said["quantity"] is not None:
            yield from _unlike("quantity", abs(_number(said["quantity"])), abs(line.quantity))
        if said["unit_price"] is not None:
            yield from _unlike("price", _number(said["unit_price"]), line.price)
        if abs(line.quantity * line.price / line.base + line.adjustment - line.amount) > _CENT:
            yield f"a line does not make its amount {line.amount}"


def _of_totals(read: Read, data: Part, sign: int) -> Iterator[str]:
    totals, total, paid = read.totals, sign * _number(data["total"]), abs(_number(data["amount_paid"]))
    yield from _unlike("sum of the lines", sum(line.amount for line in read.lines), totals["lines"])
    yield from _unlike("total", total, totals["gross"] + totals["rounding"])
    yield from _unlike("paid", paid, totals["paid"])
    yield from _unlike("due", total - paid, totals["due"])
    yield from _unlike("discount", -abs(_number(data["discount"])), read.adjustments.get("Discount", Decimal(0)))
    yield from _unlike("freight", sign * _number(data["shipping"]), read.adjustments.get("Freight", Decimal(0)))
    tax = sum(tax for _, tax in read.taxes.values()) + read.adjustments.get("Sales", Decimal(0))
    yield from _unlike("tax", sign * _number(data["tax"]), tax)
    yield from _unlike("taxed", totals["net"], sum(base for base, _ in read.taxes.values()))


def _clean(text: str | None) -> str | None:
    """As XML can hold it; written anew here."""
    if text is None:
        return None
    kept = "".join(
        c for c in text if c in "\t\n\r" or (c >= " " and not 0xD800 <= ord(c) <= 0xDFFF and c not in "\ufffe\uffff")
    )
    return re.sub(r"\s+", " ", kept).strip() or None


def _number(value: str | None) -> Decimal:
    return Decimal(value or 0)


def _unlike(what: str, meant: object, told: object) -> Iterator[str]:
    if meant != told:
        yield f"{what}: {told!r} instead of {meant!r}"
