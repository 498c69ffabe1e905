"""`cii`: invoices and credit notes as UN/CEFACT Cross Industry Invoice, the syntax of Factur-X and ZUGFeRD, profile EN 16931.

The element of each term is that of CEN/TS 16931-3-3; the order is that of the schema of Factur-X 1.0.
"""

from __future__ import annotations

from decimal import Decimal
from xml.etree import ElementTree as ET

from schemas.exports.en16931.invoice_terms import invoice_terms
from schemas.exports.en16931.terms import (
    EXEMPTIONS,
    GUIDELINE,
    Adjustment,
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

_STANDARD = "urn:un:unece:uncefact:data:standard:"
_NAMESPACES = {
    "rsm": f"{_STANDARD}CrossIndustryInvoice:100",
    "ram": f"{_STANDARD}ReusableAggregateBusinessInformationEntity:100",
    "udt": f"{_STANDARD}UnqualifiedDataType:100",
}


def cii_bytes(invoice: TradeInvoice) -> bytes:
    """The CII document of the invoice."""
    root = document("rsm:CrossIndustryInvoice", _NAMESPACES)
    context = add(root, "rsm:ExchangedDocumentContext")
    add(add(context, "ram:GuidelineSpecifiedDocumentContextParameter"), "ram:ID", GUIDELINE)
    head = add(root, "rsm:ExchangedDocument")
    add(head, "ram:ID", invoice.number)
    add(head, "ram:TypeCode", invoice.type_code)
    _date(add(head, "ram:IssueDateTime"), invoice.issue_date)
    transaction = add(root, "rsm:SupplyChainTradeTransaction")
    for line in invoice.lines:
        _line(add(transaction, "ram:IncludedSupplyChainTradeLineItem"), line)
    agreement = add(transaction, "ram:ApplicableHeaderTradeAgreement")
    _party(add(agreement, "ram:SellerTradeParty"), invoice.seller)
    _party(add(agreement, "ram:BuyerTradeParty"), invoice.buyer)
    if invoice.purchase_order:
        add(add(agreement, "ram:BuyerOrderReferencedDocument"), "ram:IssuerAssignedID", invoice.purchase_order)
    _delivery(add(transaction, "ram:ApplicableHeaderTradeDelivery"), invoice)
    _settlement(add(transaction, "ram:ApplicableHeaderTradeSettlement"), invoice)
    return written(root)


def _delivery(element: ET.Element, invoice: TradeInvoice) -> None:
    """To the buyer (BT-70), which the norm takes for granted where nothing else is said.

    The schema wants the part and a rule wants it filled; the day of delivery is not read from paper.
    """
    add(add(element, "ram:ShipToTradeParty"), "ram:Name", invoice.buyer.name)


def _date(parent: ET.Element, iso: str) -> None:
    """Format 102 is CCYYMMDD (UNTDID 2379)."""
    add(parent, "udt:DateTimeString", iso.replace("-", ""), format="102")


def _party(element: ET.Element, party: TradeParty) -> None:
    add_given(element, "ram:ID", party.identifier)
    add(element, "ram:Name", party.name)
    if party.registration or party.trading_name:
        legal = add(element, "ram:SpecifiedLegalOrganization")
        add_given(legal, "ram:ID", party.registration)
        add_given(legal, "ram:TradingBusinessName", party.trading_name)
    if party.phone or party.email:
        contact = add(element, "ram:DefinedTradeContact")
        if party.phone:
            add(add(contact, "ram:TelephoneUniversalCommunication"), "ram:CompleteNumber", party.phone)
        if party.email:
            add(add(contact, "ram:EmailURIUniversalCommunication"), "ram:URIID", party.email)
    address = add(element, "ram:PostalTradeAddress")
    add_given(address, "ram:PostcodeCode", party.address.postal_code)
    for name, line in zip(("LineOne", "LineTwo", "LineThree"), party.address.lines, strict=False):
        add(address, f"ram:{name}", line)
    add_given(address, "ram:CityName", party.address.city)
    add(address, "ram:CountryID", party.address.country)
    add_given(address, "ram:CountrySubDivisionName", party.address.subdivision)
    for number, scheme in ((party.vat_id, "VA"), (party.tax_registration, "FC")):
        if number:
            add(add(element, "ram:SpecifiedTaxRegistration"), "ram:ID", number, schemeID=scheme)


def _line(element: ET.Element, line: TradeLine) -> None:
    add(add(element, "ram:AssociatedDocumentLineDocument"), "ram:LineID", line.id)
    product = add(element, "ram:SpecifiedTradeProduct")
    add_given(product, "ram:SellerAssignedID", line.item_code)
    add(product, "ram:Name", line.name)
    if line.printed_unit:
        attribute = add(product, "ram:ApplicableProductCharacteristic")
        add(attribute, "ram:Description", "Unit")
        add(attribute, "ram:Value", line.printed_unit)
    price = add(add(element, "ram:SpecifiedLineTradeAgreement"), "ram:NetPriceProductTradePrice")
    add(price, "ram:ChargeAmount", plain(line.price))
    if line.price_base is not None:
        add(price, "ram:BasisQuantity", plain(line.price_base), unitCode=line.unit)
    delivery = add(element, "ram:SpecifiedLineTradeDelivery")
    add(delivery, "ram:BilledQuantity", plain(line.quantity), unitCode=line.unit)
    settlement = add(element, "ram:SpecifiedLineTradeSettlement")
    _taxed(add(settlement, "ram:ApplicableTradeTax"), line.taxed)
    if line.adjustment:
        code = None if line.adjustment > 0 else "95"
        _allowance_or_charge(settlement, line.adjustment, code, "Discount")
    summation = add(settlement, "ram:SpecifiedTradeSettlementLineMonetarySummation")
    add(summation, "ram:LineTotalAmount", two_places(line.amount))


def _taxed(element: ET.Element, taxed: Taxed) -> None:
    add(element, "ram:TypeCode", "VAT")
    add(element, "ram:CategoryCode", taxed.category)
    if taxed.rate is not None:
        add(element, "ram:RateApplicablePercent", plain(taxed.rate))


def _allowance_or_charge(parent: ET.Element, amount: Decimal, code: str | None, reason: str) -> ET.Element:
    element = add(parent, "ram:SpecifiedTradeAllowanceCharge")
    add(add(element, "ram:ChargeIndicator"), "udt:Indicator", "true" if amount > 0 else "false")
    add(element, "ram:ActualAmount", two_places(abs(amount)))
    add_given(element, "ram:ReasonCode", code)
    add(element, "ram:Reason", reason)
    return element


def _settlement(element: ET.Element, invoice: TradeInvoice) -> None:
    add(element, "ram:InvoiceCurrencyCode", invoice.currency)
    if invoice.account:
        means = add(element, "ram:SpecifiedTradeSettlementPaymentMeans")
        add(means, "ram:TypeCode", invoice.account.means)
        name = "ram:IBANID" if invoice.account.is_iban else "ram:ProprietaryID"
        add(add(means, "ram:PayeePartyCreditorFinancialAccount"), name, invoice.account.number)
    for group in invoice.vat:
        _group(add(element, "ram:ApplicableTradeTax"), group)
    for adjustment in invoice.adjustments:
        _adjustment(element, adjustment)
    if invoice.terms or invoice.due_date:
        terms = add(element, "ram:SpecifiedTradePaymentTerms")
        add_given(terms, "ram:Description", invoice.terms)
        if invoice.due_date:
            _date(add(terms, "ram:DueDateDateTime"), invoice.due_date)
    _totals(add(element, "ram:SpecifiedTradeSettlementHeaderMonetarySummation"), invoice)


def _adjustment(parent: ET.Element, adjustment: Adjustment) -> None:
    element = _allowance_or_charge(parent, adjustment.amount, adjustment.code, adjustment.reason)
    _taxed(add(element, "ram:CategoryTradeTax"), adjustment.taxed)


def _group(element: ET.Element, group: VatGroup) -> None:
    reason, code = EXEMPTIONS.get(group.taxed.category, (None, None))
    add(element, "ram:CalculatedAmount", two_places(group.tax))
    add(element, "ram:TypeCode", "VAT")
    add_given(element, "ram:ExemptionReason", reason)
    add(element, "ram:BasisAmount", two_places(group.base))
    add(element, "ram:CategoryCode", group.taxed.category)
    add_given(element, "ram:ExemptionReasonCode", code)
    if group.taxed.rate is not None:
        add(element, "ram:RateApplicablePercent", plain(group.taxed.rate))


def _totals(element: ET.Element, invoice: TradeInvoice) -> None:
    totals = invoice.totals
    add(element, "ram:LineTotalAmount", two_places(totals.lines))
    for name, amount in (("ChargeTotalAmount", totals.charges), ("AllowanceTotalAmount", totals.allowances)):
        add_given(element, f"ram:{name}", two_places(amount) if amount else None)
    add(element, "ram:TaxBasisTotalAmount", two_places(totals.net))
    add(element, "ram:TaxTotalAmount", two_places(totals.vat), currencyID=invoice.currency)
    add_given(element, "ram:RoundingAmount", two_places(totals.rounding) if totals.rounding else None)
    add(element, "ram:GrandTotalAmount", two_places(totals.gross))
    add_given(element, "ram:TotalPrepaidAmount", two_places(totals.paid) if totals.paid else None)
    add(element, "ram:DuePayableAmount", two_places(totals.due))


def write(shipment: Shipment) -> bytes:
    """One invoice as CII. Raises CannotExport."""
    (record,) = shipment.records
    return cii_bytes(invoice_terms(record, shipment.master))


FORMAT = ExportFormat(
    name="cii",
    title="UN/CEFACT CII (EN 16931, Factur-X)",
    types=("invoice",),
    media_type="application/xml",
    suffix=".xml",
    write=write,
    several=False,
)
