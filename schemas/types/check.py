"""`check/1`: a bank check."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated

from schemas.amount_words import parse_amount_in_words
from schemas.document_type import DocumentType, Find, Part
from schemas.kinds import Date, Identifier, Money, Routing, Text
from schemas.record import Check


class Drawer(Part):
    """Whose account pays."""

    name: Text | None = None
    address: Text | None = None


class BankCheck(Part):
    """The whole check."""

    payer: Drawer = Drawer()
    payee: Annotated[Text | None, Find(labels=("pay to the order of", "to the order of", "pay to"), required=True)] = None
    number: Annotated[
        Identifier | None, Find(labels=("check no", "check number", "check #", "check num", "no.", "voucher no"))
    ] = None
    date: Annotated[Date | None, Find(labels=("date", "check date", "issue date"))] = None
    amount: Annotated[
        Money | None, Find(labels=("amount", "check amount", "pay exactly", "net amount", "dollars"), required=True)
    ] = None
    amount_in_words: Annotated[Text | None, Find(labels=("pay", "the sum of", "pay exactly"))] = None
    memo: Annotated[Text | None, Find(labels=("memo", "for", "re"))] = None
    routing_number: Routing | None = None
    account_number: Identifier | None = None


def courtesy_is_legal_amount(check: BankCheck) -> Iterable[Check]:
    """The amount in figures is the amount in words. Where they differ the words are what counts, but a person decides."""
    words = parse_amount_in_words(check.amount_in_words or "")
    if words is not None and check.amount is not None:
        yield Check(
            rule="check.courtesy-is-legal-amount",
            at="",
            passed=words == check.amount,
            expected=words,
            actual=check.amount,
            message=None if words == check.amount else "The amount in words differs from the amount in figures",
            fields=("/amount", "/amount_in_words"),
        )


CUES = {
    "pay to the order of": 4.0,
    "to the order of": 2.0,
    "void after": 2.0,
    "not valid after": 1.5,
    "not negotiable": 0.5,
    "authorized signature": 1.5,
    "check number": 0.5,
    "dollars": 1.0,
    "memo": 0.7,
    "national bank": 1.0,
    "security features": 1.5,
    "the face of this document": 1.5,
    "this document contains": 1.0,
    "void if not cashed": 2.0,
    "payable through": 1.0,
    "sixty days": 0.3,
    "member fdic": 0.5,
}  # fmt: skip
TYPE = DocumentType(name="check", title="Check", data=BankCheck, cues=CUES, rules=(courtesy_is_legal_amount,))
