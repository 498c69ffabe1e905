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


CUES = {
    "receipt": 2.0,
    "tax invoice": 0.6,
    "simplified tax invoice": 1.5,
    "cash": 1.2,
    "cash receipt": 1.0,
    "change": 1.0,
    "change due": 1.0,
    "tendered": 1.2,
    "cash tendered": 0.8,
    "amount tendered": 0.8,
    "cashier": 1.5,
    "rounding": 1.5,
    "rounding adjustment": 0.8,
    "gst": 0.8,
    "gst summary": 1.2,
    "gst no": 0.6,
    "total incl": 0.5,
    "total sales": 0.7,
    "thank you": 0.8,
    "thank you for shopping": 1.0,
    "please come again": 1.5,
    "come again": 0.8,
    "have a nice day": 1.0,
    "goods sold are not": 2.0,
    "not refundable": 0.8,
    "non refundable": 0.8,
    "no refund": 1.0,
    "exchangeable": 0.8,
    "exchange": 0.4,
    "returnable": 0.6,
    "visa": 0.7,
    "mastercard": 0.7,
    "debit card": 0.6,
    "credit card": 0.3,
    "card no": 0.4,
    "approval code": 1.0,
    "auth code": 0.6,
    "terminal": 0.6,
    "merchant": 0.5,
    "trans": 0.5,
    "counter": 0.5,
    "store": 0.4,
    "server": 0.6,
    "table": 0.6,
    "pax": 0.8,
    "guest": 0.4,
    "tip": 0.4,
    "gratuity": 0.6,
    "dine in": 1.0,
    "take away": 0.8,
    "order no": 0.3,
    "items": 0.3,
    "item s": 0.4,
    "qty": 0.4,
    "total qty": 0.8,
    "sub total": 0.3,
    "you saved": 1.2,
    "points": 0.4,
    "member": 0.2,
    "retain this receipt": 1.5,
    "keep this receipt": 1.2,
    "proof of purchase": 1.2,
    "salesperson": 0.4,
    "pump": 0.8,
    "litre": 0.5,
    "quittung": 1.5,
    "kassenbon": 2.0,
    "bar": 0.3,
    "due date": -1.0,
    "bill to": -1.2,
    "remit to": -1.5,
    "payment terms": -1.0,
    "purchase order": -0.8,
    "advertiser": -1.5,
    "patient": -1.0,
    "dear": -1.0,
    "rechnung": -0.8,
    "iban": -0.8,
}
TYPE = DocumentType(name="receipt", title="Receipt", data=Receipt, cues=CUES)
