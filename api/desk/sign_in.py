"""Signing in and out."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form, Request, Response
from fastapi.responses import HTMLResponse, RedirectResponse

from api import sessions
from api.access import Right, caller, let_in
from api.desk.screen import show
from api.services import ServicesDep
from schemas.errors import NotAllowed

router = APIRouter(include_in_schema=False, default_response_class=HTMLResponse)


@router.get("/sign-in")
def sign_in_page(request: Request) -> HTMLResponse:
    """The form that asks for a key."""
    return show(request, "sign_in.html", {"wrong": False})


@router.post("/sign-in")
def sign_in(request: Request, services: ServicesDep, key: Annotated[str, Form(max_length=200)]) -> Response:
    """Sign in with a client's API key that may read."""
    try:
        principal = let_in(services, key.strip())
        caller(principal, Right.READ)
    except NotAllowed:
        return show(request, "sign_in.html", {"wrong": True}, status=401)
    response = RedirectResponse("/", status_code=303)
    sessions.begin(services, response, principal.key_id, secure=request.url.scheme == "https")
    return response


@router.post("/sign-out")
def sign_out() -> RedirectResponse:
    """Sign out."""
    response = RedirectResponse("/sign-in", status_code=303)
    sessions.end(response)
    return response
