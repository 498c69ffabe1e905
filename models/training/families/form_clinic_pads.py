"""Training forms of a clinic's counter: visit sheets of codes and services to mark without money, order pads, notes for work and school."""

# ruff: noqa: E501, PLR0913, PLR0917 - rows of words read best unbroken; drawing says what, where and how

from __future__ import annotations

from random import Random

from models.training.content import correspondents, form_papers
from models.training.content.form_answers import Asked
from models.training.content.form_papers import reply
from models.training.content.markets import words
from models.training.families.check_parts import scribble
from models.training.families.form_desk import Desk
from models.training.families.form_ticking import Boxes, boxes_for
from models.training.hand_print import Writer, writer
from models.training.ink import Pen, Sheet, fitted, wrap
from models.training.paper import Paper
from models.training.typefaces import SANS, SERIF

_VISIT_TITLES = words(
    "ENCOUNTER FORM|Superbill|Charge Ticket|Visit Summary Sheet|FEE TICKET|Patient Encounter Form|Services Rendered|ROUTING SLIP"
)
_VISIT_HEAD = "Patient Name~PATIENT~Name=name|DOB~Date of Birth=birth|Acct #~Account No.~ACCOUNT=account|Date of Service~DOS~Visit Date=newday|Provider~Rendering=name|Insurance~Primary Ins~INS 1=plan|Policy ID~ID#=member|Phone~Home Ph=phone|Ticket No.~Slip #=extension|Referring Dr.~REF BY=name|Time In~Appt Time=hours|Group=code"
_LISTS = {
    "OFFICE VISITS": "New patient, focused|New patient, expanded|New patient, detailed|Established, brief|Established, limited|Established, extended|Consultation|Nurse visit|After hours|Well child check|Annual physical",
    "PROCEDURES": "EKG with report|Ear wash|Nail removal|Joint injection|Skin tag removal|Suture removal|Splint application|Spirometry|Nebulizer treatment|Wound care|Audiometry|Vision screen|Cryotherapy",
    "LABORATORY": "Urine dip|Hemoglobin|Rapid strep|Glucose, finger|Stool occult blood|Pregnancy test|Wet prep|Venipuncture|TB skin test|Lead level|Lipid profile",
    "INJECTIONS": "Influenza|Tetanus|Pneumococcal|Vitamin B-12|Hepatitis B|Allergy, single|Allergy, multiple|Ketorolac|Ceftriaxone|MMR|Varicella",
    "DIAGNOSES": "Abdominal pain|Acute bronchitis|Allergic rhinitis|Anxiety|Back pain|Chest pain|COPD|Cough|Dermatitis|Diabetes type 2|Fatigue|Headache|Hypertension|Otitis media|Pharyngitis|Sinusitis|UTI|Sprain, ankle",
}
_VISIT_FOOT = "Return in~Next visit~RTC=short|Diagnosis 1~Dx 1=diagnosis|Diagnosis 2~Dx 2=diagnosis|Checked out by=initial|Next appointment~Next Appt=newday|Comments~Notes=short"


def filled(desk: Desk, hand: Writer | None, text: str, x: float, y: float, room: float) -> None:
    """The answer of the field under way, typed or in block capitals; the field is done."""
    if hand is None:
        desk.value(text, x, y, room)
        return
    hand.put(desk.sheet, f"/fields/{desk.count}/value", text.upper(), x, y, text.upper(), room)
    desk.count += 1


def draw_encounter(rng: Random) -> Paper:
    """Who and when in small cells, services in three or four columns under bars, what follows at the foot."""
    desk = Desk(
        Sheet("form", "form-encounter"),
        Pen(rng.choice((*SANS, "narrow", "narrow")), rng.choice((6.5, 7.0, 7.5))),
        Pen(rng.choice(("courier", "typewriter", "arial", "narrow")), rng.choice((8.5, 9.0))),
    )
    boxes, left, right = boxes_for(desk.sheet, rng), 30.0, 582.0
    boxes = Boxes(desk.sheet, rng, boxes.shape, boxes.manner, 6.5, boxes.ink)
    office, title = correspondents.party(rng, "practice"), rng.choice(_VISIT_TITLES)
    middle = rng.random() < 0.5
    desk.sheet.write(
        306 if middle else left,
        34,
        office.name,
        fitted(desk.pen.sized(12).heavy(), office.name, 300),
        "center" if middle else "left",
    )
    desk.sheet.write(306 if middle else left, 44, ", ".join(office.lines), desk.pen, "center" if middle else "left")
    if middle:
        desk.title(title, 306, 60, desk.pen.sized(11).heavy(), "center")
    else:
        wide = desk.pen.sized(12).heavy().width(title)
        desk.title(title, right - wide, 36, desk.pen.sized(12).heavy())
    y = _head_cells(desk, rng, left, right, 68.0) + 14
    y = _services(desk, boxes, left, right, y) + 12
    for asked in form_papers.some(rng, _VISIT_FOOT, 0.3, share=0.7):
        end = desk.label(asked.label, left, y, tail=":", answered=bool(asked.value)) + 4
        desk.sheet.rule(end, y + 2, left + 260, y + 2, 0.5)
        if asked.value:
            desk.value(asked.value, end + 3, y - 0.5, left + 255 - end)
        y += 17
    desk.sheet.rule(360, y - 20, right, y - 20, 0.5)
    desk.sheet.write(360, y - 11, rng.choice(("Provider signature", "Signature of physician", "M.D.")), desk.pen)
    if rng.random() < 0.7:
        scribble(desk.sheet, rng, 380, 520, y - 24)
    return desk.sheet.finish()


