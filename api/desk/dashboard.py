"""The dashboard: what waits, what was done, how well; as a screen, a spreadsheet and a page to hand over."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request, Response
from fastapi.responses import HTMLResponse, RedirectResponse

from api.access import Caller, Right
from api.desk.one_pager import one_pager
from api.desk.report import Row, plain, rows_of
from api.desk.screen import show
from api.services import Services, ServicesDep
from api.sessions import Person
from schemas.csv_cells import safe_cell
from schemas.errors import NotAllowed
from schemas.types import all_types
from storage.access import load_client
from storage.baselines import Baseline, freeze_baseline, load_baseline
from storage.dashboard import Figures, ReviewerFigures, Waiting, accuracy_by_field, figures, reviewers, waiting_now

router = APIRouter(include_in_schema=False, default_response_class=HTMLResponse)
Days = Annotated[int, Query(ge=1, le=366)]
REASONS = {
    "low_confidence": "not sure enough",
    "check_failed": "a sum or check digit fails",
    "missing": "a required value is missing",
    "duplicate": "came before",
    "sampled": "sampled",
    "policy": "always looked at",
}


@dataclass(frozen=True, slots=True)
class Report:
    """Everything that a report of one client says."""

    client: str
    days: int
    waiting: Waiting
    figures: Figures
    baseline: Baseline | None
    rows: Sequence[Row]
    people: Sequence[ReviewerFigures]

    @property
    def reasons(self) -> Mapping[str, int]:
        """Why values were not automated, in words, the most frequent first."""
        return {REASONS.get(name, name): count for name, count in self.figures.reasons.items()}


@router.get("/dashboard")
def dashboard_page(request: Request, services: ServicesDep, person: Person, days: Days = 30) -> HTMLResponse:
    """What supervisors and clients look at."""
    report = _report(services, person, days)
    with services.database.read() as session:
        until = report.figures.until
        fields = accuracy_by_field(session, person.client_id, until - timedelta(days=days), until)
    context = {
        "report": report,
        "fields": fields[:15],
        "types": all_types(),
        "may_freeze": Right.SUPERVISE in person.rights,
        "now": datetime.now(tz=UTC),
    }
    return show(request, "dashboard.html", context, person=person)


@router.get("/dashboard/report.csv")
def report_csv(services: ServicesDep, person: Person, days: Days = 30) -> Response:
    """The figures beside the baseline, for a spreadsheet."""
    report = _report(services, person, days)
    written = io.StringIO(newline="")
    table = csv.writer(written)
    table.writerow(["client", "from", "to", "figure", "now", "95 % interval", "baseline", "definition"])
    spell = [report.figures.since.date().isoformat(), report.figures.until.date().isoformat()]
    for row in report.rows:
        cells = [report.client, *spell, row.title, row.now, row.interval, row.before, row.definition]
        table.writerow([safe_cell(cell) for cell in cells])
    headers = {"Content-Disposition": 'attachment; filename="postroom-report.csv"', "Cache-Control": "private, no-store"}
    return Response(written.getvalue(), media_type="text/csv; charset=utf-8", headers=headers)


@router.get("/dashboard/report.pdf")
def report_pdf(services: ServicesDep, person: Person, days: Days = 30) -> Response:
    """One page with charts."""
    report = _report(services, person, days)
    frozen = report.baseline.frozen_at.date() if report.baseline else None
    content = one_pager(report.client, report.figures, report.rows, report.waiting.ages, report.reasons, frozen=frozen)
    headers = {"Content-Disposition": 'attachment; filename="postroom-report.pdf"', "Cache-Control": "private, no-store"}
    return Response(content, media_type="application/pdf", headers=headers)


@router.post("/dashboard/baseline")
def freeze(services: ServicesDep, person: Person, days: Days = 30) -> RedirectResponse:
    """Keep the figures of the last days as the client's baseline."""
    if Right.SUPERVISE not in person.rights:
        raise NotAllowed("Only supervisors may freeze a baseline.")
    report = _report(services, person, days)
    with services.database.write() as session:
        freeze_baseline(session, person.client_id, plain(report.figures), actor=person.actor)
    return RedirectResponse(f"/dashboard?days={days}", status_code=303)


def _report(services: Services, person: Caller, days: int) -> Report:
    until = datetime.now(tz=UTC)
    since = until - timedelta(days=days)
    with services.database.read() as session:
        found = figures(session, person.client_id, since, until)
        baseline = load_baseline(session, person.client_id)
        seen: dict[str, Any] = {
            "client": load_client(session, person.client_id).name,
            "waiting": waiting_now(session, person.client_id),
            "people": reviewers(session, person.client_id, since, until) if Right.SUPERVISE in person.rights else (),
        }
    return Report(
        days=days, figures=found, baseline=baseline, rows=rows_of(found, baseline.figures if baseline else None), **seen
    )
