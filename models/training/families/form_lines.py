"""Forms with answers on lines: captions before or below them, or beside a column of dots (training)."""

from __future__ import annotations

from random import Random

from models.training.content import form_answers
from models.training.content.form_answers import Asked
from models.training.families.form_desk import Desk, desk_for, issuer
from models.training.paper import Paper


def draw_beside(rng: Random) -> Paper:
    """One or two captions to a line, each with its answer on a rule behind it."""
    desk = desk_for(rng, "form-lines")
    issuer(desk, rng, 44)
    title = form_answers.title(rng)
    desk.title(title, *rng.choice(((54, 74), (306, 74))), desk.pen.sized(15).heavy(), "left")
    colon, ruled, step = rng.choice((":", ":", "", " -")), rng.random() < 0.75, rng.choice((18.0, 22.0, 27.0))
    y, column = rng.choice((104.0, 126.0)), 54.0
    for asked in form_answers.asked(rng):
        wide = desk.pen.width(asked.label + colon) + desk.hand.width(asked.value) + 24
        whole = wide > 235 or rng.random() < 0.45
        if whole and column > 60:
            y, column = y + step, 54.0
        if y > 650:
            break
        right = 558.0 if whole or column > 60 else 296.0
        _beside(desk, asked, column, y, right, colon, ruled=ruled)
        y, column = (y + step, 54.0) if right > 300 else (y, 306.0)
        if column < 60 and rng.random() < 0.12:
            desk.ticks(form_answers.choice(rng), 54, y)
            y += step
    desk.foot(rng, y + 44)
    return desk.sheet.finish()


def _beside(desk: Desk, asked: Asked, x: float, y: float, right: float, colon: str, *, ruled: bool) -> None:  # noqa: PLR0913, PLR0917 - drawing says what, where and how
    end = desk.label(asked.label, x, y, tail=colon, answered=bool(asked.value), room=0.6 * (right - x)) + 6
    if ruled:
        desk.sheet.rule(end, y + 3, right, y + 3, 0.5)
    if asked.value:
        desk.value(asked.value, end + 3, y - 0.5, right - end - 4)


def draw_below(rng: Random) -> Paper:
    """Answers on rules, two to four to a row, their captions small below them."""
    desk = desk_for(rng, "form-captions-below")
    issuer(desk, rng, 46)
    desk.title(form_answers.title(rng), 306, 76, desk.pen.sized(16).heavy(), "center")
    small, y = desk.pen.sized(rng.choice((6.5, 7.5, 8.0))), 124.0
    fields = form_answers.asked(rng, 8, 26)
    while fields and y < 640:
        row = [fields.pop() for _ in range(min(len(fields), rng.choice((1, 2, 2, 3, 4))))]
        need = [max(small.width(each.label), desk.hand.width(each.value), 40.0) for each in row]
        slack = (504 - 14 * len(row)) / sum(need)
        x = 54.0
        for asked, wants in zip(row, need, strict=True):
            wide = wants * slack
            desk.sheet.rule(x, y, x + wide, y, 0.5)
            desk.both(asked, (x, y + small.size + 1.5), (x + 3, y - 3), pen=small, room=wide - 4)
            x += wide + 14
        y += rng.choice((34, 34, 40))
    desk.foot(rng, y + 30)
    return desk.sheet.finish()


def draw_dotted(rng: Random) -> Paper:
    """Numbered captions, dots, and the answers in a column at the right; typed or printed."""
    desk = desk_for(rng, "form-dotted")
    desk.title(form_answers.title(rng), 54, 66, desk.pen.sized(14).heavy())
    numbered, y, edge = rng.random() < 0.6, 100.0, rng.choice((250.0, 290.0, 330.0))
    dot = desk.pen.width(".")
    for number, asked in enumerate(form_answers.asked(rng), start=1):
        x = 54.0
        if numbered:
            x = desk.sheet.write(x, y, f"{number}.", desk.pen) + 6
        end = desk.label(asked.label, x, y, answered=bool(asked.value), room=edge - x - 20)
        dots = "." * int((edge - end - 8) / dot)
        if dots:
            desk.sheet.write(edge - 4, y, dots, desk.pen, "right")
        if asked.value:
            desk.value(asked.value, edge + 4, y, 558 - edge - 4)
        y += desk.pen.size + rng.choice((8.0, 8.0, 12.0))
        if y > 660:
            break
    if rng.random() < 0.5:
        desk.sheet.write(54, y + 16, "Remarks:", desk.pen)
        desk.sheet.optional_items.setdefault("/fields", []).append({"label": "Remarks", "value": None})
    desk.foot(rng, y + 50)
    return desk.sheet.finish()
