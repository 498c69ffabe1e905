"""Training forms that people fill in with a pen: rules in columns, captions before, above or below them, boxes crossed and ticked."""

# ruff: noqa: E501 - rows of words read best unbroken

from __future__ import annotations

from random import Random

from models.training.content import correspondents, form_papers
from models.training.content.form_answers import Asked
from models.training.content.markets import words
from models.training.families.form_desk import Desk
from models.training.hand_print import Writer, writer
from models.training.ink import Pen, Sheet, fitted
from models.training.paper import Paper
from models.training.typefaces import SANS, SERIF

_TITLES = words(
    "PATIENT INFORMATION|New Patient Registration|Health History Questionnaire|PATIENT INTAKE|Welcome to Our Office|Registration and Insurance Information|Patient Data Sheet|CLIENT INTAKE FORM|Dental Patient Record|EMERGENCY CONTACT CARD|Accident Report|Walk-in Visit Record|Vaccine Screening and Consent|Camper Health Record|Volunteer Application"
)
_PERSON = "Last Name=last|First Name=first|MI~M.I.~Middle Initial=initial|Name~Patient's Name~Full Name=name|Date of Birth~DOB~Birth Date=birth|Street Address~Address~Home Address=street|City=city|State=state|Zip~ZIP Code=zip|City / State / Zip=town|Home Phone~Phone (home)=phone|Cell Phone~Cell~Mobile=phone|Employer=firm|Occupation=job|Today's Date~Date=newday|Emergency Contact~In case of emergency, notify=name|Relationship to Patient~Relationship=kin|Referred by=name|Family Physician~Primary Care Doctor=name|Parent / Guardian=name"
_COVER = "Insurance Company~Primary Insurance~Carrier=plan|Policy Holder~Subscriber's Name=name|Member ID #~ID Number~Policy No.=member|Group #~Group Number=code|Subscriber DOB=birth|Secondary Insurance=plan|Pharmacy~Preferred Pharmacy=place|Insurance Phone=phone|Claim No.=code|Date of Injury=newday|Adjuster=name"
_HEADS = words(
    "Patient|About You|PERSONAL INFORMATION|Insurance|INSURANCE INFORMATION|Responsible Party|Contact|Coverage|Section 1|Section 2|Part A|Part B"
)
_ILLS = words(
    "Asthma|Diabetes|High blood pressure|Heart murmur|Hepatitis|Thyroid problems|Migraines|Arthritis|Seizures|Anemia|Kidney stones|Ulcers|Allergies|Glaucoma|Cancer|Depression|Back pain|Sleep apnea|Stroke|Gout|Hearing loss"
)
_YES_NO = words(
    "Are you taking any medications?|Have you been hospitalized in the last year?|Are you allergic to latex?|Do you use tobacco?|Is this visit due to an accident?|Have you seen another doctor for this?|Are you pregnant or nursing?|Do you wear contact lenses?|May we leave a message?|Do you have an advance directive?|Is your condition work related?"
)


def _mark(sheet: Sheet, who: Writer, x: float, y: float, side: float) -> None:
    """A cross or a tick of the pen, not quite inside its box."""
    rng = who.rng
    if rng.random() < 0.5:
        sheet.rule(x + rng.uniform(-1, 1.5), y - side - rng.uniform(-1, 1), x + side, y + rng.uniform(-1, 1), 1.1, who.ink)
        sheet.rule(x + rng.uniform(-1, 1.5), y + rng.uniform(-1, 1), x + side + 1, y - side, 1.1, who.ink)
    else:
        sheet.rule(x + 1, y - side * 0.5, x + side * 0.4, y - 0.5, 1.2, who.ink)
        sheet.rule(x + side * 0.4, y - 0.5, x + side + rng.uniform(1, 4), y - side - rng.uniform(1, 4), 1.2, who.ink)


