"""Blocks of office forms: ruled rows, blanks to mark, choices, captions over values, long answers, headings, advice."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random

from models.training.content import form_answers, form_captions
from models.training.content.form_answers import Asked
from models.training.content.form_captions import Wording, captioned
from models.training.families.form_desk import Desk
from models.training.ink import Pen, fitted, wrap


@dataclass
class Office:
    """One office's form under the pen: how captions are worded and set, and where we are on the page."""

    desk: Desk
    rng: Random
    worded: Wording
    tail: str
    """Behind captions: a colon or nothing."""
    step: float
    y: float
    left: float = 54.0
    right: float = 558.0
    foot: float = 715.0
    given: list[Asked] = field(default_factory=list)
    """What the next block asks, where its form needs it; else it is diced."""

    def chance(self, share: float) -> bool:
        """True in that share."""
        return self.rng.random() < share

    @property
    def full(self) -> bool:
        """Is the page full?"""
        return self.y > self.foot - self.step

    def asked(self, between: tuple[int, int]) -> list[Asked]:
        """Captions and answers of a block."""
        given, self.given = self.given, []
        return given or captioned(self.rng, self.worded, between)

    def caption(self, asked: Asked, x: float, y: float, room: float, pen: Pen | None = None) -> float:
        """A caption; a field begins with it where it is answered."""
        tail = "" if asked.label.endswith(("?", "#")) else self.tail
        return self.desk.label(asked.label, x, y, pen, tail=tail, room=room, answered=bool(asked.value))


def ruled_rows(office: Office) -> None:
    """One to three captions to a row, each with its answer on a rule behind it."""
    rng, desk = office.rng, office.desk
    fields = office.asked((3, 10))
    ruled, aligned = office.chance(0.75), office.chance(0.25)
    while fields and not office.full:
        count = 1 if aligned else min(len(fields), rng.choice((1, 1, 2, 2, 3)))
        need = [
            desk.pen.width(each.label + office.tail) + max(desk.hand.width(each.value), 44.0) + 22 for each in fields[:count]
        ]
        while count > 1 and sum(need[:count]) > office.right - office.left:
            count -= 1
        row, slack = fields[:count], (office.right - office.left) / sum(need[:count])
        del fields[:count]
        x = office.left
        for asked, wants in zip(row, need, strict=False):
            edge = x + wants * slack
            end = _caption_end(office, asked, x, aligned=aligned)
            if ruled:
                desk.sheet.rule(end, office.y + 2.5, edge - 8, office.y + 2.5, 0.5)
            if asked.value:
                desk.value(
                    asked.value,
                    end + (rng.choice((3.0, 8.0, 20.0)) if count == 1 else 3.0),
                    office.y - 0.5,
                    edge - end - 30 if count == 1 else edge - end - 12,
                )
            x = edge
        office.y += office.step


def _caption_end(office: Office, asked: Asked, x: float, *, aligned: bool) -> float:
    """Print a caption at x, or so that it ends at a column; returns where its answer may begin."""
    stop = office.left + 150
    if aligned:
        own = min(office.desk.pen.width(asked.label + office.tail), 146.0)
        office.caption(asked, stop - own, office.y, 146.0)
        return stop + 6
    return office.caption(asked, x, office.y, (office.right - x) * 0.6) + 5


def column_rows(office: Office) -> None:
    """Captions in a column, answers in a column beside it, at one distance for all; perhaps two such pairs."""
    rng, desk = office.rng, office.desk
    columns = rng.choice((1, 1, 2))
    fields = office.asked((4, 12))
    wide = (office.right - office.left) / columns
    stop = min(max(desk.pen.width(each.label + office.tail) for each in fields) + 12, wide * 0.55)
    if columns > 1 and max(desk.hand.width(each.value) for each in fields) > (wide - stop) * 1.1:
        columns, wide = 1, office.right - office.left
    colon, ruled = office.chance(0.25), office.chance(0.5)
    while fields and not office.full:
        for column, asked in enumerate(fields[:columns]):
            x = office.left + column * wide
            office.caption(asked, x, office.y, stop - 8)
            if colon:
                desk.sheet.write(x + stop - 4, office.y, ":" if not office.tail else "", desk.pen)
            if ruled:
                desk.sheet.rule(x + stop + 2, office.y + 2.5, x + wide - 12, office.y + 2.5, 0.5)
            if asked.value:
                desk.value(asked.value, x + stop + 6, office.y - 0.5, wide - stop - 20)
        del fields[:columns]
        office.y += office.step


def heads_over_values(office: Office) -> None:
    """Captions in a row, underlined, each answer below its caption."""
    rng, desk = office.rng, office.desk
    fields = captioned(rng, office.worded, (2, 5), blank=0.05, kinds=("number", "money", "count", "code", "day"))
    wide = (office.right - office.left) / len(fields)
    framed = office.chance(0.35)
    for at, asked in enumerate(fields):
        x = office.left + at * wide
        own = fitted(desk.pen, asked.label, wide - 12)
        desk.label(asked.label, x + 4, office.y, own, answered=bool(asked.value))
        if framed:
            desk.sheet.frame(x, office.y - desk.pen.size - 3, x + wide, office.y + 4, 0.5)
            desk.sheet.frame(x, office.y + 4, x + wide, office.y + 22, 0.5)
        else:
            desk.sheet.rule(x + 4, office.y + 2.5, x + 4 + own.width(asked.label), office.y + 2.5, 0.5)
        if asked.value:
            desk.value(asked.value, x + 6, office.y + 17, wide - 14)
    office.y += 24 + office.step


