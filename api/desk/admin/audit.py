"""`/admin/audit`: who did what, when."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Annotated
from urllib.parse import urlencode

from fastapi import APIRouter, Depends, Query, Request, Response
from fastapi.responses import HTMLResponse, StreamingResponse

from api.access import Caller
from api.desk.admin.frame import show_admin
from api.desk.screen import wants_part
from api.services import Services, ServicesDep
from api.sessions import Administrator
from schemas.csv_cells import safe_cell
from schemas.ids import ClientId
from storage.audit_list import DeedFilter, DeedView, all_deeds, kinds_of_deeds, list_deeds

router = APIRouter(prefix="/admin/audit", include_in_schema=False, default_response_class=HTMLResponse)
Day = Annotated[str, Query(pattern=r"^(\d{4}-\d{2}-\d{2})?$")]
Words = Annotated[str, Query(max_length=100)]
COLUMNS = ("at", "client", "actor", "who", "action", "subject", "detail")


@dataclass(frozen=True, slots=True)
class Asked:
    """What stands in the address."""

    who: Words = ""
    action: Words = ""
    subject: Words = ""
    since: Day = ""
    until: Day = ""
    everywhere: bool = False
    """Of the whole installation, for its administrators."""

    def wanted(self) -> DeedFilter:
        """As the storage is asked."""
        until = _day(self.until)
        later = until + timedelta(days=1) if until else None
        return DeedFilter(self.who.strip(), self.action, self.subject.strip(), since=_day(self.since), until=later)

    def scope(self, person: Caller) -> ClientId | None:
        """Whose lines."""
        return None if self.everywhere and person.principal.is_owner else person.client_id

    def query(self) -> str:
        """For links to more of the same."""
        given = {"who": self.who, "action": self.action, "subject": self.subject, "since": self.since, "until": self.until}
        return urlencode(
            {name: value for name, value in given.items() if value} | ({"everywhere": "true"} if self.everywhere else {})
        )


AskedDep = Annotated[Asked, Depends()]


@router.get("")
def audit_page(
    request: Request, services: ServicesDep, person: Administrator, asked: AskedDep, cursor: str | None = None
) -> HTMLResponse:
    """The trail, newest first."""
    with services.database.read() as session:
        listing = list_deeds(session, asked.scope(person), asked.wanted(), limit=100, cursor=cursor)
        kinds = kinds_of_deeds(session, asked.scope(person))
    context = {
        "asked": asked,
        "deeds": listing.items,
        "next_cursor": listing.next_cursor,
        "kinds": kinds,
        "groups": sorted({kind.partition(".")[0] for kind in kinds}),
        "query": asked.query(),
        "everywhere": asked.scope(person) is None,
    }
    return show_admin(request, "admin/audit_rows.html" if wants_part(request) else "admin/audit.html", context, person=person)


@router.get("/trail.csv")
def audit_file(services: ServicesDep, person: Administrator, asked: AskedDep) -> Response:
    """The same lines as a file."""
    headers = {"Content-Disposition": 'attachment; filename="audit.csv"', "Cache-Control": "private, no-store"}
    return StreamingResponse(_lines(services, asked.scope(person), asked.wanted()), media_type="text/csv", headers=headers)


def _lines(services: Services, scope: ClientId | None, wanted: DeedFilter) -> Iterator[str]:
    yield _line(COLUMNS)
    with services.database.read() as session:
        for each in all_deeds(session, scope, wanted):
            yield _line(_cells(each))


def _cells(deed: DeedView) -> tuple[str, ...]:
    cells = (deed.client_id or "", deed.actor, deed.who, deed.action, deed.subject or "", deed.detail or "")
    return (deed.at.isoformat(), *map(safe_cell, cells))


def _line(cells: tuple[str, ...]) -> str:
    text = io.StringIO(newline="")
    csv.writer(text).writerow(cells)
    return text.getvalue()


def _day(typed: str) -> datetime | None:
    try:
        return datetime.combine(date.fromisoformat(typed), time(), UTC)
    except ValueError:
        return None
