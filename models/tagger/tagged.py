"""What the tagger says of a page: for every word its role, where values begin and where items of lists begin."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

NOTHING = ""
"""The role of a word that belongs to no field: headings, captions, rules of the house, legends."""
DEPTH = 3
"""Lists within lists go this deep: claims, their lines, a line's adjustments."""


@dataclass(frozen=True, slots=True)
class TaggedWord:
    """One word. Probabilities, 0..1."""

    roles: tuple[tuple[str, float], ...]
    """The likeliest roles, best first. A role is the pattern of a field (`/claims/*/lines/*/paid`), several patterns joined by
    `+` where one word carries several values (`CO-45`: group and reason), or `NOTHING`."""
    begins: float
    """That a value begins with this word."""
    opens: tuple[float, float, float]
    """That an item begins with this word: of the outermost list of its role, of the list within, of the one within that.
    Only lists of objects count; an item of a list of codes is a value, and `begins` tells it."""


@dataclass(frozen=True, slots=True)
class TaggedPage:
    """One page."""

    words: tuple[TaggedWord, ...]
    """As many as the page has, in its order."""
    kinds: Mapping[str, float]
    """What document the page belongs to: a type, or `letter/<category>`."""
    page_roles: Mapping[str, float]
    """`first`, `continuation`, `attachment`, `separator` or `blank`."""


def lists_of(pattern: str) -> tuple[str, ...]:
    """The lists of objects around a field, outermost first: of `/claims/*/lines/*/paid` `/claims` and `/claims/*/lines`."""
    parts = pattern.split("/")
    return tuple("/".join(parts[:at]) for at, part in enumerate(parts) if part == "*" and at < len(parts) - 1)
