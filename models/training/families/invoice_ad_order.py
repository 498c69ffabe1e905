# ruff: noqa: E501 - tables of words
"""Training orders and receipts of newspapers' classified desks: facts in three columns under sold-to and payor, several numbers of one length, insertions and payments, the advertisement itself."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from random import Random

from models.training.content import media, numbers, people
from models.training.content.markets import words
from models.training.content.remittance import ZERO
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
from models.training.ink import fitted, wrap
from models.training.paper import Paper

_SELLERS = words(
    "The {p} Herald|{p} Daily Record|{p} Star-Courier|{l} Newspapers, Inc.|{p} Tribune Media|The {p} Sun & Times|{p} Legal News"
)
_BUYERS = words(
    "{l} & Sons Auctions|Town of {p}|{p} Water District|{l} Estate Sales|{l} Realty|County of {p}|{l} {m}, Attorney at Law|{p} Unified School District"
)
_AGENCIES = words("{l} Recruitment Advertising|{p} Legal Notices Service|{m} Ad Placement")
_PLACES = words(
    "Main News|Classified Liner|Legals|Help Wanted|{p} Weekly|Online - 30 days|Sunday Homes|Obituaries|Public Notices"
)
_NOTICE = "NOTICE IS HEREBY GIVEN that sealed bids will be received at the office of the clerk until two o'clock in the afternoon and then publicly opened and read aloud. The right is reserved to reject any or all bids and to waive informalities."


def ad_order(rng: Random) -> Paper:
    """One advertisement in one or several papers."""
    made = house(rng, "invoice-ad-order", "US", ("arial", "helvetica", "times", "dejavu-condensed", "roman"), (8.0, 8.5, 9.0))
    runs = [
        (media.named(rng, rng.choice(_PLACES)), rng.choice((1, 1, 2, 3, 4)), media.rates(rng, 12, 400, "0.05"))
        for _ in range(rng.choice((1, 1, 2, 3)))
    ]
    deal = media.account(rng, (_SELLERS, _BUYERS, _AGENCIES), runs, through=0.0)
    paid = deal.gross if made.chance(0.3) else (deal.gross / 2).quantize(Decimal("0.01")) if made.chance(0.2) else ZERO
    way = rng.randrange(3)
    _title(made, deal, way)
    (_columns_head, _list_head, _corner_head)[way](made, deal)
    _table(made, deal)
    _sums(made, deal, paid)
    if made.chance(0.6):
        _proof(made)
    return made.finish()


def _title(made: House, deal: media.Account, way: int) -> None:
    """The paper and what the sheet is, above everything; the paper's address below its name or at the sheet's foot."""
    sheet, pen = made.sheet, made.pen
    title = made.pick("Order Confirmation|Advertising Invoice|Ad Order / Invoice|Classified Ad Receipt|INSERTION ORDER")
    big = fitted(pen.sized(20).heavy(), deal.seller.name, 300)
    if way == 1:
        made.cell(text_cell(deal.seller.name, "/seller/name"), (made.left + made.right) / 2, 54, big, "center")
        foot = sheet.size[1] - 34
        made.cell(
            Cell(", ".join(deal.seller.lines), "/seller/address", deal.seller.address),
            (made.left + made.right) / 2,
            foot,
            pen,
            "center",
        )
        sheet.write((made.left + made.right) / 2, 74, title, pen.sized(12), "center")
        made.y = 92.0
        return
    made.cell(text_cell(deal.seller.name, "/seller/name"), made.left, 54, big)
    y = 54 + pen.size + 5
    for line in deal.seller.lines:
        made.cell(Cell(line, "/seller/address", deal.seller.address), made.left, y)
        y += pen.size + 2
    made.run(
        [Cell(made.pick("Phone|Tel:|Classifieds:")), Cell(deal.seller.phone, "/seller/phone", deal.seller.phone_value)],
        made.left,
        y,
    )
    sheet.write(made.right, 54, title, pen.sized(13).heavy(), "right")
    sheet.rule(made.left, y + 6, made.right, y + 6, 1.0)
    made.y = y + 22


def _facts(made: House, deal: media.Account) -> tuple[list[Caption], list[Caption]]:
    """The order's number and day; what else the desk writes down."""
    rng, d, show = made.rng, numbers.digits, made.show
    long = rng.choice((7, 8, 10))
    number = rng.choice((d(rng, long), "000" + d(rng, long - 3), f"{d(rng, long)}-01"))
    account = d(rng, rng.choice((6, long)))
    own = [
        Caption(made.pick("Ad Order Number|Order Number|Order #|Ad Order #|Invoice Number"), Cell(number, "/number", number)),
        Caption(made.pick("Order Date|Date|Invoice Date|Date Placed"), made.day(deal.day, "/issue_date")),
    ]
    others = [
        Caption(made.pick("Sales Rep|Ad Taker|Sales Rep."), Cell(made.pick(f"{people.person(rng).plain}|{d(rng, 4)}"))),
        Caption(made.pick("Ad Number|Ad #|Ad ID"), Cell(d(rng, long) + made.pick("|-01|-02"))),
        Caption(made.pick("Ordered By|Customer Contact|Placed by"), Cell(people.person(rng).plain)),
        Caption(made.pick("Ad Size|Size"), Cell(f"{rng.randint(1, 4)} X {rng.randint(12, 180)} {made.pick('Li|ag|lines')}")),
        Caption(made.pick("Color|Colour"), Cell("<NONE>")), Caption(made.pick("Tear Sheets|Tearsheets"), Cell("0")), Caption("Proofs", Cell("0")), Caption(made.pick("Affidavits|Affidavit"), Cell(made.pick("0|1"))),
        Caption(made.pick("Run Dates|Publication Dates"), Cell(f"{show.date(deal.first)}, {show.date(deal.first + timedelta(days=7))}")),
        Caption(made.pick("Order Source|Source"), Cell(made.pick("Walk in|E-mail|Select Source"))),
        Caption(made.pick("Payor Account|Payor #"), Cell(account)),
    ]  # fmt: skip
    if made.chance(0.45):
        order = d(rng, 5)
        others.append(Caption(made.pick("PO Number|P.O. Number|Customer PO"), Cell(order, "/purchase_order", order)))
    own.append(
        Caption(
            made.pick("Customer Account|Customer #|Account Number|Account"), Cell(account, "/buyer/account_number", account)
        )
    )
    chosen = rng.sample(others, k=rng.randint(4, len(others)))
    rng.shuffle(own)
    return own, chosen


