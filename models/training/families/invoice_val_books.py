# ruff: noqa: E501, PLR0913, PLR0917 - captions; drawing says what, where and how
"""Validation paper: publishers and printers of Britain and Ireland. Book numbers, discounts by line, things without tax, dispatch addresses."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from random import Random

from models.training.content import numbers, people
from models.training.content.markets import MARKETS, Party, party, words
from models.training.content.remittance import ZERO, cents
from models.training.families.bills_val_kit import (
    GREY,
    Cell,
    Fact,
    Spec,
    address_lines,
    amount_fact,
    facts_beside,
    facts_strip,
    know_currency,
    print_fact,
    sums,
)
from models.training.families.bills_val_rows import Grid, Stack, placed, print_stacks
from models.training.families.invoice_print import Print, printing, without_cells
from models.training.ink import A4, Pen, Sheet, fitted
from models.training.paper import Paper

_TRADES = words(
    "Book Services Ltd|Press Limited|Print & Finishing Ltd|Publishing|Educational Books|Litho Ltd|University Press|Maps & Charts"
)
_BUYERS = words(
    "Bookshop|Library Supplies|Academy Trust|Primary School|College Bookshop|Museum Shop|& Co Booksellers|Parish Council"
)
_TITLES = words("The Lamplighter's Daughter (Pbk)|Wild Flowers of the Chalk Downs|Key Stage 2 Maths Practice Book 4|A History of Canals, 2nd edn (Hbk)|Big Bear Goes to Sea board book|Anatomy Colouring Workbook|Steam and Iron: the Branch Line Years|Spelling Made Plain, Teacher's Guide|"
                "Cooking with Roots|Collected Poems 1980-2010|Atlas of World Rivers|Grammar for Apprentices|The Harbour Murders|First Phonics Flashcards (box of 60)|Church Bells: a Field Guide")  # fmt: skip
_JOBS = words(
    "A5 leaflets 4pp, 130gsm silk, folded|Business cards 400gsm, matt laminated, 2 sorts|NCR pads A4 2-part, numbered, 50 sets|Posters A2 170gsm gloss|Roller banner 850 x 2000|Letterheads 120gsm laid, 2 colours|Perfect bound report, 96pp, full colour cover|Envelopes DL window, overprinted|Die-cut folders with capacity, foil to front|Artwork and proofing"
)


@dataclass(frozen=True, slots=True)
class _Title:
    """A book or a print job."""

    code: str
    name: str
    author: str
    count: int
    price: Decimal
    cut: Decimal
    rate: Decimal

    @property
    def amount(self) -> Decimal:
        return cents(self.count * self.price * (100 - self.cut) / 100)


def draw(rng: Random) -> Paper:
    """One consignment, or the returns of one."""
    country = rng.choice(("GB", "GB", "GB", "IE"))
    sheet, market = Sheet("invoice", "invoice-val-books", A4), MARKETS[country]
    show = without_cells(printing(rng, market))
    pen = Pen(
        rng.choice(("times", "helvetica", "roman", "dejavu-serif", "narrow", "arial", "courier")), rng.choice((8.0, 8.5, 9.0))
    )
    pen = pen.sized(7.2) if pen.family == "courier" else pen
    seller = party(rng, market, f"{people.person(rng).last} {rng.choice(_TRADES)}")
    buyer = party(rng, market, f"{people.person(rng).last} {rng.choice(_BUYERS)}")
    printer, credit = any(word in seller.name for word in ("Print", "Litho", "Maps")), rng.random() < 0.1
    titles = _titles(rng, Decimal(market.rates[0]), -1 if credit else 1, printer=printer)
    facts = _facts(rng, show, credit=credit)
    y = _head(sheet, rng, pen, facts, (seller, buyer), credit=credit)
    y = _table(sheet, rng, show, pen, titles, y)
    _ends(sheet, rng, show, pen, titles, seller, y)
    know_currency(sheet, show)
    return sheet.finish()


def _titles(rng: Random, full: Decimal, sign: int, *, printer: bool) -> list[_Title]:
    d = numbers.digits
    long, cut = rng.random() < 0.7, Decimal(rng.choice(("35", "40", "42.5", "20", "0")))
    found = []
    for name in rng.sample(_JOBS if printer else _TITLES, k=rng.choice((1, 2, 3, 4) if printer else (2, 3, 4, 5, 7, 9, 12))):
        code = (
            f"97{rng.choice('89')}{d(rng, 10)}" if long else f"{rng.randint(0, 9)}-{d(rng, 4)}-{d(rng, 4)}-{rng.randint(0, 9)}"
        )
        code = rng.choice((f"J{d(rng, 5)}", f"{d(rng, 5)}/{rng.randint(1, 4)}")) if printer else code
        count = rng.choice((100, 250, 500, 1000, 5000)) if printer else rng.choice((1, 1, 2, 3, 5, 6, 10, 24))
        price = Decimal(rng.randint(4, 90) if printer and count > 400 else rng.randint(299, 4500)) / 100
        found.append(
            _Title(
                code,
                name,
                people.person(rng).last,
                sign * count,
                price,
                ZERO if printer else cut,
                full if printer or "Flash" in name else ZERO,
            )
        )
    return found


def _facts(rng: Random, show: Print, *, credit: bool) -> list[Fact]:
    d = numbers.digits
    day = date(2025, 1, 6) + timedelta(days=rng.randint(0, 640))
    number = rng.choice(
        (d(rng, 6), f"{rng.choice('BPS')}{d(rng, 6)}", f"{d(rng, 3)}/{d(rng, 5)}", d(rng, 8), f"IN-{d(rng, 5)}")
    )
    facts = [Fact(rng.choice(("Credit Note No.", "Credit no")) if credit else rng.choice(("Invoice No.", "Invoice number", "Our invoice", "Document No")), "/number", number, number),
             Fact(rng.choice(("Invoice date", "Date/Tax point", "Date", "Tax Point")), "/issue_date", day.isoformat(), show.date(day))]  # fmt: skip
    account = rng.choice(
        (f"{rng.choice('ABCLW')}{d(rng, 4)}", d(rng, 7), f"{people.person(rng).last[:4].upper()}0{rng.randint(1, 9)}")
    )
    facts.append(
        Fact(rng.choice(("A/c No.", "Account", "Account ref", "Customer a/c")), "/buyer/account_number", account, account)
    )
    if rng.random() < 0.7:
        order = rng.choice(
            (d(rng, 5), f"{rng.choice('ABP')}/{d(rng, 4)}", f"EMAIL {d(rng, 2)}", people.person(rng).last.upper())
        )
        facts.append(Fact(rng.choice(("Your order", "Customer ref", "Your ref", "Order No.")), "/purchase_order", order, order))
    if rng.random() < 0.35:
        due = day + timedelta(days=30)
        facts.append(Fact(rng.choice(("Payment due", "Due by", "Due date")), "/due_date", due.isoformat(), show.date(due)))
    plain = [
        Fact("Despatch note", "", "", d(rng, 7)),
        Fact("Despatched", "", "", show.date(day - timedelta(days=rng.randint(0, 2)))),
        Fact("Carrier", "", "", rng.choice(("Parcel", "Post", "Van"))),
        Fact("Page", "", "", "1"),
        Fact("Rep", "", "", f"{rng.randint(1, 60):02d}"),
        Fact("Your order date", "", "", show.date(day - timedelta(days=9))),
    ]
    return facts + rng.sample(plain, k=rng.randint(0, 3))


def _head(sheet: Sheet, rng: Random, pen: Pen, facts: list[Fact], parties: tuple[Party, Party], *, credit: bool) -> float:
    """The house at the foot of its letterhead's right, or across the top; the buyer left, where the books go beside or below."""
    seller, buyer = parties
    title = (
        rng.choice(("CREDIT NOTE", "Credit Note"))
        if credit
        else rng.choice(("INVOICE", "Invoice", "VAT INVOICE", "SALES INVOICE"))
    )
    small, lead, way = pen.sized(pen.size - 1), pen.size + 2.6, rng.randrange(3)
    tax = ("VAT Reg. No. ", "VAT No: ", "VAT ")[way]
    contact = [
        Fact("", "/seller/phone", seller.phone_value, seller.phone),
        Fact("", "/seller/email", f"accounts@{seller.host}", f"accounts@{seller.host}"),
    ]
    other = party(rng, seller.market, f"{buyer.name} (Goods In)")
    if way == 0:
        y = address_lines(sheet, "/seller", seller, 370, 54, pen, room=190, leading=lead, bold=True)
        for fact in contact:
            print_fact(sheet, fact, 370, y, small)
            y += small.size + 2.4
        if seller.tax_value:
            end = sheet.write(370, y, tax, small)
            sheet.put("/seller/tax_id", seller.tax_value, end, y, seller.tax_id, small)
        low = address_lines(sheet, "/buyer", buyer, 56, 132, pen, room=230, leading=lead)
        sheet.write(56, max(low, y) + 28, title, pen.sized(pen.size + 7).heavy())
        return facts_strip(sheet, facts, 50, 545, max(low, y) + 38, pen, GREY if rng.random() < 0.4 else None) + 14
    if way == 1:
        sheet.put(
            "/seller/name", seller.name, 297, 52, seller.name, fitted(pen.sized(pen.size + 9), seller.name, 420), "center"
        )
        flat = ", ".join(seller.lines)
        sheet.put("/seller/address", seller.address, 297, 66, flat, small, "center")
        shown = f"Tel {seller.phone}"
        start = 297 - small.width(shown) / 2
        sheet.put("/seller/phone", seller.phone_value, sheet.write(start, 77, "Tel ", small), 77, seller.phone, small)
        sheet.rule(50, 84, 545, 84, 0.5)
        sheet.write(50, 112, rng.choice(("Invoice to", "Invoice address:")), small.heavy())
        sheet.write(220, 112, rng.choice(("Deliver to", "Delivery address:", "Consignee")), small.heavy())
        low = max(
            address_lines(sheet, "/buyer", buyer, 50, 125, pen, room=160, leading=lead),
            address_lines(sheet, "", other, 220, 125, pen, room=150, leading=lead),
        )
        sheet.write(545, 112, title, pen.sized(pen.size + 5).heavy(), "right")
        return max(low, facts_beside(sheet, facts, 390, 130, pen, room=155, mark="")) + 16
    sheet.write(50, 60, title, pen.sized(pen.size + 8).heavy())
    low = facts_beside(sheet, facts, 50, 84, pen, room=230, mark=rng.choice((":", "")), flush=rng.random() < 0.3)
    y = address_lines(sheet, "/seller", seller, 330, 56, pen, room=215, leading=lead, bold=True)
    if seller.tax_value:
        end = sheet.write(330, y, tax, pen)
        sheet.put("/seller/tax_id", seller.tax_value, end, y, seller.tax_id, pen)
        y += lead
    sheet.write(330, y + 14, rng.choice(("To:", "Customer", "Sold to:")), small)
    return max(low, address_lines(sheet, "/buyer", buyer, 330, y + 28, pen, room=215, leading=lead)) + 16


