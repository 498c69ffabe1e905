"""Invoices in the terms of EN 16931: what is told, and what is held with which difference."""

from __future__ import annotations

import copy
from decimal import Decimal
from typing import Any

import pytest

from schemas.exports.en16931.addresses import postal_address
from schemas.exports.en16931.codes import country_of_vat_id, unit_code
from schemas.exports.en16931.invoice_terms import invoice_terms
from schemas.exports.en16931.terms import Taxed, TradeInvoice
from schemas.exports.format import CannotExport, Held
from schemas.master import Address, MasterData, Vendor
from tests.invoices import AMERICAN, GERMAN, MASTER, record

D = Decimal
NOBODY = MasterData()


def changed(data: dict[str, Any], **changes: Any) -> dict[str, Any]:
    """A copy; `seller__iban="…"` and `lines__0__unit="…"` reach inside."""
    made = copy.deepcopy(data)
    for path, value in changes.items():
        *way, last = path.split("__")
        part: Any = made
        for step in way:
            part = part[int(step) if step.isdigit() else step]
        part[last] = value
    return made


def told(data: dict[str, Any], master: MasterData = NOBODY, **changes: Any) -> TradeInvoice:
    return invoice_terms(record("invoice", changed(data, **changes)), master)


def held(data: dict[str, Any], master: MasterData = NOBODY, **changes: Any) -> list[Held]:
    with pytest.raises(CannotExport) as refusal:
        told(data, master, **changes)
    return list(refusal.value.held)


def reasons(data: dict[str, Any], master: MasterData = NOBODY, **changes: Any) -> set[tuple[str, str]]:
    return {(each.code, each.at) for each in held(data, master, **changes)}


def test_american_sales_tax_and_freight_are_charges() -> None:
    invoice = told(AMERICAN)
    assert [(each.reason, each.amount) for each in invoice.adjustments] == [("Freight", D("18.50")), ("Sales tax", D("12.50"))]
    assert [(group.taxed, group.base, group.tax) for group in invoice.vat] == [(Taxed("O", None), D("231.00"), D(0))]
    assert (invoice.seller.registration, invoice.seller.vat_id, invoice.totals.due) == ("123456789", None, D("231.00"))


def test_european_rates_are_broken_down() -> None:
    invoice = told(GERMAN)
    assert [(group.taxed.rate, group.base, group.tax) for group in invoice.vat] == [
        (D(19), D("200.00"), D("38.00")), (D(7), D("135.00"), D("9.45")),
    ]  # fmt: skip
    assert (invoice.lines[1].unit, invoice.lines[1].printed_unit) == ("ZZ", "Bund")
    assert (invoice.seller.address.country, invoice.buyer.address.country) == ("DE", "FR")


def test_a_rate_that_only_the_tax_tells() -> None:
    invoice = told(GERMAN, lines__0__tax_rate=None, lines__1__tax_rate=None, tax="63.65", total="398.65", amount_due=None)
    assert {line.taxed for line in invoice.lines} == {Taxed("S", D(19))}
    assert ("missing_value", "/lines/0/tax_rate") in reasons(GERMAN, lines__0__tax_rate=None, lines__1__tax_rate=None)


@pytest.mark.parametrize(("rate", "tax", "discount"), [("19", "44.60", "15.00"), ("7", "46.40", "15.00")])
def test_a_discount_goes_to_the_rate_that_makes_the_tax(rate: str, tax: str, discount: str) -> None:
    total = str(D("335.00") - D(discount) + D(tax))
    invoice = told(GERMAN, tax=tax, discount=discount, total=total, amount_due=None)
    assert [(each.taxed.rate, each.amount) for each in invoice.adjustments] == [(D(rate), -D(discount))]


def test_a_discount_over_all_rates() -> None:
    """Ten per cent of everything: 20.00 and 13.50."""
    invoice = told(GERMAN, tax="42.71", discount="33.50", total="344.21", amount_due=None)
    assert [each.amount for each in invoice.adjustments] == [D("-13.50"), D("-20.00")]
    assert invoice.totals.vat == D("42.71")


def test_tax_rounded_by_line() -> None:
    rows = [{"description": "x", "quantity": "1", "unit_price": "0.24", "amount": "0.24", "tax_rate": "19"}] * 3
    invoice = told(GERMAN, lines=rows, subtotal="0.72", tax="0.15", total="0.87", amount_due=None)
    assert (invoice.vat[0].tax, invoice.totals.gross) == (D("0.15"), D("0.87"))


