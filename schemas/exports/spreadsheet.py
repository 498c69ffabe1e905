"""`csv-bom`: the table of `csv` with the byte order mark by which spreadsheet programs know UTF-8."""

from __future__ import annotations

from functools import partial

from schemas.exports.format import ExportFormat
from schemas.exports.table import FORMAT as CSV
from schemas.exports.table import table_bytes

FORMAT = ExportFormat(
    name="csv-bom",
    title="CSV for spreadsheets",
    types=CSV.types,
    media_type=CSV.media_type,
    suffix=CSV.suffix,
    write=partial(table_bytes, encoding="utf-8-sig"),
)
