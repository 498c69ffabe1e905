# ruff: noqa: PLR0913, PLR0917 - drawing says what, where and how
"""Parts that many papers share: letterheads, address blocks, label-value pairs, page numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from models.training.content.people import Company
from models.training.ink import Pen, Sheet
from models.training.typefaces import SANS, SERIF

_INKS = ((0.05, 0.16, 0.36), (0.10, 0.30, 0.25), (0.35, 0.08, 0.12), (0.15, 0.15, 0.15), (0.0, 0.25, 0.45))


@dataclass(frozen=True, slots=True)
class Look:
    """The house style of one sender."""

    text: Pen
    accent: tuple[float, float, float]
    logo: str

    @property
    def small(self) -> Pen:
        """For footers and legends."""
        return self.text.sized(self.text.size - 1.5)


def look(rng: Random, *, serif: bool | None = None, size: float = 9.0) -> Look:
    """Choose a house style."""
    use_serif = rng.random() < 0.25 if serif is None else serif
    return Look(
        Pen(rng.choice(SERIF if use_serif else SANS), size), rng.choice(_INKS), rng.choice(("bars", "disc", "square", "none"))
    )


def phone_shown(number: str, style: int) -> str:
    """A telephone number in one of the usual forms."""
    a, b, c = number[:3], number[3:6], number[6:]
    return (f"({a}) {b}-{c}", f"{a}-{b}-{c}", f"{a}.{b}.{c}", f"1-{a}-{b}-{c}")[style % 4]


def tax_id_shown(number: str) -> str:
    """An employer number as printed."""
    return f"{number[:2]}-{number[2:]}"


def draw_logo(sheet: Sheet, style: Look, x: float, y: float) -> float:
    """A mark left of the name; returns the x where the name may start."""
    if style.logo == "bars":
        for step in range(3):
            sheet.fill(x + step * 7, y + 14 - step * 7, x + step * 7 + 5, y + 22, style.accent)
    elif style.logo == "disc":
        rim = [(x + 11 + 11 * c, y + 11 + 11 * s) for c, s in _CIRCLE]
        sheet.polygon(rim, style.accent)
        sheet.polygon([(x + 13 + 5 * c, y + 9 + 5 * s) for c, s in _CIRCLE], (1, 1, 1))
    elif style.logo == "square":
        sheet.fill(x, y, x + 22, y + 22, style.accent)
        sheet.fill(x + 6, y + 6, x + 22, y + 10, (1, 1, 1))
    return x + (30 if style.logo != "none" else 0)


_CIRCLE = tuple(
    (c, s)
    for c, s in (
        (1.0, 0.0), (0.92, 0.38), (0.71, 0.71), (0.38, 0.92), (0.0, 1.0), (-0.38, 0.92), (-0.71, 0.71), (-0.92, 0.38),
        (-1.0, 0.0), (-0.92, -0.38), (-0.71, -0.71), (-0.38, -0.92), (0.0, -1.0), (0.38, -0.92), (0.71, -0.71), (0.92, -0.38),
    )
)  # fmt: skip


def sender_head(sheet: Sheet, style: Look, company: Company, pointers: dict[str, str], x: float = 48, y: float = 40) -> float:
    """Name, address and telephone at the top left; returns the next free y. `pointers` says which parts are fields."""
    left = draw_logo(sheet, style, x, y - 14)
    big = style.text.sized(15).heavy().inked(style.accent)
    field_line(sheet, pointers.get("name"), company.name, left, y, big)
    y += 14
    street, town = company.address.lines
    pointer = pointers.get("address")
    if pointer:
        y = sheet.put_lines(pointer, company.address.joined, left, y, (street, town), style.text, style.text.size + 2)
    else:
        y = sheet.write_lines(left, y, (street, town), style.text, style.text.size + 2)
    if pointers.get("phone"):
        end = sheet.write(left, y, "Phone: ", style.text)
        sheet.put(pointers["phone"], company.phone, end, y, phone_shown(company.phone, len(company.name)), style.text)
        y += style.text.size + 2
    return y


def field_line(sheet: Sheet, pointer: str | None, text: str, x: float, y: float, pen: Pen) -> float:
    """Print text as the field `pointer`, or as plain text."""
    return sheet.put(pointer, text, x, y, text, pen) if pointer else sheet.write(x, y, text, pen)


@dataclass(frozen=True, slots=True)
class Fact:
    """A label and the field beside it."""

    label: str
    pointer: str | None
    value: str | None
    shown: str


def fact_list(sheet: Sheet, facts: Sequence[Fact], x: float, y: float, gap: float, pen: Pen, leading: float) -> float:
    """Labels in one column, values in another; returns the next y."""
    for fact in facts:
        sheet.write(x, y, fact.label, pen)
        if fact.pointer:
            sheet.put(fact.pointer, fact.value, x + gap, y, fact.shown, pen.heavy())
        else:
            sheet.write(x + gap, y, fact.shown, pen)
        y += leading
    return y


def address_block(sheet: Sheet, pointers: dict[str, str], company: Company, x: float, y: float, pen: Pen) -> float:
    """The addressee behind the window of the envelope."""
    field_line(sheet, pointers.get("name"), company.name, x, y, pen)
    y += pen.size + 3
    lines = company.address.lines
    if pointers.get("address"):
        return sheet.put_lines(pointers["address"], company.address.joined, x, y, lines, pen, pen.size + 3)
    return sheet.write_lines(x, y, lines, pen, pen.size + 3)
