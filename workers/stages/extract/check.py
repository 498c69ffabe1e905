"""Bank checks: the MICR line first, for its check digit proves it; then what labels and positions tell."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from rapidfuzz import fuzz

from schemas.amount_words import parse_amount_in_words
from schemas.geometry import around
from schemas.kinds import MONEY
from schemas.pages import ReadPage
from schemas.readings import Reading
from schemas.record import Source
from schemas.types.check import TYPE
from schemas.values import parse_date, parse_text
from workers.stages.extract.blanks import blanks_on
from workers.stages.extract.candidates import Found, best_reading
from workers.stages.extract.labels import read_labelled
from workers.stages.extract.parties import parties_on
from workers.stages.extract.prose import Prose
from workers.stages.extract.sheets import Row, Segment, Sheet, Token, sheet_of
from workers.stages.micr import Micr, find_micr

_FIGURES = re.compile(r"(?P<mark>\$)?\s?[*]*(?P<amount>\d{1,3}(?:,?\d{3})*\.\d{2})[*]*")
_DATE = re.compile(r"\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}|[A-Z][a-z]{2,8}\.? \d{1,2}, ?\d{4}|[A-Z]{3,9} \d{1,2}, ?\d{4}")
_ORDER = re.compile(r"(?:pay\s+)?to\s*the\s*order\s*of|^payee\b[:.]?", re.IGNORECASE)
_PAY_TO_THE = re.compile(r"pay\s+to\s+the\s*$|pay\s+to\s+the\b(?!\s+order)", re.IGNORECASE)
_TOLD = 3
"""Digits of a number that is the same twice, at least."""
_STACKED = re.compile(r"\W*(?:payee|(?:pay\s+)?to(?:\s+the)?)\W*", re.IGNORECASE)
"""What may be read of a caption as a row of its own."""
_BESIDE = 0.4
"""Word heights between such a caption and the payee's row, at most."""
_WORDS_END = re.compile(r"\b(dollars?|only)\b|\d{1,2}\s*/\s*100|\bx{2}\s*/\s*100", re.IGNORECASE)
_IN_WINDOW = 0.55
"""Score of a payee without caption, by the address alone."""
_MEMO = frozenset({"memo", "for", "re"})
_OTHERS = ("void after", "not valid after", "authorized signature", "account", "vendor", "invoice no", "invoice date")


def read_check(pages: Sequence[ReadPage]) -> Iterable[Reading]:
    """All readings of a check, which stands on one page; a stub may stand above or below it."""
    candidates = [(page, sheet_of(page), find_micr(page.text)) for page in pages if page.text.lines]
    told = [each for each in candidates if each[2] is not None or any(_orders(each[1]))]
    for page, sheet, micr in (told or candidates)[:1]:
        yield from _on(page, sheet, micr)


def _orders(sheet: Sheet) -> Iterator[tuple[Row, Sequence[Token]]]:
    """Rows with `pay to the order of`, on one line or two, and the tokens that follow on the row."""
    for row in sheet.rows:
        match = _ORDER.search(" ".join(token.text for token in row.tokens))
        if match is not None:
            yield row, _tokens_from(row, match.end())
        elif row.index and _PAY_TO_THE.search(sheet.rows[row.index - 1].text):
            yield row, _after_order_of(row)
        elif (
            row.index and _STACKED.fullmatch((caption := sheet.rows[row.index - 1]).text) and _hangs_beside(row, caption, sheet)
        ):
            yield row, row.tokens


def _hangs_beside(row: Row, caption: Row, sheet: Sheet) -> bool:
    """Does the row stand beside a small caption of several lines, between two of them or a little lower than the only one?"""
    return row.tokens[0].x0 > caption.tokens[-1].x1 and row.y0 - caption.y1 < _BESIDE * sheet.height


def _after_order_of(row: Row) -> Sequence[Token]:
    """`order of` is set small and often misread, as one word or two."""

    def likeness(count: int) -> float:
        return fuzz.ratio("orderof", "".join(token.key for token in row.tokens[:count]))

    best = max((1, 2), key=likeness)
    return row.tokens[best:] if likeness(best) >= 55 else row.tokens


