# ruff: noqa: E501, PLR0913, PLR0917 - captions; drawing says what, where and how
"""Validation paper: an order form's invoice, an Austrian fee note, a guest check, a pocket check. Nothing is learned from it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from random import Random

from models.training.content import numbers, people
from models.training.content.markets import words
from models.training.content.remittance import ZERO, cents
from models.training.content.sale import Item, Sale, sale
from models.training.content.till import Article, Purchase, purchase
from models.training.content.words import in_words
from models.training.families.invoice_print import Print, printing
from models.training.families.micr import micr_line
from models.training.ink import A4, LETTER, Pen, Sheet, fitted, wrap
from models.training.paper import Paper

_SHOPWARE = words("Rubber mat, ribbed|Sodium lamp 150W|Steel shelf bracket|Fence post, treated|Garden hose reel|Padlock, keyed alike|Wheel caster 4 inch|"
                  "Extension ladder 16 foot|Work gloves, leather palm|Tarpaulin, green|Shop vacuum bag|Nylon rope 50 foot|Paint roller cover|Sandpaper assortment")  # fmt: skip
_FEES = words("Erstberatung und Aktenstudium|Erstellung der Einreichpläne|Teilnahme an der Bauverhandlung|Statische Vorbemessung|Aufmaß vor Ort|Kommissionierung der Unterlagen|"
              "Besichtigung der Liegenschaft|Bewertungsgutachten samt Beilagen|Stellungnahme an das Bezirksamt|Koordination der Gewerke")  # fmt: skip
_DISHES = words(
    "Soup of the Day|House Burger|Kids Pasta|Ribeye 10oz|Garden Bowl|Draft Lager|Lemonade|Espresso Dbl|Cheesecake|Fish Tacos|Onion Rings|Side Slaw|Glass Merlot|Club Soda"
)


def _items(rng: Random, made: Sale, names: tuple[str, ...], most: int) -> tuple[Item, ...]:
    """Items with descriptions of this paper's own."""
    chosen = rng.sample(names, k=min(most, len(names)))
    return tuple(
        replace(made.items[at % len(made.items)], description=name, note="", discount=ZERO, discount_rate=0, code=f"{rng.randint(10, 99)}.{numbers.digits(rng, 4)}",
                price=cents(Decimal(rng.randint(300, 30000)) / 100), quantity=Decimal(rng.choice((1, 2, 3, 4, 6, 10, 12))))
        for at, name in enumerate(chosen)
    )  # fmt: skip


def order_form(rng: Random) -> Paper:
    """American: a centred head between rules, three blocks beside each other, the code above the description, totals as a strip of lines."""
    sheet, made = Sheet("invoice", "invoice-order-form", LETTER), sale(rng, "US", special=False)
    made = replace(
        made,
        items=_items(rng, made, _SHOPWARE, rng.choice((1, 2, 4, 7, 11, 14))),
        shipping=rng.choice((ZERO, Decimal("18.40"), Decimal("7.95"))),
    )
    show, pen = printing(rng, made.market), Pen(rng.choice(("times", "helvetica", "arial", "dejavu-condensed")), 9.2)
    seller = made.seller
    sheet.rule(60, 36, 552, 36, 1.4)
    sheet.put("/seller/name", seller.name, 306, 56, seller.name, pen.sized(17).heavy(), "center")
    x = 306 - pen.width("  •  ".join(seller.lines)) / 2
    for at, line in enumerate(seller.lines):
        x = sheet.put("/seller/address", seller.address, x, 70, line, pen) + 4
        x = sheet.write(x, 70, "•", pen) + 4 if at < len(seller.lines) - 1 else x
    half = 306 - pen.width(f"Call us at {seller.phone}") / 2
    end = sheet.write(half, 82, "Call us at ", pen)
    sheet.put("/seller/phone", seller.phone_value, end, 82, seller.phone, pen)
    sheet.rule(60, 90, 552, 90, 1.4)
    y = _three_blocks(sheet, rng, made, show, pen)
    y = _order_rows(sheet, made, show, pen, y)
    _order_sums(sheet, made, show, pen, y)
    sheet.know("/currency", "USD")
    if not show.shows_currency:
        sheet.alternatives["/currency"] = [None]
    return sheet.finish()


