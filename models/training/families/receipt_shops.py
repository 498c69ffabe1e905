"""Training receipts of a dozen kinds of shops, each a recipe of what it sells where, how it lists it, and what it adds."""

# ruff: noqa: E501 - recipes read best one to a line

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from models.training.content.trades import sale
from models.training.families.receipt_columns import print_columns
from models.training.families.receipt_ends import ends_of, print_bye, print_sums, print_tax_table, print_tender
from models.training.families.receipt_lines import ABOVE, BELOW, BESIDE, Way, print_running, printing_of, running
from models.training.families.receipt_places import print_folio, print_fuel, print_guest, print_parking
from models.training.families.receipt_strip import Bit, Strip, on_paper
from models.training.families.receipt_tops import facts_of, print_facts, print_head
from models.training.ink import Pen
from models.training.paper import Paper
from models.training.typefaces import MONO, SANS, SERIF

_TILL = (*MONO, *MONO, *MONO, "helvetica", "narrow", "arial")
_STRIPS = (190.0, 204.0, 216.0, 226.0, 240.0, 260.0)
_HALVES = (270.0, 300.0, 340.0, 400.0)
_WISHES = (
    "Take Away",
    ":Less Ice",
    "- no onion",
    "-Medium rare",
    "+ extra shot",
    "* Dine in",
    ":Fresh Milk",
    "w/ fries",
    ">> TO GO",
    "No sugar",
    "(spicy)",
)
_PAGES = (440.0, 500.0, 540.0)


@dataclass(frozen=True, slots=True)
class Recipe:
    """What makes a shop's receipts its own; everything else is diced."""

    trades: tuple[str, ...]
    countries: tuple[str, ...]
    widths: tuple[float, ...] = _STRIPS
    faces: tuple[str, ...] = _TILL
    sizes: tuple[float, ...] = (7.6, 8.2, 8.8, 9.4)
    ways: tuple[Way, ...] = (*BELOW, *ABOVE, *BESIDE)
    columns: float = 0.35
    """Share of receipts that list in columns."""
    table: float = 0.25
    """Share with a tax table."""
    facts_last: float = 0.15
    before: Callable[[Strip], None] | None = None
    """Printed between facts and lines."""
    after: Callable[[Strip], None] | None = None
    """Printed behind the tender."""
    loose: float = 0.2
    asides: tuple[str, ...] = ()
    """What may be said below an article."""
    lines: Callable[[Strip], None] | None = None
    """Lists what was bought in a way of its own."""


def _tip_lines(strip: Strip) -> None:
    """Empty lines for a tip, and perhaps what tips would be."""
    if strip.bought.cash or strip.chance(0.5):
        return
    strip.feed()
    for caption in strip.rng.choice(
        (("Tip", "Total"), ("TIP:", "TOTAL:", "Signature"), ("Gratuity", "Total", "X"), ("+ Tip:", "= Total:"))
    ):
        strip.bits(strip.left, [Bit(caption), Bit("_" * 14)])
        strip.feed(1.4)
    if strip.chance(0.5):
        for share in (15, 18, 20):
            strip.say([Bit(f"{share}% = {strip.money(strip.bought.subtotal * share / 100)}")], "center")


def _table_number(strip: Strip) -> None:
    if strip.chance(0.5):
        big = strip.pen.sized(strip.pen.size + strip.rng.choice((0.0, 3.0, 5.0)))
        text = strip.rng.choice(
            (
                "Table {n}",
                "TABLE: {n}",
                "Tbl {n}/1",
                "Order {n}",
                "### Dine In ###",
                "*** TO GO ***",
                "Take Away",
                "Queue No: {n}",
            )
        )
        strip.say([Bit(text.format(n=strip.rng.randint(1, 99)))], strip.rng.choice(("left", "center")), big)


def _slip(strip: Strip) -> None:
    """What clubs and banks add."""
    if strip.chance(0.5):
        return
    strip.feed(0.5)
    texts = (
        f"Points earned: {strip.rng.randint(1, 90)}",
        f"Member No. {strip.rng.randint(10**7, 10**8)}",
        "Points balance 1,204",
        "Total Savings: see items",
        "Survey code 8841-0092",
        "Items marked T are taxable",
    )
    for text in strip.rng.sample(texts, k=strip.rng.choice((1, 2))):
        strip.wrapped(None, text)


def _customer(strip: Strip) -> None:
    """Who bought, which the record of a receipt has no field for."""
    if strip.chance(0.6):
        return
    label = strip.rng.choice(("Bill To", "Customer", "Sold To", "M/S", "Attn"))
    strip.say([Bit(f"{label}: {strip.rng.choice(('CASH', 'WALK-IN CUSTOMER', 'Cash Sales', 'A & B Workshop'))}")])


