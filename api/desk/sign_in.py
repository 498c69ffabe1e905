"""`/sign-in`, `/sign-out`, `/client`: coming, going, and for which client one works."""

from __future__ import annotations

from typing import Annotated
from urllib.parse import urlencode, urlsplit

from fastapi import APIRouter, Depends, Form, Request, Response
from fastapi.responses import HTMLResponse, RedirectResponse

from api import sessions
from api.access import RIGHTS, Right, let_in
from api.desk.screen import show
from api.refusals import NotSignedIn
from api.services import Services, ServicesDep
from api.sessions import Browser
from api.signed_in import COOKIE, digest_of, form_is_ours
from api.way_out import PASSWORD_PAGE
from schemas.ids import KeyId, UserId
from schemas.passwords import fits
from storage.people import load_user, password_of
from storage.sessions import choose_client
from storage.sign_in import TooManyAttempts, attempt_failed, attempt_succeeded, count_attempt

router = APIRouter(include_in_schema=False, default_response_class=HTMLResponse)

WRONG = (
    "The name or the password is wrong, or the account is disabled. Check both; an administrator can give you a new password."
)
WRONG_KEY = "This key is unknown, expired or revoked, or may neither read nor upload. Check it and try again."
Next = Annotated[str, Form(alias="next", max_length=500)]
Typed = Annotated[str, Form(max_length=300)]


class WrongPassword(NotSignedIn):
    """Which of the two is wrong is not said."""

    title = "You were not signed in"


@router.get("/sign-in")
def sign_in_page(request: Request, next: str = "/") -> HTMLResponse:  # noqa: A002 - the address says so
    """The form that asks who is there."""
    return show(request, "sign_in.html", {"next": local_path(next)})


@router.post("/sign-in", dependencies=[Depends(form_is_ours)])
def sign_in(
    request: Request, services: ServicesDep, name: Typed = "", password: Typed = "", key: Typed = "", then: Next = "/"
) -> Response:
    """Sign in with name and password, or with a client's API key that may read or upload."""
    goal = local_path(then)
    try:
        if key.strip():
            return _with_key(request, services, key.strip(), goal)
        user_id = check_password(services, request, name, password)
    except (WrongPassword, TooManyAttempts) as error:
        context = {"wrong": error.detail, "next": goal, "name": name, "with_key": bool(key.strip())}
        return show(request, "sign_in.html", context, status=error.policy.http)
    with services.database.read() as session:
        must_change = load_user(session, user_id).must_change
    target = f"{PASSWORD_PAGE}?{urlencode({'next': goal})}" if must_change else goal
    response = RedirectResponse(target, status_code=303)
    sessions.begin(services, request, response, user_id=user_id)
    return response


@router.post("/sign-out", dependencies=[Depends(form_is_ours)])
def sign_out(request: Request, services: ServicesDep) -> RedirectResponse:
    """Sign out."""
    response = RedirectResponse("/sign-in", status_code=303)
    sessions.end(services, request, response)
    return response


@router.post("/client")
def change_client(
    request: Request,
    services: ServicesDep,
    browser: Browser,
    client_id: Annotated[str, Form(max_length=40)],
    then: Next = "/",
) -> RedirectResponse:
    """Work for another client: remembered at the next sign-in."""
    digest = digest_of(services, request.cookies[COOKIE])
    with services.database.write() as session:
        choose_client(session, digest, browser, client_id)
    # What stands deeper in an address belongs to the client before.
    path = urlsplit(local_path(then)).path
    return RedirectResponse(path if path.count("/") == 1 or path.startswith("/admin/") else "/", status_code=303)


def check_password(services: Services, request: Request, name: str, password: str) -> UserId:
    """Whose name and password these are. Raises WrongPassword, TooManyAttempts."""
    address = request.client.host if request.client else "unknown"
    with services.database.write() as session:
        count_attempt(session, name, address)
    with services.database.read() as session:
        found = password_of(session, name)
    # Outside any transaction: it takes a third of a second, on purpose, also where there is no such name.
    right = fits(password, found.kept if found else None)
    if found is None or found.disabled or not right:
        with services.database.write() as session:
            attempt_failed(session, found.id if found else None, address)
        raise WrongPassword(WRONG)
    with services.database.write() as session:
        attempt_succeeded(session, found.id, name, address)
    return found.id


def local_path(target: str) -> str:
    """Where to go afterwards: a path of this service, or the first page."""
    parts = urlsplit(target)
    local = target.startswith("/") and not target.startswith(("//", "/\\", "/sign-")) and not parts.scheme and not parts.netloc
    return target if local and target.isprintable() else "/"


def _with_key(request: Request, services: Services, key: str, goal: str) -> Response:
    try:
        principal = let_in(services, key)
    except NotSignedIn:
        raise WrongPassword(WRONG_KEY) from None
    if principal.client_id is None or RIGHTS[principal.role].isdisjoint({Right.READ, Right.UPLOAD}):
        raise WrongPassword(WRONG_KEY)
    response = RedirectResponse(goal, status_code=303)
    sessions.begin(services, request, response, key_id=KeyId(str(principal.key_id)))
    return response
