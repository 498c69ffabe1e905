"""Heads of letters: who writes, in many arrangements; and the addressee."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from models.training.content.correspondents import Party
from models.training.content.letter_facts import Facts, phone_shown
from models.training.families.letter_galley import Galley
from models.training.families.letterhead import Look, draw_logo
from models.training.ink import Pen, fitted

Head = Callable[[Galley, Look, Facts, Random], None]
_SLOGANS = (
    "Caring for our community",
    "An equal opportunity provider",
    "Quality since 1968",
    "Your partner in health",
    "www.{domain}",
    "",
)


def _name(galley: Galley, text: str, x: float, y: float, pen: Pen) -> None:
    galley.sheet.put("/sender/name", text, x, y, text, fitted(pen, text, galley.sheet.size[0] - x - 40))


def _contact(party: Party, rng: Random) -> str:
    phone, fax = phone_shown(rng, party.phone), phone_shown(rng, party.fax)
    return rng.choice(
        (
            f"Tel {phone}  Fax {fax}",
            f"Phone: {phone}",
            f"{phone}",
            f"T {phone}   F {fax}   {party.domain}",
            f"www.{party.domain}",
        )
    )


def left_head(galley: Galley, style: Look, told: Facts, rng: Random) -> None:
    """A mark and the name, the address below it in lines."""
    x = draw_logo(galley.sheet, style, galley.left, 34)
    _name(galley, told.sender.name, x, 50, style.text.sized(rng.choice((13, 15, 17))).heavy().inked(style.accent))
    y = galley.sheet.put_lines(
        "/sender/address", told.sender.joined, x, 64, told.sender.lines, style.small, style.small.size + 2
    )
    if rng.random() < 0.7:
        galley.sheet.write(x, y, _contact(told.sender, rng), style.small)
        y += style.small.size + 2
    galley.y = y + 12


def centred_head(galley: Galley, style: Look, told: Facts, rng: Random) -> None:
    """Name in the middle, address on one line or several below it, perhaps a rule."""
    middle, party = galley.sheet.size[0] / 2, told.sender
    pen = fitted(style.text.sized(rng.choice((14, 16, 18))).heavy().inked(style.accent), party.name, 480)
    galley.sheet.put("/sender/name", party.name, middle, 50, party.name, pen, "center")
    y = 64.0
    galley.sheet.know("/sender/address", party.joined)
    joint = rng.choice((", ", None))
    for line in (party.joined,) if joint else party.lines:
        galley.sheet.write(middle, y, line, style.small, "center", "/sender/address")
        y += style.small.size + 2.5
    galley.sheet.write(middle, y, _contact(party, rng), style.small, "center")
    if rng.random() < 0.6:
        galley.sheet.rule(galley.left, y + 7, galley.right, y + 7, rng.choice((0.5, 1.2)), style.accent)
    galley.y = y + 26


def right_head(galley: Galley, style: Look, told: Facts, rng: Random) -> None:
    """All of it against the right margin."""
    party, edge = told.sender, galley.right
    galley.sheet.put(
        "/sender/name",
        party.name,
        edge,
        48,
        party.name,
        fitted(style.text.sized(12).heavy().inked(style.accent), party.name, 400),
        "right",
    )
    y = 61.0
    galley.sheet.know("/sender/address", party.joined)
    for line in party.lines:
        galley.sheet.write(edge, y, line, style.small, "right", "/sender/address")
        y += style.small.size + 2.5
    galley.sheet.write(edge, y, _contact(party, rng), style.small, "right")
    draw_logo(galley.sheet, style, galley.left, 40)
    galley.y = y + 22


def band_head(galley: Galley, style: Look, told: Facts, rng: Random) -> None:
    """The name in white on a coloured band, the address at its right or below."""
    wide = galley.sheet.size[0]
    galley.sheet.fill(0, 24, wide, 60, style.accent)
    pen = fitted(style.text.sized(16).heavy().inked((1, 1, 1)), told.sender.name, wide * 0.5)
    _name(galley, told.sender.name, galley.left, 47, pen)
    if rng.random() < 0.5:
        y, white = 37.0, style.text.sized(7.5).inked((1, 1, 1))
        galley.sheet.know("/sender/address", told.sender.joined)
        for line in told.sender.lines:
            galley.sheet.write(galley.right, y, line, white, "right", "/sender/address")
            y += 9
        galley.y = 90
    else:
        galley.y = (
            galley.sheet.put_lines("/sender/address", told.sender.joined, galley.left, 74, told.sender.lines, style.small, 11)
            + 12
        )


def columns_head(galley: Galley, style: Look, told: Facts, rng: Random) -> None:
    """The name at the left, address and telephone in a column at the right."""
    x = draw_logo(galley.sheet, style, galley.left, 32)
    pen = style.text.sized(14).heavy().inked(style.accent)
    column = galley.right - max(style.small.width(line) for line in (*told.sender.lines, "Fax 1-800-555-0100 x"))
    _name(galley, told.sender.name, x, 48, fitted(pen, told.sender.name, column - x - 14))
    slogan = rng.choice(_SLOGANS).format(domain=told.sender.domain)
    galley.sheet.write(x, 62, slogan, style.small)
    y = galley.sheet.put_lines("/sender/address", told.sender.joined, column, 40, told.sender.lines, style.small, 10.5)
    galley.sheet.write(column, y, f"Tel {phone_shown(rng, told.sender.phone)}", style.small)
    if rng.random() < 0.5:
        galley.sheet.write(column, y + 10.5, f"Fax {phone_shown(rng, told.sender.fax)}", style.small)
    galley.sheet.rule(galley.left, y + 18, galley.right, y + 18, 0.7, style.accent)
    galley.y = y + 40


def footed_head(galley: Galley, style: Look, told: Facts, rng: Random) -> None:
    """The name above, the address in a line at the foot of the sheet."""
    _name(galley, told.sender.name, galley.left, 54, style.text.sized(rng.choice((14, 18))).heavy().inked(style.accent))
    line = rng.choice((", ", "  |  ", " - ")).join(told.sender.lines)
    foot = style.text.sized(8)
    middle = galley.sheet.size[0] / 2
    galley.sheet.know("/sender/address", told.sender.joined)
    galley.sheet.alternatives["/sender/address"] = [" ".join(line.split())]
    galley.sheet.write(middle, 757, line, foot, "center", "/sender/address")
    galley.sheet.write(middle, 768, _contact(told.sender, rng), foot, "center")
    galley.sheet.rule(galley.left, 746, galley.right, 746, 0.5, style.accent)
    galley.y = 92


def typed_head(galley: Galley, style: Look, told: Facts, rng: Random) -> None:
    """No letterhead: name and address typed as text, at the left or from the middle."""
    x = rng.choice((galley.left, galley.left, galley.sheet.size[0] / 2))
    y, leading = rng.uniform(48, 72), galley.leading
    lines = told.sender.lines
    if not told.personal or rng.random() < 0.8:
        _name(galley, told.sender.name, x, y, style.text)
        y += leading
    y = galley.sheet.put_lines("/sender/address", told.sender.joined, x, y, lines, style.text, leading)
    if rng.random() < 0.3:
        galley.sheet.write(x, y, phone_shown(rng, told.sender.phone), style.text)
        y += leading
    galley.y = y + leading


HEADS: tuple[Head, ...] = (left_head, centred_head, right_head, band_head, columns_head, footed_head, typed_head)


def addressee(galley: Galley, told: Facts, x: float, y: float, rng: Random, *, before: str = "") -> float:  # noqa: PLR0913 - drawing says what, where and how
    """The name and address of who is written to; returns the next baseline."""
    sheet, pen, leading, party = galley.sheet, galley.pen, galley.leading, told.recipient
    if before:
        sheet.write(x, y, before, pen)
        y += leading
    sheet.put("/recipient/name", party.name, x, y, party.name, pen)
    y += leading
    if rng.random() < 0.12:
        attention = rng.choice(
            ("Attn: Billing Department", "Attention: Medical Records", "ATTN: Claims", "c/o Patient Accounts")
        )
        sheet.write(x, y, attention, pen)
        sheet.alternatives["/recipient/address"] = [f"{attention}, {party.joined}"]
        y += leading
    lines = party.lines if rng.random() < 0.8 else tuple(line.upper() for line in party.lines)
    return sheet.put_lines("/recipient/address", ", ".join(lines), x, y, lines, pen, leading)
