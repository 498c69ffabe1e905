"""`/v1/documents`, `/v1/records`: what was read, correcting it, letting it out."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Header, Query, Response

from api.access import Caller, Consumer, PrincipalDep, ReaderOfPages, Reviewer, Right, caller
from api.batches import Cursor, Limit
from api.bodies import (
    Correction,
    DocumentBody,
    FeedBody,
    Page,
    Rejection,
    TurnedDownBody,
    document_body,
    event_body,
)
from api.feed_text import in_view, page_of, with_record
from api.problems import RESPONSES
from api.services import Services, ServicesDep
from schemas import correction
from schemas.errors import BadRequest, NotFound
from schemas.ids import DocumentId, RecordId
from schemas.policy import SettlementPolicy
from schemas.record import Record, RecordState, ReviewState
from schemas.work import DocumentState
from storage.audit import Deed
from storage.documents import DocumentFilter, document_view, list_documents
from storage.feed import START, records_since
from storage.quarantine import turn_down_document
from storage.records import record_view, save_record
from storage.reopen import reopen_document
from storage.review_holds import check_nobody_else
from storage.views import Principal, RecordView

router = APIRouter(prefix="/v1", tags=["records"], responses=RESPONSES)

View = Annotated[Literal["full", "values"], Query(description="`values`: the values and identifiers alone.")]
IfMatch = Annotated[str, Header(pattern=r'^(W/)?"?\d{1,18}"?$', description="The `ETag` of the record you saw.")]
Act = Callable[[Record, correction.Hand, SettlementPolicy], Record]


@router.get("/documents", tags=["documents"])
def get_documents(
    services: ServicesDep,
    caller: ReaderOfPages,
    *,
    state: DocumentState | None = None,
    type_name: Annotated[str | None, Query(alias="type", max_length=40)] = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[DocumentBody]:
    """Documents, newest first; with `state=needs_review` the queue of the reviewers."""
    wanted = DocumentFilter(state=state, type=type_name)
    with services.database.read() as session:
        listing = list_documents(session, caller.client_id, wanted=wanted, limit=limit, cursor=cursor)
    return Page(data=[document_body(view) for view in listing.items], next_cursor=listing.next_cursor)


@router.get("/documents/{document_id}", tags=["documents"])
def get_document(document_id: str, services: ServicesDep, caller: ReaderOfPages) -> DocumentBody:
    """One document."""
    with services.database.read() as session:
        return document_body(document_view(session, caller.client_id, DocumentId(document_id)))


@router.post("/documents/{document_id}/retry", tags=["documents"])
def retry_document(document_id: str, services: ServicesDep, caller: Reviewer) -> DocumentBody:
    """Try again to understand a document that was set aside."""
    with services.database.write() as session:
        return document_body(reopen_document(session, caller.client_id, DocumentId(document_id), actor=caller.actor))


@router.post("/documents/{document_id}/reject", tags=["documents"])
def reject_document(document_id: str, why: TurnedDownBody, services: ServicesDep, caller: Reviewer) -> DocumentBody:
    """Nothing is to be made of a document that was set aside. One that has a record is rejected by its record."""
    with services.database.write() as session:
        document = turn_down_document(session, caller.client_id, DocumentId(document_id), why.reason, actor=caller.actor)
    return document_body(document)


@router.get("/records/{record_id}")
def get_record(
    record_id: str, response: Response, services: ServicesDep, principal: PrincipalDep, view: View = "full"
) -> dict[str, Any]:
    """A record's current revision. Keys of downstream systems see accepted records only."""
    return _answer(readable_record(services, principal, record_id), response, view)


def readable_record(services: Services, principal: Principal, record_id: str) -> RecordView:
    """A record that the key may see. Raises NotAllowed, NotFound."""
    reader = caller(principal, Right.FEED if principal.role == "downstream" else Right.READ)
    with services.database.read() as session:
        found = record_view(session, reader.client_id, RecordId(record_id))
    if Right.READ not in reader.rights and found.state is not RecordState.ACCEPTED:
        raise NotFound("There is no such record among the accepted ones.")
    return found


