# ruff: noqa: E501 - tables of words
"""Training bills of agencies for space and time: one row a medium or vendor under the estimate, gross and net beside each other, fees, what was billed before; client, product and estimate as codes with names."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from random import Random

from models.training.content import media, numbers, people
from models.training.content.markets import words
from models.training.content.remittance import ZERO, cents
from models.training.families.invoice_corner_cells import captions_above
from models.training.families.invoice_house import (
    Band,
    Caption,
    Cell,
    House,
    Row,
    Spec,
    Table,
    columns_of,
    house,
    money_cell,
    print_rows,
    print_sums,
    text_cell,
)
from models.training.ink import fitted
from models.training.paper import Paper

_SELLERS = words(
    "{l} {m} Advertising, Inc.|{l} & Partners Media|The {l} Group|{p} Media Planning, LLC|{l}/{m}/{p}|Studio {l} Communications|{m} Worldwide Media"
)
_BUYERS = words(
    "{p} Community Bank|{l} Home Improvement|{p} Lottery Commission|{l} Orchards|{p} State University|{l} Medical Group|{p} Transit Authority"
)
_VENDORS = words("{c}-TV|{c}-FM|{p} Herald|{l} Outdoor|{p} Magazine|Cable {p}|{c}.com|Radio {p}")
_MEDIA = words("Spot TV|Spot Radio|Newspaper|Outdoor|Digital Display|Magazine")


def media_plan(rng: Random) -> Paper:
    """One estimate of one month."""
    made = house(
        rng,
        "invoice-media-plan",
        "US",
        ("helvetica", "times", "arial", "dejavu-serif", "roman", "dejavu-condensed"),
        (8.0, 8.5, 9.0),
        across=0.15,
    )
    runs = [
        (media.named(rng, rng.choice(_VENDORS)), 1, media.rates(rng, 150, 9000, "5"))
        for _ in range(rng.choice((1, 3, 4, 6, 9)))
    ]
    deal = media.account(rng, (_SELLERS, _BUYERS, _BUYERS), runs, through=0.0)
    fee = cents(deal.gross * Decimal("0.05")) if made.chance(0.4) else ZERO
    own, others = _facts(made, deal)
    (_letterhead, _sided, _strips)[rng.randrange(3)](made, deal, own, others)
    _table(made, deal, fee)
    _ends(made, deal, fee)
    return made.finish()


def _facts(made: House, deal: media.Account) -> tuple[list[Caption], list[Caption]]:
    """The bill's facts; client, product and estimate with their codes."""
    rng, d, show = made.rng, numbers.digits, made.show
    client = made.pick(f"{deal.buyer.name[:3].upper()}|{d(rng, 3)}")
    estimate = d(rng, rng.choice((3, 4, 6)))
    number = rng.choice(
        (
            f"{d(rng, 5)}",
            f"{client}-{d(rng, 4)}",
            f"M{deal.day:%m}{d(rng, 4)}",
            f"{d(rng, 2)}-{d(rng, 5)}-{deal.day:%y}",
            f"{d(rng, 6)}-IN",
        )
    )
    own = [
        Caption(made.pick("Invoice|Invoice No.|Bill Number|Invoice #|Media Invoice"), Cell(number, "/number", number)),
        Caption(made.pick("Date|Invoice Date|Billing Date|Dated"), made.day(deal.day, "/issue_date")),
    ]
    if made.chance(0.45):
        due = deal.day + timedelta(days=rng.choice((10, 15, 20)))
        own.append(Caption(made.pick("Due|Due Date|Payable by"), made.day(due, "/due_date")))
    if made.chance(0.35):
        order = made.pick(f"{d(rng, 6)}|PO {d(rng, 4)}|{d(rng, 4)}")
        own.append(Caption(made.pick("Client PO|P.O.|Your P.O."), Cell(order, "/purchase_order", order)))
    if made.chance(0.35):
        own.append(
            Caption(
                made.pick("Terms|Payment terms"), text_cell(made.pick("Net 10|Net 15 days|Due upon receipt|Net 20"), "/terms")
            )
        )
    others = [
        Caption(made.pick("Client|Client Code|Client/Div"), Cell(client)),
        Caption(made.pick("Product|Prod"), Cell(f"{made.pick('01|A|GEN')} {made.pick('Brand|Retail|Corporate')}")),
        Caption(made.pick("Estimate|Est No|Est."), Cell(f"{estimate} {made.pick('|Q1 TV|Fall Flight|Spring')}".strip())),
        Caption(made.pick("Month of Service|Service month|Insertion month"), Cell(f"{deal.first:%B %Y}")),
        Caption(made.pick("Campaign|Description"), Cell(made.pick("Grand Opening|Always On|Brand Refresh"))),
        Caption(made.pick("Account Manager|Contact"), Cell(people.person(rng).plain)),
        Caption(made.pick("Job|Job No."), Cell(f"{client}-{d(rng, 4)}")), Caption(made.pick("Market|Markets"), Cell(media.named(rng, "{p}"))),
        Caption(made.pick("Flight|Dates"), Cell(f"{show.date(deal.first)} - {show.date(deal.day)}")),
    ]  # fmt: skip
    return own, rng.sample(others, k=rng.randint(3, 7))


