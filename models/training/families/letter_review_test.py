# ruff: noqa: E501 - rows of words read best unbroken
"""Letters of reviewers of care: outcome as a headline, facts between hairlines, care in a table, the sender's address at the foot."""

from __future__ import annotations

from datetime import timedelta
from random import Random

from models.training.content import letters_test_words as words
from models.training.content import numbers
from models.training.content.correspondence import Slot
from models.training.content.phrasing import choose
from models.training.families.cells import Cell, Run, plain
from models.training.families.family import diced_again
from models.training.families.letter_case_test import Case, case, named, party, phone
from models.training.families.unseen_kit_test import Ground, Head, Look, Table, fact
from models.training.ink import Pen, Sheet
from models.training.paper import Paper
from models.training.typefaces import SANS, SERIF

_LABELS = {
    "patient": ("Patient", "Participant", "Name of patient"),
    "member": ("Identification", "Card number", "Participant ID"),
    "auth": ("Certification", "Review number", "Cert. no."),
    "claim": ("Claim", "Claim under review"),
    "dos": ("Day asked about", "Day of care"),
}
_INKS = ((0.1, 0.25, 0.4), (0.35, 0.1, 0.1), (0.0, 0.3, 0.25), (0.2, 0.2, 0.2))


def _draw(rng: Random) -> Paper:
    category = rng.choice(("authorization", "denial", "denial", "eligibility"))
    told = case(rng, "plan", rng.choice(("practice", "practice", "person")), name=named(rng, rng.choice(words.REVIEWERS)))
    sheet = Sheet("letter", "letter-test-review")
    sheet.know("/category", category)
    ground = Ground(sheet, rng, Pen(rng.choice((*SANS, *SERIF)), rng.choice((9.6, 10.2, 10.8))), 62.0, 550.0, 706.0)
    _head(ground, told)
    _facts(ground, told, category)
    ground.say(rng.choice(words.REVIEW_OPENS[category]), told.slots)
    if category != "eligibility":
        _care(ground, told, category)
    if category == "denial":
        _grounds(ground, told)
    more = list(words.REVIEW_MORE[category])
    for template in more[:1] if rng.random() < 0.3 else more[: rng.randint(2, len(more))]:
        ground.say(template, told.slots)
    ground.need(60)
    ground.y += 10
    ground.line(str(told.slots["someone"]) + rng.choice((", RN", ", LCSW", ", MD", "")))
    ground.line(ground.pick("Nurse Reviewer|Associate Medical Director|Intake Desk|Review Department"))
    if category == "denial" and rng.random() < 0.4:
        _rights(ground, told)
    _foot(ground, told)
    return sheet.finish()


def _head(ground: Ground, told: Case) -> None:
    """The sender at the right under a bar, the day across from it, the addressee where a window would be."""
    sheet, rng, pen = ground.sheet, ground.rng, ground.pen
    ink = rng.choice(_INKS)
    sheet.fill(ground.left, 34, ground.right, 37, ink)
    big = Pen(pen.family, 15, bold=True, colour=ink)
    ground.at(ground.right, 56, Run(told.sender.name, "/sender/name"), big, "right", room=330)
    before = ground.pick("||Mailed|Date of this letter:")
    day = Run(told.dated(told.day), "/date", told.day.isoformat())
    ground.at(ground.left, 88, (Run(before), day) if before else day, pen)
    ground.y = party(ground, "/recipient", told.recipient, ground.left, 122, pen, room=270) + 24
    outcome = choose(rng, rng.choice(words.OUTCOMES[str(sheet.values["/category"])]))
    ground.line(Run(outcome, "/subject"), pen.sized(pen.size + 3).heavy().inked(ink), gap=1.6)


