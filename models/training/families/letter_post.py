"""Papers about mail that came back: slips of return mail units, cards that ask for an address, notices of a move (training)."""

# ruff: noqa: E501 - rows of words read best unbroken

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import timedelta
from random import Random

from models.training.content import correspondents, numbers
from models.training.content.correspondence import Parts
from models.training.content.letter_matters import housed
from models.training.content.letter_numbers import told_of
from models.training.content.phrasing import choose, parts_of, some
from models.training.families import letter_noise as noise
from models.training.families.family import diced_again
from models.training.families.letter_blocks import foot_line, references
from models.training.families.letter_desk import Area, Desk, date_labelled, date_line, desk_with, put_wrapped, subject_of
from models.training.families.letter_houses import OFFICES
from models.training.families.letter_people import FROM, TO, recipient_lines, sender_lines, sender_name
from models.training.families.letter_saying import boxes, say
from models.training.families.letter_tables import Column, table
from models.training.ink import Pen
from models.training.paper import Paper
from models.training.typefaces import MONO, SANS, SERIF

_WHY = (
    "No such [street|number|box]", "Moved, [left no address|new address not known]", "Addressee [unknown|not known here]", "[Box|P.O. box] closed", "[Refused|Not accepted] by addressee", "[Vacant|Empty] [house|premises]",
    "[Postage|Insufficient postage] due", "[Apartment|Suite] number missing", "[Forwarding|Forward order] expired", "[Deceased|Addressee has died]", "Cannot be [read|delivered]", "[Not called for|Unclaimed|Held and not collected]", "No mail [slot|receptacle]", "[Temporarily away|On vacation hold]",
)  # fmt: skip
_PIECE = (
    "[Mail piece|Item] no.", "Tray / bundle", "[Class|Kind] of mail", "[Mailed|First mailed|Sent out]", "[Came back|Returned|Received back]", "[Attempts|Number of attempts]", "[Scanned|Logged] by", "[Weight|Pages]", "IMb / tracking",
)  # fmt: skip
_BACK = ("NEW ADDRESS", "Corrected address", "Please print the correct address", "If the address has changed, write it here", "Address as it should be")  # fmt: skip
_LINES = ("Name", "Street", "Apt / Suite", "City", "State and ZIP", "Telephone", "Signature", "Date")
_OLD = (("Old address", "New address"), ("FROM", "TO"), ("As mailed", "As corrected"), ("Address on the mail piece", "Address on file with the post"), ("Previous", "Current"))  # fmt: skip


def _desk(rng: Random, name: str, pen: Pen) -> Desk:
    return desk_with(rng, name, housed(rng, told_of(rng, "returned_mail", OFFICES), "mailroom"), pen)


def _pen(rng: Random, low: float, high: float) -> Pen:
    return Pen(rng.choice((*SANS, *SERIF, rng.choice(MONO))), rng.uniform(low, high))


def _piece(desk: Desk) -> list[tuple[Parts, Parts]]:
    """What the mailroom noted about the piece; none of it is a field."""
    rng, told = desk.rng, desk.told
    sent = told.day - timedelta(days=rng.randint(20, 70))
    rows: list[tuple[Parts, Parts]] = []
    for template in some(rng, _PIECE, 2, 6):
        label = choose(rng, template)
        if template.startswith("[Mailed"):
            value = told.dates(sent)
        elif template.startswith("[Came"):
            value = told.dates(sent + timedelta(days=rng.randint(4, 18)))
        elif template.startswith("[Scanned"):
            value = rng.choice((correspondents.person(rng).plain, f"OP{numbers.digits(rng, 3)}"))
        elif template.startswith("[Class"):
            value = rng.choice(("First-Class", "Presort", "Certified", "Flat", "Letter", "Priority"))
        else:
            value = numbers.digits(rng, 1 if template.startswith(("[Att", "[Wei")) else rng.choice((4, 7, 12)))
        rows.append(((label,), (value,)))
    return rows


def _slip(rng: Random) -> Paper:
    desk = _desk(rng, "letter-undelivered", _pen(rng, 8.5, 10.5))
    galley = desk.galley
    noise.head(desk)
    galley.y = sender_name(desk, Area(galley.left, rng.uniform(50, 70), galley.width), desk.pen.sized(14)) + 4
    title = desk.pen.sized(rng.choice((12.0, 15.0, 18.0))).heavy()
    galley.y = put_wrapped(desk, "/subject", subject_of(desk.told, rng), Area(galley.left, galley.y + 8, galley.width), title)
    galley.gap()
    dated = desk.chance(0.5)
    listed = [date_labelled(desk.told, rng), *desk.about] if dated else list(desk.about)
    rows = [*_piece(desk), *(((label,), (slot,)) for label, slot in listed)]
    rng.shuffle(rows)
    steps = [_rows(rows), _reasons, _to, _said]
    rng.shuffle(steps)
    for step in steps:
        step(desk)
        galley.gap(0.8)
    if not dated:
        date_line(desk, rng.choice(("left", "right")))
    galley.need(80)
    galley.gap()
    galley.y = sender_lines(desk, Area(galley.left, galley.y, galley.width), desk.pen.sized(8))
    noise.foot(desk)
    return desk.finish()


