"""Training receipts: shops of Malaysia and Singapore, tills of Europe, counters and diners of America, cash bills on a page."""

# ruff: noqa: E501 - captions

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from random import Random

from models.training.content import numbers, people
from models.training.content.lexicon import COMPOSED
from models.training.content.lexicon_mail import RECEIPT
from models.training.content.till import purchase
from models.training.families.receipt_facts import address_of, clock_of, day_of, language_of
from models.training.families.receipt_strip import Bit, Strip, on_paper
from models.training.families.receipt_words import BYES, CAPTIONS, FRENCH_BYES, GERMAN_BYES, LEXICON
from models.training.ink import Align, Pen, wrap
from models.training.paper import Paper
from models.training.typefaces import MONO, SANS


def _captions(strip: Strip) -> dict[str, str]:
    """One shop's words."""
    bought = strip.bought
    fill = {"{T}": bought.tax_name, "{R}": f"{bought.rate.normalize():f}", "{C}": bought.currency}
    chosen = {key: strip.rng.choice(texts) for key, texts in CAPTIONS[language_of(bought)].items()}
    if language_of(bought) == "en":
        composed = (
            (key, LEXICON.composed(key, strip.rng, terse=0.3)) for key in RECEIPT if chosen[key] and strip.chance(COMPOSED)
        )
        chosen |= {key: text for key, text in composed if text}
    for mark, text in fill.items():
        chosen = {key: caption.replace(mark, text) for key, caption in chosen.items()}
    if strip.chance(0.25):
        chosen = {key: caption.upper() for key, caption in chosen.items()}
    return chosen


def _head(strip: Strip, side: Align) -> None:
    """The merchant: name, numbers that are no fields, address, telephone."""
    shop, rng = strip.bought.shop, strip.rng
    malay = strip.bought.country in ("MY", "SG")
    big = strip.pen.sized(strip.pen.size + rng.choice((0.0, 1.5, 3.0, 5.0))).heavy()
    if strip.chance(0.12):
        strip.say([Bit(rng.choice(("TAX INVOICE", "RECEIPT", "*** COPY ***", "WELCOME", "CASH BILL")))], side)
    strip.wrapped("/merchant/name", shop.name, side, big)
    if malay and strip.chance(0.75):
        strip.say(
            [
                Bit(
                    rng.choice(
                        (
                            f"({shop.company_number})",
                            f"Co. Reg. No: {shop.company_number}",
                            f"CO REG : {shop.company_number}",
                            shop.company_number,
                        )
                    )
                )
            ],
            side,
        )
    if strip.chance(0.12):
        strip.say([Bit(rng.choice(("Your neighbourhood store", "Since 1987", "Open daily 8-22", "BRANCH 014")))], side)
    value = address_of(strip)
    if strip.chance(0.3) and not malay:
        strip.wrapped("/merchant/address", ", ".join(shop.lines), side)
    else:
        for line in shop.lines:
            for part in wrap(line, strip.pen, strip.width):
                strip.say([Bit(part, "/merchant/address", value)], side)
    if strip.chance(0.75):
        caption = (
            rng.choice(("Tel", "TEL:", "Tel :", "Phone", "Ph:", "", "TEL/FAX:"))
            if language_of(strip.bought) != "fr"
            else "Tél."
        )
        strip.say([Bit(caption), Bit(shop.phone, "/merchant/phone", shop.phone_value)], side)
    _tax_number(strip, side, malay=malay)
    strip.feed(0.5)


def _tax_number(strip: Strip, side: Align, *, malay: bool) -> None:
    """The merchant's tax number; Malaysia's twelve digits are no tax number of the record."""
    shop, rng = strip.bought.shop, strip.rng
    if malay and strip.chance(0.7):
        strip.say(
            [Bit(rng.choice((f"GST ID No : {shop.tax_id}", f"GST No: {shop.tax_id}", f"(GST Reg. No.: {shop.tax_id})")))], side
        )
    elif not malay and strip.chance(0.4):
        plain = "".join(sign for sign in shop.tax_id if sign.isalnum())
        known = (plain.isdigit() and len(plain) == 9) or (
            plain[:2].isalpha() and 10 <= len(plain) <= 14 and strip.bought.country not in ("CA", "AU")
        )
        caption = {"en": "Tax ID:", "de": "USt-IdNr.:", "fr": "TVA :"}[language_of(strip.bought)]
        strip.say([Bit(caption), Bit(shop.tax_id, "/merchant/tax_id" if known else None, plain)], side)


