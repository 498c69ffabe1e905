# ruff: noqa: E501 - lists of words
"""Validation slips of chemists and ironmongers in four countries: an article number before the name, money off below it, two taxes, points."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from random import Random

from models.training.content import names, numbers
from models.training.content.markets import words
from models.training.content.remittance import ZERO, cents
from models.training.content.till import NICKEL, Article, Purchase, purchase
from models.training.families.receipt_val_tills import Slip
from models.training.ink import fitted
from models.training.paper import Paper

_CHEMISTS = (
    words("Chemist|Pharmacy|Discount Drugs|Dispensary|Health Mart|Apothecary Shop"),
    words(
        "PARACETAMOL 500MG 16|HAYFEVER TABS 30|NASAL SPRAY 20ML|PLASTERS ASST 40|SCRIPT {n}|RX {n}|LIP BALM SPF|MOUTHWASH 500|BABY WIPES 3PK|COUGH SYRUP DM|VIT C 1000 EFF|CONTACT LENS SOL|HAND CREAM TUBE|ELASTIC BANDAGE|DIGITAL THERMOM|SHAVE GEL|NAPPIES SZ 4|ANTISEPTIC 100ML|GREETING CARD"
    ),
)
_IRONMONGERS = (
    words("Hardware|Building Centre|Timber & Paint|Home Centre|Trade Depot|Ironmongers"),
    words(
        "DECKING SCREW 65MM|PINE 90X45 2.4M|EXT PRIMER 4L|MASKING TAPE 36MM|DRILL BIT HSS 6|HINGE BRASS PR|HOSE FITTING|CABLE TIES 100PK|SILICONE CLEAR|PADLOCK 40MM|SANDPAPER P120|LED GLOBE B22|TURPS 1L|PAINT TRAY KIT|COACH BOLT M10|GATE LATCH|CEMENT 20KG|ROLLER COVER|WALL PLUGS RED"
    ),
)
_OFF = words("MEMBER SAVING|Club discount|10% OFF|Promo|Clearance|Multi-buy saving|STAFF DISC")
_CARDS = words("VISA|EFTPOS|MASTERCARD|INTERAC|AMEX|DEBIT MC")
_DAYS = {
    "GB": ("%d/%m/%y", "%d/%m/%Y", "%d %b %Y"),
    "AU": ("%d/%m/%Y", "%d.%m.%y", "%d-%b-%Y"),
    "CA": ("%Y/%m/%d", "%b %d %Y", "%m/%d/%y"),
    "US": ("%m/%d/%y", "%m-%d-%Y"),
}


def draw(rng: Random) -> Paper:
    """One slip."""
    houses, goods = rng.choice((_CHEMISTS, _IRONMONGERS))
    country = rng.choice(("GB", "AU", "CA", "US"))
    bought = _bought(rng, country, houses, goods)
    slip = Slip("receipt-val-shelves", rng, rng.choice((206.0, 226.0, 246.0)), 400.0 + 34 * len(bought.articles))
    slip.head(bought, rng, phone=rng.choice(("", "T", "Ph.", "TEL")))
    _when(slip, rng, bought)
    slip.rule(rng.choice(("-", "=", "", "_")))
    _rows(slip, rng, bought)
    slip.rule(rng.choice(("-", "=", "")))
    _sums(slip, rng, bought)
    slip.y += slip.step
    for text in rng.sample(
        (
            "RETAIN RECEIPT FOR RETURNS",
            "Points this visit 14",
            "www.example.com/feedback",
            "Medicines cannot be returned",
            "HAVE A GREAT DAY",
        ),
        k=2,
    ):
        slip.text(text, "center")
    return slip.finish(bought, signed=True)


def _bought(rng: Random, country: str, houses: tuple[str, ...], goods: tuple[str, ...]) -> Purchase:
    articles: list[Article] = []
    for each in rng.sample(goods, k=rng.choice((1, 2, 3, 4, 6, 8))):
        price = cents(Decimal(rng.choice((rng.randint(99, 3900), rng.randint(2, 60) * 50))) / 100)
        count = Decimal(rng.choice((1, 1, 1, 2, 4, 10)))
        articles.append(
            Article(each.replace("{n}", numbers.digits(rng, 6)), numbers.digits(rng, rng.choice((6, 7, 12))), count, price)
        )
        if rng.random() < 0.15:
            articles.append(Article(rng.choice(_OFF), "", Decimal(1), -cents(price * count / 10), cut=True))
    bought = purchase(rng, country)
    name = rng.choice(
        (f"{names.surname(rng)} {rng.choice(houses)}", f"{names.surname(rng)} & {names.surname(rng)} {rng.choice(houses)}")
    )
    made = replace(bought, shop=replace(bought.shop, name=name.upper() if rng.random() < 0.5 else name), articles=tuple(articles), rounding=ZERO,
                   rate=Decimal({"GB": "20", "AU": "10", "CA": "13", "US": "6.5"}[country]), inside=country in {"GB", "AU"})  # fmt: skip
    rounding = cents((made.before_rounding / NICKEL).quantize(Decimal(1)) * NICKEL) - made.before_rounding
    return replace(made, rounding=rounding if made.cash and country in {"AU", "CA"} else ZERO)


def _when(slip: Slip, rng: Random, bought: Purchase) -> None:
    """Till and clerk, number, day and time, in two lines."""
    hour, minute, _ = bought.clock
    day = bought.day.strftime(rng.choice(_DAYS[bought.country]))
    half = f"{(hour - 1) % 12 + 1}:{minute:02d}{'am' if hour < 12 else 'pm'}"
    clock = half if rng.random() < 0.4 else f"{hour:02d}:{minute:02d}"
    slip.y += slip.step * 0.5
    end = slip.sheet.put("/date", bought.day.isoformat(), slip.left, slip.y, day, slip.pen)
    slip.sheet.put("/time", f"{hour:02d}:{minute:02d}", end + 8, slip.y, clock, slip.pen)
    slip.sheet.write(slip.right, slip.y, f"R{rng.randint(1, 9)}", slip.pen, "right")
    slip.y += slip.step
    slip.pair(rng.choice(("Docket", "Sale No.", "Tr#", "RCT NO")), "/number", bought.number, bought.number, apart=False)
    slip.text(f"{rng.choice(('Operator', 'Assistant', 'Clerk'))} {names.person(rng).first}")


def _rows(slip: Slip, rng: Random, bought: Purchase) -> None:
    """Number and name, the amount at the right; of several the count and price below; money off set in."""
    numbered, mark = rng.choice(("before", "above", "none")), rng.choice((" T", " G", ""))
    for index, article in enumerate(bought.articles):
        at, pen, x = f"/lines/{index}", slip.pen, slip.left
        amount = (
            f"{article.amount:.2f}"
            if article.amount >= 0
            else rng.choice((f"-{-article.amount:.2f}", f"{-article.amount:.2f}-"))
        )
        if article.code and numbered == "above":
            slip.text(article.code)
        if article.code and numbered == "before":
            x = slip.sheet.write(x, slip.y, article.code, pen) + pen.width(" ")
        x += pen.width("   ") if article.cut else 0.0
        room = slip.right - pen.width(f" {amount} T") - x
        slip.sheet.put(f"{at}/description", article.name, x, slip.y, article.name, fitted(pen, article.name, room))
        stop = slip.right - pen.width(" T" if mark else "")
        if article.count != 1:
            slip.y += slip.step
            end = slip.sheet.put(f"{at}/quantity", f"{article.count:f}", slip.left + 18, slip.y, f"{article.count:f}", pen)
            end = slip.sheet.write(end, slip.y, " @ ", pen)
            slip.sheet.put(f"{at}/unit_price", f"{article.price:.2f}", end, slip.y, f"{article.price:.2f}", pen)
        slip.sheet.put(f"{at}/amount", f"{article.amount:.2f}", stop, slip.y, amount, pen, "right")
        if mark and not article.cut:
            slip.sheet.write(slip.right, slip.y, mark.strip(), pen, "right")
        slip.y += slip.step


def _sums(slip: Slip, rng: Random, bought: Purchase) -> None:
    """In Canada two taxes; in Britain and Australia the tax is told after the total."""
    sign = bought.sign
    if not bought.inside or rng.random() < 0.4:
        slip.money(rng.choice(("Sub-Total", "SUBTOTAL", "Goods")), "/subtotal", bought.subtotal, sign)
    if bought.country == "CA":
        slip.sheet.ignore.append("/tax")
        federal = cents(bought.tax * 5 / 13)
        for caption, amount in (("GST 5%", federal), ("PST 8%", bought.tax - federal)):
            end = slip.sheet.write(slip.left, slip.y, caption, slip.pen)
            slip.sheet.write(
                slip.right, slip.y, f"{sign}{amount:.2f}", fitted(slip.pen, f"{amount:.2f}", slip.right - end), "right"
            )
            slip.y += slip.step
    elif not bought.inside:
        slip.money(rng.choice(("Sales Tax 6.5%", "TAX", "State tax")), "/tax", bought.tax, sign)
    if bought.rounding:
        slip.money(rng.choice(("Rounding", "Cash rounding")), "/rounding", bought.rounding, sign)
    slip.money(
        rng.choice(("TOTAL", "Total due", f"TOTAL {bought.currency}", "To Pay")), "/total", bought.total, sign, heavy=True
    )
    if bought.cash:
        given = cents((bought.total / 10).__ceil__() * Decimal(10))
        caption = rng.choice(("CASH", "Cash"))
        slip.sheet.know("/payment_method", caption)
        slip.money(caption, "/tendered", given, sign)
        slip.money(rng.choice(("CHANGE", "Change given")), "/change", given - bought.total, sign)
    else:
        caption = rng.choice(_CARDS)
        slip.sheet.put("/payment_method", caption, slip.left, slip.y, caption, slip.pen)
        slip.sheet.write(slip.right, slip.y, f"{sign}{bought.total:,.2f}", slip.pen, "right")
        slip.sheet.alternatives["/tendered"] = [f"{bought.total:.2f}"]
        slip.y += slip.step
    if bought.inside:
        slip.money(
            rng.choice(
                (
                    f"{bought.tax_name} included",
                    f"Total includes {bought.tax_name}",
                    f"{bought.tax_name} {bought.rate.normalize():f}%",
                )
            ),
            "/tax",
            bought.tax,
            sign,
        )
