"""Letters out of paragraphs of which each has several readings, from senders named after their trade (training)."""

# ruff: noqa: PLR0913, PLR0917 - drawing says what, where and how

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from random import Random

from models.training.content import correspondents
from models.training.content.correspondence import Parts, Slot
from models.training.content.correspondents import Party
from models.training.content.letter_facts import Facts, Route, Wording
from models.training.content.letter_numbers import told_of
from models.training.content.phrasing import choose, parts_of
from models.training.families.letter_galley import Galley
from models.training.ink import Align, Pen, Sheet, fitted

Paragraphs = Sequence[Sequence[str]]
"""One reading of each paragraph is said; an empty one leaves it out."""
_GROUPS = ("CO", "PR", "OA", "PI")


def case_of(rng: Random, category: str, *routes: Route) -> Facts:
    """The facts of a letter of a category between somebody and somebody."""
    return told_of(rng, category, {category: (Wording(category, routes, (), (), (), ()),)})


def from_trade(rng: Random, told: Facts, names: Sequence[str]) -> Facts:
    """The same facts, told by somebody of a trade."""
    last, town = correspondents.person(rng).last, correspondents.place(rng)
    name = choose(rng, rng.choice(names)).format(last=last, town=town)
    sender = replace(told.sender, name=name)
    return replace(told, sender=sender, slots={**told.slots, "us": name, "web": f"www.{sender.domain}"})


def reasoned(rng: Random, told: Facts, reasons: Sequence[tuple[str, str]]) -> Facts:
    """With `{why}` and `{coded}`, the words and the code of why something was turned down."""
    code, text = rng.choice(reasons)
    shown = f"{rng.choice(_GROUPS)}-{code}" if rng.random() < 0.7 else code
    words = choose(rng, text)
    why = Slot("/denial_reasons/0/text", words, words)
    return replace(told, slots={**told.slots, "why": why, "coded": Slot("/denial_reasons/0/reason", code, shown)})


def speak(galley: Galley, rng: Random, told: Facts, paragraphs: Paragraphs, *, first: float = 0.0, gap: float = 0.7) -> None:
    """Say one reading of each paragraph."""
    for readings in paragraphs:
        parts = parts_of(rng, rng.choice(readings), told.slots)
        if parts:
            tell(galley, parts, first=first)
            galley.gap(gap)


def tell(galley: Galley, parts: Parts, *, first: float = 0.0, left: float | None = None) -> None:
    """A paragraph; a group that is printed in one word with its code is a field as well."""
    galley.paragraph(parts, first=first, left=left)
    for part in parts:
        if isinstance(part, Slot) and part.pointer.endswith("/reason") and "-" in part.shown:
            group = part.pointer.removesuffix("reason") + "group"
            galley.sheet.share(group, part.shown.split("-", maxsplit=1)[0], part.pointer)


def put_party(
    sheet: Sheet, pointer: str, party: Party, x: float, y: float, pen: Pen, *,
    big: Pen | None = None, align: Align = "left", wide: float = 250.0, upper: bool = False,
) -> float:  # fmt: skip
    """A name over its address; returns the next baseline."""
    name, lines = (party.name.upper(), [line.upper() for line in party.lines]) if upper else (party.name, list(party.lines))
    head = fitted(big or pen, name, wide)
    sheet.put(f"{pointer}/name", name, x, y, name, head, align)
    y += max(head.size, pen.size) * 1.2
    sheet.know(f"{pointer}/address", ", ".join(lines))
    for line in lines:
        sheet.write(x, y, line, fitted(pen, line, wide), align, f"{pointer}/address")
        y += pen.size * 1.2
    return y


def dated(sheet: Sheet, told: Facts, x: float, y: float, pen: Pen, align: Align = "left", before: str = "") -> None:
    """The letter's date, perhaps behind a word."""
    shown = told.dates(told.day)
    start = x - (pen.width(before + shown) if align == "right" else 0.0)
    end = sheet.write(start, y, before, pen) if before else start
    sheet.put("/date", told.day.isoformat(), end, y, shown, pen)


def pairs(galley: Galley, rows: Sequence[tuple[str, str | Slot]], stop: float, pen: Pen | None = None) -> None:
    """Labels and values in two columns of text."""
    own = pen or galley.pen
    for label, value in rows:
        galley.need(0)
        galley.sheet.write(galley.left, galley.y, label, own)
        put(galley.sheet, value, max(galley.left + stop, galley.left + own.width(label + " ")), galley.y, own)
        galley.y += galley.leading


def put(sheet: Sheet, value: str | Slot, x: float, y: float, pen: Pen, align: Align = "left") -> float:
    """A value, a field or not."""
    if isinstance(value, Slot) and value.pointer:
        return sheet.put(value.pointer, value.value, x, y, value.shown, pen, align)
    return sheet.write(x, y, value.shown if isinstance(value, Slot) else value, pen, align)
