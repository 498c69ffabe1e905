# ruff: noqa: E501, PLR0913, PLR0917 - tables of words; drawing says what, where and how
"""Validation paper: radio groups' and networks' bills. Order, contract and estimate told in one paragraph or beside the number, station as a column, spots summed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from random import Random

from models.training.content import numbers, people
from models.training.content.correspondents import place
from models.training.content.markets import MARKETS, Party, party, words
from models.training.content.remittance import ZERO, cents
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

_CAUSES = words(
    "{l} for Sheriff|Citizens for {l}|{l} Chevrolet|{p} Casino Resort|{l} Injury Lawyers|{p} Community College|Vote Yes on Measure {m}|{l} Heating & Air|{p} Health Partners"
)
_SLOTS = words(
    "Mo-Fr 6A-10A|Mo-Fr 3P-7P|Sa 10A-3P|Mo-Su 6A-12M|News Adjacency|Traffic Sponsorship|Game Broadcast|Live Read AM|Streaming :15 pre-roll|Best Time Available"
)


@dataclass(frozen=True, slots=True)
class Order:
    """A line of an order: what ran, where, how often, for how much each."""

    call: str
    slot: str
    count: int
    rate: Decimal


@dataclass(frozen=True, slots=True)
class Deal:
    """Who sells time to whom, and when."""

    seller: Party
    buyer: Party
    agency: Party | None
    day: date
    orders: Sequence[Order]

    @property
    def gross(self) -> Decimal:
        """What all orders come to."""
        return sum((each.count * each.rate for each in self.orders), ZERO)


def draw(rng: Random) -> Paper:
    """One month of a campaign."""
    market = MARKETS["US"]
    wide = rng.random() < 0.25
    sheet = Sheet("invoice", "invoice-val-rep", (LETTER[1], LETTER[0]) if wide else LETTER)
    show, pen = (
        without_cells(printing(rng, market)),
        Pen(rng.choice(("times", "helvetica", "courier", "arial", "dejavu-condensed")), rng.choice((7.5, 8.0, 8.5))),
    )
    calls = [
        "".join((rng.choice("KW"), "X", *rng.choices("JQVZ", k=2))) + rng.choice(("-FM", "-AM", ""))
        for _ in range(rng.choice((1, 1, 2, 3)))
    ]
    seller = party(
        rng,
        market,
        rng.choice(
            (
                f"{place(rng)} Radio Group",
                f"{calls[0]} / {place(rng)} Media",
                f"{people.person(rng).last} Broadcasting Company",
                f"{place(rng)} News Network",
                calls[0],
            )
        ),
    )
    name = rng.choice(_CAUSES).format(l=people.person(rng).last, p=place(rng), m=rng.choice("ABKL"))
    orders = [
        Order(
            rng.choice(calls),
            rng.choice(_SLOTS),
            rng.choice((1, 2, 3, 5, 8, 10, 15, 20)),
            cents(Decimal(rng.choice((12, 16, 22, 30, 45, 60, 85, 125, 200, 350)))),
        )
        for _ in range(rng.choice((1, 2, 4, 6, 9, 14)))
    ]
    agency = (
        party(rng, market, f"{people.person(rng).last} {rng.choice(('Buying Group', 'Media Services', 'Creative'))}")
        if rng.random() < 0.65
        else None
    )
    deal = Deal(seller, party(rng, market, name), agency, date(2024, 1, 28) + timedelta(days=rng.randint(0, 950)), orders)
    y = _head(sheet, rng, show, pen, deal)
    y = _table(sheet, rng, show, pen, deal, y)
    _ends(sheet, rng, show, pen, deal, y)
    know_currency(sheet, show)
    return sheet.finish()


def _facts(rng: Random, show: Print, deal: Deal) -> tuple[list[Fact], list[Fact]]:
    """The number, the day and others that are fields; what else is told of the order."""
    d, day = numbers.digits, deal.day
    long = rng.choice((4, 5, 6, 7, 8))
    number = rng.choice(
        (d(rng, long), d(rng, long), f"{d(rng, long)}-{rng.randint(1, 4)}", f"IN{d(rng, long)}", f"{day:%y%m}{d(rng, 4)}")
    )
    own = [
        Fact(rng.choice(("Invoice Number", "Invoice", "Invoice ID", "Invoice No", "Inv. Num.")), "/number", number, number),
        Fact(rng.choice(("Invoice Date", "Date", "Invoiced", "Billing Date")), "/issue_date", day.isoformat(), show.date(day)),
    ]
    if rng.random() < 0.35:
        due = day + timedelta(days=rng.choice((15, 30)))
        own.append(Fact(rng.choice(("Due", "Due Date", "Payment Due Date")), "/due_date", due.isoformat(), show.date(due)))
    if rng.random() < 0.3:
        own.append(Fact(rng.choice(("Terms", "Pay Terms")), "/terms", "Net 30 Days", "Net 30 Days"))
    start, like = day - timedelta(days=28), len(number)
    others = [
        Fact(rng.choice(("Contract Number", "Contract", "Contract ID")), "", "", d(rng, long)), Fact(rng.choice(("Order Number", "Order", "Order No", "Sales Order")), "", "", d(rng, like) if like < 9 else d(rng, 6)), Fact(rng.choice(("Estimate", "Agency Estimate", "Est No")), "", "", rng.choice((d(rng, 3), d(rng, long)))),
        Fact(rng.choice(("Product", "Product Name", "Campaign")), "", "", rng.choice(words("General Election|Summer|Event|1042|Brand Awareness|Used Cars"))), Fact(rng.choice(("Flight", "Run Dates", "Contract Dates")), "", "", f"{show.date(start)} - {show.date(day + timedelta(days=20))}"),
        Fact(rng.choice(("Period", "Billing Period", "For the Period")), "", "", f"{show.date(start)} - {show.date(day)}"), Fact(rng.choice(("Salesperson", "Account Rep", "Acct. Executive")), "", "", people.person(rng).plain), Fact(rng.choice(("Agency ID", "Agency No", "Agency Acct")), "", "", d(rng, 5)),
        Fact(rng.choice(("Alternate Order", "External Ref", "IDB#")), "", "", d(rng, long)), Fact("Page", "", "", "1"),
    ]  # fmt: skip
    return own, rng.sample(others, k=rng.randint(3, len(others)))


def _head(sheet: Sheet, rng: Random, show: Print, pen: Pen, deal: Deal) -> float:
    """Facts run on as one paragraph; in two blocks left and right; or in strips with the seller at the lower right of the head."""
    own, others = _facts(rng, show, deal)
    right, lead, way = sheet.size[0] - 44, pen.size + 2.6, rng.randrange(3)
    client = Fact(rng.choice(("Advertiser", "Client", "Sponsor")), "/buyer/name", deal.buyer.name, deal.buyer.name)
    title = rng.choice(
        ("INVOICE", "Invoice", "Advertising Invoice", "STATEMENT OF BROADCASTS AND INVOICE", "Invoice for Air Time")
    )
    payee, pay = (
        party(rng, deal.seller.market, deal.seller.name),
        rng.choice(("Send Payment To:", "Payable to", "Remittance Address")),
    )
    if way == 0:
        y = address_lines(sheet, "/seller", deal.seller, 44, 52, pen, room=230, leading=lead, bold=True)
        sheet.write(right, 54, title, fitted(pen.sized(12).heavy(), title, right - 330), "right")
        low = facts_beside(
            sheet, [*own, *([client] if deal.agency else [])], right - 200, 72, pen, room=200, mark=rng.choice((":", ""))
        )
        y = _receiver(sheet, rng, deal, 44, max(y, low) + 14, pen, lead)
        return _paragraph(sheet, others, 44, right, y + 10, pen) + 12
    if way == 1:
        sheet.put("/seller/name", deal.seller.name, sheet.size[0] / 2, 50, deal.seller.name, pen.sized(15).heavy(), "center")
        sheet.write(sheet.size[0] / 2, 64, title, pen, "center")
        mixed = [*own, client, *others] if rng.random() < 0.5 else [*others, client, *own]
        half = (len(mixed) + 1) // 2
        one = facts_beside(sheet, mixed[:half], 44, 84, pen, room=(right - 44) / 2 - 10, flush=rng.random() < 0.4)
        two = facts_beside(
            sheet, mixed[half:], (44 + right) / 2 + 6, 84, pen, room=(right - 44) / 2 - 10, flush=rng.random() < 0.4
        )
        y = max(one, two) + 12
        low = _receiver(sheet, rng, deal, 44, y, pen, lead)
        sheet.write((44 + right) / 2 + 6, y, pay, pen.heavy())
        return (
            max(low, address_lines(sheet, "/seller", deal.seller, (44 + right) / 2 + 6, y + lead, pen, room=200, leading=lead))
            + 10
        )
    sheet.write(44, 52, title, fitted(pen.sized(17), title, right - 280))
    y = _receiver(sheet, rng, deal, 44, 80, pen, lead)
    low = address_lines(sheet, "/seller", deal.seller, right - 210, 56, pen, room=210, leading=lead, bold=True)
    end = sheet.write(right - 210, low, "Phone ", pen)
    sheet.put("/seller/phone", deal.seller.phone_value, end, low, deal.seller.phone, pen)
    sheet.write(right - 210, low + 16, pay, pen.heavy())
    low = address_lines(sheet, "", payee, right - 210, low + 16 + lead, pen, room=210, leading=lead)
    mixed = [*own, *others, client]
    rng.shuffle(mixed)
    half = (len(mixed) + 1) // 2
    y = facts_strip(sheet, mixed[:half], 44, right, max(y, low) + 6, pen, GREY if rng.random() < 0.5 else None)
    return facts_strip(sheet, mixed[half:], 44, right, y, pen, None) + 12


def _receiver(sheet: Sheet, rng: Random, deal: Deal, x: float, y: float, pen: Pen, lead: float) -> float:
    """Who gets the bill; an agency's address is not the advertiser's."""
    sheet.write(x, y, rng.choice(("Bill To", "Billed To:", "Agency / Bill to", "Send To")), pen.heavy())
    if deal.agency:
        sheet.ignore.append("/buyer/address")
        return address_lines(sheet, "", deal.agency, x, y + lead, pen, room=210, leading=lead)
    return address_lines(sheet, "/buyer", deal.buyer, x, y + lead, pen, room=210, leading=lead)


def _paragraph(sheet: Sheet, facts: list[Fact], x0: float, x1: float, y: float, pen: Pen) -> float:
    """Captions and values after each other, line after line."""
    x = x0
    for fact in facts:
        wide = pen.heavy().width(fact.caption + ": ") + pen.width(fact.shown) + 14
        if x + wide > x1 and x > x0:
            x, y = x0, y + pen.size + 3.5
        start = sheet.write(x, y, fact.caption + ":", pen.heavy()) + 3
        print_fact(sheet, fact, start, y, fitted(pen, fact.shown, x1 - start))
        x += wide
    return y + pen.size + 3


def _table(sheet: Sheet, rng: Random, show: Print, pen: Pen, deal: Deal, y: float) -> float:
    specs = [Spec("line", "Line", "left", spare=True), Spec("call", rng.choice(("Station", "Outlet")), "left", spare=True), Spec("description", rng.choice(("Description", "Daypart", "Ordered As", "Time Slot")), "left"), Spec("dates", rng.choice(("Week Of", "Dates")), "left", spare=True), Spec("length", "Len", "center", spare=True),
             Spec("count", rng.choice(("Spots", "Units", "Times\nRun"))), Spec("rate", rng.choice(("Rate", "Unit\nRate", "Cost/Spot"))), Spec("amount", rng.choice(("Amount", "Gross", "Extended\nAmount")))]  # fmt: skip
    rows: list[Row] = [
        {
            "line": Cell("", "", str(number)), "call": Cell("", "", each.call), "description": Cell("description", each.slot, each.slot), "dates": Cell("", "", show.date(deal.day - timedelta(days=rng.randint(7, 27)))), "length": Cell("", "", rng.choice(("60", "30", "15"))),
            "count": Cell("quantity", str(each.count), str(each.count)), "rate": Cell("unit_price", f"{each.rate:.2f}", show.money(each.rate)), "amount": Cell("amount", f"{each.count * each.rate:.2f}", show.money(each.count * each.rate)),
        }
        for number, each in enumerate(deal.orders, start=1)
    ]  # fmt: skip
    table = Table(
        pen,
        pen.size + 2.4,
        sheet.size[1] - 120,
        60,
        rng.choice(("none", "lines", "grid", "bands")),
        GREY if rng.random() < 0.4 else None,
    )
    return print_table(sheet, arranged(specs, rows, 44, sheet.size[0] - 44, pen, flexible="description"), rows, table, y)


def _ends(sheet: Sheet, rng: Random, show: Print, pen: Pen, deal: Deal, y: float) -> None:
    """Gross, commission, net; at times without one of them."""
    right, less = sheet.size[0] - 50, cents(deal.gross * Decimal("0.15"))
    facts = [amount_fact(rng.choice(("Gross Amount", "Total Gross", "Total")), "/total", deal.gross, show)]
    if deal.agency:
        facts += [
            amount_fact(
                rng.choice(("Agency Discount", "Agency Commission (15.00%)", "Less Commission")), "/discount", less, show
            ),
            amount_fact(
                rng.choice(("Net", "Net Amount Due", "Pay This Amount", "Invoice Net")), "/amount_due", deal.gross - less, show
            ),
        ]
    sums(sheet, facts, right - 190, right, y + 20, pen, heavy=("/amount_due",), boxed=rng.random() < 0.3)
    sheet.write(44, y + 20, f"Spots aired: {sum(each.count for each in deal.orders)}", pen)
