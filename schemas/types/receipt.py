"""`receipt/1`: a till receipt."""

from __future__ import annotations

from schemas.document_type import DocumentType, Part
from schemas.kinds import Currency, Date, Identifier, Money, Phone, Quantity, TaxId, Text, Time


class Merchant(Part):
    """Who sold."""

    name: Text | None = None
    address: Text | None = None
    tax_id: TaxId | None = None
    phone: Phone | None = None


class ReceiptLine(Part):
    """One article."""

    description: Text | None = None
    quantity: Quantity | None = None
    unit_price: Money | None = None
    amount: Money | None = None


class Receipt(Part):
    """The whole receipt."""

    merchant: Merchant = Merchant()
    number: Identifier | None = None
    date: Date | None = None
    time: Time | None = None
    currency: Currency | None = None
    lines: list[ReceiptLine] = []
    subtotal: Money | None = None
    tax: Money | None = None
    rounding: Money | None = None
    total: Money | None = None
    tendered: Money | None = None
    change: Money | None = None
    payment_method: Text | None = None


TYPE = DocumentType(name="receipt", title="Receipt", data=Receipt)
