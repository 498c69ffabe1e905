"""Reviewing: the list of what waits, and the workbench where one document is settled."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Literal

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse

from api.access import Caller, Right
from api.desk.quarantine import STATE as QUARANTINE
from api.desk.quarantine import fault_in_words, given_up_on, quarantine_page
from api.desk.screen import show, wants_part
from api.review import LEASED
from api.review_bodies import queue_row
from api.services import ServicesDep
from api.sessions import Person
from schemas.errors import NotAllowed
from schemas.queue import QueueState
from storage.quarantine import count_quarantined, list_quarantined
from storage.review_queue import count_queue, list_queue

router = APIRouter(include_in_schema=False, default_response_class=HTMLResponse)
_MODULES = sorted(path.name for path in (Path(__file__).parents[1] / "static" / "desk").glob("*.js"))
_TABS = (
    ("waiting", "Waiting", "Nothing waits. Documents that the machine is not sure of come here by themselves."),
    ("leased", "At a desk", "Nobody is at a document now."),
    ("parked", "Put aside", "Nothing is put aside."),
    ("escalated", "With supervisors", "Nothing was handed up."),
    ("reading", "Being read anew", "No document is being read as another type."),
    (QUARANTINE, "Set aside by the machine", "There is no document that the machine gave up on."),
)
State = Literal["waiting", "leased", "parked", "escalated", "reading", "quarantined"]
_DONE = {
    "retried": "It goes through the machine once more. If it fails again, it comes back to this list.",
    "rejected": "The document is rejected. Open it from its batch to send it again after all.",
}
MOST_ROWS = 200


@router.get("/review")
def queue_page(
    request: Request, services: ServicesDep, person: Person, state: State = "waiting", done: str = ""
) -> HTMLResponse:
    """What waits for a person, in the order in which it is handed out; or what the machine gave up on."""
    _reviews(person)
    with services.database.read() as session:
        counts = {**count_queue(session, person.client_id), QUARANTINE: count_quarantined(session, person.client_id)}
        given_up = list_quarantined(session, person.client_id, limit=MOST_ROWS) if state == QUARANTINE else ()
        kept = None if state in {LEASED, QUARANTINE} else QueueState(state)
        items = (
            list_queue(session, person.client_id, state=kept, leased=state == LEASED, limit=MOST_ROWS)
            if state != QUARANTINE
            else ()
        )
    context = {
        "rows": [queue_row(item) for item in items] if state != QUARANTINE else given_up,
        "fault_in_words": fault_in_words,
        "done": _DONE.get(done),
        "counts": counts,
        "tabs": _TABS,
        "state": state,
        "now": datetime.now(tz=UTC),
        "supervises": Right.SUPERVISE in person.rights,
    }
    return show(request, "review_rows.html" if wants_part(request) else "review.html", context, person=person)


@router.get("/review/next")
def next_page(
    request: Request,
    person: Person,
    batch_id: Annotated[str | None, Query(max_length=40)] = None,
    types: Annotated[list[str], Query()] = [],  # noqa: B006 - fastapi copies it
) -> HTMLResponse:
    """The workbench with the next document that waits."""
    wanted: dict[str, object] = {**({"batch_id": batch_id} if batch_id else {}), **({"types": types} if types else {})}
    return _workbench(request, person, None, wanted)


@router.get("/review/{document_id}")
def workbench_page(request: Request, document_id: str, services: ServicesDep, person: Person) -> HTMLResponse:
    """The workbench with one document. What it holds the page asks for itself: it must lease it first.

    Of one that the machine gave up on there is nothing to settle: why it did, the paper, and what can be done.
    """
    _reviews(person)
    if (document := given_up_on(services, person, document_id)) is not None:
        return quarantine_page(request, services, person, document)
    return _workbench(request, person, document_id, {})


def _workbench(request: Request, person: Caller, document_id: str | None, wanted: Mapping[str, object]) -> HTMLResponse:
    _reviews(person)
    context = {"document_id": document_id, "wanted": wanted, "modules": _MODULES}
    return show(request, "workbench.html", context, person=person)


def _reviews(person: Caller) -> None:
    if Right.REVIEW not in person.rights:
        raise NotAllowed("Ask an administrator for the role of a reviewer.")
