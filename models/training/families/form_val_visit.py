"""Validation forms of practices: visit slips with services beside each other, cards that certify health, absence or vaccines."""

# ruff: noqa: E501, PLR0913, PLR0917 - rows of words read best unbroken; drawing says what, where and how

from __future__ import annotations

import math
from itertools import pairwise
from random import Random

from models.training.content import correspondents, form_papers
from models.training.content.form_answers import Asked
from models.training.content.form_papers import reply
from models.training.content.markets import words
from models.training.families.check_parts import scribble
from models.training.families.form_val_kit import Blank
from models.training.hand_print import Writer, writer
from models.training.ink import Pen, Sheet, fitted, wrap
from models.training.paper import Paper

_SLIPS = words(
    "DAILY VISIT SLIP|Walk-In Visit Record|Dental Treatment Slip|EYE EXAM ROUTE SLIP|Therapy Session Record|Vet Visit Ticket|Chiropractic Travel Card|Urgent Care Face Sheet"
)
_WHO = "Pt. name~Patient/Pet name~Client=name|Chart~Chart #=code|Born~D.O.B.=birth|Seen on~Today=newday|Seen by~Clinician=name|Plan~Carrier=plan|ID~Subscriber ID=member|Cell~Tel=phone|Room=extension|Ref. source=practice|Copay pd?=short|Time=hours"
_DONE = {
    "Exam": "Comprehensive|Limited|Recheck|Emergency|New member|Periodic|Screening only|Telephone",
    "Imaging": "Bitewing, 2|Panoramic|Chest, 2 view|Ankle|Wrist|Spine, lumbar|Retinal photo",
    "Treatment": "Adjustment, 1 region|Adjustment, 3 regions|Hot pack|Cold pack|Traction|Sealant|Fluoride|Ear lavage|Dressing change|Electrical stimulation",
    "Supplies": "Crutches|Sling|Ace wrap|Contact lens trial|Night guard|Tape|Cervical pillow",
    "Impression": "Neck pain|Caries|Myopia|Sprain|Viral illness|Gingivitis|Dry eye|Rash|Fever|Laceration",
}  # fmt: skip


def answered(blank: Blank, hand: Writer | None, asked: Asked, x: float, y: float, room: float) -> None:
    """Typed or in block capitals."""
    if hand is None or not asked.value:
        blank.answer(asked, x, y, room)
        return
    value = asked.value.upper()
    hand.put(blank.sheet, f"/fields/{blank.number}/value", value, x, y, value, room)
    blank.number += 1


def draw_visit(rng: Random) -> Paper:
    """A label's block of facts at the left of the head, services in columns with a line or a bracket to tick, circles around what was found."""
    size = rng.choice(((612.0, 792.0), (792.0, 612.0), (612.0, 480.0)))
    printed = Pen(rng.choice(("arial", "narrow", "helvetica", "times")), rng.choice((7.0, 7.5, 8.0)))
    blank = Blank("form-val-visit", printed, Pen(rng.choice(("courier", "typewriter", "narrow")), 9.0))
    blank.sheet = Sheet("form", "form-val-visit", size)
    hand = writer(rng, 7.5) if rng.random() < 0.35 else None
    left, right, title = 34.0, size[0] - 34, rng.choice(_SLIPS)
    office = correspondents.party(rng, "practice")
    blank.sheet.write(right, 34, office.name, fitted(printed.sized(11).heavy(), office.name, 260), "right")
    blank.sheet.write(right, 44, office.lines[0], printed, "right")
    blank.sheet.put("/title", title, left, 36, title, printed.sized(13).heavy())
    y, fields = 62.0, form_papers.some(rng, _WHO, 0.12, share=rng.uniform(0.6, 0.95))
    columns = 2 if size[0] < 700 else 3
    wide = (right - left) / columns
    tab, ruled = max(printed.width(asked.label) for asked in fields) + 10, rng.random() < 0.5
    for at, asked in enumerate(fields):
        x, line = left + at % columns * wide, y + at // columns * 16
        blank.caption(asked, x, line, mark=rng.choice((":", ":", "")), room=tab)
        if ruled:
            blank.sheet.rule(x + tab, line + 2.5, x + wide - 10, line + 2.5, 0.4)
        answered(blank, hand, asked, x + tab + 3, line - 0.3, wide - tab - 16)
    y += (len(fields) + columns - 1) // columns * 16 + 10
    blank.sheet.rule(left, y - 10, right, y - 10, 1.2)
    y = _services(blank, rng, left, right, y + 6, size[1] - 96)
    x = left
    for asked in form_papers.asked(
        rng, "Follow up~Recall=short|Balance rule~Arranged by=initial|Next slot~Next visit=newday", 0.3
    ):
        end = blank.caption(asked, x, y + 18, mark=":") + 4
        blank.sheet.rule(end, y + 20, x + 160, y + 20, 0.4)
        answered(blank, hand, asked, end + 3, y + 17.5, x + 156 - end)
        x += 174
    blank.sheet.rule(left, y + 52, left + 200, y + 52, 0.5)
    scribble(blank.sheet, rng, left + 8, left + 150, y + 49)
    blank.sheet.write(left, y + 61, "Clinician's initials or signature", printed)
    return blank.sheet.finish()


