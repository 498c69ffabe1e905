"""Values among words: which of the tokens beside a label make up a value of a given kind."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from schemas.kinds import Kind
from workers.stages.extract.candidates import Found
from workers.stages.extract.sheets import Token

Parse = Callable[[str], str | None]

_LENGTHS = {"money": 4, "date": 5, "npi": 3, "tax_id": 4, "routing": 3, "time": 2, "rate": 2, "quantity": 1,
            "currency": 1, "code": 1, "icd": 1, "choice": 1}  # fmt: skip
"""How many words a value of the kind may be spread over."""
_LOOK = 8
"""How many words to look at."""
_GROUP = re.compile(r"[\d().+/-]*\d[\d().+/-]*|[-/]")
"""Of a telephone number."""
_LETTERED = re.compile(r"[A-Z]{3,}\d")
_BLANK = 2.6
"""Characters between two of them, at most: a group of one digit looks narrow."""
_COMMA_GROUP = re.compile(r"\d{3},\d{2}\b")
_FIRST_GROUP = re.compile(r"\D?\d{1,3}")
_CUT_AT_COMMA, _THOUSANDS_REST = re.compile(r"[-($€£]*\d{1,3},"), re.compile(r"\d{3}\.\d{2}\b")
_GROUPING, _NARROW = 1.7, 0.9
"""Characters of a blank that groups thousands, at most: as wide as between words, or narrower."""
_DATE_LIKE = re.compile(r"\d{1,4}[-/.]\d{1,2}[-/.]\d{2,4}")
_PLAIN_MONEY = re.compile(r"[.,]\d{2}\D*$|[$€£]|RM|CR$", re.IGNORECASE)


def value_in(tokens: Sequence[Token], kind: Kind, parse: Parse | None = None) -> Found | None:
    """The first value of the kind among the tokens, the longest where several start at the same word."""
    if kind.name == "text":
        return _text(tokens, kind)
    if kind.name == "identifier":
        return _identifier(tokens, kind)
    if kind.name == "phone":
        return _phone(tokens, kind)
    return _structured(tokens, kind, parse or kind.parse)


def groups_thousands(left: Token, right: Token) -> bool:
    """Is the blank between two words within a number?

    `13 239,63` has one where a comma parts the cents, `2, 608.21` one that a reader saw behind the comma; else it is narrow.
    """
    gap = right.x0 - left.x1
    if _CUT_AT_COMMA.fullmatch(left.text) and _THOUSANDS_REST.match(right.text):
        return gap < _GROUPING * right.pitch
    if _COMMA_GROUP.match(right.text):
        return _FIRST_GROUP.fullmatch(left.text) is not None and gap < _GROUPING * right.pitch
    return gap < _NARROW * left.pitch and re.match(r"\d{3}\b", right.text) is not None


def _text(tokens: Sequence[Token], kind: Kind) -> Found | None:
    kept = [token for token in tokens if token.text.strip(":|_")]
    # A caption is no value: `Advertiser  Name:  Future Forward`.
    caption = next((at for at, token in enumerate(kept[:2]) if token.text.endswith(":")), -1)
    kept = kept[caption + 1 :]
    if not kept:
        return None
    value = kind.parse(" ".join(token.text for token in kept).strip(" :,;|_"))
    return None if value is None or not any(c.isalnum() for c in value) else Found(value, tuple(kept), 0.9)


def _identifier(tokens: Sequence[Token], kind: Kind) -> Found | None:
    """A word with a digit in it, and the words after it that continue the number."""
    for start, token in enumerate(tokens[:3]):
        if not any(c.isdigit() for c in token.text):
            continue
        end = start + 1
        while end < len(tokens) and _continues(tokens[end - 1], tokens[end]):
            end += 1
        value = kind.parse(" ".join(each.text for each in tokens[start:end]))
        if value is None:
            return None
        score = (0.98 if start == 0 else 0.7) * (0.4 if _DATE_LIKE.fullmatch(value) else 1.0)
        return Found(value, tuple(tokens[start:end]), score * (0.7 if "$" in value or "%" in value else 1.0))
    return None


def _continues(left: Token, right: Token) -> bool:
    """`DE 123 456`: blocks of digits at a word's distance."""
    near = right.x0 - left.x1 < 1.5 * left.pitch
    return near and right.text.isdigit() and left.text[-1].isdigit() and not _DATE_LIKE.fullmatch(left.text)


def _phone(tokens: Sequence[Token], kind: Kind) -> Found | None:
    """The first run of groups of digits, each at a word's distance: `+33 1 99 00 45 89`; in the next column stands another."""
    look = tokens[:_LOOK]
    start = next((at for at, token in enumerate(look) if _may_begin(token.text)), len(look))
    end = start + 1
    while end < len(tokens) and _GROUP.fullmatch(tokens[end].text) and _is_near(tokens[end - 1], tokens[end]):
        end += 1
    for last in range(end, start, -1):
        value = kind.parse(" ".join(token.text for token in tokens[start:last]))
        if value is not None:
            return Found(value, tuple(tokens[start:last]), 1.0 - 0.06 * start)
    return None


def _may_begin(text: str) -> bool:
    """Has it a digit, and no letters right before one? `UNBK0008972` is the code of a bank."""
    return any(c.isdigit() for c in text) and _LETTERED.search(text) is None


def _is_near(left: Token, right: Token) -> bool:
    return right.x0 - left.x1 < _BLANK * left.pitch


def _structured(tokens: Sequence[Token], kind: Kind, parse: Parse) -> Found | None:
    longest = _LENGTHS.get(kind.name, 1)
    look = tokens[:_LOOK]
    for start in range(len(look)):
        for end in range(min(len(look), start + longest), start, -1):
            text = " ".join(token.text for token in look[start:end])
            value = parse(text.strip(" :;,|_"))
            if value is not None:
                return Found(value, tuple(look[start:end]), _format(kind, text) * (1.0 - 0.06 * start))
    return None


def _format(kind: Kind, text: str) -> float:
    """How much the text looks like its kind: an amount without cents or currency may be any number."""
    return 0.6 if kind.name == "money" and not _PLAIN_MONEY.search(text) else 1.0