def _facts(strip: Strip, captions: dict[str, str]) -> None:
    """Number, date, time and what else tills print, in lines of one or two."""
    rng = strip.rng
    colon = rng.choice((":", " :", "", ":"))

    def labelled(text: str, bit: Bit) -> list[Bit]:
        return [Bit(f"{text}{colon}" if text else ""), bit]

    day, clock = day_of(strip), clock_of(strip)
    rows = [labelled(captions["number"], Bit(strip.bought.number, "/number"))] if strip.chance(0.85) else []
    if strip.chance(0.75):
        rows.append([*labelled(captions["date"], day), *(labelled(captions["time"], clock) if strip.chance(0.5) else [clock])])
    else:
        rows.append(labelled(captions["date"], day))
        rows += [labelled(captions["time"], clock)] if strip.chance(0.6) else []
    noise = ((rng.choice(("Cashier", "Served by", "Operator", "Server", "User")), people.person(rng).first), (rng.choice(("Table", "POS", "Reg", "Counter", "Term")), numbers.digits(rng, 2)),
             ("Member", numbers.digits(rng, 7)), ("Salesperson", ""), ("Ref", numbers.digits(rng, 6)), ("Guests", "2"))  # fmt: skip
    rows += [[Bit(f"{label}{colon}"), Bit(text)] for label, text in noise if strip.chance(0.25)]
    if strip.chance(0.4):
        rng.shuffle(rows)
    while rows:
        first = rows.pop(0)
        if rows and strip.pen.width(" ".join(bit.text for bit in first + rows[0])) < strip.width * 0.86 and strip.chance(0.5):
            strip.bits(strip.right, rows.pop(0), align="right")
        strip.say(first)


Lines = Callable[[Strip], None]


def _counted(strip: Strip) -> None:
    """`2 x NAME   9.00`, or `NAME  9.00` with the count and price below."""
    below, bare = strip.chance(0.5), strip.chance(0.5)
    for index, article in enumerate(strip.bought.articles):
        at = f"/lines/{index}"
        count = Bit(f"{article.count.normalize():f}", f"{at}/quantity")
        name = Bit(article.name, f"{at}/description")
        letter = strip.rng.choice((" A", " B", "", "")) if strip.european else ""
        amount = strip.amount(f"{at}/amount", article.amount)
        if below:
            strip.pair([name], amount)
            if article.count != 1 or bare:
                strip.bits(
                    strip.left + 12,
                    [count, Bit(strip.rng.choice(("x", "@", "X"))), strip.amount(f"{at}/unit_price", article.price)],
                )
                strip.feed()
        else:
            shown = [count, *([] if bare else [Bit("x")]), name] if article.count != 1 or not strip.european else [name]
            strip.pair(shown, amount)
        if letter:
            strip.y += 0.6


def _coded(strip: Strip) -> None:
    """The name on its own line; the bar code, count, price and amount below it."""
    tail, times = strip.chance(0.4), strip.rng.choice(("X", "x", "@", "*"))
    for index, article in enumerate(strip.bought.articles):
        at = f"/lines/{index}"
        strip.say([Bit(article.name, f"{at}/description"), *([Bit("*S")] if tail else [])])
        count = Bit(f"{article.count.normalize():f}", f"{at}/quantity")
        if strip.width > 150:
            strip.bits(strip.left, [Bit(article.code)], width=strip.width * 0.4)
        strip.bits(
            strip.right - strip.pen.width("00000.00 "),
            [count, Bit(times), strip.amount(f"{at}/unit_price", article.price)],
            align="right",
            width=strip.width * 0.35,
        )
        strip.bits(strip.right, [strip.amount(f"{at}/amount", article.amount)], align="right")
        strip.feed(1.1)


