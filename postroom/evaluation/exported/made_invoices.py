"""Random invoices and credit notes of four countries whose amounts add up, with hostile words."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from random import Random
from typing import Any

from postroom.evaluation.exported.hostile import words
from postroom.evaluation.exported.made_record import dollars
from schemas.master import MasterData, Vendor

Part = dict[str, Any]
RATES: dict[str, tuple[str | None, ...]] = {"US": (None,), "DE": ("19", "7"), "FR": ("20", "10", "5.5"), "AT": ("20", "0")}
"""Of tax in the country, per cent."""
ZERO_VAT = MasterData(vendors=(Vendor(key="AUT", name="x", vat_id="ATU12345678", zero_vat="E"),))
_SELLERS = {
    "US": ("123456789", "10 Way, Dayton, OH 45402"), "DE": ("DE123456788", "Weg 1, 10115 Berlin"),
    "FR": ("FR23334175221", None), "AT": ("ATU12345678", "Gasse 2, 3. Stock, Tür 4, links, A-1010 Wien"),
}  # fmt: skip
_SALES_TAX = "6.25"
_FIRST_DAY = date(2000, 1, 1)


def invoice(rng: Random) -> Part:
    """Its data."""
    country = rng.choice(tuple(RATES))
    rows = [_line(rng, RATES[country]) for _ in range(rng.randint(1, 4))]
    subtotal = sum((Decimal(row["amount"]) for row in rows), Decimal(0))
    discount = rng.choice((None, _cents(subtotal / 20)))
    shipping = rng.choice((None, Decimal(dollars(rng.randint(1, 9900)))))
    tax = _tax(rows, (shipping or Decimal(0)) - (discount or Decimal(0)))
    total = subtotal - (discount or 0) + (shipping or 0) + tax
    paid = rng.choice((None, _cents(total / 4)))
    sign = rng.choice((1, -1))
    for row in rows:
        row["amount"] = _said(Decimal(row["amount"]), sign)
    issued = _FIRST_DAY + timedelta(days=rng.randint(0, 36_000))
    return {
        "number": f"N{words(rng)}",
        "issue_date": issued.isoformat(),
        "due_date": rng.choice((None, (issued + timedelta(days=30)).isoformat())),
        "purchase_order": rng.choice((None, words(rng))),
        "terms": words(rng),
        "currency": rng.choice(("USD", "EUR", "CHF")),
        **_parties(rng, country),
        "lines": rows,
        "subtotal": rng.choice((None, _said(subtotal, sign))),
        "discount": _said(discount, sign),
        "shipping": _said(shipping, sign),
        "tax": _said(tax, sign),
        "total": _said(total, sign),
        "amount_paid": _said(paid, sign),
        "amount_due": rng.choice((None, _said(total - (paid or 0), sign))),
    }


def _parties(rng: Random, country: str) -> Part:
    tax_id, address = _SELLERS[country]
    return {
        "seller": {
            "name": words(rng), "address": address, "tax_id": tax_id, "phone": rng.choice((None, "5550100")),
            "iban": rng.choice((None, "DE89370400440532013000")), "email": rng.choice((None, words(rng))),
        },
        "buyer": {
            "name": words(rng),
            "address": rng.choice(("1 Main St, Springfield IL 62704", "Rue, 75001 Paris, France")),
        },
    }  # fmt: skip


def _line(rng: Random, rates: tuple[str | None, ...]) -> Part:
    quantity, price = Decimal(rng.randint(1, 5000)) / 10, Decimal(dollars(rng.randint(1, 9_999_900)))
    product = _cents(quantity * price)
    discount = rng.choice((None, Decimal(0), _cents(product / 10)))
    priced = rng.random() < 0.5
    return {
        "item_code": rng.choice((None, words(rng))),
        "description": words(rng),
        # A price alone must tell the quantity.
        "quantity": f"{quantity.normalize():f}" if priced or rng.random() < 0.5 else None,
        "unit": rng.choice((None, "ea", "Std.", "box", "Laufmeter")),
        "unit_price": str(price) if priced else None,
        "discount": None if discount is None else str(discount),
        "tax_rate": rng.choice(rates),
        "amount": str(product - (discount or 0)),
    }


def _tax(rows: list[Part], beside: Decimal) -> Decimal:
    """By rate; discount and freight go with the first."""
    bases: dict[str, Decimal] = {}
    for row in rows:
        rate = row["tax_rate"] or _SALES_TAX
        bases[rate] = bases.get(rate, Decimal(0)) + Decimal(row["amount"])
    bases[next(iter(bases))] += beside
    return sum((_cents(base * Decimal(rate) / 100) for rate, base in bases.items()), Decimal(0))


def _cents(amount: Decimal) -> Decimal:
    return amount.quantize(Decimal("0.01"), ROUND_HALF_UP)


def _said(amount: Decimal | None, sign: int) -> str | None:
    return None if amount is None else str(sign * amount if amount else amount)
