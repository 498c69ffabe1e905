"""Letters: who writes to whom, when, about what, what it asks for and by when."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from schemas.kinds import DATE, MONEY
from schemas.pages import ReadPage
from schemas.readings import Reading
from schemas.types.letter import TYPE
from schemas.values import parse_date
from workers.stages.extract.candidates import Found, best_reading, reading_of
from workers.stages.extract.labels import read_labelled
from workers.stages.extract.letter_category import category_of
from workers.stages.extract.letter_parties import is_signed, letter_parties
from workers.stages.extract.letter_reasons import reasons_in
from workers.stages.extract.letter_titles import SALUTATION, subjects_on, written_sheet
from workers.stages.extract.letter_writers import names_an_office, writer_nats
from workers.stages.extract.passing_mentions import is_lasting
from workers.stages.extract.prose import Prose
from workers.stages.extract.sheets import Sheet, sheets_of
from workers.stages.extract.tagged.beliefs import Beliefs

_DATE = (
    r"(?:\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}|\d{4}-\d{2}-\d{2}"
    r"|[A-Z][a-z]{2,8}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}|\d{1,2}\.?\s+[A-Z][a-z]{2,8}\.?\s+\d{4})"
)
_BY_DATE = re.compile(
    r"\b(?:by|before|no later than|on or before|not later than|until|deadline(?: is| of)?|due(?: on| by)?)\s+"
    rf"(?P<date>{_DATE})"
)
_ANY_DATE = re.compile(rf"(?P<date>{_DATE})")
_BARE_DATE = re.compile(r"(?P<date>\d{1,2} \d{1,2} \d{4})")
"""A date whose slashes were lost; only where it stands alone."""
_AMOUNT = re.compile(
    r"\b(?:amount|overpayment|overpaid|refund|balance|payment|sum|total|repay|owe|remit|charges?)\b"
    r"[^.$]{0,40}?(?P<amount>\$\s?\d[\d,]*\.\d{2})",
    re.IGNORECASE,
)
_SUM = re.compile(r"(?P<amount>\$\s?\d[\d,]*\.\d{2})")
_ABOUT_MONEY = frozenset({"statement", "refund_request"})
"""Categories of letters whose only sum is what they ask for, in whatever words."""
_IN_SENTENCES = ("/respond_by", "/references/date_of_service")
_SEEN = 0.5
"""What the tagger must believe of a word to know it."""
_FEW = 120
"""Words of what may be a letter without a head or a part of one."""
_MY_OWN = re.compile(r"\b(?:I|I'm|I've|my|[Mm]yself)\b")
_ABOUT_IT = frozenset({"re", "subject", "regarding"})
_NAME = re.compile(r"(?:[a-z]{1,3} ){0,2}[A-ZÀ-Þ][\w.'-]*,?( [\w.'-]+,?){0,4} [A-ZÀ-Þ][\w.'-]*,?")
"""Of a person: two to six words, the first and the last with a capital."""
_NUMBERS = frozenset(f"/references/{name}" for name in ("claim_number", "member_id", "authorization_number"))
_NUMBER = re.compile(r"(?=.*\d).{4,}")
"""Of a claim, a member, an authorization: the rows and lengths that manuals and tables tell are shorter."""
_NO_NUMBER = re.compile(r"(?:\d{1,2}\.)+\d{1,2}|1?[-.( ]*\d{3}[-.) ]+\d{3}[-. ]\d{4}")
"""Numbers of sections, and of telephones."""
_OTHERS = (
    "phone",
    "fax",
    "telephone",
    "provider",
    "group number",
    "page",
    "npi",
    "tax id",
    "date of birth",
    "dob",
    "facility",
    "date received",
    "date of call",
    "hearing date",
)


def read_letter(pages: Sequence[ReadPage]) -> Iterable[Reading]:
    """All readings of a letter."""
    sheets = sheets_of(pages)
    if not sheets:
        return
    proses = [Prose.of(sheet) for sheet in sheets]
    labelled = [each for each in read_labelled(pages, TYPE.leaves(), others=_OTHERS) if _is_sound(each)]
    known = {reading.pointer for reading in labelled}
    yield from labelled
    beliefs, written = Beliefs.of(pages), written_sheet(sheets)
    parties = tuple(letter_parties(sheets, beliefs))
    names = {reading.pointer: reading.value for reading in parties}
    sender = names.get("/sender/name")
    signed = sender is not None and is_signed(sheets[-1], sender)
    writers = writer_nats(sender, names.get("/recipient/name"), signed=signed)
    addressed, begins = signed or _is_addressed(sheets, (*labelled, *parties)), sheets.index(written)
    said = [prose.without(_of_parties(sheet, parties)) for prose, sheet in zip(proses, sheets, strict=True)]
    category = tuple(category_of(said, pages, writers, addressed=addressed, begins=begins))
    yield from category
    yield from parties
    yield from _in_text("/date", _standing_dates(written))
    if "/respond_by" not in known:
        yield from _in_text("/respond_by", _dates_asked(proses))
    if "/amount" not in known:
        told = next((each.value for each in category), "")
        yield from _in_text("/amount", tuple(_amounts(proses)) or _only_sum(proses, told))
    yield from _in_text("/subject", subjects_on(written, parties, beliefs))
    yield from _dates_seen(proses, beliefs)
    yield from reasons_in(proses, next((each.value for each in category), ""), sheets)


def _of_parties(sheet: Sheet, parties: Sequence[Reading]) -> frozenset[int]:
    """The words of those who write and are written to: `Medical Products` or `ME 04320` are not what a letter is about."""
    known = [each for each in parties if "letterhead" not in each.because or names_an_office(each.value)]
    boxes = [each.box for each in known if each.page == sheet.number and each.box is not None]
    segments = (segment for row in sheet.rows for segment in row.segments)
    named = (each for each in segments if any(box.holds(token.box.center) for token in each.tokens for box in boxes))
    return frozenset(id(token) for each in named for token in each.tokens)


def _is_addressed(sheets: Sequence[Sheet], readings: Iterable[Reading]) -> bool:
    """Does it go to somebody, tell whose case it is about, or is it short or somebody's own? What is printed for all is not."""
    rows = [row for sheet in sheets for row in sheet.rows]
    told = any(reading.pointer.startswith(("/recipient/", "/references/")) for reading in readings)
    opened = any(SALUTATION.match(row.text) or row.tokens[0].key in _ABOUT_IT for row in rows)
    few = sum(len(row.tokens) for row in rows) < _FEW
    return told or opened or few or any(_MY_OWN.search(row.text) for row in rows)


