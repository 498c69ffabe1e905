"""Training invoices of counsel, workshops, builders and hotels: rows in sections, each trade with columns of its own."""

# ruff: noqa: E501 - captions

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from random import Random

from models.training.content import numbers, people
from models.training.content import trades_at_work as work
from models.training.content.remittance import ZERO, cents
from models.training.content.sale import Item, item_code
from models.training.families.invoice_desk import header_facts, resold, start
from models.training.families.invoice_entries import RIGHT, item_of, running_numbers
from models.training.families.invoice_feet import FEET, bare_head, plain_head
from models.training.families.invoice_fronts import Front, front, repeated_head, seller_foot
from models.training.families.invoice_grid import RULINGS, Below, Entry, grid_for
from models.training.families.invoice_press import Fact, Job, Piece, address_rows, money
from models.training.families.invoice_sums import Sum, ensure, sums
from models.training.families.invoice_tails import closing_sums, payment_stub, remark
from models.training.paper import Paper

_PEOPLE = ("US", "US", "US", "US", "GB", "CA", "AU")


def _open(job: Job, second: Sequence[Fact] = (), *, ship: float = 0.0, noise: int = 1) -> None:
    """Foot and heads of this sender, and the upper part of the first page."""
    only_foot = job.chance(0.15)
    job.foot = seller_foot if only_foot else job.rng.choice(FEET)
    job.head = job.rng.choice((plain_head, bare_head, repeated_head))
    rows = address_rows(job.sale.consignee, None) if job.chance(ship) else []
    front(job, Front(header_facts(job, noise=noise), rows, remit=job.chance(0.25), second=second), foot_seller=only_foot)


def _price(job: Job, index: int, item: Item) -> Piece:
    return money(job, f"/lines/{index}/unit_price", item.price, total=False)


def _amount(job: Job, index: int, item: Item) -> Piece:
    return money(job, f"/lines/{index}/amount", item.amount, total=False)


def _count(job: Job, index: int, item: Item) -> Piece:
    return Piece(job.printed.quantity(item.quantity), f"/lines/{index}/quantity", f"{item.quantity.normalize():f}")


def _said(index: int, item: Item) -> Piece:
    return Piece(item.description, f"/lines/{index}/description")


def counsel(rng: Random) -> Paper:
    """Hours by date and person, expenses in a section of their own, a summary by person, what was owed before."""
    job = start(rng, "invoice-counsel", _PEOPLE, special=False, count=1, wide=0.05)
    staff = [
        (people.person(rng), Decimal(rng.choice((95, 125, 150, 185, 225, 275, 310, 350, 425))))
        for _ in range(rng.randint(1, 3))
    ]
    who = [rng.choice(staff) for _ in range(rng.choice((1, 2, 3, 5, 7, 9, 12, 16)))]
    fees = [
        item_of(
            work.narrative(rng),
            rng.choice(("0.2", "0.3", "0.5", "0.8", "1", "1.2", "1.5", "2.4", "3", "4.75")),
            "",
            rate.quantize(Decimal("0.01")),
            job,
            days=30 - at,
            rate=ZERO,
        )
        for at, (_, rate) in enumerate(who)
    ]
    costs = [
        item_of(
            rng.choice(work.EXPENSES),
            "1",
            "",
            cents(Decimal(rng.randint(300, 45000)) / 100),
            job,
            days=rng.randint(1, 25),
            rate=ZERO,
        )
        for _ in range(rng.choice((0, 0, 1, 2, 3)))
    ]
    resold(job, items=tuple(fees + costs), rate=ZERO)
    _open(job, noise=rng.choice((0, 1, 2)))
    _matter(job)
    job.names = {**job.names, "person": rng.choice(("Atty", "Timekeeper", "Init.", "Staff", "By", "Name", "Tkpr")), "quantity": job.names["hours"],
                 "description": rng.choice(("Description of Services", "Services", "Narrative", "Description", "Work Performed", "Activity"))}  # fmt: skip
    shown = rng.choice(("initials", "last", "plain"))
    columns = rng.choice((["date", "person", "description", "quantity", "unit_price", "amount"], ["date", "description", "person", "quantity", "amount"], ["date", "person", "quantity", "description", "amount"],
                          ["date", "quantity", "unit_price", "description", "amount"], ["person", "date", "description", "quantity", "amount"], ["date", "description", "quantity", "unit_price", "amount"],
                          ["pos", "date", "description", "person", "quantity", "unit_price", "amount"]))  # fmt: skip
    entries = _hours(job, fees, [_shown(person, shown) for person, _ in who]) + _costs(job, costs, len(fees))
    grid = grid_for(
        job,
        columns,
        entries,
        right=RIGHT if job.chance(0.85) else (),
        rulings=("none", "none", "head", "double", "rows", "zebra", "under"),
        least=150,
    )
    grid.draw(entries)
    if job.chance(0.5):
        _by_person(job, staff, who, fees)
    rows = _fees_and_costs(job, fees, costs)
    closing_sums(job, rows, grid, foot=False)
    _last(job, rows)
    return job.finish()


