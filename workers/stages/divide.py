"""Divide: the pages of one file into documents.

Separator sheets decide alone. Otherwise every page is weighed against the one before it: signs that a document begins here and
signs that it goes on, in nats set by hand. Without signs a page goes on: two documents in one are seen by the person who
reviews them, one document in two loses its totals. Blank pages are hidden in the document they follow; none is lost.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from schemas.pages import ReadPage
from schemas.understanding import PageGroup, TypeGuess
from workers.stages.claim_sheets import is_one_claim
from workers.stages.classify import Classify
from workers.stages.page_kinds import first_nats
from workers.stages.page_signs import HEAD, PageSigns, alike, signs_of_page
from workers.stages.phrases import normal

GOES_ON = -1.0
"""Nats against a new document where nothing is known."""
LIKELY_TYPE = 0.5
_PARTIES = 2
"""Who wrote, and who was written to."""
_OF_ONE_HOUSE = 0.4
"""Share of the words of two letterheads that are the same, at least."""
LOOKS = 0.8
"""What a nat of the tagger's, on whether a page is a first one, counts beside the others."""
ONE_PAGE = frozenset({"receipt", "check"})
"""Types whose documents rarely have a second page."""


@dataclass(frozen=True, slots=True)
class _Page:
    page: ReadPage
    signs: PageSigns
    guess: TypeGuess


@dataclass(slots=True)
class _Pile:
    """A document in the making."""

    pages: list[int] = field(default_factory=list)
    hidden: list[int] = field(default_factory=list)
    separators: list[int] = field(default_factory=list)
    payment: frozenset[str] = frozenset()
    """What was seen of a remittance's payment."""
    confidence: float = 1.0
    because: tuple[str, ...] = ("first_in_file",)

    def group(self) -> PageGroup:
        """As a value."""
        return PageGroup(
            pages=tuple(self.pages),
            hidden=tuple(self.hidden),
            separators=tuple(self.separators),
            confidence=self.confidence,
            because=self.because,
        )


@dataclass(frozen=True, slots=True)
class Divide:
    """Pages of one file to documents."""

    classify: Classify = field(default_factory=Classify)

    def __call__(self, pages: Sequence[ReadPage]) -> tuple[PageGroup, ...]:
        """Groups in the file's order. A file of nothing but blanks and separators gives one group without pages."""
        piles = [_Pile()]
        last: _Page | None = None
        for page in pages:
            pile = piles[-1]
            separator = page.facts.separator
            if separator is not None:
                pile = _after_separator(piles, page.facts.number, kept=separator.page_kept)
                last = None
            if separator is not None and not separator.page_kept:
                continue
            if page.facts.blank:
                pile.hidden.append(page.facts.number)
                continue
            this = _Page(page, signs_of_page(page), self.classify([page]))
            if last is not None:
                signs = dict(_signs(last, this, pile.payment))
                nats = GOES_ON + sum(signs.values())
                if nats > 0:
                    pile = _Pile(confidence=_share(nats), because=_speaking(signs))
                    piles.append(pile)
            pile.pages.append(page.facts.number)
            pile.payment |= this.signs.payment
            last = this
        return tuple(pile.group() for pile in _without_empty(piles))


def _after_separator(piles: list[_Pile], number: int, *, kept: bool) -> _Pile:
    """The pile that follows a separator sheet; separators in a row are one."""
    if piles[-1].pages or piles[-1].hidden:
        piles.append(_Pile())
    piles[-1].because = ("separator",)
    if not kept:
        piles[-1].separators.append(number)
    return piles[-1]


def _without_empty(piles: Sequence[_Pile]) -> list[_Pile]:
    """A pile without pages gives its blanks and separators to the one before it, or to the one after."""
    kept: list[_Pile] = []
    for pile in piles:
        if kept and (not pile.pages or not kept[-1].pages):
            into = kept[-1]
            if not into.pages:
                into.confidence, into.because = pile.confidence, pile.because
            into.pages += pile.pages
            into.hidden += pile.hidden
            into.separators += pile.separators
        else:
            kept.append(pile)
    return kept


def _signs(last: _Page, this: _Page, paid: frozenset[str]) -> Iterator[tuple[str, float]]:
    """Signs that a document begins with `this` (positive) or goes on (negative); `paid`: of which payment its pages spoke."""
    yield from _numbering(last.signs, this.signs)
    yield from _identity(last.signs, this.signs)
    yield from _payment(last, this, paid)
    yield from _mailed(last.signs, this.signs)
    if last.signs.covers and not this.signs.covers:
        yield "covered", -6.0
    yield from _form(last.page, this.page)
    yield from _kind(last, this)
    if this.signs.continued:
        yield "continued", -3.0
    if this.signs.salutation:
        yield "salutation", 2.0
    if this.signs.mid_sentence:
        yield "mid_sentence", -2.0
    same = alike(last.signs.head, this.signs.head)
    if len(last.signs.head | this.signs.head) >= 4:
        yield "letterhead", 0.5 - 1.5 * same
    if _opens(this.guess):
        yield "title", 1.2
        if last.signs.total or last.signs.closing:
            yield "previous_ended", 0.8
    looks = first_nats(this.page)
    if looks:
        yield ("looks_first" if looks > 0 else "looks_continued"), LOOKS * looks
    if _shape(last.page) != _shape(this.page):
        yield "paper_size", 0.4


