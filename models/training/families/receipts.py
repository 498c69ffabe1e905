"""Till receipts: a narrow strip of thermal paper, in a typewriter face."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from random import Random

from models.training.content import numbers, people
from models.training.content.remittance import ZERO, cents
from models.training.families.letterhead import phone_shown
from models.training.ink import Pen, Sheet
from models.training.paper import Paper
from models.training.typefaces import MONO, SANS

_ARTICLES = (
    ("COFFEE LRG", 345), ("BAGEL W CRM CHS", 429), ("PAPER TOWELS 6PK", 899), ("BATTERIES AA 8", 1149), ("USB CABLE 6FT", 1299),
    ("BANDAGES ASST", 475), ("WATER 24PK", 549), ("STAPLES 5000CT", 389), ("PARKING 2 HR", 600), ("MARKERS BLK 12", 1089),
    ("HAND SOAP", 279), ("LIGHT BULB LED", 699), ("NOTEBOOK COLL RUL", 319), ("SANDWICH TURKEY", 849),
)  # fmt: skip
_SHOPS = ("Market", "Pharmacy", "Hardware", "Stationers", "Cafe", "Garage", "Grocery")


def draw(rng: Random) -> Paper:
    """A receipt with one to nine articles."""
    articles = [
        (name, rng.choice((1, 1, 1, 2, 3)), price) for name, price in rng.sample(_ARTICLES, k=rng.choice((1, 2, 3, 5, 7, 9)))
    ]
    width = rng.choice((216.0, 226.0, 204.0))
    sheet = Sheet("receipt", "receipt", (width, 300.0 + 26.0 * len(articles)))
    pen = Pen(rng.choice((*MONO, SANS[0])), 8.4 if width > 210 else 7.8)
    strip = _Strip(sheet, pen, width)
    _head(strip, rng)
    total = _articles(strip, rng, articles)
    _payment(strip, rng, total)
    sheet.know("/currency", "USD")
    strip.center(rng.choice(("THANK YOU", "PLEASE COME AGAIN", "RETURNS WITHIN 30 DAYS")))
    return sheet.finish()


class _Strip:
    """Where we are on the paper strip."""

    def __init__(self, sheet: Sheet, pen: Pen, width: float) -> None:
        self.sheet, self.pen, self.width, self.y = sheet, pen, width, 26.0

    def center(self, text: str, pointer: str | None = None, value: str | None = None, *, size: float = 0.0) -> None:
        """A centred line, perhaps a field."""
        pen = self.pen.sized(size).heavy() if size else self.pen
        if pointer:
            self.sheet.know(pointer, value or text)
        self.sheet.write(self.width / 2, self.y, text, pen, "center", pointer)
        self.y += pen.size + 3

    def row(self, label: str, pointer: str | None, amount: Decimal, *, strong: bool = False, method: bool = False) -> None:
        """A label on the left and money on the right; the label of a payment is its method."""
        pen = self.pen.heavy() if strong else self.pen
        if method:
            self.sheet.know("/payment_method", label)
        self.sheet.write(12, self.y, label, pen, pointer="/payment_method" if method else None)
        if pointer:
            self.sheet.put(pointer, str(amount), self.width - 12, self.y, f"{amount:.2f}", pen, "right")
        else:
            self.sheet.write(self.width - 12, self.y, f"{amount:.2f}", pen, "right")
        self.y += pen.size + 4

    def dashes(self) -> None:
        """A dashed rule across."""
        self.sheet.dash(12, self.y - 4, self.width - 12)
        self.y += 8


def _head(strip: _Strip, rng: Random) -> None:
    shop = people.firm(rng)
    name = f"{shop.name.split(' ')[0]} {rng.choice(_SHOPS)}"
    name = name.upper() if rng.random() < 0.6 else name
    strip.center(name, "/merchant/name", size=12)
    for line in shop.address.lines:
        strip.center(line, "/merchant/address", shop.address.joined)
    if rng.random() < 0.7:
        strip.center(phone_shown(shop.phone, rng.randrange(3)), "/merchant/phone", shop.phone)
    if rng.random() < 0.2:
        strip.sheet.know("/merchant/tax_id", shop.tax_id)
        strip.center(f"TAX ID {shop.tax_id[:2]}-{shop.tax_id[2:]}", "/merchant/tax_id", shop.tax_id)
    strip.y += 4
    day = date(2026, 9, 10) + timedelta(days=rng.randint(0, 70))
    clock = f"{rng.randint(7, 20):02d}:{rng.randint(0, 59):02d}"
    end = strip.sheet.put(
        "/date", day.isoformat(), 12, strip.y, day.strftime(rng.choice(("%m/%d/%Y", "%m/%d/%y", "%Y-%m-%d"))), strip.pen
    )
    strip.sheet.put("/time", clock, end + 8, strip.y, clock, strip.pen)
    strip.y += strip.pen.size + 4
    if rng.random() < 0.75:
        number = numbers.digits(rng, rng.choice((4, 6, 8)))
        end = strip.sheet.write(12, strip.y, rng.choice(("Receipt #: ", "TRANS ", "CHECK # ", "Ticket No. ")), strip.pen)
        strip.sheet.put("/number", number, end, strip.y, number, strip.pen)
        strip.y += strip.pen.size + 4
    strip.dashes()


def _articles(strip: _Strip, rng: Random, articles: list[tuple[str, int, int]]) -> Decimal:
    """Lines, subtotal, tax, total; gives the total."""
    sheet, pen, subtotal = strip.sheet, strip.pen, ZERO
    two_lines = rng.random() < 0.4
    for number, (name, quantity, price) in enumerate(articles):
        each, at = cents(Decimal(price) / 100), f"/lines/{number}"
        amount = each * quantity
        subtotal += amount
        sheet.put(f"{at}/description", name, 12, strip.y, name, pen)
        if quantity > 1 or two_lines:
            strip.y += pen.size + 3
            end = sheet.put(f"{at}/quantity", str(quantity), 24, strip.y, str(quantity), pen)
            end = sheet.write(end, strip.y, " @ ", pen)
            sheet.put(f"{at}/unit_price", str(each), end, strip.y, str(each), pen)
        sheet.put(f"{at}/amount", str(amount), strip.width - 12, strip.y, f"{amount:.2f}", pen, "right")
        strip.y += pen.size + 4
    strip.dashes()
    rate = Decimal(rng.choice(("0", "6.25", "8.1", "7")))
    tax = cents(subtotal * rate / 100)
    if rate:
        strip.row("SUBTOTAL", "/subtotal", subtotal)
        strip.row(rng.choice((f"TAX {rate}%", "SALES TAX", "TAX")), "/tax", tax)
    strip.row("TOTAL", "/total", subtotal + tax, strong=True)
    return subtotal + tax


def _payment(strip: _Strip, rng: Random, total: Decimal) -> None:
    if rng.random() < 0.5:
        tendered = Decimal(int(total / 20) * 20 + 20) + ZERO
        strip.row("CASH", "/tendered", tendered, method=True)
        strip.row("CHANGE", "/change", tendered - total)
        return
    card = rng.choice(("VISA", "MASTERCARD", "DEBIT"))
    strip.row(card, None, total, method=True)
    strip.sheet.alternatives["/tendered"] = [str(total)]
    strip.center(f"XXXXXXXXXXXX{rng.randint(1000, 9999)}")
    strip.y += 4
