# ruff: noqa: E501 - tables of words
"""Training bills of newspapers on the trade's form: numbered boxes with captions, advertiser and billed account apart, linage, ages of the balance, a slip to return."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from random import Random

from models.training.content import media, numbers
from models.training.content.markets import words
from models.training.content.remittance import ZERO, cents
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
    text_cell,
)
from models.training.ink import Align, fitted
from models.training.paper import Paper

_SELLERS = (
    "The {p} Gazette",
    "{p} Daily Courier",
    "{p} Herald-Press",
    "{l} Newspapers, Inc.",
    "The {p} Messenger",
    "{p} Weekly Shopper",
    "{p} Tribune Publishing Co.",
)
_BUYERS = (
    "{l} Appliance Mart",
    "{p} Township",
    "{l} & {m} Funeral Home",
    "Citizens for {l}",
    "{l} Realty",
    "City of {p}",
    "{p} Unified Schools",
    "{l} Auction Service",
)
_AGENCIES = ("{l} Legal Notices", "{l} Advertising Services", "Newspaper Placement of {p}", "{m} Recruitment Ads")
_ADS = words("ROP DISPLAY|LEGAL NOTICE BID {n}|CLASSIFIED HELP WANTED|SPRING HOME TAB|HALF PAGE COLOR|PUBLIC HEARING {n}|PREPRINT INSERT 8 PG|OBITUARY|CAR TAB FRONT|SUN BUSINESS 3X10|ONLINE LEADERBOARD|ELECTION AD {n}")  # fmt: skip


def linage(rng: Random) -> Paper:
    """A month of an account of a newspaper."""
    made = house(rng, "invoice-linage", "US", ("helvetica", "courier", "arial", "narrow", "times"), (8.0, 8.5, 9.0))
    made.show = replace(made.show, cells="none")
    runs = [
        (rng.choice(_ADS).format(n=numbers.digits(rng, 4)), rng.choice((1, 1, 1, 2, 3)), media.rates(rng, 20, 900, "0.05"))
        for _ in range(rng.choice((1, 2, 3, 5, 8, 12)))
    ]
    deal = media.account(rng, (_SELLERS, _BUYERS, _AGENCIES), runs, through=0.35)
    older = Decimal(rng.randint(40, 900)) if made.chance(0.3) else ZERO
    facts = _facts(made, deal, older)
    _masthead(made, deal)
    _boxes(made, deal, facts)
    _table(made, deal)
    _ages(made, deal, older)
    return made.finish()


def _facts(made: House, deal: media.Account, older: Decimal) -> dict[str, Caption]:
    """What the form's boxes hold."""
    rng, d, show = made.rng, numbers.digits, made.show
    stem = d(rng, rng.choice((5, 6, 8)))
    number = rng.choice((f"{deal.day:%m%y}{d(rng, 5)}", d(rng, len(stem)), f"{d(rng, 4)}-{d(rng, 3)}", f"I{d(rng, 8)}"))
    due = deal.gross + older
    account, client = d(rng, len(stem)), d(rng, len(stem))
    facts = {
        "period": Caption("BILLING PERIOD", Cell(f"{show.date(deal.first)} - {show.date(deal.day)}")),
        "client": Caption("ADVERTISER/CLIENT NAME", text_cell(deal.buyer.name, "/buyer/name")),
        "due": Caption(made.pick("TOTAL AMOUNT DUE|TOTAL DUE"), money_cell(show, due, "/amount_due", total=True)),
        "unapplied": Caption("UNAPPLIED AMOUNT", Cell("")),
        "terms": Caption("TERMS OF PAYMENT", text_cell(made.pick("NET 30|DUE BY THE 15TH|NET 15 DAYS|UPON RECEIPT"), "/terms")),
        "page": Caption("PAGE #", Cell("1")),
        "date": Caption(made.pick("BILLING DATE|INVOICE DATE|DATE"), made.day(deal.day, "/issue_date")),
        "account": Caption("BILLED ACCOUNT NUMBER", Cell(account, "/buyer/account_number", account)),
        "advertiser": Caption("ADVERTISER/CLIENT NUMBER", Cell(client)),
        "number": Caption(made.pick("INVOICE NUMBER|INVOICE #|DOCUMENT NO."), Cell(number, "/number", number)),
        "rep": Caption(made.pick("SALES REP|CONTRACT NO.|AD ORDER"), Cell(d(rng, len(stem)))),
    }
    made.sheet.alternatives["/buyer/account_number"] = [client]
    numbered = made.chance(0.7)
    places = dict(
        zip(facts, rng.sample(range(1, 30), k=len(facts)) if made.chance(0.4) else range(1, len(facts) + 1), strict=True)
    )
    soft = made.chance(0.4)
    return {
        key: fact._replace(label=(f"{places[key]} " if numbered else "") + (fact.label.title() if soft else fact.label))
        for key, fact in facts.items()
    }  # fmt: skip


def _masthead(made: House, deal: media.Account) -> None:
    """The paper's name and where it is, at the left or in the middle."""
    seller, pen = deal.seller, made.pen
    align: Align
    x, align = (made.left, "left") if made.chance(0.6) else ((made.left + made.right) / 2, "center")
    made.cell(text_cell(seller.name, "/seller/name"), x, 48, fitted(pen.sized(18).heavy(), seller.name, 300), align)
    made.cell(Cell(", ".join(seller.lines), "/seller/address", seller.address), x, 62, pen, align)
    if made.chance(0.6) and align == "left":
        made.run([Cell("Billing inquiries"), Cell(seller.phone, "/seller/phone", seller.phone_value)], x, 74)
    if align == "left":
        made.sheet.write(
            made.right,
            50,
            made.pick("ADVERTISING INVOICE and STATEMENT|ADVERTISING INVOICE|Advertising Statement/Invoice"),
            pen.heavy(),
            "right",
        )
    made.y = 86.0