def _numbering(last: PageSigns, this: PageSigns) -> Iterator[tuple[str, float]]:
    if this.position == 1:
        yield "page_1" if this.length is None else f"page_1_of_{this.length}", 4.0
    elif this.position is not None:
        follows = last.position is not None and this.position == last.position + 1 and this.length == last.length
        yield "numbered_on", -6.0 if follows else -2.5
    elif last.position is not None and last.length is not None:
        yield ("previous_was_last", 1.5) if last.position == last.length else ("previous_was_not_last", -1.5)


def _identity(last: PageSigns, this: PageSigns) -> Iterator[tuple[str, float]]:
    """The numbers a document repeats on its pages: invoice number, check number …"""
    if last.numbers & this.numbers or last.own_numbers & this.own_numbers:
        yield "same_number", -5.0
        return
    before, now = _single(last.numbers), _single(this.numbers)
    if any(before[kind] != now[kind] for kind in before.keys() & now.keys()):
        yield "other_number", 3.0


def _single(numbers: frozenset[tuple[str, str]]) -> dict[str, str]:
    """Those of which the page has one of their kind: of several each is of something that it lists."""
    counts = Counter(kind for kind, _ in numbers)
    return {kind: number for kind, number in numbers if counts[kind] == 1}


def _payment(last: _Page, this: _Page, paid: frozenset[str]) -> Iterator[tuple[str, float]]:
    """A remittance has one payment, told before its claims or behind them, and perhaps on several sheets."""
    if not last.guess.type == this.guess.type == "eob":
        return
    if paid & this.signs.payment:
        yield "same_payment", -3.0
    elif bool(paid) != bool(this.signs.payment) and alike(last.signs.head, this.signs.head) >= _OF_ONE_HOUSE:
        yield "one_payment", -2.0


def _mailed(last: PageSigns, this: PageSigns) -> Iterator[tuple[str, float]]:
    """A letter that came back lies behind its envelope, or before it: both bear the addresses that the envelope has.

    The post may have put a third there, the new one, and who sent it may stand on the back.
    """
    if last.post_label == this.post_label:
        return
    of_envelope = (last if last.post_label else this).addresses
    towns, shared = ({each.split()[1] for each in several} for several in (of_envelope, last.addresses & this.addresses))
    if shared and (shared == towns or len(shared) >= _PARTIES):
        yield "its_envelope", -8.0


def _form(last: ReadPage, this: ReadPage) -> Iterator[tuple[str, float]]:
    if last.layout.form is not None and this.layout.form is not None and is_one_claim(last.layout.form, this.layout.form):
        yield "same_claim", -6.0
    elif this.layout.form is not None:
        same = last.layout.form is not None and last.layout.form.type == this.layout.form.type
        # A claim form is complete on its page, or says by its page numbers that it goes on.
        yield "registered_form", 2.5 if same else 5.0
    elif last.layout.form is not None:
        yield "form_ended", 2.5


def _kind(last: _Page, this: _Page) -> Iterator[tuple[str, float]]:
    """Another type than the page before, and types that are one page long; not where the page before runs on at the head.

    A remittance may end with its check on the last third of the page: one document. A page that is a check alone is another.
    """
    if _runs_on(last, this):
        yield "runs_on", -1.5
        return
    before, now = last.guess, this.guess
    if before.type != now.type and min(before.confidence, now.confidence) >= LIKELY_TYPE:
        yield "type_change", 2.5 * before.confidence * now.confidence
    if now.type in ONE_PAGE and now.confidence >= LIKELY_TYPE:
        yield f"{now.type}_page", 1.5


def _runs_on(last: _Page, this: _Page) -> bool:
    """Does the head of this page repeat what told the type of the page before, although the page looks like another type?"""
    if last.guess.type == this.guess.type:
        return False
    lines = [line.text for line in this.page.text.lines if line.box.y1 < HEAD]
    head = f" {normal(' '.join(lines))} "
    told = (sign.partition(":")[2] for sign in last.guess.because)
    return any(f" {phrase} " in head for phrase in told if phrase)


def _opens(guess: TypeGuess) -> bool:
    return any(sign.startswith("title:") for sign in guess.because)


def _shape(page: ReadPage) -> tuple[bool, bool]:
    ratio = page.facts.width / page.facts.height
    return ratio > 1.05, ratio < 0.6


def _speaking(signs: dict[str, float]) -> tuple[str, ...]:
    return tuple(name for name, nats in sorted(signs.items(), key=lambda each: -each[1]) if nats > 0)


def _share(nats: float) -> float:
    return round(1.0 / (1.0 + math.exp(-nats)), 4)
