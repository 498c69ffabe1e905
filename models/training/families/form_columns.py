"""Training forms out of systems: face sheets and records in two or three columns of captions and answers without rules, tables below."""

# ruff: noqa: E501 - rows of words read best unbroken

from __future__ import annotations

from random import Random

from models.training.content import correspondents, form_papers
from models.training.content.form_answers import Asked
from models.training.content.form_papers import reply
from models.training.content.markets import words
from models.training.families.form_desk import Desk
from models.training.ink import Pen, Sheet, fitted, wrap
from models.training.paper import Paper

_TITLES = words(
    "FACE SHEET|Patient Demographics|ADMISSION RECORD|Registration Summary|Resident Face Sheet|ENCOUNTER SUMMARY|Client Profile|INPATIENT FACESHEET|Patient Information Sheet|Referral Summary|Eligibility Inquiry Record|CASE RECORD"
)
_PARTS = {
    "PATIENT|Patient Information|RESIDENT|Demographics": "Patient Name~Name~Legal Name=name|MRN~Med Rec #~Chart Number=account|Date of Birth~DOB~Birthdate=birth|Address~Address 1~Street=street|City/State/Zip~City, ST Zip=town|Home Phone~Phone=phone|Cell~Mobile Phone=phone|Email=mail|Employer=firm|Occupation=job|Language=place|SSN (last 4)=extension|PCP~Primary Care Provider=name",
    "GUARANTOR|Guarantor Information|RESPONSIBLE PARTY|Account Guarantor": "Guarantor~Name~Guar Name=name|Relation~Rel to Pt~Relationship=kin|Address~Guar Address=street|City/State/Zip=town|Phone~Home Phone=phone|Employer=firm|Work Phone=phone|Guar ID~Acct #=account",
    "EMERGENCY CONTACT|Emergency Contacts|NEXT OF KIN": "Contact~Name=name|Relationship~Relation=kin|Phone~Home Ph=phone|Work Ph~Cell=phone",
    "PRIMARY INSURANCE|Primary Coverage|PRIMARY PAYOR|Insurance 1": "Plan~Payor~Insurance Co=plan|Policy #~Subscriber ID~Member No=member|Group #~Group Number=code|Subscriber~Insured Name=name|Subscriber DOB=birth|Rel to Sub=kin|Eff Date~Effective From=newday|Auth #=account|Ins Phone=phone|Claims Address=street",
    "ADMISSION|Visit Information|ENCOUNTER|Stay": "Admit Date~Admitted~Arrival=newday|Disch Date=newday|Account #~Visit Number~CSN=account|Attending~Attending MD=name|Referring~Referring MD=name|Service~Hosp Service=specialty|Unit/Bed~Room=code|Diagnosis~Admit Dx=diagnosis|Facility=practice|Admit Type=short",
}  # fmt: skip
_TABLES = (
    ("Allergies", ("Allergen", "Reaction", "Onset"), ("short", "short", "newday")),
    ("Coverage History", ("Payor", "Member ID", "From"), ("plan", "member", "newday")),
    ("Care Team", ("Provider", "Specialty", "Phone"), ("name", "specialty", "phone")),
)


def draw(rng: Random) -> Paper:
    """One record."""
    desk = Desk(
        Sheet("form", "form-face-sheet"),
        Pen(rng.choice(("arial", "helvetica", "narrow", "dejavu-condensed", "courier")), rng.choice((7.5, 8.0, 8.5))),
        Pen("arial", 8.0),
    )
    desk.hand = Pen(rng.choice((desk.pen.family, desk.pen.family, "courier")), desk.pen.size, bold=rng.random() < 0.2)
    left, right, title = rng.choice((30.0, 42.0)), 582.0, rng.choice(_TITLES)
    office = correspondents.party(rng, "practice")
    desk.sheet.write(left, 36, office.name, fitted(desk.pen.sized(11).heavy(), office.name, 330))
    desk.sheet.write(left, 47, ", ".join(office.lines), desk.pen)
    if rng.random() < 0.5:
        desk.title(title, 306, 70, desk.pen.sized(14).heavy(), "center")
    else:
        desk.title(title, right - 190, 36, fitted(desk.pen.sized(13).heavy(), title, 190))
    if rng.random() < 0.6:
        desk.sheet.write(right, 52, f"Printed {reply(rng, 'newday')} {rng.randint(7, 19):02d}:{rng.randint(10, 59)}  Page 1 of 1", desk.pen.sized(7), "right")  # fmt: skip
    y, banded, tail, aligned = 88.0, rng.random() < 0.6, rng.choice((":", ":", "")), rng.choice(("left", "tab", "right"))
    for heads in rng.sample(tuple(_PARTS), k=rng.randint(3, 5)):
        y = _part(desk, rng, heads, (left, right, y), (banded, tail, aligned))
    if rng.random() < 0.5 and y < 640:
        _table(desk, rng, left, right, y + 6)
    desk.sheet.write(306, 768, rng.choice(("CONFIDENTIAL", "Confidential patient information", "End of record")), desk.pen.sized(7), "center")  # fmt: skip
    return desk.sheet.finish()


