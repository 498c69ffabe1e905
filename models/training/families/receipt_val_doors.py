# ruff: noqa: E501 - lists of words
"""Validation slips with two names at the door, and of baskets and boxes whose sums stand among other sums."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from random import Random

from models.training.content import numbers, people
from models.training.content.markets import words
from models.training.content.remittance import ZERO, cents
from models.training.content.till import Article, Purchase, Shop, purchase
from models.training.families.receipt_val_tills import Slip
from models.training.ink import Align, Pen, fitted, wrap
from models.training.paper import Paper

_DOORS = (
    ("PAPPA RICH KITCHEN", "owned by|SERANGOON BITES S/B", "B-F-12, AVENUE D'VOGUE|PJU 5/20, KOTA DAMANSARA|47810 P.J.", "MY"),
    ("Ayamas Corner", "dimiliki oleh|Rasa Tiga Sdn Bhd", "No. 4 Jalan Puteri 2/3,|Bandar Puteri,|47100 Puchong, Selangor", "MY"),
    ("U-FRESH MART", "(|U FRESH RETAIL (M) SDN. BHD.", "LOT 25 & 26, JLN GENTING KELANG|53300 SETAPAK|KUALA LUMPUR.", "MY"),
    ("TEALIVE HOUSE", "Operator :|YBG VENTURES SDN BHD", "G-15, GROUND FLOOR, THE STRAND MALL,|NO. 1 JALAN PJU 5/22A,|ENCORP STRAND,|47810 PETALING JAYA.", "MY"),
    ("Guardian Angel Farmasi", "|GAF WELLNESS (PERAK) SDN BHD", "31400 Ipoh, Perak|No.88,Jalan Dato Lau Pak Khuan", "MY"),
    ("HUNGRY WOLF", "Trading name of|Moorland Grills Limited", "14 Cattle Market|Hexham|NE46 1NJ", "GB"),
    ("Corner Chemist Fitzroy", "Prop.|Dinh & Walsh Pty Ltd", "211 Brunswick St, Fitzroy VIC 3065", "AU"),
    ("SUB ZERO SHAKES #41", "Franchisee|Tri-Star Eats LLC", "900 E COLFAX AVE|DENVER, CO 80218", "US"),
    ("YA KUN TOAST BOX", "managed by|KOPI BROTHERS PTE. LTD.", "1 HARBOURFRONT WALK|#B2-07 VIVOCITY|S 098585", "SG"),
)  # fmt: skip
_MEALS = words(
    "SET LUNCH B|ROTI PLANTA|CHEESE FRIES|ICE BLENDED YAM|DBL SMASH BURGER|VIT B COMPLEX|HAND GEL 50ML|MANGO LASSI|KAYA TOAST SET|SALAD CUP|SPICY WINGS 6|MILK POWDER 600G|SHAKE CHOC|WRAP FALAFEL"
)
_WRITTEN = words("{w}|{w}|meals - {f}|Exp. claim {n}|{f} / site visit|CLAIM: {w}")


def doors(rng: Random) -> Paper:
    """A name over the door, an owner below it; now and then somebody's name typed above both."""
    brand, owner, place, country = rng.choice(_DOORS)
    caption, company = owner.split("|")
    lines = tuple(place.split("|"))
    bought = purchase(rng, country)
    bought = replace(bought, shop=Shop(company, lines, bought.shop.phone, bought.shop.tax_id, bought.shop.company_number), articles=_chosen(rng, _MEALS), inside=True, rounding=ZERO)  # fmt: skip
    note = Decimal(rng.choice((10, 50)))
    bought = replace(bought, given=cents((bought.total / note).__ceil__() * note))
    slip = Slip("receipt-val-doors", rng, rng.choice((188.0, 206.0, 224.0)), 430.0 + 14 * len(bought.articles))
    side: Align = rng.choice(("center", "center", "left"))
    if rng.random() < 0.35:
        who = people.person(rng)
        note_pen = Pen(rng.choice(("times", "helvetica")), rng.choice((10.0, 12.0)))
        slip.text(rng.choice(_WRITTEN).format(w=who.plain.lower() if rng.random() < 0.5 else who.plain, f=who.first, n=rng.randint(2, 40)), rng.choice(("left", "right", "center")), pen=note_pen)  # fmt: skip
        slip.y += slip.step * rng.choice((0.3, 1.0))
    _two(slip, rng, (brand, caption, company), side)
    _rows(slip, rng, bought, side)
    slip.y += slip.step * 0.5
    _number_and_day(slip, rng, bought)
    _sold(slip, bought.articles, rng.choice(("-", "=", "")))
    signed = _paid(slip, rng, bought)
    slip.text(rng.choice(("Thank you & come again", "NO REFUND", "www.feedback.example")), "center")
    return slip.finish(bought, signed=signed)


