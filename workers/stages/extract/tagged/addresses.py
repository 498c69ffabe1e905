"""Lines of an address: where one ends on a row of paper, and where the address itself ends."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from schemas.my_places import OF_STATE
from workers.stages.extract.sheets import Token
from workers.stages.extract.tagged.words import SaidRow, SaidWord

_STREETS = (
    r"\b(?:street|road|rd|avenue|ave|boulevard|blvd|drive|dr|lane|ln|court|ct|parkway|pkwy|highway|hwy|way|place"
    r"|st\.?$|st ste)\b"
)
_TOWN = re.compile(
    rf"(?<!box )\b\d{{4,6}}(?!\D*{_STREETS})(?:\D*$|(?<=\d{{5}}))"
    r"|[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}$|[A-Z]\d[A-Z] \d[A-Z]\d$|[A-Z]\d[\dW] [A-Z\d]{4}$",
    re.IGNORECASE,
)
"""Where an address ends: a postal code, or a code and its town. `7524 Dogwood Blvd` is neither, nor is `PO Box 7305`."""
_CODE = re.compile(r"\d{4,5}")
_COUNTRY_WORDS = 3
_STATE_AND_CODE = re.compile(r"\b[A-Z]{2}[.,]?\s+\d{5}(-\d{4})?\b")
_STATE_AND_ZIP = re.compile(rf"{_STATE_AND_CODE.pattern}$")
_COUNTRY = re.compile(
    r"usa|u\.s\.a|united|canada|germany|deutschland|austria|österreich|switzerland|schweiz|suisse|france|australia|new|great|uk\b"
    r"|england|ireland|italy|italia|spain|españa|belgi|netherlands|niederlande|singapore|india|mexico|d-|a-|ch-"
    rf"|(?:{'|'.join(OF_STATE)})\b",
    re.IGNORECASE,
)
_CODED = re.compile(r"(?:[A-Z]{1,2}-)?\d{4,6}\b")
_DASHES = frozenset("-\N{EN DASH}")
_SEPARATORS = frozenset("·•●|*/")
"""Signs by themselves that part the lines of an address printed on one row."""
_WIDER = 1.6
"""Times the narrowest blank of a row of an address: a blank that parts two of its lines."""
_SPACED = 2
"""Blanks from which on a row shows how far apart its words are set."""
_PARTED = 3.0
"""Characters of blank that part two lines of an address on one row: tills set words two apart."""
REACH = 14.0
"""Characters between two phrases of one address; addresses are also set in one line with wide gaps."""


def is_address(patterns: Sequence[str]) -> bool:
    """Are the fields of a word those of an address?"""
    return bool(patterns) and patterns[0].endswith("/address")


def parts_lines(word: SaidWord, row: SaidRow) -> bool:
    """Is it a sign by itself that parts the lines of an address? A dash may be the street's own, several in a row are not."""
    return word.text in _SEPARATORS or (word.text in _DASHES and sum(each.text in _DASHES for each in row) >= _SPACED)


def _parts(sign: SaidWord, word: SaidWord, row: SaidRow) -> bool:
    """Does a sign by itself part the word's line from the one before?"""
    return parts_lines(sign, row) or (sign.text in _DASHES and _CODED.match(word.text) is not None)


def begins_line(row: SaidRow, last: Token, word: SaidWord, skipped: Sequence[SaidWord], *, apart: bool) -> bool:
    """Does another line of the address begin with the word, on the row of the one before?

    `skipped`: the words of no role between the two; `apart`: is there more than a blank between them? Before a postal code or a
    country, and where the row names a town with its state, a sign that nobody read may have stood in that blank.
    """
    first = word.tokens[0]
    wide = first.x0 - last.x1 > _PARTED * max(last.pitch, first.pitch)
    town = _CODED.match(word.text) or _COUNTRY.match(word.text)
    whole = _STATE_AND_CODE.search(_text([each for each in row if each.patterns == word.patterns]))
    return (apart and (wide or town is not None or whole is not None)) or any(_parts(each, word, row) for each in skipped)


def is_spaced_alike(row: SaidRow, last: Token, word: SaidWord) -> bool:
    """Is the blank before the word hardly wider than those between its row's other words? Some print all words far apart."""
    alike = [(left, right) for left, right in pairwise(row) if left.patterns == right.patterns == word.patterns]
    blanks = [right.tokens[0].x0 - left.tokens[-1].x1 for left, right in alike]
    return len(blanks) >= _SPACED and word.tokens[0].x0 - last.x1 < _WIDER * max(0.0, min(blanks))


def is_whole(lines: Sequence[Sequence[SaidWord]], word: SaidWord) -> bool:
    """Has the address its town, after which it names at most its country?"""
    last = _text(lines[-1])
    if _CODE.fullmatch(last) and is_beside(lines[-1][-1].tokens[-1], word):
        return False  # the town follows its code
    ended = _STATE_AND_ZIP.search(last) or (len(lines) > 1 and _TOWN.search(last))
    if len(lines) > 1 and _COUNTRY.match(last) and len(lines[-1]) <= _COUNTRY_WORDS:
        return not _COUNTRY.match(word.text)
    return bool(ended) and not _COUNTRY.match(word.text)


def lacks_town(lines: Sequence[Sequence[SaidWord]]) -> bool:
    """Is there no postal code in it yet?"""
    return _TOWN.search(" ".join(map(_text, lines))) is None


def is_beside(last: Token, word: SaidWord) -> bool:
    """Does the word stand on the row of the last one, not far from it?"""
    first = word.tokens[0]
    level = abs(first.middle - last.middle) < 0.5 * (last.y1 - last.y0)
    return first.page == last.page and level and 0 < first.x0 - last.x1 < REACH * last.pitch


def _text(words: Sequence[SaidWord]) -> str:
    return " ".join(token.text for word in words for token in word.tokens)
