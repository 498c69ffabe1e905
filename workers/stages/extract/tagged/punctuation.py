"""Points and commas that readers take for each other, and words beside a name that are no part of it."""

from __future__ import annotations

import re

_BEFORE_STATE = re.compile(r"(?<=[A-Za-z])\s?[.,]\s*(?=[A-Z]{2} \d{5}(?:-\d{4})?$)")
"""The comma of `Mobile, AL 36602`, read as a point or without its blank."""
_STATE_APART = re.compile(r"(?<=[ ,][A-Z]{2}), (?=\d{5}(?:-\d{4})?$)")
"""A code that stands at a distance from its state is no line of its own."""
_BEFORE_TOWN = re.compile(
    r"(\b(?:Street|Road|Lane|Drive|Avenue|Court|Place|Circle|Terrace)|\d{2,6})\. (?=[A-Z])", re.IGNORECASE
)
_US = re.compile(r"[A-Z]{2} \d{5}(?:-\d{4})?$")
_LISTED = re.compile(r"^((?:[^\W\d_][\w'\u2019-]{3,} ){0,2}?[^\W\d_][\w'\u2019-]{3,}(?: I{2,3}| IV)?)\. (?=[^\W\d_])")
"""`THORNBURY. KAI M`: family names that are spelled out have no point."""
_TITLED = frozenset({"prof", "capt", "frau", "herr", "miss"})
_RELATION = re.compile(
    r"\s*\((?:self|spouse|husband|wife|partner|son|daughter|child|dependent|other|member|subscriber|employee)\)$", re.IGNORECASE
)


def mended_address(text: str) -> str:
    """An address of the United States with the commas that it was printed with; others as they are."""
    whole = _BEFORE_STATE.sub(", ", _STATE_APART.sub(" ", text))
    return _BEFORE_TOWN.sub(r"\1, ", whole) if _US.search(whole) else text


def mended_person(text: str) -> str:
    """A person's name, family name first behind a comma, without the relation to the subscriber in brackets."""
    bare = _RELATION.sub("", text)
    listed = _LISTED.match(bare)
    if "," in bare or listed is None or listed[1].lower() in _TITLED:
        return bare
    return f"{listed[1]}, {bare[listed.end() :]}"
