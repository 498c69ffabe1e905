# ruff: noqa: E501, PLR0913, PLR0917 - tables of words; drawing says what, where and how
"""Validation paper: signs, transit, theatre screens and school programmes. Customer, contract and invoice as three numbers in any order, balances brought forward, a part to tear off that repeats half of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from random import Random

from models.training.content import media, numbers, people
from models.training.content.markets import MARKETS, party, words
from models.training.content.remittance import ZERO
from models.training.families.bills_val_kit import (
    GREY,
    Cell,
    Fact,
    Row,
    Spec,
    Table,
    address_lines,
    amount_fact,
    arranged,
    facts_beside,
    facts_strip,
    know_currency,
    print_fact,
    print_table,
    sums,
)
from models.training.families.invoice_print import Print, printing, without_cells
from models.training.ink import LETTER, Pen, Sheet, fitted
from models.training.paper import Paper

_SELLERS = words(
    "{l} Sign Company|{p} Transit Advertising|Skyline {p} Outdoor|{l} Cinema Media|{p} Boosters Programme|{l} Bench Ads, Inc.|Highway {p} Displays LLC"
)
_BUYERS = words(
    "{p} Jewelers|{l} Chiropractic|{l} Insurance Agency|{p} Brewing Co.|{l} Tire & Auto|{p} Academy|{l} Orthodontics|Vote Yes {p} Parks"
)
_AGENCIES = words("{l} Outdoor Buying|{m} Creative|{p} Media Shop")
_WHAT = words(
    "Hwy {n} N/S {p} Exit|Bus King - {p} Garage|Lobby Screen, {p} 12|Bench at {l} Ave|Digital Bulletin {p}|Half Page, Fall Programme|Poster #{n} {p} Rd|Interior Cards x20"
)


@dataclass(frozen=True, slots=True)
class _Bill:
    deal: media.Account
    number: Fact
    facts: list[Fact]
    older: Decimal

    @property
    def due(self) -> Decimal:
        """With what was owed before, without the agency's share."""
        return self.deal.gross - self.deal.commission + self.older


def draw(rng: Random) -> Paper:
    """One period."""
    sheet, show = Sheet("invoice", "invoice-val-boards", LETTER), without_cells(printing(rng, MARKETS["US"]))
    pen = Pen(rng.choice(("arial", "dejavu-condensed", "helvetica", "times", "narrow", "courier")), rng.choice((8.5, 9.0, 9.5)))
    runs = [
        (media.named(rng, rng.choice(_WHAT).replace("{n}", numbers.digits(rng, 2))), rng.choice((1, 1, 1, 2, 4)), media.rates(rng, 75, 1800, "5"))
        for _ in range(rng.choice((1, 1, 2, 3, 5, 8)))
    ]  # fmt: skip
    deal = media.account(rng, (_SELLERS, _BUYERS, _AGENCIES), runs, through=0.3)
    older = Decimal(rng.randint(60, 1500)) if rng.random() < 0.35 else ZERO
    bill = _Bill(deal, *_facts(rng, show, deal), older)
    y = _head(sheet, rng, pen, bill)
    y = _table(sheet, rng, show, pen, deal, y)
    _sums(sheet, rng, show, pen, bill, y)
    if rng.random() < 0.65:
        _slip(sheet, rng, show, pen, bill)
    know_currency(sheet, show)
    return sheet.finish()


