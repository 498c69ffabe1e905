"""`letter/1`: correspondence."""

from __future__ import annotations

from typing import Literal

from schemas.document_type import DocumentType, Part
from schemas.kinds import Code, Date, Identifier, Money, Text


class Correspondent(Part):
    """Who writes, or who is written to."""

    name: Text | None = None
    address: Text | None = None


class References(Part):
    """What the letter is about."""

    claim_number: Identifier | None = None
    member_id: Identifier | None = None
    patient_name: Text | None = None
    patient_account: Identifier | None = None
    authorization_number: Identifier | None = None
    date_of_service: Date | None = None


class DenialReason(Part):
    """Why something was not paid or not allowed."""

    group: Code | None = None
    reason: Code | None = None
    text: Text | None = None


class Letter(Part):
    """The whole letter."""

    category: (
        Literal[
            "denial", "appeal", "records_request", "refund_request", "authorization", "eligibility", "patient",
            "legal", "returned_mail", "w9", "statement", "other",
        ]
        | None
    ) = None  # fmt: skip
    sender: Correspondent = Correspondent()
    recipient: Correspondent = Correspondent()
    date: Date | None = None
    subject: Text | None = None
    references: References = References()
    amount: Money | None = None
    respond_by: Date | None = None
    denial_reasons: list[DenialReason] = []


TYPE = DocumentType(name="letter", title="Letter", data=Letter)
