"""Training invoices of counsel and consultants: hours by date and person, expenses, a summary by person, what was owed before."""

# ruff: noqa: E501 - captions

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from random import Random

from models.training.content import numbers, people
from models.training.content import trades_at_work as work
from models.training.content.remittance import ZERO, cents
from models.training.content.sale import Item
from models.training.families.invoice_desk import resold, start
from models.training.families.invoice_entries import RIGHT, item_of, running_numbers
from models.training.families.invoice_grid import Entry, grid_for
from models.training.families.invoice_press import Job, Piece
from models.training.families.invoice_sums import Sum, ensure
from models.training.families.invoice_tails import closing_sums
from models.training.families.invoice_work import ENGLISH_SPEAKING, amount_of, count_of, last_things, open_page, price_of, said
from models.training.paper import Paper


def counsel(rng: Random) -> Paper:
    """Hours by date and person, expenses in a section of their own, a summary by person, what was owed before."""
    job = start(rng, "invoice-counsel", ENGLISH_SPEAKING, special=False, count=1, wide=0.05)
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
    open_page(job, noise=rng.choice((0, 1, 2)))
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
    last_things(job, rows)
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
        made.append(Entry({"pos": Piece(numbered[index]), "date": Piece(job.printed.date(item.day)), "person": Piece(initials[index]), "description": said(index, item),
                           "quantity": count_of(job, index, item), "unit_price": price_of(job, index, item), "amount": amount_of(job, index, item)},
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
        Entry({"date": Piece(job.printed.date(item.day)), "description": said(first + at, item), "amount": amount_of(job, first + at, item)}, group=heading if at == 0 else (), amount=item.amount)
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
