"""Training invoices of carriers and couriers, of utilities with meters and a coupon, and of subscriptions."""

# ruff: noqa: E501 - captions

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from decimal import Decimal
from random import Random

from models.training.content import numbers, people
from models.training.content import trades_at_work as work
from models.training.content.markets import party
from models.training.content.remittance import ZERO, cents
from models.training.content.sale import Item
from models.training.families.invoice_desk import CONTINENT, ENGLISH, header_facts, resold, start
from models.training.families.invoice_entries import RIGHT, fill_extras, item_of, running_numbers, sale_entries
from models.training.families.invoice_feet import FEET, bare_head, line_foot, page_foot, plain_head
from models.training.families.invoice_fronts import (
    Front,
    addressed,
    front,
    repeated_head,
    rows_of_blocks,
    sold_by,
    titled,
    told,
)
from models.training.families.invoice_grid import Below, Entry, Grid, grid_for
from models.training.families.invoice_heads import buyer_rows, facts_strip
from models.training.families.invoice_press import Fact, Job, Piece, address_rows, day_piece, money
from models.training.families.invoice_sums import Sum, ensure, side_list, sums
from models.training.families.invoice_tails import closing_sums, payment_stub, remark
from models.training.ink import Pen
from models.training.paper import Paper

_AMERICA = ("US", "US", "US", "US", "CA")


def _money(rng: Random, low: int, high: int) -> Decimal:
    return cents(Decimal(rng.randint(low, high)) / 100)