def long_answer(office: Office) -> None:
    """A caption and some sentences: on rules, in a box, beside or below it."""
    rng, desk = office.rng, office.desk
    label = office.worded(
        rng.choice(
            (
                "Comments",
                "Project objective",
                "Description",
                "Reason for request",
                "Remarks",
                "Explain",
                "Message",
                "Background",
                "Describe what happened",
                "Work performed",
                "Other information",
                "Assumptions",
                "Statement",
            )
        )
    )
    text, beside = form_answers.long_answer(rng), office.chance(0.45)
    end = office.caption(Asked(label, text), office.left, office.y, 200.0)
    x = end + 8 if beside else office.left + rng.choice((0.0, 14.0))
    leading, ruled = desk.hand.size + rng.choice((3.0, 6.0)), office.chance(0.4)
    y = office.y if beside else office.y + leading + 2
    lines = wrap(text, desk.hand, office.right - x - 6)
    if ruled:
        for at in range(len(lines) + rng.choice((0, 1))):
            desk.sheet.rule(x, y + at * leading + 2.5, office.right, y + at * leading + 2.5, 0.4)
    elif not beside and office.chance(0.4):
        desk.sheet.frame(office.left - 4, y - desk.hand.size - 2, office.right + 4, y + len(lines) * leading + 2, 0.6)
    office.y = desk.passage(lines, text, x, y, leading) + office.step * 0.7


def boxed_captions(office: Office) -> None:
    """Rows of boxes, the caption left in each before its answer, small above it, or below it."""
    rng, desk = office.rng, office.desk
    fields, where = office.asked((4, 14)), rng.choice(("left", "above", "below"))
    small = desk.pen if where == "left" else desk.pen.sized(7.0)
    high = 20.0 if where == "left" else 29.0
    top = office.y - 10
    while fields and top + high < office.foot:
        count = min(len(fields), rng.choice((1, 2, 2, 3)))
        while count > 1 and any(
            _wide(desk, asked, beside=where == "left") > (office.right - office.left) / count for asked in fields[:count]
        ):
            count -= 1
        wide, x = (office.right - office.left) / count, office.left
        for each in fields[:count]:
            asked = each if _wide(desk, each, beside=where == "left") < wide * 1.3 else Asked(each.label, "")
            desk.sheet.frame(x, top, x + wide, top + high, 0.6)
            at = {"left": top + 13.5, "above": top + 8.5, "below": top + high - 3.5}[where]
            end = desk.label(
                asked.label,
                x + 4,
                at,
                small,
                tail=office.tail if where == "left" else "",
                answered=bool(asked.value),
                room=wide * 0.55,
            )
            if asked.value:
                start, line = (end + 5, top + 13.5) if where == "left" else (x + 8, top + (22.5 if where == "above" else 14.5))
                desk.value(asked.value, start, line, x + wide - start - 4)
            x += wide
        del fields[:count]
        top += high
    office.y = top + office.step


def _wide(desk: Desk, asked: Asked, *, beside: bool) -> float:
    """Points that a box needs."""
    label, value = desk.pen.width(asked.label), desk.hand.width(asked.value)
    return (label + value if beside else max(label * 0.8, value)) + 16


def halves(office: Office) -> None:
    """Two stacks of captions beside each other, each perhaps with a heading."""
    left, right, top = office.left, office.right, office.y
    middle, low = (left + right) / 2, top
    for edges in ((left, middle - 10), (middle + 10, right)):
        office.left, office.right = edges
        office.y = top
        if office.chance(0.5):
            text = office.rng.choice(form_captions.SECTIONS)
            pen = fitted(office.desk.pen.heavy(), text, edges[1] - edges[0])
            office.desk.sheet.write(edges[0], office.y, text, pen)
            office.y += office.step
        office.given = office.asked((2, 6))
        office.rng.choice((ruled_rows, column_rows, boxed_captions))(office)
        low = max(low, office.y)
    office.left, office.right, office.y = left, right, low + 4


def heading(office: Office) -> None:
    """A section's name: underlined, centred, on a bar or numbered."""
    rng, sheet = office.rng, office.desk.sheet
    text, pen = rng.choice(form_captions.SECTIONS), office.desk.pen.sized(office.desk.pen.size + rng.choice((0.0, 1.0)))
    pen = pen.heavy() if office.chance(0.5) else pen
    text = (
        f"{rng.choice(('I.', 'II.', 'III.', 'A.', 'B.', '1.', '2.', 'PART 3 -', 'Section C:'))} {text}"
        if office.chance(0.3)
        else text
    )
    centred = office.chance(0.3)
    x = 306.0 if centred else office.left
    sheet.write(x, office.y, text, pen, "center" if centred else "left")
    if office.chance(0.5):
        start = x - pen.width(text) / 2 if centred else x
        sheet.rule(start, office.y + 2.5, start + pen.width(text), office.y + 2.5, 0.6)
    elif office.chance(0.3):
        sheet.rule(office.left, office.y + 4, office.right, office.y + 4, 0.8)
    office.y += office.step


def advice(office: Office) -> None:
    """A sentence for whoever fills the form."""
    text = office.rng.choice(form_captions.ADVICE)
    office.desk.sheet.write(office.left, office.y, text, office.desk.pen.sized(8))
    office.y += office.step


Block = Callable[[Office], None]
