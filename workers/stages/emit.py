"""Emit: what was settled of a document becomes its record."""

from __future__ import annotations

from dataclasses import dataclass

from schemas.ids import BatchId, ClientId, DocumentId, RecordId
from schemas.readings import Understood
from schemas.record import Record, SourceFile
from schemas.settlement import Settlement
from schemas.types import all_types


@dataclass(frozen=True, slots=True)
class RecordIds:
    """What names a record. Batch and client are known only where a server took the file in."""

    record: RecordId
    document: DocumentId
    batch: BatchId | None = None
    client: ClientId | None = None


@dataclass(frozen=True, slots=True)
class Emit:
    """Settlement to record."""

    def __call__(self, understood: Understood, settlement: Settlement, source: SourceFile, ids: RecordIds) -> Record:
        """The record of one document, first revision."""
        return Record(
            schema_=all_types()[understood.type].schema,
            id=ids.record,
            document_id=ids.document,
            batch_id=ids.batch,
            client_id=ids.client,
            type=understood.type,
            type_confidence=understood.type_confidence,
            state=settlement.state,
            data=settlement.data,
            evidence=settlement.evidence,
            checks=settlement.checks,
            source=source,
        )
