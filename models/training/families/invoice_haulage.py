"""Training invoices of carriers and couriers: one load with its charges, or many shipments."""

# ruff: noqa: E501 - captions

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from random import Random

from models.training.content import numbers, people
from models.training.content import trades_at_work as work
from models.training.content.markets import party
from models.training.content.remittance import ZERO, cents
from models.training.content.sale import Item
from models.training.families.invoice_desk import header_facts, resold, start
from models.training.families.invoice_entries import item_of, running_numbers
from models.training.families.invoice_feet import FEET, bare_head, plain_head
from models.training.families.invoice_fronts import (
    Block,
    Front,
    Plan,
    addressed,
    front,
    repeated_head,
    rows_of_blocks,
    sold_by,
    titled,
    told,
)
from models.training.families.invoice_grid import Below, Entry, grid_for
from models.training.families.invoice_heads import buyer_rows
from models.training.families.invoice_press import Fact, Job, Piece, address_rows, money
from models.training.families.invoice_sums import Sum
from models.training.families.invoice_tails import closing_sums, payment_stub, remark
from models.training.paper import Paper

_AMERICA = ("US", "US", "US", "US", "CA")


def some_money(rng: Random, low: int, high: int) -> Decimal:
    """An amount between so many cents."""
    return cents(Decimal(rng.randint(low, high)) / 100)


def freight(rng: Random) -> Paper:
    """One load: shipper, consignee and who pays; pieces, weight and class in front of what each charge is for."""
    job = start(rng, "invoice-freight", _AMERICA, special=False, count=1, wide=0.2)
    loads = rng.sample(work.LOADS, k=rng.randint(1, 3))
    names = [*loads, *rng.sample(work.ACCESSORIES[1:], k=rng.randint(0, 4))]
    items = tuple(
        item_of(name, "1", "", some_money(rng, 1800, 190000 if name in loads else 14000), job, rate=ZERO) for name in names
    )
    resold(job, items=items, rate=ZERO)
    job.names = {
        **job.names,
        **{key: rng.choice(texts) for key, texts in _LOAD.items()},
        "number": rng.choice(("Pro Number", "PRO #", "Freight Bill No.", "Invoice Number", "Invoice #", "Pro / Invoice No.")),
    }
    job.foot, job.head = rng.choice(FEET), rng.choice((plain_head, bare_head))
    ship, other = address_rows(job.sale.consignee, None), address_rows(party(rng, job.sale.market), None)
    _carriage_front(job, ship, other)
    columns = rng.choice((["pieces", "hm", "description", "weight", "class", "amount"], ["pieces", "kind", "description", "weight", "amount"], ["description", "class", "weight", "amount"],
                          ["pieces", "description", "class", "weight", "terms-code", "amount"], ["weight", "class", "description", "amount"]))  # fmt: skip
    entries = [_load(job, at, item, loads=len(loads)) for at, item in enumerate(items)]
    grid = grid_for(job, columns, entries, right=("amount", "weight"), middle=("pieces", "class", "hm"), least=140)
    grid.draw(entries)
    rows = _one_sum(job)
    closing_sums(job, rows, grid)
    if job.chance(0.5):
        remark(job)
    _coupon(job, rows, 0.25)
    return job.finish()


_LOAD = {
    "pieces": ("Pieces", "Pcs", "No. Pkgs", "Units", "HU"), "hm": ("HM", "X"), "kind": ("Type", "Pkg", "Unit Type"), "weight": ("Weight", "Wgt (lbs)", "Weight LBS", "Wt."), "class": ("Class", "NMFC", "Cls"),
    "amount": ("Charges", "Amount", "Total", "Charge", "Freight Charges"), "description": ("Description", "Description of Articles", "Commodity", "Description of Charges", "Kind of package, description of articles"), "terms-code": ("PPD/COL", "Terms"),
}  # fmt: skip


def _load(job: Job, at: int, item: Item, *, loads: int) -> Entry:
    rng = job.rng
    cells = {
        "description": Piece(item.description, f"/lines/{at}/description"),
        "amount": money(job, f"/lines/{at}/amount", item.amount, total=False),
    }
    if at < loads:
        cells |= {"pieces": Piece(str(rng.randint(1, 26))), "weight": Piece(f"{rng.randint(90, 21000):,}"), "class": Piece(rng.choice(("50", "70", "92.5", "125"))), "hm": Piece(rng.choice(("", "X"))),
                  "kind": Piece(rng.choice(("PLT", "CTN", "SKD"))), "terms-code": Piece("PPD")}  # fmt: skip
    return Entry(cells, amount=item.amount)


def _carriage_front(job: Job, ship: Sequence[Sequence[Piece]], other: Sequence[Sequence[Piece]]) -> None:
    """Who sends, who receives and who pays, beside each other or below."""
    rng = job.rng
    found = header_facts(
        job,
        keys=("number", "issue_date", *(key for key in ("due_date", "terms", "account", "purchase_order") if job.chance(0.4))),
        noise=rng.choice((1, 2, 3)),
    )
    found.append(
        Fact(
            rng.choice(("BOL", "B/L No.", "Bill of Lading", "Origin/Dest", "Trailer")) + job.colon,
            Piece(rng.choice((numbers.digits(rng, 7), work.journey(rng)))),
        )
    )
    captions = [
        (job.name("buyer"), buyer_rows(job)),
        (rng.choice(("Shipper", "SHIPPER:", "Ship From", "From (Origin)")), other),
        (rng.choice(("Consignee", "CONSIGNEE", "Deliver To", "To (Destination)")), ship),
    ]
    if job.chance(0.6):
        captions = [captions[1], captions[2], captions[0]]

    def facts(_: Job, x: float, y: float, width: float) -> float:
        return told(job, found, x, y, width)

    def party_block(caption: str, rows: Sequence[Sequence[Piece]]) -> Block:
        return lambda _, x, y, width: addressed(job, caption, rows, x, y, width)

    three = [party_block(caption, rows) for caption, rows in captions]
    plans: list[Plan] = [
        [[(0.5, [sold_by]), (0.5, [titled, facts])], [(1 / 3, [one]) for one in three]], [[(0.6, [sold_by]), (0.4, [titled])], [(0.5, three[:2]), (0.5, [three[2], facts])]],
        [[(1.0, [titled])], [(0.5, [sold_by, three[0]]), (0.5, [facts])], [(0.5, [three[1]]), (0.5, [three[2]])]], [[(0.4, [facts]), (0.6, [sold_by])], [(1 / 3, [one]) for one in three], [(1.0, [titled])]],
    ]  # fmt: skip
    job.y = rows_of_blocks(job, rng.choice(plans))


