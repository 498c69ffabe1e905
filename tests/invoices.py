"""Invoice records made by hand."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from schemas.exports.format import Shipment
from schemas.master import Address, Buyer, MasterData, Vendor
from schemas.record import Record, RecordState, SourceFile
from schemas.types import all_types

NOW = datetime(2026, 1, 20, 8, tzinfo=UTC)


def record(type_name: str, data: dict[str, Any], state: RecordState = RecordState.ACCEPTED) -> Record:
    """A record of any type; keys that are left out are null."""
    kind = all_types()[type_name]
    return Record(
        schema_=kind.schema,
        id="rec_1",
        document_id="doc_1",
        type=type_name,
        type_confidence=1.0,
        state=state,
        data=kind.data.model_validate(data).model_dump(),
        source=SourceFile(file="a.tif", sha256="0" * 64, pages=(1,), received_at=NOW),
    )


def shipment(*records: Record, master: MasterData | None = None) -> Shipment:
    return Shipment(records, master or MasterData(), NOW)


AMERICAN: dict[str, Any] = {
    "number": "100234", "issue_date": "2026-01-15", "due_date": "2026-02-14", "terms": "2% 10, Net 30",
    "purchase_order": "45001", "currency": "USD",
    "seller": {"name": "Acme Medical Supply Inc", "address": "10 Industrial Way, Dayton, OH 45402", "tax_id": "123456789"},
    "buyer": {"name": "Sample Clinic LLC", "address": "1 Main St, Springfield, IL 62704", "account_number": "C-77"},
    "lines": [
        {"item_code": "NG-M", "description": "Nitrile gloves M", "quantity": "10", "unit": "EA",
         "unit_price": "12.00", "amount": "120.00"},
        {"description": "Gauze 4x4", "quantity": "4", "unit": "box", "unit_price": "20.00", "amount": "80.00"},
    ],
    "subtotal": "200.00", "shipping": "18.50", "tax": "12.50", "total": "231.00",
}  # fmt: skip
GERMAN: dict[str, Any] = {
    "number": "R-2026-7", "issue_date": "2026-01-15", "terms": "30 Tage netto", "currency": "EUR",
    "seller": {"name": "Beispiel GmbH", "address": "Hauptstr. 1, D-10115 Berlin", "tax_id": "DE123456788",
               "iban": "DE89370400440532013000", "phone": "030123456", "email": "post@example.org"},
    "buyer": {"name": "Clinique Exemple", "address": "1 rue Exemple, 75001 Paris, France", "tax_id": "FR23334175221"},
    "lines": [
        {"description": "Etiketten", "quantity": "10", "unit": "Stk", "unit_price": "20.00", "tax_rate": "19",
         "amount": "200.00"},
        {"description": "Bücher", "quantity": "3", "unit": "Bund", "unit_price": "45.00", "tax_rate": "7", "amount": "135.00"},
    ],
    "subtotal": "335.00", "tax": "47.45", "total": "382.45", "amount_due": "382.45",
}  # fmt: skip
MASTER = MasterData(
    vendors=(
        Vendor(key="V1", name="Beispiel GmbH", variants=("Beispiel",), vat_id="DE123456788", zero_vat="AE"),
        Vendor(key="V2", name="Acme Medical Supply, Inc.", tax_id="123456789", terms="Net 45", currency="USD"),
    ),
    buyers=(
        Buyer(
            key="OWN",
            name="Clinique Exemple",
            vat_id="FR23334175221",
            address=Address(lines=("1 rue",), city="Paris", country="FR"),
        ),
    ),
)
