"""What a page says of its place in a document: its number, the document's number, its letterhead, how it begins and ends."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from schemas.pages import ReadPage
from workers.stages.extract.letter_concepts import is_post_label
from workers.stages.phrases import normal

_LEAF = r"page|pg|seite|blatt|pag(?:ina)?|p\u00e1g(?:ina)?|bladzijde|blad|foglio|feuillet|hoja"
_PAGE_OF = re.compile(rf"\b(?:{_LEAF}|p)\.?\s*:?\s*(\d{{1,3}})\s*(?:of|/|von|de|di|van|sur)\s*(\d{{1,3}})\b", re.IGNORECASE)
_BARE_OF = re.compile(r"(?:^|\s)(?:(\d{1,3}) (?:of|von) (\d{1,3})|(\d)\s?/\s?(\d))$", re.IGNORECASE)
_PAGE = re.compile(
    rf"\b(?:{_LEAF})\.?\s*(?:no\.?|nr\.?|#)?\s*:?\s*(\d{{1,3}})\b(?!\s*(?:[./-]?\d|of\b|von\b|di\b|van\b))", re.IGNORECASE
)
_DASHED = re.compile(r"^[-\u2013\u2014]\s*(\d{1,3})\s*[-\u2013\u2014]$")
_CONTINUED = re.compile(
    r"\b(continued( from)?|cont'?d|fortsetzung|carried forward|brought forward|(\u00fc|ue)bertrag)\b", re.IGNORECASE
)
_NAMED = re.compile(
    r"\b(invoice|check|cheque|eft|payment|trace|trn|remittance|statement|contract|order|warrant|document|rechnung|rechnungs"
    r"|facture|registration|credit memo)[ -]?(?:number|no|num|nr|nummer|id|ref)?\b[ .:#]*([A-Z]{0,4}-?\d[A-Z0-9/-]{2,})",
    re.IGNORECASE,
)
_SALUTATION = re.compile(r"(dear|to whom it may concern|sehr geehrte)\b", re.IGNORECASE)
_CLOSING = re.compile(r"(sincerely|yours (truly|faithfully)|(best|kind) regards|respectfully|cordially)\b", re.IGNORECASE)
_TOTAL = re.compile(
    r"\b(grand total|total due|amount due|balance due|total amount|invoice total|check amount|total)\b", re.IGNORECASE
)
_TOWN = re.compile(r"\b[A-Z]{2}\.?,?\s+(\d{5})(?:-?\d{4})?\b")
_COVER = re.compile(
    r"\b(cover|routing|transmittal|fax|facsimile|telecopier|batch|scan)\b.{0,14}\b(sheet|slip|page|cover|memo)\b"
    r"|\b(sheet|slip) cover\b",
    re.IGNORECASE,
)
_HANDED_ON = re.compile(
    r"(?:to|attn|attention|from|sender|sent(?: by)?|date|re|subject|dep(?:artmen)?t|phone|fax|account)"
    r"\b\.?\s*[:#]?\s",
    re.IGNORECASE,
)
_COUNTS = re.compile(r"(?:(?:no|number|#)\.? of )?(?:pages|sheets)\b|page count\b", re.IGNORECASE)
_FEW_WORDS, _CAPTIONS, _HARDLY_ANY = 90, 3, 40
"""Of a cover: words at most, captions that hand something on, at least, and words of one that but counts its sheets."""
_OWN_NUMBERS, _PAYMENT = frozenset({"/number", "/payment/number"}), frozenset({"/payment/number", "/payment/amount"})
HEAD, FOOT = 0.18, 0.85
"""Where on the page letterheads end and page feet begin."""


@dataclass(frozen=True, slots=True)
class PageSigns:
    """Of one page."""

    position: int | None
    """Its number within the document, where printed."""
    length: int | None
    """How many pages the document has, where printed."""
    continued: bool
    """It says at its top that it carries on."""
    numbers: frozenset[tuple[str, str]]
    """The document's numbers: what kind of number, and the number."""
    own_numbers: frozenset[str]
    """Those that the tagger takes for the document's own, whatever stands before them."""
    payment: frozenset[str]
    """What the tagger takes for the payment of a remittance: its number, its amount."""
    head: frozenset[str]
    """Words of its letterhead."""
    salutation: bool
    closing: bool
    """It ends like a letter."""
    total: bool
    """A total stands in its lower part."""
    mid_sentence: bool
    """Its first line begins with a small letter."""
    addresses: frozenset[str]
    """Postal codes, each with a number of the street or box above it."""
    post_label: bool
    """The post says that it could not deliver it."""
    covers: bool
    """It hands on what lies behind it: few words, to whom and from whom, a title of covers or how many sheets there are."""


