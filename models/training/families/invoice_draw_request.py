# ruff: noqa: E501 - tables of words; drawing says what, where and how
"""Training pay applications of contractors: owner, project, architect and contractor in columns, numbered sums, work by schedule, money held back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from random import Random

from models.training.content import numbers, people
from models.training.content.correspondents import place
from models.training.content.markets import Party, party, words
from models.training.content.remittance import ZERO, cents
from models.training.families.invoice_house import (
    Caption,
    Cell,
    House,
    Row,
    Spec,
    Table,
    columns_of,
    firm,
    house,
    money_cell,
    print_rows,
    text_cell,
)
from models.training.ink import fitted
from models.training.paper import Paper

_SELLERS = "{last} Construction, Inc.|{stem} Mechanical Contractors|{last} & Sons Electric LLC|{stem} Drywall|{last} Civil|{stem} Restoration Group"
_BUYERS = (
    "{stem} Health District|{last} Development Partners|{stem} Community Schools|{last} Senior Living, LLC|County of {last}"
)
_PARTS = words(
    "General conditions|Mobilization|Site work|Concrete|Structural steel|Rough carpentry|Roofing|Doors and hardware|Drywall and paint|Flooring|Plumbing|HVAC ductwork|Electrical service|Fire alarm|Change order 1"
)


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the works: what it is worth, what was done before and now."""

    name: str
    worth: Decimal
    before: Decimal
    now: Decimal


def draw_request(rng: Random) -> Paper:
    """One month's application."""
    made = house(
        rng,
        "invoice-draw-request",
        "US",
        ("helvetica", "arial", "narrow", "times", "dejavu-condensed"),
        (7.5, 8.0, 8.5, 9.0),
        across=0.4,
    )
    seller, buyer = firm(rng, made.show.market, _SELLERS), firm(rng, made.show.market, _BUYERS)
    parts = []
    for name in sorted(rng.sample(_PARTS, k=rng.choice((3, 4, 6, 8))), key=_PARTS.index):
        worth = Decimal(rng.randint(8, 900) * 250)
        before = cents(worth * rng.choice((0, 10, 25, 40, 50)) / 100)
        parts.append(Part(name, worth, before, cents(worth * rng.choice((5, 10, 20, 35, 50)) / 100)))
    day = date(2024, 1, 31) + timedelta(days=rng.randint(0, 900))
    facts = _facts(made, day)
    if made.chance(0.5):
        _columns(made, seller, buyer, facts)
    else:
        _lines(made, seller, buyer, facts)
    _table(made, parts)
    _ends(made, parts)
    return made.finish()


def _facts(made: House, day: date) -> list[Caption]:
    rng, d = made.rng, numbers.digits
    number = rng.choice((str(rng.randint(2, 19)), f"{d(rng, 4)}-{rng.randint(1, 9):02d}", d(rng, 5), f"{day:%y}{d(rng, 3)}"))
    label = (
        made.pick("Application No.|APPLICATION NO|Pay App No.|Invoice No.|Invoice / Application #")
        if len(number) < 3
        else made.pick("Invoice No.|INVOICE NO|Invoice #|Progress Invoice No.")
    )
    own = [
        Caption(label, Cell(number, "/number", number)),
        Caption(made.pick("Application Date|Invoice Date|Date|DATE"), made.day(day, "/issue_date")),
    ]
    if made.chance(0.4):
        order = rng.choice((f"PO-{d(rng, 5)}", d(rng, 6)))
        own.append(Caption(made.pick("Owner's P.O.|Purchase Order|PO No."), text_cell(order, "/purchase_order")))
    other = [
        Caption(made.pick("Period To|PERIOD TO|Work through"), made.day(day - timedelta(days=1))), Caption(made.pick("Contract Date|CONTRACT DATE|Agreement Dated"), made.day(day - timedelta(days=rng.randint(60, 400)))), Caption(made.pick("Contract No.|Subcontract #|CONTRACT NO"), Cell(rng.choice((d(rng, 5), f"{d(rng, 4)}-{d(rng, 2)}")))),
        Caption(made.pick("Project No.|PROJECT NOS|Job No.|Architect's Project No."), Cell(d(rng, rng.choice((4, 5))))), Caption(made.pick("Contract For|For"), Cell(made.pick("General Construction|Electrical|Interior finishes"))),
    ]  # fmt: skip
    mixed = own + rng.sample(other, k=rng.randint(2, 5))
    rng.shuffle(mixed)
    return mixed


def _columns(made: House, seller: Party, buyer: Party, facts: list[Caption]) -> None:
    """Owner and contractor below each other, project and architect beside them, facts in the last column."""
    sheet, rng = made.sheet, made.rng
    sheet.write(
        made.left,
        48,
        made.pick(
            "APPLICATION AND CERTIFICATE FOR PAYMENT|Application for Payment|PROGRESS BILLING INVOICE|Invoice for Progress Payment"
        ),
        made.pen.sized(11).heavy(),
    )
    sheet.rule(made.left, 54, made.right, 54, 1.2)
    wide, small = (made.right - made.left) / 3, made.pen.sized(made.pen.size - 1)
    architect = party(rng, made.show.market, f"{people.person(rng).last} Architects")
    y = 68.0
    for (first, who, at), (second, other) in zip(
        ((made.pick("TO OWNER:|To (Owner)|OWNER"), buyer, "/buyer"), (made.pick("FROM CONTRACTOR:|From (Contractor)|CONTRACTOR|FROM SUBCONTRACTOR:"), seller, "/seller")),
        ((made.pick("PROJECT:|Project"), party(rng, made.show.market, f"{place(rng)} {rng.choice(('Clinic Addition', 'Middle School', 'Phase 2'))}")), (made.pick("VIA ARCHITECT:|Architect"), architect)),
        strict=True,
    ):  # fmt: skip
        sheet.write(made.left, y, first, small.heavy())
        sheet.write(made.left + wide, y, second, small.heavy())
        low = made.party(who, at, made.left, y + made.pen.size + 3, room=wide - 12)
        y = max(low, made.party(other, "", made.left + wide, y + made.pen.size + 3, room=wide - 12)) + 8
    made.y = max(y, made.beside(facts, made.left + 2 * wide, 68, room=wide, mark=made.pick(":|"), gap=5)) + 8


