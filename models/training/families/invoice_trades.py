"""Training invoices of workshops, builders and hotels: rows in sections, each trade with columns of its own."""

# ruff: noqa: E501 - captions

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from random import Random

from models.training.content import numbers
from models.training.content import trades_at_work as work
from models.training.content.remittance import ZERO, cents
from models.training.content.sale import Item, item_code
from models.training.families.invoice_desk import resold, start
from models.training.families.invoice_entries import RIGHT, item_of, running_numbers
from models.training.families.invoice_grid import RULINGS, Below, Entry, grid_for
from models.training.families.invoice_press import Fact, Job, Piece
from models.training.families.invoice_sums import Sum, ensure, sums
from models.training.families.invoice_tails import closing_sums
from models.training.families.invoice_work import ENGLISH_SPEAKING, amount_of, count_of, last_things, open_page, price_of, said
from models.training.paper import Paper


def workshop(rng: Random) -> Paper:
    """Labor and parts in sections with sums of their own, what was repaired in cells or a strip."""
    job = start(rng, "invoice-workshop", ENGLISH_SPEAKING, special=False, count=1)
    labor, parts, other = _repairs(job)
    sections = [("labor", labor), ("parts", parts)] if job.chance(0.6) else [("parts", parts), ("labor", labor)]
    resold(job, items=tuple(item for _, items in [*sections, ("", other)] for item in items))
    known = [Fact(label + job.colon, Piece(text)) for label, text in work.vehicle(rng)]
    open_page(job, known if job.chance(0.8) else (), noise=rng.choice((0, 1)))
    columns = rng.choice((["quantity", "item_code", "description", "unit_price", "amount"], ["item_code", "description", "quantity", "unit_price", "amount"], ["pos", "description", "item_code", "quantity", "unit_price", "amount"],
                          ["kind", "item_code", "description", "quantity", "unit_price", "amount"], ["quantity", "description", "unit_price", "amount"], ["description", "quantity", "unit_price", "amount"]))  # fmt: skip
    job.names = {
        **job.names,
        "kind": rng.choice(("Type", "Line", "Op", "Cat")),
        "quantity": rng.choice(("Qty", "Qty/Hrs", "Quantity", "Hours/Qty", "QTY")),
        "item_code": rng.choice(("Part No.", "Part #", "Number", "Op Code", "Item")),
    }
    entries = _sections(job, [*sections, ("", other)])
    grid = grid_for(
        job, columns, entries, right=RIGHT, middle=("quantity",) if job.chance(0.3) else (), rulings=RULINGS, least=140
    )
    grid.draw(entries)
    rows = _repair_sums(job, labor, parts, other)
    closing_sums(job, rows, grid)
    if job.chance(0.4):
        ensure(job, 50)
        job.line(
            job.left,
            job.y + 8,
            [Piece("I hereby authorize the above repair work. Signature X ______________________")],
            job.text.sized(job.text.size - 1),
            width=job.width,
        )
        job.y += 22
    last_things(job, rows, 0.05)
    return job.finish()


def _repairs(job: Job) -> tuple[list[Item], list[Item], list[Item]]:
    """Labor by the hour, parts by the piece, perhaps a fee."""
    rng = job.rng
    rate = Decimal(rng.choice((75, 95, 110, 125, 145))).quantize(Decimal("0.01"))
    hours = ("0.5", "1", "1.2", "1.5", "2", "3.5")
    labor = [item_of(name, rng.choice(hours), "HR", rate, job) for name in rng.sample(work.LABOR, k=rng.randint(1, 4))]
    parts = []
    for at, name in enumerate(rng.sample(work.PARTS, k=rng.randint(1, 8))):
        price = cents(Decimal(rng.randint(180, 42000)) / 100)
        parts.append(replace(item_of(name, str(rng.choice((1, 1, 1, 2, 4, 6))), "EA", price, job), code=item_code(rng, at % 5)))
    fee = rng.choice(("Shop supplies", "Environmental fee", "Hazardous waste disposal", "Sublet towing", "Travel to site"))
    other = [item_of(fee, "1", "", cents(Decimal(rng.randint(300, 6000)) / 100), job)] if job.chance(0.5) else []
    return labor, parts, other


def _repair_sums(job: Job, labor: Sequence[Item], parts: Sequence[Item], other: Sequence[Item]) -> list[Sum]:
    """Labor, parts and the rest summed up on their own where this sender does so, then the usual sums."""
    rng, rows = job.rng, sums(job, due=0.4)
    if not job.chance(0.6):
        return rows
    captions = (("Total Labor", "Labor", "LABOR AMOUNT"), ("Total Parts", "Parts", "PARTS AMOUNT"))
    totals = [
        Sum(rng.choice(texts), None, sum((item.amount for item in items), ZERO))
        for texts, items in zip(captions, (labor, parts), strict=True)
    ]
    return totals + [Sum(rng.choice(("Misc.", "Other charges", "Supplies")), None, item.amount) for item in other] + rows


