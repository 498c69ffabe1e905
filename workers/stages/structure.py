"""What a page looks like, apart from its phrases, and what that says of its type. Weights are nats, set by hand."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from schemas.geometry import Box
from schemas.pages import ReadPage, RegionRole, Word
from workers.stages.billed import is_billed, is_itemised
from workers.stages.extract.blanks import blanks_on
from workers.stages.extract.check import legal_amounts
from workers.stages.extract.sheets import sheet_of
from workers.stages.listed import Listed
from workers.stages.micr import find_micr
from workers.stages.running_text import RunningText

Sign = tuple[str, str, float]
"""Name, document type, nats."""

_MONEY = re.compile(r"[($-]*\d[\d.,]*[.,]\d{2}\)?[-A-Z]{0,2}")
_SALUTATION = re.compile(
    r"(dear|to whom it may concern|hello|hi|greetings|good (morning|afternoon)|sehr geehrte)\b"
    r"|(gentlemen|ladies|sirs?|madam)\b.{0,20}[:,]$",
    re.IGNORECASE,
)
_CLOSING = re.compile(
    r"(sincerely|(very )?(yours )?(truly|faithfully|sincerely)( yours)?,|yours truly|(best|kind|warm|with kind) regards"
    r"|regards,"
    r"|respectfully|cordially|mit freundlichen)\b"
    r"|(sincerely|yours|best|thanks|thank you|warmly|with thanks|best wishes|god bless|gratefully)( again)?,?$",
    re.IGNORECASE,
)
_DAY = re.compile(
    r"(\w+:? )?(\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}|\d{4}-\d{2}-\d{2}|[A-Z][a-z]{2,8}\.? \d{1,2}(st|nd|rd|th)?,? \d{4}"
    r"|\d{1,2}\.? [A-Z][a-z]{2,8}\.? \d{4})"
)
_TOWN = re.compile(r"[^\d:]{3,}\b[A-Z]{2}\.?,? +\d{5}(-\d{4})?$")
_ADDRESSED = re.compile(r"\b[A-Z]{2}\.?,? +\d{5}(?:-\d{4})?\b")
"""States with their postal codes, of houses side by side as well."""
_TWO = 2
_CAPTION = re.compile(r"[A-Za-z][A-Za-z ./&()'-]{1,40}:$")
_BLANK = re.compile(r"_{3,}|\.{6,}|[☐☑□■]|\[ ?[xX]?\]")
_DRAWN = 0.08
"""Level rules are at least so long, in page widths; shorter ones are underlined words, dashes and dirt."""
_USUAL_RULES = 1.2
"""The logarithm of as many rules as a page may have whether people write letters on it or fill it in: two or three."""
_FILLED, _EACH, _SIGNED = 2.5, 0.6, 3
"""Nats that rules with answers say at most, and each says beyond the signature, the day and the name of a letter."""
_RULED = 2.0
"""Nats that rules say at most: letters may hold a table. Their lack says nothing: typewritten forms have none."""
_NO_MONEY = 0.01
"""Share of amounts among the words, below which a page is about none."""
_LISTED = 0.25
"""Share of tables, or of captions that come again, that a form may well have."""
_PER_LISTED, _ALL_LISTED = 10.0, 4.0
"""Nats against a form for each share above that, and at most."""
_BILLED = 2.5
"""Nats that a bill's own number and its sum say for a bill, and against a letter."""
_ITEMISED = 2.0
"""Nats that things counted at a price, and their sum, say for a bill."""
_SPELLED = 2.0
"""Nats that a line of nothing but an amount in words says for a check."""
_LEADERS, _CLOSE = 4, 2.0
"""Rows whose last word a line leads to, at least, and word heights between the line and the words at its ends."""
_EDGE = 0.01
"""Page heights by which a table's rules lie outside its rows."""


