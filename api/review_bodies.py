"""What the review routes answer and take, as docs/review-api.md has it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Annotated, Any, Literal

from pydantic import ConfigDict, Field

from api.bodies import Body, DocumentBody, Moment
from schemas.delta import Change, FailedCheck, changes_between, failed_checks, open_fields
from schemas.desk_acts import DeskAct
from schemas.geometry import Polygon
from schemas.laws import amount_of
from schemas.outline import Field as FormField
from schemas.outline import Form, fields_of, form_of
from schemas.queue import QueueState, Stage
from schemas.record import RecordState
from schemas.second_key import Mismatch
from schemas.types import all_types
from storage.review_acts import Acted
from storage.review_views import ItemView, ReviewView, Visitor

Seconds = Annotated[float, Field(ge=0, le=86_400, allow_inf_nan=False)]
Reason = Annotated[str, Field(min_length=1, max_length=1000)]
Ids = Annotated[list[Annotated[str, Field(max_length=40)]], Field(max_length=500)]


class NextBody(Body):
    """Which document is wanted next."""

    batch_id: Annotated[str, Field(max_length=40)] | None = None
    types: Ids = Field(default=[])
    skip: Ids = Field(default=[])
    """Documents not wanted."""
    ask: Annotated[str, Field(min_length=8, max_length=64)] | None = None
    """Made by who asks: asked again with the same one, the answer is the same document as long as it is theirs."""


class OpenBody(Body):
    """How a document is opened."""

    steal: bool = False


class ActsBody(Body):
    """What a person did, in order."""

    acts: Annotated[list[DeskAct], Field(min_length=1, max_length=200)]


class ActiveBody(Body):
    """A sign of life."""

    active_seconds: Seconds = 0.0
    """Since the last one, of a person at work."""


class BeatBody(Body):
    """The lease was renewed."""

    until: datetime


class ClosingBody(ActiveBody):
    """Letting a document go."""

    next: NextBody | None = None
    """Open the next one with it."""


class CompleteBody(ClosingBody):
    """The document is settled."""

    accept_all: bool = False
    """Confirm everything that is open first."""
    reason: Reason | None = None
    """Why; needed for `accept_all`."""


class ReasonBody(ClosingBody):
    """Letting a document go unsettled."""

    reason: Reason


class ParkBody(ReasonBody):
    """Put off."""

    until: Moment | None = None
    """None: until somebody opens it by hand."""


class RejectBody(ReasonBody):
    """Never to leave."""

    rescan: bool = False


class DeskDocument(Body):
    """The document of a review."""

    id: str
    batch_id: str
    batch_name: str | None
    file_id: str
    file_name: str
    control_number: str
    type: str
    type_title: str
    pages: list[int]
    deadline: datetime
    value_at_risk: str
    level: int
    note: str | None
    reasons: list[str]
    stage: Stage
    blind: list[str]
    """Pointers of fields to key without seeing what they hold."""
    disputed: list[Mismatch]
    """Where two people keyed different things: one of them is right, or neither."""


class TypeName(Body):
    """A type that a document may be."""

    name: str
    title: str


class MayBody(Body):
    """What this person may do with this document."""

    accept_all: bool
    steal: bool
    change_type: bool


class ReviewBody(Body):
    """A document on somebody's desk."""

    object: Literal["review"] = "review"
    lease: str
    until: datetime
    version: int
    waiting: int
    """Documents that this person could be given besides."""
    document: DeskDocument
    record: dict[str, Any]
    form: Form
    patterns: Mapping[str, FormField]
    checks: list[FailedCheck]
    open: list[str]
    undo: int
    redo: int
    types: list[TypeName]
    may: MayBody


class RefusedBody(Body):
    """An act that was not done."""

    id: str
    pointer: str
    code: str
    message: str


class ActedBody(Body):
    """What became of some acts, and how the document stands now."""

    model_config = ConfigDict(extra="forbid")

    version: int
    state: RecordState
    until: datetime
    changes: Mapping[str, Change]
    removed: list[str]
    reload: bool
    review: ReviewBody | None
    checks: list[FailedCheck]
    open: list[str]
    refused: list[RefusedBody]
    undo: int
    redo: int
    pointer: str | None


class ClosedBody(Body):
    """A document that was let go, and the next one where it was asked for."""

    document: DocumentBody
    next: ReviewBody | None = None


