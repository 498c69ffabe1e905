"""Mail of offices about none of the known matters (training): letters, memos, notices, faxes, cards; all `letter/other`."""

# ruff: noqa: E501 - rows of words read best unbroken

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from random import Random

from models.training.content import correspondents, letter_facts
from models.training.content.correspondence import Slot
from models.training.content.letter_numbers import dated
from models.training.content.other_prose import prose
from models.training.families import letter_noise as noise
from models.training.families import letter_parts as parts
from models.training.families.letter_desk import Area, Desk, date_line, day_of, desk_for, put_slot
from models.training.families.letter_heads import HEADS
from models.training.families.letter_people import recipient_lines
from models.training.families.other_blocks import answer, facts, figures, slip, timetable
from models.training.families.other_page import Block, Page, bullets, finish, page_for, paragraphs
from models.training.families.other_pictures import photograph
from models.training.ink import Pen, fitted
from models.training.paper import Paper
from models.training.typefaces import MONO

_BODY: tuple[Block, ...] = (paragraphs, paragraphs, paragraphs, bullets, facts, figures, timetable)
_HELLO = (
    "Dear {name}:", "Dear {name},", "Dear Customer,", "Dear Friends,", "Dear Colleague:", "To all our members:", "Hello {name},", "Dear Resident:", "Dear Valued Customer:", "Dear Parents,", "Gentlemen:",
    "Dear Shareholder:", "Dear Editor:", "To whom it may concern:", "Dear Supplier,", "",
)  # fmt: skip
_BYE = (
    "Sincerely,",
    "Yours truly,",
    "With best wishes,",
    "Cordially,",
    "Warm regards,",
    "Gratefully,",
    "Thank you again,",
    "Best,",
    "Respectfully yours,",
    "Very truly yours,",
)
_WHO = ("All Staff", "All Employees", "Department Heads", "Board of Directors", "Nursing Staff", "Distribution List", "File", "Sales Force", "Tenants", "All Physicians", "Committee Members", "Faculty and Staff")  # fmt: skip
_NOTICES = (
    "NOTICE OF MEETING", "Notice to {place} Residents", "Service Interruption", "Delivery Notice", "IMPORTANT NOTICE", "Product Recall", "We Have Moved", "Change of Address", "Annual Meeting", "Notice of Rate Change",
    "Holiday Hours", "Public Hearing", "Invitation", "Notice of Inspection", "Sorry We Missed You", "Maintenance Notice", "Save the Date", "Account Notice", "Renewal Notice", "Appointment Reminder", "Fire Drill", "Training Class",
    "Notice of Privacy Practices", "Parking Notice", "Job Posting", "Water Shutoff", "Your Package Is Here", "Change of Terms", "Class Schedule Change",
)  # fmt: skip
_FAX = (
    "FAX",
    "Fax",
    "FACSIMILE",
    "Fax Cover Page",
    "fax transmission",
    "Telefax Message",
    "FAX MEMO",
    "Facsimile Cover Letter",
    "Cover Sheet",
)
_PRIVATE = (
    "The pages that follow may hold private health information. If they reached you by mistake, call us and shred them.", "Confidential: for the addressee alone. Anyone else who reads or copies this breaks the law.",
    "This message is privileged. If you are not the one it was meant for, do not read on; telephone the sender at once.",
)  # fmt: skip


def _topic_page(desk: Desk) -> Page:
    """The blocks' cursor on a letter's sheet."""
    galley, rng = desk.galley, desk.rng
    told = prose(rng)
    return Page(
        desk.sheet,
        rng,
        desk.pen,
        desk.pen.heavy(),
        desk.style.accent,
        told,
        desk.told.sender,
        galley.left,
        galley.right,
        galley.y,
        700.0,
        galley.leading / desk.pen.size,
    )


def _desk(rng: Random, family: str) -> Desk:
    """A letter about something else, without references."""
    desk = replace(desk_for(rng, family, categories=("other",)), about=())
    desk.galley.turn = None
    return desk


