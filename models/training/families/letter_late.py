"""Letters that tell late: who and about what on the last sheet, or the parties in a panel below the text, references above each sheet (training)."""

# ruff: noqa: E501 - rows of words read best unbroken

from __future__ import annotations

from collections.abc import Callable
from random import Random

from models.training.content.correspondence import Slot
from models.training.families import letter_parts as parts
from models.training.families.family import diced_again
from models.training.families.letter_desk import (
    Area,
    Desk,
    asked,
    date_labelled,
    date_line,
    desk_for,
    put_slot,
    put_wrapped,
    subject_of,
)
from models.training.families.letter_galley import Galley
from models.training.families.letter_people import recipient_lines, sender_lines, sender_title
from models.training.families.letter_references import Labelled
from models.training.families.letter_saying import say
from models.training.ink import fitted
from models.training.paper import Paper

_CATEGORIES = (
    "denial",
    "denial",
    "appeal",
    "records_request",
    "refund_request",
    "authorization",
    "eligibility",
    "legal",
    "statement",
)
_FILE = (
    "FILE INFORMATION",
    "About this case",
    "Case Summary Sheet",
    "For your records",
    "Reference Page",
    "Attachment 1: Case Data",
)
_FROM = ("Issued by", "From", "Our office", "Sent by", "Decision made by", "Originating office")
_TO = ("Mailed to", "To", "Addressed to", "Sent to", "Notice to", "Copy for")
_STEPS = (
    ("We received the papers", "early"), ("We reviewed them", "early"), ("A second person looks at the file", "late"), ("The file is closed", "late"),
)  # fmt: skip


def _draw_late(rng: Random) -> Paper:
    """The first sheet has a name and text; a page of facts with both parties follows."""
    desk = desk_for(rng, "letter-late-facts", categories=_CATEGORIES)
    if not desk.about or desk.told.personal:
        raise ValueError("nobody tells this way at home")
    galley = desk.galley
    galley.y = sender_title(desk, 56, rng.choice((13.0, 17.0)), rng.choice(("left", "center", "right"))) + 18
    if desk.chance(0.4):
        date_line(desk, rng.choice(("left", "right")))
        galley.gap()
    if desk.chance(0.7):
        parts.subject(galley, subject_of(desk.told, rng), rng)
    if desk.chance(0.4):
        parts.greeting(galley, desk.told, rng)
    say(desk, long=0.8)
    parts.closing(galley, desk.told, rng)
    facts = [*desk.about, *asked(desk.told, rng, 0.7)]
    if "/date" not in desk.sheet.values:
        facts.insert(rng.randint(0, len(facts)), date_labelled(desk.told, rng))
    if desk.chance(0.7):
        galley.need(9999)
    galley.need(250)
    _file(desk, facts)
    if "/subject" not in desk.sheet.values:
        desk.sheet.ignore.append("/subject")  # the heading of the facts may pass for it
    return desk.finish()


def _file(desk: Desk, facts: list[Labelled]) -> None:
    """Parties beside each other or below, facts in rows of captions and values, in cells or bare."""
    galley, rng, sheet = desk.galley, desk.rng, desk.sheet
    galley.gap()
    galley.line(rng.choice(_FILE), desk.pen.sized(desk.pen.size + 2).heavy())
    galley.gap(0.7)
    parties = [("from", rng.choice(_FROM)), ("to", rng.choice(_TO))]
    if desk.chance(0.4):
        parties.reverse()
    before = desk.chance(0.6)
    if before:
        _parties(desk, parties)
    framed, stop = desk.chance(0.5), rng.choice((150.0, 190.0))
    for label, slot in facts:
        galley.need(galley.leading * 1.4)
        if framed:
            sheet.frame(galley.left, galley.y - galley.leading, galley.right, galley.y + 5, 0.5)
        sheet.write(galley.left + 4, galley.y, label, fitted(desk.pen, label, stop - 8))
        put_slot(desk, slot, galley.left + stop, galley.y, desk.pen)
        galley.y += galley.leading + 5
    if not before:
        galley.gap()
        _parties(desk, parties)


def _parties(desk: Desk, parties: list[tuple[str, str]]) -> None:
    galley = desk.galley
    galley.need(galley.leading * 8)
    beside, half, top = desk.chance(0.6), galley.width / 2, galley.y
    for number, (who, caption) in enumerate(parties):
        x = galley.left + (number * half if beside else 0)
        y = top if beside else galley.y
        desk.sheet.write(x, y, f"{caption}:", desk.pen.heavy())
        area = Area(x, y + galley.leading, half - 16)
        low = sender_lines(desk, area, desk.pen) if who == "from" else recipient_lines(desk, area, desk.pen)
        galley.y = max(galley.y, low) + (0 if beside else galley.leading * 0.6)
    galley.gap(1.4)


