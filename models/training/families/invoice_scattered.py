# ruff: noqa: E501, PLR0913, PLR0917 - tables of words; drawing says what, where and how
"""Training bills of services whose head is six blocks in any six places: seller, title, facts, buyer, the place of work, where to pay."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from random import Random

from models.training.content import media, numbers, people
from models.training.content.markets import Party, words
from models.training.content.remittance import ZERO, cents
from models.training.families.invoice_corner_cells import captions_above, corner_cells
from models.training.families.invoice_house import (
    Caption,
    Cell,
    House,
    Row,
    Spec,
    Table,
    columns_of,
    house,
    lock_box,
    money_cell,
    print_rows,
    print_sums,
    text_cell,
)
from models.training.ink import fitted
from models.training.paper import Paper

_SELLERS = (
    "{l} Pest Control",
    "{p} Snow & Lawn",
    "{l} Elevator Service Co.",
    "{p} Septic",
    "{l} Locksmiths",
    "{l} & {m} Calibration",
    "{p} Court Reporting",
    "Pro-{l} Window Cleaning",
    "{l} Translation Bureau",
    "{p} Shredding, LLC",
)
_BUYERS = (
    "{p} Medical Arts Building",
    "{l} Property Management",
    "{p} School District No. {d}",
    "{l} Dialysis",
    "Village of {p}",
    "{l} Storage",
    "{p} Surgical Center, PLLC",
    "{l} Foundation",
    "The {l} Group",
)
_AGENCIES = ("{l} Holdings", "{p} Realty Trust")
_WORK = words(
    "Monthly service|Quarterly inspection|Labor, two men|Trip charge|Emergency call, after hours|Certificate of calibration|Transcript, original and one|Document destruction, 64 gal. bin|Interpreting, Spanish|Parts and materials|Disposal fee|Rekey cylinders|Salt, per application"
)


def scattered(rng: Random) -> Paper:
    """A call or a month of service."""
    made = house(
        rng,
        "invoice-scattered",
        "US",
        ("helvetica", "arial", "times", "vera", "narrow", "courier", "dejavu-serif"),
        (8.0, 8.5, 9.0, 9.5),
    )
    runs = [
        (work, rng.choice((1, 1, 1, 2, 3, 4)), media.rates(rng, 15, 400, "0.25"))
        for work in rng.sample(_WORK, k=rng.choice((1, 2, 3, 4, 6)))
    ]
    names = (_SELLERS, tuple(name.replace("{d}", numbers.digits(rng, 2)) for name in _BUYERS), _AGENCIES)
    deal = media.account(rng, names, runs, through=1.0)
    _head(made, deal)
    _table(made, deal)
    tax = cents(deal.gross * rng.choice((ZERO, ZERO, Decimal("0.065"))))
    facts = (
        [Caption(made.pick("Subtotal|Sub-total|Net"), money_cell(made.show, deal.gross, "/subtotal", total=True))]
        if tax or made.chance(0.3)
        else []
    )
    facts += [Caption(made.pick("Tax|Sales tax 6.5%"), money_cell(made.show, tax, "/tax", total=True))] if tax else []
    facts.append(
        Caption(
            made.pick("Total|TOTAL DUE|Invoice total|Please pay"), money_cell(made.show, deal.gross + tax, "/total", total=True)
        )
    )
    made.sheet.alternatives["/amount_due"] = [f"{deal.gross + tax:.2f}"]
    print_sums(made, facts, made.right - 180, made.right, boxed=made.chance(0.3))
    return made.finish()


def _facts(made: House, deal: media.Account) -> list[Caption]:
    rng, d, show = made.rng, numbers.digits, made.show
    long = rng.choice((4, 5, 6, 7))
    number = rng.choice(
        (
            d(rng, long),
            f"{rng.choice('ABHRSW')}{d(rng, long)}",
            f"{d(rng, 3)}-{d(rng, 4)}",
            f"{deal.day:%y}-{d(rng, 4)}",
            f"INV-{d(rng, 5)}",
        )
    )
    account, order = d(rng, rng.choice((long, 6))), rng.choice((d(rng, long), f"P{d(rng, 5)}", f"{d(rng, 2)}-{d(rng, 3)}"))
    own = [
        Caption(made.pick("Invoice|Invoice #|Invoice No.|Invoice Number|Bill #|Number"), Cell(number, "/number", number)),
        Caption(made.pick("Date|Invoice Date|Billing Date|Dated"), made.day(deal.day, "/issue_date")),
    ]
    more = [
        Caption(made.pick("Due|Due Date|Pay by"), made.day(deal.day + timedelta(days=rng.choice((10, 15, 30))), "/due_date")), Caption(made.pick("Terms|Payment terms"), text_cell(made.pick("Net 15|Due on receipt|Net 30|C.O.D."), "/terms")), Caption(made.pick("PO|P.O. No.|Customer PO|Your order"), text_cell(order, "/purchase_order")), Caption(made.pick("Account|Acct. No.|Customer #|Client No."), Cell(account, "/buyer/account_number", account)),
        Caption(made.pick("Work Order|W.O. #|Job|Ticket|Case"), Cell(d(rng, long))), Caption(made.pick("Service Date|Date of Service|Completed"), Cell(show.date(deal.day - timedelta(days=rng.randint(1, 12))))), Caption(made.pick("Technician|Tech|Served by"), Cell(people.person(rng).plain)), Caption(made.pick("Route|Zone|Branch"), Cell(d(rng, 2))), Caption(made.pick("Contract|Agreement No."), Cell(d(rng, long))),
    ]  # fmt: skip
    mixed = own + rng.sample(more, k=rng.randint(1, 7))
    if made.chance(0.6):
        rng.shuffle(mixed)
    return mixed


def _head(made: House, deal: media.Account) -> None:
    """Two or three blocks across, two or three down."""
    rng = made.rng
    parts = ["seller", "facts", "buyer", "title"] + [part for part in ("site", "remit") if made.chance(0.5)]
    rng.shuffle(parts)
    across = rng.choice((2, 2, 3))
    wide, y = (made.right - made.left) / across, 46.0
    told = made.chance(0.8)
    for at in range(0, len(parts), across):
        low = y
        for number, part in enumerate(parts[at : at + across]):
            low = max(low, _block(made, deal, part, made.left + number * wide, y, wide - 16, told=told))
        y = low + rng.choice((6, 12, 20))
    if not told:
        made.sheet.write(made.left, made.sheet.size[1] - 36, made.pick("Remit to|Office:|Main office"), made.pen)
        made.cell(
            Cell(deal.seller.address, "/seller/address", deal.seller.address), made.left + 66, made.sheet.size[1] - 36, room=360
        )
    made.y = y + 6


def _block(made: House, deal: media.Account, part: str, x: float, y: float, room: float, *, told: bool) -> float:
    rng, pen = made.rng, made.pen
    if part == "title":
        title = made.pick("INVOICE|Invoice|Service Invoice|BILL")
        made.sheet.write(x, y + 6, title, fitted(pen.sized(rng.choice((12.0, 16.0, 20.0))), title, room))
        return y + 16
    if part == "facts":
        facts, way = _facts(made, deal), rng.randrange(3)
        if way == 0:
            return made.beside(facts, x, y, room=room, mark=made.pick(":|"), flush=made.chance(0.3))
        if way == 1:
            return corner_cells(made, [facts[at : at + 2] for at in range(0, len(facts), 2)], x, x + room, y - 8) + 6
        half = (len(facts) + 1) // 2
        one = captions_above(made, facts[:half], x, y, room=room / 2 - 6)
        return max(one, captions_above(made, facts[half:], x + room / 2, y, room=room / 2 - 6))
    if part == "seller":
        low = y + pen.size + 3
        if told:
            low = made.party(deal.seller, "/seller", x, y, room=room, loud=True)
        else:
            made.cell(text_cell(deal.seller.name, "/seller/name"), x, y, pen.heavy(), room=room)
        made.run([Cell(made.pick("Tel|Phone:|T")), Cell(deal.seller.phone, "/seller/phone", deal.seller.phone_value)], x, low)
        return low + pen.size + 2
    captions, who, at = _named(made, deal, part)
    caption = made.pick(captions)
    if caption:
        made.sheet.write(x, y, caption, pen.heavy() if made.chance(0.5) else pen)
        y += pen.size + 3
    return made.party(who, at, x, y, room=room)


def _named(made: House, deal: media.Account, part: str) -> tuple[str, Party, str]:
    """Captions, who, and which field a block of names is."""
    if part == "buyer":
        return "Bill To|Billed to:|Customer|To:|SOLD TO|Client", deal.buyer, "/buyer"
    if part == "site":
        return "Service Address|Job Site|Service at:|Location|Work performed at", deal.agency or deal.buyer, ""
    return "Remit To|Mail payment to:|Please remit to", lock_box(made.rng, deal.seller), ""


def _table(made: House, deal: media.Account) -> None:
    rng, show = made.rng, made.show
    keys = rng.choice(
        ("description amount", "count description price amount", "description count price amount", "date description amount")
    ).split()
    rows = [
        Row({key: cell for key, cell in {
            "date": (Cell(show.date(run.begins)),), "description": (text_cell(run.what, "description"),), "count": (Cell(str(run.count), "quantity", str(run.count)),), "price": (money_cell(show, run.rate, "unit_price"),), "amount": (money_cell(show, run.amount, "amount"),),
        }.items() if key in keys})
        for run in deal.runs
    ]  # fmt: skip
    heads = {
        "date": "Date",
        "description": made.pick("Description|Service|Work performed|Particulars"),
        "count": made.pick("Qty|Units|Hrs"),
        "price": made.pick("Rate|Price|Each"),
        "amount": made.pick("Amount|Charge|Total"),
    }
    columns, pen = columns_of(
        made,
        [Spec(key, heads[key], "left" if key in {"date", "description"} else "right") for key in keys],
        rows,
        flexible="description",
    )
    print_rows(
        made, rows, Table(columns, pen, rng.choice(("head", "grid", "none", "form", "bands")), made.chance(0.4), "description")
    )
