"""Tables of nobody's money over several sheets (training): bulletins with codes and fees, price lists, directories; `letter/other`."""

# ruff: noqa: E501 - rows of words read best unbroken

from __future__ import annotations

from collections.abc import Callable
from random import Random

from models.training.content import correspondents, letter_facts, numbers
from models.training.content.booklet_words import NOTICES, said
from models.training.content.services import service
from models.training.families.other_blocks import told_by
from models.training.families.other_leaves import Book, bound, grid
from models.training.families.other_page import Page, bullets, finish, page_for
from models.training.ink import fitted
from models.training.paper import Paper

Cell = Callable[[Random, tuple[str, str]], str]
"""What a column says of an item of code and name."""
_NAMES = ("Provider Bulletin", "Medical Policy Update", "Fee Schedule", "Transmittal", "Billing Notice", "Network News", "Coverage Notice", "Reimbursement Bulletin", "Program Memorandum", "Information Release", "Provider Alert", "Payment Update")  # fmt: skip
_ABOUT = ("Durable Equipment", "Prosthetics", "Injectable Drugs", "Ambulance Services", "Supplies", "Orthotics", "Dental Services", "Hearing Devices", "Home Infusion", "Vision Care", "Oxygen", "Behavioral Health")  # fmt: skip
_SPECIALTIES = ("Allergy", "Cardiology", "Chiropractic", "Dermatology", "Family Practice", "Hospitals", "Internal Medicine", "Laboratories", "Midwives", "Neurology", "Optometry", "Pediatrics", "Pharmacies", "Podiatry", "Radiology", "Surgery", "Urgent Care")  # fmt: skip
_WARES = ("Binder clips", "Exam gloves", "Wall chart", "Folding chair", "Desk lamp", "Garden hose", "Seed mix", "Wool blanket", "Tea assortment", "Coffee beans", "Paper towels", "Storage bin", "Extension cord", "Oak shelf", "Brass hinge", "Fruit basket", "Thermometer", "Bandage roll", "Pill splitter", "Reading glasses", "Note cards", "Tape dispenser", "Water filter", "Steel file")  # fmt: skip

_TIERS = (("Each", "6 or more", "12 or more", "50 or more"), ("1-9", "10-49", "50-99", "100+"), ("List", "Dealer", "Jobber", "Distributor"), ("Guest", "Member", "Sponsor", "Staff"), ("Retail", "Wholesale", "Pallet", "Truckload"))  # fmt: skip
"""What is asked of whom, dearest first."""


def _fee(rng: Random, _: tuple[str, str]) -> str:
    return f"{rng.randint(200, 99000) / 100:,.2f}"


def _flag(*marks: str) -> Cell:
    return lambda rng, _: rng.choice(marks)


_COLUMNS: tuple[tuple[tuple[str, ...], Cell, float, bool], ...] = (
    (("Mod", "Modifier", "Mod."), _flag("", "", "NU", "RR", "UE", "KX"), 0.6, False),
    (("Fee", "Rate", "Max. Allowable", "Price"), lambda rng, item: "$" + _fee(rng, item), 1.0, True),
    (("Non-Facility", "Current", "Rental", "2025"), _fee, 1.0, True),
    (("Facility", "New", "Purchase", "2026"), _fee, 1.0, True),
    (("Unit", "Per", "UM"), _flag("each", "day", "month", "pair", "ea", "10 mg"), 0.7, False),
    (("PA", "Auth", "Prior Auth", "PA Req."), _flag("Y", "N", "N", "Yes", "-"), 0.6, False),
    (("Effective", "Eff. Date", "From"), lambda rng, _: f"{rng.randint(1, 12):02d}/01/{rng.randint(2019, 2026)}", 1.0, False),
    (("Limit", "Max Units", "Frequency"), lambda rng, _: rng.choice(("1", "2", "31", "1/yr", "2 per yr", "-")), 0.7, False),
    (("Status", "Action", "Change"), _flag("Added", "Deleted", "Revised", "New", "No change"), 0.8, False),
    (("Age", "Age Limits"), _flag("0-20", "21+", "All", "18-99"), 0.6, False),
)  # fmt: skip
"""Headings, what stands below, width, whether flush right."""


