"""Training slips of registered companies, and tables: long names and addresses above, facts in pairs, sums in many orders."""

# ruff: noqa: E501 - lists of words

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from random import Random

from models.training.content import names
from models.training.content.markets import words
from models.training.content.registered_shops import AREAS, registered
from models.training.content.trades import sale
from models.training.families.receipt_facts import address_of, clock_of, day_of
from models.training.families.receipt_strip import Bit, Strip, on_paper
from models.training.ink import Align, Pen, wrap
from models.training.paper import Paper
from models.training.typefaces import MONO, SANS

_TITLES = words(
    "TAX INVOICE|SIMPLIFIED TAX INVOICE|CASH BILL|INVOICE|RESIT|OFFICIAL RECEIPT|CASH SALES|RECEIPT|TAX INVOICE / RECEIPT"
)
_TAXED = words("GST NO : {g}|GST ID: {g}|(GST NO: {g})|GST REG NO.: {g}|GST : {g}|SST NO : {g}|Tax Reg: {g}")
_REGISTERED = words("({r})|CO.NO: {r}|Company No. : {r}|REG NO. {r}|(CO REG NO {r})|{r}|SSM NO: {r}")


def _head(strip: Strip, side: Align) -> None:
    """Name, number of register, address, telephone and tax; where they stand in one line it is wrapped where the paper ends."""
    rng, shop = strip.rng, strip.bought.shop
    big = strip.pen.sized(strip.pen.size + rng.choice((0.0, 1.5, 3.0)))
    big = big.heavy() if strip.chance(0.5) else big
    mark, local = rng.choice(_REGISTERED).format(r=shop.company_number), strip.bought.country in {"MY", "SG"}
    strip.y += big.size - strip.pen.size
    if local and strip.chance(0.2) and big.width(f"{shop.name} {mark}") < strip.width and mark.startswith("("):
        strip.say([Bit(shop.name, "/merchant/name"), Bit(mark)], side, big)
    else:
        strip.wrapped("/merchant/name", shop.name, side, big)
        if local and strip.chance(0.8):
            strip.say([Bit(mark)], side)
    _where(strip, side)
    if local and strip.chance(0.7):
        strip.say([Bit(rng.choice(_TAXED).format(g=shop.tax_id))], side)
    if local and strip.chance(0.15):
        strip.say([Bit(rng.choice(("Email: sales@kedai.example", "www.kedai.example", "BUSINESS HOUR 10AM - 10PM")))], side)
    if strip.chance(0.75):
        strip.feed(0.4)
        strip.say([Bit(rng.choice(_TITLES))], "center", strip.pen.sized(strip.pen.size + rng.choice((0.0, 2.0))).heavy())


def _where(strip: Strip, side: Align) -> None:
    """The branch, the address, the telephone."""
    rng, shop = strip.rng, strip.bought.shop
    if strip.chance(0.1):
        strip.say([Bit(rng.choice(("(HQ)", "OUTLET 04", f"{rng.choice(AREAS)} BRANCH", "A MEMBER OF THE COOPERATIVE")))], side)
    value, lines = address_of(strip), shop.lines
    if strip.chance(0.25):
        lines = (" ".join(lines) if any(line.endswith(",") for line in lines) else ", ".join(lines),)
    for line in lines:
        for part in wrap(line, strip.pen, strip.width * rng.choice((0.75, 0.95))):
            strip.say([Bit(part, "/merchant/address", value)], side)
    if strip.chance(0.8):
        caption = rng.choice(("TEL :", "TEL:", "Tel", "T:", "H/P:", "PHONE NO.", "TEL/FAX:", "Contact"))
        strip.say(
            [
                Bit(caption),
                Bit(shop.phone, "/merchant/phone", shop.phone_value),
                *([Bit(f"FAX: {shop.phone[:-1]}9")] if strip.chance(0.2) and strip.width > 200 else []),
            ],
            side,
        )


