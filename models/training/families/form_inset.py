"""Training forms of agencies: cells with the caption inside, a number before it, combs, and choices with boxes within the cells."""

# ruff: noqa: E501, PLR0913, PLR0917 - rows of words read best unbroken; drawing says what, where and how

from __future__ import annotations

from random import Random

from models.training.content import form_papers
from models.training.content.form_answers import Asked
from models.training.content.markets import words
from models.training.families.form_desk import Desk
from models.training.families.form_ticking import Boxes, boxes_for, option
from models.training.hand_print import Writer, writer
from models.training.ink import Pen, Sheet, fitted, wrap
from models.training.paper import Paper
from models.training.typefaces import SANS

_AGENCIES = words(
    "Department of Health Services|DEPARTMENT OF HUMAN RESOURCES|Office of Benefits Administration|Bureau of Employment Services|Division of Licensing|STATE MEDICAL ASSISTANCE PROGRAM|Workers' Compensation Board|Board of Examiners|Retirement Systems"
)
_TITLES = words(
    "Application for Benefits|CLAIM FOR DISABILITY INSURANCE|Employer's Report of Injury|REQUEST FOR DETERMINATION|Application for License Renewal|Election of Coverage|NOTICE OF CLAIM|Beneficiary Designation|Request for Replacement Card|CERTIFICATE OF MEDICAL NECESSITY|Report of Change|Application for Assistance"
)
_CELLS = "Last Name~LAST NAME=last|First Name~FIRST NAME=first|M.I.=initial|Street Address~Mailing address (number and street)=street|City~CITY OR TOWN=city|State=state|ZIP Code=zip|Date of birth~Date of Birth (MM/DD/YYYY)=birth|Telephone (with area code)~Daytime telephone=phone|E-mail address=mail|Employer's name~Name of employer=firm|Nature of business=specialty|Occupation~Job title=job|Date of hire=newday|Date last worked=newday|Weekly wage~Gross weekly wages=money|Name of physician~Attending physician=name|Insurance carrier=plan|Policy number=code|County=place|Name of bank=bank"
_COMBS = "Social Security Number~Identification number=account|ZIP Code=zip|Employer ID No. (FEIN)~FEIN=account|NPI~Provider Number=npi|Case number~File number=account|Routing number=routing"
_CHOICES = (
    ("Sex", "Male|Female"), ("Marital status", "Single|Married|Widowed"), ("This is a", "New claim|Amendment|Withdrawal"), ("Pay frequency", "Weekly|Biweekly|Monthly"), ("Account type", "Checking|Savings"),
    ("Full-time student?", "Yes|No"), ("U.S. citizen?", "Yes|No"), ("Did injury occur on premises?", "Yes|No|Unknown"), ("Coverage level", "Employee|Employee + spouse|Family"), ("Type of license", "Initial|Renewal"), ("Was medical treatment given?", "Yes|No"), ("Filing as", "Individual|Partnership|Corporation"),
)  # fmt: skip


def draw(rng: Random) -> Paper:
    """Rows of cells over the sheet's width."""
    desk = Desk(
        Sheet("form", "form-inset-cells"),
        Pen(rng.choice((*SANS, "narrow")), rng.choice((6.0, 6.5, 7.0))),
        Pen(rng.choice(("courier", "typewriter", "arial", "narrow")), rng.choice((9.0, 10.0))),
    )
    hand = writer(rng, 8.0) if rng.random() < 0.25 else None
    boxes = boxes_for(desk.sheet, rng)
    left, right, title = 36.0, 576.0, rng.choice(_TITLES)
    agency = rng.choice(_AGENCIES)
    desk.sheet.write(left, 36, agency, desk.pen.sized(8).heavy())
    desk.title(title, 306 if rng.random() < 0.5 else left, 56, fitted(desk.pen.sized(14).heavy(), title, 480), "left")
    if rng.random() < 0.5:
        desk.sheet.write(right, 36, f"Form {rng.choice('ABCDW')}C-{rng.randint(1, 99)} (Rev. {rng.randint(1, 12)}/{rng.randint(10, 24)})", desk.pen, "right")  # fmt: skip
    high, y = rng.choice((25.0, 28.0, 31.0)), 70.0
    numbered = _Counter(rng.random() < 0.6)
    cells = form_papers.some(rng, _CELLS, rng.choice((0.08, 0.25)), share=rng.uniform(0.6, 1.0))
    combs = form_papers.some(rng, _COMBS, 0.1, share=rng.uniform(0.3, 0.7))
    choices = rng.sample(_CHOICES, k=rng.randint(3, 7))
    while (cells or choices) and y < 670:
        kind = rng.choice(("cells", "cells", "choices", "comb"))
        if kind == "cells" and cells:
            row, cells = cells[: (count := rng.choice((1, 2, 3, 3)))], cells[count:]
            _row(desk, rng, row, (left, right, y, high), numbered, hand)
        elif kind == "choices" and choices:
            row_of, choices = choices[: (count := rng.choice((1, 2, 2)))], choices[count:]
            _picked(desk, boxes, row_of, (left, right, y, high), numbered)
        elif kind == "comb" and combs:
            _comb(desk, combs.pop(), (left, right, y, high), numbered)
        else:
            continue
        y += high
    text = rng.choice(
        (
            "I certify under penalty of perjury that the statements above are true and complete to the best of my knowledge.",
            "Any person who knowingly makes a false statement may be subject to fines and imprisonment.",
        )
    )
    y = desk.sheet.write_lines(left, y + 12, wrap(text, desk.pen.sized(7.5), right - left), desk.pen.sized(7.5), 9)
    desk.foot(rng, y + 26)
    return desk.sheet.finish()


