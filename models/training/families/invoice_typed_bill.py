# ruff: noqa: E501 - tables of words
"""Training bills of small stations, typed: a letterhead, the month, what ran on one or two lines each, older balances, an oath with a notary's lines."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from random import Random

from models.training.content import media, numbers, people
from models.training.content.markets import words
from models.training.content.remittance import ZERO
from models.training.families.invoice_house import Caption, Cell, House, house, money_cell, print_sums, text_cell
from models.training.ink import Align, Pen, fitted
from models.training.paper import Paper

_SELLERS = (
    "RADIO STATION {c}",
    "{c}-AM",
    "{c} Radio",
    "{l} Broadcasting Co.",
    "{p} Radio, Inc.",
    "{c} 1450 AM",
    "{c}-FM / {c}-AM",
    "Voice of {p} Radio",
)
_BUYERS = (
    "{l}'s Drug Store",
    "{p} Feed & Seed",
    "{l} for Sheriff",
    "First National Bank of {p}",
    "{l} Ford-Mercury",
    "{p} High School Boosters",
    "Committee to Elect {l}",
    "{l} Monument Works",
    "{p} County Fair Board",
)
_AGENCIES = ("{l} Advertising", "{l} Agency", "Ad Shop of {p}")
_RUNS = words(
    "30-second announcements|60 sec. spots|Sponsorship, Swap Shop|Local news sponsorship|Ball game broadcast|Obituary program|1/2 hour church program|:30 ROS|Farm market report, 5x weekly|Christmas greetings package|Remote broadcast, two hours"
)


def typed_bill(rng: Random) -> Paper:
    """A month of a local account."""
    made = house(rng, "invoice-typed-bill", "US", ("courier", "typewriter", "dejavu-mono"), (9.0, 9.5, 10.0))
    made.show = replace(made.show, cells="none", sums=rng.choice(("none", "before", "none")))
    runs = [
        (rng.choice(_RUNS), rng.choice((1, 4, 5, 10, 12, 20, 22, 31, 60)), media.rates(rng, 2, 45))
        for _ in range(rng.choice((1, 1, 2, 3, 4)))
    ]
    deal = media.account(rng, (_SELLERS, _BUYERS, _AGENCIES), runs, through=0.2)
    _letterhead(made, deal)
    _head(made, deal)
    _rows(made, deal)
    _ends(made, deal)
    return made.finish()


def _letterhead(made: House, deal: media.Account) -> None:
    """The printed part, in another type: name, dial and address in the middle or at one edge."""
    middle, seller = (made.left + made.right) / 2, deal.seller
    pen = Pen(made.pick("times|helvetica|dejavu-serif|arial"), 9)
    align: Align
    x, align = (middle, "center") if made.chance(0.6) else (made.left, "left")
    made.cell(text_cell(seller.name, "/seller/name"), x, 48, pen.sized(made.rng.choice((15.0, 19.0, 23.0))).heavy(), align)
    made.sheet.write(
        x,
        62,
        made.pick(
            "1000 watts daytime  -  serving five counties|Where your neighbors listen|1340 on your dial|Full service radio since 1949"
        ),
        pen,
        align,
    )
    if made.chance(0.5):
        made.cell(Cell(", ".join(seller.lines), "/seller/address", seller.address), x, 75, pen, align)
        y = 87.0
    else:
        y = 75.0
        for line in seller.lines:
            made.cell(Cell(line, "/seller/address", seller.address), x, y, pen, align)
            y += 11.5
    if made.chance(0.7):
        label = made.pick("Phone |Telephone: |Tel. |").strip() + " "
        wide = pen.width(label + seller.phone)
        start = made.left if align == "left" else middle - wide / 2
        made.cell(Cell(seller.phone, "/seller/phone", seller.phone_value), made.sheet.write(start, y, label, pen), y, pen)
        y += 12
    if made.chance(0.5):
        made.sheet.rule(made.left, y, made.right, y, made.rng.choice((0.6, 1.6)))
    made.y = y + 24


def _head(made: House, deal: media.Account) -> None:
    """Number and day at the right, the client in the window at the left, its captions often missing."""
    rng, top, pen = made.rng, made.y, made.pen
    number = rng.choice(
        (numbers.digits(rng, 4), numbers.digits(rng, 3), f"{deal.day:%y}-{numbers.digits(rng, 3)}", numbers.digits(rng, 5))
    )
    title = made.pick("STATEMENT|INVOICE|Statement and Invoice|I N V O I C E|INVOICE & AFFIDAVIT")
    x = made.left + rng.choice((280.0, 310.0))
    made.sheet.write(x, top, title, pen.sized(pen.size + 2).heavy())
    facts = [
        Caption(made.pick("No.|Invoice No.|Our No.|Number|INVOICE #"), Cell(number, "/number", number)),
        Caption(made.pick("DATE|Date|Dated|"), made.day(deal.day, "/issue_date")),
    ]
    if made.chance(0.5):
        facts.append(Caption(made.pick("For month of|Month of|Broadcasts in"), Cell(deal.first.strftime("%B %Y"))))
    if made.chance(0.35):
        facts.append(Caption(made.pick("Salesman|Sold by|AE"), Cell(people.person(rng).last)))
    if made.chance(0.35):
        facts.append(
            Caption(
                made.pick("Order No.|Contract No.|Sched. No."),
                Cell(numbers.digits(rng, len(number) if number.isdigit() else 4)),
            )
        )
    if made.chance(0.3):
        facts.append(
            Caption(made.pick("Terms|TERMS"), text_cell(made.pick("Net 10 days|Due on receipt|Net 10th prox.|Cash"), "/terms"))
        )
    if made.chance(0.5):
        rng.shuffle(facts)
    y = top + 18
    for label, cell in facts:
        end = made.sheet.write(x, y, label, pen) + 6 if label else x
        made.cell(cell, end, y, room=made.right - end)
        y += pen.size + rng.choice((3, 3, 7))
    caption = made.pick("SOLD TO|TO:|In account with|Client:||M|Bill to")
    low = top + 22
    if caption == "M":
        made.sheet.write(made.left, low, "M", pen)
    elif caption:
        made.sheet.write(made.left, low - pen.size - 4, caption, pen)
    buyer = deal.through_agency
    if deal.agency:
        made.sheet.alternatives["/buyer/address"] = [deal.agency.address]
    inset = made.left + (18 if caption == "M" else rng.choice((0.0, 0.0, 24.0)))
    low = made.party(buyer, "/buyer", inset, low, room=x - inset - 14)
    made.y = max(y, low) + 20


def _rows(made: House, deal: media.Account) -> None:
    """Rows without ruled columns: what ran, times rate, amount."""
    pen, way = made.pen, made.rng.randrange(3)
    if way != 2:
        made.sheet.rule(made.left, made.y - 10, made.right, made.y - 10, 0.6)
        made.sheet.write(
            made.left, made.y, made.pick("DATE          DESCRIPTION|Description of Service|For Broadcasting:"), pen
        )
        made.sheet.write(made.right, made.y, made.pick("AMOUNT|Charges|TOTAL"), pen, "right")
        made.sheet.rule(made.left, made.y + 5, made.right, made.y + 5, 0.6)
        made.y += 20
    for index, run in enumerate(deal.runs):
        at = f"/lines/{index}/"
        count, rate = Cell(str(run.count), at + "quantity", str(run.count)), money_cell(made.show, run.rate, at + "unit_price")
        what, amount = text_cell(run.what, at + "description"), money_cell(made.show, run.amount, at + "amount")
        if way == 0:
            x = made.cell(Cell(f"{run.begins:%b} {run.begins.day}-{run.ends.day}"), made.left, made.y) + 12
            made.run(
                [what, Cell("  "), count, Cell("@"), rate],
                max(x, made.left + 86),
                made.y,
                fitted(pen, run.what + " " * 16, made.right - made.left - 160),
            )
        elif way == 1:
            made.cell(what, made.left, made.y, room=made.right - made.left - 90)
            made.y += pen.size + 3
            made.run(
                [Cell("  "), count, Cell(made.pick("times at|X|spots @|@")), rate, Cell(made.pick("each|ea.|"))],
                made.left + 20,
                made.y,
            )
        else:
            made.run(
                [count, what, Cell("@"), rate], made.left, made.y, fitted(pen, run.what + " " * 18, made.right - made.left - 80)
            )
        made.cell(amount, made.right, made.y, align="right")
        made.y += pen.size + made.rng.choice((4, 7, 10))


def _ends(made: House, deal: media.Account) -> None:
    """The month's sum, at times a balance from before, then the oath."""
    show, rng = made.show, made.rng
    facts = [
        Caption(
            made.pick("TOTAL|Total this month|TOTAL THIS INVOICE|Current charges"),
            money_cell(show, deal.gross, "/total", total=True),
        )
    ]
    due = deal.gross - deal.commission
    if deal.agency:
        facts.append(
            Caption(made.pick("Less 15%|Agency comm.|15% agency"), money_cell(show, deal.commission, "/discount", total=True))
        )
    older = Decimal(rng.randint(20, 400)) if made.chance(0.3) else ZERO
    if older:
        facts.append(Caption(made.pick("Previous balance|Balance forward|Past due"), Cell(show.money(older, total=True))))
    if deal.agency or older:
        facts.append(
            Caption(
                made.pick("PAY THIS AMOUNT|Balance due|NET DUE|Now due"),
                money_cell(show, due + older, "/amount_due", total=True),
            )
        )
    print_sums(made, facts, made.right - 230, made.right, heavy="/amount_due")
    if made.chance(0.6) and made.y < made.sheet.size[1] - 130:
        made.y += 26
        oath = (
            "We hereby certify that the above announcements were broadcast as",
            "stated, as shown by our official program log.",
            "",
            "Signed ______________________   Title ___________________",
            "",
            f"Subscribed and sworn to before me this ____ day of __________, {deal.day.year}",
            "Notary Public ______________________",
        )
        made.sheet.write_lines(made.left, made.y, oath, made.pen.sized(8), 12)
