"""`ubl`: invoices and credit notes as UBL 2.1 (OASIS, ISO/IEC 19845) after the rules of EN 16931.

The element of each term is that of CEN/TS 16931-3-2. A credit note is a document `CreditNote`, whose due date UBL keeps in the
payment means.
"""

from __future__ import annotations

from decimal import Decimal
from xml.etree import ElementTree as ET

from schemas.exports.en16931.invoice_terms import invoice_terms
from schemas.exports.en16931.terms import (
    EXEMPTIONS,
    GUIDELINE,
    Adjustment,
    PostalAddress,
    Taxed,
    TradeInvoice,
    TradeLine,
    TradeParty,
    VatGroup,
    plain,
    two_places,
)
from schemas.exports.format import ExportFormat, Shipment
from schemas.exports.xml_tree import add, add_given, document, written

_OASIS = "urn:oasis:names:specification:ubl:schema:xsd:"
_COMMON = {"cac": f"{_OASIS}CommonAggregateComponents-2", "cbc": f"{_OASIS}CommonBasicComponents-2"}
_NO_MEANS = "1"
"""Payment means not defined (UNTDID 4461), where only a due date is to be told."""


def ubl_bytes(invoice: TradeInvoice) -> bytes:
    """The UBL document of the invoice."""
    kind = "CreditNote" if invoice.is_credit else "Invoice"
    root = document(kind, {"": f"{_OASIS}{kind}-2", **_COMMON})
    add(root, "cbc:CustomizationID", GUIDELINE)
    add(root, "cbc:ID", invoice.number)
    add(root, "cbc:IssueDate", invoice.issue_date)
    if not invoice.is_credit:
        add_given(root, "cbc:DueDate", invoice.due_date)
    add(root, f"cbc:{kind}TypeCode", invoice.type_code)
    add(root, "cbc:DocumentCurrencyCode", invoice.currency)
    if invoice.purchase_order:
        add(add(root, "cac:OrderReference"), "cbc:ID", invoice.purchase_order)
    _party(add(root, "cac:AccountingSupplierParty"), invoice.seller)
    _party(add(root, "cac:AccountingCustomerParty"), invoice.buyer)
    _payment(root, invoice)
    for adjustment in invoice.adjustments:
        _adjustment(root, adjustment, invoice.currency)
    _taxes(root, invoice)
    _totals(root, invoice)
    for line in invoice.lines:
        _line(root, line, kind, invoice.currency)
    return written(root)


def _money(parent: ET.Element, name: str, amount: Decimal, currency: str) -> None:
    add(parent, name, two_places(amount), currencyID=currency)


def _party(parent: ET.Element, party: TradeParty) -> None:
    element = add(parent, "cac:Party")
    if party.identifier:
        add(add(element, "cac:PartyIdentification"), "cbc:ID", party.identifier)
    if party.trading_name:
        add(add(element, "cac:PartyName"), "cbc:Name", party.trading_name)
    _address(add(element, "cac:PostalAddress"), party.address)
    for number, scheme in ((party.vat_id, "VAT"), (party.tax_registration, "TAX")):
        if number:
            tax = add(element, "cac:PartyTaxScheme")
            add(tax, "cbc:CompanyID", number)
            add(add(tax, "cac:TaxScheme"), "cbc:ID", scheme)
    legal = add(element, "cac:PartyLegalEntity")
    add(legal, "cbc:RegistrationName", party.name)
    add_given(legal, "cbc:CompanyID", party.registration)
    if party.phone or party.email:
        contact = add(element, "cac:Contact")
        add_given(contact, "cbc:Telephone", party.phone)
        add_given(contact, "cbc:ElectronicMail", party.email)


def _address(element: ET.Element, address: PostalAddress) -> None:
    first, second, third = (*address.lines, None, None, None)[:3]
    add_given(element, "cbc:StreetName", first)
    add_given(element, "cbc:AdditionalStreetName", second)
    add_given(element, "cbc:CityName", address.city)
    add_given(element, "cbc:PostalZone", address.postal_code)
    add_given(element, "cbc:CountrySubentity", address.subdivision)
    if third:
        add(add(element, "cac:AddressLine"), "cbc:Line", third)
    add(add(element, "cac:Country"), "cbc:IdentificationCode", address.country)


def _payment(root: ET.Element, invoice: TradeInvoice) -> None:
    due = invoice.due_date if invoice.is_credit else None
    if invoice.account or due:
        means = add(root, "cac:PaymentMeans")
        add(means, "cbc:PaymentMeansCode", invoice.account.means if invoice.account else _NO_MEANS)
        add_given(means, "cbc:PaymentDueDate", due)
        if invoice.account:
            add(add(means, "cac:PayeeFinancialAccount"), "cbc:ID", invoice.account.number)
    if invoice.terms:
        add(add(root, "cac:PaymentTerms"), "cbc:Note", invoice.terms)


