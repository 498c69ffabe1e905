"""Training slips of pay stations and pumps: captions and values one to a line, hardly a list of goods."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from random import Random

from models.training.content import numbers
from models.training.content.markets import words
from models.training.content.remittance import ZERO, cents
from models.training.content.till import Article
from models.training.content.trades import sale
from models.training.families.receipt_facts import address_of, clock_of, day_of
from models.training.families.receipt_streets import last_words
from models.training.families.receipt_strip import Bit, Strip, on_paper
from models.training.ink import Align, Pen, wrap
from models.training.paper import Paper
from models.training.typefaces import MONO

_DRIVEN = words(
    "Thank you|Drive safely|Please retain this slip|Valid 15 minutes to exit|No refunds|CUSTOMER COPY|Have a safe journey"
)


def machine(rng: Random) -> Paper:
    """A pay station or a pump: captions and values one to a line, hardly a list of goods."""
    country, parked = rng.choice(("MY", "US", "GB", "AU", "SG")), rng.random() < 0.55
    bought = sale(rng, "parking" if parked else "fuel", country)
    first = bought.articles[0]
    bought = replace(
        bought,
        articles=(replace(first, count=Decimal(1)) if parked else first,),
        service=ZERO,
        rounding=ZERO,
        cash=bought.cash and parked,
    )
    bought = replace(bought, given=cents((bought.total / 5).__ceil__() * Decimal(5)))

    def draw(strip: Strip) -> None:
        said = strip.rng
        side: Align = said.choice(("center", "left"))
        tall = strip.pen.sized(strip.pen.size + said.choice((0.0, 2.0))).heavy()
        strip.wrapped("/merchant/name", bought.shop.name, side, tall)
        value = address_of(strip)
        for line in bought.shop.lines:
            for part in wrap(line, strip.pen, strip.width):
                strip.say([Bit(part, "/merchant/address", value)], side)
        if strip.chance(0.5):
            strip.say([Bit(bought.shop.phone, "/merchant/phone", bought.shop.phone_value)], side)
        strip.feed(0.7)
        station = _Station(strip)
        station.number()
        (station.stay if parked else station.fuel)(first)
        station.sums()
        station.paid()
        strip.feed(0.5)
        last_words(strip, _DRIVEN)

    pen = Pen(rng.choice((*MONO, "narrow")), rng.choice((8.0, 9.0, 10.0)))
    return on_paper(rng, "receipt-machine", bought, pen, rng.choice((164.0, 184.0, 204.0)), draw, loose=0.3)


class _Station:
    """A machine that says things in its own order, values behind their captions or at the right edge."""

    def __init__(self, strip: Strip) -> None:
        self.strip, self.rng, self.bought, self.apart = strip, strip.rng, strip.bought, strip.chance(0.5)

    def row(self, captions: str, *bits: Bit) -> None:
        """A caption and what it names."""
        caption = self.rng.choice(words(captions))
        if self.apart and len(bits) == 1 and self.strip.pen.width(f"{caption}  {bits[0].text}") < self.strip.width:
            self.strip.pair([Bit(caption)], bits[0])
        else:
            self.strip.say([Bit(f"{caption}:"), *bits])

    def number(self) -> None:
        """The slip's number."""
        self.row("Ticket|Receipt|Trans#|Serial No", Bit(self.bought.number, "/number", self.bought.number.lstrip("#")))

    def stay(self, sold: Article) -> None:
        """When somebody came and left, which car, at which rate."""
        rng, (hour, minute, _) = self.rng, self.bought.clock
        self.row("Entry|Time In|Arrived", Bit(f"{max(0, hour - rng.randint(1, 5)):02d}:{rng.randint(0, 59):02d}"))
        self.row("Plate|Bay|Card No.|Station", Bit(f"{''.join(rng.sample('ABCJKPRTVW', k=3))} {rng.randint(100, 9999)}"))
        self.row("Paid|Exit|Pay time", day_of(self.strip), Bit(f"{hour:02d}:{minute:02d}", "/time"))
        self.strip.feed(0.4)
        self.row("Rate|Fee type|Tariff", Bit(sold.name, "/lines/0/description"))
        self.row("Fee|Amount|Charge", self.strip.amount("/lines/0/amount", self.bought.subtotal))

    def fuel(self, sold: Article) -> None:
        """What ran through which pump; a price with three places is no money of the record."""
        self.row("Date|DATE", day_of(self.strip))
        self.row("Time|TIME", clock_of(self.strip))
        self.row("Pump|PUMP #|Nozzle", Bit(str(self.rng.randint(1, 16))))
        self.strip.feed(0.4)
        self.row("Product|Grade|Fuel", Bit(sold.name, "/lines/0/description"))
        self.strip.sheet.ignore.append("/lines/0/unit_price")
        volume, unit = ("Gallons", "GAL") if self.bought.country == "US" else ("Litres", "L")
        count = Bit(f"{sold.count:.3f}", "/lines/0/quantity", f"{sold.count.normalize():f}")
        self.row(f"Volume|Qty|{volume}", count)
        self.row(f"Price|Price/{unit}", Bit(f"{self.bought.sign}{sold.price:.3f}"))
        self.row("Fuel sale|Amount|Sale", self.strip.amount("/lines/0/amount", self.bought.subtotal))

    def sums(self) -> None:
        """The tax and what is to be paid; what was sold for may be told as the sum before tax."""
        self.strip.sheet.ignore.append("/subtotal")
        bought, tax = self.bought, f"{self.bought.tax_name} {self.bought.rate.normalize():f}%"
        if bought.tax and (not bought.inside or self.strip.chance(0.5)):
            self.row(f"{tax}|incl. {tax}" if bought.inside else tax, self.strip.amount("/tax", bought.tax))
        self.row(f"TOTAL|Total|TOTAL {bought.currency}|To pay", self.strip.amount("/total", bought.total))

    def paid(self) -> None:
        """Coins and notes, or a card."""
        strip, bought = self.strip, self.bought
        strip.signed = bought.sign if strip.chance(0.4) else ""
        if bought.cash:
            self.row("Inserted|Cash in|Paid cash", strip.amount("/tendered", bought.given, sign=True))
            self.row("Change|Returned", strip.amount("/change", bought.given - bought.total, sign=True))
            strip.sheet.know("/payment_method", "Cash")
            strip.sheet.alternatives["/payment_method"] = [None, "cash", "CASH"]
            return
        self.row("Card|Paid by|Method", Bit(self.rng.choice(("VISA", "MASTERCARD", "AMEX", "DEBIT")), "/payment_method"))
        strip.sheet.alternatives["/tendered"] = [f"{bought.total:.2f}"]
        strip.say([Bit(f"XXXX{numbers.digits(self.rng, 4)}  AUTH {numbers.digits(self.rng, 6)}")])
