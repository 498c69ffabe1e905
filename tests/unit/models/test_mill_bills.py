"""Invoices, receipts and checks of the mill: money adds up, every split has families, formats are those of the country."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from functools import cache
from random import Random
from typing import Any

import pytest

from models.training.content.markets import MARKETS
from models.training.content.sale import sale
from models.training.content.till import purchase
from models.training.families.bills import BILL_FAMILIES
from models.training.families.catalogue import drawn
from models.training.families.invoice_print import Print, printing
from models.training.families.invoice_words import names_for

SEEDS = range(12)
OF = {kind: [family.name for family in BILL_FAMILIES if family.type == kind] for kind in ("invoice", "receipt", "check")}
CENT = Decimal("0.01")


def money(value: str | None) -> Decimal:
    return Decimal(value or "0")


@cache
def data(name: str, seed: int) -> dict[str, Any]:
    return dict(drawn(name, Random(100 + seed)).data)


@pytest.mark.parametrize("kind", OF)
@pytest.mark.parametrize("split", ["training", "validation", "test"])
def test_every_split_has_families(kind: str, split: str) -> None:
    assert [family for family in BILL_FAMILIES if family.type == kind and family.split == split]


@pytest.mark.parametrize("name", OF["invoice"])
def test_invoice_lines_make_the_subtotal(name: str) -> None:
    for seed in SEEDS:
        invoice = data(name, seed)
        assert invoice["lines"]
        if invoice["subtotal"] is not None and not _has_tax_inside(invoice):
            assert sum(money(line["amount"]) for line in invoice["lines"]) == money(invoice["subtotal"])


@pytest.mark.parametrize("name", OF["invoice"])
def test_invoice_total_is_the_sum_of_its_parts(name: str) -> None:
    for seed in SEEDS:
        invoice = data(name, seed)
        if invoice["subtotal"] is not None and invoice["tax"] is not None and not _has_tax_inside(invoice):
            parts = (
                money(invoice["subtotal"])
                - abs(money(invoice["discount"]))
                + money(invoice["shipping"])
                + money(invoice["tax"])
            )
            owed = money(invoice["amount_due"] if invoice["total"] is None else invoice["total"])
            assert owed in ({parts, _to_five_rappen(parts)} if invoice["currency"] == "CHF" else {parts})
        if invoice["amount_paid"] is not None and invoice["amount_due"] is not None:
            assert money(invoice["total"]) - abs(money(invoice["amount_paid"])) == money(invoice["amount_due"])


def _has_tax_inside(invoice: dict[str, Any]) -> bool:
    """Prices with the tax in them, as of shops: lines and shipping make the total, of which the rest only says what is tax."""
    whole = sum(money(line["amount"]) for line in invoice["lines"]) + money(invoice["shipping"])
    return bool(invoice["tax"]) and whole == money(invoice["total"]) == money(invoice["subtotal"]) + money(invoice["tax"])


def _to_five_rappen(amount: Decimal) -> Decimal:
    """What many Swiss bills ask for; a line of their own tells the difference."""
    return (amount * 20).quantize(Decimal(1)) / 20


@pytest.mark.parametrize("name", OF["receipt"])
def test_receipt_change_is_what_was_given_less_the_total(name: str) -> None:
    for seed in SEEDS:
        receipt = data(name, seed)
        assert receipt["total"]
        assert receipt["date"]
        if receipt["tendered"] is not None and receipt["change"] is not None:
            assert money(receipt["tendered"]) - money(receipt["total"]) == money(receipt["change"])


@pytest.mark.parametrize("name", OF["check"])
def test_check_tells_amount_date_payee_and_number(name: str) -> None:
    for seed in SEEDS:
        check = data(name, seed)
        assert None not in {check[key] for key in ("amount", "date", "payee", "number", "routing_number")}


@pytest.mark.parametrize("name", OF["check"])
def test_a_check_may_tell_its_amount_in_words(name: str) -> None:
    """Not all do: warrants of a treasury have figures alone."""
    assert any(data(name, seed)["amount_in_words"] for seed in SEEDS)


@pytest.mark.parametrize("country", MARKETS)
def test_a_sale_adds_up(country: str) -> None:
    for seed in SEEDS:
        made = sale(Random(seed), country)
        whole = sum((amount for amount in made.bases.values()), Decimal(0))
        untaxed = made.shipping if country == "US" else Decimal(0)
        assert whole + untaxed == made.subtotal - made.discount + made.shipping
        assert made.total - made.already_paid == made.balance


def test_cash_is_rounded_to_five_cents() -> None:
    bought = [purchase(Random(seed), "MY") for seed in range(40)]
    assert all(one.total % Decimal("0.05") == 0 for one in bought if one.cash)
    assert any(one.rounding for one in bought)


def shown(country: str, **changes: object) -> Print:
    made = printing(Random(1), MARKETS[country])
    plain = {
        "dates": made.dates,
        "grouping": made.grouping,
        "cells": "none",
        "sums": "none",
        "minus": "lead",
        "rates": "apart",
        "places": 0,
    }
    return Print(market=MARKETS[country], **{**plain, **changes})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("country", "changes", "expected"),
    [
        ("US", {"grouping": "1,234.56", "sums": "before", "minus": "parentheses"}, "($1,234.50)"),
        ("DE", {"grouping": "1.234,56", "sums": "after", "minus": "trail"}, "1.234,50 €-"),
        ("FR", {"grouping": "1 234,56", "sums": "code-after"}, "-1 234,50 EUR"),
        ("CH", {"grouping": "1'234.56", "sums": "code-before"}, "-CHF 1'234.50"),
    ],
)
def test_amounts_as_printed(country: str, changes: dict[str, object], expected: str) -> None:
    assert shown(country, **changes).money(Decimal("-1234.5"), total=True) == expected


@pytest.mark.parametrize(
    ("country", "dates", "expected"),
    [
        ("DE", "%#d. %B %Y", "3. März 2026"),
        ("FR", "%d/%m/%Y", "03/03/2026"),
        ("US", "%b %#d, %Y", "Mar 3, 2026"),
        ("GB", "%d-%b-%y", "03-Mar-26"),
    ],
)
def test_dates_as_printed(country: str, dates: str, expected: str) -> None:
    assert shown(country, dates=dates).date(date(2026, 3, 3)) == expected


def test_captions_name_the_tax_of_the_country() -> None:
    texts = [text for seed in SEEDS for text in names_for(Random(seed), "en", "GST", "AUD").values()]
    assert any("GST" in text for text in texts)
    assert not any("{" in text and "{n}" not in text and "{m}" not in text for text in texts)
