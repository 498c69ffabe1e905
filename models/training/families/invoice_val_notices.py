# ruff: noqa: E501, PLR0913, PLR0917 - tables of words; drawing says what, where and how
"""Validation paper: public notices in newspapers. A bill over or before the proof of publication, cases and notice numbers beside the bill's, days of publication, the clerk's fees, a slip to send back."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from random import Random

from models.training.content import media, numbers, people
from models.training.content.markets import MARKETS, words
from models.training.families.bills_val_kit import (
    Fact,
    address_lines,
    amount_fact,
    facts_beside,
    facts_strip,
    know_currency,
    print_fact,
    sums,
)
from models.training.families.invoice_print import Print, printing, without_cells
from models.training.ink import LETTER, Pen, Sheet, fitted, wrap
from models.training.paper import Paper

_SELLERS = words(
    "{p} Journal|The {p} Reporter-Times|{l} Publishing Co.|{p} County Record|Daily {p} Register|{p} Business Journal"
)
_BUYERS = words(
    "{l} & {m}, P.C.|{p} Township|Office of the Clerk, {p}|{l} Law Firm PLLC|{p} Housing Authority|{l} Trustee Services|City of {p}"
)
_WHAT = words(
    "NOTICE TO CREDITORS|SUMMONS|NOTICE OF SALE|ORDINANCE NO. {n}|INVITATION TO BID|NOTICE OF HEARING|NAME CHANGE|ZONING NOTICE"
)


def draw(rng: Random) -> Paper:
    """One to three notices."""
    sheet, show = Sheet("invoice", "invoice-val-notices", LETTER), without_cells(printing(rng, MARKETS["US"]))
    pen = Pen(rng.choice(("times", "roman", "dejavu-serif", "arial", "courier")), rng.choice((8.5, 9.0, 9.5, 10.0)))
    runs = [
        (rng.choice(_WHAT).replace("{n}", numbers.digits(rng, 3)), rng.choice((1, 2, 3, 4)), media.rates(rng, 18, 160, "0.25"))
        for _ in range(rng.choice((1, 1, 1, 2, 3)))
    ]
    deal = media.account(rng, (_SELLERS, _BUYERS, _BUYERS), runs, through=0.0)
    fee = Decimal(rng.choice((5, 10, 15))) if rng.random() < 0.45 else Decimal(0)
    number, facts = _facts(rng, show, deal)
    y = _head(sheet, rng, pen, deal, number, facts)
    y = _notices(sheet, rng, show, pen, deal, y, fee)
    _ends(sheet, rng, show, pen, deal, y, fee, number)
    know_currency(sheet, show)
    return sheet.finish()


def _facts(rng: Random, show: Print, deal: media.Account) -> tuple[Fact, list[Fact]]:
    """The bill's number, and what else the paper and the court count."""
    d, long = numbers.digits, rng.choice((5, 6, 8))
    number = rng.choice((d(rng, long), f"L{d(rng, 5)}", f"{deal.day:%y}-{d(rng, 4)}", f"{d(rng, 6)}-{deal.day:%m%y}"))
    ours = Fact(rng.choice(words("Invoice #|Invoice|Invoice Number|Bill No.|Statement No.")), "/number", number, number)
    facts = [
        Fact(rng.choice(words("Date|Invoice Date|Billed|Bill Date")), "/issue_date", deal.day.isoformat(), show.date(deal.day)),
        Fact(rng.choice(words("Notice #|Ad #|Notice Ref|Legal No.")), "", "", d(rng, long)),
        Fact(
            rng.choice(words("Case No.|Cause|File|Your File")),
            "",
            "",
            rng.choice((f"{deal.day:%y}-CV-{d(rng, 5)}", f"PR{d(rng, 2)}-{d(rng, 4)}", d(rng, 6))),
        ),
        Fact(rng.choice(words("Published|Publication dates|Run Dates")), "", "", _days(deal)),
    ]
    if rng.random() < 0.5:
        account = rng.choice((d(rng, 5), f"{deal.buyer.name[:2].upper()}{d(rng, 3)}"))
        facts.append(Fact(rng.choice(words("Account|Acct #|Customer")), "/buyer/account_number", account, account))
    if rng.random() < 0.35:
        due = deal.day + timedelta(days=rng.choice((10, 20, 30)))
        facts.append(Fact(rng.choice(words("Due|Due Date|Pay by")), "/due_date", due.isoformat(), show.date(due)))
    if rng.random() < 0.3:
        order = f"{d(rng, 5)}"
        facts.append(Fact(rng.choice(words("PO|PO #|Requisition/PO")), "/purchase_order", order, order))
    kept = [facts[0], *rng.sample(facts[1:], k=rng.randint(2, len(facts) - 1))]
    if rng.random() < 0.5:
        rng.shuffle(kept)
    return ours, kept


def _days(deal: media.Account) -> str:
    return ", ".join(f"{deal.first + timedelta(days=7 * at):%m/%d}" for at in range(deal.runs[0].count)) + f"/{deal.first:%Y}"


