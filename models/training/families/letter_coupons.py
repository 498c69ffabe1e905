"""Letters with a coupon to send back: who writes and who is written to stand there again; and notices of answers (training)."""

# ruff: noqa: E501 - rows of words read best unbroken

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from models.training.families import letter_noise as noise
from models.training.families import letter_parts as parts
from models.training.families.letter_blocks import column, references
from models.training.families.letter_desk import Area, Desk, asked, date_labelled, date_line, desk_for, put_wrapped, subject_of
from models.training.families.letter_galley import Galley
from models.training.families.letter_people import TO, recipient_lines, sender_lines, sender_name, sender_row
from models.training.families.letter_references import Labelled
from models.training.families.letter_saying import say
from models.training.ink import Pen, fitted, wrap
from models.training.paper import Paper

_CATEGORIES = (
    "refund_request",
    "refund_request",
    "statement",
    "statement",
    "statement",
    "records_request",
    "eligibility",
    "denial",
    "w9",
    "other",
)
_CUT = (
    "Please detach and return with your payment", "Detach here", "- - Cut along this line - -", "Keep the upper portion for your records", "RETURN THIS STUB",
    "Tear off and mail with your reply", "Please return this part", "REPLY COUPON", "REMITTANCE SLIP",
)  # fmt: skip
_REMIT = ("Remit to:", "Mail to:", "Make check payable to:", "REMIT TO", "Send reply to:", "Please mail to", "Pay to:")
_REPLY = ("Mail to:", "Send reply to:", "Please mail to", "Return to:", "REPLY TO", "Our address:")
_BACK = ("From:", "Returned by:", "FROM", "Name and address:", "Account of:")
_WRITTEN = (
    "Amount enclosed $ ____________", "Check number ____________", "Signature ______________________", "[ ] Change of address on back", "[ ] Visa  [ ] MasterCard  No. ________________",
    "Phone ______________", "AMOUNT PAID: ________", "[ ] I agree   [ ] I disagree",
)  # fmt: skip


def draw(rng: Random) -> Paper:
    """A letter whose first sheet ends or begins with a coupon."""
    desk = desk_for(rng, "letter-coupon", categories=_CATEGORIES)
    while desk.told.personal:
        desk = desk_for(rng, "letter-coupon", categories=_CATEGORIES)
    galley = desk.galley
    noise.head(desk)
    facts: list[Labelled] = [*desk.about, *asked(desk.told, rng, 0.8)]
    above = desk.chance(0.25)
    if above:
        _coupon(desk, facts, 42.0, whole=True)
        _cut(desk)
        parts.subject(galley, subject_of(desk.told, rng), rng)
    else:
        galley.floor = rng.choice((560.0, 580.0, 600.0))
        _head(desk)
    if desk.about and desk.chance(0.8):
        references(desk, desk.about)
    if desk.chance(0.6):
        parts.greeting(galley, desk.told, rng)
    if not above:
        coupon_below(desk, facts)
    say(desk, long=0.1)
    parts.closing(galley, desk.told, rng)
    return desk.finish()


def _head(desk: Desk) -> None:
    """Letterhead, date, addressee, subject."""
    galley, rng = desk.galley, desk.rng
    galley.y = rng.uniform(44, 56)
    half = galley.width / 2
    top = galley.y
    match rng.choice(("left", "right", "row")):
        case "left":
            galley.y = sender_lines(desk, Area(galley.left, top, half), desk.pen.sized(9.5), big=rng.choice((1.0, 1.3, 1.5)))
        case "right":
            galley.y = sender_lines(
                desk, Area(galley.right, top, half), desk.pen.sized(9.5), "right", big=rng.choice((1.0, 1.4))
            )
        case _:
            galley.y = sender_name(desk, Area(galley.left, top, galley.width), desk.pen.sized(15))
            galley.y = sender_row(desk, galley.y, desk.pen.sized(8), named=False)
    galley.y += 12
    before = desk.chance(0.5)
    if before:
        date_line(desk, rng.choice(("left", "right")))
        galley.gap()
    galley.y = recipient_lines(desk, Area(galley.left, galley.y, half), desk.pen, sorted_by=desk.chance(0.2)) + 8
    if not before:
        date_line(desk, "left")
        galley.gap()
    if desk.chance(0.8):
        parts.subject(galley, subject_of(desk.told, rng), rng)


def coupon_below(desk: Desk, facts: Sequence[Labelled]) -> None:
    """The coupon at the foot of the first sheet, while the text above it is still to be set."""
    galley = desk.galley
    kept, floor = galley.y, galley.floor
    galley.y = floor + 22
    _cut(desk)
    _coupon(desk, facts, galley.y + 4, whole=False)
    galley.y = kept
    turn = galley.turn

    def turned(further: Galley) -> None:
        further.floor = 716.0
        if turn:
            turn(further)

    galley.turn = turned


def _cut(desk: Desk) -> None:
    """Dashes with what to do with them."""
    galley, text = desk.galley, desk.rng.choice(_CUT)
    small = Pen(desk.style.text.family, 7.5)
    desk.sheet.dash(galley.left - 20, galley.y - 10, galley.right + 20)
    desk.sheet.write((galley.left + galley.right) / 2, galley.y, text.upper() if desk.chance(0.3) else text, small, "center")
    galley.y += 14


