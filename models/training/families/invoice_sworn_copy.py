# ruff: noqa: E501 - tables of words
"""Training bills with an affidavit of co-operative advertising: what was read on the air, how often at what rate in sentences, the bill's facts within and above them."""

from __future__ import annotations

from datetime import timedelta
from random import Random

from models.training.content import media, numbers, people
from models.training.content.markets import words
from models.training.content.remittance import cents
from models.training.families.invoice_house import Caption, Cell, House, house, money_cell, print_sums, text_cell
from models.training.ink import Pen, fitted, wrap
from models.training.paper import Paper

_SELLERS = (
    "{c} Radio",
    "{c}-FM {p}",
    "{l} Communications Corp.",
    "{c}/{p} Broadcasting, Inc.",
    "Sunny 98 {c}",
    "{c} Television, Inc.",
)
_BUYERS = (
    "{l} Tire & Auto",
    "{l} Carpet Center",
    "{p} Tractor & Implement",
    "{l} TV & Appliance",
    "Miss {l} Shop",
    "{p} Hardware",
    "{l} Optical",
)
_AGENCIES = ("{l} Co-op Services", "{l} Advertising Agency")
_MAKERS = words(
    "Ironwood Tires|Brookmere Appliances|Halden Carpets|Tillman Tractors|Corvane Paint|Lumina Lenses|Ridgeback Boots"
)
_COPY = words("This week at {b}, every {m} is marked down.|Come see the new {m} line, in stock today.|Nobody beats {b} for price or service.|Ask about ninety days same as cash on {m}.|Open till eight on Fridays, just off the square.|It is the {m} anniversary sale at {b}.")  # fmt: skip


def sworn_copy(rng: Random) -> Paper:
    """The bill of one script of a month."""
    made = house(
        rng,
        "invoice-sworn-copy",
        "US",
        ("times", "roman", "courier", "typewriter", "dejavu-serif", "helvetica"),
        (9.0, 9.5, 10.0, 10.5),
    )
    runs = [
        (
            made.pick("60-second announcement|30-second announcement|:30 co-op spots|:60 spots"),
            rng.choice((12, 20, 24, 36, 40, 60)),
            media.rates(rng, 4, 60),
        )
        for _ in range(rng.choice((1, 1, 1, 2)))
    ]
    deal = media.account(rng, (_SELLERS, _BUYERS, _AGENCIES), runs, through=0.2)
    _head(made, deal)
    _script(made, deal)
    _lines(made, deal)
    _ends(made, deal)
    return made.finish()


def _facts(made: House, deal: media.Account) -> list[Caption]:
    rng, d = made.rng, numbers.digits
    number = rng.choice((d(rng, 4), d(rng, 5), f"{d(rng, 2)}-{d(rng, 4)}", f"{deal.day:%m}{d(rng, 4)}"))
    facts = [
        Caption(made.pick("Invoice Number|Invoice #|Station Invoice No.|Inv. No."), Cell(number, "/number", number)), Caption(made.pick("Invoice Date|Date of Invoice|Date|Billed"), made.day(deal.day, "/issue_date")),
        Caption(made.pick("Client|Advertiser|Dealer|For"), text_cell(deal.buyer.name, "/buyer/name")), Caption(made.pick("Manufacturer|Co-op Sponsor|Vendor"), Cell(rng.choice(_MAKERS))),
    ]  # fmt: skip
    others = [
        Caption(made.pick("Script No.|Copy Number|ISCI"), Cell(rng.choice((d(rng, 4), f"HX{d(rng, 5)}")))), Caption(made.pick("Begin|Start Date|First Run"), Cell(made.show.date(deal.first))), Caption(made.pick("End|End Date|Last Run"), Cell(made.show.date(deal.day - timedelta(days=1)))),
        Caption(made.pick("Claim No.|Co-op Claim #|Pre-approval"), Cell(d(rng, 6))), Caption(made.pick("Contract|Order"), Cell(d(rng, len(number)))), Caption("Length", Cell(made.pick(":60|:30|60 sec."))),
    ]  # fmt: skip
    return facts + rng.sample(others, k=rng.randint(1, 5))