def _head_cells(desk: Desk, rng: Random, left: float, right: float, y: float) -> float:
    fields, columns, high = form_papers.some(rng, _VISIT_HEAD, 0.12, share=rng.uniform(0.6, 0.9)), rng.choice((3, 4)), 22.0
    inside, wide = rng.random() < 0.6, (right - left) / columns
    for at, asked in enumerate(fields):
        x, top = left + at % columns * wide, y + at // columns * high
        desk.sheet.frame(x, top, x + wide, top + high, 0.5)
        if inside:
            desk.label(asked.label, x + 3, top + 7.5, desk.pen.sized(6), answered=bool(asked.value), room=wide - 6)
            start, line = x + 5, top + high - 4
        else:
            start = desk.label(asked.label, x + 3, top + 14, tail=":", answered=bool(asked.value), room=wide * 0.45) + 4
            line = top + 14
        if asked.value:
            desk.value(asked.value, start, line, x + wide - start - 4)
    return y + (len(fields) + columns - 1) // columns * high


def _services(desk: Desk, boxes: Boxes, left: float, right: float, y: float) -> float:
    """Lists below each other in columns; each line has a box, perhaps a code of the house, a name. A marked name is a field."""
    rng, columns = boxes.rng, boxes.rng.choice((3, 3, 4))
    wide, step = (right - left) / columns, rng.choice((11.0, 12.0, 13.0))
    coded, behind, tops = rng.random() < 0.6, rng.random() < 0.3, [y] * columns
    for head in rng.sample(tuple(_LISTS), k=len(_LISTS)):
        at = min(range(columns), key=lambda column: tops[column])
        if tops[at] > 470:
            break
        x, line = left + at * wide, tops[at]
        desk.sheet.fill(x, line - 8, x + wide - 6, line + 3, (0.15, 0.15, 0.15))
        desk.sheet.write(x + 4, line, head, desk.pen.heavy().inked((1.0, 1.0, 1.0)))
        line += step + 2
        for name in rng.sample(words(_LISTS[head]), k=min(len(words(_LISTS[head])), rng.randint(7, 13))):
            given, code = rng.random() < 0.1, f"{rng.choice('ABDJLNPV')}{rng.randint(10, 990)}"
            place = x + wide - 16 if behind else x + 2
            boxes.draw(place, line, marked=given)
            start = x + 4 if behind else x + 14
            start = desk.sheet.write(start, line, code, desk.pen) + 5 if coded else start
            pen = fitted(desk.pen, name, x + wide - start - (20 if behind else 8))
            if given:
                pointer = f"/fields/{desk.count}"
                desk.sheet.know(f"{pointer}/value", "X")
                desk.sheet.locate(f"{pointer}/value", place, line - 6.5, place + 6.5, line)
                desk.sheet.alternatives[f"{pointer}/value"] = [None, "x", name]
                desk.sheet.alternatives[f"{pointer}/label"] = [f"{code} {name}", head, head.title()]
                desk.sheet.put(f"{pointer}/label", name, start, line, name, pen)
                desk.count += 1
            else:
                desk.label(name, start, line, pen, answered=False)
            line += step
        tops[at] = line + 8
    return max(tops)


_PADS = words(
    "PHYSICIAN ORDER|Referral for Physical Therapy|DME ORDER FORM|Home Oxygen Order|Imaging Order|Order for Diabetic Supplies|Detailed Written Order|Therapy Prescription|SLEEP STUDY REQUEST|Home Health Referral"
)
_PAD_WHO = "Patient~Patient Name~Name=name|Date of Birth~DOB=birth|Phone~Tel.=phone|Insurance~Payer=plan|Member ID~ID No.=member|Address=street|Date~Order Date=newday"
_UNITS = (
    ("Length of need", "months", "units"), ("Height", "inches", "units"), ("Frequency", "times per week", "units"), ("Duration", "weeks", "units"), ("Refills", "", "units"),
    ("Liter flow", "LPM", "units"), ("Quantity", "each", "count"), ("Start of care", "", "newday"), ("Diagnosis", "", "diagnosis"), ("Weight", "lbs", "count"), ("Oxygen saturation", "% on room air", "units"),
)  # fmt: skip
_PAD_ITEMS = words(
    "Standard walker|Rolling walker|Hospital bed, semi-electric|Nebulizer|CPAP with humidifier|Test strips|Lancets|Evaluate and treat|Gait training|Ultrasound|Iontophoresis|Skilled nursing|Wound care|Aquatic therapy|Home exercise program|With contrast|Without contrast|Commode chair"
)


