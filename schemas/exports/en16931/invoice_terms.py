"""An invoice record and master data as terms of EN 16931. What cannot be told truthfully is held, all of it at once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from schemas.exports.clean_text import clean
from schemas.exports.en16931.codes import CURRENCIES
from schemas.exports.en16931.doubts import Doubts
from schemas.exports.en16931.lines import CENT, ZERO, trade_lines
from schemas.exports.en16931.parties import account, buyer_party, home_of, pays_vat, seller_party
from schemas.exports.en16931.taxation import Breakdown, Sums, breakdown, line_rates
from schemas.exports.en16931.terms import (
    CREDIT_NOTE,
    INVOICE,
    Adjustment,
    Category,
    Taxed,
    Totals,
    TradeInvoice,
    TradeLine,
    TradeParty,
    VatGroup,
    plain,
    two_places,
)
from schemas.exports.format import CannotExport
from schemas.master import MasterData, Vendor
from schemas.record import Record
from schemas.types.invoice import Invoice

OUTSIDE = Taxed("O", None)
"""Outside the scope of VAT: the sales tax of the United States is a charge."""
_ALLOWANCE, _FREIGHT = "95", "FC"
"""Discount (UNTDID 5189), freight service (UNTDID 7161)."""


@dataclass(frozen=True, slots=True)
class _Sides:
    """Who sells and who buys."""

    seller: TradeParty
    buyer: TradeParty
    vendor: Vendor | None


@dataclass(frozen=True, slots=True)
class _Taxation:
    """Of the whole invoice."""

    lines: list[Taxed]
    adjustments: tuple[Adjustment, ...]
    groups: tuple[VatGroup, ...]


def invoice_terms(record: Record, master: MasterData) -> TradeInvoice:
    """The record in terms of the norm. Raises CannotExport with everything that is missing or does not balance.

    A record whose total is negative is a credit note; all its amounts turn round.
    """
    invoice, doubts = Invoice.model_validate(record.data), Doubts(record.id)
    vendor = master.vendor(invoice.seller.tax_id, invoice.seller.name)
    own = master.buyer(invoice.buyer.tax_id, invoice.buyer.name)
    sides = _Sides(seller_party(invoice.seller, vendor, doubts), buyer_party(invoice.buyer, own, doubts), vendor)
    sign = -1 if Decimal(invoice.total or 0) < 0 else 1
    currency = _currency(invoice, vendor, doubts)
    sums = _sums(invoice, sign, doubts)
    taxation = _taxation(invoice, sums, sides, doubts) if sums else None
    lines = trade_lines(invoice, sign, taxation.lines if taxation else [OUTSIDE] * len(invoice.lines), doubts)
    totals = _totals(invoice, sign, lines, taxation, doubts) if taxation and len(lines) == len(invoice.lines) else None
    number, issued = clean(invoice.number), clean(invoice.issue_date)
    for at, value, what in (("/number", number, "the number"), ("/issue_date", issued, "the date")):
        if value is None:
            doubts.missing(at, f"{what} of the invoice")
    terms = clean(invoice.terms) or (clean(vendor.terms) if vendor else None)
    if totals and totals.due > 0 and sign > 0 and not (invoice.due_date or terms):
        doubts.missing("/due_date", "the day on which the amount is due, or the terms,")
    means = account(invoice.seller, vendor, currency, doubts)
    if doubts.held or not (number and issued and taxation and totals):
        raise CannotExport(doubts.held)
    return TradeInvoice(
        type_code=CREDIT_NOTE if sign < 0 else INVOICE,
        number=number,
        issue_date=issued,
        currency=currency,
        seller=sides.seller,
        buyer=sides.buyer if pays_vat(sides.seller) else _without_vat_id(sides.buyer),
        lines=lines,
        vat=taxation.groups,
        totals=totals,
        adjustments=taxation.adjustments,
        due_date=clean(invoice.due_date),
        terms=terms,
        purchase_order=clean(invoice.purchase_order),
        account=means,
    )


def _without_vat_id(buyer: TradeParty) -> TradeParty:
    """An invoice outside the scope of VAT must not name one (BR-O-02)."""
    return TradeParty(
        name=buyer.name,
        address=buyer.address,
        trading_name=buyer.trading_name,
        identifier=buyer.identifier,
        registration=buyer.registration or buyer.vat_id,
    )


def _currency(invoice: Invoice, vendor: Vendor | None, doubts: Doubts) -> str:
    found = invoice.currency or (vendor.currency if vendor else None)
    if found is None:
        doubts.missing("/currency", "the currency, which may also be said of the vendor,")
    elif found not in CURRENCIES:
        doubts.add("unmapped_code", "/currency", f"{found} is no currency of ISO 4217")
    return found or ""


def _sums(invoice: Invoice, sign: int, doubts: Doubts) -> Sums | None:
    """What is to be taxed, and that it makes the printed subtotal; None where amounts are missing."""
    if invoice.total is None:
        doubts.missing("/total", "the total")
    if not invoice.lines:
        doubts.missing("/lines", "the lines: there must be one at least, and they")
    if invoice.total is None or not invoice.lines or any(line.amount is None for line in invoice.lines):
        return None
    lines = tuple(sign * Decimal(line.amount) for line in invoice.lines if line.amount is not None)
    allowance, freight = abs(Decimal(invoice.discount or 0)), sign * Decimal(invoice.shipping or 0)
    between = sign * Decimal(invoice.total) - sum(lines, ZERO) + allowance - freight
    tax = sign * Decimal(invoice.tax) if invoice.tax is not None else between
    if invoice.subtotal is not None and sign * Decimal(invoice.subtotal) != sum(lines, ZERO):
        _unequal(doubts, "/subtotal", "the lines make", sum(lines, ZERO), sign * Decimal(invoice.subtotal))
    return Sums(lines, allowance, freight, tax)


def _unequal(doubts: Doubts, at: str, makes: str, expected: Decimal, printed: Decimal) -> None:
    said = f"{makes} {two_places(expected)}, the invoice says {two_places(printed)}"
    doubts.unbalanced(at, f"{said}: a difference of {two_places(printed - expected)}")


def _taxation(invoice: Invoice, sums: Sums, sides: _Sides, doubts: Doubts) -> _Taxation | None:
    if not pays_vat(sides.seller):
        return _outside_vat(invoice, sums, doubts)
    rates = line_rates([line.tax_rate for line in invoice.lines], sums, home_of(sides.seller), doubts)
    found = breakdown(rates, sums, doubts) if rates else None
    if rates is None or found is None:
        return None
    categories = {rate: _category(rate, sides, doubts) for rate in found.bases}
    taxed = {rate: Taxed(category, rate) for rate, category in categories.items()}
    return _Taxation(
        lines=[taxed[rate] for rate in rates],
        adjustments=tuple(_adjustments(found, taxed)),
        groups=tuple(VatGroup(taxed[rate], found.bases[rate], found.taxes[rate]) for rate in found.bases),
    )


def _category(rate: Decimal, sides: _Sides, doubts: Doubts) -> Category:
    """Why no VAT is charged, only the vendor knows; which numbers each category wants is of the norm (BR-S-02, BR-AE-02 …)."""
    category: Category | None = "S" if rate else sides.vendor.zero_vat if sides.vendor else None
    if category is None:
        doubts.missing_master("vendor.zero_vat", "the reason for which this vendor charges no VAT")
    if not (sides.seller.vat_id or (sides.seller.tax_registration and category != "G")):
        doubts.missing_master("vendor.vat_id", "the vendor's VAT number")
    if category == "AE" and not (sides.buyer.vat_id or sides.buyer.registration):
        doubts.missing_master("buyer.vat_id", "the buyer's VAT number")
    return category or "Z"


def _adjustments(found: Breakdown, taxed: dict[Decimal, Taxed]) -> Iterator[Adjustment]:
    for rate, share in found.allowance.items():
        yield Adjustment(-share, "Discount", taxed[rate], _ALLOWANCE)
    for rate, share in found.freight.items():
        yield Adjustment(share, "Freight", taxed[rate], _FREIGHT if share > 0 else None)


def _outside_vat(invoice: Invoice, sums: Sums, doubts: Doubts) -> _Taxation:
    """The pattern of the United States: sales tax is a charge, nothing is subject to VAT."""
    if invoice.tax is None and sums.tax:
        _unequal(doubts, "/total", "lines, discount and freight make", sums.net, sums.net + sums.tax)
    rates = {line.tax_rate for line in invoice.lines}
    rate = rates.pop() if len(rates) == 1 else None
    name = "Sales tax" if rate is None else f"Sales tax {plain(Decimal(rate))}%"
    adjustments = (
        Adjustment(-sums.allowance, "Discount", OUTSIDE, _ALLOWANCE),
        Adjustment(sums.freight, "Freight", OUTSIDE, _FREIGHT if sums.freight > 0 else None),
        Adjustment(sums.tax, name, OUTSIDE),
    )
    return _Taxation(
        lines=[OUTSIDE] * len(sums.lines),
        adjustments=tuple(each for each in adjustments if each.amount),
        groups=(VatGroup(OUTSIDE, sums.net + sums.tax, ZERO),),
    )


def _totals(invoice: Invoice, sign: int, lines: tuple[TradeLine, ...], taxation: _Taxation, doubts: Doubts) -> Totals:
    """BG-22. What paper rounds in the total is told (BT-114), up to a cent."""
    of_lines = sum((line.amount for line in lines), ZERO)
    allowances = -sum((each.amount for each in taxation.adjustments if each.amount < 0), ZERO)
    charges = sum((each.amount for each in taxation.adjustments if each.amount > 0), ZERO)
    net, vat = of_lines - allowances + charges, sum((group.tax for group in taxation.groups), ZERO)
    total, paid = sign * Decimal(invoice.total or 0), abs(Decimal(invoice.amount_paid or 0))
    rounding = total - net - vat
    if abs(rounding) > CENT:
        _unequal(doubts, "/total", "lines, discount, freight and tax make", net + vat, total)
    if invoice.amount_due is not None and sign * Decimal(invoice.amount_due) != total - paid:
        _unequal(doubts, "/amount_due", "the total less what was paid makes", total - paid, sign * Decimal(invoice.amount_due))
    return Totals(of_lines, allowances, charges, net, vat, net + vat, paid, rounding, total - paid)
