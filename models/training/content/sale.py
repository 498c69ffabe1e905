"""A sale as an invoice tells it: items, taxes by rate, discount, freight and payments that add up to the cent."""

# ruff: noqa: E501, PLR0913, PLR0917 - tables of words, and a sale has many sides

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from random import Random

from models.training.content import numbers, people
from models.training.content.markets import MARKETS, Language, Market, Party, party, words
from models.training.content.remittance import ZERO, cents
from models.training.content.wares import Ware, wares

NOTHING = Decimal(0)


@dataclass(frozen=True, slots=True)
class Item:
    """One position: quantity times price less its discount is the amount."""

    code: str
    description: str
    note: str
    quantity: Decimal
    unit: str
    price: Decimal
    discount: Decimal
    discount_rate: int
    tax_rate: Decimal
    day: date

    @property
    def amount(self) -> Decimal:
        """Quantity times price, half up, less the discount."""
        return cents(self.quantity * self.price) - self.discount


@dataclass(frozen=True, slots=True)
class Sale:
    """What an invoice or credit note says."""

    market: Market
    seller: Party
    buyer: Party
    consignee: Party
    """Where the goods go; mostly the buyer."""
    number: str
    day: date
    due: date
    order: str
    terms: str
    account: str
    items: tuple[Item, ...]
    discount: Decimal = ZERO
    shipping: Decimal = ZERO
    already_paid: Decimal = ZERO
    rate: Decimal = NOTHING
    """The tax rate of freight and discount, and in America of everything."""
    credit: bool = False

    @property
    def subtotal(self) -> Decimal:
        """Sum of the items."""
        return sum((item.amount for item in self.items), ZERO)

    @property
    def bases(self) -> dict[Decimal, Decimal]:
        """Net amount by tax rate; American freight is not taxed."""
        flat = self.market.country == "US"
        base = {self.rate: -self.discount + (ZERO if flat else self.shipping)}
        for item in self.items:
            rate = self.rate if flat else item.tax_rate
            base[rate] = base.get(rate, ZERO) + item.amount
        return {rate: amount for rate, amount in sorted(base.items()) if amount or len(base) == 1}

    @property
    def taxes(self) -> dict[Decimal, Decimal]:
        """Tax by rate, rounded half up once for each rate."""
        return {rate: cents(amount * rate / 100) for rate, amount in self.bases.items()}

    @property
    def tax(self) -> Decimal:
        """All tax."""
        return sum(self.taxes.values(), ZERO)

    @property
    def total(self) -> Decimal:
        """What is charged."""
        return self.subtotal - self.discount + self.shipping + self.tax

    @property
    def balance(self) -> Decimal:
        """What is still to be paid."""
        return self.total - self.already_paid


_BUYERS: dict[Language, tuple[str, ...]] = {
    "en": words("Family Clinic|County Hospital District|Dental Arts|School District 12|Veterinary Center|Church of the Hills|"
                "Property Management|City Council|Community College|Nursing Home|Fitness Club|Hotel & Spa|Auto Body|Bakery"),
    "de": words("Praxisgemeinschaft|Klinikum|Stadtwerke|Apotheke|Autohaus|Hotel zum Hirschen|Kindertagesstätte|Steuerkanzlei"),
    "fr": words("Cabinet Médical|Clinique des Lilas|Mairie|Pharmacie Centrale|Hôtel du Lac|Lycée|Boulangerie|Résidence"),
    "nl": words("Huisartsenpraktijk|Gemeente|Apotheek|Bakkerij|Hotel De Brug|Basisschool|Garage"),
    "es": words("Clínica|Ayuntamiento|Farmacia|Colegio|Hotel|Panadería|Gestoría"), "it": words("Studio Medico|Comune|Farmacia|Albergo|Panificio|Officina"),
}  # fmt: skip
_TERMS = words("Net 30|Net 15|NET 45|Due on receipt|2/10 Net 30|Net 30 days|Due upon receipt|1% 10, Net 30|C.O.D.|30 days|Prepaid|"
               "Net 10 Days|14 days|Net 60|EOM|30 days from invoice date|Credit card|Payment within 14 days")  # fmt: skip
_GERMAN_TERMS = words("Zahlbar innerhalb von 14 Tagen ohne Abzug|30 Tage netto|sofort ohne Abzug|14 Tage 2 % Skonto, 30 Tage netto|"
                      "10 Tage netto|Zahlbar sofort nach Erhalt|Überweisung|Lastschrift|innerhalb 8 Tagen rein netto")  # fmt: skip
