"""`/admin/types`: the kinds of documents that are read, their fields and what is checked of them."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from api.desk.admin.frame import show_admin
from api.sessions import Administrator
from schemas.errors import NotFound
from schemas.types import all_types

router = APIRouter(prefix="/admin/types", include_in_schema=False, default_response_class=HTMLResponse)


@router.get("")
def types_page(request: Request, person: Administrator) -> HTMLResponse:
    """All types."""
    return show_admin(request, "admin/types.html", {"types": all_types()}, person=person)


@router.get("/{name}")
def type_page(request: Request, person: Administrator, name: str) -> HTMLResponse:
    """One type: its fields, and what is checked."""
    if name not in all_types():
        raise NotFound("There is no such type of document.")
    kind = all_types()[name]
    checks = [(rule.__name__.strip("_").replace("_", " "), _first_line(rule.__doc__)) for rule in kind.rules]
    context = {"kind": kind, "leaves": list(kind.leaves().values()), "checks": checks}
    return show_admin(request, "admin/type.html", context, person=person)


def _first_line(text: str | None) -> str:
    return (text or "").strip().split("\n")[0]
