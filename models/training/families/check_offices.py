"""Training checks of accounts departments (boxes, amount in words first, stubs above and below) and of bank counters."""

# ruff: noqa: E501 - captions

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from random import Random

from models.training.content import lexicon_eob, lexicon_mail, numbers, people
from models.training.content.lexicon import Lexicon
from models.training.content.people import Company
from models.training.content.remittance import cents
from models.training.content.words import in_words
from models.training.families.micr import micr_line
from models.training.ink import LETTER, Pen, Sheet, fitted
from models.training.paper import Paper
from models.training.typefaces import MONO, SANS, SERIF

LEXICON = Lexicon(lexicon_mail.CHECK, {}, lexicon_eob.SHORT)
"""What the boxes of checks are called."""
_DATES = ("%m/%d/%Y", "%B %d, %Y", "%m/%d/%y", "%d-%b-%Y", "%m-%d-%Y", "%Y-%m-%d", "%b %d, %Y")


@dataclass(frozen=True, slots=True)
class Draft:
    """What a check says."""

    drawer: Company
    payee: Company
    amount: Decimal
    day: date
    number: str
    words: str
    memo: str

    def figures(self, rng: Random) -> str:
        """The amount protected against alteration."""
        plain = f"{self.amount:,.2f}"
        return rng.choice((f"${plain}", f"$**{plain}", f"**{plain}**", f"***{plain}", f"$ {plain}", f"*{plain}"))


def draft(rng: Random) -> Draft:
    """Some payment."""
    amount = cents(Decimal(rng.choice((rng.randint(500, 9000), rng.randint(2000, 90000), rng.randint(50000, 5000000)))) / 100)
    words = in_words(amount)
    words = rng.choice((words, words, words.upper(), f"{words} Dollars", words.replace(" and ", " Dollars and ") + " Cents"))
    words = words.replace("/100 Cents", " Cents") if words.endswith("Cents") else words
    person = people.person(rng)
    payee = people.provider(rng) if rng.random() < 0.55 else people.firm(rng)
    if rng.random() < 0.25:
        payee = Company(person.plain, payee.address, payee.phone, payee.tax_id, payee.npi)
    return Draft(
        drawer=people.payer(rng) if rng.random() < 0.4 else people.firm(rng), payee=payee, amount=amount,
        day=date(2024, 1, 5) + timedelta(days=rng.randint(0, 1040)), number=numbers.digits(rng, rng.choice((4, 5, 6, 7, 8, 10))),
        words=words, memo=rng.choice(("", f"Invoice {numbers.digits(rng, 5)}", f"Acct {numbers.digits(rng, 8)}", "Claim payment",
                                      f"Refund {numbers.digits(rng, 6)}", "September services")),
    )  # fmt: skip


def accounts(rng: Random) -> Paper:
    """A laser check at the top, in the middle or at the foot of a letter sheet; stubs fill the rest."""
    made, sheet = draft(rng), Sheet("check", "check-accounts", LETTER)
    pen = Pen(rng.choice((*SANS, *MONO, *SERIF)), rng.choice((8.5, 9.0, 10.0)))
    third = LETTER[1] / 3
    place = rng.randrange(3)
    for part in range(3):
        if part == place:
            _office_check(sheet, rng, made, pen, part * third)
        else:
            _stub(sheet, rng, made, pen, part * third)
        if part:
            sheet.dash(0, part * third, LETTER[0])
    return sheet.finish()


