"""Reviewing: the list of what waits, and the workbench where one document is settled."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse

from api.access import Right
from api.desk.screen import show
from api.sessions import Person
from schemas.errors import NotAllowed

router = APIRouter(include_in_schema=False, default_response_class=HTMLResponse)
_MODULES = sorted(path.name for path in (Path(__file__).parents[1] / "static" / "desk").glob("*.js"))


@router.get("/review/next")
def next_page(
    request: Request,
    person: Person,
    batch_id: Annotated[str | None, Query(max_length=80)] = None,
    types: Annotated[list[str], Query()] = [],  # noqa: B006 - fastapi copies it
) -> HTMLResponse:
    """The workbench with the next document that waits."""
    wanted = {**({"batch_id": batch_id} if batch_id else {}), **({"types": types} if types else {})}
    return _workbench(request, person, None, wanted)


@router.get("/review/{document_id}")
def workbench_page(request: Request, document_id: str, person: Person) -> HTMLResponse:
    """The workbench with one document. What it holds the page asks for itself: it must lease it first."""
    return _workbench(request, person, document_id, {})


def _workbench(request: Request, person: Person, document_id: str | None, wanted: dict[str, object]) -> HTMLResponse:
    if Right.REVIEW not in person.rights:
        raise NotAllowed("Ask an administrator for the role of a reviewer.")
    context = {"document_id": document_id, "wanted": wanted, "modules": _MODULES}
    return show(request, "workbench.html", context, person=person)
