"""Mail that went a detour: behind the note of somebody who got it by mistake, and pieces that a desk pasted on a sheet when they came back (training)."""

# ruff: noqa: E501 - rows of words read best unbroken

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from models.training.content import correspondents, numbers
from models.training.content import desk_words as words
from models.training.content.letter_facts import account_number
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
from models.training.families.letter_spoken import case_of
from models.training.ink import Colour, Pen, Sheet, fitted
from models.training.paper import Paper
from models.training.typefaces import MONO, SANS, SERIF

_GREY: Colour = (0.55, 0.55, 0.55)
_STAMPS: tuple[Colour, ...] = ((0.6, 0.12, 0.15), (0.2, 0.2, 0.55), (0.1, 0.1, 0.1))


def _draw_on(rng: Random) -> Paper:
    """A note of a bank's lockbox, a neighbour office or the wrong department first; or its stamp on the letter."""
    letter, sheet = letter_of(rng), Sheet("letter", "letter-handed-on")
    sheet.know("/category", letter.category)
    pen = Pen(rng.choice((*SANS, *SERIF)), rng.uniform(9.4, 11))
    galley = Galley(sheet, pen, rng.choice((54.0, 72.0)), 550.0, 56.0, leading=pen.size * 1.36)
    stamped = rng.random() < 0.4
    if not stamped:
        _note(galley, rng, letter)
        sheet.new_page()
        galley.y = 56.0
    _letter(galley, rng, letter, stamped=stamped)
    return sheet.finish()


def _later(rng: Random, letter: Letter) -> date:
    """When it came in."""
    return letter.told.day + timedelta(days=rng.randint(2, 12))


def _note(galley: Galley, rng: Random, letter: Letter) -> None:
    """Who passes it on, to which desk, why; no address but a bank's in small type."""
    sheet, pen = galley.sheet, galley.pen
    bank = f"{correspondents.place(rng)} {rng.choice(('Bank Lockbox Services', 'Mail Processing', 'Receivables Center', 'Imaging'))}"
    galley.line(bank, pen.sized(rng.choice((10.0, 13.0))).heavy())
    galley.gap(0.8)
    galley.line(
        rng.choice(("ITEM FORWARDED", "EXCEPTION ITEM", "Misdirected mail", "Correspondence only - no payment", "ROUTE TO:")),
        pen.sized(14).heavy(),
    )
    galley.gap(0.8)
    rows = [
        ("Received", _later(rng, letter).strftime("%m/%d/%Y")),
        ("Box", numbers.digits(rng, 6)),
        ("Batch / item", f"{numbers.digits(rng, 4)} / {rng.randint(1, 60)}"),
        ("Desk", rng.choice(words.OFFICES)),
        ("Operator", rng.choice(("KL", "JM2", "0417", "RS"))),
    ]
    for label, value in rng.sample(rows, k=rng.randint(2, 5)):
        sheet.write(galley.left, galley.y, f"{label}:", pen)
        sheet.write(galley.left + 100, galley.y, value, pen)
        galley.y += galley.leading
    galley.gap(1)
    galley.paragraph((rng.choice(words.HANDED),))
    if rng.random() < 0.5:
        galley.gap(1.5)
        for text in ("[ ] No account found", "[X] Correspondence", "[ ] Check without stub"):
            galley.line(text)


def _letter(galley: Galley, rng: Random, letter: Letter, *, stamped: bool) -> None:
    """The letter as it was written, perhaps with the stamp of the wrong desk beside its addressee."""
    sheet, pen, told = galley.sheet, galley.pen, letter.told
    middle = rng.random() < 0.4 and not told.personal
    if middle:
        y = put_name(sheet, "/sender", told.sender.name, 306, galley.y, pen.sized(14).heavy(), 440, "center")
        galley.y = put_lines(sheet, "/sender", told.sender.lines, 306, y, pen.sized(9), 440, "center") + 16
    else:
        y = put_name(sheet, "/sender", told.sender.name, galley.left, galley.y, pen.heavy() if not told.personal else pen, 260)
        galley.y = put_lines(sheet, "/sender", told.sender.lines, galley.left, y, pen, 260) + 14
    put_date(galley, rng, letter)
    top = galley.y
    y = put_name(sheet, "/recipient", told.recipient.name, galley.left, galley.y, pen, 230)
    galley.y = put_lines(sheet, "/recipient", told.recipient.lines, galley.left, y, pen, 230) + 14
    if stamped:
        ink, stamp = rng.choice(_STAMPS), Pen("arial", 11, bold=True)
        lines = rng.choice(
            (
                ("RECEIVED", "MAILROOM"),
                ("MISDIRECTED", "FORWARD TO CLAIMS"),
                ("OPENED IN ERROR", "RE-ROUTED"),
                ("RECEIVED BY FAX DESK", "FWD"),
            )
        )
        for number, line in enumerate((*lines, f"{rng.randint(1, 12)}/{rng.randint(1, 28)}/{rng.randint(24, 26)}")):
            sheet.write(450, top + number * 14, line, stamp.inked(ink), "center")
        galley.y = max(galley.y, top + 52)
    put_matter(galley, rng, letter)
    greet(galley, rng, letter)
    say(galley, rng, letter)
    close(galley, rng, letter)


