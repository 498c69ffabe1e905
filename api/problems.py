"""Every error as problem JSON (RFC 9457), whoever raised it."""

from __future__ import annotations

import http
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any

import structlog
from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, RedirectResponse
from pydantic import BaseModel
from starlette.exceptions import HTTPException

from api.desk.screen import show
from schemas.errors import BadRequest, Held, PostroomError
from schemas.exports.format import CannotExport
from schemas.exports.format import Held as CannotLeave

MEDIA_TYPE = "application/problem+json"
RETRY_AFTER_SECONDS = 5
_log = structlog.get_logger()


class PlaceProblem(BaseModel):
    """What is wrong at one place of a request."""

    path: str
    code: str
    message: str


class HeldBody(BaseModel):
    """One thing for which a record cannot leave in a format."""

    code: str
    record: str
    at: str
    message: str


class Problem(BaseModel):
    """An error, as RFC 9457 has it. `type` ends in a stable code, see docs/errors.md."""

    type: str
    title: str
    status: int
    detail: str
    instance: str
    errors: list[PlaceProblem] = []
    held: list[HeldBody] = []
    holder: str | None = None
    """Who is at a document."""
    until: datetime | None = None


def add_problems(app: FastAPI) -> None:
    """Answer every exception that is foreseen with a problem; `answer_bug` has the others."""
    app.add_exception_handler(PostroomError, _ours)
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_exception_handler(HTTPException, _http)


def problem(
    request: Request,
    status: int,
    code: str,
    title: str,
    detail: str,
    *,
    errors: list[PlaceProblem] | None = None,
    held: Sequence[CannotLeave] = (),
    held_by: Held | None = None,
    headers: Mapping[str, str] | None = None,
) -> Response:
    """The response for one problem: a screen for a person who looks at one, JSON for everybody else."""
    body = Problem(
        type=f"/problems/{code}",
        title=title,
        status=status,
        detail=detail,
        instance=str(request.state.request_id),
        errors=errors or [],
        held=[HeldBody(**asdict(each)) for each in held],
        holder=held_by.holder if held_by else None,
        until=held_by.until if held_by else None,
    )
    if _is_screen(request):
        return show(request, "problem.html", {"problem": body}, status=status)
    left_out = {"errors": errors, "held": held, "holder": held_by, "until": held_by}
    content = body.model_dump(mode="json", exclude={name for name, given in left_out.items() if not given})
    return JSONResponse(content, status, dict(headers or {}), media_type=MEDIA_TYPE)


def _is_screen(request: Request) -> bool:
    return not request.url.path.startswith("/v1/") and "text/html" in request.headers.get("Accept", "")


async def _ours(request: Request, error: Exception) -> Response:
    if not isinstance(error, PostroomError):
        raise error
    if error.policy.http == 401 and request.method == "GET" and not request.url.path.startswith("/v1/"):
        return RedirectResponse("/sign-in", status_code=303)  # a person, not a program
    headers = {"Retry-After": str(RETRY_AFTER_SECONDS)} if error.policy.retry else None
    held = error.held if isinstance(error, CannotExport) else ()
    places = [PlaceProblem(path=each.path, code=each.code, message=each.message) for each in error.places]
    return problem(
        request, error.policy.http, error.code, error.title, error.detail, errors=places, held=held,
        held_by=error if isinstance(error, Held) else None, headers=headers,
    )  # fmt: skip


async def _invalid(request: Request, error: Exception) -> Response:
    if not isinstance(error, RequestValidationError):
        raise error
    # The value itself is left out: it may be a patient's.
    places = [
        PlaceProblem(path="/" + "/".join(map(str, one["loc"])), code=one["type"], message=one["msg"]) for one in error.errors()
    ]
    return problem(request, 422, "invalid", BadRequest.title, "Correct the places named in 'errors'.", errors=places)


async def _http(request: Request, error: Exception) -> Response:
    if not isinstance(error, HTTPException):
        raise error
    title = http.HTTPStatus(error.status_code).phrase
    code = title.lower().replace(" ", "_")
    return problem(request, error.status_code, code, title, str(error.detail), headers=error.headers)


def answer_bug(request: Request, error: Exception) -> Response:
    """The answer to an exception that nobody foresaw. The log learns where it happened and never what was in hand."""
    _log.error("request.error", request_id=request.state.request_id, error=type(error).__name__, frames=_frames(error))
    return problem(
        request, 500, PostroomError.code, PostroomError.title, f"Quote {request.state.request_id} when you report this."
    )


def _frames(error: Exception) -> list[str]:
    """Where it happened, without values."""
    frames, trace = list[str](), error.__traceback__
    while trace is not None:
        frames.append(
            f"{trace.tb_frame.f_code.co_qualname if hasattr(trace.tb_frame.f_code, 'co_qualname') else ''}:{trace.tb_lineno}"
        )
        trace = trace.tb_next
    return frames


RESPONSES: dict[int | str, dict[str, Any]] = {
    "4XX": {"model": Problem, "content": {MEDIA_TYPE: {}}, "description": "The request cannot be met; `type` says why."},
    "5XX": {"model": Problem, "content": {MEDIA_TYPE: {}}, "description": "Not your fault; try again after `Retry-After`."},
}
