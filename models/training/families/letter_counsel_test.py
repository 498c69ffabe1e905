"""Letters of law offices: names of lawyers down the left margin, the matter as a ladder of facts, numbered paragraphs."""

from __future__ import annotations

from random import Random

from models.training.content import correspondents
from models.training.content import letters_test_words as words
from models.training.content.correspondence import Slot
from models.training.content.phrasing import choose
from models.training.families.cells import Run
from models.training.families.family import diced_again
from models.training.families.letter_case_test import Case, case, party, phone
from models.training.families.unseen_kit_test import Ground, fact
from models.training.ink import Pen, Sheet, wrap
from models.training.paper import Paper
from models.training.typefaces import SERIF


def _draw(rng: Random) -> Paper:
    category = rng.choice(("legal", "legal", "records_request"))
    told = case(rng, "law", "practice")
    sheet = Sheet("letter", "letter-test-counsel")
    sheet.know("/category", category)
    margin = rng.random() < 0.5
    ground = Ground(
        sheet,
        rng,
        Pen(rng.choice((*SERIF, "courier")), rng.choice((10.5, 11.0, 11.6))),
        176.0 if margin else 80.0,
        548.0,
        716.0,
    )
    ground.turned = lambda further: further.line(f"{told.recipient.name}, page {further.sheet.page}", gap=2.4)
    _masthead(ground, told, margin=margin)
    ground.line(
        Run(told.dated(told.day), "/date", told.day.isoformat()),
        x=(ground.left + ground.right) / 2 if ground.chance(0.4) else None,
        gap=2.0,
    )
    if ground.chance(0.6):
        ground.line(rng.choice(words.COUNSEL_HOW), ground.pen.heavy(), gap=1.9)
    ground.y = party(ground, "/recipient", told.recipient, ground.left, ground.y, ground.pen, room=300) + 14
    _matter(ground, told, category)
    ground.line(
        ground.pick("Dear Records Custodian:|Dear Madam or Sir:|Gentlepersons:|To the keeper of accounts:|Counsel and staff:"),
        gap=2.0,
    )
    _body(ground, told, category)
    ground.need(90)
    ground.line(ground.pick("Very truly yours,|Yours sincerely,|Respectfully,"), gap=3.6)
    ground.line(str(told.slots["someone"]))
    ground.line(ground.pick("For the firm|Paralegal to the above|Attorney for the client"))
    if ground.chance(0.5):
        ground.line(ground.pick("Encl.|Enclosure: release|cc: client"), ground.pen.sized(9), gap=1.6)
    return sheet.finish()


def _masthead(ground: Ground, told: Case, *, margin: bool) -> None:
    """The firm across the top, its lawyers and address down the margin; or all of it in the middle."""
    sheet, rng, small = ground.sheet, ground.rng, ground.pen.sized(8.4)
    big = Pen(rng.choice(SERIF), 18, bold=rng.random() < 0.5)
    ground.at(306, 56, Run(told.sender.name, "/sender/name"), big, "center", room=470)
    sheet.rule(60, 66, 552, 66, 0.8)
    people = [correspondents.person(rng).plain for _ in range(rng.choice((2, 3, 5)))]
    if not margin:
        y = ground.lines("/sender/address", (told.sender.joined,), 306, 80, small, "center")
        ground.at(306, y, f"Tel. {phone(told.sender.phone)}   Fax {phone(told.sender.fax)}", small, "center")
        ground.y = 122
        return
    y = 92.0
    for who in people:
        for line in wrap(who, small, 108):
            ground.at(46, y, line, small)
            y += 11
    y = ground.lines("/sender/address", told.sender.lines, 46, y + 14, small, room=114) + 10
    for text in (ground.pick("Telephone|Tel."), phone(told.sender.phone), "Facsimile", phone(told.sender.fax)):
        ground.at(46, y, text, small)
        y += 11
    sheet.rule(164, 78, 164, 720, 0.4)
    ground.y = 96


def _matter(ground: Ground, told: Case, category: str) -> None:
    """The subject and what the matter is called on each side, set in behind `Re:`."""
    rng = ground.rng
    keys = ["patient", *rng.sample(("account", "claim", "dos"), k=rng.choice((1, 2, 3))), "number"]
    if ground.chance(0.4):
        keys.remove("number")
    x = ground.left + 40
    ground.at(ground.left, ground.y, ground.pick("Re:|RE:|In re:"), ground.pen)
    subject = choose(rng, words.COUNSEL_SUBJECTS[category])
    above = ground.chance(0.7)
    if above:
        ground.line(Run(subject, "/subject"), ground.pen.heavy() if ground.chance(0.5) else ground.pen, x)
    labels = [rng.choice(words.COUNSEL_LABELS[key]) for key in keys]
    stop = max(ground.pen.width(label) for label in labels) + 14
    for label, key in zip(labels, keys, strict=True):
        value: str | Slot = told.slots[key]
        ground.at(x, ground.y, label, ground.pen)
        ground.at(x + stop, ground.y, ":", ground.pen)
        ground.at(x + stop + 10, ground.y, fact(value), ground.pen, room=ground.right - x - stop - 12)
        ground.y += ground.pen.size * 1.3
    if not above:
        ground.line(Run(subject, "/subject"), None, x)
    ground.y += ground.pen.size * 0.8


def _body(ground: Ground, told: Case, category: str) -> None:
    """Paragraphs, numbered or with the first line set in."""
    numbered, count = ground.chance(0.5), 0
    for readings in words.COUNSEL_SAID[category]:
        template = ground.rng.choice(readings)
        if not template:
            continue
        count += 1
        if numbered:
            ground.need(ground.pen.size * 1.4)
            ground.at(ground.left, ground.y, f"{count}.", ground.pen)
            ground.say(template, told.slots, left=ground.left + 22)
        else:
            ground.say(template, told.slots, first=ground.rng.choice((0.0, 30.0)))


draw = diced_again(_draw)
