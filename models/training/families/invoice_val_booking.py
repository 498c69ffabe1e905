# ruff: noqa: E501, PLR0913, PLR0917 - tables of words; drawing says what, where and how
"""Validation paper: orders and confirmations of stations, systems and networks. Weeks as columns, the day only beside the page or under the title, captions and values in shaded cells, no agency's share told."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from random import Random

from models.training.content import media, numbers, people
from models.training.content.markets import MARKETS, words
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
    know_currency,
    print_fact,
    print_table,
    sums,
)
from models.training.families.invoice_print import Print, printing, without_cells
from models.training.ink import LETTER, Pen, Sheet, fitted
from models.training.paper import Paper

_SELLERS = words(
    "{c}-FM|{p} Cable Advertising|{c}-TV|{l} Sports Network|{p} Radio Cluster|{c} / {p}|{l} Media Sales|Hispanic Radio {p}"
)
_BUYERS = words(
    "{l} for County Commission|{p} Ford Lincoln|{l} Pest Control|Safe Streets {p}|{l} for Assembly|{p} Urgent Care|{l} Heating & Air|Teachers for {l}"
)
_AGENCIES = words("{l} Media Group|{m} Campaigns|{l}, {m} & Associates|{p} Ad Agency")
_SLOTS = words("M-F 6a-10a|M-F 10a-3p|M-F 3p-7p|Sa-Su 6a-12m|M-Su 5a-5a|News Adj|Prime M-Su 7p-11p|Ballgame|Overnight")


@dataclass(frozen=True, slots=True)
class _Head:
    """What the head says: the number, facts of no field, the day as told."""

    number: Fact
    facts: list[Fact]
    day: str


def draw(rng: Random) -> Paper:
    """One order of three to five weeks."""
    wide = rng.random() < 0.35
    sheet = Sheet("invoice", "invoice-val-booking", (LETTER[1], LETTER[0]) if wide else LETTER)
    show = without_cells(printing(rng, MARKETS["US"]))
    pen = Pen(rng.choice(("helvetica", "arial", "dejavu-condensed", "times", "vera")), rng.choice((7.5, 8.0, 8.5)))
    runs = [
        (rng.choice(_SLOTS), rng.choice((3, 5, 8, 10, 20, 30)), media.rates(rng, 5, 600, "1"))
        for _ in range(rng.choice((1, 2, 4, 7, 12)))
    ]
    deal = media.account(rng, (_SELLERS, _BUYERS, _AGENCIES), runs, through=0.6)
    y = _front(sheet, rng, pen, deal, _told(rng, show, deal))
    y = _table(sheet, rng, show, pen, deal, y)
    _ends(sheet, rng, show, pen, deal, y)
    know_currency(sheet, show)
    return sheet.finish()


def _told(rng: Random, show: Print, deal: media.Account) -> _Head:
    """Order, estimate, revision; when it runs."""
    d, long = numbers.digits, rng.choice((5, 6, 7, 8))
    number = rng.choice((d(rng, long), d(rng, long), f"{d(rng, 3)}-{d(rng, 5)}", f"PQ{d(rng, 7)}"))
    caption = rng.choice(words("Order|Order #|Order Number|Contract No.|Contract #|Sales Order|Order ID"))
    flight = f"{show.date(deal.first)} - {show.date(deal.day + timedelta(days=25))}"
    facts = [
        Fact(rng.choice(words("Estimate|Est #|CPE / Estimate")), "", "", rng.choice((d(rng, 4), f"{d(rng, 3)}/{d(rng, 4)}"))),
        Fact(rng.choice(words("Flight|Order Dates|Run Dates|Start/End")), "", "", flight),
        Fact(rng.choice(words("Product|Brand/Product|Title")), "", "", rng.choice(words("POL|Candidate|Summer Push|Brand"))),
        Fact(rng.choice(words("Revision|Rev #|Version")), "", "", str(rng.randint(0, 4))),
        Fact(rng.choice(words("Salesperson|AE|Account Rep")), "", "", people.person(rng).plain),
        Fact(rng.choice(words("Buyer|Agency Buyer|Ordered by")), "", "", people.person(rng).plain),
        Fact(rng.choice(words("Demo|Target")), "", "", rng.choice(words("A25-54|P35+|W18+"))),
        Fact(rng.choice(words("Market|Station|Outlet")), "", "", media.named(rng, rng.choice(("{p}", "{c}")))),
        Fact(rng.choice(words("Agency Order|Ext. Order|Headline #")), "", "", d(rng, long)),
        Fact(rng.choice(words("Billing|Bill Cycle")), "", "", rng.choice(words("Broadcast month|Calendar|EOB"))),
    ]
    chosen = rng.sample(facts, k=rng.randint(4, len(facts)))
    return _Head(Fact(caption, "/number", number, number), chosen, show.date(deal.day))


def _front(sheet: Sheet, rng: Random, pen: Pen, deal: media.Account, told: _Head) -> float:
    """Three heads: cells in four columns; a title line with number and day; a list beside the parties."""
    left, right, lead, way = 40.0, sheet.size[0] - 40, pen.size + 2.6, rng.randrange(3)
    iso, client = deal.day.isoformat(), rng.choice(words("Advertiser|Client|Sponsor|Account"))
    mixed = [told.number, *told.facts, Fact(client, "/buyer/name", deal.buyer.name, deal.buyer.name)]
    title = rng.choice(words("ORDER CONFIRMATION|Contract|Sales Order|Broadcast Order|Advertising Agreement"))
    if way == 0:
        y = address_lines(sheet, "/seller", deal.seller, left, 48, pen, room=230, leading=lead, bold=True)
        sheet.write(right, 48, title, pen.sized(13).heavy(), "right")
        end = sheet.write(right - 150, 62, rng.choice(words("Printed|As of|Run date")), pen) + 4
        sheet.put("/issue_date", iso, end, 62, told.day, pen)
        rng.shuffle(mixed)
        low = _cells(sheet, mixed, left, right, max(y, 80) + 8, pen, shaded=rng.random() < 0.6)
        return _agency(sheet, rng, pen, deal, left, low + 16, lead) + 10
    if way == 1:
        sheet.put(
            "/seller/name", deal.seller.name, left, 50, deal.seller.name, fitted(pen.sized(14).heavy(), deal.seller.name, 260)
        )
        line = ", ".join(deal.seller.lines)
        sheet.put("/seller/address", deal.seller.address, left, 63, line, fitted(pen, line, 300))
        sheet.rule(left, 70, right, 70, 1.2)
        end = sheet.write(left, 86, f"{title}  {told.number.caption}", pen.sized(11).heavy()) + 6
        sheet.put("/number", told.number.value, end, 86, told.number.shown, pen.sized(11).heavy())
        sheet.put("/issue_date", iso, right, 86, told.day, pen.sized(10), "right")
        y = _agency(sheet, rng, pen, deal, left, 108, lead)
        low = facts_beside(
            sheet,
            mixed[1:],
            (left + right) / 2 + 10,
            108,
            pen,
            room=(right - left) / 2 - 10,
            mark=rng.choice((":", "")),
            flush=rng.random() < 0.5,
        )
        return max(y, low) + 12
    rng.shuffle(mixed)
    low = facts_beside(
        sheet, mixed, left, 78, pen, room=(right - left) / 2 - 14, mark=rng.choice((":", "")), flush=rng.random() < 0.4
    )
    sheet.write(left, 52, title, pen.sized(15))
    x = (left + right) / 2 + 20
    y = address_lines(sheet, "/seller", deal.seller, x, 52, pen, room=220, leading=lead, bold=True)
    y = _agency(sheet, rng, pen, deal, x, y + 14, lead)
    foot = sheet.size[1] - 26
    end = sheet.put("/issue_date", iso, left, foot, told.day, pen.sized(7))
    sheet.write(end + 8, foot, f"{rng.randint(8, 17)}:{rng.randint(10, 59)}", pen.sized(7))
    sheet.write(right, foot, "Page 1 of 1", pen.sized(7), "right")
    return max(low, y) + 12


def _cells(sheet: Sheet, facts: list[Fact], x0: float, x1: float, y: float, pen: Pen, *, shaded: bool) -> float:
    """Two facts a row: a caption's cell, a value's cell, and again."""
    half, high = (x1 - x0) / 2, pen.size + 7
    for index, fact in enumerate(facts):
        x, top = x0 + half * (index % 2), y + (index // 2) * high
        if shaded:
            sheet.fill(x, top, x + half * 0.32, top + high, GREY)
        sheet.frame(x, top, x + half, top + high, 0.5)
        sheet.rule(x + half * 0.32, top, x + half * 0.32, top + high, 0.5)
        sheet.write(x + 4, top + high - 4.5, fact.caption, fitted(pen, fact.caption, half * 0.32 - 6))
        print_fact(sheet, fact, x + half * 0.32 + 5, top + high - 4.5, fitted(pen, fact.shown, half * 0.66 - 6))
    return y + -(-len(facts) // 2) * high


def _agency(sheet: Sheet, rng: Random, pen: Pen, deal: media.Account, x: float, y: float, lead: float) -> float:
    """Who gets the bill."""
    sheet.write(x, y, rng.choice(words("Bill To|Billing Contact|Agency / Billing|Invoice to")), pen.heavy())
    if deal.agency is None:
        return address_lines(sheet, "/buyer", deal.buyer, x, y + lead, pen, room=220, leading=lead)
    sheet.ignore.append("/buyer/address")
    return address_lines(sheet, "", deal.agency, x, y + lead, pen, room=220, leading=lead)


def _table(sheet: Sheet, rng: Random, show: Print, pen: Pen, deal: media.Account, y: float) -> float:
    """Counts by week in columns of their own, then spots, rate, total."""
    weeks = rng.choice((3, 4, 5))
    begins = [deal.first + timedelta(days=7 * at) for at in range(weeks)]
    rows: list[Row] = []
    for index, run in enumerate(deal.runs):
        counts = [run.count // weeks + (at < run.count % weeks) for at in range(weeks)]
        rows.append({
            "line": Cell("", "", str(index + 1)), "description": Cell("description", run.what, run.what), "length": Cell("", "", rng.choice((":30", ":60"))),
            **{f"week{at}": Cell("", "", str(count) if count else "-") for at, count in enumerate(counts)},
            "price": Cell("unit_price", f"{run.rate:.2f}", show.money(run.rate)), "count": Cell("quantity", str(run.count), str(run.count)), "amount": Cell("amount", f"{run.amount:.2f}", show.money(run.amount)),
        })  # fmt: skip
    specs = [Spec("line", rng.choice(("Ln", "#")), "left"), Spec("description", rng.choice(("Daypart", "Day/Time", "Program", "Description")), "left"), Spec("length", "Len"), *(Spec(f"week{at}", f"{day:%m/%d}") for at, day in enumerate(begins))]  # fmt: skip
    last = [
        Spec("price", rng.choice(("Rate", "Unit Rate", "Cost"))),
        Spec("count", rng.choice(("Spots", "Total\nSpots", "Tot"))),
        Spec("amount", rng.choice(("Total", "Gross", "Amount"))),
    ]
    if rng.random() < 0.5:
        last = [last[1], last[0], last[2]]
    table = Table(
        pen,
        pen.size + 2,
        sheet.size[1] - 100,
        60,
        rng.choice(("lines", "grid", "bands", "none")),
        GREY if rng.random() < 0.4 else None,
    )
    return print_table(
        sheet, arranged([*specs, *last], rows, 45, sheet.size[0] - 45, pen, flexible="description"), rows, table, y
    )


def _ends(sheet: Sheet, rng: Random, show: Print, pen: Pen, deal: media.Account, y: float) -> None:
    """The sum; lines to sign."""
    right = sheet.size[0] - 50
    if y + 70 > sheet.size[1] - 40:
        sheet.new_page()
        y = 60.0
    sheet.write(45, y + 18, f"Total spots: {sum(run.count for run in deal.runs)}", pen)
    facts = [
        amount_fact(rng.choice(words("Order Total|Total|Gross Order|Contract Total|Grand Total")), "/total", deal.gross, show)
    ]
    y = sums(sheet, facts, right - 180, right, y + 18, pen, heavy=("/total",), boxed=rng.random() < 0.25)
    if rng.random() < 0.6 and y + 30 < sheet.size[1] - 40:
        sheet.write(45, y + 24, "Accepted for advertiser ____________________   Date __________", pen)
