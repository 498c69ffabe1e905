# ruff: noqa: E501, PLR0913, PLR0917 - tables of words; drawing says what, where and how
"""Validation paper: radio clusters' bills from the log. Every spot a row, the addressee in a window, numbers built of one another."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from models.training.content import media, numbers, people
from models.training.content.markets import MARKETS, words
from models.training.families.bills_val_kit import (
    Cell,
    Fact,
    Row,
    Spec,
    Table,
    address_lines,
    amount_fact,
    arranged,
    facts_beside,
    know_currency,
    print_fact,
    print_table,
    sums,
)
from models.training.families.invoice_print import Print, printing, without_cells
from models.training.ink import LETTER, Pen, Sheet, fitted
from models.training.paper import Paper

_SELLERS = (
    "{p} Media Group",
    "{c}-FM, {c}-AM",
    "{l} Radio of {p}",
    "Hot Country {c}",
    "{c}-FM",
    "{p} Radio Partners",
    "{l} & Sons Stations",
    "Newstalk {c}",
)
_BUYERS = (
    "{l} Hearing Center",
    "{p} Speedway",
    "{l} for Judge",
    "Save Our {p} Schools",
    "{l}'s Fine Jewelry",
    "{p} Ambulance Service",
    "St. {l} Hospital",
    "{l} Mobile Homes",
    "No on {l} Ordinance",
)
_AGENCIES = ("Agency {l}", "{l} Buying Service", "{l} & Co.", "Spot {p} Media", "{l} Group Advertising")
_PARTS = words("AMD M-F 6A-10A|MID 10A-3P|PMD 3P-7P|EVE 7P-12M|WKND SA 6A-7P|News Sponsor|BTA|Pre-game|Streaming")


def draw(rng: Random) -> Paper:
    """One month of one contract."""
    wide = rng.random() < 0.2
    sheet, show = (
        Sheet("invoice", "invoice-val-log", (LETTER[1], LETTER[0]) if wide else LETTER),
        without_cells(printing(rng, MARKETS["US"])),
    )
    pen = Pen(rng.choice(("courier", "helvetica", "arial", "dejavu-mono", "narrow", "times")), rng.choice((7.5, 8.0, 8.5)))
    runs = [(rng.choice(_PARTS), 1, media.rates(rng, 6, 120, "1")) for _ in range(rng.choice((3, 6, 10, 20, 34, 48)))]
    deal = media.account(rng, (_SELLERS, _BUYERS, _AGENCIES), runs, through=0.5)
    y = _head(sheet, rng, show, pen, deal)
    y = _table(sheet, rng, show, pen, deal, y)
    _ends(sheet, rng, show, pen, deal, y)
    know_currency(sheet, show)
    return sheet.finish()


def _facts(rng: Random, show: Print, deal: media.Account) -> tuple[list[Fact], list[Fact]]:
    """The number begins with the customer's or the contract's, or shares its shape."""
    d, contract = numbers.digits, numbers.digits(rng, rng.choice((4, 5)))
    client = d(rng, rng.choice((3, 4, 5)))
    number = rng.choice(
        (
            f"{client}-{contract}-{d(rng, 4)}",
            f"{contract}-{rng.randint(1, 12):04d}",
            d(rng, len(contract)),
            f"{d(rng, 2)}{contract}",
            f"{deal.day:%y%m}-{contract}",
        )
    )
    own = [
        Fact(rng.choice(("INVOICE NO", "Invoice #:", "Inv No.", "Invoice")).rstrip(":"), "/number", number, number),
        Fact(
            rng.choice(("INV DATE", "Invoice Date", "Date", "Statement Date")),
            "/issue_date",
            deal.day.isoformat(),
            show.date(deal.day),
        ),
    ]
    if rng.random() < 0.3:
        own.append(Fact(rng.choice(("Account", "Acct No", "Customer No.")), "/buyer/account_number", client, client))
    if rng.random() < 0.4:
        due = deal.day + timedelta(days=rng.choice((10, 25, 30)))
        own.append(Fact(rng.choice(("DUE", "Due Date", "Payment due by")), "/due_date", due.isoformat(), show.date(due)))
    others = [
        Fact(rng.choice(("CONTRACT", "Contract No", "Contract/Order", "Order")), "", "", contract), Fact(rng.choice(("CUST EST", "Estimate", "Estimate No.", "Cust. Est.")), "", "", d(rng, rng.choice((3, 4, 5)))), Fact(rng.choice(("SALES REP", "Sold by", "Salesperson")), "", "", people.person(rng).plain),
        Fact(rng.choice(("FLIGHT", "Contract Dates", "Start - End")), "", "", f"{show.date(deal.first)} - {show.date(deal.day + timedelta(days=45))}"), Fact(rng.choice(("BILL PERIOD", "Month", "For")), "", "", f"{deal.first:%m/%y}"), Fact(rng.choice(("PRODUCT", "Co-op", "Product/Copy")), "", "", rng.choice(words("Holiday|Generic|June Event|No"))),
        Fact(rng.choice(("STATION", "Station(s)")), "", "", media.named(rng, "{c}")), Fact(rng.choice(("INVOICE TYPE", "Cycle")), "", "", rng.choice(words("EOM|Standard|Weekly"))),
    ]  # fmt: skip
    chosen = rng.sample(others, k=rng.randint(2, 6))
    return own, chosen


def _head(sheet: Sheet, rng: Random, show: Print, pen: Pen, deal: media.Account) -> float:
    """A window at the left and a column at the right; two windows; or all captions in one list before the addressee."""
    own, others = _facts(rng, show, deal)
    right, lead, way = sheet.size[0] - 40, pen.size + 2.4, rng.randrange(3)
    client = Fact(
        rng.choice(("Advertiser", "CLIENT", "Sponsor", "Account Name")), "/buyer/name", deal.buyer.name, deal.buyer.name
    )
    if way == 0:
        low = address_lines(sheet, "/seller", deal.seller, 40, 44, pen, room=230, leading=lead, bold=True)
        end = sheet.write(40, low, rng.choice(("Phone: ", "Bus. office ", "Ph ")), pen)
        sheet.put("/seller/phone", deal.seller.phone_value, end + 2, low, deal.seller.phone, pen)
        sheet.write(
            right, 44, rng.choice(("INVOICE", "Invoice / Statement", "Invoice with Affidavit")), pen.sized(13).heavy(), "right"
        )
        low = _window(sheet, rng, deal, 58, low + 34, pen, lead)
        mixed = [*own, client, *others] if deal.agency else [*own, *others]
        return (
            max(
                low,
                facts_beside(
                    sheet, mixed, right - 215, 68, pen, room=215, mark=rng.choice((":", "", " .")), flush=rng.random() < 0.3
                ),
            )
            + 12
        )
    if way == 1:
        sheet.write(40, 44, rng.choice(("I N V O I C E", "Broadcast Invoice", "INVOICE")), pen.sized(12).heavy())
        mixed = [own[0], *others[:1], own[1], client, *own[2:], *others[1:]]
        half = (len(mixed) + 1) // 2
        one = facts_beside(sheet, mixed[:half], 40, 64, pen, room=(right - 40) / 2 - 8, mark=":")
        two = facts_beside(sheet, mixed[half:], (40 + right) / 2 + 4, 64, pen, room=(right - 40) / 2 - 8, mark=":")
        y = max(one, two) + 14
        low = _window(sheet, rng, deal, 58, y, pen, lead)
        x = (40 + right) / 2 + 4
        sheet.write(x, y, rng.choice(("Make checks payable and mail to:", "REMIT TO", "Pay to:")), pen.heavy())
        return max(low, address_lines(sheet, "/seller", deal.seller, x, y + lead, pen, room=200, leading=lead)) + 12
    middle = sheet.size[0] / 2
    sheet.put("/seller/name", deal.seller.name, middle, 44, deal.seller.name, pen.sized(14).heavy(), "center")
    sheet.put("/seller/address", deal.seller.address, middle, 56, deal.seller.address, pen, "center")
    y = 84.0
    x = 40.0
    for fact in [*own, *others]:
        wide = max(pen.width(fact.caption), pen.width(fact.shown)) + 18
        if x + wide > right and x > 40:
            x, y = 40.0, y + 2 * lead + 7
        print_fact(sheet, fact, x, y, fitted(pen.heavy(), fact.shown, right - x))
        sheet.write(x, y + lead, fact.caption, pen.sized(pen.size - 1.5))
        x += wide
    return _window(sheet, rng, deal, 58, y + 2 * lead + 22, pen, lead) + 12


def _window(sheet: Sheet, rng: Random, deal: media.Account, x: float, y: float, pen: Pen, lead: float) -> float:
    """Who gets the bill: advertiser, advertiser in care of the agency, or the agency over the advertiser's name."""
    if deal.agency is None:
        return address_lines(sheet, "/buyer", deal.buyer, x, y, pen, room=220, leading=lead)
    if rng.random() < 0.5:
        sheet.alternatives["/buyer/address"] = [deal.agency.address]
        return address_lines(sheet, "/buyer", deal.through_agency, x, y, pen, room=220, leading=lead)
    sheet.ignore.append("/buyer/address")
    low = address_lines(sheet, "", deal.agency, x, y, pen, room=220, leading=lead)
    end = sheet.write(x, low + 4, rng.choice(("For: ", "Advertiser: ", "RE: ", "Client: ")), pen)
    sheet.put("/buyer/name", deal.buyer.name, end + 2, low + 4, deal.buyer.name, pen)
    return low + 4 + lead


