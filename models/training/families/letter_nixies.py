"""Mail that came back: envelopes with windows, labels, stamps and scribbles, and what the post and mailers write about it (training)."""

# ruff: noqa: E501 - rows of words read best unbroken

from __future__ import annotations

from random import Random

from models.training.content import correspondents, letter_facts, numbers
from models.training.content import undelivered_words as words
from models.training.content.correspondence import Slot
from models.training.content.letter_facts import Facts
from models.training.content.phrasing import choose
from models.training.families.family import diced_again
from models.training.families.letter_galley import Galley
from models.training.families.letter_spoken import case_of, dated, from_trade, pairs, put_party, speak
from models.training.ink import LETTER, Pen, Sheet, fitted
from models.training.paper import Paper
from models.training.typefaces import MONO, SANS, SERIF

_SIZES = ((684.0, 297.0), (684.0, 324.0), (648.0, 432.0), (864.0, 648.0), LETTER, LETTER)
_UNTOLD = ["/subject", "/references/patient_name", "/date"]
_STAMP = ((0.55, 0.1, 0.15), (0.2, 0.15, 0.5), (0.1, 0.1, 0.1))


def _draw_face(rng: Random) -> Paper:
    """The face of an envelope: corner, addressee in a window or on a label, what the post put on it."""
    size = rng.choice(_SIZES)
    sheet = Sheet("letter", "letter-nixie", size)
    sheet.know("/category", "returned_mail")
    sheet.ignore += _UNTOLD
    wide, high = size
    top = 0.0
    if high > 700:
        high, top = rng.uniform(300, 380), rng.choice((0.0, 40.0, 210.0, 380.0))
        sheet.frame(6, top + 4, wide - 6, top + high, 0.5, (0.7, 0.7, 0.7))
    roles = rng.choice(
        (("plan", "person"), ("practice", "person"), ("plan", "practice"), ("law", "practice"), ("firm", "person"))
    )
    told = case_of(rng, "returned_mail", roles)  # type: ignore[arg-type]
    low = _corner(sheet, rng, told, top)
    _indicia(sheet, rng, wide, top)
    left = _addressee(sheet, rng, told, wide, max(low + 24, top + high * rng.uniform(0.36, 0.46)))
    _label(sheet, rng, min(left + 130, wide * 0.46), wide, top + high)
    if rng.random() < 0.45:
        _rubber(sheet, rng, 30, top + high * 0.52, left - 10)
    return sheet.finish()


def _corner(sheet: Sheet, rng: Random, told: Facts, top: float) -> float:
    """The return address, perhaps with a service asked for below."""
    pen = Pen(rng.choice((*SANS, *SERIF)), rng.uniform(7.5, 10))
    y = put_party(sheet, "/sender", told.sender, 28, top + 28, pen, big=pen.heavy() if rng.random() < 0.6 else pen, wide=230)
    asked = rng.choice(words.ASKED)
    sheet.write(28, y + 6, asked, fitted(pen.sized(7), asked or " ", 230))
    return y + 8


def _indicia(sheet: Sheet, rng: Random, wide: float, top: float) -> None:
    """A permit, a meter's strike or a stamp with its postmark."""
    pen, x = Pen("helvetica", 6.4), wide - 96
    kind = rng.randrange(3)
    if kind == 0:
        lines: tuple[str, ...] = ("PRSRT FIRST-CLASS", "MAIL", "U.S. POSTAGE PAID", correspondents.place(rng).upper(), f"PERMIT {rng.randint(2, 999)}")  # fmt: skip
        sheet.frame(x - 6, top + 16, x + 80, top + 68, 0.6)
    elif kind == 1:
        lines = ("US POSTAGE", f"$ 000.{rng.randint(48, 99)}0", f"ZIP {rng.randint(10001, 99899)}", f"{rng.randint(1000, 9999)} {rng.randint(10000, 99999)}")  # fmt: skip
    else:
        lines = ("FOREVER", "USA")
        sheet.frame(x, top + 18, x + 50, top + 70, 1.0)
        for step in range(4):
            sheet.rule(x - 110, top + 34 + step * 7, x - 4, top + 34 + step * 7, 0.7)
    sheet.write_lines(x + 4, top + 27, lines, pen, 9)


def _addressee(sheet: Sheet, rng: Random, told: Facts, wide: float, y: float) -> float:
    """Behind a window with marks of the printer above, or typed or pasted; returns the left edge."""
    pen = Pen(rng.choice((*MONO, *SANS)), rng.uniform(9, 11))
    x = wide * rng.uniform(0.28, 0.38)
    if rng.random() < 0.5:
        sheet.frame(x - 14, y - 26, x + 230, y + 58, 0.6, (0.6, 0.6, 0.6))
        code = rng.choice((f"{numbers.digits(rng, 6)}-{numbers.digits(rng, 4)}  1 MB 0.5{rng.randint(10, 99)}", "*" * 12 + "AUTO**5-DIGIT", f"T{rng.randint(1, 40)} P{rng.randint(1, 9)}  {numbers.digits(rng, 5)}"))  # fmt: skip
        sheet.write(x, y - 14, code, pen.sized(7))
    y = put_party(sheet, "/recipient", told.recipient, x, y, pen, wide=220, upper=rng.random() < 0.6)
    if rng.random() < 0.25:
        account = letter_facts.account_number(rng)
        end = sheet.write(x, y + 2, rng.choice(("Acct: ", "Account # ", "Acct no. ")), pen.sized(7.5))
        sheet.put("/references/patient_account", account, end, y + 2, account, pen.sized(7.5))
    return x


