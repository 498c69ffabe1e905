"""Lists of which each item is a caption and its answer, and nothing else, as of forms of no known kind."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Set as AbstractSet

_LABEL, _VALUE = "/*/label", "/*/value"


def paired_lists(patterns: Iterable[str]) -> AbstractSet[str]:
    """The lists of captions and answers among the fields of a type."""
    fields: dict[str, set[str]] = {}
    for pattern in patterns:
        name, inside, field = pattern.rpartition("/*/")
        fields.setdefault(name, set()).add(inside + field)
    return {name for name, several in fields.items() if several == {_LABEL, _VALUE}}


def caption_in(name: str) -> str:
    """The pattern of the captions of such a list."""
    return name + _LABEL


def answers(pattern: str, caption: str) -> bool:
    """Is the one field the answer to the other?"""
    return pattern.endswith(_VALUE) and caption == pattern.removesuffix(_VALUE) + _LABEL


def is_answer(pattern: str) -> bool:
    """Is the field the answer of such an item?"""
    return pattern.endswith(_VALUE)


def is_caption(pattern: str) -> bool:
    """Is it the caption?"""
    return pattern.endswith(_LABEL)


def answer_to(caption: str) -> str:
    """The pattern of the answers to a caption's."""
    return caption.removesuffix(_LABEL) + _VALUE