def _three_blocks(sheet: Sheet, rng: Random, made: Sale, show: Print, pen: Pen) -> float:
    """Purchaser, destination, particulars of the document."""
    sheet.write(60, 112, rng.choice(("PURCHASER", "Billed party", "Purchased by")), pen.heavy())
    sheet.put("/buyer/name", made.buyer.name, 60, 126, made.buyer.name, fitted(pen, made.buyer.name, 150))
    low = sheet.put_lines("/buyer/address", made.buyer.address, 60, 138, made.buyer.lines, pen, 12)
    sheet.write(226, 112, rng.choice(("DESTINATION", "Forwarded to", "Received by")), pen.heavy())
    sheet.write(226, 126, made.consignee.name, fitted(pen, made.consignee.name, 150))
    sheet.write_lines(226, 138, made.consignee.lines, pen, 12)
    facts = [
        (rng.choice(("Invoice ref.", "Our invoice", "Invoice number is")), "/number", made.number, made.number),
        (rng.choice(("Invoiced", "Date of billing", "Billed on")), "/issue_date", made.day.isoformat(), show.date(made.day)),
        (rng.choice(("Remit by", "Pay no later than")), "/due_date", made.due.isoformat(), show.date(made.due)),
        ("Conditions", "/terms", made.terms, made.terms),
    ]
    if made.order:
        facts.append((rng.choice(("Your P/O", "Order placed as")), "/purchase_order", made.order, made.order))
    if made.account:
        facts.append(("Ledger acct.", "/buyer/account_number", made.account, made.account))
    y = 112.0
    for caption, pointer, value, shown in facts:
        sheet.write(456, y, f"{caption} :", pen, "right")
        sheet.put(pointer, value, 462, y, shown, fitted(pen.heavy(), shown, 92))
        y += 12.5
    return max(low, y) + 22


def _order_rows(sheet: Sheet, made: Sale, show: Print, pen: Pen, y: float) -> float:
    """Amounts in the first columns after the count; the code above the description."""
    stops = (("Pcs ordered", 100.0), ("Pcs sent", 150.0), ("Per piece", 215.0), ("Extension", 290.0))

    def heading() -> None:
        for text, stop in stops:
            sheet.write(stop, y, text, fitted(pen.heavy(), text, 60), "right")
        sheet.write(312, y, "Stock no. / Article", pen.heavy())
        sheet.rule(60, y + 4, 552, y + 4, 0.8)

    heading()
    y += 19
    for index, item in enumerate(made.items):
        if y > 640:
            sheet.write(552, 760, "over", pen, "right")
            sheet.new_page()
            y = 60
            heading()
            y += 19
        at, count = f"/lines/{index}", f"{item.quantity:f}"
        sheet.write(stops[0][1], y, count, pen, "right")
        sheet.put(f"{at}/quantity", count, stops[1][1], y, count, pen, "right")
        sheet.put(f"{at}/unit_price", f"{item.price:.2f}", stops[2][1], y, show.money(item.price), pen, "right")
        sheet.put(f"{at}/amount", f"{item.amount:.2f}", stops[3][1], y, show.money(item.amount), pen, "right")
        sheet.put(f"{at}/item_code", item.code, 312, y, item.code, pen.heavy())
        y = sheet.put_lines(f"{at}/description", item.description, 312, y + 11, wrap(item.description, pen, 230), pen, 11) + 5
    return y + 8


