"""`/admin/people`: who works for the client, or in the whole installation."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Form, Request, Response
from fastapi.responses import HTMLResponse

from api.access import RIGHTS, Caller
from api.desk.admin.frame import OwnerOfPages, back_to, show_admin
from api.services import Services, ServicesDep
from api.sessions import Administrator
from schemas.errors import NotAllowed, PostroomError
from schemas.ids import UserId
from schemas.passwords import kept_form, new_password
from schemas.work import Role
from storage.access import load_client
from storage.people import (
    NewUser,
    UserChange,
    UserView,
    add_user,
    change_user,
    list_users,
    load_user,
    set_password,
    set_role,
    user_named,
)
from storage.sessions import end_sessions_of

router = APIRouter(prefix="/admin/people", include_in_schema=False, default_response_class=HTMLResponse)
Typed = Annotated[str, Form(max_length=200)]
Mark = Annotated[bool, Form()]
ROLES = [role for role in Role if role is not Role.DOWNSTREAM]
NO_MEMBER = "none"
ELSEWHERE = (
    "They also work for another client, or manage the installation: only an administrator of the installation may do this."
)


@router.get("")
def people_page(request: Request, services: ServicesDep, person: Administrator, *, everybody: bool = False) -> HTMLResponse:
    """The members of this client; for administrators of the installation also everybody."""
    return _people_page(request, services, person, everybody=everybody)


@router.post("")
def let_in(
    request: Request,
    services: ServicesDep,
    person: Administrator,
    name: Typed,
    display_name: Typed,
    role: Annotated[Role, Form()],
) -> Response:
    """A new person with a one-time password, as a member of this client."""
    password = new_password()
    wanted = NewUser(name, display_name, kept_form(password), roles={person.client_id: role})
    try:
        with services.database.write() as session:
            user = add_user(session, wanted, actor=person.actor)
    except PostroomError as error:
        return _people_page(
            request, services, person, typed={"name": name, "display_name": display_name, "role": role}, fault=error
        )
    return _people_page(request, services, person, given=(user, password))


@router.post("/member")
def add_member(
    request: Request, services: ServicesDep, person: OwnerOfPages, name: Typed, role: Annotated[Role, Form()]
) -> Response:
    """Somebody who is in already becomes a member of this client, too."""
    try:
        with services.database.write() as session:
            set_role(session, user_named(session, name).id, person.client_id, role, actor=person.actor)
    except PostroomError as error:
        return _people_page(request, services, person, fault=error)
    return back_to("/admin/people", "role")


@router.post("/{user_id}/role")
def change_role(
    request: Request, services: ServicesDep, person: Administrator, user_id: str, role: Annotated[str, Form(max_length=20)]
) -> Response:
    """What a member may do here, or that they are none any more."""
    try:
        wanted = None if role == NO_MEMBER else Role(role)
        with services.database.write() as session:
            member = _member(services, person, user_id)
            set_role(session, member.id, person.client_id, wanted, actor=person.actor)
    except PostroomError as error:
        return _people_page(request, services, person, fault=error)
    return back_to("/admin/people", "role")


@router.post("/{user_id}/password")
def give_password(request: Request, services: ServicesDep, person: Administrator, user_id: str) -> Response:
    """A new one-time password."""
    try:
        user = _own(services, person, user_id)
        password = new_password()
        kept = kept_form(password)
        with services.database.write() as session:
            set_password(session, user.id, kept, must_change=True, actor=person.actor)
    except PostroomError as error:
        return _people_page(request, services, person, fault=error)
    return _people_page(request, services, person, given=(user, password))


@router.post("/{user_id}/change")
def change(
    request: Request,
    services: ServicesDep,
    person: Administrator,
    user_id: str,
    *,
    display_name: Typed,
    disabled: Mark = False,
    is_owner: Mark = False,
) -> Response:
    """Another name to be read by, kept out or let in, administrator of the installation or not."""
    try:
        user = _own(services, person, user_id)
        if is_owner != user.is_owner and not person.principal.is_owner:
            raise NotAllowed(ELSEWHERE)
        wanted = UserChange(display_name.strip() or user.name, is_owner=is_owner, disabled=disabled)
        with services.database.write() as session:
            change_user(session, user.id, wanted, actor=person.actor)
    except PostroomError as error:
        return _people_page(request, services, person, fault=error)
    return back_to("/admin/people", "disabled" if disabled else "enabled" if user.disabled else "saved")


@router.post("/{user_id}/sign-out")
def sign_out(request: Request, services: ServicesDep, person: Administrator, user_id: str) -> Response:
    """End all their sessions."""
    try:
        user = _own(services, person, user_id)
        with services.database.write() as session:
            end_sessions_of(session, user.id, actor=person.actor)
    except PostroomError as error:
        return _people_page(request, services, person, fault=error)
    return back_to("/admin/people", "out")


def _member(services: Services, person: Caller, user_id: str) -> UserView:
    """A member of this client, or for an administrator of the installation anybody. Raises NotFound."""
    with services.database.read() as session:
        user = load_user(session, UserId(user_id))
        if person.client_id not in user.roles and not person.principal.is_owner:
            return load_user(session, UserId(""))  # as if there were no such person
    return user


def _own(services: Services, person: Caller, user_id: str) -> UserView:
    """One whose account the administrator rules: nobody from elsewhere is ruled by an administrator of this client."""
    user = _member(services, person, user_id)
    if not person.principal.is_owner and (user.is_owner or set(user.roles) != {person.client_id}):
        raise NotAllowed(ELSEWHERE)
    return user


def _people_page(
    request: Request,
    services: Services,
    person: Caller,
    *,
    everybody: bool = False,
    typed: dict[str, Any] | None = None,
    given: tuple[UserView, str] | None = None,
    fault: PostroomError | None = None,
) -> HTMLResponse:
    all_of_them = everybody and person.principal.is_owner
    with services.database.read() as session:
        client = load_client(session, person.client_id)
        people = list_users(session, None if all_of_them else person.client_id)
    context = {
        "client": client,
        "people": people,
        "everybody": all_of_them,
        "roles": ROLES,
        "rights": {role: sorted(RIGHTS[role]) for role in ROLES},
        "typed": typed or {},
        "given": given,
        "me": person.principal.user_id,
    }
    return show_admin(request, "admin/people.html", context, person=person, fault=fault)
