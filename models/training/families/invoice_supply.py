"""Training invoices of those who ship goods: distributors with back orders, wholesalers with numbered rows, small firms with a typed page."""

# ruff: noqa: E501 - orders of columns

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from random import Random

from models.training.content.sale import Item
from models.training.families.invoice_desk import ENGLISH, header_facts, other_fact, resold, start
from models.training.families.invoice_entries import MIDDLE, RIGHT, SPARE, fill_extras, grouped, joined, sale_entries
from models.training.families.invoice_feet import FEET, bare_head, page_foot, plain_head, wordy_foot
from models.training.families.invoice_fronts import Front, front, repeated_head, rows_of_blocks, seller_foot, told
from models.training.families.invoice_grid import Grid, Ruling, grid_for
from models.training.families.invoice_heads import buyer_rows, captioned
from models.training.families.invoice_press import Fact, Job, Piece, address_rows, contact_rows, title_of
from models.training.families.invoice_sums import ensure, sums
from models.training.families.invoice_tails import closing_sums, payment_stub, remark
from models.training.ink import Pen
from models.training.paper import Paper

_STOCK = (
    "ordered quantity backorder unit item_code description unit_price amount",
    "ordered quantity backorder item_code description unit unit_price amount",
    "pos ordered quantity backorder unit item_code description unit_price amount",
    "pos item_code description ordered quantity backorder unit unit_price amount",
    "ordered backorder quantity unit item_code description unit_price tax_code amount",
    "quantity ordered backorder item_code description unit_price unit amount",
    "item_code description unit ordered quantity backorder unit_price amount",
    "place item_code ordered quantity unit description unit_price disc_rate amount",
    "ordered quantity unit item_code description tax_code unit_price amount",
    "pos place item_code description ordered quantity unit unit_price amount",
    "quantity unit place item_code description unit_price amount tax_code",
    "pos ordered quantity item_code description unit_price amount",
    "date ordered quantity unit description item_code unit_price amount",
)
_NUMBERED = (
    "pos item_code description quantity unit unit_price discount amount",
    "pos quantity unit item_code description unit_price disc_rate amount",
    "pos description item_code quantity unit_price disc_rate discount tax_rate amount",
    "pos kind item_code description quantity unit unit_price amount",
    "pos date description quantity unit_price tax_code amount",
    "pos quantity description unit_price tax_rate amount",
    "item_code pos description unit quantity unit_price discount tax_code amount",
    "pos description unit quantity unit_price amount tax_rate",
    "date pos item_code description quantity unit_price amount",
    "pos item_code quantity unit description unit_price discount amount tax_code",
    "kind pos quantity item_code description unit unit_price amount",
)
_LINED: tuple[Ruling, ...] = ("grid", "columns", "head", "double", "rows", "none", "under", "zebra")


def _keys(job: Job, order: str) -> list[str]:
    """The columns of an order that this sale can fill."""
    keys = order.split()
    made = job.sale
    if not made.items[0].code:
        keys.remove("item_code") if "item_code" in keys else None
    if not any(item.discount for item in made.items):
        keys = [key for key in keys if key not in ("discount", "disc_rate")]
    if made.market.country == "US":
        keys = [key for key in keys if key != "tax_rate"]
    return keys


def _short_shipped(job: Job) -> None:
    """Now and then nothing was shipped of an item: its quantity and amount are nothing."""
    if job.sale.credit or len(job.sale.items) < 3 or not job.chance(0.25):
        return
    at = job.rng.randrange(len(job.sale.items))
    none = Decimal("0.00")
    items = tuple(
        replace(item, quantity=Decimal(0), discount=none, discount_rate=0) if n == at else item
        for n, item in enumerate(job.sale.items)
    )
    resold(job, items=items, discount=none, already_paid=none)


