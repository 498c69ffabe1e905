"""What the title line of an invoice says: `Rechnung Nr. 4711 vom 31.10.2026`, `Invoice # 88 issued at 2026-10-31`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from schemas.kinds import DATE, IDENTIFIER
from workers.stages.extract.candidates import Found
from workers.stages.extract.conventions import Conventions
from workers.stages.extract.labels import Wordings, find_labels, values_at
from workers.stages.extract.sheets import Row, Segment, Sheet, Token
from workers.stages.extract.spans import value_in
from workers.stages.extract.tagged.captioned import is_of_another_bill, is_of_another_day
from workers.stages.extract.totals import is_money

_TITLE = re.compile(
    r"\w*rechnung|gutschrift|invoice|facture|avoir|creditnote|creditmemo|credit|rechnungskorrektur|storno\w*|\w+note|\w*factuur"
    r"|fattura|factura|fatura"
)
_BETWEEN = 6
"""Words between the title and its number, as in `Rechnung des Versicherers (575) Nr.`"""
_OTHER_PAPER = re.compile(
    r"(bestell|auftrag|liefer|angebot|vertrag|order|contract|zu$|zur$|gema|wie$|for$|pour$|sur$|per$|date|datum|to$|total|amount|betrag)"
)
"""Words that make the number another paper's."""
_CODED = re.compile(r"\(\d{3}\)")
"""The kind of paper as coded in UNTDID 1001: `Handelsrechnung (380)`."""
_SINCE = frozenset({"vom", "von", "dated", "of", "du", "issued", "issuedat", "date", "datum", "from", "at", "den", "on"})
_PLACE_DATE = frozenset({"den", "le", "am"})
_LONGEST = 14
_HEAD_SHARE = 0.4
"""Share of the page's height within which a date without any caption may be the letter's."""
_UNTIL = frozenset({"to", "thru", "through", "until", "bis", "au", "al", "tot"})
_DAY = 3
"""Words of a day, at most."""
_ORDER = re.compile("order|contract|agreement")
_LAST = Wordings.of(
    {
        "order": ("order date", "date of order", "date ordered", "date placed", "placed on", "date entered", "entered"),
        "print": ("printed", "printed on", "date printed", "run", "run date", "as of"),
    }
)
"""Captions of days that are a paper's own where it is an order, or has no other."""
_MARGINS = (0.12, 0.9)
"""Shares of the page's height above and below which a program says when it printed the sheet."""
_MOMENT = re.compile(r"\d{1,2}:\d{2}(?::\d{2})?(?:[ap]m?)?", re.IGNORECASE)
_LAST_SCORE, _PRINTED = 0.5, 0.45


def title_values(sheet: Sheet, ways: Conventions) -> Iterator[tuple[str, Found]]:
    """Numbers and dates told by the title line, the place line (`Leipzig, den 3.11.2026`) or a date by itself."""
    for row in sheet.rows:
        if len(row.tokens) <= _LONGEST:
            yield from _titled(row.tokens, ways)
        yield from _placed(row.tokens, ways)
        if row.y0 < _HEAD_SHARE * sheet.tall:
            yield from (("/issue_date", found) for segment in row.segments for found in _alone(row, segment, ways))


def last_days(sheet: Sheet, ways: Conventions, number: Found | None) -> Iterator[Found]:
    """The days that count where no other is told: an order's own day, that of the print, the one before a time in a margin."""
    hits = find_labels(sheet, _LAST)
    is_order = number is not None and any(_ORDER.search(each) for each in number.because)
    for hit in hits:
        days = [day for day in values_at(sheet, hit, DATE, hits, ways.date) if not _ends_period(sheet, day, ways)]
        is_print = hit.fields[0][0] == "print"  # beside its caption: `Run` heads columns of many a table
        yield from (day.scaled(_LAST_SCORE) for day in days if ("right" in day.because if is_print else is_order))
    yield from _printed_at(sheet, ways)