def _tabled(strip: Strip) -> None:
    """Columns under headings; the name on the row, or above it."""
    rng, pen = strip.rng, strip.pen
    apart = strip.chance(0.5) or strip.width < 190
    sign = strip.bought.sign if strip.chance(0.3) else ""
    heads = (rng.choice(("Item", "Description", "ITEM", "Particulars", "Desc")), rng.choice(("Qty", "QTY", "Qty.", "Q")),
             rng.choice(("Price", "U/P", "S/Price", "RATE", "U.Price")), rng.choice(("Amount", "Amt", "TOTAL", "Total", f"Amt({sign})" if sign else "AMOUNT")))  # fmt: skip
    stops = (strip.left, strip.left + strip.width * rng.choice((0.5, 0.56)), strip.left + strip.width * 0.77, strip.right)
    heavy = pen.heavy() if strip.chance(0.5) else pen
    for stop, head in zip(stops, heads, strict=True):
        strip.bits(stop, [Bit(head)], heavy, "left" if head == heads[0] else "right", width=strip.width * 0.2)
    strip.feed()
    strip.rule(rng.randrange(3))
    for index, article in enumerate(strip.bought.articles):
        at = f"/lines/{index}"
        room = strip.width if apart else strip.width * 0.4
        lines = wrap(article.name, pen, room)
        if apart:
            first = Bit(article.code) if len(article.code) < 7 else Bit("")
            strip.wrapped(f"{at}/description", article.name)
            strip.bits(stops[0], [first], width=strip.width * 0.3)
        else:
            strip.sheet.put_lines(f"{at}/description", article.name, stops[0], strip.y, lines, pen, pen.size + 2.5)
        strip.bits(stops[1], [Bit(f"{article.count.normalize():f}", f"{at}/quantity")], align="right")
        strip.bits(stops[2], [strip.amount(f"{at}/unit_price", article.price)], align="right")
        strip.bits(stops[3], [strip.amount(f"{at}/amount", article.amount)], align="right")
        strip.feed(1.0 if apart else len(lines))


def _totals(strip: Strip, captions: dict[str, str]) -> None:
    """Sum, tax, rounding, what is to be paid, what was given and returned."""
    bought, rng = strip.bought, strip.rng
    strip.signed = rng.choice(("", f"{bought.sign}", f"{bought.sign} ", "")) if not strip.european else ""
    colon = rng.choice(("", ":", " :", ""))
    if strip.chance(0.3):
        strip.say(
            [
                Bit(f"Item(s): {len(bought.articles)}"),
                Bit(f"Qty: {sum((article.count for article in bought.articles), Decimal(0)).normalize():f}"),
            ]
        )
    if strip.chance(0.75 if not bought.inside else 0.35):
        strip.pair([Bit(captions["subtotal"] + colon)], strip.amount("/subtotal", bought.subtotal))
    if not bought.inside and (bought.rate or strip.chance(0.4)):
        strip.pair([Bit(captions["tax"] + colon)], strip.amount("/tax", bought.tax))
    if bought.inside and strip.chance(0.25) and bought.rate:
        strip.pair([Bit(captions["inside"] + colon)], strip.amount("/tax", bought.tax))
    if bought.rounding or (strip.chance(0.3) and bought.country == "MY"):
        strip.pair([Bit(captions["rounding"] + colon)], strip.amount("/rounding", bought.rounding))
    strong = strip.pen.sized(strip.pen.size + rng.choice((0.0, 0.0, 2.0, 4.0))).heavy() if strip.chance(0.7) else strip.pen
    strip.pair([Bit(captions["total"] + colon)], strip.amount("/total", bought.total, sign=True), strong)
    strip.feed(0.3)
    if bought.cash:
        strip.sheet.know("/payment_method", captions["cash"])
        strip.pair(
            [Bit(captions["cash"], "/payment_method"), Bit(colon.strip())],
            strip.amount("/tendered", bought.given, sign=strip.chance(0.5)),
        )
        strip.pair([Bit(captions["change"] + colon)], strip.amount("/change", bought.given - bought.total))
    else:
        strip.pair([Bit(captions["card"], "/payment_method"), Bit(colon.strip())], strip.amount(None, bought.total))
        strip.sheet.alternatives["/tendered"] = [f"{bought.total:.2f}"]
        if strip.chance(0.6):
            strip.say([Bit(f"{rng.choice(('XXXXXXXXXXXX', '************', '**** **** **** '))}{rng.randint(1000, 9999)}")])
            strip.say([Bit(f"{rng.choice(('Auth', 'Approval Code', 'APPR', 'Ref'))}: {numbers.digits(rng, 6)}")])


