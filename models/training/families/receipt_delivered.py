"""Training bills that vans leave behind: a maker, the shop it delivers to, goods that came back, what the shop owes in all."""

# ruff: noqa: E501 - lists of words

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from random import Random

from models.training.content import correspondents, names
from models.training.content.markets import words
from models.training.content.numbers import digits
from models.training.content.remittance import ZERO, cents
from models.training.content.shop_fronts import front
from models.training.content.till import Article, Purchase
from models.training.content.trades import sale
from models.training.families.receipt_facts import address_of, clock_of, day_of
from models.training.families.receipt_strip import Bit, Strip, on_paper
from models.training.ink import Align, Pen, wrap
from models.training.paper import Paper
from models.training.typefaces import MONO

_MAKERS = (
    ("BAKERY|BAKERIES|BREAD COMPANY|BAKEHOUSE", "White Loaf 400g|Wholemeal 600g|Burger Bun 6s|Hot Dog Roll 8s|Raisin Loaf|Butter Roll|Cream Bun Kaya|Pita 5s|Muffin Choc|Toast Sandwich Jumbo|Twiggies Vanilla|Swiss Roll"),
    ("DAIRY|DAIRIES|MILK PRODUCTS", "Fresh Milk 1L|Low Fat 2L|Yoghurt Plain|Double Cream 300ml|Butter 250g|Choc Milk 200ml|Cottage Cheese|Sour Cream|Half & Half Qt|Ice Cream Cup"),
    ("ICE|ICE & COLD STORES|COLD LOGISTICS", "Tube Ice 5kg|Crushed Ice 10kg|Block Ice|Party Ice 3kg|Dry Ice 1kg|Cooler Bag"),
    ("BEVERAGES|BOTTLERS|DRINKS", "Cola 24x325ml|Lime Soda 12s|Water 24x500|Water 12x1.5L|Iced Tea 24s|Isotonic 24s|Tonic 24x200|Crate Deposit"),
    ("SNACK FOODS|CONFECTIONERY", "Potato Crisps BBQ 60g|Prawn Crackers|Salted Nuts 100g|Cheese Balls|Corn Chips 200g|Gummy Bears|Mint Roll 20s|Wafer Cocoa"),
    ("EGGS|POULTRY|FARMS", "Eggs Grade A 30s|Eggs Grade B 30s|Chicken Whole|Wings 1kg|Breast 2kg|Duck Eggs 10s|Kampung Eggs 10s"),
)  # fmt: skip
_FORMS = {
    "MY": words("SDN BHD|SDN. BHD.|(M) SDN BHD|(KL) SDN. BHD.|BERHAD|ENTERPRISE"),
    "SG": words("PTE LTD|PTE. LTD.|(S) PTE LTD"),
    "US": words("Inc.|LLC|Co.|& Sons|Distributors"),
    "GB": words("Ltd|Limited|& Son Ltd|LLP"),
    "AU": words("Pty Ltd|PTY LTD|Pty. Limited"),
}
_TITLES = words(
    "TAX INVOICE|INVOICE|DELIVERY INVOICE|CREDIT SALES|SALES INVOICE|DELIVERY TICKET|CHARGE TICKET|Tax Invoice (Credit)|CONSIGNMENT NOTE / INVOICE"
)
_SHOPS = words(
    "MINI MARKET|FOOD STORE|NEWS|SUPERMART|CORNER SHOP|DELI|CANTEEN|CAFE|PETROL MART|SUNDRY SHOP|CASH & CARRY|Coffee Corner"
)
_SIGNED = words(
    "Received by:|Goods received in good order|CUSTOMER SIGN & CHOP|Signature|Receiver's name|Authorised signature & stamp"
)


