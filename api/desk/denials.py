"""Denials: what payers refused, by deadline, what is done about it."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal, InvalidOperation
from typing import Annotated, Any
from urllib.parse import urlencode

from fastapi import APIRouter, Form, Query, Request, Response
from fastapi.responses import HTMLResponse, RedirectResponse

from api.access import Caller, Right
from api.denial_bodies import denial_body, detail_body, tallies_body
from api.desk.screen import show, wants_part
from api.services import Services, ServicesDep
from api.sessions import Person
from schemas.denial_work import NEXT, DenialState
from schemas.errors import Conflict, NotAllowed
from schemas.ids import DenialId
from schemas.reason_groups import ReasonGroup
from storage.denial_list import Act, DenialFilter, act_on_denial, count_denials, denial_detail, list_denials

router = APIRouter(include_in_schema=False, default_response_class=HTMLResponse)
SOON = timedelta(days=7)
"""An appeal that must be sent within a week is marked."""
Text = Annotated[str, Query(max_length=200)]


@router.get("/denials")
def denials_page(
    request: Request,
    services: ServicesDep,
    person: Person,
    *,
    state: Text = DenialState.OPEN.value,
    group: Text = "",
    payer: Text = "",
    due: Text = "",
    amount: Text = "",
    cursor: str | None = None,
) -> HTMLResponse:
    """The worklist, most urgent first, with its sums. Filters stand in the address."""
    asked = {"state": state, "group": group, "payer": payer, "due": due, "amount": amount}
    wanted = DenialFilter(
        states=tuple(each for each in DenialState if each.value == state),
        group=next((each for each in ReasonGroup if each.value == group), None),
        payer=payer or None,
        due_before=_day(due),
        min_amount_cents=_cents(amount),
    )
    with services.database.read() as session:
        listing = list_denials(session, person.client_id, wanted=wanted, limit=50, cursor=cursor)
        tallies = count_denials(session, person.client_id, wanted=wanted)
    today = datetime.now(tz=UTC).date()
    context = {
        "items": [denial_body(view) for view in listing.items],
        "tallies": tallies_body(tallies),
        "asked": asked,
        "groups": [each.value for each in ReasonGroup],
        "states": [each.value for each in DenialState],
        "query": urlencode({name: value for name, value in asked.items() if value}),
        "csv": urlencode(_csv_query(wanted), doseq=True),
        "next_cursor": listing.next_cursor,
        "today": today,
        "soon": today + SOON,
    }
    return show(request, "denial_rows.html" if wants_part(request) else "denials.html", context, person=person)


@router.get("/denials/{denial_id}")
def denial_page(request: Request, denial_id: str, services: ServicesDep, person: Person) -> HTMLResponse:
    """One item, its letters, its history, and what may be done next."""
    return _item(request, services, person, denial_id)


@router.post("/denials/{denial_id}")
def act(
    request: Request,
    denial_id: str,
    services: ServicesDep,
    person: Person,
    *,
    version: Annotated[int, Form(ge=0)],
    state: Annotated[str, Form(max_length=40)] = "",
    note: Annotated[str, Form(max_length=1000)] = "",
) -> Response:
    """Write down what was done."""
    if Right.REVIEW not in person.rights:
        raise NotAllowed("Only reviewers may write down what was done about a denial.")
    chosen = next((each for each in DenialState if each.value == state), None)
    if chosen is None and not note.strip():
        return _item(request, services, person, denial_id, problem="Choose what was done, or write a note.")
    deed = Act(person.actor, chosen, note.strip() or None)
    try:
        with services.database.write() as session:
            act_on_denial(session, person.client_id, DenialId(denial_id), deed, version=version)
    except Conflict as conflict:
        return _item(request, services, person, denial_id, problem=f"Not written down: {conflict.detail}.", note=note)
    return RedirectResponse(f"/denials/{denial_id}", status_code=303)


def _item(
    request: Request, services: Services, person: Caller, denial_id: str, *, problem: str | None = None, note: str = ""
) -> HTMLResponse:
    with services.database.read() as session:
        detail = denial_detail(session, person.client_id, DenialId(denial_id))
    context = {
        "detail": detail_body(detail),
        "steps": [each.value for each in DenialState if each in NEXT[detail.item.state]]
        if detail.item.withdrawn_at is None
        else [],
        "may_act": Right.REVIEW in person.rights,
        "problem": problem,
        "note": note,
    }
    return show(request, "denial.html", context, person=person, status=400 if problem else 200)


def _csv_query(wanted: DenialFilter) -> dict[str, Any]:
    asked: dict[str, Any] = {"state": [each.value for each in wanted.states], "group": wanted.group and wanted.group.value}
    asked |= {"payer": wanted.payer, "due_before": wanted.due_before}
    if wanted.min_amount_cents is not None:
        asked["min_amount"] = f"{wanted.min_amount_cents / 100:.2f}"
    return {name: value for name, value in asked.items() if value}


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None


def _cents(text: str) -> int | None:
    try:
        amount = Decimal(text) if text else None
    except InvalidOperation:
        return None
    return None if amount is None or not amount.is_finite() or abs(amount) > 10**10 else int(amount * 100)
