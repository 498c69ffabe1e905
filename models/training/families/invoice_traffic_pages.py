# ruff: noqa: E501, PLR0913 - tables of words; drawing says what, where and how
"""Training bills of television and radio traffic systems: the whole head on every sheet with `Page 1 of 3`, each spot as it ran below its line."""

from __future__ import annotations

from datetime import timedelta
from random import Random

from models.training.content import media, numbers, people
from models.training.content.markets import words
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
    "{c}-TV",
    "{c}",
    "{c} Television",
    "{l} Television Group",
    "{p} Broadcasting Partners",
    "{c}-DT {p}",
    "{l} Media of {p}, LLC",
    "{c}/{p}",
)
_BUYERS = (
    "{l} for Attorney General",
    "{p} Values PAC",
    "{l} Motor Company",
    "Yes on Proposition 14",
    "{p} Regional Medical Center",
    "{l} Law Offices",
    "{p} Furniture Gallery",
    "{l} for Senate",
    "Neighbors for a Stronger {p} (NSP)",
)
_AGENCIES = (
    "{l} Media Group",
    "{l} & {m} Strategies, Inc.",
    "Media Buyers of {p}",
    "{l} Direct",
    "{m} Political Media",
    "{l} Communications (DC)",
)
_SHOWS = words(
    "M-F 5-6A News|Today at {t}|Local News at Noon|M-F 4-5P Talk|Prime Monday|SAT EARLY NEWS|Game Show Hour|Late News M-Su|Sunday Public Affairs|News Rotator M-F 5A-7P|Wheel/Access|Morning Show 7-9a"
)


def traffic_pages(rng: Random) -> Paper:
    """One order of one month; printed twice, as the sheets tell how many they are."""
    dice = rng.random()
    made = _press(Random(dice), 9)
    return _press(Random(dice), made.sheet.page).finish()


def _press(rng: Random, sheets: int) -> House:
    made = house(
        rng,
        "invoice-traffic-pages",
        "US",
        ("arial", "helvetica", "narrow", "dejavu-condensed", "times"),
        (7.5, 8.0, 8.5),
        across=0.15,
    )
    runs = [
        (rng.choice(_SHOWS).format(t=rng.choice((5, 6, 10))), rng.choice((1, 1, 2, 3, 5)), media.rates(rng, 20, 1800, "5"))
        for _ in range(rng.choice((1, 2, 4, 7, 11, 16)))
    ]
    deal = media.account(rng, (_SELLERS, _BUYERS, _AGENCIES), runs, through=0.75)
    facts, remit, way = _facts(made, deal), lock_box(rng, deal.seller), rng.randrange(3)
    made.over = lambda again: _head(again, deal, facts, way, remit_lines=remit.lines, sheets=sheets)
    made.over(made)
    _table(made, deal)
    show = made.show
    sums = [
        Caption(
            made.pick("Gross Total|Total Gross Amount|Order Gross|Invoice Gross"),
            money_cell(show, deal.gross, "/total", total=True),
        )
    ]
    if deal.agency:
        sums += [
            Caption(
                made.pick("Agency Commission|Commission 15%|Agency Comm (15.0 %)"),
                money_cell(show, deal.commission, "/discount", total=True),
            ),
            Caption(
                made.pick("Net Amount Due|Net Due|Invoice Net Due|Total Net"),
                money_cell(show, deal.gross - deal.commission, "/amount_due", total=True),
            ),
        ]
    print_sums(made, sums, made.right - 190, made.right, heavy="/amount_due", boxed=made.chance(0.2))
    return made


def _facts(made: House, deal: media.Account) -> list[Caption]:
    """Invoice, order, estimate and their kin, in the order that this system prints them."""
    rng, d, show = made.rng, numbers.digits, made.show
    stem = d(rng, rng.choice((5, 6, 7)))
    number = rng.choice((f"{stem}-{rng.randint(1, 7)}", d(rng, len(stem)), f"{stem}-{rng.randint(1, 3)}-{rng.randint(1, 9)}"))
    order = stem if made.chance(0.5) else d(rng, len(stem))
    last = deal.day - timedelta(days=rng.randint(0, 2))
    facts = [
        Caption(made.pick("Invoice #|Invoice Number|Invoice"), Cell(number, "/number", number)), Caption(made.pick("Invoice Date|Inv. Date|Date of Invoice"), made.day(deal.day, "/issue_date")),
        Caption(made.pick("Invoice Month|Broadcast Month|Bill Month"), Cell(deal.first.strftime("%B %Y"))), Caption(made.pick("Invoice Period|Billing Period|Air Dates"), Cell(f"{show.date(deal.first)} - {show.date(last)}")),
        Caption(made.pick("Advertiser|Client"), text_cell(deal.buyer.name, "/buyer/name")), Caption("Product", Cell(made.pick("Political|Spring 24|Issue|Orthopedics|Q3 Image"))),
        Caption(made.pick("Order #|Order Number|Contract #"), Cell(order)), Caption(made.pick("Alt Order #|Alternate Order|Agency Order"), Cell(made.pick(f"{d(rng, 8)}|WOC{d(rng, 8)}|{d(rng, 6)}"))),
        Caption(made.pick("Estimate Number|Estimate #|Agency Est."), Cell(d(rng, rng.choice((3, 4, 5))))), Caption(made.pick("Flight Dates|Order Flight"), Cell(f"{show.date(deal.first)} - {show.date(deal.day + timedelta(days=30))}")),
        Caption(made.pick("Account Executive|AE|Sales Rep"), Cell(people.person(rng).plain)), Caption(made.pick("Sales Office|Sales Region"), Cell(made.pick("Local|National|WASHINGTON DC"))),
        Caption(made.pick("Property|Station|Market"), Cell(made.pick(f"{deal.seller.name.split()[0]}|{deal.seller.name.split()[0]} News"))), Caption(made.pick("Billing Calendar|Billing Type|Deal #"), Cell(made.pick("Broadcast|Calendar|Cash"))),
        Caption(made.pick("Agency Ref|Advertiser Ref|Advertiser Code"), Cell(d(rng, 5))), Caption(made.pick("IDB#|Special Handling|Product Codes"), Cell(made.pick(f"{d(rng, 5)}|NTZ|P{d(rng, 3)}"))),
    ]  # fmt: skip
    kept = facts[:9] + rng.sample(facts[9:], k=rng.randint(2, 7))
    if made.chance(0.6):
        rng.shuffle(kept)
    return kept


