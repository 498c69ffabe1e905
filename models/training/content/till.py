"""What tills know: shops of several countries, articles, prices with their tax inside, rounding of cash, how it was paid."""

# ruff: noqa: E501 - tables of words

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from random import Random

from models.training.content import numbers, people
from models.training.content.markets import MARKETS, party, words
from models.training.content.remittance import ZERO, cents

NICKEL = Decimal("0.05")
_MALAY_FORMS = words(
    "SDN BHD|SDN. BHD.|ENTERPRISE|TRADING|(M) SDN BHD|RESTAURANT|HARDWARE & TRADING|MINI MARKET|BAKERY SDN BHD|STATIONERY"
)
_MALAY_NAMES = words("SINAR PADU|KEDAI LAMPU|GEMILANG|TAMAN INDAH|HAI SENG|LIAN THONG|BINTANG JAYA|WAWASAN|MEGA MESRA|KOPI TERATAI|ONG BROTHERS|"
                     "PERMATA|AIR JERNIH|SRI MELUR|PASAR BARU|RASA KAMPUNG|TEONG HIN|MAJU BINA|LEMBAH HIJAU|CAHAYA")  # fmt: skip
_MALAY_ROADS = words(
    "JALAN MERPATI|JALAN INDUSTRI|JALAN SS|LORONG KENANGA|JALAN PERMAI|PERSIARAN MELATI|JALAN BESAR|JLN TEMBAGA"
)
_MALAY_TOWNS = words(
    "KLANG, SELANGOR|SHAH ALAM, SELANGOR|JOHOR BAHRU|IPOH, PERAK|KUALA LUMPUR|PETALING JAYA, SELANGOR|MELAKA|SEREMBAN|KAJANG, SELANGOR"
)
_SHOPS = {
    "en": words("Market|Pharmacy|Hardware|Cafe|Grill|Fuel Stop|Grocery|Deli|Books|Outfitters|Garden Center|Diner|Bakehouse|Electronics|Parking|Car Wash"),
    "de": words("Bäckerei|Drogerie|Supermarkt|Apotheke|Tankstelle|Baumarkt|Café|Metzgerei|Getränkemarkt|Buchhandlung|Gasthof"),
    "fr": words("Boulangerie|Pharmacie|Supérette|Brasserie|Librairie|Station-service|Bricolage|Café|Épicerie|Tabac Presse"),
}  # fmt: skip
_ARTICLES = {
    "en": words("COFFEE LRG|MILK 2L|WHITE BREAD|AA BATTERIES|USB CABLE|PAPER TOWEL|HAND SOAP|BANANAS|CHEDDAR 200G|TUNA SALAD|FRIES|COLA CAN|LIGHT BULB 9W|"
                "Caesar Salad|Iced Tea|Grilled Salmon|Chicken Wrap|Latte 12oz|Blueberry Muffin|A4 Paper|Glue Stick|Cement 50kg|PVC Pipe 1/2|Paint Brush 2in|"
                "Unleaded 95|Car wash basic|Screw M6|Shampoo 400ml|Cat Food|Dish Liquid|Tape Measure|Rice 5kg|Eggs 10s|Nasi Goreng|Kopi Ais|Mee Goreng|"
                "Teh Tarik|Roti Canai|Photocopy A4|Envelope Brown|Marker Blue|Plastic Bag|Mineral Water|Bun Sausage|Cooking Oil 1kg|Sugar 1kg|Toast Set"),
    "de": words("Brötchen|Vollmilch 1,5%|Butter 250g|Kaffee 500g|Äpfel lose|Shampoo|Batterien AA|Zeitung|Super E10|Schnitzel m. Pommes|Pils 0,5|Apfelschorle|"
                "Käse Aufschnitt|Toilettenpapier|Schrauben 4x40|Wandfarbe 5L|Joghurt|Pfand 0,25|Tragetasche|Eisbergsalat|Croissant|Wasser still"),
    "fr": words("Baguette|Croissant|Café crème|Eau plate 50cl|Beurre doux|Pommes Gala|Jambon blanc|Formule midi|Demi pression|Dentifrice|Piles AA|Sac cabas|"
                "Yaourt nature|Steak frites|Tarte citron|Lessive|Journal|Gazole|Papier toilette|Fromage blanc"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Shop:
    """A merchant as its receipts head it."""

    name: str
    lines: tuple[str, ...]
    phone: str
    tax_id: str
    company_number: str

    @property
    def phone_value(self) -> str:
        """Digits."""
        digits = "".join(sign for sign in self.phone if sign.isdigit())
        return digits[1:] if len(digits) == 11 and digits.startswith("1") else digits


@dataclass(frozen=True, slots=True)
class Article:
    """A line of a receipt."""

    name: str
    code: str
    count: Decimal
    price: Decimal
    unit: str = ""
    """What is weighed or measured: kg, lb, L; empty for pieces."""
    rate: Decimal | None = None
    """Its own tax rate where it is not the ordinary one."""
    cut: bool = False
    """Is it money off? Then the price is below zero."""

    @property
    def amount(self) -> Decimal:
        """Count times price."""
        return cents(self.count * self.price)


@dataclass(frozen=True, slots=True)
class Purchase:
    """What was bought and how it was paid."""

    country: str
    currency: str
    sign: str
    tax_name: str
    shop: Shop
    day: date
    clock: tuple[int, int, int]
    number: str
    articles: tuple[Article, ...]
    rate: Decimal
    inside: bool
    """Do the prices contain the tax?"""
    rounding: Decimal
    cash: bool
    given: Decimal
    service: Decimal = ZERO
    """Service charge on top of the lines."""

    @property
    def subtotal(self) -> Decimal:
        """Sum of the lines."""
        return sum((article.amount for article in self.articles), ZERO)

    @property
    def bands(self) -> tuple[tuple[Decimal, Decimal], ...]:
        """Tax rates, the highest first, and what was sold at each."""
        sums: dict[Decimal, Decimal] = {self.rate: self.service} if self.service else {}
        for article in self.articles:
            rate = self.rate if article.rate is None else article.rate
            sums[rate] = sums.get(rate, ZERO) + article.amount
        return tuple(sorted(sums.items(), reverse=True))

    def tax_in(self, rate: Decimal, sold: Decimal) -> Decimal:
        """Tax on or in a sum."""
        return cents(sold * rate / (100 + rate if self.inside else 100))

    @property
    def tax(self) -> Decimal:
        """Tax on or in everything."""
        return sum((self.tax_in(rate, sold) for rate, sold in self.bands), ZERO)

    @property
    def before_rounding(self) -> Decimal:
        """With service and tax."""
        whole = self.subtotal + self.service
        return whole if self.inside else whole + self.tax

    @property
    def total(self) -> Decimal:
        """What was to be paid."""
        return self.before_rounding + self.rounding


def purchase(rng: Random, country: str) -> Purchase:
    """A purchase in MY, SG or a market."""
    language = MARKETS[country].language if country in MARKETS else "en"
    currency, sign, tax, rates, inside = money_of(rng, country)
    count = rng.choice((1, 1, 2, 2, 3, 3, 4, 5, 6, 8, 11))
    articles = tuple(_article(rng, name) for name in rng.sample(_ARTICLES[language], k=count))
    made = Purchase(
        country=country, currency=currency, sign=sign, tax_name=tax, shop=shop(rng, country), day=date(2024, 1, 2) + timedelta(
        days=rng.randint(0, 1050)), clock=(rng.randint(7, 22), rng.randint(0, 59), rng.randint(0, 59)), number=receipt_number(rng),
        articles=articles, rate=Decimal(rng.choice(rates)), inside=inside, rounding=ZERO, cash=rng.random() < 0.6, given=ZERO,
    )  # fmt: skip
    return settled(rng, made)


def settled(rng: Random, made: Purchase) -> Purchase:
    """The purchase paid: cash is rounded where there are no single cents, and given in notes."""
    rounding = ZERO
    if made.cash and made.country in ("MY", "SG", "AU", "CH", "CA"):
        rounding = cents((made.before_rounding / NICKEL).quantize(Decimal(1)) * NICKEL) - made.before_rounding
    whole = made.before_rounding + rounding
    note = Decimal(rng.choice((5, 10, 20, 50, 100)))
    given = whole if rng.random() < 0.2 else cents((whole / note).__ceil__() * note)
    return replace(made, rounding=rounding, given=given)


def money_of(rng: Random, country: str) -> tuple[str, str, str, tuple[str, ...], bool]:
    """Currency, its sign, what the tax is called, its rates, and whether prices contain it."""
    if country == "MY":
        return "MYR", "RM", rng.choice(("GST", "GST", "SST", "Service Tax")), ("6", "6", "6", "0"), rng.random() < 0.7
    if country == "SG":
        return "SGD", "S$", "GST", ("7", "9"), rng.random() < 0.7
    market = MARKETS[country]
    return market.currency, market.sign, rng.choice(market.taxes), market.rates, country not in ("US", "CA")


def shop(rng: Random, country: str) -> Shop:
    """A merchant of that country."""
    if country in ("MY", "SG"):
        return _malay_shop(rng)
    market = MARKETS[country]
    owner = people.person(rng).last
    made = party(
        rng,
        market,
        rng.choice((f"{owner} {rng.choice(_SHOPS[market.language])}", f"{rng.choice(_SHOPS[market.language])} {owner}", "")),
    )
    name = made.name.upper() if rng.random() < 0.5 else made.name
    return Shop(name, made.lines, made.phone, made.tax_id, made.registry)


def _malay_shop(rng: Random) -> Shop:
    name = f"{rng.choice(_MALAY_NAMES)} {rng.choice(_MALAY_FORMS)}"
    road = f"{rng.choice(('NO. ', 'NO ', 'LOT ', ''))}{rng.randint(1, 188)}{rng.choice(('', 'A', '-1', '-G'))}, {rng.choice(_MALAY_ROADS)} {rng.randint(1, 23)}/{rng.randint(1, 30)}"
    area = rng.choice(("TAMAN SENTOSA", "BANDAR BARU", "SEKSYEN 13", "TAMAN PERINDUSTRIAN JAYA", ""))
    town = f"{rng.randint(10, 86)}{numbers.digits(rng, 3)} {rng.choice(_MALAY_TOWNS)}"
    lines = tuple(f"{line}," if at < 2 and rng.random() < 0.8 else line for at, line in enumerate((road, area, town)) if line)
    if rng.random() < 0.3:
        name, lines = name.title(), tuple(line.title() for line in lines)
    phone = rng.choice(
        (
            f"03-{numbers.digits(rng, 4)} {numbers.digits(rng, 4)}",
            f"03-{numbers.digits(rng, 8)}",
            f"07-{numbers.digits(rng, 7)}",
            f"012-{numbers.digits(rng, 7)}",
        )
    )
    return Shop(name, lines, phone, f"000{numbers.digits(rng, 9)}", f"{numbers.digits(rng, 6)}-{rng.choice('AKMTXWHVUP')}")


def _article(rng: Random, name: str) -> Article:
    price = cents(
        Decimal(rng.choice((rng.randint(10, 90) * 5, rng.randint(80, 2500), rng.randint(1, 40) * 50, rng.randint(1000, 12000))))
        / 100
    )
    count = (
        Decimal(rng.choice((1, 1, 1, 1, 1, 2, 2, 3, 4, 6, 10)))
        if rng.random() < 0.95
        else Decimal(rng.randint(120, 3900)) / 1000
    )
    code = rng.choice(
        (
            f"{rng.randint(4, 9)}{numbers.digits(rng, 12)}",
            numbers.digits(rng, 5),
            f"{rng.choice('ABKST')}{numbers.digits(rng, 4)}",
        )
    )
    return Article(name, code, count, price)


def receipt_number(rng: Random) -> str:
    """A receipt's number in one of many shapes."""
    d = numbers.digits
    return rng.choice((d(rng, 4), d(rng, 6), d(rng, 8), f"CS{d(rng, 8)}", f"{d(rng, 2)}-{d(rng, 6)}", f"R{d(rng, 9)}", f"{d(rng, 3)}/{d(rng, 5)}",
                       f"INV{d(rng, 6)}", f"OR-{d(rng, 5)}", f"A{d(rng, 5)}", f"{d(rng, 12)}"))  # fmt: skip
