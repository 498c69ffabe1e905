# ruff: noqa: E501, PLR0913, PLR0917 - tables of words; drawing says what, where and how
"""Validation paper: small distributors and services type bills and fax them. Facts in sentences or after abbreviated captions in a line, the receiver without a caption, articles with their code behind the name in the same line."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from random import Random

from models.training.content import numbers, people
from models.training.content.correspondents import place
from models.training.content.markets import MARKETS, Party, party, words
from models.training.content.remittance import cents
from models.training.families.bills_val_goods import Sold, day_fact, net_of, stamped, summed, told
from models.training.families.bills_val_kit import Fact, know_currency, print_fact
from models.training.families.invoice_print import Print, printing, without_cells
from models.training.ink import LETTER, Pen, Sheet, fitted
from models.training.paper import Paper

_FIRMS = words(
    "{l} Linen Exchange|{l} Dental Ceramics|{p} Courier & Messenger|{l} Janitorial Supply|{l} Hearing Instruments|{p} Shredding|{l} Produce & Dairy|{l} Oxygen & Acetylene"
)
_BUYERS = words(
    "{l} Chiropractic|{p} Nursing Home|{l} Brothers Foundry|{p} Public Library|{l} Eye Clinic|{p} High School Cafeteria|Law Offices of {l}"
)
_GOODS = words(
    "Sheets, twin flat|Crown, full cast|Parcel, downtown zone|Floor finish, 5 gal|Ear mold, soft|Bin service, 64 gal|Milk, 2 pct, half pint|Oxygen, M cylinder|Towels, hand, white|Repair, upper denture|Round trip, hospital to lab|Can liners, 40x46|Battery, size 13, pack|Lettuce, iceberg 24ct|Gas, shielding mix|Gowns, patient, blue"
)


def draw(rng: Random) -> Paper:
    """A page from a typewriter, sent by fax."""
    market = MARKETS["US"]
    sheet, show = Sheet("invoice", "invoice-val-teletyped", LETTER), without_cells(printing(rng, market))
    pen = Pen(rng.choice(("courier", "typewriter", "dejavu-mono", "courier")), rng.choice((9.0, 9.5)))
    pen = pen.sized(8.2) if pen.family == "dejavu-mono" else pen
    seller = party(rng, market, rng.choice(_FIRMS).format(l=people.person(rng).last, p=place(rng)))
    buyer = party(rng, market, rng.choice(_BUYERS).format(l=people.person(rng).last, p=place(rng)))
    if rng.random() < 0.35:
        seller = _loud(seller)
        buyer = _loud(buyer)
    day = date(2024, 3, 1) + timedelta(days=rng.randint(0, 950))
    left = rng.choice((50.0, 64.0, 76.0))
    sheet.write(
        left,
        22,
        f"{day:%m/%d/%Y} {rng.randint(8, 17):02d}:{rng.randint(0, 59):02d}   {numbers.phone(rng)}   {seller.name[:18].upper()}   PAGE 01",
        pen.sized(6.5),
    )
    y = _head(sheet, rng, pen, (seller, buyer), day, left)
    goods = _goods(rng)
    y = _table(sheet, rng, show, pen, goods, left, y)
    _ends(sheet, rng, show, pen, goods, left, y)
    know_currency(sheet, show)
    return sheet.finish()


def _loud(who: Party) -> Party:
    """In capitals throughout."""
    return Party(
        **{key: getattr(who, key) for key in who.__slots__}
        | {"name": who.name.upper(), "lines": tuple(line.upper() for line in who.lines)}
    )


def _goods(rng: Random) -> list[Sold]:
    d, shape, found = numbers.digits, rng.randrange(5), []
    for name in rng.sample(_GOODS, k=rng.choice((1, 2, 3, 4, 6, 8))):
        code = (
            d(rng, 4),
            f"{rng.choice('BKLT')}-{d(rng, 3)}",
            f"{d(rng, 2)}.{d(rng, 2)}.{d(rng, 2)}",
            f"{d(rng, 5)}{rng.choice('AX')}",
            f"{rng.choice('BKLT')}{rng.choice('RS')}{d(rng, 4)}",
        )[shape]
        found.append(
            Sold(
                code,
                name,
                Decimal(rng.choice((1, 2, 3, 4, 6, 12, 40))),
                rng.choice(words("ea|dz|cs|pk|lb")),
                Decimal(rng.randint(85, 9900)) / 100,
            )
        )
    return found


def _facts(rng: Random, day: date) -> list[Fact]:
    d, way, long = numbers.digits, stamped(rng, month_first=True), rng.choice((3, 4, 5, 6))
    facts = [
        told(
            rng.choice(("Inv#", "Invoice No.", "Bill no.", "Doc.", "INV.", "Our no.")),
            "/number",
            rng.choice((d(rng, long), f"{day:%y}-{d(rng, long)}", f"{d(rng, long)}{rng.choice('ABF')}")),
        ),
        day_fact(rng.choice(("Date", "Dated", "DATE")), day, way, "/issue_date"),
    ]
    if rng.random() < 0.6:
        facts.append(
            told(
                rng.choice(("Cust.", "Acct.", "Cust#", "Your acct")),
                "/buyer/account_number",
                rng.choice((d(rng, long), f"{d(rng, 3)}-{d(rng, 2)}")),
            )
        )
    if rng.random() < 0.5:
        facts.append(
            told(
                rng.choice(("P.O.", "Your order", "PO#")),
                "/purchase_order",
                rng.choice((d(rng, long), people.person(rng).last, d(rng, 6))),
            )
        )
    if rng.random() < 0.5:
        facts.append(told("Terms", "/terms", rng.choice(("Net 10", "Net 30 days", "cash", "30 days"))))
    others = [
        told(rng.choice(("Our order", "S.O.", "Ticket")), "", d(rng, max(4, long))),
        day_fact(rng.choice(("Deliv.", "Picked up", "Shipped")), day - timedelta(days=rng.randint(1, 5)), way),
        told(rng.choice(("Route", "Rt.")), "", str(rng.randint(1, 30))),
        told("By", "", people.person(rng).last),
    ]
    facts += rng.sample(others, k=rng.randint(0, 3))
    if rng.random() < 0.6:
        rng.shuffle(facts)
    return facts


def _lines(sheet: Sheet, who: Party, at: str, x: float, y: float, pen: Pen, step: float, *, align: str = "left") -> float:
    for number, line in enumerate((who.name, *who.lines)):
        fact = Fact("", f"{at}/address" if number else f"{at}/name", who.address if number else who.name, line)
        print_fact(sheet, fact, x, y, fitted(pen, line, 300), "center" if align == "center" else "left")
        y += step
    return y


def _head(sheet: Sheet, rng: Random, pen: Pen, parties: tuple[Party, Party], day: date, left: float) -> float:
    """The sender at the top, at the left or in the middle, or below the receiver; facts between, beside or above."""
    seller, buyer = parties
    facts, step, way = _facts(rng, day), pen.size * 1.3, rng.randrange(4)
    mark = rng.choice((" ", ": ", ":", "... "))
    if way == 0:
        y = _lines(sheet, seller, "/seller", sheet.size[0] / 2, 56, pen, step, align="center") + step
        y = _run(sheet, facts, left, y, pen, mark, sheet.size[0] - left - 40) + step
        y = _lines(sheet, buyer, "/buyer", left + rng.choice((0, 40)), y, pen, step)
    elif way == 1:
        y = 56.0
        sheet.write(left, y, rng.choice(("I N V O I C E", "INVOICE", "B I L L")), pen)
        y += step * 2
        low = _lines(sheet, buyer, "/buyer", left, y, pen, step)
        high = y
        for fact in facts:
            end = sheet.write(350, high, fact.caption + mark, pen)
            print_fact(sheet, fact, end, high, fitted(pen, fact.shown, sheet.size[0] - end - 30))
            high += step
        y = max(low, high)
    elif way == 2:
        low = _lines(sheet, seller, "/seller", left, 56, pen, step)
        sheet.write(left, low, "Ph. ", pen)
        sheet.put("/seller/phone", seller.phone_value, left + pen.width("Ph. "), low, seller.phone, pen)
        y = low + step * 2
        end = sheet.write(left, y, rng.choice(("To: ", "TO ", "Sold to: ", "Charge ")), pen)
        y = _lines(sheet, buyer, "/buyer", end, y, pen, step) + step / 2
        y = _run(sheet, facts, left, y, pen, mark, sheet.size[0] - left - 40)
    else:
        y = _run(sheet, facts, left, 56, pen, mark, sheet.size[0] - left - 40) + step
        low = _lines(sheet, buyer, "/buyer", left, y, pen, step)
        high = _lines(sheet, seller, "/seller", 330, y, pen, step)
        y = max(low, high)
    if way == 1:
        y = _lines(sheet, seller, "/seller", left, y + step, pen, step)
    return y + step


def _run(sheet: Sheet, facts: Sequence[Fact], left: float, y: float, pen: Pen, mark: str, room: float) -> float:
    x = left
    for fact in facts:
        wide = pen.width(f"{fact.caption}{mark}{fact.shown}")
        if x > left and x + wide > left + room:
            x, y = left, y + pen.size * 1.3
        x = print_fact(sheet, fact, sheet.write(x, y, fact.caption + mark, pen), y, pen) + pen.width("   ")
    return y + pen.size * 1.3


def _table(sheet: Sheet, rng: Random, show: Print, pen: Pen, goods: Sequence[Sold], left: float, y: float) -> float:
    """Hardly a table: pieces, the article with its code, the price each, what it comes to."""
    right, step, shape = (
        sheet.size[0] - left,
        pen.size * rng.choice((1.3, 1.6)),
        rng.choice(("paren", "dash", "apart", "below")),
    )
    headed, price_end, text_at = rng.random() < 0.6, right - pen.width("0" * 11), left + pen.width("0" * 8)
    if headed:
        for x, text, align in (
            (left, rng.choice(("Qty", "No.")), "left"),
            (text_at, rng.choice(("Article", "Description", "Items")), "left"),
            (price_end, rng.choice(("Each", "Price", "@")), "right"),
            (right, rng.choice(("Amount", "Total")), "right"),
        ):
            sheet.write(x, y, text, pen, "right" if align == "right" else "left")
        y += step
    for number, one in enumerate(goods):
        at = f"/lines/{number}"
        end = sheet.put(f"{at}/quantity", f"{one.count:f}", left, y, f"{one.count:f}", pen)
        sheet.put(f"{at}/unit", one.unit, end + pen.width(" "), y, one.unit, pen)
        own = fitted(pen, f"{one.name}   {one.code}  ", price_end - text_at - pen.width("0" * 9))
        end = sheet.put(f"{at}/description", one.name, text_at, y, one.name, own)
        if shape == "paren":
            end = sheet.put(f"{at}/item_code", one.code, end + own.width(" "), y, f"({one.code})", own)
        elif shape == "dash":
            sheet.put(f"{at}/item_code", one.code, sheet.write(end, y, " - ", own), y, one.code, own)
        elif shape == "apart":
            sheet.put(f"{at}/item_code", one.code, end + own.width("   "), y, one.code, own)
        sheet.put(f"{at}/unit_price", f"{one.price:.2f}", price_end, y, show.bare(one.price), pen, "right")
        sheet.put(f"{at}/amount", f"{one.amount:.2f}", right, y, show.bare(one.amount), pen, "right")
        if shape == "below":
            y += pen.size * 1.2
            sheet.put(
                f"{at}/item_code", one.code, sheet.write(text_at, y, rng.choice(("No. ", "#", "Item ")), pen), y, one.code, pen
            )
        y += step
    return y


def _ends(sheet: Sheet, rng: Random, show: Print, pen: Pen, goods: Sequence[Sold], left: float, y: float) -> None:
    right, tax = sheet.size[0] - left, cents(net_of(goods) * Decimal(rng.choice(("0", "0", "0.06"))))
    sheet.write(right, y, "-" * 12, pen, "right")
    facts = summed(
        rng.choice(
            (
                ("Sub total", "Frt", "Tax", "TOTAL"),
                ("Goods", "Delivery", "Sales tax", "Pay this"),
                ("SUB-TOTAL", "FREIGHT", "TAX", "TOTAL DUE"),
            )
        ),
        net_of(goods),
        Decimal(rng.choice(("0", "0", "6.50"))),
        tax,
        show,
    )
    if facts[-1].caption != "TOTAL":
        sheet.alternatives["/amount_due"] = [facts[-1].value]
    for fact in facts[-1:] if len(facts) == 2 and rng.random() < 0.5 else facts:
        y += pen.size * 1.4
        sheet.write(right - 200, y, fact.caption, pen)
        print_fact(sheet, fact, right, y, pen, "right")
    sheet.write(
        left,
        y + 30,
        rng.choice(("Thank you.", "Please pay from this bill, no statement is sent.", "Terms strictly as above.")),
        pen,
    )
