# ruff: noqa: E501, PLR0913 - captions; drawing says what, where and how
"""Validation slips: a Malaysian tax invoice, a supermarket that weighs, a restaurant that brings the bill."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from random import Random

from models.training.content import people
from models.training.content.markets import words
from models.training.content.remittance import ZERO, cents
from models.training.content.till import NICKEL, Article, Purchase, purchase
from models.training.ink import Align, Pen, Sheet, fitted, wrap
from models.training.paper import Paper
from schemas.values import parse_tax_id

_MALAY = words("KERTAS A4 80GSM|PEN GEL 0.5 HITAM|PAKU 2 INCI 1KG|CAT PUTIH 1L|MENTOL LED 12W|BERUS 4IN|AYAM GORENG SPICY|NASI LEMAK BIASA|LIMAU AIS|MILO PANAS|KEK SPAN|WAYAR 3C 2.5MM|PITA SELOTEP|FAIL POLI|SABUN CUCI 2KG|BISKUT KELAPA|SOS CILI 340G|DOORLOCK SET|SIMEN 10KG|HOOK STEEL 5PC")  # fmt: skip
_WEIGHED = words(
    "TOMATOES VINE|GALA APPLES|YELLOW ONIONS|RUSSET POTATO|GRAPES RED|GROUND CHUCK|TURKEY BREAST DELI|GREEN BEANS|GINGER ROOT|PEACHES"
)
_PACKED = words(
    "SKIM MILK GAL|LG EGGS DZ|WHEAT BREAD|OAT CEREAL|PNUT BUTTER 16OZ|DISH SOAP|PAPER PLATES|TRASH BAGS 30CT|CAT LITTER|ORANGE JUICE|SALTINES|CHIX BROTH|FROZ PEAS|COFFEE 12OZ|YOGURT VAN|TISSUES 4PK|SPAGHETTI|SALSA MED"
)
_DISHES = words(
    "Pad Thai Shrimp|Miso Soup|California Roll|Margherita Pizza|Lasagna Bolognese|Chef Salad|BBQ Ribs Half|Steak Frites|Mac & Cheese|Carrot Cake|Iced Coffee|House Red Gls|IPA Pint|Sparkling Water|Garlic Bread|Veggie Burger|Clam Chowder|Key Lime Pie|Hot Tea|Kids Nuggets"
)


_MARKETS = words("Foods|Fresh Market|Super Saver|Thriftway|IGA Plus|Food Fair|Grocers")
_TABLES = words("Bistro|Trattoria|Noodle House|Tavern|Kitchen & Bar|Oyster Bar|Pizzeria|Steakhouse|Tea Room")


def _renamed(rng: Random, bought: Purchase, kinds: tuple[str, ...]) -> Purchase:
    """A shop of the right kind."""
    name = f"{rng.choice(('', '', 'The '))}{people.person(rng).last} {rng.choice(kinds)}"
    return replace(bought, shop=replace(bought.shop, name=name.upper() if rng.random() < 0.4 else name))


class Slip:
    """A strip under the print head: its width, its pen, how far it is."""

    def __init__(self, name: str, rng: Random, wide: float, high: float) -> None:
        self.sheet = Sheet("receipt", name, (wide, high))
        self.pen = Pen(rng.choice(("courier", "typewriter", "dejavu-mono", "arial", "narrow")), rng.choice((7.5, 8.0, 8.5)))
        self.pen = self.pen.sized(7.0) if self.pen.family == "dejavu-mono" else self.pen
        self.left, self.right, self.y, self.step = 12.0, wide - 12.0, 24.0, self.pen.size + rng.choice((2.5, 3.5))

    @property
    def middle(self) -> float:
        """Half way across."""
        return (self.left + self.right) / 2

    def text(self, text: str, align: Align = "left", *, pen: Pen | None = None) -> None:
        """A line that is no field."""
        x = {"left": self.left, "center": self.middle, "right": self.right}[align]
        self.sheet.write(x, self.y, text, fitted(pen or self.pen, text, self.right - self.left), align)
        self.y += self.step

    def pair(self, caption: str, pointer: str, value: str, shown: str, *, heavy: bool = False, apart: bool = True) -> None:
        """Caption at the left, value at the right edge or right behind the caption."""
        pen = self.pen.heavy() if heavy else self.pen
        end = self.sheet.write(self.left, self.y, f"{caption} ", pen)
        own = fitted(pen, shown, self.right - end)
        self.sheet.put(pointer, value, self.right if apart else end, self.y, shown, own, "right" if apart else "left")
        self.y += self.step

    def money(self, caption: str, pointer: str, amount: Decimal, sign: str = "", *, heavy: bool = False) -> None:
        """A sum."""
        self.pair(caption, pointer, f"{amount:.2f}", f"{'-' if amount < 0 else ''}{sign}{abs(amount):,.2f}", heavy=heavy)

    def rule(self, mark: str) -> None:
        """A line of signs, or a drawn one."""
        if mark:
            count = int((self.right - self.left) / self.pen.width(mark))
            self.text(mark * count)
        else:
            self.sheet.rule(self.left, self.y - self.step / 2, self.right, self.y - self.step / 2, 0.5)
            self.y += self.step * 0.5

    def head(self, bought: Purchase, rng: Random, *, phone: str) -> None:
        """Name, address and telephone in the middle."""
        shop, big = bought.shop, self.pen.sized(self.pen.size + rng.choice((1.5, 4.0))).heavy()
        for line in wrap(shop.name, big, self.right - self.left):
            self.sheet.put("/merchant/name", shop.name, self.middle, self.y, line, big, "center")
            self.y += big.size + 2
        address = ", ".join(line.rstrip(",") for line in shop.lines)
        stacked = [part for line in shop.lines for part in wrap(line, self.pen, self.right - self.left)]
        shown = " ".join(stacked) if any(line.endswith(",") for line in shop.lines) else address
        for line in stacked:
            self.sheet.put("/merchant/address", shown, self.middle, self.y, line, self.pen, "center")
            self.y += self.step
        self.sheet.alternatives["/merchant/address"] = [address, ", ".join(shop.lines)]
        if phone:
            width = self.pen.width(f"{phone} {shop.phone}")
            end = self.sheet.write(self.middle - width / 2, self.y, f"{phone} ", self.pen)
            self.sheet.put("/merchant/phone", shop.phone_value, end, self.y, shop.phone, self.pen)
            self.y += self.step

    def finish(self, bought: Purchase, *, signed: bool) -> Paper:
        """The slip."""
        self.sheet.know("/currency", bought.currency)
        if not signed:
            self.sheet.alternatives["/currency"] = [None]
        return self.sheet.finish()


def _articles(rng: Random, names: tuple[str, ...], count: int, prices: tuple[int, int]) -> tuple[Article, ...]:
    return tuple(
        Article(name, f"{rng.randint(4, 9)}{rng.randint(10**11, 10**12 - 1)}", Decimal(rng.choice((1, 1, 1, 2, 3, 5))), cents(Decimal(rng.randint(*prices) * 5) / 100))
        for name in rng.sample(names, k=count)
    )  # fmt: skip


def _when(slip: Slip, rng: Random, bought: Purchase, *, apart: bool) -> None:
    """Day and time, in one line or two."""
    hour, minute, second = bought.clock
    day = bought.day.strftime(
        rng.choice(("%m/%d/%Y", "%m/%d/%y", "%b %d, %Y"))
        if bought.country == "US"
        else rng.choice(("%d/%m/%Y", "%d-%m-%Y", "%d %b %Y", "%d/%m/%y"))
    )
    clock, value = rng.choice(
        (
            (f"{hour:02d}:{minute:02d}", f"{hour:02d}:{minute:02d}"),
            (f"{hour:02d}:{minute:02d}:{second:02d}", f"{hour:02d}:{minute:02d}:{second:02d}"),
            (f"{(hour - 1) % 12 + 1}:{minute:02d} {'AM' if hour < 12 else 'PM'}", f"{hour:02d}:{minute:02d}"),
        )
    )
    if apart:
        slip.pair(rng.choice(("Date", "DATE :", "Date:")), "/date", bought.day.isoformat(), day, apart=False)
        slip.pair(rng.choice(("Time", "TIME :", "Time:")), "/time", value, clock, apart=False)
        return
    end = slip.sheet.put("/date", bought.day.isoformat(), slip.left, slip.y, day, slip.pen)
    slip.sheet.put("/time", value, end + 10, slip.y, clock, slip.pen)
    slip.y += slip.step


def malay(rng: Random) -> Paper:
    """Heading TAX INVOICE, codes above or names above counts, GST summary, rounding, change."""
    bought = purchase(rng, "MY")
    articles = _articles(rng, _MALAY, rng.choice((1, 2, 3, 4, 6, 9)), (20, 1200))
    bought = replace(bought, articles=articles, inside=rng.random() < 0.6, rounding=ZERO, rate=Decimal(6), tax_name="GST")
    rounding = cents((bought.before_rounding / NICKEL).quantize(Decimal(1)) * NICKEL) - bought.before_rounding
    whole = bought.before_rounding + rounding
    note = Decimal(rng.choice((5, 10, 50, 100)))
    bought = replace(bought, rounding=rounding, given=cents((whole / note).__ceil__() * note))
    slip = Slip("receipt-val-malay", rng, rng.choice((220.0, 240.0, 270.0)), 470.0 + 24 * len(articles))
    slip.head(bought, rng, phone=rng.choice(("TEL:", "Tel :", "H/P", "Phone:", "")))
    slip.text(f"{rng.choice(('Co. Reg. No', 'ROC NO', 'Reg No'))}: {bought.shop.company_number}", "center")
    tax_value = parse_tax_id(bought.shop.tax_id)
    if tax_value:
        caption = rng.choice(("GST ID :", "GST Reg No:", "GST NO:"))
        slip.pair(caption, "/merchant/tax_id", tax_value, bought.shop.tax_id, apart=False)
    slip.text(rng.choice(("TAX INVOICE", "Simplified Tax Invoice", "*** TAX INVOICE ***")), "center", pen=slip.pen.heavy())
    slip.pair(
        rng.choice(("Bill No :", "Invoice No:", "Doc No.", "Rcpt#:")), "/number", bought.number, bought.number, apart=False
    )
    _when(slip, rng, bought, apart=rng.random() < 0.6)
    slip.text(f"Cashier : {people.person(rng).first.upper()}")
    _malay_rows(slip, rng, articles)
    _malay_sums(slip, rng, bought)
    return slip.finish(bought, signed=True)


def _malay_rows(slip: Slip, rng: Random, articles: tuple[Article, ...]) -> None:
    """The name in a line of its own, count, price and amount below."""
    sheet, pen, mark = slip.sheet, slip.pen, rng.choice(("-", "=", ""))
    slip.rule(mark)
    stops = (slip.left + (slip.right - slip.left) * 0.35, slip.left + (slip.right - slip.left) * 0.68, slip.right)
    for stop, text in zip(
        stops, rng.choice((("QTY", "U/PRICE", "AMT(RM)"), ("Qty", "Price", "Total"), ("Qty", "RM", "Amount"))), strict=True
    ):
        sheet.write(stop, slip.y, text, pen, "right")
    slip.y += slip.step
    slip.rule(mark)
    coded = rng.random() < 0.4
    for index, article in enumerate(articles):
        at = f"/lines/{index}"
        sheet.put(f"{at}/description", article.name, slip.left, slip.y, article.name, pen)
        slip.y += slip.step
        if coded:
            sheet.write(slip.left, slip.y, article.code, pen)
            slip.y += slip.step
        sheet.put(f"{at}/quantity", f"{article.count:f}", stops[0], slip.y, f"{article.count:f}", pen, "right")
        sheet.put(f"{at}/unit_price", f"{article.price:.2f}", stops[1], slip.y, f"{article.price:.2f}", pen, "right")
        sheet.put(
            f"{at}/amount",
            f"{article.amount:.2f}",
            stops[2],
            slip.y,
            f"{article.amount:.2f} SR" if coded and len(articles) == 1 else f"{article.amount:.2f}",
            pen,
            "right",
        )
        slip.y += slip.step
    slip.rule(mark)


def _malay_sums(slip: Slip, rng: Random, bought: Purchase) -> None:
    if bought.inside:
        net = bought.subtotal - bought.tax
        slip.money(rng.choice(("Total Excl. GST", "Sub Total (Excl GST)")), "/subtotal", net)
        slip.money(rng.choice(("GST @ 6%", "Total GST", "GST 6%")), "/tax", bought.tax)
    else:
        slip.money(rng.choice(("Sub Total", "SUBTOTAL")), "/subtotal", bought.subtotal)
        slip.money(rng.choice(("Add GST 6%", "GST 6%")), "/tax", bought.tax)
    slip.money(rng.choice(("Rounding Adj", "Rounding", "Rounding Adjustment")), "/rounding", bought.rounding)
    slip.money(
        rng.choice(("TOTAL RM", "Total Payable (RM)", "NET TOTAL RM", "Total (Incl. GST) RM")),
        "/total",
        bought.total,
        heavy=True,
    )
    slip.money(rng.choice(("Amount Tendered", "Received", "Tendered")), "/tendered", bought.given)
    slip.money(rng.choice(("Change", "CHANGE DUE", "Balance Returned")), "/change", bought.given - bought.total)
    slip.y += slip.step
    slip.text(f"{rng.choice(('Item count', 'Total Qty'))}: {sum(article.count for article in bought.articles):f}")
    slip.text(rng.choice(("GOODS SOLD ARE NOT RETURNABLE", "TERIMA KASIH", "Thank You, Please Come Again")), "center")


def market(rng: Random) -> Paper:
    """American supermarket: weighed goods with a line of pounds and price below the name, tax flags behind amounts."""
    packed = _articles(rng, _PACKED, rng.choice((2, 3, 5, 8, 12)), (15, 280))
    weighed = tuple(
        replace(each, count=Decimal(rng.randint(35, 480)) / 100, price=cents(Decimal(rng.randint(69, 899)) / 100))
        for each in _articles(rng, _WEIGHED, rng.choice((1, 2, 3)), (15, 280))
    )
    articles = tuple(rng.sample((*packed, *weighed), k=len(packed) + len(weighed)))
    bought = _renamed(rng, purchase(rng, "US"), _MARKETS)
    bought = replace(bought, articles=articles, inside=False, rounding=ZERO, rate=Decimal(rng.choice(("2", "4.5", "7"))))
    slip = Slip("receipt-val-market", rng, rng.choice((210.0, 230.0)), 370.0 + 26 * len(articles))
    slip.head(bought, rng, phone=rng.choice(("", "Store", "Tel")))
    slip.text(f"Your cashier: {people.person(rng).first}", rng.choice(("left", "center")))
    flag, sheet = rng.choice((" F", " T", "")), slip.sheet
    stop = slip.right - slip.pen.width(" F")
    for index, article in enumerate(articles):
        at, name, whole = f"/lines/{index}", article.name, article.count == article.count.to_integral_value()
        if whole and article.count == 1:
            sheet.put(f"{at}/description", name, slip.left, slip.y, name, slip.pen)
        else:
            count, unit = (
                f"{article.count:f}" if whole else f"{article.count:.2f}",
                "" if whole else rng.choice((" lb", " lb.")),
            )
            if not whole:
                sheet.put(f"{at}/description", name, slip.left, slip.y, name, slip.pen)
                slip.y += slip.step
            end = sheet.put(f"{at}/quantity", f"{article.count.normalize():f}", slip.left + 10, slip.y, count, slip.pen)
            end = sheet.write(end, slip.y, f"{unit} @ ", slip.pen)
            sheet.put(f"{at}/unit_price", f"{article.price:.2f}", end, slip.y, f"{article.price:.2f}", slip.pen)
            if whole:
                slip.y += slip.step
                sheet.put(f"{at}/description", name, slip.left, slip.y, name, slip.pen)
        sheet.put(f"{at}/amount", f"{article.amount:.2f}", stop, slip.y, f"{article.amount:.2f}", slip.pen, "right")
        if flag:
            sheet.write(slip.right, slip.y, flag.strip(), slip.pen, "right")
        slip.y += slip.step
    _market_sums(slip, rng, bought)
    return slip.finish(bought, signed=False)


def _market_sums(slip: Slip, rng: Random, bought: Purchase) -> None:
    slip.y += slip.step / 2
    slip.money(rng.choice(("SUBTOTAL", "Sub-total", "Subtotal")), "/subtotal", bought.subtotal)
    slip.money(rng.choice(("TAX", "Tax 1", "SALES TAX")), "/tax", bought.tax)
    slip.money(rng.choice(("TOTAL", "**** TOTAL", "Total", "BALANCE DUE")), "/total", bought.total, heavy=True)
    if bought.cash:
        given = cents((bought.total / 20).__ceil__() * Decimal(20))
        slip.money(rng.choice(("AMT TENDERED", "Tendered")), "/tendered", given)
        slip.money(rng.choice(("CHANGE", "Change Due")), "/change", given - bought.total)
    else:
        card = rng.choice(("VISA", "MASTERCARD", "DEBIT", "EBT FOOD"))
        slip.pair(rng.choice(("Paid by", "Payment type:", "TENDER TYPE")), "/payment_method", card, card, apart=False)
        slip.text(f"Card ************{rng.randint(1000, 9999)}")
        slip.sheet.alternatives["/tendered"] = [f"{bought.total:.2f}"]
    slip.text(f"# items sold {len(bought.articles)}", "center")
    slip.pair(rng.choice(("Trans", "TRN#", "Receipt")), "/number", bought.number, bought.number, apart=False)
    _when(slip, rng, bought, apart=rng.random() < 0.3)
    slip.text(rng.choice(("Save with your club card", "Thanks for shopping local!")), "center")


def restaurant(rng: Random) -> Paper:
    """Table and server above, counts before dishes, service charge or hints for tips below."""
    bought = _renamed(rng, purchase(rng, rng.choice(("US", "US", "US", "GB"))), _TABLES)
    articles = _articles(rng, _DISHES, rng.choice((1, 2, 3, 4, 6, 8)), (70, 680))
    bought = replace(
        bought,
        articles=articles,
        inside=False,
        rounding=ZERO,
        cash=False,
        rate=bought.rate if bought.country == "US" else Decimal(20),
    )
    slip = Slip("receipt-val-restaurant", rng, rng.choice((226.0, 250.0)), 400.0 + 16 * len(articles))
    slip.head(bought, rng, phone=rng.choice(("", "Tel.", "Call")))
    slip.y += slip.step / 2
    slip.pair(rng.choice(("Check #", "Chk", "Ticket #:", "Bill no.")), "/number", bought.number, bought.number, apart=False)
    slip.text(f"Server: {people.person(rng).first}   Table {rng.randint(1, 48)}   Guests {rng.randint(1, 8)}")
    _when(slip, rng, bought, apart=rng.random() < 0.3)
    mark = rng.choice(("-", "", "_"))
    slip.rule(mark)
    sign = bought.sign if bought.sign in "$£" and rng.random() < 0.5 else ""
    for index, article in enumerate(articles):
        at, count = f"/lines/{index}", f"{article.count:f}"
        slip.sheet.put(f"{at}/quantity", count, slip.left + 12, slip.y, count, slip.pen, "right")
        slip.sheet.put(f"{at}/description", article.name, slip.left + 20, slip.y, article.name, slip.pen)
        slip.sheet.put(
            f"{at}/amount", f"{article.amount:.2f}", slip.right, slip.y, f"{sign}{article.amount:.2f}", slip.pen, "right"
        )
        slip.y += slip.step
    slip.rule(mark)
    slip.money(rng.choice(("Subtotal", "Food Total", "Sub Total")), "/subtotal", bought.subtotal, sign)
    if bought.rate:
        slip.money("VAT 20%" if bought.country == "GB" else rng.choice(("Tax", "Sales Tax", "TAX")), "/tax", bought.tax, sign)
    slip.money(rng.choice(("Total", "TOTAL", "Total Due", "Amount Due")), "/total", bought.total, sign, heavy=True)
    if rng.random() < 0.5:
        card = rng.choice(("Visa", "Mastercard", "Amex"))
        slip.pair(rng.choice(("Card type:", "Payment:", "Paid with")), "/payment_method", card, card, apart=False)
        slip.sheet.alternatives["/tendered"] = [f"{bought.total:.2f}"]
    if bought.country == "US" and rng.random() < 0.6:
        slip.text("Suggested tip", "center")
        for share in (18, 20, 22):
            slip.text(f"{share}% = {sign}{cents(bought.subtotal * share / 100):.2f}", "center")
    slip.text(rng.choice(("Thank you!", "We hope to see you again", "Gratuity not included")), "center")
    return slip.finish(bought, signed=bool(sign))
