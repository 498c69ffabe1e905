"""Letters behind an envelope, a routing slip or a batch cover; references in a table or below the signature only (training)."""

# ruff: noqa: E501 - rows of words read best unbroken

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from random import Random

from models.training.content import carried_words as words
from models.training.content import correspondents, numbers
from models.training.content.correspondence import Parts
from models.training.content.letter_body import body, last_words
from models.training.content.reasons_more import ALL_REASONS
from models.training.families import letter_parts as parts
from models.training.families.family import diced_again
from models.training.families.letter_desk import Area, Desk, date_line, desk_for, put_slot, subject_of
from models.training.families.letter_noise import bars
from models.training.families.letter_people import recipient_lines, sender_lines, sender_row, sender_title
from models.training.families.letter_saying import print_block, say
from models.training.families.letter_spoken import put_party
from models.training.ink import Pen, fitted
from models.training.paper import Paper
from models.training.typefaces import MONO, SANS

_BUSINESS = ("denial", "appeal", "records_request", "refund_request", "authorization", "eligibility", "legal")
_GREY = (0.6, 0.6, 0.6)


def _headed(desk: Desk, *, dated: bool = True) -> None:
    """Letterhead, date, addressee in one of some orders."""
    galley, rng = desk.galley, desk.rng
    if desk.told.personal:
        galley.y = sender_lines(desk, Area(rng.choice((galley.left, 330.0)), galley.y, 230), desk.pen) + 14
    elif desk.chance(0.5):
        galley.y = sender_title(desk, galley.y, rng.choice((12.0, 15.0, 18.0)), rng.choice(("left", "center", "right"))) + 2
        galley.y = sender_row(desk, galley.y, desk.pen.sized(8.4), named=False) + 16
    else:
        right = desk.chance(0.4)
        galley.y = sender_lines(desk, Area(340.0 if right else galley.left, galley.y, 210), desk.pen.sized(9), big=1.3) + 14
    first = desk.chance(0.6)
    if dated and first:
        date_line(desk, rng.choice(("left", "left", "right", "middle")))
        galley.gap()
    galley.y = recipient_lines(desk, Area(galley.left, galley.y, 260), desk.pen, sorted_by=desk.chance(0.15)) + 12
    if dated and not first:
        date_line(desk, "left")
        galley.gap()


def _text(desk: Desk, *, after: int = 99, between: Sequence[Parts] = ()) -> None:
    """The body as if references stood somewhere; `between` is said after so many blocks."""
    said = body(desk.rng, desk.told, inline=False, long=desk.chance(0.3), known=ALL_REASONS, more=last_words(desk.told))
    count = 0
    for number, block in enumerate(said):
        print_block(desk, block, "plain", count)
        count += block.form == "paragraph"
        desk.galley.gap(0.6)
        if number == after:
            for each in between:
                desk.galley.paragraph(each)
                desk.galley.gap(0.6)


def _keys(desk: Desk) -> list[str]:
    """What the letter refers to, in some order; at least two facts."""
    keys = [key for key in desk.told.wording.references if desk.chance(0.9)]
    if len(keys) < 2:
        raise ValueError("nothing to refer to")
    if desk.chance(0.4):
        desk.rng.shuffle(keys)
    return keys


def _draw_schedule(rng: Random) -> Paper:
    """The claim stands in a table of one row within the text, below the signature or on a sheet of its own."""
    desk = _plain(desk_for(rng, "letter-claim-schedule", categories=_BUSINESS))
    keys, where, galley = _keys(desk), rng.choice(("within", "within", "below", "sheet")), desk.galley
    galley.y = 62.0
    _headed(desk)
    if desk.chance(0.7):
        parts.subject(galley, subject_of(desk.told, rng), rng)
    parts.greeting(galley, desk.told, rng)
    if where == "within":
        if desk.chance(0.5):
            galley.paragraph((rng.choice(words.POINTING),))
            galley.gap()
        _row_table(desk, keys)
        _text(desk)
    else:
        _text(desk, after=0, between=((rng.choice(words.POINTING[1:]),),))
    parts.closing(galley, desk.told, rng)
    if where == "sheet":
        galley.need(9999)
        if desk.chance(0.5):
            galley.line(desk.told.sender.name, desk.pen.sized(9))
        galley.line(rng.choice(words.SCHEDULES), desk.pen.sized(12).heavy(), rng.choice(("left", "center")))
        galley.gap()
    if where != "within":
        _row_table(desk, keys)
    return desk.finish()