def draw_pad(rng: Random) -> Paper:
    """Half a sheet or a whole one: who over rules, what is ordered in two columns of boxes, numbers with their units behind them, who orders."""
    short = rng.random() < 0.4
    desk = Desk(
        Sheet("form", "form-order-pad", (420.0, 560.0) if short else (612.0, 792.0)),
        Pen(rng.choice((*SANS, *SERIF)), rng.choice((8.0, 8.5, 9.0))),
        Pen(rng.choice(("courier", "arial", "times", "typewriter")), rng.choice((9.5, 10.0))),
    )
    hand = writer(rng, 8.0) if rng.random() < 0.5 else None
    boxes, left, right = boxes_for(desk.sheet, rng), 30.0, desk.sheet.size[0] - 30
    office, title = correspondents.party(rng, rng.choice(("practice", "firm"))), rng.choice(_PADS)
    middle = (left + right) / 2
    desk.sheet.write(middle, 34, office.name, fitted(desk.pen.sized(12).heavy(), office.name, right - left), "center")
    desk.sheet.write(
        middle, 45, ", ".join(office.lines), fitted(desk.pen.sized(7.5), ", ".join(office.lines), right - left), "center"
    )
    desk.title(title, middle, 66, fitted(desk.pen.sized(13).heavy(), title, right - left), "center")
    y = _over_rules(desk, rng, hand, form_papers.some(rng, _PAD_WHO, 0.1, share=0.8), (left, right, 92.0))
    items, wide = rng.sample(_PAD_ITEMS, k=rng.choice((6, 8, 10))), (right - left) / 2
    for at, item in enumerate(items):
        _item(desk, boxes, item, left + at % 2 * wide, y + at // 2 * 15)
    y += (len(items) + 1) // 2 * 15 + 10
    for lead, unit, kind in rng.sample(_UNITS, k=rng.choice((3, 4, 5))):
        y = _counted(desk, hand, (lead, unit, reply(rng, kind) if rng.random() < 0.85 else ""), left, y)
    _ordered(desk, rng, hand, left, right, y + 26)
    return desk.sheet.finish()


def _over_rules(desk: Desk, rng: Random, hand: Writer | None, fields: list[Asked], at: tuple[float, float, float]) -> float:
    """Captions before rules, or in small print below them, as many to a line as fit."""
    left, right, y = at
    below, x, small = rng.random() < 0.4, left, desk.pen.sized(6.5)
    step = 28.0 if below else 20.0
    for asked in fields:
        wide = min(max(hand.width(asked.value) if hand else desk.hand.width(asked.value), 54.0) + 14, 250.0)
        need = max(wide, small.width(asked.label)) if below else wide + desk.pen.width(asked.label + ":") + 6
        if x > left and x + need > right:
            x, y = left, y + step
        start = x if below else desk.label(asked.label, x, y, tail=":", answered=bool(asked.value)) + 4
        stop = min(x + need, right)
        desk.sheet.rule(start, y + 2.5, stop, y + 2.5, 0.5)
        if below:
            desk.label(asked.label, x, y + 10.5, small, answered=bool(asked.value))
        if asked.value:
            filled(desk, hand, asked.value, start + 3, y - 0.5, stop - start - 5)
        x = stop + 10
    return y + step + 4


def _item(desk: Desk, boxes: Boxes, item: str, x: float, y: float) -> None:
    given = boxes.rng.random() < 0.3
    end = boxes.draw(x, y, marked=given)
    if not given:
        desk.label(item, end + 4, y, answered=False)
        return
    pointer = f"/fields/{desk.count}"
    desk.sheet.know(f"{pointer}/value", "X")
    desk.sheet.locate(f"{pointer}/value", x, y - boxes.side, end, y)
    desk.sheet.alternatives[f"{pointer}/value"] = [None, "x", item]
    desk.label(item, end + 4, y)
    desk.count += 1


def _counted(desk: Desk, hand: Writer | None, told: tuple[str, str, str], left: float, y: float) -> float:
    """`Duration: ____ weeks`: the unit may belong to the answer or to the caption, or be left."""
    lead, unit, value = told
    start = desk.label(lead, left, y, tail=":", answered=bool(value)) + 4
    stop = start + max(60.0, (hand.width(value) if hand else desk.hand.width(value)) + 16)
    desk.sheet.rule(start, y + 2.5, stop, y + 2.5, 0.5)
    if unit:
        desk.sheet.write(stop + 4, y, unit, desk.pen)
    if value:
        pointer = f"/fields/{desk.count}"
        desk.sheet.alternatives[f"{pointer}/value"] = [f"{value} {unit}"] if unit else []
        filled(desk, hand, value, start + 8, y - 0.5, stop - start - 10)
    return y + 19


def _ordered(desk: Desk, rng: Random, hand: Writer | None, left: float, right: float, y: float) -> None:
    middle, small = left + (right - left) * 0.6, desk.pen.sized(7)
    desk.sheet.rule(left, y, middle - 10, y, 0.5)
    scribble(desk.sheet, rng, left + 10, left + 130, y - 3)
    desk.sheet.write(left, y + 9, "Physician's signature", small)
    for caption, kind, x, stop in (("Date", "newday", middle, right), ("Printed name", "name", left, middle - 10), ("NPI", "npi", middle, right)):  # fmt: skip
        low = y if caption == "Date" else y + 32
        desk.sheet.rule(x, low, stop, low, 0.5)
        asked = Asked(caption, reply(rng, kind) if rng.random() < 0.8 else "")
        desk.label(caption, x, low + 9, small, answered=bool(asked.value))
        if asked.value:
            filled(desk, hand, asked.value, x + 4, low - 2, stop - x - 6)


_NOTES = words(
    "Return to Work|CERTIFICATE TO RETURN TO WORK OR SCHOOL|Work Status Report|DOCTOR'S STATEMENT|Disability Certificate|School Excuse|Physician's Certificate|Light Duty Slip|EXCUSE SLIP"
)
_SAID = (
    ("This is to certify that", "name"), ("has been under my care from", "newday"), ("to", "newday"), ("and is able to return to work on", "newday"),
    ("with these restrictions:", "short"), ("Employer:", "firm"), ("Reason for absence:", "short"), ("Next appointment:", "newday"), ("Remarks:", "short"),
)  # fmt: skip


def draw_note(rng: Random) -> Paper:
    """Small sheets: a sentence with blanks that nothing names but the words before them, lines, who signs."""
    size = rng.choice(((420.0, 300.0), (450.0, 330.0), (612.0, 396.0)))
    desk = Desk(
        Sheet("form", "form-work-note", size),
        Pen(rng.choice((*SERIF, *SANS)), rng.choice((9.0, 9.5, 10.0))),
        Pen(rng.choice(("typewriter", "courier", "arial")), rng.choice((9.5, 10.0))),
    )
    hand = writer(rng, 8.5) if rng.random() < 0.6 else None
    left, right, office = 28.0, size[0] - 28, correspondents.party(rng, "practice")
    middle, title = size[0] / 2, rng.choice(_NOTES)
    desk.sheet.write(middle, 32, office.name, fitted(desk.pen.sized(12).heavy(), office.name, right - left), "center")
    desk.sheet.write(
        middle, 43, ", ".join(office.lines), fitted(desk.pen.sized(7.5), ", ".join(office.lines), right - left), "center"
    )
    desk.title(title, middle, 64, fitted(desk.pen.sized(13).heavy(), title, right - left), "center")
    x, y = left, 92.0
    for at, (lead, kind) in enumerate(_SAID):
        if at > 3 and rng.random() < 0.4:
            continue
        lines = wrap(lead, desk.pen, right - left)
        text = reply(rng, kind)
        need = (hand.width(text) if hand else desk.hand.width(text)) + 16
        whole = desk.pen.width(lines[0]) + min(need, 200)
        if (at > 3 and x > left) or (x > left and x + whole > right):
            x, y = left, y + 22
        pointer, bare = f"/fields/{desk.count}/label", lead.rstrip(":")
        desk.sheet.alternatives[pointer] = [lead, None]
        x = desk.sheet.put(pointer, bare, x, y, lead, desk.pen) + 5
        stop = right if at > 3 else min(x + need, right)
        desk.sheet.rule(x, y + 2.5, stop, y + 2.5, 0.5)
        filled(desk, hand, text, x + 5, y - 0.5, stop - x - 8)
        x = stop + 6 if at <= 3 else right
    y = min(y + 40, size[1] - 24)
    desk.sheet.rule(middle, y, right, y, 0.5)
    scribble(desk.sheet, rng, middle + 10, right - 30, y - 3)
    desk.sheet.write(middle, y + 9, rng.choice(("Signature", "M.D.", "Physician or nurse")), desk.pen.sized(7))
    return desk.sheet.finish()
