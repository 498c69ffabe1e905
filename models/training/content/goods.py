"""Invoices whose lines, tax and total add up; American (sales tax on one line) and European (VAT per line)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from random import Random

from models.training.content import numbers, people
from models.training.content.people import Address, Company
from models.training.content.remittance import ZERO, cents

_GOODS = (
    ("Nitrile exam gloves, powder free, large", "BX", 1240), ("Sterile gauze pads 4x4 in", "PK", 685),
    ("Copy paper, letter, 20 lb", "CS", 4199), ("Toner cartridge, black, high yield", "EA", 8950),
    ("Digital thermometer with probe covers", "EA", 2475), ("Disposable underpads 23 x 36", "CS", 3890),
    ("Window envelopes no. 10, security tint", "BX", 3125), ("Alcohol prep pads, medium", "BX", 415),
    ("Syringe 3 mL with needle 25G", "BX", 2160), ("Wall clock, silent movement", "EA", 1899),
    ("Exam table paper, crepe, 21 in", "RL", 745), ("Desk lamp, LED, clamp base", "EA", 4350),
    ("Biohazard bags, red, 10 gal", "PK", 1530), ("Pulse oximeter, fingertip", "EA", 3995),
    ("Adhesive bandages, assorted", "BX", 589), ("Hand sanitizer 1 L pump", "EA", 1175),
)  # fmt: skip
_WORK = (
    ("Monthly linen service", "MO", 41500), ("Preventive maintenance, X-ray unit", "HR", 12500),
    ("Courier service, specimen route B", "EA", 3800), ("Network support, on site", "HR", 9500),
    ("Medical waste pick-up, 2 containers", "EA", 6450), ("Interpreter services, by phone", "HR", 5400),
    ("Carpet cleaning, waiting area", "EA", 22500), ("Transcription, per 100 lines", "EA", 1450),
)  # fmt: skip
_GERMAN = (
    ("Untersuchungshandschuhe Nitril, Gr. L", "Pkg", 1190), ("Verbandmull steril 10 x 10 cm", "Pkg", 640),
    ("Kopierpapier A4, 80 g, 500 Blatt", "Krt", 2495), ("Tonerkassette schwarz", "Stk", 7890),
    ("Wartung Sterilisator", "Std", 9800), ("Desinfektionsmittel 5 l", "Stk", 3475),
    ("Einmalspritzen 5 ml", "Pkg", 1245), ("Transportpauschale Labor", "Stk", 1800),
)  # fmt: skip
_CITIES = (
    ("80331", "Neustadt"),
    ("50667", "Altenberg"),
    ("04109", "Lindenau"),
    ("70173", "Waldkirch"),
    ("20095", "Hafenstadt"),
)
_ROADS = ("Gartenstr.", "Lindenweg", "Am Markt", "Bahnhofstr.", "Muehlgasse")


@dataclass(frozen=True, slots=True)
class Position:
    """One line: quantity times price is the amount."""

    code: str
    description: str
    quantity: Decimal
    unit: str
    price: Decimal
    tax_rate: Decimal

    @property
    def amount(self) -> Decimal:
        """Quantity times price, half up."""
        return cents(self.quantity * self.price)


@dataclass(frozen=True, slots=True)
class Bill:
    """An invoice."""

    seller: Company
    buyer: Company
    number: str
    day: date
    due: date
    order: str
    terms: str
    account: str
    positions: tuple[Position, ...]
    discount: Decimal
    shipping: Decimal
    tax_rate: Decimal
    already_paid: Decimal
    iban: str = ""

    @property
    def subtotal(self) -> Decimal:
        """Sum of the lines."""
        return sum((each.amount for each in self.positions), ZERO)

    @property
    def taxes(self) -> dict[Decimal, Decimal]:
        """Tax by rate; American sales tax is on goods after the discount, not on shipping."""
        if self.iban:
            rates = sorted({each.tax_rate for each in self.positions})
            base = {rate: sum((p.amount for p in self.positions if p.tax_rate == rate), ZERO) for rate in rates}
        else:
            base = {self.tax_rate: self.subtotal - self.discount}
        return {rate: cents(amount * rate / 100) for rate, amount in base.items()}

    @property
    def tax(self) -> Decimal:
        """All tax."""
        return sum(self.taxes.values(), ZERO)

    @property
    def total(self) -> Decimal:
        """What is charged."""
        return self.subtotal - self.discount + self.shipping + self.tax

    @property
    def due_amount(self) -> Decimal:
        """What is still to be paid."""
        return self.total - self.already_paid


def bill(rng: Random) -> Bill:
    """An American invoice."""
    day = date(2026, 9, 1) + timedelta(days=rng.randint(0, 78))
    stock = _GOODS if rng.random() < 0.7 else _WORK
    chosen = rng.sample(stock, k=min(len(stock), rng.choice((1, 2, 3, 4, 5, 6, 8, 12))))
    positions = tuple(_position(rng, each, ZERO) for each in chosen)
    days, terms = rng.choice(((30, "Net 30"), (15, "Net 15"), (45, "Net 45"), (30, "2/10 Net 30"), (0, "Due on receipt")))
    made = Bill(
        seller=people.firm(rng), buyer=people.provider(rng), number=_number(rng), day=day, due=day + timedelta(days=days),
        order=rng.choice(("", f"PO-{numbers.digits(rng, 5)}", f"45{numbers.digits(rng, 6)}", numbers.digits(rng, 6))),
        terms=terms,
        account=rng.choice(("", numbers.digits(rng, 6), f"C-{numbers.digits(rng, 4)}")), positions=positions, discount=ZERO,
        shipping=rng.choice((ZERO, ZERO, Decimal("12.50"), Decimal("38.75"))),
        tax_rate=Decimal(rng.choice(("0", "6", "7.25", "8.25", "5.5"))), already_paid=ZERO,
    )  # fmt: skip
    if rng.random() < 0.2:
        made = replace(made, discount=cents(made.subtotal * Decimal("0.05")))
    return replace(made, already_paid=cents(made.total / 2)) if rng.random() < 0.12 else made


def european_bill(rng: Random) -> Bill:
    """A German invoice with value added tax by line."""
    day = date(2026, 9, 1) + timedelta(days=rng.randint(0, 78))
    rates = rng.choice((("19",), ("19", "7")))
    positions = tuple(_position(rng, each, Decimal(rng.choice(rates))) for each in rng.sample(_GERMAN, k=rng.randint(1, 6)))
    seller, buyer = _german(rng, rng.choice(("GmbH", "KG", "AG", "GmbH & Co. KG"))), _german(rng, "Praxisgemeinschaft")
    return Bill(
        seller=seller, buyer=buyer, number=f"RE-2026-{numbers.digits(rng, 4)}", day=day, due=day + timedelta(days=14),
        order=rng.choice(("", f"B{numbers.digits(rng, 5)}")), terms="Zahlbar innerhalb von 14 Tagen ohne Abzug",
        account=numbers.digits(rng, 5), positions=positions, discount=ZERO, shipping=ZERO, tax_rate=ZERO, already_paid=ZERO,
        iban=numbers.iban(rng),
    )  # fmt: skip


def _position(rng: Random, good: tuple[str, str, int], rate: Decimal) -> Position:
    name, unit, price = good
    hours = unit in ("HR", "Std")
    quantity = (
        Decimal(rng.choice(("0.5", "1.5", "2", "3.25"))) if hours else Decimal(rng.choice((1, 2, 3, 4, 5, 6, 10, 12, 24)))
    )
    code = rng.choice((f"{rng.choice('ABKMT')}{numbers.digits(rng, 4)}", f"{numbers.digits(rng, 3)}-{numbers.digits(rng, 3)}"))
    exact = cents(Decimal(price + rng.randint(-price // 5, price // 5)) / 100)
    return Position(code, name, quantity, unit, exact, rate)


def _number(rng: Random) -> str:
    return rng.choice((f"INV-{numbers.digits(rng, 6)}", numbers.digits(rng, 7), f"{rng.choice('AS')}{numbers.digits(rng, 5)}"))


def _german(rng: Random, form: str) -> Company:
    code, town = rng.choice(_CITIES)
    street = f"{rng.choice(_ROADS)} {rng.randint(1, 120)}"
    name = f"{rng.choice(('Nordlicht', 'Feldmann', 'Sonnhof', 'Kranich', 'Ahornblick', 'Tannreuth'))} {form}"
    return Company(name, Address(street, town, "", code), f"0{numbers.digits(rng, 9)}", numbers.vat_id(rng), numbers.npi(rng))