def draw_letter(rng: Random) -> Paper:
    """A whole letter: who, to whom, when, about what; prose; farewell."""
    desk = _desk(rng, "letter-other-office")
    galley, told = desk.galley, desk.told
    noise.head(desk)
    rng.choice(HEADS)(galley, desk.style, told, rng)
    galley.y = max(galley.y, 60.0)
    dated_first = desk.chance(0.6)
    if dated_first:
        date_line(desk, rng.choice(("left", "left", "right", "middle")))
        galley.gap()
    if desk.chance(0.85):
        galley.y = recipient_lines(desk, Area(galley.left, galley.y, galley.width * 0.6), desk.pen, sorted_by=desk.chance(0.1))
        galley.gap()
    if not dated_first:
        date_line(desk, "left")
        galley.gap()
    page = _topic_page(desk)
    if desk.chance(0.5):
        parts.subject(galley, page.told.headline(), rng)
    hello = rng.choice(_HELLO).format(name=told.recipient.name)
    if hello:
        galley.line(hello, fitted(desk.pen, hello, galley.width))
        galley.gap(0.5)
    _said(desk, page)
    _bye(desk)
    noise.foot(desk)
    return finish(page)


def _said(desk: Desk, page: Page) -> None:
    """The text; the cursor goes back to the letter."""
    page.y = desk.galley.y
    page.floor = 640.0
    for block in (paragraphs, *desk.rng.choices(_BODY, k=desk.rng.randint(0, 4))):
        if page.room > 70:
            block(page)
            page.skip(0.5)
    desk.galley.y = page.y


def _bye(desk: Desk) -> None:
    """Farewell, who signs, what comes with it."""
    galley, rng, told = desk.galley, desk.rng, desk.told
    x = galley.left if desk.chance(0.75) else (galley.left + galley.right) / 2
    desk.sheet.write(x, galley.y, rng.choice(_BYE), desk.pen)
    galley.y += galley.leading * rng.choice((1.3, 2.4, 3.0))
    if told.personal:
        desk.sheet.put("/sender/name", told.sender.name, x, galley.y, told.sender.name, desk.pen)
    else:
        desk.sheet.write(x, galley.y, told.signer, desk.pen)
        galley.y += galley.leading
        desk.sheet.write(
            x,
            galley.y,
            rng.choice(
                ("President", "Director", "Manager", "Secretary", "Account Manager", "Chair", "Editor", "Vice President")
            ),
            desk.pen,
        )
    galley.y += galley.leading * 1.6
    if desk.chance(0.3) and galley.y < 730:
        galley.line(
            rng.choice(("Enclosure", "Enclosures", "cc: Board", "P.S. Bring a friend.", "Attachment", "c: File")),
            desk.pen.sized(desk.pen.size - 1),
        )


def draw_memo(rng: Random) -> Paper:
    """To, from, when, about what, in some order; prose below a rule."""
    desk = _desk(rng, "letter-other-memo")
    galley, told = desk.galley, desk.told
    page = _topic_page(desk)
    galley.y = rng.uniform(50, 84)
    if desk.chance(0.4):
        galley.line(
            told.sender.name,
            fitted(desk.pen.sized(13).heavy(), told.sender.name, galley.width),
            rng.choice(("left", "center")),
            "/sender/name",
        )
        galley.gap()
    if desk.chance(0.8):
        galley.line(
            rng.choice(
                (
                    "MEMORANDUM",
                    "Memo",
                    "INTER-OFFICE MEMORANDUM",
                    "Interoffice Correspondence",
                    "M E M O",
                    "MEMO TO FILE",
                    "Office Memorandum",
                    "NOTE",
                )
            ),
            desk.pen.sized(rng.choice((12.0, 16.0, 22.0))).heavy(),
            rng.choice(("left", "center")),
        )
        galley.gap()
    who, text = rng.choice((*_WHO, told.recipient.name, correspondents.person(rng).plain)), page.told.headline()
    named = "/sender/name" in desk.sheet.values
    sender = Slot("", "", told.signer) if named else Slot("/sender/name", told.signer, told.signer)
    rows = [
        ("To", Slot("/recipient/name", who, who)),
        ("From", sender),
        ("Date", day_of(told)),
        (rng.choice(("Re", "Subject")), Slot("/subject", text, text)),
    ]
    if desk.chance(0.4):
        rows.insert(
            rng.randint(1, 3), (rng.choice(("cc", "Via", "Copies", "Through")), Slot("", "", correspondents.person(rng).plain))
        )
    if desk.chance(0.3):
        rows = [rows[2], *rows[:2], *rows[3:]]
    _labelled_rows(desk, rows)
    if desk.chance(0.6):
        desk.sheet.rule(galley.left, galley.y, galley.right, galley.y, 0.8)
    galley.y += galley.leading * 1.6
    _said(desk, page)
    if desk.chance(0.4):
        _said(desk, page)
    return finish(page)


