# ruff: noqa: E501, PLR0913, PLR0917 - captions; drawing says what, where and how
"""Validation paper: a station's invoice of spots, by schedule line or spot by spot, gross, commission of the agency and net."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from random import Random

from models.training.content import numbers, people
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
    headed,
    know_currency,
    print_table,
    said,
    sums,
)
from models.training.families.invoice_print import Print, printing, without_cells
from models.training.ink import LETTER, Pen, Sheet, fitted
from models.training.paper import Paper

_SHOWS = words("5P NEWS M-F|AM Drive|PM Drive|Midday|Sunrise Report|Eyewitness at Noon|Sa Classic Film|Hoops Saturday|Twilight Block|Early News|Late Local|Prime Rotation|Weekend AM|Country Countdown|Polka Hour|Gospel Sunday|"
               "Traffic on the 8s|Farm Report|Drive Time Talk|High School Game|Rotator 6a-7p|Bonus ROS|Trivia Night|Antiques Special|Hometown Tonight")  # fmt: skip
_WINDOWS = words(
    "6:00a-10:00a|5:00p-6:00p|10:00a-3:00p|3p-7p|6:00 AM - 9:00 AM|11:35p-12:35a|7:00p-8:00p|6a-12m|0600-1000|1700-1730|8:00 PM-11:00 PM"
)
_PRODUCTS = words(
    "Fall Sale|Election 2026|Q4 Image|Open Enrollment|Grand Opening|General|Branding|Ballot Question|Holiday|Truck Month"
)
_BUYERS = words(
    "Elect {}|{} for County Clerk|{} for State House|Citizens with {}|{} Chevrolet|{} Mattress Barn|{} Heating & Air|{} Community Bank|{} Orthodontics|{} Injury Lawyers|{} Farm Bureau|Vote Yes on Roads"
)
_AGENCIES = words(
    "{} Media Buying|{} & Partners Advertising|{} Strategies|Agency {}|{} Communications, Inc.|{} Placement Group"
)


@dataclass(frozen=True, slots=True)
class Aired:
    """A line: what ran when, how often, for how much each."""

    show: str
    window: str
    day: date
    until: date
    clock: str
    length: str
    code: str
    count: int
    rate: Decimal

    @property
    def amount(self) -> Decimal:
        """Count times rate."""
        return self.rate * self.count


@dataclass(frozen=True, slots=True)
class Flight:
    """What a station bills."""

    station: Party
    advertiser: str
    agency: Party | None
    client: Party
    number: str
    day: date
    due: date
    aired: tuple[Aired, ...]

    @property
    def gross(self) -> Decimal:
        """Sum of the lines."""
        return sum((each.amount for each in self.aired), ZERO)

    @property
    def commission(self) -> Decimal:
        """The agency's 15 per cent."""
        return cents(self.gross * Decimal("0.15")) if self.agency else ZERO


def draw(rng: Random) -> Paper:
    """Head, parties, facts, lines, sums; wide paper or upright."""
    singly = rng.random() < 0.5
    flight = _flight(rng, singly=singly)
    size = (LETTER[1], LETTER[0]) if rng.random() < 0.25 else LETTER
    sheet, show = Sheet("invoice", "invoice-val-station", size), without_cells(printing(rng, MARKETS["US"]))
    pen = Pen(rng.choice(("helvetica", "arial", "courier", "dejavu-condensed", "times", "narrow")), rng.choice((8.0, 8.5, 9.0)))
    pen, loud = pen.sized(7.5) if pen.family == "courier" else pen, rng.random() < 0.35
    y = _head(sheet, rng, flight, pen)
    y = _facts(sheet, rng, flight, show, pen, y, loud=loud)
    y = _table(sheet, rng, flight, show, pen, y, singly=singly, loud=loud)
    _sums(sheet, rng, flight, show, pen, y, loud=loud)
    know_currency(sheet, show)
    return sheet.finish()


def _flight(rng: Random, *, singly: bool) -> Flight:
    market, owner = MARKETS["US"], people.person(rng)
    sign = f"{rng.choice('KW')}Q{rng.choice('XZQJ')}{rng.choice('ABDFGLMRTV')}{rng.choice(('', '-TV', '-FM', '-AM', ' Radio', '-LD'))}"
    name = rng.choice(
        (sign, sign, f"{sign} {rng.choice(('Channel', 'Ch.'))} {rng.randint(3, 49)}", f"{people.person(rng).last} Broadcasting")
    )
    advertiser = rng.choice(_BUYERS).format(owner.last)
    agency = party(rng, market, rng.choice(_AGENCIES).format(people.person(rng).last)) if rng.random() < 0.65 else None
    day = date(2024, 1, 28) + timedelta(days=rng.randint(0, 1000))
    count = rng.choice((2, 3, 5, 8, 12, 18, 27)) if singly else rng.choice((1, 2, 3, 4, 6, 9))
    return Flight(
        station=party(rng, market, name), advertiser=advertiser, agency=agency, client=party(rng, market, advertiser), number=rng.choice((f"{numbers.digits(rng, 6)}-{rng.randint(1, 5)}", numbers.digits(rng, 8), f"IN-{numbers.digits(rng, 9)}")),
        day=day, due=day + timedelta(days=30), aired=tuple(sorted((_aired(rng, day, singly=singly) for _ in range(count)), key=lambda each: each.day)),
    )  # fmt: skip


