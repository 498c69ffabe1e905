"""The terms of EN 16931 that a paper invoice can fill. Amounts are in the invoice's currency, with two places.

The numbers `BT-…` (business terms) and `BG-…` (groups) are those of the norm.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

GUIDELINE = "urn:cen.eu:en16931:2017"
"""BT-24: the norm itself, without a national addition."""
INVOICE, CREDIT_NOTE = "380", "381"

Category = Literal["S", "Z", "E", "AE", "G", "O"]
"""UNTDID 5305: standard, zero rated, exempt, reverse charge, export, outside the scope of VAT."""


@dataclass(frozen=True, slots=True)
class PostalAddress:
    """BG-5, BG-8."""

    country: str
    """BT-40, BT-55: ISO 3166-1."""
    lines: tuple[str, ...] = ()
    """At most three."""
    city: str | None = None
    postal_code: str | None = None
    subdivision: str | None = None


@dataclass(frozen=True, slots=True)
class TradeParty:
    """BG-4 the seller, BG-7 the buyer."""

    name: str
    """BT-27, BT-44."""
    address: PostalAddress
    trading_name: str | None = None
    """BT-28, BT-45: as printed, where the registered name differs."""
    identifier: str | None = None
    """BT-29 the buyer's key of the seller, BT-46 the seller's number of the buyer."""
    registration: str | None = None
    """BT-30, BT-47: such as a US employer's number."""
    vat_id: str | None = None
    """BT-31, BT-48."""
    tax_registration: str | None = None
    """BT-32: a tax number that is none for VAT."""
    contact: str | None = None
    phone: str | None = None
    email: str | None = None


@dataclass(frozen=True, slots=True)
class Taxed:
    """How something is taxed."""

    category: Category
    """BT-95, BT-102, BT-118, BT-151."""
    rate: Decimal | None
    """Per cent; none outside the scope of VAT. BT-96, BT-103, BT-119, BT-152."""


@dataclass(frozen=True, slots=True)
class Adjustment:
    """BG-20 an allowance, BG-21 a charge: of the whole invoice."""

    amount: Decimal
    """Positive charges, negative allows; the norm's amounts are without sign."""
    reason: str
    taxed: Taxed
    code: str | None = None
    """UNTDID 5189 of an allowance, 7161 of a charge."""


@dataclass(frozen=True, slots=True)
class TradeLine:
    """BG-25."""

    id: str
    name: str
    """BT-153."""
    quantity: Decimal
    """BT-129; negative where goods came back."""
    unit: str
    """BT-130: UN/ECE recommendation 20 or 21."""
    price: Decimal
    """BT-146: net, without sign, for `price_base` units."""
    amount: Decimal
    """BT-131."""
    taxed: Taxed
    item_code: str | None = None
    """BT-155."""
    printed_unit: str | None = None
    """BG-32 `Unit`, where the unit is none that the recommendations know."""
    price_base: Decimal | None = None
    """BT-149; one where absent."""
    adjustment: Decimal = Decimal(0)
    """BG-27, negative: the line's allowance. BG-28, positive: the allowance of a line that goes back."""


@dataclass(frozen=True, slots=True)
class VatGroup:
    """BG-23: what is taxed alike."""

    taxed: Taxed
    base: Decimal
    """BT-116."""
    tax: Decimal
    """BT-117."""


@dataclass(frozen=True, slots=True)
class Totals:
    """BG-22."""

    lines: Decimal
    """BT-106."""
    allowances: Decimal
    """BT-107."""
    charges: Decimal
    """BT-108."""
    net: Decimal
    """BT-109."""
    vat: Decimal
    """BT-110."""
    gross: Decimal
    """BT-112."""
    paid: Decimal
    """BT-113."""
    rounding: Decimal
    """BT-114."""
    due: Decimal
    """BT-115."""


@dataclass(frozen=True, slots=True)
class Account:
    """BG-16: where to pay to."""

    number: str
    """BT-84."""
    is_iban: bool
    means: str
    """BT-81, UNTDID 4461: `58` SEPA transfer, `30` another transfer."""


@dataclass(frozen=True, slots=True)
class TradeInvoice:
    """The whole. Of a credit note, all amounts have the sign they would have on an invoice."""

    type_code: str
    """BT-3."""
    number: str
    issue_date: str
    """BT-2, ISO 8601."""
    currency: str
    """BT-5, ISO 4217."""
    seller: TradeParty
    buyer: TradeParty
    lines: tuple[TradeLine, ...]
    vat: tuple[VatGroup, ...]
    totals: Totals
    adjustments: tuple[Adjustment, ...] = ()
    due_date: str | None = None
    """BT-9."""
    terms: str | None = None
    """BT-20."""
    purchase_order: str | None = None
    """BT-13."""
    account: Account | None = None

    @property
    def is_credit(self) -> bool:
        """A credit note?"""
        return self.type_code == CREDIT_NOTE


EXEMPTIONS: dict[Category, tuple[str, str | None]] = {
    "E": ("Exempt from VAT", None),
    "AE": ("Reverse charge", "VATEX-EU-AE"),
    "G": ("Export outside the EU", "VATEX-EU-G"),
    "O": ("Not subject to VAT", "VATEX-EU-O"),
}
"""Why no VAT is charged: words (BT-120) and code (BT-121)."""


def two_places(amount: Decimal) -> str:
    """An amount as both syntaxes write it."""
    shown = f"{amount:.2f}"
    return shown.removeprefix("-") if not Decimal(shown) else shown


def plain(number: Decimal) -> str:
    """A quantity, rate or price: no exponent, no padding."""
    return f"{number.normalize() + 0:f}"
