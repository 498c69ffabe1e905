"""`ndjson-full`: records one a line as JSON, with evidence, checks and source."""

from __future__ import annotations

from functools import partial

from schemas.exports.format import ExportFormat
from schemas.exports.ndjson import FORMAT as VALUES
from schemas.exports.ndjson import record_lines

FORMAT = ExportFormat(
    name="ndjson-full",
    title="JSON with evidence, one record a line",
    types=VALUES.types,
    media_type=VALUES.media_type,
    suffix=VALUES.suffix,
    write=partial(record_lines, view="full"),
)