def _draw_back(rng: Random) -> Paper:
    """A sheet of a mailroom with the piece's cut-out face, what is to be done, and a record of the account."""
    routes = (("practice", "person"), ("plan", "person"), ("plan", "practice"), ("practice", "plan"), ("firm", "practice"))
    told, sheet = case_of(rng, "returned_mail", rng.choice(routes)), Sheet("letter", "letter-remailed")  # type: ignore[arg-type]
    sheet.know("/category", "returned_mail")
    sheet.ignore += ["/subject", "/date", "/references/patient_name"]
    pen = Pen(rng.choice((*SANS, *MONO)), rng.uniform(8.8, 10.2))
    galley = Galley(sheet, pen, 50.0, 562.0, rng.choice((46.0, 70.0)), leading=pen.size * 1.45)
    low = rng.random() < 0.4
    if low:
        _record(galley, rng)
        galley.gap(1)
    _piece(galley, rng, told.sender, told.recipient)
    if not low:
        galley.gap(1)
        _record(galley, rng)
    return sheet.finish()


def _piece(galley: Galley, rng: Random, sender: correspondents.Party, to: correspondents.Party) -> None:
    """The cut-out: corner, window, label over the addressee's side."""
    sheet, top = galley.sheet, galley.y
    high, left = rng.uniform(230, 290), galley.left + rng.choice((0.0, 20.0))
    sheet.frame(left, top, left + 480, top + high, 0.5, _GREY)
    pen = Pen(rng.choice(SANS), rng.uniform(8.2, 9.6))
    y = put_name(sheet, "/sender", sender.name, left + 14, top + 24, pen, 190)
    put_lines(sheet, "/sender", sender.lines, left + 14, y, pen.sized(pen.size - 0.6), 190)
    service = rng.choice(("RETURN SERVICE REQUESTED", "ADDRESS SERVICE REQUESTED", "Electronic Service Requested", ""))
    sheet.write(left + 14, y + 46, service, pen.sized(7))
    sheet.write(
        left + 466,
        top + 24,
        rng.choice(("PRESORTED FIRST CLASS", "US POSTAGE PAID", f"$0.{rng.randint(52, 73)}0")),
        pen.sized(7),
        "right",
    )
    x, start = left + rng.choice((90.0, 190.0)), top + high * 0.46
    if rng.random() < 0.5:
        code = f"{numbers.digits(rng, 4)} 1 AB {numbers.digits(rng, 3)}  T{rng.randint(1, 30)} P{rng.randint(1, 9)}"
        sheet.write(x, start - 12, code, pen.sized(6.8))
    loud = rng.random() < 0.5
    name, lines = (to.name.upper(), [line.upper() for line in to.lines]) if loud else (to.name, list(to.lines))
    own = Pen(rng.choice((*SANS, *MONO)), 9.6)
    low = put_name(sheet, "/recipient", name, x, start, own, 200)
    put_lines(sheet, "/recipient", lines, x, low, own, 200)
    _label(sheet, rng, left + 262, top + high - 62)
    galley.y = top + high + 22


def _label(sheet: Sheet, rng: Random, x: float, y: float) -> None:
    """The post's yellow label or a pointing hand."""
    reason = rng.choice(words.COMEBACKS)
    lines = ("RETURN TO SENDER", *(line.upper() for line in reason), "UNABLE TO FORWARD")
    if rng.random() < 0.6:
        sheet.fill(x, y, x + 204, y + 54, (1.0, 0.95, 0.45))
        sheet.write(
            x + 6,
            y + 11,
            f"NIXIE  {numbers.digits(rng, 3)} 7E 1  {numbers.digits(rng, 2)}{numbers.digits(rng, 2)}/{rng.randint(24, 26)}",
            Pen("courier", 7.6),
        )
        sheet.write_lines(x + 6, y + 22, lines[:3], Pen("courier", 8), 10)
        return
    ink = rng.choice(_STAMPS)
    for number, line in enumerate(lines[:3]):
        sheet.write(x + 100, y + 12 + number * 15, line, fitted(Pen("arial", 11, bold=True, colour=ink), line, 200), "center")


def _record(galley: Galley, rng: Random) -> None:
    """What the desk notes about the account, as labels and values."""
    sheet, pen = galley.sheet, galley.pen
    title = rng.choice(words.REMAILED).format(number=numbers.digits(rng, 4))
    galley.line(title, pen.sized(13).heavy())
    galley.gap(0.3)
    number = account_number(rng)
    end = sheet.write(galley.left, galley.y, rng.choice(("Account: ", "Patient acct: ", "Acct # ", "Account no. ")), pen)
    sheet.put("/references/patient_account", number, end, galley.y, number, pen)
    galley.y += galley.leading
    rows = (
        "New address found:  Y / N",
        "Phone tried: ____________",
        f"Work queue: {rng.choice(words.OFFICES)}",
        "Bad address flag set",
        "Second statement held",
        f"Clerk {rng.choice(('BT', 'MM', '22'))}",
    )
    for text in rng.sample(rows, k=rng.randint(2, 4)):
        galley.line(text)


draw_on, draw_back = diced_again(_draw_on), diced_again(_draw_back)