class _Filled:
    """A blank and the hand that fills it."""

    def __init__(self, rng: Random, family: str) -> None:
        printed = Pen(rng.choice((*SANS, *SERIF)), rng.choice((8.0, 8.5, 9.0, 9.5)))
        self.rng, self.desk, self.hand = rng, Desk(Sheet("form", family), printed, printed), writer(rng, rng.choice((8.0, 9.5)))
        self.left, self.right, self.y = rng.choice((42.0, 54.0)), rng.choice((558.0, 570.0)), 50.0

    def answer(self, asked: Asked, x: float, y: float, room: float) -> None:
        """The answer in block capitals; the field is done."""
        if asked.value:
            value = asked.value.upper()
            self.hand.put(self.desk.sheet, f"/fields/{self.desk.count}/value", value, x, y, value, room)
            self.desk.count += 1

    def rules(self, fields: list[Asked], columns: int, way: str, tail: str, step: float) -> None:
        """Captions with rules in columns; the caption stands before its rule, above it or below it."""
        wide, sheet = (self.right - self.left + 14) / columns, self.desk.sheet
        for start in range(0, len(fields), columns):
            for column, asked in enumerate(fields[start : start + columns]):
                x, stop = self.left + column * wide, self.left + (column + 1) * wide - 14
                answered = bool(asked.value)
                if way == "before":
                    end = self.desk.label(asked.label, x, self.y, tail=tail, room=wide * 0.5, answered=answered) + 4
                    sheet.rule(end, self.y + 2, stop, self.y + 2, 0.5)
                    self.answer(asked, end + 3, self.y, stop - end - 4)
                    continue
                small = self.desk.pen.sized(7.5)
                sheet.rule(x, self.y + 2, stop, self.y + 2, 0.5)
                above = self.y - 14 if way == "above" else self.y + 10.5
                self.desk.label(asked.label, x, above, small, tail=tail, room=wide - 16, answered=answered)
                self.answer(asked, x + 4, self.y, stop - x - 6)
            self.y += step

    def head(self, text: str) -> None:
        """A section's name, in a band or over a rule."""
        if self.rng.random() < 0.5:
            self.desk.sheet.fill(self.left, self.y - 10, self.right, self.y + 3, (0.86, 0.86, 0.86))
        self.desk.sheet.write(self.left + 3, self.y, text, self.desk.pen.sized(9.5).heavy())

    def conditions(self) -> None:
        """Things one may have had: boxes in columns, those that apply marked; a mark belongs to the word behind it."""
        rng, desk, columns = self.rng, self.desk, self.rng.choice((3, 4))
        listed, wide = rng.sample(_ILLS, k=rng.choice((8, 9, 12, 15))), (self.right - self.left) / columns
        for start in range(0, len(listed), columns):
            for column, ill in enumerate(listed[start : start + columns]):
                x = self.left + column * wide
                desk.sheet.frame(x, self.y - 7.5, x + 7.5, self.y, 0.6)
                if rng.random() < 0.25:
                    _mark(desk.sheet, self.hand, x, self.y, 7.5)
                    pointer = f"/fields/{desk.count}"
                    desk.sheet.know(f"{pointer}/value", "X")
                    desk.sheet.locate(f"{pointer}/value", x, self.y - 7.5, x + 7.5, self.y)
                    desk.sheet.alternatives[f"{pointer}/value"] = [None, "x", ill]
                    desk.label(ill, x + 12, self.y, room=wide - 16)
                    desk.count += 1
                else:
                    desk.label(ill, x + 12, self.y, room=wide - 16, answered=False)
            self.y += 14
        self.y += 6

    def questions(self) -> None:
        """Questions at the left, Yes and No at the right edge or behind the question."""
        rng, desk, far = self.rng, self.desk, self.rng.random() < 0.6
        for text in rng.sample(_YES_NO, k=rng.choice((2, 3, 5))):
            if self.y > 700:
                return
            pointer, yes, side = f"/fields/{desk.count}", rng.random() < 0.5, 7.5
            desk.sheet.alternatives[f"{pointer}/value"] = [None, "X", "x"]
            desk.sheet.alternatives[f"{pointer}/label"] = [None]
            end = desk.label(text, self.left, self.y) + 14
            x = self.right - 84 if far else end
            for option in ("Yes", "No"):
                desk.sheet.frame(x, self.y - side, x + side, self.y, 0.6)
                chosen = (option == "Yes") == yes
                if chosen:
                    _mark(desk.sheet, self.hand, x, self.y, side)
                    desk.sheet.know(f"{pointer}/value", option)
                desk.sheet.write(x + 11, self.y, option, desk.pen, pointer=f"{pointer}/value" if chosen else None)
                x += 42
            desk.count += 1
            self.y += rng.choice((15.0, 18.0))
        self.y += 4

    def signed(self) -> None:
        """A name under the sheet, the day in the same hand."""
        if self.y > 730:
            return
        desk, y = self.desk, min(self.y + 24, 748.0)
        desk.sheet.rule(self.left, y, self.left + 240, y, 0.6)
        desk.sheet.write(
            self.left, y + 9, self.rng.choice(("Signature", "Patient or guardian signature", "Signed")), desk.pen.sized(7)
        )
        desk.sheet.optional_items.setdefault("/fields", []).append({"label": "Signature", "value": None})
        x = self.left + 290
        desk.sheet.rule(x, y, x + 120, y, 0.6)
        desk.label("Date", x, y + 9, desk.pen.sized(7))
        self.answer(Asked("Date", form_papers.reply(self.rng, "newday")), x + 6, y - 2, 108)


def draw(rng: Random) -> Paper:
    """A practice's blank, filled in the waiting room."""
    blank = _Filled(rng, "form-by-hand")
    office, title, desk = correspondents.party(rng, "practice").name, rng.choice(_TITLES), blank.desk
    if rng.random() < 0.7:
        desk.sheet.write(306, 40, office, fitted(desk.pen.sized(12), office, 460), "center")
    desk.title(title, 306, 62, desk.pen.sized(rng.choice((13.0, 15.0))).heavy(), "center")
    blank.y = 88.0
    heads, step = rng.sample(_HEADS, k=2), rng.choice((24.0, 28.0))
    sections = [("fields", _PERSON), ("fields", _COVER), ("conditions", ""), ("questions", "")]
    if rng.random() < 0.3:
        sections[1:] = sections[2:]
    for kind, spec in sections:
        if blank.y > 640:
            break
        if kind == "fields":
            if heads and rng.random() < 0.7:
                blank.head(heads.pop())
                blank.y += 24
            way = rng.choice(("before", "before", "above", "below"))
            fields = form_papers.some(rng, spec, rng.choice((0.1, 0.3)), share=rng.uniform(0.4, 0.75))
            blank.rules(
                fields,
                rng.choice((1, 2, 2)) if way == "before" else rng.choice((2, 3, 3)),
                way,
                rng.choice((":", "")) if way != "below" else "",
                step + (0 if way == "before" else 6),
            )
        elif kind == "conditions":
            desk.sheet.write(
                blank.left,
                blank.y,
                rng.choice(("Please check all that apply:", "Have you ever had:", "MEDICAL HISTORY")),
                desk.pen.heavy(),
            )
            blank.y += 16
            blank.conditions()
        else:
            blank.questions()
    blank.signed()
    return desk.sheet.finish()
