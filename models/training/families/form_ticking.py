"""Training forms of boxes: questions with yes and no in columns or beside them, choices, things to mark; every shape of box and every manner of marking it."""

# ruff: noqa: E501, PLR0913 - rows of words read best unbroken; drawing says what, where and how

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import pairwise
from random import Random

from models.training.content import correspondents, form_papers
from models.training.content.markets import words
from models.training.families.form_desk import Desk
from models.training.ink import Colour, Pen, Sheet, fitted, wrap
from models.training.paper import Paper
from models.training.typefaces import SANS, SERIF

_SHAPES = ("square", "square", "square", "round", "brackets", "thin")
_HANDS = ("cross", "cross", "check", "check", "typed", "full", "slash", "dot")
_BLUE: Colour = (0.1, 0.12, 0.45)


@dataclass(frozen=True, slots=True)
class Boxes:
    """The boxes of one form and who marks them."""

    sheet: Sheet
    rng: Random
    shape: str
    manner: str
    side: float
    ink: Colour

    def draw(self, x: float, y: float, *, marked: bool) -> float:
        """A box whose lower left corner is there. Returns where it ends."""
        side, middle, high = self.side, x + self.side / 2, y - self.side / 2
        if self.shape == "round":
            points = [
                (middle + side / 2 * math.cos(step * math.pi / 12), high + side / 2 * math.sin(step * math.pi / 12))
                for step in range(25)
            ]
            for (ax, ay), (bx, by) in pairwise(points):
                self.sheet.rule(ax, ay, bx, by, 0.6)
        elif self.shape == "brackets":
            for edge, turn in ((x, 1.5), (x + side, -1.5)):
                self.sheet.rule(edge, y - side, edge, y + 0.5, 0.7)
                self.sheet.rule(edge, y - side, edge + turn, y - side, 0.7)
                self.sheet.rule(edge, y + 0.5, edge + turn, y + 0.5, 0.7)
        else:
            self.sheet.frame(x, y - side, x + side, y, 0.35 if self.shape == "thin" else 0.75)
        if marked:
            self._mark(middle + self.rng.uniform(-0.8, 0.8), high + self.rng.uniform(-0.8, 0.8))
        return x + side

    def _mark(self, x: float, y: float) -> None:
        """The mark: of a typewriter, of a pen that keeps to the box or does not."""
        half = self.side / 2 * (1.0 if self.manner == "typed" else self.rng.uniform(0.75, 1.5))
        strokes: tuple[tuple[float, float, float, float], ...] = ()
        if self.manner == "typed":
            pen = Pen("courier", self.side * 1.25, bold=True)
            self.sheet.write(x, y + self.side * 0.4, "X", pen, "center")
        elif self.manner == "full":
            inner = self.side / 2 - 1
            self.sheet.fill(x - inner, y - inner, x + inner, y + inner, self.ink)
        elif self.manner == "dot":
            spot = self.side * 0.28
            self.sheet.polygon([(x + spot * math.cos(at), y + spot * math.sin(at)) for at in range(6)], self.ink)
        elif self.manner == "cross":
            strokes = ((-half, -half, half, half), (-half, half, half, -half * 0.9))
        elif self.manner == "slash":
            strokes = ((-half, half, half, -half),)
        else:
            strokes = ((-half, 0.0, -half * 0.2, half), (-half * 0.2, half, half * 1.5, -half * 1.5))
        for ax, ay, bx, by in strokes:
            self.sheet.rule(x + ax, y + ay, x + bx, y + by, 1.1, self.ink)


def boxes_for(sheet: Sheet, rng: Random) -> Boxes:
    """One printer's boxes, one hand's marks."""
    ink = _BLUE if rng.random() < 0.4 else (0.0, 0.0, 0.0)
    return Boxes(sheet, rng, rng.choice(_SHAPES), rng.choice(_HANDS), rng.choice((7.0, 8.0, 9.0, 10.0)), ink)


def option(desk: Desk, boxes: Boxes, text: str, x: float, y: float, *, marked: bool, behind: bool = False) -> float:
    """A box and what it stands for, the answer of the field under way where it is marked. Returns where it ends."""
    pointer = f"/fields/{desk.count}/value" if marked else None
    if pointer:
        desk.sheet.know(pointer, text)
    if behind:
        return boxes.draw(desk.sheet.write(x, y, text, desk.pen, pointer=pointer) + 4, y, marked=marked)
    return desk.sheet.write(boxes.draw(x, y, marked=marked) + 3.5, y, text, desk.pen, pointer=pointer)


