"""The heads of pages of public programmes' remittances: a reporting program's lines, a line printer's block, a strip.

Every page has one; what the first says in full, later ones repeat in full or in short.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from random import Random

from models.training.families.cells import Line, Run, line_width, shrunk, write_line
from models.training.families.eob_draft import Draft
from models.training.families.eob_facts import Fact, above, beside, running, under_heads
from models.training.families.eob_heads import first_head, payee_facts, payment_facts, short_head
from models.training.ink import Align, Pen, fitted

_PAGE = ("PAGE #:", "PAGE", "PAGE:", "PAGE NO.", "PG", "PAGE NUMBER:")
_REPORTS = ("REPORT ID", "REPORT NO", "RPT", "PROGRAM", "JOB", "FORM")
_RUNS = ("RUN DATE", "PROCESSED", "AS OF", "PRINT DATE", "REPORT DATE", "CYCLE DATE", "PERIOD ENDING")


@dataclass(frozen=True, slots=True)
class Masthead:
    """What a programme calls its paper and the facts in its head."""

    titles: tuple[str, ...]
    words: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Wordings of labels that this kind of paper has of its own, by the question of the draft."""
    subtitles: tuple[str, ...] = ()

    def settle(self, draft: Draft) -> None:
        """Choose the wordings, and what stands in the head."""
        for kind, choices in self.words.items():
            if draft.rng.random() < 0.8:
                draft.word(kind, choices)
        draft.title = draft.word("public title", self.titles)
        draft.style("masthead", 6)
        if self.subtitles and draft.yes("subtitle", 0.5):
            draft.word("subtitle", self.subtitles)

    def __call__(self, draft: Draft, first: bool, pages: int) -> None:  # noqa: FBT001 - asked for every page
        """Draw the head of a page."""
        way = draft.style("masthead", 6)
        draft.y = 42.0
        if way in (0, 1):
            _printer(draft, pages, first=first)
        elif way in (2, 3):
            _report(draft, pages, first=first)
        elif way == 4:
            _strip(draft, pages, first=first)
        elif first:
            first_head(draft, 42.0)
        else:
            short_head(draft)
        if draft.yes("rule under masthead", 0.5):
            draft.sheet.rule(draft.left, draft.y - draft.pen.size * 0.9, draft.right, draft.y - draft.pen.size * 0.9, 0.8)
        draft.y += draft.pen.size * 0.7


def page_words(draft: Draft, pages: int) -> str:
    """The page's number, and how many there are where they are counted."""
    return f"{draft.sheet.page}{draft.word('of', (' OF ', ' of ', '/')) + str(pages) if pages else ''}"


def _facts(draft: Draft) -> list[Fact]:
    """Facts of payment and payee; the amount only where the head has it."""
    facts = [*payment_facts(draft), *payee_facts(draft)]
    if not draft.yes("amount in head", 0.55):
        facts = [fact for fact in facts if not fact.line or fact.line[0].pointer != "/payment/amount"]
    if draft.yes("payee first in facts", 0.3):
        facts = facts[::-1]
    return facts


def _payer_lines(draft: Draft) -> list[Line]:
    payer = draft.content.payer
    lines: list[Line] = []
    if draft.yes("payer address", 0.8):
        shown = [draft.name(line) for line in payer.address.lines]
        lines += [(Run(line, "/payer/address", ", ".join(shown)),) for line in shown]
    if draft.yes("payer phone", 0.5):
        lead = draft.word("phone lead", ("", "", "PH:", "TEL", "PROVIDER SERVICES", "INQUIRIES:", "TOLL FREE"))
        number = Run(draft.phone(payer), "/payer/phone", payer.phone)
        lines.append((Run(lead), number) if lead else (number,))
    return lines


def _payee_lines(draft: Draft, *, address: bool) -> list[Line]:
    payee = draft.content.payee
    lead = (
        draft.word("payee lead", ("PROVIDER:", "PROVIDER NAME:", "PAY TO:", "TO:", "BILLING PROVIDER"))
        if draft.yes("payee led", 0.3)
        else ""
    )
    name = Run(draft.name(payee.name), "/payee/name")
    lines: list[Line] = [(Run(lead), name) if lead else (name,)]
    if address:
        shown = [draft.name(line) for line in payee.address.lines]
        lines += [(Run(line, "/payee/address", ", ".join(shown)),) for line in shown]
    return lines


def _lines(draft: Draft, lines: list[Line], x: float, room: float, align: Align = "left") -> None:
    for line in lines:
        write_line(draft.sheet, line, x, draft.y, shrunk(draft.pen, [line], room), align)
        draft.y += draft.pen.size * 1.22


def _big(draft: Draft) -> Pen:
    if draft.plan.mono:
        return draft.pen.heavy() if draft.yes("heavy title", 0.4) else draft.pen
    return draft.pen.sized(max(draft.pen.size + 1, draft.style("title size", 4) * 1.6 + 9)).heavy()