def _on(page: ReadPage, sheet: Sheet, micr: Micr | None) -> Iterator[Reading]:
    labelled = {reading.pointer: reading for reading in read_labelled([page], TYPE.leaves(), others=_OTHERS)}
    twice = list(_printed_twice(sheet, micr))
    if micr is not None:
        printed = twice[0].value if twice else labelled["/number"].value if "/number" in labelled else None
        yield from _from_micr(micr, printed, page.facts.number, own_text=page.facts.own_text)
    yield from _best("/memo", _memos(sheet, page)) or [
        r for p, r in labelled.items() if p == "/memo" and not _is_magnetic(r, micr)
    ]
    if "/number" in labelled and not twice:
        yield labelled["/number"]
    else:
        yield from _best("/number", twice or _corner_numbers(sheet))
    named = _best("/payee", _payees(sheet)) or [r for p, r in labelled.items() if p == "/payee"]
    yield from named or _best("/payee", _addressed(sheet, micr))
    yield from _best("/amount", _figures(Prose.of(sheet)))
    yield from _best("/amount_in_words", legal_amounts(sheet))
    yield from _best("/date", _dates(sheet))
    yield from _drawer(sheet)


def _memos(sheet: Sheet, page: ReadPage) -> Iterator[Found]:
    """What is written on the rule behind `memo`, now and then higher than the small word before it."""
    for blank in blanks_on(sheet, page):
        memo = parse_text(" ".join(token.text for token in blank.answer).strip(" :*_|"))
        if memo is not None and "".join(token.key for token in blank.caption) in _MEMO:
            yield Found(memo, blank.answer, 0.85, ("rule",))


def _is_magnetic(reading: Reading, micr: Micr | None) -> bool:
    """Was the magnetic line taken for what stands below an empty memo?"""
    return micr is not None and reading.value in micr.text


def _best(pointer: str, found: Iterable[Found]) -> list[Reading]:
    reading = best_reading(pointer, tuple(found), TYPE.leaves()[pointer].kind.parse)
    return [] if reading is None else [reading]


def _from_micr(micr: Micr, printed: str | None, page: int, *, own_text: bool) -> Iterator[Reading]:
    """Routing and account number, and the check's number, which is `printed` a second time with more or fewer zeros."""
    number = (micr.check_number or "").lstrip("0") or None
    if number is not None and printed is not None and printed.lstrip("0") == number:
        number = printed
    found = [
        ("/routing_number", micr.routing_number, 0.97, ("micr", "check_digit"), micr.routing_words),
        ("/account_number", micr.account_number, 0.8, ("micr",), micr.words),
        ("/number", number, 0.75, ("micr",), micr.words),
    ]
    for pointer, value, score, because, words in found:
        if value is not None:
            yield Reading(
                pointer=pointer,
                value=value,
                score=score * min(word.confidence for word in words) ** 0.25,
                source=Source.TEXT if own_text else Source.OCR,
                text=micr.text,
                page=page,
                box=around([word.box for word in words]),
                because=because,
            )


def _payees(sheet: Sheet) -> Iterator[Found]:
    """Right of `pay to the order of`, or on the line below it; without the amount at the end of the line."""
    for row, after in _orders(sheet):
        for tokens, score in [(after, 0.92), *((below, 0.7) for below in _below(sheet, row))]:
            kept = _without_amount(tokens)
            name = parse_text(" ".join(token.text for token in kept).strip(" :*_|.-"))
            if name is not None and sum(c.isalpha() for c in name) >= 3:
                yield Found(name, tuple(kept), score, ("label:paytotheorderof",))
                break


def _addressed(sheet: Sheet, micr: Micr | None) -> Iterator[Found]:
    """Who is written to in the window, between the amount in words and the magnetic line, whatever the caption."""
    words = next((found.tokens[0].y1 for found in legal_amounts(sheet)), None)
    line = min((word.box.y0 for word in micr.words), default=1.0) * sheet.tall if micr is not None else 0.0
    for party in parties_on(sheet):
        if words is not None and words < party.y0 < line and party.address is not None:
            yield replace(party.name, score=_IN_WINDOW, because=("window",))
            return