_TITLES = words(
    "Health History Questionnaire|PATIENT SCREENING FORM|Pre-Operative Checklist|Coordination of Benefits Questionnaire|Accident Details Questionnaire|Fall Risk Assessment|MRI Safety Screening|Prior Authorization Request - Clinical Questions|New Patient Intake|Medical Necessity Checklist|Level of Care Screening|Travel Health Questionnaire|Vaccine Consent and Screening"
)
_QUESTIONS = words(
    "Is the patient covered by another health plan?|Was the condition related to employment?|Have you had surgery in the past 12 months?|Do you use tobacco products?|Do you have a pacemaker or other implanted device?|Are you pregnant or breast feeding?|Has the member tried and failed a generic alternative?|Is this request for continuation of therapy?|Have you ever fainted during a procedure?|Do you take blood thinners?|Is there a family history of heart disease?|Does the patient live alone?|Have you received a vaccine in the past four weeks?|Are you allergic to latex?|Is an attorney involved?|Will the service be performed in the office?|Was a police report filed?|Do you require an interpreter?|Are chart notes attached?|Have you been treated for this condition before?|Does the patient use a walker or cane?|Do you wear hearing aids?|Has a claim been filed with the other carrier?|Are you currently employed?|Have you lost or gained more than ten pounds without trying in the past six months?|Does the member have end stage renal disease and receive dialysis at a facility?"
)
_CHOICES = (
    ("Marital Status", "Single|Married|Divorced|Widowed|Separated"), ("Preferred language", "English|Spanish|Other"), ("Type of request", "Standard|Expedited|Retrospective"),
    ("Place of service", "Office|Inpatient|Outpatient|Home"), ("Gender", "Male|Female"), ("Relationship to insured", "Self|Spouse|Child|Other"), ("Living situation", "Alone|With family|Facility"),
    ("How did you hear about us?", "Friend|Physician|Internet|Insurance"), ("Exercise", "Daily|Weekly|Rarely|Never"), ("Pain today", "None|Mild|Moderate|Severe"), ("Contact me by", "Phone|Text|E-mail|Mail"), ("Reason for visit", "New problem|Follow-up|Annual exam"),
)  # fmt: skip
_THINGS = words(
    "Asthma|Diabetes|High blood pressure|Arthritis|Cancer|Stroke|Seizures|Anemia|Glaucoma|Kidney disease|Depression|Hepatitis|Thyroid problem|Heart murmur|Ulcers|Migraine|Tuberculosis|Back pain|Chest pain|Dizziness|Hearing loss|Blood clots|Sleep apnea|Gout"
)
_ABOVE = "Patient Name~Name~Member Name=name|Date of Birth~DOB=birth|Member ID~ID Number=member|Phone~Telephone=phone|Date~Today's Date=newday|Physician~Referring Provider=name|Group No.=code"
_HEADS = (("Yes", "No"), ("YES", "NO"), ("Yes", "No", "N/A"), ("Y", "N"), ("YES", "NO", "UNSURE"), ("True", "False"))


def draw(rng: Random) -> Paper:
    """One questionnaire: who, then questions, choices and things in any order."""
    desk = Desk(
        Sheet("form", "form-tick-rows"),
        Pen(rng.choice((*SANS, *SANS, *SERIF)), rng.choice((8.0, 8.5, 9.0, 9.5))),
        Pen(rng.choice(("courier", "arial", "times", "typewriter")), rng.choice((9.0, 10.0))),
    )
    boxes, title, left, right = boxes_for(desk.sheet, rng), rng.choice(_TITLES), rng.choice((36.0, 48.0)), 572.0
    office = correspondents.party(rng, rng.choice(("plan", "practice"))).name
    desk.sheet.write(left, 40, office, fitted(desk.pen.sized(11).heavy(), office, 400))
    desk.title(title, left, 62, fitted(desk.pen.sized(15).heavy(), title, 500))
    y = _who(desk, rng, left, right, 84.0)
    parts = [_asked, _chosen, _things, _asked]
    rng.shuffle(parts)
    asked = rng.sample(_QUESTIONS, k=len(_QUESTIONS))
    for part in parts[: rng.choice((2, 3, 4))]:
        if y < 600:
            y = part(desk, boxes, (left, right, y + rng.choice((8.0, 16.0))), asked)
    desk.foot(rng, y + 34)
    return desk.sheet.finish()


def _who(desk: Desk, rng: Random, left: float, right: float, y: float) -> float:
    """Whom it is about, two to a row over rules."""
    fields, ruled = form_papers.some(rng, _ABOVE, 0.1, share=rng.uniform(0.4, 0.9)), rng.random() < 0.7
    for at, asked in enumerate(fields):
        x = left + at % 2 * (right - left) / 2
        end = desk.label(asked.label, x, y, tail=":", answered=bool(asked.value)) + 4
        stop = x + (right - left) / 2 - 12
        if ruled:
            desk.sheet.rule(end, y + 2.5, stop, y + 2.5, 0.5)
        if asked.value:
            desk.value(asked.value, end + 3, y - 0.3, stop - end - 4)
        y += 20 if at % 2 or at == len(fields) - 1 else 0
    return y


