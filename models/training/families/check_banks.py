# ruff: noqa: E501, PLR0913, PLR0917 - captions; drawing says what, where and how
"""Training checks that banks and governments print: paid for a customer by his bank, over a bank's counter, out of a treasury."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from models.training.content import correspondents, numbers
from models.training.content.bank_drafts import DATES, BankDraft, bank_draft
from models.training.content.correspondents import Party
from models.training.content.markets import words
from models.training.families.check_parts import NOTICES, scribble
from models.training.families.micr import micr_line
from models.training.ink import Colour, Pen, Sheet, fitted
from models.training.paper import Paper
from models.training.typefaces import MONO, SANS, SERIF

_TINTS: tuple[Colour, ...] = ((1.0, 1.0, 1.0), (0.93, 0.96, 0.94), (0.94, 0.95, 0.99), (0.98, 0.95, 0.94))


def bill_pay(rng: Random) -> Paper:
    """A bank pays a customer's bill by paper: the customer above, his account with the payee, the payee's address for a window; a stub around it."""
    sheet, made = Sheet("check", "check-bill-pay"), bank_draft(rng, "person")
    payee = correspondents.party(rng, rng.choice(("practice", "plan", "firm")))
    made = replace(made, payee=payee, number=numbers.digits(rng, rng.choice((5, 8, 10))))
    pen, hand = Pen(rng.choice(SANS), 8.0), Pen(rng.choice((*MONO, "arial", "narrow")), rng.choice((9.0, 9.5)))
    high, low = 250.0, rng.random() < 0.75
    top = 792 - high if low else 0.0
    _letter(sheet, rng, made, 30.0 if low else high + 30, pen)
    sheet.dash(0, top if low else high, 612)
    sheet.fill(16, top + 8, 596, top + high - 6, rng.choice(_TINTS))
    sheet.put("/payer/name", made.drawer.name, 36, top + 30, made.drawer.name, fitted(hand, made.drawer.name, 230))
    y = top + 41
    for line in made.drawer.lines:
        sheet.put("/payer/address", made.drawer.joined, 36, y, line, hand)
        y += hand.size + 1.5
    sheet.write(310, top + 30, made.bank, fitted(pen.heavy(), made.bank, 118))
    sheet.write(310, top + 40, made.bank_town, pen.sized(6.5))
    sheet.write(310, top + 50, made.fraction, pen.sized(6.5))
    shown = made.day.strftime(rng.choice(DATES))
    facts = [("Check No.", "/number", made.number, made.number), ("Date", "/date", made.day.isoformat(), shown)]
    y = top + 30
    for caption, pointer, value, text in facts:
        sheet.write(488, y, rng.choice((caption, caption.upper())), pen.sized(7), "right")
        sheet.put(pointer, value, 584, y, text, fitted(hand, text, 90), "right")
        y += 14
    account = numbers.digits(rng, rng.choice((7, 9, 11)))
    caption = rng.choice(("Account:", "ACCT #", "Memo: Acct", "For account no.", "Re: Account Number"))
    end = sheet.write(310, top + 78, caption, pen) + 4
    sheet.put("/memo", account, end, top + 78, account, hand)
    sheet.alternatives["/memo"] = [f"{caption.removeprefix('Memo: ').removeprefix('Re: ')} {account}", None]
    order = [_words_line, _amount_box] if rng.random() < 0.6 else [_amount_box, _words_line]
    for part, at in zip(order, (top + 112, top + 134), strict=True):
        part(sheet, rng, made, at, pen, hand)
    y = top + 158
    sheet.write_lines(36, y, rng.choice((("TO THE", "ORDER OF"), ("PAY TO THE", "ORDER OF"), ("Pay to the", "order of:"))), pen.sized(6.5), 8)  # fmt: skip
    sheet.put("/payee", payee.name, 92, y + 4, payee.name, fitted(hand, payee.name, 280))
    sheet.write_lines(92, y + 4 + hand.size + 2, payee.lines, hand, hand.size + 1.5)
    sheet.write(490, top + 178, rng.choice(("Signature on file", "SIGNATURE ON FILE", "Authorized by your depositor")), hand, "center")  # fmt: skip
    sheet.rule(400, top + 182, 580, top + 182, 0.4)
    sheet.write(490, top + 191, rng.choice(("This check has been authorized by your depositor", "VOID AFTER 90 DAYS", "Payment authorized by depositor")), pen.sized(6.5), "center")  # fmt: skip
    micr_line(sheet, 110, top + high - 14, made.routing, made.account[:11], made.number)
    return sheet.finish()


def _letter(sheet: Sheet, rng: Random, made: BankDraft, top: float, pen: Pen) -> None:
    """What the bank tells the payee on the rest of the sheet."""
    sheet.write(36, top + 10, f"{made.bank} {rng.choice(('Online Bill Payment', 'Bill Pay', 'Payment Services'))}", pen.sized(12).heavy())  # fmt: skip
    text = rng.choice(
        (
            ("Please post this payment for our mutual customer.", "If you have questions, call the number shown below."),
            ("To process this payment electronically in the future,", "please contact our electronic payments unit."),
        )
    )
    y = sheet.write_lines(36, top + 30, text, pen, 11) + 8
    for line in (f"Paid for: {made.drawer.name}", f"Amount: ${made.amount:,.2f}", f"Inquiries: 800-555-01{rng.randint(10, 99)}"):  # fmt: skip
        sheet.write(36, y, line, pen)
        y += 12


def _words_line(sheet: Sheet, rng: Random, made: BankDraft, y: float, pen: Pen, hand: Pen) -> None:
    lead = sheet.write(36, y, rng.choice(("PAY", "Pay", "Pay exactly", "THE SUM OF")), pen.sized(7)) + 6
    tail = rng.choice(("", "***", "*****", " Dollars" if "ollar" not in made.words.lower() else ""))
    own = fitted(hand, f"{made.words} {tail}", 470 - lead)
    end = sheet.put("/amount_in_words", made.words, lead, y, made.words, own)
    sheet.write(end + 4, y, tail.strip(), own) if tail else None


def _amount_box(sheet: Sheet, rng: Random, made: BankDraft, y: float, pen: Pen, hand: Pen) -> None:
    figures = made.figures(rng)
    if rng.random() < 0.5:
        sheet.frame(486, y - 12, 586, y + 5, 0.6)
    else:
        sheet.write(470, y, rng.choice(("Amount", "AMOUNT", "")), pen.sized(7), "right")
    sheet.put("/amount", f"{made.amount:.2f}", 582, y, figures, fitted(hand.heavy(), figures, 92), "right")


_COUNTERS = words("CASHIER'S CHECK|OFFICIAL CHECK|Teller's Check|TREASURER'S CHECK|BANK CHECK")


def counter(rng: Random) -> Paper:
    """A bank's own check with its purchaser's copy below or above it; bought by somebody who is no payer."""
    sheet, made = Sheet("check", "check-counter", (612.0, 500.0)), bank_draft(rng)
    lines = correspondents.address(rng)
    made = replace(made, drawer=Party(made.bank, lines, "", "", "", ""), number=numbers.digits(rng, rng.choice((7, 9, 10))))
    pen, hand = Pen(rng.choice((*SANS, *SERIF)), 8.5), Pen(rng.choice((*MONO, "arial")), rng.choice((10.0, 11.0)))
    first = rng.random() < 0.5
    title, buyer = rng.choice(_COUNTERS), bank_draft(rng, "person").drawer.name
    shown, figures = made.day.strftime(rng.choice(DATES)), made.figures(rng)
    for top, real in ((0.0, first), (250.0, not first)):
        if real:
            sheet.fill(14, top + 8, 598, top + 242, rng.choice(_TINTS))
        put = sheet.put
        sheet.write(34, top + 22, rng.choice(NOTICES) if real else "CUSTOMER COPY - NOT NEGOTIABLE", pen.sized(6))
        name = fitted(pen.sized(12).heavy(), made.bank, 260)
        at, y = 34.0, top + 40
        if real:
            put("/payer/name", made.bank, at, y, made.bank, name)
            for line in lines:
                y += 10
                put("/payer/address", ", ".join(lines), at, y, line, pen)
        else:
            sheet.write(at, y, made.bank, name)
        sheet.write(330, top + 40, title, pen.sized(13).heavy())
        if real:
            put("/number", made.number, 580, top + 40, made.number, hand.heavy(), "right")
            sheet.write(500, top + 60, "DATE", pen.sized(7), "right")
            put("/date", made.day.isoformat(), 580, top + 60, shown, fitted(hand, shown, 78), "right")
        else:
            sheet.write(580, top + 40, made.number, hand, "right")
            sheet.write(580, top + 60, shown, fitted(hand, shown, 78), "right")
        sheet.write_lines(34, top + 92, ("PAY TO THE", "ORDER OF"), pen.sized(7), 8)
        payee, stop = fitted(hand.heavy(), made.payee.name, 340), top + 98
        phrase = fitted(hand, f"**{made.words}**", 500)
        if real:
            put("/payee", made.payee.name, 92, stop, made.payee.name, payee)
            put("/amount", f"{made.amount:.2f}", 580, stop, figures, fitted(hand.heavy(), figures, 100), "right")
            put("/amount_in_words", made.words, 50, top + 124, made.words, phrase)
            micr_line(sheet, 90, top + 234, made.routing, made.account[:10], made.number)
            scribble(sheet, rng, 400, 540, top + 186)
        else:
            sheet.write(92, stop, made.payee.name, payee)
            sheet.write(580, stop, figures, fitted(hand, figures, 100), "right")
            sheet.write(50, top + 124, made.words, phrase)
        sheet.rule(88, stop + 3, 470, stop + 3, 0.4)
        sheet.rule(34, top + 128, 560, top + 128, 0.4)
        end = sheet.write(34, top + 160, rng.choice(("REMITTER:", "Purchaser", "Remitter")), pen.sized(7)) + 5
        sheet.write(end, top + 160, buyer, fitted(hand, buyer, 260))
        sheet.rule(380, top + 190, 580, top + 190, 0.4)
        sheet.write(480, top + 199, "AUTHORIZED SIGNATURE", pen.sized(6.5), "center")
    sheet.dash(0, 250, 612)
    return sheet.finish()


_OFFICES = words(
    "STATE OF {p} - OFFICE OF THE TREASURER|{p} COUNTY AUDITOR|UNITED {p} TREASURY|{p} STATE COMPTROLLER|CITY OF {p} FINANCE DEPARTMENT|{p} DEPARTMENT OF REVENUE"
)


def treasury(rng: Random) -> Paper:
    """A warrant of a treasury: coded cells above, payee in a window at the left, the amount at the right under its caption, few words."""
    sheet, made = Sheet("check", "check-warrant", (612.0, 264.0)), bank_draft(rng, "plan")
    office, lines = rng.choice(_OFFICES).format(p=correspondents.place(rng).upper()), correspondents.address(rng)
    made = replace(made, number=numbers.digits(rng, rng.choice((8, 9))))
    pen, hand = Pen(rng.choice((*SANS, *SERIF)), 8.0), Pen(rng.choice(("courier", "typewriter")), 10.0)
    sheet.fill(10, 6, 602, 258, rng.choice(_TINTS))
    sheet.put("/payer/name", office, 306, 28, office, fitted(pen.sized(12).heavy(), office, 360), "center")
    placed = rng.random() < 0.6
    if placed:
        sheet.put("/payer/address", ", ".join(lines), 306, 39, ", ".join(lines), pen, "center")
    shown = made.day.strftime(rng.choice(("%m/%d/%Y", "%m %d %Y", "%m-%d-%Y", "%b %d %Y", "%m/%d/%y")))
    cells = [
        (rng.choice(("DATE", "ISSUE DATE", "MO DAY YR")), "/date", made.day.isoformat(), shown),
        (rng.choice(("WARRANT NO.", "CHECK NO.", "NUMBER")), "/number", made.number, made.number),
        (rng.choice(("FUND", "AGENCY", "ACCOUNT")), "", "", numbers.digits(rng, 4)),
        (rng.choice(("VOUCHER", "BATCH", "DOC ID")), "", "", numbers.digits(rng, 7)),
    ]
    rng.shuffle(cells)
    x, wide = 36.0, rng.choice((86.0, 100.0))
    for caption, pointer, value, text in cells:
        sheet.frame(x, 52, x + wide, 80, 0.5)
        sheet.write(x + wide / 2, 60, caption, pen.sized(6), "center")
        if pointer:
            sheet.put(pointer, value, x + wide / 2, 75, text, fitted(hand, text, wide - 6), "center")
        else:
            sheet.write(x + wide / 2, 75, text, hand, "center")
        x += wide
    figures = made.figures(rng)
    sheet.write(540, 100, rng.choice(("AMOUNT", "PAY THIS AMOUNT", "DOLLARS  CTS", "EXACTLY")), pen.sized(7), "center")
    sheet.put("/amount", f"{made.amount:.2f}", 584, 116, figures, fitted(hand.heavy(), figures, 110), "right")
    if rng.random() < 0.6:
        sheet.put("/amount_in_words", made.words, 36, 108, made.words, fitted(hand, made.words, 400))
    sheet.write_lines(
        36, 136, rng.choice((("PAY TO", "THE ORDER OF"), ("Pay to the", "order of"), ("PAY",))), pen.sized(6.5), 8
    )
    payee = made.payee.name.upper()
    sheet.put("/payee", payee, 100, 142, payee, fitted(hand, payee, 260))
    sheet.write_lines(100, 153, tuple(line.upper() for line in made.payee.lines), hand, 11)
    if made.memo and rng.random() < 0.7:
        end = sheet.write(36, 204, rng.choice(("FOR: ", "PURPOSE ", "REMARKS: ")), pen.sized(7)) + 3
        sheet.put("/memo", made.memo, end, 204, made.memo, fitted(hand, made.memo, 240))
    scribble(sheet, rng, 410, 540, 200)
    sheet.write(490, 214, rng.choice(("TREASURER", "State Comptroller", "Disbursing Officer", "Auditor")), pen.sized(7), "center")  # fmt: skip
    micr_line(sheet, 100, 246, made.routing, made.account[:9], made.number)
    return sheet.finish()
