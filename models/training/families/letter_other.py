"""Mail that is none of the types: newsletters, fax covers, resumes, menus, minutes, figures, adverts (training): `letter/other`."""

# ruff: noqa: E501 - rows of words read best unbroken

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from random import Random

from models.training.content import correspondents, letter_facts, numbers, other_mail
from models.training.families.letter_galley import Galley
from models.training.families.letterhead import look
from models.training.families.other_page import UNTOLD
from models.training.ink import Pen, Sheet, fitted, wrap
from models.training.paper import Paper
from models.training.typefaces import MONO, SANS, SERIF


def draw(rng: Random) -> Paper:
    """A page or two of something else. Little of it is a field; what might pass for one is not judged."""
    sheet = Sheet("letter", "letter-other-mail")
    sheet.know("/category", "other")
    pen = Pen(rng.choice((*SANS, *SERIF, *MONO)), rng.choice((9.0, 10.0, 11.0)))
    galley = Galley(sheet, pen, 54, 558, 60, leading=pen.size + rng.choice((2.5, 4.0)))
    rng.choice(_KINDS)(galley, rng)
    sheet.ignore += [pointer for pointer in UNTOLD if pointer not in sheet.values]
    return sheet.finish()


def _day(rng: Random) -> date:
    return date(2024, 1, 3) + timedelta(days=rng.randint(0, 1100))


def _newsletter(galley: Galley, rng: Random) -> None:
    """A title across the sheet, articles in two or three columns."""
    sheet, title = (
        galley.sheet,
        f"The {correspondents.place(rng)} {rng.choice(('Bulletin', 'News', 'Gazette', 'Reporter', 'Update', 'Quarterly', 'Record'))}",
    )
    big = Pen(rng.choice((*SERIF, *SANS)), 26, bold=True)
    sheet.write(306, 72, title, fitted(big, title, 500), "center")
    sheet.rule(54, 82, 558, 82, 1.0)
    sheet.write(54, 94, f"Volume {rng.randint(2, 40)}, Number {rng.randint(1, 12)}", galley.pen.sized(8))
    sheet.write(558, 94, _day(rng).strftime("%B %Y"), galley.pen.sized(8), "right")
    count = rng.choice((2, 3))
    wide = (504 - 18 * (count - 1)) / count
    for column in range(count):
        left = 54 + column * (wide + 18)
        part = Galley(sheet, galley.pen.sized(9), left, left + wide, 116, leading=11.5, floor=9999)
        while part.y < 690:
            part.paragraph((other_mail.headline(rng),), pen=part.pen.heavy())
            part.gap(0.3)
            part.paragraph((other_mail.article(rng, 1, 5),))
            part.gap(1.0)


def _fax_cover(galley: Galley, rng: Random) -> None:
    """To, from, pages; sometimes a message."""
    sheet, pen = galley.sheet, galley.pen
    sheet.write(
        rng.choice((54, 200)),
        80,
        rng.choice(("FAX", "Fax Cover Sheet", "FACSIMILE TRANSMITTAL", "Fax Transmission", "TELECOPY")),
        pen.sized(22).heavy(),
    )
    sender, recipient, day = (
        correspondents.party(rng, "practice"),
        correspondents.party(rng, rng.choice(("plan", "practice"))),
        _day(rng),
    )
    rows = [("To:", recipient.name, "/recipient/name"), ("From:", sender.name, "/sender/name"), ("Fax:", letter_facts.phone_shown(rng, recipient.fax), ""),
            ("Phone:", letter_facts.phone_shown(rng, sender.phone), ""), ("Pages:", f"{rng.randint(2, 40)} including cover", ""), ("Date:", day.strftime("%m/%d/%Y"), "/date")]  # fmt: skip
    if rng.random() < 0.5:
        rng.shuffle(rows)
    galley.y = 130
    for label, value, pointer in rows:
        sheet.write(60, galley.y, label, pen.heavy())
        if pointer:
            sheet.put(pointer, day.isoformat() if pointer == "/date" else value, 140, galley.y, value, pen)
        else:
            sheet.write(140, galley.y, value, pen)
        sheet.rule(136, galley.y + 3, 440, galley.y + 3, 0.4)
        galley.y += 24
    sheet.write(60, galley.y + 10, "[ ] Urgent    [ ] For review    [ ] Please comment    [ ] Please reply", pen.sized(9))
    galley.y += 44
    galley.paragraph(
        (
            rng.choice(("Comments: ", "Message: ", "NOTES: ")),
            rng.choice(
                (
                    "Please see attached.",
                    "As discussed.",
                    "Records as requested.",
                    "Call with questions.",
                    other_mail.sentence(rng),
                )
            ),
        )
    )
    galley.y = 640
    galley.paragraph(
        (
            "CONFIDENTIAL: This transmission is intended only for the person named above. If you received it in error, please call the sender and destroy all pages.",
        ),
        pen=pen.sized(8),
    )


