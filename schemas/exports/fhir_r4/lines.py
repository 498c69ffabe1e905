"""Resources as newline-delimited JSON: one a line, numbers with exactly the digits they have."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from json.encoder import encode_basestring
from typing import Any

from schemas.exports.fhir_r4.codes import Json


def to_lines(resources: Iterable[Json]) -> bytes:
    """UTF-8, each line ended by a line feed."""
    return "".join(f"{_text(each)}\n" for each in resources).encode()


def _text(value: Any) -> str:  # noqa: ANN401 - any JSON value
    # The standard library writes no Decimal, and a float would lose the cents of 80.10.
    if isinstance(value, str):
        return encode_basestring(value)
    if isinstance(value, dict):
        return "{" + ",".join(f'"{name}":{_text(each)}' for name, each in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ",".join(map(_text, value)) + "]"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Decimal):
        return f"{value:f}"
    return str(int(value))
