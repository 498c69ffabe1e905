"""Typed letters and memoranda without letterhead: typewriter faces, TO and FROM, facts in the text; every category (training)."""

# ruff: noqa: E501 - rows of words read best unbroken

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
from models.training.families.letter_heads import addressee
from models.training.families.letter_references import Labelled, in_lines, labelled
from models.training.families.letterhead import look
from models.training.ink import Pen, Sheet
from models.training.paper import Paper
from models.training.typefaces import MONO, SERIF


def draw(rng: Random) -> Paper:
    """A typed letter of any category."""
    told = told_of(rng, rng.choice(tuple(WORDINGS)))
    sheet = Sheet("letter", "letter-typed")
    pen = Pen(rng.choice((*MONO, *MONO, *SERIF)), rng.choice((9.0, 10.0, 10.5, 11.0)))
    side = rng.choice((50.0, 64.0, 80.0))
    galley = Galley(
        sheet, pen, side, 612 - side, rng.choice((60.0, 72.0, 90.0)), leading=pen.size + rng.choice((2.0, 3.0, 6.0))
    )
    sheet.know("/category", told.wording.category)
    about = labelled(told, rng) if rng.random() < 0.4 else ()
    galley.turn = parts.further_sheet(told, rng, about)
    rng.choice((_memo, _letter, _letter, _bare))(galley, told, about, rng)
    parts.blocks(
        galley, body(rng, told, inline=not about, long=rng.random() < 0.35, known=ALL_REASONS, more=last_words(told)), rng
    )
    parts.closing(galley, told, rng)
    return sheet.finish()


def _subject(told: Facts, rng: Random) -> str:
    text = choose(rng, rng.choice(told.wording.subjects))
    return text.format_map({key: value for key, value in told.slots.items() if isinstance(value, str)})


def _day(told: Facts) -> Slot:
    return Slot("/date", told.day.isoformat(), told.dates(told.day))


def _who(key: str, name: str, joined: str, *, address: bool) -> tuple[str | Slot, ...]:
    named = Slot(f"/{key}/name", name, name)
    return (named, ", ", Slot(f"/{key}/address", joined, joined)) if address else (named,)


def _memo(galley: Galley, told: Facts, about: tuple[Labelled, ...], rng: Random) -> None:
    """TO, FROM, DATE, RE in a column, a rule below."""
    if rng.random() < 0.5:
        galley.line(
            rng.choice(("MEMORANDUM", "FAX TRANSMITTAL", "INTEROFFICE MEMO", "LETTER")),
            galley.pen.sized(14).heavy(),
            rng.choice(("left", "center")),
        )
        galley.gap()
    text, address = _subject(told, rng), rng.random() < 0.6
    told_to = _who("recipient", told.recipient.name, told.recipient.joined, address=address)
    told_by = _who("sender", told.sender.name, told.sender.joined, address=address)
    rows = [
        ("TO:", told_to),
        ("FROM:", told_by),
        ("DATE:", (_day(told),)),
        (rng.choice(("RE:", "SUBJECT:")), (Slot("/subject", text, text),)),
    ]
    if rng.random() < 0.4:
        rows = [rows[2], rows[0], rows[1], rows[3]]
    for label, value in rows:
        galley.sheet.write(galley.left, galley.y, label, galley.pen.heavy())
        galley.paragraph(value, left=galley.left + galley.pen.width("SUBJECT:   "))
        galley.gap(0.3)
    for label, slot in about:
        galley.paragraph((f"{label}: ", slot))
    if rng.random() < 0.6:
        galley.sheet.rule(galley.left, galley.y, galley.right, galley.y, 0.8)
        galley.y += galley.leading
    galley.y += galley.leading


def _letter(galley: Galley, told: Facts, about: tuple[Labelled, ...], rng: Random) -> None:
    """Sender, date, addressee, subject, one below the other; sender and date perhaps in the middle."""
    sheet, pen = galley.sheet, galley.pen
    x = rng.choice((galley.left, galley.left, 330.0))
    if not told.personal or rng.random() < 0.8:
        sheet.put("/sender/name", told.sender.name, x, galley.y, told.sender.name, pen)
        galley.y += galley.leading
    galley.y = sheet.put_lines("/sender/address", told.sender.joined, x, galley.y, told.sender.lines, pen, galley.leading)
    galley.y += rng.choice((0.0, galley.leading))
    sheet.put("/date", told.day.isoformat(), x, galley.y, told.dates(told.day), pen)
    galley.y = addressee(galley, told, galley.left, galley.y + 2 * galley.leading, rng) + galley.leading
    if rng.random() < 0.75:
        parts.subject(galley, _subject(told, rng), rng)
    if about:
        in_lines(galley, look(rng), about, rng)
        galley.gap()
    parts.greeting(galley, told, rng)


def _bare(galley: Galley, told: Facts, about: tuple[Labelled, ...], rng: Random) -> None:
    """A date and a greeting; who writes stands below the text or above it on one line."""
    sheet, pen = galley.sheet, galley.pen
    if not told.personal:
        galley.paragraph(_who("sender", told.sender.name, told.sender.joined, address=True))
        galley.gap()
    day = _day(told)
    sheet.put(day.pointer, day.value, galley.right, galley.y, day.shown, pen, "right")
    galley.y += 2 * galley.leading
    if rng.random() < 0.5:
        galley.paragraph(
            (rng.choice(("To: ", "Attn: ", "")), Slot("/recipient/name", told.recipient.name, told.recipient.name))
        )
        galley.gap()
    for label, slot in about:
        galley.paragraph((f"{label} ", slot))
    parts.greeting(galley, told, rng)
