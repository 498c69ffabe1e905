# ruff: noqa: E501 - tables of words
"""Training orders and contracts of television and radio traffic systems: two facts in one cell (`Contract / Revision`, `Original Date / Revision`), the sheet's date in a corner, weeks below their lines."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random
from typing import NamedTuple

from models.training.content import media, numbers, people
from models.training.content.markets import words
from models.training.families.invoice_house import (
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

_SELLERS = words("{c}-TV|{c}|{c} {p}|{c} Television|{p} Radio - {c}|{l} Broadcast Group|{c} / {p}|{l} Media Stations")
_BUYERS = words(
    "{l} for State Senate|{p} Forward|{l} Chevrolet|Citizens for {l}|Better {p} Fund|{l} Heart Clinic|{m} and {l} for {p}|{p} Credit Union|Committee to Keep Judge {l}|American {l} Action|{m} {l} 2024|{l} for {p} 2026, Inc.|POL/{l}/US Senate/R|{l}, {m} - Congress - D|{l}-D-Governor"
)
_AGENCIES = words(
    "{l} Media Strategies|{m} {l} Media|{p} Media Placement|{l} Political Group, LLC|Canal {l} Partners|{m} Buying, Inc."
)
_SHOWS = words(
    "M-F 6-7A Morning News|Noon News|The {l} Show|Access {t}P|News at {t}|Sa 6-8P Football|Su 8-9A Talk|Prime Rotator|Late News 11P|M-Su 6A-7P ROS|Drama Tue 9P"
)
_REPS = words("National Sales|Direct|{p}|Katzman Continental|Millbrook DC|Local")


class _Order(NamedTuple):
    deal: media.Account
    number: str
    printed: date
    entered: date
    cells: list[list[tuple[Caption, ...]]]
    """Rows of boxes; two captions in a box are one label `A / B` with both values behind each other."""
    sheets: int


def air_contract(rng: Random) -> Paper:
    """An order of some weeks; printed twice, as the sheets tell how many they are."""
    dice = rng.random()
    made = _press(Random(dice), 9)
    return _press(Random(dice), made.sheet.page).finish()


def _press(rng: Random, sheets: int) -> House:
    made = house(rng, "invoice-air-contract", "US", ("arial", "helvetica", "narrow", "dejavu-condensed", "times"), (7.0, 7.5, 8.0), across=0.5)  # fmt: skip
    runs = [
        (media.named(rng, rng.choice(_SHOWS).replace("{t}", rng.choice("567"))), rng.choice((1, 2, 3, 5, 8)), media.rates(rng, 20, 2400, "5"))
        for _ in range(rng.choice((1, 2, 3, 5, 8, 12)))
    ]  # fmt: skip
    deal = media.account(rng, (_SELLERS, _BUYERS, _AGENCIES), runs, through=0.8)
    order = _order(made, deal, sheets)
    way = rng.randrange(3)
    made.over = lambda again: _head(again, order, way)
    made.over(made)
    _lines(made, order)
    _ends(made, deal)
    return made


def _order(made: House, deal: media.Account, sheets: int) -> _Order:
    """What the boxes of the head say, in this system's order."""
    rng, d, show = made.rng, numbers.digits, made.show
    number, revision = d(rng, rng.choice((5, 6, 7, 7))), made.pick("|1|2|3|5")
    printed, entered = deal.day, deal.day - timedelta(days=rng.choice((0, 1, 3, 9)))
    client, product = deal.buyer.name, made.pick("Political|Primary|Issue|Spring Sale|QUAL|Image")
    ours = Caption(made.pick("Contract|Order|Contract #"), Cell(number, "/number", number))
    flight = f"{show.date(deal.first)} - {show.date(deal.day + timedelta(days=20))}"
    first = [
        (ours, Caption(made.pick("Revision|Rev"), Cell(revision))),
        (Caption(made.pick("Alt Order #|Alternate Order|Rep Order #"), Cell(made.pick(f"{d(rng, 8)}|WOC{d(rng, 8)}|{d(rng, 7)}|"))),),
    ]  # fmt: skip
    about = [
        (Caption("Product", Cell(product)),),
        (Caption(made.pick("Contract Dates|Flight Dates|Order Flight"), Cell(flight)),),
        (Caption(made.pick("Estimate #|Agency Estimate|Est. #"), Cell(made.pick(f"{d(rng, 4)}|{d(rng, 3)}|{d(rng, 5)}"))),),
        (Caption(made.pick("Advertiser|Client"), text_cell(client, "/buyer/name")),),
        (Caption(made.pick("Original Date|Entered"), Cell(show.date(entered))), Caption(made.pick("Revision|Modified"), Cell(show.date(printed)))),
    ]  # fmt: skip
    more = [
        (Caption("Billing Cycle", Cell(made.pick("EOM/EOC|Monthly|EOB"))),), (Caption("Billing Calendar", Cell(made.pick("Broadcast|Calendar"))),), (Caption(made.pick("Cash/Trade|Type"), Cell("Cash")),),
        (Caption(made.pick("Property|Station"), Cell(deal.seller.name.split()[0])),), (Caption(made.pick("Account Executive|AE"), Cell(people.person(rng).plain)),), (Caption(made.pick("Sales Office|Sales Region"), Cell(media.named(rng, rng.choice(_REPS)))),),
        (Caption("Special Handling", Cell("")),), (Caption("Demographic", Cell(made.pick("Adults 35+|A25-54|RA35+|HH"))),), (Caption("Agency Code", Cell(made.pick(f"{d(rng, 4)}|"))), Caption("Advertiser Code", Cell(d(rng, 3)))),
        (Caption("Product 1", Cell("")), Caption("Product 2", Cell(d(rng, 4)))), (Caption("Agency Ref", Cell(d(rng, 6))),), (Caption("Advertiser Ref", Cell(made.pick(f"{d(rng, 5)}|"))),),
    ]  # fmt: skip
    if made.chance(0.5):
        rng.shuffle(about)
    boxes = first + about
    rest = rng.sample(more, k=rng.choice((3, 6, 9)))
    wide = rng.choice((2, 3))
    cells = [boxes[at : at + wide] for at in range(0, len(boxes), wide)] + [rest[at : at + 3] for at in range(0, len(rest), 3)]
    return _Order(deal, number, printed, entered, cells, sheets)


