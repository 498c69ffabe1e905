"""Auditing a share of what was released: somebody who did not settle it says of every value whether it was right."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Annotated

from fastapi import APIRouter, Depends, Request, Response
from fastapi.responses import HTMLResponse, RedirectResponse

from api.access import Caller, Right
from api.desk.records import value_rows
from api.desk.screen import show
from api.services import Services, ServicesDep
from api.sessions import PersonWhoReads
from schemas import correction
from schemas.errors import BadRequest, NotAllowed, Rejected
from schemas.ids import RecordId
from schemas.policy import SettlementPolicy
from schemas.record import Record, ReviewState
from schemas.types import all_types
from storage.audit import Deed
from storage.audits import audit_view, note_audit, waiting_audits
from storage.documents import document_view
from storage.records import record_view, save_record

router = APIRouter(include_in_schema=False, default_response_class=HTMLResponse)


@router.get("/audits")
def audits_page(request: Request, services: ServicesDep, person: PersonWhoReads) -> HTMLResponse:
    """What waits for an audit, the oldest first."""
    _check(person)
    with services.database.read() as session:
        waiting = waiting_audits(session, person.client_id)
    return show(request, "audits.html", {"waiting": waiting, "types": all_types()}, person=person)


@router.get("/audits/{record_id}")
def audit_page(request: Request, record_id: str, services: ServicesDep, person: PersonWhoReads) -> HTMLResponse:
    """A released record, value by value, beside its pages."""
    _check(person)
    return _page(request, services, person, record_id)


async def sent_form(request: Request) -> dict[str, str]:
    """What was sent; its fields are named after the record's values."""
    return {name: str(value) for name, value in (await request.form()).items()}


Sent = Annotated[dict[str, str], Depends(sent_form)]


@router.post("/audits/{record_id}")
def note(request: Request, record_id: str, services: ServicesDep, person: PersonWhoReads, form: Sent) -> Response:
    """Write the audit down. A value that was wrong is corrected, which releases the next revision."""
    _check(person)
    try:
        found = _write_down(services, person, record_id, form)
    except Rejected as rejected:
        return _page(request, services, person, record_id, problem=rejected.detail, form=form)
    return RedirectResponse(f"/audits/{found}" if found else "/audits", status_code=303)


def _write_down(services: Services, person: Caller, record_id: str, form: dict[str, str]) -> str | None:
    """Returns the record that waits next."""
    hand = correction.Hand(by=person.actor, at=datetime.now(tz=UTC))
    with services.database.write() as session:
        view = record_view(session, person.client_id, RecordId(record_id))
        released = Record.model_validate(view.body)
        corrected, right = released, dict[str, bool]()
        policy = services.policy_of(session, person.client_id)
        for row in value_rows(released):
            pointer, said = row["pointer"], form.get(f"right:{row['pointer']}", "")
            if said not in {"yes", "no"}:
                raise BadRequest(f"Say of every value whether it is right; {row['label']} is still open.")
            right[pointer] = said == "yes"
            if said == "no":
                corrected = _correct(corrected, pointer, form.get(f"value:{pointer}", "").strip(), hand, policy)
        note_audit(session, person.client_id, released, right, actor=person.actor)
        if corrected is not released:
            deed = Deed(person.actor, "record.correct", "audit")
            save_record(session, person.client_id, corrected, version=view.version, deed=deed)
        waiting = waiting_audits(session, person.client_id, limit=1)
    return waiting[0].record_id if waiting else None


def _correct(record: Record, pointer: str, value: str, hand: correction.Hand, policy: SettlementPolicy) -> Record:
    if value:
        return correction.correct(record, pointer, value, hand, policy)
    return correction.mark(record, pointer, ReviewState.ABSENT, hand, policy)


def _page(
    request: Request,
    services: Services,
    person: Caller,
    record_id: str,
    *,
    problem: str | None = None,
    form: dict[str, str] | None = None,
) -> HTMLResponse:
    with services.database.read() as session:
        audit = audit_view(session, person.client_id, RecordId(record_id))
        found = record_view(session, person.client_id, RecordId(record_id))
        document = document_view(session, person.client_id, found.document_id)
    record = Record.model_validate(found.body)
    context = {
        "audit": audit,
        "document": document,
        "values": value_rows(record),
        "title": all_types()[record.type].title,
        "problem": problem,
        "form": form or {},
    }
    return show(request, "audit.html", context, person=person, status=422 if problem else 200)


def _check(person: Caller) -> None:
    if Right.REVIEW not in person.rights:
        raise NotAllowed("Only reviewers and supervisors audit records.")
