"""Letterheads that are no heads: a bar down the side, a word as a mark above and the rest in a bar below (training)."""

from __future__ import annotations

from random import Random

from models.training.content import correspondents
from models.training.content import desk_words as words
from models.training.content.letter_facts import phone_shown
from models.training.families.family import diced_again
from models.training.families.letter_desk_voices import (
    Letter,
    close,
    greet,
    letter_of,
    put_date,
    put_lines,
    put_matter,
    put_name,
    say,
)
from models.training.families.letter_galley import Galley
from models.training.ink import Colour, Pen, Sheet, fitted
from models.training.paper import Paper
from models.training.typefaces import SANS, SERIF

_INKS: tuple[Colour, ...] = ((0.12, 0.24, 0.4), (0.35, 0.12, 0.16), (0.1, 0.32, 0.26), (0.25, 0.25, 0.28), (0.4, 0.3, 0.1))
_WHITE: Colour = (1.0, 1.0, 1.0)


def _draw_side(rng: Random) -> Paper:
    """Name, address and people in a bar of colour or behind a rule, down the left or right of the first sheet."""
    letter, sheet = letter_of(rng, home=False), Sheet("letter", "letter-side-bar")
    sheet.know("/category", letter.category)
    ink, wide, right = rng.choice(_INKS), rng.uniform(118, 156), rng.random() < 0.4
    x, dark = (612 - wide if right else 0.0), rng.random() < 0.45
    face = rng.choice((*SANS, *SERIF))
    if dark:
        sheet.fill(x, 0, x + wide, 792, ink)
    else:
        edge = x if right else x + wide
        sheet.rule(edge, 30, edge, 762, rng.choice((0.6, 1.6)), ink)
    _bar(sheet, rng, letter, (x + 14, wide - 26), Pen(face, rng.uniform(7.4, 8.6), colour=_WHITE if dark else ink))
    pen = Pen(rng.choice((*SANS, *SERIF)), rng.uniform(9.4, 11))
    left, end = (54.0, 612 - wide - 20) if right else (wide + 22, 566.0)
    galley = Galley(sheet, pen, left, end, rng.choice((70.0, 110.0)), leading=pen.size * rng.choice((1.25, 1.4)))
    _opening(galley, rng, letter)
    say(galley, rng, letter)
    close(galley, rng, letter)
    return sheet.finish()


def _bar(sheet: Sheet, rng: Random, letter: Letter, column: tuple[float, float], pen: Pen) -> None:
    """What stands in the bar, from the top or with the address at its foot."""
    x, wide = column
    sender = letter.told.sender
    y = put_name(sheet, "/sender", sender.name, x, rng.choice((52.0, 90.0)), pen.sized(pen.size + 4).heavy(), wide, most=5) + 10
    told = [
        phone_shown(rng, sender.phone),
        rng.choice((f"Fax {phone_shown(rng, sender.fax)}", f"NPI {sender.npi}")),
        f"www.{sender.domain}",
    ]
    low = rng.random() < 0.35
    if not low:
        y = put_lines(sheet, "/sender", sender.lines, x, y, pen, wide) + 6
    y = sheet.write_lines(x, y, [line for line in told if rng.random() < 0.7], fitted(pen, max(told, key=len), wide), 11) + 14
    if rng.random() < 0.6:
        for _ in range(rng.randint(3, 9)):
            who = correspondents.person(rng)
            line = f"{who.first[0]}. {who.last}{rng.choice(('', ', MD', ', Esq.', ', RN', ', CPA'))}"
            sheet.write(x, y, line, fitted(pen, line, wide))
            y += rng.choice((11, 11, 20))
    if low:
        put_lines(sheet, "/sender", sender.lines, x, 700, pen, wide)


def _opening(galley: Galley, rng: Random, letter: Letter) -> None:
    """Day, addressee, subject, references and greeting in one of some orders."""
    first = rng.random() < 0.6
    if first:
        put_date(galley, rng, letter)
    _addressee(galley, rng, letter)
    if not first:
        put_date(galley, rng, letter)
    put_matter(galley, rng, letter, None if rng.random() < 0.8 else ())
    greet(galley, rng, letter)


