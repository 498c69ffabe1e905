"""Master data of a client: lists of entries by key, each body the JSON of its model in `schemas/master.py`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from sqlalchemy import delete, insert, select
from sqlalchemy.orm import Session

from schemas.errors import NotFound
from schemas.ids import ClientId
from schemas.master import (
    ENTRIES,
    Buyer,
    Entry,
    MasterData,
    OpenClaim,
    Payer,
    Provider,
    PurchaseOrder,
    TradingPartner,
    Vendor,
)
from schemas.master_kind import MasterKind
from storage.audit import Deed, record_deed
from storage.master_tables import MasterRow, MasterTermRow
from storage.tables import ClientRow, Table
from storage.views import Listing

PARTNER = "partner"
"""The kind under which the trading partner is kept; there is one, and its key is the same word."""
_AT_ONCE = 500
"""Keys or rows per statement: SQLite takes 32,766 parameters."""


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of an import."""

    created: int
    changed: int
    same: int
    removed: int = 0


@dataclass(frozen=True, slots=True)
class Kept:
    """An entry as it is stored, whatever its kind."""

    key: str
    body: Mapping[str, Any]
    terms: tuple[str, ...] = ()


def master_data(session: Session, client_id: ClientId) -> MasterData:
    """The parties and the trading partner of a client; claims and orders, which may be many, are left out (`storage.known`)."""
    partner = session.scalars(select(MasterRow.body).where(*_mine(client_id, PARTNER))).one_or_none()
    return MasterData(
        payers=tuple(Payer.model_validate(body) for body in _bodies(session, client_id, MasterKind.PAYERS)),
        providers=tuple(Provider.model_validate(body) for body in _bodies(session, client_id, MasterKind.PROVIDERS)),
        vendors=tuple(Vendor.model_validate(body) for body in _bodies(session, client_id, MasterKind.VENDORS)),
        buyers=tuple(Buyer.model_validate(body) for body in _bodies(session, client_id, MasterKind.BUYERS)),
        partner=TradingPartner() if partner is None else TradingPartner.model_validate(partner),
    )


def list_entries(
    session: Session, client_id: ClientId, kind: MasterKind, *, limit: int = 50, cursor: str | None = None
) -> Listing[Entry]:
    """Entries by key; the cursor is the last key seen."""
    query = select(MasterRow.key, MasterRow.body).where(*_mine(client_id, kind))
    if cursor is not None:
        query = query.where(MasterRow.key > cursor)
    rows = session.execute(query.order_by(MasterRow.key).limit(limit + 1)).all()
    entries = tuple(_entry(kind, body) for _, body in rows[:limit])
    return Listing(entries, rows[limit - 1][0] if len(rows) > limit else None)


def load_entry(session: Session, client_id: ClientId, kind: MasterKind, key: str) -> Entry:
    """Raises NotFound."""
    body = session.scalars(select(MasterRow.body).where(*_mine(client_id, kind), MasterRow.key == key)).one_or_none()
    if body is None:
        message = f"there is no entry of this key among the {kind.value}"
        raise NotFound(message)
    return _entry(kind, body)


def put_entry(session: Session, client_id: ClientId, kind: MasterKind, entry: Entry, *, actor: str) -> bool:
    """Create or replace an entry; True where it was created."""
    taken = keep(session, client_id, kind, [_kept(entry)])
    if not taken.same:
        record_deed(session, Deed(actor, "master.put", kind.value), client_id=client_id, subject=entry.key)
    return bool(taken.created)


def delete_entry(session: Session, client_id: ClientId, kind: MasterKind, key: str, *, actor: str) -> None:
    """Raises NotFound."""
    load_entry(session, client_id, kind, key)
    _drop(session, client_id, kind, [key])
    record_deed(session, Deed(actor, "master.delete", kind.value), client_id=client_id, subject=key)


def import_entries(  # noqa: PLR0913 - whose, which, what, how, by whom
    session: Session,
    client_id: ClientId,
    kind: MasterKind,
    entries: Iterable[Entry],
    *,
    mode: Literal["merge", "replace"] = "merge",
    actor: str,
) -> Taken:
    """Take a whole list. `merge` leaves entries alone that it does not name; `replace` takes them out."""
    kept = [_kept(entry) for entry in entries]
    gone: list[str] = []
    wait_for_turn(session, client_id)
    if mode == "replace":
        named = {each.key for each in kept}
        gone = [key for key in session.scalars(select(MasterRow.key).where(*_mine(client_id, kind))) if key not in named]
        _drop(session, client_id, kind, gone)
    taken = keep(session, client_id, kind, kept)
    detail = f"{mode}: {taken.created} created, {taken.changed} changed, {len(gone)} removed"
    record_deed(session, Deed(actor, "master.import", detail), client_id=client_id, subject=kind.value)
    return Taken(taken.created, taken.changed, taken.same, len(gone))


