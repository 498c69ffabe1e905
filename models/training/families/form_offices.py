"""Training forms of offices: typed sheets, fax covers, questionnaires, statements for agencies, orders, personnel, intake sheets."""

# ruff: noqa: E501 - recipes read best one to a line

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from models.training.content import correspondents, form_captions
from models.training.content.form_captions import captioned
from models.training.content.markets import words
from models.training.content.numbers import digits
from models.training.families.check_parts import scribble
from models.training.families.form_blocks import (
    Block,
    Office,
    advice,
    boxed_captions,
    column_rows,
    halves,
    heading,
    heads_over_values,
    long_answer,
    ruled_rows,
)
from models.training.families.form_desk import Desk
from models.training.families.form_marks import choices, marked_blanks, numbered_questions, things_ordered
from models.training.ink import Pen, Sheet, fitted
from models.training.paper import Paper
from models.training.typefaces import MONO, SANS, SERIF

_FAXES = words(
    "FACSIMILE TRANSMITTAL FORM|FAX COVER SHEET|TELECOPIER TRANSMITTAL|FAX TRANSMISSION FORM|FACSIMILE COVER PAGE|FAX REQUEST FORM|TELEFAX"
)
_AGENCIES = words(
    "DEPARTMENT OF COMMERCE|State Licensing Board|OFFICE OF REGISTRATION|Bureau of Records|County Assessor|DEPARTMENT OF LABOR|Board of Health|Office of the Secretary"
)


@dataclass(frozen=True, slots=True)
class Recipe:
    """Which blocks a kind of form is made of, and who printed it."""

    blocks: tuple[Block, ...]
    first: tuple[Block, ...] = ()
    """Of which one opens the form."""
    faces: tuple[str, ...] = (*SANS, *SERIF, *MONO)
    typed: float = 0.3
    """Share that is typed throughout."""
    titles: tuple[str, ...] = ()
    agency: bool = False


RECIPES = {
    "form-typed-sheet": Recipe((ruled_rows, halves, heading, marked_blanks, choices, long_answer, heads_over_values, advice), (ruled_rows, column_rows), MONO, 0.9),
    "form-office-sheet": Recipe((ruled_rows, column_rows, halves, heading, marked_blanks, choices, long_answer, heads_over_values, advice), (ruled_rows, column_rows)),
    "form-fax-cover": Recipe((choices, marked_blanks, marked_blanks, long_answer, long_answer, advice), (column_rows, ruled_rows, boxed_captions), titles=_FAXES),
    "form-question-list": Recipe((numbered_questions, numbered_questions, choices, heading, long_answer, advice), (column_rows, ruled_rows)),
    "form-statement": Recipe((numbered_questions, boxed_captions, heading, ruled_rows, choices, advice, long_answer), (boxed_captions, numbered_questions), agency=True),
    "form-requisition": Recipe((things_ordered, things_ordered, halves, heads_over_values, ruled_rows, choices, advice, heading), (column_rows, ruled_rows, boxed_captions)),
    "form-personnel": Recipe((boxed_captions, halves, ruled_rows, heading, choices, marked_blanks, heads_over_values, long_answer), (boxed_captions, ruled_rows)),
    "form-intake": Recipe((marked_blanks, choices, choices, ruled_rows, heading, numbered_questions, boxed_captions, long_answer), (boxed_captions, column_rows)),
}  # fmt: skip


def press(name: str) -> Callable[[Random], Paper]:
    """The press of one family."""
    recipe = RECIPES[name]

    def draw(rng: Random) -> Paper:
        office = _office(rng, name, recipe)
        _head(office, recipe)
        office.given = form_captions.fax_facts(rng, office.worded) if recipe.titles else []
        rng.choice(recipe.first)(office)
        for _ in range(rng.choice((1, 2, 3, 4, 5, 6, 8))):
            if office.y < office.foot - 110:
                _block(office, recipe)
        _foot(office)
        return office.desk.sheet.finish()

    return draw


def _block(office: Office, recipe: Recipe) -> None:
    """One more block; below a heading stands what it heads."""
    block = office.rng.choice(recipe.blocks)
    block(office)
    if block is heading:
        office.rng.choice([each for each in recipe.blocks if each is not heading])(office)


