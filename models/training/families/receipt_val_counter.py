# ruff: noqa: E501 - lists of words
"""Validation slips of a counter: a pharmacy, a clinic's desk, a repair shop; names, counts, prices and sums in four columns."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from random import Random

from models.training.content import numbers, people
from models.training.content.markets import words
from models.training.content.remittance import ZERO, cents
from models.training.content.till import Article, Purchase, purchase
from models.training.families.receipt_val_tills import Slip
from models.training.ink import fitted
from models.training.paper import Paper

_KINDS = (
    (words("Pharmacy|Drug Store|Drugs & Gifts|Prescription Shop"), words("COPAY RX {n}|RX {n} PLAN PAID|ASPIRIN 81MG 120|COLD PACK|BANDAGES ASST|ALLERGY TABS 24|SUNSCREEN 50|VITAMIN D 1000|GREETING CARD|CONTACT SOLN 12OZ|THERMOMETER DIG|COUGH DROPS")),
    (words("Family Clinic|Vision Center|Walk-in Care|Animal Hospital"), words("OFFICE COPAY|FORM FEE|FLU SHOT|LENS CLOTH|EYE DROPS|RECORD COPIES|NAIL TRIM|HEARTWORM TEST|SPLINT SMALL|X-RAY DISC")),
    (words("Repair|Key & Lock|Shoe Repair|Cycle Works|Battery Center"), words("LABOR 1/2 HR|WATCH BATTERY|HEEL TIPS|KEY CUT|INNER TUBE 26|BRAKE PADS PR|CHAIN LUBE|STRAP BROWN|TUNE-UP BASIC|ZIPPER NEW")),
)  # fmt: skip
_HEADS = (
    ("ITEM", "QTY", "PRICE", "AMOUNT"),
    ("Description", "Qty", "Each", "Total"),
    ("Item", "Qty", "Unit", "Ext"),
    ("", "", "", ""),
)
_CARDS = words("VISA|MASTERCARD|DEBIT|AMEX|HSA CARD|Visa Credit")


def draw(rng: Random) -> Paper:
    """One slip."""
    houses, goods = rng.choice(_KINDS)
    bought = purchase(rng, "US")
    name = f"{people.person(rng).last} {rng.choice(houses)}"
    articles = tuple(
        Article(each.replace("{n}", numbers.digits(rng, 7)), "", Decimal(rng.choice((1, 1, 1, 1, 2, 3))), cents(Decimal(rng.randint(99, 6900)) / 100))
        for each in rng.sample(goods, k=rng.choice((1, 2, 3, 4, 6)))
    )  # fmt: skip
    bought = replace(bought, shop=replace(bought.shop, name=name.upper() if rng.random() < 0.5 else name), articles=articles,
                     inside=False, rounding=ZERO, rate=Decimal(rng.choice(("0", "4", "6.25", "8.25"))))  # fmt: skip
    slip = Slip("receipt-val-counter", rng, rng.choice((228.0, 250.0, 280.0)), 330.0 + 18 * len(articles))
    slip.head(bought, rng, phone=rng.choice(("", "Ph:", "Phone", "Tel")))
    slip.y += slip.step * 0.5
    _facts(slip, rng, bought)
    _rows(slip, rng, articles)
    sign = rng.choice(("$", "$", ""))
    _sums(slip, rng, bought, sign)
    slip.y += slip.step * 0.5
    slip.text(
        rng.choice(("Thank you", "KEEP THIS RECEIPT FOR YOUR RECORDS", "No returns on opened items", "Have a nice day!")),
        "center",
    )
    return slip.finish(bought, signed=bool(sign))


def _facts(slip: Slip, rng: Random, bought: Purchase) -> None:
    """Number, day and time, in lines or two by two."""
    hour, minute, second = bought.clock
    day = bought.day.strftime(rng.choice(("%m/%d/%Y", "%m/%d/%y", "%b %d, %Y", "%m-%d-%Y")))
    short, late = f"{hour:02d}:{minute:02d}", rng.random() < 0.4
    clock, value = (f"{(hour - 1) % 12 + 1}:{minute:02d} {'AM' if hour < 12 else 'PM'}", short) if late else (
        rng.choice(((short, short), (f"{short}:{second:02d}", f"{short}:{second:02d}"))))  # fmt: skip
    slip.pair(
        rng.choice(("Receipt #", "Receipt No.", "Trans #", "Sale No:", "Ticket")),
        "/number",
        bought.number,
        bought.number,
        apart=rng.random() < 0.3,
    )
    if rng.random() < 0.5:
        slip.pair(rng.choice(("Date:", "Sale Date", "DATE")), "/date", bought.day.isoformat(), day, apart=False)
        slip.pair(rng.choice(("Time:", "TIME")), "/time", value, clock, apart=False)
    else:
        slip.sheet.put("/date", bought.day.isoformat(), slip.left, slip.y, day, slip.pen)
        slip.sheet.put("/time", value, slip.right, slip.y, clock, slip.pen, "right")
        slip.y += slip.step
    if rng.random() < 0.6:
        slip.text(
            f"{rng.choice(('Served by', 'Clerk', 'Cashier', 'Tech'))}: {people.person(rng).first}  {rng.choice(('Reg 1', 'Reg 2', ''))}".strip()
        )


def _rows(slip: Slip, rng: Random, articles: tuple[Article, ...]) -> None:
    """Four columns; the price each may stay out."""
    pen, sheet, mark, priced = slip.pen, slip.sheet, rng.choice(("-", "=", "")), rng.random() < 0.7
    wide = slip.right - slip.left
    stops = (slip.left + wide * 0.58, slip.left + wide * 0.78, slip.right)
    slip.rule(mark)
    heads = rng.choice(_HEADS)
    if heads[0]:
        sheet.write(slip.left, slip.y, heads[0], pen)
        for stop, head in zip(stops, heads[1:], strict=True):
            if priced or head != heads[2]:
                sheet.write(stop, slip.y, head, fitted(pen, head, wide * 0.19), "right")
        slip.y += slip.step
        slip.rule(mark)
    for index, article in enumerate(articles):
        at = f"/lines/{index}"
        sheet.put(f"{at}/description", article.name, slip.left, slip.y, article.name, fitted(pen, article.name, wide * 0.5))
        sheet.put(f"{at}/quantity", f"{article.count:f}", stops[0], slip.y, f"{article.count:f}", pen, "right")
        if priced:
            sheet.put(f"{at}/unit_price", f"{article.price:.2f}", stops[1], slip.y, f"{article.price:.2f}", pen, "right")
        sheet.put(f"{at}/amount", f"{article.amount:.2f}", stops[2], slip.y, f"{article.amount:.2f}", pen, "right")
        slip.y += slip.step
    slip.rule(mark)


def _sums(slip: Slip, rng: Random, bought: Purchase, sign: str) -> None:
    """Sums and how it was paid."""
    slip.money(rng.choice(("Subtotal", "SUBTOTAL", "Sub Total:")), "/subtotal", bought.subtotal, sign)
    if bought.rate or rng.random() < 0.5:
        slip.money(rng.choice(("Tax", "SALES TAX", f"Tax {bought.rate.normalize():f}%")), "/tax", bought.tax, sign)
    slip.money(rng.choice(("TOTAL", "Total", "Total Due", "AMOUNT DUE")), "/total", bought.total, sign, heavy=True)
    if bought.cash:
        given = cents((bought.total / 20).__ceil__() * Decimal(20))
        way = rng.choice(("Cash", "CASH"))
        slip.sheet.put("/payment_method", way, slip.left, slip.y, way, slip.pen)
        slip.sheet.put("/tendered", f"{given:.2f}", slip.right, slip.y, f"{sign}{given:,.2f}", slip.pen, "right")
        slip.y += slip.step
        slip.money(rng.choice(("Change", "CHANGE", "Change Due")), "/change", given - bought.total, sign)
    else:
        card = rng.choice(_CARDS)
        slip.pair(rng.choice(("Paid by", "Payment:", "Tender:")), "/payment_method", card, card, apart=rng.random() < 0.5)
        slip.sheet.alternatives["/tendered"] = [f"{bought.total:.2f}"]
        slip.text(
            f"{rng.choice(('Card', 'ACCT'))} ************{numbers.digits(rng, 4)}  {rng.choice(('APPROVED', f'Auth {numbers.digits(rng, 6)}'))}"
        )
