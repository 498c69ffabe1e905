"""Printed letters whose sentences have blanks, filled in by hand or machine: on rules, between dots, in brackets, with what a blank is for below it (training)."""

# ruff: noqa: E501, PLR0913, PLR0917 - rows of words read best unbroken; drawing says what, where and how

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from models.training.content import filling_words as words
from models.training.content.correspondence import Slot
from models.training.content.letter_facts import Facts
from models.training.content.phrasing import parts_of
from models.training.families.family import diced_again
from models.training.families.letter_galley import Galley, tokens_of
from models.training.families.letter_spoken import case_of, dated, put, put_party, reasoned
from models.training.ink import Align, Pen, Sheet, fitted
from models.training.paper import Paper
from models.training.typefaces import MONO, SANS, SERIF

_BELOW = {
    "/references/patient_name": "(name of patient)", "/references/member_id": "(ID no.)", "/references/claim_number": "(claim no.)", "/references/date_of_service": "(date)",
    "/amount": "(amount)", "/respond_by": "(date)", "/references/authorization_number": "(number)", "/references/patient_account": "(account)",
}  # fmt: skip
_HANDS = ((0.1, 0.1, 0.35), (0.05, 0.05, 0.05), (0.2, 0.2, 0.5))


@dataclass(frozen=True, slots=True)
class _Manner:
    """How blanks look and what fills them."""

    blank: str
    fill: Pen
    told: bool
    """What a blank is for stands below it."""


def _draw(rng: Random) -> Paper:
    category = rng.choice(tuple(words.SAID))
    told = reasoned(rng, case_of(rng, category, words.ROUTES[category]), words.WHY)  # type: ignore[arg-type]
    sheet = Sheet("letter", "letter-filling")
    sheet.know("/category", category)
    pen = Pen(rng.choice((*SANS, *SERIF)), rng.uniform(9.6, 11))
    fill = Pen(rng.choice(("dejavu-serif", *MONO)), pen.size + rng.uniform(-0.4, 1.0), colour=rng.choice(_HANDS))
    manner = _Manner(rng.choice(("rule", "rule", "rule", "dots", "bare", "brackets")), fill, rng.random() < 0.35)
    leading = pen.size * (2.2 if manner.told else rng.choice((1.6, 1.9)))
    galley = Galley(sheet, pen, rng.choice((62.0, 84.0)), 544, 58, leading=leading)
    _head(galley, rng, told, manner)
    for readings in words.SAID[category]:
        parts = parts_of(rng, rng.choice(readings), told.slots)
        if parts:
            _tell(galley, rng, parts, manner)
            galley.gap(rng.choice((0.2, 0.5)))
    _foot(galley, rng, told, manner)
    return sheet.finish()


def _head(galley: Galley, rng: Random, told: Facts, manner: _Manner) -> None:
    """Letterhead, or nothing of somebody at home; title, date and addressee on rules or printed."""
    sheet, pen = galley.sheet, galley.pen
    title = rng.choice(words.TITLES[told.wording.category])
    if not told.personal:
        align: Align = rng.choice(("left", "center"))
        x, big = (306.0 if align == "center" else galley.left), pen.sized(13).heavy()
        galley.y = put_party(sheet, "/sender", told.sender, x, galley.y, pen.sized(8.8), big=big, align=align, wide=420) + 16
    sheet.put("/subject", title, 306, galley.y, title, pen.sized(13.5).heavy(), "center")
    galley.gap(1.5)
    if rng.random() < 0.75:
        end = sheet.write(galley.left, galley.y, rng.choice(("Date ", "Date: ", "DATE  ")), pen)
        dated(sheet, told, end + 6, galley.y, manner.fill)
        sheet.rule(end, galley.y + 3, end + 150, galley.y + 3, 0.5)
        galley.gap(1.2)
    else:
        sheet.ignore.append("/date")
    who = told.recipient
    lead = rng.choice(("To: ", "TO  ", "Addressed to ", ""))
    x = sheet.write(galley.left, galley.y, lead, pen) + 6 if lead else galley.left
    room = galley.right - x - 60
    filled = rng.random() < 0.7
    own = manner.fill if filled else pen
    for number, line in enumerate((who.name, *who.lines)):
        shown = fitted(own, line, room)
        sheet.write(x, galley.y, line, shown, pointer="/recipient/address" if number else "/recipient/name")
        if filled and manner.blank == "rule":
            sheet.rule(x - 4, galley.y + 3, x + room, galley.y + 3, 0.5)
        galley.y += pen.size * 1.75
    sheet.know("/recipient/name", who.name)
    sheet.know("/recipient/address", who.joined)
    galley.gap(0.7)