def _coupon(desk: Desk, facts: Sequence[Labelled], top: float, *, whole: bool) -> None:
    """Sender and addressee, facts in a column, lines to fill in; `whole` where all of the head is printed here only."""
    galley, rng = desk.galley, desk.rng
    pen = desk.pen.sized(rng.choice((8.0, 8.5, 9.0)))
    third = galley.width * 0.34
    shown = [*facts][: 7 if whole else 5]
    if whole:
        shown.insert(0, date_labelled(desk.told, rng))
    room = Galley(desk.sheet, pen, galley.right - third, galley.right, top + 2)
    if desk.chance(0.5):
        column(desk, shown, room, above=False)
        _fill_in(desk, pen, room)
        ends = _names(desk, pen, Area(galley.left, top + 2, third * 1.7), whole=whole)
    else:
        room = Galley(desk.sheet, pen, galley.left, galley.left + third, top + 2)
        column(desk, shown, room, above=False)
        _fill_in(desk, pen, room)
        ends = _names(desk, pen, Area(galley.left + third + 18, top + 2, third * 1.7), whole=whole)
    galley.y = max(room.y, ends) + 20


def _fill_in(desk: Desk, pen: Pen, room: Galley) -> None:
    for text in desk.rng.sample(_WRITTEN, k=desk.rng.choice((1, 1, 2))):
        room.y += 3
        desk.sheet.write(room.left, room.y, text, fitted(pen, text, room.width))
        room.y += pen.size * 1.4


def _names(desk: Desk, pen: Pen, area: Area, *, whole: bool) -> float:
    """Who gets the coupon and who sends it, beside or below each other."""
    rng = desk.rng
    if whole:
        mine, theirs = rng.choice(_asks(desk)), rng.choice(TO)
        low = recipient_lines(desk, area, pen, heading=theirs if desk.chance(0.5) else "")
        desk.sheet.write(area.x, low + 6, mine, pen.heavy())
        return sender_lines(desk, Area(area.x, low + 6 + pen.size * 1.3, area.wide), pen)
    beside = desk.chance(0.4)
    wide = area.wide / 2 - 8 if beside else area.wide
    low = _again(desk, "sender", Area(area.x, area.y, wide), pen)
    if desk.chance(0.7):
        at = Area(area.x + wide + 12, area.y, wide) if beside else Area(area.x, low + 4, wide)
        low = max(low, _again(desk, "recipient", at, pen))
    return low


def _asks(desk: Desk) -> tuple[str, ...]:
    """What stands above the sender: only some letters want money."""
    return _REMIT if desk.told.wording.category in {"refund_request", "statement"} else _REPLY


def _again(desk: Desk, who: str, area: Area, pen: Pen) -> float:
    """A name and address that stand above already, printed once more as they are there."""
    rng, sheet, y = desk.rng, desk.sheet, area.y
    sheet.write(area.x, y, rng.choice(_asks(desk) if who == "sender" else _BACK), pen.heavy())
    y += pen.size * 1.25
    party = desk.told.sender if who == "sender" else desk.told.recipient
    capitals = sheet.values[f"/{who}/address"] != party.joined
    for pointer, lines in ((f"/{who}/name", (party.name,)), (f"/{who}/address", party.lines)):
        for line in lines:
            for piece in wrap(line.upper() if capitals else line, pen, area.wide):
                sheet.write(area.x, y, piece, pen, pointer=pointer)
                y += pen.size * 1.2
    return y


def draw_answer(rng: Random) -> Paper:
    """A title over all, facts in a row of headings, then questions and answers; the sender below or above."""
    desk = desk_for(
        rng,
        "letter-answers",
        Pen(rng.choice(("helvetica", "arial", "vera", "dejavu-condensed")), rng.choice((9.0, 9.5, 10.0, 11.0))),
    )
    galley = desk.galley
    noise.head(desk)
    title = subject_of(desk.told, rng)
    galley.y = rng.uniform(50, 62)
    late = desk.chance(0.3)
    if not late:
        galley.y = sender_name(desk, Area(galley.left, galley.y, galley.width), desk.pen.sized(14)) + 4
        galley.y = (
            desk.sheet.put_lines(
                "/sender/address",
                desk.told.sender.joined,
                galley.left,
                galley.y,
                desk.told.sender.lines,
                desk.pen.sized(8.5),
                11,
            )
            + 8
        )
    pen = desk.pen.sized(rng.choice((14.0, 16.0, 19.0))).heavy().inked(desk.style.accent)
    galley.y = put_wrapped(desk, "/subject", title, Area(galley.left, galley.y + 8, galley.width), pen) + 6
    facts = [date_labelled(desk.told, rng), *desk.about, *asked(desk.told, rng, 0.4)]
    low = recipient_lines(
        desk, Area(galley.left, galley.y, galley.width * 0.55), desk.pen, heading=rng.choice(("", "", "For:", "To:"))
    )
    galley.y = low + 12
    references(desk, facts)
    say(desk, manner=rng.choice(("questions", "questions", "sections", "points")))
    if late:
        galley.need(6 * galley.leading)
        galley.gap()
        galley.line(rng.choice(("Write to us:", "Our address:", "This notice comes from:", "Contact us at:")), desk.pen.heavy())
        galley.y = sender_lines(desk, Area(galley.left, galley.y, galley.width * 0.7), desk.pen)
    parts.annex_sheets(galley, rng)
    noise.foot(desk)
    return desk.finish()