def _office_check(sheet: Sheet, rng: Random, made: Draft, pen: Pen, top: float) -> None:
    """Amount in words after PAY, boxes for date, number and amount, the payee's address for the window."""
    left, right, tiny = 40.0, LETTER[0] - 40, pen.sized(6.5)
    if rng.random() < 0.4:
        sheet.fill(
            12, top + 8, LETTER[0] - 12, top + 250, rng.choice(((0.92, 0.95, 0.98), (0.95, 0.95, 0.9), (0.93, 0.97, 0.93)))
        )
    name = fitted(pen.sized(12).heavy(), made.drawer.name, 210)
    sheet.put("/payer/name", made.drawer.name, left, top + 34, made.drawer.name, name)
    sheet.put_lines("/payer/address", made.drawer.address.joined, left, top + 46, made.drawer.address.lines, pen.sized(8), 10)
    bank = people.bank(rng)
    sheet.write(330, top + 34, bank, fitted(pen.sized(8), bank, 140), "center")
    sheet.write(330, top + 44, f"{rng.randint(10, 99)}-{rng.randint(100, 999)}/{rng.randint(100, 999)}", tiny, "center")
    day, number, amount = (
        LEXICON.heading(key, rng, (usual,), longest=18).upper()
        for key, usual in (("date", "DATE"), ("number", "CHECK NO."), ("amount", "AMOUNT"))
    )
    cells = [(day, "/date", made.day.isoformat(), made.day.strftime(rng.choice(_DATES))), (number, "/number", made.number, made.number),
             (amount, "/amount", f"{made.amount:.2f}", made.figures(rng))]  # fmt: skip
    if rng.random() < 0.5:
        cells = [cells[1], cells[0], cells[2]]
    _boxes(sheet, rng, cells, pen, top)
    y = top + 118
    sheet.write(left, y, rng.choice(("PAY", "Pay", "PAY EXACTLY", "THE SUM OF")), tiny)
    stars = rng.choice(("", "", "***", "*"))
    start = left + 52
    own = fitted(pen, f"{stars} {made.words} {stars}", right - start - 4)
    x = sheet.write(start, y, stars, own) + own.width(" ") if stars else start
    end = sheet.put("/amount_in_words", made.words, x, y, made.words, own)
    if stars:
        sheet.write(end + own.width(" "), y, stars, own)
    y = top + 150
    sheet.write_lines(
        left, y, rng.choice((("TO THE", "ORDER OF"), ("PAY TO THE", "ORDER OF:"), ("TO THE ORDER", "OF"))), tiny, 8
    )
    sheet.put("/payee", made.payee.name, start + 10, y, made.payee.name, fitted(pen, made.payee.name, 260))
    if rng.random() < 0.75:
        sheet.write_lines(start + 10, y + 13, made.payee.address.lines, pen, 12)
    sheet.rule(right - 190, top + 196, right, top + 196, 0.5)
    sheet.write(
        right - 95,
        top + 204,
        rng.choice(("AUTHORIZED SIGNATURE", "Authorized Signature", "VOID AFTER 90 DAYS")),
        tiny,
        "center",
    )
    if made.memo and rng.random() < 0.6:
        at = sheet.write(left, top + 204, LEXICON.heading("memo", rng, ("MEMO", "For", "RE:")) + " ", tiny)
        sheet.put("/memo", made.memo, at + 4, top + 204, made.memo, pen)
    micr_line(
        sheet, left + 50, top + 236, numbers.routing_number(rng), numbers.digits(rng, rng.choice((8, 9, 10, 12))), made.number
    )


def _boxes(sheet: Sheet, rng: Random, cells: list[tuple[str, str, str, str]], pen: Pen, top: float) -> None:
    """Caption above value, three in a row, or captions beside the values below each other."""
    right, tiny = LETTER[0] - 40, pen.sized(6.5)
    if rng.random() < 0.6:
        width = 76.0
        for at, (caption, pointer, value, shown) in enumerate(cells):
            x0, y0 = right - width * (3 - at), top + 58
            sheet.frame(x0, y0, x0 + width, y0 + 30, 0.5)
            sheet.write(x0 + width / 2, y0 + 9, caption, fitted(tiny, caption, width - 6), "center")
            sheet.put(pointer, value, x0 + width / 2, y0 + 23, shown, fitted(pen, shown, width - 6), "center")
        return
    for at, (caption, pointer, value, shown) in enumerate(cells):
        sheet.write(right - 150, top + 62 + at * 15, caption, fitted(tiny, caption, 52))
        sheet.put(pointer, value, right, top + 62 + at * 15, shown, fitted(pen, shown, 95), "right")


def _stub(sheet: Sheet, rng: Random, made: Draft, pen: Pen, top: float) -> None:
    """What the check pays: other numbers, dates and amounts, none of them fields but those of the check itself."""
    small = pen.sized(8)
    sheet.write(40, top + 28, made.drawer.name, small)
    sheet.write(320, top + 28, f"Check {made.number}", small)
    sheet.write(572, top + 28, made.day.strftime("%m/%d/%Y"), small, "right")
    sheet.write(40, top + 40, made.payee.name, small)
    stops = (40.0, 150.0, 400.0, 480.0, 572.0)
    for x, head in zip(stops, ("Date", "Reference", "Original", "Discount", "Payment"), strict=True):
        sheet.write(x, top + 62, head, small.heavy(), "left" if x < 300 else "right")
    sheet.rule(40, top + 66, 572, top + 66, 0.5)
    rows, rest, y = rng.randint(1, 7), made.amount, top + 80
    for row in range(rows):
        part = rest if row == rows - 1 else cents(rest * Decimal(rng.randint(10, 60)) / 100)
        rest -= part
        texts = (
            (made.day - timedelta(days=rng.randint(5, 60))).strftime("%m/%d/%Y"),
            numbers.digits(rng, 6),
            f"{part:,.2f}",
            "0.00",
            f"{part:,.2f}",
        )
        for x, text in zip(stops, texts, strict=True):
            sheet.write(x, y, text, small, "left" if x < 300 else "right")
        y += 13
    sheet.write(400, y + 6, "Total", small.heavy())
    sheet.write(572, y + 6, f"{made.amount:,.2f}", small.heavy(), "right")


