# ruff: noqa: E501 - tables of words
"""Training bills of advertising platforms and networks in the web: a page of facts on dotted lines and one sum, campaigns on the sheets behind; accounts, budgets and payment profiles beside the number."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from random import Random

from models.training.content import media, numbers
from models.training.content.markets import words
from models.training.content.remittance import ZERO, cents
from models.training.families.invoice_corner_cells import captions_above
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

_SELLERS = words(
    "Brightlane Ads, Inc.|{l}Reach LLC|Adlanta Media Network|Clickfield Inc.|{p} Digital Exchange, LLC|Streamloft Advertising, Inc.|Loopfeed Platforms, Inc."
)
_BUYERS = words(
    "{l} for Congress|{p} Outfitters|{l} & {m} LLP|{p} Health Plan|Elect {l}|{l} Plumbing Supply|{p} Tourism Board|{l} Family Dental"
)
_AGENCIES = words("{l} Digital|{m} Interactive, LLC|{p} Growth Partners|{l} {m} Media")
_CAMPAIGNS = words(
    "Search - Brand|Search_NonBrand_{p}|Video 15s Awareness|Display Retargeting|{l}_GOTV_Wk{n}|Shopping - All Products|Audio Preroll|Lead Gen {p}|CTV {p} DMA"
)


def clicks(rng: Random) -> Paper:
    """One month of an account."""
    made = house(rng, "invoice-clicks", "US", ("arial", "helvetica", "vera", "dejavu-condensed"), (8.5, 9.0, 9.5))
    runs = [
        (media.named(rng, rng.choice(_CAMPAIGNS).replace("{n}", rng.choice("1234"))), rng.choice((12, 187, 1043, 2210, 15830)), media.rates(rng, 1, 3, "0.01"))
        for _ in range(rng.choice((1, 2, 4, 6, 9)))
    ]  # fmt: skip
    deal = media.account(rng, (_SELLERS, _BUYERS, _AGENCIES), runs, through=0.15)
    credit = cents(deal.gross * Decimal("0.05")) if made.chance(0.25) else ZERO
    own = _facts(made, deal)
    (_front_lined, _front_cards, _front_plain)[rng.randrange(3)](made, deal, own)
    apart = made.chance(0.5)
    if apart:
        _summary(made, deal, credit)
        made.turn()
        _running(made, next(one for one in own if one.cell.leaf == "/number"))
    _table(made, deal)
    if not apart:
        _summary(made, deal, credit)
    made.sheet.write(made.left, made.sheet.size[1] - 30, made.pick("Questions? Visit the billing help pages.|Thank you for advertising with us.|This is not a receipt for payment."), made.pen.sized(7))  # fmt: skip
    return made.finish()


def _facts(made: House, deal: media.Account) -> list[Caption]:
    """The number first; then what else the platform counts."""
    rng, d = made.rng, numbers.digits
    number = rng.choice(
        (
            d(rng, 10),
            f"INV-{deal.day:%Y%m}-{d(rng, 5)}",
            f"{d(rng, 4)}-{d(rng, 4)}",
            f"US{d(rng, 8)}",
            f"FB{d(rng, 7)}-{rng.randint(1, 9)}",
        )
    )
    profile = f"{d(rng, 4)}-{d(rng, 4)}-{d(rng, 4)}"
    account = f"{d(rng, 3)}-{d(rng, 3)}-{d(rng, 4)}"
    facts = [
        Caption(made.pick("Invoice number|Invoice ID|Invoice #|Document number"), Cell(number, "/number", number)),
        Caption(made.pick("Invoice date|Date|Issue date|Statement issue date"), made.day(deal.day, "/issue_date")),
    ]
    others = [
        Caption(made.pick("Payments profile ID|Billing ID|Billing setup"), Cell(profile)),
        Caption(made.pick("Account ID|Account|Customer ID"), Cell(account, "/buyer/account_number", account)),
        Caption(
            made.pick("Account budget|Insertion order|Budget ID"),
            Cell(made.pick(f"{deal.day:%b %Y} budget|IO-{d(rng, 5)}|{d(rng, 6)}")),
        ),
        Caption(made.pick("Advertiser|Account name"), text_cell(deal.buyer.name, "/buyer/name")),
        Caption(made.pick("Transaction ID|Reference number"), Cell(f"{d(rng, 7)}-{d(rng, 7)}")),
    ]
    kept = rng.sample(others, k=rng.randint(2, 5))
    if made.chance(0.7):
        due = deal.day + timedelta(days=rng.choice((15, 30, 45)))
        kept.append(Caption(made.pick("Due date|Payment due"), made.day(due, "/due_date")))
    if made.chance(0.5):
        terms = made.pick("Net 30|Net 45|30 days")
        kept.append(Caption(made.pick("Terms|Payment terms"), text_cell(terms, "/terms")))
    if made.chance(0.3):
        order = d(rng, 6)
        kept.append(Caption("PO number", Cell(order, "/purchase_order", order)))
    rng.shuffle(kept)
    mixed = facts + kept
    if made.chance(0.4):
        rng.shuffle(mixed)
        mixed.sort(key=lambda one: one.cell.leaf != "/number")
        mixed.insert(rng.randint(0, 3), mixed.pop(0))
        mixed.sort(key=lambda one: one.cell.leaf == "/terms")
    return sorted(mixed, key=lambda one: one.cell.leaf == "/due_date") if made.chance(0.5) else mixed


def _bill_to(made: House, deal: media.Account, x: float, y: float, room: float) -> float:
    made.sheet.write(x, y, made.pick("Bill to|Billed to|Bill to:|Billing address"), made.pen.heavy())
    if deal.agency:
        made.sheet.alternatives["/buyer/address"] = [deal.agency.address]
    return made.party(deal.through_agency, "/buyer", x, y + made.pen.size + 4, room=room)


def _front_lined(made: House, deal: media.Account, facts: list[Caption]) -> None:
    """Large title; the seller at the right, the addressee at the left, then facts, each on a dotted line of its own half."""
    sheet, pen, half = made.sheet, made.pen, (made.left + made.right) / 2 + 10
    sheet.write(made.left, 62, "Invoice", pen.sized(24))
    made.run([Cell("Invoice number:"), _number(facts)], made.left, 80)
    low = made.party(deal.seller, "/seller", half, 50, room=made.right - half)
    y = _bill_to(made, deal, made.left, max(112, low + 14), half - made.left - 30)
    top = max(112, low + 14)
    sheet.write(half, top, "Details", pen.heavy())
    for fact in facts:
        top += pen.size + 6
        sheet.write(half, top, fact.label, pen)
        dots = half + pen.width(fact.label) + 3
        room = made.right - pen.width(fact.cell.text) - 3
        if room > dots:
            sheet.write(dots, top, "." * int((room - dots) / pen.width(".")), pen)
        made.cell(fact.cell, made.right, top, fitted(pen, fact.cell.text, made.right - dots), "right")
    made.y = max(y, top) + 26


def _number(facts: list[Caption]) -> Cell:
    """The number once more."""
    return next(fact.cell for fact in facts if fact.cell.leaf == "/number")


def _front_cards(made: House, deal: media.Account, facts: list[Caption]) -> None:
    """Facts as captions above values in two or three columns below the seller's name; the addressee in the first."""
    sheet, pen = made.sheet, made.pen
    made.cell(text_cell(deal.seller.name, "/seller/name"), made.left, 54, fitted(pen.sized(16).heavy(), deal.seller.name, 300))
    sheet.write(made.right, 54, made.pick("INVOICE|Tax Invoice|Advertising invoice"), pen.sized(12), "right")
    sheet.rule(made.left, 64, made.right, 64, 0.8)
    wide = (made.right - made.left) / 3
    y = _bill_to(made, deal, made.left, 86, wide - 12)
    y += 10
    sheet.write(made.left, y, made.pick("From|Seller|Payable to"), pen.heavy())
    y = made.party(deal.seller, "/seller", made.left, y + pen.size + 4, room=wide - 12)
    small, middle = pen.sized(pen.size - 1.5).inked((0.35, 0.35, 0.35)), (len(facts) + 1) // 2
    one = captions_above(made, facts[:middle], made.left + wide + 8, 86, room=wide - 16, label=small)
    two = captions_above(made, facts[middle:], made.left + wide * 2 + 8, 86, room=wide - 10, label=small)
    made.y = max(one, two, y) + 14