def _table(sheet: Sheet, rng: Random, show: Print, pen: Pen, titles: list[_Title], y: float) -> float:
    keys = rng.choice(
        (
            "code description count price cut amount rate",
            "count code description price cut amount",
            "code author description count price cut rate amount",
            "description code count price cut amount",
            "count description price cut rate amount",
            "code count description price cut amount",
        )
    ).split()
    if not any(title.cut for title in titles):
        keys.remove("cut")
    heads = {"code": rng.choice(("ISBN", "ISBN/Code", "Product", "Title No.") if len(titles[0].code) > 9 else ("Code", "Job", "Ref", "Product")), "description": rng.choice(("Title", "Description", "Title / description")), "author": "Author", "count": rng.choice(("Qty", "Quantity", "Copies")), "price": rng.choice(("RRP", "Price", "Unit price", "List price")),
             "cut": rng.choice(("Disc %", "Disc", "Discount %")), "amount": rng.choice(("Net", "Net value", "Amount", "Total", "Goods value")), "rate": rng.choice(("VAT", "VAT %", "VAT rate"))}  # fmt: skip
    specs = [Spec(key, heads[key], "left" if key in ("code", "description", "author") else "right") for key in keys]
    rows: list[Stack] = []
    for title in titles:
        code, name = Cell("item_code", title.code, title.code), Cell("description", title.name, title.name)
        rows.append({
            "code": (code,), "description": (name,) if "code" in keys else (code, name), "author": (Cell("", "", title.author),), "count": (Cell("quantity", str(title.count), show.quantity(Decimal(title.count))),), "price": (Cell("unit_price", f"{title.price:.2f}", show.money(title.price)),),
            "cut": (Cell("", "", f"{title.cut:.1f}"),), "amount": (Cell("amount", f"{title.amount:.2f}", show.money(title.amount)),), "rate": (Cell("tax_rate", f"{title.rate.normalize():f}", show.rate(title.rate)),),
        })  # fmt: skip
    columns = placed(specs, rows, 46, 549, pen, flexible="description")
    return print_stacks(
        sheet,
        columns,
        rows,
        Grid(
            pen,
            pen.size + 2.5,
            690,
            60,
            rng.choice(("none", "lines", "grid", "bands", "none")),
            GREY if rng.random() < 0.4 else None,
        ),
        y,
    )


