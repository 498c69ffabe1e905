"""Letters with lists of names in the margin, and letters whose head is a grid of captioned cells (training)."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from models.training.content import correspondents
from models.training.content.correspondence import Slot
from models.training.content.letter_facts import phone_shown
from models.training.families import letter_noise as noise
from models.training.families import letter_parts as parts
from models.training.families.letter_blocks import references
from models.training.families.letter_desk import (
    Area,
    Desk,
    asked,
    date_labelled,
    date_line,
    desk_for,
    put_slot,
    subject_of,
)
from models.training.families.letter_people import (
    ALIGNS,
    FROM,
    TO,
    contacts,
    department,
    recipient_lines,
    sender_lines,
    sender_name,
    sender_row,
    sender_title,
)
from models.training.families.letter_references import Labelled
from models.training.families.letter_saying import say
from models.training.ink import fitted
from models.training.paper import Paper

_GROUPS = {
    "law": ("Partners", "Associates", "Of Counsel", "Attorneys", "Paralegals", "Also admitted in"),
    "practice": ("Physicians", "Surgeons", "Nurse Practitioners", "Our Doctors", "Administration", "Physician Assistants"),
    "plan": ("Board of Directors", "Officers", "Medical Directors", "Trustees", "Executive Team"),
    "firm": ("Officers", "Sales", "Locations", "Management"),
    "person": ("",),
}
_BOX = ("Subject", "RE", "Concerning", "Regarding", "Re")


def draw_margin(rng: Random) -> Paper:
    """Partners, physicians or directors down one margin, the letter beside them."""
    while True:
        desk = desk_for(rng, "letter-margin-list")
        if not desk.told.personal:
            break
    galley = desk.galley
    noise.head(desk)
    left = desk.chance(0.75)
    wide = rng.choice((108.0, 120.0, 134.0))
    galley.left, galley.right = (34.0 + wide + 16, 566.0) if left else (46.0, 566.0 - wide - 14)
    margin = Area(34.0 if left else galley.right + 16, rng.choice((58.0, 104.0, 128.0)), wide - 4)
    inside = desk.chance(0.45)
    galley.y = 56.0
    if inside:
        _names(desk, Area(margin.x, 58.0, margin.wide), own=True)
        galley.y = rng.choice((58.0, 84.0))
    else:
        galley.y = _head(desk)
        _names(desk, Area(margin.x, max(margin.y, galley.y + 8), margin.wide), own=False)
        galley.y += 14
    dated = desk.chance(0.7)
    if dated:
        date_line(desk, rng.choice(("left", "right", "middle")))
        galley.gap()
    if desk.chance(0.3):
        galley.line(noise.handling(rng), desk.pen.heavy() if desk.chance(0.5) else None)
        galley.gap(0.5)
    galley.y = recipient_lines(desk, Area(galley.left, galley.y, galley.width * 0.75), desk.pen) + galley.leading * 0.8
    if not dated:
        date_line(desk, rng.choice(("left", "right")))
        galley.gap()
    if desk.chance(0.75):
        parts.subject(galley, subject_of(desk.told, rng), rng)
    references(desk, desk.about)
    parts.greeting(galley, desk.told, rng)
    say(desk)
    parts.closing(galley, desk.told, rng)
    noise.foot(desk)
    return desk.finish()


def _head(desk: Desk) -> float:
    """The name across the sheet, the address below it or at the foot."""
    galley, rng = desk.galley, desk.rng
    y = sender_title(desk, 54, rng.choice((14.0, 17.0, 20.0)), rng.choice(ALIGNS[:2]))
    if desk.chance(0.3):
        galley.floor = 706
        sender_row(desk, 744, desk.pen.sized(8), named=False)
        return y
    return sender_row(desk, y, desk.pen.sized(8.5), named=False)


def _names(desk: Desk, area: Area, *, own: bool) -> None:
    """Groups of names; the sender above them where the margin is the letterhead."""
    rng, sheet, y = desk.rng, desk.sheet, area.y
    small = desk.pen.sized(rng.choice((7.0, 7.5, 8.0)))
    if own:
        y = sender_lines(desk, area, small.sized(8.5), big=rng.choice((1.15, 1.3))) + 10
    for group in rng.sample(_GROUPS[desk.told.route[0]], k=rng.choice((1, 2, 2))):
        title = group.upper() if desk.chance(0.4) else group
        sheet.write(area.x, y, title, small.heavy())
        y += small.size * 1.5
        for _ in range(rng.randint(2, 7)):
            shown = correspondents.person(rng).plain + rng.choice(("", "", ", MD", ", Esq.", ", RN"))
            sheet.write(area.x, y, shown, fitted(small, shown, area.wide))
            y += small.size * 1.35
        y += small.size


def draw_grid(rng: Random) -> Paper:
    """Sender, addressee, date, subject and references in cells with small captions, as on business forms."""
    desk = desk_for(rng, "letter-captioned-cells")
    galley = desk.galley
    noise.head(desk)
    galley.left, galley.right = rng.choice(((44.0, 568.0), (56.0, 556.0), (66.0, 546.0)))
    galley.y = 40.0
    above = desk.chance(0.4)
    if above:
        galley.y = sender_name(desk, Area(galley.left, 52, galley.width), desk.pen.sized(15))
        galley.y = sender_row(desk, galley.y, desk.pen.sized(8), named=False)
    facts: list[Labelled] = [date_labelled(desk.told, rng), *desk.about, *asked(desk.told, rng, 0.35)]
    if desk.chance(0.4):
        facts.append((rng.choice(("Contact", "Handled by", "Our contact")), Slot("", "", desk.told.signer)))
    if desk.chance(0.4):
        facts.append((rng.choice(("Telephone", "Direct line")), Slot("", "", phone_shown(rng, desk.told.sender.phone))))
    ruled = desk.chance(0.8)
    _people_cells(desk, ruled=ruled, sender=not above)
    _subject_cell(desk, ruled=ruled)
    _fact_cells(desk, facts, ruled=ruled)
    if desk.chance(0.5):
        parts.greeting(galley, desk.told, rng)
    say(desk, manner=rng.choice(("", "", "sections", "numbered")))
    parts.closing(galley, desk.told, rng)
    noise.foot(desk)
    return desk.finish()


def _people_cells(desk: Desk, *, ruled: bool, sender: bool) -> None:
    """Two cells beside or below each other; where the sender stands above, his department instead."""
    galley, rng, sheet = desk.galley, desk.rng, desk.sheet
    small, pen = desk.pen.sized(6.5), desk.pen.sized(rng.choice((9.0, 9.5, 10.0)))
    top, half = galley.y, galley.width / 2
    swapped, below = desk.chance(0.4), desk.chance(0.2)
    ends: list[float] = []
    mine = Area(galley.left + (half if swapped else 0) + 5, top + 20, half - 14)
    theirs = Area(galley.left + (0 if swapped else half) + 5, top + 20, half - 14)
    if below:
        mine, theirs = Area(galley.left + 5, top + 20, half), Area(galley.left + 5, top + 20, half)
    order = ("mine", "theirs") if desk.chance(0.5) else ("theirs", "mine")
    for who in order:
        area = mine if who == "mine" else theirs
        at = Area(area.x, ends[-1] + 20, area.wide) if below and ends else area
        sheet.write(at.x, at.y - 11, rng.choice(FROM if who == "mine" else TO).rstrip(":"), small)
        if who == "theirs":
            ends.append(recipient_lines(desk, at, pen))
        elif sender:
            ends.append(sender_lines(desk, at, pen))
        else:
            lines = [*(() if desk.told.personal else (department(rng),)), *contacts(desk.told.sender, rng)]
            ends.append(sheet.write_lines(at.x, at.y, lines, pen, pen.size * 1.25))
        if ruled and below:
            sheet.frame(galley.left, at.y - 20, galley.right, ends[-1], 0.6)
    bottom = max(ends)
    if ruled and not below:
        sheet.frame(galley.left, top, galley.left + half, bottom, 0.6)
        sheet.frame(galley.left + half, top, galley.right, bottom, 0.6)
    galley.y = bottom


def _subject_cell(desk: Desk, *, ruled: bool) -> None:
    """What it is about in a cell across the sheet."""
    if not desk.chance(0.8):
        return
    galley, text = desk.galley, subject_of(desk.told, desk.rng)
    top, pen = galley.y, fitted(desk.pen.heavy(), text, galley.width - 12)
    desk.sheet.write(galley.left + 5, top + 9, desk.rng.choice(_BOX), desk.pen.sized(6.5))
    desk.sheet.put("/subject", text, galley.left + 5, top + 22, text, pen)
    galley.y = top + 28
    if ruled:
        desk.sheet.frame(galley.left, top, galley.right, galley.y, 0.6)


def _fact_cells(desk: Desk, facts: Sequence[Labelled], *, ruled: bool) -> None:
    """References in rows of cells of one width, captions above the values."""
    galley, sheet = desk.galley, desk.sheet
    count = desk.rng.choice((2, 3, 3, 4))
    wide, high = galley.width / count, desk.rng.choice((26.0, 29.0))
    top, small, pen = galley.y, desk.pen.sized(6.5), desk.pen.sized(9.5)
    typed = pen.heavy() if desk.chance(0.3) else pen
    for number, (name, slot) in enumerate(facts):
        x, y = galley.left + number % count * wide, top + number // count * high
        if ruled:
            sheet.frame(x, y, x + wide, y + high, 0.5)
        sheet.write(x + 5, y + 9, name, fitted(small, name, wide - 10))
        put_slot(desk, slot, x + 5, y + high - 5, fitted(typed, slot.shown, wide - 10))
    galley.y = top + (len(facts) + count - 1) // count * high + 1.8 * galley.leading