def _asked(desk: Desk, boxes: Boxes, at: tuple[float, float, float], asked: list[str]) -> float:
    """Questions answered in columns at the right, or by boxes with their words behind or before the question."""
    rng, (left, right, y), heads = boxes.rng, at, boxes.rng.choice(_HEADS)
    way, wide = rng.choice(("columns", "columns", "words", "before")), rng.choice((30.0, 40.0))
    spelled = way != "columns"
    room = max(desk.pen.width(head) for head in heads) + boxes.side + 14 if spelled else wide
    answers = room * len(heads)
    numbered, ruled, start = rng.random() < 0.6, rng.random() < 0.4, left if way == "before" else right - answers
    if not spelled:
        for number, head in enumerate(heads):
            desk.sheet.write(start + (number + 0.5) * room, y + 4, head, desk.pen.heavy(), "center")
        y += desk.pen.size + 8
    for number, question in enumerate([asked.pop() for _ in range(min(len(asked), rng.randint(4, 9)))], start=1):
        if y > 680:
            break
        x = left + (answers + 6 if way == "before" else 0.0)
        x = desk.sheet.write(x, y, f"{number}.", desk.pen) + 5 if numbered else x
        lines = wrap(question, desk.pen, (right if way == "before" else start - 12) - x)
        chosen = rng.randrange(len(heads)) if rng.random() < 0.88 else -1
        pointer = f"/fields/{desk.count}"
        if chosen >= 0:
            desk.sheet.put_lines(f"{pointer}/label", question, x, y, lines, desk.pen, desk.pen.size + 1.5)
            desk.sheet.know(f"{pointer}/value", heads[chosen])
        else:
            desk.sheet.write_lines(x, y, lines, desk.pen, desk.pen.size + 1.5)
            desk.sheet.optional_items.setdefault("/fields", []).append({"label": question, "value": None})
        for number_of, head in enumerate(heads):
            if spelled:
                option(desk, boxes, head, start + number_of * room, y, marked=number_of == chosen)
                continue
            middle = start + (number_of + 0.5) * room
            boxes.draw(middle - boxes.side / 2, y, marked=number_of == chosen)
            if number_of == chosen:
                desk.sheet.locate(f"{pointer}/value", middle - boxes.side / 2, y - boxes.side, middle + boxes.side / 2, y)
        desk.count += chosen >= 0
        y += (len(lines) - 1) * (desk.pen.size + 1.5) + desk.pen.size + 8
        if ruled:
            desk.sheet.rule(left, y - desk.pen.size - 2.5, right, y - desk.pen.size - 2.5, 0.3)
    return y


def _chosen(desk: Desk, boxes: Boxes, at: tuple[float, float, float], _: list[str]) -> float:
    """Choices: options behind their question, or below it in columns."""
    rng, (left, right, y) = boxes.rng, at
    below, behind = rng.random() < 0.35, rng.random() < 0.2
    for question, listed in rng.sample(_CHOICES, k=rng.randint(2, 5)):
        options, tail = words(listed), "" if question.endswith("?") else ":"
        chosen = rng.randrange(len(options)) if rng.random() < 0.9 else -1
        x = desk.label(question, left, y, tail=tail, answered=chosen >= 0) + 10
        if below:
            x, y = left + 14, y + desk.pen.size + 5
        for number, text in enumerate(options):
            if x + desk.pen.width(text) + boxes.side + 6 > right:
                x, y = left + 14, y + desk.pen.size + 5
            x = option(desk, boxes, text, x, y, marked=number == chosen, behind=behind) + 14
        desk.count += chosen >= 0
        y += desk.pen.size + 9
    return y


def _things(desk: Desk, boxes: Boxes, at: tuple[float, float, float], _: list[str]) -> float:
    """Things that one has or had, in columns, a sentence above."""
    rng, (left, right, y) = boxes.rng, at
    lead = rng.choice(
        (
            "Check any condition that you have or have had:",
            "Please mark all that apply",
            "MEDICAL HISTORY (check all that apply)",
            "Do you now have, or have you ever had:",
        )
    )
    desk.sheet.write(left, y, lead, desk.pen.heavy())
    columns, items = rng.choice((2, 3, 3, 4)), rng.sample(_THINGS, k=rng.choice((6, 8, 9, 12, 16)))
    wide, y = (right - left) / columns, y + desk.pen.size + 7
    for number, item in enumerate(items):
        x, marked = left + 6 + number % columns * wide, rng.random() < 0.3
        start = boxes.draw(x, y, marked=marked)
        if marked:
            pointer = f"/fields/{desk.count}"
            desk.sheet.know(f"{pointer}/value", "X")
            desk.sheet.locate(f"{pointer}/value", x, y - boxes.side, start, y)
            desk.sheet.alternatives[f"{pointer}/value"] = ["x", item, "Yes"]
            desk.label(item, start + 4, y)
            desk.count += 1
        else:
            desk.label(item, start + 4, y, answered=False)
        y += desk.pen.size + 6 if number % columns == columns - 1 or number == len(items) - 1 else 0
    return y
