"""A record's JSON text cut down to its values: the evidence, most of it, is neither read nor written anew."""

from __future__ import annotations

import json

from schemas.record import BEYOND_VALUES, Record

_KEPT = frozenset(field.alias or name for name, field in Record.model_fields.items()) - BEYOND_VALUES
_DATA = '"data": '
"""Nothing but a key looks like this: quotation marks within a text are escaped, and after the last one stands no colon."""
_value_at = json.JSONDecoder().raw_decode


def values_of(text: str) -> str:
    """What `Record.view("values")` says of the record whose whole view is the text."""
    identifiers = text.partition(_DATA)[0]
    start = len(identifiers) + len(_DATA)
    try:
        known = json.loads(f"{identifiers.rstrip(', ')}}}")
        _, end = _value_at(text, start)
    except ValueError:
        known, end = {}, start
    kept = {key: value for key, value in known.items() if key in _KEPT}
    if kept.keys() | {"data"} == _KEPT:
        return f"{json.dumps(kept)[:-1]}, {_DATA}{text[start:end]}}}"
    # Written in another order than today's, or spaced in another way.
    return json.dumps({key: value for key, value in json.loads(text).items() if key in _KEPT})