def _boxes(made: House, deal: media.Account, facts: dict[str, Caption]) -> None:
    """The upper part: boxes across, below them whom it goes to at the left and where to pay at the right, boxes between or below."""
    rows = made.rng.choice(
        (
            ("period client", "due unapplied terms", "page date account advertiser number"),
            ("account client terms", "date number period", "advertiser rep due"),
            ("number date page", "period due", "client advertiser account terms"),
        )
    )
    left, right, at = made.left, made.right, made.left + (made.right - made.left) * 0.52
    y = made.y
    for row in rows[:2]:
        y = _box_row(made, [facts[key] for key in row.split()], left, right, y)
    tall = y + 88
    for x0, x1 in ((left, at), (at, right)):
        made.sheet.frame(x0, y, x1, tall, 0.5)
    small = made.pen.sized(6)
    made.sheet.write(
        left + 3, y + 8, made.pick("BILLED ACCOUNT NAME AND ADDRESS|8 BILLED ACCOUNT NAME & ADDRESS|BILL TO"), small
    )
    made.sheet.write(at + 3, y + 8, made.pick("REMITTANCE ADDRESS|9 REMITTANCE ADDRESS|PLEASE REMIT TO"), small)
    if deal.agency:
        made.sheet.ignore.append("/buyer/address")
        made.party(deal.agency, "", left + 18, y + 24, room=at - left - 30)
    else:
        made.party(deal.buyer, "/buyer", left + 18, y + 24, room=at - left - 30)
    made.party(lock_box(made.rng, deal.seller), "", at + 18, y + 24, room=right - at - 30)
    made.y = _box_row(made, [facts[key] for key in rows[2].split()], left, right, tall) + 8


def _box_row(made: House, facts: list[Caption], x0: float, x1: float, y: float) -> float:
    small = made.pen.sized(6)
    wants = [max(small.width(fact.label), made.pen.width(fact.cell.text)) + 10 for fact in facts]
    scale = (x1 - x0) / sum(wants)
    for fact, want in zip(facts, wants, strict=True):
        made.sheet.write(x0 + 3, y + 8, fact.label, fitted(small, fact.label, want * scale - 6))
        if fact.cell.text:
            made.cell(fact.cell, x0 + want * scale / 2, y + 22, fitted(made.pen, fact.cell.text, want * scale - 6), "center")
        made.sheet.frame(x0, y, x0 + want * scale, y + 27, 0.5)
        x0 += want * scale
    return y + 27


def _table(made: House, deal: media.Account) -> None:
    """Insertions: date, reference, what, size, times run, rate, amount."""
    rng, show = made.rng, made.show
    rows = []
    for run in deal.runs:
        inches = Decimal(rng.choice((1, 2, 3, 5, 6))) * Decimal(rng.choice((2, 4, 7, 10)))
        rows.append(Row({
            "date": (Cell(show.date(run.begins)),), "ref": (Cell(numbers.digits(rng, 8)),), "description": (text_cell(run.what, "description"),), "size": (Cell(f"{rng.randint(1, 6)}X {rng.randint(2, 21)}.00"),), "billed": (Cell(f"{inches}.00"),),
            "count": (Cell(str(run.count), "quantity", str(run.count)),), "price": (money_cell(show, run.rate, "unit_price"),), "amount": (money_cell(show, run.amount, "amount"),),
        }))  # fmt: skip
    heads = {
        "date": "DATE",
        "ref": made.pick("NEWSPAPER|REFERENCE") + "|NO.",
        "description": "DESCRIPTION",
        "size": "SAU SIZE",
        "billed": "BILLED|UNITS",
        "count": "TIMES|RUN",
        "price": "RATE",
        "amount": made.pick("NET|AMOUNT|GROSS") + "|AMOUNT",
    }
    keys = rng.choice(
        (
            "date ref description size count price amount",
            "date description size count price amount",
            "date ref description count price amount",
        )
    ).split()
    specs = [
        Spec(
            key,
            heads[key].replace("AMOUNT|AMOUNT", "AMOUNT"),
            "left" if key in {"date", "ref", "description", "size"} else "right",
        )
        for key in keys
    ]
    columns, pen = columns_of(made, specs, rows, flexible="description")
    print_rows(made, rows, Table(columns, pen, rng.choice(("form", "grid", "head")), made.chance(0.3), "description"))


def _ages(made: House, deal: media.Account, older: Decimal) -> None:
    """What is owed by age, the month's sum among it; below the slip with the account again."""
    show = made.show
    if made.y > made.sheet.size[1] - 100:
        made.turn()
    facts = [Caption(made.pick("CURRENT NET AMOUNT DUE|CURRENT CHARGES|TOTAL THIS INVOICE"), money_cell(show, deal.gross, "/total", total=True)), Caption("30 DAYS", Cell(show.money(older, total=True))), Caption("60 DAYS", Cell(show.money(ZERO, total=True))), Caption("OVER 90 DAYS", Cell(show.money(ZERO, total=True))),
             Caption("*UNAPPLIED AMOUNT", Cell("")), Caption("TOTAL AMOUNT DUE", money_cell(show, deal.gross + older, "/amount_due", total=True))]  # fmt: skip
    made.y = _box_row(made, facts, made.left, made.right, made.y + 6)
    late = cents((deal.gross + older) * Decimal("0.015"))
    made.sheet.write(
        made.left,
        made.y + 12,
        f"Balances unpaid after {show.date(deal.day + timedelta(days=30))} bear a service charge of {show.money(late)} a month.",
        made.pen.sized(7),
    )
    made.sheet.dash(made.left, made.y + 22, made.right)