def _columns_head(made: House, deal: media.Account) -> None:
    """Three columns of captions above values: the order, the customer, the payor (the same name again)."""
    own, others = _facts(made, deal)
    wide, pen = (made.right - made.left) / 3, made.pen
    small = pen.heavy() if made.chance(0.6) else pen.sized(pen.size - 1.5)
    columns = [
        own[:2] + others[:2],
        [
            own[2],
            Caption("Customer", text_cell(deal.buyer.name, "/buyer/name")),
            Caption(
                made.pick("Customer Address|Address"), Cell(", ".join(deal.buyer.lines), "/buyer/address", deal.buyer.address)
            ),
        ],
        others[2:],
    ]
    low = made.y
    for place, facts in enumerate(columns):
        x, y = made.left + place * wide, made.y
        for fact in facts[:6]:
            made.sheet.write(x, y, fact.label, small)
            for line in wrap(fact.cell.text, pen, wide - 12):
                y += pen.size + 2
                made.cell(Cell(line, fact.cell.leaf, fact.cell.value or fact.cell.text), x, y)
            y += pen.size + 6
        low = max(low, y)
    made.y = low + 6


def _list_head(made: House, deal: media.Account) -> None:
    """Captions and values in two lists side by side, sold to and bill to above them."""
    own, others = _facts(made, deal)
    half = (made.left + made.right) / 2 + 8
    made.sheet.write(made.left, made.y, made.pick("Sold To:|Advertiser:|Client:"), made.pen.heavy())
    made.sheet.write(half, made.y, made.pick("Bill To:|Payor:|Invoice to:"), made.pen.heavy())
    y = made.y + made.pen.size + 3
    made.party(deal.buyer, "/buyer", made.left, y, room=half - made.left - 16)
    y = made.party(deal.buyer, "/buyer", half, y, room=made.right - half) + 12
    mixed = [*own, *others]
    made.rng.shuffle(mixed)
    middle, mark = (len(mixed) + 1) // 2, made.pick(":|")
    one = made.beside(mixed[:middle], made.left, y, room=half - made.left - 10, mark=mark, flush=made.chance(0.4))
    two = made.beside(mixed[middle:], half, y, room=made.right - half, mark=mark, flush=made.chance(0.4))
    made.y = max(one, two) + 8