def _draw_panel(rng: Random) -> Paper:
    """A folded notice: what it is and the text above, the parties in a panel below; references above each further sheet."""
    desk = desk_for(rng, "letter-low-panel", categories=_CATEGORIES)
    if desk.told.personal or not desk.about:
        raise ValueError("nobody folds this way at home")
    galley, sheet = desk.galley, desk.sheet
    galley.turn = _running(desk)
    galley.y = 54.0
    heavy = desk.pen.heavy().sized(desk.pen.size + rng.choice((2.0, 4.0)))
    galley.y = put_wrapped(desk, "/subject", subject_of(desk.told, rng), Area(galley.left, galley.y, galley.width), heavy) + 6
    named = desk.chance(0.4)
    if named:
        galley.y = sender_title(desk, galley.y + 10, 12, "left")
    date_line(desk, rng.choice(("left", "right")))
    galley.gap()
    top = rng.choice((530.0, 560.0))
    _panel(desk, top)
    galley.floor = top - 30
    say(desk, long=0.9)
    galley.floor = 716.0 if sheet.page > 1 else top - 30
    due = next((slot for _, slot in asked(desk.told, rng, 1.0) if slot.pointer == "/respond_by"), None)
    _steps(desk, due)
    if sheet.page == 1:
        galley.need(9999)
    galley.floor = 716.0
    parts.closing(galley, desk.told, rng)
    return desk.finish()


def _running(desk: Desk) -> Callable[[Galley], None]:
    """What stands above each further sheet: references in one line, the page."""
    joint = desk.rng.choice(("   ", "  |  ", ";  "))

    def turn(galley: Galley) -> None:
        shown = desk.about[:3]
        small = fitted(desk.pen.sized(8.5), joint.join(f"{label}: {slot.shown}" for label, slot in shown), galley.width)
        x = galley.left
        for number, (label, slot) in enumerate(shown):
            x = desk.sheet.write(x, 40, f"{joint if number else ''}{label}: ", small)
            x = put_slot(desk, slot, x, 40, small)
        desk.sheet.write(galley.right, 54, f"Page {desk.sheet.page}", small, "right")
        galley.floor, galley.y = 716.0, 80.0

    return turn


def _panel(desk: Desk, top: float) -> None:
    """The lowest third: who sent it at its left, the addressee in its middle, references at the right of it or nowhere."""
    sheet, small, rng = desk.sheet, desk.pen.sized(8.4), desk.rng
    if desk.chance(0.7):
        sheet.dash(20, top, 592)
    sender_lines(desk, Area(44, top + 24, 200), small)
    sheet.frame(500, top + 14, 580, top + 52, 0.5)
    for number, text in enumerate(("FIRST CLASS", "US POSTAGE", "PAID")):
        sheet.write(540, top + 26 + number * 9, text, small.sized(6.8), "center")
    recipient_lines(desk, Area(rng.choice((250.0, 290.0)), top + 112, 240), desk.pen, sorted_by=desk.chance(0.5))


def _steps(desk: Desk, due: Slot | None) -> None:
    """What happens when: rows of a day and what it is; one of the days is the deadline."""
    galley, told, rng = desk.galley, desk.told, desk.rng
    rows: list[tuple[str | Slot, str]] = [(told.slots[key], text) for text, key in rng.sample(_STEPS, k=rng.randint(1, 3))]
    if due:
        rows.insert(
            rng.randint(0, len(rows)),
            (
                due,
                rng.choice(("Last day to answer this notice", "Your answer must be here", "Deadline to send what we ask for")),
            ),
        )
    galley.need(galley.leading * (len(rows) + 3))
    galley.gap(0.6)
    galley.line(rng.choice(("Dates to remember", "What happens when", "Timeline", "Calendar")), desk.pen.heavy())
    for day, text in rows:
        slot = day if isinstance(day, Slot) else Slot("", "", day)
        put_slot(desk, slot, galley.left + 6, galley.y, desk.pen)
        desk.sheet.write(galley.left + 130, galley.y, text, desk.pen)
        galley.y += galley.leading * 1.1
    galley.gap()


draw_late, draw_panel = diced_again(_draw_late, 30), diced_again(_draw_panel, 30)
