"""Form letters: facts filled in on lines, boxes to tick, of which some are marked (training)."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from models.training.content.correspondence import Slot
from models.training.content.letter_facts import Reason
from models.training.content.phrasing import parts_of, some
from models.training.content.reasons_more import ALL_REASONS
from models.training.families import letter_noise as noise
from models.training.families.letter_desk import (
    Area,
    Desk,
    asked,
    date_labelled,
    desk_for,
    put_slot,
    put_wrapped,
    subject_of,
)
from models.training.families.letter_people import FROM, TO, recipient_lines, sender_lines
from models.training.families.letter_references import Labelled
from models.training.families.letter_saying import boxes
from models.training.ink import Pen, fitted
from models.training.paper import Paper

_TICK = (
    "Check all that apply:",
    "We need the items checked below:",
    "Please note the box checked:",
    "The following applies:",
    "(check one)",
    "Items marked with X:",
)
_SIGNED = ("Completed by:", "Reviewer:", "Prepared by", "Signature:", "Your contact:", "Examiner:")


def draw(rng: Random) -> Paper:
    """A printed form with values typed into it."""
    desk = desk_for(rng, "letter-form-letter")
    galley = desk.galley
    noise.head(desk)
    galley.y = _form_head(desk)
    facts: list[Labelled] = [*desk.about, *asked(desk.told, rng, 0.3 if desk.about else 0.0)]
    last = desk.chance(0.25)
    if not last:
        facts.insert(0, date_labelled(desk.told, rng))
    _blanks(desk, facts)
    _points(desk)
    galley.gap()
    galley.need(4 * galley.leading)
    end = desk.sheet.write(galley.left, galley.y, rng.choice(_SIGNED) + " ", desk.pen)
    end = desk.sheet.write(end, galley.y, desk.told.signer, desk.pen)
    if last:
        label, slot = date_labelled(desk.told, rng)
        at = max(end + 20, galley.left + galley.width * 0.6)
        at = desk.sheet.write(at, galley.y, f"{label}: ", desk.pen)
        put_slot(desk, slot, at, galley.y, desk.pen)
    galley.y += galley.leading
    if desk.chance(0.4):
        galley.line(
            rng.choice(("Signature: ______________________   Date: ____________", "Initials: ____   Received: ____________"))
        )
    noise.foot(desk)
    return desk.finish()


def _form_head(desk: Desk) -> float:
    """Sender, title and addressee, in one of some orders."""
    galley, rng, y = desk.galley, desk.rng, 46.0
    title = subject_of(desk.told, rng)
    title = title.upper() if desk.chance(0.6) else title
    pen = desk.pen.sized(rng.choice((12.0, 13.0, 15.0))).heavy()
    first, small = desk.chance(0.5), desk.pen.sized(9.5)
    if first:
        y = put_wrapped(desk, "/subject", title, Area(galley.left, y + 4, galley.width), pen) + 10
    half = galley.width / 2
    swapped = desk.chance(0.4)
    headed = desk.chance(0.5)
    theirs = Area(galley.left if swapped else galley.left + half + 10, y, half - 14)
    mine = Area(galley.left + half + 10 if swapped else galley.left, y, half - 14)
    if headed:
        desk.sheet.write(mine.x, y, rng.choice(FROM), small.heavy())
    low = sender_lines(desk, Area(mine.x, y + (12 if headed else 0), mine.wide), small, big=rng.choice((1.0, 1.2)))
    if desk.chance(0.6):
        low = max(low, recipient_lines(desk, theirs, small, heading=rng.choice(TO) if headed else ""))
    else:
        low = recipient_lines(desk, Area(galley.left, low + 12, half), small, heading=rng.choice(TO) if headed else "")
    y = low + 12
    if not first:
        y = put_wrapped(desk, "/subject", title, Area(galley.left, y + 4, galley.width), pen) + 8
    return y + 6


def _blanks(desk: Desk, facts: Sequence[Labelled]) -> None:
    """Labels with values on lines behind them, one or two to a row."""
    galley, rng = desk.galley, desk.rng
    typed = Pen(rng.choice(("courier", "typewriter", desk.pen.family)), min(10.0, desk.pen.size))
    pairs = rng.choice((1, 2, 2))
    wide = galley.width / pairs
    high = typed.size * rng.choice((1.6, 1.9))
    for at, (name, slot) in enumerate(facts):
        if at % pairs == 0:
            galley.need(high)
        x = galley.left + at % pairs * wide
        label = fitted(desk.pen.sized(min(9.5, desk.pen.size)), f"{name}:", wide * 0.5)
        end = desk.sheet.write(x, galley.y, f"{name}:", label) + 5
        put_slot(desk, slot, end + rng.choice((0.0, 6.0)), galley.y, fitted(typed, slot.shown, x + wide - end - 16))
        desk.sheet.rule(end - 2, galley.y + 2.4, x + wide - 8, galley.y + 2.4, 0.5)
        if at % pairs == pairs - 1 or at == len(facts) - 1:
            galley.y += high
    galley.gap(0.5)


def _points(desk: Desk) -> None:
    """What the form says: a sentence, boxes, money and deadline."""
    rng, words, galley, told = desk.rng, desk.told.wording, desk.galley, desk.told
    galley.paragraph(parts_of(rng, rng.choice(words.above if desk.about else words.inline), told.slots))
    galley.gap(0.5)
    reasons = words.category == "denial"
    if reasons:
        _ticked_reasons(desk)
    elif words.items:
        galley.line(rng.choice(_TICK))
        boxes(desk, [parts_of(rng, item, told.slots) for item in some(rng, words.items, 3, 9)])
    else:
        boxes(desk, [parts_of(rng, item, told.slots) for item in some(rng, words.body, 3, 6)])
    galley.gap(0.5)
    said = [*some(rng, words.body, 0, 3)] if words.items or reasons else []
    said += [rng.choice(words.money)] if words.money and desk.chance(0.5) else []
    said += [rng.choice(words.deadline)] if words.deadline and desk.chance(0.6) else []
    said += some(rng, words.asks, 0, 2)
    for sentence in said:
        galley.paragraph(parts_of(rng, sentence, told.slots))
        galley.gap(rng.choice((0.1, 0.4)))


def _ticked_reasons(desk: Desk) -> None:
    """A list of all reasons that the form knows, the right ones marked: only these are told."""
    rng, galley = desk.rng, desk.galley
    listed: list[Reason] = rng.sample(ALL_REASONS, k=rng.randint(3, 7))
    chosen = sorted(rng.sample(range(len(listed)), k=rng.choice((1, 1, 2))))
    marked, empty = rng.choice((("[X]", "[ ]"), ("(X)", "( )"), ("_X_", "___"), ("XX", "__")))
    coded = desk.chance(0.4)
    galley.line(rng.choice(("Reason for denial:", "Denied because:", "The reason is checked below:", "Why:", *_TICK)))
    for at, reason in enumerate(listed):
        galley.need(galley.leading)
        desk.sheet.write(galley.left + 6, galley.y, marked if at in chosen else empty, desk.pen)
        told: list[str | Slot] = []
        if at in chosen:
            base = f"/denial_reasons/{chosen.index(at)}"
            told = [Slot(f"{base}/reason", reason.code, reason.code), " "] if coded else []
            told.append(Slot(f"{base}/text", reason.text, reason.text))
        else:
            told = [f"{reason.code} " if coded else "", reason.text]
        galley.paragraph(tuple(part for part in told if part), left=galley.left + 12 + desk.pen.width("[ ]  X"))
