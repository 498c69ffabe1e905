"""Forms as of taxpayers (training): numbered lines, captions above the answers, a class to mark, a number in a comb."""

# ruff: noqa: E501 - rows of words read best unbroken

from __future__ import annotations

from random import Random

from models.training.content import correspondents, numbers
from models.training.content.form_purposes import PURPOSES, Purpose
from models.training.families.form_blanks import SMALL_PRINT, signed
from models.training.families.form_desk import Desk, desk_for
from models.training.ink import fitted
from models.training.paper import Paper


def draw(rng: Random) -> Paper:
    """Numbered lines, the caption small above each answer, a class to tick, a number in a comb, what is certified in small print."""
    desk, purpose = desk_for(rng, "form-numbered-lines"), PURPOSES["vendor"]
    desk.sheet.write(54, 44, f"Form {rng.choice('PTVW')}-{rng.randint(1, 99)}", desk.pen.sized(rng.choice((9, 16))).heavy())
    title = rng.choice(purpose.titles)
    desk.title(title, 306, 52, fitted(desk.pen.sized(14).heavy(), title, 280), "center")
    for number, line in enumerate(("Give form to the", "requester.")):
        desk.sheet.write(558, 40 + number * 10, line, desk.pen.sized(7.5), "right")
    desk.sheet.rule(54, 70, 558, 70, 1.2)
    left, small, high, y = rng.choice((54.0, 82.0)), desk.pen.sized(7), rng.choice((28.0, 32.0)), 70.0
    fields, number = purpose.asked(rng, (5, 11)), 1
    ticked = rng.randrange(1, 5)
    while fields and y < 420:
        if number == ticked:
            y = _classes(desk, rng, purpose, (left, y), number)
            number += 1
            continue
        row = [fields.pop() for _ in range(min(len(fields), rng.choice((1, 1, 2))))]
        wide = (558 - left) / len(row)
        for column, asked in enumerate(row):
            x = left + column * wide
            start = desk.sheet.write(x + 3, y + 9, str(number), small.heavy()) + 5
            desk.label(asked.label, start, y + 9, small, answered=bool(asked.value), room=x + wide - start - 6)
            if asked.value:
                desk.value(asked.value, x + 12, y + high - 5, wide - 18)
            if column:
                desk.sheet.rule(x, y, x, y + high, 0.5)
            number += 1
        y += high
        desk.sheet.rule(left, y, 558, y, 0.5)
    if left > 60:
        desk.sheet.rule(left, 70, left, y, 0.5)
    y = _comb(desk, rng, y + 24)
    y = _certified(desk, rng, y + 18)
    signed(desk, rng, y + 40)
    return desk.sheet.finish()


def _classes(desk: Desk, rng: Random, purpose: Purpose, at: tuple[float, float], number: int) -> float:
    """What the payee is: boxes over two lines, one marked; the mark's text is the answer."""
    (left, y), small, side = at, desk.pen.sized(7.5), 7.0
    pointer = f"/fields/{desk.count}"
    start = desk.sheet.write(left + 3, y + 9, str(number), small.heavy()) + 5
    desk.label(
        rng.choice(("Check one box", "Tax classification", "Type of payee", "Check the appropriate box")), start, y + 9, small
    )
    desk.sheet.alternatives[f"{pointer}/label"] = [None]
    desk.sheet.alternatives[f"{pointer}/value"] = [None, "X", "x"]
    options = rng.sample(purpose.ticks, k=rng.randint(4, 8))
    chosen, columns = rng.randrange(len(options)), rng.choice((3, 4))
    wide, y = (550 - left) / columns, y + 22
    for place, option in enumerate(options):
        x, line = left + 10 + place % columns * wide, y + place // columns * 13
        desk.sheet.frame(x, line - side, x + side, line, 0.5)
        if place == chosen:
            desk.sheet.write(x + side / 2, line - 0.5, "X", small.sized(7.5).heavy(), "center")
            desk.sheet.know(f"{pointer}/value", option)
        desk.sheet.write(
            x + side + 3,
            line,
            option,
            fitted(small, option, wide - side - 8),
            pointer=f"{pointer}/value" if place == chosen else None,
        )
    desk.count += 1
    y += (len(options) - 1) // columns * 13 + 7
    desk.sheet.rule(left, y, 558, y, 0.5)
    return y


def _comb(desk: Desk, rng: Random, y: float) -> float:
    """A number written one digit to a box."""
    label, groups = rng.choice(
        (
            ("Social security number", (3, 2, 4)),
            ("Employer identification number", (2, 7)),
            ("Taxpayer number", (9,)),
            ("Federal ID", (2, 7)),
            ("NPI", (10,)),
        )
    )
    value = numbers.npi(rng) if label == "NPI" else numbers.digits(rng, sum(groups))
    x, side, pointer = rng.choice((54.0, 330.0)), 15.0, f"/fields/{desk.count}/value"
    desk.label(label, x, y, desk.pen.heavy())
    parts, at = [], 0
    y += 22
    for group in groups:
        for digit in value[at : at + group]:
            desk.sheet.frame(x, y - 12, x + side, y + 4, 0.5)
            desk.sheet.write(x + side / 2, y, digit, desk.hand.sized(10), "center", pointer)
            x += side
        parts.append(value[at : at + group])
        at += group
        if at < len(value):
            desk.sheet.rule(x + 3, y - 4, x + 8, y - 4, 0.7)
            x += 11
    desk.sheet.know(pointer, "-".join(parts))
    desk.sheet.alternatives[pointer] = [value, " ".join(value), " ".join(parts)]
    desk.count += 1
    return y + 14


def _certified(desk: Desk, rng: Random, y: float) -> float:
    desk.sheet.rule(54, y - 12, 558, y - 12, 0.9)
    desk.sheet.write(54, y, rng.choice(("Certification", "Part II  Certification", "What you certify")), desk.pen.heavy())
    for number, text in enumerate(rng.sample(SMALL_PRINT[3:], k=rng.randint(2, 5)), start=1):
        y += 13
        shown = f"{number}. {text}"
        desk.sheet.write(54, y, shown, fitted(desk.pen.sized(8), shown, 500))
    if rng.random() < 0.3:
        y += 16
        name = correspondents.party(rng, "firm").name
        desk.sheet.write(54, y, f"Requester: {name}", desk.pen)
    return y