def _addressee(made: House, deal: media.Account, x: float, y: float, room: float) -> float:
    """A person's name may stand above the client; it is no field."""
    if made.chance(0.3):
        made.sheet.write(x, y, f"{made.pick('Attn:|')} {people.person(made.rng).plain}".strip(), made.pen)
        y += made.pen.size + 2.4
    return made.party(deal.buyer, "/buyer", x, y, room=room)


def _letterhead(made: House, deal: media.Account, own: list[Caption], others: list[Caption]) -> None:
    """The name above the middle, the address at the foot; addressee left, facts right, the estimate in a paragraph below."""
    sheet, pen, middle = made.sheet, made.pen, (made.left + made.right) / 2
    made.cell(text_cell(deal.seller.name, "/seller/name"), middle, 58, fitted(pen.sized(17), deal.seller.name, 330), "center")
    foot = "  |  ".join(deal.seller.lines)
    made.cell(
        Cell(foot, "/seller/address", deal.seller.address),
        middle,
        sheet.size[1] - 32,
        fitted(pen.sized(8), foot, 400),
        "center",
    )
    low = _addressee(made, deal, made.left, 96, 230)
    y = made.beside(own, made.right - 190, 96, room=190, mark=made.pick(":|"), flush=made.chance(0.5))
    y = max(low, y) + 16
    x = made.left
    for label, cell in others:
        wide = pen.width(f"{label}: {cell.text}") + 18
        if x + wide > made.right and x > made.left:
            x, y = made.left, y + pen.size + 4
        end = sheet.write(x, y, f"{label}: ", pen.heavy())
        made.cell(cell, end + 2, y, fitted(pen, cell.text, made.right - end))
        x += wide + 6
    made.y = y + 16


def _sided(made: House, deal: media.Account, own: list[Caption], others: list[Caption]) -> None:
    """Title large at the left, the seller's block at the right; all facts captions above values in columns."""
    sheet, pen, wide = made.sheet, made.pen, made.right - made.left
    sheet.write(made.left, 60, made.pick("Media Invoice|INVOICE|Invoice|Media Billing"), pen.sized(22))
    low = made.party(deal.seller, "/seller", made.right - 200, 48, room=200, loud=True)
    made.run([Cell("T"), Cell(deal.seller.phone, "/seller/phone", deal.seller.phone_value)], made.right - 200, low)
    y = max(low + 24, 100.0)
    sheet.write(made.left, y, made.pick("Client|Bill To|To"), pen.heavy())
    down = _addressee(made, deal, made.left, y + pen.size + 3, wide * 0.36)
    mixed = [*own, *others]
    made.rng.shuffle(mixed)
    half = (len(mixed) + 1) // 2
    one = captions_above(made, mixed[:half], made.left + wide * 0.42, y, room=wide * 0.26)
    two = captions_above(made, mixed[half:], made.left + wide * 0.72, y, room=wide * 0.27)
    made.y = max(down, one, two) + 12


