"""By which words and numbers people look for a record: of names every word, of identifiers and amounts the whole.

Pure, so that what is stored and what is asked for are cut alike.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from schemas.document_type import pattern_of
from schemas.pointers import leaves_in
from schemas.record import Record
from schemas.standing import group_of
from schemas.types import all_types

LONGEST = 60
"""Characters of a term; longer ones are cut, in the store and in the question alike."""
_WORDS = frozenset({"name", "text", "address"})
_WHOLE = frozenset({"identifier", "money", "code"})
_MOST = 4000
"""Terms of one record: a remittance of a thousand claims is found by its head and its first claims."""


def terms_of(record: Record) -> tuple[str, ...]:
    """The terms of a record, without doubles, in the order of its data."""
    leaves = all_types()[record.type].leaves()
    found: dict[str, None] = {}
    for pointer, value in leaves_in(record.data):
        pattern = pattern_of(pointer)
        found.update(dict.fromkeys(_terms(str(value), group_of(pattern, leaves[pattern].kind.name))))
        if len(found) >= _MOST:
            break
    return tuple(found)[:_MOST]


def asked_for(question: str) -> tuple[str, ...]:
    """The beginnings of terms that a person asks for, all of which a record must have."""
    parts = [_plain(part) for part in question.split()]
    return tuple(dict.fromkeys(part for part in parts if part))


def _terms(value: str, group: str) -> Iterator[str]:
    if group in _WHOLE:
        yield _plain(value)
    elif group in _WORDS:
        yield from (word for word in map(_plain, value.split()) if len(word) > 1)


def _plain(text: str) -> str:
    """Lower case, without accents, letters and digits only; an amount keeps its point."""
    bare = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower() or text.lower()
    kept = re.sub(r"[^\w.]", "", bare).strip(".") if re.fullmatch(r"[-\d.,$]+", bare) else re.sub(r"[\W_]", "", bare)
    return kept.replace(",", "")[:LONGEST]