def _shown(person: people.Person, how: str) -> str:
    return {"initials": f"{person.first[0]}{person.last[0]}".upper(), "last": person.last, "plain": person.plain}[how]


def _matter(job: Job) -> None:
    """What the work was about: a line that is no field."""
    if job.chance(0.7):
        label = job.rng.choice(
            ("Re:", "RE:", "Matter:", "Project:", "In Reference To:", "File No.", "For professional services rendered:")
        )
        job.line(job.left, job.y - 4, [Piece(label), Piece(work.narrative(job.rng).split(" ", 2)[-1][:58].strip(" ;(")), Piece(f"/ {numbers.digits(job.rng, 5)}")], job.text.heavy(), width=job.width)  # fmt: skip
        job.y += job.leading + 10


def _hours(job: Job, fees: Sequence[Item], initials: Sequence[str]) -> list[Entry]:
    numbered, made = running_numbers(job.rng, len(fees)), []
    heading = (
        [Piece(job.rng.choice(("Professional Services", "FEES", "Fees for services", "Time Charges")))]
        if job.chance(0.35)
        else []
    )
    for index, item in enumerate(fees):
        made.append(Entry({"pos": Piece(numbered[index]), "date": Piece(job.printed.date(item.day)), "person": Piece(initials[index]), "description": _said(index, item),
                           "quantity": _count(job, index, item), "unit_price": _price(job, index, item), "amount": _amount(job, index, item)},
                          group=heading if index == 0 else (), amount=item.amount))  # fmt: skip
    if job.chance(0.4):
        total = sum((item.quantity for item in fees), Decimal(0))
        made[-1] = replace(
            made[-1],
            closing=[
                Piece(job.rng.choice(("Total hours", "Total Fees", "Hours:"))),
                Piece(job.printed.quantity(total)),
                Piece(job.printed.money(sum((item.amount for item in fees), ZERO))),
            ],
        )
    return made


def _costs(job: Job, costs: Sequence[Item], first: int) -> list[Entry]:
    heading = [Piece(job.rng.choice(("Expenses", "DISBURSEMENTS", "Costs Advanced", "Reimbursable Expenses", "Out of pocket")))]
    return [
        Entry({"date": Piece(job.printed.date(item.day)), "description": _said(first + at, item), "amount": _amount(job, first + at, item)}, group=heading if at == 0 else (), amount=item.amount)
        for at, item in enumerate(costs)
    ]  # fmt: skip