def freight(rng: Random) -> Paper:
    """One load: shipper, consignee and who pays; pieces, weight and class in front of what each charge is for."""
    job = start(rng, "invoice-freight", _AMERICA, special=False, count=1, wide=0.2)
    loads = rng.sample(work.LOADS, k=rng.randint(1, 3))
    names = [*loads, *rng.sample(work.ACCESSORIES[1:], k=rng.randint(0, 4))]
    items = tuple(
        item_of(name, "1", "", _money(rng, 1800, 190000 if name in loads else 14000), job, rate=ZERO) for name in names
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

    def party_block(at: int):  # type: ignore[no-untyped-def]  # noqa: ANN202 - a block
        return lambda _, x, y, width: addressed(job, captions[at][0], captions[at][1], x, y, width)

    three = [party_block(at) for at in range(3)]
    plans = [
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
    charges = [_money(rng, 690, 18000) for _ in range(count)]
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
    texts = {"track": ("Tracking No.", "Airbill Number", "Waybill", "Shipment", "Tracking ID", "Ticket"), "zone": ("Zone", "Zn"), "weight": ("Wt", "Lbs", "Weight", "Billed Wt"), "base": ("Published Charge", "Base", "Transportation", "Rate"),
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
        notes = (
            [Below("description", [Piece(f"Ref: {numbers.digits(rng, 5)} Signed by: {people.person(rng).last}")])]
            if below
            else []
        )
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


def metered(rng: Random) -> Paper:
    """Power, water, gas, telephone, waste: what was owed and paid before, meters, charges now, the sum due, the coupon."""
    job = start(rng, "invoice-metered", ("US", "US", "US", "US", "CA", "AU", "GB"), special=False, count=1)
    kind = rng.choice(tuple(work.CHARGES))
    names = rng.sample(work.CHARGES[kind], k=rng.randint(3, min(8, len(work.CHARGES[kind]))))
    items = tuple(
        item_of(name, "1", "", _money(rng, 120, 22000), job, days=rng.randint(0, 20), rate=job.sale.rate) for name in names
    )
    made = resold(
        job,
        items=items,
        account=f"{numbers.digits(rng, 6)}-{numbers.digits(rng, 3)}" if job.chance(0.7) else numbers.digits(rng, 10),
    )
    if job.chance(0.4):
        made = resold(job, rate=Decimal(0))
    job.names = {
        **job.names,
        "amount": rng.choice(("Amount", "Charge", "Charges", "Current Charges", "")),
        "description": rng.choice(("Description", "Current Charges", "Service", "Charge Detail", "Billing Detail")),
    }
    job.foot, job.head = None, rng.choice((plain_head, bare_head))
    job.bottom = job.sheet.size[1] - 176
    _metered_front(job)
    if job.chance(0.6) and kind in ("electric", "water", "gas"):
        _meters(job, kind)
    before = _money(rng, 2500, 40000)
    summary = job.chance(0.65)
    owed = [Sum(rng.choice(("Previous Balance", "Balance Last Bill", "Last statement")), None, before), Sum(rng.choice(("Payments Received", "Payment 09/14 - Thank You", "Payments")), None, -before),
            Sum(rng.choice(("Balance Forward", "Past Due", "Balance before current charges")), None, ZERO)]  # fmt: skip
    if summary and job.chance(0.6):
        _summary(job, owed[: rng.choice((2, 3))])
        summary = False
    entries = _charges(job)
    columns = [*(["date"] if job.chance(0.25) else []), *(["period"] if job.chance(0.2) else []), "description", "amount"]
    grid = grid_for(job, columns, entries, right=RIGHT, rulings=("none", "none", "head", "rows", "zebra", "under"), least=150)
    grid.gap = min(grid.gap, 3.0)
    grid.draw(entries)
    rows = [row for row in sums(job) if row.pointer in ("/subtotal", "/tax", "/total", None)]
    rows = [
        row._replace(label=rng.choice(("Total Current Charges", "Current Charges", "Total New Charges", job.names["total"])))
        if row.pointer == "/total"
        else row
        for row in rows
    ]
    if job.chance(0.8):
        rows = (
            rows
            + (owed if summary else [])
            + [
                Sum(
                    rng.choice(
                        ("Total Amount Due", "AMOUNT DUE", "Amount Due", "Please Pay", "Total Due Now", "Account Balance")
                    ),
                    "/amount_due",
                    made.balance,
                    strong=True,
                )
            ]
        )
    closing_sums(job, rows, grid, foot=False)
    if job.y > job.sheet.size[1] - 165:
        job.turn_page()
    payment_stub(job, rows)
    return job.finish()


def _metered_front(job: Job) -> None:
    """Seller, facts of the account, who is served; a large amount due at the top of some."""
    rng, made = job.rng, job.sale
    keys = [key for key in ("account", "number", "issue_date", "due_date") if key in ("number", "account") or job.chance(0.85)]
    rng.shuffle(keys)
    found = header_facts(job, keys=keys)
    found.insert(rng.randint(0, len(found)), Fact(rng.choice(("Service Period", "Billing Period", "Service From/To", "Usage Period")) + job.colon,
                 Piece(f"{job.printed.date(made.day - timedelta(days=33))} - {job.printed.date(made.day - timedelta(days=3))}")))  # fmt: skip
    place = [[Piece(line)] for line in party(rng, made.market).lines[:2]] if job.chance(0.4) else []
    front(job, Front(found, place, remit=job.chance(0.2)))
    if job.chance(0.3):
        pieces = [
            Piece(rng.choice(("Amount due", "Please pay", "Total due"))),
            money(job, "/amount_due", made.balance),
            Piece("by"),
            day_piece(job, "/due_date"),
        ]
        job.line(job.left, job.y, pieces, Pen(job.text.family, rng.choice((11.0, 14.0)), bold=True), width=job.width)
        job.y += 26


def _meters(job: Job, kind: str) -> None:
    """Readings: nothing of them is a field."""
    rng, unit = job.rng, work.UNITS[kind]
    previous, used = rng.randint(1000, 80000), rng.randint(12, 2400)
    found = [(("Meter No.", "Meter", "Meter ID"), f"{rng.choice('ABEW')}{numbers.digits(rng, 7)}"), (("Previous Reading", "Previous", "Prior Read"), f"{previous}"), (("Present Reading", "Current", "Current Read"), f"{previous + used}"),
             (("Usage", f"{unit} used", "Consumption"), f"{used:,}"), (("Days", "Billing Days"), "30"), (("Multiplier", "Mult."), "1"), (("Read Date", "Read on"), job.printed.date(job.sale.day - timedelta(days=3)))]  # fmt: skip
    chosen = [Fact(rng.choice(labels), Piece(text)) for labels, text in found if rng.random() < 0.75] or [
        Fact("Usage", Piece(f"{used} {unit}"))
    ]
    if job.chance(0.4):
        job.y = facts_strip(job, chosen, job.y) + 4
        return
    width, pen = job.width / len(chosen), job.text
    for at, one in enumerate(chosen):
        job.line(job.left + at * width, job.y, [Piece(one.label)], pen.heavy(), width=width - 6)
        job.line(job.left + at * width, job.y + job.leading, [one.piece], pen, width=width - 6)
    job.y += 2 * job.leading + 14


def _summary(job: Job, rows: Sequence[Sum]) -> None:
    """What was owed and paid, above the charges."""
    if job.chance(0.5):
        job.line(
            job.left,
            job.y,
            [Piece(job.rng.choice(("Account Summary", "ACCOUNT ACTIVITY", "Summary of Account")))],
            job.text.sized(job.text.size + 1).heavy(),
        )
        job.y += job.leading + 6
    side_list(job, rows, left=job.left, right=job.left + min(job.width, job.rng.choice((230.0, 300.0))))
    job.y += 8


def _charges(job: Job) -> list[Entry]:
    made = job.sale
    job.names = {**job.names, "period": job.rng.choice(("Period", "Service Dates", "From-To"))}
    period = f"{job.printed.date(made.day - timedelta(days=33))}-{job.printed.date(made.day - timedelta(days=3))}"
    calculated = job.chance(0.3)
    entries = []
    for at, item in enumerate(made.items):
        below = (
            [Below("description", [Piece(f"{job.rng.randint(20, 900)} @ 0.{job.rng.randint(1000, 9999)}")])]
            if calculated and at % 2
            else []
        )
        cells = {
            "date": Piece(job.printed.date(item.day)),
            "period": Piece(period),
            "description": Piece(item.description, f"/lines/{at}/description"),
            "amount": money(job, f"/lines/{at}/amount", item.amount, total=False),
        }
        entries.append(Entry(cells, below, amount=item.amount))
    return entries


def subscription(rng: Random) -> Paper:
    """As software houses mail them: few rules, captions above values, periods below the plans, often paid already."""
    job = start(
        rng,
        "invoice-subscription",
        (*ENGLISH, *CONTINENT),
        faces=("helvetica", "arial", "vera", "dejavu", "dejavu-condensed"),
        count=rng.choice((1, 1, 2, 3, 4)),
        code_share=0.1,
    )
    if job.sale.market.language == "en":
        resold(job, items=tuple(_plan(job, item) for item in job.sale.items))
    if job.chance(0.4) and not job.sale.credit:
        resold(job, already_paid=job.sale.total)
    job.foot, job.head = rng.choice((line_foot, page_foot, None)), bare_head
    made = job.sale
    front(job, Front(header_facts(job, share=0.4, noise=rng.choice((0, 0, 1)))))
    if job.chance(0.45):
        due = [
            money(
                job,
                "/amount_due" if made.already_paid or job.chance(0.5) else "/total",
                made.balance if made.already_paid else made.total,
            )
        ]
        job.line(job.left, job.y, due, Pen(job.text.family, rng.choice((14.0, 18.0)), bold=True), width=job.width)
        job.y += 30
    order = rng.choice(
        (
            "description quantity unit_price amount",
            "description quantity unit_price tax_rate amount",
            "quantity description unit_price amount",
            "description amount",
            "date description quantity unit_price amount",
        )
    )
    keys = [key for key in order.split() if key != "tax_rate" or made.market.country != "US"]
    fill_extras(job, keys)
    period = f"{job.printed.date(made.day)} {rng.choice(('–', '-', '/'))} {job.printed.date(made.day + timedelta(days=30))}"
    entries = [
        Entry(one.cells, [*one.below, Below("description", [Piece(period)])] if job.minus else one.below, amount=one.amount)
        for one in sale_entries(job, keys)
    ]
    grid = grid_for(
        job,
        keys,
        entries,
        right=RIGHT if job.chance(0.85) else (),
        rulings=("head", "rows", "none", "under", "zebra"),
        least=150,
    )
    grid.draw(entries)
    _paid(job, sums(job, due=0.7), grid)
    return job.finish()


def _plan(job: Job, item: Item) -> Item:
    made = item_of(job.rng.choice(work.PLANS), "1", "", item.price, job)
    return Item(
        item.code,
        made.description,
        "",
        item.quantity,
        item.unit,
        item.price,
        item.discount,
        item.discount_rate,
        item.tax_rate,
        item.day,
    )


def _paid(job: Job, rows: Sequence[Sum], grid: Grid) -> None:
    """Sums, and with which card it was paid."""
    closing_sums(job, rows, grid, foot=False)
    if job.sale.already_paid and job.sale.market.language == "en" and job.chance(0.6):
        ensure(job, 30)
        job.line(
            job.left,
            job.y + 4,
            [Piece(f"Paid with card ending {numbers.digits(job.rng, 4)} on {job.printed.date(job.sale.day)}")],
            job.text,
            width=job.width,
        )
        job.y += 16
