"""Amounts written out in English words, as on a bank check: the legal amount."""

from __future__ import annotations

import difflib
import re
from decimal import Decimal

from schemas.values import money

_UNITS = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_VALUES = {word: value for value, word in enumerate(_UNITS)} | {word: 10 * (at + 2) for at, word in enumerate(_TENS)}
_VALUES |= {"fourty": 40, "no": 0}
_SCALES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000}
_FILLERS = frozenset({"and", "dollars", "dollar", "only", "exactly", "us", "usd", "pay", "the", "sum", "of"})
_CENTS_OF_HUNDRED = re.compile(r"(?P<cents>\d{1,2}|no|xx|00)\s*/\s*(100|xx)", re.IGNORECASE)
_CENTS_IN_WORDS = re.compile(r"(?P<cents>[a-z0-9 -]+?)\s*cents?\b", re.IGNORECASE)


def parse_amount_in_words(text: str) -> str | None:
    """`One thousand two hundred four and 50/100 dollars` becomes `1204.50`; None where a word is not understood."""
    plain = text.lower().replace("*", " ")
    cents = 0
    if match := _CENTS_OF_HUNDRED.search(plain):
        cents = int(match["cents"]) if match["cents"].isdigit() else 0
        plain = plain[: match.start()]
    elif "dollar" in plain and "cent" in plain:
        whole, _, rest = plain.partition("dollar")
        match = _CENTS_IN_WORDS.search(rest.removeprefix("s"))
        found = _number(match["cents"]) if match else None
        if found is None:
            return None
        cents, plain = found, whole
    whole_dollars = _number(plain)
    if whole_dollars is None or cents > 99:
        return None
    return money(Decimal(whole_dollars) + Decimal(cents) / 100)


def _number(text: str) -> int | None:
    """Words to a number: `two hundred four` is 204; None where a word is no number."""
    words = [word for word in re.findall(r"[a-z]+|\d+", text) if word not in _FILLERS]
    total = group = 0
    for word in words:
        known = _known(word)
        if known is None:
            return None
        if known not in _SCALES:
            group += int(known) if known.isdigit() else _VALUES[known]
        elif known == "hundred":
            group = max(group, 1) * 100
        else:
            total, group = total + max(group, 1) * _SCALES[known], 0
    return total + group if words else None


def _known(word: str) -> str | None:
    """The number word meant, allowing for a misread letter in a long one."""
    if word in _VALUES or word in _SCALES or word.isdigit():
        return word
    close = difflib.get_close_matches(word, [*_VALUES, *_SCALES], n=1, cutoff=0.8) if len(word) > 4 else []
    return close[0] if close else None
