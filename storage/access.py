"""Clients and their API keys."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Sequence
from dataclasses import dataclass, fields
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row, bindparam, select, update
from sqlalchemy.orm import Session

from schemas.errors import BadRequest, Conflict, NotFound
from schemas.ids import ClientId, KeyId, is_client_id, new_key_id, new_secret
from schemas.work import DuplicatePolicy, Role
from storage.audit import Deed, record_deed
from storage.columns import DatabaseTime
from storage.insertion import insert_missing
from storage.tables import ApiKeyRow, ClientRow, StreamRow
from storage.views import ClientView, KeyView, Principal

KEY_PREFIX = "prk"
"""Every key starts so, for secret scanners: `prk_<key id>_<secret>`."""
USE_NOTED_EVERY = timedelta(minutes=5)
"""`last_used_at` is this coarse, so that most calls write nothing."""

_USABLE = (
    select(ApiKeyRow.id, ApiKeyRow.client_id, ApiKeyRow.role, ApiKeyRow.last_used_at, ApiKeyRow.name, ApiKeyRow.secret_sha256)
    .outerjoin(ClientRow, ClientRow.id == ApiKeyRow.client_id)
    .where(ApiKeyRow.id == bindparam("key_id"), ApiKeyRow.revoked_at.is_(None))
    .where(ApiKeyRow.expires_at.is_(None) | (ApiKeyRow.expires_at > DatabaseTime()))
    .where(ClientRow.id.is_(None) | ClientRow.closed.is_(False))
)
"""A key, as long as it is in use. Built once, for every call asks."""


@dataclass(frozen=True, slots=True)
class NewKey:
    """A key that is wanted."""

    client_id: ClientId | None
    """None for an administrator of the installation."""
    role: Role
    name: str
    expires_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class IssuedKey:
    """A fresh key. `secret` is shown once and kept nowhere."""

    key: KeyView
    secret: str


def open_client(
    session: Session, client_id: ClientId, name: str, *, actor: str, duplicates: DuplicatePolicy = DuplicatePolicy.HOLD
) -> ClientView:
    """The client of this id, created where it is new; an existing one is left as it is."""
    if not is_client_id(client_id):
        message = "a client id has 1 to 40 lower-case letters, digits and hyphens and starts with a letter or digit"
        raise BadRequest(message)
    row = {"id": client_id, "name": name, "duplicates": duplicates}
    if insert_missing(session, ClientRow, [row], ClientRow.id):
        session.add(StreamRow(client_id=client_id, head=0))
        record_deed(session, Deed(actor, "client.open"), client_id=client_id, subject=client_id)
    return load_client(session, client_id)


def load_client(session: Session, client_id: ClientId) -> ClientView:
    """Raises NotFound."""
    row = session.scalars(select(ClientRow).where(ClientRow.id == client_id)).one_or_none()
    if row is None:
        message = "there is no such client"
        raise NotFound(message)
    return _client_view(row)


def list_clients(session: Session) -> tuple[ClientView, ...]:
    """All, by id."""
    return tuple(_client_view(row) for row in session.scalars(select(ClientRow).order_by(ClientRow.id)))


def change_client(  # noqa: PLR0913 - each of them may be changed alone
    session: Session,
    client_id: ClientId,
    *,
    actor: str,
    duplicates: DuplicatePolicy | None = None,
    target_accuracy: float | None = None,
    turnaround_hours: int | None = None,
    audit_share: float | None = None,
    double_key: Sequence[str] | None = None,
) -> ClientView:
    """Change what is given; raises NotFound."""
    changes = {
        "duplicates": duplicates,
        "target_accuracy": target_accuracy,
        "turnaround_hours": turnaround_hours,
        "audit_share": audit_share,
        "double_key": None if double_key is None else list(double_key),
    }
    given = {name: value for name, value in changes.items() if value is not None}
    load_client(session, client_id)
    if given:
        session.execute(update(ClientRow).where(ClientRow.id == client_id).values(given))
        record_deed(session, Deed(actor, "client.change", " ".join(given)), client_id=client_id, subject=client_id)
        session.expire_all()
    return load_client(session, client_id)


@dataclass(frozen=True, slots=True)
class ClientSettings:
    """All that can be said of how a client is served; None is the installation's way, or no end."""

    name: str
    duplicates: DuplicatePolicy
    target_accuracy: float | None
    turnaround_hours: int
    audit_share: float
    double_key: tuple[str, ...]
    always_review: tuple[str, ...]
    keep_originals_days: int | None
    keep_records_days: int | None

    @classmethod
    def of(cls, client: ClientView) -> ClientSettings:
        """As they are now."""
        return cls(**{each.name: getattr(client, each.name) for each in fields(cls)})


