"""Letters on letterheads: every head, place of the date and block of references with every category's wording (training)."""

from __future__ import annotations

from random import Random

from models.training.content.correspondence import Slot
from models.training.content.letter_body import body, last_words
from models.training.content.letter_facts import Facts
from models.training.content.letter_numbers import told_of
from models.training.content.phrasing import choose
from models.training.content.reasons_more import ALL_REASONS
from models.training.content.wordings import WORDINGS
from models.training.families import letter_parts as parts
from models.training.families.letter_galley import Galley
from models.training.families.letter_heads import HEADS, addressee, typed_head
from models.training.families.letter_references import ARRANGEMENTS, Labelled, extra, labelled
from models.training.families.letterhead import Look, look
from models.training.ink import LETTER, Sheet
from models.training.paper import Paper


def draw(rng: Random) -> Paper:
    """A letter of any category."""
    return _letter(rng, rng.choice(tuple(WORDINGS)))


def _letter(rng: Random, category: str) -> Paper:
    told = told_of(rng, category)
    sheet = Sheet("letter", "letter-business", LETTER)
    pen = parts.text_pen(rng)
    house = look(rng)
    style = Look(pen, house.accent, house.logo)
    galley = Galley(sheet, pen, 72, 540, 72)
    parts.galley_for(galley, pen, rng)
    sheet.know("/category", category)
    head = typed_head if told.personal else rng.choice(HEADS)
    head(galley, style, told, rng)
    inline = rng.random() < 0.35 or not told.wording.references
    about = () if inline else labelled(told, rng) + extra(told, rng)
    if not about:
        inline = True
    galley.turn = parts.further_sheet(told, rng, about)
    _opening(galley, style, told, about, rng)
    parts.greeting(galley, told, rng)
    parts.blocks(galley, body(rng, told, inline=inline, long=rng.random() < 0.4, known=ALL_REASONS, more=last_words(told)), rng)
    parts.closing(galley, told, rng)
    if about and rng.random() < 0.12:
        parts.slip(galley, [each for each in about if each[1].pointer], rng)
    parts.annex_sheets(galley, rng)
    parts.footer(galley, style, rng)
    return sheet.finish()


def _opening(galley: Galley, style: Look, told: Facts, about: tuple[Labelled, ...], rng: Random) -> None:
    """Date, addressee, references and subject, in many orders."""
    galley.y += rng.choice((0.0, 0.0, 12.0, 30.0))
    dated = rng.choice(("left", "left", "right", "label", "among", "below"))
    if dated == "among" and not about:
        dated = "left"
    if dated == "among":
        about = ((rng.choice(("Date", "Notice Date", "Letter Date", "Date of Notice", "Mailed")), _day(told)), *about)
    if dated in {"left", "right", "label"}:
        _date(galley, told, dated, rng)
    top = galley.y
    lowest = addressee(galley, told, galley.left + rng.choice((0.0, 0.0, 12.0)), galley.y + galley.leading, rng)
    galley.y = lowest + galley.leading
    reach = max(galley.pen.width(line) for line in (told.recipient.name, *told.recipient.lines)) * 1.25
    narrow = about and galley.left + 12 + reach < galley.sheet.size[0] / 2 and rng.random() < 0.25
    if narrow:
        _beside(galley, style, about, top, rng)
        galley.y = max(galley.y, lowest + galley.leading)
    if dated == "below":
        _date(galley, told, "left", rng)
        galley.gap()
    subject_first = rng.random() < 0.5
    later = not subject_first and rng.random() < 0.7
    if subject_first:
        parts.subject(galley, _subject(told, rng), rng)
    if about and not narrow:
        rng.choice(ARRANGEMENTS)(galley, style, about, rng)
        galley.gap()
    if later:
        parts.subject(galley, _subject(told, rng), rng)


def _day(told: Facts) -> Slot:
    return Slot("/date", told.day.isoformat(), told.dates(told.day))


def _subject(told: Facts, rng: Random) -> str:
    """Only plain subjects: a fact within would be told twice."""
    text = choose(rng, rng.choice(told.wording.subjects))
    return text.format_map({key: value for key, value in told.slots.items() if isinstance(value, str)})


def _date(galley: Galley, told: Facts, where: str, rng: Random) -> None:
    sheet, shown = galley.sheet, told.dates(told.day)
    sheet.know("/date", told.day.isoformat())
    if where == "right":
        sheet.write(galley.right, galley.y, shown, galley.pen, "right", "/date")
    else:
        x = galley.left
        if where == "label":
            x = sheet.write(x, galley.y, rng.choice(("Date: ", "DATE: ", "Notice date: ", "Date of this letter: ")), galley.pen)
        sheet.write(x, galley.y, shown, galley.pen, pointer="/date")
    galley.y += galley.leading


def _beside(galley: Galley, style: Look, about: tuple[Labelled, ...], top: float, rng: Random) -> None:
    """References at the right of the addressee."""
    middle = galley.sheet.size[0] / 2 + 20
    small = galley.pen.sized(min(9.5, galley.pen.size))
    column = Galley(galley.sheet, small, middle, galley.right, top + 4, leading=small.size + 3)
    for label, slot in about:
        column.paragraph((f"{label}: ", slot))
    if rng.random() < 0.5:
        galley.sheet.frame(middle - 6, top - 8, galley.right + 6, column.y - 6, 0.6, style.accent)
    galley.y = max(galley.y, column.y + galley.leading)