def _head(made: House, order: _Order, way: int) -> None:
    """Station, agency, boxes; on further sheets the same or the number alone with the page."""
    sheet, pen, wide, deal = made.sheet, made.pen, made.right - made.left, order.deal
    half = made.left + wide * 0.46
    title = {0: "CONTRACT", 1: "Order Confirmation", 2: "ORDER"}[way]
    if sheet.page > 1 and way == 2:
        end = sheet.write(made.left, 40, f"{title} ", pen.heavy())
        made.cell(Cell(order.number, "/number", order.number), end, 40)
        sheet.write(made.right, 40, f"Page {sheet.page} / {order.sheets}", pen, "right")
        made.y = 56.0
        return
    y = made.party(deal.seller, "/seller", made.left, 42, room=wide * 0.3, loud=True)
    made.run([Cell("Main:" if way else "Ph."), Cell(deal.seller.phone, "/seller/phone", deal.seller.phone_value)], made.left, y)
    y += pen.size + 12
    _print_day(made, order, way)
    sheet.write(made.right if way else half, 48, title, pen.sized(15 if way == 0 else 12).heavy(), "right" if way else "left")
    sheet.write(made.left, y, ("And:", "Bill To:", "Agency:")[way], pen.sized(pen.size - 1))
    y += pen.size + 2
    if deal.agency:
        sheet.ignore.append("/buyer/address")
        y = made.party(deal.agency, "", made.left, y, room=wide * 0.38)
        sheet.write(made.left, y, f"Attention: {people.person(Random(order.number)).plain}", pen)
    else:
        y = made.party(deal.buyer, "/buyer", made.left, y, room=wide * 0.38)
    low = _boxes(made, order, half, 58.0 if way == 0 else 70.0)
    made.y = max(low, y + 10) + 8


def _print_day(made: House, order: _Order, way: int) -> None:
    """The day the sheet was printed: at the sheet's foot, or in the upper corner with the page."""
    sheet, small = made.sheet, made.pen.sized(made.pen.size - 0.5)
    shown = made.day(order.printed, "/issue_date")
    sheet.alternatives["/issue_date"] = [order.entered.isoformat()]
    page = f"Page {sheet.page} of {order.sheets}"
    if way == 1:
        sheet.write(made.right, sheet.size[1] - 24, page, small, "right")
        made.run([Cell("Printed"), shown, Cell("9:41 AM")], made.left, sheet.size[1] - 24, small)
        return
    end = made.left + (made.right - made.left) * 0.8
    made.run([Cell("Print Date" if way == 0 else "Date:"), shown], end - 90, 30, small)
    sheet.write(made.right, 30, page, small, "right")