def _rows(rows: Sequence[tuple[Parts, Parts]]) -> Callable[[Desk], None]:
    def step(desk: Desk) -> None:
        table(desk, (Column(""), Column("")), rows)

    return step


def _reasons(desk: Desk) -> None:
    desk.galley.line(
        desk.rng.choice(("Reason:", "Why it came back", "RETURNED BECAUSE", "Endorsement:", "Marked by the carrier:"))
    )
    boxes(desk, [(choose(desk.rng, each),) for each in some(desk.rng, _WHY, 3, 9)])


def _to(desk: Desk) -> None:
    galley = desk.galley
    galley.need(90)
    area = Area(galley.left + desk.rng.choice((0.0, 30.0, 180.0)), galley.y, 280)
    galley.y = recipient_lines(desk, area, desk.pen, heading=desk.rng.choice(("", *TO)), sorted_by=desk.chance(0.3))


def _said(desk: Desk) -> None:
    rng, words = desk.rng, desk.told.wording
    said = [rng.choice(words.above if desk.about else words.inline), *some(rng, words.body, 1, 3), *some(rng, words.asks, 0, 1)]
    if words.deadline and desk.chance(0.5):
        said.append(rng.choice(words.deadline))
    for template in said:
        desk.galley.paragraph(parts_of(rng, template, desk.told.slots))
        desk.galley.gap(0.3)


def _card(rng: Random) -> Paper:
    """Half a sheet: who asks, whom, in a few words, and lines for the right address beside or below them."""
    desk = _desk(rng, "letter-address-card", _pen(rng, 8.0, 9.5))
    galley, sheet = desk.galley, desk.sheet
    top, wide = rng.choice((20.0, 20.0, 60.0)), 572.0
    split, low = rng.uniform(300, 350), top + rng.choice((360.0, 400.0))
    if top > 30:
        sheet.frame(20, top, wide + 20, low, 0.5, (0.5, 0.5, 0.5))
    galley.left, galley.right, galley.floor = 38.0, split - 14, 9999.0
    galley.y = sender_lines(desk, Area(38, top + 24, split - 60), desk.pen.sized(8.5), big=rng.choice((1.0, 1.2))) + 10
    small = desk.pen.heavy()
    galley.y = put_wrapped(desk, "/subject", subject_of(desk.told, rng), Area(38, galley.y, split - 56), small) + 6
    _said(desk)
    facts = [date_labelled(desk.told, rng), *desk.about]
    edge = desk.chance(0.4)
    if not edge:
        references(desk, facts)
    bottom = max(low, galley.y + 20)
    right = split + 10
    y = recipient_lines(desk, Area(right, top + rng.choice((60.0, 90.0)), 230), desk.pen, sorted_by=desk.chance(0.5)) + 24
    sheet.write(right, y, rng.choice(_BACK), small)
    for label in some(rng, _LINES, 3, 6):
        y += 22
        end = sheet.write(right, y, label, desk.pen.sized(7.5))
        sheet.rule(end + 4, y + 1, wide, y + 1, 0.5)
    if edge:
        foot_line(desk, facts, max(bottom, y + 20) - 8)
    return desk.finish()


def _moved(rng: Random) -> Paper:
    """Two addresses side by side, neither of them a field, and below or above it what is said."""
    desk = _desk(rng, "letter-reported-move", _pen(rng, 9.0, 11.0))
    galley = desk.galley
    galley.y = rng.uniform(48, 64)
    heads = (rng.choice(FROM), rng.choice(TO)) if desk.chance(0.5) else ("", "")
    if heads[0]:
        desk.sheet.write(galley.left, galley.y, heads[0], desk.pen)
        galley.y += galley.leading
    galley.y = sender_lines(desk, Area(galley.left, galley.y, 280), desk.pen, big=1.2) + 14
    galley.y = recipient_lines(desk, Area(galley.left, galley.y, 280), desk.pen, heading=heads[1]) + 10
    date_line(desk, rng.choice(("right", "left", "middle")))
    galley.gap(0.6)
    galley.y = (
        put_wrapped(desk, "/subject", subject_of(desk.told, rng), Area(galley.left, galley.y, galley.width), desk.pen.heavy())
        + 6
    )
    early = desk.chance(0.5)
    if early:
        _addresses(desk)
    references(desk, desk.about)
    say(desk, long=0.1)
    if not early:
        _addresses(desk)
    noise.foot(desk)
    return desk.finish()


def _addresses(desk: Desk) -> None:
    """Where somebody was written to and where they are now; the name is that of whom the letter is about."""
    rng, who = desk.rng, desk.told.slot("patient")
    old, new = (", ".join(correspondents.address(rng, home=True)) for _ in range(2))
    capitals, named = desk.chance(0.5), desk.chance(0.6)
    left, right = rng.choice(_OLD)
    cells: list[Parts] = [(*((who, ", ") if named else ()), address.upper() if capitals else address) for address in (old, new)]
    desk.galley.gap(0.6)
    table(desk, (Column(left), Column(right)), [cells])


draw_slip, draw_card, draw_moved = (diced_again(draw) for draw in (_slip, _card, _moved))
