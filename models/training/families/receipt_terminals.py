"""Training slips without goods, of card terminals, and tickets out of machines: codes in lines, one amount, days that are not the sale's."""

# ruff: noqa: E501 - lists of words

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from random import Random

from models.training.content import correspondents
from models.training.content.markets import words
from models.training.content.numbers import digits
from models.training.content.remittance import ZERO, cents
from models.training.content.till import Article, Purchase
from models.training.content.trades import sale
from models.training.families.receipt_facts import address_of, clock_of, day_of
from models.training.families.receipt_strip import Bit, Strip, on_paper
from models.training.ink import Align, Pen, wrap
from models.training.paper import Paper
from models.training.typefaces import MONO

_CARDS = words(
    "VISA|MASTERCARD|VISA DEBIT|AMEX|MYDEBIT|Visa Credit|DEBIT MASTERCARD|EFTPOS|DISCOVER|INTERAC|NETS|UNIONPAY|MAESTRO"
)
_MASKED = words(
    "XXXX XXXX XXXX {d}|************{d}|XXXXXXXXXXXX{d}|{b} **** **** {d}|****{d}|{b}XX XXXX {d}|XXXXXXXX{d} (C)|{b}******{d} CHIP"
)
_SAID = words(
    "PIN VERIFIED|NO SIGNATURE REQUIRED|CARDHOLDER COPY|CUSTOMER COPY|*** MERCHANT COPY ***|I AGREE TO PAY THE ABOVE TOTAL AMOUNT ACCORDING TO CARD ISSUER AGREEMENT|THANK YOU|APPROVED - THANK YOU|Please keep this receipt for your records|Your account will be debited with the above amount|CONTACTLESS"
)


def card_slip(rng: Random) -> Paper:
    """What a card terminal prints: whose it is, codes of the card, one amount or a bill with its tip."""
    country = rng.choice(("MY", "MY", "SG", "US", "GB", "AU", "CA"))
    bought = sale(rng, rng.choice(("meals", "tools", "drugs", "trade", "grocery", "fuel")), country)
    tipped = rng.random() < 0.35
    paid = cents(Decimal(rng.randint(250, 26000)) / 100)
    tip = cents(paid * rng.choice((10, 15, 18, 20)) / 100) if tipped else ZERO
    bought = replace(
        bought,
        articles=(Article("", "", Decimal(1), paid),),
        rate=ZERO,
        service=tip,
        rounding=ZERO,
        cash=False,
        number=digits(rng, rng.choice((4, 6, 6, 8, 12))),
    )

    def press(strip: Strip) -> None:
        side: Align = strip.rng.choice(("center", "center", "left"))
        if strip.chance(0.3):
            big = strip.pen.sized(strip.pen.size + 3).heavy()
            strip.say([Bit(strip.rng.choice(words("CITIBANK MERCHANT|PAYPOINT|NORTHBANK|EASY PAY|worldterm|SUMMIT PAYMENTS")))], side, big)  # fmt: skip
        _owner(strip, side)
        strip.feed(0.5)
        _codes(strip)
        strip.feed(0.4)
        _amounts(strip)
        strip.feed(0.6)
        for text in strip.rng.sample(_SAID, k=strip.rng.choice((1, 2, 2, 3))):
            strip.wrapped(None, text, "center")

    pen = Pen(rng.choice((*MONO, *MONO, "narrow")), rng.choice((7.6, 8.4, 9.2)))
    return on_paper(rng, "receipt-card-slip", bought, pen, rng.choice((156.0, 170.0, 190.0, 214.0)), press, loose=0.35)


