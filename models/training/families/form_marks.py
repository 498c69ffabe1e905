"""Blocks of office forms that ask: things to mark or to count, choices, numbered questions."""

from __future__ import annotations

from models.training.content import form_captions
from models.training.families.form_blocks import Office
from models.training.families.form_desk import Desk
from models.training.ink import fitted


def marked_blanks(office: Office) -> None:
    """Things to mark with an X on a short rule or in a box, before or behind them, in columns."""
    rng, desk = office.rng, office.desk
    items = rng.sample(form_captions.CHECKED, k=rng.choice((4, 6, 6, 8, 9)))
    columns, before, boxed = rng.choice((1, 2, 2, 3)), office.chance(0.45), office.chance(0.4)
    wide, mark = (office.right - office.left) / columns, rng.choice(("X", "X", "x"))
    for start in range(0, len(items), columns):
        if office.full:
            return
        for column, text in enumerate(items[start : start + columns]):
            x = office.left + column * wide
            label = office.worded(text) if office.worded.case == "upper" else text
            at = x if before else x + wide - 40
            if boxed:
                desk.sheet.frame(at + 4, office.y - 8, at + 13, office.y + 1, 0.6)
            else:
                desk.sheet.rule(at, office.y + 2, at + 18, office.y + 2, 0.5)
            marked = office.chance(0.4)
            where = x + 24 if before else x
            if before and marked:
                _mark_before(desk, label, mark, at + 5.5, office.y)
            desk_label = desk.sheet.write if before and marked else None
            if desk_label is None:
                desk.label(label, where, office.y, room=wide - 48, answered=marked)
                if marked:
                    desk.value(mark, at + 5.5, office.y - 0.5, 10)
            else:
                desk.sheet.write(
                    where, office.y, label, fitted(desk.pen, label, wide - 48), pointer=f"/fields/{desk.count - 1}/label"
                )
        office.y += max(office.step - 4, desk.pen.size + 4)
    office.y += 4


def _mark_before(desk: Desk, label: str, mark: str, x: float, y: float) -> None:
    """A mark that stands before what it marks: the field is told first, its caption printed by the caller."""
    pointer = f"/fields/{desk.count}"
    desk.sheet.know(f"{pointer}/label", label)
    desk.value(mark, x, y - 0.5, 10)


def choices(office: Office) -> None:
    """Questions with options beside each other: boxes, or rules with an X typed on them."""
    rng, desk = office.rng, office.desk
    for _ in range(rng.choice((1, 2, 3, 4))):
        if office.full:
            return
        question = form_captions.tick(rng, office.worded)
        if office.chance(0.5):
            _typed_ticks(office, question)
        else:
            desk.ticks(question, office.left, office.y, gap=rng.choice((12.0, 18.0)))
        office.y += office.step


def _typed_ticks(office: Office, question: tuple[str, tuple[str, ...], int]) -> None:
    desk, (label, options, chosen) = office.desk, question
    pointer = f"/fields/{desk.count}"
    desk.sheet.alternatives[f"{pointer}/value"] = [None, "X", "x"]
    x = desk.label(label, office.left, office.y, tail="" if label.endswith("?") else office.tail) + 10
    desk.sheet.alternatives[f"{pointer}/label"] = [None, label + office.tail]
    for number, option in enumerate(options):
        desk.sheet.rule(x, office.y + 2, x + 18, office.y + 2, 0.5)
        if number == chosen:
            desk.sheet.write(x + 6, office.y, "X", desk.hand.sized(9))
            desk.sheet.know(f"{pointer}/value", option)
        x = (
            desk.sheet.write(
                x + 21, office.y, option, desk.pen.sized(8.5), pointer=f"{pointer}/value" if number == chosen else None
            )
            + 12
        )
    desk.count += 1


def things_ordered(office: Office) -> None:
    """Things in columns, how many on a short rule behind or before them."""
    rng, desk = office.rng, office.desk
    columns = rng.choice((1, 2, 2, 3))
    items = rng.sample(form_captions.ORDERED, k=rng.choice((5, 6, 8, 9, 12)))
    wide = (office.right - office.left) / columns
    for start in range(0, len(items), columns):
        if office.full:
            return
        for column, text in enumerate(items[start : start + columns]):
            x = office.left + column * wide
            count = str(rng.randint(1, 400)) if office.chance(0.6) else ""
            desk.label(
                text.upper() if office.worded.case == "upper" else text, x, office.y, answered=bool(count), room=wide - 66
            )
            desk.sheet.rule(x + wide - 58, office.y + 2.5, x + wide - 14, office.y + 2.5, 0.5)
            if count:
                desk.value(count, x + wide - 46, office.y - 0.5, 34)
        office.y += max(office.step - 3, desk.pen.size + 4)
    office.y += 6


def numbered_questions(office: Office) -> None:
    """Questions with numbers, answers below them, behind them, or at the end of dots."""
    rng, desk = office.rng, office.desk
    style, way = rng.choice(("{}.", "({})", "{})", "Q{}.", "")), rng.choice(("below", "behind", "dots", "below"))
    for number, asked in enumerate(form_captions.questions(rng, rng.randint(3, 9)), start=rng.choice((1, 1, 4))):
        if office.full:
            return
        x = desk.sheet.write(office.left, office.y, style.format(number), desk.pen) + 6 if style else office.left
        end = desk.label(asked.label, x, office.y, answered=bool(asked.value), room=330.0) + 8
        if way == "below":
            office.y += desk.hand.size + 5
            if office.chance(0.5):
                desk.sheet.rule(x + 6, office.y + 3, office.right, office.y + 3, 0.4)
            start = x + 10
        elif way == "dots":
            count = int((office.left + 350 - end) / desk.pen.width("."))
            if count > 2:
                desk.sheet.write(end, office.y, "." * count, desk.pen)
            start = office.left + 356
        else:
            start = end
        if asked.value:
            desk.value(asked.value, start, office.y, office.right - start)
        office.y += office.step