class _Counter:
    """Numbers of the cells, where they have any."""

    def __init__(self, on: bool) -> None:  # noqa: FBT001 - said once
        self.on, self.number = on, 0

    def mark(self, desk: Desk, x: float, y: float) -> float:
        """The number in the cell's corner. Returns where it ends."""
        self.number += 1
        return desk.sheet.write(x, y, f"{self.number}.", desk.pen) + 2 if self.on else x


def _row(
    desk: Desk, rng: Random, row: list[Asked], at: tuple[float, float, float, float], numbered: _Counter, hand: Writer | None
) -> None:
    left, right, y, high = at
    needs = [max(desk.hand.width(asked.value), desk.pen.width(asked.label) + 14, 40.0) for asked in row]
    x = left
    for need, asked in zip(needs, row, strict=True):
        stop = x + need / sum(needs) * (right - left)
        desk.sheet.frame(x, y, stop, y + high, 0.5)
        start = numbered.mark(desk, x + 3, y + 8)
        desk.label(asked.label, start, y + 8, answered=bool(asked.value), room=stop - start - 3)
        if asked.value and hand is not None:
            value = asked.value.upper()
            hand.put(desk.sheet, f"/fields/{desk.count}/value", value, x + 8, y + high - 4, value, stop - x - 14)
            desk.count += 1
        elif asked.value:
            desk.value(asked.value, x + rng.choice((4.0, 8.0, 12.0)), y + high - 5, stop - x - 16)
        x = stop


def _picked(
    desk: Desk, boxes: Boxes, row: list[tuple[str, str]], at: tuple[float, float, float, float], numbered: _Counter
) -> None:
    """A cell a question: its words in the corner, options below it side by side."""
    left, right, y, high = at
    wide, small = (right - left) / len(row), desk.pen
    for number, (question, listed) in enumerate(row):
        x, options = left + number * wide, words(listed)
        desk.sheet.frame(x, y, x + wide, y + high, 0.5)
        chosen = boxes.rng.randrange(len(options)) if boxes.rng.random() < 0.9 else -1
        desk.label(question, numbered.mark(desk, x + 3, y + 8), y + 8, answered=chosen >= 0)
        desk.pen, place = small.sized(8), x + 10
        for index, text in enumerate(options):
            place = option(desk, boxes, text, place, y + high - 4.5, marked=index == chosen) + 12
        desk.pen = small
        desk.count += chosen >= 0


def _comb(desk: Desk, asked: Asked, at: tuple[float, float, float, float], numbered: _Counter) -> None:
    """A cell with a tooth for each character."""
    left, right, y, high = at
    desk.sheet.frame(left, y, right, y + high, 0.5)
    desk.label(asked.label, numbered.mark(desk, left + 3, y + 8), y + 8, answered=bool(asked.value))
    x, teeth = left + 150, max(len(asked.value), 9)
    for tooth in range(teeth + 1):
        desk.sheet.rule(x + tooth * 15, y + high - 13, x + tooth * 15, y + high, 0.4)
    if not asked.value:
        return
    pointer = f"/fields/{desk.count}/value"
    desk.sheet.know(pointer, asked.value)
    desk.sheet.alternatives[pointer] = [" ".join(asked.value)]
    for tooth, sign in enumerate(asked.value):
        desk.sheet.write(x + tooth * 15 + 7.5, y + high - 3, sign, desk.hand, "center", pointer)
    desk.count += 1