def _summary(strip: Strip) -> None:
    """The tax by rate in a little table."""
    bought, rng = strip.bought, strip.rng
    base = bought.before_rounding - bought.tax
    strip.feed(0.5)
    strip.say(
        [Bit(rng.choice((f"{bought.tax_name} SUMMARY", f"{bought.tax_name} Summary", f"{bought.tax_name} Analysis")))],
        "center" if strip.chance(0.4) else "left",
    )
    stops = [strip.left, strip.left + strip.width * 0.36, strip.left + strip.width * 0.7, strip.right]
    rate = f"{bought.rate.normalize():f}"
    heads, cells = (
        ["Code", "%", "Amount", "Tax"],
        [
            Bit(rng.choice(("SR", "S", "A", "1"))),
            Bit(rate + rng.choice(("", "%", ".00"))),
            strip.amount(None, base),
            strip.amount("/tax", bought.tax),
        ],
    )
    for row in ([Bit(head) for head in heads], cells):
        for at, bit in enumerate(row):
            strip.bits(stops[at], [bit], align="right" if at else "left", width=strip.width * 0.28)
        strip.feed()


def _bye(strip: Strip) -> None:
    """The last lines."""
    texts = {"en": BYES, "de": GERMAN_BYES, "fr": FRENCH_BYES}[language_of(strip.bought)]
    strip.feed()
    for text in strip.rng.sample(texts, k=strip.rng.choice((1, 2, 3))):
        strip.wrapped(None, text, "center")


def _press(lines: tuple[Lines, ...], *, facts_last: float = 0.0, summary: float = 0.0) -> Callable[[Strip], None]:
    """A drawing of a strip with one of these ways of listing what was bought."""

    def draw(strip: Strip) -> None:
        captions, kind = _captions(strip), strip.rng.randrange(5)
        _head(strip, "center" if strip.chance(0.88) else "left")
        last = strip.chance(facts_last)
        if not last:
            strip.rule(kind) if strip.chance(0.4) else strip.feed(0.4)
            _facts(strip, captions)
        strip.rule(kind)
        strip.rng.choice(lines)(strip)
        strip.rule(kind)
        _totals(strip, captions)
        if summary and strip.bought.rate and strip.chance(summary):
            _summary(strip)
        if last:
            strip.rule(kind)
            _facts(strip, captions)
        _bye(strip)

    return draw


def malaysian(rng: Random) -> Paper:
    """Wide strips of shops in Malaysia and Singapore."""
    pen = Pen(rng.choice((*SANS, *MONO, "dejavu")), rng.choice((8.0, 9.0, 9.5)))
    draw = _press((_tabled, _tabled, _coded, _counted), facts_last=0.15, summary=0.5)
    return on_paper(
        rng,
        "receipt-malaysian",
        purchase(rng, rng.choice(("MY", "MY", "MY", "SG"))),
        pen,
        rng.choice((230.0, 260.0, 290.0)),
        draw,
    )


def european(rng: Random) -> Paper:
    """Narrow strips of European tills: prices contain the tax, which is told by rate below."""
    country = rng.choice(("DE", "DE", "AT", "CH", "FR", "FR", "BE", "GB", "IE"))
    draw = _press((_counted, _counted, _coded), facts_last=0.55, summary=0.7)
    return on_paper(
        rng,
        "receipt-european",
        purchase(rng, country),
        Pen(rng.choice(MONO), rng.choice((7.6, 8.2, 9.0))),
        rng.choice((200.0, 216.0, 226.0)),
        draw,
    )


def counter(rng: Random) -> Paper:
    """Counters, diners and fuel stations: tax on top, card slips."""
    draw = _press((_counted, _tabled, _counted), facts_last=0.2)
    country = rng.choice(("US", "US", "US", "CA", "AU"))
    return on_paper(
        rng,
        "receipt-counter",
        purchase(rng, country),
        Pen(rng.choice((*MONO, "helvetica", "narrow")), rng.choice((7.8, 8.6, 9.4))),
        rng.choice((200.0, 222.0, 240.0)),
        draw,
    )


def cash_bill(rng: Random) -> Paper:
    """A half or whole page from a shop's computer: a ruled list, totals at the right."""
    pen = Pen(rng.choice((*SANS, "times", "courier")), rng.choice((9.0, 10.0, 11.0)))
    draw = _press((_tabled,), summary=0.3)
    return on_paper(
        rng,
        "receipt-page",
        purchase(rng, rng.choice(("MY", "US", "GB", "SG", "AU", "FR", "DE"))),
        pen,
        rng.choice((420.0, 500.0, 560.0)),
        draw,
        loose=0.5,
    )
