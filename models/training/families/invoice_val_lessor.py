# ruff: noqa: E501, PLR0913, PLR0917 - tables of words; drawing says what, where and how
"""Validation paper: lessors of machines, vehicles and copiers. Number and day in the title's line, agreements and serials below the rents, a due date that shouts, a coupon that repeats the numbers at the foot."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from random import Random

from models.training.content import numbers, people
from models.training.content.markets import MARKETS, Party, party, words
from models.training.content.remittance import ZERO, cents
from models.training.families.bills_val_goods import (
    Sold,
    below,
    cells_of,
    day_fact,
    net_of,
    stamped,
    summed,
    to_whom,
    told,
    typed_day,
)
from models.training.families.bills_val_kit import (
    GREY,
    Cell,
    Fact,
    Spec,
    address_lines,
    facts_beside,
    facts_strip,
    know_currency,
    print_fact,
    sums,
)
from models.training.families.bills_val_rows import Grid, placed, print_stacks
from models.training.families.invoice_print import Print, printing
from models.training.ink import A4, LETTER, Pen, Sheet
from models.training.paper import Paper

_FIRMS = words(
    "{l} Leasing|{l} Capital Equipment Finance|{l} Vehicle Rentals|{l} Copier Leasing Co|{l} Asset Finance Ltd|Modular {l}"
)
_BUYERS = words("{l} Chiropractic|{l} & {l} LLP|{l} Landscaping|{l} Printing|Township of {l}|{l} Imaging Center|{l} Motors")
_GOODS = words(
    "Monthly rent, colour copier|Base rental, forklift 5000 lb|Finance charge, ultrasound system|Overage, 12,411 colour impressions|Personal property tax|Delivery van, long wheelbase|Office trailer 12 x 56|Insurance, property damage|Maintenance, included cartridges|Late charge on rent of last month|Mailing machine and scale|Postage meter rental, quarterly|Storage container 20 ft"
)


def draw(rng: Random) -> Paper:
    """The rent of a month or quarter."""
    country = rng.choice(("US", "US", "GB", "CA"))
    market = MARKETS[country]
    size = LETTER if country in ("US", "CA") else A4
    sheet, show = Sheet("invoice", "invoice-val-lessor", size), printing(rng, market)
    pen = Pen(rng.choice(("helvetica", "arial", "times", "vera", "dejavu", "typewriter")), rng.choice((9.0, 9.5)))
    name = rng.choice(_BUYERS)
    seller = party(rng, market, rng.choice(_FIRMS).format(l=people.person(rng).last))
    buyer = party(rng, market, name.format(l=people.person(rng).last))
    day, way, d = (
        date(2024, 2, 5) + timedelta(days=rng.randint(0, 1000)),
        stamped(rng, month_first=country == "US"),
        numbers.digits,
    )
    goods = []
    for name in rng.sample(_GOODS, k=rng.choice((1, 2, 3, 4, 5))):
        more = rng.choice(
            (
                (),
                (f"Agreement {d(rng, 3)}-{d(rng, 7)}-00{rng.randint(1, 9)}", f"Serial number {rng.choice('AEX')}{d(rng, 7)}"),
                (f"{typed_day(day, way)} - {typed_day(day + timedelta(days=30), way)}",),
                (f"Asset {d(rng, 6)} at {rng.randint(10, 900)} Canal Road",),
            )
        )
        goods.append(
            Sold(
                f"{d(rng, 3)}-0{d(rng, 5)}",
                name,
                Decimal(rng.choice((1, 1, 1, 2, 3))),
                rng.choice(words("MO|EA|QTR")),
                Decimal(rng.randint(1100, 98000)) / 100,
                ZERO,
                more,
            )
        )
    number = rng.choice((d(rng, 6), d(rng, 9), f"{d(rng, 5)}-{day:%m%y}", f"R{d(rng, 7)}", f"{d(rng, 4)}/{rng.randint(1, 48)}"))
    due = day + timedelta(days=rng.choice((10, 15, 21, 30)))
    account = rng.choice((d(rng, 7), f"{d(rng, 3)}-{d(rng, 4)}"))
    facts = [
        told(rng.choice(("Invoice", "Invoice number", "Invoice #")), "/number", number),
        day_fact(rng.choice(("Invoice date", "Dated", "Billing date")), day, way, "/issue_date"),
        day_fact(rng.choice(("Due date", "Payment due", "Please pay by")), due, way, "/due_date"),
        told(rng.choice(("Customer number", "Account number", "Lessee no.")), "/buyer/account_number", account),
    ]
    y = _head(sheet, rng, pen, (seller, buyer), facts, (day, way))
    y = _table(sheet, rng, show, pen, goods, y)
    _ends(sheet, rng, show, pen, goods, (seller, buyer), facts, y)
    know_currency(sheet, show)
    return sheet.finish()


def _head(
    sheet: Sheet, rng: Random, pen: Pen, parties: tuple[Party, Party], facts: list[Fact], dated: tuple[date, int]
) -> float:
    """Title, number and day in one line, or the day alone beside; other days and numbers in a box at the right or a list below."""
    seller, buyer = parties
    day, way = dated
    d, right = numbers.digits, sheet.size[0] - 50
    address_lines(sheet, "/seller", seller, 50, 52, pen, room=230, leading=pen.size + 2.6, bold=True)
    big = pen.sized(13).heavy()
    others = [
        day_fact("Period from", day, way),
        day_fact("Next invoice", day + timedelta(days=30), way),
        told("Contract", "", f"{d(rng, 3)}-{d(rng, 7)}"),
        told(rng.choice(("Rental no.", "Schedule")), "", d(rng, 3)),
        told("Page", "", "1"),
        day_fact("Printed", day - timedelta(days=1), way),
    ]
    plain, kind = rng.sample(others, k=rng.randint(1, 4)), rng.randrange(3)
    if kind == 0:
        y = 128.0
        x = sheet.write(50, y, rng.choice(("INVOICE ", "Invoice ", "Invoice No. ", "Rental invoice ")), big)
        x = print_fact(sheet, facts[0], x, y, big)
        x = sheet.write(x, y, rng.choice((" of ", " dated ", "   ")), big)
        print_fact(sheet, facts[1], x, y, big)
        low = to_whom(sheet, rng, "/buyer", buyer, 50, y + 26, pen, room=240, care=rng.choice(("", "after")))
        shown = [facts[2], facts[3], *plain]
        high = facts_beside(sheet, shown, right - 210, y + 26, pen, room=210, mark=rng.choice(("", ":")))
        return max(low, high) + 14
    shown = facts + plain
    rng.shuffle(shown)
    if kind == 1:
        sheet.write(right, 56, rng.choice(("INVOICE", "LEASE INVOICE", "Invoice")), big, "right")
        sheet.frame(right - 200, 68, right, 76 + (pen.size + 4) * len(shown), 0.7)
        high = facts_beside(sheet, shown, right - 194, 82, pen, room=188, mark="", flush=rng.random() < 0.3)
        low = to_whom(sheet, rng, "/buyer", buyer, 72, 138, pen, room=230, care=rng.choice(("", "before", "after")))
        return max(low, high) + 18
    sheet.write(right, 56, rng.choice(("Invoice", "INVOICE", "RENT INVOICE")), big, "right")
    low = 120.0
    sheet.write(50, low, rng.choice(("Lessee", "Billed to:", "Customer", "Hirer")), pen.heavy())
    low = to_whom(sheet, rng, "/buyer", buyer, 50, low + 13, pen, room=240)
    half = (len(shown) + 1) // 2
    low = facts_strip(sheet, shown[:half], 50, right, low + 8, pen, GREY)
    return facts_strip(sheet, shown[half:], 50, right, low, pen, GREY) + 14


def _table(sheet: Sheet, rng: Random, show: Print, pen: Pen, goods: list[Sold], y: float) -> float:
    """A few rents; those without a quantity have their amount only."""
    way = rng.randrange(3)
    specs = ([Spec("name", rng.choice(("Description", "Charges", "Description of charge")), "left"), Spec("amount", rng.choice(("Amount", "Charge", "Amount due")))],
             [Spec("code", rng.choice(("Contract", "Unit no.", "Equipment")), "left"), Spec("name", "Description", "left"), Spec("count", rng.choice(("Qty", "Months"))), Spec("price", "Rate"), Spec("amount", "Amount")],
             [Spec("count", "Qty"), Spec("unit", "Per", "left"), Spec("name", "Item", "left"), Spec("price", "Rate"), Spec("amount", "Total")])[way]  # fmt: skip
    rows = []
    for one in goods:
        cells = dict(cells_of(one, show))
        cells["name"] = (*cells["name"], *below(one))
        if way == 1:
            cells["code"] = (Cell("item_code", one.code, one.code),)
        rows.append({spec.key: cells[spec.key] for spec in specs})
    columns = placed(specs, rows, 50, sheet.size[0] - 50, pen, flexible="name")
    return print_stacks(
        sheet,
        columns,
        rows,
        Grid(
            pen, pen.size + 2.6, 610, 60, rng.choice(("none", "lines", "grid")), GREY if rng.random() < 0.4 else None, ("name",)
        ),
        y,
    )


def _ends(
    sheet: Sheet,
    rng: Random,
    show: Print,
    pen: Pen,
    goods: list[Sold],
    parties: tuple[Party, Party],
    facts: list[Fact],
    y: float,
) -> None:
    """The sum, and below a perforation the coupon with the same numbers and where to send it."""
    seller, buyer = parties
    net, right = net_of(goods), sheet.size[0] - 50
    tax = cents(net * Decimal(show.market.rates[0]) / 100)
    shown = summed(
        (
            rng.choice(("Subtotal", "Total rent", "Charges")),
            "",
            rng.choice(("Tax", "Sales/use tax")) if show.market.country == "US" else rng.choice(show.market.taxes),
            rng.choice(("Total due", "Total", "Invoice total", "Please pay")),
        ),
        net,
        ZERO,
        tax,
        show,
    )
    if y > 560:
        sheet.new_page()
        y = 60.0
    low = sums(sheet, shown, right - 190, right, y + 20, pen, heavy=("/total",), boxed=rng.random() < 0.25)
    if rng.random() < 0.6 and low < sheet.size[1] - 140:
        top = sheet.size[1] - 122
        sheet.dash(40, top, sheet.size[0] - 40)
        sheet.write(50, top + 14, rng.choice(("Detach and return with your payment", "REMITTANCE SLIP")), pen.sized(7))
        facts_beside(sheet, facts, right - 190, top + 18, pen, room=190, mark=":")
        y = top + 34
        sheet.write(50, y, rng.choice(("Remit to:", "Make checks payable to")), pen.sized(7.5))
        print_fact(sheet, told("", "/seller/name", seller.name), 50, y + 12, pen)
        sheet.write_lines(
            50,
            y + 12 + pen.size + 2,
            [
                f"PO Box {numbers.digits(rng, 5)}",
                next(line for line in reversed(buyer.lines) if any(sign.isdigit() for sign in line)),
            ],
            pen,
            pen.size + 2,
        )
