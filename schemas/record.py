"""The record: what comes out of the service, whatever goes in. The contract, as types."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from schemas.geometry import Polygon

BEYOND_VALUES = frozenset({"evidence", "checks", "source", "type_confidence"})
"""What the view `values` leaves out of a record."""


class _Strict(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class ReviewState(StrEnum):
    """How far one value is settled."""

    AUTO_ACCEPTED = "auto_accepted"
    NEEDS_REVIEW = "needs_review"
    CONFIRMED = "confirmed"
    CORRECTED = "corrected"
    KEYED = "keyed"
    ILLEGIBLE = "illegible"
    ABSENT = "absent"


class Reason(StrEnum):
    """Why a value was not accepted by the machine."""

    LOW_CONFIDENCE = "low_confidence"
    CHECK_FAILED = "check_failed"
    MISSING = "missing"
    DUPLICATE = "duplicate"
    SAMPLED = "sampled"
    POLICY = "policy"


class Source(StrEnum):
    """Where a value comes from."""

    OCR = "ocr"
    TEXT = "text"
    MARK = "mark"
    BARCODE = "barcode"
    DERIVED = "derived"
    HUMAN = "human"


class RecordState(StrEnum):
    """Only accepted records leave the service."""

    NEEDS_REVIEW = "needs_review"
    ACCEPTED = "accepted"
    REJECTED = "rejected"


class Review(_Strict):
    """What people and policy said of one value."""

    state: ReviewState
    reasons: tuple[Reason, ...] = ()
    by: str | None = None
    at: datetime | None = None
    was: Any = None
    """The machine's value, where a person corrected it."""


class Evidence(_Strict):
    """What stands behind one value."""

    confidence: Annotated[float, Field(ge=0, le=1)]
    """Probability that the whole value is right."""
    accepted: bool
    source: Source
    text: str | None = None
    page: int | None = None
    """1-based, within the file."""
    polygon: Polygon | None = None
    """On the upright page, 0..1, clockwise from the top left corner."""
    because: tuple[str, ...] = ()
    review: Review


class Check(_Strict):
    """One rule at one place."""

    rule: str
    at: str
    """JSON pointer to the part of `data` the rule speaks about."""
    passed: bool
    expected: str | None = None
    actual: str | None = None
    message: str | None = None
    fields: Annotated[tuple[str, ...], Field(exclude=True)] = ()
    """Pointers of the values the rule compared. Not printed: for settlement."""
    soft: Annotated[bool, Field(exclude=True)] = False
    """True for a rule that honest paper may break: the machine accepts nothing against it, a person may. Not printed."""


class SourceFile(_Strict):
    """The paper the record was read from."""

    file: str
    sha256: str
    pages: tuple[int, ...]
    received_at: datetime


class Record(_Strict):
    """One record per document."""

    schema_: Annotated[str, Field(alias="schema")]
    id: str
    document_id: str
    batch_id: str | None = None
    client_id: str | None = None
    type: str
    type_confidence: Annotated[float, Field(ge=0, le=1)]
    state: RecordState
    revision: Annotated[int, Field(ge=1)] = 1
    data: dict[str, Any]
    evidence: dict[str, Evidence] = {}
    checks: tuple[Check, ...] = ()
    source: SourceFile

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True, serialize_by_alias=True)

    def view(self, name: Literal["full", "values"]) -> dict[str, Any]:
        """The whole record, or `data` with the identifiers alone."""
        return self.model_dump(mode="json", exclude=set(BEYOND_VALUES) if name == "values" else None)
