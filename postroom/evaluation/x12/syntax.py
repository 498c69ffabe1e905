"""What pyx12 says of a file: syntax, loops and code lists of the implementation guides."""

from __future__ import annotations

import io
import json
import logging
from collections.abc import Iterator, Sequence
from typing import Any

import pyx12.params
import pyx12.x12n_document

NOT_LOOKED_UP = "remark_code"
"""Its list of remarks ends years ago."""
SECOND_PLB = "Loop FOOTER exceeded max count"
"""It takes each PLB segment for a new footer, although the guide, and its own map, let PLB repeat."""


def complaints(text: str) -> list[str]:
    """Every error with its segment; an empty list for a valid file."""
    logging.getLogger("pyx12").setLevel(logging.CRITICAL)
    params = pyx12.params.params()
    params.set("exclude_external_codes", NOT_LOOKED_UP)
    told = io.StringIO()
    is_valid = pyx12.x12n_document.x12n_document(params, io.StringIO(text), None, None, fd_json=told)
    if is_valid:
        return []
    errors = list(_errors(json.loads(told.getvalue() or "{}"))) or ["not valid"]
    return [error for error in errors if SECOND_PLB not in error]


def joined(files: Sequence[str]) -> str:
    """The transaction sets of many of our interchanges in one, numbered anew: a validator starts slowly."""
    lines = [file.splitlines() for file in files]
    sets = [_numbered(each[2:-2], place) for place, each in enumerate(lines, start=1)]
    group, control = lines[0][-2].split("*"), lines[0][-1]
    group[1] = str(len(sets))
    return "\n".join([*lines[0][:2], *(line for each in sets for line in each), "*".join(group), control, ""])


def _numbered(one: Sequence[str], place: int) -> Iterator[str]:
    header, *body, trailer = one
    parts = header.rstrip("~").split("*")
    parts[2] = f"{place:04d}"
    yield "*".join(parts) + "~"
    yield from body
    yield f"{trailer.rpartition('*')[0]}*{place:04d}~"


def _errors(node: Any, where: str = "") -> Iterator[str]:  # noqa: ANN401 - a JSON value
    if isinstance(node, dict):
        place = f"{node.get('seg_id', where)}{node.get('seg_count') or ''}" if node.get("seg_id") else where
        for error in node.get("errors") or ():
            yield f"{place}: {error}"
        for key, value in node.items():
            if key != "errors":
                yield from _errors(value, place)
    elif isinstance(node, list):
        for each in node:
            yield from _errors(each, where)