def _head(sheet: Sheet, rng: Random, pen: Pen, deal: media.Account, number: Fact, facts: list[Fact]) -> float:
    """A nameplate; then addressee and facts: beside each other, in a strip, or facts in a sentence over the addressee."""
    left, right, lead, way = 54.0, 558.0, pen.size + 3, rng.randrange(3)
    plate = Pen(rng.choice(("times", "dejavu-serif", "roman")), 24, bold=True)
    sheet.put("/seller/name", deal.seller.name, 306, 62, deal.seller.name, fitted(plate, deal.seller.name, 420), "center")
    line = rng.choice(("  *  ", ", ", " - ")).join(deal.seller.lines)
    sheet.put("/seller/address", deal.seller.address, 306, 78, line, fitted(pen, line, 430), "center")
    sheet.rule(left, 86, right, 86, 1.5)
    title = rng.choice(words("INVOICE|Legal Advertising Invoice|INVOICE FOR PUBLIC NOTICE|Bill for Legal Publication"))
    if way == 0:
        sheet.write(left, 106, title, pen.heavy())
        low = facts_beside(
            sheet, [number, *facts], 330, 106, pen, room=228, mark=rng.choice((":", "")), flush=rng.random() < 0.4
        )
        return max(address_lines(sheet, "/buyer", deal.buyer, left + 20, 134, pen, room=230, leading=lead), low) + 22
    if way == 1:
        end = sheet.write(right - 150, 104, f"{number.caption} ", pen.heavy())
        print_fact(sheet, number, end + 3, 104, pen)
        sheet.write(left, 104, title, pen.heavy())
        low = address_lines(sheet, "/buyer", deal.buyer, left, 128, pen, room=260, leading=lead) + 12
        return facts_strip(sheet, facts, left, right, low, pen, None) + 22
    x, y = left, 106.0
    for fact in [*facts, number] if rng.random() < 0.5 else [number, *facts]:
        wide = pen.width(f"{fact.caption}: {fact.shown}") + 22
        if x + wide > right + 10 and x > left:
            x, y = left, y + lead + 1
        end = sheet.write(x, y, f"{fact.caption}: ", pen)
        print_fact(sheet, fact, end + 2, y, pen)
        x += wide
    return address_lines(sheet, "/buyer", deal.buyer, left + 30, y + 34, pen, room=260, leading=lead) + 24


def _notices(sheet: Sheet, rng: Random, show: Print, pen: Pen, deal: media.Account, y: float, fee: Decimal) -> float:
    """Each notice in one or two lines; its amount at the right edge, the times at the price of one before it or in words."""
    lead, apart = pen.size + 4, rng.random() < 0.5
    for index, run in enumerate(deal.runs):
        at = f"/lines/{index}/"
        sheet.put(at + "description", run.what, 54, y, run.what, pen)
        count, price = str(run.count), show.money(run.rate)
        if apart:
            sheet.put(at + "quantity", count, 330, y, count, pen, "right")
            sheet.write(336, y, rng.choice(("times", "insertions", "x")), pen)
            sheet.put(at + "unit_price", f"{run.rate:.2f}", 450, y, price, pen, "right")
        else:
            end = sheet.put(at + "quantity", count, 70, y + lead, count, pen)
            end = sheet.write(end + 4, y + lead, rng.choice(("publications @", "times at", "insertion(s) at")), pen)
            sheet.put(at + "unit_price", f"{run.rate:.2f}", end + 4, y + lead, price, pen)
        sheet.put(at + "amount", f"{run.amount:.2f}", 540, y, show.money(run.amount), pen, "right")
        y += lead * (1 if apart else 2) + 4
    if fee:
        at, text = (
            f"/lines/{len(deal.runs)}/",
            rng.choice(words("Affidavit fee|Proof of publication|Clerk filing fee|Notary fee")),
        )
        sheet.put(at + "description", text, 54, y, text, pen)
        sheet.put(at + "amount", f"{fee:.2f}", 540, y, show.money(fee), pen, "right")
        y += lead + 4
    return y


def _ends(sheet: Sheet, rng: Random, show: Print, pen: Pen, deal: media.Account, y: float, fee: Decimal, number: Fact) -> None:
    """The sum; then the proof of publication below or on a sheet of its own, or a slip to send back."""
    total = amount_fact(
        rng.choice(words("Total|TOTAL DUE|Amount Due|Please remit|Total Cost of Publication")), "/total", deal.gross + fee, show
    )
    sheet.ignore.append("/amount_due")
    y = sums(sheet, [total], 340, 540, y + 10, pen, heavy=("/total",), boxed=False) + 20
    if rng.random() < 0.4:
        sheet.dash(40, 690, 572)
        end = sheet.write(54, 712, f"Return with payment.   {number.caption} ", pen)
        end = print_fact(sheet, number, end + 3, 712, pen)
        sheet.write(end + 16, 712, f"Amount {show.money(deal.gross + fee, total=True)}", pen)
    apart = rng.random() < 0.35
    if apart:
        sheet.new_page()
        y = 80.0
    place = media.named(rng, "{p}")
    text = f"STATE OF OHIO, COUNTY OF {place.upper()}. {people.person(rng).plain}, being duly sworn, says that the attached notice was printed in {deal.seller.name}, a newspaper of general circulation, on {_days(deal)}, and that the fee charged is within the rate allowed by law."
    if y < 560 or apart:
        sheet.write(
            54,
            y + 16,
            rng.choice(words("PROOF OF PUBLICATION|AFFIDAVIT OF PUBLICATION|Certificate of Publication")),
            pen.heavy(),
        )
        y = sheet.write_lines(54, y + 34, wrap(text, pen, 500), pen, pen.size + 3)
        sheet.write(
            54,
            y + 26,
            "______________________  Legal clerk        Subscribed and sworn before me  ______________________",
            fitted(pen, "x" * 100, 500),
        )