def _one_sum(job: Job) -> list[Sum]:
    """Where nothing is added to the rows: their sum, perhaps what is due."""
    rng, made = job.rng, job.sale
    rows = [
        Sum(
            rng.choice((job.names["total"], "Total Charges", "TOTAL", "Total Freight Charges", "Total Due", "Invoice Total")),
            "/total",
            made.total,
            strong=True,
        )
    ]
    if job.chance(0.3):
        rows.append(Sum(job.names["amount_due"], "/amount_due", made.total, strong=True))
    return rows


def _coupon(job: Job, rows: Sequence[Sum], share: float) -> None:
    if job.chance(share):
        if job.y > job.sheet.size[1] - 168:
            job.turn_page()
        payment_stub(job, rows)
        job.foot = None


def courier(rng: Random) -> Paper:
    """Many shipments: date, tracking number, service, zone, weight, charge, surcharge and amount, a reference below."""
    job = start(rng, "invoice-courier", _AMERICA, special=False, count=1, wide=0.3, sizes=(7.0, 7.5, 8.0, 8.5, 9.0))
    count = rng.choice((2, 4, 7, 10, 14, 20, 30))
    charges = [some_money(rng, 690, 18000) for _ in range(count)]
    fuel = [cents(charge * Decimal("0.12")) for charge in charges]
    items = tuple(
        item_of(
            f"{rng.choice(work.SERVICES)} {work.journey(rng)}" if job.minus else rng.choice(work.SERVICES),
            "1",
            "",
            charge + more,
            job,
            days=rng.randint(1, 14),
            rate=ZERO,
        )
        for charge, more in zip(charges, fuel, strict=True)
    )
    resold(job, items=tuple(sorted(items, key=lambda item: item.day)), rate=ZERO)
    texts = {"track": ("Tracking No.", "Airbill Number", "Waybill", "Shipment", "Tracking ID", "Ticket"), "zone": ("Zone", "Zn"), "weight": ("Wt", "Lbs", "Weight", "Billed Wt"), "base": ("Published Charge", "Base", "Transportation", "List Charge"),
             "fuel": ("Fuel", "Surcharges", "Fuel Surch."), "amount": ("Billed Charge", "Net Charge", "Total", "Amount", "Charge"), "date": ("Pickup Date", "Ship Date", "Date", "P/U"), "person": ("Sender", "Caller", "Ordered By"),
             "description": ("Service", "Service Type", "Description", "Product"), "ref": ("Reference", "Ref", "Cost Ctr")}  # fmt: skip
    job.names = {**job.names, **{key: rng.choice(choice) for key, choice in texts.items()}}
    job.foot, job.head = rng.choice(FEET), rng.choice((plain_head, bare_head, repeated_head))
    front(job, Front(header_facts(job, noise=rng.choice((0, 1))), remit=job.chance(0.4)))
    both, below = job.chance(0.5), job.chance(0.35)
    middle = [key for key in ("person", "zone", "weight") if job.chance(0.5)]
    columns = [
        *rng.choice((["pos", "date", "track"], ["date", "track"], ["track", "date"], ["date"], ["track"])),
        "description",
        *(["ref"] if job.chance(0.3) else []),
        *middle,
        *(["base", "fuel"] if both else []),
        "amount",
    ]
    numbered, entries = running_numbers(rng, count), []
    for at, item in enumerate(job.sale.items):
        extra = cents(item.price - item.price / Decimal("1.12"))
        cells = {"pos": Piece(numbered[at]), "date": Piece(job.printed.date(item.day)), "track": Piece(f"{rng.choice(('', '1Z', 'W'))}{numbers.digits(rng, 9)}"), "description": Piece(item.description, f"/lines/{at}/description"),
                 "zone": Piece(str(rng.randint(2, 8))), "weight": Piece(str(rng.randint(1, 70))), "person": Piece(people.person(rng).last), "ref": Piece(numbers.digits(rng, 4)), "base": Piece(job.printed.money(item.price - extra)),
                 "fuel": Piece(job.printed.money(extra)), "amount": money(job, f"/lines/{at}/amount", item.amount, total=False)}  # fmt: skip
        signed = Piece(f"Ref: {numbers.digits(rng, 5)} Signed by: {people.person(rng).last}")
        notes = [Below("description", [signed])] if below else []
        entries.append(Entry(cells, notes, amount=item.amount))
    grid = grid_for(
        job,
        columns,
        entries,
        spare=("person", "ref", "zone", "weight", "fuel", "base"),
        right=("amount", "base", "fuel", "weight"),
        least=100,
    )
    grid.gap = min(grid.gap, 3.0)
    grid.draw(entries)
    rows = _one_sum(job)
    closing_sums(job, rows, grid)
    _coupon(job, rows, 0.2)
    return job.finish()