def _part(desk: Desk, rng: Random, heads: str, at: tuple[float, float, float], manner: tuple[bool, str, str]) -> float:
    """A heading across, then captions and answers in columns that are filled downwards."""
    (left, right, y), (banded, tail, aligned) = at, manner
    head, pen = rng.choice(words(heads)), desk.pen.heavy()
    if banded:
        desk.sheet.fill(left, y, right, y + 13, (0.86, 0.86, 0.86))
        desk.sheet.write(left + 4, y + 9.5, head, pen)
    else:
        desk.sheet.write(left, y + 9.5, head, pen.sized(pen.size + 1))
        desk.sheet.rule(left, y + 12, right, y + 12, 0.8)
    fields = form_papers.some(rng, _PARTS[heads], 0.18, share=rng.uniform(0.6, 1.0))
    columns = min(len(fields), rng.choice((2, 2, 3)))
    deep, wide, step = -(-len(fields) // columns), (right - left) / columns, desk.pen.size + rng.choice((3.0, 5.0))
    low = y
    for column in range(columns):
        own = fields[column * deep : (column + 1) * deep]
        x, line = left + column * wide + 2, y + 13 + step
        tab = x + max((desk.pen.width(asked.label + tail) for asked in own), default=0.0) + 6
        for asked in own:
            line += _entry(desk, asked, (x, tab, x + wide - 8, line), tail, aligned)
            line += step
        low = max(low, line)
    return low + 2


def _entry(desk: Desk, asked: Asked, at: tuple[float, float, float, float], tail: str, aligned: str) -> float:
    """One caption and its answer, wrapped where its column is narrow. Returns what it took beyond a line."""
    x, tab, edge, y = at
    start = tab - 6 - desk.pen.width(asked.label + tail) if aligned == "right" else x
    end = desk.label(asked.label, start, y, tail=tail, answered=bool(asked.value))
    if not asked.value:
        return 0.0
    begin = end + 5 if aligned == "left" else tab
    lines = wrap(asked.value, desk.hand, edge - begin)
    if len(lines) > 1 and max(map(desk.hand.width, lines)) <= edge - begin:
        desk.passage(lines, asked.value, begin, y, desk.hand.size + 1.5)
        return (len(lines) - 1) * (desk.hand.size + 1.5)
    desk.value(asked.value, begin, y, edge - begin)
    return 0.0


def _table(desk: Desk, rng: Random, left: float, right: float, y: float) -> None:
    """A table of entries: a heading's column is the caption of each of its cells, told or not."""
    head, captions, kinds = rng.choice(_TABLES)
    desk.sheet.write(left, y + 9, head, desk.pen.heavy())
    y += 22
    stops = [left + 2 + at * (right - left) / len(captions) for at in range(len(captions))]
    for stop, caption in zip(stops, captions, strict=True):
        desk.sheet.write(stop, y, caption, desk.pen.heavy())
    desk.sheet.rule(left, y + 3, right, y + 3, 0.5)
    for _ in range(rng.randint(1, 4)):
        y += desk.pen.size + 5
        for stop, caption, kind in zip(stops, captions, kinds, strict=True):
            text = reply(rng, kind)
            desk.sheet.write(stop, y, text, fitted(desk.hand, text, (right - left) / len(captions) - 8))
            desk.sheet.optional_items.setdefault("/fields", []).append({"label": caption, "value": text})
