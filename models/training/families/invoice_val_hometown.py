# ruff: noqa: E501, PLR0913, PLR0917 - tables of words; drawing says what, where and how
"""Validation paper: small stations and papers that type their bills at home. Hardly a caption, days as lists, balances of the month before, stamps and oaths below."""

from __future__ import annotations

from decimal import Decimal
from random import Random

from models.training.content import media, numbers, people
from models.training.content.markets import MARKETS, words
from models.training.content.remittance import ZERO
from models.training.families.bills_val_kit import Fact, address_lines, amount_fact, know_currency, print_fact, sums
from models.training.families.invoice_print import Print, printing, without_cells
from models.training.ink import LETTER, Pen, Sheet, fitted
from models.training.paper import Paper

_SELLERS = (
    "{c} - {p}",
    "THE {p} ENTERPRISE",
    "{l} Media",
    "KIX Country {c}",
    "{p} Community Radio",
    "{c} AM/FM",
    "{l} Sports Broadcasts",
    "{p} Pennysaver",
)
_BUYERS = (
    "{l} Seed Co.",
    "{p} Lanes",
    "{l} Propane",
    "{l} for County Treasurer",
    "{p} Rotary",
    "Cafe {l}",
    "{l} & {m} Law Office",
    "{p} Elevator",
    "Hospice of {p}",
)
_AGENCIES = ("{l} Ad Service", "{m} Promotions")
_WORK = words(
    "radio ads|Ads in shopper|game day spots|Swap & Shop sponsor|birthday club|weather at noon|2x4 display ad|live remote|church service, Sundays|graduation page|on-air auction"
)


def draw(rng: Random) -> Paper:
    """A month, on a page that is mostly empty."""
    sheet, show = Sheet("invoice", "invoice-val-hometown", LETTER), without_cells(printing(rng, MARKETS["US"]))
    pen = Pen(rng.choice(("typewriter", "courier", "times", "arial", "dejavu-serif")), rng.choice((10.0, 10.5, 11.0)))
    runs = [
        (rng.choice(_WORK), rng.choice((1, 2, 4, 8, 10, 15, 26)), media.rates(rng, 3, 60))
        for _ in range(rng.choice((1, 1, 2, 3)))
    ]
    deal = media.account(rng, (_SELLERS, _BUYERS, _AGENCIES), runs, through=0.15)
    y = _head(sheet, rng, show, pen, deal)
    y = _rows(sheet, rng, show, pen, deal, y)
    _ends(sheet, rng, show, pen, deal, y)
    know_currency(sheet, show)
    return sheet.finish()


def _head(sheet: Sheet, rng: Random, show: Print, pen: Pen, deal: media.Account) -> float:
    """Seller above the left, the number and the day anywhere; the client in the middle of the sheet, at the left or after `To`."""
    lead, way = pen.size + 3, rng.randrange(4)
    number = rng.choice(
        (
            numbers.digits(rng, 3),
            numbers.digits(rng, 4),
            f"{deal.day:%m}-{numbers.digits(rng, 2)}",
            f"{deal.day:%y}{numbers.digits(rng, 3)}",
        )
    )
    told = Fact(rng.choice(("Invoice", "Invoice #", "Bill No.", "Inv.", "#", "Invoice Nr.")), "/number", number, number)
    day = Fact(rng.choice(("", "Date", "Billed")), "/issue_date", deal.day.isoformat(), show.date(deal.day))
    loud = Pen(rng.choice(("times", "helvetica", "dejavu-serif")), 16, bold=True)
    if way == 0:
        address_lines(sheet, "/seller", deal.seller, 60, 60, pen, room=240, leading=lead, bold=True)
        y = _beside(sheet, [told, day], 400, 62, pen, lead)
        sheet.write(60, 150, rng.choice(("Bill for:", "To", "Charge to", "Sponsor:")), pen)
        return _to(sheet, deal, 110, 150 + (lead if rng.random() < 0.4 else 0), pen, lead) + 26
    if way == 1:
        y = address_lines(sheet, "/seller", deal.seller, 330, 60, pen, room=230, leading=lead, bold=True)
        end = sheet.write(330, y, rng.choice(("ph. ", "Call ", "Office: ")), pen)
        sheet.put("/seller/phone", deal.seller.phone_value, end + 3, y, deal.seller.phone, pen)
        print_fact(sheet, day, 60, 60, pen)
        low = _to(sheet, deal, 60, 96, pen, lead)
        y = max(low, y) + 22
        end = sheet.write(60, y, rng.choice(("INVOICE", "STATEMENT / INVOICE NO.", "INVOICE NUMBER")), pen.heavy()) + 6
        sheet.put("/number", number, end, y, number, pen.heavy())
        return y + 26
    if way == 2:
        sheet.put("/seller/name", deal.seller.name, 306, 56, deal.seller.name, fitted(loud, deal.seller.name, 420), "center")
        sheet.put("/seller/address", deal.seller.address, 306, 72, deal.seller.address, pen.sized(9), "center")
        sheet.rule(60, 80, 552, 80, 1.2)
        y = _beside(sheet, [day, told, Fact("Month", "", "", f"{deal.first:%B}")], 380, 104, pen, lead)
        return max(_to(sheet, deal, 90, 120, pen, lead), y) + 26
    sheet.write(60, 60, rng.choice(("Invoice", "INVOICE", "Bill")), pen.sized(18))
    y = _beside(sheet, [told, day], 60, 88, pen, lead)
    low = address_lines(sheet, "/seller", deal.seller, 330, y + 14, pen, room=220, leading=lead)
    sheet.write(330, y, rng.choice(("From", "Payable to", "Send checks to")), pen.heavy())
    sheet.write(60, y, rng.choice(("For", "Billed to", "Customer")), pen.heavy())
    return max(low, _to(sheet, deal, 60, y + 14, pen, lead)) + 26


