# ruff: noqa: E501, PLR0913, PLR0917 - captions; drawing says what, where and how
"""Test paper: a hardware shop's tax receipt and a check out of a three-to-a-page book; only to measure with."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from random import Random

from models.training.content import numbers, people
from models.training.content.markets import words
from models.training.content.remittance import ZERO, cents
from models.training.content.till import Article, Purchase, purchase
from models.training.content.words import in_words
from models.training.families.micr import micr_line
from models.training.ink import Pen, Sheet, fitted, wrap
from models.training.paper import Paper

_STOCK = words(
    "Brass hinge 75mm|Silicone clear|Hand trowel|Masking tape 24mm|Door stop rubber|Wall plug 8mm|Garden twine|Battery 9V|Sponge twin|Key cut std|Bucket 10L|Bulb E27 warm|Glue epoxy|Measuring jug"
)


def hardware(rng: Random) -> Paper:
    """The date in the first line, amounts below their articles, captions of totals right of the middle, the merchant's numbers at the foot."""
    bought = purchase(rng, rng.choice(("MY", "MY", "SG", "GB", "AU", "US")))
    articles = tuple(Article(name, numbers.digits(rng, 7), Decimal(rng.choice((1, 1, 2, 3, 5))), cents(Decimal(rng.randint(16, 900) * 5) / 100))
                     for name in rng.sample(_STOCK, k=rng.choice((1, 2, 3, 4, 6, 9))))  # fmt: skip
    bought = replace(bought, articles=articles, rounding=ZERO)
    whole = bought.before_rounding
    bought = replace(bought, cash=True, given=cents((whole / 10).__ceil__() * Decimal(10)))
    pen = Pen(rng.choice(("typewriter", "courier", "helvetica", "dejavu-condensed")), 8.8)
    sheet = Sheet("receipt", "receipt-hardware", (268.0, 390.0 + 26 * len(articles)))
    y = _top(sheet, rng, bought, pen)
    for index, article in enumerate(articles):
        y = _article(sheet, bought, pen, y, index, article)
    y = _sums(sheet, rng, bought, pen, y + 8)
    _foot(sheet, rng, bought, pen, y + 18)
    sheet.know("/currency", bought.currency)
    return sheet.finish()


def _top(sheet: Sheet, rng: Random, bought: Purchase, pen: Pen) -> float:
    """When and which, then who."""
    hour, minute, second = bought.clock
    shown = bought.day.strftime("%m/%d/%Y" if bought.country == "US" else rng.choice(("%d/%m/%Y", "%d-%m-%Y", "%d %b %Y")))
    end = sheet.put("/date", bought.day.isoformat(), 14, 24, shown, pen)
    sheet.put("/time", f"{hour:02d}:{minute:02d}:{second:02d}", end + 10, 24, f"{hour:02d}:{minute:02d}:{second:02d}", pen)
    sheet.write(254, 24, f"Till {rng.randint(1, 9)}", pen, "right")
    end = sheet.write(14, 36, rng.choice(("Sale ", "Receipt ", "Doc ")), pen)
    sheet.put("/number", bought.number, end, 36, bought.number, pen)
    sheet.rule(14, 42, 254, 42, 1.2)
    y = 60.0
    for line in wrap(bought.shop.name, pen.sized(12).heavy(), 240):
        sheet.put("/merchant/name", bought.shop.name, 14, y, line, pen.sized(12).heavy())
        y += 14
    value = ", ".join(line.rstrip(",") for line in bought.shop.lines)
    for line in wrap(value, pen, 240):
        sheet.put("/merchant/address", value, 14, y, line, pen)
        y += 11
    sheet.rule(14, y - 4, 254, y - 4, 1.2)
    return y + 12


def _article(sheet: Sheet, bought: Purchase, pen: Pen, y: float, index: int, article: Article) -> float:
    """The name; under it price, count and amount."""
    at = f"/lines/{index}"
    sheet.put(f"{at}/description", article.name, 14, y, article.name, pen)
    sheet.write(254, y, article.code, pen.sized(7), "right")
    price = f"{article.price:.2f}"
    end = sheet.put(f"{at}/unit_price", price, 30, y + 11, price, pen)
    end = sheet.write(end + 4, y + 11, "times", pen.sized(7.5))
    sheet.put(f"{at}/quantity", f"{article.count:f}", end + 4, y + 11, f"{article.count:f}", pen)
    sheet.put(
        f"{at}/amount",
        f"{article.amount:.2f}",
        160,
        y + 11,
        f"{bought.sign if index == 0 else ''}{article.amount:.2f}",
        pen,
        "right",
    )
    return y + 25


def _sums(sheet: Sheet, rng: Random, bought: Purchase, pen: Pen, y: float) -> float:
    """Amounts left, captions to the right of them."""
    sheet.rule(90, y - 10, 160, y - 10, 0.6)
    rows = [(rng.choice(("goods", "sub total")), "/subtotal", bought.subtotal)] if not bought.inside else []
    if bought.rate and not bought.inside:
        rows.append((f"{bought.tax_name} at {bought.rate.normalize():f}%", "/tax", bought.tax))
    rows.append((rng.choice(("TOTAL TO PAY", "total", "Sale total")), "/total", bought.total))
    rows.append((rng.choice(("notes and coins", "cash")), "/tendered", bought.given))
    rows.append((rng.choice(("returned", "change given")), "/change", bought.given - bought.total))
    for caption, pointer, amount in rows:
        own = pen.sized(10.5).heavy() if pointer == "/total" else pen
        sheet.put(pointer, f"{amount:.2f}", 160, y, f"{amount:.2f}", own, "right")
        if pointer == "/tendered":
            sheet.put("/payment_method", caption, 168, y, caption, own)
        else:
            sheet.write(168, y, caption, fitted(own, caption, 86))
        y += 14
    return y