_NUMBERED = words("Doc No.|Invoice No.|INV NO|Bill No|Receipt No|CS No|Ref No.|Slip|Cash Sale No|Order|Trans No.|No.")


def slip_facts(strip: Strip) -> None:
    """Number and day, clock and clerk: one to a line with the colons below each other, or two beside each other."""
    rng, number = strip.rng, strip.bought.number
    day, clock = day_of(strip), clock_of(strip)
    facts = [
        (rng.choice(_NUMBERED), [Bit(number, "/number", number.lstrip("#"))]),
        (rng.choice(("Date", "DATE", "Doc Date", "Bill Date")), [day, *([clock] if strip.chance(0.5) else [])]),
    ]
    if len(facts[1][1]) == 1:
        facts.append((rng.choice(("Time", "TIME")), [clock]))
    facts += [
        (label, [Bit(text)])
        for label, text in rng.sample(
            (
                ("Cashier", names.person(rng).first.upper()),
                ("Terminal", f"0{rng.randint(1, 9)}"),
                ("Salesman", rng.choice(("COUNTER", "-", "ADMIN"))),
                ("Member", ""),
                ("Terms", "C.O.D."),
                ("Page", "1 of 1"),
                ("Shift", "1"),
            ),
            k=rng.choice((0, 1, 2)),
        )
    ]
    if strip.chance(0.3):
        rng.shuffle(facts)
    if strip.chance(0.6):
        stop = strip.left + max(strip.pen.width(label) for label, _ in facts) + 6
        for label, bits in facts:
            strip.bits(strip.left, [Bit(label)])
            strip.bits(stop, [Bit(":"), *bits], width=strip.right - stop)
            strip.feed()
    else:
        for label, bits in facts:
            strip.say([Bit(f"{label}:"), *bits])


def slip_goods(strip: Strip) -> None:
    """Goods: name, then number of stock, count, price and amount below; or the count before; tax letters behind."""
    rng, pen = strip.rng, strip.pen
    way, tail, unit = (
        rng.choice(("below", "coded", "before", "columns")),
        rng.choice(("", "", "SR", "T", "S")),
        rng.choice(("", "PCS", "UNIT", "pc")),
    )
    if way == "columns":
        heads = rng.choice((("QTY", "U/P", "AMT"), ("Qty", "Price", "Amount"), ("QTY", "PRICE", f"TOTAL({strip.bought.sign})")))
        stops = (strip.left + strip.width * 0.3, strip.left + strip.width * 0.62, strip.right)
        strip.say([Bit(rng.choice(("DESCRIPTION", "ITEM", "Item Description")))])
        for stop, head in zip(stops, heads, strict=True):
            strip.bits(stop, [Bit(head)], align="right")
        strip.feed()
        strip.rule(rng.choice((0, 2)))
    for index, article in enumerate(strip.bought.articles):
        at = f"/lines/{index}"
        count = Bit(f"{article.count.normalize():f}", f"{at}/quantity")
        price, amount = strip.amount(f"{at}/unit_price", article.price), strip.amount(f"{at}/amount", article.amount)
        name = [Bit(article.name, f"{at}/description")]
        if article.cut:
            strip.pair(name, amount)
            continue
        if way == "before":
            strip.bits(strip.left, [count, *name], width=strip.width - pen.width(amount.text) - 14)
            strip.bits(strip.right, [amount], align="right")
            strip.feed()
            continue
        strip.say(name if way != "coded" else [Bit(article.code), *name])
        if way == "columns":
            for stop, bit in zip(stops, (count, price, amount), strict=True):
                strip.bits(stop, [bit], align="right")
        else:
            strip.bits(strip.left + 10, [count, Bit(article.unit or unit), Bit(rng.choice(("x", "X", "@"))), price])
            strip.bits(strip.right - (pen.width(f" {tail}") if tail else 0.0), [amount], align="right")
            if tail:
                strip.bits(strip.right, [Bit(tail)], align="right")
        strip.feed()