def _corner_head(made: House, deal: media.Account) -> None:
    """The addressee at the left as in a window, the facts beside it, each in a line with a rule below."""
    own, others = _facts(made, deal)
    x, y = made.left + (made.right - made.left) * 0.56, made.y
    for fact in [*own, *others]:
        made.sheet.write(x, y, fact.label, fitted(made.pen, fact.label, 92))
        made.cell(fact.cell, made.right - 2, y, fitted(made.pen, fact.cell.text, made.right - x - 96), "right")
        made.sheet.rule(x, y + 3, made.right, y + 3, 0.3, (0.6, 0.6, 0.6))
        y += made.pen.size + 5
    low = made.party(deal.buyer, "/buyer", made.left + 14, made.y + 30, room=x - made.left - 30)
    made.y = max(y, low) + 10


def _table(made: House, deal: media.Account) -> None:
    """Where it runs, how often, for how much."""
    rng, show = made.rng, made.show
    rows = []
    for index, run in enumerate(deal.runs):
        made.sheet.ignore.append(f"/lines/{index}/item_code")
        rows.append(Row({
            "ad": (Cell(f"{numbers.digits(rng, 8)}-01"),), "description": (text_cell(run.what, "description"),), "start": (Cell(show.date(run.begins)),), "stop": (Cell(show.date(run.ends)),),
            "count": (Cell(str(run.count), "quantity", str(run.count)),), "price": (money_cell(show, run.rate, "unit_price"),), "amount": (money_cell(show, run.amount, "amount"),),
        }))  # fmt: skip
    keys = rng.choice(("description start stop count amount", "ad description start count price amount", "description count price amount", "ad description start stop count amount")).split()  # fmt: skip
    rows = [Row({key: row.cells[key] for key in keys}) for row in rows]
    heads = {"ad": "Ad Number", "description": made.pick("Product|Placement|Publication|Product / Placement"), "start": made.pick("Start|Start Date|First Run"), "stop": made.pick("Stop|End Date|Last Run"), "count": made.pick("Times Run|Inserts|Ins|Runs|# Ins"), "price": made.pick("Rate|Cost/Run"), "amount": made.pick("Net Amount|Cost|Total|Amount")}  # fmt: skip
    columns, pen = columns_of(made, [Spec(key, heads[key], "left" if key in {"ad", "description"} else "right") for key in keys], rows, flexible="description")  # fmt: skip
    print_rows(made, rows, Table(columns, pen, rng.choice(("head", "grid", "none", "bands")), made.chance(0.4), "description"))


def _sums(made: House, deal: media.Account, paid: Decimal) -> None:
    """Net, tax, total, what was paid, what is due."""
    show = made.show
    facts = [
        Caption(made.pick("Net Amount|Ad Cost|Subtotal"), money_cell(show, deal.gross, "/subtotal", total=True)),
        Caption(made.pick("Tax Amount|Sales Tax|Tax"), money_cell(show, ZERO, "/tax", total=True)),
        Caption(made.pick("Total Amount|Order Total|Total"), money_cell(show, deal.gross, "/total", total=True)),
    ]
    if paid or made.chance(0.6):
        facts.append(Caption(made.pick("Payment Amount|Payments|Prepaid"), money_cell(show, paid, "/amount_paid", total=True)))
        facts.append(
            Caption(made.pick("Amount Due|Balance Due|Due"), money_cell(show, deal.gross - paid, "/amount_due", total=True))
        )
    print_sums(made, facts, made.right - 180, made.right, heavy=made.pick("/total|/amount_due"))


def _proof(made: House) -> None:
    """The advertisement as it will run, in a frame."""
    pen, wide = made.pen.sized(made.pen.size - 1), 150.0
    lines = wrap(_NOTICE, pen, wide - 12)
    top = made.y + 16
    if top + len(lines) * (pen.size + 1.5) + 30 > made.sheet.size[1] - 60:
        return
    made.sheet.write(made.left, top, made.pick("Ad Proof|Ad Content|Proof:"), made.pen.heavy())
    made.sheet.frame(made.left, top + 6, made.left + wide, top + 14 + len(lines) * (pen.size + 1.5), 0.6)
    made.sheet.write_lines(made.left + 6, top + 10 + pen.size, lines, pen, pen.size + 1.5)