def _boxes(made: House, order: _Order, x0: float, y: float) -> float:
    """Rows of boxes as wide as they need, captions in the upper left corner."""
    small, high = made.pen.sized(made.pen.size - 1.5), made.pen.size * 2 + 8
    for row in order.cells:
        wants = [max(_wide(made, box), small.width(_label(box))) + 12 for box in row]
        scale, x = (made.right - x0) / sum(wants), x0
        for box, want in zip(row, wants, strict=True):
            wide = want * scale
            made.sheet.frame(x, y, x + wide, y + high, 0.5)
            made.sheet.write(x + 3, y + small.size + 1, _label(box), fitted(small, _label(box), wide - 5))
            pen = made.pen.sized(made.pen.size * min(1.0, scale))
            at = made.cell(box[0].cell, x + 5, y + high - 4, pen)
            if len(box) > 1:
                made.run([Cell("/"), box[1].cell], at + 5, y + high - 4, pen)
            x += wide
        y += high
    return y


def _label(box: tuple[Caption, ...]) -> str:
    return " / ".join(one.label for one in box)


def _wide(made: House, box: tuple[Caption, ...]) -> float:
    return made.pen.width("  /  ".join(one.cell.text for one in box))


def _lines(made: House, order: _Order) -> None:
    """A line, below it its weeks with days, count and rate."""
    rng, show, deal = made.rng, made.show, order.deal
    rows, detailed = [], made.chance(0.6)
    for index, run in enumerate(deal.runs, start=1):
        week = (
            Cell("Week:"), Cell(show.date(run.begins)), Cell(show.date(run.begins + timedelta(days=6))), Cell(rng.choice(("MTWTF--", "-----SS", "MTWTFSS", "--W----"))),
            Cell(str(run.count)), money_cell(show, run.rate, "unit_price"),
        )  # fmt: skip
        rows.append(Row({
            "line": (Cell(str(index)),), "channel": (Cell(deal.seller.name.split()[0][:4]),), "start": (Cell(show.date(run.begins)),), "end": (Cell(show.date(run.ends)),),
            "description": (text_cell(run.what, "description"),), "time": (Cell(f"{rng.randint(5, 11)}:00 {rng.choice('AP')}M"),), "length": (Cell(":30"),), "rate": (money_cell(show, run.rate, "unit_price"),),
            "type": (Cell("NM"),), "count": (Cell(str(run.count), "quantity", str(run.count)),), "amount": (money_cell(show, run.amount, "amount"),),
        }, (week,) if detailed else ()))  # fmt: skip
    keys = rng.choice(("line channel start end description time length rate type count amount", "line start end description length rate count amount", "line channel description time length type count amount")).split()  # fmt: skip
    if "rate" not in keys and not detailed:
        keys.insert(keys.index("count"), "rate")
    heads = {"line": made.pick("Line|Ln|#"), "channel": "Ch", "start": made.pick("Start Date|Start"), "end": made.pick("End Date|End"), "description": made.pick("Description|Program|Inventory"), "time": made.pick("Start Time|Time"), "length": made.pick("Length|Len|Dur"), "rate": made.pick("Rate|Rate/Spot"), "type": "Type", "count": made.pick("Spots|#Spots|Tot Spots"), "amount": made.pick("Amount|Total|Ext. Amt")}  # fmt: skip
    rows = [Row({key: row.cells[key] for key in keys}, row.below) for row in rows]
    lefts = {"line", "channel", "start", "end", "description", "time"}
    columns, pen = columns_of(made, [Spec(key, heads[key], "left" if key in lefts else "right") for key in keys], rows, flexible="description")  # fmt: skip
    print_rows(made, rows, Table(columns, pen, rng.choice(("head", "rows", "none")), made.chance(0.4), "description"))


def _ends(made: House, deal: media.Account) -> None:
    show, spots = made.show, sum(run.count for run in deal.runs)
    facts = [
        Caption(made.pick("Total Spots|# of Spots"), Cell(str(spots))),
        Caption(made.pick("Gross Amount|Gross Total|Order Gross|Total Gross"), money_cell(show, deal.gross, "/total", total=True)),
    ]  # fmt: skip
    if deal.agency and made.chance(0.8):
        facts += [
            Caption(made.pick("Agency Commission|Agy Comm"), money_cell(show, deal.commission, "/discount", total=True)),
            Caption(made.pick("Net Amount|Net Total|Net"), money_cell(show, deal.gross - deal.commission, "/amount_due", total=True)),
        ]  # fmt: skip
    elif deal.agency:
        made.sheet.ignore += ["/discount", "/amount_due"]
    print_sums(made, facts, made.right - 190, made.right, heavy="/total")
    if made.chance(0.6):
        made.y += 22
        for who in ("Signature for the agency", "Accepted by the station"):
            made.sheet.write(made.left, made.y, f"{who}: ______________________  Date: ____________", made.pen)
            made.y += 18