def _table(sheet: Sheet, rng: Random, show: Print, pen: Pen, deal: media.Account, y: float) -> float:
    """Each spot a row of its own."""
    start = date(deal.first.year, deal.first.month, 1)
    rows: list[Row] = [
        {
            "date": Cell("", "", show.date(start + timedelta(days=index % 27))), "day": Cell("", "", rng.choice(("Mo", "Tu", "We", "Th", "Fr", "Sa"))), "time": Cell("", "", f"{rng.randint(1, 12)}:{rng.randint(10, 59)}{rng.choice('ap')}m"), "length": Cell("", "", rng.choice((":30", ":60"))),
            "description": Cell("description", run.what, run.what), "copy": Cell("", "", f"{rng.choice('ABC')}{numbers.digits(rng, 4)}"), "count": Cell("quantity", "1", "1"), "amount": Cell("amount", f"{run.amount:.2f}", show.money(run.amount)),
        }
        for index, run in enumerate(deal.runs)
    ]  # fmt: skip
    specs = [Spec("date", rng.choice(("Date", "AIR DATE", "Run Date")), "left"), Spec("day", "Day", "left", spare=True), Spec("time", rng.choice(("Time", "Air Time")), "left"), Spec("length", "Len", spare=True), Spec("description", rng.choice(("Description", "Daypart", "Ordered")), "left"), Spec("copy", rng.choice(("Copy", "Cart", "ISCI")), "left", spare=True),
             *([Spec("count", "Qty")] if rng.random() < 0.4 else []), Spec("amount", rng.choice(("Rate", "Amount", "Cost", "Total")))]  # fmt: skip
    table = Table(pen, pen.size + 2, sheet.size[1] - 110, 60, rng.choice(("none", "lines", "bands")), None)
    return print_table(
        sheet,
        arranged(specs, rows, 40, sheet.size[0] - 40, pen, flexible="description"),
        rows,
        table,
        y,
        rng.choice(("", "continued")),
    )


def _ends(sheet: Sheet, rng: Random, show: Print, pen: Pen, deal: media.Account, y: float) -> None:
    """Spots, gross, commission, net; then the affidavit."""
    right = sheet.size[0] - 46
    facts = [amount_fact(rng.choice(("Total Charges", "GROSS", "Gross Total", "Invoice Total")), "/total", deal.gross, show)]
    if deal.agency:
        facts += [
            amount_fact(
                rng.choice(("Agency Comm.", "COMMISSION", "Less Agency Commission")), "/discount", deal.commission, show
            ),
            amount_fact(
                rng.choice(("NET", "Net Due", "Please Pay", "Balance")), "/amount_due", deal.gross - deal.commission, show
            ),
        ]
    sheet.write(40, y + 20, f"{rng.choice(('Total spots', 'Spot count', 'Units'))}: {len(deal.runs)}", pen)
    y = sums(sheet, facts, right - 180, right, y + 20, pen, heavy=("/amount_due",), boxed=False)
    if y < sheet.size[1] - 60:
        sheet.write(
            40,
            y + 16,
            "The undersigned swears that the announcements ran on the days and times shown.  ____________________ Notary",
            pen.sized(7),
        )
