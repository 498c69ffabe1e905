# ruff: noqa: E501 - tables of words
"""Training bills of wholesalers of medicines and of home medical suppliers: three or four parties across, a row of many cells, drug codes beside item numbers, lots and serial numbers below, several units."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from random import Random

from models.training.content import numbers, people
from models.training.content.markets import MARKETS, Party, party, words
from models.training.content.remittance import ZERO
from models.training.families.invoice_goods_parts import chained, fashion, sums_of, written
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
    lock_box,
    money_cell,
    print_rows,
    print_summed_strip,
    print_sums,
    text_cell,
)
from models.training.families.invoice_many_cells import (
    WHERE,
    Ask,
    Item,
    across,
    head_facts,
    many_cells,
    owed,
    paid_to,
    signed,
    titled,
)
from models.training.paper import Paper

_WHOLESALERS = "{last} Drug Company|{stem} Pharmaceutical Distributors|{last} Rx Wholesale, Inc.|{stem} Health Supply|{last} & Sons Druggists|{stem} Specialty Pharma"
_DRUGGISTS = "{last} Pharmacy|{stem} Family Clinic|{stem} Nursing & Rehab|{last} Compounding Center|{stem} Surgical Associates|{last} Long Term Care Rx|{stem} Veterinary Hospital"
_DRUGS = words(
    "LIDOCAINE HCL 1% MDV 20ML|AMOXICILLIN CAP 500MG 100|METFORMIN TAB 850MG 500 UD|SODIUM CHLORIDE 0.9% IV 1000ML|ONDANSETRON ODT 4MG 30|KETOROLAC INJ 30MG/ML 1ML 25|TRIAMCINOLONE CRM 0.1% 80GM|ALBUTEROL SOL 0.083% 3ML 25|INSULIN SYRINGE 31G 5/16 100|HEPARIN LOCK FLUSH 10U/ML|ATORVASTATIN TAB 20MG 90|CEFTRIAXONE VIAL 1GM 10|BACITRACIN OINT 1OZ|LACTATED RINGERS 500ML|PREDNISONE TAB 10MG 100"
)
_DRUG_HEADS = {"code": "Item No|ITEM #|Item|Prod Code", "ndc": "NDC|NDC / UPC|N.D.C. Number", "name": "Description|ITEM DESCRIPTION|Product / Strength / Size", "ordered": "Ord|QTY ORD|Ordered", "count": "Ship|QTY SHIP|Shipped|Inv Qty", "unit": "UM|U/M|Unit", "form": "Form|Sz|PKG", "price": "Price|UNIT COST|Acq. Cost|Net Price", "list": "AWP|LIST", "amount": "Extension|Ext|AMOUNT|Ext. Cost", "class": "CL|Rx"}  # fmt: skip
_DRUG_ORDERS = words(
    "code ndc name ordered count unit price amount|ordered count unit name ndc code list price amount|code name form unit ordered count price amount|name code ndc count price amount|count unit code class name price amount|ndc name code count unit price amount"
)
_DRUG_WORDS = "number=Invoice|INV#|Invoice No.|Doc.|Bill no.|Invoice Nbr|Inv Number;issue_date=Date|Inv Date|INVOICE DT|Billed;purchase_order=PO#|Cust PO|P.O.|Customer Order|YOUR P.O.;account=Acct|Account|CUST #|Customer No|Bill-To #;terms=Terms|TERMS CD;due_date=Due|Due Dt|NET DUE|Pay by"
_DRUG_OTHERS = "Order|Order No.|Sales Ord|ORD#:number;DEA|DEA #|DEA Reg:[BM|FA|RL|AB]4471902;Ship Date|Del. Date:day;Route|Stop:[0142|7-31|22];Delivery|Dlvy #|BOL:number;Contract|GPO|Contract #:number;Rep|Slsmn|Entered by:person;DC|Whse|Div:[04|DC 12|MEM];Page|PG:1;Tote|Totes|Cartons:[1|2|4];State Lic|Lic. No.:PH0[1|2|4]8831"


def _ndc(rng: Random) -> str:
    d = numbers.digits
    return rng.choice(
        (f"{d(rng, 5)}-{d(rng, 4)}-{d(rng, 2)}", f"{d(rng, 5)}-{d(rng, 3)}-{d(rng, 2)}", f"0{d(rng, 10)}", d(rng, 11))
    )


def formulary(rng: Random) -> Paper:
    """One delivery to a pharmacy or a practice."""
    made = house(
        rng,
        "invoice-formulary",
        "US",
        ("helvetica", "narrow", "arial", "dejavu-condensed", "courier"),
        (7.5, 8.0, 8.5),
        across=0.3,
    )
    if made.pen.family == "courier":
        made.pen = made.pen.sized(7.2)
    seller, buyer = firm(rng, MARKETS["US"], _WHOLESALERS), firm(rng, MARKETS["US"], _DRUGGISTS)
    day, way = date(2025, 1, 3) + timedelta(days=rng.randint(0, 690)), fashion(made, "%m/%d/%y", "%m/%d/%Y")
    _wholesale_head(made, seller, buyer, head_facts(made, day, way, _DRUG_WORDS, _DRUG_OTHERS))
    d, zeros = numbers.digits, rng.choice((0, 0, 1, 2))
    shape = rng.choice((4, 5, 6, 7))
    goods = [
        Item(rng.choice((f"{'0' * zeros}{d(rng, shape)}", f"{d(rng, 3)}-{d(rng, shape - 2)}", f"{d(rng, 2)}.{d(rng, shape)}", f"{d(rng, 2)} {d(rng, 4)}")) if rng.random() < 0.2 else f"{'0' * zeros}{d(rng, shape)}",
             name, Decimal(rng.choice((1, 1, 2, 3, 4, 6, 12, 25))), rng.choice(words("EA|BX|CS|VL|BT|PK")), Decimal(rng.randint(198, 48900)) / 100,
             (rng.choice((f"LOT {d(rng, 6)}{rng.choice('ABK')}  EXP {written(day + timedelta(days=rng.randint(200, 900)), '%m/%Y')}", f"Lot# {rng.choice('KPT')}{d(rng, 5)}", f"Lot: {d(rng, 4)}{rng.choice('XZ')} Qty 1 Exp {written(day + timedelta(days=500), '%d%C%y')}")),) if rng.random() < 0.4 else ())
        for name in rng.sample(_DRUGS, k=rng.choice((2, 3, 5, 7, 9, 12)))
    ]  # fmt: skip
    _drug_table(made, goods)
    facts = owed(made, sums_of(made, sum((one.amount for one in goods), ZERO), ZERO, Decimal(rng.choice(("0", "0", "8.95", "14.50"))), "Merchandise|SUB TOTAL|Invoice subtotal;Delivery|FUEL SURCHARGE|Freight;Tax;Total|INVOICE TOTAL|Amount Due|PLEASE PAY THIS AMOUNT"))  # fmt: skip
    if made.chance(0.4):
        print_summed_strip(made, facts)
    else:
        print_sums(made, facts, made.right - 190, made.right, boxed=made.chance(0.3))
    note = "Pedigree on file. Returns need authorization. Controlled items are on a separate invoice."
    made.sheet.write(made.left, min(made.y + 14, made.sheet.size[1] - 26), note, made.pen.sized(6.5))
    return made.finish()


def _wholesale_head(made: House, seller: Party, buyer: Party, facts: list[Caption]) -> None:
    rng = made.rng
    same = made.chance(0.5)
    shipped = buyer if same else party(rng, MARKETS["US"], buyer.name)
    blank = made.chance(0.25)
    care = made.pick("||ATTN: A/P|Receiving Dock B|PIC: R. Dunn RPh")
    parties = [
        Ask("" if blank else made.pick("SOLD TO|Bill To:|BILL-TO|Sold to|INVOICE TO"), buyer, "/buyer", care),
        Ask("" if blank else made.pick("SHIP TO|Deliver To:|SHIP-TO|Shipped to"), shipped, "", made.pick("||Pharmacy Dept")),
    ]
    if made.chance(0.6):
        parties.append(paid_to(made, lock_box(rng, seller)))
    if not blank:
        rng.shuffle(parties)
    where = rng.choice(("inside", *WHERE))
    rows = 2 if len(facts) > 6 or where == "behind" else 1
    titled(made, made.pick("INVOICE|Invoice|INVOICE - ORIGINAL|Rx Invoice"), made.right - 150, 46, 15.0, 150)
    low = signed(made, seller, made.left, 46, size=rng.choice((11.0, 14.0, 17.0)), room=300, one_line=made.chance(0.5))
    if made.chance(0.5):
        low = many_cells(made, facts, made.left, made.right, low + 6, where, ruled=made.chance(0.8), rows=rows)
        made.y = across(made, parties, made.left, made.right, low + 8, framed=made.chance(0.4)) + 10
    else:
        low = across(
            made,
            parties,
            made.left,
            made.right,
            low + 10,
            framed=made.chance(0.4),
            aside=made.chance(0.3) and len(parties) == 2,
        )
        made.y = many_cells(made, facts, made.left, made.right, low + 8, where, ruled=made.chance(0.8), rows=rows) + 10


def _drug_table(made: House, goods: list[Item]) -> None:
    rng, show = made.rng, made.show
    keys = rng.choice(_DRUG_ORDERS).split()
    specs = [
        Spec(key, made.pick(_DRUG_HEADS[key]), "left" if key in ("code", "ndc", "name", "unit", "class", "form") else "right")
        for key in keys
    ]
    rows: list[Row | Band] = []
    for number, one in enumerate(goods):
        more, ndc = Decimal(rng.choice((0, 0, 0, 1, 2))), _ndc(rng)
        if "ndc" in keys:
            made.sheet.alternatives[f"/lines/{number}/item_code"] = [ndc]
        cells = {
            "code": (text_cell(one.code, "item_code"),), "ndc": (Cell(ndc),), "name": (text_cell(one.name, "description"),), "ordered": (Cell(show.quantity(one.count + more)),),
            "count": (count_cell(show, one.count),), "unit": (text_cell(one.unit, "unit"),), "form": (Cell(rng.choice(("TAB", "CAP", "INJ", "SOL"))),), "price": (money_cell(show, one.price, "unit_price"),),
            "list": (Cell(show.money(one.price * Decimal("1.2"))),), "amount": (money_cell(show, one.amount, "amount"),), "class": (Cell(rng.choice(("RX", "OTC", "2"))),),
        }  # fmt: skip
        rows.append(Row(cells, tuple((Cell(line),) for line in one.told)))
    columns, pen = columns_of(made, specs, rows, flexible="name")
    print_rows(
        made,
        rows,
        Table(columns, pen, rng.choice(("none", "head", "under", "rows", "grid", "bands")), made.chance(0.3), "name"),
    )


_SUPPLIERS = "{last} Home Medical|{stem} Respiratory Services, LLC|{last} Mobility & Seating|{stem} DME Inc|{last} Oxygen Co.|{stem} Home Health Equipment"
_FACILITIES = "{stem} Skilled Nursing Facility|{last} Hospice|{stem} Hospital District|{last} Assisted Living|{stem} Group Homes|Workers Fund of {stem}"
_EQUIPMENT = (
    ("E0601", "CPAP DEVICE", "MO"), ("E1390", "OXYGEN CONCENTRATOR", "MO"), ("K0001", "STANDARD WHEELCHAIR", "MO"), ("E0260", "HOSPITAL BED SEMI-ELECTRIC W/MATTRESS", "MO"), ("A4253", "BLOOD GLUCOSE STRIPS 50", "BX"),
    ("A7030", "FULL FACE MASK", "EA"), ("A7037", "TUBING 6 FT", "EA"), ("E0143", "WALKER FOLDING WHEELED", "EA"), ("A4358", "URINARY LEG BAG", "EA"), ("B4150", "ENTERAL FORMULA 100 CAL", "UN"), ("E0181", "POWERED PRESSURE MATTRESS PAD", "MO"), ("E0570", "NEBULIZER W/COMPRESSOR", "EA"), ("A6257", "TRANSPARENT FILM 16 SQ IN", "EA"),
)  # fmt: skip
_CARE_WORDS = "number=Invoice #|Bill No.|INVOICE|Ref|Statement/Invoice No|Inv.;issue_date=Bill Date|Date|Invoice date|Date Billed;purchase_order=Auth/PO|PO Number|P.O. #;account=Facility ID|Account #|Acct No|Client ID;terms=Terms|Payment Terms;due_date=Due Date|Payment due"
_CARE_OTHERS = "Order|Order ID|Work Order:number;Patient ID|MRN|Pt #:number;DOB|D.O.B.:[04/11/1941|1938-07-30|9/2/47];Ticket|Delivery Ticket|Del. Tkt:number;Setup Date|Delivered|Date of Service:day;Ordering MD|Physician:person;Branch|Location:[03 - EAST|MAIN|Store 6];Driver|CSR:person;Rental period|Period:[1 of 13|MONTH 4|10/36]"


def home_care(rng: Random) -> Paper:
    """What a supplier brought to a patient, billed to the facility or plan that answers for it."""
    made = house(
        rng, "invoice-home-care", "US", ("helvetica", "times", "typewriter", "courier", "vera", "arial"), (8.0, 8.5, 9.0)
    )
    if made.pen.family in ("courier", "typewriter"):
        made.pen = made.pen.sized(7.6)
    seller, buyer = firm(rng, MARKETS["US"], _SUPPLIERS), firm(rng, MARKETS["US"], _FACILITIES)
    day, way = date(2025, 1, 3) + timedelta(days=rng.randint(0, 690)), fashion(made, "%m/%d/%y")
    patient = party(
        rng, MARKETS["US"], rng.choice((people.person(rng).plain, people.person(rng).listed, people.person(rng).listed.upper()))
    )
    _care_head(made, (seller, buyer, patient), head_facts(made, day, way, _CARE_WORDS, _CARE_OTHERS))
    d = numbers.digits
    goods = [
        Item(code, name, Decimal(1 if unit == "MO" else rng.choice((1, 1, 2, 3, 4, 10, 30))), unit, Decimal(rng.randint(250, 39500)) / 100,
             (f"{rng.choice(('S/N', 'SERIAL', 'Serial #'))} {rng.choice('ACHRW')}{d(rng, 7)}",) if unit == "MO" and rng.random() < 0.6 else ())
        for code, name, unit in rng.sample(_EQUIPMENT, k=rng.choice((1, 2, 2, 3, 4, 6)))
    ]  # fmt: skip
    _care_table(made, goods, day, way)
    rate = Decimal(rng.choice(("0", "0", "6", "8.25")))
    facts = owed(made, sums_of(made, sum((one.amount for one in goods), ZERO), rate, ZERO, "Sub-Total|Charges|TOTAL CHARGES;;Sales Tax|Tax {rate};Total|Balance this invoice|TOTAL DUE|Net Due"))  # fmt: skip
    print_sums(made, facts, made.right - rng.choice((150, 190)), made.right, boxed=made.chance(0.3))
    return made.finish()


def _care_head(made: House, parties: tuple[Party, Party, Party], facts: list[Caption]) -> None:
    """Patient, facility and payee across; the facts in a chain, in cells or set in pairs at the right."""
    rng, (seller, buyer, patient) = made.rng, parties
    asks = [
        Ask(made.pick("FACILITY / BILL TO|BILL TO|Responsible Party|Billed facility:|BILL-TO FACILITY"), buyer, "/buyer", made.pick("|||Attn: Business Office|ATTN: BILLING")),
        Ask(made.pick("PATIENT|Patient:|Resident|DELIVERED TO (PATIENT)|Service for"), patient),
    ]  # fmt: skip
    if made.chance(0.5):
        asks.append(paid_to(made, lock_box(rng, seller)))
    rng.shuffle(asks)
    way = rng.randrange(3)
    if way == 0:
        low = across(made, asks, made.left, made.right, 40, framed=made.chance(0.5))
        low = signed(made, seller, made.left, low + 24, size=12.0, room=330, one_line=True)
        titled(made, made.pick("INVOICE|Rental Invoice|INVOICE FOR EQUIPMENT"), made.right - 140, low - 20, 12.0, 140)
        made.y = (
            many_cells(made, facts, made.left, made.right, low + 4, rng.choice(("inside", "below")), rows=1 + (len(facts) > 6))
            + 12
        )
    elif way == 1:
        titled(made, made.pick("I N V O I C E|INVOICE|FACILITY INVOICE"), made.left, 46, 13.0, 200)
        low = signed(made, seller, made.right - 220, 46, size=11.0, room=220, one_line=False)
        half = (len(facts) + 1) // 2
        low = chained(made, facts[:half], made.left, low + 12, mark=rng.choice((":", "")), apart="   ")
        low = chained(made, facts[half:], made.left, low, mark=":", apart="   ")
        made.y = (
            across(made, asks, made.left, made.right, low + 8, framed=False, aside=len(asks) == 2 and made.chance(0.5)) + 12
        )
    else:
        low = signed(made, seller, made.left, 50, size=15.0, room=280, one_line=made.chance(0.4))
        high = made.beside(facts, made.right - 210, 50, room=210, mark=rng.choice((":", "", " -")), flush=made.chance(0.4))
        made.y = across(made, asks, made.left, made.right, max(low, high) + 10, framed=made.chance(0.5)) + 12


def _care_table(made: House, goods: list[Item], day: date, way: str) -> None:
    rng, show = made.rng, made.show
    keys = rng.choice(
        words(
            "from to code name count price amount|code mod name count unit price amount|from name code count price amount|name code unit count price amount|count code name from price amount|code from to name count amount"
        )
    ).split()
    heads = {"from": "From|DOS|Service Date|Date", "to": "Thru|To", "code": "HCPCS|Code|Proc|ITEM|Item/HCPCS", "mod": "Mod|MOD", "name": "Description|Equipment / Supply|Item Description", "count": "Qty|Units|QTY", "unit": "UOM|Unit", "price": "Rate|Charge|Unit Price", "amount": "Amount|Total|Ext. Charge"}  # fmt: skip
    specs = [Spec(key, made.pick(heads[key]), "right" if key in ("count", "price", "amount") else "left") for key in keys]
    rows: list[Row | Band] = []
    for one in goods:
        start = day - timedelta(days=rng.randint(1, 25))
        cells = {
            "from": (Cell(written(start, way)),), "to": (Cell(written(start + timedelta(days=29), way)),), "code": (text_cell(one.code, "item_code"),), "mod": (Cell("RR" if one.unit == "MO" else "NU"),), "name": (text_cell(one.name, "description"),),
            "count": (count_cell(show, one.count),), "unit": (text_cell(one.unit, "unit"),), "price": (money_cell(show, one.price, "unit_price"),), "amount": (money_cell(show, one.amount, "amount"),),
        }  # fmt: skip
        rows.append(Row(cells, tuple((Cell(line),) for line in one.told)))
    columns, pen = columns_of(made, specs, rows, flexible="name")
    print_rows(made, rows, Table(columns, pen, rng.choice(("none", "head", "under", "rows", "grid")), made.chance(0.3), "name"))