RECIPES = {
    "receipt-supermarket": Recipe(("grocery",), ("US", "US", "GB", "MY", "MY", "SG", "AU", "CA", "IE"), ways=(*BELOW, *BELOW, *ABOVE, *BESIDE), columns=0.2, after=_slip, loose=0.1),
    "receipt-guest-bill": Recipe(("meals",), ("MY", "MY", "SG", "US", "US", "GB", "AU"), ways=(*BESIDE, *BESIDE, *BELOW), columns=0.45, before=_table_number, after=_tip_lines, asides=_WISHES),
    "receipt-cafe": Recipe(("drinks",), ("MY", "SG", "US", "GB", "AU", "CA"), ways=(*BESIDE, *BELOW), columns=0.35, table=0.15, before=_table_number, asides=_WISHES),
    "receipt-drugstore": Recipe(("drugs",), ("US", "US", "MY", "GB", "AU"), ways=(*BELOW, *BESIDE, *ABOVE), columns=0.3, after=_slip),
    "receipt-diy": Recipe(("tools", "stationery"), ("MY", "MY", "US", "GB", "AU"), ways=(*BELOW, *BELOW, *ABOVE, *BESIDE), columns=0.4),
    "receipt-big-store": Recipe(("grocery", "stationery", "drugs"), ("US",), ways=(*BELOW[11:18], *BELOW[:3], *ABOVE[:4]), columns=0.05, table=0.1, after=_slip, loose=0.05),
    "receipt-tax-invoice": Recipe(("trade", "tools", "stationery", "meals"), ("MY", "MY", "MY", "SG"), (*_STRIPS, *_HALVES), (*SANS, *SANS, *MONO, "narrow"), (8.0, 9.0, 10.0), columns=0.75, table=0.6, before=_customer, loose=0.5),
    "receipt-cash-sale": Recipe(("trade", "tools", "stationery"), ("MY", "MY", "GB", "AU", "SG", "US", "DE", "FR"), _PAGES, (*SANS, *SERIF, "courier", "typewriter"), (9.0, 10.0, 11.0), columns=1.0, table=0.4, before=_customer, loose=0.7),
    "receipt-vat": Recipe(("laden",), ("DE", "DE", "AT", "CH"), faces=(*MONO, "narrow"), ways=(*BELOW, *ABOVE, *BESIDE), columns=0.15, table=0.8, facts_last=0.5),
    "receipt-tva": Recipe(("magasin",), ("FR", "FR", "BE"), faces=(*MONO, "narrow"), ways=(*BELOW, *ABOVE, *BESIDE), columns=0.3, table=0.8, facts_last=0.4),
    "receipt-online": Recipe(("online",), ("US", "US", "GB", "AU", "SG"), _PAGES, (*SANS, *SANS, *SERIF), (9.5, 10.5, 11.5), ways=(BELOW[16], BELOW[7], BELOW[1], *BESIDE), columns=0.5, table=0.05, loose=0.8),
    "receipt-fuel": Recipe(("fuel",), ("US", "US", "MY", "MY", "GB", "AU"), lines=print_fuel, table=0.2, facts_last=0.3),
    "receipt-parking": Recipe(("parking",), ("MY", "MY", "US", "GB", "AU", "SG"), lines=print_parking, table=0.1, facts_last=0.2),
    "receipt-hotel": Recipe(("rooms",), ("US", "US", "GB", "MY", "AU", "CA"), _PAGES, (*SANS, *SERIF, "courier"), (9.0, 10.0), lines=print_folio, before=print_guest, loose=0.9),
}  # fmt: skip


def press(name: str) -> Callable[[Random], Paper]:
    """The press of one family."""
    recipe = RECIPES[name]

    def draw(rng: Random) -> Paper:
        bought = sale(rng, rng.choice(recipe.trades), rng.choice(recipe.countries))
        return on_paper(
            rng,
            name,
            bought,
            Pen(rng.choice(recipe.faces), rng.choice(recipe.sizes)),
            rng.choice(recipe.widths),
            lambda strip: _draw(strip, recipe),
            loose=recipe.loose,
        )

    return draw


def _draw(strip: Strip, recipe: Recipe) -> None:
    rng, kind = strip.rng, strip.rng.randrange(7)
    facts = facts_of(strip)
    beside = strip.width > 400 and strip.chance(0.45)
    last = not beside and strip.chance(recipe.facts_last)
    if beside:
        _head_beside(strip, facts)
    else:
        print_head(strip)
    if not last and not beside:
        strip.rule(kind) if strip.chance(0.4) else strip.feed(0.4)
        print_facts(strip, facts)
    if recipe.before:
        recipe.before(strip)
    strip.rule(kind)
    recipe.lines(strip) if recipe.lines else print_lines(strip, recipe, rng)
    strip.rule(kind)
    ends = ends_of(strip)
    print_sums(ends)
    print_tender(ends)
    if strip.chance(recipe.table) and strip.bought.rate:
        print_tax_table(strip)
    if recipe.after:
        recipe.after(strip)
    if last:
        strip.rule(kind)
        print_facts(strip, facts)
    print_bye(strip)


def _head_beside(strip: Strip, facts: list[list[Bit]]) -> None:
    """The merchant in the left part of a page, the facts of the sale in the right part."""
    left, right, top = strip.left, strip.right, strip.y
    split = left + (right - left) * strip.rng.choice((0.52, 0.58, 0.62))
    strip.right = split - 14
    print_head(strip)
    low, strip.left, strip.right = strip.y, split, right
    strip.y = top + strip.rng.choice((0.0, 14.0, 40.0))
    print_facts(strip, facts)
    strip.left, strip.y = left, max(low, strip.y) + strip.pen.size


def print_lines(strip: Strip, recipe: Recipe, rng: Random) -> None:
    """What was bought, in columns or running lines."""
    printing = printing_of(rng, strip.bought.country)
    printing.asides = recipe.asides if strip.chance(0.25) else ()
    strip.behind = strip.chance(0.2)
    if strip.chance(recipe.columns):
        print_columns(strip, printing)
    else:
        print_running(strip, running(recipe.ways, rng), printing)