def _owner(strip: Strip, side: Align) -> None:
    """The shop as its bank knows it: capitals, often cut short, the town in a row, seldom a telephone."""
    shop = strip.bought.shop
    upper = strip.chance(0.8)
    name = shop.name.upper() if upper else shop.name
    strip.wrapped("/merchant/name", name, side, strip.pen.heavy() if strip.chance(0.3) else None)
    lines = tuple(line.upper() for line in shop.lines) if upper else shop.lines
    strip.bought = replace(strip.bought, shop=replace(shop, name=name, lines=lines))
    if strip.chance(0.9):
        value = address_of(strip)
        for line in lines:
            for part in wrap(line, strip.pen, strip.width):
                strip.say([Bit(part, "/merchant/address", value)], side)
    if strip.chance(0.3):
        strip.say([Bit(strip.rng.choice(("TEL", "", "PH"))), Bit(shop.phone, "/merchant/phone", shop.phone_value)], side)


def _codes(strip: Strip) -> None:
    """The terminal, the batch, the day and the card; one to a line or two beside each other."""
    rng, bought = strip.rng, strip.bought
    numbered = rng.choice(("INVOICE NO", "RECEIPT", "INV#", "Ref No.", "TRACE", "Receipt No", "STAN"))
    shown = Bit(bought.number, "/number")
    rows = [
        [Bit(rng.choice(("MID", "MERCHANT ID", "MERCHANT #", "M"))), Bit(f"{digits(rng, 3)}{digits(rng, rng.choice((7, 12)))}")],
        [Bit(rng.choice(("TID", "TERMINAL", "TERM ID"))), Bit(digits(rng, 8))],
        [Bit(rng.choice(("BATCH", "BATCH NO", "Batch#"))), Bit(digits(rng, 6))],
        [Bit(numbered), shown],
        [Bit(rng.choice(("DATE", "DATE/TIME", "", "Date"))), day_of(strip), *([Bit("TIME")] if strip.chance(0.3) else []), clock_of(strip)],
    ]  # fmt: skip
    strip.sheet.alternatives["/number"] = [None]
    card = rng.choice(_CARDS)
    masked = rng.choice(_MASKED).format(d=digits(rng, 4), b=digits(rng, 4))
    tail = [
        [Bit(rng.choice(("CARD", "CARD TYPE", "APP LABEL", ""))), Bit(card, "/payment_method")],
        [Bit(rng.choice(("CARD NO", "PAN", "ACCT", ""))), Bit(masked)],
        [Bit("EXP"), Bit(rng.choice(("XX/XX", "**/**", "12/27")))],
        [Bit(rng.choice(("APPR CODE", "AUTH", "AUTH CODE", "APPROVAL"))), Bit(digits(rng, 6))],
        [Bit(rng.choice(("RREF NUM", "RRN", "REF"))), Bit(digits(rng, 12))],
        [Bit("AID"), Bit(f"A0000000{digits(rng, 6)}")],
        [Bit("TC"), Bit("".join(rng.choices("0123456789ABCDEF", k=16)))],
    ]
    rows = rng.sample(rows[:3], k=rng.choice((1, 2, 3))) + rows[3:]
    rows += tail[:2] + rng.sample(tail[2:], k=rng.choice((1, 2, 3, 5)))
    if strip.chance(0.3):
        head, rest = rows[:4], rows[4:]
        rng.shuffle(head)
        rows = head + rest
    colon, apart = rng.choice((":", "", ": ")), strip.chance(0.35)
    for row in rows:
        caption = Bit(f"{row[0].text}{colon}" if row[0].text else "")
        fits = strip.pen.width(" ".join(bit.text for bit in row)) + 14 < strip.width
        if apart and len(row) == 2 and row[0].text and fits:
            strip.pair([caption], row[1])
        else:
            strip.say([caption, *row[1:]])


