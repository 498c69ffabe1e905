# ruff: noqa: E501 - captions
"""Validation checks of pay offices: wages of payroll services, and trust accounts, counties and pension boards that pay by strip."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from random import Random

from models.training.content import correspondents, numbers
from models.training.content.correspondents import Party
from models.training.content.markets import words
from models.training.content.remittance import cents
from models.training.content.words import in_words
from models.training.families.check_parts import scribble
from models.training.families.micr import micr_line
from models.training.ink import Pen, Sheet, fitted
from models.training.paper import Paper

_BANKS = words("{p} Bank & Trust Co.|Harbor Bank of {p}|{p} Thrift|The {p} National Bank|{p} Postal Credit Union")


def _phrase(rng: Random, amount: Decimal) -> str:
    head, _, hundredths = in_words(amount).rpartition(" and ")
    part = hundredths.removesuffix("/100")
    text = rng.choice(
        (
            f"{head} Dollars and {part} Cents",
            f"{head} and {part}/100",
            f"{head} Dollars & {part}/100",
            f"{head} dollars and {part}/100 cents",
            f"{head} and {part}/100 dollars",
        )
    )
    return rng.choice((text, text.upper(), text.capitalize()))


def draw_wages(rng: Random) -> Paper:
    """The check on top or in the middle: words first, facts in a ruled strip at the right; earnings and deductions side by side on the rest."""
    sheet, top = Sheet("check", "check-val-wages"), rng.choice((0.0, 264.0, 500.0))
    pen, hand = (
        Pen(rng.choice(("arial", "helvetica", "narrow", "roman")), 7.5),
        Pen(rng.choice(("courier", "typewriter", "arial", "dejavu-mono")), 9.0),
    )
    firm, who = correspondents.party(rng, rng.choice(("firm", "practice"))), correspondents.party(rng, "person")
    amount, day = cents(Decimal(rng.randint(21000, 510000)) / 100), date(2018, 1, 5) + timedelta(days=rng.randint(0, 3200))
    number, shown = (
        numbers.digits(rng, rng.choice((4, 6, 7, 9))),
        day.strftime(rng.choice(("%m/%d/%Y", "%m/%d/%y", "%B %d, %Y", "%d %b %Y"))),
    )
    figures = rng.choice(("${:,.2f}", "$******{:,.2f}", "{:,.2f}**", "*****{:,.2f}", "$ {:,.2f}")).format(amount)
    for place in {0.0, 264.0, 500.0} - {top}:
        _statement(sheet, rng, (pen, hand), place, (firm.name, who.name, shown, number, amount))
    sheet.frame(22, top + 10, 590, top + 246, 0.8)
    middle = rng.random() < 0.4
    x = 200.0 if middle else 36.0
    sheet.put(
        "/payer/name",
        firm.name,
        x,
        top + 28,
        firm.name,
        fitted(pen.sized(10).heavy(), firm.name, 290),
        "center" if middle else "left",
    )
    sheet.put(
        "/payer/address", firm.joined, x, top + 39, firm.joined, fitted(pen, firm.joined, 300), "center" if middle else "left"
    )
    if rng.random() < 0.5:
        sheet.write(
            x, top + 49, rng.choice(("PAYROLL ACCOUNT", "Wages and Salaries")), pen.sized(6.5), "center" if middle else "left"
        )
    _ruled(sheet, rng, (pen, hand), top + 60, ((number, number), (day.isoformat(), shown), (f"{amount:.2f}", figures)))
    phrase = _phrase(rng, amount)
    lead = sheet.write(36, top + 132, rng.choice(("PAY", "AMOUNT OF", "***")), pen.heavy()) + 8
    sheet.put("/amount_in_words", phrase, lead, top + 132, phrase, fitted(hand, phrase, 540 - lead))
    sheet.rule(lead - 3, top + 135, 560, top + 135, 0.4)
    sheet.write_lines(
        36, top + 156, rng.choice((("TO THE", "ORDER OF"), ("PAY TO THE", "ORDER OF:"), ("Employee",))), pen.sized(6.5), 8
    )
    name = who.name.upper() if rng.random() < 0.5 else who.name
    sheet.put("/payee", name, 90, top + 160, name, fitted(hand, name, 270))
    sheet.write_lines(90, top + 172, who.lines, hand, 11)
    bank = rng.choice(_BANKS).format(p=correspondents.place(rng))
    sheet.write(36, top + 214, bank, pen)
    sheet.rule(370, top + 206, 580, top + 206, 0.5)
    scribble(sheet, rng, 390, 540, top + 203)
    sheet.write(475, top + 215, rng.choice(("Authorized", "VOID AFTER 120 DAYS", "Payroll Officer")), pen.sized(6), "center")
    micr_line(sheet, 96, top + 240, numbers.routing_number(rng), numbers.digits(rng, rng.choice((8, 10, 12))), number)
    return sheet.finish()


def _ruled(sheet: Sheet, rng: Random, pens: tuple[Pen, Pen], y: float, facts: tuple[tuple[str, str], ...]) -> None:
    """Number, day and sum in ruled cells, beside or above each other."""
    pen, hand = pens
    heads = (
        (rng.choice(("NUMBER", "CHECK NO.")), "/number"),
        (rng.choice(("DATE", "PAYDATE")), "/date"),
        (rng.choice(("NET PAY", "AMOUNT")), "/amount"),
    )
    stacked = rng.random() < 0.5
    for at, ((caption, pointer), (value, text)) in enumerate(zip(heads, facts, strict=True)):
        x0, y0 = (460.0, y + at * 20) if stacked else (300.0 + at * 94, y)
        sheet.frame(x0, y0, x0 + (126 if stacked else 94), y0 + 20, 0.5)
        sheet.write(x0 + 3, y0 + 7, caption, pen.sized(5.5))
        sheet.put(pointer, value, x0 + (122 if stacked else 90), y0 + 16.5, text, fitted(hand, text, 84), "right")


def _statement(sheet: Sheet, rng: Random, pens: tuple[Pen, Pen], top: float, facts: tuple[str, str, str, str, Decimal]) -> None:
    """Pay and deductions beside each other."""
    (pen, hand), (firm, who, shown, number, amount) = pens, facts
    sheet.write(36, top + 22, firm, fitted(pen.heavy(), firm, 250))
    sheet.write(576, top + 22, f"No. {number}   Pay date {shown}", pen, "right")
    sheet.write(36, top + 36, f"Employee  {who}", pen)
    for x, heads in ((36.0, ("Earnings", "Hrs", "Current", "YTD")), (320.0, ("Taxes & Deductions", "", "Current", "YTD"))):
        for step, head in zip((0, 100, 140, 200), heads, strict=True):
            sheet.write(x + step, top + 56, head, pen.heavy())
        sheet.rule(x, top + 60, x + 250, top + 60, 0.5)
        y = top + 72
        for name in rng.sample(
            ("Salary", "Hourly", "PTO", "On call") if x < 100 else ("FICA", "FWT", "SWT", "Union dues", "Health", "Garnish"),
            k=3,
        ):
            part = cents(amount * Decimal(rng.randint(3, 30)) / 100)
            for step, text in ((0, name), (140, f"{part:,.2f}"), (200, f"{part * 7:,.2f}")):
                sheet.write(x + step, y, text, hand.sized(7.5))
            y += 12
    sheet.write(320, top + 122, rng.choice(("NET", "Net pay", "Deposited / paid")), pen.heavy())
    sheet.write(460, top + 122, f"{amount:,.2f}", hand.sized(8))


_OFFICES = words(
    "{p} County Treasurer|Retirement Board of {p}|{p} Title & Escrow Company|Clerk of Courts, {p} County|{p} Workers Fund|{p} Abstract Co. - Trust Account|Public Trustee of {p}|UNIFIED SCHOOL DISTRICT OF {p}"
)


def draw_agency(rng: Random) -> Paper:
    """One strip: a seal, the office in the middle, file and fund beside the day, the sum between stars, the payee low at the left; often no words."""
    sheet = Sheet("check", "check-val-agency", rng.choice(((612.0, 264.0), (540.0, 234.0), (612.0, 792.0))))
    pen, hand = (
        Pen(rng.choice(("times", "roman", "arial", "helvetica")), 8.0),
        Pen(rng.choice(("courier", "typewriter", "dejavu-mono")), 9.5),
    )
    wide, high = sheet.size[0], min(sheet.size[1], 264.0)
    place, address = correspondents.place(rng), ", ".join(correspondents.address(rng))
    office = rng.choice(_OFFICES).format(p=place)
    office = office.upper() if rng.random() < 0.4 else office
    payee: Party = correspondents.party(rng, rng.choice(("practice", "person", "plan", "law")))
    amount, day = (
        cents(Decimal(rng.choice((rng.randint(900, 80000), rng.randint(90000, 9000000)))) / 100),
        date(2017, 1, 5) + timedelta(days=rng.randint(0, 3600)),
    )
    number, shown = (
        numbers.digits(rng, rng.choice((6, 8, 10))),
        day.strftime(rng.choice(("%m %d %Y", "%b %d, %Y", "%m/%d/%Y", "%m-%d-%y", "%d %B %Y"))),
    )
    sheet.fill(8, 6, wide - 8, high - 6, rng.choice(((1.0, 1.0, 1.0), (0.93, 0.96, 0.93), (0.95, 0.93, 0.9))))
    sheet.put("/payer/name", office, wide / 2, 28, office, fitted(pen.sized(12).heavy(), office, wide * 0.55), "center")
    sheet.put("/payer/address", address, wide / 2, 39, address, fitted(pen.sized(7), address, wide * 0.55), "center")
    bank = rng.choice(_BANKS).format(p=place)
    sheet.write(30, 28, bank, fitted(pen.sized(6.5), bank, 100))
    sheet.put("/number", number, wide - 28, 30, number, hand.sized(11).heavy(), "right")
    _strip(sheet, rng, (pen, hand), day, shown)
    figures = rng.choice(("$****{:,.2f}***", "**${:,.2f}**", "${:,.2f}", "*** {:,.2f}")).format(amount)
    told, boxed = rng.random() < 0.6, rng.random() < 0.4
    y = rng.choice((96.0, 104.0))
    if told:
        phrase = _phrase(rng, amount)
        lead = sheet.write(40, y, rng.choice(("PAY", "Pay", "The sum of", "Pay only")), pen.sized(7)) + 6
        sheet.put("/amount_in_words", phrase, lead, y, phrase, fitted(hand, phrase, wide - 60 - lead))
        y += 26
    if boxed:
        sheet.frame(wide - 156, y - 14, wide - 26, y + 6, 0.8)
    sheet.put("/amount", f"{amount:.2f}", wide - 34, y, figures, fitted(hand.sized(11), figures, 116), "right")
    y += 8
    sheet.write_lines(36, y, rng.choice((("TO THE", "ORDER", "OF"), ("PAY TO:",), ("Payable to",))), pen.sized(6.5), 8)
    name = payee.name.upper() if rng.random() < 0.6 else payee.name
    sheet.put("/payee", name, 92, y + 5, name, fitted(hand, name, wide * 0.45))
    sheet.write_lines(92, y + 17, payee.lines, hand, 11)
    if rng.random() < 0.5:
        _memo(sheet, rng, (pen, hand), high - 52, shown)
    sheet.rule(wide - 220, high - 60, wide - 30, high - 60, 0.5)
    scribble(sheet, rng, wide - 210, wide - 60, high - 63)
    sheet.write(
        wide - 125,
        high - 51,
        rng.choice(("Treasurer", "Trust Officer", "Clerk", "Not valid over one year")),
        pen.sized(6.5),
        "center",
    )
    micr_line(sheet, 84, high - 16, numbers.routing_number(rng), numbers.digits(rng, rng.choice((7, 9, 11))), number)
    if sheet.size[1] > 500:
        _kept(sheet, rng, pen, high, f"{office}    {number}    {shown}    {amount:,.2f}")
    return sheet.finish()


def _strip(sheet: Sheet, rng: Random, pens: tuple[Pen, Pen], day: date, shown: str) -> None:
    """File, fund and day in one line, in any order."""
    pen, hand = pens
    strip = [
        (rng.choice(("File", "GF No.", "Escrow", "Claim")), f"{numbers.digits(rng, 2)}-{numbers.digits(rng, 5)}"),
        (rng.choice(("Fund", "Warrant class", "Acct")), numbers.digits(rng, 3)),
        (rng.choice(("Dated", "DATE", "Issued")), shown),
    ]
    rng.shuffle(strip)
    x = 40.0
    for caption, text in strip:
        end = sheet.write(x, 66.0, caption, pen.sized(7)) + 4
        x = 22 + (
            sheet.put("/date", day.isoformat(), end, 66.0, text, hand) if text is shown else sheet.write(end, 66.0, text, hand)
        )


def _memo(sheet: Sheet, rng: Random, pens: tuple[Pen, Pen], y: float, shown: str) -> None:
    """What the office pays for."""
    pen, hand = pens
    memo = rng.choice(
        (
            f"Closing {numbers.digits(rng, 5)}",
            f"Benefit {shown[:3].strip()}",
            f"Judgment {numbers.digits(rng, 4)}",
            "Tax refund",
            f"Case {numbers.digits(rng, 6)}",
        )
    )
    end = sheet.write(36, y, rng.choice(("In re", "Memo", "Purpose:")), pen.sized(7)) + 6
    sheet.put("/memo", memo, end, y, memo, hand)


def _kept(sheet: Sheet, rng: Random, pen: Pen, high: float, told: str) -> None:
    """What is kept of the sheet."""
    sheet.dash(0, high, sheet.size[0])
    sheet.write(
        40,
        high + 40,
        rng.choice(("Retain this portion for your records.", "Detach before cashing. Questions: call the office.")),
        pen.sized(9),
    )
    sheet.write(40, high + 62, told, fitted(pen, told, 520))
