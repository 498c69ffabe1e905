"""Letters whose sender and addressee stand side by side, behind a window, or in one line above the text (training)."""

from __future__ import annotations

from random import Random

from models.training.families import letter_noise as noise
from models.training.families import letter_parts as parts
from models.training.families.letter_blocks import column, references
from models.training.families.letter_desk import (
    Area,
    Desk,
    asked,
    date_labelled,
    date_line,
    day_of,
    desk_for,
    put_slot,
    put_wrapped,
    subject_of,
)
from models.training.families.letter_galley import Galley
from models.training.families.letter_people import (
    ALIGNS,
    FROM,
    TO,
    recipient_lines,
    sender_lines,
    sender_name,
    sender_row,
    sender_title,
)
from models.training.families.letter_references import Labelled
from models.training.families.letter_saying import say
from models.training.ink import Pen
from models.training.paper import Paper


def draw_beside(rng: Random) -> Paper:
    """Sender and addressee in two columns."""
    return beside(desk_for(rng, "letter-beside"))


def beside(desk: Desk) -> Paper:
    """Sender and addressee in two columns, either of them at the left."""
    galley, rng = desk.galley, desk.rng
    noise.head(desk)
    galley.y = rng.uniform(40, 64)
    where = rng.choice(("above", "below", "below", "labelled", "among", "row"))
    about = desk.about
    if where == "among" and not about:
        where = "below"
    if where == "above":
        date_line(desk, rng.choice(("left", "right", "center")))
        galley.gap()
    if desk.chance(0.25):
        _title(desk)
    _columns(desk, dated=where == "row")
    if where in {"below", "labelled"}:
        date_line(desk, rng.choice(("left", "left", "right", "middle")))
        galley.gap()
    facts: tuple[Labelled, ...] = (*about, *(asked(desk.told, rng, 0.35) if about else ()))
    if where == "among":
        facts = (date_labelled(desk.told, rng), *facts)
    rest(desk, facts)
    return desk.finish()


def _title(desk: Desk) -> None:
    """What the letter is about in large letters above all."""
    text = subject_of(desk.told, desk.rng)
    text = text.upper() if desk.chance(0.4) else text
    pen = desk.pen.sized(desk.rng.choice((13.0, 15.0, 17.0))).heavy()
    galley = desk.galley
    galley.y = put_wrapped(desk, "/subject", text, Area(galley.left, galley.y + 6, galley.width), pen) + 8


def _columns(desk: Desk, *, dated: bool) -> None:
    """The two blocks: headings over both or neither, frames or a rule between, the date perhaps in a third column."""
    galley, rng, sheet = desk.galley, desk.rng, desk.sheet
    third = 112.0 if dated else 0.0
    gap = rng.choice((18.0, 26.0, 36.0))
    wide = (galley.width - third - gap) / 2
    left = Area(galley.left, galley.y, wide)
    right = Area(galley.left + wide + gap, galley.y + rng.choice((0.0, 0.0, 0.0, galley.leading)), wide)
    pen = desk.pen.sized(rng.choice((9.0, 9.5, 10.0, 10.5)))
    headed, first = desk.chance(0.5), desk.chance(0.6)
    mine, theirs = (left, right) if first else (right, left)
    bottoms = [0.0, 0.0]

    def written() -> None:
        at = mine
        if headed:
            sheet.write(at.x, at.y, rng.choice(FROM), pen.heavy() if desk.chance(0.6) else pen)
            at = Area(at.x, at.y + pen.size * 1.3, at.wide)
        bottoms[0] = sender_lines(desk, at, pen, big=rng.choice((1.0, 1.0, 1.15)))

    def addressed() -> None:
        bottoms[1] = recipient_lines(desk, theirs, pen, heading=rng.choice(TO) if headed else "", sorted_by=desk.chance(0.1))

    for block in (written, addressed) if first else (addressed, written):
        block()
    if dated:
        x = galley.right - third + 14
        label, slot = date_labelled(desk.told, rng)
        sheet.write(x, left.y, label, pen.heavy() if headed else pen)
        put_slot(desk, slot, x, left.y + pen.size * 1.3, pen)
    bottom = max(bottoms)
    if desk.chance(0.2):
        sheet.frame(left.x - 5, left.y - 13, left.x + wide + 3, bottom, 0.6, desk.style.accent)
        sheet.frame(right.x - 5, left.y - 13, right.x + wide + 3, bottom, 0.6, desk.style.accent)
    elif desk.chance(0.2):
        sheet.rule(right.x - gap / 2, left.y - 10, right.x - gap / 2, bottom - 8, 0.6, desk.style.accent)
    galley.y = bottom + rng.choice((14.0, 22.0, 34.0))


def rest(desk: Desk, facts: tuple[Labelled, ...], *, manner: str = "") -> None:
    """Subject, references, greeting, text, closing and foot, for letters whose head stands."""
    galley, rng = desk.galley, desk.rng
    titled = "/subject" in desk.sheet.values
    first = desk.chance(0.5)
    if not titled and first and desk.chance(0.85):
        parts.subject(galley, subject_of(desk.told, rng), rng)
        titled = True
    references(desk, facts)
    if not titled and desk.chance(0.8):
        parts.subject(galley, subject_of(desk.told, rng), rng)
    if desk.chance(0.8):
        parts.greeting(galley, desk.told, rng)
    say(desk, manner=manner)
    parts.closing(galley, desk.told, rng)
    parts.annex_sheets(galley, rng)
    noise.foot(desk)


