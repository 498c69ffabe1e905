# ruff: noqa: E501 - tables of words
"""Training bills of advertising and print agencies to their clients: codes beside names, estimate, job and purchase order, a seller at the foot."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from random import Random

from models.training.content import numbers, people
from models.training.content.correspondents import place
from models.training.content.markets import Party
from models.training.content.remittance import ZERO, cents
from models.training.families.invoice_house import (
    Band,
    Caption,
    Cell,
    House,
    Row,
    Spec,
    Table,
    columns_of,
    firm,
    house,
    money_cell,
    print_rows,
    print_sums,
    text_cell,
)
from models.training.ink import fitted
from models.training.paper import Paper

_SELLERS = "{last} & Daughters Advertising, Inc.|{last} Creative|{stem} Communications Group|{last} Marlow Partners|Studio {last}|{stem} Media Planning LLC|{last} Public Relations"
_BUYERS = "{stem} Regional Hospital|{last} Orthopedics|Bank of {last} County|{stem} Credit Union|{last} University Health|{stem} Lottery Commission|{last} Foods Corporation"
_WORK = ("Art direction, revised layouts", "Copywriting: brochure and web page", "Half page 4c, {t} Gazette, issue of {d}", "Full page b/w, {t} Business Monthly, {d}", "Digital display, 300x250, {t} region, {n} impressions", "Photography, one day, two locations",
         "Radio production and talent, :30", "Outdoor poster, Route {m}, 4 weeks from {d}", "Media planning and placement", "Printing, 5,000 mailers, quote Q-{m}", "Search campaign management", "Stock images (3)", "Courier and proofs", "Sponsorship, {t} Arts Festival")  # fmt: skip


def media_agency(rng: Random) -> Paper:
    """Work or media of a month."""
    made = house(
        rng,
        "invoice-media-agency",
        rng.choice(("US", "US", "US", "CA")),
        ("helvetica", "times", "roman", "dejavu-condensed", "arial"),
        (8.5, 9.0, 9.5, 10.0),
    )
    market = made.show.market
    seller, buyer = firm(rng, market, _SELLERS), firm(rng, market, _BUYERS)
    day = date(2024, 3, 1) + timedelta(days=rng.randint(0, 900))
    works = []
    for text in rng.sample(_WORK, k=rng.choice((1, 2, 3, 4, 6))):
        name = text.format(
            t=place(rng),
            d=made.show.date(day - timedelta(days=rng.randint(5, 30))),
            n=f"{rng.randint(20, 900)},000",
            m=numbers.digits(rng, 3),
        )
        works.append((name, cents(Decimal(rng.randint(4500, 980000)) / 100)))
    facts, codes = _facts(made, day, buyer)
    _head(made, seller, buyer, facts, codes)
    _table(made, works, day)
    _ends(made, sum((amount for _, amount in works), ZERO), seller)
    return made.finish()


def _facts(made: House, day: date, buyer: Party) -> tuple[list[Caption], list[Caption]]:
    """What is told beside the title, and the codes of client, product, job and estimate, which are no fields."""
    rng, d = made.rng, numbers.digits
    number = rng.choice(
        (d(rng, 5), f"{day:%y%m}-{d(rng, 3)}", f"M{d(rng, 5)}", f"{d(rng, 4)}-{d(rng, 2)}", f"{day:%Y}-{d(rng, 4)}")
    )
    own = [
        Caption(made.pick("Invoice|Invoice No|Invoice Number|Inv. #|Our Invoice|Bill Number"), Cell(number, "/number", number)),
        Caption(made.pick("Date|Invoice Date|Billing Date|Dated"), made.day(day, "/issue_date")),
    ]
    if made.chance(0.5):
        own.append(
            Caption(
                made.pick("PO|Client PO|Purchase Order|PO Number|Your P.O."),
                text_cell(rng.choice((d(rng, 6), f"P{d(rng, 5)}", f"{d(rng, 2)}-{d(rng, 4)}")), "/purchase_order"),
            )
        )
    if made.chance(0.4):
        due = day + timedelta(days=rng.choice((15, 30, 45)))
        own.append(Caption(made.pick("Due|Due Date|Payment Due|Please Pay By"), made.day(due, "/due_date")))
    if made.chance(0.4):
        own.append(
            Caption(
                made.pick("Terms|Payment Terms"),
                text_cell(made.pick("Net 30|Due on receipt|Net 15|1.5% after 30 days"), "/terms"),
            )
        )
    code = "".join(rng.choices("ABCDEFGHKLMNPRST", k=3))
    codes = [
        Caption(made.pick("Client|Client Code|CLIENT"), Cell(f"{code}  {buyer.name.split()[0]}")), Caption(made.pick("Job|Job No.|Job Number|Project"), Cell(rng.choice((f"{code}-{d(rng, 4)}", d(rng, 5), f"{day:%y}{d(rng, 3)}")))),
        Caption(made.pick("Estimate|Est. No.|Estimate Number|Authorized Estimate"), Cell(d(rng, rng.choice((3, 4, 5))))), Caption(made.pick("Product|Campaign|Brand"), Cell(made.pick("Wellness Spring|General|Brand Refresh|Checking Promo|001 Corporate"))),
        Caption(made.pick("Account Executive|Contact|Prepared by"), Cell(people.person(rng).plain)), Caption(made.pick("Month of Service|Media Month|For services in"), Cell(day.strftime("%B %Y"))), Caption(made.pick("Contract|MSA No."), Cell(f"C-{d(rng, 4)}")),
    ]  # fmt: skip
    return own, rng.sample(codes, k=rng.randint(2, 6))


def _head(made: House, seller: Party, buyer: Party, facts: list[Caption], codes: list[Caption]) -> None:
    """Facts and codes in one ragged column, in two beside the client, or the facts as a line under the title."""
    rng, sheet = made.rng, made.sheet
    loud = made.pen.sized(made.pen.size + rng.choice((8, 13, 18)))
    way, x = rng.randrange(3), made.left + (made.right - made.left) * 0.56
    sheet.put(
        "/seller/name",
        seller.name,
        made.right if way == 1 else made.left,
        56,
        seller.name,
        fitted(loud.heavy() if made.chance(0.5) else loud, seller.name, 300),
        "right" if way == 1 else "left",
    )
    title = made.pick("Invoice|INVOICE|MEDIA INVOICE|Production Invoice|Bill for Services")
    if way == 0:
        rng.shuffle(codes)
        sheet.write(made.left, 100, title, made.pen.sized(made.pen.size + 4).heavy())
        y = made.beside(
            [*facts, *codes] if made.chance(0.5) else [*codes, *facts], made.left, 120, room=260, mark=made.pick(":|"), gap=4.5
        )
        _to(made, buyer, x, 104)
        made.y = max(y, 190) + 14
    elif way == 1:
        low = _to(made, buyer, made.left, 76) + 14
        y = 96.0
        for label, cell in facts:
            width = made.pen.width(cell.text)
            made.cell(cell, made.right, y, align="right")
            sheet.write(made.right - width - 6, y, label, made.pen.heavy(), "right")
            y += made.pen.size + 4
        sheet.rule(made.left, max(low, y), made.right, max(low, y), 0.8)
        sheet.write((made.left + made.right) / 2, max(low, y) + 18, title, made.pen.sized(made.pen.size + 3).heavy(), "center")
        made.y = (
            made.strip(codes, made.left, made.right, max(low, y) + 28, shaded=made.chance(0.4), boxed=made.chance(0.5)) + 12
        )
    else:
        sheet.rule(made.left, 66, made.right, 66, 2.0)
        x = sheet.write(made.left, 86, title.upper(), made.pen.heavy()) + 18
        for label, cell in facts[:3]:
            x = sheet.write(x, 86, label, made.pen.sized(made.pen.size - 1)) + 4
            x = made.cell(cell, x, 86, made.pen.heavy()) + 16
        low = _to(made, buyer, made.left, 112)
        made.y = (
            max(low, made.beside([*codes, *facts[3:]], made.left + 290, 112, room=made.right - made.left - 290, mark="")) + 14
        )


def _to(made: House, buyer: Party, x: float, y: float) -> float:
    caption = made.pick("To:|BILL TO|Client:|For|")
    if caption:
        made.sheet.write(x, y, caption, made.pen.heavy())
        y += made.pen.size + 3
    low = made.party(buyer, "/buyer", x, y, room=210)
    if made.chance(0.35):
        made.sheet.write(x, low + 4, f"Attention: {people.person(made.rng).plain}", made.pen)
        low += made.pen.size + 6
    return low


def _table(made: House, works: list[tuple[str, Decimal]], day: date) -> None:
    rng, show = made.rng, made.show
    keys = rng.choice(
        ("description amount", "date description amount", "description gross less amount", "date description vendor amount")
    ).split()
    heads = {"date": made.pick("Date|Run Date|Issue"), "description": made.pick("Description|Services Rendered|Media / Description|Details"), "vendor": made.pick("Vendor|Publication"), "gross": made.pick("Gross Cost|Media Cost"),
             "less": made.pick("Comm.|Commission"), "amount": made.pick("Amount|Amount Billed|Net|Total")}  # fmt: skip
    rows: list[Row | Band] = []
    if made.chance(0.3):
        rows.append(Band(made.pick("Media|Production|Agency Services")))
    for name, amount in works:
        gross = cents(amount / Decimal("0.85"))
        rows.append(Row({
            "date": (Cell(show.date(day - timedelta(days=rng.randint(2, 29)))),), "description": (text_cell(name, "description"),), "vendor": (Cell(place(rng)),), "gross": (Cell(show.money(gross)),), "less": (Cell(show.money(gross - amount)),), "amount": (money_cell(show, amount, "amount"),),
        }))  # fmt: skip
    columns, pen = columns_of(
        made,
        [Spec(key, heads[key], "left" if key in {"date", "description", "vendor"} else "right") for key in keys],
        rows,
        flexible="description",
    )
    print_rows(made, rows, Table(columns, pen, rng.choice(("head", "none", "rows", "under")), made.chance(0.3), "description"))


def _ends(made: House, subtotal: Decimal, seller: Party) -> None:
    """Sums, at times a deposit; who the seller is at the foot."""
    show, rng = made.show, made.rng
    tax = cents(subtotal * Decimal("0.05")) if show.market.country == "CA" else ZERO
    paid = cents(subtotal * Decimal("0.5")) if made.chance(0.2) else ZERO
    facts = []
    if tax:
        facts = [
            Caption("Subtotal", money_cell(show, subtotal, "/subtotal", total=True)),
            Caption("GST 5%", money_cell(show, tax, "/tax", total=True)),
        ]
    facts.append(
        Caption(made.pick("Total|Invoice Total|Total Amount|TOTAL"), money_cell(show, subtotal + tax, "/total", total=True))
    )
    if paid:
        facts.append(
            Caption(
                made.pick("Less deposit received|Deposit|Less: Paid on account"),
                money_cell(show, paid, "/amount_paid", total=True),
            )
        )
    if paid or made.chance(0.3):
        facts.append(
            Caption(
                made.pick("Balance Due|Amount Due|Please Pay"),
                money_cell(show, subtotal + tax - paid, "/amount_due", total=True),
            )
        )
    print_sums(made, facts, made.right - rng.choice((170, 210)), made.right, gap=rng.choice((4.0, 7.0)))
    low, pen = made.sheet.size[1] - 44, made.pen.sized(made.pen.size - 1)
    flat = ", ".join(seller.lines)
    cells = [
        Cell(flat, "/seller/address", seller.address),
        Cell("|"),
        Cell(seller.phone, "/seller/phone", seller.phone_value),
        Cell("|"),
        text_cell(f"www.{seller.host}", "/seller/website"),
    ]
    wide = sum(pen.width(cell.text) + 5 for cell in cells)
    made.run(cells, max(made.left, (made.left + made.right - wide) / 2), low, pen, gap=5)
    if seller.tax_value and made.chance(0.4):
        made.run(
            [Cell(made.pick("Fed. Tax ID|FEIN:|Tax ID #")), Cell(seller.tax_id, "/seller/tax_id", seller.tax_value)],
            made.left,
            low + 12,
            pen,
        )