def _addressee(galley: Galley, rng: Random, letter: Letter) -> None:
    """Name, perhaps an office in it, and address."""
    sheet, pen, to = galley.sheet, galley.pen, letter.told.recipient
    wide = min(260.0, galley.width)
    office = rng.random() < 0.3 and letter.told.route[1] != "person"
    line = f"{rng.choice(('Attn: ', 'ATTENTION ', 'Attn ', ''))}{rng.choice(words.OFFICES)}"
    y = galley.y
    above = office and rng.random() < 0.4
    if above:
        sheet.write(galley.left, y, line, pen)
        y += pen.size * 1.22
    y = put_name(sheet, "/recipient", to.name, galley.left, y, pen, wide)
    if office and not above:
        sheet.write(galley.left, y, line, pen)
        sheet.alternatives["/recipient/address"] = [", ".join((line, *to.lines))]
        y += pen.size * 1.22
    galley.y = put_lines(sheet, "/recipient", to.lines, galley.left, y, pen, wide) + galley.leading * 0.8


def _draw_logo(rng: Random) -> Paper:
    """A name as a mark above, everything else of the sender in a line or bar at the foot, or nowhere."""
    letter, sheet = letter_of(rng, home=False), Sheet("letter", "letter-logo-line")
    sheet.know("/category", letter.category)
    ink, face, sender = rng.choice(_INKS), rng.choice(SANS), letter.told.sender
    mark = fitted(Pen(face, rng.choice((14.0, 20.0, 26.0)), bold=True, colour=ink), sender.name, 420)
    x, align = rng.choice(((60.0, "left"), (306.0, "center"), (556.0, "right")))
    sheet.put("/sender/name", sender.name, x, 58, sender.name, mark, align)  # type: ignore[arg-type]
    slogan = rng.choice(("", "", "Caring for what matters", "Est. 1961", "A nonprofit organization", "health · home · hope"))
    sheet.write(x, 72, slogan, Pen(face, 7.5, colour=ink), align)  # type: ignore[arg-type]
    foot = rng.choice(("line", "bar", "bar", "halves", "none"))
    _foot(sheet, rng, letter, foot, ink)
    pen = Pen(rng.choice((*SANS, *SERIF)), rng.uniform(9.6, 11.4))
    galley = Galley(
        sheet,
        pen,
        rng.choice((60.0, 84.0)),
        rng.choice((540.0, 556.0)),
        rng.choice((104.0, 136.0)),
        floor=704,
        leading=pen.size * 1.35,
    )
    _opening(galley, rng, letter)
    say(galley, rng, letter, first=rng.choice((0.0, 0.0, 24.0)))
    close(galley, rng, letter)
    return sheet.finish()


def _foot(sheet: Sheet, rng: Random, letter: Letter, kind: str, ink: Colour) -> None:
    """The address at the sheet's foot among telephones."""
    if kind == "none":
        return
    sender, small = letter.told.sender, Pen(rng.choice(SANS), rng.uniform(7.2, 8.4), colour=ink)
    phone = phone_shown(rng, sender.phone)
    if kind == "bar":
        sheet.fill(0, 742, 612, 792, ink)
        small = small.inked(_WHITE)
    elif kind == "line":
        sheet.rule(54, 742, 558, 742, 0.8, ink)
    if kind == "halves":
        put_lines(sheet, "/sender", sender.lines, 60, 748, small, 240)
        sheet.write_lines(556 - small.width(phone), 748, (phone,), small, 10)
        return
    joint = rng.choice((" | ", "  •  ", "  ", ", "))
    text = joint.join(sender.lines)
    tail = f"{joint.rstrip(',') if joint != ', ' else '   '}{phone}"
    own = fitted(small, text + tail, 500)
    x = 306 - own.width(text + tail) / 2
    sheet.alternatives["/sender/address"] = [text]
    x = sheet.put("/sender/address", sender.joined, x, 766, text, own)
    sheet.write(x, 766, tail, own)


draw_side, draw_logo = diced_again(_draw_side), diced_again(_draw_logo)