def _chosen(rng: Random, goods: tuple[str, ...]) -> tuple[Article, ...]:
    return tuple(
        Article(name, "", Decimal(rng.choice((1, 1, 1, 2, 3))), cents(Decimal(rng.randint(18, 620) * 5) / 100))
        for name in rng.sample(goods, k=rng.choice((1, 2, 3, 5)))
    )


def _two(slip: Slip, rng: Random, named: tuple[str, str, str], side: Align) -> None:
    """The door's name, tall; the owner's as a line, its caption before it or above."""
    brand, caption, company = named
    x, wide = (slip.middle if side == "center" else slip.left), slip.right - slip.left
    tall = slip.pen.sized(slip.pen.size + rng.choice((1.0, 4.0))).heavy()
    slip.y += tall.size * 0.4
    for line in wrap(brand, tall, wide):
        slip.text(line, side, pen=tall)
        slip.y += tall.size - slip.pen.size
    closing = ")" if caption == "(" else ""
    caption = f"{caption} " if caption not in {"(", ""} else caption
    shown = f"{caption}{company}{closing}"
    slip.sheet.alternatives["/merchant/name"] = [brand, shown, f"{brand} {shown}"]
    if slip.pen.width(shown) < wide:
        start = x - slip.pen.width(shown) / 2 if side == "center" else x
        end = slip.sheet.write(start, slip.y, caption, slip.pen) if caption else start
        end = slip.sheet.put("/merchant/name", company, end, slip.y, company, slip.pen)
        if closing:
            slip.sheet.write(end, slip.y, closing, slip.pen)
        slip.y += slip.step
    else:
        if caption.strip("( "):
            slip.text(caption.strip(), side)
        for line in wrap(company, slip.pen, wide):
            slip.sheet.put("/merchant/name", company, x, slip.y, line, slip.pen, side)
            slip.y += slip.step


def _rows(slip: Slip, rng: Random, bought: Purchase, side: Align) -> None:
    """Register, rows of the address, telephone, tax, in that order or with the tax first."""
    shop, wide = bought.shop, slip.right - slip.left
    local = bought.country in {"MY", "SG"}
    told = [text.format(r=shop.company_number, g=shop.tax_id) for text in rng.choice((("({r})", "GST No. {g}"), ("Reg. {r}", "GST ID {g}"), ("{r}", "(SST {g})"), ("ROC {r}", "")))] if local else []  # fmt: skip
    if told:
        slip.text(told[0], side)
    if told and told[1] and rng.random() < 0.4:
        slip.text(told.pop(), side)
    x = slip.middle if side == "center" else slip.left
    commas = any(line.endswith(",") for line in shop.lines)
    whole = " ".join(shop.lines) if commas else ", ".join(shop.lines)
    parts = [part for line in shop.lines for part in wrap(line, slip.pen, wide)]
    for part in parts:
        slip.sheet.put("/merchant/address", whole, x, slip.y, part, fitted(slip.pen, part, wide), side)
        slip.y += slip.step
    stops = [line.rstrip(",") for line in shop.lines]
    slip.sheet.alternatives["/merchant/address"] = [", ".join(stops), ", ".join(shop.lines), " ".join(shop.lines), ", ".join(part.rstrip(",") for part in parts)]  # fmt: skip
    if rng.random() < 0.75:
        caption = rng.choice(("Tel: ", "TEL ", "H/P ", "Call "))
        start = slip.middle - slip.pen.width(caption + shop.phone) / 2 if side == "center" else slip.left
        end = slip.sheet.write(start, slip.y, caption, slip.pen)
        slip.sheet.put("/merchant/phone", shop.phone_value, end, slip.y, shop.phone, slip.pen)
        slip.y += slip.step
    if len(told) > 1 and told[1]:
        slip.text(told[1], side)


