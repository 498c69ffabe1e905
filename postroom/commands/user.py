"""`postroom user`: who may sign in to the desk, from the machine that holds the database."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager

from sqlalchemy.orm import Session

from postroom.wiring import migrate
from schemas.ids import ClientId
from schemas.passwords import kept_form, new_password
from schemas.settings import load_settings
from schemas.work import Role
from storage.connect import open_database
from storage.people import NewUser, UserChange, add_user, change_user, list_users, set_password, set_role, user_named

OPERATOR = "operator"


def run_add(name: str, *, display_name: str, roles: Mapping[str, Role], is_owner: bool) -> None:
    """Let somebody in."""
    password = new_password()
    members = {ClientId(client): role for client, role in roles.items()}
    wanted = NewUser(name, display_name, kept_form(password), is_owner=is_owner, roles=members)
    with _transaction() as session:
        user = add_user(session, wanted, actor=OPERATOR)
    _say(f"{user.name}   password {password}   (shown this once, to be changed at the first sign-in)")


def run_role(name: str, client: str, role: Role | None) -> None:
    """Say what somebody may do at a client; None: nothing any more."""
    with _transaction() as session:
        set_role(session, user_named(session, name).id, ClientId(client), role, actor=OPERATOR)
    _say(f"{name} is {role.value if role else 'no member'} at {client} from now on")


def run_disable(name: str, *, again: bool) -> None:
    """Keep somebody out, or let them in again."""
    with _transaction() as session:
        change_user(session, user_named(session, name).id, UserChange(disabled=not again), actor=OPERATOR)
    _say(f"{name} may sign in again" if again else f"{name} is signed out everywhere and cannot sign in")


def run_password(name: str) -> None:
    """Give somebody a new password."""
    password = new_password()
    kept = kept_form(password)
    with _transaction() as session:
        set_password(session, user_named(session, name).id, kept, must_change=True, actor=OPERATOR)
    _say(f"{name}   password {password}   (shown this once, to be changed at the first sign-in)")


def run_list() -> None:
    """Who there is."""
    with _transaction() as session:
        people = list_users(session)
    for each in people:
        roles = ", ".join(f"{client}: {role.value}" for client, role in each.roles.items())
        marks = "".join((" (installation)" if each.is_owner else "", " (disabled)" if each.disabled else ""))
        print(f"{each.name}\t{each.display_name}{marks}\t{roles}")  # noqa: T201 - the command's answer


@contextmanager
def _transaction() -> Iterator[Session]:
    settings = load_settings()
    migrate(settings)
    with closing(open_database(settings.database, settings.home)) as database, database.write() as session:
        yield session


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)  # noqa: T201 - the command's voice
