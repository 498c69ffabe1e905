"""`form/1`: any form that is none of the others."""

from __future__ import annotations

from schemas.document_type import DocumentType, Part
from schemas.kinds import Text


class FormField(Part):
    """A caption and what stands beside it."""

    label: Text | None = None
    value: Text | None = None


class Form(Part):
    """The whole form."""

    title: Text | None = None
    fields: list[FormField] = []


CUES = {
    "form": 1.0,
    "registration statement": 2.0,
    "registration no": 1.0,
    "application": 0.8,
    "application for": 1.0,
    "omb no": 2.0,
    "omb control no": 1.0,
    "privacy act": 1.5,
    "paperwork reduction act": 2.0,
    "please print": 1.2,
    "please type or print": 1.2,
    "print or type": 1.0,
    "check one": 1.2,
    "check all that apply": 1.5,
    "questionnaire": 1.5,
    "survey": 0.7,
    "amendment": 0.5,
    "instructions": 0.7,
    "exhibit": 0.7,
    "signature": 0.5,
    "signature of": 0.6,
    "date signed": 0.8,
    "approved by": 0.6,
    "approval": 0.5,
    "requested by": 0.5,
    "time sheet": 2.0,
    "time card": 1.5,
    "time record": 1.0,
    "employee signature": 0.8,
    "supervisor signature": 1.0,
    "print name": 0.6,
    "printed name": 0.6,
    "routing slip": 1.5,
    "informed consent": 1.5,
    "consent to": 0.8,
    "consent for": 0.8,
    "i hereby authorize": 0.8,
    "as valid as the original": 0.8,
    "signature of patient": 1.0,
    "patient or guardian": 0.8,
    "relationship to patient": 0.8,
    "witness": 0.4,
    "encounter form": 2.0,
    "request form": 1.5,
    "department of": 0.5,
    "pursuant to": 0.6,
    "for office use only": 2.0,
    "official use only": 1.2,
    "do not write": 1.0,
    "yes": 0.4,
    "n a": 0.3,
    "invoice": -0.7,
    "health insurance claim form": -2.5,
    "insured s i d no": -1.0,
    "explanation of benefits": -1.5,
    "dear": -0.5,
}  # fmt: skip
TYPE = DocumentType(name="form", title="Form", data=Form, cues=CUES)
