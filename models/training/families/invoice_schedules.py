# ruff: noqa: E501 - tables of words
"""Training bills for equipment on lease and for people sent out: schedules and contracts beside the invoice's number, weeks or assets as rows, a stub at the right or the foot that says the facts again."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from random import Random

from models.training.content import numbers, people
from models.training.content.markets import MARKETS, Party, party, words
from models.training.content.remittance import ZERO
from models.training.families.invoice_goods_parts import fashion, sums_of, written
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
    print_sums,
    text_cell,
)
from models.training.families.invoice_many_cells import Ask, Item, across, head_facts, many_cells, owed, signed, titled
from models.training.ink import fitted
from models.training.paper import Paper

_LESSORS = (
    "{last} Capital Leasing|{stem} Equipment Finance|{last} Imaging Rentals|{stem} Copier & Fleet|{last} Medical Leasing Corp"
)
_AGENCIES = (
    "{last} Nurse Staffing|{stem} Locum Partners|{last} Temporaries, Inc.|{stem} Personnel Services|{last} Therapy Staffing LLC"
)
_CLIENTS = "{stem} Community Hospital|{last} Manufacturing Co|{stem} Rehabilitation Center|{last} Dental Group|{stem} County Schools|{last} Eye Institute"
_ASSETS = words(
    "Ultrasound system, portable|Digital copier 65 ppm|Infusion pump, 3 channel|Forklift 5000 lb|Anesthesia workstation|Phone system, 40 sets|Sterilizer, table top|CT injector|Server rack and UPS|Patient lift, ceiling|Ice machine 900 lb"
)
_ROLES = words(
    "RN Med/Surg|LPN nights|Physical therapist|Warehouse general|Medical assistant|CNA weekend|Receptionist|Surgical tech|Speech therapist|Forklift operator"
)
_WORDS = "number=Invoice No.|Inv#|Invoice|Bill No|Billing ID|Reference|Invoice ID;issue_date=Invoice Date|Date|Billed On|Bill date|Date of invoice;purchase_order=PO|P.O. Number|Cust PO|Req/PO;account=Customer|Cust. No|Client ID|Account Number|Lessee No.;terms=Terms|Pay terms;due_date=Due Date|Due|Payment Due|Pay on or before"
_LEASE = "Contract|Contract No.|Agreement #|Lease:number;Schedule|Sched.|Schedule No:[001|02|A-3];Asset Location|Site:[Radiology|Bldg 2|Main];Commencement|Start Date|Billed from:day;Payment|Installment|Pmt No.:[14 of 60|7/36|22];Rep|Acct Mgr|Contact:person;Page:[1|1 of 1]"
_STAFF = "Assignment|Job Order|Job #:number;Week Ending|W/E|Wk End:day;Dept|Cost Ctr|Unit:[4 West|7710|ER|Dock];Recruiter|Branch Mgr|Supervisor:person;Branch|Office:[Akron|012|North];Contract|Agreement:number;Timesheet|TS #|Batch:number"


def schedules(rng: Random) -> Paper:
    """A month's leases or a week's hours."""
    made = house(
        rng, "invoice-schedules", "US", ("helvetica", "times", "arial", "vera", "narrow", "dejavu-condensed"), (8.0, 8.5, 9.0)
    )
    leased, us = rng.random() < 0.5, MARKETS["US"]
    seller, buyer = firm(rng, us, _LESSORS if leased else _AGENCIES), firm(rng, us, _CLIENTS)
    day, way = date(2025, 1, 3) + timedelta(days=rng.randint(0, 690)), fashion(made, "%m/%d/%Y")
    facts = head_facts(made, day, way, _WORDS, _LEASE if leased else _STAFF)
    stub = made.chance(0.45)
    _head(made, seller, buyer, facts, aside=stub)
    net = _assets(made, day, way) if leased else _weeks(made, day, way)
    rate = Decimal(rng.choice(("0", "6", "7.25"))) if leased else ZERO
    sums = owed(
        made,
        sums_of(
            made,
            net,
            rate,
            ZERO,
            "Subtotal|Rental charges|Total charges;;Tax|Sales/Use Tax|Property tax;Total|Total Due|Invoice Total|Amount due this invoice",
        ),
    )
    print_sums(made, sums, made.right - 190, made.right, boxed=made.chance(0.3))
    if stub:
        _stub(made, seller, facts, sums[-1])
    return made.finish()


def _head(made: House, seller: Party, buyer: Party, facts: list[Caption], *, aside: bool) -> None:
    """Facts in two columns of framed cells, in a line of cells, or in pairs beside the parties."""
    rng = made.rng
    site = party(rng, MARKETS["US"], buyer.name)
    asks = [
        Ask(
            made.pick("Bill To|CLIENT|Lessee|Customer / Bill to|INVOICE TO|"),
            buyer,
            "/buyer",
            made.pick("|||Attn: Accounts Payable|Mail stop 114"),
        )
    ]
    if made.chance(0.6):
        asks.append(Ask(made.pick("Location|EQUIPMENT LOCATION|Work Site|Service location|REPORT TO"), site))
    if asks[0].caption:
        rng.shuffle(asks)
    way = rng.randrange(3)
    if way == 0:
        titled(made, made.pick("INVOICE|Lease Invoice|Billing Invoice"), made.left, 46, 16.0, 220)
        half = (made.left + made.right) / 2 + 20
        low, size = 36.0, -(-len(facts) // 2)
        for start in (0, size):
            part = facts[start : start + size]
            wide = (made.right - half) / 2
            x = half + (wide if start else 0)
            own = 36.0
            for fact in part:
                made.sheet.frame(x, own, x + wide, own + 24, 0.5)
                small = made.pen.sized(6.0)
                made.sheet.write(x + 3, own + 7.5, fact.label, fitted(small, fact.label, wide - 6))
                made.cell(fact.cell, x + 3, own + 20, room=wide - 6)
                own += 24
            low = max(low, own)
        high = signed(made, seller, made.left, 66, size=11.0, room=half - made.left - 10, one_line=False)
        made.y = across(made, asks, made.left, made.right, max(low, high) + 10, framed=made.chance(0.3)) + 12
    elif way == 1:
        low = across(made, asks, made.left, made.right - 160, 44, framed=False)
        high = signed(made, seller, made.right - 155, 52, size=10.0, room=155, one_line=False)
        low = max(low, high) + 12
        titled(made, made.pick("INVOICE|Invoice for services|INVOICE"), made.left, low + 8, 12.0, 200)
        made.y = (
            many_cells(
                made,
                facts,
                made.left,
                made.right,
                low + 14,
                rng.choice(("inside", "above", "below")),
                rows=1 + (len(facts) > 6),
            )
            + 12
        )
    else:
        low = signed(made, seller, made.left, 50, size=14.0, room=260, one_line=False, phone=not aside)
        high = made.beside(facts, made.right - 215, 50, room=215, mark=rng.choice((":", "", ".", " -")), flush=made.chance(0.3))
        made.y = across(made, asks, made.left, made.right, max(low, high) + 8, framed=made.chance(0.4)) + 12


def _assets(made: House, day: date, way: str) -> Decimal:
    rng, show, d = made.rng, made.show, numbers.digits
    start = day + timedelta(days=rng.randint(1, 12))
    keys = rng.choice(
        words(
            "asset name serial count price amount|name period price amount|asset serial name amount|count name asset price amount|period asset name amount"
        )
    ).split()
    heads = {"asset": "Asset|Asset ID|Equip #|Unit No", "name": "Equipment|Description|Equipment Description", "serial": "Serial|Serial No.", "count": "Qty|Mos", "period": "Period|Billing Period|From - Thru", "price": "Rate|Monthly|Unit Rent", "amount": "Amount|Rent|Payment|Charge"}  # fmt: skip
    specs = [Spec(key, made.pick(heads[key]), "right" if key in ("count", "price", "amount") else "left") for key in keys]
    goods = [
        Item(
            f"{rng.choice('AEM')}{d(rng, 5)}",
            name,
            Decimal(rng.choice((1, 1, 1, 2, 3)) if "count" in keys else 1),
            "",
            Decimal(rng.randint(2900, 389000)) / 100,
        )
        for name in rng.sample(_ASSETS, k=rng.choice((1, 1, 2, 3, 5)))
    ]
    rows: list[Row | Band] = [
        Row({
            "asset": (text_cell(one.code, "item_code"),), "name": (text_cell(one.name, "description"),), "serial": (Cell(f"{rng.choice('KSX')}{d(rng, 7)}"),), "count": (count_cell(show, one.count),),
            "period": (Cell(f"{written(start, '%m/%d/%y')}-{written(start + timedelta(days=29), '%m/%d/%y')}"),), "price": (money_cell(show, one.price, "unit_price"),), "amount": (money_cell(show, one.amount, "amount"),),
        }, () if "serial" in keys or rng.random() < 0.5 else ((Cell(f"S/N {d(rng, 8)}  installed {written(start - timedelta(days=400), way)}"),),))
        for one in goods
    ]  # fmt: skip
    columns, pen = columns_of(made, specs, rows, flexible="name")
    print_rows(made, rows, Table(columns, pen, rng.choice(("none", "head", "under", "rows", "grid")), made.chance(0.4), "name"))
    return sum((one.amount for one in goods), ZERO)


def _weeks(made: House, day: date, way: str) -> Decimal:
    rng, show = made.rng, made.show
    keys = rng.choice(
        words(
            "week person name count price amount|name week count price amount|person name kind count price amount|count name price amount|week name kind count price amount"
        )
    ).split()
    heads = {"week": "W/E|Week Ending|Wk Ending", "person": "Employee|Name|Worker", "name": "Position|Description|Job Title|Skill", "kind": "Type|Pay Code", "count": "Hours|Hrs|HRS BILLED", "price": "Rate|Bill Rate|$/Hr", "amount": "Amount|Total|Extended"}  # fmt: skip
    specs = [Spec(key, made.pick(heads[key]), "right" if key in ("count", "price", "amount") else "left") for key in keys]
    rows: list[Row | Band] = []
    net = ZERO
    for name in rng.sample(_ROLES, k=rng.choice((1, 2, 3, 4, 6))):
        who, rate = people.person(rng), Decimal(rng.randint(1850, 14500)) / 100
        for kind in ("REG", "OT")[: rng.choice((1, 1, 2))]:
            one = Item(
                "",
                name,
                Decimal(rng.choice(("40", "36", "24", "37.5", "8", "11.25", "4.5"))),
                "",
                rate if kind == "REG" else (rate * Decimal("1.5")).quantize(Decimal("0.01")),
            )
            net += one.amount
            rows.append(Row({
                "week": (Cell(written(day - timedelta(days=day.weekday() + 1), way)),), "person": (Cell(who.listed),), "name": (text_cell(name, "description"),), "kind": (Cell(kind),),
                "count": (count_cell(show, one.count),), "price": (money_cell(show, one.price, "unit_price"),), "amount": (money_cell(show, one.amount, "amount"),),
            }))  # fmt: skip
    columns, pen = columns_of(made, specs, rows, flexible="name")
    print_rows(
        made, rows, Table(columns, pen, rng.choice(("none", "head", "under", "rows", "bands")), made.chance(0.4), "name")
    )
    return net


def _stub(made: House, seller: Party, facts: list[Caption], total: Caption) -> None:
    """The foot that goes back with the check: the number, the account, what is due, and where to."""
    keep = [fact for fact in facts if fact.cell.leaf in ("/number", "/buyer/account_number", "/due_date", "/issue_date")]
    y = made.sheet.size[1] - 92
    if made.y > y - 6:
        made.turn()
    made.sheet.dash(made.left, y, made.right)
    made.sheet.write(
        made.left, y + 12, made.pick("Please return this portion with your payment|DETACH HERE|Remittance"), made.pen.sized(7)
    )
    box = lock_box(made.rng, seller)
    made.party(box, "/seller/name", made.left, y + 28, room=190)
    made.beside([*keep, total], made.right - 210, y + 20, room=210, gap=2.0)
