"""Resources as newline-delimited JSON: one a line, numbers with exactly the digits they have."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal

from pydantic_core import to_json

from schemas.exports.fhir_r4.codes import Json

_MARK = "\x01"
"""Before a number on its way through the encoder, whose floats would lose the cents of 80.10.
It is a character that no text has: `clean` takes it out."""
_MARKED = re.compile(rb'"\\u0001([-0-9.]+)"')


def exact(number: Decimal) -> str:
    """The number as an element; its line has it without quotes, digit by digit."""
    return f"{_MARK}{number:f}"


def to_lines(resources: Iterable[Json]) -> bytes:
    """UTF-8, each line ended by a line feed."""
    return b"".join(_MARKED.sub(rb"\1", to_json(each)) + b"\n" for each in resources)