def _is_sound(reading: Reading) -> bool:
    """Not what running text says behind the word `amount` or `members`; the subject is read by its own rule."""
    if reading.pointer == "/references/patient_name":
        return _NAME.fullmatch(reading.text or "") is not None
    if reading.pointer in _NUMBERS:
        return _NUMBER.fullmatch(reading.value) is not None and _NO_NUMBER.fullmatch(reading.text or "") is None
    if reading.pointer == "/amount":
        return re.search(r"[$\u20ac\u00a3]|[.,]\d{2}\b", reading.text or "") is not None
    return reading.pointer != "/subject"


def _in_text(pointer: str, found: Iterable[Found]) -> Iterator[Reading]:
    kind = TYPE.leaves()[pointer].kind
    reading = best_reading(pointer, tuple(found), kind.parse)
    if reading is not None:
        yield reading


def _standing_dates(sheet: Sheet) -> Iterator[Found]:
    """A date on a line of its own near the top is the letter's; elsewhere near the top it may be."""
    for row in sheet.rows:
        if row.y0 > 0.5 * sheet.tall:
            return
        for segment in row.segments:
            match = _ANY_DATE.search(segment.text) or _BARE_DATE.fullmatch(segment.text)
            value = parse_date(match["date"]) if match else None
            if value is not None and match is not None:
                alone = len(match["date"]) >= 0.8 * len(segment.text)
                yield Found(value, segment.tokens, 0.9 if alone else 0.35, ("standing",) if alone else ())


def _dates_asked(proses: Sequence[Prose]) -> Iterator[Found]:
    for prose in proses:
        for match in _BY_DATE.finditer(prose.text):
            value = DATE.parse(match["date"])
            if value is not None and not is_lasting(prose.text, match.start()):
                yield Found(value, prose.behind(*match.span("date")), 0.8, ("wording",))


def _dates_seen(proses: Sequence[Prose], beliefs: Beliefs) -> Iterator[Reading]:
    """A day of running text of which the tagger knows the beginning alone: it tells what it is, the text where it ends."""
    days = [day for prose in proses for day in prose.find(_ANY_DATE, "date")]
    for pointer in _IN_SENTENCES:
        told = [[beliefs(reading_of(pointer, Found(text, (token,), 1.0))) or 0.0 for token in tokens] for text, tokens in days]
        if any(min(each) >= _SEEN for each in told):
            continue
        begun = [
            (parse_date(text), tokens, each[0]) for (text, tokens), each in zip(days, told, strict=True) if each[0] >= _SEEN
        ]
        yield from _in_text(
            pointer, [Found(value, tokens, 0.7 * first, ("wording",)) for value, tokens, first in begun if value is not None]
        )


def _only_sum(proses: Sequence[Prose], category: str) -> Iterator[Found]:
    """The one sum that a letter about money tells."""
    sums = [(MONEY.parse(text), tokens) for prose in proses for text, tokens in prose.find(_SUM, "amount")]
    if category in _ABOUT_MONEY and len({value for value, _ in sums}) == 1:
        value, tokens = sums[0]
        if value is not None:
            yield Found(value, tokens, 0.6, ("wording",))


def _amounts(proses: Sequence[Prose]) -> Iterator[Found]:
    for prose in proses:
        for text, tokens in prose.find(_AMOUNT, "amount"):
            value = MONEY.parse(text)
            if value is not None:
                yield Found(value, tokens, 0.75, ("wording",))
