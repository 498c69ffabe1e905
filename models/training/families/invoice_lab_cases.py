# ruff: noqa: E501 - tables of words
"""Training bills of dental and testing laboratories to practices: cases, patients and doctors among the numbers, statements of one bill, slips at the top."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from random import Random

from models.training.content import numbers, people
from models.training.content.markets import Party
from models.training.content.remittance import ZERO, cents
from models.training.families.invoice_corner_cells import corner_cells
from models.training.families.invoice_house import (
    Band,
    Caption,
    Cell,
    House,
    Row,
    Spec,
    Table,
    columns_of,
    count_cell,
    firm,
    house,
    money_cell,
    print_rows,
    print_summed_strip,
    print_sums,
    text_cell,
)
from models.training.ink import fitted
from models.training.paper import Paper

_SELLERS = "{last} Dental Laboratory|{stem} Ceramics Dental Lab, Inc.|{last} Analytical|{stem} Environmental Testing|{last} Orthodontic Lab|{stem} Toxicology, LLC|{last} Prosthetics"
_BUYERS = "{last} Family Dentistry|Dr. {last}, DMD|{stem} Smiles PC|{stem} Water District|{last} Endodontics|{stem} Occupational Health|{last} Oral Surgery"
_CASES = (
    "PFM crown, non-precious|D2751",
    "Zirconia crown, full contour|ZIR",
    "Night guard, hard/soft|NG2",
    "Partial framework|CF10",
    "Custom shade|SH1",
    "Model work, pour and trim|M02",
    "Implant abutment, custom|ABT-4",
    "Repair, add tooth|R22",
    "Retainer, Hawley upper|HAW",
)
_TESTS = (
    "Lead, total (EPA 200.8)|PB-W",
    "Coliform, presence/absence|COL",
    "Urine panel, 10 drug|DP10",
    "pH and conductivity|PHC",
    "TPH diesel range|8015D",
    "Chain of custody fee|COC",
    "Rush surcharge 24 hr|RUSH",
    "Nitrate as N|NO3",
    "Metals digestion|3005A",
)
Works = list[tuple[str, str, str, int, Decimal]]


def lab_cases(rng: Random) -> Paper:
    """One case, or what was tested for a project."""
    made = house(
        rng, "invoice-lab-cases", "US", ("helvetica", "times", "arial", "courier", "roman", "vera"), (8.0, 8.5, 9.0, 9.5)
    )
    seller, buyer = firm(rng, made.show.market, _SELLERS), firm(rng, made.show.market, _BUYERS)
    dental = any(word in seller.name for word in ("Dental", "Ortho", "Prosth"))
    day = date(2024, 1, 8) + timedelta(days=rng.randint(0, 980))
    works: Works = []
    for text in rng.sample(_CASES if dental else _TESTS, k=rng.choice((1, 2, 3, 4, 6))):
        name, code = text.split("|")
        tooth = f"#{rng.randint(1, 32)}" if dental else f"{numbers.digits(rng, 5)}-{rng.randint(1, 9):02d}"
        works.append((code, name, tooth, rng.choice((1, 1, 2, 3, 8)), cents(Decimal(rng.randint(900, 42000)) / 100)))
    facts = _facts(made, day, dental=dental)
    _head(made, seller, buyer, facts)
    if made.chance(0.4):
        shown = f"{made.pick('Patient' if dental else 'Project')}: {people.person(rng).listed if dental else made.pick('Well 4 quarterly|Parcel 17 Phase II|Pre-employment')}"
        made.sheet.write(made.left, made.y, shown, made.pen.heavy())
        made.y += 12
    _table(made, works, dental=dental)
    _ends(made, sum((count * price for *_, count, price in works), ZERO), day)
    return made.finish()


def _facts(made: House, day: date, *, dental: bool) -> list[Caption]:
    rng, d = made.rng, numbers.digits
    long = rng.choice((4, 5, 6, 7))
    number, account = d(rng, long), rng.choice((d(rng, 4), d(rng, long), f"{rng.choice('DPW')}{d(rng, 3)}"))
    own = [
        Caption(made.pick("Invoice|Invoice #|Invoice Number|INV. NO.|Invoice No"), Cell(number, "/number", number)),
        Caption(made.pick("Date|Invoice Date|Date Billed|Billed"), made.day(day, "/issue_date")),
        Caption(made.pick("Account #|Acct|Account No.|Client #|Customer"), text_cell(account, "/buyer/account_number")),
    ]
    if made.chance(0.4):
        own.append(Caption(made.pick("Terms|TERMS"), text_cell(made.pick("Net 10th|Due on receipt|Net 30|COD"), "/terms")))
    if made.chance(0.3) and not dental:
        own.append(
            Caption(
                made.pick("PO|P.O. Number|Client PO"), text_cell(rng.choice((d(rng, 5), f"B{d(rng, 6)}")), "/purchase_order")
            )
        )
    other = [
        Caption(made.pick("Case #|Case No.|Rx #" if dental else "Report #|Work Order|Lab ID|Accession"), Cell(d(rng, long))), Caption(made.pick("Pan #|Tray" if dental else "COC #|Batch"), Cell(d(rng, 3))),
        Caption(made.pick("Date Received|Received|Date In"), made.day(day - timedelta(days=rng.randint(5, 14)))), Caption(made.pick("Ship Date|Delivered|Date Reported"), made.day(day - timedelta(days=1))),
        Caption(made.pick("Doctor|Dr." if dental else "Sampled By|Project Manager"), Cell(people.person(rng).plain)), Caption(made.pick("Due in office|Try-in" if dental else "Turnaround"), made.day(day + timedelta(days=2)) if dental else Cell("5 day")),
    ]  # fmt: skip
    mixed = own + rng.sample(other, k=rng.randint(1, 5))
    rng.shuffle(mixed)
    return mixed


def _head(made: House, seller: Party, buyer: Party, facts: list[Caption]) -> None:
    """Letterhead in the middle with both sides below; a slip with the buyer over the letterhead; or the buyer's name as a fact."""
    rng, sheet = made.rng, made.sheet
    middle, way = (made.left + made.right) / 2, rng.randrange(3)
    loud, small = made.pen.sized(made.pen.size + rng.choice((5, 9))).heavy(), made.pen.sized(made.pen.size - 0.5)
    if way == 1:
        sheet.write(made.left, 44, made.pick("Please return this part with your payment|DETACH AND RETURN TOP PORTION"), small)
        low = made.party(buyer, "/buyer", made.left + 20, 66, room=220)
        right = made.beside(facts[:4], middle + 40, 60, room=made.right - middle - 40)
        low = max(low, right) + 8
        sheet.dash(made.left, low, made.right)
        top, rest = low + 26, facts[4:]
        low = made.party(seller, "/seller", made.left, top, room=260, loud=True)
        sheet.write(made.right, top, made.pick("Invoice|INVOICE|LABORATORY INVOICE"), loud, "right")
        made.y = (made.strip(rest, made.left, made.right, low + 8, shaded=False) if rest else low) + 14
        return
    sheet.put("/seller/name", seller.name, middle, 52, seller.name, fitted(loud, seller.name, 400), "center")
    flat = ", ".join(seller.lines) if made.chance(0.5) else "  *  ".join(seller.lines)
    made.cell(Cell(flat, "/seller/address", seller.address), middle, 66, small, "center")
    called = made.pick("Phone|Tel|Toll free")
    x = middle - small.width(f"{called} {seller.phone}") / 2
    made.run(
        [
            Cell(called),
            Cell(seller.phone, "/seller/phone", seller.phone_value),
        ],
        x,
        78,
        small,
    )
    if made.chance(0.5):
        sheet.rule(made.left, 86, made.right, 86, 1.0)
    if way == 0:
        sheet.write(made.left, 108, made.pick("Bill to:|Doctor / Client|CLIENT|Billed To"), small)
        low = made.party(buyer, "/buyer", made.left, 121, room=230)
        made.y = (
            max(
                low,
                made.beside(
                    facts, middle + 30, 108, room=made.right - middle - 30, mark=made.pick(":|"), flush=made.chance(0.3)
                ),
            )
            + 16
        )
    else:
        who = Caption(made.pick("Bill to|Client|Practice"), text_cell(buyer.name, "/buyer/name"))
        where = Caption("Address", Cell(", ".join(buyer.lines), "/buyer/address", buyer.address))
        rows = [[who], [where], *(facts[at : at + 4] for at in range(0, len(facts), 4))]
        sheet.write(middle, 106, made.pick("INVOICE|Invoice|Invoice / Case Detail"), made.pen.heavy(), "center")
        made.y = corner_cells(made, rows, made.left, made.right, 114, ruled=made.chance(0.7)) + 16


