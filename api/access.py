"""Who may do what. Every route names the right it needs; every query names the client of the key or of the person."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import Annotated

from fastapi import Depends, Request
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer

from api.refusals import NotSignedIn
from api.services import Services, ServicesDep
from api.signed_in import Ticket, program_write_is_ours, says_desk, signed_in
from schemas.errors import NotAllowed
from schemas.ids import ClientId
from schemas.work import Role
from storage.access import USE_NOTED_EVERY, authenticate, note_use
from storage.views import Principal


class Right(StrEnum):
    """What a person or a key can be good for. docs/people.md has the table."""

    UPLOAD = "upload"
    STATUS = "status"
    READ = "read"
    REVIEW = "review"
    SUPERVISE = "supervise"
    """What reviewers handed up, parked or hold: take it, set it free."""
    ACCEPT_ALL = "accept_all"
    """Accept a document without looking at each open field."""
    WATCH = "watch"
    """How the work is going."""
    FEED = "feed"
    LOAD = "load"
    """Open claims and purchase orders."""
    MASTER = "master"
    """All master data."""
    ADMIN = "admin"


_LOOK = frozenset({Right.STATUS, Right.READ})
RIGHTS: dict[Role, frozenset[Right]] = {
    Role.UPLOADER: frozenset({Right.UPLOAD, Right.STATUS}),
    Role.REVIEWER: _LOOK | {Right.REVIEW},
    Role.SUPERVISOR: _LOOK | {Right.UPLOAD, Right.REVIEW, Right.SUPERVISE, Right.ACCEPT_ALL, Right.WATCH},
    Role.DOWNSTREAM: frozenset({Right.STATUS, Right.FEED, Right.LOAD}),
    Role.OBSERVER: _LOOK | {Right.WATCH},
    Role.ADMIN: frozenset(Right),
}
VISITING = frozenset({Right.STATUS, Right.MASTER, Right.ADMIN})
"""What an administrator of the installation may do at a client of which they are no member: set it up, and read nothing."""


def rights_of(principal: Principal) -> frozenset[Right]:
    """What a key or a person may do at the client."""
    rights = RIGHTS[principal.role]
    return rights & VISITING if principal.is_visiting else rights


@dataclass(frozen=True, slots=True)
class Caller:
    """A key or a person that was let in, and the client whose data it sees."""

    principal: Principal
    client_id: ClientId
    rights: frozenset[Right]

    @property
    def actor(self) -> str:
        """As written into the audit trail."""
        return self.principal.actor

    @property
    def name(self) -> str:
        """For other people to read."""
        return self.principal.name


_bearer = HTTPBearer(auto_error=False, scheme_name="API key", description="`Authorization: Bearer prk_…`")


def principal_of(
    request: Request,
    services: ServicesDep,
    credentials: Annotated[HTTPAuthorizationCredentials | None, Depends(_bearer)],
    ticket: Ticket = None,
) -> Principal:
    """The key that calls, or the person at the desk by the session's cookie. Raises NotSignedIn, SessionExpired."""
    if credentials is not None or (ticket is None and not says_desk(request)):
        return let_in(services, credentials.credentials if credentials else "")
    program_write_is_ours(request)
    return signed_in(services, request, ticket).principal


PrincipalDep = Annotated[Principal, Depends(principal_of)]


def let_in(services: Services, secret: str) -> Principal:
    """The holder of a secret. Raises NotSignedIn."""
    with services.database.read() as session:
        principal = authenticate(session, secret)
    if principal is None:
        raise NotSignedIn("Send the header 'Authorization: Bearer' with a key that is in use.")
    if principal.key_id and (principal.last_used_at is None or datetime.now(tz=UTC) - principal.last_used_at > USE_NOTED_EVERY):
        with services.database.write() as session:
            note_use(session, principal.key_id)
    return principal


def caller(principal: Principal, right: Right) -> Caller:
    """The key or person as one of a client, if it has the right. Raises NotAllowed."""
    rights = rights_of(principal)
    if principal.client_id is None:
        raise NotAllowed(_NO_CLIENT[principal.user_id is not None])
    if right not in rights:
        raise NotAllowed(lacks(principal, right.value))
    return Caller(principal, principal.client_id, rights)


_NO_CLIENT = {
    False: "This key belongs to no client; it can only manage clients and keys.",
    True: "You are a member of no client yet. An administrator can make you one.",
}


def lacks(principal: Principal, what: str) -> str:
    """The sentence for one who may not."""
    if principal.user_id is None:
        return f"This key has the role {principal.role.value}, which may not {what}."
    if principal.is_visiting:
        return f"You are no member of this client: you can set it up, and may not {what}."
    return f"You have the role {principal.role.value} here, which may not {what}. A supervisor or administrator can help."


def needs(right: Right) -> Callable[[Principal], Awaitable[Caller]]:
    """A dependency that lets in keys with the right. Waits for nothing, and so needs no thread."""

    async def check(principal: PrincipalDep) -> Caller:
        return caller(principal, right)

    return check


Uploader = Annotated[Caller, Depends(needs(Right.UPLOAD))]
Observer = Annotated[Caller, Depends(needs(Right.STATUS))]
ReaderOfPages = Annotated[Caller, Depends(needs(Right.READ))]
Reviewer = Annotated[Caller, Depends(needs(Right.REVIEW))]
Consumer = Annotated[Caller, Depends(needs(Right.FEED))]
Manager = Annotated[Caller, Depends(needs(Right.ADMIN))]
"""An administrator of one client."""


async def owner_of_installation(principal: PrincipalDep) -> Principal:
    """A key or person that manages clients. Raises NotAllowed."""
    key_of_installation = principal.user_id is None and principal.client_id is None and principal.role is Role.ADMIN
    if not (principal.is_owner or key_of_installation):
        raise NotAllowed("Only a key or an administrator of the installation may manage clients and keys.")
    return principal


Owner = Annotated[Principal, Depends(owner_of_installation)]
