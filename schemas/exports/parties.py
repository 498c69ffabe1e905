"""Names and addresses as paper prints them, in the parts that exports want. What cannot be told apart stays whole."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from schemas.master import Address

_STATES = """AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR
PA RI SC SD TN TX UT VT VA WA WV WI WY AS GU MP PR VI"""
STATES = frozenset(_STATES.split())
_LAST_LINE = re.compile(
    r"(?P<street>.+?)\s*,\s*(?P<city>[^,\d]+?)[\s,]+(?P<state>[A-Za-z]{2})\.?[\s,]+(?P<code>\d{5})-?(?P<more>\d{4})?"
)
_SUFFIXES = frozenset({"JR", "SR", "II", "III", "IV"})

Order = Literal["last first", "first last"]


@dataclass(frozen=True, slots=True)
class PersonName:
    """A person's name."""

    last: str
    first: str = ""
    middle: str = ""
    suffix: str = ""


def address_of(printed: str | None) -> Address | None:
    """An address of the United States, from its lines joined by commas. None where its parts cannot be told apart."""
    match = _LAST_LINE.fullmatch(" ".join((printed or "").split()))
    if match is None or match["state"].upper() not in STATES:
        return None
    street = [each.strip() for each in match["street"].split(",") if each.strip()]
    lines = (street[0], ", ".join(street[1:])) if len(street) > 1 else tuple(street)
    postal_code = match["code"] + (match["more"] or "")
    return Address(lines=lines, city=match["city"], state=match["state"].upper(), postal_code=postal_code) if lines else None


def order_of(names: Iterable[str | None]) -> Order | None:
    """Which name comes first on this paper where no comma says so: an initial stands behind the first name."""
    told: set[Order] = set()
    for words in (name.split() for name in names if name and "," not in name):
        initials = [place for place, word in enumerate(words) if len(word.strip(".")) == 1]
        if len(words) == 3 and initials in ([1], [2]):
            told.add("last first" if initials == [2] else "first last")
    return told.pop() if len(told) == 1 else None


def person_name(printed: str, order: Order | None) -> PersonName:
    """`LAST, FIRST MIDDLE`, or two names and an initial in a known order; anything else is left whole, as the last name."""
    last, comma, rest = printed.partition(",")
    if comma:
        given, suffix = _without_suffix(rest.replace(",", " ").split())
        return PersonName(last.strip(), given[0] if given else "", " ".join(given[1:]), suffix)
    words, suffix = _without_suffix(printed.split())
    has_initial = len(words) == 3 and len(words[1 if order == "first last" else 2].strip(".")) == 1
    if order is None or not (len(words) == 2 or has_initial):
        return PersonName(printed)
    if order == "last first":
        return PersonName(words[0], words[1], " ".join(words[2:]), suffix)
    return PersonName(words[-1], words[0], " ".join(words[1:-1]), suffix)


def _without_suffix(words: list[str]) -> tuple[list[str], str]:
    suffix = words[-1].strip(".").upper() if words else ""
    return (words[:-1], suffix) if suffix in _SUFFIXES else (words, "")