def _services(blank: Blank, rng: Random, left: float, right: float, y: float, floor: float) -> float:
    columns, way, step = rng.choice((3, 4, 5)), rng.choice(("line", "bracket", "circle", "line")), rng.choice((12.0, 13.5))
    wide, low = (right - left) / columns, y
    for at, head in enumerate(rng.sample(tuple(_DONE), k=columns)):
        x, line = left + at * wide, y
        blank.sheet.write(x, line, head, fitted(blank.printed.heavy(), head, wide - 8))
        blank.sheet.rule(x, line + 3, x + wide - 8, line + 3, 0.6)
        for item in words(_DONE[head]):
            line += step
            if line > floor:
                break
            given = rng.random() < 0.18
            start, pen = x + (22 if way != "circle" else 6), fitted(blank.printed, item, wide - 34)
            if way == "line":
                blank.sheet.rule(x, line + 1, x + 16, line + 1, 0.5)
            elif way == "bracket":
                blank.sheet.write(x, line, "(", blank.printed)
                blank.sheet.write(x + 14, line, ")", blank.printed)
            _service(blank, rng, (item, head), pen, (x, start, line), way, given=given)
        low = max(low, line)
    return low + 6


def _service(
    blank: Blank, rng: Random, told: tuple[str, str], pen: Pen, at: tuple[float, float, float], way: str, *, given: bool
) -> None:
    """One line; a mark makes it a field, or the answer to its heading; a circle around the words may be told."""
    (item, head), (x, start, line) = told, at
    if not given or way == "circle":
        blank.spare(item, "X" if given else None)
        end = blank.sheet.write(start, line, item, pen)
        if given:
            middle, half = (start + end) / 2, (end - start) / 2 + 5
            points = [(middle + half * math.cos(turn * 0.3), line - 2.5 + 6.5 * math.sin(turn * 0.3)) for turn in range(23)]
            for (ax, ay), (bx, by) in pairwise(points):
                blank.sheet.rule(ax, ay, bx, by, 0.9, (0.1, 0.1, 0.4))
        return
    pointer = f"/fields/{blank.number}"
    blank.sheet.put(f"{pointer}/value", "X", x + 7 + rng.uniform(-1, 1), line, "X", blank.hand.sized(8.5), "center")
    blank.sheet.alternatives[f"{pointer}/value"] = ["x", None, item]
    blank.sheet.put(f"{pointer}/label", item, start, line, item, pen)
    blank.sheet.alternatives[f"{pointer}/label"] = [head]
    blank.number += 1


_CARDS = words(
    "CERTIFICATE OF IMMUNIZATION|Physical Examination Certificate|Sports Clearance Card|STATEMENT OF FITNESS|Verification of Office Visit|Proof of Attendance|Hearing Certificate|TB CLEARANCE|Jury Duty Medical Excuse|Camp Health Card"
)
_TOLD = (
    ("I certify that", "full name", "name"), ("born", "month, day, year", "birth"), ("was examined on", "date of examination", "newday"), ("at", "clinic", "practice"),
    ("and may take part until", "valid through", "newday"), ("Limitations", "if none, so state", "short"), ("Follow-up advised", "with whom", "name"), ("Issued to", "school or employer", "firm"),
)  # fmt: skip