def _adjustment(parent: ET.Element, adjustment: Adjustment, currency: str) -> None:
    element = _allowance_or_charge(parent, adjustment.amount, adjustment.code, adjustment.reason)
    _money(element, "cbc:Amount", abs(adjustment.amount), currency)
    _tax_category(add(element, "cac:TaxCategory"), adjustment.taxed)


def _allowance_or_charge(parent: ET.Element, amount: Decimal, code: str | None, reason: str) -> ET.Element:
    element = add(parent, "cac:AllowanceCharge")
    add(element, "cbc:ChargeIndicator", "true" if amount > 0 else "false")
    add_given(element, "cbc:AllowanceChargeReasonCode", code)
    add(element, "cbc:AllowanceChargeReason", reason)
    return element


def _tax_category(element: ET.Element, taxed: Taxed, *, why: bool = False) -> None:
    add(element, "cbc:ID", taxed.category)
    if taxed.rate is not None:
        add(element, "cbc:Percent", plain(taxed.rate))
    if why and taxed.category in EXEMPTIONS:
        reason, code = EXEMPTIONS[taxed.category]
        add_given(element, "cbc:TaxExemptionReasonCode", code)
        add(element, "cbc:TaxExemptionReason", reason)
    add(add(element, "cac:TaxScheme"), "cbc:ID", "VAT")


def _taxes(root: ET.Element, invoice: TradeInvoice) -> None:
    total = add(root, "cac:TaxTotal")
    _money(total, "cbc:TaxAmount", invoice.totals.vat, invoice.currency)
    for group in invoice.vat:
        _group(add(total, "cac:TaxSubtotal"), group, invoice.currency)


def _group(element: ET.Element, group: VatGroup, currency: str) -> None:
    _money(element, "cbc:TaxableAmount", group.base, currency)
    _money(element, "cbc:TaxAmount", group.tax, currency)
    _tax_category(add(element, "cac:TaxCategory"), group.taxed, why=True)


def _totals(root: ET.Element, invoice: TradeInvoice) -> None:
    totals = invoice.totals
    element = add(root, "cac:LegalMonetaryTotal")
    for name, amount, always in (
        ("LineExtensionAmount", totals.lines, True),
        ("TaxExclusiveAmount", totals.net, True),
        ("TaxInclusiveAmount", totals.gross, True),
        ("AllowanceTotalAmount", totals.allowances, False),
        ("ChargeTotalAmount", totals.charges, False),
        ("PrepaidAmount", totals.paid, False),
        ("PayableRoundingAmount", totals.rounding, False),
        ("PayableAmount", totals.due, True),
    ):
        if always or amount:
            _money(element, f"cbc:{name}", amount, invoice.currency)


def _line(root: ET.Element, line: TradeLine, kind: str, currency: str) -> None:
    element = add(root, f"cac:{kind}Line")
    add(element, "cbc:ID", line.id)
    quantity = "cbc:CreditedQuantity" if kind == "CreditNote" else "cbc:InvoicedQuantity"
    add(element, quantity, plain(line.quantity), unitCode=line.unit)
    _money(element, "cbc:LineExtensionAmount", line.amount, currency)
    if line.adjustment:
        allowance = _allowance_or_charge(element, line.adjustment, None if line.adjustment > 0 else "95", "Discount")
        _money(allowance, "cbc:Amount", abs(line.adjustment), currency)
    item = add(element, "cac:Item")
    add(item, "cbc:Name", line.name)
    if line.item_code:
        add(add(item, "cac:SellersItemIdentification"), "cbc:ID", line.item_code)
    _tax_category(add(item, "cac:ClassifiedTaxCategory"), line.taxed)
    if line.printed_unit:
        attribute = add(item, "cac:AdditionalItemProperty")
        add(attribute, "cbc:Name", "Unit")
        add(attribute, "cbc:Value", line.printed_unit)
    price = add(element, "cac:Price")
    add(price, "cbc:PriceAmount", plain(line.price), currencyID=currency)
    if line.price_base is not None:
        add(price, "cbc:BaseQuantity", plain(line.price_base), unitCode=line.unit)


def write(shipment: Shipment) -> bytes:
    """One invoice as UBL. Raises CannotExport."""
    (record,) = shipment.records
    return ubl_bytes(invoice_terms(record, shipment.master))


FORMAT = ExportFormat(
    name="ubl",
    title="UBL 2.1 (EN 16931)",
    types=("invoice",),
    media_type="application/xml",
    suffix=".xml",
    write=write,
    several=False,
)
