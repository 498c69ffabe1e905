"""Are a table and lines of JSON what was meant? Read back by the standard library and held against the record's own data."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from schemas.record import Record

_NUMBER = re.compile(r"-?\d+(\.\d+)?")
_SKIPPED = " \t\r\n\x0b\x0c\u00a0\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
"""What spreadsheet programs pass over before they look for a formula."""
_STARTS = tuple("=+-@\t\r\n\uff1d\uff0b\uff0d\uff20")
_GONE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
_SPINES = (("claims", "lines"), ("lines",), ("fields",))


def table_faults(record: Record, written: bytes) -> list[str]:
    """Of a CSV file of one record."""
    head, *rows = csv.reader(io.StringIO(written.decode("utf-8-sig"), newline=""))
    wanted = list(_rows(record.data))
    found = [f"{len(rows)} rows instead of {len(wanted)}"] if len(rows) != len(wanted) else []
    found += ["a row has another number of cells than the head" for row in rows if len(row) != len(head)]
    for number, (row, meant) in enumerate(zip(rows, wanted, strict=False), start=1):
        told = dict(zip(head, row, strict=False))
        found += _row_faults(told, {**meant, "row": str(number), "record_id": record.id, "type": record.type})
    return found


def line_faults(record: Record, written: bytes, view: Mapping[str, Any]) -> list[str]:
    """Of lines of JSON of one record."""
    lines = written.decode().split("\n")
    if len(lines) != 2 or lines[1]:
        return [f"{len(lines) - 1} lines for one record"]
    meant = json.loads(json.dumps(view))  # which also joins halves of a surrogate pair that stand side by side
    return [] if json.loads(lines[0]) == meant else [f"another {record.type} than was meant"]


def _row_faults(told: Mapping[str, str], meant: Mapping[str, str]) -> Iterator[str]:
    for name, cell in told.items():
        shown = cell.lstrip(_SKIPPED)
        if shown.startswith(_STARTS) and not _NUMBER.fullmatch(cell):
            yield f"{name}: a formula"
        if _GONE.search(cell):
            yield f"{name}: a control character"
    for name, value in meant.items():
        plain = _GONE.sub("", value)
        if told.get(name) not in (plain, f"'{plain}"):
            yield f"{name}: {told.get(name)!r} instead of {value!r}"


def _rows(data: Mapping[str, Any]) -> Iterator[dict[str, str]]:
    """The innermost items one by one, each with everything above it."""
    spine = next((each for each in _SPINES if each[0] in data), ())
    yield from _below(data, spine, "", {})


def _below(part: Mapping[str, Any], spine: Sequence[str], prefix: str, above: Mapping[str, str]) -> Iterator[dict[str, str]]:
    own = {**above, **dict(_cells(part, spine[:1], prefix))}
    items = part[spine[0]] if spine else []
    if not items:
        yield own
    for item in items:
        yield from _below(item, spine[1:], f"{prefix}{spine[0]}.", own)


def _cells(part: Mapping[str, Any], without: Sequence[str], prefix: str) -> Iterator[tuple[str, str]]:
    for name, value in part.items():
        if name in without:
            continue
        if isinstance(value, Mapping):
            yield from _cells(value, (), f"{prefix}{name}.")
        elif isinstance(value, list) and any(isinstance(each, Mapping) for each in value):
            continue  # JSON in one cell, or empty
        elif isinstance(value, list):
            yield f"{prefix}{name}", "; ".join(map(str, value))
        else:
            yield f"{prefix}{name}", {True: "true", False: "false"}.get(value, "" if value is None else str(value))