@router.post("/records/{record_id}/fields")
def correct_field(
    record_id: str,
    change: Correction,
    response: Response,
    services: ServicesDep,
    caller: Reviewer,
    if_match: IfMatch,
) -> dict[str, Any]:
    """Correct, confirm or mark one field; the whole record is settled anew and returned."""
    deed = Deed(caller.actor, f"record.{change.action}", change.pointer)
    return _act(services, caller, record_id, if_match, _field_act(change), deed, response)


@router.post("/records/{record_id}/accept")
def accept_record(
    record_id: str, response: Response, services: ServicesDep, caller: Reviewer, if_match: IfMatch
) -> dict[str, Any]:
    """Confirm everything that is open and release the record."""
    return _act(services, caller, record_id, if_match, correction.accept, Deed(caller.actor, "record.accept"), response)


@router.post("/records/{record_id}/reject")
def reject_record(
    record_id: str,
    rejection: Rejection,
    response: Response,
    services: ServicesDep,
    caller: Reviewer,
    if_match: IfMatch,
) -> dict[str, Any]:
    """Keep the record from ever leaving."""

    def act(record: Record, hand: correction.Hand, policy: SettlementPolicy) -> Record:
        del hand, policy
        return correction.reject(record, rejection.reason)

    return _act(services, caller, record_id, if_match, act, Deed(caller.actor, "record.reject"), response)


@router.get("/records", tags=["feed"], response_model=FeedBody)
def get_feed(
    services: ServicesDep,
    caller: Consumer,
    cursor: Annotated[str, Query(max_length=20)] = START,
    limit: Limit = 100,
    view: View = "full",
) -> Response:
    """Accepted records in the order of their release. Start without a cursor, go on with the one returned."""
    with services.database.read() as session:
        feed = records_since(session, caller.client_id, cursor, limit=limit)
    page = FeedBody(data=[], cursor=feed.cursor, has_more=feed.more)
    return page_of(page, (with_record(event_body(event), in_view(event.body or "{}", view)) for event in feed.events))


def _field_act(change: Correction) -> Act:
    if change.action == "correct":
        if change.value is None:
            raise BadRequest("A correction needs a 'value'; to say that the paper has none, use the action 'absent'.")
        value = change.value
        return lambda record, hand, policy: correction.correct(record, change.pointer, value, hand, policy)
    if change.action == "confirm":
        return lambda record, hand, policy: correction.confirm(record, change.pointer, hand, policy)
    if change.action == "remove":
        return lambda record, _, policy: correction.remove_item(record, change.pointer, policy)
    state: Literal[ReviewState.ABSENT, ReviewState.ILLEGIBLE]
    state = ReviewState.ABSENT if change.action == "absent" else ReviewState.ILLEGIBLE
    return lambda record, hand, policy: correction.mark(record, change.pointer, state, hand, policy)


def _act(
    services: Services, caller: Caller, record_id: str, if_match: str, act: Act, deed: Deed, response: Response
) -> dict[str, Any]:
    hand = correction.Hand(by=caller.actor, at=datetime.now(tz=UTC))
    version = int(re.sub(r"\D", "", if_match))
    with services.database.write() as session:
        policy = services.policy_of(session, caller.client_id)
        current = record_view(session, caller.client_id, RecordId(record_id))
        check_nobody_else(session, caller.client_id, current.document_id, caller.actor)
        changed = act(Record.model_validate(current.body), hand, policy)
        saved = save_record(session, caller.client_id, changed, version=version, deed=deed)
    return _answer(saved, response, "full")


def _answer(found: RecordView, response: Response, view: Literal["full", "values"]) -> dict[str, Any]:
    response.headers["ETag"] = f'"{found.version}"'
    response.headers["Cache-Control"] = "private, no-store"
    return dict(found.body) if view == "full" else Record.model_validate(found.body).view("values")
