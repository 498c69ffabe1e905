# ruff: noqa: E501, PLR0913, PLR0917 - tables of words; drawing says what, where and how
"""Validation paper: dairies, bakeries, fuel depots, laboratories that bill once a month. What was brought day by day under delivery tickets, the period beside the day of the bill, the customer's number above the window, codes in front of or behind the texts."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from random import Random

from models.training.content import numbers, people
from models.training.content.markets import MARKETS, Party, party, words
from models.training.content.remittance import ZERO, cents
from models.training.families.bills_val_goods import Sold, day_fact, net_of, run_on, stamped, summed, to_whom, told, typed_day
from models.training.families.bills_val_kit import (
    GREY,
    address_lines,
    facts_beside,
    facts_strip,
    know_currency,
    print_fact,
    sums,
)
from models.training.families.invoice_print import Print, printing
from models.training.ink import A4, LETTER, Pen, Sheet, fitted
from models.training.paper import Paper

_FIRMS = words(
    "{l} Dairy|{l} Bakery Wholesale|{l} Fuels|{l} Reference Laboratory|{l} Ice & Gases|{l} Water Coolers|{l} Newspapers|{l} Eggs and Poultry"
)
_BUYERS = words(
    "{l} Care Home|{l} Deli|Hotel {l}|{l} Transport|{l} Veterinary Group|{l} Catering|{l} Nursery School|{l} Builders"
)
_GOODS = words(
    "WHOLE MILK 2 LTR|WHITE SLICED THICK|DIESEL ULSD|OXYGEN CYL SIZE J|WATER 18.9L BOTTLE|EGGS LARGE TRAY 30|CREAM DOUBLE 1 LTR|ROLLS SOFT 48S|HEATING OIL|DRY ICE PELLETS 10KG|LIPID PANEL|CBC WITH DIFF|URINE CULTURE|BUTTER UNSALTED 250G|CYLINDER RENTAL|BREAD RYE 800G|YOGHURT NATURAL 5KG|TSH|PASTRY BOX ASSORTED|SKIMMED MILK 1 LTR"
)


def draw(rng: Random) -> Paper:
    """A month's deliveries on one bill."""
    country = rng.choice(("US", "US", "GB", "GB", "IE", "CA"))
    market = MARKETS[country]
    sheet, show = Sheet("invoice", "invoice-val-monthly", LETTER if country in ("US", "CA") else A4), printing(rng, market)
    pen = Pen(rng.choice(("courier", "typewriter", "helvetica", "narrow", "dejavu-mono", "arial")), rng.choice((8.0, 8.5)))
    pen = pen.sized(7.5) if pen.family == "dejavu-mono" else pen
    seller, buyer = (
        party(rng, market, rng.choice(_FIRMS).format(l=people.person(rng).last)),
        party(rng, market, rng.choice(_BUYERS).format(l=people.person(rng).last)),
    )
    first = date(2024, rng.randint(1, 12), 1)
    day, way = (
        date(first.year + first.month // 12, first.month % 12 + 1, rng.choice((1, 2, 3, 5))),
        stamped(rng, month_first=country == "US"),
    )
    book = {
        name: (f"{'0' * rng.choice((0, 1, 3))}{numbers.digits(rng, rng.choice((3, 4)))}", Decimal(rng.randint(85, 9800)) / 100)
        for name in rng.sample(_GOODS, k=rng.choice((2, 3, 4, 6)))
    }
    drops = sorted(rng.sample(range(27), k=rng.choice((2, 3, 4, 6))))
    trips = [
        (
            first + timedelta(days=offset),
            numbers.digits(rng, 6),
            [
                Sold(code, name, Decimal(rng.choice((1, 2, 3, 5, 8, 12, 40))), rng.choice(words("EA|CS|TRY|BT")), price)
                for name, (code, price) in rng.sample(list(book.items()), k=rng.randint(1, min(3, len(book))))
            ],
        )
        for offset in drops
    ]
    y = _head(sheet, rng, pen, (seller, buyer), (first, day, way))
    y = _rows(sheet, rng, show, pen, trips, way, y)
    _ends(sheet, rng, show, pen, [one for *_, goods in trips for one in goods], y)
    know_currency(sheet, show)
    return sheet.finish()


def _head(sheet: Sheet, rng: Random, pen: Pen, parties: tuple[Party, Party], days: tuple[date, date, int]) -> float:
    """The window with the customer's number above; the depot at the right or across the top; facts in a block, a strip or a line."""
    seller, buyer = parties
    first, day, way = days
    d, right, middle = numbers.digits, sheet.size[0] - 42, sheet.size[0] / 2
    number = rng.choice((d(rng, 6), f"{day:%y%m}{d(rng, 3)}", f"M{d(rng, 5)}", f"{d(rng, 2)}-{d(rng, 6)}", f"00{d(rng, 5)}"))
    account = rng.choice((f"0{d(rng, 4)}", d(rng, 6), f"{buyer.name[:3].upper()}0{d(rng, 2)}"))
    last = day.replace(day=1) - timedelta(days=1)
    facts = [
        told(rng.choice(("INVOICE NO", "Invoice", "Invoice No.", "Statement/Invoice No")), "/number", number),
        day_fact(rng.choice(("DATE", "Invoice Date", "Date", "Bill date")), day, way, "/issue_date"),
    ]
    others = [
        day_fact("From", first, way),
        day_fact("To", last, way),
        told("Page", "", "1"),
        told(rng.choice(("Round", "Depot", "Driver")), "", str(rng.randint(1, 80))),
        told("Deliveries", "", str(rng.randint(2, 26))),
        told("Our ref", "", f"JB/{d(rng, 3)}"),
    ]
    mixed = facts + rng.sample(others, k=rng.randint(2, 4))
    title = rng.choice(("INVOICE", "MONTHLY INVOICE", "CONSOLIDATED INVOICE", "Invoice / Statement", "Sales Invoice"))
    kind = rng.randrange(3)
    rng.shuffle(mixed)
    if rng.random() < 0.5:
        mixed.append(day_fact("Due", day + timedelta(days=14), way, "/due_date"))
    if kind == 0:
        address_lines(sheet, "/seller", seller, 42, 44, pen, room=220, leading=pen.size + 2.4, bold=True)
        sheet.write(right, 48, title, pen.sized(14).heavy(), "right")
        x = sheet.write(60, 124, rng.choice(("Customer ", "A/C ", "ACCT # ")), pen)
        print_fact(sheet, told("", "/buyer/account_number", account), x, 124, pen)
        low = to_whom(sheet, rng, "/buyer", buyer, 60, 138, pen, room=220)
        high = facts_beside(sheet, mixed, middle + 50, 84, pen, room=right - middle - 50, mark=rng.choice(("", ":", " .....")))
        return max(low, high) + 16
    mixed.append(told(rng.choice(("Account", "CUSTOMER", "Cust No")), "/buyer/account_number", account))
    if kind == 1:
        sheet.put(
            "/seller/name", seller.name, middle, 44, seller.name, fitted(pen.sized(15).heavy(), seller.name, 400), "center"
        )
        foot = " * ".join(seller.lines)
        sheet.put("/seller/address", seller.address, middle, 57, foot, fitted(pen, foot, 480), "center")
        sheet.put("/seller/phone", seller.phone_value, middle, 68, seller.phone, pen, "center")
        sheet.write(42, 90, title, pen.sized(12).heavy())
        y = run_on(sheet, mixed, 42, 106, pen, mark=rng.choice((" ", ": ")), gap="   ", room=right - 42)
        low = to_whom(sheet, rng, "/buyer", buyer, 42, y + 16, pen, room=240, care=rng.choice(("", "after")))
        return low + 14
    low = to_whom(sheet, rng, "/buyer", buyer, 60, 70, pen, room=220)
    y = address_lines(sheet, "/seller", seller, right - 190, 46, pen, room=190, leading=pen.size + 2.4)
    sheet.write(42, max(low, y) + 18, title, pen.sized(13).heavy())
    return facts_strip(sheet, mixed, 42, right, max(low, y) + 26, pen, GREY if rng.random() < 0.5 else None) + 12


def _rows(
    sheet: Sheet, rng: Random, show: Print, pen: Pen, trips: list[tuple[date, str, list[Sold]]], way: int, y: float
) -> float:
    """Day and ticket on the first row of each drop or on each, or as a row of their own; perhaps a sum for each drop."""
    right, kind, front = sheet.size[0] - 42, rng.randrange(3), rng.random() < 0.5
    day_wide = pen.width(typed_day(trips[0][0], way)) + 10
    stops = {"day": 42.0, "ticket": 42 + day_wide, "code": 42 + day_wide + pen.width("0000000") + 8}
    if kind == 2:
        stops = {"day": 42.0, "ticket": 42 + day_wide + 40, "code": 42.0}
    stops["name"] = stops["code"] + (pen.width("0000000") + 6 if front else 0)
    ends = {"count": right - pen.width("0" * 28), "price": right - pen.width("0" * 14), "amount": right}
    code_back = ends["count"] - pen.width("0" * 17)
    heads = rng.choice(
        (
            ("Date", "Ticket", "Code", "Description", "Qty", "Price", "Amount"),
            ("DATE", "DOCKET", "PROD", "PRODUCT", "QTY", "PRICE", "VALUE"),
            ("Del. date", "Note", "Item", "Goods", "Units", "Each", "Total"),
        )
    )
    bold = pen.heavy()
    if kind != 2:
        sheet.write(stops["day"], y, heads[0], bold)
        sheet.write(stops["ticket"], y, heads[1], bold)
    sheet.write(stops["code"] if front else code_back, y, heads[2], bold)
    sheet.write(stops["name"], y, heads[3], bold)
    for key, text in zip(("count", "price", "amount"), heads[4:], strict=True):
        sheet.write(ends[key], y, text, bold, "right")
    sheet.rule(42, y + 4, right, y + 4, 0.6)
    y, index, summed_up = y + pen.size + 6, 0, rng.random() < 0.4
    step, word = pen.size + 3, rng.choice(("Ticket", "Docket no.", "Delivery", "DROP"))
    for day, ticket, goods in trips:
        if y > sheet.size[1] - 160:
            sheet.new_page()
            y = 60.0
        if kind == 2:
            sheet.write(stops["day"], y, f"{word} {ticket}   {typed_day(day, way)}", bold)
            y += step
        for number, one in enumerate(goods):
            at = f"/lines/{index}"
            if kind == 1 or (kind == 0 and number == 0):
                sheet.write(stops["day"], y, typed_day(day, way), pen)
                sheet.write(stops["ticket"], y, ticket, pen)
            sheet.put(f"{at}/item_code", one.code, stops["code"] if front else code_back, y, one.code, pen)
            room = (ends["count"] - pen.width("00000") if front else code_back - 8) - stops["name"]
            sheet.put(f"{at}/description", one.name, stops["name"], y, one.name, fitted(pen, one.name, room))
            sheet.put(f"{at}/quantity", f"{one.count:f}", ends["count"], y, show.quantity(one.count), pen, "right")
            sheet.put(f"{at}/unit_price", f"{one.price:.2f}", ends["price"], y, show.bare(one.price), pen, "right")
            sheet.put(f"{at}/amount", f"{one.amount:.2f}", right, y, show.bare(one.amount), pen, "right")
            y, index = y + step, index + 1
        if summed_up:
            sheet.write(ends["price"], y, f"{word} total", pen, "right")
            sheet.write(right, y, show.bare(net_of(goods)), pen, "right")
            y += step + 2
    return y


def _ends(sheet: Sheet, rng: Random, show: Print, pen: Pen, goods: list[Sold], y: float) -> None:
    net, right = net_of(goods), sheet.size[0] - 42
    rate = Decimal(show.market.rates[0]) if rng.random() < 0.6 else ZERO
    tax = cents(net * rate / 100)
    facts = summed(
        (
            rng.choice(("Total goods", "NET", "Sub total", "Deliveries")),
            "",
            rng.choice(show.market.taxes),
            rng.choice(("TOTAL", "Invoice total", "Total this month", "AMOUNT DUE")),
        ),
        net,
        ZERO,
        tax,
        show,
    )
    sums(sheet, facts, right - 170, right, y + 14, pen, heavy=("/total",), boxed=rng.random() < 0.2)
