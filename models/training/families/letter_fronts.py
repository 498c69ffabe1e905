"""How the first sheet of a letter begins where it does not look like a plain letter: titles, bands, cells, memos, panels (training)."""

# ruff: noqa: E501 - rows of words read best unbroken

from __future__ import annotations

from collections.abc import Callable, Sequence

from models.training.content.correspondence import Slot
from models.training.families import letter_noise as noise
from models.training.families import letter_parts as parts
from models.training.families.letter_blocks import column, references
from models.training.families.letter_desk import Area, Desk, date_labelled, date_line, put_slot, put_wrapped, subject_of
from models.training.families.letter_galley import Galley
from models.training.families.letter_heads import HEADS, typed_head
from models.training.families.letter_people import (
    FROM,
    TO,
    recipient_lines,
    sender_lines,
    sender_name,
    sender_row,
    sender_title,
)
from models.training.families.letter_references import Labelled
from models.training.ink import Pen, fitted, wrap

Front = Callable[[Desk, Sequence[Labelled]], None]
_ABOUT = ("RE", "Re", "Subject", "SUBJECT", "Regarding", "Topic", "Matter", "About")
_SHADE = (0.9, 0.91, 0.93)
_WHITE = (1.0, 1.0, 1.0)


def front(desk: Desk, facts: Sequence[Labelled], *, free_foot: bool = False) -> None:
    """Everything above the text, in any arrangement; `facts` are what a block shall name. Nothing stands at the foot where it must be free."""
    if desk.told.personal:
        usual(desk, facts)
        return
    noise.head(desk)
    desk.rng.choice(FREE_FOOT if free_foot else FRONTS)(desk, facts)


def usual(desk: Desk, facts: Sequence[Labelled]) -> None:
    """Letterhead, date, addressee, references and subject, as most letters have them."""
    galley, rng = desk.galley, desk.rng
    (typed_head if desk.told.personal else rng.choice(HEADS))(galley, desk.style, desk.told, rng)
    galley.y = max(galley.y, 58.0) + 6
    first = desk.chance(0.6)
    if first:
        date_line(desk, rng.choice(("left", "left", "right", "middle")))
        galley.gap()
    galley.y = recipient_lines(desk, Area(galley.left, galley.y, galley.width * 0.6), desk.pen, sorted_by=desk.chance(0.15))
    galley.gap()
    if not first:
        date_line(desk, "left")
        galley.gap()
    above = desk.chance(0.5)
    if above:
        parts.subject(galley, subject_of(desk.told, rng), rng)
    references(desk, facts)
    if not above:
        parts.subject(galley, subject_of(desk.told, rng), rng)


def _headline(desk: Desk, size: float, *, banded: bool) -> None:
    """The subject large across the sheet, dark on white or white in a band."""
    galley, rng = desk.galley, desk.rng
    text = subject_of(desk.told, rng)
    text = text.upper() if desk.chance(0.35) else text
    pen = desk.pen.sized(size).heavy()
    if banded:
        dark = desk.chance(0.6)
        lines = len(wrap(text, pen, galley.width - 16))
        high = lines * size * 1.2 + 10
        desk.sheet.fill(
            galley.left, galley.y - size - 2, galley.right, galley.y - size - 2 + high, desk.style.accent if dark else _SHADE
        )
        galley.y = (
            put_wrapped(
                desk,
                "/subject",
                text,
                Area(galley.left + 8, galley.y + 2, galley.width - 16),
                pen.inked(_WHITE) if dark else pen,
            )
            + 12
        )
        return
    own = pen.inked(desk.style.accent) if desk.chance(0.5) else pen
    galley.y = put_wrapped(desk, "/subject", text, Area(galley.left, galley.y, galley.width), own) + 6
    if desk.chance(0.4):
        desk.sheet.rule(galley.left, galley.y - size, galley.right, galley.y - size, rng.choice((0.6, 1.4)), desk.style.accent)
        galley.y += 6