def _resume(galley: Galley, rng: Random) -> None:
    """Somebody's life in headings and lists."""
    who, where = correspondents.person(rng).plain, correspondents.address(rng, home=True)
    galley.line(who, galley.pen.sized(18).heavy(), rng.choice(("left", "center")))
    galley.line(
        "  |  ".join((*where, letter_facts.phone_shown(rng, numbers.phone(rng)))),
        fitted(galley.pen, "  |  ".join((*where, "(555) 555-0100 --")), 500),
    )
    year = rng.randint(2018, 2026)
    for heading in ("Experience", "Education", "Skills", "References"):
        galley.gap()
        galley.line(heading.upper() if rng.random() < 0.5 else heading, galley.pen.heavy())
        if heading == "Experience":
            for _ in range(rng.randint(2, 4)):
                start = year - rng.randint(1, 5)
                galley.line(f"{other_mail.job(rng)}, {correspondents.party(rng, 'firm').name}, {start} - {year}")
                galley.bullets([(other_mail.duty(rng),) for _ in range(rng.randint(2, 5))], ("-",))
                year = start
        else:
            galley.line(
                rng.choice(
                    (
                        f"{correspondents.place(rng)} College, {year - 3}",
                        "Word processing, spreadsheets, two languages",
                        "Available on request",
                        "Certified, first aid",
                    )
                )
            )


def _menu(galley: Galley, rng: Random) -> None:
    """Dishes and prices."""
    galley.line(
        f"{correspondents.place(rng)} {rng.choice(('Cafe', 'Grill', 'Diner', 'Kitchen', 'Cafeteria'))}",
        galley.pen.sized(20).heavy(),
        "center",
    )
    galley.gap()
    for heading in rng.sample(
        ("Starters", "Soups & Salads", "Mains", "Desserts", "Drinks", "Monday", "Tuesday", "Specials"), k=rng.randint(3, 5)
    ):
        galley.line(heading, galley.pen.heavy(), "center")
        for _ in range(rng.randint(2, 6)):
            galley.sheet.write(110, galley.y, other_mail.dish(rng), galley.pen)
            galley.sheet.write(
                500, galley.y, f"{rng.randint(2, 28)}.{rng.choice(('00', '50', '95', '25'))}", galley.pen, "right"
            )
            galley.y += galley.leading
        galley.gap(0.8)


def _minutes(galley: Galley, rng: Random) -> None:
    """Who met, what was said, what is to be done."""
    title = f"{rng.choice(('Minutes of the', 'Notes:', 'Agenda -'))} {rng.choice(('Safety Committee', 'Board of Directors', 'Staff Meeting', 'Quality Council', 'Parents Association'))}"
    galley.sheet.know("/subject", title)
    galley.line(title, galley.pen.sized(14).heavy(), "left", "/subject")
    day = _day(rng)
    galley.sheet.put("/date", day.isoformat(), galley.left, galley.y, day.strftime("%B %d, %Y"), galley.pen)
    galley.y += galley.leading
    galley.paragraph(("Present: " + ", ".join(correspondents.person(rng).plain for _ in range(rng.randint(3, 9))),))
    galley.gap()
    for number in range(1, rng.randint(4, 10)):
        galley.paragraph((f"{number}. {other_mail.headline(rng)}. ", other_mail.article(rng, 1, 4)))
        galley.gap(0.5)


