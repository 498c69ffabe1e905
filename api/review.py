"""`/v1/review`: documents that wait for a person, one at a time, and what the person does with them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated, Any

from fastapi import APIRouter, Query, Response
from sqlalchemy.orm import Session

from api.access import Caller, Reviewer, Right
from api.bodies import document_body
from api.problems import RESPONSES
from api.review_bodies import (
    ActedBody,
    ActiveBody,
    ActsBody,
    BeatBody,
    ClosedBody,
    ClosingBody,
    CompleteBody,
    NextBody,
    OpenBody,
    ParkBody,
    QueueBody,
    ReasonBody,
    RejectBody,
    ReviewBody,
    acted_body,
    queue_row,
    review_body,
)
from api.services import Services, ServicesDep
from schemas.errors import BadRequest, NotAllowed, TooEarly
from schemas.ids import BatchId, DocumentId, HoldId
from schemas.queue import Outcome, QueueState
from storage.documents import document_view
from storage.review_acts import Acted, count_log
from storage.review_desk import act, complete, escalate, leave, load_review, park, step_again, step_back, turn_down
from storage.review_holds import closed_before, held, open_document, renew, take_next
from storage.review_queue import Wanted, count_queue, list_queue
from storage.review_views import Hold, Visitor

router = APIRouter(prefix="/v1/review", tags=["review"], responses=RESPONSES)

Answer = dict[int | str, dict[str, Any]]
NOTHING_WAITS: Answer = {204: {"description": "Nothing waits."}}
LEASED = "leased"


@dataclass(frozen=True, slots=True)
class Closing:
    """A way of letting a document go."""

    outcome: Outcome
    do: Callable[[Session, Hold], None]


def visitor_of(caller: Caller) -> Visitor:
    """The caller as one who comes to the desk."""
    return Visitor(caller.actor, caller.name or caller.actor, supervises=Right.SUPERVISE in caller.rights)


@router.post("/next", response_model=ReviewBody, responses=NOTHING_WAITS)
def take_next_document(services: ServicesDep, caller: Reviewer, wanted: NextBody | None = None) -> Response:
    """Lease the next waiting document: by level, deadline, value at risk."""
    with services.database.write() as session:
        hold = take_next(session, caller.client_id, visitor_of(caller), _wanted(wanted or NextBody()))
        found = _review(session, hold, caller) if hold else None
    return _json(found) if found else Response(status_code=204)


@router.post("/documents/{document_id}/open", response_model=ReviewBody)
def open_one(document_id: str, services: ServicesDep, caller: Reviewer, how: OpenBody | None = None) -> Response:
    """Lease this document. One that is done opens too: changing it makes the next revision."""
    with services.database.write() as session:
        steal = how is not None and how.steal
        hold = open_document(session, caller.client_id, DocumentId(document_id), visitor_of(caller), steal=steal)
        found = _review(session, hold, caller)
    return _json(found)


@router.get("/queue")
def get_queue(
    services: ServicesDep,
    caller: Reviewer,
    state: Annotated[str | None, Query(pattern="^(waiting|parked|escalated|reading|leased)$")] = None,
    limit: Annotated[int, Query(ge=1, le=500)] = 200,
) -> QueueBody:
    """What waits, in the order in which it is handed out."""
    kept = QueueState(state) if state and state != LEASED else None
    with services.database.read() as session:
        items = list_queue(session, caller.client_id, state=kept, leased=state == LEASED, limit=limit)
        counts = count_queue(session, caller.client_id)
    return QueueBody(data=[queue_row(view) for view in items], counts=counts)


@router.get("/{lease}", response_model=ReviewBody)
def get_review(lease: str, services: ServicesDep, caller: Reviewer) -> Response:
    """The document that is leased, as it stands now."""
    with services.database.read() as session:
        found = _review(session, held(session, caller.client_id, HoldId(lease), visitor_of(caller)), caller)
    return _json(found)


@router.post("/{lease}/heartbeat")
def beat(lease: str, services: ServicesDep, caller: Reviewer, active: ActiveBody) -> BeatBody:
    """Still there: the lease is renewed."""
    with services.database.write() as session:
        return BeatBody(until=_renewed(session, caller, lease, active.active_seconds).until)


@router.post("/{lease}/leave", status_code=204)
def leave_document(lease: str, services: ServicesDep, caller: Reviewer, active: ActiveBody | None = None) -> None:
    """Give the lease back."""
    with services.database.write() as session:
        leave(session, _renewed(session, caller, lease, active.active_seconds if active else 0.0))


@router.patch("/{lease}/fields", response_model=ActedBody)
def act_on_fields(lease: str, services: ServicesDep, caller: Reviewer, wanted: ActsBody) -> Response:
    """Confirm, correct, mark, put in and take out; everything is settled anew."""
    with services.database.write() as session:
        hold = _at_work(_renewed(session, caller, lease))
        acted = act(session, hold, wanted.acts, services.policy_of(session, caller.client_id), write=True)
        body = _acted(session, hold, acted, caller)
    return _json(body)


@router.post("/{lease}/preview", response_model=ActedBody)
def preview_acts(lease: str, services: ServicesDep, caller: Reviewer, wanted: ActsBody) -> Response:
    """What the acts would lead to. Nothing is saved; where rows would move, `review` is left out."""
    with services.database.read() as session:
        hold = _at_work(held(session, caller.client_id, HoldId(lease), visitor_of(caller)))
        acted = act(session, hold, wanted.acts, services.policy_of(session, caller.client_id), write=False)
        body = acted_body(acted, hold.until, count_log(session, hold))
    return _json(body)


@router.post("/{lease}/undo", response_model=ActedBody)
def undo_act(lease: str, services: ServicesDep, caller: Reviewer) -> Response:
    """Take the last act back."""
    return _step(services, caller, lease, undoes=True)


@router.post("/{lease}/redo", response_model=ActedBody)
def redo_act(lease: str, services: ServicesDep, caller: Reviewer) -> Response:
    """Do the act again that was undone last."""
    return _step(services, caller, lease, undoes=False)


@router.post("/{lease}/complete", response_model=ClosedBody)
def complete_document(lease: str, services: ServicesDep, caller: Reviewer, closing: CompleteBody) -> Response:
    """Accept the record. Fields that are open and checks that fail are named."""
    if closing.accept_all and closing.reason is None:
        raise BadRequest("Say in 'reason' why everything is accepted at once.")
    if closing.accept_all and Right.ACCEPT_ALL not in caller.rights:
        raise NotAllowed("Accepting everything at once is for supervisors; pass the document on to them.")
    reason = closing.reason if closing.accept_all else None

    def completes(session: Session, hold: Hold) -> None:
        complete(session, hold, services.policy_of(session, caller.client_id), accept_all=reason)

    return _close(services, caller, lease, closing, Closing(Outcome.FORCED if reason else Outcome.COMPLETED, completes))


@router.post("/{lease}/park", response_model=ClosedBody)
def park_document(lease: str, services: ServicesDep, caller: Reviewer, closing: ParkBody) -> Response:
    """Put the document off."""
    parks = Closing(Outcome.PARKED, lambda session, hold: park(session, hold, closing.reason, closing.until))
    return _close(services, caller, lease, closing, parks)


@router.post("/{lease}/escalate", response_model=ClosedBody)
def escalate_document(lease: str, services: ServicesDep, caller: Reviewer, closing: ReasonBody) -> Response:
    """Pass the document on to the supervisors."""
    escalates = Closing(Outcome.ESCALATED, lambda session, hold: escalate(session, hold, closing.reason))
    return _close(services, caller, lease, closing, escalates)


@router.post("/{lease}/reject", response_model=ClosedBody)
def reject_document(lease: str, services: ServicesDep, caller: Reviewer, closing: RejectBody) -> Response:
    """Keep the record from ever leaving."""
    rejects = Closing(Outcome.REJECTED, lambda session, hold: turn_down(session, hold, closing.reason, rescan=closing.rescan))
    return _close(services, caller, lease, closing, rejects)


def _wanted(body: NextBody) -> Wanted:
    return Wanted(BatchId(body.batch_id) if body.batch_id else None, tuple(body.types), tuple(body.skip), body.ask)


def _renewed(session: Session, caller: Caller, lease: str, active_seconds: float = 0.0) -> Hold:
    return renew(session, caller.client_id, HoldId(lease), visitor_of(caller), active_seconds=active_seconds)


def _at_work(hold: Hold) -> Hold:
    if hold.state is QueueState.READING:
        raise TooEarly("The document is being read as another type; wait a moment.")
    return hold


def _review(session: Session, hold: Hold, caller: Caller) -> ReviewBody:
    view = load_review(session, _at_work(hold))
    return review_body(view, may_accept_all=Right.ACCEPT_ALL in caller.rights)


def _acted(session: Session, hold: Hold, acted: Acted, caller: Caller) -> ActedBody:
    review = _review(session, hold, caller) if acted.reload else None
    return acted_body(acted, hold.until, count_log(session, hold), review)


def _step(services: Services, caller: Caller, lease: str, *, undoes: bool) -> Response:
    with services.database.write() as session:
        hold = _at_work(_renewed(session, caller, lease))
        policy = services.policy_of(session, caller.client_id)
        acted = step_back(session, hold, policy) if undoes else step_again(session, hold, policy)
        body = _acted(session, hold, acted, caller)
    return _json(body)


def _close(services: Services, caller: Caller, lease: str, closing: ClosingBody, how: Closing) -> Response:
    """Let go as asked. What was done like this before is not done again: who asks has not heard of it."""
    with services.database.write() as session:
        visitor = visitor_of(caller)
        document_id = closed_before(session, caller.client_id, HoldId(lease), visitor, how.outcome)
        if document_id is None:
            hold = _at_work(_renewed(session, caller, lease, closing.active_seconds))
            how.do(session, hold)
            document_id = hold.document_id
        body = _closed(session, document_id, closing, caller)
    return _json(body)


def _closed(session: Session, document_id: DocumentId, closing: ClosingBody, caller: Caller) -> ClosedBody:
    following = None
    if closing.next is not None:
        hold_of_next = take_next(session, caller.client_id, visitor_of(caller), _wanted(closing.next))
        following = _review(session, hold_of_next, caller) if hold_of_next else None
    document = document_body(document_view(session, caller.client_id, document_id))
    return ClosedBody(document=document, next=following)


def _json(body: ReviewBody | ActedBody | ClosedBody) -> Response:
    """Written straight from the model: a record of 400 lines need not be validated on its way out."""
    content = body.model_dump_json(by_alias=True)
    return Response(content, media_type="application/json", headers={"Cache-Control": "private, no-store"})