def _head(made: House, deal: media.Account) -> None:
    """The station above, a title, whom it goes to, facts in two columns on lines to fill or in a column at the right."""
    sheet, pen, middle = made.sheet, made.pen, (made.left + made.right) / 2
    seller, facts = deal.seller, _facts(made, deal)
    made.cell(text_cell(seller.name, "/seller/name"), middle, 46, pen.sized(15).heavy(), "center")
    made.cell(Cell(", ".join(seller.lines), "/seller/address", seller.address), middle, 60, align="center")
    sheet.write(
        middle,
        84,
        made.pick(
            "INVOICE AND AFFIDAVIT|CO-OP SCRIPT / INVOICE|Radio Co-op Invoice|Co-operative Advertising Invoice & Affidavit"
        ),
        pen.sized(pen.size + 2).heavy(),
        "center",
    )
    y, half = 110.0, (made.right - made.left) / 2
    if made.chance(0.5):
        low = _to(made, deal, y, half - 10)
        made.y = max(low, made.beside(facts, made.left + half + 10, y, room=half - 10, mark=made.pick(":|"))) + 16
        return
    y = _to(made, deal, y, half) + 14
    for at in range(0, len(facts), 2):
        for number, (label, cell) in enumerate(facts[at : at + 2]):
            x = made.left + number * (half + 6)
            end = sheet.write(x, y, label + ":", pen) + 5
            made.cell(cell, end, y, fitted(pen, cell.text, x + half - 8 - end))
            sheet.rule(end, y + 2.5, x + half - 6, y + 2.5, 0.4)
        y += pen.size + 9
    made.y = y + 8


def _to(made: House, deal: media.Account, y: float, room: float) -> float:
    caption = made.pick("To:|BILL TO:|Mail to|")
    if caption:
        made.sheet.write(made.left, y, caption, made.pen)
        y += made.pen.size + 3
    if deal.agency:
        made.sheet.alternatives["/buyer/address"] = [deal.agency.address]
    return made.party(deal.through_agency, "/buyer", made.left, y, room=room)


def _script(made: House, deal: media.Account) -> None:
    """What was read, in another type, perhaps framed."""
    if made.chance(0.25):
        return
    maker, pen = made.rng.choice(_MAKERS), Pen(made.pick("courier|typewriter"), made.pen.size - 0.5)
    text = " ".join(line.format(b=deal.buyer.name, m=maker) for line in made.rng.sample(_COPY, k=made.rng.randint(2, 5)))
    text = text.upper() if made.chance(0.4) else text
    lines = wrap(f"ANNCR: {text}", pen, made.right - made.left - 40)
    made.sheet.frame(made.left, made.y, made.right, made.y + len(lines) * 13 + 14, 0.5)
    made.y = made.sheet.write_lines(made.left + 18, made.y + 16, lines, pen, 13) + 14


def _lines(made: House, deal: media.Account) -> None:
    """`broadcast 24 times at 12.50 each for a total of 300.00`, in a sentence or in three cells."""
    way, show = made.rng.randrange(2), made.show
    for index, run in enumerate(deal.runs):
        at = f"/lines/{index}/"
        what, count = text_cell(run.what, at + "description"), Cell(str(run.count), at + "quantity", str(run.count))
        rate, amount = money_cell(show, run.rate, at + "unit_price"), money_cell(show, run.amount, at + "amount")
        if way:
            made.run(
                [
                    what,
                    Cell(made.pick("was broadcast|ran|aired")),
                    count,
                    Cell("times at"),
                    rate,
                    Cell("each, total cost"),
                    amount,
                ],
                made.left,
                made.y,
                fitted(
                    made.pen,
                    run.what + " was broadcast times at each, total cost" + " " * 10 + "000 00,000.00 00,000.00",
                    made.right - made.left,
                ),
            )
            made.y += made.pen.size + 8
        else:
            facts = [
                Caption("Announcement", what),
                Caption(made.pick("Times Run|No. of Spots"), count),
                Caption(made.pick("Rate|Cost Each"), rate),
                Caption(made.pick("Amount|Cost"), amount),
            ]
            made.y = made.strip(facts, made.left, made.right, made.y, shaded=False) + 6


def _ends(made: House, deal: media.Account) -> None:
    show, share = made.show, cents(deal.gross / 2)
    facts = [Caption(made.pick("Total|TOTAL COST|Total Invoice|Gross"), money_cell(show, deal.gross, "/total", total=True))]
    if deal.agency:
        facts += [
            Caption(made.pick("Less agency 15%|Commission"), money_cell(show, deal.commission, "/discount", total=True)),
            Caption(made.pick("Net due|Due"), money_cell(show, deal.gross - deal.commission, "/amount_due", total=True)),
        ]
    print_sums(made, facts, made.right - 190, made.right, heavy="/amount_due")
    made.y += 8
    oath = f"This script was broadcast as stated, as entered in the station's program log, and billed to this station's client. The manufacturer's share of half is {show.money(share)}. Billed rates are net of rebates."
    made.y = (
        made.sheet.write_lines(made.left, made.y, wrap(oath, made.pen, made.right - made.left), made.pen, made.pen.size + 3)
        + 16
    )
    made.sheet.write_lines(
        made.left,
        made.y,
        (
            f"Signature of official  {'_' * 26}",
            f"{people.person(made.rng).plain}, {made.pick('Business Manager|Traffic Director|Gen. Mgr.')}",
            "",
            f"Sworn to and subscribed before me this {deal.day.day} day of {deal.day:%B}, {deal.day.year}",
            f"Notary {'_' * 24}   My commission expires {'_' * 10}",
        ),
        made.pen,
        14,
    )