def _label(sheet: Sheet, rng: Random, x: float, wide: float, bottom: float) -> None:
    """The post's yellow label; on some the new address."""
    pen = Pen(rng.choice(MONO), rng.uniform(7.4, 9), bold=rng.random() < 0.4)
    day = f"{rng.randint(1, 12):02d}/{rng.randint(1, 28):02d}/{rng.randint(23, 26)}"
    lines = [rng.choice((f"NIXIE   {rng.randint(100, 999)} {rng.choice(('SE', 'DE', 'FE', 'CE'))} 1   00{day}", f"{rng.randint(100, 999)} NFE 1 {numbers.digits(rng, 4)}00{day}"))]  # fmt: skip
    if rng.random() < 0.2:
        lines += ["NOTIFY SENDER OF NEW ADDRESS", f":{correspondents.person(rng).plain}".upper(), *(line.upper() for line in correspondents.address(rng, home=True))]  # fmt: skip
    else:
        lines += ["RETURN TO SENDER", *rng.choice(words.LABELLED)]
    lines.append(f"BC: {numbers.digits(rng, 11)}  *{numbers.digits(rng, 4)}-{numbers.digits(rng, 5)}-{rng.randint(10, 46)}-{rng.randint(10, 45)}")  # fmt: skip
    own = max(pen.width(line) for line in lines) + 16
    high, x = len(lines) * pen.size * 1.3 + 10, max(min(x, wide - own - 10), 12)
    y = bottom - high - 12
    sheet.fill(x, y, x + own, y + high, (1.0, 0.95, 0.5) if rng.random() < 0.6 else (1.0, 1.0, 1.0))
    sheet.write_lines(x + 8, y + pen.size + 4, lines, pen, pen.size * 1.3)


def _rubber(sheet: Sheet, rng: Random, x: float, y: float, right: float) -> None:
    """A stamp with a list of reasons of which one is checked, or a word by hand."""
    ink = rng.choice(_STAMP)
    if rng.random() < 0.4:
        said = rng.choice(words.BY_HAND)
        sheet.write(x, y + 20, said, fitted(Pen("dejavu-serif", 17, colour=ink), said, right - x))
        return
    pen = Pen(rng.choice(SANS), 7.2, colour=ink)
    sheet.write(x, y, "RETURN TO SENDER", pen.sized(9).heavy())
    reasons = rng.sample(words.STAMPED, k=rng.randint(4, 7))
    checked = rng.randrange(len(reasons))
    for number, reason in enumerate(reasons):
        y += 10.5
        sheet.frame(x, y - 6, x + 6, y, 0.6, ink)
        if number == checked:
            sheet.rule(x - 1, y - 7, x + 7, y + 1, 1.4, ink)
            sheet.rule(x + 7, y - 7, x - 1, y + 1, 1.4, ink)
        sheet.write(x + 10, y, reason, fitted(pen, reason, right - x - 12))


def _draw_notice(rng: Random) -> Paper:
    """A sheet that tells the mailer: facts of the piece, why, what to do."""
    told = from_trade(rng, case_of(rng, "returned_mail", ("firm", "practice"), ("firm", "plan")), words.OFFICES)
    sheet = Sheet("letter", "letter-nixie-notice")
    sheet.know("/category", "returned_mail")
    pen = Pen(rng.choice((*SANS, *SERIF, rng.choice(MONO))), rng.uniform(9, 11))
    galley = Galley(sheet, pen, rng.choice((50.0, 80.0)), 550, 56, leading=pen.size * 1.4)
    title = choose(rng, rng.choice(words.TITLES))
    first = rng.random() < 0.5
    if first:
        sheet.put("/subject", title, 300, galley.y, title, fitted(pen.sized(15).heavy(), title, 480), "center")
        galley.gap(2)
    galley.y = (
        put_party(sheet, "/sender", told.sender, galley.left, galley.y, pen.sized(9), big=pen.sized(12).heavy(), wide=300) + 14
    )
    dated(sheet, told, galley.right, galley.y, pen, "right", rng.choice(("", "Date: ", "Date of notice: ")))
    galley.gap(1.5)
    galley.y = put_party(sheet, "/recipient", told.recipient, galley.left, galley.y, pen) + 16
    if not first:
        sheet.put("/subject", title, galley.left, galley.y, title, fitted(pen.heavy(), title, galley.width))
        galley.gap(1.8)
    speak(galley, rng, told, words.TOLD)
    _piece(galley, rng, told)
    return sheet.finish()


def _piece(galley: Galley, rng: Random, told: Facts) -> None:
    """What the mailroom or the post noted about the piece, its old and its new address: no fields but the addressee's account."""
    old, new = (", ".join(correspondents.address(rng, home=True)) for _ in range(2))
    rows: list[tuple[str, str | Slot]] = [
        (rng.choice(("Addressee:", "Name on piece:", "Mailed to:")), told.slot("patient")),
        (rng.choice(("Old address:", "As addressed:")), old.upper()), (rng.choice(("New address:", "Correct to:")), new.upper()),
        ("Class:", rng.choice(("First-Class", "Presorted", "Certified", "Ground"))),
        (rng.choice(("Tracking no.:", "IMb:", "Piece ID:")), numbers.digits(rng, rng.choice((9, 12, 20)))),
        (rng.choice(("Mailer ID:", "Keyline:")), numbers.digits(rng, 6)),
        (rng.choice(("Account:", "Your account no.:", "Acct:")), told.slot("account")),
    ]  # fmt: skip
    chosen = [row for row in rows if rng.random() < 0.65]
    pairs(galley, chosen, 120.0)


draw_face, draw_notice = diced_again(_draw_face), diced_again(_draw_notice)