def stockist(rng: Random) -> Paper:
    """Ordered, shipped, back ordered; ship-to, route and terms; lots and serial numbers below the items."""
    job = start(
        rng,
        "invoice-stockist",
        ("US", "US", "US", "US", "CA", "GB", "AU"),
        wide=0.15,
        count=rng.choice((1, 2, 3, 5, 6, 8, 9, 12, 16, 24)),
    )
    _short_shipped(job)
    keys = _keys(job, rng.choice(_STOCK))
    fill_extras(job, keys)
    only_foot = job.chance(0.12)
    job.foot, job.head = seller_foot if only_foot else rng.choice(FEET), rng.choice((plain_head, bare_head, repeated_head))
    ship = address_rows(job.sale.consignee, None) if job.chance(0.75) else []
    strip = [other_fact(job) for _ in range(rng.choice((0, 3, 4, 5)))]
    found = header_facts(
        job, noise=rng.choice((0, 1, 2)), keys=("number", "issue_date", "account") if strip and job.chance(0.5) else ()
    )
    if len(found) == 3 and strip:
        strip = header_facts(job, keys=("purchase_order", "terms", "due_date")) + strip
        rng.shuffle(strip)
    front(job, Front(found, ship, remit=job.chance(0.4), second=_apart(strip, found)), foot_seller=only_foot)
    entries = sale_entries(
        job,
        keys,
        lots=rng.choice((0.0, 0.15, 0.5)),
        broken=rng.choice((0.0, 0.0, 0.5)),
        at=rng.choice(("description", "item_code")),
    )
    entries = joined(job, keys, entries)
    entries = grouped(job, entries) if job.chance(0.15) else entries
    grid = grid_for(
        job, keys, entries, spare=SPARE, right=RIGHT if job.chance(0.6) else _few_right(keys), middle=MIDDLE, rulings=_LINED
    )
    grid.floor = job.bottom - 120 if job.chance(0.5) else 0.0
    grid.draw(entries)
    _end(job, grid, stub=0.2)
    return job.finish()


def _few_right(keys: list[str]) -> list[str]:
    """Only money stands at the right; quantities in the middle."""
    return [key for key in keys if key in ("unit_price", "discount", "amount")]


def _apart(strip: Sequence[Fact], found: Sequence[Fact]) -> list[Fact]:
    """Facts whose captions are not said twice."""
    taken, kept = {one.label for one in found}, list[Fact]()
    for one in strip:
        if one.label not in taken:
            taken.add(one.label)
            kept.append(one)
    return kept[:7]


def _end(job: Job, grid: Grid, *, stub: float) -> None:
    """Sums, a remark, perhaps the part to send back."""
    rows = sums(job, due=0.4)
    closing_sums(job, rows, grid)
    if job.chance(0.4):
        remark(job)
    if job.sale.market.language == "en" and job.chance(stub):
        if job.y > job.sheet.size[1] - 165:
            job.turn_page()
        payment_stub(job, rows)
        job.foot = None


def numbered(rng: Random) -> Paper:
    """Rows with running numbers, descriptions over several lines, discounts per row, tax codes."""
    job = start(rng, "invoice-numbered", (*ENGLISH, "NL"), wide=0.15, count=rng.choice((1, 2, 3, 4, 6, 7, 9, 11, 14, 20, 28)))
    items = tuple(_longer(rng, item) for item in job.sale.items) if job.chance(0.5) else job.sale.items
    resold(job, items=items)
    keys = _keys(job, rng.choice(_NUMBERED))
    fill_extras(job, keys)
    only_foot = job.chance(0.15)
    job.foot, job.head = seller_foot if only_foot else rng.choice(FEET), rng.choice((plain_head, bare_head, repeated_head))
    ship = address_rows(job.sale.consignee, None) if job.chance(0.5) else []
    front(job, Front(header_facts(job, noise=rng.choice((0, 0, 1, 2, 3))), ship, remit=job.chance(0.3)), foot_seller=only_foot)
    entries = sale_entries(job, keys, lots=rng.choice((0.0, 0.1, 0.6)), broken=rng.choice((0.0, 0.4)))
    entries = joined(job, keys, entries)
    entries = grouped(job, entries) if job.chance(0.15) else entries
    loose = job.chance(0.15)
    grid = grid_for(
        job, keys, entries, spare=SPARE, right=() if loose else RIGHT, middle=MIDDLE if job.chance(0.5) else (), rulings=_LINED
    )
    grid.floor = job.bottom - 110 if job.chance(0.35) else 0.0
    grid.draw(entries)
    _end(job, grid, stub=0.12)
    return job.finish()


_ADDITIONS = ("including mounting material", "as per your inquiry", "replacement for old model", "packed in cartons", "with two year warranty",
              "color as sample", "delivered to loading dock", "per contract schedule B", "standard finish", "certified")  # fmt: skip


def _longer(rng: Random, item: Item) -> Item:
    """The item with more to say about it."""
    return replace(item, description=", ".join([item.description, *rng.sample(_ADDITIONS, k=rng.choice((0, 1, 2, 3)))]))