def draw(rng: Random) -> Paper:
    """One bill of a round."""
    country = rng.choice(("MY", "MY", "SG", "US", "GB", "AU"))
    bought = _round(rng, country)

    def press(strip: Strip) -> None:
        side: Align = strip.rng.choice(("center", "left", "center"))
        kind = strip.rng.randrange(5)
        _maker(strip, side)
        if strip.chance(0.8):
            big = strip.pen.sized(strip.pen.size + strip.rng.choice((0.0, 2.0))).heavy()
            strip.say([Bit(strip.rng.choice(_TITLES))], strip.rng.choice((side, "center")), big)
        blocks = [_facts, _customer]
        if strip.chance(0.4):
            blocks.reverse()
        for block in blocks:
            block(strip)
            strip.feed(0.4)
        strip.rule(kind)
        issued = strip.rng.choice((_columns, _columns, _stacked))
        issued(strip)
        strip.rule(kind)
        _sums(strip)
        _signatures(strip)

    pen = Pen(rng.choice((*MONO, *MONO, "narrow")), rng.choice((7.4, 8.2, 9.0)))
    return on_paper(rng, "receipt-delivered", bought, pen, rng.choice((216.0, 240.0, 270.0, 300.0)), press, loose=0.35)


def _round(rng: Random, country: str) -> Purchase:
    """What one shop got from the van; a line of a negative count took goods back."""
    bought = sale(rng, "trade", country)
    kinds, goods = rng.choice(_MAKERS)
    shop = front(rng).shop if country == "MY" else bought.shop
    owner = f"{names.surname(rng)} {rng.choice(words(kinds)).title()}"
    name = f"{owner} {rng.choice(_FORMS[country])}"
    shop = replace(shop, name=name.upper() if country in {"MY", "SG"} or rng.random() < 0.4 else name)
    upper, sold = rng.random() < 0.6, list[Article]()
    for text in rng.sample(words(goods), k=rng.choice((1, 2, 3, 4, 5, 6))):
        price = cents(Decimal(rng.randint(70, 1900)) / 100)
        sold.append(
            Article(text.upper() if upper else text, digits(rng, 4), Decimal(rng.choice((2, 3, 4, 5, 6, 8, 10, 12, 24))), price)
        )
    if rng.random() < 0.35:
        back = rng.choice(sold)
        text = rng.choice(("RTN {}", "RETURN {}", "{} (EXPIRED)", "CR {}", "BAD STOCK {}")).format(back.name)
        sold.append(replace(back, name=text, count=-Decimal(rng.choice((1, 1, 2)))))
    rate = bought.rate if rng.random() < 0.5 else Decimal(0)
    return replace(
        bought,
        shop=shop,
        articles=tuple(sold),
        rate=rate,
        service=ZERO,
        rounding=ZERO,
        cash=False,
        inside=bought.inside and rng.random() < 0.5,
    )


def _maker(strip: Strip, side: Align) -> None:
    """Who delivers: a long name that may be broken, numbers and telephones among and below the address."""
    rng, shop, bought = strip.rng, strip.bought.shop, strip.bought
    big = strip.pen.sized(strip.pen.size + rng.choice((0.0, 1.5, 3.0))).heavy()
    strip.y += big.size - strip.pen.size
    local = bought.country in {"MY", "SG"}
    strip.wrapped("/merchant/name", shop.name, side, big, strip.width * rng.choice((0.6, 0.8, 1.0)))
    mark = rng.choice(("({})", "CO. REG. NO. {}", "Reg No: {}", "UEN {}" if bought.country == "SG" else "(CO NO : {})"))
    if local:
        strip.say([Bit(mark.format(shop.company_number))], side)
    if strip.chance(0.15):
        strip.say([Bit(rng.choice(("HEAD OFFICE", "Depot 7", "SALES DIVISION", "Baked fresh daily")))], side)
    value = address_of(strip)
    for line in shop.lines:
        for part in wrap(line, strip.pen, strip.width * 0.95):
            strip.say([Bit(part, "/merchant/address", value)], side)
    called = [Bit(rng.choice(("Tel :", "TEL:", "Tel.", "Ph", "T"))), Bit(shop.phone, "/merchant/phone", shop.phone_value)]
    fax = [Bit(rng.choice(("Fax :", "FAX", "F")), None), Bit(f"{shop.phone[:-1]}{rng.randint(1, 8)}")]
    both = strip.pen.width(" ".join(bit.text for bit in called + fax)) < strip.width
    strip.say([*called, *(fax if both and strip.chance(0.5) else [])], side)
    if local and strip.chance(0.7):
        strip.say([Bit(rng.choice(("GST ID No : {}", "GST Reg No. {}", "(GST {})")).format(shop.tax_id))], side)
    strip.feed(0.5)


