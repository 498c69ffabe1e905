"""`check/1`: a bank check."""

from __future__ import annotations

from schemas.document_type import DocumentType, Part
from schemas.kinds import Date, Identifier, Money, Routing, Text


class Drawer(Part):
    """Whose account pays."""

    name: Text | None = None
    address: Text | None = None


class BankCheck(Part):
    """The whole check."""

    payer: Drawer = Drawer()
    payee: Text | None = None
    number: Identifier | None = None
    date: Date | None = None
    amount: Money | None = None
    amount_in_words: Text | None = None
    memo: Text | None = None
    routing_number: Routing | None = None
    account_number: Identifier | None = None


TYPE = DocumentType(name="check", title="Check", data=BankCheck)