def typed(rng: Random) -> Paper:
    """A small firm's page out of a word processor: few columns, few or no rules, plain words, a number by hand."""
    faces = ("times", "roman", "helvetica", "arial", "courier", "typewriter", "dejavu-serif")
    job = start(
        rng,
        "invoice-typed",
        ENGLISH,
        faces=faces,
        sizes=(9.0, 10.0, 10.5, 11.0, 12.0),
        count=rng.choice((1, 1, 2, 2, 3, 4, 5, 6, 8)),
        code_share=0.2,
    )
    if job.chance(0.6):
        day = job.sale.day
        resold(job, number=rng.choice((f"{rng.randint(1, 60)}", f"{rng.randint(1, 30):03d}", f"{rng.randint(100, 999)}", f"{day.month}{day.day:02d}-{rng.randint(1, 9)}", f"{day.year}-{rng.randint(1, 40)}")))  # fmt: skip
    order = rng.choice(("description amount", "quantity description amount", "description quantity unit_price amount", "quantity description unit_price amount",
                        "date description amount", "date description quantity unit_price amount", "pos description amount", "description unit_price amount",
                        "quantity item_code description unit_price amount"))  # fmt: skip
    keys = _keys(job, order)
    fill_extras(job, keys)
    job.foot, job.head = rng.choice((None, None, page_foot, wordy_foot)), bare_head
    _typed_top(job)
    entries = sale_entries(job, keys, lots=0.1)
    entries = joined(job, keys, entries)
    entries = grouped(job, entries) if job.chance(0.15) else entries
    rulings: tuple[Ruling, ...] = ("none", "none", "none", "head", "grid", "rows", "under", "dashes")
    grid = grid_for(
        job,
        keys,
        entries,
        spare=SPARE,
        right=RIGHT if job.chance(0.75) else (),
        middle=MIDDLE if job.chance(0.3) else (),
        rulings=rulings,
        least=150,
    )
    grid.shade = rng.choice((0, 0, 3, 1))
    grid.draw(entries)
    job.y += rng.choice((0.0, 10.0, 24.0))
    rows = sums(job, due=0.2)
    closing_sums(job, rows, grid, foot=False)
    ensure(job, 40)
    remark(job)
    return job.finish()


def _typed_top(job: Job) -> None:
    """Seller, date, number, customer, one below the other or with one of them at the right."""
    rng, pen, made = job.rng, job.text, job.sale
    shape = rng.randrange(5)
    if shape == 0:
        front(job, Front(header_facts(job, share=0.35), remit=job.chance(0.1)))
        return
    y = rng.choice((46.0, 60.0, 76.0))
    rows = [*address_rows(made.seller, "/seller"), *contact_rows(job, ("phone", "email", "tax_id"), 0.5)]
    side = rng.choice(("left", "left", "center", "right"))
    x = {"left": job.left, "center": (job.left + job.right) / 2, "right": job.right}[side]
    title = Pen(pen.family, pen.size + rng.choice((0.0, 4.0, 10.0)), bold=job.chance(0.7))
    above = job.chance(0.4)
    if above:
        job.line(x, y, [Piece(title_of(job))], title, side, job.width)  # type: ignore[arg-type]
        y += title.size + 12
    y = job.lines(x, y, rows, pen, side, job.width) + rng.choice((8.0, 18.0))  # type: ignore[arg-type]
    if not above:
        number = [Piece(made.number, "/number")] if job.chance(0.3) else []
        job.line(
            job.left if job.minus else (job.left + job.right) / 2,
            y,
            [Piece(title_of(job)), *number],
            title,
            "left" if job.minus else "center",
            job.width,
        )
        y += title.size + 12
    found = header_facts(job, share=0.3)
    if shape < 3:
        half = job.left + job.width * 0.55
        low = captioned(
            job, job.name("buyer") if job.chance(0.8) else "", buyer_rows(job), job.left, y, job.width * 0.5, rng.choice((0, 3))
        )
        job.y = max(low, told(job, found, half, y, job.width * 0.45)) + 22
        return
    blocks = [
        lambda j, x0, y0, w: told(j, found, x0, y0, w),
        lambda j, x0, y0, w: captioned(j, j.name("buyer"), buyer_rows(j), x0, y0, min(w, 260), 0),
    ]
    if shape == 4:
        blocks.reverse()
    job.y = rows_of_blocks(job, [[(1.0, [block])] for block in blocks], y) + 14