def test_a_negative_total_is_a_credit_note_without_signs() -> None:
    credit = told(
        AMERICAN, lines__0__amount="-120.00", lines__1__quantity="-4", lines__1__amount="-80.00", subtotal="-200.00",
        shipping=None, tax="-12.50", total="-212.50", amount_due="-212.50",
    )  # fmt: skip
    assert credit.is_credit
    assert [(line.quantity, line.amount) for line in credit.lines] == [(D(10), D("120.00")), (D(4), D("80.00"))]
    assert credit.totals.due == D("212.50")


def test_goods_that_came_back_have_a_negative_quantity() -> None:
    invoice = told(AMERICAN, lines__1__amount="-80.00", subtotal="40.00", total="71.00")
    assert (invoice.lines[1].quantity, invoice.lines[1].price) == (D(-4), D("20.00"))


@pytest.mark.parametrize(
    ("changes", "factors"),
    [
        ({"quantity": None, "unit_price": None}, (D(1), D("80.00"), None)),
        ({"quantity": None}, (D(4), D("20.00"), None)),
        ({"unit_price": None}, (D(4), D(20), None)),
        ({"unit_price": None, "quantity": "3"}, (D(3), D("80.00"), D(3))),
        ({"unit_price": "25.00", "discount": "20.00"}, (D(4), D("25.00"), None)),
        ({"discount": "5.00"}, (D(4), D("20.00"), None)),
    ],
)
def test_lines_of_which_paper_says_less(changes: dict[str, Any], factors: tuple[D, D, D | None]) -> None:
    line = told(AMERICAN, **{f"lines__1__{key}": value for key, value in changes.items()}).lines[1]
    assert (line.quantity, line.price, line.price_base) == factors
    assert line.quantity * line.price / (line.price_base or 1) + line.adjustment == line.amount == D("80.00")


@pytest.mark.parametrize(
    ("changes", "at", "difference"),
    [
        ({"lines__0__unit_price": "12.50"}, "/lines/0", "-5.00"),
        ({"subtotal": "210.00"}, "/subtotal", "10.00"),
        ({"total": "232.00"}, "/total", "1.00"),
        ({"tax": None}, "/total", "12.50"),
        ({"amount_paid": "31.00", "amount_due": "201.00"}, "/amount_due", "1.00"),
    ],
)
def test_what_does_not_balance_is_held_with_the_difference(changes: dict[str, Any], at: str, difference: str) -> None:
    (reason,) = held(AMERICAN, **changes)
    assert (reason.code, reason.at) == ("unbalanced", at)
    assert reason.message.endswith(f"a difference of {difference}")


def test_a_tax_that_no_rate_makes() -> None:
    (reason,) = held(GERMAN, tax="50.00", total="385.00", amount_due=None)
    assert (reason.code, reason.at) == ("unbalanced", "/tax")
    assert reason.message.endswith("2.55")


@pytest.mark.parametrize(
    ("changes", "at"),
    [
        ({"number": None}, "/number"), ({"issue_date": "\x00"}, "/issue_date"), ({"currency": None}, "/currency"),
        ({"total": None}, "/total"), ({"lines": []}, "/lines"), ({"lines__0__amount": None}, "/lines/0/amount"),
        ({"lines__1__description": " \x1b"}, "/lines/1/description"), ({"seller__name": None}, "/seller/name"),
        ({"due_date": None, "terms": None}, "/due_date"),
        ({"lines__1__quantity": None, "lines__1__unit_price": "7.00"}, "/lines/1/quantity"),
    ],
)  # fmt: skip
def test_missing_values_are_held(changes: dict[str, Any], at: str) -> None:
    assert reasons(AMERICAN, **changes) == {("missing_value", at)}


def test_everything_missing_is_said_at_once() -> None:
    wanted = {("missing_value", "/number"), ("missing_value", "/total"), ("missing_master_data", "vendor.address.country")}
    assert reasons(AMERICAN, number=None, total=None, seller__address=None) >= wanted


