# ruff: noqa: E501 - rows of words read best unbroken
"""Validation forms of three columns: dispatch sheets and intake records whose answers stand over captions, under them or inside boxes."""

from __future__ import annotations

from random import Random

from models.training.content import correspondents, form_papers
from models.training.content.form_answers import Asked
from models.training.content.form_papers import reply
from models.training.content.markets import words
from models.training.families.form_val_kit import Blank
from models.training.ink import Pen, fitted
from models.training.paper import Paper

_TITLES = words(
    "AMBULANCE TRIP RECORD|Equipment Delivery Ticket|HOME VISIT RECORD|Vehicle Inspection Record|Specimen Transport Log Sheet|Credit Application|Service Call Report|Hospice Intake|Tenant Information Card|FIRE INCIDENT SUMMARY|Claim Intake Worksheet"
)
_FIELDS = words(
    "Run no.~Trip number=code|Dispatched~Date of service=newday|Crew chief~Driver=name|Second attendant=name|Pick-up address~From=street|Destination~To=practice|Mileage~Loaded miles=count|Patient~Client name=name|Born~Date of birth=birth|Phone~Telephone=phone|Payer~Insurance=plan|Policy~Policy no.=member|Equipment~Model=product|Serial no.=code|Quantity=count|Ordered by=name|Deposit=money|Town=town|Employer=firm|Bank reference=bank|Reported by=name|Cause=short|Estimated loss=money|Adjuster=name|Extension=extension|Unit=code|Approved by=name|Fax=phone"
)


def draw(rng: Random) -> Paper:
    """Rows of two to four entries, answers placed the same way all over the sheet."""
    blank = Blank(
        "form-val-facts",
        Pen(rng.choice(("arial", "helvetica", "times", "narrow")), rng.choice((7.0, 7.5, 8.5))),
        Pen(rng.choice(("courier", "typewriter", "arial", "dejavu-mono")), rng.choice((8.5, 9.5))),
    )
    left, right, title = 40.0, 574.0, rng.choice(_TITLES)
    firm = correspondents.party(rng, "firm")
    blank.sheet.write(306, 36, firm.name, fitted(blank.printed.sized(10), firm.name, 400), "center")
    blank.sheet.put("/title", title, 306, 58, title, fitted(blank.printed.sized(14).heavy(), title, 400), "center")
    way = rng.choice(("below", "above", "inside", "beside"))
    kept = sorted(rng.sample(range(len(_FIELDS)), k=rng.randint(10, 20)))
    fields = form_papers.asked(rng, "|".join(_FIELDS[at] for at in kept), rng.choice((0.05, 0.2, 0.35)))
    columns, y = 2 if way == "beside" else rng.choice((2, 3, 3, 4)), 86.0
    high = {"below": 32.0, "above": 30.0, "inside": 28.0, "beside": 17.0}[way] + rng.choice((0.0, 3.0))
    wide = (right - left) / columns
    ruled = rng.random() < 0.7
    tab = max(blank.printed.width(asked.label) for asked in fields) + 10
    for start in range(0, len(fields), columns):
        for number, asked in enumerate(fields[start : start + columns]):
            _entry(blank, asked, (left + number * wide, y, wide, high), (way, ruled, min(tab, wide * 0.42)))
        y += high
    if rng.random() < 0.7:
        y = _log(blank, rng, left, right, y + 14)
    blank.sheet.rule(right - 220, y + 40, right, y + 40, 0.5)
    blank.sheet.write(right - 220, y + 49, "Signed", blank.printed)
    return blank.sheet.finish()


def _entry(blank: Blank, asked: Asked, at: tuple[float, float, float, float], manner: tuple[str, bool, float]) -> None:
    (x, y, wide, high), (way, ruled, tab) = at, manner
    room = wide - 12
    if way == "below":
        blank.sheet.rule(x, y + 13, x + room, y + 13, 0.5)
        blank.caption(asked, x, y + 22, room=room)
        blank.answer(asked, x + 4, y + 10.5, room - 6)
    elif way == "above":
        blank.caption(asked, x, y + 6, room=room)
        if ruled:
            blank.sheet.rule(x, y + 21, x + room, y + 21, 0.4)
        blank.answer(asked, x + 2, y + 18, room - 4)
    elif way == "inside":
        blank.sheet.frame(x, y, x + wide, y + high, 0.5)
        blank.caption(asked, x + 3, y + 8, pen=blank.printed.sized(6.5), room=room)
        blank.answer(asked, x + 6, y + high - 5, room - 4)
    else:
        blank.caption(asked, x, y + 10, mark=":" if not ruled else "", room=tab - 5)
        if ruled:
            blank.sheet.rule(x + tab, y + 12, x + wide - 8, y + 12, 0.4)
        blank.answer(asked, x + tab + 2, y + 10, wide - tab - 12)


def _log(blank: Blank, rng: Random, left: float, right: float, y: float) -> float:
    """A ruled table of times or items; what stands in it may be told."""
    heads, kinds = rng.choice(
        (
            (("Time", "Reading", "Remarks", "Initials"), ("extension", "measure", "short", "initial")),
            (("Item", "Qty", "Serial", "Value"), ("product", "count", "code", "money")),
            (("Date", "Contact", "Phone"), ("newday", "name", "phone")),
        )
    )
    wide, rows = (right - left) / len(heads), rng.randint(2, 6)
    for row in range(rows + 1):
        for number, (head, kind) in enumerate(zip(heads, kinds, strict=True)):
            x = left + number * wide
            blank.sheet.frame(x, y, x + wide, y + 16, 0.4)
            if row == 0:
                blank.sheet.write(x + 4, y + 11, head, blank.printed.heavy())
                continue
            text = reply(rng, kind)
            blank.sheet.write(x + 4, y + 11.5, text, fitted(blank.hand, text, wide - 8))
            blank.spare(head, text)
        y += 16
    return y
