"""Counting records as they are made and released, in the transaction that makes and releases them."""

from __future__ import annotations

from collections import Counter
from typing import Any

from sqlalchemy import update
from sqlalchemy.orm import Session

from schemas.ids import ClientId, RecordId
from schemas.record import Record, RecordState, ReviewState
from schemas.sampling import is_sampled
from storage.columns import DatabaseTime
from storage.insertion import insert_missing
from storage.quality_tables import AuditSampleRow, RecordFiguresRow
from storage.tables import ClientRow

_CHANGED = frozenset({ReviewState.CORRECTED, ReviewState.KEYED, ReviewState.ABSENT, ReviewState.ILLEGIBLE})


def note_made(session: Session, client_id: ClientId, record: Record) -> None:
    """How the line left a record; one that was read anew before its release is counted as it is now."""
    figures = {
        "type": record.type,
        "fields": len(record.evidence),
        "accepted": sum(each.accepted for each in record.evidence.values()),
        "straight_through": record.state is RecordState.ACCEPTED,
        "reasons": _reasons(record),
    }
    keys = {
        "record_id": record.id,
        "client_id": client_id,
        "document_id": record.document_id,
        "batch_id": record.batch_id,
        "received_at": record.source.received_at,
        "made_at": DatabaseTime(),
        "confirmed": 0,
        "changed": 0,
    }
    if not insert_missing(session, RecordFiguresRow, [keys | figures], RecordFiguresRow.record_id):
        mine = RecordFiguresRow.record_id == record.id, RecordFiguresRow.client_id == client_id
        session.execute(update(RecordFiguresRow).where(*mine).values(**figures))


def note_released(session: Session, client_id: ClientId, record: Record) -> None:
    """What people had made of a record when it was released the first time; and whether it is to be audited."""
    states = Counter(each.review.state for each in record.evidence.values())
    first = session.scalars(
        update(RecordFiguresRow)
        .where(RecordFiguresRow.record_id == record.id, RecordFiguresRow.client_id == client_id)
        .where(RecordFiguresRow.released_at.is_(None))
        .values(
            released_at=DatabaseTime(),
            confirmed=states[ReviewState.CONFIRMED],
            changed=sum(states[state] for state in _CHANGED),
        )
        .returning(RecordFiguresRow.record_id)
    ).one_or_none()
    if first is not None:
        _sample(session, client_id, record)


def _sample(session: Session, client_id: ClientId, record: Record) -> None:
    client = session.get_one(ClientRow, client_id)
    if is_sampled(client_id, record.id, client.audit_share):
        row = {
            "record_id": RecordId(record.id),
            "client_id": client_id,
            "document_id": record.document_id,
            "revision": record.revision,
            "type": record.type,
            "chosen_at": DatabaseTime(),
        }
        insert_missing(session, AuditSampleRow, [row], AuditSampleRow.record_id)


def _reasons(record: Record) -> dict[str, Any]:
    found = Counter(reason.value for each in record.evidence.values() if not each.accepted for reason in each.review.reasons)
    found.update("missing" for check in record.checks if not check.passed and not check.fields)
    return dict(found)