def _plain(desk: Desk) -> Desk:
    """The same desk with nothing in the block of references: it stands elsewhere."""
    return replace(desk, about=())


def _row_table(desk: Desk, keys: Sequence[str]) -> None:
    """Headings over one row; with rules, in cells, on grey or bare."""
    galley, rng, sheet = desk.galley, desk.rng, desk.sheet
    slots = [(rng.choice(words.TABLE[key]), desk.told.slot(key)) for key in keys]
    if desk.told.wording.money and "/amount" not in sheet.values and desk.chance(0.6):
        slots.append((rng.choice(words.TABLE["amount"]), desk.told.slot("amount")))
    galley.need(galley.leading * 5)
    pen = desk.pen.sized(min(desk.pen.size, 9.4))
    heavy = pen.heavy()
    needs = [max(heavy.width(head), pen.width(slot.shown)) + 12 for head, slot in slots]
    if sum(needs) > galley.width:
        pen = pen.sized(pen.size * galley.width / sum(needs))
        heavy = pen.heavy()
        needs = [need * galley.width / sum(needs) for need in needs]
    spare = rng.choice((0.0, (galley.width - sum(needs)) / len(needs)))
    look, x, y, high = rng.choice(("cells", "rule", "grey", "bare")), galley.left, galley.y, pen.size * 1.9
    if look == "grey":
        sheet.fill(x, y - pen.size * 1.2, x + sum(needs) + spare * len(needs), y + pen.size * 0.6, (0.86, 0.86, 0.86))
    for (head, slot), need in zip(slots, needs, strict=True):
        wide = need + spare
        sheet.write(x + 5, y, head, heavy)
        put_slot(desk, slot, x + 5, y + high, pen)
        if look == "cells":
            for number in range(2):
                top = y + number * high - pen.size * 1.25
                sheet.frame(x, top, x + wide, top + high, 0.5)
        elif look == "rule":
            sheet.rule(x, y + pen.size * 0.5, x + wide, y + pen.size * 0.5, 0.7)
        x += wide
    galley.y += high * 2 + galley.leading * 0.6


def _draw_notations(rng: Random) -> Paper:
    """Typist's notations: what the letter is about stands below the signature, among initials and copies, or at the sheet's foot."""
    desk = _plain(desk_for(rng, "letter-file-notes", categories=_BUSINESS))
    keys, galley = _keys(desk), desk.galley
    galley.y = 66.0
    late = desk.chance(0.25)
    _headed(desk, dated=not late)
    if desk.chance(0.6):
        parts.subject(galley, subject_of(desk.told, rng), rng)
    parts.greeting(galley, desk.told, rng)
    _text(desk)
    parts.closing(galley, desk.told, rng)
    small = desk.pen.sized(desk.pen.size - rng.choice((0.5, 1.5)))
    galley.need(galley.leading * (len(keys) + 3))
    if late:
        date_line(desk, "left")
    initials = "".join(word[0] for word in desk.told.signer.split()[:2])
    galley.line(f"{initials}/{rng.choice('abcdejkmst')}{rng.choice('abcdejkmst')}", small)
    joined, x = desk.chance(0.4), galley.left
    for number, key in enumerate(keys):
        slot = desk.told.slot(key)
        before, after = rng.choice(words.NOTATIONS[key]).split("{}")
        text = f"{before}{slot.shown}{after}"
        if joined and number and x + small.width(f" / {text}") < galley.right:
            x = desk.sheet.write(x, galley.y, " / ", small)
        elif number:
            galley.y, x = galley.y + galley.leading, galley.left
        x = desk.sheet.write(x, galley.y, before, small)
        x = put_slot(desk, slot, x, galley.y, small)
        x = desk.sheet.write(x, galley.y, after, small) if after else x
    galley.y += galley.leading
    if desk.chance(0.4):
        galley.line(f"cc: {correspondents.person(rng).plain}", small)
    return desk.finish()


