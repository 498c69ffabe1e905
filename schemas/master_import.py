"""Taking whole lists of master data from files: all of a file or nothing, with everything that is wrong in it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from pydantic import ValidationError

from schemas.errors import Place, Rejected

MOST_TOLD = 200
"""Faults that are told one by one; of more only the number is."""


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong at one place of a file."""

    line: int
    """1-based; of an X12 file the number of the segment."""
    column: str | None
    """Header of the column, or name of the segment; None for the line as a whole."""
    reason: str
    """Says what is expected, never what stands there."""


class ImportRefused(Rejected):
    """Nothing of the file was taken. `places` has a path `line 3, npi` for each fault, up to `MOST_TOLD`."""

    code = "import_refused"
    title = "The file holds lines that cannot be taken"

    def __init__(self, faults: Sequence[Fault]) -> None:
        self.faults = tuple(sorted(faults, key=lambda fault: fault.line))
        told = self.faults[:MOST_TOLD]
        self.places = tuple(Place(_where(each), "bad_line", each.reason) for each in told)
        first = f"{_where(told[0])}: {told[0].reason}"
        super().__init__(f"Nothing was taken. {len(self.faults)} faults, the first at {first}" if faults[1:] else first)


def _where(fault: Fault) -> str:
    return f"line {fault.line}" + (f", {fault.column}" if fault.column else "")


def reasons_of(error: ValidationError) -> list[tuple[tuple[str | int, ...], str]]:
    """What a model said: the place within it and the reason, without the value."""
    return [(one["loc"], _REASONS.get(one["type"]) or one["msg"].removeprefix("Value error, ")) for one in error.errors()]


_REASONS = {
    "missing": "is missing",
    "string_pattern_mismatch": "has a form or characters that are not allowed there",
    "extra_forbidden": "is no field of this list",
}


def key_of(*parts: str) -> str:
    """A key made of what names an entry, where its owner gave none."""
    text = ".".join(re.sub(r"[^A-Za-z0-9_-]+", "-", part).strip("-") for part in parts if part)
    return text[:40] or "-"