def titled(desk: Desk, facts: Sequence[Labelled]) -> None:
    """A title over all, below it the addressee and a panel of facts beside each other; the sender above or in a line at the foot."""
    galley, rng = desk.galley, desk.rng
    galley.y = rng.uniform(46, 60)
    footed = desk.chance(0.2)
    if not footed:
        galley.y = sender_title(desk, galley.y, rng.choice((11.0, 13.0, 16.0)), rng.choice(("left", "left", "center", "right")))
        galley.y = sender_row(desk, galley.y, desk.pen.sized(8), named=False) + 14
    _headline(desk, rng.choice((14.0, 16.0, 19.0)), banded=desk.chance(0.4))
    listed = [date_labelled(desk.told, rng), *facts]
    galley.y += 4
    top, gutter = galley.y, 18.0
    half = (galley.width - gutter) / 2
    swapped = desk.chance(0.3)
    left, right = (galley.left + half + gutter, galley.left) if swapped else (galley.left, galley.left + half + gutter)
    small = desk.pen.sized(min(desk.pen.size, 9.5))
    low = recipient_lines(desk, Area(left, top + 6, half), small, heading=rng.choice(("", "", *TO)))
    room = Galley(desk.sheet, small, right + 6, right + half - 6, top + 6)
    column(desk, listed, room, above=desk.chance(0.2))
    if desk.chance(0.6):
        desk.sheet.frame(right, top - small.size - 2, right + half, room.y - 2, 0.7, desk.style.accent)
    galley.y = max(low, room.y) + 14
    if footed:
        sender_row(desk, 764, desk.pen.sized(8), named=True)
        galley.floor = 716.0


def banded(desk: Desk, facts: Sequence[Labelled]) -> None:
    """Sender and addressee above, then the subject in a band, then all facts as references."""
    galley, rng = desk.galley, desk.rng
    galley.y = rng.uniform(44, 56)
    top, half = galley.y, galley.width / 2 - 10
    small = desk.pen.sized(9.5)
    low = sender_lines(desk, Area(galley.left, top, half), small, big=rng.choice((1.0, 1.3, 1.6)))
    beside = desk.chance(0.5)
    at = Area(galley.left + half + 20, top, half) if beside else Area(galley.left, low + 16, half)
    low = max(low, recipient_lines(desk, at, small, heading=rng.choice(("", *TO)), sorted_by=desk.chance(0.2)))
    galley.y = low + 22
    among = desk.chance(0.5)
    if not among:
        date_line(desk, rng.choice(("left", "right")))
        galley.gap()
    _headline(desk, rng.choice((11.0, 12.0, 14.0)), banded=desk.chance(0.8))
    galley.y += 4
    references(desk, [date_labelled(desk.told, rng), *facts] if among else facts)


def memo(desk: Desk, facts: Sequence[Labelled]) -> None:
    """To, from, date and subject as rows behind their labels, each of the facts as a further row."""
    galley, rng, sheet = desk.galley, desk.rng, desk.sheet
    galley.y = sender_title(desk, rng.uniform(46, 60), rng.choice((12.0, 15.0)), rng.choice(("left", "center"))) + 2
    galley.y = sender_row(desk, galley.y, desk.pen.sized(8), named=False) + 18
    pen, colon = desk.pen, rng.choice((":", ":", ""))
    name, slot = date_labelled(desk.told, rng)
    rows: list[tuple[str, Slot]] = [(name, slot), *facts]
    stop = galley.left + max(pen.heavy().width(label + colon) for label, _ in (*rows, ("Regarding", slot))) + 14
    heavy = pen.heavy() if desk.chance(0.6) else pen
    order = ["to", "rows", "re"]
    rng.shuffle(order)
    for part in order:
        if part == "to":
            sheet.write(galley.left, galley.y, rng.choice(("To", "TO", "Attention", "Sent to")) + colon, heavy)
            galley.y = recipient_lines(desk, Area(stop, galley.y, galley.right - stop), pen) + 4
        elif part == "re":
            sheet.write(galley.left, galley.y, rng.choice(_ABOUT) + colon, heavy)
            galley.y = (
                put_wrapped(desk, "/subject", subject_of(desk.told, rng), Area(stop, galley.y, galley.right - stop), heavy) + 4
            )
        else:
            for label, each in rows:
                sheet.write(galley.left, galley.y, label + colon, heavy)
                put_slot(desk, each, stop, galley.y, fitted(pen, each.shown, galley.right - stop))
                galley.y += galley.leading * 1.1
            galley.y += 2
    sheet.rule(galley.left, galley.y - 4, galley.right, galley.y - 4, rng.choice((0.5, 1.0, 2.0)))
    galley.y += 14