def _front_plain(made: House, deal: media.Account, facts: list[Caption]) -> None:
    """Everything at the left, one below the other: seller, facts with colons, addressee."""
    y = made.party(deal.seller, "/seller", made.left, 56, room=300, loud=True) + 12
    made.sheet.write(
        made.right, 58, f"{made.pick('INVOICE|Invoice')} - {deal.first:%B %Y}", made.pen.sized(13).heavy(), "right"
    )
    y = made.beside(facts, made.left, y, room=360, mark=":", gap=4.5) + 14
    made.y = _bill_to(made, deal, made.left, y, 300) + 20


def _running(made: House, fact: Caption) -> None:
    """The head of the sheets behind."""
    made.run([Cell(fact.label + ":"), fact.cell], made.left, 44, made.pen.sized(8))
    made.sheet.write(made.right, 44, f"Page {made.sheet.page} of {made.sheet.page}", made.pen.sized(8), "right")
    made.y = 64.0


def _summary(made: House, deal: media.Account, credit: Decimal) -> None:
    """The month, the sum, a tax of nothing."""
    show = made.show
    first, last = deal.first, date(deal.first.year, deal.first.month, 28)
    made.y += made.pen.size + 14
    made.sheet.write(made.left, made.y, f"{made.pick('Summary for|Billing period:|Activity')} {show.date(first)} - {show.date(last)}", made.pen.heavy())  # fmt: skip
    facts = [Caption(made.pick("Subtotal in USD|Subtotal|Net charges"), money_cell(show, deal.gross, "/subtotal", total=True))]
    if credit:
        made.sheet.alternatives["/discount"] = [f"{-credit:.2f}"]
        facts.append(
            Caption(
                made.pick("Promotional credit|Adjustments|Discount"),
                money_cell(show, -credit, "/discount", total=True)._replace(value=f"{credit:.2f}"),
            )
        )
    facts += [
        Caption(made.pick("Tax (0%)|Sales tax (0%)|State sales tax (0%)"), money_cell(show, ZERO, "/tax", total=True)),
        Caption(made.pick("Total in USD|Total amount due in USD|Total due|Invoice total"), money_cell(show, deal.gross - credit, "/total", total=True)),
    ]  # fmt: skip
    made.sheet.ignore.append("/amount_due")
    print_sums(made, facts, made.right - 220, made.right, heavy="/total", gap=7)
    made.y += 10