def _by_person(
    job: Job, staff: Sequence[tuple[people.Person, Decimal]], who: Sequence[tuple[people.Person, Decimal]], fees: Sequence[Item]
) -> None:
    """Hours and amounts summed up for each person: no fields."""
    ensure(job, (len(staff) + 3) * job.leading)
    width, pen = min(job.width, 330.0), job.text.sized(job.text.size - 0.5)
    heads = job.rng.choice(
        (
            ("Timekeeper Summary", "Hours", "Rate", "Amount"),
            ("Name", "Hours", "Rate", "Fees"),
            ("Summary of services", "Hrs", "Rate/Hr", "Total"),
        )
    )
    for at, text in enumerate(heads):
        job.line(
            job.left + width * (0.4 + 0.2 * at) if at else job.left,
            job.y,
            [Piece(text)],
            pen.heavy(),
            "right" if at else "left",
            width * (0.19 if at else 0.4),
        )
    for member in staff:
        own = [item for item, other in zip(fees, who, strict=True) if other == member]
        if own:
            job.y += job.leading
            texts = (
                member[0].plain,
                job.printed.quantity(sum((item.quantity for item in own), Decimal(0))),
                job.printed.money(own[0].price),
                job.printed.money(sum((item.amount for item in own), ZERO)),
            )
            for at, text in enumerate(texts):
                job.line(
                    job.left + width * (0.4 + 0.2 * at) if at else job.left,
                    job.y,
                    [Piece(text)],
                    pen,
                    "right" if at else "left",
                    width * (0.19 if at else 0.4),
                )
    job.y += job.leading + 12


def _fees_and_costs(job: Job, fees: Sequence[Item], costs: Sequence[Item]) -> list[Sum]:
    """Fees, expenses, their sum; an account that was settled before."""
    rng, made = job.rng, job.sale
    rows: list[Sum] = []
    if costs or job.chance(0.3):
        rows.append(
            Sum(
                rng.choice(("Total Fees", "Fees", "Professional services", "Total for services")),
                None,
                sum((item.amount for item in fees), ZERO),
            )
        )
        rows.append(
            Sum(
                rng.choice(("Total Expenses", "Expenses", "Total Disbursements", "Costs")),
                None,
                sum((item.amount for item in costs), ZERO),
            )
        )
    rows.append(
        Sum(
            rng.choice(
                (
                    "Total This Invoice",
                    "Total Current Charges",
                    "Invoice Total",
                    "Total amount of this bill",
                    "TOTAL",
                    "Total fees and expenses",
                    "Current Invoice",
                )
            ),
            "/total",
            made.total,
            strong=True,
        )
    )
    if job.chance(0.4):
        before = cents(Decimal(rng.randint(20000, 900000)) / 100)
        rows += [
            Sum(rng.choice(("Previous balance", "Prior Balance", "Balance forward")), None, before),
            Sum(rng.choice(("Payments received", "Payment - Thank you", "Less payments since last bill")), None, -before),
        ]
        rows.append(
            Sum(
                rng.choice(("Balance Due", "Total Balance Due", "AMOUNT DUE", "Total Now Due")),
                "/amount_due",
                made.total,
                strong=True,
            )
        )
    return rows


def _last(job: Job, rows: Sequence[Sum], stub: float = 0.15) -> None:
    """A remark; the part to send back."""
    if job.chance(0.35):
        remark(job)
    if job.chance(stub):
        if job.y > job.sheet.size[1] - 168:
            job.turn_page()
        payment_stub(job, rows)
        job.foot = None