def _facts(rng: Random, show: Print, deal: media.Account) -> tuple[Fact, list[Fact]]:
    """Three numbers of about one length; two dates or three."""
    d, long = numbers.digits, rng.choice((5, 6, 7, 8))
    number = rng.choice(
        (d(rng, long), f"{d(rng, 9)}", f"INV-{d(rng, 5)}", f"{d(rng, 3)}-{d(rng, 6)}", f"{deal.day:%m%d}{d(rng, 3)}")
    )
    account = d(rng, rng.choice((long, 4)))
    ours = Fact(
        rng.choice(words("Invoice #|Invoice|Invoice Nbr|Invoice No|INVOICE NUMBER|Reference #")), "/number", number, number
    )
    first, last = show.date(deal.first), show.date(deal.first + timedelta(days=27))
    facts = [
        Fact(
            rng.choice(words("Invoice Date|Date|Date Billed|Bill date")),
            "/issue_date",
            deal.day.isoformat(),
            show.date(deal.day),
        ),
        Fact(rng.choice(words("Contract #|Contract|Agreement|Campaign #")), "", "", d(rng, long)),
        Fact(rng.choice(words("Customer #|Account #|Customer ID|Acct")), "/buyer/account_number", account, account),
        Fact(rng.choice(words("Service Dates|Period|Display Period|Posting")), "", "", f"{first} - {last}"),
        Fact(
            rng.choice(words("Advertiser/Product|Campaign|Design|Creative")),
            "",
            "",
            rng.choice(words("Grand Opening|2 for 1|Image|Hiring Now")),
        ),
        Fact(rng.choice(words("Account Executive|Rep|Your contact")), "", "", people.person(rng).plain),
    ]
    kept = [facts[0], *rng.sample(facts[1:], k=rng.randint(2, 5))]
    if rng.random() < 0.5:
        due = deal.day + timedelta(days=rng.choice((10, 25, 30)))
        kept.append(
            Fact(rng.choice(words("Due Date|Due|Payment Due|Pay this by")), "/due_date", due.isoformat(), show.date(due))
        )
    if rng.random() < 0.3:
        terms = rng.choice(words("Net 30|Due upon receipt|Net 10 Days"))
        kept.append(Fact("Terms", "/terms", terms, terms))
    if rng.random() < 0.25:
        order = rng.choice((d(rng, 5), f"PO{d(rng, 4)}"))
        kept.append(Fact(rng.choice(words("PO #|Customer PO|Purchase Order")), "/purchase_order", order, order))
    if rng.random() < 0.6:
        rng.shuffle(kept)
    return ours, kept


def _head(sheet: Sheet, rng: Random, pen: Pen, bill: _Bill) -> float:
    """Seller left and facts right; seller at the right with the addressee in a window; or a strip above everything."""
    deal, left, right, lead, way = bill.deal, 50.0, 562.0, pen.size + 3, rng.randrange(3)
    mixed = [bill.number, *bill.facts]
    if rng.random() < 0.4:
        rng.shuffle(mixed)
    title = rng.choice(words("INVOICE|Invoice|Advertising Invoice|Invoice / Statement"))
    if way == 0:
        y = address_lines(sheet, "/seller", deal.seller, left, 54, pen, room=230, leading=lead, bold=True)
        end = sheet.write(left, y, rng.choice(words("Phone:|Tel|Questions?")), pen) + 4
        sheet.put("/seller/phone", deal.seller.phone_value, end, y, deal.seller.phone, pen)
        sheet.write(right, 56, title, pen.sized(18).heavy(), "right")
        low = facts_beside(sheet, mixed, 350, 80, pen, room=right - 350, mark=rng.choice((":", "")), flush=rng.random() < 0.5)
        return max(_to(sheet, rng, pen, deal, left + 16, y + 34, lead), low) + 14
    if way == 1:
        sheet.write(left, 56, title, pen.sized(14).heavy())
        y = address_lines(sheet, "/seller", deal.seller, right - 200, 54, pen, room=200, leading=lead, bold=True)
        low = max(_to(sheet, rng, pen, deal, left + 10, 120, lead), y) + 12
        half = (len(mixed) + 1) // 2
        low = facts_strip(sheet, mixed[:half], left, right, low, pen, GREY if rng.random() < 0.5 else None)
        return facts_strip(sheet, mixed[half:], left, right, low, pen, None) + 14
    low = facts_strip(sheet, mixed[:4], left, right, 36, pen, GREY)
    sheet.put(
        "/seller/name", deal.seller.name, left, low + 26, deal.seller.name, fitted(pen.sized(15).heavy(), deal.seller.name, 300)
    )
    line = ", ".join(deal.seller.lines)
    sheet.put("/seller/address", deal.seller.address, left, low + 40, line, fitted(pen, line, 330))
    sheet.write(right, low + 26, title, pen.sized(12), "right")
    y = _to(sheet, rng, pen, deal, left, low + 70, lead)
    return max(facts_beside(sheet, mixed[4:], 360, low + 70, pen, room=right - 360) if mixed[4:] else y, y) + 14


def _to(sheet: Sheet, rng: Random, pen: Pen, deal: media.Account, x: float, y: float, lead: float) -> float:
    """With a caption or in a window without; an agency with its client named below."""
    if rng.random() < 0.6:
        sheet.write(x, y, rng.choice(words("Bill To|Sold To:|Customer:|Mail to")), pen.heavy())
        y += lead
    if deal.agency is None:
        return address_lines(sheet, "/buyer", deal.buyer, x, y, pen, room=240, leading=lead)
    sheet.ignore.append("/buyer/address")
    y = address_lines(sheet, "", deal.agency, x, y, pen, room=240, leading=lead)
    end = sheet.write(x, y + 4, rng.choice(words("Advertiser:|Client:|For:|RE:")), pen) + 5
    sheet.put("/buyer/name", deal.buyer.name, end, y + 4, deal.buyer.name, pen)
    return y + 4 + lead


