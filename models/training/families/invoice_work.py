"""What invoices for work have in common: the upper part of the page, cells of an item, the coupon."""

from __future__ import annotations

from collections.abc import Sequence

from models.training.content.sale import Item
from models.training.families.invoice_desk import header_facts
from models.training.families.invoice_feet import FEET, bare_head, plain_head
from models.training.families.invoice_fronts import Front, front, repeated_head, seller_foot
from models.training.families.invoice_press import Fact, Job, Piece, address_rows, money
from models.training.families.invoice_sums import Sum
from models.training.families.invoice_tails import payment_stub, remark

ENGLISH_SPEAKING = ("US", "US", "US", "US", "GB", "CA", "AU")
"""Countries, the United States more often than the others."""


def open_page(job: Job, second: Sequence[Fact] = (), *, ship: float = 0.0, noise: int = 1) -> None:
    """Foot and heads of this sender, and the upper part of the first page."""
    only_foot = job.chance(0.15)
    job.foot = seller_foot if only_foot else job.rng.choice(FEET)
    job.head = job.rng.choice((plain_head, bare_head, repeated_head))
    rows = address_rows(job.sale.consignee, None) if job.chance(ship) else []
    front(job, Front(header_facts(job, noise=noise), rows, remit=job.chance(0.25), second=second), foot_seller=only_foot)


def price_of(job: Job, index: int, item: Item) -> Piece:
    """The price of an item as a piece."""
    return money(job, f"/lines/{index}/unit_price", item.price, total=False)


def amount_of(job: Job, index: int, item: Item) -> Piece:
    """The amount of an item as a piece."""
    return money(job, f"/lines/{index}/amount", item.amount, total=False)


def count_of(job: Job, index: int, item: Item) -> Piece:
    """The quantity of an item as a piece."""
    return Piece(job.printed.quantity(item.quantity), f"/lines/{index}/quantity", f"{item.quantity.normalize():f}")


def said(index: int, item: Item) -> Piece:
    """The description of an item as a piece."""
    return Piece(item.description, f"/lines/{index}/description")


def last_things(job: Job, rows: Sequence[Sum], stub: float = 0.15) -> None:
    """A remark; the part to send back."""
    if job.chance(0.35):
        remark(job)
    if job.chance(stub):
        if job.y > job.sheet.size[1] - 168:
            job.turn_page()
        payment_stub(job, rows)
        job.foot = None
