from datetime import UTC, datetime

from schemas.ids import BatchId, ClientId, DocumentId, RecordId
from schemas.readings import Reading, Understood
from schemas.record import SourceFile
from schemas.settlement import settle
from workers.stages.emit import Emit, RecordIds

SOURCE = SourceFile(file="a.tif", sha256="0" * 64, pages=(1, 2), received_at=datetime(2026, 11, 23, tzinfo=UTC))
UNDERSTOOD = Understood(
    type="letter", type_confidence=0.9, pages=(1, 2), readings=(Reading(pointer="/subject", value="Hello", score=0.9),)
)


def test_keys_stand_in_the_contracts_order() -> None:
    ids = RecordIds(RecordId("rec_1"), DocumentId("doc_1"), BatchId("bat_1"), ClientId("acme"))
    record = Emit()(UNDERSTOOD, settle(UNDERSTOOD, {}), SOURCE, ids)
    full = record.view("full")
    assert list(full) == [
        "schema", "id", "document_id", "batch_id", "client_id", "type", "type_confidence", "state", "revision",
        "data", "evidence", "checks", "source",
    ]  # fmt: skip
    assert full["schema"] == "letter/1"
    assert list(full["data"]) == [
        "category", "sender", "recipient", "date", "subject", "references", "amount", "respond_by", "denial_reasons",
    ]  # fmt: skip
    assert full["source"]["pages"] == [1, 2]


def test_check_keeps_its_workings_to_itself() -> None:
    understood = Understood(type="check", type_confidence=0.9, pages=(1,))
    record = Emit()(understood, settle(understood, {}), SOURCE, RecordIds(RecordId("rec_1"), DocumentId("doc_1")))
    assert set(record.view("full")["checks"][0]) == {"rule", "at", "passed", "expected", "actual", "message"}