@dataclass(frozen=True, slots=True)
class Look:
    """Measured on the first page."""

    words: int
    money_share: float
    """Of the words."""
    running: RunningText
    captions: int
    """Words that end with a colon."""
    blanks: int
    """Underlined blanks and boxes to tick, as read. Letters have boxes as well: how many the picture shows says no more."""
    rules: int
    """Lines drawn to write on, or around boxes; not those of tables."""
    listed: Listed
    """Of all pages."""
    columns: float
    """How many characters of usual width fit side by side between the leftmost and the rightmost word."""
    shape: float
    """Width over height."""


def look_at(pages: Sequence[ReadPage]) -> Look:
    """Measure the first of some pages, and of all how much is tables and lists."""
    page, listed = pages[0], Listed.of(pages)
    words = page.text.words
    rules = [
        region.box
        for region in page.layout.regions
        if region.role is RegionRole.RULE and _is_drawn(region.box, words) and not _is_of_table(region.box, listed)
    ]
    leaders = [rule for rule in rules if _leads(rule, words)]
    return Look(
        words=len(words),
        money_share=sum(bool(_MONEY.fullmatch(word.text)) for word in words) / max(1, len(words)),
        running=RunningText.of([word.text for word in words]),
        captions=sum(bool(_CAPTION.match(word.text)) for word in words),
        blanks=sum(bool(_BLANK.search(word.text)) for word in words),
        rules=len(rules) - (len(leaders) if len(leaders) >= _LEADERS else 0),
        listed=listed,
        columns=_columns(words),
        shape=page.facts.width / page.facts.height,
    )


def _is_drawn(rule: Box, words: Sequence[Word]) -> bool:
    """Is a rule upright, or long and no part of print?"""
    if rule.width < rule.height:
        return True
    return rule.width >= _DRAWN and not any(_crosses(rule, word.box) for word in words)


def _leads(rule: Box, words: Sequence[Word]) -> bool:
    """Does a level rule lead from words to the last ones of their row, as dots do in lists and timetables?

    Lines to write on end at the margin, or before the next caption, behind which another one is drawn.
    """
    level = [word.box for word in words if word.box.y0 < rule.center[1] < word.box.y1 + word.box.height / 2]
    before = [box for box in level if box.x1 < rule.x0 + box.height and rule.x0 - box.x1 < _CLOSE * box.height]
    behind = [box for box in level if box.x0 > rule.x1 - box.height]
    near = behind and min(box.x0 for box in behind) - rule.x1 < _CLOSE * max(box.height for box in behind)
    return rule.width > rule.height and bool(before) and bool(near)


def _is_of_table(rule: Box, listed: Listed) -> bool:
    return any(top - _EDGE < rule.center[1] < low + _EDGE for top, low in listed.tables)


def _crosses(rule: Box, word: Box) -> bool:
    """Does a level rule go through a word? What underlines it, or what it hangs from, does not."""
    return word.overlap_x(rule) > 0 and word.y0 + 0.15 * word.height < rule.center[1] < word.y1 - 0.1 * word.height


def _columns(words: Sequence[Word]) -> float:
    if not words:
        return 0.0
    pitch = median(word.box.width / len(word.text) for word in words)
    left, right = sorted(word.box.x0 for word in words), sorted(word.box.x1 for word in words)
    stray = len(words) // 50
    return (right[-1 - stray] - left[stray]) / max(pitch, 1e-4)


def signs_of(pages: Sequence[ReadPage]) -> tuple[Sign, ...]:
    """All signs of structure of a document."""
    return tuple(_signs(pages)) if pages else ()


def _signs(pages: Sequence[ReadPage]) -> Iterator[Sign]:
    look = look_at(pages)
    for page in pages:
        if page.layout.form is not None:
            yield "registered_form", page.layout.form.type, 14.0 * page.layout.form.score
    yield from _of_letters(pages, look)
    yield from _of_bills(pages[0])
    yield from _of_tills(pages[0], look)
    yield from _of_checks(pages[0], look)
    yield from _of_forms(pages[0], look)
    yield from _of_lists(look)
    yield from _of_money(look)


