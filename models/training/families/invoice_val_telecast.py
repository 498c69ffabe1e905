# ruff: noqa: E501, PLR0913, PLR0917 - tables of words; drawing says what, where and how
"""Validation paper: television and cable bills. Three panels of labelled facts that share captions (number and date of invoice, order and contract), spots one by one below each line, an affidavit between table and sums."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from random import Random

from models.training.content import numbers, people
from models.training.content.correspondents import place
from models.training.content.markets import MARKETS, Party, party, words
from models.training.content.remittance import ZERO, cents
from models.training.families.bills_val_goods import day_fact, stamped, told, typed_day
from models.training.families.bills_val_kit import Cell, Fact, Spec, amount_fact, know_currency, print_fact, sums
from models.training.families.bills_val_rows import Grid, Stack, placed, print_stacks
from models.training.families.invoice_print import Print, printing, without_cells
from models.training.ink import LETTER, Pen, Sheet, fitted, wrap
from models.training.paper import Paper

_STATIONS = words("{c}-TV {p}|{p} Cable Advertising|{c} Television Inc.|{l} Spot Cable Sales|{c} / {p} Tonight")
_CLIENTS = words(
    "{l} Buick GMC|{p} Regional Medical Center|{l} for Senate|{l} Bail Bonds|{p} State Fair|{l} Roofing|{p} Lottery|{l} Mattress Gallery"
)
_SHOWS = words(
    "Morning Show|Noon News|Wheel Adjacency|Prime Access|Sunday Game|Judge Block 2P-4P|Late Fringe|Kids Block|HGT 6P-12M|News 5P|News 11P Su|Overnight Rotator"
)


def draw(rng: Random) -> Paper:
    """One order, one broadcast month."""
    market = MARKETS["US"]
    sheet, show = Sheet("invoice", "invoice-val-telecast", LETTER), without_cells(printing(rng, market))
    pen = Pen(rng.choice(("helvetica", "arial", "narrow", "times", "dejavu-mono")), rng.choice((7.5, 8.0)))
    pen = pen.sized(6.6) if pen.family == "dejavu-mono" else pen
    call = "".join((rng.choice("KW"), *rng.choices("JQVXZ", k=2), rng.choice("TV")))
    name = {"c": call, "p": place(rng), "l": people.person(rng).last}
    seller = party(rng, market, rng.choice(_STATIONS).format(**name))
    buyer = party(rng, market, rng.choice(_CLIENTS).format(p=place(rng), l=people.person(rng).last))
    agency = (
        party(rng, market, f"{people.person(rng).last} {rng.choice(('Media', 'Partners Advertising', '& Associates'))}")
        if rng.random() < 0.5
        else None
    )
    day, way = date(2024, 2, 25) + timedelta(days=rng.randint(0, 930)), stamped(rng, month_first=True)
    y = _head(sheet, rng, pen, (seller, buyer, agency), day, way)
    y, gross = _table(sheet, rng, show, pen, day, way, y)
    _ends(sheet, rng, show, pen, gross, y, through=agency is not None)
    know_currency(sheet, show)
    return sheet.finish()


def _facts(rng: Random, day: date, way: int) -> tuple[list[Fact], list[Fact]]:
    d, long = numbers.digits, rng.choice((5, 6, 7))
    number = rng.choice(
        (d(rng, long), f"{d(rng, long)}-{rng.randint(1, 9)}", f"{d(rng, 4)}-{d(rng, 4)}", f"{rng.choice('TVC')}{d(rng, long)}")
    )
    own = [
        told(rng.choice(("Inv #", "Invoice No", "Invoice", "Inv. Nbr", "Number")), "/number", number),
        day_fact(rng.choice(("Inv Dt", "Invoice Date", "Date", "Billed")), day, way, "/issue_date"),
    ]
    if rng.random() < 0.4:
        own.append(told("Terms", "/terms", rng.choice(("Net 30", "NET 30 DAYS", "Cash in advance"))))
    if rng.random() < 0.35:
        own.append(day_fact(rng.choice(("Due", "Due Date")), day + timedelta(days=30), way, "/due_date"))
    if rng.random() < 0.5:
        own.append(told(rng.choice(("Acct #", "Customer #", "Advertiser #")), "/buyer/account_number", d(rng, long)))
    others = [
        told(rng.choice(("Order #", "Ord No", "Traffic Order")), "", d(rng, long)), told(rng.choice(("Contract", "Contract #", "Cont No")), "", d(rng, long)), told(rng.choice(("Est", "Estimate #", "Agy Est")), "", d(rng, 3)),
        told(rng.choice(("Prod", "Product")), "", rng.choice(("Spring", "01", "Branding", "Gen Elec"))), told(rng.choice(("AE", "Salesperson")), "", people.person(rng).plain), day_fact(rng.choice(("Flt Start", "From")), day - timedelta(days=27), way), day_fact(rng.choice(("Flt End", "To")), day - timedelta(days=1), way),
        told("Bill Type", "", rng.choice(("Bcst", "Cal", "EOF"))), told("Zone", "", rng.choice(("North", "Metro", "All"))), told("Page", "", "1 of 1"),
    ]  # fmt: skip
    return own, rng.sample(others, k=rng.randint(4, 8))


def _panel(sheet: Sheet, facts: Sequence[Fact], x: float, y: float, wide: float, pen: Pen, *, split: float) -> float:
    """Captions and values in two columns of a frame."""
    top = y
    for fact in facts:
        y += pen.size + 3.5
        sheet.write(x + 4, y, fact.caption, fitted(pen.heavy(), fact.caption, wide * split - 8))
        print_fact(sheet, fact, x + wide * split, y, fitted(pen, fact.shown, wide * (1 - split) - 4))
    sheet.frame(x, top, x + wide, y + 5, 0.5)
    return y + 5


def _whom(sheet: Sheet, caption: str, who: Party, at: str, x: float, y: float, room: float, pen: Pen) -> float:
    sheet.write(x, y, caption, pen.sized(pen.size - 1).heavy())
    y += pen.size + 3
    print_fact(sheet, Fact("", f"{at}/name" if at else "", who.name, who.name), x, y, fitted(pen, who.name, room))
    for line in (part for whole in who.lines for part in wrap(whole, pen, room)):
        y += pen.size + 2.4
        print_fact(sheet, Fact("", f"{at}/address" if at else "", who.address, line), x, y, pen)
    return y + pen.size + 2.4


def _head(sheet: Sheet, rng: Random, pen: Pen, parties: tuple[Party, Party, Party | None], day: date, way: int) -> float:
    seller, buyer, agency = parties
    own, others = _facts(rng, day, way)
    left, right = 36.0, sheet.size[0] - 36
    blocks = [("Remit To:" if rng.random() < 0.5 else "PAYABLE TO", seller, "/seller")]
    if agency:
        sheet.ignore.append("/buyer/address")
        blocks.append((rng.choice(("Bill To:", "AGENCY", "Billing Address")), agency, ""))
        own.append(told(rng.choice(("Advertiser", "Adv", "Client")), "/buyer/name", buyer.name))
    else:
        blocks.append((rng.choice(("Bill To:", "ADVERTISER", "Billing Address", "Client")), buyer, "/buyer"))
    rng.shuffle(blocks)
    rng.shuffle(own)
    sheet.write(
        rng.choice((left, 306.0)), 42, rng.choice(("INVOICE", "Invoice/Affidavit", "TELEVISION INVOICE")), pen.sized(12).heavy()
    )
    if rng.random() < 0.5:
        third = (right - left) / 3
        mixed = own + others
        if rng.random() < 0.5:
            rng.shuffle(mixed)
        size = -(-len(mixed) // 3)
        lows = [
            _panel(sheet, mixed[start : start + size], left + number * third, 52, third, pen, split=0.42)
            for number, start in enumerate(range(0, len(mixed), size))
        ]
        low = max(lows) + 14
        return (
            max(
                _whom(sheet, caption, who, at, left + number * 270, low, 250, pen)
                for number, (caption, who, at) in enumerate(blocks)
            )
            + 8
        )
    y, half = 58.0, (left + right) / 2 + 20
    for caption, who, at in blocks:
        y = _whom(sheet, caption, who, at, left, y, 230, pen) + 8
    low = _panel(sheet, own, half, 52, right - half, pen, split=0.45)
    low = _panel(sheet, others, half, low + 4, right - half, pen, split=0.45)
    return max(y, low) + 12


def _table(sheet: Sheet, rng: Random, show: Print, pen: Pen, day: date, way: int, y: float) -> tuple[float, Decimal]:
    keys = rng.choice(
        words(
            "line name days length count price amount|line dates name count price amount|name length dates count price amount|count name length price amount"
        )
    ).split()
    heads = {"line": "Line|Ln #", "name": "Program|Ordered / Aired|Description|Network & Time", "days": "MTWTFSS|Days", "length": "Len|Length", "count": "Spots|Qty|No.", "price": "Rate|Each|Cost", "amount": "Amount|Gross|Total", "dates": "Week of|Dates"}  # fmt: skip
    specs = [
        Spec(key, rng.choice(words(heads[key])), "right" if key in ("count", "price", "amount") else "left") for key in keys
    ]
    rows: list[Stack] = []
    gross, detailed = ZERO, rng.random() < 0.5
    for number, slot in enumerate(rng.sample(_SHOWS, k=rng.choice((1, 2, 3, 5, 7))), start=1):
        count, rate = rng.choice((1, 1, 2, 3, 4, 6)), cents(Decimal(rng.choice((10, 18, 25, 45, 60, 95, 150, 325, 900))))
        gross += count * rate
        start = day - timedelta(days=rng.randint(14, 27))
        spots = [
            Cell(
                "",
                "",
                f"{typed_day(start + timedelta(days=run), 0)} {rng.randint(5, 11)}:{rng.randint(10, 59)}:{rng.randint(10, 59)}{rng.choice(('A', 'P'))} {slot[:3].upper()}{numbers.digits(rng, 4)}H",
            )
            for run in range(count if detailed else 0)
        ]
        rows.append({
            "line": (Cell("", "", str(number)),), "name": (Cell("description", slot, slot), *spots), "days": (Cell("", "", "".join(rng.choice((letter, "-")) for letter in "MTWTFSS")),), "length": (Cell("", "", rng.choice(("30", ":30", "15"))),),
            "dates": (Cell("", "", typed_day(start, way)),), "count": (Cell("quantity", str(count), str(count)),), "price": (Cell("unit_price", f"{rate:.2f}", show.money(rate)),), "amount": (Cell("amount", f"{count * rate:.2f}", show.money(count * rate)),),
        })  # fmt: skip
    columns = placed(specs, rows, 36, sheet.size[0] - 36, pen, flexible="name")
    return print_stacks(
        sheet,
        columns,
        rows,
        Grid(pen, pen.size + 2.2, sheet.size[1] - 110, 50, rng.choice(("none", "lines", "grid", "bands")), None, ("name",)),
        y,
    ), gross


def _ends(sheet: Sheet, rng: Random, show: Print, pen: Pen, gross: Decimal, y: float, *, through: bool) -> None:
    less = cents(gross * Decimal("0.15"))
    sheet.write(
        36, y + 14, "We certify that these announcements were telecast as shown by the station's records.", pen.sized(6.5)
    )
    facts = [amount_fact(rng.choice(("Gross Amt", "Total", "Actual Gross")), "/total", gross, show)]
    if through:
        facts += [
            amount_fact(rng.choice(("Agy Comm", "Less 15%", "Commission")), "/discount", less, show),
            amount_fact(rng.choice(("Net Amt", "Net Due", "Amount Due")), "/amount_due", gross - less, show),
        ]
    sums(sheet, facts, sheet.size[0] - 200, sheet.size[0] - 40, y + 32, pen, heavy=("/amount_due",), boxed=rng.random() < 0.3)