def _lines(made: House, seller: Party, buyer: Party, facts: list[Caption]) -> None:
    """Letterhead at the left or right, then captions and values on ruled lines, the owner among them."""
    sheet, right = made.sheet, made.chance(0.5)
    x = made.right - 220 if right else made.left
    low = made.party(seller, "/seller", x, 54, room=220, loud=True)
    if made.chance(0.6):
        made.run([Cell(made.pick("Tel|Phone|Office")), Cell(seller.phone, "/seller/phone", seller.phone_value)], x, low)
        low += 12
    title = made.pick("INVOICE|Progress Invoice|Requisition for Payment")
    sheet.write(made.left if right else made.right, 56, title, made.pen.sized(14).heavy(), "left" if right else "right")
    y = low + 16
    rows = [
        Caption(made.pick("Owner|To|Bill to"), text_cell(buyer.name, "/buyer/name")),
        Caption("Address", Cell(", ".join(buyer.lines), "/buyer/address", buyer.address)),
        Caption("Project", Cell(f"{place(made.rng)} renovation")),
        *facts,
    ]
    half = (made.right - made.left) / 2
    for at, fact in enumerate(rows):
        left = made.left + (at % 2) * half
        end = sheet.write(left, y, fact.label + ":", made.pen) + 5
        made.cell(fact.cell, end, y, fitted(made.pen, fact.cell.text, left + half - 12 - end))
        sheet.rule(end - 2, y + 2.5, left + half - 10, y + 2.5, 0.4)
        y += (made.pen.size + 7) * (at % 2)
    made.y = y + 26


def _table(made: House, parts: list[Part]) -> None:
    show = made.show
    heads = {
        "item": made.pick("Item|No.|A"),
        "name": made.pick("Description of Work|Description"),
        "worth": made.pick("Scheduled|Contract") + "|Value",
        "before": made.pick("Previous|Prior") + "|" + made.pick("Billed|Applications"),
        "amount": made.pick("This|Current") + "|" + made.pick("Period|Billing|Application"),
        "done": "Total|to Date",
        "share": "%",
        "left": "Balance|to Finish",
    }
    keys = made.rng.choice(
        (
            "item name worth before amount done share left",
            "name worth before amount done",
            "item name worth done before amount",
            "name worth share before amount left",
        )
    ).split()
    rows = []
    for number, each in enumerate(parts, start=1):
        done = each.before + each.now
        rows.append(Row({
            "item": (Cell(str(number)),), "name": (text_cell(each.name, "description"),), "worth": (Cell(show.bare(each.worth)),), "before": (Cell(show.bare(each.before)),), "amount": (money_cell(show, each.now, "amount"),),
            "done": (Cell(show.bare(done)),), "share": (Cell(f"{100 * done / each.worth:.0f}%"),), "left": (Cell(show.bare(each.worth - done)),),
        }))  # fmt: skip
    columns, pen = columns_of(
        made, [Spec(key, heads[key], "left" if key in {"item", "name"} else "right") for key in keys], rows, flexible="name"
    )
    print_rows(made, rows, Table(columns, pen, made.rng.choice(("grid", "head", "rows", "grid")), made.chance(0.4), "name"))


def _ends(made: House, parts: list[Part]) -> None:
    """Numbered sums: the contract, what was done and paid, what is held back of this period, what is due now."""
    show, rng = made.show, made.rng
    worth, before, now = (
        sum(amounts, ZERO) for amounts in zip(*((each.worth, each.before, each.now) for each in parts), strict=True)
    )
    held = cents(now / 10) if made.chance(0.6) else ZERO
    lines = [(made.pick("ORIGINAL CONTRACT SUM|Contract amount"), worth, ""), (made.pick("TOTAL COMPLETED TO DATE|Completed to date"), before + now, ""), (made.pick("LESS PREVIOUS APPLICATIONS|Less previously billed"), before, ""),
             (made.pick("TOTAL THIS PERIOD|Work this period|Amount this invoice"), now, "/total")]  # fmt: skip
    if held:
        lines += [
            (made.pick("LESS RETAINAGE 10%|Retainage held (10%)"), held, ""),
            (made.pick("CURRENT PAYMENT DUE|Amount due this application|Net due"), now - held, "/amount_due"),
        ]
    elif made.chance(0.5):
        lines.append((made.pick("CURRENT PAYMENT DUE|Amount due"), now, "/amount_due"))
    numbered, x1 = made.chance(0.5), made.left + rng.choice((260, 300)) if made.chance(0.5) else made.right
    if made.y + 16 * len(lines) > made.sheet.size[1] - 30:
        made.turn()
    made.y += 18
    for number, (label, amount, leaf) in enumerate(lines, start=1):
        pen = made.pen.heavy() if leaf else made.pen
        made.sheet.write(x1 - 255, made.y, f"{number}. {label}" if numbered else label, pen)
        made.cell(money_cell(show, amount, leaf, total=True), x1, made.y, pen, "right")
        made.y += made.pen.size + 6