def slip_sums(strip: Strip) -> None:
    """What is to be paid, among amounts before tax, rounding, money given and the tax told once more below."""
    rng, bought = strip.rng, strip.bought
    tax, tail = bought.tax_name, rng.choice(("", ":", f" ({bought.sign})", " :"))
    upper = strip.chance(0.4)

    def row(captions: str, pointer: str | None, amount: Decimal, pen: Pen | None = None) -> None:
        caption = rng.choice(words(captions))
        strip.pair([Bit((caption.upper() if upper else caption) + tail)], strip.amount(pointer, amount), pen)

    if strip.chance(0.4):
        strip.say([Bit(f"{rng.choice(('Item Count', 'Total Item(s)', 'ITEM :'))} {len(bought.articles)}")])
    net = bought.inside and bought.tax > 0 and not bought.service and strip.chance(0.5)
    if net:
        row(f"Total Excl. {tax}|Amount Before {tax}|Sub Total ({tax} Excl)", "/subtotal", bought.before_rounding - bought.tax)
        row(f"{tax} Amount|Total {tax}|{tax} @ {bought.rate.normalize():f}%", "/tax", bought.tax)
    elif not bought.inside or bought.service or strip.chance(0.6):
        row("Sub Total|Subtotal|Gross|Total Sales", "/subtotal", bought.subtotal)
    if bought.service:
        row("Service Charge|Svc Chg|Service Chg", None, bought.service)
    if not bought.inside and bought.rate:
        row(f"{tax} {bought.rate.normalize():f}%|Add {tax}|{tax}", "/tax", bought.tax)
    if bought.rounding or (bought.country == "MY" and strip.chance(0.5)):
        row("Rounding|Rounding Adj.|Rounding Adjustment|Round", "/rounding", bought.rounding)
    big = strip.pen.sized(strip.pen.size + rng.choice((0.0, 1.5, 4.0))).heavy()
    row("Total|Grand Total|Nett Total|Total Amount|Total Payable|Amount Due|Total Incl. " + tax, "/total", bought.total, big)
    method = (
        rng.choice(("Cash", "CASH", "Tunai"))
        if bought.cash
        else rng.choice(("Visa", "MASTER CARD", "Debit Card", "E-WALLET", "NETS"))
    )
    strip.pair(
        [Bit(method, "/payment_method")],
        strip.amount("/tendered" if bought.cash else None, bought.given if bought.cash else bought.total),
    )
    if bought.cash:
        row("Change|Balance|Change Due|Baki", "/change", bought.given - bought.total)
    else:
        strip.sheet.alternatives["/tendered"] = [f"{bought.total:.2f}"]
    if bought.inside and bought.tax and strip.chance(0.6):
        _tax_rows(strip, told=net)


def _tax_rows(strip: Strip, *, told: bool) -> None:
    """The tax by its letter: what was sold and what of it is tax."""
    rng, bought = strip.rng, strip.bought
    strip.feed(0.6)
    stops = (strip.left + strip.width * 0.65, strip.right)
    heads = rng.choice(
        (
            (f"{bought.tax_name} Summary", "Amount", "Tax"),
            ("TAX CODE", "SALES", bought.tax_name),
            (f"{bought.tax_name} ANALYSIS", "NET", "TAX"),
        )
    )
    strip.bits(strip.left, [Bit(heads[0])])
    for stop, head in zip(stops, heads[1:], strict=True):
        strip.bits(stop, [Bit(head)], align="right")
    strip.feed()
    bands = [band for band in bought.bands if band[0] or len(bought.bands) > 1]
    for letter, (rate, sold) in zip(rng.choice((("SR", "ZR", "OS"), ("S", "Z", "E"))), bands, strict=False):
        part = bought.tax_in(rate, sold)
        strip.bits(strip.left, [Bit(rng.choice((f"{letter} ({rate.normalize():f}%)", f"{letter} @ {rate.normalize():f}%")))])
        strip.bits(stops[0], [strip.amount(None, sold - part)], align="right")
        strip.bits(stops[1], [strip.amount("/tax" if len(bands) == 1 else None, part)], align="right")
        strip.feed()
    if len(bands) > 1 and not told:
        strip.sheet.ignore.append("/tax")


