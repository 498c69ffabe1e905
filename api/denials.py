"""`/v1/denials`: what payers refused, what is done about it, and how it turns out."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from typing import Annotated

from fastapi import APIRouter, Depends, Header, Query, Response
from fastapi.responses import StreamingResponse

from api.access import Caller, PrincipalDep, Reviewer, Right, caller
from api.batches import Cursor, Limit
from api.bodies import Page
from api.denial_bodies import (
    DenialBody,
    DenialChange,
    DenialDetailBody,
    TalliesBody,
    denial_body,
    detail_body,
    tallies_body,
)
from api.problems import RESPONSES
from api.services import Services, ServicesDep
from schemas.csv_cells import safe_cell
from schemas.denial_work import DenialState
from schemas.ids import ClientId, DenialId
from schemas.reason_groups import ReasonGroup
from storage.denial_list import Act, DenialFilter, act_on_denial, count_denials, denial_detail, list_denials
from storage.denial_views import DenialDetail

router = APIRouter(prefix="/v1/denials", tags=["denials"], responses=RESPONSES)

CSV_COLUMNS = (
    "id", "state", "reason_group", "amount", "appeal_by", "deadline_basis", "payer", "payer_name", "claim_number",
    "patient_account", "member_id", "patient_name", "service_from", "service_to", "procedure", "billed", "paid", "reasons",
    "remarks", "origin", "record_id", "revision", "at", "created_at", "updated_at",
)  # fmt: skip
_AMOUNTS = frozenset({"amount", "billed", "paid"})
_CSV_PAGE = 500
IfMatch = Annotated[str, Header(pattern=r'^(W/)?"?\d{1,9}"?$', description="The `ETag` of the item you saw.")]
Amount = Annotated[Decimal | None, Query(ge=0, max_digits=12, decimal_places=2)]


def reader(principal: PrincipalDep) -> Caller:
    """Whoever reads records, and systems that are fed: items come from accepted records only. Raises NotAllowed."""
    return caller(principal, Right.FEED if principal.role == "downstream" else Right.READ)


Reader = Annotated[Caller, Depends(reader)]


def wanted_items(
    *,
    state: Annotated[list[DenialState], Query(description="May be given several times.")] = [],  # noqa: B006 - copied
    group: Annotated[ReasonGroup | None, Query(description="Why it was refused.")] = None,
    payer: Annotated[str | None, Query(max_length=200, description="Its key or its name.")] = None,
    due_before: Annotated[date | None, Query(description="Appeals that must be sent before this day.")] = None,
    min_amount: Amount = None,
) -> DenialFilter:
    """The filter of a query."""
    cents = None if min_amount is None else int(min_amount * 100)
    return DenialFilter(tuple(state), group, payer or None, due_before, cents)


Wanted = Annotated[DenialFilter, Depends(wanted_items)]


@router.get("")
def get_denials(
    services: ServicesDep, caller: Reader, wanted: Wanted, response: Response, *, limit: Limit = 50, cursor: Cursor = None
) -> Page[DenialBody]:
    """Items by deadline, the most urgent first and those without one last."""
    with services.database.read() as session:
        listing = list_denials(session, caller.client_id, wanted=wanted, limit=limit, cursor=cursor)
    _keep_private(response)
    return Page(data=[denial_body(view) for view in listing.items], next_cursor=listing.next_cursor)


@router.get("/summary")
def get_summary(services: ServicesDep, caller: Reader, wanted: Wanted) -> TalliesBody:
    """How many items and how much money, by reason group, payer and state, and the share of appeals that were won."""
    with services.database.read() as session:
        return tallies_body(count_denials(session, caller.client_id, wanted=wanted))


@router.get(
    "/export.csv",
    response_class=Response,
    responses={200: {"content": {"text/csv": {}}, "description": "One line per item, in the order of the list."}},
)
def get_csv(services: ServicesDep, caller: Reader, wanted: Wanted) -> StreamingResponse:
    """All items that the filter wants, for a spreadsheet. Cells that would be formulas are made text."""
    headers = {"Content-Disposition": 'attachment; filename="denials.csv"', "Cache-Control": "private, no-store"}
    return StreamingResponse(_csv(services, caller.client_id, wanted), media_type="text/csv; charset=utf-8", headers=headers)


@router.get("/{denial_id}")
def get_denial(denial_id: str, response: Response, services: ServicesDep, caller: Reader) -> DenialDetailBody:
    """One item with its letters and its history; also one that was withdrawn."""
    with services.database.read() as session:
        return _answer(denial_detail(session, caller.client_id, DenialId(denial_id)), response)


@router.patch("/{denial_id}")
def patch_denial(
    denial_id: str,
    change: DenialChange,
    response: Response,
    services: ServicesDep,
    caller: Reviewer,
    if_match: IfMatch,
) -> DenialDetailBody:
    """Say what was done: appealed, rebilled, paid, written off; `open` reopens it. 409 for a step that cannot follow."""
    act = Act(caller.actor, change.state, change.note)
    version = int(re.sub(r"\D", "", if_match))
    with services.database.write() as session:
        detail = act_on_denial(session, caller.client_id, DenialId(denial_id), act, version=version)
    return _answer(detail, response)


def _answer(detail: DenialDetail, response: Response) -> DenialDetailBody:
    response.headers["ETag"] = f'"{detail.item.version}"'
    _keep_private(response)
    return detail_body(detail)


def _keep_private(response: Response) -> None:
    response.headers["Cache-Control"] = "private, no-store"


def _csv(services: Services, client_id: ClientId, wanted: DenialFilter) -> Iterator[bytes]:
    # A page per transaction: a slow reader holds no snapshot of the database.
    yield _lines([CSV_COLUMNS])
    cursor: str | None = None
    while True:
        with services.database.read() as session:
            page = list_denials(session, client_id, wanted=wanted, limit=_CSV_PAGE, cursor=cursor)
        yield _lines([_cells(denial_body(view)) for view in page.items])
        cursor = page.next_cursor
        if cursor is None:
            return


def _cells(item: DenialBody) -> list[str]:
    told = item.model_dump(mode="json") | {
        "reasons": " ".join(f"{each.printed}:{each.amount}" for each in item.reasons),
        "remarks": " ".join(item.remarks),
    }
    texts = {name: "" if told[name] is None else str(told[name]) for name in CSV_COLUMNS}
    return [text if name in _AMOUNTS else safe_cell(text) for name, text in texts.items()]


def _lines(rows: Sequence[Sequence[str]]) -> bytes:
    written = io.StringIO(newline="")
    csv.writer(written).writerows(rows)
    return written.getvalue().encode()