def test_master_data_is_asked_for_by_name() -> None:
    assert reasons(AMERICAN, seller__tax_id=None) == {("missing_master_data", "vendor.tax_id")}
    assert reasons(GERMAN, seller__tax_id=None) == {("missing_master_data", "vendor.vat_id")}
    assert reasons(GERMAN, buyer={"name": "X", "address": "Somewhere"}) == {("missing_master_data", "buyer.address.country")}


def test_master_data_fills_in() -> None:
    invoice = told(AMERICAN, MASTER, currency=None, due_date=None, terms=None, seller__tax_id=None)
    assert (invoice.currency, invoice.terms, invoice.seller.identifier, invoice.seller.registration) == (
        "USD", "Net 45", "V2", "123456789",
    )  # fmt: skip
    other = told(GERMAN, MASTER, seller__name="Beispiel", buyer={})
    assert (other.seller.name, other.seller.trading_name, other.buyer.name) == ("Beispiel GmbH", "Beispiel", "Clinique Exemple")


def test_why_no_vat_is_charged_the_vendor_says() -> None:
    zero = {"lines__0__tax_rate": "0", "lines__1__tax_rate": "0", "tax": "0.00", "total": "335.00", "amount_due": None}
    assert reasons(GERMAN, **zero) == {("missing_master_data", "vendor.zero_vat")}
    invoice = told(GERMAN, MASTER, **zero)
    assert {line.taxed.category for line in invoice.lines} == {"AE"}
    assert reasons(GERMAN, MASTER, **zero, buyer={"name": "Y", "address": "1 rue, 75001 Paris, France"}) == {
        ("missing_master_data", "buyer.vat_id")
    }


def test_accounts() -> None:
    assert told(GERMAN).account is not None
    assert reasons(GERMAN, seller__iban="DE89370400440532013001") == {("bad_identifier", "/seller/iban")}
    known = MasterData(vendors=(Vendor(key="V", name="Beispiel GmbH", iban="DE02120300000000202051"),))
    assert reasons(GERMAN, known) == {("bad_identifier", "/seller/iban")}
    other = told(AMERICAN, seller__bank_account="000123 456").account
    assert (other.number, other.is_iban, other.means) == ("000123 456", False, "30") if other else False


def test_no_currency_of_the_list() -> None:
    assert reasons(AMERICAN, currency="XYZ") == {("unmapped_code", "/currency")}


@pytest.mark.parametrize(
    ("printed", "country", "city", "code"),
    [
        ("10 Way, Dayton, OH 45402-1234", "US", "Dayton", "45402-1234"), ("10 Way, Dayton OH 45402", "US", "Dayton", "45402"),
        ("PO Box 1, Dayton, OH 45402, USA", "US", "Dayton", "45402"), ("Weg 1, D-10115 Berlin", "DE", "Berlin", "10115"),
        ("Weg 1, 10115 Berlin, Deutschland", "DE", "Berlin", "10115"), ("1 High St, London, United Kingdom", "GB", None, None),
        ("Weg 1, 10115 Berlin", "FR", "Berlin", "10115"), (None, "FR", None, None),
    ],
)  # fmt: skip
def test_addresses(printed: str | None, country: str, city: str | None, code: str | None) -> None:
    found = postal_address(printed, None, "FR")
    assert found is not None
    assert (found.country, found.city, found.postal_code) == (country, city, code)


def test_a_known_address_fills_in_the_country_or_everything() -> None:
    known = Address(lines=("Box 1",), city="Bern", postal_code="3000", country="CH")
    printed, absent = postal_address("Gasse 1, 3000 Bern", known, None), postal_address("\x00", known, None)
    assert printed is not None
    assert absent is not None
    assert (printed.country, printed.lines, absent.lines, absent.city) == ("CH", ("Gasse 1",), ("Box 1",), "Bern")
    assert postal_address("Somewhere", None, None) is None


@pytest.mark.parametrize(
    ("number", "country"), [("DE123456788", "DE"), ("EL123456789", "GR"), ("US123456789", None), (None, None)]
)
def test_countries_of_vat_numbers(number: str | None, country: str | None) -> None:
    assert country_of_vat_id(number) == country


@pytest.mark.parametrize(
    ("printed", "code"), [(None, "C62"), ("Stk.", "H87"), ("EA", "EA"), ("CS", "XCS"), ("hur", "HUR"), ("??", "ZZ")]
)
def test_units(printed: str | None, code: str) -> None:
    assert unit_code(printed) == code