def _printer(draft: Draft, pages: int, *, first: bool) -> None:
    """Payer top left, title top right in one line or word by word; payee left, facts below each other on the right."""
    sheet, top = draft.sheet, draft.y
    half = draft.left + (draft.right - draft.left) * (0.62, 0.55, 0.68)[draft.style("half", 3)]
    name: Line = (Run(draft.name(draft.content.payer.name), "/payer/name"),)
    full = first or draft.yes("full head on later pages", 0.35)
    _lines(draft, [name, *(_payer_lines(draft) if full else [])], draft.left, half - draft.left - 12)
    low, draft.y = draft.y, top
    words = draft.title.split() if draft.yes("title word by word", 0.4) and full else [draft.title]
    for word in words:
        pen = fitted(_big(draft), word, draft.right - half)
        sheet.write(half, draft.y, word, pen)
        draft.y += pen.size * 1.2
    subtitle = draft.words.get("subtitle")
    if subtitle and full:
        sheet.write(half, draft.y, subtitle, fitted(draft.pen, subtitle, draft.right - half))
        draft.y += draft.pen.size * 1.25
    gap = (0.4, 1.0, 2.4)[draft.style("gap under payer", 3)] if full else 0.1
    draft.y = start = max(low, draft.y) + draft.pen.size * gap
    _lines(draft, _payee_lines(draft, address=full and draft.yes("payee address", 0.92)), draft.left, half - draft.left - 12)
    low, draft.y = draft.y, start
    facts = _facts(draft) if full else _facts(draft)[:3]
    page = Fact(draft.word("page label", _PAGE), (Run(page_words(draft, pages)),))
    facts.insert(draft.style("page among facts", 2) if draft.yes("page among facts", 0.6) else len(facts), page)
    labels = max(draft.pen.width(fact.label) for fact in facts) + draft.pen.width("  ")
    widest = max(line_width(fact.line, draft.pen) for fact in facts)
    pen = draft.pen.sized(draft.pen.size * min(1.0, (draft.right - half) / (labels + widest)))
    for fact in facts:
        end = sheet.write(half, draft.y, fact.label, pen)
        x = end + pen.width("  ") if draft.yes("facts close", 0.3) else half + labels * pen.size / draft.pen.size
        write_line(sheet, fact.line, x, draft.y, pen)
        draft.y += draft.pen.size * 1.22
    draft.y = max(low, draft.y) + draft.pen.size * 0.9


def _report(draft: Draft, pages: int, *, first: bool) -> None:
    """A reporting program's lines: left, middle and right; below them provider and payment."""
    content = draft.content
    rng = Random(content.number)
    middle, third = (draft.left + draft.right) / 2, (draft.right - draft.left) * 0.27
    system = rng.choice(("CRA", "FIN", "RA", "HMR", "MM"))
    code = f"{draft.word('report', _REPORTS)}: {system}-{rng.randint(100, 9999)}-{rng.choice('ABDR')}"
    ran = draft.habits.date(content.day - timedelta(days=rng.randint(1, 5)))
    name = Run(draft.name(content.payer.name), "/payer/name")
    page = f"{draft.word('page label', _PAGE)} {page_words(draft, pages)}"
    rows: list[tuple[str, Line, str]] = [(code, (name,), page), (f"{draft.word('run', _RUNS)}: {ran}", (Run(draft.title),), "")]
    if "subtitle" in draft.words:
        rows.append(("", (Run(draft.words["subtitle"]),), f"TIME: {rng.randint(0, 23):02d}:{rng.randint(0, 59):02d}"))
    for left, line, right in rows:
        draft.sheet.write(draft.left, draft.y, left, fitted(draft.pen, left, third)) if left else None
        write_line(
            draft.sheet, line, middle, draft.y, shrunk(draft.pen, [line], draft.right - draft.left - 2 * third - 14), "center"
        )
        draft.sheet.write(draft.right, draft.y, right, fitted(draft.pen, right, third), "right") if right else None
        draft.y += draft.pen.size * 1.25
    draft.y += draft.pen.size * 0.8
    full = first or draft.yes("full head on later pages", 0.5)
    _two_sides(draft, full=full)


def _two_sides(draft: Draft, *, full: bool) -> None:
    """Payee and payer in the corners, then the facts in one of four ways."""
    top, middle = draft.y, (draft.left + draft.right) / 2
    room = middle - draft.left - 14
    _lines(draft, _payee_lines(draft, address=full and draft.yes("payee address", 0.92)), draft.left, room)
    low = draft.y
    if full and draft.yes("payer lines on the right", 0.7):
        draft.y = top
        flush = draft.yes("payer flush right", 0.4)
        _lines(draft, _payer_lines(draft), draft.right if flush else middle + 14, room, "right" if flush else "left")
    draft.y = max(low, draft.y) + draft.pen.size * 0.6
    facts = _facts(draft) if full else _facts(draft)[:3]
    way = draft.style("facts in masthead", 4)
    if way == 0:
        running(draft, facts, draft.left, draft.right, draft.pen)
    elif way == 1:
        beside(draft, facts, draft.left, draft.right, draft.pen)
    elif way == 2:
        under_heads(draft, facts, draft.left, draft.right, draft.pen)
    else:
        above(draft, facts, draft.left, draft.right, draft.pen, framed=not draft.plan.mono and draft.yes("framed facts", 0.5))
    draft.y += draft.pen.size * 0.9


def _strip(draft: Draft, pages: int, *, first: bool) -> None:
    """Title over the whole width, payer below it, then payee and facts."""
    payer = draft.name(draft.content.payer.name)
    draft.sheet.write(draft.left, draft.y, draft.title, fitted(_big(draft), draft.title, (draft.right - draft.left) * 0.7))
    page = f"{draft.word('page label', _PAGE)} {page_words(draft, pages)}"
    draft.sheet.write(draft.right, draft.y, page, fitted(draft.pen, page, (draft.right - draft.left) * 0.25), "right")
    draft.y += max(draft.pen.size, _big(draft).size) * 1.35
    draft.sheet.put(
        "/payer/name", payer, draft.left, draft.y, payer, fitted(draft.pen.heavy(), payer, (draft.right - draft.left) * 0.8)
    )
    draft.y += draft.pen.size * 1.6
    if first or draft.yes("full head on later pages", 0.4):
        _two_sides(draft, full=True)
    elif draft.yes("payee on later pages", 0.6):
        _two_sides(draft, full=False)
