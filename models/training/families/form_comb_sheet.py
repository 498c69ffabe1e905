"""Training forms for reading machines: a box or a tooth for every letter of every answer, filled by hand or by a printer."""

# ruff: noqa: E501, PLR0913, PLR0917 - rows of words read best unbroken; drawing says what, where and how

from __future__ import annotations

from random import Random

from models.training.content import correspondents, form_papers
from models.training.content.form_answers import Asked
from models.training.content.markets import words
from models.training.families.form_desk import Desk
from models.training.families.form_ticking import boxes_for, option
from models.training.hand_print import Writer, writer
from models.training.ink import Pen, Sheet, fitted
from models.training.paper import Paper
from models.training.typefaces import SANS

_TITLES = words(
    "Voter and Benefit Card Application|MEMBERSHIP ENROLLMENT|Prescription Mail Order Form|Library Card Application|Application for Identification Card|REBATE CLAIM|Student Registration|Change of Address Card|Immunization Registry Enrollment|Donor Registration"
)
_ASKED = "LAST NAME~Last Name~SURNAME=last|FIRST NAME~First Name=first|STREET ADDRESS~Street=street|CITY~City/Town=city|ZIP CODE~ZIP=zip|DATE OF BIRTH~Birth Date (MMDDYYYY)=birth|TELEPHONE~Phone=phone|ID NUMBER~Member ID~Account Number=account|STATE~State=state|EMPLOYER~Employer=place|COUNTY~County=place|PHYSICIAN LAST NAME~Doctor=last|GROUP NUMBER~Group=extension|NPI=npi"
_CHOICES = (("SEX", "M|F"), ("Plan type", "Single|Family"), ("Request is", "New|Renewal|Replacement"), ("Ship to", "Home|Office"), ("Language", "English|Spanish"), ("Generic allowed?", "Yes|No"))  # fmt: skip


def draw(rng: Random) -> Paper:
    """Answers letter by letter in boxes, captions above, before or below them."""
    desk = Desk(
        Sheet("form", "form-comb-sheet"),
        Pen(rng.choice(SANS), rng.choice((7.0, 7.5, 8.0))),
        Pen(rng.choice(("courier", "typewriter", "arial")), 10.0),
    )
    hand = writer(rng, rng.choice((8.5, 9.5))) if rng.random() < 0.6 else None
    left, right, title, way = 36.0, 576.0, rng.choice(_TITLES), rng.choice(("above", "above", "before", "below"))
    firm = correspondents.party(rng, rng.choice(("plan", "firm"))).name
    desk.sheet.write(left, 38, firm, fitted(desk.pen.sized(10), firm, 300))
    desk.title(title, left, 62, fitted(desk.pen.sized(15).heavy(), title, 500))
    desk.sheet.write(left, 76, rng.choice(("Print in capital letters, one to a box. Use black ink.", "PLEASE PRINT CLEARLY. DO NOT FOLD.", "Please type or print within the boxes.")), desk.pen)  # fmt: skip
    pitch, kind = rng.choice((13.0, 14.5, 16.0)), rng.choice(("boxes", "teeth", "apart"))
    x, y, step = left, 106.0, {"above": 37.0, "below": 37.0, "before": 26.0}[way]
    for asked in form_papers.some(rng, _ASKED, 0.08, share=rng.uniform(0.6, 1.0)):
        value = _entered(asked)
        teeth = max(
            len(value) + rng.choice((0, 1, 3, 5))
            if asked.label.lower() not in {"state", "zip", "zip code", "npi"}
            else len(value),
            2,
        )
        lead = desk.pen.width(asked.label) + 8 if way == "before" else 0.0
        need = max(lead + teeth * pitch, desk.pen.width(asked.label))
        if x > left and x + need > right:
            x, y = left, y + step
        teeth = min(teeth, int((right - left - lead) / pitch))
        desk.label(asked.label, x, {"above": y - 14, "below": y + 12, "before": y}[way], answered=bool(value))
        _comb(desk, hand, (value[:teeth], teeth, kind), x + lead, y, pitch)
        x += need + 16
    y += step + 6
    boxes = boxes_for(desk.sheet, rng)
    for question, listed in rng.sample(_CHOICES, k=rng.choice((1, 2, 3))):
        options, place = words(listed), desk.label(question, left, y) + 14
        chosen = rng.randrange(len(options))
        for at, text in enumerate(options):
            place = option(desk, boxes, text, place, y, marked=at == chosen) + 16
        desk.count += 1
        y += 22
    desk.foot(rng, y + 40)
    return desk.sheet.finish()


def _entered(asked: Asked) -> str:
    """What fits boxes: capitals, no marks between figures that have boxes of their own."""
    text = asked.value.upper()
    return (
        "".join(sign for sign in text if sign.isalnum() or sign in " -")
        if any(map(str.isalpha, text))
        else "".join(filter(str.isdigit, text))
    )


def _comb(desk: Desk, hand: Writer | None, entry: tuple[str, int, str], x: float, y: float, pitch: float) -> None:
    """Boxes side by side, teeth on a rule, or boxes apart; a letter in each."""
    value, teeth, kind = entry
    for tooth in range(teeth + (kind == "teeth")):
        at = x + tooth * pitch
        if kind == "teeth":
            desk.sheet.rule(at, y - 4, at, y + 3, 0.5)
        else:
            desk.sheet.frame(at, y - 11, at + pitch - (2.0 if kind == "apart" else 0.0), y + 3, 0.45)
    if kind == "teeth":
        desk.sheet.rule(x, y + 3, x + teeth * pitch, y + 3, 0.5)
    if not value:
        return
    pointer = f"/fields/{desk.count}/value"
    desk.sheet.know(pointer, value)
    desk.sheet.alternatives[pointer] = [" ".join(value.replace(" ", "")), value.replace(" ", "")]
    for tooth, sign in enumerate(value):
        middle = x + (tooth + 0.5) * pitch - (1.0 if kind == "apart" else 0.0)
        if sign == " ":
            continue
        if hand is None:
            desk.sheet.write(middle, y, sign, desk.hand, "center", pointer)
        else:
            hand.put(desk.sheet, pointer, value, middle - hand.width(sign) / 2 + 1, y, sign, pitch - 2)
    desk.count += 1
