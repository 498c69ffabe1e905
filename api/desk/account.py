"""`/account`: one's own password, browsers and likes."""

from __future__ import annotations

from typing import Annotated, Literal

from fastapi import APIRouter, Depends, Form, Request, Response
from fastapi.responses import HTMLResponse, RedirectResponse

from api import sessions
from api.desk.screen import show
from api.desk.sign_in import Next, Typed, WrongPassword, check_password, local_path
from api.services import Services, ServicesDep
from api.sessions import Person, browser_choosing_password
from api.way_out import PASSWORD_PAGE
from schemas.errors import NotAllowed
from schemas.ids import UserId
from schemas.passwords import fault_of, kept_form
from storage.people import UserView, load_user, save_preferences, set_password
from storage.sessions import SignedIn, end_sessions_of, sessions_of
from storage.sign_in import TooManyAttempts

router = APIRouter(prefix="/account", include_in_schema=False, default_response_class=HTMLResponse)
Choosing = Annotated[SignedIn, Depends(browser_choosing_password)]


@router.get("")
def account_page(request: Request, services: ServicesDep, person: Person) -> HTMLResponse:
    """Who one is here, how the desk looks, and where one is signed in."""
    user_id = person.principal.user_id
    with services.database.read() as session:
        user = load_user(session, user_id) if user_id else None
        browsers = sessions_of(session, user_id) if user_id else ()
    return show(request, "account.html", {"user": user, "browsers": browsers}, person=person)


@router.post("/preferences")
def change_preferences(
    services: ServicesDep,
    person: Person,
    theme: Annotated[Literal["system", "light", "dark"], Form()],
    single_letters: Annotated[bool, Form()] = False,  # noqa: FBT002 - a check box
) -> RedirectResponse:
    """Light or dark, and whether single letters are keys."""
    user_id = _own_id(person.principal.user_id)
    with services.database.write() as session:
        now = load_user(session, user_id).preferences
        save_preferences(session, user_id, now.model_copy(update={"theme": theme, "single_letters": single_letters}))
    return RedirectResponse("/account", status_code=303)


@router.get("/password")
def password_page(request: Request, services: ServicesDep, browser: Choosing, next: str = "/") -> HTMLResponse:  # noqa: A002
    """The form for a new password."""
    return _password_form(request, _user(services, browser), local_path(next))


@router.post("/password")
def change_password(
    request: Request,
    services: ServicesDep,
    browser: Choosing,
    current: Typed,
    chosen: Typed,
    again: Typed,
    then: Next = "/",
) -> Response:
    """Choose a password. Every browser is signed out by it but this one."""
    user, goal = _user(services, browser), local_path(then)
    fault = fault_of(chosen, user.name, user.display_name) or _slip(current, chosen, again)
    if fault is None:
        try:
            check_password(services, request, user.name, current)
        except WrongPassword:
            fault = "The current password is wrong."
        except TooManyAttempts as error:
            fault = error.detail
    if fault is not None:
        return _password_form(request, user, goal, fault=fault)
    kept = kept_form(chosen)
    with services.database.write() as session:
        set_password(session, user.id, kept, must_change=False, actor=f"user:{user.id}")
    response = RedirectResponse(goal, status_code=303)
    sessions.begin(services, request, response, user_id=user.id)
    return response


@router.post("/sign-out-everywhere")
def sign_out_everywhere(services: ServicesDep, person: Person) -> RedirectResponse:
    """End every session of this person, this one included."""
    with services.database.write() as session:
        end_sessions_of(session, _own_id(person.principal.user_id), actor=person.actor)
    return RedirectResponse("/sign-in", status_code=303)


def _slip(current: str, chosen: str, again: str) -> str | None:
    if chosen != again:
        return "The two new passwords differ."
    return "The new password is the current one." if chosen == current else None


def _own_id(user_id: UserId | None) -> UserId:
    if user_id is None:
        raise NotAllowed("You are signed in with a key. Sign in with your name to do this.")
    return user_id


def _user(services: Services, browser: SignedIn) -> UserView:
    with services.database.read() as session:
        return load_user(session, _own_id(browser.principal.user_id))


def _password_form(request: Request, user: UserView, goal: str, *, fault: str | None = None) -> HTMLResponse:
    context = {"user": user, "next": goal, "fault": fault, "action": PASSWORD_PAGE}
    return show(request, "password.html", context, status=422 if fault else 200)
