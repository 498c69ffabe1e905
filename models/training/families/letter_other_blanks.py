"""Order cards nobody filled, letters with a survey (training): `letter/other`."""

# ruff: noqa: E501 - rows of words read best unbroken

from __future__ import annotations

from random import Random

from models.training.content import correspondents
from models.training.families.letter_noise import postal_bars
from models.training.families.other_blocks import told_by
from models.training.families.other_leaves import Book, bound
from models.training.families.other_page import Page, finish, page_for, paragraphs
from models.training.ink import fitted, wrap
from models.training.paper import Paper

_CAPTIONS = ("Name", "Address", "City / State / ZIP", "Telephone", "E-mail", "Company", "Signature", "Card No.", "Exp. Date", "Ship to", "Attention", "Account")  # fmt: skip
_SCALES = (
    ("Agree", "Not sure", "Disagree"),
    ("1", "2", "3", "4", "5"),
    ("Always", "Often", "Seldom", "Never"),
    ("Yes", "No"),
    ("Very good", "Good", "Fair", "Poor"),
    ("Yes", "No", "Does not apply"),
)
_CARDS = (
    "ORDER FORM",
    "Order Card",
    "Reply Card",
    "Subscription Card",
    "Free Information",
    "Gift Order",
    "Renewal Card",
    "Business Reply",
    "Reader Service Card",
    "Request Card",
)


def draw_order(rng: Random) -> Paper:
    """One to three blank cards on a sheet: what can be had, empty boxes, rules to write on, where to mail it."""
    page = page_for(rng, "letter-other-order-card")
    page.pen = page.pen.sized(min(page.pen.size, 9.5))
    count = rng.choice((1, 1, 2, 3))
    if count == 1 and page.chance(0.6):
        told_by(page)
        paragraphs(page, most=2)
    top, high = page.y, (page.floor - page.y) / count
    for number in range(count):
        card = page.within(page.left + 10, page.right - 10, top + (number + 1) * high - 16)
        card.y = top + number * high + 18
        begun, framed = card.y - 16, page.chance(0.75)
        if number and not framed:
            page.sheet.dash(page.left, begun - 2, page.right)
        (_reply if page.chance(0.2) else _card)(card)
        if framed:
            low = card.floor + 8 if count > 1 else min(card.floor + 8, card.y + 10)
            page.sheet.frame(page.left, begun, page.right, low, rng.choice((0.5, 1.4)))
    return finish(page)


def _card(card: Page) -> None:
    """A title, goods with empty boxes, blanks for who orders."""
    rng = card.rng
    title = rng.choice(_CARDS)
    card.line(title, card.head.sized(card.pen.size + rng.choice((2, 5))), rng.choice(("left", "center")))
    lead = rng.choice(
        (
            "Please send me:",
            "YES! I want to order:",
            "Check what you would like.",
            f"Please begin my subscription to {card.told.title()}.",
            "Fill in the number wanted.",
        )
    )
    card.text(lead)
    side, priced = card.pen.size * 0.9, card.chance(0.7)
    wide = side * rng.choice((1.0, 1.0, 2.4))
    card.y += 3
    for _ in range(rng.randint(2, 9)):
        if card.room < 150:
            break
        card.sheet.frame(card.left + 4, card.y - side, card.left + 4 + wide, card.y, 0.6)
        name = f"{card.told.title()}{rng.choice((', set of 4', ', one year', '', ', large print', ', each'))}"
        card.sheet.write(card.left + 34, card.y, name, fitted(card.pen, name, card.width - 130))
        if priced:
            card.sheet.write(
                card.right - 6, card.y, f"${rng.randint(3, 120)}.{rng.choice(('00', '95', '50'))}", card.pen, "right"
            )
        card.y += card.pen.size * 1.7
    if priced and card.chance(0.5):
        for label in rng.sample(("Subtotal", "Shipping", "Sales tax", "TOTAL ENCLOSED"), k=rng.randint(1, 3)):
            card.sheet.write(card.right - 70, card.y, label, card.pen, "right")
            card.sheet.rule(card.right - 64, card.y + 2, card.right - 4, card.y + 2, 0.5)
            card.y += card.pen.size * 1.9
    card.y += 8
    below = card.chance(0.35)
    for label in rng.sample(_CAPTIONS, k=rng.randint(3, 7)):
        if card.room < 24:
            return
        _blank(card, label, below=below)
    card.text(
        rng.choice(
            ("Mail to the address above.", "Allow 4 weeks for delivery.", "Offer good in the U.S. only.", "Bill me later.")
        ),
        card.pen.sized(7),
    )


