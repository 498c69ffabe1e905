# ruff: noqa: E501 - rows of words read best unbroken
"""Validation forms of boxes: options below each other under their question, bubbles, bracketed blanks, yes and no before what is asked."""

from __future__ import annotations

import math
from random import Random

from models.training.content import correspondents, form_papers
from models.training.content.markets import words
from models.training.families.form_val_kit import Blank
from models.training.ink import Pen, fitted, wrap
from models.training.paper import Paper

_TITLES = words(
    "Case Management Referral|Transportation Eligibility Screen|Annual Wellness Questionnaire|Durable Equipment Order - Clinical Criteria|Other Coverage Survey|Home Safety Review|Hearing Screening Report|Dental History|PRESCRIBER ATTESTATION|Nutrition Intake Form"
)
_WHO = "Member name~Patient=name|Birth date~DOB=birth|Identification no.~Member no.=member|Completed by~Form filled out by=name|Completed on~Date completed=newday"
_ASKED = words(
    "Can the patient climb stairs without help?|Has hospice been elected?|Any known drug allergy?|Has this been ordered before?|Is oxygen used at home?|Do you own a thermometer?|Does anyone else help with meals?|Are immunizations current?|Is transport needed both ways?|Do you have Medicare Part B?|Was a brand name drug tried first?|Has the address changed since last year?"
)
_PICKED = (
    ("Level of assistance", "Independent|Minimal|Moderate|Total"), ("Ambulation", "Walks alone|Cane|Wheelchair|Bedbound"), ("Urgency of request", "Routine (14 days)|Urgent (72 hours)"), ("Coverage is through", "Own employer|Spouse's employer|Retiree plan|Individual policy"),
    ("Last dental visit", "Under 6 months|6 to 12 months|Over a year"), ("Diet", "Regular|Low sodium|Diabetic|Soft"), ("Form completed by", "Member|Caregiver|Provider"), ("Visit type", "In person|Telehealth"), ("Sleep", "Good|Fair|Poor"),
)  # fmt: skip
_HAD = words(
    "Hip fracture|Cataracts|COPD|Gum disease|Fainting|Pneumonia|Vertigo|Gallstones|Shingles|Bronchitis|Eczema|Hernia|Angina|Neuropathy"
)


class _Marks:
    """One printer's boxes and one pen."""

    def __init__(self, blank: Blank, rng: Random) -> None:
        self.sheet, self.rng = blank.sheet, rng
        self.shape, self.side = rng.choice(("box", "box", "bubble", "bracket", "paren")), rng.choice((7.5, 8.5, 9.5))
        self.pen = Pen("courier", 9.5)
        self.stroke = rng.choice((0.8, 1.2, 1.6))
        self.way = rng.choice(("x", "tick", "tick", "solid", "scrawl"))

    def put(self, x: float, y: float, *, on: bool) -> float:
        """A box over the baseline. Returns where it ends."""
        side, cx, cy = self.side, x + self.side / 2, y - self.side / 2 + 1
        if self.shape in {"bracket", "paren"}:
            left, right = "[]" if self.shape == "bracket" else "()"
            self.sheet.write(x, y, left, self.pen)
            if on:
                self.sheet.write(x + 8, y, "X" if self.way != "tick" else "x", self.pen.heavy(), "center")
            return self.sheet.write(x + 11, y, right, self.pen)
        if self.shape == "bubble":
            for at in range(20):
                a, b = at * math.pi / 10, (at + 1) * math.pi / 10
                self.sheet.rule(cx + side / 2 * math.cos(a), cy + side / 2 * math.sin(a), cx + side / 2 * math.cos(b), cy + side / 2 * math.sin(b), 0.55)  # fmt: skip
        else:
            self.sheet.frame(x, cy - side / 2, x + side, cy + side / 2, 0.6)
        if on:
            self._mark(cx, cy, side / 2)
        return x + side

    def _mark(self, cx: float, cy: float, half: float) -> None:
        jitter, rule = self.rng.uniform(-1, 1), self.sheet.rule
        if self.way == "solid" or (self.shape == "bubble" and self.way != "tick"):
            spot = half * 0.85
            self.sheet.polygon([(cx + spot * math.cos(at * 0.6), cy + spot * math.sin(at * 0.6)) for at in range(11)], (0.1, 0.1, 0.1))  # fmt: skip
        elif self.way == "x":
            rule(cx - half + jitter, cy - half, cx + half, cy + half + jitter, self.stroke)
            rule(cx + half, cy - half - jitter, cx - half, cy + half, self.stroke)
        elif self.way == "tick":
            rule(cx - half * 0.8, cy, cx - half * 0.1, cy + half * 0.9, self.stroke)
            rule(cx - half * 0.1, cy + half * 0.9, cx + half * 1.7 + jitter, cy - half * 1.8, self.stroke)
        else:
            for step in range(5):
                rule(cx - half + step * half / 2.5, cy - half * 0.8, cx - half + (step + 0.7) * half / 2.5, cy + half * 0.8, self.stroke)  # fmt: skip