def _facts(strip: Strip) -> None:
    """Number, day and the round, in a column of colons or two by two."""
    rng, bought = strip.rng, strip.bought
    rows = [
        [Bit(rng.choice(("Invoice No", "INV NO", "Ticket #", "Doc No.", "Invoice"))), Bit(bought.number.lstrip("#"), "/number")],
        [Bit(rng.choice(("Date", "DATE", "Delivered", "Inv Date"))), day_of(strip), *([clock_of(strip)] if strip.chance(0.6) else [])],
    ]  # fmt: skip
    told = (
        ("Route", digits(rng, 3)),
        ("Salesman", names.person(rng).plain),
        ("Driver", names.person(rng).first),
        ("Van", f"{rng.choice('BVW')}{rng.choice('KLM')}{digits(rng, 4)}"),
        ("Stop", str(rng.randint(1, 60))),
        ("Terms", rng.choice(("30 DAYS", "CREDIT", "7 DAYS", "C.O.D."))),
        ("PO No", digits(rng, 6)),
        ("Page", "1/1"),
    )
    rows += [[Bit(label), Bit(text)] for label, text in rng.sample(told, k=rng.choice((1, 2, 3)))]
    stop = strip.left + max(strip.pen.width(row[0].text) for row in rows) + 8
    aligned = strip.chance(0.6)
    for row in rows:
        if aligned:
            strip.bits(strip.left, row[:1])
            strip.bits(stop, [Bit(":"), *row[1:]], width=strip.right - stop)
            strip.feed()
        else:
            strip.say([Bit(f"{row[0].text}:"), *row[1:]])


def _customer(strip: Strip) -> None:
    """The shop that got the goods: a name and an address that are no merchant's."""
    rng = strip.rng
    there = correspondents.address(rng, home=False) if strip.bought.country == "US" else front(rng).shop.lines
    name = f"{names.surname(rng).upper()} {rng.choice(_SHOPS)}"
    code = f"{rng.choice(('', 'C', 'A/C '))}{digits(rng, 6)}"
    caption = rng.choice(("Customer", "SOLD TO", "Deliver To", "Outlet", "CUST", "Bill To", "Account"))
    if strip.chance(0.5):
        strip.say([Bit(f"{caption} : {code}")])
        strip.wrapped(None, name)
    else:
        strip.wrapped(None, f"{caption}: {name}")
        strip.say([Bit(code)]) if strip.chance(0.6) else None
    if strip.chance(0.7):
        for line in there[: rng.choice((1, 2, 4))]:
            strip.wrapped(None, line)


def _columns(strip: Strip) -> None:
    """Name, count, price and amount in columns; what was brought and what went back before the count."""
    rng, pen = strip.rng, strip.pen
    issued = strip.chance(0.4) and strip.width > 230
    shares = (0.46, 0.57, 0.68, 0.83, 1.0) if issued else (0.6, 0.78, 1.0)
    heads = (
        rng.choice((("Iss", "Rtn", "Net", "Price", "Amt"), ("DEL", "RET", "QTY", "U/P", "TOTAL")))
        if issued
        else rng.choice((("Qty", "Price", "Amount"), ("QTY", "U/P", "AMT"), ("Units", "Each", "Total")))
    )
    stops = [strip.left + strip.width * share for share in shares]
    strip.bits(strip.left, [Bit(rng.choice(("Item", "DESCRIPTION", "Product")))])
    for stop, head in zip(stops, heads, strict=True):
        strip.bits(stop, [Bit(head)], align="right")
    strip.feed()
    strip.rule(rng.choice((0, 2)))
    for index, article in enumerate(strip.bought.articles):
        at, back = f"/lines/{index}", rng.choice((0, 0, 0, 1, 2)) if article.count > 0 else 0
        count = Bit(f"{article.count.normalize():f}", f"{at}/quantity")
        cells = [count, strip.amount(f"{at}/unit_price", article.price), strip.amount(f"{at}/amount", article.amount)]
        cells = [Bit(f"{article.count + back:f}"), Bit(str(back)), *cells] if issued else cells
        room = stops[0] - strip.left - pen.width("0000 ")
        lines = wrap(article.name, pen, room)
        for stop, cell in zip(stops, cells, strict=True):
            strip.bits(stop, [cell], align="right", width=strip.width * 0.2)
        for line in lines:
            strip.bits(strip.left, [Bit(line, f"{at}/description", article.name)], width=room)
            strip.feed()