def _amounts(strip: Strip) -> None:
    """SALE and what it comes to; where there is a tip, the bill, the tip and both."""
    rng, bought = strip.rng, strip.bought
    strip.say([Bit(rng.choice(("SALE", "PURCHASE", "SALE - CHIP", "GOODS", "*** SALE ***", "TRANS: SALE")))], rng.choice(("left", "center")), strip.pen.heavy())  # fmt: skip
    strip.signed = rng.choice((bought.sign, f"{bought.sign} ", f"{bought.currency} ", f"{bought.currency}"))
    strip.sheet.alternatives["/tendered"] = [f"{bought.total:.2f}"]
    big = strip.pen.sized(strip.pen.size + rng.choice((0.0, 1.5, 3.0))).heavy()
    if bought.service:
        strip.pair([Bit(rng.choice(("BASE", "AMOUNT", "Bill amount", "SUBTOTAL", "BASE AMT")))], strip.amount("/subtotal", bought.subtotal, sign=True))  # fmt: skip
        strip.sheet.alternatives["/subtotal"] = [None]
        strip.pair([Bit(rng.choice(("TIP", "TIPS", "Gratuity")))], strip.amount(None, bought.service, sign=True))
        strip.pair([Bit("TOTAL")], strip.amount("/total", bought.total, sign=True), big)
    else:
        caption = rng.choice(("AMOUNT", "TOTAL", "AMT", "Total", "SALE AMOUNT", "TOTAL AMOUNT", "Amount"))
        strip.pair([Bit(caption)], strip.amount("/total", bought.total, sign=True), big)
    if strip.chance(0.3):
        strip.feed(1.2)
        strip.say([Bit(f"{rng.choice(('SIGN', 'X', 'SIGNATURE'))} {'_' * 16}")])


_LINES = (
    ("RAIL|RAILWAY|Trains|METRO", "ADULT SINGLE|ANYTIME DAY RETURN|CHILD RETURN|OFF-PEAK RTN|SENIOR SINGLE|DAY PASS ZONE 1-4"),
    ("BUS COMPANY|COACHES|Transit|TRANSPORT", "SINGLE FARE|DAY RIDER|WEEKLY PASS|ADULT FARE|CONCESSION FARE"),
    ("FERRIES|Ferry Terminal|CRUISES", "ADULT RETURN|CAR + DRIVER|CHILD SINGLE|BICYCLE"),
    ("MUSEUM|GALLERY|ZOO|AQUARIUM|Gardens", "ADULT ADMISSION|CHILD 3-15|SENIOR|FAMILY 2+2|AUDIO GUIDE|LOCKER"),
    ("CINEMAS|THEATRE", "ADULT SEAT|STUDENT|BOOKING FEE|2D MATINEE|RECLINER"),
    ("TOLL ROAD|EXPRESSWAY|TOLL BRIDGE", "CLASS 1 CAR|CLASS 2 VAN|TOLL FARE"),
    ("TAXI|CABS|Airport Limo", "METER FARE|AIRPORT SURCHARGE|TOLL|WAITING TIME"),
)  # fmt: skip


def ticket(rng: Random) -> Paper:
    """A ticket that is a receipt: who carries whom from where to where, until when it is valid, what it cost."""
    bought = _fare(rng)
    made_of = rng.choice(("MY", "GB", "AU"))

    def press(strip: Strip) -> None:
        side: Align = strip.rng.choice(("center", "left"))
        big = strip.pen.sized(strip.pen.size + strip.rng.choice((0.0, 2.0, 4.0))).heavy()
        if strip.chance(0.2):
            strip.say([Bit(strip.rng.choice(words("RECEIPT|NOT VALID FOR TRAVEL|TICKET / RECEIPT|TAX INVOICE")))], side)
        strip.y += big.size - strip.pen.size
        strip.wrapped("/merchant/name", bought.shop.name, side, big)
        if strip.chance(0.55):
            value = address_of(strip)
            for line in bought.shop.lines:
                for part in wrap(line, strip.pen, strip.width):
                    strip.say([Bit(part, "/merchant/address", value)], side)
        strip.feed(0.4)
        _journey(strip, made_of)
        strip.feed(0.3)
        _fares(strip)
        strip.feed(0.6)
        strip.wrapped(None, strip.rng.choice(words("Valid only on the day shown|No refunds after travel|Please retain for inspection|Thank you for travelling with us|Not transferable|Have a pleasant journey")), "center")  # fmt: skip

    pen = Pen(rng.choice((*MONO, "narrow", "arial")), rng.choice((8.0, 9.0, 10.0)))
    return on_paper(rng, "receipt-ticket", bought, pen, rng.choice((150.0, 176.0, 206.0)), press, loose=0.4)