def _printed_at(sheet: Sheet, ways: Conventions) -> Iterator[Found]:
    """The day before a time of day in the margin above or below."""
    high, low = (share * sheet.tall for share in _MARGINS)
    for row in sheet.rows:
        for at, token in enumerate(row.tokens if not high < row.y0 < low else ()):
            day = value_in(row.tokens[max(0, at - _DAY) : at], DATE, ways.date) if _MOMENT.fullmatch(token.text) else None
            if day is not None and day.tokens[-1] is row.tokens[at - 1]:
                yield replace(day, score=_PRINTED, because=("printed",))


def _titled(tokens: Sequence[Token], ways: Conventions) -> Iterator[tuple[str, Found]]:
    if not tokens or not _TITLE.fullmatch(tokens[0].key) or tokens[0].text.endswith(":"):
        return
    at = next((at for at, token in enumerate(tokens) if at and _is_number(token)), None)
    if at is None or at > _BETWEEN or any(_OTHER_PAPER.match(token.key) for token in tokens[1:at]):
        return
    number = _numbered(tokens, at, ways)
    if number is None or is_of_another_bill("".join(token.key for token in tokens[:at])):
        return
    after = tokens[at + len(number.tokens) :]
    date = _date_after(after, ways)
    if date is not None:
        yield "/issue_date", replace(date, score=0.92, because=("title",))
    if len(number.value) >= 3 and (date is not None or not after):
        yield "/number", replace(number, score=1.0 if date is not None else 0.8, because=("title",))


def _is_number(token: Token) -> bool:
    return any(c.isdigit() for c in token.text) and not _CODED.fullmatch(token.text)


def _numbered(tokens: Sequence[Token], at: int, ways: Conventions) -> Found | None:
    """The number, unless it is an amount or a date."""
    found = value_in(tokens[at:], IDENTIFIER)
    plain = found is not None and not is_money(found.text) and ways.date(found.text) is None
    return found if plain else None


def _date_after(tokens: Sequence[Token], ways: Conventions) -> Found | None:
    """The date right behind the number, or behind `vom`, and nothing else in between."""
    at = 0
    while at < len(tokens) and (tokens[at].key in _SINCE or not tokens[at].key):
        at += 1
    found = value_in(tokens[at:], DATE, ways.date) if at < len(tokens) else None
    return found if found is not None and found.tokens[0] is tokens[at] else None


def _placed(tokens: Sequence[Token], ways: Conventions) -> Iterator[tuple[str, Found]]:
    for at in range(1, len(tokens) - 1):
        if tokens[at].key in _PLACE_DATE and tokens[at - 1].text.endswith(","):
            found = value_in(tokens[at + 1 :], DATE, ways.date)
            if found is not None and found.tokens[0] is tokens[at + 1]:
                yield "/issue_date", replace(found, score=0.85, because=("place_and_date",))


def _alone(row: Row, segment: Segment, ways: Conventions) -> Iterator[Found]:
    """A day that is a phrase of its own, neither one end of a period nor captioned as another day."""
    found = value_in(segment.tokens, DATE, ways.date)
    if found is None or len(found.tokens) != sum(bool(token.key) for token in segment.tokens):
        return
    captions = [each.key for each in row.segments[: row.segments.index(segment)][-1:] if not any(map(str.isdigit, each.text))]
    if not (_is_end(row, found, ways) or any(map(is_of_another_day, captions))):
        yield replace(found, score=0.3, because=("alone",))


def _ends_period(sheet: Sheet, found: Found, ways: Conventions) -> bool:
    return any(_is_end(row, found, ways) for row in sheet.rows if found.tokens[0] in row.tokens)


def _is_end(row: Row, found: Found, ways: Conventions) -> bool:
    """Is the day the first or the last of a period?"""
    first, last = (row.tokens.index(found.tokens[at]) for at in (0, -1))
    return _other_end(row.tokens[:first][::-1], ways) or _other_end(row.tokens[last + 1 :], ways)


def _other_end(tokens: Sequence[Token], ways: Conventions) -> bool:
    """Does a dash or `to` stand next, and then another day? Tokens lead away from the first day, to the left as well."""
    at = next((at for at, token in enumerate(tokens) if token.key and token.key not in _UNTIL), 0)
    beyond = sorted(tokens[at : at + _DAY], key=lambda token: token.x0)
    return at > 0 and value_in(beyond, DATE, ways.date) is not None
