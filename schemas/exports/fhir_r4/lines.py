"""Resources as newline-delimited JSON: one a line, numbers with exactly the digits they have."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from decimal import Decimal

from schemas.exports.fhir_r4.codes import Json

_MARK = "\x01"
"""Before a decimal on its way through the encoder, which knows none and whose floats would lose the cents of 80.10.
It is a character that no text has: `clean` takes it out."""
_MARKED = re.compile(r'"\\u0001([-0-9.]+)"')


def to_lines(resources: Iterable[Json]) -> bytes:
    """UTF-8, each line ended by a line feed."""
    encoder = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), default=_marked)
    return "".join(f"{_MARKED.sub(_digits, encoder.encode(each))}\n" for each in resources).encode()


def _marked(value: Decimal) -> str:
    return f"{_MARK}{value:f}"


def _digits(match: re.Match[str]) -> str:
    return match[1]