def _foot(sheet: Sheet, rng: Random, bought: Purchase, pen: Pen, y: float) -> None:
    """The merchant's telephone and numbers."""
    end = sheet.write(14, y, rng.choice(("Queries ", "Shop phone ")), pen)
    sheet.put("/merchant/phone", bought.shop.phone_value, end, y, bought.shop.phone, pen)
    sheet.write(
        14, y + 12, f"Registered {bought.shop.company_number}", fitted(pen, f"Registered {bought.shop.company_number}", 240)
    )
    if bought.inside and bought.rate:
        end = sheet.write(14, y + 24, f"The total contains {bought.tax_name} of ", pen)
        sheet.put("/tax", f"{bought.tax:.2f}", end, y + 24, f"{bought.tax:.2f}", pen)
    sheet.write(134, y + 46, "Keep this slip for exchanges", pen.sized(8), "center")


def book(rng: Random) -> Paper:
    """A check with its counterfoil at the left, the bank in the middle of the head, the amount in figures below the words."""
    sheet, pen = Sheet("check", "check-book", (640.0, 232.0)), Pen(rng.choice(("helvetica", "times", "vera", "typewriter")), 9)
    drawer, payee = people.firm(rng), rng.choice((people.provider(rng), people.payer(rng)))
    amount = cents(Decimal(rng.choice((rng.randint(1200, 90000), rng.randint(90000, 3000000)))) / 100)
    day, number = purchase(rng, "US").day, numbers.digits(rng, rng.choice((4, 5)))
    _counterfoil(sheet, rng, pen, (number, day.strftime("%m/%d/%y"), payee.name, f"{amount:,.2f}"))
    sheet.dash(156, 12, 157)
    sheet.rule(158, 0, 158, 232, 0.4)
    bank = people.bank(rng)
    sheet.write(400, 22, bank, pen.heavy(), "center")
    sheet.write(626, 22, number, pen.sized(11).heavy(), "right")
    end = sheet.write(176, 50, rng.choice(("Issued on ", "Dated ", "Date: ")), pen.sized(7.5))
    shown = day.strftime(rng.choice(("%B %d, %Y", "%m/%d/%Y", "%d %b %Y", "%m-%d-%y")))
    sheet.put("/date", day.isoformat(), end, 50, shown, pen)
    sheet.write(176, 78, rng.choice(("Pay to", "Order of", "Payable to")), pen.sized(7.5))
    sheet.put("/payee", payee.name, 240, 78, payee.name, fitted(pen.sized(10), payee.name, 380))
    sheet.rule(238, 81, 626, 81, 0.4)
    phrase = in_words(amount).upper() if rng.random() < 0.4 else in_words(amount)
    sheet.put("/amount_in_words", phrase, 176, 102, phrase, fitted(pen, phrase, 440))
    sheet.rule(176, 105, 626, 105, 0.4)
    end = sheet.write(176, 128, rng.choice(("Dollars $ ", "U.S. Dollars ", "In figures $ ")), pen.sized(8))
    figures = rng.choice((f"{amount:,.2f}", f"=={amount:,.2f}==", f"#{amount:,.2f}#"))
    sheet.put("/amount", f"{amount:.2f}", end + 2, 128, figures, pen.sized(11).heavy())
    sheet.put("/payer/name", drawer.name, 626, 146, drawer.name, fitted(pen, drawer.name, 200), "right")
    for at, line in enumerate(drawer.address.lines):
        sheet.put("/payer/address", drawer.address.joined, 626, 156 + at * 9, line, pen.sized(7.5), "right")
    sheet.rule(440, 192, 626, 192, 0.4)
    if rng.random() < 0.7:
        note = rng.choice(
            (
                f"bill {numbers.digits(rng, 5)}",
                f"Inv {numbers.digits(rng, 6)} / {(day - timedelta(days=20)).strftime('%m-%d')}",
                "settlement in full",
            )
        )
        end = sheet.write(176, 168, rng.choice(("Purpose ", "Memo ", "Re: ")), pen.sized(7.5))
        sheet.put("/memo", note, end + 2, 168, note, pen)
    micr_line(sheet, 190, 218, numbers.routing_number(rng), numbers.digits(rng, rng.choice((9, 10))), number)
    return sheet.finish()


def _counterfoil(sheet: Sheet, rng: Random, pen: Pen, said: tuple[str, str, str, str]) -> None:
    """What stays in the book."""
    number, day, payee, amount = said
    small = pen.sized(8)
    for at, text in enumerate((f"No. {number}", day, *wrap(payee, small, 130), rng.choice(("for services", "supplies", "refund")), "", f"this check {amount}",
                               f"balance {rng.randint(1000, 90000):,}.{rng.randint(10, 99)}")):  # fmt: skip
        sheet.write(14, 30 + at * 18, text, small)