def _order_sums(sheet: Sheet, made: Sale, show: Print, pen: Pen, y: float) -> None:
    """The sums under the amounts, their captions to the right of them."""
    rows = [(("merchandise", "sub total")[len(made.number) % 2], "/subtotal", made.subtotal)]
    rows += (
        [(("carrier's charge", "freight charge")[len(made.buyer.name) % 2], "/shipping", made.shipping)]
        if made.shipping
        else []
    )
    rows += [
        ("state and local tax", "/tax", made.tax),
        (("to be remitted", "invoice total")[len(made.seller.name) % 2], "/total", made.total),
    ]
    sheet.rule(225, y - 12, 290, y - 12, 0.8)
    for caption, pointer, amount in rows:
        own = pen.heavy().sized(10.5) if pointer == "/total" else pen
        sheet.put(pointer, f"{amount:.2f}", 290, y, show.money(amount, total=True), own, "right")
        sheet.write(298, y, caption, own)
        y += 14
    end = sheet.write(60, 752, "Employer no. ", pen.sized(7.5))
    sheet.put("/seller/tax_id", made.seller.tax_value, end, 752, made.seller.tax_id, pen.sized(7.5))


def fee_note(rng: Random) -> Paper:
    """Austrian: a letter whose number and date stand in a sentence, numbered paragraphs instead of a table."""
    made = sale(rng, rng.choice(("AT", "AT", "DE", "CH")), special=False)
    made = replace(
        made,
        items=tuple(
            replace(item, quantity=Decimal(1), tax_rate=made.rate)
            for item in _items(rng, made, _FEES, rng.choice((1, 2, 3, 5, 7)))
        ),
    )
    sheet, show = Sheet("invoice", "invoice-fee-note", A4), printing(rng, made.market)
    pen = Pen(rng.choice(("times", "roman", "dejavu-serif", "helvetica")), 10.2)
    seller = made.seller
    sheet.put("/seller/name", seller.name, 525, 60, seller.name, pen.sized(13).heavy(), "right")
    for at, line in enumerate(seller.lines):
        sheet.put("/seller/address", seller.address, 525, 76 + 12 * at, line, pen.sized(9), "right")
    sheet.put("/buyer/name", made.buyer.name, 70, 150, made.buyer.name, pen)
    sheet.put_lines("/buyer/address", made.buyer.address, 70, 163, made.buyer.lines, pen, 13)
    town = seller.lines[1].split(" ")[-1] if len(seller.lines) > 1 else "Graz"
    end = sheet.write(320, 232, f"{town}, am ", pen)
    sheet.put("/issue_date", made.day.isoformat(), end, 232, show.date(made.day), pen)
    end = sheet.write(70, 268, rng.choice(("Honorarnote Zahl ", "Kostennote GZ ", "Abrechnung Zl. ")), pen.sized(13).heavy())
    sheet.put("/number", made.number, end, 268, made.number, pen.sized(13).heavy())
    sheet.write(70, 292, "Für die erbrachten Leistungen erlaube ich mir zu verrechnen:", pen)
    y = 318.0
    for index, item in enumerate(made.items):
        lines = wrap(item.description, pen, 300)
        sheet.write(70, y, f"{index + 1}.)", pen)
        sheet.put(f"/lines/{index}/amount", f"{item.amount:.2f}", 500, y, show.money(item.amount), pen, "right")
        y = sheet.put_lines(f"/lines/{index}/description", item.description, 92, y, lines, pen, 13) + 5
    _fee_end(sheet, rng, made, show, pen, y)
    return sheet.finish()


