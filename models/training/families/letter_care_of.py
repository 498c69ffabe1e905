"""Letters whose address blocks name third parties: in care of, guardians, estates, employers, providers (training)."""

from __future__ import annotations

from random import Random

from models.training.content import correspondents
from models.training.content import desk_words as words
from models.training.families.family import diced_again
from models.training.families.letter_desk_voices import (
    Letter,
    about,
    close,
    greet,
    letter_of,
    put_about,
    put_date,
    put_lines,
    put_name,
    put_subject,
    say,
)
from models.training.families.letter_galley import Galley
from models.training.families.letter_noise import sorting_code
from models.training.ink import Pen, Sheet, fitted
from models.training.paper import Paper
from models.training.typefaces import MONO, SANS, SERIF

_FOR_HOME = (
    "To the parent or guardian of",
    "Parent/Guardian of",
    "TO THE FAMILY OF",
    "Personal Representative of",
    "Legal guardian for",
)
_WHOM = ("Unified School District", "Steel Employees Trust", "County", "Foods, Inc.", "Health")
_FOR_OFFICE = (
    "Custodian of Records",
    "Attn: Billing Manager",
    "ATTN {who}",
    "Administrator",
    "Compliance Officer",
    "{who}, MD",
)


def _draw(rng: Random) -> Paper:
    letter, sheet = letter_of(rng), Sheet("letter", "letter-care-of")
    sheet.know("/category", letter.category)
    pen = Pen(rng.choice((*SANS, *SERIF, *MONO)), rng.uniform(9, 10.8))
    galley = Galley(
        sheet,
        pen,
        rng.choice((48.0, 66.0, 80.0)),
        rng.choice((540.0, 560.0)),
        rng.choice((44.0, 58.0)),
        leading=pen.size * rng.choice((1.25, 1.4)),
    )
    window = rng.random() < 0.5
    _sender(galley, rng, letter)
    galley.y = max(galley.y + 12, 138.0) if window else galley.y + 16
    dated = rng.random() < 0.5
    if dated and not window:
        put_date(galley, rng, letter)
    top = galley.y
    _recipient(galley, rng, letter, pen.sized(min(pen.size, 10)))
    if window and dated:
        day = letter.shown(letter.told.dates(letter.told.day))
        sheet.put("/date", letter.told.day.isoformat(), galley.right, top, day, pen, "right")
    galley.gap(1.4)
    if not dated:
        put_date(galley, rng, letter)
    put_about(galley, rng, about(rng, letter))
    put_subject(galley, rng, letter)
    greet(galley, rng, letter)
    say(galley, rng, letter)
    close(galley, rng, letter)
    _copies(galley, rng)
    return sheet.finish()


def _sender(galley: Galley, rng: Random, letter: Letter) -> None:
    """Who writes; an office perhaps for somebody else, who is named without an address or with a telephone only."""
    sheet, pen, sender = galley.sheet, galley.pen.sized(9), letter.told.sender
    if letter.told.personal:
        y = put_name(sheet, "/sender", sender.name, galley.left, galley.y, pen, 250)
        galley.y = put_lines(sheet, "/sender", sender.lines, galley.left, y, pen, 250)
        return
    behalf = rng.random() < 0.45
    y = put_name(sheet, "/sender", sender.name, galley.left, galley.y, pen.sized(rng.choice((9.0, 12.0, 14.0))).heavy(), 290)
    if behalf:
        whom = f"{correspondents.place(rng)} {rng.choice(_WHOM)}"
        line = rng.choice(
            (
                "on behalf of {whom}",
                "Administrator for the {whom} benefit plan",
                "A service of {whom}",
                "Agent for {whom}",
                "Under contract with {whom}",
            )
        ).format(whom=whom)
        sheet.write(galley.left, y, line, fitted(pen, line, 290))
        y += pen.size * 1.22
    if rng.random() < 0.3:
        sheet.write(galley.left, y, rng.choice(words.OFFICES), pen)
        y += pen.size * 1.22
    galley.y = put_lines(sheet, "/sender", sender.lines, galley.left, y, pen, 290)


def _recipient(galley: Galley, rng: Random, letter: Letter, pen: Pen) -> None:
    """The addressee among lines about others."""
    sheet, to, wide, step = galley.sheet, letter.told.recipient, 250.0, pen.size * 1.22
    home, y = letter.told.route[1] == "person", galley.y
    if rng.random() < 0.25:
        code = sorting_code(rng)
        sheet.write(galley.left, y, code, fitted(pen.sized(7), code, wide))
        y += step
    kind = rng.choice(("above", "between", "estate", "below", "below")) if home else rng.choice(("above", "between", "below"))
    name, line = to.name, ""
    if kind == "estate":
        name = f"{rng.choice(('Estate of', 'The Estate of', 'ESTATE OF'))} {to.name}"
    elif kind == "above":
        line = rng.choice(_FOR_HOME if home else _FOR_OFFICE).format(who=correspondents.person(rng).plain)
        sheet.write(galley.left, y, line, pen)
        sheet.alternatives["/recipient/name"] = [f"{line} {name}"]
        y += step
    y = put_name(sheet, "/recipient", name, galley.left, y, pen, wide)
    if kind in {"between", "estate"} and rng.random() < 0.9:
        line = rng.choice(("c/o {who}", "C/O {who}", "In care of {who}", "% {who}")).format(who=_someone(rng))
        sheet.write(galley.left, y, line, fitted(pen, line, wide))
        sheet.alternatives["/recipient/address"] = [", ".join((line, *to.lines))]
        y += step
    y = put_lines(sheet, "/recipient", to.lines, galley.left, y, pen, wide)
    if kind == "below":
        y += step * rng.choice((0.0, 0.4))
        for text in rng.sample(
            (
                f"Provider: {correspondents.party(rng, 'practice').name}",
                f"Employer: {correspondents.place(rng)} Manufacturing",
                f"Group: {rng.randint(10000, 99999)}",
                f"Insurer: {correspondents.party(rng, 'plan').name}",
            ),
            k=rng.randint(1, 2),
        ):
            sheet.write(galley.left, y, text, fitted(pen, text, wide))
            y += step
    galley.y = y


def _someone(rng: Random) -> str:
    return rng.choice(
        (correspondents.person(rng).plain, correspondents.party(rng, "law").name, f"{correspondents.place(rng)} Manor")
    )


def _copies(galley: Galley, rng: Random) -> None:
    """Who gets the letter besides."""
    if rng.random() < 0.5:
        return
    galley.gap(0.6)
    for number in range(rng.randint(1, 3)):
        mark = "cc: " if number == 0 else ""
        role: correspondents.Role = rng.choice(("person", "practice", "plan", "law"))
        who = correspondents.party(rng, role)
        text = who.name + (f", {who.joined}" if rng.random() < 0.3 else "")
        galley.need(0)
        galley.sheet.write(galley.left, galley.y, mark, galley.pen.sized(8.6))
        galley.sheet.write(galley.left + 22, galley.y, text, fitted(galley.pen.sized(8.6), text, galley.width - 22))
        galley.y += galley.leading


draw = diced_again(_draw)
