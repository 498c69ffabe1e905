"""`letter/1`: correspondence."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, Literal

from schemas.document_type import DocumentType, Find, Part, PartyPlace
from schemas.kinds import Code, Date, Identifier, Money, Text
from schemas.laws import Law
from schemas.sums import in_order


class Correspondent(Part):
    """Who writes, or who is written to."""

    name: Text | None = None
    address: Text | None = None


class References(Part):
    """What the letter is about."""

    claim_number: Annotated[
        Identifier | None,
        Find(
            labels=(
                "claim number",
                "claim no",
                "claim #",
                "claim id",
                "claim",
                "claim reference",
                "icn",
                "dcn",
                "claim control number",
                "our reference",
                "our ref",
                "document control number",
                "reference claim",
            )
        ),
    ] = None
    member_id: Annotated[
        Identifier | None,
        Find(
            labels=(
                "member id",
                "member id number",
                "member number",
                "member no",
                "id number",
                "subscriber id",
                "subscriber number",
                "medicare number",
                "identification number",
                "insured id",
                "recipient id",
                "mbi",
                "policy number",
                "policy id",
                "member",
            )
        ),
    ] = None
    patient_name: Annotated[
        Text | None,
        Find(
            labels=(
                "patient name",
                "patient",
                "member name",
                "name of patient",
                "member",
                "your patient",
                "our client",
                "client",
                "re patient",
                "beneficiary",
                "beneficiary name",
                "insured",
                "claimant",
                "subscriber",
            )
        ),
    ] = None
    patient_account: Annotated[
        Identifier | None,
        Find(
            labels=(
                "patient account",
                "patient account number",
                "patient account no",
                "account number",
                "account no",
                "account #",
                "acct no",
                "acct #",
                "account",
                "patient control number",
                "your account",
                "your account no",
                "your account number",
                "our account no",
                "guarantor account",
            )
        ),
    ] = None
    authorization_number: Annotated[
        Identifier | None,
        Find(
            labels=(
                "authorization number",
                "authorization no",
                "authorization #",
                "authorization",
                "auth number",
                "auth no",
                "auth #",
                "prior authorization number",
                "certification number",
                "precertification number",
                "reference number",
                "reference no",
                "reference #",
                "case number",
                "case no",
                "tracking number",
            )
        ),
    ] = None
    date_of_service: Annotated[
        Date | None,
        Find(
            labels=(
                "date of service",
                "dates of service",
                "service date",
                "service dates",
                "date(s) of service",
                "dos",
                "date of admission",
                "treatment date",
                "date of loss",
                "date of accident",
                "date of injury",
                "from date of service",
            )
        ),
    ] = None


class DenialReason(Part):
    """Why something was not paid or not allowed."""

    group: Code | None = None
    reason: Code | None = None
    text: Text | None = None


class Letter(Part):
    """The whole letter."""

    category: Annotated[
        Literal[
            "denial",
            "appeal",
            "records_request",
            "refund_request",
            "authorization",
            "eligibility",
            "patient",
            "legal",
            "returned_mail",
            "w9",
            "statement",
            "other",
        ]
        | None,
        Find(labels=(), required=True),
    ] = None
    sender: Correspondent = Correspondent()
    recipient: Correspondent = Correspondent()
    date: Annotated[Date | None, Find(labels=("date", "letter date", "date of notice", "notice date", "mailing date"))] = None
    subject: Annotated[Text | None, Find(labels=("re", "subject", "regarding", "in re", "reference", "betreff"))] = None
    references: References = References()
    amount: Annotated[
        Money | None,
        Find(
            labels=(
                "amount due",
                "overpayment amount",
                "refund amount",
                "amount requested",
                "total amount due",
                "balance due",
                "amount of overpayment",
                "overpaid amount",
                "total overpayment",
                "amount owed",
                "claim amount",
                "billed amount",
                "amount billed",
                "total charges",
                "new balance",
                "amount",
                "balance",
            )
        ),
    ] = None
    respond_by: Annotated[
        Date | None,
        Find(
            labels=(
                "respond by",
                "response due",
                "response due date",
                "due date",
                "reply by",
                "response deadline",
                "please respond by",
                "return by",
                "records due",
                "due by",
                "deadline",
                "payment due",
                "payment due date",
                "respond no later than",
                "appeal deadline",
                "appeal by",
            )
        ),
    ] = None
    denial_reasons: list[DenialReason] = []


def respond_after_date(letter: Letter) -> Iterable[Law]:
    """Nobody asks for an answer before the day of the letter."""
    written, due = ("/date", letter.date), ("/respond_by", letter.respond_by)
    return in_order("letter.respond-after-date", "/respond_by", written, due, soft=True)


CUES = {
    "to whom it may concern": 2.0,
    "sincerely": 1.0,
    "enclosure": 0.8,
    "enclosures": 0.8,
    "we are writing": 1.5,
    "i am writing": 1.5,
    "this letter": 1.5,
    "your letter": 1.2,
    "thank you for your": 0.7,
    "please contact": 0.4,
    "if you have any questions": 0.6,
    "adverse determination": 1.8,
    "notice of denial": 2.0,
    "denial notice": 1.5,
    "we are unable to": 1.2,
    "has been denied": 1.2,
    "not medically necessary": 1.0,
    "right to appeal": 1.2,
    "letter of appeal": 2.0,
    "request for reconsideration": 2.0,
    "redetermination request": 1.8,
    "level of appeal": 1.0,
    "request for medical records": 2.2,
    "additional documentation request": 2.0,
    "medical records": 1.0,
    "request for refund": 2.0,
    "overpayment": 1.5,
    "refund request": 1.5,
    "recoupment": 0.4,
    "authorization request": 1.2,
    "prior authorization": 0.8,
    "has been approved": 1.0,
    "notice of approval": 1.5,
    "eligibility": 0.7,
    "coverage termination": 1.2,
    "statement of account": 1.5,
    "account statement": 1.5,
    "patient statement": 1.8,
    "billing statement": 1.2,
    "previous balance": 0.8,
    "subpoena": 2.5,
    "attorney": 1.0,
    "law offices": 1.2,
    "notice of lien": 2.0,
    "bankruptcy": 1.5,
    "court": 0.6,
    "return to sender": 2.5,
    "undeliverable as addressed": 2.5,
    "unable to forward": 2.0,
    "returned mail": 1.5,
    "return mail": 1.5,
    "undelivered mail": 1.5,
    "returned item": 1.0,
    "addressee": 0.8,
    "insufficient address": 1.5,
    "forwarding expired": 1.5,
    "no such street": 1.0,
    "form w 9": 3.0,
    "taxpayer identification number and certification": 3.0,
    "certified mail": 1.0,
    "via fax": 0.5,
    "re": 0.8,
    "in the matter of": 1.0,
    "explanation of benefits": -0.5,
    "remittance advice": -1.0,
}  # fmt: skip
TYPE = DocumentType(
    name="letter",
    title="Letter",
    data=Letter,
    cues=CUES,
    rules=(respond_after_date,),
    parties=(PartyPlace("payer", "/sender/name"),),
    labels={"/category#": "Kind of letter", "/date#": "Letter", "/amount#": "Amount and deadline"},
)
