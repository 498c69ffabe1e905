"""Contracts, amendments and handbooks of several sheets (training): `letter/other`."""

# ruff: noqa: E501 - rows of words read best unbroken

from __future__ import annotations

from collections.abc import Mapping
from random import Random

from models.training.content import correspondents
from models.training.content.booklet_words import AMENDED, ARTICLES, CONTRACTS, HANDBOOK, said
from models.training.content.services import service
from models.training.families.check_parts import scribble
from models.training.families.other_leaves import Book, bound, grid
from models.training.families.other_page import finish, page_for
from models.training.ink import fitted
from models.training.paper import Paper

_NUMBERS = (
    ("ARTICLE {n}", "{n}.{k}"),
    ("{n}.", "({k})"),
    ("Section {n}.", "{n}.{k}"),
    ("{n}.0", "{n}.{k}"),
    ("{r}.", "{k})"),
    ("", "{n}.{k}"),
)
ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV")


def draw_contract(rng: Random) -> Paper:
    """Parties, recitals, articles and clauses; who signs; perhaps an exhibit with rates."""
    page = page_for(rng, "letter-other-contract")
    page.pen = page.pen.sized(min(page.pen.size, 10.5))
    title = rng.choice(tuple(CONTRACTS))
    one, other = CONTRACTS[title]
    facts = {"a": one, "b": other}
    amended = page.chance(0.25)
    shown = f"{rng.choice(('First Amendment to', 'Amendment No. 2 to', 'Addendum to'))} {title}" if amended else title
    book = bound(page, shown, rng.choice((1, 2, 2, 3, 4)))
    page.text(
        shown.upper() if page.chance(0.6) else shown,
        page.head.sized(page.pen.size + rng.choice((1, 3, 5))),
        align=rng.choice(("center", "center", "left")),
    )
    page.skip(1.2)
    _preamble(book, facts)
    book.sheets -= book.sheets > 1
    _articles(book, facts, rng.choice((3, 6, 12)), amended=amended)
    book.sheets, book.over = max(page.sheet.page + 1, book.sheets), False
    if book.holds(170):
        _signed(book, facts)
    if title.startswith(("Participating", "Ancillary", "Network")) and page.chance(0.6):
        _exhibit(book)
    return finish(page)


def _preamble(book: Book, facts: Mapping[str, str]) -> None:
    """Who agrees with whom, since when, and why."""
    page, rng = book.page, book.page.rng
    day = page.told.day().strftime(rng.choice(("%B %d, %Y", "the %dth day of %B, %Y", "%m/%d/%Y", "the ____ day of %B, %Y")))
    partner = correspondents.party(rng, rng.choice(("practice", "firm")))
    book.flow(
        rng.choice(
            (
                'This Agreement is made and entered into as of {d} by and between {f} ("{a}") and {p} ("{b}").',
                "THIS AGREEMENT, effective {d}, is between {f}, of {w}, hereinafter {a}, and {p}, hereinafter {b}.",
                "{f} ({a}) and {p} ({b}) agree as follows as of {d}:",
            )
        ).format(d=day, f=page.firm.name, p=partner.name, w=page.firm.joined, **facts)
    )
    page.skip()
    if page.chance(0.5):
        for _ in range(rng.randint(1, 3)):
            book.flow(
                f"{rng.choice(('WHEREAS,', 'Whereas'))} {rng.choice((facts['a'], facts['b']))} wishes to {rng.choice(('offer', 'obtain', 'arrange for', 'be paid for'))} {rng.choice(('certain services', 'the work described below', 'care for covered persons', 'the use of equipment'))};",
                indent=rng.choice((0.0, 24.0)),
            )
        book.flow("NOW, THEREFORE, the parties agree as follows:")
        page.skip()


def _articles(book: Book, facts: Mapping[str, str], count: int, *, amended: bool) -> None:
    """Headings, below each numbered clauses."""
    page, rng = book.page, book.page.rng
    (outer, inner), upper, indent = rng.choice(_NUMBERS), page.chance(0.4), rng.choice((0.0, 0.0, 18.0, 30.0))
    for number, name in enumerate(rng.sample(tuple(ARTICLES), k=count), start=1):
        if not book.holds(page.pen.size * 5):
            return
        head = f"{outer.format(n=number, r=ROMAN[number])} {name.format(**facts)}".strip()
        book.flow(head.upper() if upper else head, page.head, align="center" if outer.startswith("ARTICLE") else "left")
        if amended:
            book.flow(said(rng, AMENDED, {"s": f"{number}.{rng.randint(1, 9)}", "title": name.format(**facts)}, 1))
        for clause in range(1, rng.randint(2, 6)):
            lead = inner.format(n=number, k="abcdefg"[clause - 1] if inner.startswith("(") else clause)
            book.flow(f"{lead} {said(rng, ARTICLES[name], facts, rng.randint(1, 4))}", indent=indent)
            page.skip(0.3)
        page.skip(0.4)


