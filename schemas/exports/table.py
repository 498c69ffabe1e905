"""`csv`: any document type as a table, one row per line item with the document's own fields repeated (RFC 4180, UTF-8).

Columns follow the type's fields, so they are the same for every file of a type. No cell is a formula in a spreadsheet: what
starts like one gets an apostrophe before it (OWASP, CSV injection). Plain numbers stay numbers, negative ones too.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from schemas.csv_cells import safe_cell
from schemas.exports.format import ExportFormat, Shipment
from schemas.record import Record
from schemas.types import all_types

_IDENTIFIERS = ("record_id", "document_id", "batch_id", "client_id", "type", "schema", "revision")
_BETWEEN = "; "


@dataclass(frozen=True, slots=True)
class Layout:
    """How a type becomes a table."""

    spine: tuple[str, ...]
    """The lists of parts that make rows, from the outside: `claims`, `lines`."""
    columns: Mapping[str, str]
    """Titles, such as `claims.lines.paid`, and the patterns of their fields, such as `/claims/*/lines/*/paid`."""


@cache
def layout_of(type_name: str) -> Layout:
    """Rows are the items of `lines`, wherever they are, else of `fields`; other lists go into a cell."""
    patterns = list(all_types()[type_name].leaves())
    spine = next((s for s in (("claims", "lines"), ("lines",), ("fields",)) if any(_below(p, s) for p in patterns)), ())
    columns: dict[str, str] = {}
    for pattern in patterns:
        own = "".join(f"/{name}/*" for name in spine[: _depth(pattern, spine)])
        cell = own + pattern[len(own) :].partition("/*")[0]
        columns[".".join(part for part in cell.split("/") if part not in ("", "*"))] = cell
    return Layout(spine, columns)


def _below(pattern: str, spine: tuple[str, ...]) -> bool:
    return _depth(pattern, spine) == len(spine)


def _depth(pattern: str, spine: tuple[str, ...]) -> int:
    """How many of the spine's lists the field is in."""
    parts = pattern.split("/")[1:]
    depth = 0
    for name in spine:
        if parts[2 * depth : 2 * depth + 2] != [name, "*"]:
            break
        depth += 1
    return depth


def titles(type_name: str) -> list[str]:
    """The table's head."""
    return [*_IDENTIFIERS, "row", *layout_of(type_name).columns]


def rows(record: Record) -> Iterator[list[str]]:
    """One row per item of the spine; a record without items has one row."""
    layout = layout_of(record.type)
    own = (record.id, record.document_id, record.batch_id, record.client_id, record.type, record.schema_, str(record.revision))
    known: dict[tuple[str, tuple[int, ...]], str] = {}
    for number, places in enumerate(_places(record.data, layout.spine), start=1):
        row = [safe_cell(text or "") for text in (*own, str(number))]
        for pattern in layout.columns.values():
            # What stands above the row's own line is the same in the rows beside it.
            key = (pattern, places[: pattern.count("*")])
            if key not in known:
                known[key] = safe_cell(_cell(record.data, *key) or "")
            row.append(known[key])
        yield row


def _places(data: Any, spine: tuple[str, ...]) -> Iterator[tuple[int, ...]]:  # noqa: ANN401 - plain JSON
    """The positions on the spine of each row; an item without items of its own still has a row."""
    items = data.get(spine[0]) if spine else None
    if not items:
        yield ()
        return
    for index, item in enumerate(items):
        for rest in _places(item, spine[1:]):
            yield (index, *rest)


def _cell(data: Any, pattern: str, places: tuple[int, ...]) -> str | None:  # noqa: ANN401 - plain JSON
    steps = iter(places)
    value = data
    for part in pattern.split("/")[1:]:
        if part == "*":
            index = next(steps, None)
            if index is None:
                return None
            value = value[index]
        else:
            value = value.get(part)
        if value is None:
            return None
    return _text(value)


def _text(value: Any) -> str:  # noqa: ANN401 - plain JSON
    """Codes are joined by a semicolon, parts are JSON."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list) and all(isinstance(each, str) for each in value):
        return _BETWEEN.join(value)
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def table_bytes(shipment: Shipment, encoding: Literal["utf-8", "utf-8-sig"] = "utf-8") -> bytes:
    """The table; `utf-8-sig` begins with the mark by which spreadsheets know UTF-8. Records are of one type."""
    if not shipment.records:
        return b""
    written = io.StringIO(newline="")
    writer = csv.writer(written, lineterminator="\r\n")
    writer.writerow(titles(shipment.records[0].type))
    for record in shipment.records:
        writer.writerows(rows(record))
    return written.getvalue().encode(encoding)


FORMAT = ExportFormat(
    name="csv",
    title="CSV",
    types=tuple(all_types()),
    media_type="text/csv; charset=utf-8; header=present",
    suffix=".csv",
    write=table_bytes,
)