def _table(made: House, works: Works, *, dental: bool) -> None:
    rng, show = made.rng, made.show
    keys = rng.choice(
        (
            "code description place count price amount",
            "place description count price amount",
            "count description price amount",
            "description amount",
            "code place description count price amount",
            "place code description amount",
        )
    ).split()
    heads = {"code": made.pick("Code|Item|Test Code"), "description": made.pick("Description|Service|Procedure|Analysis"), "place": made.pick("Tooth|Tooth #" if dental else "Sample|Sample ID|Lab #"), "count": made.pick("Qty|Units|No."), "price": made.pick("Price|Fee|Unit Fee"),
             "amount": made.pick("Amount|Total|Ext. Fee|Charge")}  # fmt: skip
    rows: list[Row | Band] = []
    for code, name, place, count, price in works:
        rows.append(Row({
            "code": (text_cell(code, "item_code"),), "description": (text_cell(name, "description"),), "place": (Cell(place),), "count": (count_cell(show, Decimal(count)),), "price": (money_cell(show, price, "unit_price"),), "amount": (money_cell(show, count * price, "amount"),),
        }))  # fmt: skip
    columns, pen = columns_of(
        made,
        [Spec(key, heads[key], "left" if key in {"code", "description", "place"} else "right") for key in keys],
        rows,
        flexible="description",
    )
    print_rows(
        made, rows, Table(columns, pen, rng.choice(("head", "none", "grid", "rows", "under")), made.chance(0.3), "description")
    )