def _fee_end(sheet: Sheet, rng: Random, made: Sale, show: Print, pen: Pen, y: float) -> None:
    """Sums with dots, the request to pay as a paragraph."""
    sheet.rule(420, y - 8, 500, y - 8, 0.6)
    rate = f"{made.rate.normalize():f}".replace(".", ",")
    for caption, pointer, amount in (
        ("Honorar netto", "/subtotal", made.subtotal),
        (f"hievon {rate} v.H. Umsatzsteuer", "/tax", made.tax),
        ("Gesamthonorar", "/total", made.total),
    ):
        y += 6
        sheet.write(230, y, caption, pen.heavy() if pointer == "/total" else pen)
        sheet.put(
            pointer,
            f"{amount:.2f}",
            500,
            y,
            show.money(amount, total=True),
            pen.heavy() if pointer == "/total" else pen,
            "right",
        )
        y += 10
    y += 22
    end = sheet.write(70, y, "Ich ersuche um Begleichung bis längstens ", pen)
    sheet.put("/due_date", made.due.isoformat(), end, y, show.date(made.due), pen)
    end = sheet.write(70, y + 15, f"auf mein Konto bei {made.seller.bank}, ", pen)
    sheet.put("/seller/iban", made.seller.iban_value, 70, y + 30, made.seller.iban, pen)
    end = sheet.write(70, y + 56, rng.choice(("UID: ", "Umsatzsteuernummer UID ")), pen.sized(8))
    if made.seller.tax_value:
        sheet.put("/seller/tax_id", made.seller.tax_value, end, y + 56, made.seller.tax_id, pen.sized(8))
    sheet.know("/currency", made.market.currency)
    if not show.shows_currency:
        sheet.alternatives["/currency"] = [None]


def guest_check(rng: Random) -> Paper:
    """A restaurant's slip: counts first, amounts at the right, food and drink apart, room for a tip."""
    bought = purchase(rng, rng.choice(("US", "US", "GB", "AU")))
    chosen = rng.sample(_DISHES, k=rng.choice((1, 2, 3, 5, 7)))
    articles = tuple(
        Article(name, "", Decimal(rng.choice((1, 1, 2, 3))), cents(Decimal(rng.randint(7, 80) * 50 - 5) / 100))
        for name in chosen
    )
    bought = replace(bought, articles=articles, inside=False, rounding=ZERO, cash=False)
    sheet, pen = (
        Sheet("receipt", "receipt-guest-check", (250.0, 330.0 + 14 * len(articles))),
        Pen(rng.choice(("courier", "typewriter", "arial")), 9),
    )
    shop, y = bought.shop, 28.0
    sheet.put("/merchant/name", shop.name, 18, y, shop.name, fitted(pen.sized(13).heavy(), shop.name, 214))
    y = sheet.put_lines("/merchant/address", ", ".join(shop.lines), 18, y + 14, shop.lines, pen.sized(8), 10)
    end = sheet.write(18, y, "Reservations ", pen.sized(8))
    sheet.put("/merchant/phone", shop.phone_value, end, y, shop.phone, pen.sized(8))
    y = _guest_facts(sheet, rng, bought, pen, y + 22)
    for index, article in enumerate(articles):
        at = f"/lines/{index}"
        sheet.put(f"{at}/quantity", f"{article.count:f}", 26, y, f"{article.count:f}", pen, "right")
        sheet.put(f"{at}/description", article.name, 38, y, article.name, pen)
        sheet.put(f"{at}/amount", f"{article.amount:.2f}", 226, y, f"{article.amount:.2f}", pen, "right")
        y += 13
    _guest_sums(sheet, rng, bought, pen, y + 10)
    return sheet.finish()


def _guest_facts(sheet: Sheet, rng: Random, bought: Purchase, pen: Pen, y: float) -> float:
    hour, minute, _ = bought.clock
    end = sheet.write(18, y, rng.choice(("Guest check ", "Tab ", "Order ")), pen)
    sheet.put("/number", bought.number, end, y, bought.number, pen)
    sheet.write(226, y, f"Party of {rng.randint(1, 6)}", pen, "right")
    shown = bought.day.strftime("%a %m/%d/%Y" if bought.country == "US" else "%a %d/%m/%Y").split(" ")
    end = sheet.write(18, y + 13, f"{shown[0]} ", pen)
    end = sheet.put("/date", bought.day.isoformat(), end, y + 13, shown[1], pen)
    sheet.put("/time", f"{hour:02d}:{minute:02d}", end + 8, y + 13, f"{hour:02d}:{minute:02d}", pen)
    sheet.write(226, y + 13, people.person(rng).first, pen, "right")
    sheet.rule(18, y + 19, 226, y + 19, 0.5)
    return y + 34


