"""`pdf`: a document's pages as searchable PDF/A-2b, the words that were read as invisible text above their picture."""

from __future__ import annotations

from schemas.exports.format import ExportFormat, Shipment
from schemas.types import all_types


def write(shipment: Shipment) -> bytes:
    """The copy of the one document."""
    (record,) = shipment.records
    return shipment.on_paper(record, None)


FORMAT = ExportFormat(
    name="pdf",
    title="Searchable PDF/A of the document",
    types=tuple(all_types()),
    media_type="application/pdf",
    suffix=".pdf",
    write=write,
    several=False,
    needs_paper=True,
)