def _head(
    made: House, deal: media.Account, facts: list[Caption], way: int, *, remit_lines: tuple[str, ...], sheets: int
) -> None:
    """The head of a sheet: the station, the addressee, where to pay, and facts in one of three shapes."""
    sheet, pen, wide = made.sheet, made.pen, made.right - made.left
    small = pen.sized(pen.size - 1)
    sheet.write(made.right, 34, f"Page {sheet.page} of {sheets}", small, "right")
    half, third = made.left + wide * 0.5, made.left + wide * 0.34
    y = made.party(deal.seller, "/seller", made.left, 40, pen, room=wide * 0.3, loud=True)
    made.run([Cell("Main:"), Cell(deal.seller.phone, "/seller/phone", deal.seller.phone_value)], made.left, y)
    sheet.write(third if way == 0 else made.left, 40 if way == 0 else y + 30, "Send Payment To:", small.heavy())
    x, low = (third, 52.0) if way == 0 else (made.left, y + 42)
    for line in (deal.seller.name, *remit_lines):
        sheet.write(x, low, line, fitted(pen, line, wide * 0.3))
        low += pen.size + 2.2
    y = max(low, y + 12) + 14
    if way != 2:
        sheet.write(made.left, y, "Billing Address:" if way else "Bill To:", small.heavy())
        y += pen.size + 3
    if deal.agency:
        sheet.ignore.append("/buyer/address")
        y = made.party(deal.agency, "", made.left, y, room=wide * 0.42)
        sheet.write(made.left, y, "Attn: Accounts Payable", pen)
        y += pen.size + 2
    else:
        y = made.party(deal.buyer, "/buyer", made.left, y, room=wide * 0.42)
    if way == 0:
        middle = (len(facts) + 1) // 2
        sheet.write(third + wide * 0.34, 46, "INVOICE", pen.sized(15).heavy())
        one = made.beside(facts[:middle], half, max(92.0, low + 6), room=wide * 0.5 - 4, mark="")
        two = made.strip(facts[middle : middle + 4], made.left, made.right, max(one, y) + 4, shaded=True)
        made.y = (
            made.strip(facts[middle + 4 :], made.left, made.right, two, shaded=False) + 10 if facts[middle + 4 :] else two + 10
        )
    elif way == 1:
        sheet.write(made.right, 50, "Invoice", pen.sized(13).heavy(), "right")
        rows = [facts[at : at + 3] for at in range(0, len(facts), 3)]
        made.y = max(y, corner_cells(made, rows, half, made.right, 58)) + 12
    else:
        middle = (len(facts) + 1) // 2
        one = captions_above(made, facts[:middle], half, 60, room=wide * 0.24, label=small.heavy())
        two = captions_above(made, facts[middle:], half + wide * 0.26, 60, room=wide * 0.24, label=small.heavy())
        made.y = max(one, two, y) + 8


def _table(made: House, deal: media.Account) -> None:
    rng, show = made.rng, made.show
    rows = []
    for index, run in enumerate(deal.runs, start=1):
        spots = tuple(
            (Cell(f"{made.pick('Mo|Tu|We|Th|Fr')}  {show.date(run.begins + timedelta(days=at))}  {rng.randint(1, 12)}:{rng.randint(10, 59)} {rng.choice('AP')}M  :30  {numbers.digits(rng, 4)}H  {show.money(run.rate)}"),)
            for at in range(run.count)
        )  # fmt: skip
        rows.append(Row({
            "line": (Cell(str(index)),), "dates": (Cell(f"{show.date(run.begins)} {show.date(run.ends)}"),), "description": (text_cell(run.what, "description"),), "days": (Cell("MTWTF--"),), "length": (Cell(":30"),),
            "count": (Cell(str(run.count), "quantity", str(run.count)),), "price": (money_cell(show, run.rate, "unit_price"),), "amount": (money_cell(show, run.amount, "amount"),),
        }, spots))  # fmt: skip
    keys = rng.choice(
        (
            "line dates description days length count price amount",
            "line description dates length price count amount",
            "line dates description length price amount",
        )
    ).split()
    if "count" not in keys:
        rows = [Row({key: cells for key, cells in row.cells.items() if key != "count"}, row.below) for row in rows]
    heads = {
        "line": "Line",
        "dates": "Start/End Date",
        "description": "Description",
        "days": "Days",
        "length": "Length",
        "count": "Spots",
        "price": "Rate",
        "amount": "Amount",
    }
    specs = [Spec(key, heads[key], "left" if key in {"line", "dates", "description", "days"} else "right") for key in keys]
    columns, pen = columns_of(made, specs, rows, flexible="description")
    print_rows(made, rows, Table(columns, pen, rng.choice(("head", "rows", "none")), made.chance(0.4), "description"))
