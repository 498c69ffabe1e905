"""Inserting what may be there already."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import InstrumentedAttribute, Session

from storage.tables import Table

_ROWS = 500
"""Per statement: SQLite takes 32,766 parameters."""


def insert_missing(
    session: Session, table: type[Table], rows: Sequence[Mapping[str, Any]], returning: InstrumentedAttribute[Any]
) -> tuple[Any, ...]:
    """Insert the rows that break no unique constraint; returns the named column of those that went in.

    On PostgreSQL this waits for a concurrent transaction that is inserting the same row, and so does not race with it.
    """
    dialect = session.get_bind().dialect.name
    added = list[Any]()
    for start in range(0, len(rows), _ROWS):
        values = [dict(row) for row in rows[start : start + _ROWS]]
        if dialect == "sqlite":
            added += session.scalars(sqlite.insert(table).values(values).on_conflict_do_nothing().returning(returning))
        else:
            added += session.scalars(postgresql.insert(table).values(values).on_conflict_do_nothing().returning(returning))
    return tuple(added)
