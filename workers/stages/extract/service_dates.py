"""Dates of service as remittances print them, among them Medicare's `1025 102522`: from MMDD, to MMDDYY."""

from __future__ import annotations

import re
from collections.abc import Sequence

from schemas.values import parse_date
from workers.stages.extract.candidates import Found
from workers.stages.extract.sheets import Token

_SHORT = re.compile(r"(\d{1,2})[/.-]?(\d{2})")
_RANGE = re.compile(r"(\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?)-(\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4})|(\d{4,8})-(\d{6,8})")


def dates_in(tokens: Sequence[Token]) -> list[Found]:
    """One date, or two: from and to."""
    pieces: list[tuple[str, Token]] = []
    for token in tokens:
        text = token.text.strip(",;:()|")
        match = _RANGE.fullmatch(text)
        parts = [part for part in match.groups() if part] if match else [text]
        pieces.extend(
            (part, token) for part in parts if any(c.isalnum() for c in part) and part.lower() not in {"to", "thru", "through"}
        )
    found: list[Found] = []
    at = 0
    while at < len(pieces) and len(found) < 2:
        for length in (3, 2, 1):
            some = pieces[at : at + length]
            value = parse_date(" ".join(text for text, _ in some)) if len(some) == length else None
            if value is not None:
                found.append(Found(value, tuple(token for _, token in some), 0.95))
                at += length
                break
        else:
            at += 1
    first = _SHORT.fullmatch(pieces[0][0]) if pieces else None
    if first is not None and len(found) == 1 and pieces[0][1] not in found[0].tokens:
        value = parse_date(f"{first[1]}/{first[2]}/{found[0].value[:4]}")
        if value is not None:
            # A service that began in December and ended in January began the year before.
            if value > found[0].value:
                value = f"{int(value[:4]) - 1}{value[4:]}"
            found.insert(0, Found(value, (pieces[0][1],), 0.9))
    return found
