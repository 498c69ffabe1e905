# ruff: noqa: E501 - rows of words read best unbroken
"""Receipts of British country shops: on a strip or a printed A5 sheet, tax inside the prices and told by rate at the end."""

from __future__ import annotations

from decimal import Decimal
from random import Random

from models.training.content import bills_test_words as words
from models.training.content import numbers
from models.training.content.markets import MARKETS, Party, party
from models.training.content.remittance import ZERO, cents
from models.training.families.bill_desk_test import firm
from models.training.families.cells import Cell, Run
from models.training.families.receipt_slip_test import Moment, moment, slip
from models.training.families.unseen_kit_test import Ground, Head, Look, Table, dotted, money
from models.training.ink import Pen, Sheet
from models.training.paper import Paper

_A5 = (419.5, 595.3)


def draw(rng: Random) -> Paper:
    """What somebody bought among plants and jam."""
    shop = party(rng, MARKETS["GB"], firm(rng, rng.choice(words.GARDENS)))
    when = moment(rng)
    if rng.random() < 0.6:
        pen = Pen(rng.choice(("vera", "arial", "dejavu-mono", "typewriter")), rng.choice((7.8, 8.4)))
        return slip(rng, "receipt-test-nursery", pen, rng.choice((206.0, 226.0)), lambda ground: _press(ground, shop, when))
    sheet = Sheet("receipt", "receipt-test-nursery", _A5)
    ground = Ground(sheet, rng, Pen(rng.choice(("arial", "times", "dejavu-condensed")), 9.4), 34.0, 385.0, 570.0, 44.0)
    _press(ground, shop, when)
    return sheet.finish()


def _pound(pointer: str | None, amount: Decimal, *, sign: bool = True) -> Run:
    return money(pointer, amount, f"£{amount:,.2f}" if sign else f"{amount:,.2f}")[0][0]


def _press(ground: Ground, shop: Party, when: Moment) -> None:
    sheet, pen = ground.sheet, ground.pen
    sheet.know("/currency", "GBP")
    ground.at(ground.left, ground.y, Run(shop.name, "/merchant/name"), pen.sized(pen.size + 3).heavy(), room=ground.width)
    ground.y += pen.size * 1.8
    if ground.chance(0.5):
        ground.at(ground.left, ground.y, Run(shop.address, "/merchant/address"), pen, room=ground.width)
        ground.y += pen.size * 1.3
    else:
        ground.y = ground.lines("/merchant/address", shop.lines, ground.left, ground.y, pen, room=ground.width)
    ground.line((Run(ground.pick("Telephone|Call us on|T")), Run(shop.phone, "/merchant/phone", shop.phone_value)))
    taxed = (Run(ground.pick("VAT no.|VAT Reg")), Run(shop.tax_id, "/merchant/tax_id", shop.tax_value))
    low = ground.chance(0.5)
    if not low:
        ground.line(taxed)
    ground.y += 5
    day = Run(dotted(when.day, ground.pick("%d/%m/%Y|%d %b %Y|%d-%m-%y|%A {d} %B %Y")), "/date", when.day.isoformat())
    ground.line(
        (
            Run(ground.pick("Receipt|Sale|Till receipt no.")),
            Run(numbers.digits(ground.rng, ground.rng.choice((5, 6, 8))), "/number"),
        )
    )
    ground.line((day, Run(ground.pick("at|-|")), Run(when.clock, "/time")))
    ground.y += 6
    total = _goods(ground)
    _paid(ground, total)
    if low:
        ground.line(taxed)
    ground.line(
        ground.pick(
            "Plants are guaranteed for one season|Thank you, mind how you go|Café open until four|Please keep this as proof of purchase"
        )
    )


def _goods(ground: Ground) -> Decimal:
    """Count, name, price and value in columns; or the name over its count and price."""
    rng, total, columns = ground.rng, ZERO, ground.chance(0.5)
    rows: list[list[Cell]] = []
    for number, name in enumerate(rng.sample(words.PLANTS, k=rng.choice((1, 2, 3, 5, 7, 9)))):
        at, count, price = f"/lines/{number}", rng.choice((1, 1, 1, 2, 3, 6)), Decimal(rng.randint(85, 4999)) / 100
        total += price * count
        text, many = Run(name, f"{at}/description"), Run(str(count), f"{at}/quantity")
        one, whole = (
            _pound(f"{at}/unit_price", price, sign=not columns),
            _pound(f"{at}/amount", price * count, sign=not columns),
        )
        if columns:
            rows.append([((many,),), ((text,),), ((one,),), ((whole,),)])
            continue
        ground.line(text)
        ground.at(ground.left + 10, ground.y, (many, Run("x"), one))
        ground.at(ground.right, ground.y, whole, align="right")
        ground.y += ground.pen.size * 1.4
    if columns:
        heads = [
            Head(("Qty",), "left"),
            Head((ground.pick("Item|Goods"),), "left", 1.0),
            Head((ground.pick("Each|Price"),)),
            Head(("£",)),
        ]
        table = Table(ground, heads, rows, Look(rng.choice(("under", "none", "rows")), pad=3.6), ground.pen)
        table.headings()
        for row in rows:
            table.row(row)
        table.close()
    return total


def _paid(ground: Ground, total: Decimal) -> None:
    rng, pen = ground.rng, ground.pen
    ground.y += 4
    cash = ground.chance(0.35)
    given = Decimal(int(total // 5 + 1) * 5) if cash else total
    how = ground.pick("Cash") if cash else ground.pick("Visa Debit|Contactless|Mastercard|Card")
    rows: list[tuple[Run, Run]] = [
        (Run(ground.pick("To pay|Total|Total to pay")), _pound("/total", total)),
        (Run(how, "/payment_method"), _pound("/tendered" if cash else None, given)),
    ]
    if cash:
        rows.append((Run("Change"), _pound("/change", given - total)))
    else:
        ground.sheet.alternatives["/tendered"] = [f"{total:.2f}"]
    for number, (label, amount) in enumerate(rows):
        own = pen.sized(pen.size + 2).heavy() if number == 0 else pen
        ground.at(ground.left, ground.y, label, own)
        ground.at(ground.right, ground.y, amount, own, "right")
        ground.y += own.size * 1.4
    rate = rng.choice((20, 20, 5))
    tax = cents(total * rate / (100 + rate))
    ground.y += 4
    ground.line((Run(ground.pick("Includes VAT at") + f" {rate}%:"), _pound("/tax", tax)))
    ground.y += 4