def cells(desk: Desk, facts: Sequence[Labelled]) -> None:
    """A ruled head: who writes and who is written to in large cells, the facts in small ones, each with its caption in the corner."""
    galley, rng, sheet = desk.galley, desk.rng, desk.sheet
    small, pen = desk.pen.sized(rng.choice((6.5, 7.0, 7.5))), desk.pen.sized(min(9.5, desk.pen.size))
    top, half = rng.uniform(40, 52), galley.width / 2
    galley.y = top + 12
    if desk.chance(0.5):
        _headline(desk, rng.choice((13.0, 15.0)), banded=desk.chance(0.3))
        top = galley.y - 8
    sheet.write(galley.left + 4, top + 9, rng.choice(FROM), small)
    sheet.write(galley.left + half + 4, top + 9, rng.choice(TO), small)
    low = sender_lines(desk, Area(galley.left + 8, top + 22, half - 14), pen, big=rng.choice((1.0, 1.2)))
    low = max(low, recipient_lines(desk, Area(galley.left + half + 8, top + 22, half - 14), pen))
    sheet.frame(galley.left, top, galley.left + half, low, 0.7)
    sheet.frame(galley.left + half, top, galley.right, low, 0.7)
    listed = [date_labelled(desk.told, rng), *facts]
    across = rng.choice((2, 3, 3, 4))
    wide, high = galley.width / across, pen.size + small.size + 9
    for number, (label, slot) in enumerate(listed):
        x, y = galley.left + number % across * wide, low + number // across * high
        sheet.frame(x, y, x + wide, y + high, 0.6)
        sheet.write(x + 4, y + small.size + 1.5, label, fitted(small, label, wide - 8))
        put_slot(desk, slot, x + 6, y + high - 4, fitted(pen, slot.shown, wide - 10))
    galley.y = low + -(-len(listed) // across) * high + 22
    if "/subject" not in sheet.values:
        parts.subject(galley, subject_of(desk.told, rng), rng)


def window(desk: Desk, facts: Sequence[Labelled]) -> None:
    """The sender small above a window for the addressee, facts against the right edge, the subject in the middle below."""
    galley, rng = desk.galley, desk.rng
    top = rng.uniform(38, 48)
    third = galley.width * 0.42
    small = desk.pen.sized(rng.choice((7.5, 8.5)))
    low = sender_lines(desk, Area(galley.left, top, third), small)
    at = Area(galley.left + rng.choice((0.0, 22.0)), max(low + 22, rng.choice((128.0, 140.0))), third)
    low = recipient_lines(desk, at, desk.pen, sorted_by=desk.chance(0.5))
    begin = galley.right - third
    room = Galley(desk.sheet, desk.pen.sized(min(desk.pen.size, 9.5)), begin, galley.right, top + rng.choice((0.0, 30.0)))
    if desk.chance(0.4):
        sender_name_again = Pen(desk.pen.family, 12.0, bold=True)
        desk.sheet.write(
            begin,
            room.y,
            desk.told.sender.name,
            fitted(sender_name_again, desk.told.sender.name, third),
            pointer="/sender/name",
        )
        room.y += 18
    column(desk, [date_labelled(desk.told, rng), *facts], room, above=desk.chance(0.3))
    galley.y = max(low, room.y) + 24
    parts.subject(galley, subject_of(desk.told, rng), rng)


def late_name(desk: Desk, facts: Sequence[Labelled]) -> None:
    """The name over all, the facts before the addressee, the address of the sender below a rule at the foot."""
    galley, rng = desk.galley, desk.rng
    galley.y = (
        sender_name(desk, Area(galley.left, rng.uniform(46, 60), galley.width), desk.pen.sized(rng.choice((14.0, 18.0)))) + 8
    )
    references(desk, [date_labelled(desk.told, rng), *facts])
    galley.y = recipient_lines(desk, Area(galley.left, galley.y, galley.width * 0.6), desk.pen, sorted_by=desk.chance(0.3)) + 10
    _headline(desk, rng.choice((12.0, 14.0)), banded=desk.chance(0.3))
    desk.sheet.rule(galley.left, 742, galley.right, 742, 0.5, desk.style.accent)
    sender_row(desk, 753, desk.pen.sized(8), named=False)


FRONTS: tuple[Front, ...] = (usual, usual, titled, banded, memo, cells, window, late_name)
FREE_FOOT: tuple[Front, ...] = (banded, banded, memo, cells, window, window)
"""Those that leave the foot of the sheet to a coupon."""
