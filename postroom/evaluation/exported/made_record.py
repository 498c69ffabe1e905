"""Made data as an accepted record."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from schemas.record import Record, RecordState, SourceFile
from schemas.types import all_types

RECEIVED = datetime(2026, 1, 15, 9, 30, tzinfo=UTC)


def record_of(kind: str, data: dict[str, Any], *, number: str = "rec_0123456789abcdefghjk") -> Record:
    """An accepted record; what the data does not say is absent."""
    return Record(
        schema_=all_types()[kind].schema,
        id=number,
        document_id="doc_1",
        type=kind,
        type_confidence=1.0,
        state=RecordState.ACCEPTED,
        data=all_types()[kind].data.model_validate(data).model_dump(),
        source=SourceFile(file="scan.tif", sha256="0" * 64, pages=(1,), received_at=RECEIVED),
    )


def dollars(cents: int) -> str:
    """As records say amounts."""
    return f"{Decimal(cents) / 100:.2f}"