_BYES = words(
    "THANK YOU, PLEASE COME AGAIN|GOODS SOLD ARE NOT RETURNABLE & REFUNDABLE|EXCHANGE ARE ALLOWED WITHIN 7 DAYS WITH RECEIPT|TERIMA KASIH|Thank you for your support|This is computer generated, no signature required|Customer Copy|KEEP FOR WARRANTY"
)


_SERVED = words(
    "Thank you|PLEASE PAY AT THE CASHIER|See you again soon|Service is not included|CUSTOMER COPY|Follow us for offers"
)


def last_words(strip: Strip, said: tuple[str, ...]) -> None:
    """Thanks and conditions."""
    strip.feed(0.8)
    for text in strip.rng.sample(said, k=strip.rng.choice((1, 2))):
        strip.wrapped(None, text, "center")


def company(rng: Random) -> Paper:
    """A counter of a registered company."""
    trade, country = rng.choice(("tools", "stationery", "grocery", "drugs", "trade")), rng.choice(("MY", "MY", "MY", "SG"))
    bought = sale(rng, trade, country)
    bought = replace(bought, shop=registered(rng, trade, country))

    def draw(strip: Strip) -> None:
        kind = strip.rng.randrange(6)
        _head(strip, strip.rng.choice(("center", "center", "left")))
        strip.feed(0.5)
        slip_facts(strip)
        strip.rule(kind)
        slip_goods(strip)
        strip.rule(kind)
        slip_sums(strip)
        last_words(strip, _BYES)

    pen = Pen(rng.choice((*MONO, *MONO, *SANS)), rng.choice((7.4, 8.0, 8.8)))
    return on_paper(rng, "receipt-company", bought, pen, rng.choice((200.0, 226.0, 250.0, 300.0)), draw, loose=0.3)


def covers(rng: Random) -> Paper:
    """The bill of a table: what was ordered, a charge for service, a tax on both."""
    country = rng.choice(("MY", "MY", "SG", "US", "GB", "AU"))
    bought = sale(rng, "meals", country)
    if country in {"MY", "SG"}:
        bought = replace(bought, shop=registered(rng, "meals", country))

    def draw(strip: Strip) -> None:
        said, kind = strip.rng, strip.rng.randrange(6)
        _head(strip, "center")
        strip.rule(kind)
        big = strip.pen.sized(strip.pen.size + 3).heavy()
        strip.pair(
            [Bit(said.choice(("Table", "TABLE NO", "Tbl", "Meja"))), Bit(str(said.randint(1, 60)))],
            Bit(f"{said.choice(('Pax', 'Guests', 'Covers'))} {said.randint(1, 9)}"),
            big if strip.chance(0.4) else None,
        )
        slip_facts(strip)
        strip.rule(kind)
        if strip.chance(0.3):
            strip.say([Bit(said.choice(("*** DINE IN ***", "<< TAKE AWAY >>", "Food", "HALL A")))], "center")
        slip_goods(strip)
        strip.rule(kind)
        slip_sums(strip)
        if strip.chance(0.4):
            strip.say(
                [Bit(said.choice(("Closed Bill", "Bill printed 1 time", "Pay at counter", "Not a tax invoice")))], "center"
            )
        last_words(strip, _SERVED)

    pen = Pen(rng.choice((*MONO, "narrow", "arial")), rng.choice((7.8, 8.6, 9.4)))
    return on_paper(rng, "receipt-covers", bought, pen, rng.choice((190.0, 210.0, 232.0)), draw, loose=0.2)
