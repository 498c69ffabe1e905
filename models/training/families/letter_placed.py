"""First sheets with references where few look: in a rail, in stacked boxes, under the subject, at the foot (training)."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from models.training.families import letter_parts as parts
from models.training.families.letter_blocks import column, foot_line, headed_row, sentence_line
from models.training.families.letter_desk import (
    Area,
    Desk,
    date_labelled,
    date_line,
    put_slot,
    put_wrapped,
    subject_of,
)
from models.training.families.letter_galley import Galley
from models.training.families.letter_people import ALIGNS, recipient_lines, sender_lines, sender_row, sender_title
from models.training.families.letter_references import Labelled
from models.training.ink import fitted

Placing = Callable[[Desk, Sequence[Labelled]], None]
_SHADE = (0.93, 0.94, 0.95)


def rail(desk: Desk, facts: Sequence[Labelled]) -> None:
    """A rail down one side of the first sheet has sender and facts; the text stands beside it."""
    galley, rng = desk.galley, desk.rng
    left, wide = desk.chance(0.6), rng.choice((128.0, 140.0, 156.0))
    x = 34.0 if left else 578.0 - wide
    if desk.chance(0.5):
        desk.sheet.fill(x, 30, x + wide, 750, _SHADE)
    elif desk.chance(0.6):
        edge = x + wide + 4 if left else x - 4
        desk.sheet.rule(edge, 30, edge, 750, rng.choice((0.5, 1.5)), desk.style.accent)
    galley.left, galley.right = (x + wide + 18, 572.0) if left else (42.0, x - 18)
    small = desk.pen.sized(rng.choice((8.0, 8.5, 9.0)))
    room = Galley(desk.sheet, small, x + 7, x + wide - 6, 52)
    named = desk.chance(0.6)
    if named:
        room.y = sender_lines(desk, Area(room.left, 52, room.width), small, big=rng.choice((1.0, 1.2, 1.4))) + 20
    dated = desk.chance(0.6)
    room.y += rng.choice((0.0, 40.0, 120.0))
    column(desk, [date_labelled(desk.told, rng), *facts] if dated else facts, room, above=desk.chance(0.6))
    galley.y = 56.0
    if not named:
        galley.y = sender_title(desk, galley.y, 14, "left") + 2
        galley.y = sender_row(desk, galley.y, desk.pen.sized(7.5), named=False) + 16
    if not dated:
        date_line(desk, "left")
        galley.gap()
    galley.y = recipient_lines(desk, Area(galley.left, galley.y, galley.width), desk.pen)
    galley.gap(1.2)
    parts.subject(galley, subject_of(desk.told, rng), rng)


def boxes_stacked(desk: Desk, facts: Sequence[Labelled]) -> None:
    """The facts in small boxes below each other beside the addressee; captions in corners or before the values."""
    galley, rng, sheet = desk.galley, desk.rng, desk.sheet
    galley.y = sender_title(desk, rng.uniform(44, 56), rng.choice((12.0, 15.0, 18.0)), rng.choice(ALIGNS)) + 1
    galley.y = sender_row(desk, galley.y, desk.pen.sized(8), named=False) + 12
    listed = [date_labelled(desk.told, rng), *facts]
    if desk.chance(0.4):
        listed = [*listed[1:], listed[0]]
    wide, top = rng.choice((150.0, 178.0, 200.0)), galley.y
    small, pen = desk.pen.sized(6.5), desk.pen.sized(min(desk.pen.size, 9.5))
    corner, shut = desk.chance(0.6), desk.chance(0.5)
    high = 24.0 if corner else 17.0
    x, y = galley.right - wide, top
    for label, slot in listed:
        sheet.frame(x, y, x + wide, y + high, 0.6)
        if corner:
            sheet.write(x + 3, y + 8, label.upper(), fitted(small, label.upper(), wide - 8))
            put_slot(desk, slot, x + 6, y + high - 5, fitted(pen, slot.shown, wide - 10))
        else:
            caption = fitted(small.sized(8), label, wide * 0.45)
            sheet.write(x + 4, y + high - 5, label, caption)
            put_slot(desk, slot, x + wide * 0.5, y + high - 5, fitted(pen, slot.shown, wide * 0.48))
        y += high + (0.0 if shut else 3.0)
    low = recipient_lines(desk, Area(galley.left, top + 24, x - galley.left - 16), desk.pen, sorted_by=desk.chance(0.3))
    galley.y = max(low, y) + 22
    parts.subject(galley, subject_of(desk.told, rng), rng)


def under_subject(desk: Desk, facts: Sequence[Labelled]) -> None:
    """The subject first and large, the facts right below it as a line, a row or between rules, then who is written to."""
    galley, rng = desk.galley, desk.rng
    galley.y = rng.uniform(48, 66)
    first = desk.chance(0.5)
    if first:
        galley.y = sender_lines(desk, Area(galley.left, galley.y, galley.width * 0.6), desk.pen, big=1.2) + 14
    pen = desk.pen.heavy().sized(desk.pen.size + rng.choice((0.0, 2.0, 4.0)))
    galley.y = put_wrapped(desk, "/subject", subject_of(desk.told, rng), Area(galley.left, galley.y, galley.width), pen)
    if facts:
        ruled = desk.chance(0.4)
        top = galley.y - pen.size + 3
        galley.y += 6 if ruled else 0
        rng.choice((headed_row, sentence_line, sentence_line))(desk, facts)
        if ruled:
            desk.sheet.rule(galley.left, top, galley.right, top, 0.7)
            desk.sheet.rule(galley.left, galley.y - 6, galley.right, galley.y - 6, 0.7)
    galley.gap(1.1)
    if not first:
        galley.y = sender_lines(desk, Area(galley.left, galley.y, galley.width * 0.6), desk.pen) + 10
    before = desk.chance(0.5)
    if before:
        date_line(desk, rng.choice(("left", "right")))
        galley.gap()
    galley.y = recipient_lines(desk, Area(galley.left, galley.y, galley.width * 0.6), desk.pen)
    galley.gap()
    if not before:
        date_line(desk, "left")
        galley.gap()


def at_foot(desk: Desk, facts: Sequence[Labelled]) -> None:
    """The head has names only; references and the sender's address stand in small print at the foot of the first sheet."""
    galley, rng = desk.galley, desk.rng
    galley.y = sender_title(desk, rng.uniform(46, 62), rng.choice((13.0, 16.0)), rng.choice(ALIGNS)) + 10
    date_line(desk, rng.choice(("left", "right", "center")))
    galley.gap()
    galley.y = recipient_lines(desk, Area(galley.left, galley.y, galley.width * 0.6), desk.pen)
    galley.gap()
    parts.subject(galley, subject_of(desk.told, rng), rng)
    galley.floor = 708.0
    if facts:
        foot_line(desk, facts, rng.choice((738.0, 746.0)))
    sender_row(desk, 758, desk.pen.sized(7.5), named=False)


PLACINGS: dict[str, Placing] = {
    "rail": rail, "boxes": boxes_stacked, "under": under_subject, "foot": at_foot,
}  # fmt: skip