def _aired(rng: Random, day: date, *, singly: bool) -> Aired:
    ran = day - timedelta(days=rng.randint(1, 27))
    rate = cents(Decimal(rng.choice((8, 12, 18, 22, 35, 45, 55, 80, 110, 160, 240, 300, 475, 650, 900, 1500))))
    clock = (
        f"{rng.randint(1, 12)}:{rng.randint(0, 59):02d}:{rng.randint(0, 59):02d}{rng.choice(('a', 'p'))}"
        if rng.random() < 0.5
        else f"{rng.randint(1, 12)}:{rng.randint(0, 59):02d} {rng.choice(('AM', 'PM'))}"
    )
    return Aired(rng.choice(_SHOWS), rng.choice(_WINDOWS), ran, ran + timedelta(days=rng.choice((0, 3, 6))), clock, rng.choice((":30", ":60", ":15")),
                 f"{rng.choice('ABCDF')}{numbers.digits(rng, 4)}H", 1 if singly else rng.choice((1, 2, 3, 4, 5, 8, 10)), rate)  # fmt: skip


def _head(sheet: Sheet, rng: Random, flight: Flight, pen: Pen) -> float:
    """Station and title; whom the bill is mailed to."""
    wide, station = sheet.size[0], flight.station
    sheet.put(
        "/seller/name",
        station.name,
        40,
        52,
        station.name,
        fitted(pen.sized(rng.choice((14.0, 18.0, 22.0))).heavy(), station.name, 260),
    )
    y = sheet.put_lines("/seller/address", station.address, 40, 66, station.lines, pen, pen.size + 2.5)
    end = sheet.write(40, y, rng.choice(("Main: ", "Phone ", "Office ", "Billing: ")), pen)
    sheet.put("/seller/phone", station.phone_value, end, y, station.phone, pen)
    title = rng.choice(("INVOICE", "Invoice", "BROADCAST INVOICE", "Station Invoice", "Invoice of Airtime"))
    sheet.write(wide - 40, 54, title, pen.sized(16).heavy(), "right")
    sheet.rule(40, y + 8, wide - 40, y + 8, rng.choice((0.5, 1.2)))
    return y + 26


def _facts(sheet: Sheet, rng: Random, flight: Flight, show: Print, pen: Pen, y: float, *, loud: bool) -> float:
    """Bill-to at the left, two columns of facts; or facts across the sheet below."""
    wide, caption = sheet.size[0], rng.choice(("Bill To:", "Billing Address:", "Mail to:", "Sold to"))
    sheet.write(40, y, caption.upper() if loud else caption, pen.heavy())
    receiver, low = flight.agency or flight.client, y + pen.size + 4
    if flight.agency:
        low = address_lines(sheet, "", receiver, 40, low, pen, room=190, leading=pen.size + 2.5)
        sheet.ignore.append("/buyer/address")
    else:
        low = address_lines(sheet, "/buyer", receiver, 40, low, pen, room=190, leading=pen.size + 2.5)
    first, start = flight.aired[0].day, min(each.day for each in flight.aired)
    last = max(each.until for each in flight.aired)
    own = [
        Fact(rng.choice(("Invoice #", "Invoice No.", "Invoice")), "/number", flight.number, flight.number),
        Fact(
            rng.choice(("Invoice Date", "Date", "Billing Date")), "/issue_date", flight.day.isoformat(), show.date(flight.day)
        ),
        Fact(
            rng.choice(("Billing Period", "Month", "Broadcast Month", "Invoice Period")),
            "",
            "",
            f"{first.strftime('%b')} {first.year}",
        ),
        Fact(rng.choice(("Contract #", "Order No.", "Contract")), "", "", numbers.digits(rng, 6)),
    ]
    if rng.random() < 0.6:
        own.append(Fact(rng.choice(("Due Date", "Payment Due")), "/due_date", flight.due.isoformat(), show.date(flight.due)))
    other = [
        Fact(rng.choice(("Advertiser", "Client", "Advertiser Name")), "/buyer/name", flight.advertiser, flight.advertiser),
        Fact(rng.choice(("Product", "Brand", "Campaign")), "", "", rng.choice(_PRODUCTS)),
        Fact(rng.choice(("Estimate", "Est #", "Estimate No.")), "", "", numbers.digits(rng, 4)),
        Fact(rng.choice(("Account Executive", "AE", "Salesperson", "Sales Rep")), "", "", people.person(rng).plain),
        Fact(rng.choice(("Flight Dates", "Flight")), "", "", f"{show.date(start)} - {show.date(last)}"),
    ]
    if flight.agency:
        other.append(Fact(rng.choice(("Agency", "Agency Name")), "", "", flight.agency.name))
    if rng.random() < 0.4:
        other.append(Fact(rng.choice(("Terms", "Pay Terms")), "/terms", "Net 30", "Net 30"))
    other = [other[0], *rng.sample(other[1:], k=rng.randint(2, len(other) - 1))]
    rng.shuffle(other)
    own, other = said(own, loud=loud), said(other, loud=loud)
    mark, half = rng.choice((":", "")), (wide - 280) / 2
    if rng.random() < 0.5:
        one = facts_beside(sheet, own, 240, y, pen, room=half - 8, mark=mark)
        two = facts_beside(sheet, other, 240 + half, y, pen, room=half, mark=mark)
    else:
        one = facts_beside(sheet, own, wide - 230, y, pen, room=190, mark=mark)
        two = facts_beside(sheet, other, 40, max(low, one) + 6, pen, room=wide / 2, mark=mark)
    return max(low, one, two) + 8