def _office(rng: Random, name: str, recipe: Recipe) -> Office:
    """Pens, wording and spacing of one form."""
    size = rng.choice((8.5, 9.0, 10.0, 10.5))
    face = rng.choice(recipe.faces)
    typed = rng.random() < recipe.typed
    printed = Pen("courier" if typed and face not in MONO else face, size, bold=rng.random() < 0.12)
    hand = (
        Pen(printed.family, size)
        if typed
        else Pen(rng.choice((*MONO, *MONO, "helvetica", "times", "narrow")), rng.choice((9.0, 10.0, 11.0)))
    )
    left = rng.choice((48.0, 54.0, 64.0, 72.0))
    return Office(Desk(Sheet("form", name), printed, hand), rng, form_captions.wording(rng), rng.choice((":", ":", "", "", " :")),
                  rng.choice((17.0, 20.0, 23.0, 27.0)), rng.choice((46.0, 60.0, 72.0)), left, 612.0 - left)  # fmt: skip


def _head(office: Office, recipe: Recipe) -> None:
    """Issuer, title, now and then a form's number or a fax machine's line above."""
    rng, desk, sheet = office.rng, office.desk, office.desk.sheet
    if office.chance(0.15):
        stamp = f"{rng.randint(1, 12):02d}/{rng.randint(1, 28):02d}/{rng.randint(88, 99)} {rng.randint(8, 18)}:{rng.randint(10, 59)}  FAX {digits(rng, 7)}  P.0{rng.randint(1, 9)}"
        sheet.write(office.left, 20, stamp, Pen("courier", 8))
    if office.chance(0.3):
        sheet.write(
            office.right,
            34,
            f"{rng.choice(('Form', 'FORM', 'No.', ''))} {rng.choice('ABCDPR')}{rng.choice(('-', ' '))}{rng.randint(2, 990)}".strip(),
            desk.pen.sized(7.5),
            "right",
        )
    centred = office.chance(0.6)
    x = 306.0 if centred else office.left
    if recipe.agency and office.chance(0.8):
        issuer = rng.choice(_AGENCIES)
        sheet.write(office.right, 44, f"OMB No. {digits(rng, 4)}-{digits(rng, 4)}", desk.pen.sized(7), "right")
    else:
        issuer = correspondents.party(rng, rng.choice(("firm", "plan", "practice"))).name
    below = office.chance(0.1)
    if not below and office.chance(0.75):
        _line(office, issuer, x, centred=centred)
    big = desk.pen.sized(desk.pen.size + rng.choice((0.0, 1.0, 3.0, 6.0)))
    text = rng.choice(recipe.titles) if recipe.titles else form_captions.title(rng)
    big = fitted(big.heavy() if office.chance(0.5) else big, text, office.right - office.left)
    office.y += 6
    desk.title(text, x, office.y, big, "center" if centred else "left")
    if office.chance(0.35):
        start = x - big.width(text) / 2 if centred else x
        sheet.rule(start, office.y + 3, start + big.width(text), office.y + 3, 0.7)
    office.y += big.size + 4
    if below:
        _line(office, issuer, x, centred=centred)
    office.y += rng.choice((10.0, 18.0, 30.0))


def _line(office: Office, text: str, x: float, *, centred: bool) -> None:
    pen = fitted(office.desk.pen, text, office.right - office.left)
    office.desk.sheet.write(x, office.y, text, pen, "center" if centred else "left")
    office.y += pen.size + 4


def _foot(office: Office) -> None:
    """Who signs, when; a page stamp; nothing where there is no room."""
    rng, desk, y = office.rng, office.desk, min(office.y + 22, 748.0)
    if office.chance(0.7) and office.y < 735:
        signer = captioned(rng, office.worded, (1, 1), blank=0.0, kinds=("name",))[0]
        end = office.caption(signer, office.left, y, 170.0) + 6
        edge = office.left + (office.right - office.left) * 0.6
        desk.sheet.rule(end, y + 2.5, edge, y + 2.5, 0.5)
        desk.value(signer.value, end + 3, y - 0.5, edge - end - 6)
        if office.chance(0.4):
            scribble(desk.sheet, rng, end + 4, edge - 8, y - desk.hand.size)
        day = captioned(rng, office.worded, (1, 1), blank=0.3, kinds=("day",))[0]
        start = office.caption(day, edge + 10, y, (office.right - edge) * 0.5) + 5
        desk.sheet.rule(start, y + 2.5, office.right, y + 2.5, 0.5)
        if day.value:
            desk.value(day.value, start + 2, y - 0.5, office.right - start - 4)
    if office.chance(0.3):
        desk.sheet.write(
            rng.choice((470.0, office.left)),
            776,
            rng.choice(
                (
                    digits(rng, 8),
                    f"Rev. {rng.randint(1, 12)}/{rng.randint(70, 99)}",
                    f"Page 1 of {rng.randint(1, 3)}",
                    "REQFORM",
                )
            ),
            desk.pen.sized(9),
        )