def _figures(galley: Galley, rng: Random) -> None:
    """A table of numbers that are nobody's money."""
    columns, rows = rng.randint(3, 9), rng.randint(8, 34)
    galley.line(
        f"{other_mail.measure(rng)} by {rng.choice(('month', 'county', 'year', 'department', 'station'))}, {rng.randint(2015, 2026)}",
        galley.pen.sized(13).heavy(),
    )
    galley.gap()
    wide, pen = 430 / columns, galley.pen.sized(8.5)
    heads = rng.choice(
        (
            [str(2026 - columns + number) for number in range(columns)],
            [f"Q{number + 1}" for number in range(columns)],
            [chr(65 + number) for number in range(columns)],
        )
    )
    for number, head in enumerate(heads):
        galley.sheet.write(128 + (number + 1) * wide, galley.y, head, pen.heavy(), "right")
    decimals = rng.choice((0, 0, 1, 2))
    for _ in range(rows):
        galley.y += pen.size + 5
        galley.sheet.write(54, galley.y, fitted_name(correspondents.place(rng), 74, pen), pen)
        for number in range(columns):
            galley.sheet.write(128 + (number + 1) * wide, galley.y, f"{rng.uniform(0, 900):.{decimals}f}", pen, "right")


def fitted_name(name: str, width: float, pen: Pen) -> str:
    """A name cut to a width in points."""
    while pen.width(name) > width:
        name = name[:-1]
    return name


def _advert(galley: Galley, rng: Random) -> None:
    """Big words, few of them."""
    style, firm, y = look(rng), correspondents.party(rng, "firm"), 110.0
    for text in (
        rng.choice(("SALE!", "SAVE NOW", "FREE TRIAL", "GRAND OPENING", "Act today", "Special Offer")),
        f"{rng.randint(10, 70)}% OFF",
        other_mail.headline(rng),
    ):
        galley.sheet.write(
            306, y, text, fitted(style.text.sized(rng.choice((28, 40, 54))).heavy().inked(style.accent), text, 480), "center"
        )
        y += 74
    galley.y = y
    for _ in range(rng.randint(1, 3)):
        galley.paragraph((other_mail.article(rng, 1, 3),), pen=galley.pen.sized(13))
        galley.y += 24
    galley.sheet.put("/sender/name", firm.name, 306, galley.y + 10, firm.name, galley.pen.sized(14).heavy(), "center")
    galley.sheet.write(
        306,
        galley.y + 28,
        f"Offer ends {_day(rng):%m/%d/%Y}. Call {letter_facts.phone_shown(rng, firm.phone)}",
        galley.pen,
        "center",
    )


def _article(galley: Galley, rng: Random) -> None:
    """A page out of a magazine, a manual or a report."""
    title = other_mail.headline(rng)
    for line in wrap(title, galley.pen.sized(22).heavy(), 500):
        galley.sheet.write(54, galley.y, line, galley.pen.sized(22).heavy())
        galley.y += 28
    galley.line(f"By {correspondents.person(rng).plain}")
    galley.gap()
    for _ in range(rng.randint(4, 12)):
        if rng.random() < 0.25:
            galley.line(other_mail.headline(rng), galley.pen.heavy())
        galley.paragraph((other_mail.article(rng, 2, 8),))
        galley.gap(0.8)


_KINDS: tuple[Callable[[Galley, Random], None], ...] = (
    _newsletter,
    _fax_cover,
    _resume,
    _menu,
    _minutes,
    _figures,
    _advert,
    _article,
)