def _table(sheet: Sheet, rng: Random, show: Print, pen: Pen, deal: media.Account, y: float) -> float:
    """Units and places; a number of each unit is its code."""
    rows: list[Row] = []
    for run in deal.runs:
        code = rng.choice(
            (
                numbers.digits(rng, 4),
                f"{rng.choice('ABD')}{numbers.digits(rng, 3)}",
                f"{numbers.digits(rng, 2)}-{numbers.digits(rng, 3)}",
            )
        )
        rows.append({
            "unit": Cell("item_code", code, code), "description": Cell("description", run.what, run.what), "dates": Cell("", "", f"{show.date(deal.first)}-{show.date(deal.first + timedelta(days=27))}"), "size": Cell("", "", rng.choice(("14x48", "30x144", "12x24", ":15"))),
            "count": Cell("quantity", str(run.count), str(run.count)), "price": Cell("unit_price", f"{run.rate:.2f}", show.money(run.rate)), "amount": Cell("amount", f"{run.amount:.2f}", show.money(run.amount)),
        })  # fmt: skip
    specs = [*([Spec("unit", rng.choice(("Panel", "Unit #", "Panel #", "Face", "Unit")), "left")] if rng.random() < 0.7 else []), Spec("description", rng.choice(("Location", "Description", "Location / Description", "Advertising")), "left"), Spec("size", rng.choice(("Size", "Format")), "left", spare=True), *([Spec("dates", rng.choice(("Service Dates", "Period", "From - To")), "left", spare=True)] if rng.random() < 0.5 else []), Spec("count", rng.choice(("Qty", "Units", "Faces"))), Spec("price", rng.choice(("Rate", "Price", "Per Period"))), Spec("amount", rng.choice(("Amount", "Total", "Charges")))]  # fmt: skip
    table = Table(
        pen, pen.size + 2.5, 600, 60, rng.choice(("lines", "grid", "none", "bands")), GREY if rng.random() < 0.4 else None
    )
    return print_table(sheet, arranged(specs, rows, 55, 557, pen, flexible="description"), rows, table, y)


def _sums(sheet: Sheet, rng: Random, show: Print, pen: Pen, bill: _Bill, y: float) -> None:
    """Gross, commission, this bill, what was owed before, what is due."""
    deal = bill.deal
    facts = [amount_fact(rng.choice(words("Total|Total This Invoice|Current Charges|Gross")), "/total", deal.gross, show)]
    if bill.due == deal.gross:
        sheet.ignore.append("/amount_due")
    if deal.agency:
        facts.append(
            amount_fact(rng.choice(words("Agency Discount 15%|Less agency commission")), "/discount", deal.commission, show)
        )
    if bill.older:
        facts.append(amount_fact(rng.choice(words("Previous Balance|Balance Forward|Prior Balance")), "", bill.older, show))
    if bill.older or deal.agency:
        facts.append(
            amount_fact(rng.choice(words("Amount Due|Total Due|Balance Due|Pay This Amount")), "/amount_due", bill.due, show)
        )
    sums(sheet, facts, 370, 550, min(y + 22, 640), pen, heavy=("/amount_due",), boxed=rng.random() < 0.2)


def _slip(sheet: Sheet, rng: Random, show: Print, pen: Pen, bill: _Bill) -> None:
    """What goes back with the check: half of the facts and the sum, where to send it."""
    small, seller = pen.sized(8), bill.deal.seller
    sheet.dash(30, 676, 582)
    sheet.write(
        306, 687, rng.choice(words("Please detach and return with payment|RETURN THIS PORTION|Tear here")), small, "center"
    )
    payee = party(rng, MARKETS["US"], seller.name)
    sheet.write(50, 704, rng.choice(words("Remit to:|Mail to:|Make checks payable to")), small.heavy())
    address_lines(sheet, "", payee, 50, 716, small, room=200, leading=11)
    kept = [
        bill.number,
        *[fact for fact in bill.facts if fact.pointer in {"/buyer/account_number", "/due_date", "/issue_date"}],
    ]
    sum_due = amount_fact(
        rng.choice(words("Amount Due|Total Due|Pay")),
        "/amount_due" if bill.due != bill.deal.gross else "/total",
        bill.due,
        show,
    )
    y = 702.0
    for fact in [*kept, sum_due, Fact(rng.choice(words("Amount Enclosed|Enclosed")), "", "", "$________")]:
        sheet.write(350, y, fact.caption, small)
        print_fact(sheet, fact, 550, y, small, "right")
        y += 11.5
