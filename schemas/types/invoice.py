"""`invoice/1`: an invoice or credit note."""

from __future__ import annotations

from schemas.document_type import DocumentType, Part
from schemas.kinds import Code, Currency, Date, Identifier, Money, Phone, Quantity, Rate, TaxId, Text


class Seller(Part):
    """Who sends the invoice."""

    name: Text | None = None
    address: Text | None = None
    tax_id: TaxId | None = None
    email: Text | None = None
    phone: Phone | None = None
    website: Text | None = None
    iban: Code | None = None
    bank_account: Identifier | None = None


class Buyer(Part):
    """Who is to pay."""

    name: Text | None = None
    address: Text | None = None
    tax_id: TaxId | None = None
    account_number: Identifier | None = None


class InvoiceLine(Part):
    """One position."""

    item_code: Identifier | None = None
    description: Text | None = None
    quantity: Quantity | None = None
    unit: Text | None = None
    unit_price: Money | None = None
    discount: Money | None = None
    tax_rate: Rate | None = None
    amount: Money | None = None


class Invoice(Part):
    """The whole invoice."""

    number: Identifier | None = None
    issue_date: Date | None = None
    due_date: Date | None = None
    purchase_order: Identifier | None = None
    terms: Text | None = None
    currency: Currency | None = None
    seller: Seller = Seller()
    buyer: Buyer = Buyer()
    lines: list[InvoiceLine] = []
    subtotal: Money | None = None
    discount: Money | None = None
    shipping: Money | None = None
    tax: Money | None = None
    total: Money | None = None
    amount_paid: Money | None = None
    amount_due: Money | None = None


TYPE = DocumentType(name="invoice", title="Invoice", data=Invoice)