def _labelled_rows(desk: Desk, rows: Sequence[tuple[str, Slot]]) -> None:
    """Labels in capitals or not, values against a stop or right behind."""
    galley, upper, colon = desk.galley, desk.chance(0.5), desk.rng.choice((":", ":", " -", ""))
    pen = desk.pen.heavy() if desk.chance(0.5) else desk.pen
    shown = [label.upper() if upper else label for label, _ in rows]
    stop = galley.left + max(pen.width(label + colon) for label in shown) + desk.rng.choice((8.0, 20.0, 40.0))
    step = galley.leading * desk.rng.choice((1.0, 1.3, 1.8))
    for label, (_, slot) in zip(shown, rows, strict=True):
        desk.sheet.write(galley.left, galley.y, label + colon, pen)
        put_slot(desk, slot, stop, galley.y, fitted(desk.pen, slot.shown, galley.right - stop))
        galley.y += step


def draw_notice(rng: Random) -> Paper:
    """A title, facts as labels and values, some words, whom to call."""
    desk = _desk(rng, "letter-other-notice")
    galley = desk.galley
    page = _topic_page(desk)
    galley.y = rng.uniform(46, 70)
    if desk.chance(0.75):
        rng.choice(HEADS)(galley, desk.style, desk.told, rng)
    title = rng.choice(_NOTICES).format(place=correspondents.place(rng))
    galley.y += 10
    big = fitted(desk.pen.sized(rng.choice((13.0, 18.0, 26.0))).heavy(), title, galley.width)
    galley.line(
        title.upper() if desk.chance(0.2) else title,
        fitted(big, title.upper(), galley.width),
        rng.choice(("left", "center")),
        "/subject",
    )
    galley.y += big.size * 0.5
    if desk.chance(0.6):
        date_line(desk, rng.choice(("left", "right")))
        galley.gap()
    if desk.chance(0.3):
        galley.y = recipient_lines(desk, Area(galley.left, galley.y, galley.width * 0.6), desk.pen)
        galley.gap()
    page.y, page.floor = galley.y, 700.0
    blocks: list[Block] = [facts, paragraphs, *rng.choices((facts, paragraphs, bullets, timetable, slip), k=rng.randint(0, 2))]
    if desk.chance(0.4):
        blocks[:2] = [paragraphs, facts]
    for block in blocks:
        if page.room > 80:
            block(page)
            page.skip()
    if page.room > 30:
        page.text(
            rng.choice(
                (
                    f"Questions? Call {answer(page, 'phone')}.",
                    page.told.sentence(),
                    f"Contact {answer(page, 'who')} at {answer(page, 'phone')}.",
                )
            )
        )
    return finish(page)


