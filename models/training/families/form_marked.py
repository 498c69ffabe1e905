"""Questionnaires answered by marks or words in columns, with things to mark and facts on dots (training)."""

from __future__ import annotations

from random import Random

from models.training.families.form_blanks import marked, signed
from models.training.families.form_desk import Desk
from models.training.families.form_screens import LOW, Place, form_begun
from models.training.ink import fitted, wrap
from models.training.paper import Paper


def draw(rng: Random) -> Paper:
    """Questions with a mark or a word in columns of answers at the right, lists of things to mark, facts in narrow columns."""
    place = form_begun("form-marked-columns", rng, ("history", "history", "credentials", "coverage"), rng.choice((1, 2, 2)))
    blocks = [_facts, _questions, _things]
    if rng.random() < 0.4:
        rng.shuffle(blocks)
    for block in blocks * place.sheets:
        if place.holds(110):
            block(place)
            place.y += rng.choice((8.0, 16.0))
    if rng.random() < 0.7 and place.holds(50):
        signed(place.desk, rng, place.y + 26)
    return place.desk.sheet.finish()


def _facts(place: Place) -> None:
    """Two columns of captions with answers behind them, or two or three with answers below, on dots."""
    desk, rng = place.desk, place.rng
    columns = rng.choice((2, 2, 3))
    below = columns == 3 or rng.random() < 0.5
    wide, top, lowest = 504 / columns, place.y + 6, place.y
    fields = [asked for asked in place.purpose.asked(rng, (columns * 2, columns * 5)) if asked.label not in place.told]
    place.told.update(asked.label for asked in fields)
    each = -(-len(fields) // columns)
    for column in range(columns):
        y, x = top, 54 + column * wide
        for asked in fields[column * each : (column + 1) * each]:
            end = desk.label(
                asked.label, x, y, tail="" if below else ":", answered=bool(asked.value), room=wide * (0.9 if below else 0.5)
            )
            if below:
                y += desk.hand.size + 4
                desk.sheet.dash(x, y + 3, x + wide - 14)
            start = x + 3 if below else end + 5
            if asked.value:
                desk.value(asked.value, start, y - 1 if below else y, x + wide - start - 14)
            y += desk.pen.size + 11
        lowest = max(lowest, y)
    place.y = lowest


def _questions(place: Place) -> None:
    """Each question in a row; a mark under Yes or No, or the word itself."""
    desk, rng = place.desk, place.rng
    open_yet = place.fresh(place.purpose.questions)
    if not open_yet:
        return
    heads = rng.choice((("Yes", "No"), ("YES", "NO"), ("Yes", "No", "Unsure"), ("Y", "N")))
    wide, side, edge = rng.choice((34.0, 46.0)), 8.0, 556.0
    spelled, first = rng.random() < 0.3, edge - wide * len(heads)
    before = not spelled and rng.random() < 0.3
    left = 54.0 + (wide * len(heads) if before else 0.0)
    columns = [(54.0 if before else first) + (number + 0.5) * wide for number in range(len(heads))]
    if not spelled:
        for x, head in zip(columns, heads, strict=True):
            desk.sheet.write(x, place.y + 6, head, fitted(desk.pen.sized(8).heavy(), head, wide - 4), "center")
        place.y += 20
    ruled, numbered = rng.random() < 0.5, rng.random() < 0.5
    for number, question in enumerate(rng.sample(open_yet, k=rng.randint(len(open_yet) // 2, len(open_yet))), start=1):
        if not place.holds(24):
            return
        place.told.add(question)
        x = desk.sheet.write(left, place.y, f"{number}.", desk.pen) + 5 if numbered else left
        chosen = rng.randrange(len(heads)) if rng.random() < 0.9 else -1
        if spelled:
            desk.label(question, x, place.y, answered=chosen >= 0, room=first - x - 10)
            if chosen >= 0:
                desk.value(heads[chosen], first, place.y)
            desk.sheet.rule(first - 4, place.y + 3, edge, place.y + 3, 0.4)
        else:
            end = edge if before else first - 10
            _answered(desk, question, (x, place.y, end), columns[chosen], heads[chosen] if chosen >= 0 else "")
            for at in columns:
                desk.sheet.frame(at - side / 2, place.y - side + 1, at + side / 2, place.y + 1, 0.5)
        if ruled:
            desk.sheet.rule(54, place.y + 5, 558, place.y + 5, 0.3)
        place.y += desk.pen.size + 8


def _answered(desk: Desk, question: str, at: tuple[float, float, float], mark_x: float, answer: str) -> None:
    """A question whose answer is the column of its mark; the mark stands for it."""
    x, y, edge = at
    pen = fitted(desk.pen, question, edge - x)
    if not answer:
        desk.label(question, x, y, pen, answered=False)
        return
    pointer = f"/fields/{desk.count}"
    desk.sheet.alternatives[f"{pointer}/value"] = [None, "X", "x"]
    desk.sheet.put(f"{pointer}/value", answer, mark_x, y, "X", desk.hand.sized(8.0), "center")
    desk.sheet.put(f"{pointer}/label", question, x, y, question, pen)
    desk.count += 1


def _things(place: Place) -> None:
    """Things to mark in three to five columns, perhaps in a frame; a word above."""
    desk, rng = place.desk, place.rng
    unmarked, begun = place.fresh(place.purpose.ticks), place.y - 10
    if len(unmarked) < 4:
        return
    lead = rng.choice(
        ("Check all that apply:", "Have you had any of these?", "Mark each that you enclose", "What applies to you?")
    )
    for line in wrap(lead, desk.pen.heavy(), 500):
        desk.sheet.write(54, place.y + 4, line, desk.pen.heavy())
        place.y += 18
    columns, side = rng.choice((2, 3, 3, 4)), desk.pen.size * 0.85
    wide, items = 500 / columns, rng.sample(unmarked, k=rng.randint(len(unmarked) // 2, len(unmarked)))
    place.told.update(items)
    for start in range(0, len(items), columns):
        if place.y > LOW:
            break
        for column, item in enumerate(items[start : start + columns]):
            x = 60 + column * wide
            desk.sheet.frame(x, place.y - side, x + side, place.y, 0.6)
            marked(desk, item, (x, place.y), wide - side - 14, given=rng.random() < 0.35)
        place.y += desk.pen.size + 7
    if rng.random() < 0.35:
        desk.sheet.frame(50, begun, 562, place.y - 4, 0.6)
        place.y += 8