def _table(made: House, deal: media.Account) -> None:
    """Campaigns; the price of each unit is told only where it is a whole number of cents."""
    rng, show, unit = made.rng, made.show, made.pick("Clicks|Views|Leads|Installs")
    priced = made.chance(0.5)
    rows = [
        Row({
            "description": (text_cell(run.what, "description"),), "dates": (Cell(f"{show.date(run.begins)} - {show.date(run.ends)}"),),
            "count": (Cell(f"{run.count:,}", "quantity", str(run.count)),), "units": (Cell(unit, "unit"),),
            "price": (money_cell(show, run.rate, "unit_price"),), "amount": (money_cell(show, run.amount, "amount"),),
        })
        for run in deal.runs
    ]  # fmt: skip
    keys = rng.choice(
        ("description count units amount", "description dates count units amount", "description count amount")
    ).split()
    if priced:
        keys.insert(-1, "price")
    rows = [Row({key: row.cells[key] for key in keys}) for row in rows]
    heads = {"description": made.pick("Description|Campaign|Line item"), "dates": "Dates", "count": made.pick("Quantity|Billed units|Delivered"), "units": made.pick("Units|Unit|Type"), "price": made.pick("Avg. cost|Rate|CPC"), "amount": made.pick("Amount ($)|Amount|Amount (USD)")}  # fmt: skip
    columns, pen = columns_of(made, [Spec(key, heads[key], "left" if key in {"description", "units"} else "right") for key in keys], rows, flexible="description")  # fmt: skip
    print_rows(made, rows, Table(columns, pen, rng.choice(("head", "rows", "under")), made.chance(0.3), "description"))