_FRENCH_TERMS = words("30 jours net|À réception de facture|45 jours fin de mois|Virement à 30 jours|Comptant|Prélèvement|"
                      "30 jours fin de mois|Chèque à réception")  # fmt: skip
TERMS: dict[Language, tuple[str, ...]] = {
    "en": _TERMS, "de": _GERMAN_TERMS, "fr": _FRENCH_TERMS, "nl": words("30 dagen netto|14 dagen|Binnen 30 dagen na factuurdatum|Automatische incasso|8 dagen"),
    "es": words("30 días fecha factura|Transferencia 60 días|Contado|Recibo domiciliado|A la vista"),
    "it": words("Bonifico 30 gg d.f.|Rimessa diretta|Ri.Ba. 60 gg f.m.|Bonifico bancario 30 gg|Contanti"),
}  # fmt: skip
_NOTES: dict[Language, tuple[str, ...]] = {
    "en": words("S/N {n}|Lot {n}|Delivered 09/14|Ref: {n}|Warranty 12 months|Job site: rear entrance|Backordered item|Non-taxable"),
    "de": words("Serien-Nr. {n}|Charge {n}|Lieferschein {n}|Leistungszeitraum September|inkl. Altgeräteabgabe|Ref. {n}"),
    "fr": words("N° de série {n}|Lot {n}|Bon de livraison {n}|Réf. {n}|garantie 2 ans|période : septembre"),
    "nl": words("Serienr. {n}|Pakbon {n}|Ref. {n}|Order {n}"), "es": words("N.º de serie {n}|Albarán {n}|Lote {n}|Ref. {n}"),
    "it": words("Matricola {n}|DDT n. {n}|Lotto {n}|Rif. {n}"),
}  # fmt: skip


def sale(
    rng: Random, country: str, *, count: int = 0, hours: bool | None = None, special: bool = True, code_share: float = 0.9
) -> Sale:
    """A sale in that country; `special` allows discounts, freight, payments and credit notes."""
    market = MARKETS[country]
    count = count or rng.choice((1, 1, 2, 2, 3, 3, 4, 5, 6, 7, 8, 10, 12, 15))
    day = date(2024, 1, 2) + timedelta(days=rng.randint(0, 1050))
    rates = _rates(rng, market)
    coded = rng.random() < code_share
    shape = rng.randrange(5)
    items = tuple(
        _item(rng, market, ware, rates, shape if coded else -1, day) for ware in wares(rng, market.language, count, hours=hours)
    )
    buyer = _buyer(rng, market)
    made = Sale(
        market=market, seller=party(rng, market), buyer=buyer,
        consignee=buyer if rng.random() < 0.7 else party(rng, market, f"{buyer.name.split(' ')[0]} Warehouse"),
        number=document_number(rng, day), day=day, due=day + timedelta(days=rng.choice((7, 10, 14, 15, 30, 30, 30, 45, 60))),
        order=_order(rng), terms=rng.choice(TERMS[market.language]), account=_account(rng), items=items, rate=rates[0],
    )  # fmt: skip
    return _adjusted(rng, made) if special else made


def _adjusted(rng: Random, made: Sale) -> Sale:
    """Discount, freight, a down payment or the sign of a credit note."""
    if rng.random() < 0.07:
        items = tuple(replace(item, quantity=-item.quantity, discount=-item.discount) for item in made.items)
        return replace(made, items=items, credit=True)
    if rng.random() < 0.22:
        made = replace(made, discount=cents(made.subtotal * Decimal(rng.choice(("0.02", "0.03", "0.05", "0.1", "0.15")))))
    if rng.random() < 0.35:
        made = replace(made, shipping=cents(Decimal(rng.choice((450, 495, 990, 1250, 1500, 2385, 3875, 6000, 11540))) / 100))
    if rng.random() < 0.2:
        part = made.total if rng.random() < 0.25 else cents(made.total * Decimal(rng.choice(("0.5", "0.3", "0.25", "0.1"))))
        made = replace(made, already_paid=part)
    return made


def _rates(rng: Random, market: Market) -> tuple[Decimal, ...]:
    if market.country == "US":
        return (Decimal(rng.choice(market.rates)),)
    ordinary = Decimal(market.rates[0])
    if rng.random() < 0.08:
        return (NOTHING,)
    return (ordinary, ordinary, Decimal(rng.choice(market.rates[1:]))) if rng.random() < 0.4 else (ordinary,)


