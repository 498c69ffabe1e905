"""What numbers and names of people come down to when they are compared: what differs in writing only is the same."""

from __future__ import annotations

import re
import unicodedata
from difflib import SequenceMatcher

LIKE_ENOUGH = 0.86
"""Share of letters alike from which on two names of people are one name misread or misspelt."""


def number_key(text: str) -> str:
    """Upper case, letters and digits only, without leading zeros."""
    plain = re.sub(r"[^0-9A-Z]", "", text.upper())
    return plain.lstrip("0") or plain


def person_key(name: str) -> str:
    """The words of a name in alphabetical order, without accents, initials and titles: `DOE, JANE A` and `Jane Doe` are one."""
    return " ".join(sorted(_words(name)))


def same_person(one: str, other: str) -> bool:
    """May two names be one person's? All words of the shorter are in the longer, or they differ by a few letters."""
    first, second = _words(one), _words(other)
    fewer, more = sorted((first, second), key=len)
    if len(fewer) > 1 and set(fewer) <= set(more):
        return True
    a, b = " ".join(sorted(first)), " ".join(sorted(second))
    return bool(a and b) and SequenceMatcher(None, a, b, autojunk=False).ratio() >= LIKE_ENOUGH


def _words(name: str) -> list[str]:
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().upper().translate(_LETTERS)
    words = re.findall(r"[A-Z]+", plain.replace("'", ""))
    return [word for word in words if len(word) > 1 and word not in _TITLES]


_LETTERS = str.maketrans("0158", "OISB")
"""A name has no digits: these are letters misread."""
_TITLES = frozenset({"JR", "SR", "MR", "MRS", "MS", "DR", "II", "III", "IV", "MD"})