def _fare(rng: Random) -> Purchase:
    """One to three fares of a carrier."""
    country = rng.choice(("GB", "MY", "SG", "US", "AU", "IE"))
    bought = sale(rng, "parking", country)
    kinds, goods = rng.choice(_LINES)
    name = f"{correspondents.place(rng)} {rng.choice(words(kinds))}"
    fares = tuple(
        Article(text if rng.random() < 0.7 else text.title(), "", Decimal(rng.choice((1, 1, 1, 2))), cents(Decimal(rng.randint(12, 500) * 10) / 100))
        for text in rng.sample(words(goods), k=rng.choice((1, 1, 1, 2, 3)))
    )  # fmt: skip
    bought = replace(bought, shop=replace(bought.shop, name=name), articles=fares, rate=ZERO, service=ZERO, rounding=ZERO)
    given = cents((bought.total / 5).__ceil__() * Decimal(5))
    return replace(bought, given=given)


def _journey(strip: Strip, made_of: str) -> None:
    """Number, when sold, from where to where, until when: days that are no day of the sale among them."""
    rng, bought = strip.rng, strip.bought
    style = "%m/%d/%y" if bought.country == "US" else rng.choice(("%d/%m/%y", "%d %b %Y", "%d.%m.%y"))
    until = (bought.day + timedelta(days=rng.choice((0, 1, 7, 30)))).strftime(style)
    rows = [
        [Bit(rng.choice(("Ticket No", "TKT", "Receipt", "No.", "Trans"))), Bit(bought.number.lstrip("#"), "/number")],
        [Bit(rng.choice(("Issued", "Sold", "Date", "Purchased", "DATE"))), day_of(strip), clock_of(strip)],
    ]
    told = [
        ("From", correspondents.place(rng)),
        ("To", correspondents.place(rng)),
        ("Valid until", until),
        ("Machine", digits(rng, 4)),
        ("Zone", rng.choice("123456")),
        ("Plate", f"{rng.choice('KLW')}{made_of[0]}{digits(rng, 4)}"),
        ("Seat", f"{rng.choice('ABCDEF')}{rng.randint(1, 28)}"),
        ("Window", str(rng.randint(1, 9))),
    ]
    rows += [[Bit(label), Bit(text)] for label, text in sorted(rng.sample(told, k=rng.choice((1, 2, 3, 4))), key=told.index)]
    if strip.chance(0.4):
        rng.shuffle(rows)
    colon = rng.choice((":", "", " :"))
    for row in rows:
        strip.say([Bit(f"{row[0].text}{colon}"), *row[1:]])


def _fares(strip: Strip) -> None:
    """Fares one to a row, the sum, and coins or a card."""
    rng, bought = strip.rng, strip.bought
    strip.signed = rng.choice((bought.sign, ""))
    for index, fare in enumerate(bought.articles):
        at = f"/lines/{index}"
        count = Bit(f"{fare.count.normalize():f}", f"{at}/quantity")
        times = [count, Bit(rng.choice(("x", "", "X")))] if fare.count > 1 or strip.chance(0.5) else []
        strip.pair([*times, Bit(fare.name, f"{at}/description")], strip.amount(f"{at}/amount", fare.amount, sign=True))
    caption = rng.choice(("TOTAL", "Total fare", "PRICE", "Total", "AMOUNT PAID", "Fare"))
    strip.pair([Bit(caption)], strip.amount("/total", bought.total, sign=True), strip.pen.heavy())
    if bought.cash:
        strip.pair([Bit("CASH", "/payment_method")], strip.amount("/tendered", bought.given, sign=True))
        strip.pair([Bit(rng.choice(("CHANGE", "Change")))], strip.amount("/change", bought.given - bought.total, sign=True))
    else:
        strip.say([Bit(rng.choice(("Paid by", "Payment:", "Method"))), Bit(rng.choice(_CARDS), "/payment_method")])
        strip.sheet.alternatives["/tendered"] = [f"{bought.total:.2f}"]
