"""Documents whose chosen fields a second person keys, and a third settles. Every query names the client."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from schemas.desk_acts import ActKind, DeskAct
from schemas.document_type import pattern_of
from schemas.errors import OpenFields, Place
from schemas.ids import ClientId, DocumentId
from schemas.queue import Outcome, QueueState, Stage
from schemas.record import Record
from schemas.second_key import Keyed, Mismatch, agreed, blinded, disputed, keyed_twice, mismatches
from schemas.types import all_types
from storage.access import load_client
from storage.audit import Deed, record_deed
from storage.review_acts import Acted, Refusal
from storage.review_holds import let_go
from storage.review_views import Hold
from storage.second_key_tables import KeyedRow


@dataclass(frozen=True, slots=True)
class Seen:
    """What the person at a document sees of it at its stage."""

    record: Record
    blind: tuple[str, ...] = ()
    """Fields to key without seeing them."""
    disputed: tuple[Mismatch, ...] = ()
    """What two people keyed differently."""


def seen(session: Session, hold: Hold, record: Record) -> Seen:
    """The record as it is shown at the document's stage."""
    if hold.stage is Stage.REVIEW:
        return Seen(record)
    pointers, keyed = _chosen(session, hold, record), _keyed(session, hold.client_id, hold.document_id)
    if hold.stage is Stage.SECOND_KEY:
        return Seen(blinded(record, pointers, keyed), blind=pointers)
    found = mismatches(record, pointers, keyed)
    return Seen(disputed(record, [each.pointer for each in found], hold.visitor.actor), disputed=found)


def key_again(session: Session, hold: Hold, record: Record, acts: Sequence[DeskAct], *, write: bool) -> Acted:
    """The second person's acts: kept beside the record, which stays as it is."""
    pointers = _chosen(session, hold, record)
    known = _keyed(session, hold.client_id, hold.document_id)
    before = blinded(record, pointers, known)
    refused, added = list[Refusal](), dict[str, Keyed]()
    for act in acts:
        keyed = _keyed_by(record, act) if act.pointer in pointers else "This field is not one to key again."
        if isinstance(keyed, Keyed):
            added[act.pointer] = keyed
        else:
            refused.append(Refusal(act, "format", keyed))
    if write:
        for pointer, keyed in added.items():
            _keep(session, hold, pointer, keyed)
    return Acted(before, blinded(record, pointers, {**known, **added}), 0, refused=refused)


def needs_second_key(session: Session, hold: Hold, record: Record) -> bool:
    """Is the record to be keyed by a second person before it may leave?"""
    return hold.stage is Stage.REVIEW and record.revision == 1 and bool(_chosen(session, hold, record))


def pass_on(session: Session, hold: Hold) -> None:
    """To the second person."""
    _forget(session, hold.document_id)
    let_go(session, hold, Outcome.COMPLETED, state=QueueState.WAITING, stage=Stage.SECOND_KEY, first_keyer=hold.visitor.actor)


def compare_keys(session: Session, hold: Hold, record: Record) -> Record | None:
    """The record to be accepted where both keyed the same; None where the document goes to a third person now.

    Raises OpenFields while a field is not keyed.
    """
    pointers, keyed = _chosen(session, hold, record), _keyed(session, hold.client_id, hold.document_id)
    missing = [pointer for pointer in pointers if pointer not in keyed]
    if missing:
        error = OpenFields(f"Key {len(missing)} more field{'s'[: len(missing) != 1]} first.")
        error.places = tuple(Place(pointer, "open", "Nobody has keyed this a second time yet.") for pointer in missing)
        raise error
    found = mismatches(record, pointers, keyed)
    deed = Deed(hold.visitor.actor, "document.second_key", f"{len(found)} of {len(pointers)} differ")
    record_deed(session, deed, client_id=hold.client_id, subject=hold.document_id)
    if not found:
        return agreed(record, pointers)
    let_go(session, hold, Outcome.COMPLETED, state=QueueState.WAITING, stage=Stage.ADJUDICATE, second_keyer=hold.visitor.actor)
    return None


def check_disputes_settled(session: Session, hold: Hold, record: Record) -> None:
    """Raises OpenFields while the third person has not said what is right."""
    pointers, keyed = _chosen(session, hold, record), _keyed(session, hold.client_id, hold.document_id)
    own = {place for place, each in record.evidence.items() if each.review.by == hold.visitor.actor}
    waiting = [each.pointer for each in mismatches(record, pointers, keyed) if each.pointer not in own]
    if waiting:
        error = OpenFields("Two people keyed different things. Say which is right.")
        error.places = tuple(Place(pointer, "open", "Two people keyed different things here.") for pointer in waiting)
        raise error


def _chosen(session: Session, hold: Hold, record: Record) -> tuple[str, ...]:
    return keyed_twice(record, load_client(session, hold.client_id).double_key)


def _keyed(session: Session, client_id: ClientId, document_id: DocumentId) -> Mapping[str, Keyed]:
    query = select(KeyedRow.pointer, KeyedRow.keyed)
    rows = session.execute(query.where(KeyedRow.document_id == document_id, KeyedRow.client_id == client_id))
    return {pointer: Keyed.model_validate(keyed) for pointer, keyed in rows}


def _keyed_by(record: Record, act: DeskAct) -> Keyed | str:
    """What an act keys, or why it cannot."""
    if act.action in {ActKind.ABSENT, ActKind.ILLEGIBLE}:
        return Keyed(value=None, state="absent" if act.action is ActKind.ABSENT else "illegible")
    if act.action is not ActKind.CORRECT or act.value is None:
        return "Type what the paper says; nothing is shown here to be confirmed."
    kind = all_types()[record.type].leaves()[pattern_of(act.pointer)].kind
    canonical = kind.parse(act.value)
    if canonical is None:
        return f"Type {kind.expected}."
    return Keyed(value=canonical == "true" if kind.name == "mark" else canonical)


def _keep(session: Session, hold: Hold, pointer: str, keyed: Keyed) -> None:
    mine = KeyedRow.document_id == hold.document_id, KeyedRow.pointer == pointer
    session.execute(delete(KeyedRow).where(*mine))
    row = KeyedRow(
        document_id=hold.document_id,
        pointer=pointer,
        client_id=hold.client_id,
        keyed=keyed.model_dump(mode="json"),
        actor=hold.visitor.actor,
    )
    session.add(row)
    session.flush()


def _forget(session: Session, document_id: DocumentId) -> None:
    session.execute(delete(KeyedRow).where(KeyedRow.document_id == document_id))
