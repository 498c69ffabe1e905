"""IBANs among words: in one piece, in groups of four, or broken over two lines; told by length and check digits."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from stdnum import iban

from workers.stages.extract.candidates import Found
from workers.stages.extract.sheets import Row, Sheet, Token, reaching

_START = re.compile(r"[A-Z]{2}\d{2}[0-9A-Z]*")
_MORE = re.compile(r"[0-9A-Z]+")
_SHORTEST, _LONGEST = 15, 34
_VALID, _MISREAD = 0.9, 0.3
_WIDE = 3.0
"""Characters between two groups of one number, at most."""


def ibans_on(sheet: Sheet) -> Iterator[Found]:
    """All IBANs of a page. One whose check digits do not fit scores low: it is for a person. A cut one is none."""
    for row in sheet.rows:
        for segment in row.segments:
            phrase = reaching(row, segment, _WIDE * sheet.pitch).tokens
            starts = (at for at, token in enumerate(segment.tokens) if _START.fullmatch(_bare(token)))
            for at in starts:
                found = _whole(phrase[at:]) or _whole((*segment.tokens[at:], *_broken_off(sheet, row, segment.tokens[at])))
                if found is not None:
                    yield found


def _bare(token: Token) -> str:
    return token.text.strip(".,;()")


def _broken_off(sheet: Sheet, row: Row, start: Token) -> Sequence[Token]:
    """The words right below the start of the number, where its last groups go when the column is narrow."""
    below = sheet.rows[row.index + 1] if row.index + 1 < len(sheet.rows) else None
    if below is None or below.y0 - row.y1 > 1.5 * sheet.height:
        return ()
    return next((segment.tokens for segment in below.segments if abs(segment.x0 - start.x0) < sheet.pitch), ())


def _whole(tokens: Sequence[Token]) -> Found | None:
    """The shortest run of words that is an IBAN: its check digits right, or else only its length and form."""
    likely: Found | None = None
    text = ""
    for at, token in enumerate(tokens, start=1):
        text += _bare(token)
        if not _MORE.fullmatch(text) or len(text) > _LONGEST:
            break
        if iban.is_valid(text):
            return Found(text, tuple(tokens[:at]), _VALID, ("check_digits",))
        if likely is None and len(text) >= _SHORTEST and iban.is_valid(text[:2] + iban.calc_check_digits(text) + text[4:]):
            likely = Found(text, tuple(tokens[:at]), _MISREAD)
    return likely