def cashier(rng: Random) -> Paper:
    """A bank's own check or a money order: the bank is its drawer, a remitter is named beside."""
    made, size = draft(rng), rng.choice(((560.0, 240.0), (594.0, 252.0), (480.0, 210.0)))
    sheet = Sheet("check", "check-cashier", size)
    pen, width, high = Pen(rng.choice((*SANS, *SERIF)), rng.choice((8.5, 9.5))), size[0], size[1]
    tiny, bank = pen.sized(6.5), people.bank(rng)
    sheet.frame(8, 8, width - 8, high - 34, 1.0)
    sheet.put("/payer/name", bank, 22, 30, bank, fitted(pen.sized(12).heavy(), bank, width * 0.36))
    lines = made.drawer.address.lines
    sheet.put_lines("/payer/address", made.drawer.address.joined, 22, 42, lines, pen.sized(7.5), 9)
    title = rng.choice(("CASHIER'S CHECK", "OFFICIAL CHECK", "MONEY ORDER", "TREASURER'S CHECK", "BANK DRAFT"))
    sheet.write(width / 2, 56, title, fitted(pen.sized(13).heavy(), title, width * 0.26), "center")
    at = sheet.write(width - 150, 30, rng.choice(("No. ", "NO. ", "Serial # ")), tiny)
    sheet.put("/number", made.number, at, 30, made.number, fitted(pen.heavy(), made.number, 100))
    at = sheet.write(width - 150, 46, rng.choice(("Date ", "DATE ", "Issued ")), tiny)
    shown = made.day.strftime(rng.choice(_DATES))
    sheet.put("/date", made.day.isoformat(), at, 46, shown, fitted(pen, shown, 100))
    y = high * 0.42
    at = sheet.write(22, y, rng.choice(("PAY TO THE ORDER OF ", "Pay to the order of ", "TO THE ORDER OF ")), tiny)
    sheet.put("/payee", made.payee.name, at + 4, y, made.payee.name, fitted(pen.sized(10), made.payee.name, width - at - 130))
    sheet.put("/amount", f"{made.amount:.2f}", width - 22, y, made.figures(rng), pen.sized(10).heavy(), "right")
    sheet.rule(at, y + 3, width - 118, y + 3, 0.4)
    middle = rng.random() < 0.5
    sheet.put("/amount_in_words", made.words, width / 2 if middle else 22, y + 24, made.words, fitted(pen, made.words, width - 60),
              "center" if middle else "left")  # fmt: skip
    sheet.rule(22, y + 28, width - 22, y + 28, 0.4)
    at = sheet.write(22, y + 46, rng.choice(("REMITTER ", "Purchaser ", "Remitter: ")), tiny)
    sheet.write(at + 2, y + 46, fitted_name(made.drawer.name, pen, width * 0.36), pen)
    if made.memo:
        at = sheet.write(22, y + 62, rng.choice(("RE ", "Memo: ", "FOR ")), tiny)
        sheet.put("/memo", made.memo, at + 2, y + 62, made.memo, pen.sized(8))
    sheet.rule(width * 0.58, y + 60, width - 22, y + 60, 0.4)
    sheet.write(width * 0.58, y + 68, rng.choice(("AUTHORIZED SIGNATURE", "Drawer", "Authorized signer")), tiny)
    micr_line(sheet, 24, high - 12, numbers.routing_number(rng), numbers.digits(rng, rng.choice((9, 10))), made.number)
    return sheet.finish()


def fitted_name(name: str, pen: Pen, width: float) -> str:
    """The name, cut to its first words where it is too wide."""
    parts = name.split()
    while len(parts) > 1 and pen.width(" ".join(parts)) > width:
        parts.pop()
    return " ".join(parts)