_WORKSHOP_NOTES = (
    "Cause: worn out",
    "Customer states noise when braking",
    "Tech 07",
    "Warranty 12 mo / 12,000 mi",
    "Tested OK",
    "Core charge included",
)


def _sections(job: Job, sections: Sequence[tuple[str, Sequence[Item]]]) -> list[Entry]:
    """A heading before each section where this sender writes one, its sum after it."""
    rng, made, index = job.rng, [], 0
    headings = {
        "labor": rng.choice(("LABOR", "Labor", "Service Performed", "Labour Charges")),
        "parts": rng.choice(("PARTS", "Parts and Materials", "Materials", "Parts Used")),
        "": "Other",
    }
    headed, summed, notes = job.chance(0.7), job.chance(0.45), job.chance(0.35)
    numbered = running_numbers(rng, sum(len(items) for _, items in sections))
    for kind, items in sections:
        for at, item in enumerate(items):
            cells = {
                "pos": Piece(numbered[index]),
                "kind": Piece({"labor": "L", "parts": "P", "": "M"}[kind]),
                "description": said(index, item),
                "amount": amount_of(job, index, item),
            }
            if kind:
                cells |= {"quantity": count_of(job, index, item), "unit_price": price_of(job, index, item)}
            if item.code:
                cells["item_code"] = Piece(item.code, f"/lines/{index}/item_code")
            below = [Below("description", [Piece(rng.choice(_WORKSHOP_NOTES))])] if notes and rng.random() < 0.4 else []
            total = sum((one.amount for one in items), ZERO)
            last = summed and kind and at == len(items) - 1
            closing = [Piece(f"Total {headings[kind]}:"), Piece(job.printed.money(total))] if last else []
            group = [Piece(headings[kind])] if headed and at == 0 else []
            made.append(Entry(cells, below, group=group, closing=closing, amount=item.amount))
            index += 1
    return made


def progress(rng: Random) -> Paper:
    """A builder's account of a contract: value of each work, billed before, billed now, what is left; what is billed now is the amount."""
    job = start(rng, "invoice-progress", ENGLISH_SPEAKING, special=False, count=1, wide=0.35)
    names = rng.sample(work.WORKS, k=rng.choice((2, 3, 5, 7, 9, 12)))
    values = [Decimal(rng.choice((1500, 4200, 8000, 12500, 18750, 33000, 56400))).quantize(Decimal("0.01")) for _ in names]
    done = [Decimal(rng.choice((0, 0, 25, 40, 50))) for _ in names]
    now = [Decimal(rng.choice((0, 10, 20, 25, 50))) for _ in names]
    items = tuple(
        item_of(name, "1", "", cents(value * share / 100), job, rate=ZERO)
        for name, value, share in zip(names, values, now, strict=True)
    )
    resold(job, items=items, rate=ZERO)
    keys = ["value", "before", "percent", "left"]
    texts = {"value": ("Scheduled Value", "Contract Amount", "Contract Value", "Bid Amount"), "before": ("Previously Billed", "Prior Billings", "From Previous", "Billed to Date"), "percent": ("% Complete", "%", "Percent", "% to Date"),
             "left": ("Balance to Finish", "Remaining", "Balance"), "amount": ("This Invoice", "This Period", "Current Billing", "Amount Due", "Billed This Period", "Current Amount"), "pos": ("Item No.", "Item", "Line", "Cost Code", "#"),
             "description": ("Description of Work", "Work Item", "Description", "Phase", "Schedule Item")}  # fmt: skip
    job.names = {**job.names, **{key: rng.choice(choice) for key, choice in texts.items()}}
    noise = rng.choice((1, 2, 3))
    about = Piece(rng.choice(("Annex Building", "24-117", "3", "Clinic Remodel", "Phase II")))
    label = rng.choice(("Project", "Job", "Application No.", "Contract Date", "Period To")) + job.colon
    second = [Fact(label, about)] if job.chance(0.5) else []
    open_page(job, second, ship=0.2, noise=noise)
    shown = [key for key in keys if job.chance(0.7)]
    columns = [*(["pos"] if job.chance(0.7) else []), "description", *shown, "amount"]
    if "left" in shown and job.chance(0.6):
        columns.remove("left")
        columns.append("left")
    numbered = running_numbers(rng, len(items))
    entries = [
        Entry({"pos": Piece(numbered[at]), "description": said(at, item), "amount": amount_of(job, at, item), "value": Piece(job.printed.money(values[at])), "before": Piece(job.printed.money(cents(values[at] * done[at] / 100))),
               "percent": Piece(f"{done[at] + now[at]:f}%"), "left": Piece(job.printed.money(values[at] - cents(values[at] * done[at] / 100) - item.amount))}, amount=item.amount)
        for at, item in enumerate(items)
    ]  # fmt: skip
    grid = grid_for(
        job,
        columns,
        entries,
        right=("amount", *keys),
        rulings=("grid", "grid", "rows", "head", "double", "columns", "none"),
        least=120,
    )
    grid.draw(entries)
    before = sum((cents(value * share / 100) for value, share in zip(values, done, strict=True)), ZERO)
    rows = _contract_sums(job, sum(values, ZERO), before)
    closing_sums(job, rows, grid)
    last_things(job, rows, 0.05)
    return job.finish()


