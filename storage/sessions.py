"""Browsers that are signed in: rows that can be ended, looked up by the digest of their cookie."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from schemas.errors import NotFound
from schemas.ids import ClientId, KeyId, UserId
from schemas.preferences import Preferences
from schemas.work import Role
from storage.access import holder_of, list_clients
from storage.audit import Deed, record_deed
from storage.columns import DatabaseTime
from storage.people import UserView, load_user
from storage.people_tables import DeskSessionRow, UserRow
from storage.views import ClientView, Principal

LASTS_SECONDS = 12 * 3600
"""Without use; each use begins it anew."""
USE_NOTED_EVERY = timedelta(minutes=5)


@dataclass(frozen=True, slots=True)
class SignedIn:
    """Who a browser belongs to."""

    principal: Principal
    clients: tuple[ClientView, ...]
    """Those that the head of the page offers."""
    must_change: bool
    """Nothing but choosing a password is possible."""
    use_is_old: bool
    """The last use was noted a while ago."""
    preferences: Preferences


def open_session(session: Session, digest: str, *, user_id: UserId | None = None, key_id: KeyId | None = None) -> None:
    """Sign a browser in, where the person worked last; sessions that ran out are swept on the way."""
    session.execute(delete(DeskSessionRow).where(DeskSessionRow.until <= DatabaseTime()))
    client_id = session.scalars(select(UserRow.client_id).where(UserRow.id == user_id)).one() if user_id else None
    session.add(
        DeskSessionRow(digest=digest, user_id=user_id, key_id=key_id, client_id=client_id, until=DatabaseTime(LASTS_SECONDS))
    )
    session.flush()


def holder_of_session(session: Session, digest: str) -> SignedIn | None:
    """Whose it is; None where it ran out or was ended, the person is disabled or the key no longer in use."""
    alive = (DeskSessionRow.digest == digest, DeskSessionRow.until > DatabaseTime())
    row = session.scalars(select(DeskSessionRow).where(*alive)).one_or_none()
    if row is None:
        return None
    now = session.scalars(select(DatabaseTime())).one()
    old = now - row.seen_at > USE_NOTED_EVERY
    if row.user_id is None:
        return _with_key(session, row, use_is_old=old)
    user = load_user(session, row.user_id)
    return None if user.disabled else _person(session, user, row.client_id, use_is_old=old)


def note_session_use(session: Session, digest: str) -> None:
    """It lasts longer from now on; for sessions whose `use_is_old`."""
    values = {"seen_at": DatabaseTime(), "until": DatabaseTime(LASTS_SECONDS)}
    session.execute(update(DeskSessionRow).where(DeskSessionRow.digest == digest).values(values))


def choose_client(session: Session, digest: str, signed_in: SignedIn, client_id: str) -> None:
    """Work at another client from now on, here and at the next sign-in. Raises NotFound."""
    chosen = next((each.id for each in signed_in.clients if each.id == client_id), None)
    if chosen is None:
        message = "there is no such client"
        raise NotFound(message)
    session.execute(update(DeskSessionRow).where(DeskSessionRow.digest == digest).values(client_id=chosen))
    session.execute(update(UserRow).where(UserRow.id == signed_in.principal.user_id).values(client_id=chosen))


def end_session(session: Session, digest: str) -> None:
    """Sign a browser out."""
    session.execute(delete(DeskSessionRow).where(DeskSessionRow.digest == digest))


def end_sessions_of(session: Session, user_id: UserId, *, actor: str) -> int:
    """Sign a person out everywhere; says of how many browsers."""
    gone = delete(DeskSessionRow).where(DeskSessionRow.user_id == user_id).returning(DeskSessionRow.digest)
    count = len(session.scalars(gone).all())
    record_deed(session, Deed(actor, "user.sign_out", f"{count} browsers"), client_id=None, subject=user_id)
    return count


def sessions_of(session: Session, user_id: UserId) -> tuple[tuple[datetime, datetime], ...]:
    """When each browser of a person signed in and was seen last, newest first."""
    alive = (DeskSessionRow.user_id == user_id, DeskSessionRow.until > DatabaseTime())
    query = select(DeskSessionRow.created_at, DeskSessionRow.seen_at).where(*alive).order_by(DeskSessionRow.seen_at.desc())
    return tuple((row.created_at, row.seen_at) for row in session.execute(query))


def _with_key(session: Session, row: DeskSessionRow, *, use_is_old: bool) -> SignedIn | None:
    principal = holder_of(session, row.key_id) if row.key_id else None
    if principal is None:
        return None
    own = tuple(each for each in list_clients(session) if each.id == principal.client_id)
    return SignedIn(principal, own, must_change=False, use_is_old=use_is_old, preferences=Preferences())


def _person(session: Session, user: UserView, chosen: ClientId | None, *, use_is_old: bool) -> SignedIn:
    everywhere = user.is_owner
    clients = tuple(each for each in list_clients(session) if not each.closed and (everywhere or each.id in user.roles))
    current = _current(clients, user, chosen)
    principal = Principal(
        key_id=None,
        client_id=current,
        role=_role(user, current),
        last_used_at=None,
        name=user.display_name,
        user_id=user.id,
        is_owner=user.is_owner,
        is_visiting=current is not None and current not in user.roles,
    )
    return SignedIn(principal, clients, must_change=user.must_change, use_is_old=use_is_old, preferences=user.preferences)


def _role(user: UserView, client_id: ClientId | None) -> Role:
    elsewhere = Role.ADMIN if user.is_owner else Role.OBSERVER
    return user.roles.get(client_id, elsewhere) if client_id else elsewhere


def _current(clients: tuple[ClientView, ...], user: UserView, chosen: ClientId | None) -> ClientId | None:
    """The one that was chosen where it is still open to the person, else one of which they are a member, else any."""
    open_ids = [each.id for each in clients]
    if chosen in open_ids:
        return chosen
    return next((each for each in open_ids if each in user.roles), open_ids[0] if open_ids else None)