def _signed(book: Book, facts: Mapping[str, str]) -> None:
    """Two columns of who signs, by what title, when; perhaps signed."""
    page, rng = book.page, book.page.rng
    book.flow(
        rng.choice(
            (
                "IN WITNESS WHEREOF, the parties have signed below.",
                "Agreed and accepted:",
                "The parties sign as of the date first written.",
            )
        )
    )
    top = page.y + 18
    labels = rng.choice((("By", "Name", "Title", "Date"), ("Signature", "Printed Name", "Date"), ("By", "Its", "Dated", "NPI")))
    given = page.chance(0.5)
    for number, party in enumerate((facts["a"], facts["b"])):
        half = page.width / 2
        x, y = page.left + number * half, top
        page.sheet.write(x, y, party.upper(), fitted(page.head, party.upper(), half - 30))
        for label in labels:
            y += 24
            end = page.sheet.write(x, y, f"{label}:", page.pen) + 4
            page.sheet.rule(end, y + 2, x + half - 24, y + 2, 0.5)
            if label == labels[0] and given:
                scribble(page.sheet, rng, end + 4, x + half - 40, y - 6)
            elif given and "Name" in label:
                name = correspondents.person(rng).plain
                page.sheet.write(end + 4, y - 1, name, fitted(page.pen, name, x + half - 30 - end))
    page.y = top + 24 * len(labels) + 30


def _exhibit(book: Book) -> None:
    """Rates of a contract, on a sheet of their own."""
    page, rng = book.page, book.page.rng
    book.sheets = page.sheet.page + 1
    if not book.turn():
        return
    page.line(
        f"Exhibit {rng.choice('ABC')} - {rng.choice(('Compensation', 'Rate Schedule', 'Fee Schedule', 'Reimbursement'))}",
        page.head,
        "center",
    )
    page.skip()
    rows = [(*service(rng), f"${rng.randint(200, 90000) / 100:,.2f}") for _ in range(rng.randint(5, 26))]
    grid(
        page, rng.choice((("Code", "Service", "Rate"), ("HCPCS", "Description", "Fee"))), (1, 4, 1.2), (False, False, True)
    ).print(book, rows)


def draw_handbook(rng: Random) -> Paper:
    """A booklet of a plan or employer: perhaps a contents page, chapters, what one pays, or a notice of what changed in it."""
    page = page_for(rng, "letter-other-handbook")
    page.pen = page.pen.sized(min(page.pen.size, 10.5))
    year = rng.randint(2012, 2026)
    name = f"{rng.choice((str(year), correspondents.place(rng), page.firm.name))} {rng.choice(('Member Handbook', 'Benefit Booklet', 'Summary Plan Description', 'Employee Handbook', 'Evidence of Coverage', 'Office Policies', 'Certificate of Coverage', 'Plan Guide'))}"
    amended = page.chance(0.25)
    book = bound(page, name, rng.choice((2, 3, 4)))
    chapters = rng.sample(tuple(HANDBOOK), k=rng.randint(5, len(HANDBOOK)))
    title = (
        f"{rng.choice(('Summary of Changes:', 'Amendment to the', 'Notice of Changes to Your', 'Rider to'))} {name}"
        if amended
        else name
    )
    page.text(
        title, page.head.sized(page.pen.size + rng.choice((4, 8, 14))).inked(page.accent), align=rng.choice(("left", "center"))
    )
    page.skip()
    if not amended and page.chance(0.5):
        _contents(book, chapters)
    if page.chance(0.35):
        book.split(2)
    counted = page.chance(0.4)
    for number, chapter in enumerate(chapters, start=1):
        if not book.holds(page.pen.size * 6):
            break
        book.flow(f"{number}. {chapter}" if counted else chapter, page.head.sized(page.pen.size + 2).inked(page.accent))
        if amended:
            book.flow(said(rng, AMENDED, {"s": f"{number}.{rng.randint(1, 9)}", "title": chapter}, 1), page.pen.heavy())
        for _ in range(rng.randint(1, 4)):
            book.flow(said(rng, HANDBOOK[chapter], {}, rng.randint(1, 5)))
            page.skip(0.5)
        if "Covered" in chapter and page.chance(0.7):
            _benefits(book)
    return finish(page)


def _contents(book: Book, chapters: list[str]) -> None:
    """Chapters, dots, pages."""
    page, number = book.page, 1
    page.line("Contents", page.head)
    dot = page.pen.width(".")
    for chapter in chapters:
        number += page.rng.randint(0, 6)
        end = page.sheet.write(page.left, page.y, chapter, page.pen)
        page.sheet.write(page.right - 30, page.y, "." * int((page.right - 40 - end) / dot), page.pen, "right")
        page.sheet.write(page.right, page.y, str(number), page.pen, "right")
        page.y += page.pen.size * page.gap
    book.turn()


def _benefits(book: Book) -> None:
    """What one pays for which care, inside and outside of the network."""
    rng = book.page.rng
    shown = (
        lambda: f"${rng.randint(1, 20) * 5} copay",
        lambda: f"{rng.randint(1, 5) * 10}%",
        lambda: "Not covered",
        lambda: "No charge",
        lambda: f"{rng.randint(1, 5) * 10}% after deductible",
    )
    cares = ("Office visit", "Specialist visit", "Emergency room", "Hospital stay", "Laboratory", "Imaging", "Ambulance", "Physical therapy", "Generic drugs", "Brand drugs", "Deductible", "Out-of-pocket limit", "Preventive care", "Home health", "Equipment")  # fmt: skip
    rows = [(care, rng.choice(shown)(), rng.choice(shown)()) for care in rng.sample(cares, k=rng.randint(4, 12))]
    heads = rng.choice(
        (("Care", "In network", "Out of network"), ("Benefit", "You Pay", "Others"), ("Service", "Network", "Non-network"))
    )
    book.page.skip()
    grid(book.page, heads, (1.6, 1.2, 1.2), (False, False, False)).print(book, rows)
