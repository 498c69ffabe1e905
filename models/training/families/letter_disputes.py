"""Disputes without a subject line: who writes to whom, and what the body says, tells an appeal from a denial (training)."""

from __future__ import annotations

from random import Random

from models.training.content import correspondents
from models.training.content import dispute_words as words
from models.training.content.letter_facts import Facts, Route
from models.training.families.family import diced_again
from models.training.families.letter_galley import Galley
from models.training.families.letter_spoken import Paragraphs, case_of, dated, pairs, put_party, reasoned, speak
from models.training.ink import Pen, Sheet, fitted
from models.training.paper import Paper
from models.training.typefaces import SANS, SERIF

_SIDES: tuple[tuple[str, tuple[Route, ...], Paragraphs], ...] = (
    ("denial", (("plan", "practice"), ("plan", "practice"), ("plan", "person")), words.DENIED),
    ("appeal", (("practice", "plan"),), words.APPEALED),
    ("appeal", (("person", "plan"),), words.APPEALED_AT_HOME),
    ("legal", (("law", "practice"), ("law", "plan")), words.SUED),
)


def _draw(rng: Random) -> Paper:
    category, routes, paragraphs = rng.choice(_SIDES)
    told = reasoned(rng, case_of(rng, category, *routes), words.REASONS)
    sheet = Sheet("letter", "letter-dispute")
    sheet.know("/category", category)
    pen = Pen(rng.choice((*SANS, *SERIF)), rng.uniform(9.6, 11.6))
    left, right = rng.choice(((64.0, 548.0), (90.0, 522.0), (150.0, 560.0)))
    galley = Galley(sheet, pen, left, right, 60.0, leading=pen.size * rng.uniform(1.2, 1.5))
    foot = rng.random() < 0.3 and not told.personal
    _head(galley, rng, told, foot=foot)
    steps = [_day, _addressee]
    if rng.random() < 0.3:
        steps.reverse()
    for step in steps:
        step(galley, rng, told)
    if rng.random() < 0.35:
        _noted(galley, rng, told)
    galley.line(f"Dear {told.recipient.name}:" if told.route[1] == "person" else rng.choice(words.GREETED[category]))
    galley.gap(0.6)
    first, gap = rng.choice((0.0, 0.0, 26.0)), rng.choice((0.2, 0.7, 1.0))
    speak(galley, rng, told, paragraphs[:2], first=first, gap=gap)
    if category != "legal" and not told.personal:
        said = rng.sample(words.BACKGROUND, k=rng.randint(0, 5))
        speak(galley, rng, told, ((" ".join(said),),), first=first, gap=gap)
    speak(galley, rng, told, paragraphs[2:], first=first, gap=gap)
    _close(galley, rng, told)
    return sheet.finish()


def _head(galley: Galley, rng: Random, told: Facts, *, foot: bool) -> None:
    """The sender: at home a block at the right; of an office a name with names beside it, its address above or at the foot."""
    sheet, pen, sender = galley.sheet, galley.pen, told.sender
    middle = (galley.left + galley.right) / 2
    if told.personal:
        x = rng.choice((galley.left, 340.0))
        galley.y = put_party(sheet, "/sender", sender, x, 62, pen) + 10
        return
    big = pen.sized(rng.choice((13.0, 16.0, 19.0))).heavy()
    align = rng.choice(("left", "center"))
    x = middle if align == "center" else galley.left
    if foot:
        name = fitted(big, sender.name, galley.width)
        sheet.put("/sender/name", sender.name, x, 58, sender.name, name, align)  # type: ignore[arg-type]
        sheet.rule(galley.left, 66, galley.right, 66, 0.7)
        small, mark = pen.sized(7.5), rng.choice(("  -  ", "  /  ", "   "))
        at = galley.left
        for number, line in enumerate(sender.lines):
            at = sheet.write(at, 762, mark, small) if number else at
            at = sheet.put("/sender/address", sender.joined, at, 762, line, small)
        sheet.write(at, 762, f"{mark}{told.slots['phone']}", small)
        galley.y = 92
    else:
        galley.y = put_party(sheet, "/sender", sender, x, 54, pen.sized(8.6), big=big, align=align, wide=galley.width)  # type: ignore[arg-type]
        sheet.write(x, galley.y, f"Tel {told.slots['phone']}  Fax {told.slots['fax']}", pen.sized(8.6), align)  # type: ignore[arg-type]
        galley.y += 26
    if galley.left > 140:
        for number in range(rng.randint(3, 8)):
            sheet.write(36, 130 + number * 22, fitted_name(rng), pen.sized(7.2))


def fitted_name(rng: Random) -> str:
    """A partner's or physician's name for the margin, short enough for it."""
    who = correspondents.person(rng)
    return f"{who.first[0]}. {who.last}{rng.choice((', MD', ', DO', ', NP', ''))}"[:24]


def _day(galley: Galley, rng: Random, told: Facts) -> None:
    right = rng.random() < 0.3
    dated(galley.sheet, told, galley.right if right else galley.left, galley.y, galley.pen, "right" if right else "left")
    galley.gap(2)


def _addressee(galley: Galley, rng: Random, told: Facts) -> None:
    galley.y = put_party(galley.sheet, "/recipient", told.recipient, galley.left, galley.y, galley.pen, wide=galley.width)
    galley.gap(rng.choice((0.8, 1.4)))


def _noted(galley: Galley, rng: Random, told: Facts) -> None:
    """References without a word of what they are about."""
    rows = [
        (rng.choice(("Patient", "Member", "Name")), told.slot("patient")),
        (rng.choice(("ID", "Member ID", "Subscriber no.")), told.slot("member")),
        (rng.choice(("Claim", "Claim no.", "Our claim number")), told.slot("claim")),
        (rng.choice(("Date of service", "Service date", "DOS")), told.slot("dos")),
    ]
    if told.wording.category == "legal":
        rows = [("Our client", told.slot("patient")), (rng.choice(("Date of loss", "Date of accident")), told.slot("dos"))]
    elif rng.random() < 0.5:
        rows = rng.sample(rows, k=rng.randint(2, 4))
    mark = rng.choice((":", "", " -"))
    pairs(galley, [(f"{label}{mark}", slot) for label, slot in rows], rng.choice((90.0, 110.0)))
    galley.gap(0.9)


def _close(galley: Galley, rng: Random, told: Facts) -> None:
    galley.need(galley.leading * 6)
    x = galley.left if rng.random() < 0.7 else (galley.left + galley.right) / 2
    galley.sheet.write(x, galley.y, rng.choice(words.PARTED), galley.pen)
    galley.gap(rng.choice((2.2, 3.4)))
    if told.personal:
        galley.sheet.put("/sender/name", told.sender.name, x, galley.y, told.sender.name, galley.pen)
        return
    galley.sheet.write(x, galley.y, told.signer, galley.pen)
    galley.gap(1)
    galley.sheet.write(x, galley.y, rng.choice(words.TITLES[told.wording.category]), galley.pen)
    galley.gap(2)
    galley.line(
        rng.choice(("Enc.", "Enclosures (3)", "cc: file", "", f"Ref. {told.slots['number']}/kj")), galley.pen.sized(8.5)
    )


draw = diced_again(_draw)