def load_partner(session: Session, client_id: ClientId) -> TradingPartner:
    """The trading partner, or the one that stands for `not said`."""
    body = session.scalars(select(MasterRow.body).where(*_mine(client_id, PARTNER))).one_or_none()
    return TradingPartner() if body is None else TradingPartner.model_validate(body)


def put_partner(session: Session, client_id: ClientId, partner: TradingPartner, *, actor: str) -> None:
    """Say who exchanges X12 with whom."""
    keep(session, client_id, PARTNER, [Kept(PARTNER, partner.model_dump(mode="json"))])
    record_deed(session, Deed(actor, "master.put", PARTNER), client_id=client_id, subject=PARTNER)


def keep(session: Session, client_id: ClientId, kind: str, entries: Sequence[Kept]) -> Taken:
    """Store entries of any kind with the terms they are looked up by. Of entries with one key the last counts."""
    wait_for_turn(session, client_id)
    wanted = {each.key: each for each in entries}
    known = _known(session, client_id, kind, list(wanted))
    changed = [each for key, each in wanted.items() if key in known and known[key] != each.body]
    _drop(session, client_id, kind, [each.key for each in changed])
    new = [each for key, each in wanted.items() if key not in known] + changed
    shared = {"client_id": client_id, "kind": kind}
    _insert(session, MasterRow, [{**shared, "key": each.key, "body": dict(each.body)} for each in new])
    _insert(session, MasterTermRow, [{**shared, "key": each.key, "term": term} for each in new for term in set(each.terms)])
    return Taken(len(new) - len(changed), len(changed), len(wanted) - len(new))


def wait_for_turn(session: Session, client_id: ClientId) -> None:
    """One transaction at a time works on a client's lists; whoever only names the client in a row is not kept waiting."""
    session.execute(select(ClientRow.id).where(ClientRow.id == client_id).with_for_update(key_share=True))


def forget(session: Session, client_id: ClientId, kind: str, key: str) -> None:
    """Take an entry out, if it is there."""
    _drop(session, client_id, kind, [key])


def _insert(session: Session, table: type[Table], rows: Sequence[Mapping[str, Any]]) -> None:
    for start in range(0, len(rows), _AT_ONCE):
        session.execute(insert(table), [dict(row) for row in rows[start : start + _AT_ONCE]])


def _drop(session: Session, client_id: ClientId, kind: str, keys: Sequence[str]) -> None:
    for start in range(0, len(keys), _AT_ONCE):
        session.execute(delete(MasterRow).where(*_mine(client_id, kind), MasterRow.key.in_(keys[start : start + _AT_ONCE])))


def _known(session: Session, client_id: ClientId, kind: str, keys: Sequence[str]) -> dict[str, Mapping[str, Any]]:
    found: dict[str, Mapping[str, Any]] = {}
    for start in range(0, len(keys), _AT_ONCE):
        some = MasterRow.key.in_(keys[start : start + _AT_ONCE])
        rows = session.execute(select(MasterRow.key, MasterRow.body).where(*_mine(client_id, kind), some))
        found |= {key: body for key, body in rows}  # noqa: C416 - rows are no pairs to mypy
    return found


def _bodies(session: Session, client_id: ClientId, kind: MasterKind) -> Iterable[Mapping[str, Any]]:
    return session.scalars(select(MasterRow.body).where(*_mine(client_id, kind)).order_by(MasterRow.key))


def _mine(client_id: ClientId, kind: str) -> tuple[Any, ...]:
    return MasterRow.client_id == client_id, MasterRow.kind == str(kind)


def _kept(entry: Entry) -> Kept:
    terms = entry.terms if isinstance(entry, OpenClaim | PurchaseOrder) else ()
    return Kept(entry.key, entry.model_dump(mode="json"), terms)


def _entry(kind: MasterKind, body: Mapping[str, Any]) -> Entry:
    return ENTRIES[kind].model_validate(body)