def _blank(card: Page, label: str, *, below: bool) -> None:
    """A rule to write on, its caption before or below it."""
    if below:
        card.y += 8
        card.sheet.rule(card.left, card.y, card.right, card.y, 0.5)
        card.sheet.write(card.left, card.y + 8, label, card.pen.sized(6.5))
        card.y += 18
    else:
        end = card.sheet.write(card.left, card.y, label, card.pen)
        card.sheet.rule(end + 5, card.y + 2, card.right, card.y + 2, 0.5)
        card.y += 19


def _reply(card: Page) -> None:
    """The other side: no postage needed, whom it goes to, bars."""
    rng, small = card.rng, card.pen.sized(7)
    for text in ("NO POSTAGE", "NECESSARY", "IF MAILED IN THE", "UNITED STATES"):
        card.line(text, small, "right")
    card.y += 14
    card.line("BUSINESS REPLY MAIL", card.head.sized(16), "center")
    card.line(f"FIRST-CLASS MAIL   PERMIT NO. {rng.randint(10, 9000)}   {correspondents.place(rng).upper()}", small, "center")
    card.y += 16
    firm = card.firm
    for text in (firm.name.upper(), *firm.lines):
        card.sheet.write(card.left + 120, card.y, text, fitted(card.pen, text, card.width - 130))
        card.y += card.pen.size * 1.3
    postal_bars(card.sheet, rng, card.left + 120, card.y + 4)


def draw_survey(rng: Random) -> Paper:
    """A letter to the reader, then sheets of questions with scales, none marked; room for words."""
    page = page_for(rng, "letter-other-survey-packet")
    page.pen = page.pen.sized(min(page.pen.size, 10.5))
    name = f"{page.told.title()} {rng.choice(('Survey', 'Questionnaire', 'Poll', 'Study', 'Feedback'))}"
    book = bound(page, name, rng.choice((2, 2, 3, 4)))
    told_by(page)
    book.flow(page.told.day().strftime("%B %d, %Y"))
    page.skip()
    book.flow(
        rng.choice(
            (
                "Dear Member:",
                "Dear Customer,",
                "Dear Physician:",
                "Dear Patient,",
                "Dear Reader,",
                "Dear Colleague,",
                f"Dear {correspondents.person(rng).plain}:",
            )
        )
    )
    page.skip(0.5)
    for _ in range(rng.randint(2, 4)):
        book.flow(page.told.paragraph(2, 5))
        page.skip(0.6)
    book.flow(rng.choice(("Sincerely,", "Thank you,", "With thanks,")))
    page.y += page.pen.size * 2.4
    book.flow(correspondents.person(rng).plain)
    if not page.chance(0.2):
        book.turn()
    while not book.over:
        _scaled(book)
        if page.chance(0.4) and book.holds(110):
            book.flow(rng.choice(("Comments:", "What could we do better?", "Anything else?", "Please explain:")))
            for _ in range(rng.randint(2, 4)):
                page.y += 14
                page.sheet.rule(page.left, page.y, page.right, page.y, 0.4)
            page.y += 20
    return finish(page)


def _scaled(book: Book) -> None:
    """Statements at the left, boxes or rings below the words of a scale at the right; or the scale behind each."""
    page, rng = book.page, book.page.rng
    scale, wide = rng.choice(_SCALES), rng.choice((44.0, 54.0))
    edge, side = page.right - wide * len(scale), page.pen.size * 0.8
    if not book.holds(page.pen.size * 9):
        return
    book.flow(
        rng.choice((f"Part {rng.randint(1, 5)}: {page.told.title()}", f"Section {rng.choice('ABCD')}", page.told.headline())),
        page.head,
    )
    small = page.pen.sized(7.5)
    for number, word in enumerate(scale):
        page.sheet.write(edge + (number + 0.5) * wide, page.y, word, fitted(small, word, wide - 4), "center")
    page.y += page.pen.size * 1.8
    spelled = page.chance(0.25)
    for number in range(1, rng.randint(4, 12)):
        lines = wrap(f"{number}. {page.told.sentence()}", page.pen, edge - page.left - 10)
        if not book.holds(page.pen.size * 1.5 * len(lines) + 8):
            return
        for at in range(len(scale)):
            x = edge + (at + 0.5) * wide
            if spelled:
                page.sheet.write(x, page.y, "( )", page.pen, "center")
            else:
                page.sheet.frame(x - side / 2, page.y - side, x + side / 2, page.y, 0.6)
        page.y = page.sheet.write_lines(page.left, page.y, lines, page.pen, page.pen.size * 1.3) + page.pen.size * 0.7
    page.skip()