def draw_window(rng: Random) -> Paper:
    """A mailing house's letter."""
    pen = Pen(rng.choice(("helvetica", "arial", "vera", "times", "courier")), rng.choice((9.0, 9.5, 10.0)))
    return window(desk_for(rng, "letter-window", pen))


def window(desk: Desk) -> Paper:
    """Small return address, sorting code and addressee behind the window, a panel at the right."""
    galley, rng = desk.galley, desk.rng
    pen = desk.pen.sized(rng.choice((8.5, 9.0, 9.5)))
    noise.head(desk)
    left = galley.left + rng.choice((0.0, 0.0, 14.0))
    middle = rng.choice((300.0, 320.0, 345.0))
    top = rng.uniform(40, 52)
    mark = desk.chance(0.3)
    if mark:
        sender_name(desk, Area(middle, top, galley.right - middle), desk.pen.sized(14), "left")
        sender = Area(left, top, middle - left - 20)
        low = desk.sheet.put_lines(
            "/sender/address", desk.told.sender.joined, sender.x, top, desk.told.sender.lines, pen, pen.size * 1.2
        )
    else:
        low = sender_lines(desk, Area(left, top, middle - left - 20), pen, big=rng.choice((1.0, 1.0, 1.2)))
    seen = max(low + 16, rng.uniform(112, 150))
    end = recipient_lines(desk, Area(left, seen, middle - left - 16), pen.sized(pen.size + 0.5), sorted_by=desk.chance(0.6))
    panel = [*desk.about, *asked(desk.told, rng)]
    panel.insert(rng.choice((0, 0, len(panel))), date_labelled(desk.told, rng))
    inside = desk.chance(0.75)
    if not inside:
        panel = [each for each in panel if each[1].pointer == "/date"]
    room = Galley(desk.sheet, pen, middle, galley.right, top + (30 if mark else rng.choice((0.0, 12.0, 60.0))))
    begin = room.y
    column(desk, panel, room, above=desk.chance(0.35))
    if desk.chance(0.35):
        desk.sheet.frame(middle - 6, begin - 13, galley.right + 4, room.y - 4, 0.6, desk.style.accent)
    galley.y = max(end, room.y) + rng.choice((18.0, 26.0))
    rest(desk, () if inside else desk.about, manner=rng.choice(("", "", "questions", "sections")))
    return desk.finish()


def draw_line(rng: Random) -> Paper:
    """Who writes in one line."""
    return one_line(desk_for(rng, "letter-one-line"))


def one_line(desk: Desk) -> Paper:
    """A return address in one small line right above the addressee, or a letterhead in one line; the date at the right."""
    galley, rng = desk.galley, desk.rng
    noise.head(desk)
    galley.y = rng.uniform(42, 58)
    small = desk.pen.sized(rng.choice((7.0, 7.5, 8.0, 9.0)))
    if desk.chance(0.6):
        galley.y = sender_title(desk, galley.y, rng.choice((14.0, 17.0, 20.0)), rng.choice(ALIGNS))
        galley.y = sender_row(desk, galley.y, small, named=False)
        if desk.chance(0.5):
            desk.sheet.rule(galley.left, galley.y - 5, galley.right, galley.y - 5, rng.choice((0.5, 1.5)), desk.style.accent)
    else:
        galley.y = sender_row(desk, galley.y + rng.choice((0.0, 50.0)), small, named=True)
    galley.y += rng.choice((14.0, 26.0))
    return _addressed(desk)


def _addressed(desk: Desk) -> Paper:
    """The rest below a letterhead: date and addressee in any order, handling, references."""
    galley, rng = desk.galley, desk.rng
    where = rng.choice(("left", "right", "beside", "after", "center"))
    if where in {"left", "right", "center"}:
        date_line(desk, where)
        galley.gap(rng.choice((0.6, 1.2)))
    if desk.chance(0.2):
        galley.line(noise.handling(rng), desk.pen.heavy() if desk.chance(0.5) else None)
        galley.gap(0.5)
    top = galley.y
    x = galley.left if desk.chance(0.85) else galley.left + galley.width * 0.5
    galley.y = recipient_lines(
        desk, Area(x, top, galley.width * 0.48), desk.pen, heading=rng.choice(TO) if desk.chance(0.12) else ""
    )
    if where == "beside":
        slot, at = day_of(desk.told), galley.right if x == galley.left else galley.left + 110
        desk.sheet.know("/date", slot.value)
        desk.sheet.write(at, top, slot.shown, desk.pen, "right", "/date")
    galley.gap()
    if where == "after":
        date_line(desk, rng.choice(("left", "right")))
        galley.gap()
    rest(desk, (*desk.about, *(asked(desk.told, rng, 0.2) if desk.about else ())))
    return desk.finish()