def _ends(sheet: Sheet, rng: Random, show: Print, pen: Pen, titles: list[_Title], seller: Party, y: float) -> None:
    if y > 690:
        sheet.new_page()
        y = 60.0
    post = Decimal(rng.choice(("0", "0", "3.95", "7.50", "12.00"))) if titles[0].count > 0 else ZERO
    subtotal = sum((title.amount for title in titles), ZERO)
    tax = cents(sum((title.amount * title.rate / 100 for title in titles), ZERO))
    facts = [amount_fact(rng.choice(("Goods total", "Total net", "Net total", "Sub-total")), "/subtotal", subtotal, show)]
    if post:
        facts.append(amount_fact(rng.choice(("Carriage", "Post & packing", "Postage")), "/shipping", post, show))
    facts += [
        amount_fact(rng.choice(("VAT", "Total VAT", "VAT total")), "/tax", tax, show),
        amount_fact(rng.choice(("Invoice total", "TOTAL", "Total", "Total payable")), "/total", subtotal + post + tax, show),
    ]
    low = sums(sheet, facts, 380, 543, y + 22, pen, heavy=("/total",), boxed=rng.random() < 0.3)
    sheet.write(50, y + 22, f"Total quantity {sum(title.count for title in titles)}", pen)
    if low < 780:
        terms = rng.choice(("30 days net", "Strictly 30 days", "30 days end of month", "Pro-forma"))
        end = sheet.write(50, low, rng.choice(("Terms: ", "Settlement terms: ", "Payment terms ")), pen)
        sheet.put("/terms", terms, end, low, terms, pen)
        if rng.random() < 0.5:
            end = sheet.write(50, low + 13, "Bank: Sort Code 20-44-91  Account No. ", pen)
            sheet.put("/seller/bank_account", seller.account, end, low + 13, seller.account, pen)
    sheet.write(
        297,
        818,
        f"Registered office as above. Registered in England no. {numbers.digits(rng, 7)}. E. & O. E.",
        pen.sized(6.5),
        "center",
    )