def _beside(sheet: Sheet, facts: list[Fact], x: float, y: float, pen: Pen, lead: float) -> float:
    for fact in facts:
        end = sheet.write(x, y, fact.caption, pen) + 6 if fact.caption else x
        print_fact(sheet, fact, end, y, pen)
        y += lead + 2
    return y


def _to(sheet: Sheet, deal: media.Account, x: float, y: float, pen: Pen, lead: float) -> float:
    if deal.agency:
        sheet.alternatives["/buyer/address"] = [deal.agency.address]
    return address_lines(sheet, "/buyer", deal.through_agency, x, y, pen, room=215, leading=lead)


def _rows(sheet: Sheet, rng: Random, show: Print, pen: Pen, deal: media.Account, y: float) -> float:
    """`10 radio ads at 6.50`, the days below, the amount at the right."""
    order = rng.randrange(2)
    for index, run in enumerate(deal.runs):
        at = f"/lines/{index}/"
        count, rate = str(run.count), show.money(run.rate)
        if order:
            x = sheet.put(at + "quantity", count, 60, y, count, pen) + pen.width(" ")
            x = sheet.put(at + "description", run.what, x, y, run.what, pen)
            x = sheet.write(x + 6, y, rng.choice(("at", "@", "x")), pen) + 6
            sheet.put(at + "unit_price", f"{run.rate:.2f}", x, y, rate, pen)
        else:
            x = sheet.put(at + "description", run.what, 60, y, run.what, pen)
            x = sheet.put(at + "quantity", count, max(x + 14, 300), y, count, pen)
            x = sheet.write(x + 5, y, "@", pen) + 5
            sheet.put(at + "unit_price", f"{run.rate:.2f}", x, y, rate, pen)
        sheet.put(at + "amount", f"{run.amount:.2f}", 540, y, show.money(run.amount), pen, "right")
        y += pen.size + 4
        if rng.random() < 0.35:
            days = sorted(rng.sample(range(1, 29), k=min(run.count, 7)))
            sheet.write(84, y, f"{deal.first:%b} " + ", ".join(map(str, days)), pen.sized(9))
            y += pen.size + 3
        y += 4
    return y


def _ends(sheet: Sheet, rng: Random, show: Print, pen: Pen, deal: media.Account, y: float) -> None:
    """The month's sum, perhaps with what was owed; thanks, terms, an oath."""
    older = Decimal(rng.randint(15, 300)) if rng.random() < 0.3 else ZERO
    due = deal.gross - deal.commission + older
    facts = [amount_fact(rng.choice(("Total", "TOTAL", "This month", "Total charges")), "/total", deal.gross, show)]
    if deal.agency:
        facts.append(amount_fact("less 15% agency", "/discount", deal.commission, show))
    if older:
        facts.append(amount_fact(rng.choice(("Last month", "Old balance", "Unpaid")), "", older, show))
    if older or deal.agency:
        facts.append(amount_fact(rng.choice(("Please pay", "Now due", "AMOUNT DUE")), "/amount_due", due, show))
    y = sums(sheet, facts, 340, 540, y + 20, pen, heavy=("/amount_due",), boxed=False) + 30
    thanks = rng.choice(
        words("Thank you!|We appreciate your business.|Please return one copy with payment.|Bills are payable by the 10th.")
    )
    sheet.write(60, y, thanks, pen)
    if rng.random() < 0.4:
        sheet.write_lines(
            60,
            y + 30,
            ("I certify this program ran as billed.", "", f"{people.person(rng).plain}, Owner    Seal:"),
            pen.sized(9),
            13,
        )