def workshop(rng: Random) -> Paper:
    """Labor and parts in sections with sums of their own, what was repaired in cells or a strip."""
    job = start(rng, "invoice-workshop", _PEOPLE, special=False, count=1)
    rate = Decimal(rng.choice((75, 95, 110, 125, 145))).quantize(Decimal("0.01"))
    labor = [
        item_of(name, rng.choice(("0.5", "1", "1.2", "1.5", "2", "3.5")), "HR", rate, job)
        for name in rng.sample(work.LABOR, k=rng.randint(1, 4))
    ]
    parts = [
        replace(
            item_of(name, str(rng.choice((1, 1, 1, 2, 4, 6))), "EA", cents(Decimal(rng.randint(180, 42000)) / 100), job),
            code=item_code(rng, at % 5),
        )
        for at, name in enumerate(rng.sample(work.PARTS, k=rng.randint(1, 8)))
    ]
    other = (
        [
            item_of(
                rng.choice(
                    ("Shop supplies", "Environmental fee", "Hazardous waste disposal", "Sublet towing", "Travel to site")
                ),
                "1",
                "",
                cents(Decimal(rng.randint(300, 6000)) / 100),
                job,
            )
        ]
        if job.chance(0.5)
        else []
    )
    sections = [("labor", labor), ("parts", parts)] if job.chance(0.6) else [("parts", parts), ("labor", labor)]
    resold(job, items=tuple(item for _, items in [*sections, ("", other)] for item in items))
    known = [Fact(label + job.colon, Piece(text)) for label, text in work.vehicle(rng)]
    _open(job, known if job.chance(0.8) else (), noise=rng.choice((0, 1)))
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
    rows = sums(job, due=0.4)
    if job.chance(0.6):
        totals = [
            Sum(rng.choice(texts), None, sum((item.amount for item in items), ZERO))
            for texts, items in (
                (("Total Labor", "Labor", "LABOR AMOUNT"), labor),
                (("Total Parts", "Parts", "PARTS AMOUNT"), parts),
            )
        ]
        rows = totals + [Sum(rng.choice(("Misc.", "Other charges", "Supplies")), None, item.amount) for item in other] + rows
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
    _last(job, rows, 0.05)
    return job.finish()


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
                "description": _said(index, item),
                "amount": _amount(job, index, item),
            }
            if kind:
                cells |= {"quantity": _count(job, index, item), "unit_price": _price(job, index, item)}
            if item.code:
                cells["item_code"] = Piece(item.code, f"/lines/{index}/item_code")
            below = (
                [
                    Below(
                        "description",
                        [
                            Piece(
                                rng.choice(
                                    (
                                        "Cause: worn out",
                                        "Customer states noise when braking",
                                        "Tech 07",
                                        "Warranty 12 mo / 12,000 mi",
                                        "Tested OK",
                                        "Core charge included",
                                    )
                                )
                            )
                        ],
                    )
                ]
                if notes and rng.random() < 0.4
                else []
            )
            total = sum((one.amount for one in items), ZERO)
            last = summed and kind and at == len(items) - 1
            closing = (
                [Piece(rng.choice((f"Total {headings[kind]}:", "Section total"))), Piece(job.printed.money(total))]
                if last
                else []
            )
            made.append(
                Entry(
                    cells,
                    below,
                    group=[Piece(headings[kind])] if headed and at == 0 else (),
                    closing=closing,
                    amount=item.amount,
                )
            )
            index += 1
    return made


