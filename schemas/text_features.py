"""Figures of how a text looks, whoever wrote it: what no printer sets and readers often see."""

from __future__ import annotations

import re
from collections.abc import Mapping

from schemas.column_features import UNKNOWN
from schemas.us_places import STATES, fits_state

_AMERICAN = re.compile(r"[ ,](?P<state>[A-Za-z0-9]{2}),? (?P<zip>\d{5}(?:[- .]?\d*)?)(?:,? (?:USA|U\.S\.A\.|United States))?$")
_STATELESS = re.compile(r"[^\W\d_]{3,}\.?,? \d{5}(-\d{4})?$")
"""`Grand Rapids, 49511`: the state was lost."""
_ZIP = re.compile(r"\d{5}(-\d{4})?")
_RAGGED = (
    re.compile(r"[.,;:'\"|]\s?[.,;:|]|[,;:|\\~^_}{<>=]$|^[.,;:'\"|]"),
    re.compile(r"\b[^\W\d_]+\d[^\W\d_]*\b|\b\d[^\W\d_]{3,}"),
    re.compile(r"\b[^\W\d_]*[a-z][A-Z]{2,}\b|\b[A-Z]{2,}[a-z][A-Z]*\b"),
    re.compile(r"(?<![^ ])[^\w\s&#/+-](?![^ ])|[|~^{}<>\\]"),
    re.compile(r"(?<=[^\W\d_]{4})\. (?=[^\W\d_])"),
)
"""Punctuation doubled or loose, digits within words, capitals in mid-word, signs that stand alone, points within a sentence."""


def text_features(group: str, text: str) -> Mapping[str, float]:
    """`ragged`: how many such places a name, an address or another text has.

    `place_fits`: whether an address of the United States ends with a state and a ZIP code that lies in it.
    """
    wordy = group in {"name", "address", "text"}
    small = group == "name" and re.search(r"\b[b-z]\b|\b[a-z]{6,}\b", text) is not None and text[:1].isupper()
    places = sum(len(each.findall(text)) for each in _RAGGED) + text.count("(") - text.count(")") if wordy else UNKNOWN
    return {
        "ragged": float(abs(places) + small if wordy else UNKNOWN),
        "place_fits": _place(text) if group == "address" else UNKNOWN,
    }


def _place(text: str) -> float:
    found = _AMERICAN.search(text)
    if found is None:
        return 0.0 if _STATELESS.search(text) else UNKNOWN
    known = found["state"] in STATES and _ZIP.fullmatch(found["zip"]) is not None
    return float(known and fits_state(found["state"], found["zip"]))