def _table(sheet: Sheet, rng: Random, flight: Flight, show: Print, pen: Pen, y: float, *, singly: bool, loud: bool) -> float:
    line = [Spec("line", rng.choice(("Ln", "Line", "#")), "left", spare=True)]
    show_spec = Spec("description", rng.choice(("Program", "Description", "Daypart / Program", "Program Name")), "left")
    if singly:
        specs = [*line, Spec("day", rng.choice(("Air Date", "Date")), "left"), Spec("week", "Day", "left", spare=True), Spec("clock", rng.choice(("Air Time", "Time")), "left"), show_spec,
                 Spec("length", rng.choice(("Len", "Length")), "center"), Spec("code", rng.choice(("Copy ID", "Ad-ID", "Material")), "left", spare=True), Spec("amount", rng.choice(("Amount", "Spot Rate", "Gross", "Rate")))]  # fmt: skip
    else:
        specs = [*line, Spec("day", rng.choice(("Start\nDate", "From")), "left"), Spec("until", rng.choice(("End\nDate", "To")), "left"), show_spec, Spec("window", rng.choice(("Start/End Time", "Times", "Time Period")), "left", spare=True),
                 Spec("length", rng.choice(("Len", "Length")), "center", spare=True), Spec("count", rng.choice(("Spots", "# Spots", "No. of\nSpots", "Qty"))), Spec("rate", rng.choice(("Rate", "Rate per\nSpot", "Unit Rate"))),
                 Spec("amount", rng.choice(("Total", "Amount", "Gross", "Line Total")))]  # fmt: skip
    rows = [_row(index, each, show) for index, each in enumerate(flight.aired)]
    table = Table(
        pen,
        pen.size + 2.5,
        sheet.size[1] - 130,
        60,
        rng.choice(("none", "lines", "grid", "bands")),
        GREY if rng.random() < 0.4 else None,
    )
    columns = arranged(headed(specs, loud=loud), rows, 40, sheet.size[0] - 40, pen, flexible="description")
    return print_table(sheet, columns, rows, table, y, more="Continued" if rng.random() < 0.5 else "")


def _row(index: int, each: Aired, show: Print) -> Row:
    return {
        "line": Cell("", "", str(index + 1)), "day": Cell("", "", show.date(each.day)), "until": Cell("", "", show.date(each.until)), "week": Cell("", "", each.day.strftime("%a")),
        "clock": Cell("", "", each.clock), "window": Cell("", "", each.window), "length": Cell("", "", each.length), "code": Cell("", "", each.code),
        "description": Cell("description", each.show, each.show), "count": Cell("quantity", str(each.count), str(each.count)), "rate": Cell("unit_price", f"{each.rate:.2f}", show.money(each.rate)),
        "amount": Cell("amount", f"{each.amount:.2f}", show.money(each.amount)),
    }  # fmt: skip


def _sums(sheet: Sheet, rng: Random, flight: Flight, show: Print, pen: Pen, y: float, *, loud: bool) -> None:
    """Gross is the invoice's total, the commission its discount, the net what is due."""
    wide = sheet.size[0]
    if flight.agency:
        facts = [
            amount_fact(
                rng.choice(("Gross Amount", "Total Gross", "Gross Billing", "Gross Total")), "/total", flight.gross, show
            ),
            amount_fact(
                rng.choice(("Agency Commission", "Less Agency Commission", "Agency Commission 15%", "Commission (15%)")),
                "/discount",
                flight.commission,
                show,
            ),
            amount_fact(
                rng.choice(("Net Amount Due", "Net Due", "Amount Due", "Net Total")),
                "/amount_due",
                flight.gross - flight.commission,
                show,
            ),
        ]
        heavy = ["/amount_due"]
    else:
        facts, heavy = (
            [
                amount_fact(
                    rng.choice(("Total", "Invoice Total", "Total Charges", "Gross Amount")), "/total", flight.gross, show
                )
            ],
            ["/total"],
        )
    if rng.random() < 0.5:
        sheet.write(40, y + 22, f"Total spots: {sum(each.count for each in flight.aired)}", pen)
    sums(sheet, said(facts, loud=loud), wide - 260, wide - 45, y + 24, pen, heavy=heavy, boxed=rng.random() < 0.25)
    oath = "We warrant that the announcements above were broadcast as shown on our program log."
    if rng.random() < 0.6:
        sheet.write(40, sheet.size[1] - 44, oath, fitted(pen, oath, wide - 80))