def draw(rng: Random) -> Paper:
    """Two columns of questions with their options, or one; yes and no; a list of what one had."""
    blank = Blank(
        "form-val-screening",
        Pen(rng.choice(("arial", "helvetica", "times", "dejavu-condensed")), rng.choice((8.5, 9.0, 9.5))),
        Pen(rng.choice(("courier", "arial", "typewriter")), 10.0),
    )
    marks, left, right, title = _Marks(blank, rng), 44.0, 568.0, rng.choice(_TITLES)
    plan = correspondents.party(rng, "plan").name
    blank.sheet.write(right, 36, plan, fitted(blank.printed, plan, 240), "right")
    blank.sheet.put("/title", title, left, 60, title, fitted(blank.printed.sized(16).heavy(), title, 500))
    y = 88.0
    for asked in form_papers.some(rng, _WHO, 0.1, share=rng.uniform(0.5, 1.0)):
        end = blank.caption(asked, left, y, mark=":") + 6
        blank.sheet.rule(end, y + 2, left + 320, y + 2, 0.4)
        blank.answer(asked, end + 3, y - 0.5, left + 316 - end)
        y += 19
    parts = [_lists, _yes_no, _had]
    rng.shuffle(parts)
    for part in parts[: rng.choice((2, 3))]:
        y = part(blank, marks, (left, right, y + 12)) if y < 560 else y
    blank.sheet.rule(left, 736, left + 230, 736, 0.5)
    blank.sheet.write(left, 746, "Signature", blank.printed.sized(7))
    return blank.sheet.finish()


def _lists(blank: Blank, marks: _Marks, at: tuple[float, float, float]) -> float:
    """A question over its options, which stand below each other; two or three questions side by side."""
    (left, right, top), rng, columns = at, marks.rng, marks.rng.choice((1, 2, 3))
    wide, low = (right - left) / columns, top
    picked = rng.sample(_PICKED, k=columns * rng.choice((1, 2)) if columns > 1 else 3)
    for number, (question, listed) in enumerate(picked):
        if number % columns == 0 and number:
            top = low + 6
        x, y, options = left + number % columns * wide, top + 8, words(listed)
        chosen = rng.randrange(len(options)) if rng.random() < 0.92 else -1
        heavy = blank.printed.heavy()
        pointer = f"/fields/{blank.number}"
        if chosen < 0:
            blank.spare(question)
            blank.sheet.write(x, y, question, fitted(heavy, question, wide - 10))
        else:
            blank.sheet.put(f"{pointer}/label", question, x, y, question, fitted(heavy, question, wide - 10))
        for index, text in enumerate(options):
            y += blank.printed.size + 4
            end = marks.put(x + 6, y, on=index == chosen) + 4
            if index == chosen:
                blank.sheet.put(f"{pointer}/value", text, end, y, text, blank.printed)
            else:
                blank.sheet.write(end, y, text, blank.printed)
        blank.number += chosen >= 0
        low = max(low, y + 6)
    return low + 4


def _yes_no(blank: Blank, marks: _Marks, at: tuple[float, float, float]) -> float:
    """`[ ] Yes [ ] No` before, behind or below each question."""
    (left, right, y), rng = at, marks.rng
    way, heads = rng.choice(("before", "behind", "below", "edge")), rng.choice((("Yes", "No"), ("YES", "NO"), ("No", "Yes")))
    need = sum(blank.printed.width(head) + 30 for head in heads)
    for question in rng.sample(_ASKED, k=rng.randint(4, 8)):
        y += blank.printed.size + 6
        chosen = rng.randrange(2) if rng.random() < 0.9 else -1
        pointer = f"/fields/{blank.number}"
        x, room = (left + need + 8, right - left - need - 8) if way == "before" else (left, right - left - need - 20)
        lines = wrap(question, blank.printed, room)
        if chosen < 0:
            blank.spare(question)
            blank.sheet.write_lines(x, y, lines, blank.printed, blank.printed.size + 2)
        else:
            blank.sheet.put_lines(f"{pointer}/label", question, x, y, lines, blank.printed, blank.printed.size + 2)
        place = {"before": left, "edge": right - need, "behind": x + blank.printed.width(lines[-1]) + 12, "below": left + 16}[
            way
        ]
        y += (len(lines) - 1) * (blank.printed.size + 2)
        y += blank.printed.size + 4 if way == "below" else 0.0
        for index, head in enumerate(heads):
            end = marks.put(place, y, on=index == chosen) + 3
            if index == chosen:
                place = blank.sheet.put(f"{pointer}/value", head, end, y, head, blank.printed) + 14
            else:
                place = blank.sheet.write(end, y, head, blank.printed) + 14
        blank.number += chosen >= 0
    return y + 6


def _had(blank: Blank, marks: _Marks, at: tuple[float, float, float]) -> float:
    """Things with a box before or behind each."""
    (left, right, y), rng = at, marks.rng
    blank.sheet.write(left, y + 8, rng.choice(("Check all that apply", "History of:", "Mark what applies")), blank.printed.heavy())  # fmt: skip
    columns, behind = rng.choice((2, 3)), rng.random() < 0.25
    items, wide, y = rng.sample(_HAD, k=rng.choice((6, 9, 12))), (right - left) / columns, y + 12
    for number, item in enumerate(items):
        y += blank.printed.size + 5 if number % columns == 0 else 0
        x, on = left + 4 + number % columns * wide, rng.random() < 0.35
        if behind:
            start = x + wide - 40
            end = marks.put(start, y, on=on)
        else:
            start, end = x, marks.put(x, y, on=on)
        place = x if behind else end + 4
        if not on:
            blank.spare(item)
            blank.sheet.write(place, y, item, blank.printed)
            continue
        pointer = f"/fields/{blank.number}"
        blank.sheet.put(f"{pointer}/label", item, place, y, item, blank.printed)
        blank.sheet.know(f"{pointer}/value", "X")
        blank.sheet.alternatives[f"{pointer}/value"] = ["x", item, "Yes"]
        blank.sheet.locate(f"{pointer}/value", start, y - marks.side, end, y)
        blank.number += 1
    return y + 8