def _contract_sums(job: Job, contract: Decimal, before: Decimal) -> list[Sum]:
    """The contract and what was billed of it, then the usual sums."""
    rows = sums(job, due=0.4)
    if job.chance(0.5):
        return rows
    first = Sum(job.rng.choice(("Original contract sum", "Contract amount")), None, contract)
    return [first, Sum(job.rng.choice(("Less previous billings", "Billed to date")), None, before), *rows]


def folio(rng: Random) -> Paper:
    """A guest's account: charges by date, payments in a column or with a minus, a balance of nothing or what is left."""
    job = start(rng, "invoice-folio", ENGLISH_SPEAKING, special=False, count=1, sizes=(8.0, 9.0, 9.5))
    nights = rng.randint(1, 6)
    items = _nights(job, nights)
    resold(job, items=tuple(items), rate=ZERO, already_paid=ZERO)
    made = resold(job, already_paid=job.sale.total if job.chance(0.7) else cents(job.sale.total / 2))
    job.names = {**job.names, "code": rng.choice(("Code", "Dept", "Ref")), "credit": rng.choice(("Credits", "Payments", "Credit")), "person": rng.choice(("Room", "Guest", "By")),
                 "amount": rng.choice(("Charges", "Amount", "Debits", "Charge"))}  # fmt: skip
    stay = _stay(job, nights)
    open_page(job, stay[: rng.randint(2, 4)], noise=0)
    apart = job.chance(0.6)
    columns = [
        "date",
        *(["code"] if job.chance(0.4) else []),
        "description",
        *(["person"] if job.chance(0.3) else []),
        "amount",
        *(["credit"] if apart else []),
    ]
    entries = _folio_rows(job, items, apart=apart)
    grid = grid_for(
        job,
        columns,
        entries,
        right=("amount", "credit"),
        rulings=("none", "head", "double", "rows", "zebra", "under"),
        least=150,
    )
    grid.draw(entries)
    sign = -1 if job.minus else 1
    job.sheet.alternatives["/amount_paid"] = [f"{-sign * made.already_paid:.2f}"]
    rows = [Sum(rng.choice(("Total Charges", "Total", "Charges total")), "/total", made.total), Sum(rng.choice(("Total Payments", "Total Credits", "Payments")), "/amount_paid", sign * made.already_paid),
            Sum(rng.choice(("Balance", "Balance Due", "Amount Due")), "/amount_due", made.balance, strong=True)]  # fmt: skip
    closing_sums(job, rows, grid)
    last_things(job, rows, 0.0)
    return job.finish()


def _nights(job: Job, nights: int) -> list[Item]:
    """What a guest is charged night by night."""
    rng, items = job.rng, list[Item]()
    room = Decimal(rng.choice((8900, 11900, 14500, 18900, 24900))) / 100
    for day in range(nights, 0, -1):
        tax = rng.choice(("Occupancy Tax", "City Tax", "State Room Tax"))
        items.append(item_of("Room Charge" if job.minus else "Guest Room", "1", "", room, job, days=day, rate=ZERO))
        items.append(item_of(tax, "1", "", cents(room * Decimal("0.07")), job, days=day, rate=ZERO))
        for _ in range(rng.choice((0, 0, 1, 2))):
            price = cents(Decimal(rng.randint(350, 6400)) / 100)
            items.append(item_of(rng.choice(work.STAYS[6:]), "1", "", price, job, days=day, rate=ZERO))
    return items


def _stay(job: Job, nights: int) -> list[Fact]:
    """Days and numbers of a stay: no fields."""
    rng, day = job.rng, job.sale.day
    found = [
        Fact(rng.choice(("Arrival", "Check-in")), Piece(job.printed.date(day - timedelta(days=nights)))),
        Fact(rng.choice(("Departure", "Check-out")), Piece(job.printed.date(day))),
        Fact("Room", Piece(str(rng.randint(101, 1120)))),
        Fact("Confirmation", Piece(numbers.digits(rng, 8))),
    ]
    return [one._replace(label=one.label + job.colon) for one in found]


def _folio_rows(job: Job, items: Sequence[Item], *, apart: bool) -> list[Entry]:
    """Charges, and at the end the payment, which is no item."""
    rng, made, room = job.rng, job.sale, str(job.rng.randint(101, 940))
    entries = []
    for at, item in enumerate(items):
        cells = {"date": Piece(job.printed.date(item.day)), "code": Piece(numbers.digits(rng, 4)), "person": Piece(room)}
        cells |= {"description": said(at, item), "amount": amount_of(job, at, item)}
        entries.append(Entry(cells, amount=item.amount))
    paid = Piece(job.printed.money(made.already_paid if apart else -made.already_paid))
    how = Piece(rng.choice(("Visa XXXX4417", "Payment - Card", "Direct Bill Deposit", "Check")))
    last = {"date": Piece(job.printed.date(made.day)), "description": how, "credit" if apart else "amount": paid}
    return [*entries, Entry(last)]