def _strips(made: House, deal: media.Account, own: list[Caption], others: list[Caption]) -> None:
    """Seller and addressee below each other at the left, two strips of cells across."""
    y = made.party(deal.seller, "/seller", made.left, 50, room=260, loud=True) + 22
    made.sheet.write(made.right, 54, made.pick("INVOICE|I N V O I C E|Invoice"), made.pen.sized(14).heavy(), "right")
    y = _addressee(made, deal, made.left + made.pick("0|20|40").count("0") * 12, y, 250) + 14
    if made.chance(0.5):
        own, others = [*own, *others[:2]], others[2:]
    y = made.strip(own, made.left, made.right, y, shaded=made.chance(0.5))
    made.y = (made.strip(others, made.left, made.right, y + 4, shaded=made.chance(0.3)) if others else y) + 12


def _table(made: House, deal: media.Account, fee: Decimal) -> None:
    """Vendors under their medium; what was ordered and billed before are columns of no field."""
    rng, show = made.rng, made.show
    grouped, before = made.chance(0.4), made.chance(0.35)
    rows: list[Row | Band] = []
    last = ""
    for run in deal.runs:
        kind = rng.choice(_MEDIA)
        if grouped and kind != last:
            rows.append(Band(kind))
            last = kind
        earlier = cents(run.amount * Decimal(rng.choice(("0.25", "0.5", "0.6", "1.5"))))
        cells = {
            "medium": (Cell(kind),), "period": (Cell(f"{deal.first:%b %y}"),), "description": (text_cell(run.what, "description"),),
            "order": (Cell(numbers.digits(rng, 5)),), "ordered": (money_cell(show, run.amount + earlier),), "before": (money_cell(show, earlier),), "amount": (money_cell(show, run.amount, "amount"),),
        }  # fmt: skip
        rows.append(Row(cells))
    if fee:
        text = made.pick("Agency service fee|Media management fee 5%|Planning and buying fee")
        rows.append(Row({"description": (text_cell(text, "description"),), "amount": (money_cell(show, fee, "amount"),)}))
    keys = ["description", "amount"]
    if not grouped and made.chance(0.5):
        keys.insert(0, "medium")
    if made.chance(0.5):
        keys.insert(0, "period")
    if made.chance(0.4):
        keys.insert(-1, "order")
    if before:
        keys[-1:] = ["ordered", "before", "amount"]
    heads = {"medium": made.pick("Medium|Media"), "period": made.pick("Month|Insertion"), "description": made.pick("Vendor|Station / Publication|Description|Supplier"), "order": made.pick("Order No.|IO"), "ordered": "Ordered", "before": made.pick("Previously|Billed|Prior Billed").replace("Prior ", "Prior|"), "amount": made.pick("Amount Due|This Invoice|Amount|Billed Now|Net Cost")}  # fmt: skip
    if heads["before"] == "Billed" and heads["amount"] == "Billed Now":
        heads["before"] = "To Date"
    rows = [Row({key: row.cells[key] for key in keys if key in row.cells}) if isinstance(row, Row) else row for row in rows]
    columns, pen = columns_of(made, [Spec(key, heads[key], "left" if key in {"medium", "period", "description"} else "right") for key in keys], rows, flexible="description")  # fmt: skip
    print_rows(
        made,
        rows,
        Table(columns, pen, rng.choice(("head", "under", "none", "bands", "grid")), made.chance(0.35), "description"),
    )


def _ends(made: House, deal: media.Account, fee: Decimal) -> None:
    """The sum alone, or media and fee summed above it (no fields: their rows are)."""
    show, total = made.show, deal.gross + fee
    made.sheet.ignore.append("/amount_due")
    facts = [
        Caption(
            made.pick("Total|Invoice Total|Total Due|Please Pay|TOTAL DUE THIS INVOICE"),
            money_cell(show, total, "/total", total=True),
        )
    ]
    if made.chance(0.3):
        facts.insert(0, Caption("Subtotal", money_cell(show, total, "/subtotal", total=True)))
    print_sums(made, facts, made.right - 210, made.right)
    if made.chance(0.5):
        made.sheet.write(made.left, made.y + 20, made.pick("Media is billed in advance and is payable by the date shown.|Copies of vendors' invoices are kept on file.|Rates are subject to audit adjustments."), made.pen.sized(7.5))  # fmt: skip
