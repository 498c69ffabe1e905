# ruff: noqa: E501 - tables of words
"""Training bills of radio and television: panels of advertiser, agency and station, abbreviated captions, flights with spots by weekday, times aired below, an affidavit."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from random import Random

from models.training.content.markets import MARKETS, Party, words
from models.training.content.remittance import ZERO, cents
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
    paid_to,
    signed,
    titled,
)
from models.training.paper import Paper

_OWNERS = "{stem} Broadcast Partners|{last} Radio Company|{stem} Television, LLC|{last} Communications Inc.|{stem} Public Media|{stem} Sports Network"
_SPONSORS = "{last} Honda|{stem} Credit Union|{last} Furniture Outlet|{stem} Orthodontics|{last} & {last} Attorneys|{stem} Water Park|Friends of {last}|{stem} Casino|{last} Windows & Doors"
_AGENCIES = "{last} Media Buying|{stem} Advertising|{last} Creative Group"
_PROGRAMS = words(
    "M-F 6A-10A Morning Drive|News at Six|Sa-Su 10A-7P|ROS 5A-12M|Late News|Early Fringe 4P-5P|Football Post Game|Prime Rotator M-Su 8P-11P|Weather Sponsor|Traffic :10 Liner|Middays 10A-3P|Mo-Fr Talk Show Live Read|Sun Morning Public Affairs"
)
_WORDS = "number=Inv#|Invoice|INV NO|Invoice Num|Doc.|Bill no.;issue_date=Inv Date|Bill Date|Date|Invoice Dt;purchase_order=PO/Est|Client PO|Agy P.O.;account=Adv. Code|Acct|Client Code|Customer ID;terms=Terms|Pay Terms;due_date=Due|Due Date|Payable by"
_OTHERS = "Contract|Contract #|Cntr:number;Order|Ord#|Alt Order #:number;Estimate|Est #|Est. No:number;Product|Product Code|Brand:[Fall Sale|GEN|0412|Service|Truck Month];AE|Acct Exec|Salesperson|Sales:person;Station|Property|Outlet:[KXQV-FM|WXJZ-TV|KXZJ|WXQ-AM];Bill Cycle|Calendar:[Monthly/Broadcast|BCST|EOM];Market:[Local|Spot|Natl];Flight Start|Sched Start|Run from:day;Flight End|Sched End|thru:day;Rev Type|Office:[LOC|NAT|Cash];Page|Pg:1"
_OATHS = words(
    "We warrant that the announcements listed above were broadcast as shown, according to the station log.|AFFIDAVIT OF PERFORMANCE: the above schedule ran as ordered. Sworn to and subscribed before me, Notary Public ____________|Times are approximate within three minutes. No allowance after 30 days."
)


def flights(rng: Random) -> Paper:
    """One month on the air."""
    made = house(
        rng,
        "invoice-flights",
        "US",
        ("helvetica", "narrow", "courier", "arial", "times", "dejavu-condensed"),
        (7.5, 8.0, 8.5),
        across=0.2,
    )
    if made.pen.family == "courier":
        made.pen = made.pen.sized(7.2)
    us = MARKETS["US"]
    seller, buyer = firm(rng, us, _OWNERS), firm(rng, us, _SPONSORS)
    agency = firm(rng, us, _AGENCIES) if rng.random() < 0.5 else None
    day, way = date(2025, 1, 26) + timedelta(days=rng.randint(0, 670)), fashion(made, "%m/%d/%y", "%m/%d/%Y")
    _head(made, (seller, buyer, agency), head_facts(made, day, way, _WORDS, _OTHERS))
    spots = [
        Item("", name, Decimal(rng.choice((1, 2, 3, 4, 5, 8, 10, 12))), "", Decimal(rng.choice((0, 8, 15, 22, 35, 40, 75, 110, 225, 400, 1250))) + Decimal(rng.choice(("0", "0", "0.50"))))
        for name in rng.sample(_PROGRAMS, k=rng.choice((1, 2, 3, 4, 6, 8)))
    ]  # fmt: skip
    if not any(one.price for one in spots):
        spots[0] = replace(spots[0], price=Decimal(45))
    _table(made, spots, day, way)
    _ends(made, sum((one.amount for one in spots), ZERO), agency)
    made.sheet.write(made.left, min(made.y + 18, made.sheet.size[1] - 24), made.rng.choice(_OATHS), made.pen.sized(6.5))
    return made.finish()


def _head(made: House, parties: tuple[Party, Party, Party | None], facts: list[Caption]) -> None:
    """Panels in any order; who gets the bill is the agency where there is one, but the customer is who advertises."""
    rng, (seller, buyer, agency) = made.rng, parties
    where = rng.choice(WHERE)
    if agency:
        made.sheet.ignore.append("/buyer/address")
        asks = [Ask(made.pick("AGENCY|Agency / Bill To:|BILL TO"), agency, "", made.pick("|Attn: Media Accounting|"))]
        facts.insert(
            rng.randint(0, len(facts)),
            Caption(made.pick("Advertiser|ADV|Client|Adv. Name"), text_cell(buyer.name, "/buyer/name")),
        )
    else:
        asks = [
            Ask(
                made.pick("ADVERTISER|BILL TO:|Client|Sponsor / Bill to|Billing Address"),
                buyer,
                "/buyer",
                made.pick("||Attn: Marketing|Accounts Payable"),
            )
        ]
    if made.chance(0.7):
        asks.append(paid_to(made, lock_box(rng, seller)))
    letterhead = made.chance(0.5)
    if not letterhead:
        asks.append(Ask(made.pick("STATION|FROM|Billing party|Station/Payee"), seller, "/seller"))
    rng.shuffle(asks)
    title = made.pick("INVOICE|Invoice|BROADCAST INVOICE|INVOICE / AFFIDAVIT|Station Invoice")
    rows = 1 + (len(facts) > 5) + (len(facts) > 9)
    if letterhead:
        low = signed(made, seller, made.left, 48, size=16.0, room=300, one_line=made.chance(0.5))
        titled(made, title, made.right - 180, 48, 13.0, 180)
    else:
        titled(made, title, rng.choice((made.left, (made.left + made.right) / 2 - 50)), 44, 14.0, 200)
        low = 52.0
    order = rng.randrange(3)
    if order == 0:
        low = across(made, asks, made.left, made.right, low + 8, framed=made.chance(0.6))
        made.y = many_cells(made, facts, made.left, made.right, low + 6, where, rows=rows) + 10
    elif order == 1:
        low = many_cells(made, facts, made.left, made.right, low + 4, where, rows=rows, ruled=made.chance(0.7))
        made.y = across(made, asks, made.left, made.right, low + 6, framed=False) + 12
    else:
        third = -(-len(facts) // 3)
        for start in range(0, len(facts), third):
            low = chained(made, facts[start : start + third], made.left, low + 6, mark=rng.choice((":", "", "=")), apart="    ")
        made.y = across(made, asks, made.left, made.right, low + 6, framed=made.chance(0.4)) + 12


def _table(made: House, spots: list[Item], day: date, way: str) -> None:
    rng, show = made.rng, made.show
    keys = rng.choice(
        words(
            "line start end days name length count price amount|name flight days length count price amount|count length name week price amount|start name week count price amount|line name flight price count amount|flight length days name price count amount"
        )
    ).split()
    heads = {"line": "Ln|Line|#", "start": "Start|From|Date", "end": "End|To", "days": "Days|MTWTFSS", "name": "Program/Daypart|Description|Time Period|Inventory", "flight": "Flight|Flight Dates|Run Dates", "week": "Wk of|Week", "length": "Len|:Sec|Length", "count": "Spots|#|Qty|Aired|Spts", "price": "Rate|Spot Rate|Unit $|Cost", "amount": "Amount|Total|Gross Amt|Ext. Amt"}  # fmt: skip
    specs = [
        Spec(
            key,
            made.pick(heads[key]),
            "right" if key in ("count", "price", "amount") else "center" if key in ("days", "length") else "left",
        )
        for key in keys
    ]
    rows: list[Row | Band] = []
    aired = made.chance(0.45)
    for number, one in enumerate(spots, start=1):
        start = day - timedelta(days=rng.randint(14, 27))
        end = start + timedelta(days=rng.choice((4, 6, 13)))
        cells = {
            "line": (Cell(str(number)),), "start": (Cell(written(start, "%m/%d")),), "end": (Cell(written(end, "%m/%d")),), "days": (Cell("".join(rng.choice((letter, "-")) for letter in "MTWTF") + "--"),), "name": (text_cell(one.name, "description"),),
            "flight": (Cell(f"{written(start, '%m/%d/%y')}-{written(end, '%m/%d/%y')}"),), "week": (Cell(written(start, way)),), "length": (Cell(rng.choice((":30", ":60", "30", "15"))),),
            "count": (count_cell(show, one.count),), "price": (money_cell(show, one.price, "unit_price"),), "amount": (money_cell(show, one.amount, "amount"),),
        }  # fmt: skip
        times = [
            f"{rng.choice(('Mo', 'Tu', 'We', 'Th', 'Fr'))} {rng.randint(6, 11)}:{rng.randint(0, 59):02d}{rng.choice('AP')}"
            for _ in range(min(5, int(one.count)))
        ]
        rows.append(Row(cells, ((Cell("Aired: " + "  ".join(times)),),) if aired else ()))
    columns, pen = columns_of(made, specs, rows, flexible="name")
    print_rows(
        made,
        rows,
        Table(columns, pen, rng.choice(("none", "head", "under", "rows", "grid", "bands")), made.chance(0.3), "name"),
    )
    if made.chance(0.5):
        made.y += 4
        made.sheet.write(made.left, made.y + 9, f"Total spots: {sum(one.count for one in spots)}", made.pen)
        made.y += made.pen.size + 6


def _ends(made: House, gross: Decimal, agency: Party | None) -> None:
    show = made.show
    less = cents(gross * Decimal("0.15"))
    facts = [Caption(made.pick("Gross|Gross Total|TOTAL GROSS|Total Charges"), money_cell(show, gross, "/total", total=True))]
    if agency:
        facts += [
            Caption(made.pick("Agency Comm.|Less Agency Commission|Comm 15%|Commission"), money_cell(show, less, "/discount", total=True)),
            Caption(made.pick("Net Due|Net Amt Due|Amount Due|NET INVOICE"), money_cell(show, gross - less, "/amount_due", total=True)),
        ]  # fmt: skip
    elif made.chance(0.4):
        facts.append(
            Caption(made.pick("Amount Due|Balance Due|PAY THIS AMOUNT"), money_cell(show, gross, "/amount_due", total=True))
        )
    if made.chance(0.4):
        print_summed_strip(made, facts)
    else:
        print_sums(made, facts, made.right - 185, made.right, heavy="/amount_due", boxed=made.chance(0.3))
