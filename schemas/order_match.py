"""Two-way match: an invoice and the purchase order it names. Prices within a tolerance, not more than was ordered."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from schemas.known import Comparison, Known, listed_as
from schemas.master import OrderLine, PurchaseOrder, same_name
from schemas.matching_keys import number_key
from schemas.pointers import leaves_in
from schemas.record import Check, Record
from schemas.values import money

RULE = "invoice.order-match"
TOLERANCE = Decimal("0.01")
"""Share by which a price or the whole may differ; quantities may not be larger than ordered."""
Json = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class _Gap:
    """One thing that does not fit the order."""

    at: str
    message: str
    expected: str | None = None
    actual: str | None = None


def order_terms(record: Record) -> Iterator[str]:
    """What orders are looked up by."""
    if record.data["purchase_order"]:
        yield f"order:{number_key(record.data['purchase_order'])}"


def match_order(record: Record, known: Known) -> Iterator[Check]:
    """A failed check for everything that differs from the order, or a passed one."""
    number, total = record.data["purchase_order"], record.data["total"] or "0"
    if known.orders is None or not number or Decimal(total) < 0:
        return
    order = next((each for each in known.orders if number_key(each.number) == number_key(number)), None)
    if order is None:
        yield _failed(_Gap("/purchase_order", "No purchase order of this number is loaded", None, number))
        return
    gaps = list(_gaps(record, order))
    yield from map(_failed, gaps)
    if not gaps:
        fields = ("/purchase_order",)
        yield Check(rule=RULE, at="/purchase_order", passed=True, expected=number, actual=number, fields=fields, soft=True)


def _failed(gap: _Gap) -> Check:
    return Check(
        rule=RULE,
        at=gap.at,
        passed=False,
        expected=gap.expected,
        actual=gap.actual,
        message=gap.message,
        fields=(gap.at,),
        soft=True,
    )


def _gaps(record: Record, order: PurchaseOrder) -> Iterator[_Gap]:
    data = record.data
    vendor = listed_as(record, "vendor", "/seller/name", "/seller/tax_id", "/seller/iban")
    if vendor and order.vendor and vendor != order.vendor:
        at = "/seller/name" if data["seller"]["name"] else "/purchase_order"
        yield _Gap(at, "The purchase order was given to another vendor")
    if data["currency"] and order.currency and data["currency"] != order.currency:
        yield _Gap("/currency", "The purchase order has another currency", order.currency, data["currency"])
    at = "/subtotal" if data["subtotal"] else "/total"
    if order.total and data[at[1:]] and _exceeds(_net(data), Decimal(order.total)):
        yield _Gap(at, "More is asked for than was ordered", order.total, money(_net(data)))
    if order.lines:
        yield from _line_gaps(data["lines"], order.lines)


def _net(data: Json) -> Decimal:
    """Before tax and freight."""
    if data["subtotal"]:
        return Decimal(data["subtotal"])
    return Decimal(data["total"]) - Decimal(data["tax"] or 0) - Decimal(data["shipping"] or 0)


def _exceeds(asked: Decimal, ordered: Decimal) -> bool:
    return asked > ordered * (1 + TOLERANCE)


def _line_gaps(lines: Sequence[Json], ordered: Sequence[OrderLine]) -> Iterator[_Gap]:
    taken: dict[int, Decimal] = {}
    for number, line in enumerate(lines):
        at = f"/lines/{number}"
        position = _position(line, ordered)
        if position is None:
            place = next(leaves_in(line))[0]
            yield _Gap(f"{at}{place}", "This is not on the purchase order")
            continue
        other = ordered[position]
        price = Decimal(other.unit_price)
        if line["unit_price"] and abs(Decimal(line["unit_price"]) - price) > abs(price) * TOLERANCE:
            yield _Gap(f"{at}/unit_price", "The price is not the one ordered at", other.unit_price, line["unit_price"])
        if line["quantity"]:
            taken[position] = taken.get(position, Decimal(0)) + Decimal(line["quantity"])
            if taken[position] > Decimal(other.quantity):
                yield _Gap(f"{at}/quantity", "More is charged for than was ordered", other.quantity, line["quantity"])


def _position(line: Json, ordered: Sequence[OrderLine]) -> int | None:
    """The order's line of the same item; else of the same words; else the only one of this price."""
    code, words = line["item_code"], same_name(line["description"] or "")
    for number, other in enumerate(ordered):
        if code and other.item and number_key(code) == number_key(other.item):
            return number
    for number, other in enumerate(ordered):
        if words and same_name(other.description or "") == words:
            return number
    priced = [number for number, other in enumerate(ordered) if line["unit_price"] == other.unit_price]
    return priced[0] if len(priced) == 1 else None


ORDER_MATCH = Comparison(RULE, "orders", order_terms, match_order, sign="order_match")
