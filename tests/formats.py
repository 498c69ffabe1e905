"""A tiny export format: one line per record, refused where an amount is missing, broken where it is 66.66."""

from __future__ import annotations

from schemas.exports.format import CannotExport, ExportFormat, Held, Shipment
from schemas.master import MasterData
from schemas.record import Record


def write(shipment: Shipment) -> bytes:
    held = [
        Held("missing_value", record.id, "/amount", "the amount is missing")
        for record in shipment.records
        if record.data.get("amount") is None
    ]
    if held:
        raise CannotExport(held)
    if any(record.data["amount"] == "66.66" for record in shipment.records):
        message = "a fault of the format"
        raise RuntimeError(message)
    lines = [f"{shipment.control_number}:{record.id}:{record.data['amount']}" for record in shipment.records]
    return "\n".join(lines).encode()


def sender_on_file(record: Record, master: MasterData) -> dict[str, str]:
    del record, master
    return {"/sender/name": "master:payer/EHP"}


LINES = ExportFormat("lines", "Lines", ("check",), "text/plain", ".txt", write)
SINGLE = ExportFormat("single", "Single", ("check",), "text/plain", ".txt", write, several=False)
LETTERS = ExportFormat("letters", "Letters", ("letter",), "text/plain", ".txt", lambda _: b"a letter", on_file=sender_on_file)
FORMATS = {each.name: each for each in (LINES, SINGLE, LETTERS)}
