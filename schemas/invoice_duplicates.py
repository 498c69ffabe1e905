"""Invoices that came before: the same, or so nearly the same that a person must say. Credit notes are none of them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal

from schemas.known import Comparison, Known, SeenInvoice, listed_as
from schemas.master import same_name
from schemas.matching_keys import number_key
from schemas.record import Check, Reason, Record

RULE = "invoice.duplicate"
NEAR_DAYS = 30
NEAR_SHARE = Decimal("0.01")
"""Of the larger amount."""
LONG = 8
"""From so many characters on two may differ in a number that is nearly the same; in shorter ones one."""
MOST_TOLD = 3


def seen_invoice(record: Record) -> SeenInvoice | None:
    """What is kept of an invoice; None for credit notes and for what has no number, sender or amount."""
    data, seller = record.data, record.data["seller"]
    total = data["total"] or data["amount_due"]
    key = listed_as(record, "vendor", "/seller/name", "/seller/tax_id", "/seller/iban")
    named = {"vendor": key, "tax": seller["tax_id"], "name": same_name(seller["name"] or "")[:80]}
    vendors = tuple(f"{kind}:{value}" for kind, value in named.items() if value)
    if not (data["number"] and vendors and total) or Decimal(total) <= 0:
        return None
    return SeenInvoice(
        document=record.document_id,
        record=record.id,
        number=data["number"],
        vendors=vendors,
        issue_date=data["issue_date"],
        total=total,
        purchase_order=data["purchase_order"],
    )


def invoice_terms(record: Record) -> Iterator[str]:
    """What earlier invoices are looked up by: those of the same number, order, or of the months around."""
    mine = seen_invoice(record)
    if mine is None:
        return
    yield from mine.terms
    months = {"-"}
    if mine.issue_date is not None:
        day = date.fromisoformat(mine.issue_date)
        months |= {f"{day + timedelta(days=days):%Y-%m}" for days in (-NEAR_DAYS, NEAR_DAYS)}
    yield from (f"{vendor}@{month}" for vendor in mine.vendors for month in sorted(months))


def find_duplicates(record: Record, known: Known) -> Iterator[Check]:
    """A failed check for each invoice that may be the same, most alike first; a passed one where there is none."""
    mine = seen_invoice(record)
    if mine is None or known.invoices is None:
        return
    found = [(how, other) for other in known.invoices if other.document != mine.document and (how := _alike(mine, other))]
    for how, other in sorted(found, key=lambda pair: pair[0])[:MOST_TOLD]:
        message = f"May be record {other.record} again: {_HOW[how]}"
        yield Check(rule=RULE, at="/number", passed=False, message=message, fields=("/number",), soft=True)
    if not found:
        yield Check(rule=RULE, at="/number", passed=True, soft=True)


_HOW = {
    1: "the same sender and number",
    2: "the same sender, nearly the same number, amount and date",
    3: "the same sender, amount and date",
    4: "the same sender, purchase order and amount",
}


def _alike(mine: SeenInvoice, other: SeenInvoice) -> int | None:
    """The way in which two invoices are alike, surest first; None where they are not."""
    if set(mine.vendors).isdisjoint(other.vendors):
        return None
    one, two = number_key(mine.number), number_key(other.number)
    near_amount = _is_near(Decimal(mine.total), Decimal(other.total))
    orders = [number_key(each.purchase_order) for each in (mine, other) if each.purchase_order]
    ways = {
        1: one == two,
        2: near_amount and _near_days(mine, other) and nearly_same(one, two),
        3: mine.total == other.total and mine.issue_date is not None and mine.issue_date == other.issue_date,
        4: mine.total == other.total and len(orders) == 2 and orders[0] == orders[1],
    }
    return next((way for way, holds in ways.items() if holds), None)


def _is_near(one: Decimal, other: Decimal) -> bool:
    return abs(one - other) <= NEAR_SHARE * max(one, other)


def _near_days(one: SeenInvoice, other: SeenInvoice) -> bool:
    """Within thirty days, as far as that is known."""
    if one.issue_date is None or other.issue_date is None:
        return True
    return abs((date.fromisoformat(one.issue_date) - date.fromisoformat(other.issue_date)).days) <= NEAR_DAYS


def nearly_same(one: str, other: str) -> bool:
    """A character more, less, other or swapped with its neighbour; two of these in long numbers."""
    return _distance(one, other) <= (2 if min(len(one), len(other)) >= LONG else 1)


def _distance(one: str, other: str) -> int:
    """Edits that make one the other, a swap of neighbours being one (optimal string alignment)."""
    before, last = [0] * (len(other) + 1), list(range(len(other) + 1))
    for i, a in enumerate(one, start=1):
        row = [i]
        for j, b in enumerate(other, start=1):
            cost = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and b == one[i - 2]:
                cost = min(cost, before[j - 2] + 1)
            row.append(cost)
        before, last = last, row
    return last[-1]


DUPLICATES = Comparison(RULE, "invoices", invoice_terms, find_duplicates, sign="no_duplicate", reason=Reason.DUPLICATE)