def draw_fax(rng: Random) -> Paper:
    """The cover of a fax of a practice or a firm: who, to whom, how many pages; a message; a word on privacy."""
    desk = _desk(rng, "letter-other-fax")
    galley, told = desk.galley, desk.told
    page = _topic_page(desk)
    galley.y = rng.uniform(50, 70)
    headed = desk.chance(0.85)
    if headed:
        rng.choice(HEADS)(galley, desk.style, told, rng)
    galley.y += 16
    galley.line(
        rng.choice(_FAX), desk.pen.sized(rng.choice((16.0, 22.0, 34.0))).heavy(), rng.choice(("left", "center", "right"))
    )
    galley.y += 16
    text = page.told.headline()
    rows = [
        ("To", Slot("/recipient/name", told.recipient.name, told.recipient.name)),
        ("From", Slot("", "", told.signer) if headed else Slot("/sender/name", told.sender.name, told.sender.name)),
        ("Date", day_of(told)),
        ("Fax", Slot("", "", letter_facts.phone_shown(rng, told.recipient.fax))),
        ("Phone", Slot("", "", letter_facts.phone_shown(rng, told.sender.phone))),
        ("Pages", Slot("", "", f"{rng.randint(1, 40)}")),
        (rng.choice(("Re", "Subject")), Slot("/subject", text, text)),
    ]
    if desk.chance(0.4):
        rng.shuffle(rows)
    (_boxes if desk.chance(0.5) else _labelled_rows)(desk, rows)
    galley.y += galley.leading
    if desk.chance(0.4):
        marks = rng.choice(
            ("Urgent     For Review     Please Comment     Please Reply", "[ ] Urgent  [ ] Reply requested  [ ] For your files")
        )
        desk.sheet.write(galley.left, galley.y, marks, fitted(desk.pen, marks, galley.width))
        galley.y += galley.leading * 1.6
    page.y, page.floor = galley.y, 640.0
    if desk.chance(0.7):
        paragraphs(page, most=3)
    page.y, page.floor = max(page.y + 10, rng.choice((page.y, 660.0))), 760.0
    page.text(rng.choice(_PRIVATE), desk.pen.sized(8))
    return finish(page)


def _boxes(desk: Desk, rows: Sequence[tuple[str, Slot]]) -> None:
    """Two cells a row, label and value in each."""
    galley, pen = desk.galley, desk.pen.sized(min(desk.pen.size, 10.0))
    wide, high, top = galley.width / 2, desk.rng.choice((20.0, 26.0)), galley.y - pen.size
    for number, (label, slot) in enumerate(rows):
        x, y = galley.left + number % 2 * wide, top + number // 2 * high
        desk.sheet.frame(x, y, x + wide, y + high, 0.6)
        end = desk.sheet.write(x + 4, y + high * 0.65, f"{label}:", pen.heavy()) + 6
        put_slot(desk, slot, end, y + high * 0.65, fitted(pen, slot.shown, x + wide - end - 4))
    galley.y = top + -(-len(rows) // 2) * high + galley.leading


def draw_card(rng: Random) -> Paper:
    """A card, a note, a tag: few lines in a part of the sheet, by hand or printed."""
    page = page_for(rng, "letter-other-card")
    sheet, top = page.sheet, rng.uniform(40, 300)
    page.left = rng.uniform(50, 200)
    page.right = page.left + rng.uniform(230, 360)
    page.y, page.floor = top + 30, min(730.0, top + rng.uniform(170, 330))
    page.pen = Pen(rng.choice((*MONO, "times", "roman", "dejavu-serif", "helvetica")), rng.choice((9.0, 11.0, 13.0)))
    day = page.told.day()
    if page.chance(0.5):
        shown = dated(rng.choice(("{B} {d}, {Y}", "{m}/{d}/{y}", "{d} {B} {Y}")))(day)
        sheet.put("/date", day.isoformat(), page.right, page.y, shown, page.pen, "right")
        page.y += page.pen.size * 1.8
    who = correspondents.person(rng)
    opening = rng.choice(
        (
            f"Dear {who.first},",
            "Thank you!",
            "Sorry we missed you",
            page.told.headline(),
            "Get well soon",
            "With our compliments",
            "Happy Holidays",
            "You are invited",
            "Just a note",
            "Remember:",
            "Appointment card",
        )
    )
    page.text(opening, page.head.sized(page.pen.size * rng.choice((1.0, 1.4, 1.8))))
    page.skip(0.4)
    rng.choice((paragraphs, paragraphs, facts, bullets, photograph))(page)
    if page.room > 30 and page.chance(0.6):
        name = correspondents.person(rng).plain
        page.y += page.pen.size
        sheet.put("/sender/name", name, page.middle, page.y, name, fitted(page.pen, name, page.right - page.middle))
        page.y += page.pen.size
    if page.chance(0.6):
        sheet.frame(page.left - 16, top, page.right + 16, max(page.y, page.floor) + 20, rng.choice((0.5, 1.5)))
    return finish(page)