def progress(rng: Random) -> Paper:
    """A builder's account of a contract: value of each work, billed before, billed now, what is left; what is billed now is the amount."""
    job = start(rng, "invoice-progress", _PEOPLE, special=False, count=1, wide=0.35)
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
    second = (
        [
            Fact(
                rng.choice(("Project", "Job", "Application No.", "Contract Date", "Period To")) + job.colon,
                Piece(rng.choice(("Annex Building", "24-117", "3", "Clinic Remodel", "Phase II"))),
            )
        ]
        if job.chance(0.5)
        else []
    )
    _open(job, second, ship=0.2, noise=noise)
    shown = [key for key in keys if job.chance(0.7)]
    columns = [*(["pos"] if job.chance(0.7) else []), "description", *shown, "amount"]
    if "left" in shown and job.chance(0.6):
        columns.remove("left")
        columns.append("left")
    numbered = running_numbers(rng, len(items))
    entries = [
        Entry({"pos": Piece(numbered[at]), "description": _said(at, item), "amount": _amount(job, at, item), "value": Piece(job.printed.money(values[at])), "before": Piece(job.printed.money(cents(values[at] * done[at] / 100))),
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
    rows = sums(job, due=0.4)
    if job.chance(0.5):
        contract, before = (
            sum(values, ZERO),
            sum((cents(value * share / 100) for value, share in zip(values, done, strict=True)), ZERO),
        )
        rows = [
            Sum(rng.choice(("Original contract sum", "Contract amount")), None, contract),
            Sum(rng.choice(("Less previous billings", "Billed to date")), None, before),
            *rows,
        ]
    closing_sums(job, rows, grid)
    _last(job, rows, 0.05)
    return job.finish()


def folio(rng: Random) -> Paper:
    """A guest's account: charges by date, payments in a column or with a minus, a balance of nothing or what is left."""
    job = start(rng, "invoice-folio", _PEOPLE, special=False, count=1, sizes=(8.0, 9.0, 9.5))
    nights, room = rng.randint(1, 6), Decimal(rng.choice((8900, 11900, 14500, 18900, 24900))) / 100
    items: list[Item] = []
    for night in range(nights):
        day = nights - night
        items.append(item_of("Room Charge" if job.minus else "Guest Room", "1", "", room, job, days=day, rate=ZERO))
        items.append(
            item_of(
                rng.choice(("Occupancy Tax", "City Tax", "State Room Tax")),
                "1",
                "",
                cents(room * Decimal("0.07")),
                job,
                days=day,
                rate=ZERO,
            )
        )
        items += [
            item_of(rng.choice(work.STAYS[6:]), "1", "", cents(Decimal(rng.randint(350, 6400)) / 100), job, days=day, rate=ZERO)
            for _ in range(rng.choice((0, 0, 1, 2)))
        ]
    resold(job, items=tuple(items), rate=ZERO, already_paid=ZERO)
    made = resold(job, already_paid=job.sale.total if job.chance(0.7) else cents(job.sale.total / 2))
    job.names = {**job.names, "code": rng.choice(("Code", "Dept", "Ref")), "credit": rng.choice(("Credits", "Payments", "Credit")), "person": rng.choice(("Room", "Guest", "By")),
                 "amount": rng.choice(("Charges", "Amount", "Debits", "Charge"))}  # fmt: skip
    night = [(("Arrival", "Check-in"), nights), (("Departure", "Check-out"), 0)]
    stay = [
        Fact(rng.choice(labels) + job.colon, Piece(job.printed.date(made.day - timedelta(days=back)))) for labels, back in night
    ]
    stay += [
        Fact("Room" + job.colon, Piece(str(rng.randint(101, 1120)))),
        Fact("Confirmation" + job.colon, Piece(numbers.digits(rng, 8))),
    ]
    _open(job, stay[: rng.randint(2, 4)], noise=0)
    apart = job.chance(0.6)
    columns = [
        "date",
        *(["code"] if job.chance(0.4) else []),
        "description",
        *(["person"] if job.chance(0.3) else []),
        "amount",
        *(["credit"] if apart else []),
    ]
    entries = [
        Entry(
            {
                "date": Piece(job.printed.date(item.day)),
                "code": Piece(numbers.digits(rng, 4)),
                "person": Piece("412"),
                "description": _said(at, item),
                "amount": _amount(job, at, item),
            },
            amount=item.amount,
        )
        for at, item in enumerate(items)
    ]
    paid = job.printed.money(made.already_paid if apart else -made.already_paid)
    entries.append(
        Entry(
            {
                "date": Piece(job.printed.date(made.day)),
                "description": Piece(rng.choice(("Visa XXXX4417", "Payment - Card", "Direct Bill Deposit", "Check"))),
                "credit" if apart else "amount": Piece(paid),
            }
        )
    )
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
    _last(job, rows, 0.0)
    return job.finish()
