"""Days and amounts in the boxes of a claim form, where the form's own lines are read among the figures, or cut one off."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime

from rapidfuzz.distance import Levenshtein

from schemas.pages import FormCell, Word
from schemas.values import parse_date
from workers.stages.extract.typed_words import as_digits

_POINTED = re.compile(r"\$?[\d,]*\d\.\d\d")
_SEPARATED = re.compile(r"\d\s?[-/.]\s?\d+\s?[-/.]\s?\d")
"""Typed with separators of its own: the form's are nowhere among it."""
_BORDER = re.compile(r"(^|(?<=\s))[|!\[\]]+|[|!\[\]]+(?=\s|$)")
"""The box's own line, beside what stands in it, or a separator beside a figure."""
_BAR = re.compile(r"(?<=\d)[|!\[\]](?=\d)")
"""The same between two figures: rather a line than a one."""
_DAY = re.compile(r"\d{1,2}([-/.])\d{1,2}\1(\d{4}|\d{2})(?!\d)")
"""A day with separators of its own, whatever stands behind it."""
_TWO_SLASHES = re.compile(r"(?<=\d)/(?=/)")
"""A slender seven before a slash."""
_PARTS = re.compile(r"\b(MM|DD|YY)\b")
"""What the form prints above the parts of a day."""
_DOLLAR = re.compile(r".|.[$sS]")
"""The form's dollar sign as it is read, perhaps behind what reaches over from the box before."""
_MONTHS, _TWO = 12, 2
_SIGN = 0.2
"""Share of a box's width within which the form prints its dollar sign."""


def dates_in(text: str, *, past: bool = False) -> list[str]:
    """Dates the digits may mean, most likely first: `03 18 26`, `031826`, `03|18|26`, `03182026`."""
    text = _TWO_SLASHES.sub("7", _BORDER.sub("", _PARTS.sub("", text)).strip())
    ahead = _DAY.match(text)
    whole = parse_date(text) or (parse_date(ahead[0]) if ahead is not None else None)
    number = re.sub(r"\D", "", as_digits(text))
    guesses = [number] if len(number) in (6, 8) else []
    if not _SEPARATED.search(text):
        unbarred = re.sub(r"\D", "", as_digits(_BAR.sub("", text)))
        barred = [unbarred] if unbarred != number and len(unbarred) in (6, 8) else []
        rows = [word for word in as_digits(text).split() if re.fullmatch(r"\d{6}|\d{8}", word)]
        guesses = [*_by_parts(text), *barred, *guesses, *_without_separators(number), *(rows if len(rows) == 1 else ())]
    guesses.append(re.sub(r"\D", "", as_digits(text).replace("/", "7")))
    dates = [whole] if whole and not re.fullmatch(r"[\d ]+", text) else []
    dates += [date for guess in guesses if (date := parse_date(f"{guess[:2]}/{guess[2:4]}/{guess[4:]}")) is not None]
    seen = dict.fromkeys(_in_the_past(date) if past else date for date in dates)
    return list(seen)


def _without_separators(number: str) -> list[str]:
    """What the digits may be without the form's dashed separators, which are read as ones."""
    found = [number[:at] + number[at + 1 :] for at in (2, 4) if len(number) == 7 and number[at] == "1"]
    both = len(number) in (8, 10) and number[2] == number[5] == "1"
    return [*found, number[:2] + number[3:5] + number[6:]] if both else found


def _by_parts(text: str) -> list[str]:
    """Month, day and year apart, with separators read as ones taken off."""
    parts = [part for part in re.findall(r"\d+", as_digits(text)) if part != "1"]
    if [len(part) for part in parts] in ([1, 2, 2], [1, 2, 4]):
        return ["".join((month, *parts[1:])) for month in _months_with(parts[0])]
    parts = [piece for part in parts for piece in _around_separator(part)]
    parts = [part[1:] if len(part) == 3 and part[0] == "1" else part for part in parts]
    parts = [part[:-1] if len(part) == 3 and part[-1] == "1" else part for part in parts]
    return ["".join(parts)] if [len(part) for part in parts] in ([2, 2, 2], [2, 2, 4]) else []


def _months_with(figure: str) -> list[str]:
    """Months of which one figure was lost at the form's edge, that without a one before it first."""
    return [month for month in (f"0{figure}", f"1{figure}") if 0 < int(month) <= _MONTHS]


def _around_separator(part: str) -> tuple[str, ...]:
    """Two parts of a day as they are read together with the line between them: `10126` is the 10th of a month in 2026."""
    return (part[:2], part[3:]) if len(part) in (5, 7) and part[2] == "1" else (part,)


