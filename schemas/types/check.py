"""`check/1`: a bank check."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated

from schemas.amount_words import parse_amount_in_words
from schemas.document_type import DocumentType, Find, Part, PartyPlace
from schemas.kinds import Date, Identifier, Money, Routing, Text
from schemas.laws import Holds, Law, Values


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


def courtesy_is_legal_amount(check: BankCheck) -> Iterable[Law]:
    """The amount in figures is the amount in words. Where they differ the words are what counts, but a person decides."""
    if check.amount is not None and parse_amount_in_words(check.amount_in_words or "") is not None:
        yield Holds(
            rule="check.courtesy-is-legal-amount",
            at="",
            fields=("/amount", "/amount_in_words"),
            test=_figures_and_words,
            complaint="The amount in words differs from the amount in figures",
            answer=_figures_wanted,
        )


def _figures_and_words(values: Values) -> tuple[bool, str | None, str | None]:
    words, figures = parse_amount_in_words(str(values["/amount_in_words"])), str(values["/amount"])
    return words == figures, words, figures


def _figures_wanted(pointer: str, values: Values) -> Iterable[str]:
    words = parse_amount_in_words(str(values["/amount_in_words"]))
    return (words,) if words is not None and pointer == "/amount" else ()


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
TYPE = DocumentType(
    name="check",
    title="Check",
    data=BankCheck,
    cues=CUES,
    rules=(courtesy_is_legal_amount,),
    parties=(PartyPlace("payer", "/payer/name"),),
    labels={"/payer": "Drawer", "/payee#": "Check"},
)