def _tell(galley: Galley, rng: Random, parts: tuple[str | Slot, ...], manner: _Manner) -> None:
    """A paragraph; each run of words of a field is a blank with room around it."""
    sheet, x = galley.sheet, galley.left
    for slot in parts:
        if isinstance(slot, Slot) and slot.pointer:
            sheet.know(slot.pointer, slot.value)
    tokens = tokens_of(parts)
    at = 0
    while at < len(tokens):
        end = at + 1
        while (
            end < len(tokens)
            and tokens[at].pointer
            and tokens[end].pointer == tokens[at].pointer
            and "why" not in (tokens[at].pointer or "")
        ):
            end += 1
        text, pointer = " ".join(token.text for token in tokens[at:end]), tokens[at].pointer
        loose = pointer is None or pointer.startswith("/denial")
        own = galley.pen if pointer is None else manner.fill
        pad = 0.0 if loose else rng.choice((6.0, 14.0))
        wide = own.width(text) + 2 * pad
        if x + wide > galley.right and x > galley.left:
            galley.y += galley.leading
            galley.need(0)
            x = galley.left
        start = x
        x = sheet.write(x + pad, galley.y, text, own, pointer=pointer) + pad
        if not loose:
            _blank(sheet, manner, start, x, galley.y, pointer or "")
        elif pointer and manner.blank == "rule":
            sheet.rule(start - 2, galley.y + 3, x + 3, galley.y + 3, 0.5)
        x += galley.pen.width(" ")
        at = end
    galley.y += galley.leading


def _blank(sheet: Sheet, manner: _Manner, left: float, right: float, y: float, pointer: str) -> None:
    """The place that was left open."""
    if manner.blank == "rule":
        sheet.rule(left, y + 3, right, y + 3, 0.5)
    elif manner.blank == "dots":
        x = left
        while x < right:
            sheet.rule(x, y + 3, x + 1, y + 3, 0.9)
            x += 3.2
    elif manner.blank == "brackets":
        sheet.frame(left, y - manner.fill.size, right, y + 4, 0.5)
    if manner.told and pointer in _BELOW:
        small = Pen("helvetica", 6)
        sheet.write((left + right) / 2, y + 10, _BELOW[pointer], fitted(small, _BELOW[pointer], right - left), "center")


def _foot(galley: Galley, rng: Random, told: Facts, manner: _Manner) -> None:
    """Who signs, on rules with captions below."""
    sheet, pen = galley.sheet, galley.pen
    galley.need(110)
    galley.gap(1.2)
    captions = ("Signature", rng.choice(("Print name", "Name and title", "Printed name")))
    name = told.sender.name if told.personal else told.signer
    for number, caption in enumerate(captions):
        x = galley.left + number * 250
        sheet.rule(x, galley.y, x + 210, galley.y, 0.5)
        sheet.write(x, galley.y + 10, caption, pen.sized(7.5))
    x = galley.left + 256
    if told.personal:
        sheet.put("/sender/name", name, x, galley.y - 4, name, fitted(manner.fill, name, 200))
        galley.y += 36
        sheet.know("/sender/address", told.sender.joined)
        line = ", ".join(told.sender.lines)
        end = sheet.write(galley.left, galley.y, rng.choice(("My address: ", "Address ", "I live at ")), pen)
        sheet.write(end + 4, galley.y, line, fitted(manner.fill, line, galley.right - end - 10), pointer="/sender/address")
    else:
        put(sheet, name, x, galley.y - 4, fitted(manner.fill, name, 200))
    if rng.random() < 0.5:
        sheet.write(
            galley.left, 762, f"Form {rng.randint(100, 9900)} ({rng.randint(1, 12):02d}/{rng.randint(8, 25):02d})", pen.sized(7)
        )


draw = diced_again(_draw)
