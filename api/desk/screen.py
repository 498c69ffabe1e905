"""What all screens share: the templates, and what the page's frame shows of the person who looks at it."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

from fastapi import Request
from fastapi.responses import HTMLResponse
from fastapi.templating import Jinja2Templates

from api.access import Caller, Right

_NAVIGATION = (
    ("/", "Batches", Right.STATUS),
    ("/review", "Review", Right.REVIEW),
    ("/records", "Records", Right.READ),
    ("/denials", "Denials", Right.READ),
    ("/dashboard", "Dashboard", Right.READ),
    ("/admin", "Admin", Right.ADMIN),
    ("/status", "Status", Right.STATUS),
)
"""Path, words, and the right without which it is not shown."""
_templates = Jinja2Templates(directory=Path(__file__).parents[1] / "templates")


def when(moment: datetime | None) -> str:
    """A moment as people read it, to the minute, UTC; nothing for none."""
    return moment.strftime("%Y-%m-%d %H:%M") if moment else ""


_templates.env.filters["when"] = when
_templates.env.filters["words"] = lambda name: str(name).replace("_", " ")


def show(
    request: Request, template: str, context: dict[str, Any] | None = None, *, person: Caller | None = None, status: int = 200
) -> HTMLResponse:
    """A screen, or the part of one that was asked for. Never kept by browsers or proxies: it may show health data."""
    frame = {"person": person, "navigation": _navigation(request, person)}
    headers = {"Cache-Control": "private, no-store"}
    return _templates.TemplateResponse(request, template, {**frame, **(context or {})}, status_code=status, headers=headers)


def wants_part(request: Request) -> bool:
    """Does the page's own script ask for a part of it, to put in place?"""
    return "HX-Request" in request.headers


def _navigation(request: Request, person: Caller | None) -> list[dict[str, Any]]:
    if person is None:
        return []
    here = request.url.path
    return [
        {"path": path, "words": words, "here": here == path or (path != "/" and here.startswith(path)) or _is_batch(path, here)}
        for path, words, right in _NAVIGATION
        if right in person.rights
    ]


def _is_batch(path: str, here: str) -> bool:
    return path == "/" and here.startswith("/batches")