def _guest_sums(sheet: Sheet, rng: Random, bought: Purchase, pen: Pen, y: float) -> None:
    """Captions in the middle of the strip."""
    rows = [(rng.choice(("Food & bev", "Items")), "/subtotal", bought.subtotal)]
    rows += [(rng.choice(("Govt levy", "Taxes")), "/tax", bought.tax)] if bought.rate else []
    rows.append((rng.choice(("AMOUNT OWED", "CHECK TOTAL", "You owe")), "/total", bought.total))
    for caption, pointer, amount in rows:
        own = pen.heavy() if pointer == "/total" else pen
        sheet.write(150, y, caption, own, "right")
        sheet.put(pointer, f"{amount:.2f}", 226, y, f"{bought.sign if bought.sign in '$£' else ''}{amount:.2f}", own, "right")
        y += 14
    end = sheet.write(18, y + 12, "Settled with ", pen)
    sheet.put("/payment_method", "Visa", end, y + 12, "Visa", pen)
    sheet.write(18, y + 34, "Tip ____________", pen)
    sheet.write(18, y + 50, "Sum ____________", pen)
    sheet.know("/currency", bought.currency)
    sheet.alternatives["/currency"] = [None]
    sheet.alternatives["/tendered"] = [f"{bought.total:.2f}"]


def pocket(rng: Random) -> Paper:
    """A pocket-size check of a person: the bank at the lower left, the amount without a box."""
    sheet, pen = Sheet("check", "check-pocket", (432.0, 196.0)), Pen(rng.choice(("times", "helvetica", "dejavu-condensed")), 9)
    drawer, payee, place = people.person(rng), people.provider(rng), people.address(rng)
    amount, day = cents(Decimal(rng.randint(1500, 260000)) / 100), sale(rng, "US", special=False).day + timedelta(days=1)
    number = numbers.digits(rng, rng.choice((3, 4)))
    sheet.put("/payer/name", drawer.plain, 150, 24, drawer.plain, pen.sized(10).heavy(), "center")
    for at, line in enumerate(place.lines):
        sheet.put("/payer/address", place.joined, 150, 35 + 10 * at, line, pen.sized(8), "center")
    sheet.write(412, 22, number, pen.heavy(), "right")
    shown = day.strftime(rng.choice(("%B %d, %Y", "%m/%d/%y", "%b %d %Y", "%m-%d-%Y")))
    sheet.put("/date", day.isoformat(), 330, 48, shown, pen)
    sheet.rule(318, 51, 412, 51, 0.4)
    sheet.write(318, 58, "day of issue", pen.sized(6))
    sheet.write(20, 84, "To", pen.sized(7))
    sheet.put("/payee", payee.name, 40, 84, payee.name, pen.sized(10))
    sheet.put("/amount", f"{amount:.2f}", 412, 84, f"US ${amount:,.2f}", pen.sized(10), "right")
    phrase = in_words(amount).capitalize() if rng.random() < 0.5 else in_words(amount)
    sheet.write(20, 106, "the sum of", pen.sized(7))
    sheet.put("/amount_in_words", phrase, 60, 106, phrase, fitted(pen, phrase, 340))
    sheet.rule(20, 109, 412, 109, 0.4)
    sheet.write(20, 130, people.bank(rng), pen.sized(8).heavy())
    if rng.random() < 0.6:
        note = f"{rng.choice(('visit', 'account', 'statement'))} {numbers.digits(rng, 5)}"
        end = sheet.write(20, 152, "re ", pen.sized(7))
        sheet.put("/memo", note, end, 152, note, pen)
    sheet.rule(250, 154, 412, 154, 0.4)
    micr_line(sheet, 24, 184, numbers.routing_number(rng), numbers.digits(rng, 9), number)
    return sheet.finish()