def draw_bulletin(rng: Random) -> Paper:
    """A plan's or agency's notice to practices: number, day, about what; words, then tables of codes over some sheets."""
    page = page_for(rng, "letter-other-code-tables", "coverage", size=rng.choice(((612.0, 792.0),) * 3 + ((792.0, 612.0),)))
    page.pen = page.pen.sized(min(page.pen.size, 10.5))
    name, about = rng.choice(_NAMES), rng.choice(_ABOUT)
    book = bound(page, f"{name}: {about}", rng.choice((1, 2, 3, 3, 4)))
    if page.chance(0.4):
        told_by(page)
    page.line(
        name.upper() if page.chance(0.4) else name,
        page.head.sized(page.pen.size + rng.choice((3, 8, 14))).inked(page.accent),
        rng.choice(("left", "center")),
    )
    _numbered(page, about)
    for _ in range(rng.randint(0, 3)):
        book.flow(said(rng, NOTICES, {"month": page.told.day().strftime("%B")}, rng.randint(1, 4)))
        page.skip(0.6)
    while not book.over:
        _codes(book)
        if page.chance(0.35) or not book.holds(90):
            break
        book.flow(said(rng, NOTICES, {"month": page.told.day().strftime("%B")}, 2))
        page.skip()
    if book.holds(60):
        book.flow(
            f"{rng.choice(('Questions?', 'For help,', 'Provider line:'))} {letter_facts.phone_shown(rng, numbers.phone(rng))}"
        )
    return finish(page)


def _numbered(page: Page, about: str) -> None:
    """The bulletin's number, its day, to whom and about what it is: in a line or below each other."""
    rng = page.rng
    facts = [
        (rng.choice(("Bulletin", "No.", "Number", "Transmittal")), f"{rng.randint(12, 26)}-{rng.randint(1, 90):02d}"),
        (rng.choice(("Date", "Issued", "Posted")), page.told.day().strftime(rng.choice(("%B %d, %Y", "%m/%d/%Y", "%B %Y")))),
        (rng.choice(("Subject", "RE", "Topic")), f"{about} {rng.choice(('Update', 'Fees', 'Codes', 'Rates', 'Coverage'))}"),
        (
            rng.choice(("To", "Audience", "For")),
            rng.choice(("All Providers", "Suppliers", "Billing Staff", "Participating Practices")),
        ),
    ]
    facts = rng.sample(facts, k=rng.randint(2, 4))
    if page.chance(0.4):
        page.line("   |   ".join(f"{label}: {text}" for label, text in facts))
    else:
        for label, text in facts:
            page.sheet.write(page.left, page.y, f"{label}:", page.pen.heavy())
            page.sheet.write(page.left + 80, page.y, text, fitted(page.pen, text, page.width - 84))
            page.y += page.pen.size * page.gap
    page.skip()


def _codes(book: Book) -> None:
    """One table: code, name, then some columns; perhaps with headings of groups."""
    page, rng = book.page, book.page.rng
    chosen = rng.sample(_COLUMNS, k=rng.randint(1, 5))
    heads = [
        rng.choice(("Code", "HCPCS", "Procedure", "Proc Code", "Item")),
        rng.choice(("Description", "Service", "Short Description", "Narrative")),
    ]
    heads += [rng.choice(each[0]) for each in chosen]
    rows: list[tuple[str, ...]] = []
    for _ in range(rng.choice((6, 14, 30, 60, 110))):
        if page.chance(0.06):
            rows.append((rng.choice(_ABOUT),))
        item = service(rng)
        rows.append((*item, *(cell(rng, item) for _, cell, _, _ in chosen)))
    if page.chance(0.5):
        rows.sort()
    shares = [0.9, rng.choice((2.4, 3.2)), *(each[2] for each in chosen)]
    grid(page, heads, shares, [False, False, *(each[3] for each in chosen)]).print(book, rows)