def _number_and_day(slip: Slip, rng: Random, bought: Purchase) -> None:
    """Number, table, day and clock."""
    number = bought.number.lstrip("#")
    slip.pair(rng.choice(("Order", "Bill", "Rcpt:", "Inv.")), "/number", number, number, apart=rng.random() < 0.4)
    if rng.random() < 0.4:
        slip.text(f"{rng.choice(('TBL', 'Crew', 'Till'))} {rng.randint(1, 40)}")
    hour, minute, _ = bought.clock
    day = bought.day.strftime("%m/%d/%Y" if bought.country == "US" else rng.choice(("%d/%m/%Y", "%d-%m-%y", "%d %b %Y")))
    slip.sheet.put("/date", bought.day.isoformat(), slip.left, slip.y, day, slip.pen)
    slip.sheet.put("/time", f"{hour:02d}:{minute:02d}", slip.right, slip.y, f"{hour:02d}:{minute:02d}", slip.pen, "right")
    slip.y += slip.step


def _sold(slip: Slip, articles: tuple[Article, ...], mark: str) -> None:
    """A count, the article, the amount."""
    slip.rule(mark)
    for index, article in enumerate(articles):
        at, amount = f"/lines/{index}", f"{article.amount:.2f}"
        count = f"{article.count.normalize():f}"
        end = slip.left
        if article.cut:
            end += 10
        else:
            end = slip.sheet.put(f"{at}/quantity", count, slip.left, slip.y, count, slip.pen) + 5
        own = fitted(slip.pen, article.name, slip.right - end - slip.pen.width(amount) - 8)
        slip.sheet.put(f"{at}/description", article.name, end, slip.y, article.name, own)
        slip.sheet.put(f"{at}/amount", amount, slip.right, slip.y, amount, slip.pen, "right")
        slip.y += slip.step
    slip.rule(mark)


def _paid(slip: Slip, rng: Random, bought: Purchase) -> bool:
    """The total, cash or card. Was the currency told?"""
    sign = bought.sign if rng.random() < 0.5 else ""
    if rng.random() < 0.4:
        slip.money(rng.choice(("Subtotal", "Sub-total")), "/subtotal", bought.subtotal, sign)
    slip.money(rng.choice(("TOTAL", "Total Payable", "NETT", "To pay")), "/total", bought.total, sign, heavy=True)
    if bought.cash:
        slip.sheet.put("/payment_method", "Cash", slip.left, slip.y, "Cash", slip.pen)
        slip.sheet.put("/tendered", f"{bought.given:.2f}", slip.right, slip.y, f"{sign}{bought.given:,.2f}", slip.pen, "right")
        slip.y += slip.step
        slip.money(rng.choice(("Change", "CHANGE")), "/change", bought.given - bought.total, sign)
    else:
        card = rng.choice(("VISA", "MasterCard", "Debit card", "AMEX"))
        slip.sheet.put("/payment_method", card, slip.left, slip.y, card, slip.pen)
        slip.sheet.write(slip.right, slip.y, f"{sign}{bought.total:,.2f}", slip.pen, "right")
        slip.y += slip.step
        slip.sheet.alternatives["/tendered"] = [f"{bought.total:.2f}"]
    if bought.rate:
        slip.sheet.ignore.append("/tax")
        slip.text(f"{bought.tax_name} {bought.rate.normalize():f}% incl.  {bought.tax:.2f}")
    return bool(sign)


