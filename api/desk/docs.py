"""The interface, explained."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from api.desk.screen import show

router = APIRouter(include_in_schema=False, default_response_class=HTMLResponse)


@router.get("/docs")
def docs_page(request: Request) -> HTMLResponse:
    """The interface, explained; works without the internet."""
    return show(request, "docs.html", {})
