"""The application: routes, errors as problems, request ids, security headers, docs that work without the internet."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path

import structlog
from fastapi import FastAPI, Request, Response

from api import (
    arrangements,
    batch_receipts,
    batches,
    bulk,
    clients,
    denials,
    events,
    exports,
    health,
    master,
    me,
    paper,
    payables,
    record_schemas,
    records,
    review,
    review_changes,
    review_reading,
    sides,
    tus,
    webhooks,
)
from api.assets import Assets
from api.desk.all_screens import SCREENS
from api.problems import add_problems, answer_bug
from api.services import Services
from schemas.ids import new_request_id

STATIC = Path(__file__).parent / "static"
HEADERS = {
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; "
    "connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
}
_log = structlog.get_logger()
Next = Callable[[Request], Awaitable[Response]]


def make_api(services: Services) -> FastAPI:
    """The whole HTTP side of the service."""
    app = FastAPI(
        title="Postroom",
        version=services.version,
        summary="Scanned mail in, checked records out.",
        docs_url=None,
        redoc_url=None,
        openapi_url="/openapi.json",
    )
    app.state.services = services
    app.middleware("http")(_around)
    add_problems(app)
    for module in (
        batches, sides, tus, arrangements, batch_receipts, records, paper, review, review_changes, review_reading, denials,
        payables, master, events, bulk, exports, webhooks, record_schemas, clients, health, me,
    ):  # fmt: skip
        app.include_router(module.router)
    app.include_router(review_changes.documents)
    for screen in SCREENS:
        app.include_router(screen)
    app.mount("/static", Assets(directory=STATIC), name="static")
    return app


async def _around(request: Request, call_next: Next) -> Response:
    """Give the request an id, its answer the headers, and the log one line without any content."""
    request.state.request_id = new_request_id()
    try:
        response = await call_next(request)
    except Exception as error:  # noqa: BLE001 - the edge: let through, the server would log its text and with it values
        response = answer_bug(request, error)
    response.headers["X-Request-Id"] = request.state.request_id
    for name, value in {**HEADERS, **getattr(request.state, "headers", {})}.items():
        response.headers.setdefault(name, value)
    route = request.scope.get("route")
    _log.info(
        "request.done",
        request_id=request.state.request_id,
        method=request.method,
        route=getattr(route, "path", "?"),
        status=response.status_code,
    )
    return response
