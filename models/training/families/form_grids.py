"""Forms in boxes: captions in the corner of each, label cells beside answer cells, sections with bars and ticks (training)."""

# ruff: noqa: E501 - rows of words read best unbroken

from __future__ import annotations

from random import Random

from models.training.content import form_answers
from models.training.families.form_desk import Desk, desk_for, issuer
from models.training.ink import Colour, wrap
from models.training.paper import Paper

_BARS: tuple[Colour, ...] = ((0.85, 0.85, 0.87), (0.1, 0.1, 0.1), (0.15, 0.25, 0.45))
_SECTIONS = (
    "Section A", "PART I", "General Information", "To be completed by the applicant", "FOR OFFICE USE ONLY", "Contact", "Details", "Certification", "History", "Part 2",
)  # fmt: skip


def draw_boxes(rng: Random) -> Paper:
    """Boxes of different widths, row by row; the caption small in each box's upper left corner."""
    desk = desk_for(rng, "form-boxes")
    issuer(desk, rng, 40)
    desk.title(form_answers.title(rng), *rng.choice(((54.0, 66.0), (200.0, 66.0))), desk.pen.sized(15).heavy())
    small, high, y = desk.pen.sized(rng.choice((6.0, 7.0, 7.5))), rng.choice((28.0, 32.0, 36.0)), 84.0
    fields, numbered = form_answers.asked(rng, 8, 28), rng.random() < 0.5
    number = 1
    while fields and y < 660:
        if rng.random() < 0.15:
            y = bar(desk, rng, y)
        count = min(len(fields), rng.choice((1, 2, 3, 3, 4)))
        shares = [rng.choice((1.0, 1.0, 1.5, 2.0)) for _ in range(count)]
        x = 54.0
        for share in shares:
            asked, wide = fields.pop(), 504 * share / sum(shares)
            desk.sheet.frame(x, y, x + wide, y + high, 0.6)
            start = desk.sheet.write(x + 3, y + small.size + 2, f"{number}.", small) + 3 if numbered else x + 3
            desk.label(asked.label, start, y + small.size + 2, small, answered=bool(asked.value), room=x + wide - start - 3)
            if asked.value:
                desk.value(asked.value, x + 6, y + high - 6, wide - 10)
            x, number = x + wide, number + 1
        y += high
    desk.foot(rng, y + 50)
    return desk.sheet.finish()


def draw_cells(rng: Random) -> Paper:
    """A ruled table: shaded label cells at the left, answers at the right; one or two pairs to a row."""
    desk = desk_for(rng, "form-cells")
    desk.title(form_answers.title(rng), 306, 60, desk.pen.sized(15).heavy(), "center")
    pairs, y, high = rng.choice((1, 2)), 86.0, rng.choice((18.0, 21.0))
    shade: Colour | None = rng.choice((None, (0.9, 0.9, 0.9), (0.93, 0.93, 0.86)))
    wide = 504 / pairs
    split = wide * rng.choice((0.32, 0.4, 0.45))
    fields = form_answers.asked(rng, 8, 30)
    for start in range(0, len(fields), pairs):
        if y > 655:
            break
        for column, asked in enumerate(fields[start : start + pairs]):
            x = 54 + column * wide
            if shade:
                desk.sheet.fill(x, y, x + split, y + high, shade)
            desk.sheet.frame(x, y, x + split, y + high, 0.5)
            desk.sheet.frame(x + split, y, x + wide, y + high, 0.5)
            desk.label(
                asked.label, x + 4, y + high - 6, tail=":" if shade is None else "", answered=bool(asked.value), room=split - 8
            )
            if asked.value:
                desk.value(asked.value, x + split + 4, y + high - 6, wide - split - 8)
        y += high
        if rng.random() < 0.08:
            y = bar(desk, rng, y)
    if rng.random() < 0.4:
        desk.ticks(form_answers.choice(rng), 60, y + 18)
        y += 20
    desk.foot(rng, y + 60)
    return desk.sheet.finish()


def draw_sections(rng: Random) -> Paper:
    """Bars between sections; captions, ticks and long answers mixed."""
    desk = desk_for(rng, "form-sections")
    issuer(desk, rng, 44)
    desk.title(form_answers.title(rng), 306, 72, desk.pen.sized(16).heavy(), "center")
    desk.sheet.write(
        306,
        88,
        rng.choice(
            (
                "Please print or type. Answer every question.",
                "Read the instructions before you begin.",
                "Complete all sections.",
            )
        ),
        desk.pen.sized(8),
        "center",
    )
    y, fields = 104.0, form_answers.asked(rng, 8, 20)
    while fields and y < 600:
        y = bar(desk, rng, y) + 16
        for _ in range(rng.randint(2, 6)):
            if not fields or y > 620:
                break
            if rng.random() < 0.3:
                desk.ticks(form_answers.choice(rng), 58, y)
            else:
                asked = fields.pop()
                end = desk.label(asked.label, 58, y, tail=":", answered=bool(asked.value)) + 8
                if asked.value:
                    desk.value(asked.value, end, y, 550 - end)
            y += rng.choice((17.0, 20.0))
        if rng.random() < 0.35 and y < 600:
            y = _long(desk, rng, y)
    desk.foot(rng, y + 56)
    return desk.sheet.finish()


def bar(desk: Desk, rng: Random, y: float) -> float:
    """A section's heading on a bar; returns the y below it."""
    colour = rng.choice(_BARS)
    desk.sheet.fill(54, y, 558, y + 14, colour)
    ink: Colour = (1, 1, 1) if colour[0] < 0.5 else (0, 0, 0)
    desk.sheet.write(58, y + 10.5, rng.choice(_SECTIONS), desk.pen.sized(8.5).heavy().inked(ink))
    return y + 14


def _long(desk: Desk, rng: Random, y: float) -> float:
    """A question answered in several lines."""
    desk.label(
        rng.choice(
            ("Describe what happened", "Comments", "Reason for request", "Additional information", "Describe the activities")
        ),
        58,
        y,
        tail=":",
    )
    text = form_answers.long_answer(rng)
    return desk.passage(wrap(text, desk.hand, 480), text, 66, y + 14, desk.hand.size + 3) + 8