def _of_money(look: Look) -> Iterable[Sign]:
    if look.words and look.money_share < _NO_MONEY:
        yield from (("no_money", name, -1.0) for name in ("eob", "invoice", "receipt"))
    if look.money_share > 0.04:
        yield from (("money", name, -0.8) for name in ("letter", "form"))
    if look.money_share > 0.1:
        yield from (("much_money", name, 0.8) for name in ("eob", "invoice", "receipt"))


def _of_letters(pages: Sequence[ReadPage], look: Look) -> Iterable[Sign]:
    lines = [line.text for page in pages for line in page.text.lines]
    if any(_SALUTATION.match(line) for line in lines):
        yield "salutation", "letter", 3.0
    if any(_CLOSING.match(line) for line in lines):
        yield "closing", "letter", 2.0
    if _is_dated(pages[0]):
        yield "dated", "letter", 0.5
    if _towns(pages[0]) >= _TWO:
        yield "two_towns", "form", -1.2
    yield "prose", "letter", look.running.nats


def _towns(page: ReadPage) -> int:
    """Towns at the ends of lines above the middle of the page: who fills in a form gives one address, who writes has two."""
    return sum(_TOWN.search(line.text) is not None for line in page.text.lines if line.box.y0 < 0.5)


def _is_dated(page: ReadPage) -> bool:
    """A day on a line of its own and a town above the middle of the page: somebody writes to somebody."""
    upper = [line.text for line in page.text.lines if line.box.y0 < 0.5]
    return any(_DAY.fullmatch(text) for text in upper) and any(_TOWN.search(text) for text in upper)


def _of_bills(page: ReadPage) -> Iterable[Sign]:
    """Bills may be written as letters, with a salutation and a signature; tills title their slips as bills, too."""
    if is_billed(page):
        yield "billed", "invoice", _BILLED
        yield "billed", "receipt", _BILLED
        yield "billed", "letter", -_BILLED
    if is_itemised(page):
        yield "itemised", "invoice", _ITEMISED
        yield "itemised", "receipt", _ITEMISED


def _of_tills(page: ReadPage, look: Look) -> Iterable[Sign]:
    """Tills print 32 to 48 characters a line, whatever the paper they are scanned on, and their shop's address alone."""
    if len(_ADDRESSED.findall(page.text.text)) >= _TWO:
        yield "two_towns", "receipt", -1.2
    if look.words >= 15 and look.money_share > 0.02:
        yield "till_width", "receipt", 2.5 - 0.25 * min(22.0, max(0.0, look.columns - 48.0))
    if look.shape < 0.55:
        yield "narrow_page", "receipt", 1.5


def _of_checks(page: ReadPage, look: Look) -> Iterable[Sign]:
    if find_micr(page.text) is not None:
        yield "micr", "check", 3.5
        yield "micr", "eob", 1.0
    if any(legal_amounts(sheet_of(page))):
        yield "amount_in_words", "check", _SPELLED
    if 1.9 < look.shape < 2.8:
        yield "check_shape", "check", 1.5
    if look.words > 150:
        yield "many_words", "check", -2.5


def _of_forms(page: ReadPage, look: Look) -> Iterable[Sign]:
    yield "captions", "form", min(1.0, 0.1 * look.captions)
    yield "blanks", "form", min(1.5, 0.25 * look.blanks)
    if look.money_share <= 0.04:  # rules about amounts are a table's
        yield "ruled", "form", max(0.0, min(_RULED, math.log1p(look.rules) - _USUAL_RULES))
        filled = sum(bool(blank.answer) for blank in blanks_on(sheet_of(page), page))
        yield "filled_in", "form", max(0.0, min(_FILLED, _EACH * (filled - _SIGNED)))


def _of_lists(look: Look) -> Iterable[Sign]:
    """Tables and lists are no form; without amounts they are mail of no kind."""
    share = max(look.listed.tabled, look.listed.repeated)
    nats = min(_ALL_LISTED, _PER_LISTED * max(0.0, share - _LISTED))
    yield "listed", "form", -nats
    if look.money_share < _NO_MONEY:
        yield "listed", "letter", 0.5 * nats