class QueueRow(Body):
    """A document in the queue."""

    document_id: str
    type: str
    type_title: str
    batch_id: str | None
    batch_name: str | None
    state: QueueState
    stage: Stage
    received_at: datetime
    deadline: datetime
    value_at_risk: str
    reasons: list[str]
    level: int
    holder: str | None
    held_until: datetime | None
    note: str | None
    parked_until: datetime | None
    rescan: bool


class QueueBody(Body):
    """The queue, in the order in which it is handed out."""

    data: list[QueueRow]
    counts: Mapping[str, int]


class DeskWord(Body):
    """A word of a page."""

    text: str
    polygon: Polygon
    confidence: float
    doubtful: list[int]
    """Positions of characters that may be misread."""


class ReadBody(Body):
    """A region to read anew."""

    page: Annotated[int, Field(ge=1)]
    box: tuple[float, float, float, float]
    pointer: Annotated[str, Field(max_length=200)]


class RegionBody(Body):
    """What was read there. `value` is null where the text is none of the field's kind."""

    text: str
    value: str | None
    confidence: float
    polygon: Polygon


def review_body(view: ReviewView, *, may_accept_all: bool) -> ReviewBody:
    """A document on the desk."""
    document_type = all_types()[view.record.type]
    return ReviewBody(
        lease=view.hold.id,
        until=view.hold.until,
        version=view.version,
        waiting=view.waiting,
        document=_document(view),
        record=view.record.model_dump(mode="json"),
        form=form_of(document_type, view.record.data),
        patterns=fields_of(document_type),
        checks=list(failed_checks(view.record)),
        open=list(open_fields(view.record)),
        undo=view.undo,
        redo=view.redo,
        types=[TypeName(name=name, title=each.title) for name, each in sorted(all_types().items())],
        may=_may(view.hold.visitor, view.record.state, may_accept_all=may_accept_all),
    )


def acted_body(acted: Acted, until: datetime, log: tuple[int, int], review: ReviewBody | None = None) -> ActedBody:
    """What became of acts. `review`: where rows moved."""
    delta = changes_between(acted.before, acted.after) if not acted.reload else None
    return ActedBody(
        version=acted.version,
        state=acted.after.state,
        until=until,
        changes=delta.changes if delta else {},
        removed=list(delta.removed) if delta else [],
        reload=acted.reload,
        review=review,
        checks=list(failed_checks(acted.after)),
        open=list(open_fields(acted.after)),
        refused=[
            RefusedBody(id=each.act.id, pointer=each.act.pointer, code=each.code, message=each.message)
            for each in acted.refused
        ],
        undo=log[0],
        redo=log[1],
        pointer=acted.pointer,
    )


def queue_row(view: ItemView) -> QueueRow:
    """A row of the queue."""
    return QueueRow(
        document_id=view.document_id,
        type=view.type,
        type_title=all_types()[view.type].title,
        batch_id=view.batch_id,
        batch_name=view.batch_name,
        state=view.state,
        stage=view.stage,
        received_at=view.received_at,
        deadline=view.deadline,
        value_at_risk=amount_of(view.value_cents),
        reasons=list(view.reasons),
        level=view.level,
        holder=view.holder_name,
        held_until=view.held_until,
        note=view.note,
        parked_until=view.parked_until,
        rescan=view.rescan,
    )


def _document(view: ReviewView) -> DeskDocument:
    return DeskDocument(
        id=view.document.id,
        batch_id=view.document.batch_id,
        batch_name=view.item.batch_name,
        file_id=view.document.file_id,
        file_name=view.file_name,
        control_number=view.control_number,
        type=view.record.type,
        type_title=all_types()[view.record.type].title,
        pages=list(view.document.pages),
        deadline=view.item.deadline,
        value_at_risk=amount_of(view.item.value_cents),
        level=view.item.level,
        note=view.item.note,
        reasons=list(view.item.reasons),
        stage=view.item.stage,
        blind=list(view.blind),
        disputed=list(view.disputed),
    )


def _may(visitor: Visitor, state: RecordState, *, may_accept_all: bool) -> MayBody:
    was_released = state is RecordState.ACCEPTED
    return MayBody(accept_all=may_accept_all, steal=visitor.supervises, change_type=not was_released)