def _draw_carried(rng: Random) -> Paper:
    """A sheet of the mailroom or the envelope first, then the letter."""
    desk = desk_for(rng, "letter-carried", categories=(*_BUSINESS, "patient"))
    rng.choice((_envelope, _envelope, _slip, _batch))(desk)
    desk.sheet.new_page()
    desk.galley.y = 60.0
    _headed(desk)
    galley = desk.galley
    if desk.chance(0.7):
        parts.subject(galley, subject_of(desk.told, rng), rng)
    for label, slot in desk.about:
        x = desk.sheet.write(galley.left, galley.y, f"{label}: ", desk.pen)
        put_slot(desk, slot, x, galley.y, fitted(desk.pen, slot.shown, galley.right - x))
        galley.y += galley.leading
    galley.gap()
    parts.greeting(galley, desk.told, rng)
    say(desk, long=0.3)
    parts.closing(galley, desk.told, rng)
    return desk.finish()


def _envelope(desk: Desk) -> None:
    """The envelope as it came: the sender, a postmark, this office's address, perhaps when it was opened."""
    rng, sheet, told = desk.rng, desk.sheet, desk.told
    top, high = rng.choice((20.0, 60.0, 240.0)), rng.uniform(250, 300)
    sheet.frame(18, top, 594, top + high, 0.6, _GREY)
    pen = Pen(rng.choice((*SANS, *MONO)), rng.uniform(8, 9.6))
    if desk.chance(0.85):
        put_party(sheet, "/sender", told.sender, 36, top + 30, pen, wide=220)
    put_party(sheet, "/recipient", told.recipient, rng.choice((220.0, 270.0)), top + high * 0.5, pen.sized(10.4), wide=250)
    posted = told.day + timedelta(days=rng.randint(0, 3))
    mark = rng.choice(
        (
            f"{correspondents.place(rng).upper()}  {posted:%d %b %Y} PM",
            f"US POSTAGE  ${rng.randint(50, 99) / 100:.2f}  {posted:%m/%d/%y}",
            "PRESORTED FIRST CLASS",
        )
    )
    sheet.write(580, top + 32, mark, Pen("helvetica", 7.5), "right")
    if desk.chance(0.5):
        _stamp(desk, 420, top + high + 40)


def _stamp(desk: Desk, x: float, y: float) -> None:
    """When this office got it."""
    got = desk.told.day + timedelta(days=desk.rng.randint(2, 9))
    ink = Pen("arial", 11, bold=True, colour=(0.35, 0.1, 0.3))
    desk.sheet.write(x, y, desk.rng.choice(words.STAMPED), ink)
    desk.sheet.write(x, y + 15, f"{got:%b %d %Y}".upper(), ink)


def _slip(desk: Desk) -> None:
    """Desks to tick, what is asked of them, a line to sign."""
    rng, sheet, pen = desk.rng, desk.sheet, desk.pen
    sheet.write(70, 80, rng.choice(words.SLIPS), pen.sized(18).heavy())
    _stamp(desk, 430, 76)
    y, framed = 124.0, desk.chance(0.5)
    for listed in (rng.sample(words.DESKS, k=rng.randint(5, 10)), rng.sample(words.ASKED, k=rng.randint(3, 6))):
        ticked = rng.randrange(len(listed))
        for number, text in enumerate(listed):
            sheet.write(74, y, "[X]" if number == ticked else "[ ]", pen)
            sheet.write(100, y, text, pen)
            if framed:
                sheet.rule(300, y + 3, 520, y + 3, 0.4)
            y += pen.size * 1.8
        y += pen.size * 1.4
    sheet.write(74, y, f"Remarks {'_' * 48}", pen)


def _batch(desk: Desk) -> None:
    """Bars and facts of the scan; the class of the document is the scanner's, not the letter's."""
    rng, sheet, pen = desk.rng, desk.sheet, desk.pen.sized(12)
    sheet.write(306, 110, rng.choice(words.BATCHES), pen.sized(22).heavy(), "center")
    bars(sheet, rng, Area(150, 150, 300), 60)
    y = 260.0
    for caption in rng.sample(words.BATCHED, k=rng.randint(4, 7)):
        got = desk.told.day + timedelta(days=rng.randint(2, 9))
        said = (
            rng.choice(words.CLASSES)
            if "class" in caption
            else f"{got:%m/%d/%Y}"
            if caption in {"Scan date", "Received"}
            else numbers.digits(rng, rng.randint(2, 6))
        )
        sheet.write(150, y, f"{caption}:", pen)
        sheet.write(300, y, said, pen)
        y += 26


draw_schedule = diced_again(_draw_schedule, 30)
draw_notations = diced_again(_draw_notations, 30)
draw_carried = diced_again(_draw_carried, 30)