def _stacked(strip: Strip) -> None:
    """The name on a line, the count times the price below it."""
    mark = strip.rng.choice(("x", "@", "X"))
    coded = strip.chance(0.5)
    for index, article in enumerate(strip.bought.articles):
        at = f"/lines/{index}"
        strip.say([*([Bit(article.code)] if coded else []), Bit(article.name, f"{at}/description")])
        count = Bit(f"{article.count.normalize():f}", f"{at}/quantity")
        strip.bits(strip.left + 12, [count, Bit(mark), strip.amount(f"{at}/unit_price", article.price)])
        strip.bits(strip.right, [strip.amount(f"{at}/amount", article.amount)], align="right")
        strip.feed()


def _sums(strip: Strip) -> None:
    """Sums of today; and now and then what the shop owed before and owes now, which are no fields."""
    rng, bought = strip.rng, strip.bought
    tax, colon = bought.tax_name, rng.choice(("", ":", " :"))

    def row(captions: str, pointer: str | None, amount: Decimal, *, heavy: bool = False) -> None:
        caption = f"{rng.choice(words(captions))}{colon}"
        strip.pair([Bit(caption)], strip.amount(pointer, amount), strip.pen.heavy() if heavy else None)

    if strip.chance(0.4):
        counted = sum((article.count for article in bought.articles), ZERO)
        strip.say([Bit(f"{rng.choice(('Total Qty', 'TOTAL UNITS', 'Pieces'))} {counted.normalize():f}")])
    if bought.rate and not bought.inside:
        row("Sub Total|Total Excl. Tax|Amount Before Tax|Gross", "/subtotal", bought.subtotal)
        row(f"{tax}|{tax} {bought.rate.normalize():f}%|Total {tax}", "/tax", bought.tax)
    elif strip.chance(0.3):
        row("Subtotal|Gross Amount", "/subtotal", bought.subtotal)
    row("TOTAL PAYABLE|Total|INVOICE TOTAL|Net Total|Total This Delivery|Amount Due", "/total", bought.total, heavy=True)
    if strip.chance(0.3):
        before = cents(Decimal(rng.randint(1000, 90000)) / 100)
        row("Previous Balance|B/F|Outstanding", None, before)
        row("New Balance|Total Outstanding|Account Balance", None, before + bought.total)
    strip.sheet.alternatives["/payment_method"] = ["CREDIT", "Credit", "30 DAYS", "7 DAYS", "C.O.D."]


def _signatures(strip: Strip) -> None:
    """Where the shop signs, and conditions."""
    strip.feed()
    if strip.chance(0.8):
        strip.say([Bit(strip.rng.choice(_SIGNED))])
        strip.feed(1.5)
        strip.sheet.rule(strip.left, strip.y - 6, strip.left + strip.width * 0.55, strip.y - 6, 0.6)
        strip.feed(0.4)
    texts = words(
        "All cheques should be crossed|Claims within 24 hours|E. & O. E.|Interest is charged on overdue accounts|Office copy"
    )
    strip.wrapped(None, strip.rng.choice(texts), strip.rng.choice(("left", "center")))
