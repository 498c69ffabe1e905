"""`ndjson`: records one a line as JSON, the values with the identifiers alone."""

from __future__ import annotations

import json
from typing import Literal

from schemas.exports.format import ExportFormat, Shipment
from schemas.types import all_types


def record_lines(shipment: Shipment, view: Literal["values", "full"] = "values") -> bytes:
    """One line per record. Text stays as it is; half a surrogate pair, which is no text, is written as JSON escapes it."""
    lines = (json.dumps(record.view(view), ensure_ascii=False, separators=(",", ":")) for record in shipment.records)
    return "".join(f"{line}\n" for line in lines).encode("utf-8", "backslashreplace")


FORMAT = ExportFormat(
    name="ndjson",
    title="JSON, one record a line",
    types=tuple(all_types()),
    media_type="application/x-ndjson",
    suffix=".ndjson",
    write=record_lines,
)