def set_up_client(session: Session, client_id: ClientId, wanted: ClientSettings, *, actor: str) -> ClientView:
    """Set all of it; the trail tells what changed. Raises NotFound."""
    current = load_client(session, client_id)
    given = {each.name: getattr(wanted, each.name) for each in fields(wanted)}
    changes = {name: value for name, value in given.items() if value != getattr(current, name)}
    if changes:
        kept = {name: list(value) if isinstance(value, tuple) else value for name, value in changes.items()}
        session.execute(update(ClientRow).where(ClientRow.id == client_id).values(kept))
        said = (f"{name}={value}" if name != "name" else name for name, value in changes.items())
        record_deed(session, Deed(actor, "client.change", " ".join(said)), client_id=client_id, subject=client_id)
        session.expire_all()
    return load_client(session, client_id)


def close_client(session: Session, client_id: ClientId, *, actor: str) -> ClientView:
    """Nobody works for it from now on, its keys included; all that there is stays. Raises NotFound, Conflict."""
    _lock_clients(session)
    is_open = [each.id for each in list_clients(session) if not each.closed]
    if is_open == [client_id]:
        raise Conflict("This is the only client that is open; if it were closed, nobody could sign in to open it again.")
    return _set_closed(session, client_id, Deed(actor, "client.close"), closed=True)


def reopen_client(session: Session, client_id: ClientId, *, actor: str) -> ClientView:
    """Its people and keys are let in again. Raises NotFound, Conflict."""
    return _set_closed(session, client_id, Deed(actor, "client.reopen"), closed=False)


def check_is_open(session: Session, client_id: ClientId) -> None:
    """Raises Conflict for a client that is closed, whoever asks."""
    if load_client(session, client_id).closed:
        raise Conflict("This client is closed; nothing is taken for it. An administrator of the installation can reopen it.")


def issue_key(session: Session, wanted: NewKey, *, actor: str) -> IssuedKey:
    """Make a key for a client; only an administrator's may be for none."""
    if wanted.client_id is None and wanted.role is not Role.ADMIN:
        message = "only an administrator's key can be without a client"
        raise BadRequest(message)
    if wanted.client_id is not None:
        load_client(session, wanted.client_id)
    key_id, secret = new_key_id(), new_secret()
    row = ApiKeyRow(
        id=key_id,
        client_id=wanted.client_id,
        name=wanted.name,
        role=wanted.role,
        secret_sha256=_digest(secret),
        expires_at=wanted.expires_at,
    )
    session.add(row)
    record_deed(session, Deed(actor, "key.issue", wanted.role), client_id=wanted.client_id, subject=key_id)
    session.flush()
    return IssuedKey(_key_view(row), f"{KEY_PREFIX}_{key_id}_{secret}")


def authenticate(session: Session, secret: str) -> Principal | None:
    """Who holds this key; None for one that is unknown, wrong, expired or revoked, or whose client is closed."""
    prefix, _, rest = secret.partition("_")
    key_id, _, own = rest.partition("_")
    if prefix != KEY_PREFIX or not own:
        return None
    row = session.execute(_USABLE, {"key_id": key_id}).one_or_none()
    # Compared also where there is no such key, so that the answer takes equally long.
    right = hmac.compare_digest(_digest(own), row.secret_sha256 if row else _digest(""))
    if row is None or not right:
        return None
    return _principal(row)