def _item(rng: Random, market: Market, ware: Ware, rates: tuple[Decimal, ...], shape: int, day: date) -> Item:
    name, unit, price, hours = ware.name, ware.unit, ware.price, ware.hours
    quantity = (
        Decimal(rng.choice(("0.5", "1", "1.5", "2", "2.25", "3.75", "4", "6", "7.5", "8")))
        if hours or unit in ("kg", "LB", "m", "m²")
        else Decimal(rng.choice((1, 1, 1, 1, 2, 2, 3, 4, 5, 6, 8, 10, 12, 20, 24, 48, 100, 250)))
    )
    exact = cents(Decimal(price) / 100)
    if rng.random() < 0.03:
        quantity = -quantity
    discounted = rng.random() < 0.3
    rate = rng.choice((5, 10, 10, 15, 20, 25)) if discounted else 0
    discount = cents(quantity * exact * rate / 100)
    note = (
        rng.choice(_NOTES[market.language]).replace("{n}", numbers.digits(rng, rng.choice((4, 6, 8))))
        if rng.random() < 0.15
        else ""
    )
    return Item(
        code=item_code(rng, shape), description=name, note=note, quantity=quantity, unit=unit, price=exact, discount=discount,
        discount_rate=rate, tax_rate=rng.choice(rates), day=day - timedelta(days=rng.randint(0, 28)),
    )  # fmt: skip


def item_code(rng: Random, shape: int) -> str:
    """A seller's item number; none for a negative shape."""
    letters = "ABCDEFGHKLMNPRSTVWXZ"
    if shape < 0:
        return ""
    return (
        f"{rng.choice(letters)}{numbers.digits(rng, 4)}", f"{numbers.digits(rng, 3)}-{numbers.digits(rng, 3)}",
        numbers.digits(rng, rng.choice((5, 6, 8))), "".join(rng.choices(letters, k=3)) + f"-{numbers.digits(rng, 4)}",
        f"{''.join(rng.choices(letters, k=2))}{numbers.digits(rng, 3)}{rng.choice(('', 'X', '/2', '-BK', '.01'))}",
    )[shape % 5]  # fmt: skip


def document_number(rng: Random, day: date) -> str:
    """An invoice's number in one of many shapes."""
    d = numbers.digits
    return rng.choice(
        (
            f"INV-{d(rng, 6)}", d(rng, 7), d(rng, 5), f"{rng.choice('ASRF')}{d(rng, 5)}", f"{day.year}-{d(rng, 4)}",
            f"RE-{day.year}-{d(rng, 4)}", f"{d(rng, 5)}-{rng.randint(1, 9)}", f"{day.year}{d(rng, 6)}", f"IN{d(rng, 8)}",
            f"{d(rng, 3)}/{day.year % 100}", f"FA-{day.year}-{d(rng, 4)}", d(rng, 10), f"{rng.choice('ABCDT')}-{d(rng, 4)}-{d(rng, 2)}",
            f"#{d(rng, 4)}"[1:], f"SI{d(rng, 6)}", f"{day.year}/{d(rng, 5)}",
        )
    )  # fmt: skip


def _order(rng: Random) -> str:
    d = numbers.digits
    return rng.choice(("", "", f"PO-{d(rng, 5)}", f"45{d(rng, 8)}", d(rng, 6), f"P{d(rng, 7)}", f"{d(rng, 4)}-{rng.choice('ABC')}",
                       people.person(rng).last, "VERBAL", f"B{d(rng, 5)}", f"PO {d(rng, 6)}"))  # fmt: skip


def _account(rng: Random) -> str:
    d = numbers.digits
    return rng.choice(
        ("", d(rng, 5), d(rng, 6), f"C-{d(rng, 4)}", f"{d(rng, 4)}-{d(rng, 3)}", f"CUST{d(rng, 4)}", f"K{d(rng, 5)}")
    )


def _buyer(rng: Random, market: Market) -> Party:
    kind = rng.random()
    if kind < 0.45:
        return party(rng, market)
    if kind < 0.6:
        return party(rng, market, people.person(rng).plain)
    trade, owner = rng.choice(_BUYERS[market.language]), people.person(rng).last
    name = f"{owner} {trade}" if market.language == "en" else f"{trade} {owner}"
    return party(rng, market, name)