def _ends(made: House, subtotal: Decimal, day: date) -> None:
    """Sums below each other, or in cells across with what was owed before and its ages, which are no fields."""
    show = made.show
    ship = cents(Decimal(made.rng.choice((0, 0, 850, 1250))) / 100)
    total = subtotal + ship
    facts = (
        [Caption(made.pick("Subtotal|Total Fees|Lab fees"), money_cell(show, subtotal, "/subtotal", total=True))]
        if ship or made.chance(0.4)
        else []
    )
    if ship:
        facts.append(Caption(made.pick("Shipping|Delivery|Freight|Courier"), money_cell(show, ship, "/shipping", total=True)))
    facts.append(Caption(made.pick("Total|Invoice Total|TOTAL|This invoice"), money_cell(show, total, "/total", total=True)))
    if made.chance(0.6):
        print_sums(made, facts, made.right - 180, made.right, boxed=made.chance(0.3))
        return
    before = cents(Decimal(made.rng.randint(0, 60000)) / 100)
    facts.insert(0, Caption(made.pick("Previous Balance|Balance Forward|Prior balance"), money_cell(show, before, total=True)))
    facts.append(
        Caption(
            made.pick("Balance Due|Account Balance|Please Pay"), money_cell(show, before + total, "/amount_due", total=True)
        )
    )
    print_summed_strip(made, facts)
    made.y = (
        made.strip(
            [
                Caption(label, money_cell(show, amount))
                for label, amount in (("Current", total), ("31-60", before), ("61-90", ZERO), ("Over 90", ZERO))
            ],
            made.left,
            made.right,
            made.y,
            shaded=False,
        )
        + 10
    )
    made.sheet.write(
        made.left,
        made.y + 8,
        f"Payable by {show.date(day + timedelta(days=25))}. Remakes within 30 days at no charge.",
        made.pen,
    )
