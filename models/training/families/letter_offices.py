"""Letters with the sender's address at the foot, and letters of agencies with seals, officials and sections (training)."""

# ruff: noqa: E501 - rows of words read best unbroken

from __future__ import annotations

from dataclasses import replace
from random import Random

from models.training.content import correspondents
from models.training.content.letter_facts import phone_shown
from models.training.families import letter_noise as noise
from models.training.families import letter_parts as parts
from models.training.families.letter_blocks import foot_line, pairs_table, references
from models.training.families.letter_desk import Area, Desk, asked, date_labelled, date_line, desk_for, put_wrapped, subject_of
from models.training.families.letter_people import (
    ALIGNS,
    TO,
    contacts,
    department,
    recipient_lines,
    sender_lines,
    sender_row,
    sender_title,
)
from models.training.families.letter_saying import say
from models.training.ink import Align, Pen, fitted
from models.training.paper import Paper

_AGENCIES = (
    "Department of Medical Assistance", "{p} County Health Department", "Office of Benefit Recovery", "Division of Health Coverage", "Bureau of Provider Audit", "State Employee Benefits Board",
    "{p} Regional Medicare Contractor", "Department of Labor and Industries", "Office of the Medicaid Inspector", "Disability Determination Bureau", "{p} Health Care Authority", "Department of Social Services, {p} District",
    "Crime Victims Compensation Board", "Department of Insurance", "{p} Area Agency on Aging",
)  # fmt: skip
_OFFICIALS = (
    "Governor",
    "Director",
    "Secretary",
    "Commissioner",
    "Chief Medical Officer",
    "Executive Director",
    "Chairman",
    "Inspector General",
)
_FROM_AGENCIES = (
    "denial",
    "records_request",
    "refund_request",
    "authorization",
    "eligibility",
    "eligibility",
    "other",
    "w9",
    "legal",
)


def draw_foot(rng: Random) -> Paper:
    """A name or nothing above; address, telephones and perhaps the references at the foot of the first sheet."""
    desk = desk_for(rng, "letter-footed")
    galley = desk.galley
    galley.floor = 690
    noise.head(desk)
    named = desk.chance(0.75)
    galley.y = rng.uniform(46, 64)
    if named:
        align: Align = rng.choice(ALIGNS)
        galley.y = sender_title(desk, galley.y, rng.choice((13.0, 16.0, 20.0)), align) + 14
    else:
        galley.y = rng.choice((72.0, 110.0, 140.0))
    _foot_address(desk, named=named)
    at_foot = bool(desk.about) and desk.chance(0.2)
    if at_foot:
        foot_line(desk, desk.about, 716.0)
    date_line(desk, rng.choice(("left", "right", "center", "middle")))
    galley.gap(rng.choice((0.8, 1.6)))
    galley.y = recipient_lines(desk, Area(galley.left, galley.y, galley.width * 0.6), desk.pen) + galley.leading
    if desk.chance(0.8):
        parts.subject(galley, subject_of(desk.told, rng), rng)
    if not at_foot:
        references(desk, (*desk.about, *(asked(desk.told, rng, 0.2) if desk.about else ())))
    parts.greeting(galley, desk.told, rng)
    say(desk)
    parts.closing(galley, desk.told, rng)
    if named and not desk.told.personal and desk.chance(0.3):
        galley.line(desk.told.sender.name, pointer="/sender/name")
    return desk.finish()


def _foot_address(desk: Desk, *, named: bool) -> None:
    """One line, or columns beside each other, below a rule or not."""
    galley, rng, pen = desk.galley, desk.rng, Pen(desk.style.text.family, desk.rng.choice((7.0, 7.5, 8.0)))
    if desk.chance(0.6):
        desk.sheet.rule(galley.left, 727, galley.right, 727, rng.choice((0.4, 1.2)), desk.style.accent)
    if desk.chance(0.4):
        sender_row(desk, 744, pen, named=not named)
        return
    half = galley.width / 2
    y = 740.0
    if not named:
        name = desk.told.sender.name
        desk.sheet.put("/sender/name", name, galley.left, y, name, fitted(pen.heavy(), name, half - 10))
        y += 10
    desk.sheet.know("/sender/address", desk.told.sender.joined)
    desk.sheet.write_lines(galley.left, y, desk.told.sender.lines, pen, 9.5, "/sender/address")
    middle, edge = galley.left + half, desk.chance(0.5)
    for number, line in enumerate(contacts(desk.told.sender, rng)):
        desk.sheet.write(galley.right if edge else middle, 740 + number * 9.5, line, pen, "right" if edge else "left")


