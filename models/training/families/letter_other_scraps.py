"""Cuttings of newspapers, what fax machines print by themselves (training): `letter/other`."""

# ruff: noqa: E501 - rows of words read best unbroken

from __future__ import annotations

from datetime import timedelta
from random import Random

from models.training.content import correspondents, letter_facts, numbers
from models.training.families.other_leaves import Book, grid
from models.training.families.other_page import Page, article, finish, page_for, paragraphs
from models.training.families.other_pictures import photograph
from models.training.ink import Pen, fitted
from models.training.paper import Paper
from models.training.typefaces import MONO, SANS, SERIF

_RESULTS = ("OK", "OK", "OK", "BUSY", "NO ANS", "E-3", "STOP", "NG", "COMM. ERROR", "S-OK", "COMPLETE")


def draw_cuttings(rng: Random) -> Paper:
    """Pieces of newspapers on sheets, each in its own type, with a slip of who cut it out where; perhaps copied with black edges."""
    page = page_for(rng, "letter-other-cuttings")
    sheets = rng.choice((1, 1, 2, 3))
    for number in range(sheets):
        if number:
            page.sheet.new_page()
        page.y = 50.0
        while page.room > 150:
            _cutting(page)
        if page.chance(0.25):
            edge, top = rng.choice((4.0, 596.0)), rng.uniform(10, 200)
            page.sheet.fill(edge, top, edge + rng.uniform(4, 10), rng.uniform(400, 780), (0.1, 0.1, 0.1))
    return finish(page)


def _cutting(page: Page) -> None:
    """One piece: its source, a headline, a column or two that may break off."""
    rng = page.rng
    left = rng.uniform(page.left, page.left + 130)
    piece = page.within(left, min(page.right, left + rng.uniform(190, 420)), min(page.floor, page.y + rng.uniform(120, 420)))
    face = rng.choice((*SERIF, *SERIF, *SANS))
    piece.pen, piece.head = Pen(face, rng.uniform(7.5, 10.0)), Pen(face, 10, bold=True)
    top, day = piece.y - 12, page.told.day()
    source = rng.choice(
        (
            f"{correspondents.place(rng)} {rng.choice(('Times', 'Journal', 'Herald', 'Star'))}  {day:%B %d, %Y}  p. {rng.randint(1, 40)}",
            f"Source: {correspondents.place(rng)} Post  Date: {day:%m/%d/%y}  Circ.: {rng.randint(4, 400)},{numbers.digits(rng, 3)}",
            f"{day:%m-%d-%y}",
            "",
        )
    )
    if source:
        piece.line(source, Pen(rng.choice((*MONO, face)), 8))
        piece.skip(1.0)
    if page.chance(0.25) and piece.room > 120:
        photograph(piece)
        piece.y += 14
    while piece.room > 40:
        article(piece)
        piece.y += 14
        if page.chance(0.5):
            break
    if page.chance(0.35):
        page.sheet.frame(piece.left - 8, top, piece.right + 8, piece.y + 2, 0.5, (0.5, 0.5, 0.5))
    page.y = piece.y + rng.uniform(26, 50)


def draw_report(rng: Random) -> Paper:
    """What a fax machine prints by itself: a journal, a report of sending; perhaps nearly empty sheets with its line only."""
    page = page_for(rng, "letter-other-fax-report")
    page.pen = page.head = Pen(rng.choice((*MONO, *MONO, *SANS)), rng.choice((8.5, 9.5, 11.0)))
    machine, day = page.firm, page.told.day()
    line = f"{day:%m/%d/%Y} {rng.randint(7, 18):02d}:{rng.randint(10, 59)}   {letter_facts.phone_shown(rng, machine.fax)}   {machine.name.upper()[:24]}   PAGE {rng.randint(1, 9):02d}/{rng.randint(9, 20)}"
    page.sheet.write(page.left, 22, line, fitted(Pen("courier", 8), line, page.width))
    kind = rng.choice(("journal", "journal", "sent", "blank"))
    title = {
        "journal": rng.choice(("ACTIVITY REPORT", "Fax Journal", "COMMUNICATION JOURNAL", "TRANSACTION LOG")),
        "sent": rng.choice(
            ("TRANSMISSION VERIFICATION REPORT", "Confirmation Report", "*** TX REPORT ***", "Send Result", "ERROR REPORT")
        ),
        "blank": rng.choice(("CONTINUED", "END OF FAX", "This page left blank", "- no text on this side -")),
    }[kind]
    page.line(title, page.pen.sized(page.pen.size + rng.choice((1, 4))).heavy(), rng.choice(("left", "center")))
    page.skip(1.5)
    if kind == "journal":
        rows = []
        for number in range(rng.randint(8, 45)):
            day += timedelta(days=rng.choice((0, 0, 0, 1)))
            rows.append(
                (
                    f"{number + 1:03d}",
                    day.strftime("%m/%d"),
                    f"{rng.randint(0, 23):02d}:{rng.randint(0, 59):02d}",
                    letter_facts.phone_shown(rng, numbers.phone(rng)),
                    rng.choice(("G3", "ECM", "SG3", "TX", "RX")),
                    f"{rng.randint(0, 9):02d}'{rng.randint(0, 59):02d}",
                    f"{rng.randint(0, 40):02d}",
                    rng.choice(_RESULTS),
                )
            )
        heads = (
            "No.",
            "Date",
            "Time",
            rng.choice(("Destination", "Station", "To/From")),
            "Mode",
            rng.choice(("Length", "Dur.")),
            "Pgs",
            rng.choice(("Result", "Status")),
        )
        grid(page, heads, (0.6, 0.8, 0.8, 2.0, 0.8, 0.9, 0.6, 1.4), (False,) * 8).print(
            Book(page, title, 2, headed="none", numbered=""), rows
        )
    elif kind == "sent":
        _sent(page)
    return finish(page)


def _sent(page: Page) -> None:
    """Labels and values of one sending, with dots or colons between them."""
    rng, stop = page.rng, page.left + page.pen.width("FAX NO./NAME") + page.rng.choice((20.0, 40.0))
    rows = [
        ("TIME", f"{page.told.day():%m/%d/%Y} {rng.randint(7, 18)}:{rng.randint(10, 59)}"),
        ("NAME", page.firm.name[:20]),
        ("FAX", letter_facts.phone_shown(rng, page.firm.fax)),
        ("SER.#", numbers.digits(rng, 9)),
        ("FAX NO./NAME", letter_facts.phone_shown(rng, numbers.phone(rng))),
        ("DURATION", f"00:{rng.randint(0, 9):02d}:{rng.randint(0, 59):02d}"),
        ("PAGE(S)", f"{rng.randint(1, 40):02d}"),
        ("RESULT", rng.choice(_RESULTS)),
        ("MODE", rng.choice(("STANDARD", "FINE", "ECM"))),
    ]
    for label, text in rows:
        page.sheet.write(page.left + 10, page.y, label, page.pen)
        page.sheet.write(stop, page.y, f": {text}", page.pen)
        page.y += page.pen.size * 1.5
    if page.chance(0.4):
        page.y += 20
        top = page.y - 10
        small = page.within(page.left + 60, page.right - 90, page.floor - 60)
        small.y, small.pen = page.y + 8, Pen("times", 8)
        paragraphs(small, most=4)
        page.sheet.frame(page.left + 50, top, page.right - 80, small.y + 10, 0.6)