def draw_card(rng: Random) -> Paper:
    """Cards and half sheets: sentences over rules, small captions under them or none, a table of doses, who signs with licence and day."""
    size = rng.choice(((500.0, 360.0), (612.0, 400.0), (432.0, 560.0)))
    blank = Blank(
        "form-val-card",
        Pen(rng.choice(("times", "roman", "arial", "vera")), rng.choice((8.5, 9.5))),
        Pen(rng.choice(("courier", "typewriter", "arial")), 9.5),
    )
    blank.sheet = Sheet("form", "form-val-card", size)
    hand, left, right, title = writer(rng, 8.0) if rng.random() < 0.5 else None, 34.0, size[0] - 34, rng.choice(_CARDS)
    issuer = correspondents.party(rng, "practice").name
    blank.sheet.frame(12, 12, size[0] - 12, size[1] - 12, 1.5)
    blank.sheet.write(size[0] / 2, 38, issuer, fitted(blank.printed.sized(10), issuer, right - left), "center")
    blank.sheet.put(
        "/title", title, size[0] / 2, 62, title, fitted(blank.printed.sized(14).heavy(), title, right - left), "center"
    )
    named, x, y, small = rng.random() < 0.65, left, 94.0, blank.printed.sized(6.5)
    for at, (lead, caption, kind) in enumerate(_TOLD):
        if at > 2 and rng.random() < 0.35:
            continue
        value = reply(rng, kind)
        need = max((hand.width(value) if hand else blank.hand.width(value)) + 12, small.width(caption) + 4)
        if x > left and x + blank.printed.width(lead) + 5 + min(need, 160) > right:
            x, y = left, y + (32 if named else 24)
        pointer = f"/fields/{blank.number}/label"
        if named:
            x = blank.sheet.write(x, y, lead, blank.printed) + 5
        else:
            x = blank.sheet.put(pointer, lead, x, y, lead, blank.printed) + 5
            blank.sheet.alternatives[pointer] = [None]
        stop = min(x + need, right)
        blank.sheet.rule(x, y + 2.5, stop, y + 2.5, 0.5)
        if named:
            blank.sheet.put(pointer, caption, (x + stop) / 2, y + 10, caption, fitted(small, caption, stop - x), "center")
            blank.sheet.alternatives[pointer] = [lead]
        answered(blank, hand, Asked(lead, value), x + 4, y - 0.5, stop - x - 6)
        x = stop + 6
    y += 34
    if rng.random() < 0.5:
        y = _doses(blank, rng, left, right, y)
    text = rng.choice(
        ("Not valid without an official signature or stamp.", "This card is void if altered. Keep it in a safe place.")
    )
    y = blank.sheet.write_lines(left, min(y, size[1] - 74), wrap(text, small, right - left), small, 9)
    y = min(y + 22, size[1] - 36)
    stops = (left, left + (right - left) * 0.5, left + (right - left) * 0.76, right + 8)
    for (caption, kind), x0, x1 in zip((("Signature", ""), ("License no.", "licence"), ("Date signed", "newday")), stops[:-1], stops[1:], strict=True):  # fmt: skip
        blank.sheet.rule(x0, y, x1 - 8, y, 0.5)
        asked = Asked(caption, reply(rng, kind) if kind and rng.random() < 0.85 else "")
        if not kind:
            scribble(blank.sheet, rng, x0 + 6, x1 - 30, y - 3)
        blank.caption(asked, x0, y + 9, pen=small)
        answered(blank, hand, asked, x0 + 3, y - 2, x1 - x0 - 14)
    return blank.sheet.finish()


def _doses(blank: Blank, rng: Random, left: float, right: float, y: float) -> float:
    """What was given when; it may be told."""
    heads, wide = ("Vaccine", "1st", "2nd", "Lot"), (right - left) / 4
    for row in range(rng.choice((2, 3, 4))):
        for at, head in enumerate(heads):
            blank.sheet.frame(left + at * wide, y - 10, left + (at + 1) * wide, y + 5, 0.4)
            text = (
                head
                if row == 0
                else rng.choice(("MMR", "Polio", "Tdap", "HepB"))
                if at == 0
                else reply(rng, "code" if at == 3 else "newday")
            )
            blank.sheet.write(
                left + at * wide + 4, y, text, fitted(blank.hand if row and at else blank.printed, text, wide - 8)
            )
            if row and at:
                blank.spare(head, text)
        y += 15
    return y + 12