def signs_of_page(page: ReadPage) -> PageSigns:
    """Read the signs off a page."""
    lines = [(line.text, line.box) for line in page.text.lines]
    position, length = next(_numbering(page), (None, None))
    body = [text for text, box in lines if box.y0 > 0.03 and len(text.split()) >= 6][:1]
    return PageSigns(
        position=position,
        length=length,
        continued=any(_CONTINUED.search(text) for text, box in lines if box.y0 < 0.3 and len(text) < 80),
        numbers=frozenset(_numbers(page)),
        own_numbers=frozenset(_tagged(page, _OWN_NUMBERS, sure=0.8, digits=3)),
        payment=frozenset(_tagged(page, _PAYMENT, sure=0.5, digits=4)),
        head=frozenset(word for text, box in lines if box.y0 < HEAD for word in normal(text).split() if _is_name(word)),
        salutation=any(_SALUTATION.match(text) for text, box in lines if box.y0 < 0.7),
        closing=any(_CLOSING.match(text) for text, _ in lines),
        total=any(_TOTAL.search(text) for text, box in lines if box.y0 > 0.4),
        mid_sentence=bool(body) and body[0][:1].islower(),
        addresses=frozenset(_addresses([text for text, _ in lines])),
        post_label=any(is_post_label(text) for text, _ in lines),
        covers=covers(page),
    )


def covers(page: ReadPage) -> bool:
    """Does it hand on what lies behind it?"""
    lines = [line.text for line in page.text.lines]
    words = sum(len(text.split()) for text in lines)
    counts = any(_COUNTS.match(text) for text in lines)
    handed = sum(_COUNTS.match(text) is not None or _HANDED_ON.match(text) is not None for text in lines)
    told = handed >= _CAPTIONS and (counts or any(_COVER.search(text) for text in lines))
    return (counts and words <= _HARDLY_ANY) or (told and words <= _FEW_WORDS)


def _numbering(page: ReadPage) -> Iterator[tuple[int, int | None]]:
    """Page x of y wherever it stands, then the weaker forms at the page's head and foot."""
    edges = [line.text for line in page.text.lines if line.box.y1 < HEAD or line.box.y0 > FOOT]
    for text in (line.text for line in page.text.lines):
        if match := _PAGE_OF.search(text):
            yield from _valid(int(match[1]), int(match[2]))
    for text in edges:
        if (match := _BARE_OF.search(text.strip())) and "$" not in text:
            yield from _valid(int(match[1] or match[3]), int(match[2] or match[4]))
    for text in edges:
        if match := _PAGE.search(text) or _DASHED.match(text.strip()):
            yield from _valid(int(match[1]), None)


def _addresses(lines: Sequence[str]) -> Iterator[str]:
    """A street's number stands on the town's line or on one of the two above it."""
    for at, text in enumerate(lines):
        for town in _TOWN.finditer(text):
            street = " ".join((*lines[max(0, at - 2) : at], text[: town.start()]))
            yield from (f"{number} {town[1]}" for number in re.findall(r"\d{2,}", street))


def _valid(position: int, length: int | None) -> Iterator[tuple[int, int | None]]:
    if position >= 1 and (length is None or position <= length):
        yield position, length


def _numbers(page: ReadPage) -> Iterator[tuple[str, str]]:
    for line in page.text.lines:
        for match in _NAMED.finditer(line.text):
            if sum(c.isdigit() for c in match[2]) >= 3:
                yield match[1].lower(), re.sub(r"[^A-Z0-9]", "", match[2].upper())


def _tagged(page: ReadPage, fields: frozenset[str], *, sure: float, digits: int) -> Iterator[str]:
    """Letters and digits of words that the tagger takes for one of the fields; few digits may be those of anything."""
    if page.tags is None:
        return
    words = page.text.words
    naming = {at for at, role in enumerate(page.tags.roles) if not fields.isdisjoint(role.split("+"))}
    for tag in page.tags.words:
        text = re.sub(r"[^A-Z0-9]", "", words[tag.word].text.upper())
        if sum(c.isdigit() for c in text) >= digits and any(role in naming and share >= sure for role, share in tag.roles):
            yield text


def _is_name(word: str) -> bool:
    return len(word) >= 3 and not any(c.isdigit() for c in word) and word not in {"page", "date"}


def alike(left: frozenset[str], right: frozenset[str]) -> float:
    """The share of letterhead words two pages have in common."""
    return len(left & right) / len(left | right) if left and right else 0.0
