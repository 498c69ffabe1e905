"""Lists of master data as CSV: UTF-8 (or what Excel writes), a header, comma, semicolon or tab between cells.

Pure: bytes to entries. A file with one bad line is refused with all of them; nothing is corrected or left out silently.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from pydantic import ValidationError

from schemas.master import ENTRIES, Entry
from schemas.master_columns import COLUMNS, REQUIRED, Column, header_key
from schemas.master_import import Fault, ImportRefused, key_of, reasons_of
from schemas.master_kind import MasterKind
from schemas.values import parse_date

MOST_ROWS = 500_000
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


@dataclass(frozen=True, slots=True)
class _Row:
    line: int
    cells: Mapping[Column, str]
    """Those that are not blank."""


@dataclass(slots=True)
class _Group:
    """The rows of one entry."""

    first: _Row
    lines: list[_Row] = field(default_factory=list)


def read_csv(kind: MasterKind, data: bytes) -> tuple[Entry, ...]:
    """The entries of a file, in its order. Raises ImportRefused."""
    faults: list[Fault] = []
    groups: dict[str, _Group] = {}
    for row in _rows(kind, data, faults):
        _add(kind, groups, row, faults)
    entries = [entry for key, group in groups.items() for entry in _entry(kind, key, group, faults)]
    if not faults and not entries:
        faults.append(Fault(1, None, "holds no entries"))
    if faults:
        raise ImportRefused(faults)
    return tuple(entries)


def _rows(kind: MasterKind, data: bytes, faults: list[Fault]) -> Iterator[_Row]:
    text = _text(data)
    header = text.lstrip("\r\n").partition("\n")[0]
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=max(",;\t", key=header.count), strict=True)
    columns: Sequence[Column | None] | None = None
    before = 0
    try:
        for cells in reader:
            line, before = before + 1, reader.line_num
            if not any(cell.strip() for cell in cells):
                continue
            if columns is None:
                columns = _header(kind, cells, line, faults)
                if faults:
                    return
            elif line > MOST_ROWS:
                faults.append(Fault(line, None, f"a file may have {MOST_ROWS} lines; send it in parts"))
                return
            else:
                yield _row(columns, cells, line, faults)
    except csv.Error:
        faults.append(Fault(before + 1, None, "has quotation marks that do not fit, or a cell that is far too long"))


def _text(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _header(kind: MasterKind, cells: Sequence[str], line: int, faults: list[Fault]) -> list[Column | None]:
    known = {header_key(name): column for column in COLUMNS[kind] for name in column.names}
    found: list[Column | None] = []
    for cell in cells:
        column = known.get(header_key(cell))
        if cell.strip() and column is None:
            names = ", ".join(column.names[0] for column in COLUMNS[kind])
            faults.append(Fault(line, cell.strip()[:40], f"is no column of {kind.value}; these are: {names}"))
        elif column is not None and column in found:
            faults.append(Fault(line, cell.strip(), "stands twice"))
        found.append(column)
    there = {column.names[0] for column in found if column is not None}
    faults.extend(Fault(line, name, "is a column that must be there") for name in REQUIRED[kind] if name not in there)
    return found


def _row(columns: Sequence[Column | None], cells: Sequence[str], line: int, faults: list[Fault]) -> _Row:
    if len(cells) != len(columns) and any(cell.strip() for cell in cells[len(columns) :]):
        faults.append(Fault(line, None, f"has {len(cells)} cells, the header has {len(columns)}"))
    if len(cells) < len(columns):
        faults.append(Fault(line, None, f"has {len(cells)} cells, the header has {len(columns)}"))
    found = {}
    for column, cell in zip(columns, cells, strict=False):
        if column is None and cell.strip():
            faults.append(Fault(line, None, "has a cell below no header"))
        elif _CONTROL.search(cell):
            faults.append(Fault(line, column.names[0] if column else None, "holds control characters"))
        elif column is not None and cell.strip():
            found[column] = cell.strip()
    return _Row(line, found)


def _add(kind: MasterKind, groups: dict[str, _Group], row: _Row, faults: list[Fault]) -> None:
    """A row to its entry: rows of one key are the lines of one claim or order."""
    key = _key(kind, row)
    group = groups.setdefault(key, _Group(row))
    has_lines = any(column.of_line for column in COLUMNS[kind])
    if group.first is not row and not has_lines:
        faults.append(Fault(row.line, "key", f"has the key of line {group.first.line}"))
        return
    for column, cell in row.cells.items():
        if not column.of_line and cell != group.first.cells.get(column):
            faults.append(Fault(row.line, column.names[0], f"differs from line {group.first.line}, which has the same key"))
    if any(column.of_line for column in row.cells):
        group.lines.append(row)


def _key(kind: MasterKind, row: _Row) -> str:
    cells = {column.names[0]: cell for column, cell in row.cells.items()}
    if "key" in cells:
        return cells["key"]
    day = (parse_date(cells.get("service_from", "")) or "").replace("-", "")
    return key_of(cells.get(REQUIRED[kind][0], ""), day)


def _entry(kind: MasterKind, key: str, group: _Group, faults: list[Fault]) -> Iterator[Entry]:
    values, before = _values(group.first, faults, of_line=False), len(faults)
    if REQUIRED[kind][0] != "key":
        values.setdefault("key", key)
    lines = [_values(row, faults, of_line=True) for row in group.lines]
    if len(faults) > before:
        return
    try:
        yield ENTRIES[kind].model_validate(values | ({"lines": lines} if lines else {}))
    except ValidationError as error:
        faults.extend(_fault(kind, group, loc, reason) for loc, reason in reasons_of(error))


def _values(row: _Row, faults: list[Fault], *, of_line: bool) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for column, cell in row.cells.items():
        if column.of_line is not of_line:
            continue
        try:
            value = column.read(cell)
        except ValueError as error:
            faults.append(Fault(row.line, column.names[0], str(error)))
            continue
        *path, last = column.path
        node = found
        for part in path:
            node = node.setdefault(part, {})
        node[last] = value
    if "lines" in (address := found.get("address", {})):
        address["lines"] = [address["lines"][position] for position in sorted(address["lines"])]
    return found


def _fault(kind: MasterKind, group: _Group, loc: tuple[str | int, ...], reason: str) -> Fault:
    """The line and column that a model's complaint is about."""
    of_line = loc[0] == "lines" and len(loc) > 1
    row = group.lines[int(loc[1])] if of_line else group.first
    path = tuple(map(str, loc[2:] if of_line else loc))
    fitting = [each for each in COLUMNS[kind] if each.of_line is of_line and _fits(each.path, path)]
    return Fault(row.line, fitting[0].names[0] if fitting else str(loc[0]), reason)


def _fits(column: tuple[str, ...], place: tuple[str, ...]) -> bool:
    shared = min(len(column), len(place))
    return column[:shared] == place[:shared]