def holder_of(session: Session, key_id: KeyId) -> Principal | None:
    """Who holds a key that proved its secret before, as a sign-in does; None where it is no longer in use."""
    row = session.execute(_USABLE, {"key_id": key_id}).one_or_none()
    return None if row is None else _principal(row)


def note_use(session: Session, key_id: KeyId) -> None:
    """Remember that the key was used; for callers whose `last_used_at` is older than `USE_NOTED_EVERY`."""
    session.execute(update(ApiKeyRow).where(ApiKeyRow.id == key_id).values(last_used_at=DatabaseTime()))


def revoke_key(session: Session, client_id: ClientId | None, key_id: KeyId, *, actor: str) -> None:
    """End a key at once. `client_id` None: an administrator of the installation, for any client. Raises NotFound."""
    mine = (ApiKeyRow.client_id == client_id,) if client_id is not None else ()
    done = session.scalars(
        update(ApiKeyRow)
        .where(ApiKeyRow.id == key_id, ApiKeyRow.revoked_at.is_(None), *mine)
        .values(revoked_at=DatabaseTime())
        .returning(ApiKeyRow.id)
    ).one_or_none()
    if done is None:
        message = "there is no such key in use"
        raise NotFound(message)
    record_deed(session, Deed(actor, "key.revoke"), client_id=client_id, subject=key_id)


def list_keys(session: Session, client_id: ClientId | None) -> tuple[KeyView, ...]:
    """A client's keys, newest first; None: all keys of the installation."""
    query = select(ApiKeyRow).order_by(ApiKeyRow.created_at.desc(), ApiKeyRow.id)
    if client_id is not None:
        query = query.where(ApiKeyRow.client_id == client_id)
    return tuple(_key_view(row) for row in session.scalars(query))


def _lock_clients(session: Session) -> None:
    """Of two who close the last two clients at the same moment the second sees what the first did."""
    session.execute(select(ClientRow.id).order_by(ClientRow.id).with_for_update())


def _set_closed(session: Session, client_id: ClientId, deed: Deed, *, closed: bool) -> ClientView:
    load_client(session, client_id)
    done = session.scalars(
        update(ClientRow).where(ClientRow.id == client_id, ClientRow.closed.is_(not closed)).values(closed=closed)
        .returning(ClientRow.id)
    ).one_or_none()  # fmt: skip
    if done is None:
        raise Conflict(f"This client is {'closed' if closed else 'open'} already.")
    record_deed(session, deed, client_id=client_id, subject=client_id)
    session.expire_all()
    return load_client(session, client_id)


def _digest(secret: str) -> str:
    # A plain hash is enough for 256 random bits: nobody can try them all.
    return hashlib.sha256(secret.encode()).hexdigest()


def _principal(row: Row[*tuple[Any, ...]]) -> Principal:
    return Principal(row.id, row.client_id, row.role, row.last_used_at, row.name)


def _client_view(row: ClientRow) -> ClientView:
    return ClientView(
        id=row.id,
        name=row.name,
        created_at=row.created_at,
        duplicates=row.duplicates,
        target_accuracy=row.target_accuracy,
        closed=row.closed,
        keep_originals_days=row.keep_originals_days,
        keep_records_days=row.keep_records_days,
        turnaround_hours=row.turnaround_hours,
        audit_share=row.audit_share,
        double_key=tuple(row.double_key or ()),
        always_review=tuple(row.always_review or ()),
    )


def _key_view(row: ApiKeyRow) -> KeyView:
    return KeyView(
        id=row.id,
        client_id=row.client_id,
        name=row.name,
        role=row.role,
        created_at=row.created_at,
        expires_at=row.expires_at,
        revoked_at=row.revoked_at,
        last_used_at=row.last_used_at,
    )
