"""Audits after release: which records wait for one, and what was found. Every query names the client."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import insert, select, update
from sqlalchemy.orm import Session

from schemas.document_type import pattern_of
from schemas.errors import Conflict, NotFound
from schemas.ids import ClientId, DocumentId, RecordId
from schemas.record import Record
from storage.audit import Deed, record_deed
from storage.columns import DatabaseTime
from storage.quality_tables import AuditedFieldRow, AuditSampleRow

MACHINE = "machine"
"""Who settled a value that nobody looked at."""


@dataclass(frozen=True, slots=True)
class AuditView:
    """A record that is to be audited, or was."""

    record_id: RecordId
    document_id: DocumentId
    revision: int
    type: str
    chosen_at: datetime
    done_at: datetime | None
    auditor: str | None


_COLUMNS = tuple(getattr(AuditSampleRow, name) for name in AuditView.__dataclass_fields__)


def waiting_audits(session: Session, client_id: ClientId, *, limit: int = 100) -> tuple[AuditView, ...]:
    """The oldest first."""
    query = select(*_COLUMNS).where(AuditSampleRow.client_id == client_id, AuditSampleRow.done_at.is_(None))
    return tuple(AuditView(*row) for row in session.execute(query.order_by(AuditSampleRow.chosen_at).limit(limit)))


def audit_view(session: Session, client_id: ClientId, record_id: RecordId) -> AuditView:
    """One audit; raises NotFound where the record is not in the sample."""
    query = select(*_COLUMNS).where(AuditSampleRow.client_id == client_id, AuditSampleRow.record_id == record_id)
    row = session.execute(query).one_or_none()
    if row is None:
        raise NotFound("this record is not in the sample")
    return AuditView(*row)


def note_audit(session: Session, client_id: ClientId, released: Record, right: Mapping[str, bool], *, actor: str) -> None:
    """Write down of each value of the released record, by pointer, whether it is right. Raises NotFound, and Conflict twice.

    Nobody audits what he settled himself: raises Conflict.
    """
    audit_view(session, client_id, RecordId(released.id))
    settled = {pointer: settled_by(released, pointer) for pointer in right}
    if actor in settled.values():
        raise Conflict("you settled values of this record yourself; somebody else has to audit it")
    done = session.scalars(
        update(AuditSampleRow)
        .where(AuditSampleRow.record_id == released.id, AuditSampleRow.done_at.is_(None))
        .values(done_at=DatabaseTime(), auditor=actor, revision=released.revision)
        .returning(AuditSampleRow.record_id)
    ).one_or_none()
    if done is None:
        raise Conflict("this record was audited already")
    rows = [
        {
            "record_id": released.id,
            "pointer": pointer,
            "client_id": client_id,
            "type": released.type,
            "pattern": pattern_of(pointer),
            "settled_by": settled[pointer],
            "was_right": was_right,
        }
        for pointer, was_right in right.items()
    ]
    session.execute(insert(AuditedFieldRow), rows)
    wrong = sum(not each for each in right.values())
    record_deed(
        session, Deed(actor, "record.audit", f"{wrong} of {len(right)} wrong"), client_id=client_id, subject=released.id
    )


def settled_by(record: Record, pointer: str) -> str:
    """The actor who settled a value, or `machine`."""
    evidence = record.evidence.get(pointer)
    return MACHINE if evidence is None or evidence.review.by is None else evidence.review.by