def _in_the_past(date: str) -> str:
    today = datetime.now(tz=UTC).date().isoformat()
    return date if date <= today else f"{int(date[:4]) - 100}{date[4:]}"


def amounts_in(cell: FormCell, cents_from: float, *, is_solid: bool | None = None) -> list[str]:
    """Amounts the box may hold, most likely first; the form's own line stands for the point.

    `is_solid`: what the other amounts of the page tell of figures without anything between.
    """
    words = tuple(map(_in_figures, cell.words if not _is_sign(cell) else cell.words[1:]))
    pointed = [word.text for word in words if _POINTED.fullmatch(word.text)]
    if len(words) > len(pointed) == 1:
        words = tuple(word for word in words if word.text in pointed)  # the rest is the next box's
    text = re.sub(r"[|!]", " ", " ".join(word.text for word in words))
    plain = re.sub(r"[^\d.,\-() ]", "", as_digits(text)).strip()
    negative = plain.startswith(("-", "(")) or plain.endswith("-")
    plain = plain.strip("-() ,.")
    if match := re.fullmatch(r"([\d, ]*)[.](\d\d)", re.sub(r"\s*([.,])\s*", r"\1", plain)):
        return [_amount(match[1], match[2], negative)]
    number = re.sub(r"\D", "", plain)
    if not number:
        return []
    apart = re.fullmatch(r"[\d,. ]*\d[ .,]+\d\d", plain) is not None
    right = reaches_cents(cell, cents_from) if is_solid is None or apart else is_solid
    with_cents, whole = _amount(number[:-2], number[-2:], negative), _amount(number, "00", negative)
    if _lost_half(words, cell, cents_from):
        return [_amount(words[0].text, f"{words[1].text}0", negative)]
    if len(number) >= 3 and apart and right:
        return [with_cents]
    if len(number) >= 2 and (apart or right):
        return [with_cents, whole]
    return [whole, with_cents] if len(number) >= 3 else [whole]


def _lost_half(words: Sequence[Word], cell: FormCell, cents_from: float) -> bool:
    """Are the cents, which stand apart behind the dollars, a nought alone? The other stood on a line or beyond the box."""
    texts = [word.text for word in words]
    if len(texts) != _TWO or not texts[0].isdigit() or texts[1] != "0":
        return False
    return words[1].box.center[0] > cell.box.x0 + cents_from * cell.box.width


def without_line(amount: str) -> Iterator[str]:
    """The amount, should its last one before the cents be the form's line there: `1631.00` may be `163.00`."""
    if re.fullmatch(r"\d{2,}1\.\d\d", amount):
        yield f"{amount[:-4]}{amount[-3:]}"


def is_nearly(amount: str, other: str) -> bool:
    """Do two amounts differ by a figure that was misread, or by one that a border cut off?"""
    return Levenshtein.distance(amount.replace(".", ""), other.replace(".", ""), score_cutoff=1) == 1


def _in_figures(word: Word) -> Word:
    """The word of an amount. A letter is what the second reader saw there, and a C behind figures, or half of one, a zero."""
    second = as_digits(word.second or "")
    as_long = len(second) >= len(word.text)
    if as_long and re.search("[A-Za-z]", as_digits(word.text)) and re.fullmatch(r"\$?[\d.,]+", second):
        return word.model_copy(update={"text": second})
    return word.model_copy(update={"text": re.sub(r"(?<=[\d.])(C(?!R)|\($)", "0", word.text)})


def is_run(cell: FormCell) -> bool:
    """Is the amount nothing but figures in a row?"""
    return len(cell.words) == 1 and cell.words[0].text.isdigit() and len(cell.words[0].text) > 2


def reaches_cents(cell: FormCell, cents_from: float) -> bool:
    """Does the last figure stand behind the form's line between dollars and cents?"""
    last = cell.words[-1]
    return last.box.x1 - last.box.width / len(last.text) > cell.box.x0 + cents_from * cell.box.width


def _is_sign(cell: FormCell) -> bool:
    """Is the first word the form's dollar sign, read as a 5 or an S? It stands alone at the left end of its box."""
    first, *others = cell.words
    alone = not others or others[0].box.x0 - first.box.x1 > 1.2 * first.box.width
    return _DOLLAR.fullmatch(first.text) is not None and alone and first.box.center[0] < cell.box.x0 + _SIGN * cell.box.width


def _amount(dollars: str, cents: str, negative: bool) -> str:  # noqa: FBT001 - private and always named in place
    digits = re.sub(r"\D", "", dollars).lstrip("0") or "0"
    sign = "-" if negative and int(digits + cents) else ""
    return f"{sign}{digits}.{cents}"