def draw_prices(rng: Random) -> Paper:
    """A price list of a firm: items by group, sizes, one or several prices; columns beside each other or one table. Nothing was bought."""
    page = page_for(rng, "letter-other-price-list", "trade", "house")
    page.pen = page.pen.sized(min(page.pen.size, 10.0))
    title = f"{rng.choice((page.told.day().strftime('%B %Y'), 'Spring', 'Wholesale', 'Dealer', 'Retail', str(rng.randint(2010, 2026))))} {rng.choice(('Price List', 'Catalog', 'Prices', 'Rate Card', 'Price Sheet'))}"
    book = bound(page, title, rng.choice((1, 1, 2, 3)))
    if page.chance(0.7):
        told_by(page)
    page.line(title, page.head.sized(page.pen.size + rng.choice((4, 9))).inked(page.accent), rng.choice(("left", "center")))
    page.skip()
    if page.chance(0.4):
        bullets(page)
    columns = rng.choice((1, 1, 1, 2))
    book.split(columns)
    tiers = rng.randint(1, 4 if columns == 1 else 2)
    heads = [rng.choice(("Item", "No.", "SKU", "Cat. #")), rng.choice(("Description", "Article", "Product"))]
    heads += rng.choice(_TIERS)[:tiers]
    rows: list[tuple[str, ...]] = []
    for _ in range(rng.choice((12, 30, 70))):
        if page.chance(0.1):
            rows.append((page.told.title(),))
        price = rng.randint(90, 30000)
        rows.append(
            (
                numbers.digits(rng, 5),
                f"{rng.choice(_WARES)}, {rng.choice(('small', 'large', 'blue', '12 in', 'pkg of 10', 'white', 'deluxe'))}",
                *(f"{price * (1 - 0.07 * tier) / 100:,.2f}" for tier in range(tiers)),
            )
        )
    grid(page, heads, [0.9, 2.8, *([1.0] * tiers)], [False, False, *([True] * tiers)]).print(book, rows)
    if book.holds(40):
        book.flow(
            rng.choice(
                (
                    "Prices subject to change without notice.",
                    "Minimum order $50.00. Freight is extra.",
                    "Prices good through the end of the season.",
                )
            )
        )
    return finish(page)


def draw_directory(rng: Random) -> Paper:
    """A directory over some sheets: headings of towns or trades, below each who is where, in one to three columns."""
    page = page_for(rng, "letter-other-directory")
    page.pen = page.pen.sized(min(page.pen.size, rng.choice((7.5, 8.5, 9.5))))
    title = f"{rng.choice((correspondents.place(rng), page.firm.name, 'Participating', str(rng.randint(2008, 2026))))} {rng.choice(('Provider Directory', 'Member Directory', 'Network Listing', 'Roster', 'Telephone Directory', 'Buyers Guide'))}"
    book = bound(page, title, rng.choice((1, 2, 3)))
    page.text(
        title, page.head.sized(page.pen.size + rng.choice((4, 9))).inked(page.accent), align=rng.choice(("left", "center"))
    )
    page.skip(1.2)
    book.split(rng.choice((1, 2, 2, 3, 3)))
    shape, shaded = rng.choice((_stacked, _stacked, _joined, _across)), page.chance(0.4)
    for group in rng.sample(_SPECIALTIES, k=rng.randint(5, 14)):
        if not book.holds(page.pen.size * 7):
            break
        if shaded:
            page.sheet.fill(page.left, page.y - page.pen.size, page.right, page.y + page.pen.size * 0.4, (0.87, 0.88, 0.9))
        book.flow(
            rng.choice((group, group.upper(), f"{group} - {correspondents.place(rng)}")), page.head.sized(page.pen.size + 1)
        )
        for _ in range(rng.randint(2, 9)):
            shape(book)
    return finish(page)


def _stacked(book: Book) -> None:
    """Name, address and telephone below each other."""
    page, rng = book.page, book.page.rng
    who = correspondents.party(rng, rng.choice(("practice", "practice", "firm")))
    if not book.holds(page.pen.size * 6):
        return
    name = (
        who.name if page.chance(0.5) else f"{correspondents.person(rng).listed}, {rng.choice(('MD', 'DO', 'NP', 'DPM', 'OD'))}"
    )
    for text, pen in (
        (name, page.pen.heavy()),
        *((line, page.pen) for line in who.lines),
        (letter_facts.phone_shown(rng, who.phone), page.pen),
    ):
        page.line(text, pen)
    if page.chance(0.25):
        page.line(
            rng.choice(
                (
                    "Accepting new patients",
                    "Languages: English, Spanish",
                    "Hospital privileges: yes",
                    f"Provider ID {numbers.digits(rng, 7)}",
                )
            )
        )
    page.skip(0.5)


def _joined(book: Book) -> None:
    """All of it run together."""
    rng = book.page.rng
    who = correspondents.party(rng, "practice")
    book.flow(f"{who.name}, {who.joined}, {letter_facts.phone_shown(rng, who.phone)}")
    book.page.skip(0.4)


def _across(book: Book) -> None:
    """Name at the left, telephone at the right, the street below."""
    page, rng = book.page, book.page.rng
    if not book.holds(page.pen.size * 4):
        return
    who = correspondents.party(rng, "practice")
    phone = letter_facts.phone_shown(rng, who.phone)
    page.sheet.write(page.right, page.y, phone, page.pen, "right")
    page.sheet.write(page.left, page.y, who.name, fitted(page.pen, who.name, page.width - page.pen.width(phone) - 8))
    page.y += page.pen.size * page.gap
    book.flow(who.joined, page.pen.sized(page.pen.size - 1))