def draw_agency(rng: Random) -> Paper:
    """A public office's notice."""
    desk = _agency(desk_for(rng, "letter-agency", categories=_FROM_AGENCIES))
    galley = desk.galley
    galley.y = _crown(desk)
    panel = [*desk.about, *asked(desk.told, rng, 0.4)]
    where = rng.choice(("line", "among", "corner"))
    if where == "among" and panel:
        panel.insert(rng.choice((0, len(panel))), date_labelled(desk.told, rng))
    else:
        date_line(desk, "right" if where == "corner" else rng.choice(("left", "center")))
        galley.gap()
    beside = bool(panel) and desk.chance(0.3)
    half = galley.width * 0.5
    low = recipient_lines(
        desk,
        Area(galley.left, galley.y, half - 16),
        desk.pen,
        heading=rng.choice(TO) if desk.chance(0.3) else "",
        sorted_by=desk.chance(0.2),
    )
    if beside:
        small = desk.pen.sized(min(9.5, desk.pen.size))
        y = galley.y
        for name, slot in panel:
            end = desk.sheet.write(galley.left + half, y, f"{name}: ", fitted(small, name, half * 0.55))
            pen = fitted(small, slot.shown, galley.right - end)
            desk.sheet.write(end, y, slot.shown, pen, pointer=slot.pointer or None)
            if slot.pointer:
                desk.sheet.know(slot.pointer, slot.value)
            y += small.size * 1.35
        low = max(low, y)
    galley.y = low + galley.leading
    _title(desk)
    if panel and not beside:
        (pairs_table if desk.chance(0.5) else references)(desk, panel)
    if desk.chance(0.45):
        parts.greeting(galley, desk.told, rng)
    say(desk, manner=rng.choice(("sections", "numbered", "plain", "questions")))
    if desk.chance(0.8):
        parts.closing(galley, desk.told, rng)
    parts.annex_sheets(galley, rng)
    noise.foot(desk)
    return desk.finish()


def _agency(desk: Desk) -> Desk:
    """Where a company or a plan would write, an agency does; lawyers stay."""
    if desk.told.route[0] in {"law", "person", "practice"}:
        return desk
    name = desk.rng.choice(_AGENCIES).format(p=correspondents.place(desk.rng))
    name = name.upper() if desk.chance(0.3) else name
    sender = replace(desk.told.sender, name=name)
    return replace(desk, told=replace(desk.told, sender=sender, slots={**desk.told.slots, "us": name}))


def _crown(desk: Desk) -> float:
    """Seal, name, address in the middle; officials at the sides; or all of it at one side."""
    sheet, galley, rng = desk.sheet, desk.galley, desk.rng
    middle, small = (galley.left + galley.right) / 2, desk.pen.sized(7.5)
    seal = desk.chance(0.5)
    y = 66.0 if seal else 44.0
    if desk.chance(0.35):
        where = galley.left + (54 if seal else 0)
        if seal:
            _seal(desk, galley.left + 22, 50)
        return sender_lines(desk, Area(where, 44, galley.width * 0.6), desk.pen.sized(9), big=rng.choice((1.2, 1.5))) + 16
    if seal:
        _seal(desk, middle, 40)
    sides: tuple[tuple[float, Align], ...] = ((galley.left, "left"), (galley.right, "right"))
    for x, align in sides if desk.chance(0.5) else ():
        sheet.write(x, y, correspondents.person(rng).plain, small, align)
        sheet.write(x, y + 9, rng.choice(_OFFICIALS), small, align)
    name = fitted(desk.pen.sized(13).heavy(), desk.told.sender.name, galley.width - 190)
    sheet.put("/sender/name", desk.told.sender.name, middle, y + 10, desk.told.sender.name, name, "center")
    y += 22
    if desk.chance(0.4):
        sheet.write(middle, y, department(rng), small.sized(8.5), "center")
        y += 11
    sheet.know("/sender/address", desk.told.sender.joined)
    joined = desk.chance(0.6)
    for line in (desk.told.sender.joined,) if joined else desk.told.sender.lines:
        sheet.write(middle, y, line, small.sized(8), "center", "/sender/address")
        y += 10.5
    sheet.write(
        middle,
        y,
        rng.choice(("Telephone", "Phone:", "Tel.")) + f" {phone_shown(rng, desk.told.sender.phone)}",
        small.sized(8),
        "center",
    )
    if desk.chance(0.5):
        sheet.rule(galley.left, y + 7, galley.right, y + 7, rng.choice((0.6, 1.5)))
    return y + rng.choice((26.0, 36.0))


def _seal(desk: Desk, x: float, y: float) -> None:
    """A round mark without words."""
    rim = [(x + 20 * c, y + 20 * s) for c, s in _RIM]
    desk.sheet.polygon(rim, desk.style.accent)
    desk.sheet.polygon([(x + 17 * c, y + 17 * s) for c, s in _RIM], (1.0, 1.0, 1.0))
    desk.sheet.polygon(
        [(x + (12 if n % 2 else 5) * c, y + (12 if n % 2 else 5) * s) for n, (c, s) in enumerate(_RIM)], desk.style.accent
    )


_RIM = tuple((c, s) for c, s in (
    (1.0, 0.0), (0.92, 0.38), (0.71, 0.71), (0.38, 0.92), (0.0, 1.0), (-0.38, 0.92), (-0.71, 0.71), (-0.92, 0.38),
    (-1.0, 0.0), (-0.92, -0.38), (-0.71, -0.71), (-0.38, -0.92), (0.0, -1.0), (0.38, -0.92), (0.71, -0.71), (0.92, -0.38),
))  # fmt: skip


def _title(desk: Desk) -> None:
    """The notice's name in the middle or at the left, in capitals or not."""
    text = subject_of(desk.told, desk.rng)
    text = text.upper() if desk.chance(0.5) else text
    galley, pen = desk.galley, desk.pen.sized(desk.rng.choice((11.0, 12.0, 14.0))).heavy()
    if desk.chance(0.5) and pen.width(text) < galley.width:
        middle = (galley.left + galley.right) / 2
        desk.sheet.put("/subject", text, middle, galley.y, text, pen, "center")
        galley.y += pen.size * 1.3
    else:
        galley.y = put_wrapped(desk, "/subject", text, Area(galley.left, galley.y, galley.width), pen)
    galley.gap()
