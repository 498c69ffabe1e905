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


TYPE = DocumentType(name="form", title="Form", data=Form)
