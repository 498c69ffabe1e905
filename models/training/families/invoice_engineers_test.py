# ruff: noqa: E501 - rows of words read best unbroken
"""Bills of people who charge by the hour: a letterhead, work told at length by day or by person, outlays apart, sums in the text's width."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from random import Random

from models.training.content import bills_test_words as words
from models.training.content import correspondents, numbers
from models.training.content.phrasing import choose
from models.training.content.remittance import ZERO, cents
from models.training.families.bill_desk_test import Bill, bill, code, firmly, priced, usd
from models.training.families.cells import Cell, Run, plain
from models.training.families.family import diced_again
from models.training.families.unseen_kit_test import Ground, Head, Look, Table, told
from models.training.ink import Pen, Sheet
from models.training.paper import Paper
from models.training.typefaces import SANS, SERIF


def _draw(rng: Random) -> Paper:
    made = bill(rng, "US", words.ENGINEERS)
    sheet = Sheet("invoice", "invoice-test-engineers")
    ground = Ground(sheet, rng, Pen(rng.choice((*SERIF, *SANS)), rng.choice((9.4, 10.0))), 66.0, 546.0, 716.0)
    ground.turned = lambda further: further.line(
        (Run(made.seller.name), Run(f"- {made.number} - page {further.sheet.page}")), further.pen.sized(8.5), gap=3
    )
    _head(ground, made)
    count, labor = _work(ground, made)
    outlays = _outlays(ground, count) if rng.random() < 0.6 else ZERO
    _sums(ground, made, labor, outlays)
    return priced(ground, "USD", shown=True)


def _head(ground: Ground, made: Bill) -> None:
    """The firm in the middle above a double rule; to whom at the left; number and day as a sentence, a pair or at the right."""
    sheet, pen, seller = ground.sheet, ground.pen, made.seller
    ground.at(306, 54, Run(seller.name, "/seller/name"), Pen(pen.family, 15, bold=True), "center", room=470)
    contact = f"{seller.phone}"
    ground.at(306, 68, Run(seller.address, "/seller/address"), pen.sized(8.4), "center", room=470)
    end = [Run(contact, "/seller/phone", seller.phone_value)]
    if ground.chance(0.6):
        end += [Run(" "), Run(f"billing@{seller.host}", "/seller/email")]
    ground.at(306, 80, tuple(end), pen.sized(8.4), "center", room=470)
    sheet.rule(66, 88, 546, 88, 1.2)
    sheet.rule(66, 90.5, 546, 90.5, 0.4)
    low = firmly(ground, "/buyer", made.buyer, 66, 122, 250, loud=ground.chance(0.3))
    rows = [
        (ground.pick("Statement of services no.|Invoice|Bill number"), Run(made.number, "/number")),
        (ground.pick("Date|Rendered|Of"), made.dated(made.day, "/issue_date")),
        (ground.pick("Project|Job|Engagement"), Run(f"{made.day.year % 100}-{numbers.digits(ground.rng, 3)}")),
    ]  # fmt: skip
    if ground.chance(0.4):
        rows.append((ground.pick("Your order|Purchase order"), Run(code(ground.rng, ("######", "P#####")), "/purchase_order")))
    if ground.chance(0.5):
        rows.append((ground.pick("Due|Kindly pay by"), made.dated(made.due, "/due_date")))
    y = 122.0
    for label, run in rows:
        ground.at(420, y, label, pen.sized(8.6), "right", room=100)
        ground.at(428, y, run, pen, room=118)
        y += 14
    ground.y = max(low, y) + 16
    if ground.chance(0.6):
        first, last = made.day - timedelta(days=31), made.day - timedelta(days=2)
        ground.line(
            (
                Run(ground.pick("For services from|Professional services,|Work done")),
                made.dated(first),
                Run("to"),
                made.dated(last),
            ),
            pen.heavy(),
            gap=2.0,
        )


def _work(ground: Ground, made: Bill) -> tuple[int, Decimal]:
    """A row for each piece of work: day, initials, what was done, hours, rate, amount; how many rows and what they come to."""
    rng, pen = ground.rng, ground.pen
    people = {
        correspondents.person(rng).plain: Decimal(rng.choice((85, 110, 135, 165, 195, 240, 310)))
        for _ in range(rng.choice((1, 2, 3)))
    }
    rated, count = ground.chance(0.7), rng.choice((1, 2, 3, 5, 7, 10))
    rows: list[list[Cell]] = []
    total = ZERO
    for number in range(count):
        at, who = f"/lines/{number}", rng.choice(list(people))
        hours, rate = Decimal(rng.randint(1, 34)) / 4, people[who]
        amount = cents(hours * rate)
        total += amount
        text = choose(rng, rng.choice(words.WORK))
        day = made.day - timedelta(days=31 - number * 28 // count)
        initials = "".join(part[0] for part in who.split())
        cells: list[Cell] = [
            ((made.dated(day),),), plain(initials), told(text, f"{at}/description", 214, pen),
            ((Run(f"{hours:.2f}", f"{at}/quantity", f"{hours.normalize():f}"),),),
        ]  # fmt: skip
        cells += [((usd(f"{at}/unit_price", rate),),)] if rated else []
        rows.append([*cells, ((usd(f"{at}/amount", amount),),)])
    captions = [
        ground.pick("Day|Date"),
        ground.pick("By|Who"),
        ground.pick("Work done|Narrative|Task"),
        ground.pick("Hrs|Hours|Time"),
        *([ground.pick("Rate|Per hour")] if rated else []),
        ground.pick("Fee|Charge|Amount"),
    ]
    heads = [Head((text,), "left" if index < 3 else "right", 1.0 if index == 2 else 0.0) for index, text in enumerate(captions)]
    table = Table(ground, heads, rows, Look(rng.choice(("under", "none", "rows", "grid")), air=0.7), pen)
    table.headings()
    for row in rows:
        table.row(row)
    table.close()
    if ground.chance(0.4):
        ground.y += 4
        for who, rate in people.items():
            ground.line(f"{''.join(part[0] for part in who.split())} = {who}, ${rate:.2f} an hour", pen.sized(8))
    return count, total


def _outlays(ground: Ground, count: int) -> Decimal:
    """What was laid out: a short list of descriptions and amounts, lines as well."""
    rng, total = ground.rng, ZERO
    names = rng.sample(words.OUTLAYS, k=rng.choice((1, 2, 3)))
    ground.y += 8
    ground.need(30 + 15 * len(names))
    ground.line(ground.pick("Laid out for you|Reimbursable items|Out of pocket"), ground.pen.heavy(), gap=1.6)
    for number, name in enumerate(names, start=count):
        amount = Decimal(rng.randint(450, 39000)) / 100
        total += amount
        ground.at(ground.left + 14, ground.y, Run(name, f"/lines/{number}/description"), ground.pen)
        ground.at(ground.right - 4, ground.y, usd(f"/lines/{number}/amount", amount), ground.pen, "right")
        ground.y += 15
    return total


def _sums(ground: Ground, made: Bill, labor: Decimal, outlays: Decimal) -> None:
    rng, whole = ground.rng, labor + outlays
    rows: list[tuple[str, Run]] = []
    if outlays:
        rows += [(ground.pick("Fees in all|Fees"), usd(None, labor)), (ground.pick("Outlays in all|Costs"), usd(None, outlays))]
    rows.append((ground.pick("This bill|Total for the period|Sum of this invoice"), usd("/total", whole, sign=True)))
    if ground.chance(0.4):
        held = cents(whole * Decimal(rng.choice((20, 35, 50))) / 100)
        rows += [
            (ground.pick("Taken from your deposit|Less retainer received"), usd("/amount_paid", held)),
            (ground.pick("Left to pay|Balance now payable"), usd("/amount_due", whole - held, sign=True)),
        ]
    ground.need(18 * len(rows) + 60)
    ground.y += 12
    for label, run in rows:
        own = ground.pen.heavy() if run.pointer in {"/total", "/amount_due"} else ground.pen
        ground.at(ground.right - 100, ground.y, label, own, "right")
        ground.at(ground.right - 4, ground.y, run, own, "right")
        ground.y += 17
    ground.y += 10
    terms = ground.pick("Payable on receipt|Net 30 days|Net 15")
    ground.line((Run(ground.pick("Our terms:|Terms")), Run(terms, "/terms")), ground.pen.sized(9))
    if ground.chance(0.4):
        ground.line(
            (Run(ground.pick("Taxpayer no.|EIN")), Run(made.seller.tax_id, "/seller/tax_id", made.seller.tax_value)),
            ground.pen.sized(9),
        )


draw = diced_again(_draw)
