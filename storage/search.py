"""The words by which records are found, kept beside them in the same transaction."""

from __future__ import annotations

from sqlalchemy import ColumnElement, delete, exists, insert
from sqlalchemy.orm import Session

from schemas.ids import ClientId
from schemas.record import Record
from schemas.search_terms import asked_for, terms_of
from storage.search_tables import RecordTermRow
from storage.tables import RecordRow


def index_record(session: Session, client_id: ClientId, record: Record) -> None:
    """Keep the words of a record's current revision in place of those of before."""
    forget_record(session, record.id)
    rows = [{"client_id": client_id, "record_id": record.id, "term": term} for term in terms_of(record)]
    if rows:
        session.execute(insert(RecordTermRow), rows)


def forget_record(session: Session, record_id: str) -> None:
    """A record that is no longer to be found."""
    session.execute(delete(RecordTermRow).where(RecordTermRow.record_id == record_id))


def has_words(question: str) -> list[ColumnElement[bool]]:
    """Conditions on `RecordRow`: every word of the question begins one of the record's."""
    return [
        exists().where(
            RecordTermRow.client_id == RecordRow.client_id,
            RecordTermRow.record_id == RecordRow.id,
            RecordTermRow.term.startswith(word, autoescape=True),
        )
        for word in asked_for(question)
    ]
