"""Who may do what. Every route names the right it needs; every query names the client of the key."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import Annotated

from fastapi import Depends, Request
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer

from api.cookies import COOKIE, DESK, DESK_HEADER, key_of
from api.services import Services, ServicesDep
from schemas.errors import NotAllowed, Policy
from schemas.ids import ClientId
from schemas.work import Role
from storage.access import USE_NOTED_EVERY, authenticate, holder_of, note_use
from storage.views import Principal


class Right(StrEnum):
    """What a key can be good for."""

    UPLOAD = "upload"
    STATUS = "status"
    READ = "read"
    REVIEW = "review"
    SUPERVISE = "supervise"
    """Escalated documents, those of others, and how the work goes."""
    ACCEPT_ALL = "accept_all"
    """Let a record out with everything that is open."""
    FEED = "feed"
    LOAD = "load"
    """Open claims and purchase orders."""
    MASTER = "master"
    """All master data."""
    ADMIN = "admin"


_REVIEWER = frozenset({Right.STATUS, Right.READ, Right.REVIEW})
RIGHTS: dict[Role, frozenset[Right]] = {
    Role.UPLOADER: frozenset({Right.UPLOAD, Right.STATUS}),
    Role.REVIEWER: _REVIEWER,
    Role.SUPERVISOR: _REVIEWER | {Right.SUPERVISE, Right.ACCEPT_ALL},
    Role.DOWNSTREAM: frozenset({Right.STATUS, Right.FEED, Right.LOAD}),
    Role.ADMIN: frozenset(Right),
}


class NotSignedIn(NotAllowed):
    """No key, or one that is unknown, expired or revoked."""

    policy = Policy(http=401)
    title = "A valid API key is needed"


@dataclass(frozen=True, slots=True)
class Caller:
    """A key that was let in, and the client whose data it sees."""

    principal: Principal
    client_id: ClientId
    rights: frozenset[Right]

    @property
    def actor(self) -> str:
        """As written into the audit trail."""
        return self.principal.actor

    @property
    def name(self) -> str:
        """For the eyes of others."""
        return self.principal.name


_bearer = HTTPBearer(auto_error=False, scheme_name="API key", description="`Authorization: Bearer prk_…`")


def principal_of(
    request: Request, services: ServicesDep, credentials: Annotated[HTTPAuthorizationCredentials | None, Depends(_bearer)]
) -> Principal:
    """The key that calls, or the one that a browser of the desk is signed in with. Raises NotSignedIn, NotAllowed."""
    cookie = request.cookies.get(COOKIE)
    if credentials is not None or cookie is None:
        return let_in(services, credentials.credentials if credentials else "")
    if request.method not in {"GET", "HEAD"} and request.headers.get(DESK_HEADER) != DESK:
        raise NotAllowed("A change that is made with the cookie of the desk needs the header 'X-Postroom: desk'.")
    return principal_of_cookie(services, cookie)


def principal_of_cookie(services: Services, cookie: str | None) -> Principal:
    """Who is signed in with a cookie. Raises NotSignedIn."""
    key_id = key_of(services, cookie)
    if key_id is None:
        raise NotSignedIn("Sign in again.")
    with services.database.read() as session:
        principal = holder_of(session, key_id)
    if principal is None:
        raise NotSignedIn("The key is no longer in use.")
    return principal


PrincipalDep = Annotated[Principal, Depends(principal_of)]


def let_in(services: Services, secret: str) -> Principal:
    """The holder of a secret. Raises NotSignedIn."""
    with services.database.read() as session:
        principal = authenticate(session, secret)
    if principal is None:
        raise NotSignedIn("Send the header 'Authorization: Bearer' with a key that is in use.")
    if principal.last_used_at is None or datetime.now(tz=UTC) - principal.last_used_at > USE_NOTED_EVERY:
        with services.database.write() as session:
            note_use(session, principal.key_id)
    return principal


def caller(principal: Principal, right: Right) -> Caller:
    """The key as one of a client, if it has the right. Raises NotAllowed."""
    rights = RIGHTS[principal.role]
    if principal.client_id is None:
        raise NotAllowed("This key belongs to no client; it can only manage clients and keys.")
    if right not in rights:
        raise NotAllowed(f"This key has the role {principal.role.value}, which may not {right.value}.")
    return Caller(principal, principal.client_id, rights)


def needs(right: Right) -> Callable[[Principal], Caller]:
    """A dependency that lets in keys with the right."""

    def check(principal: PrincipalDep) -> Caller:
        return caller(principal, right)

    return check


Uploader = Annotated[Caller, Depends(needs(Right.UPLOAD))]
Observer = Annotated[Caller, Depends(needs(Right.STATUS))]
ReaderOfPages = Annotated[Caller, Depends(needs(Right.READ))]
Reviewer = Annotated[Caller, Depends(needs(Right.REVIEW))]
Consumer = Annotated[Caller, Depends(needs(Right.FEED))]
Manager = Annotated[Caller, Depends(needs(Right.ADMIN))]
"""An administrator of one client."""


def owner_of_installation(principal: PrincipalDep) -> Principal:
    """A key that manages clients. Raises NotAllowed."""
    if principal.client_id is not None or principal.role is not Role.ADMIN:
        raise NotAllowed("Only a key of the installation may manage clients and keys.")
    return principal


Owner = Annotated[Principal, Depends(owner_of_installation)]
