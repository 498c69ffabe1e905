# ruff: noqa: E501, PLR0913, PLR0917 - tables of words; drawing says what, where and how
"""Validation paper: small traders who write their bills themselves. A number behind the title or none of the captions, a day alone, the buyer without a caption, dots or nothing between goods and prices, codes in brackets."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from random import Random

from models.training.content import numbers, people
from models.training.content.markets import MARKETS, Party, party, words
from models.training.content.remittance import ZERO, cents
from models.training.families.bills_val_goods import (
    Sold,
    day_fact,
    firm_facts,
    foot_lines,
    net_of,
    stamped,
    summed,
    to_whom,
    told,
)
from models.training.families.bills_val_kit import (
    Fact,
    address_lines,
    amount_fact,
    facts_beside,
    know_currency,
    print_fact,
    sums,
)
from models.training.families.invoice_print import Print, printing
from models.training.ink import A4, LETTER, Pen, Sheet, fitted, wrap
from models.training.paper import Paper

_FIRMS = words(
    "{l}'s Nursery & Plants|{l} Firewood|Honey from {l} Farm|{l} Piano Tuning and Supplies|{l} Signs|{l} Saddlery|{l} Bindery|{f} {l}, Cabinet Maker|{l} & Daughter Florists|{l} Bee Supply"
)
_BUYERS = words(
    "The {l} Arms|{l} Parish Council|{l} Kennels|Mrs {f} {l}|{l} Primary School|{f} {l}|{l} Garden Centre|Lodge at {l}|{l} Dental"
)
_GOODS = words(
    "Lavender, 2 litre pots|Seasoned oak logs, one load|Honey 454 g jars, case of 12|A-board, double sided, with new lettering|Binding of three volumes, half leather|Oak shelf, cut to measure and oiled|Wreaths for the entrance, large|Bridle, English leather, full size|Bee suit, adult, vented|Tuning fork and felt strips|Hanging baskets, planted|Delivery on Saturday|Beeswax candles, pair|Box hedging, bare root, 40-60 cm|Repair of stirrup leathers|Trestle tables, hire for two days"
)


def draw(rng: Random) -> Paper:
    """A bill of one page."""
    country = rng.choice(("GB", "GB", "IE", "US", "US", "CA", "AU"))
    market = MARKETS[country]
    sheet, show = Sheet("invoice", "invoice-val-trader", LETTER if country in ("US", "CA") else A4), printing(rng, market)
    pen = Pen(
        rng.choice(("times", "helvetica", "courier", "dejavu-serif", "typewriter", "roman", "arial")),
        rng.choice((10.0, 10.5, 11.0)),
    )
    one, other = people.person(rng), people.person(rng)
    seller = party(rng, market, rng.choice(_FIRMS).format(l=one.last, f=one.first))
    buyer = party(rng, market, rng.choice(_BUYERS).format(l=other.last, f=other.first))
    day, way, d = (
        date(2024, 2, 5) + timedelta(days=rng.randint(0, 1000)),
        stamped(rng, month_first=country == "US"),
        numbers.digits,
    )
    coded = rng.random() < 0.5
    goods = [
        Sold(
            rng.choice((f"{name[:2].upper()}{d(rng, 2)}", f"0{d(rng, 2)}", f"{name[:1]}-{d(rng, 3)}")) if coded else "",
            name,
            Decimal(rng.choice((1, 1, 2, 3, 4, 6, 10, 12))),
            "",
            Decimal(rng.randint(15, 900) * 10 + rng.choice((0, 0, 5))) / 10,
        )
        for name in rng.sample(_GOODS, k=rng.choice((1, 2, 3, 4, 6)))
    ]
    number = rng.choice(
        (
            str(rng.randint(11, 999)),
            d(rng, 4),
            f"{one.last[:2].upper()}{d(rng, 3)}",
            f"{day:%Y}-{rng.randint(1, 99):02d}",
            d(rng, 5),
            f"{rng.randint(1, 120)}/{day:%y}",
        )
    )
    y = _head(sheet, rng, pen, (seller, buyer), number, (day, way))
    y = _goods(sheet, rng, show, pen, goods, y)
    _ends(sheet, rng, show, pen, goods, seller, y)
    know_currency(sheet, show)
    return sheet.finish()


def _titled(sheet: Sheet, rng: Random, pen: Pen, number: str, dated: tuple[date, int], x: float, y: float) -> None:
    """Number and day in one line with the title, in one of the ways people write it."""
    day, way = dated
    shape = rng.choice(
        (
            ("INVOICE ", " "),
            ("Invoice ", " of "),
            ("Invoice no. ", ", "),
            ("Invoice #", "  -  "),
            ("INVOICE NO ", "      "),
            ("Bill ", " dated "),
        )
    )
    x = sheet.write(x, y, shape[0], pen)
    x = sheet.put("/number", number, x, y, number, pen)
    x = sheet.write(x, y, shape[1], pen)
    print_fact(sheet, day_fact("", day, way, "/issue_date"), x, y, pen)


def _head(sheet: Sheet, rng: Random, pen: Pen, parties: tuple[Party, Party], number: str, dated: tuple[date, int]) -> float:
    """The trader above in the middle, at the right, or only below the signature; everything else as it comes."""
    seller, buyer = parties
    day, way = dated
    left, right, kind = 64.0, sheet.size[0] - 64, rng.randrange(4)
    big = pen.sized(pen.size + 5).heavy()
    phone = Fact("", "/seller/phone", seller.phone_value, seller.phone)
    if kind == 0:
        middle = sheet.size[0] / 2
        sheet.put("/seller/name", seller.name, middle, 66, seller.name, fitted(big, seller.name, 420), "center")
        sheet.put(
            "/seller/address",
            seller.address,
            middle,
            82,
            ", ".join(seller.lines),
            fitted(pen, ", ".join(seller.lines), 440),
            "center",
        )
        print_fact(sheet, phone, middle, 96, pen, "center")
        print_fact(sheet, day_fact("", day, way, "/issue_date"), right, 128, pen, "right")
        low = to_whom(sheet, rng, "/buyer", buyer, left, 128, pen, room=230)
        x = sheet.write(left, low + 22, rng.choice(("INVOICE ", "Invoice ", "Invoice number ", "INVOICE No. ")), pen.heavy())
        sheet.put("/number", number, x, low + 22, number, pen.heavy())
        return low + 52
    if kind == 1:
        y = address_lines(sheet, "/seller", seller, right - 190, 62, pen, room=190, leading=pen.size + 3)
        sheet.put("/seller/website", seller.host, right - 190, y, seller.host, pen)
        y += 26
        low = to_whom(sheet, rng, "/buyer", buyer, left, y, pen, room=240, care=rng.choice(("", "before")))
        _titled(sheet, rng, pen.heavy(), number, dated, left, low + 26)
        return low + 56
    if kind == 2:
        sheet.write(left, 72, rng.choice(("Invoice", "INVOICE", "BILL")), big)
        facts = [told("No.", "/number", number), day_fact("Date", day, way, "/issue_date")]
        if rng.random() < 0.5:
            facts.reverse()
        facts_beside(sheet, facts, right - 150, 66, pen, room=150, mark=rng.choice((":", "", " -")))
        sheet.write(left, 112, rng.choice(("To:", "For", "To")), pen)
        low = to_whom(sheet, rng, "/buyer", buyer, left + 36, 112, pen, room=230)
        sheet.write(left, low + 8, rng.choice(("From:", "From")), pen)
        low = to_whom(sheet, rng, "/seller", seller, left + 36, low + 8, pen, room=230)
        return low + 24
    _titled(sheet, rng, big, number, dated, left, 72)
    low = to_whom(sheet, rng, "/buyer", buyer, left, 104, pen, room=240)
    rows = [firm_facts(seller), [phone, Fact("", "/seller/email", f"hello@{seller.host}", f"hello@{seller.host}")]]
    foot_lines(sheet, rows, sheet.size[0] / 2, sheet.size[1] - 48, pen.sized(8), 460, rng.choice((" - ", "  ")))
    return low + 28


def _goods(sheet: Sheet, rng: Random, show: Print, pen: Pen, goods: list[Sold], y: float) -> float:
    """How many, what, `@`, what it comes to; with or without a heading."""
    left, right, kind = 64.0, sheet.size[0] - 64, rng.randrange(3)
    heads = kind == 0 and rng.random() < 0.7
    if heads:
        for x, text, align in (
            (left, "Qty", "left"),
            (left + 44, rng.choice(("Item", "Description", "Details")), "left"),
            (right - 76, rng.choice(("Each", "Price")), "right"),
            (right, rng.choice(("Amount", "Total")), "right"),
        ):
            sheet.write(x, y, text, pen.heavy(), align)  # type: ignore[arg-type]
        sheet.rule(left, y + 4, right, y + 4, 0.7)
        y += pen.size + 9
    for index, one in enumerate(goods):
        at = f"/lines/{index}"
        step = pen.size + rng.choice((5, 5, 7))
        amount = show.money(one.amount)
        if kind == 0:
            sheet.put(f"{at}/quantity", f"{one.count:f}", left, y, show.quantity(one.count), pen)
            x = left + 44
            if one.code:
                x = sheet.put(f"{at}/item_code", one.code, x, y, one.code, pen) + pen.width("  ")
            lines = wrap(one.name, pen, right - 140 - x)
            sheet.put_lines(f"{at}/description", one.name, x, y, lines, pen, pen.size + 2)
            sheet.put(f"{at}/unit_price", f"{one.price:.2f}", right - 76, y, show.money(one.price), pen, "right")
            extra = (len(lines) - 1) * (pen.size + 2)
        else:
            x = sheet.put(f"{at}/quantity", f"{one.count:f}", left, y, show.quantity(one.count), pen)
            x = sheet.write(x, y, " x " if kind == 1 else "  ", pen)
            x = sheet.put(f"{at}/description", one.name, x, y, one.name, fitted(pen, one.name, 230))
            if one.code:
                x = sheet.write(x, y, " (", pen)
                x = sheet.put(f"{at}/item_code", one.code, x, y, one.code, pen)
                x = sheet.write(x, y, ")", pen)
            x = sheet.write(x, y, " @ ", pen)
            x = sheet.put(f"{at}/unit_price", f"{one.price:.2f}", x, y, show.money(one.price), pen)
            room = right - pen.width(amount) - x - 8
            if kind == 2 and room > 20:
                sheet.write(x + 4, y, "." * int(room / pen.width(".")), pen)
            extra = 0.0
        sheet.put(f"{at}/amount", f"{one.amount:.2f}", right, y, amount, pen, "right")
        y += step + extra
    return y + 6


def _ends(sheet: Sheet, rng: Random, show: Print, pen: Pen, goods: list[Sold], seller: Party, y: float) -> None:
    net, right, facts = net_of(goods), sheet.size[0] - 64, []
    if rng.random() < 0.55:
        tax = cents(net * Decimal(show.market.rates[0]) / 100)
        facts = summed(
            (
                rng.choice(("Subtotal", "Goods", "Net")),
                "",
                f"{rng.choice(show.market.taxes)} {show.rate(Decimal(show.market.rates[0]))}",
                rng.choice(("Total", "TOTAL", "To pay", "Amount due")),
            ),
            net,
            ZERO,
            tax,
            show,
        )
    else:
        facts = [amount_fact(rng.choice(("Total", "TOTAL", "Total to pay", "Please pay")), "/total", net, show)]
    low = sums(sheet, facts, right - 170, right, y + 16, pen, heavy=("/total",), boxed=False)
    said = rng.choice(
        (
            "With many thanks for your order.",
            "Payment within 14 days please.",
            "Cheques payable to the above name.",
            "Thank you for your business!",
        )
    )
    sheet.write(64, low + 18, said, pen)
    if seller.iban and rng.random() < 0.5:
        end = sheet.write(64, low + 34, "Bank transfer: ", pen)
        sheet.put("/seller/iban", seller.iban_value, end, low + 34, seller.iban, fitted(pen, seller.iban, 330))
