"""Who may do what. Every route names the right it needs; every query names the client of the key."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import Annotated

from fastapi import Depends
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer

from api.services import Services, ServicesDep
from schemas.errors import NotAllowed, Policy
from schemas.ids import ClientId
from schemas.work import Role
from storage.access import USE_NOTED_EVERY, authenticate, note_use
from storage.views import Principal


class Right(StrEnum):
    """What a key can be good for."""

    UPLOAD = "upload"
    STATUS = "status"
    READ = "read"
    REVIEW = "review"
    FEED = "feed"
    LOAD = "load"
    """Open claims and purchase orders."""
    MASTER = "master"
    """All master data."""
    ADMIN = "admin"


RIGHTS: dict[Role, frozenset[Right]] = {
    Role.UPLOADER: frozenset({Right.UPLOAD, Right.STATUS}),
    Role.REVIEWER: frozenset({Right.STATUS, Right.READ, Right.REVIEW}),
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


_bearer = HTTPBearer(auto_error=False, scheme_name="API key", description="`Authorization: Bearer prk_…`")


def principal_of(
    services: ServicesDep, credentials: Annotated[HTTPAuthorizationCredentials | None, Depends(_bearer)]
) -> Principal:
    """The key that calls. Raises NotSignedIn."""
    return let_in(services, credentials.credentials if credentials else "")


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
