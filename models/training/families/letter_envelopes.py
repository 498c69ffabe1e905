"""Returned envelopes: return address, addressee, postmark, a yellow label of the post; whole sheets or envelope faces (training)."""

# ruff: noqa: E501 - rows of words read best unbroken; drawing says what, where and how

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from models.training.content import correspondents, letter_facts, numbers
from models.training.families.letterhead import look
from models.training.ink import Pen, Sheet, fitted
from models.training.paper import Paper
from models.training.typefaces import MONO

_ENVELOPE, _LETTER, _NINE = (684.0, 297.0), (612.0, 792.0), (648.0, 864.0)
_WHY = (
    ("NOT DELIVERABLE AS ADDRESSED", "UNABLE TO FORWARD"), ("ATTEMPTED - NOT KNOWN", "UNABLE TO FORWARD"), ("INSUFFICIENT ADDRESS", "UNABLE TO FORWARD"),
    ("MOVED LEFT NO ADDRESS", "UNABLE TO FORWARD"), ("VACANT", "UNABLE TO FORWARD"), ("NO SUCH NUMBER", "UNABLE TO FORWARD"),
    ("UNCLAIMED", "UNABLE TO FORWARD"), ("REFUSED", "UNABLE TO FORWARD"), ("FORWARD TIME EXP", "RTN TO SEND"), ("NO MAIL RECEPTACLE", "UNABLE TO FORWARD"),
    ("TEMPORARILY AWAY", "RETURN TO SENDER"), ("BOX CLOSED NO ORDER", "RETURN TO SENDER"),
)  # fmt: skip
_YELLOW = (1.0, 0.93, 0.45)


def draw(rng: Random) -> Paper:
    """The face of an envelope that came back."""
    size = rng.choice((_ENVELOPE, _ENVELOPE, _LETTER, _NINE))
    sheet = Sheet("letter", "letter-envelope", size)
    sheet.know("/category", "returned_mail")
    sheet.ignore += ["/subject", "/references/patient_name", "/date"]
    wide, high = size[0], min(size[1], 330.0)
    top = 0.0 if size[1] < 400 else rng.choice((20.0, 60.0, 230.0))
    if top:
        sheet.frame(10, top, wide - 10, top + high, 0.5, (0.6, 0.6, 0.6))
    sender = correspondents.party(rng, rng.choice(("plan", "practice", "practice", "firm")))
    style = look(rng)
    small = Pen(style.text.family, rng.choice((8.0, 9.0, 10.0)))
    name = fitted(small.heavy(), sender.name, 220)
    sheet.put("/sender/name", sender.name, 34, top + 30, sender.name, name)
    y = sheet.put_lines("/sender/address", sender.joined, 34, top + 42, sender.lines, small, small.size + 2)
    if rng.random() < 0.4:
        sheet.write(
            34,
            y + 4,
            rng.choice(
                ("ADDRESS SERVICE REQUESTED", "RETURN SERVICE REQUESTED", "ELECTRONIC SERVICE REQUESTED", "FIRST CLASS MAIL")
            ),
            small.sized(7),
        )
    _postage(sheet, wide, top, rng)
    _addressee(sheet, rng, wide * rng.uniform(0.3, 0.4), top + high * 0.38)
    _label(sheet, rng, wide, top + high)
    return sheet.finish()


def _postage(sheet: Sheet, wide: float, top: float, rng: Random) -> None:
    """A permit imprint or a meter's mark."""
    pen = Pen("helvetica", 6.5)
    x = wide - 110
    sheet.frame(x - 6, top + 18, x + 86, top + 66, 0.6)
    lines = rng.choice((
        ("FIRST-CLASS MAIL", "U.S. POSTAGE PAID", f"PERMIT NO. {rng.randint(10, 999)}"), ("PRESORTED", "FIRST CLASS", "U.S. POSTAGE", "PAID"),
        (f"$00.{rng.randint(50, 99)}0", f"ZIP {rng.randint(10000, 99999)}", "US POSTAGE"),
    ))  # fmt: skip
    for number, line in enumerate(lines):
        sheet.write(x, top + 30 + number * 9, line, pen)


def _addressee(sheet: Sheet, rng: Random, x: float, y: float) -> None:
    role = rng.choice(("person", "person", "practice"))
    party = correspondents.party(rng, "person" if role == "person" else "practice")
    pen = Pen(rng.choice((*MONO, "helvetica", "arial")), rng.choice((9.5, 10.5, 12.0)))
    capitals = rng.random() < 0.5
    lines = tuple(line.upper() for line in party.lines) if capitals else party.lines
    name = party.name.upper() if capitals else party.name
    sheet.put("/recipient/name", name, x, y, name, fitted(pen, name, 240))
    longest = fitted(pen, max(lines, key=len), 240)
    y = sheet.put_lines("/recipient/address", ", ".join(lines), x, y + pen.size + 3, lines, longest, pen.size + 3)
    if rng.random() < 0.3:
        account = letter_facts.account_number(rng)
        end = sheet.write(x, y + 3, rng.choice(("Acct ", "Account: ", "Ref ")), pen.sized(8))
        sheet.put("/references/patient_account", account, end, y + 3, account, pen.sized(8))


def _label(sheet: Sheet, rng: Random, wide: float, bottom: float) -> None:
    """The yellow label: why, and where it goes; in the corner at the right or in the middle."""
    pen = Pen(rng.choice(MONO), rng.choice((8.0, 9.0)), bold=rng.random() < 0.3)
    day = date(2024, 2, 1) + timedelta(days=rng.randint(0, 900))
    why, order = rng.choice(_WHY)
    code = rng.choice(("NIXIE", "NIXIE", "RETURN", "ANK", "UTF"))
    lines = [
        f"{code}  {rng.randint(100, 999)}  DE 1  {rng.randint(1, 9)}{rng.randint(100, 999)}  {day.strftime('%m/%d/%y')}",
        "RETURN TO SENDER",
        why,
        order,
    ]
    if rng.random() < 0.25:
        moved = correspondents.address(rng, home=True)
        lines = ["NOTIFY SENDER OF NEW ADDRESS", correspondents.person(rng).plain.upper(), *(line.upper() for line in moved)]
    lines.append(
        f"BC: {rng.randint(10000, 99999)}{numbers.digits(rng, 6)}   *{numbers.digits(rng, 4)}-{numbers.digits(rng, 5)}-{rng.randint(10, 40)}-{rng.randint(10, 45)}"
    )
    width = max(pen.width(line) for line in lines) + 14
    high = len(lines) * (pen.size + 3) + 8
    x, y = min(wide - width - 8, wide * 0.5), bottom - high - 26
    sheet.fill(x, y, x + width, y + high, _YELLOW if rng.random() < 0.7 else (1.0, 1.0, 1.0))
    sheet.frame(x, y, x + width, y + high, 0.4, (0.5, 0.5, 0.4))
    sheet.write_lines(x + 7, y + pen.size + 4, lines, pen, pen.size + 3)
    for step in range(rng.randint(30, 60)):
        at = x + step * 3.2
        if at < x + width - 4:
            sheet.rule(at, bottom - 20, at, bottom - 12 - rng.choice((0, 3)), 1.0)