def _printed_twice(sheet: Sheet, micr: Micr | None) -> Iterator[Found]:
    """The number of the magnetic line where it is printed above, with more or fewer zeros, whatever else is captioned."""
    number = (micr.check_number or "").lstrip("0") if micr is not None else ""
    line = min((word.box.y0 for word in micr.words), default=0.0) if micr is not None else 0.0
    for token in sheet.tokens if len(number) >= _TOLD else ():
        if token.box.y1 < line and token.text.lstrip("0") == number:
            yield Found(token.text, (token,), 1.0, ("micr",))
            return


def _corner_numbers(sheet: Sheet) -> Iterator[Found]:
    """The number stands alone in the top right corner."""
    for row in sheet.rows[:3]:
        last = row.segments[-1]
        if last.x0 > 0.6 and len(last.tokens) == 1 and re.fullmatch(r"\d{3,12}", last.text):
            yield Found(last.text, last.tokens, 0.75, ("corner",))
            return


def _tokens_from(row: Row, start: int) -> list[Token]:
    """The tokens of a row that begin at or after a character of its text."""
    at, kept = 0, []
    for token in row.tokens:
        if at >= start:
            kept.append(token)
        at += len(token.text) + 1
    return kept


def _below(sheet: Sheet, row: Row) -> Iterator[Sequence[Token]]:
    for other in sheet.rows[row.index + 1 : row.index + 2]:
        yield other.segments[0].tokens


def _without_amount(tokens: Sequence[Token]) -> list[Token]:
    kept: list[Token] = []
    for token in tokens:
        if "$" in token.text or _FIGURES.fullmatch(token.text):
            break
        kept.append(token)
    return [token for token in kept if token.text.strip("*_|:.-")]


def _figures(prose: Prose) -> Iterator[Found]:
    """Amounts in figures: one with a dollar sign or padded with asterisks is the check's, one of a stub's table may be."""
    for match in _FIGURES.finditer(prose.text):
        value = MONEY.parse(match["amount"])
        tokens = prose.behind(*match.span("amount"))
        padded = "*" in match[0]
        if value is not None:
            yield Found(value, tokens, 0.95 if padded else 0.85 if match["mark"] else 0.5, ("figures",))


def legal_amounts(sheet: Sheet) -> Iterator[Found]:
    """The line that reads as an amount in words."""
    for row in sheet.rows:
        for segment in row.segments:
            yield from _legal_amount(segment)
        if len(row.segments) > 1:
            yield from _legal_amount(Segment(row.tokens))


def _legal_amount(segment: Segment) -> Iterator[Found]:
    if not _WORDS_END.search(segment.text):
        return
    tokens = segment.tokens
    for start in range(min(4, len(tokens))):
        text = " ".join(token.text for token in tokens[start:]).strip(" *_-")
        if parse_amount_in_words(text) is not None:
            # `Dollars` behind a fraction is the form's print, not the amount's.
            value = parse_text(re.sub(r"(?<=/100)[\s*_-]*dollars\W*$|[*_]+", " ", text, flags=re.IGNORECASE).strip(" -"))
            if value is not None:
                yield Found(value, tokens[start:], 0.95, ("amount_in_words",))
            return


def _dates(sheet: Sheet) -> Iterator[Found]:
    for row in sheet.rows:
        for segment in row.segments:
            match = _DATE.search(segment.text)
            value = parse_date(match[0].title()) if match else None
            if match is not None and value is not None:
                labelled = "date" in segment.text.lower() or any(token.key == "date" for token in row.tokens)
                tokens = tuple(token for token in segment.tokens if token.text in match[0].split()) or segment.tokens
                yield Found(value, tokens, 0.9 if labelled else 0.7, ("label:date",) if labelled else ())


def _drawer(sheet: Sheet) -> Iterator[Reading]:
    """Who pays stands at the top left; the payee's address stands below the words `to the order of`."""
    spelled = (token.y0 for found in legal_amounts(sheet) for token in found.tokens[:1])
    order = next((row.y0 for row, _ in _orders(sheet)), next(spelled, sheet.tall))
    above = [party for party in parties_on(sheet) if party.y0 < order and party.x0 < 0.5]
    if not above:
        return
    # Where a stub with its own letterhead stands above, the block nearest to the order line is the drawer's.
    party = max(above, key=lambda each: each.y0)
    yield from _best("/payer/name", [party.name])
    if party.address is not None:
        yield from _best("/payer/address", [party.address])
