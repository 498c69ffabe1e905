"""Electronic invoices read back by their elements, without any code of the exporters: what a receiver sees."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from lxml import etree

UBL = {"cac": "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2",
       "cbc": "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2"}  # fmt: skip
CII = {
    name: f"urn:un:unece:uncefact:data:standard:{uri}:100"
    for name, uri in (
        ("rsm", "CrossIndustryInvoice"),
        ("ram", "ReusableAggregateBusinessInformationEntity"),
        ("udt", "UnqualifiedDataType"),
    )
}


@dataclass(frozen=True)
class Line:
    """A line as told; `base` is the quantity the price is for, `adjustment` a charge above zero or an allowance below."""

    name: str
    item_code: str | None
    quantity: Decimal
    unit: str
    price: Decimal
    base: Decimal
    adjustment: Decimal
    amount: Decimal
    rate: Decimal | None
    category: str


@dataclass(frozen=True)
class Read:
    """A whole invoice as told. `taxes`: base and tax by rate; `adjustments`: charges less allowances by their first word."""

    kind: str
    number: str
    issued: str
    due: str | None
    terms: str | None
    order: str | None
    currency: str
    parties: tuple[dict[str, str | None], ...]
    account: str | None
    adjustments: dict[str, Decimal]
    taxes: dict[Decimal, tuple[Decimal, Decimal]]
    totals: dict[str, Decimal]
    lines: tuple[Line, ...]


class _Reader:
    def __init__(self, element: Any, names: dict[str, str]) -> None:  # noqa: ANN401 - lxml has no types
        self.element, self.names = element, names

    def all(self, path: str) -> list[_Reader]:
        return [_Reader(found, self.names) for found in self.element.xpath(path, namespaces=self.names)]

    def text(self, path: str) -> str | None:
        found = self.element.xpath(f"string({path})", namespaces=self.names)
        return str(found) or None

    def must(self, path: str) -> str:
        found = self.text(path)
        if found is None:
            raise ValueError(path)
        return found

    def number(self, path: str, default: str | None = None) -> Decimal:
        return Decimal(self.text(path) or default or self.must(path))


def _signed(reader: _Reader, indicator: str, amount: str) -> Decimal:
    return reader.number(amount) * (1 if reader.must(indicator) == "true" else -1)


def _sums(readers: list[_Reader], reason: str, indicator: str, amount: str) -> dict[str, Decimal]:
    sums: dict[str, Decimal] = {}
    for each in readers:
        name = each.must(reason).split()[0]
        sums[name] = sums.get(name, Decimal(0)) + _signed(each, indicator, amount)
    return sums


def read_ubl(document: bytes) -> Read:
    """A UBL document. Raises ValueError naming an element that is missing."""
    root = _Reader(etree.fromstring(document), UBL)
    kind = "Credited" if root.text("cbc:CreditNoteTypeCode") else "Invoiced"
    totals = {"lines": "LineExtension", "allowances": "AllowanceTotal", "charges": "ChargeTotal", "net": "TaxExclusive",
              "gross": "TaxInclusive", "paid": "Prepaid", "rounding": "PayableRounding", "due": "Payable"}  # fmt: skip
    return Read(
        kind=root.must("cbc:InvoiceTypeCode | cbc:CreditNoteTypeCode"),
        number=root.must("cbc:ID"),
        issued=root.must("cbc:IssueDate"),
        due=root.text("cbc:DueDate | cac:PaymentMeans/cbc:PaymentDueDate"),
        terms=root.text("cac:PaymentTerms/cbc:Note"),
        order=root.text("cac:OrderReference/cbc:ID"),
        currency=root.must("cbc:DocumentCurrencyCode"),
        parties=tuple(
            {
                "name": party.text("cac:PartyLegalEntity/cbc:RegistrationName"),
                "trading": party.text("cac:PartyName/cbc:Name"),
                "id": party.text("cac:PartyIdentification/cbc:ID"),
                "registration": party.text("cac:PartyLegalEntity/cbc:CompanyID"),
                "vat": party.text("cac:PartyTaxScheme[cac:TaxScheme/cbc:ID='VAT']/cbc:CompanyID"),
                "country": party.text("cac:PostalAddress/cac:Country/cbc:IdentificationCode"),
                "city": party.text("cac:PostalAddress/cbc:CityName"),
                "phone": party.text("cac:Contact/cbc:Telephone"),
                "email": party.text("cac:Contact/cbc:ElectronicMail"),
            }
            for party in root.all("*/cac:Party")
        ),
        account=root.text("cac:PaymentMeans/cac:PayeeFinancialAccount/cbc:ID"),
        adjustments=_sums(root.all("cac:AllowanceCharge"), "cbc:AllowanceChargeReason", "cbc:ChargeIndicator", "cbc:Amount"),
        taxes={
            group.number("cac:TaxCategory/cbc:Percent", "0"): (group.number("cbc:TaxableAmount"), group.number("cbc:TaxAmount"))
            for group in root.all("cac:TaxTotal/cac:TaxSubtotal")
        },
        totals={name: root.number(f"cac:LegalMonetaryTotal/cbc:{path}Amount", "0") for name, path in totals.items()},
        lines=tuple(
            Line(
                name=line.must("cac:Item/cbc:Name"),
                item_code=line.text("cac:Item/cac:SellersItemIdentification/cbc:ID"),
                quantity=line.number(f"cbc:{kind}Quantity"),
                unit=line.must(f"cbc:{kind}Quantity/@unitCode"),
                price=line.number("cac:Price/cbc:PriceAmount"),
                base=line.number("cac:Price/cbc:BaseQuantity", "1"),
                adjustment=sum(
                    (_signed(a, "cbc:ChargeIndicator", "cbc:Amount") for a in line.all("cac:AllowanceCharge")), Decimal(0)
                ),
                amount=line.number("cbc:LineExtensionAmount"),
                rate=line.number(rate) if line.text(rate := "cac:Item/cac:ClassifiedTaxCategory/cbc:Percent") else None,
                category=line.must("cac:Item/cac:ClassifiedTaxCategory/cbc:ID"),
            )
            for line in root.all("cac:InvoiceLine | cac:CreditNoteLine")
        ),
    )


def _iso(text: str | None) -> str | None:
    return f"{text[:4]}-{text[4:6]}-{text[6:]}" if text else None


def read_cii(document: bytes) -> Read:
    """A CII document. Raises ValueError naming an element that is missing."""
    root = _Reader(etree.fromstring(document), CII)
    (deal,) = root.all("rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeAgreement")
    (pay,) = root.all("rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeSettlement")
    totals = {"lines": "LineTotal", "allowances": "AllowanceTotal", "charges": "ChargeTotal", "net": "TaxBasisTotal",
              "gross": "GrandTotal", "paid": "TotalPrepaid", "rounding": "Rounding", "due": "DuePayable"}  # fmt: skip
    return Read(
        kind=root.must("rsm:ExchangedDocument/ram:TypeCode"),
        number=root.must("rsm:ExchangedDocument/ram:ID"),
        issued=_iso(root.must("rsm:ExchangedDocument/ram:IssueDateTime/udt:DateTimeString")) or "",
        due=_iso(pay.text("ram:SpecifiedTradePaymentTerms/ram:DueDateDateTime/udt:DateTimeString")),
        terms=pay.text("ram:SpecifiedTradePaymentTerms/ram:Description"),
        order=deal.text("ram:BuyerOrderReferencedDocument/ram:IssuerAssignedID"),
        currency=pay.must("ram:InvoiceCurrencyCode"),
        parties=tuple(
            {
                "name": party.text("ram:Name"),
                "trading": party.text("ram:SpecifiedLegalOrganization/ram:TradingBusinessName"),
                "id": party.text("ram:ID"),
                "registration": party.text("ram:SpecifiedLegalOrganization/ram:ID"),
                "vat": party.text("ram:SpecifiedTaxRegistration/ram:ID[@schemeID='VA']"),
                "country": party.text("ram:PostalTradeAddress/ram:CountryID"),
                "city": party.text("ram:PostalTradeAddress/ram:CityName"),
                "phone": party.text("ram:DefinedTradeContact/ram:TelephoneUniversalCommunication/ram:CompleteNumber"),
                "email": party.text("ram:DefinedTradeContact/ram:EmailURIUniversalCommunication/ram:URIID"),
            }
            for party in deal.all("ram:SellerTradeParty | ram:BuyerTradeParty")
        ),
        account=pay.text("ram:SpecifiedTradeSettlementPaymentMeans/ram:PayeePartyCreditorFinancialAccount/*"),
        adjustments=_sums(
            pay.all("ram:SpecifiedTradeAllowanceCharge"), "ram:Reason", "ram:ChargeIndicator/udt:Indicator", "ram:ActualAmount"
        ),
        taxes={
            group.number("ram:RateApplicablePercent", "0"): (
                group.number("ram:BasisAmount"),
                group.number("ram:CalculatedAmount"),
            )
            for group in pay.all("ram:ApplicableTradeTax")
        },
        totals={
            name: pay.number(f"ram:SpecifiedTradeSettlementHeaderMonetarySummation/ram:{path}Amount", "0")
            for name, path in totals.items()
        },
        lines=tuple(
            _cii_line(line) for line in root.all("rsm:SupplyChainTradeTransaction/ram:IncludedSupplyChainTradeLineItem")
        ),
    )


def _cii_line(line: _Reader) -> Line:
    return Line(
        name=line.must("ram:SpecifiedTradeProduct/ram:Name"),
        item_code=line.text("ram:SpecifiedTradeProduct/ram:SellerAssignedID"),
        quantity=line.number("ram:SpecifiedLineTradeDelivery/ram:BilledQuantity"),
        unit=line.must("ram:SpecifiedLineTradeDelivery/ram:BilledQuantity/@unitCode"),
        price=line.number("ram:SpecifiedLineTradeAgreement/ram:NetPriceProductTradePrice/ram:ChargeAmount"),
        base=line.number("ram:SpecifiedLineTradeAgreement/ram:NetPriceProductTradePrice/ram:BasisQuantity", "1"),
        adjustment=sum(
            (
                _signed(a, "ram:ChargeIndicator/udt:Indicator", "ram:ActualAmount")
                for a in line.all("ram:SpecifiedLineTradeSettlement/ram:SpecifiedTradeAllowanceCharge")
            ),
            Decimal(0),
        ),
        amount=line.number(".//ram:SpecifiedTradeSettlementLineMonetarySummation/ram:LineTotalAmount"),
        rate=line.number(rate) if line.text(rate := ".//ram:ApplicableTradeTax/ram:RateApplicablePercent") else None,
        category=line.must(".//ram:ApplicableTradeTax/ram:CategoryCode"),
    )