def _facts(ground: Ground, told: Case, category: str) -> None:
    """Small captions over values, between hairlines, three to a row."""
    keys = ["patient", "member", "dos" if category == "eligibility" else "auth"]
    if category == "denial" and ground.chance(0.5):
        keys.append("claim")
    ground.rng.shuffle(keys)
    facts: list[tuple[str, str | Slot]] = [(ground.rng.choice(_LABELS[key]), told.slots[key]) for key in keys]
    facts.insert(
        ground.rng.randint(0, len(facts)), (ground.pick("Ordered by|Attending|Requesting doctor"), str(told.slots["doctor"]))
    )
    small, wide = ground.pen.sized(7.4), ground.width / 3
    ground.sheet.rule(ground.left, ground.y - 8, ground.right, ground.y - 8, 0.4)
    for number, (label, value) in enumerate(facts):
        x, y = ground.left + number % 3 * wide, ground.y + 3 + number // 3 * 29
        ground.at(x, y, label, small.inked((0.3, 0.3, 0.3)))
        ground.at(x, y + 13, fact(value), ground.pen, room=wide - 10)
    ground.y += (len(facts) + 2) // 3 * 29 + 2
    ground.sheet.rule(ground.left, ground.y - 5, ground.right, ground.y - 5, 0.4)
    ground.y += 16


def _care(ground: Ground, told: Case, category: str) -> None:
    rng, rows = ground.rng, []
    start = told.day + timedelta(days=rng.randint(-10, 20))
    ends = ("Certified", "Yes") if category == "authorization" else ("Not certified", "No")
    for care in rng.sample(words.REVIEW_CARE, k=rng.choice((1, 1, 2, 3))):
        last = start + timedelta(days=rng.choice((1, 6, 29, 59)))
        cells: tuple[Cell, ...] = (plain(care), plain(f"{rng.randint(1, 20)}"), plain(told.dated(start)), plain(told.dated(last)), plain(rng.choice(ends)))  # fmt: skip
        rows.append(cells)
    captions = (
        ground.pick("Care|What was asked for"),
        ground.pick("Units|How many"),
        "First day",
        "Last day",
        ground.pick("Outcome|Certified?"),
    )
    heads = [Head((text,), "left", 1.0) for text in captions]
    table = Table(
        ground, heads, rows, Look(rng.choice(("under", "grid", "none")), air=0.6), ground.pen.sized(ground.pen.size - 0.6)
    )
    ground.need(table.height(rows[0]) * 3)
    table.headings()
    for row in rows:
        table.row(row)
    table.close()
    ground.y += 12


def _grounds(ground: Ground, told: Case) -> None:
    """Why not: a sentence under a small title, set in, with or without a code before it."""
    code, template = ground.rng.choice(words.REVIEW_GROUNDS)
    text = choose(ground.rng, template)
    ground.line(ground.pick("Grounds|Why|What our reviewer found|Basis of the decision"), ground.pen.heavy())
    why = Slot("/denial_reasons/0/text", text, text)
    coded = ground.chance(0.35)
    slots = {**told.slots, "why": why, "code": Slot("/denial_reasons/0/reason", code, code)}
    ground.say("Code {code}: {why}." if coded else "{why}.", slots, left=ground.left + 20)


def _rights(ground: Ground, told: Case) -> None:
    """What the reader may do now, on a sheet of its own."""
    ground.need(9999)
    ground.line(ground.pick("If you do not agree|About second reviews|What you may do next"), ground.pen.heavy(), gap=2)
    for template in ground.rng.sample(words.REVIEW_RIGHTS, k=ground.rng.randint(3, 7)):
        ground.say(template, told.slots)


def _foot(ground: Ground, told: Case) -> None:
    """The sender's address in a line at the foot of the last sheet."""
    sheet, small = ground.sheet, ground.pen.sized(8)
    sheet.rule(ground.left, 746, ground.right, 746, 0.4)
    who = told.sender
    if ground.chance(0.5):
        width = small.width(who.joined + "   " + phone(who.phone))
        x = (ground.left + ground.right - width) / 2
        end = ground.at(x, 757, Run(who.joined, "/sender/address"), small)
        ground.at(end + small.width("   "), 757, phone(who.phone), small)
    else:
        y = ground.lines("/sender/address", who.lines, ground.left, 757, small, gap=1.15)
        ground.at(ground.right, 757, f"Telephone {phone(who.phone)}", small, "right")
        ground.at(
            ground.right, y - small.size * 1.15, f"Form {numbers.digits(ground.rng, 3)}", small.sized(6.5), "right"
        ) if len(who.lines) > 1 else None


draw = diced_again(_draw)
