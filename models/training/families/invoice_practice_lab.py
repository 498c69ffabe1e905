# ruff: noqa: E501 - tables of words
"""Training bills of laboratories to practices: patients or cases above or beside the tests, codes before or behind them, facts in a line, down the right edge with their captions below, or in cells."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from random import Random

from models.training.content import numbers, people
from models.training.content.markets import MARKETS, Party, words
from models.training.content.remittance import ZERO
from models.training.families.invoice_goods_parts import chained, fashion, written
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
    print_sums,
    text_cell,
)
from models.training.families.invoice_many_cells import Ask, Item, across, head_facts, many_cells, owed, signed, titled
from models.training.paper import Paper

_LABS = "{stem} Reference Laboratory|{last} Pathology Associates|{stem} Diagnostics, Inc.|{last} Toxicology Lab|{stem} Dental Ceramics|{last} Crown & Bridge Studio"
_PRACTICES = "{last} Family Medicine|{stem} Pediatrics, P.C.|{last} & {last} DDS|{stem} Women's Health|{last} Urgent Care|{stem} Animal Clinic"
_TESTS = words(
    "CBC W/AUTO DIFF|LIPID PANEL|TSH 3RD GENERATION|HEMOGLOBIN A1C|CULTURE, URINE|VITAMIN D 25-OH|COMP METABOLIC PANEL|STREP SCREEN REFLEX|PSA TOTAL|FERRITIN|TISSUE EXAM LEVEL IV|DRUG SCREEN 10 PANEL|COLLECTION & HANDLING|PROTHROMBIN TIME|HEPATITIS PANEL"
)
_CASES = words(
    "PFM CROWN #14 SHADE A2|ZIRCONIA CROWN #30|NIGHT GUARD HARD/SOFT|PARTIAL CAST UPPER|DENTURE REPAIR|CUSTOM TRAY|TEETH SETUP|RUSH CASE|IMPLANT ABUTMENT #8|BRIDGE 3 UNIT #3-5|SURGICAL GUIDE|REMAKE NO CHARGE"
)
_LAB_WORDS = "number=Invoice No|Inv.|Bill no.|Statement No.|Inv #|Invoice;issue_date=Date|Bill Date|Inv. Date|Invoice Date;account=Client|Client #|Acct|Account No.|Dr. Code|Client No;terms=Terms;due_date=Due|Payment Due|Due date"
_LAB_OTHERS = "Accession|Case #|Req. No|Rx No.:number;Period|Billing Period|For month:[09/2025|MAY 2026|01-31];Collected|Due in office|Received:day;Lab Dir.|Technician|Phleb:person;CLIA|CLIA #:[05D0944271|33D1102943];Route|Courier stop:[12|B-4|7];Pan|Pan No.:[114|27|308];Page:1"


def practice_lab(rng: Random) -> Paper:
    """Laboratories bill practices: a case or a patient above the tests done, codes before or behind the test, hardly any quantities."""
    made = house(
        rng, "invoice-practice-lab", "US", ("helvetica", "narrow", "arial", "times", "vera", "courier"), (8.0, 8.5, 9.0)
    )
    if made.pen.family == "courier":
        made.pen = made.pen.sized(7.6)
    us = MARKETS["US"]
    seller, buyer = firm(rng, us, _LABS), firm(rng, us, _PRACTICES)
    day, way = date(2025, 1, 26) + timedelta(days=rng.randint(0, 670)), fashion(made, "%m/%d/%y", "%m/%d/%Y")
    _lab_head(made, seller, buyer, head_facts(made, day, way, _LAB_WORDS, _LAB_OTHERS))
    teeth = "Dental" in seller.name or "Crown" in seller.name
    net = _table(made, _CASES if teeth else _TESTS, day, way)
    total = Caption(
        made.pick("Total|TOTAL THIS INVOICE|Invoice Total|Total charges|PLEASE PAY"),
        money_cell(made.show, net, "/total", total=True),
    )
    print_sums(made, owed(made, [total]), made.right - 170, made.right)
    return made.finish()


def _table(made: House, work: Sequence[str], day: date, way: str) -> Decimal:
    """Prints patients or cases with what was done; returns what it comes to."""
    rng = made.rng
    keys = rng.choice(
        words(
            "date patient code name amount|code name count price amount|name code amount|date case patient name code amount|patient name code count amount"
        )
    ).split()
    heads = {"date": "Date|Coll. Date|DOS|Ship Date", "patient": "Patient|PATIENT NAME", "case": "Case|Pan#|Acc#", "code": "Code|Test|Test Code|Prod|Item", "name": "Description|Test Name|Service|Work done", "count": "Qty|Units", "price": "Fee|Price|Each", "amount": "Amount|Charge|Total"}  # fmt: skip
    specs = [Spec(key, made.pick(heads[key]), "right" if key in ("count", "price", "amount") else "left") for key in keys]
    rows: list[Row | Band] = []
    net, style, shape = ZERO, rng.randrange(3), rng.choice(("{3}", "{4}", "{5}", "C{3}"))
    for _ in range(rng.choice((1, 2, 3, 4))):
        who, start, case = people.person(rng), day - timedelta(days=rng.randint(1, 28)), numbers.digits(rng, 6)
        if "patient" not in keys:
            told = (
                f"Patient: {who.listed}   Acc {case}   {written(start, way)}",
                f"{case}  {who.listed.upper()}",
                f"CASE {case}  Dr. {who.last}  Pt. {who.first}",
            )
            rows.append(Band(told[style]))
        for name in rng.sample(work, k=rng.choice((1, 2, 3))):
            code = shape.split("{")[0] + numbers.digits(rng, int(shape[-2]))
            one = Item(
                code,
                name,
                Decimal(rng.choice((1, 1, 1, 2)) if "count" in keys else 1),
                "",
                Decimal(rng.randint(350, 28900)) / 100,
            )
            net += one.amount
            rows.append(Row({
                "date": (Cell(written(start, way)),), "patient": (Cell(who.listed),), "case": (Cell(case),), "code": (text_cell(one.code, "item_code"),), "name": (text_cell(name, "description"),),
                "count": (count_cell(made.show, one.count),), "price": (money_cell(made.show, one.price, "unit_price"),), "amount": (money_cell(made.show, one.amount, "amount"),),
            }))  # fmt: skip
    columns, pen = columns_of(made, specs, rows, flexible="name")
    print_rows(made, rows, Table(columns, pen, rng.choice(("none", "head", "under", "rows", "grid")), made.chance(0.3), "name"))
    return net


def _lab_head(made: House, seller: Party, buyer: Party, facts: list[Caption]) -> None:
    rng, care = made.rng, made.pick("||Attn: Office Manager|")
    who = Ask(made.pick("Client|BILL TO|Doctor:|Account of|PRACTICE|"), buyer, "/buyer", care)
    way = rng.randrange(3)
    if way == 0:
        middle = (made.left + made.right) / 2
        low = across(made, [who], made.left + 20, middle, 110, framed=made.chance(0.3))
        signed(made, seller, made.left, 44, size=13.0, room=330, one_line=True)
        high = 60.0
        small = made.pen.sized(made.pen.size - 1.5)
        for fact in facts:
            made.cell(fact.cell, made.right, high + 12, made.pen, "right", 180)
            made.sheet.write(made.right, high + 12 + small.size + 1, fact.label, small, "right")
            high += made.pen.size + small.size + 8
        made.y = max(low, high) + 20
    elif way == 1:
        titled(made, made.pick("Invoice|LABORATORY INVOICE|Monthly Invoice"), made.left, 46, 14.0, 240)
        low = chained(made, facts, made.left, 64, mark=rng.choice((":", "", ".")), apart=rng.choice(("  |  ", "   ", " / ")))
        asks = [who, Ask(made.pick("Laboratory|FROM|Remit payment to|"), seller, "/seller")]
        rng.shuffle(asks)
        made.y = across(made, asks, made.left, made.right, low + 4, framed=made.chance(0.4)) + 14
    else:
        low = signed(made, seller, made.left, 50, size=15.0, room=360, one_line=made.chance(0.6))
        low = many_cells(
            made, facts, made.left, made.right, low + 4, rng.choice(("below", "inside", "behind")), rows=1 + (len(facts) > 5)
        )
        made.y = across(made, [who], made.left + 30, made.left + 300, low + 10, framed=False) + 14
