"""Minutes of meetings over several sheets (training): `letter/other`."""

# ruff: noqa: E501 - rows of words read best unbroken

from __future__ import annotations

from random import Random

from models.training.content import correspondents
from models.training.content.booklet_words import MOTIONS, said
from models.training.families.letter_other_bound import ROMAN
from models.training.families.other_leaves import bound, grid
from models.training.families.other_page import Page, finish, page_for
from models.training.paper import Paper

_BODIES = ("Board of Trustees", "Quality Committee", "Town Council", "Homeowners Association", "Credentials Committee", "Library Board", "Medical Staff", "Finance Committee", "School Board", "Union Local", "Pharmacy and Therapeutics Committee")  # fmt: skip


def draw(rng: Random) -> Paper:
    """Minutes over some sheets: who was there, items by number or time, motions, who does what until when."""
    page = page_for(rng, "letter-other-minutes")
    page.pen = page.pen.sized(min(page.pen.size, 11.0))
    body, day = rng.choice(_BODIES), page.told.day()
    book = bound(page, f"{body} Minutes, {day:%B %d, %Y}", rng.choice((1, 2, 2, 3)))
    page.text(
        f"{correspondents.place(rng)} {body}",
        page.head.sized(page.pen.size + rng.choice((1, 4))),
        align=rng.choice(("left", "center")),
    )
    page.text(
        rng.choice(("Minutes of Regular Meeting", "MINUTES", "Meeting Notes - Draft", "Minutes (unapproved)", "Proceedings")),
        align=rng.choice(("left", "center")),
    )
    page.skip()
    people = [correspondents.person(rng).plain for _ in range(rng.randint(4, 12))]
    _attendance(page, people)
    items = ("Call to Order", "Minutes of Last Meeting", "Treasurer's Report", "Old Business", "New Business", "Director's Report", "Committee Reports", "Correspondence", "Public Comment", "Next Meeting", "Closed Session", "Adjournment")  # fmt: skip
    numbered, indent = rng.choice(("{n}. ", "{r}. ", "", "Item {n} - ")), rng.choice((0.0, 18.0))
    for number, item in enumerate(items):
        head = numbered.format(n=number + 1, r=ROMAN[number]) + (item.upper() if numbered.startswith("{r}") else item)
        if not book.holds(page.pen.size * 4):
            break
        book.flow(head, page.head)
        for _ in range(rng.randint(1, 4)):
            who, second = rng.sample(people, k=2)
            book.flow(said(rng, MOTIONS, {"who": who, "who2": second, "month": day.strftime("%B")}, 1), indent=indent)
        page.skip(0.5)
    if book.holds(90) and page.chance(0.6):
        tasks = [
            (page.told.headline(), rng.choice(people), page.told.day().strftime("%m/%d")) for _ in range(rng.randint(2, 6))
        ]
        grid(page, ("Action", "Who", "By"), (3, 1.6, 0.7), (False, False, False)).print(book, tasks)
    return finish(page)


def _attendance(page: Page, people: list[str]) -> None:
    """Present and absent: run on, or in a list."""
    rng = page.rng
    if page.chance(0.5):
        page.text(f"{rng.choice(('Present', 'PRESENT', 'Attending', 'Members present'))}: {', '.join(people)}")
    else:
        page.line(rng.choice(("In attendance:", "Roll call", "Members")), page.head)
        for who in people:
            page.sheet.write(page.left + 10, page.y, who, page.pen)
            page.sheet.write(
                page.left + 220, page.y, rng.choice(("Present", "Present", "Absent", "Excused", "By telephone")), page.pen
            )
            page.y += page.pen.size * page.gap
    page.text(f"{rng.choice(('Absent', 'Excused', 'Guests', 'Staff'))}: {correspondents.person(rng).plain}")
    page.skip()