_PANTRY = words(
    "SEMI SKIMMED 4PT|BROCCOLI|HOBNOBS|LASAGNE 400G|CHKN THIGHS|LAUNDRY LIQ|PIZZA MARG|B/BEANS 4PK|GALA APPLES|TEA BAGS 80|CORN CHIPS|AVOCADO EA|TUNA OLIVE OIL|FABRIC SOFT|PASTA FUSILLI|DOG BISCUITS"
)
_OFFS = words("Nectar price saving|3 for 2|Loyalty -10%|Multi save|Voucher {n}|Reduced item|ANY 2 FOR 5")


def box(rng: Random) -> Paper:
    """A basket with money off below articles; the saving is told above the total or far below it, beside points and balances."""
    country = rng.choice(("GB", "GB", "AU", "US"))
    bought = purchase(rng, country)
    articles = list[Article]()
    for article in _chosen(rng, _PANTRY):
        articles.append(article)
        if rng.random() < 0.4:
            off = cents(article.amount * Decimal(rng.randint(8, 50)) / 100)
            articles.append(Article(rng.choice(_OFFS).format(n=numbers.digits(rng, 6)), "", Decimal(1), -off, cut=True))
    name = f"{people.person(rng).last} {rng.choice(('Stores', 'Superstore', 'Food Hall', 'Local', 'Grocery Outlet'))}"
    bought = replace(bought, shop=replace(bought.shop, name=name), articles=tuple(articles), inside=True, rounding=ZERO, rate=ZERO)  # fmt: skip
    note = Decimal(rng.choice((5, 20)))
    bought = replace(bought, given=cents((bought.total / note).__ceil__() * note))
    slip = Slip("receipt-val-box", rng, rng.choice((196.0, 212.0, 228.0)), 400.0 + 14 * len(articles))
    slip.head(bought, rng, phone=rng.choice(("", "Tel", "Customer care")))
    slip.text(
        f"{rng.choice(('Store', 'Shop no.'))} {numbers.digits(rng, 4)}  {rng.choice(('Checkout', 'Lane'))} {rng.randint(1, 30)}"
    )
    early = rng.random() < 0.4
    if early:
        _number_and_day(slip, rng, bought)
    _sold(slip, bought.articles, rng.choice(("-", "")))
    saved = -sum((each.amount for each in articles if each.cut), ZERO)
    above = bool(saved) and rng.random() < 0.4
    if above:
        _plain(slip, rng.choice(("Before offers", "Total excl. savings")), bought.subtotal + saved)
        _plain(slip, rng.choice(("Offers", "Savings")), -saved)
    signed = _paid(slip, rng, bought)
    if saved and not above:
        _plain(slip, rng.choice(("You saved today", "TOTAL SAVED", "Discount total")), saved)
    if rng.random() < 0.5:
        slip.text(f"{rng.choice(('Points this visit', 'Stars'))} {int(bought.total)}   {rng.choice(('Balance', 'Total'))} {rng.randint(90, 4000)}")  # fmt: skip
    if not early:
        _number_and_day(slip, rng, bought)
    slip.text(rng.choice(("Please keep your receipt", "Opening hours 7-23", "Rate your visit")), "center")
    return slip.finish(bought, signed=signed)


def _plain(slip: Slip, caption: str, amount: Decimal) -> None:
    """A sum that is no field."""
    slip.sheet.write(slip.left, slip.y, caption, slip.pen)
    slip.sheet.write(slip.right, slip.y, f"{amount:.2f}", slip.pen, "right")
    slip.y += slip.step
