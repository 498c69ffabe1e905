"""What stands on the further sheets of long letters: numbered paragraphs, tables of events, blanks, oaths, exhibits (training)."""

# ruff: noqa: E501 - rows of words read best unbroken

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from models.training.content.letter_matters import EVENTS, HEADS, OATHS, POINTS, QUESTIONS
from models.training.content.phrasing import choose, parts_of, some
from models.training.families.letter_desk import Desk
from models.training.families.letter_saying import boxes
from models.training.families.letter_tables import Column, table
from models.training.ink import fitted

Further = Callable[[Desk], None]
_EVENT_HEADS = (("Date", "Event"), ("Day", "What was done"), ("When", "Activity"), ("Entered", "Entry"), ("DATE", "ACTION"))
_GRID_HEADS = (
    ("Question", "Met", "Not met"), ("Item", "Yes", "No"), ("Requirement", "Found", "Missing"), ("Criterion", "Yes", "No"), ("Point", "Agree", "Disagree"), ("Element", "Present", "Absent"),
)  # fmt: skip
_SIGNED = (
    ("Signature", "Date"), ("Signed", "Title"), ("Custodian of Records", "Date"), ("By", "Print name"), ("X", "Telephone"), ("Name", "Position"),
)  # fmt: skip
_EXHIBITS = ("Exhibit", "Attachment", "Tab", "Appendix", "Enclosure")
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")


def heading(desk: Desk) -> None:
    """A heading of a part, plain, in capitals or behind a Roman figure."""
    galley, rng = desk.galley, desk.rng
    text = choose(rng, rng.choice(HEADS))
    text = text.upper() if desk.chance(0.3) else text
    shown = f"{rng.choice(_ROMAN)}. {text}" if desk.chance(0.2) else text
    galley.need(4 * galley.leading)
    galley.line(shown, desk.pen.heavy(), rng.choice(("left", "left", "center")))
    galley.gap(0.3)


def points(desk: Desk) -> None:
    """Numbered paragraphs."""
    rng, galley = desk.rng, desk.galley
    known = POINTS.get(desk.told.wording.category, desk.told.wording.body)
    begin, shape = rng.choice((1, 1, 1, 2)), rng.choice(("{n}.", "{n})", "({n})", "{l}.", "({l})", "{b}.{n}", "¶ {n}"))
    band = rng.randint(1, 4)
    said = rng.sample(known, k=rng.randint(min(3, len(known)), len(known)))
    for number, template in enumerate(said, start=begin):
        galley.need(2 * galley.leading)
        mark = shape.format(n=number, l="abcdefghijklmnop"[number - 1], b=band)
        desk.sheet.write(galley.left, galley.y, mark, desk.pen)
        galley.paragraph(parts_of(rng, template, desk.told.slots), left=galley.left + desk.pen.width("(10)  "))
        galley.gap(0.35)


def events(desk: Desk) -> None:
    """What happened when, as a table; its days are no fields."""
    rng, told = desk.rng, desk.told
    day = told.day - timedelta(days=rng.randint(60, 260))
    rows = []
    for template in some(rng, EVENTS, 3, 8):
        rows.append(((told.dates(day),), parts_of(rng, template, told.slots)))
        day += timedelta(days=rng.randint(1, 9))
    desk.galley.need(6 * desk.galley.leading)
    first, second = rng.choice(_EVENT_HEADS)
    table(desk, (Column(first), Column(second)), rows)


def grid(desk: Desk) -> None:
    """A list with two columns to mark; some of it is marked."""
    rng, words = desk.rng, desk.told.wording
    heads = rng.choice(_GRID_HEADS)
    mark, empty = rng.choice((("X", ""), ("[X]", "[ ]"), ("x", "_"), ("Y", "-")))
    filled = desk.chance(0.5)
    rows = []
    for item in some(rng, words.items, 3, 8):
        yes = desk.chance(0.5)
        shown = (mark, empty) if yes else (empty, mark)
        rows.append((parts_of(rng, item, desk.told.slots), *((each if filled else empty,) for each in shown)))
    if rows:
        desk.galley.need(6 * desk.galley.leading)
        table(desk, (Column(heads[0]), Column(heads[1], "center"), Column(heads[2], "center")), rows)


def questions(desk: Desk) -> None:
    """Questions with ruled lines for the answers."""
    rng, galley = desk.rng, desk.galley
    lines = rng.choice((1, 1, 2, 3))
    for number, template in enumerate(rng.sample(QUESTIONS, k=rng.randint(3, 8)), start=1):
        galley.need((lines + 2) * galley.leading * 1.2)
        galley.paragraph((f"{number}. ", *parts_of(rng, template, desk.told.slots)))
        for _ in range(lines):
            galley.y += galley.leading * 0.4
            desk.sheet.rule(galley.left + 16, galley.y, galley.right, galley.y, 0.5)
            galley.y += galley.leading
    galley.gap(0.4)


def ticks(desk: Desk) -> None:
    """The things wanted or enclosed, to be ticked."""
    items = desk.told.wording.items
    if items:
        boxes(desk, [parts_of(desk.rng, item, desk.told.slots) for item in some(desk.rng, items, 4, 12)])


def oath(desk: Desk) -> None:
    """A statement to sign, with its lines."""
    rng, galley = desk.rng, desk.galley
    galley.need(9 * galley.leading)
    for template in some(rng, OATHS, 1, 3):
        galley.paragraph((rng.choice(("[ ] ", "", "")), *parts_of(rng, template, desk.told.slots)))
        galley.gap(0.4)
    galley.gap(1.2)
    half = galley.width / 2
    for x, caption in zip((galley.left, galley.left + half), rng.choice(_SIGNED), strict=True):
        desk.sheet.rule(x, galley.y, x + half - 20, galley.y, 0.6)
        desk.sheet.write(x, galley.y + 10, caption, desk.pen.sized(8))
    galley.y += 28


def exhibits(desk: Desk) -> None:
    """A list of what is attached, by letter or number, with pages."""
    rng, galley, told = desk.rng, desk.galley, desk.told
    name, lettered, page = rng.choice(_EXHIBITS), desk.chance(0.6), 1
    for number, item in enumerate(some(rng, told.wording.items, 3, 9)):
        galley.need(galley.leading)
        mark = f"{name} {'ABCDEFGHIJ'[number] if lettered else number + 1}"
        desk.sheet.write(galley.left + 8, galley.y, mark, desk.pen)
        desk.sheet.write(galley.right, galley.y, f"{page}-{page + rng.randint(1, 9)}", desk.pen, "right")
        galley.paragraph(parts_of(rng, item, told.slots), left=galley.left + 92, right=galley.right - 50)
        page += 10


def certificate_line(desk: Desk) -> None:
    """A title over a sheet to be filled in, larger than the text."""
    galley = desk.galley
    text = desk.rng.choice(
        (
            "Reply",
            "Certificate",
            "Response to this letter",
            "Your answers",
            "For your reply",
            "Acknowledgment",
            "Statement of custodian",
        )
    )
    galley.line(text, fitted(desk.pen.heavy().sized(desk.pen.size + 4), text, galley.width), "center")
    galley.gap(0.7)
