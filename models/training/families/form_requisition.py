"""Training forms of laboratories: an order with the practice and the patient side by side, tests to mark in columns, codes of why."""

# ruff: noqa: E501, PLR0913, PLR0917 - rows of words read best unbroken; drawing says what, where and how

from __future__ import annotations

from random import Random

from models.training.content import correspondents, form_papers, numbers
from models.training.content.form_answers import Asked
from models.training.content.form_papers import reply
from models.training.content.markets import words
from models.training.families.form_desk import Desk
from models.training.ink import Colour, Pen, Sheet, fitted, wrap
from models.training.paper import Paper
from models.training.typefaces import MONO, SANS

_TITLES = words(
    "LABORATORY REQUISITION|Test Request Form|Laboratory Order|CLINICAL TEST REQUISITION|Pathology Request|DIAGNOSTIC ORDER FORM|Imaging Order|Outpatient Lab Orders|Specimen Submission Form|Cytology Requisition"
)
_PRACTICE = "Account #~Client No.~ACCT=code|Ordering Provider~Physician~Requested By=name|NPI~Provider NPI=npi|Practice~Clinic=practice|Address=street|City, State Zip=town|Phone=phone|Fax Results To~Fax=phone"
_PATIENT = "Patient Name (Last, First)~PATIENT NAME~Name=name|DOB~Date of Birth~BIRTHDATE=birth|Sex=sex|MRN~Chart #~Patient ID=code|Address=street|City, State Zip=town|Phone~Home Phone=phone|Insurance~Bill To Plan=plan|Policy #~Member ID=member|Group=code"
_DRAWN = "Collection Date~Date Collected~DATE DRAWN=newday|Time~Time Collected=clock|Collected By~Phlebotomist=initials|Fasting Hours=count|Specimen Source~SOURCE=source|Volume=volume"
_TESTS = words(
    "CBC with Diff|CBC w/o Diff|Basic Metabolic Panel|Comp Metabolic Panel|Lipid Panel|Hepatic Function|Hemoglobin A1c|TSH|Free T4|Vitamin D 25-OH|Ferritin|Iron & TIBC|PSA Screen|Urinalysis|Urine Culture|Throat Culture|PT/INR|Sed Rate|CRP hs|B12 / Folate|Glucose Fasting|Uric Acid|Magnesium|Rheumatoid Factor|ANA Screen|hCG Quant|Strep A Rapid|Occult Blood|Chlamydia/GC|Lead, Blood|Cortisol AM|Amylase|Lipase|Testosterone|Estradiol|Prolactin"
)
_GROUPS = words("PANELS|CHEMISTRY|HEMATOLOGY|MICROBIOLOGY|ENDOCRINE|OTHER TESTS|URINE|SEROLOGY")
_TINTS: tuple[Colour, ...] = ((0.9, 0.94, 0.99), (0.93, 0.93, 0.93), (0.99, 0.94, 0.9), (0.92, 0.97, 0.92))
_NOTES = words(
    "Call critical results to office|Please add on to morning draw|Repeat in 3 months|Patient is on warfarin|Fax copy to referring physician|Hold specimen for culture|Recheck after therapy|See attached list"
)


def _special(rng: Random, kind: str) -> str:
    """Answers that only laboratories get."""
    return {
        "sex": rng.choice(("M", "F", "Female", "Male")),
        "clock": f"{rng.randint(7, 16):02d}:{rng.randint(0, 59):02d}",
        "initials": "".join(rng.sample("ABCDEGHJKLMNPRST", k=2)),
        "source": rng.choice(("Blood", "Urine", "Throat", "Left forearm", "Serum", "Cervix")),
        "setting": rng.choice(("11", "12 Home", "22", "Office", "Outpatient")),
        "volume": f"{rng.randint(2, 20)} mL",
    }.get(kind, "") or reply(rng, kind)


def _fields(rng: Random, spec: str, blank: float, share: float) -> list[Asked]:
    """Some of the captions in their order, with answers."""
    listed = words(spec)
    kept = sorted(rng.sample(range(len(listed)), k=max(2, round(share * len(listed)))))
    made = []
    for index in kept:
        captions, kind = listed[index].rsplit("=", 1)
        made.append(Asked(rng.choice(captions.split("~")), "" if rng.random() < blank else _special(rng, kind)))
    return made


def draw(rng: Random) -> Paper:
    """One order."""
    desk = Desk(
        Sheet("form", "form-lab-order"),
        Pen(rng.choice((*SANS, "narrow")), rng.choice((7.5, 8.0, 8.5))),
        Pen(rng.choice((*MONO, "arial", "narrow")), rng.choice((9.0, 9.5))),
    )
    left, right, tint = 30.0, 582.0, rng.choice(_TINTS)
    lab, title = (
        f"{correspondents.place(rng)} {rng.choice(('Laboratories', 'Reference Lab', 'Pathology Associates', 'Diagnostics', 'Imaging Center'))}",
        rng.choice(_TITLES),
    )
    desk.sheet.write(left, 38, lab, fitted(desk.pen.sized(14).heavy(), lab, 300))
    desk.sheet.write(left, 49, f"{correspondents.address(rng)[-1]}   {reply(rng, 'phone')}", desk.pen.sized(7))
    desk.title(title, left, 66, desk.pen.sized(12).heavy()) if rng.random() < 0.5 else desk.title(
        title, 480, 38, fitted(desk.pen.sized(11).heavy(), title, 190), "center"
    )
    if rng.random() < 0.7:
        desk.label(rng.choice(("Requisition No.", "Order #", "ACCESSION")), 390, 56, tail="")
        desk.value(numbers.digits(rng, rng.choice((7, 8, 10))), 480, 56)
    below = max(
        _party(desk, rng, ("ORDERED BY", "Client", "PROVIDER"), _PRACTICE, (left, 300.0, 76.0), tint),
        _party(desk, rng, ("PATIENT", "Patient Information"), _PATIENT, (312.0, right, 76.0), tint),
    )
    y = _taken(desk, rng, left, right, below + 6)
    y = _reasons(desk, rng, left, right, y + 14)
    y = _tests(desk, rng, left, right, y + 10, tint)
    _foot(desk, rng, left, right, y)
    return desk.sheet.finish()


def _party(desk: Desk, rng: Random, heads: tuple[str, ...], spec: str, at: tuple[float, float, float], tint: Colour) -> float:
    """A framed block: captions with answers behind them, or small in the corner of cells."""
    left, right, top = at
    desk.sheet.fill(left, top, right, top + 12, tint)
    desk.sheet.write(left + 4, top + 9, rng.choice(heads), desk.pen.heavy())
    fields, y = _fields(rng, spec, rng.choice((0.05, 0.2)), rng.uniform(0.6, 1.0)), top + 12
    celled = rng.random() < 0.5
    while fields:
        short = len(fields) > 1 and all(
            desk.hand.width(each.value) < 90 and desk.pen.width(each.label) < 100 for each in fields[:2]
        )
        row = [fields.pop(0) for _ in range(2 if celled and short else 1)]
        wide = (right - left) / len(row)
        for place, asked in enumerate(row):
            x = left + place * wide
            if celled:
                desk.sheet.rule(x, y + 22, x + wide, y + 22, 0.4)
                if place:
                    desk.sheet.rule(x, y, x, y + 22, 0.4)
                desk.label(asked.label, x + 3, y + 7.5, desk.pen.sized(6.5), answered=bool(asked.value), room=wide - 6)
                if asked.value:
                    desk.value(asked.value, x + 5, y + 18.5, wide - 10)
            else:
                end = desk.label(asked.label, x + 4, y + 12, tail=":", answered=bool(asked.value), room=wide * 0.45) + 5
                if asked.value:
                    desk.value(asked.value, max(end, x + 74), y + 12, x + wide - max(end, x + 74) - 4)
        y += 22 if celled else 15
    desk.sheet.frame(left, top, right, y + 3, 0.7)
    return y + 3


def _taken(desk: Desk, rng: Random, left: float, right: float, y: float) -> float:
    """When and how it was drawn, in one row of cells or one line of captions."""
    fields = _fields(rng, _DRAWN, 0.2, rng.uniform(0.5, 0.9))
    wide, celled = (right - left) / len(fields), rng.random() < 0.5
    for place, asked in enumerate(fields):
        x = left + place * wide
        if celled:
            desk.sheet.frame(x, y, x + wide, y + 25, 0.5)
            desk.label(asked.label, x + 3, y + 8, desk.pen.sized(6.5), answered=bool(asked.value), room=wide - 6)
            if asked.value:
                desk.value(asked.value, x + 6, y + 20, wide - 10)
        else:
            desk.label(asked.label, x + 2, y + 22, desk.pen.sized(7), answered=bool(asked.value), room=wide - 10)
            desk.sheet.rule(x, y + 14, x + wide - 8, y + 14, 0.5)
            if asked.value:
                desk.value(asked.value, x + 4, y + 12, wide - 14)
    return y + 28


def _reasons(desk: Desk, rng: Random, left: float, right: float, y: float) -> float:
    """Whom to bill, and the codes of why."""
    question = rng.choice(
        (
            ("Bill", ("Patient", "Insurance", "Client"), 1),
            ("Priority", ("Routine", "STAT", "ASAP"), rng.randint(0, 2)),
            ("Fasting", ("Yes", "No"), rng.randint(0, 1)),
        )
    )
    desk.ticks(question, left + 2, y)
    caption = rng.choice(("ICD-10", "Diagnosis Code(s)", "DX"))
    end = desk.label(caption, left + 280, y, tail=":") + 6
    codes = "  ".join(reply(rng, "diagnosis") for _ in range(rng.randint(1, 3)))
    desk.sheet.rule(end, y + 2.5, right, y + 2.5, 0.5)
    desk.sheet.know(f"/fields/{desk.count}/value", " ".join(codes.split()))
    desk.sheet.write(end + 4, y, codes, desk.hand, pointer=f"/fields/{desk.count}/value")
    desk.count += 1
    return y + 4


def _tests(desk: Desk, rng: Random, left: float, right: float, y: float, tint: Colour) -> float:
    """Tests in columns under headings; the box stands before the name, the lab's number between or behind."""
    columns, rows, pitch = rng.choice((2, 3, 3, 4)), rng.choice((6, 8, 9)), rng.choice((12.5, 16.0, 20.0, 24.0))
    chosen, wide = (
        rng.sample(_TESTS, k=min(columns * rows, len(_TESTS))),
        (right - left) / columns,
    )
    numbered, heads, mark = rng.random() < 0.6, rng.sample(_GROUPS, k=columns), rng.choice(("X", "X", "x"))
    for column in range(columns):
        x = left + column * wide
        desk.sheet.fill(x, y, x + wide - 4, y + 11, tint)
        desk.sheet.write(x + 4, y + 8.5, heads[column], desk.pen.heavy())
        for row, test in enumerate(chosen[column * rows : (column + 1) * rows]):
            line, label_x = y + 22 + row * pitch, x + 14
            desk.sheet.frame(x + 2, line - 7, x + 9, line, 0.5)
            if numbered:
                label_x = desk.sheet.write(label_x, line, str(rng.randint(101, 9990)), desk.pen.sized(6.5)) + 6
            if rng.random() < 0.16:
                pointer = f"/fields/{desk.count}"
                desk.sheet.know(f"{pointer}/label", test)
                desk.sheet.put(f"{pointer}/value", "X", x + 5.5, line - 0.5, mark, desk.hand.sized(8.5).heavy(), "center")
                desk.sheet.alternatives[f"{pointer}/value"] = ["x", test]
                desk.sheet.write(
                    label_x, line, test, fitted(desk.pen, test, x + wide - label_x - 6), pointer=f"{pointer}/label"
                )
                desk.count += 1
            else:
                desk.label(test, label_x, line, answered=False, room=x + wide - label_x - 6)
    return y + 26 + rows * pitch


def _foot(desk: Desk, rng: Random, left: float, right: float, y: float) -> None:
    """Notes, and who ordered it."""
    if y < 690:
        end = desk.label(rng.choice(("Comments", "Special Instructions", "Additional tests")), left, y + 8, tail=":") + 6
        desk.sheet.rule(end, y + 10.5, right, y + 10.5, 0.5)
        desk.value(rng.choice(_NOTES), end + 2, y + 8, right - end)
    text = "I certify that the tests ordered are medically necessary for the patient named above and that consent has been obtained."
    desk.sheet.write_lines(left, 724, wrap(text, desk.pen.sized(7), 330), desk.pen.sized(7), 9)
    desk.sheet.rule(390, 744, right, 744, 0.6)
    desk.sheet.write(390, 752, "Provider signature", desk.pen.sized(6.5))
    desk.sheet.optional_items.setdefault("/fields", []).append({"label": "Provider signature", "value": None})


_FAX_TITLES = words(
    "AUTHORIZATION REQUEST|Prior Authorization Request|Request for Services|Treatment Authorization Request|Referral / Authorization Form|Home Health Authorization|DME Authorization Request|Pre-Certification Request|Out-of-Network Request|Continued Stay Request"
)
_COVER = "TO=plan|ATTN~Attention=dept|FAX=phone|FROM=practice|SENDER~Contact=name|PHONE~Call back=phone|DATE=newday|PAGES~No. of pages=count|RE~Subject=short"
_ASK = "Member Name~Patient=name|Member ID~ID #~Subscriber ID=member|Date of Birth~DOB=birth|Requesting Provider~Referred By=name|Requesting NPI=npi|Tax ID=tin|Servicing Facility~Servicing Provider~Vendor=practice|Facility NPI=npi|Contact Person=name|Contact Fax=phone|Diagnosis~Primary Dx=diagnosis|Start Date~Date(s) of Service=newday|End Date=newday|Visits Requested~Units=units|Procedure Code~HCPCS=service|Place of Service=setting|Specialty=specialty"
_WHY = words(
    "Patient failed eight weeks of conservative therapy.|Symptoms persist despite two trials of medication.|Imaging from last month shows progression.|Member requires equipment for safe transfer at home.|Wound has not closed after six weeks of dressing changes.|Surgeon requests coverage for a two night stay.|No in-network specialist within fifty miles.|Gait training twice weekly is recommended.|Oxygen saturation falls below 88 percent at rest.|Therapy goals have been met in part only."
)


def draw_faxed(rng: Random) -> Paper:
    """A fax's cover block over the request it brings, under the line that the machine printed."""
    mono = rng.random() < 0.3
    desk = Desk(
        Sheet("form", "form-faxed-request"),
        Pen("courier" if mono else rng.choice((*SANS, "times")), rng.choice((9.0, 9.5, 10.0))),
        Pen(rng.choice((*MONO, "times", "arial")), rng.choice((9.5, 10.0))),
    )
    left, right = rng.choice((44.0, 60.0)), 560.0
    hour = f"{rng.randint(7, 18):02d}:{rng.randint(0, 59):02d}"
    desk.sheet.write(
        20,
        18,
        f"{reply(rng, 'newday')}  {hour}   {reply(rng, 'phone')}   {correspondents.place(rng).upper()} MED GRP   P. {rng.randint(1, 3):03d}/{rng.randint(3, 9):03d}",
        Pen("typewriter", 7.5),
    )
    y = _cover(desk, rng, left, right, rng.choice((44.0, 56.0)))
    title = rng.choice(_FAX_TITLES)
    desk.title(title, 306, y + 24, desk.pen.sized(13).heavy(), "center")
    y = _urgent(desk, rng, left, y + 46)
    y = _answers(desk, rng, _fields(rng, _ASK, rng.choice((0.05, 0.2)), rng.uniform(0.5, 0.9)), left, right, y + 8)
    if y < 600 and rng.random() < 0.5:
        y = _services(desk, rng, left, right, y + 10)
    if y < 640:
        text = " ".join(rng.sample(_WHY, k=rng.choice((1, 2, 3))))
        desk.label(
            rng.choice(("Clinical Information", "Reason for request", "MEDICAL NECESSITY", "Clinical Summary")),
            left,
            y + 8,
            desk.pen.heavy(),
            tail=rng.choice((":", "")),
        )
        y = desk.passage(wrap(text, desk.hand, right - left - 8), text, left + 6, y + 24, desk.hand.size + 3)
    if y < 700:
        notice = "CONFIDENTIAL: This transmission contains protected health information. If you are not the intended recipient, destroy all copies and call the sender."
        desk.sheet.write_lines(left, max(y + 20, 730), wrap(notice, desk.pen.sized(7), right - left), desk.pen.sized(7), 9)
    return desk.sheet.finish()


def _services(desk: Desk, rng: Random, left: float, right: float, y: float) -> float:
    """What is asked for, in columns of several rows: what stands there may be told with its heading."""
    heads = rng.choice(
        (("Code", "Description", "Units", "From", "To"), ("HCPCS", "Service", "Qty"), ("Procedure", "Description", "Frequency"))
    )
    wide, either = (right - left) / len(heads), desk.sheet.optional_items.setdefault("/fields", [])
    rows = rng.choice((2, 3, 4))
    desk.sheet.frame(left, y, right, y + 16 * (rows + 1), 0.5)
    for at, head in enumerate(heads):
        x = left + at * wide
        desk.sheet.write(x + 4, y + 11.5, head, desk.pen.heavy())
        if at:
            desk.sheet.rule(x, y, x, y + 16 * (rows + 1), 0.4)
        either.append({"label": head, "value": None})
    for row in range(rows):
        desk.sheet.rule(left, y + 16 * (row + 1), right, y + 16 * (row + 1), 0.4)
        cells = [
            reply(rng, "service"),
            rng.choice(("Home visit", "Wheelchair", "Infusion", "Nursing", "Oxygen", "Brace")),
            reply(rng, "units"),
            reply(rng, "newday"),
            reply(rng, "newday"),
        ]
        for at, head in enumerate(heads):
            text = cells[at] if row < rows - 1 else ""
            if text:
                desk.sheet.write(left + at * wide + 5, y + 16 * (row + 2) - 4.5, text, fitted(desk.hand, text, wide - 9))
                either.append({"label": head, "value": text})
    return y + 16 * (rows + 1) + 10


def _cover(desk: Desk, rng: Random, left: float, right: float, y: float) -> float:
    """FAX in large letters, who sends to whom: in one column or two, over rules or in a frame."""
    head = rng.choice(("FAX", "FAX TRANSMITTAL", "Facsimile Cover", "FAX COVER SHEET"))
    desk.sheet.write(left, y + 10, head, desk.pen.sized(rng.choice((15.0, 20.0))).heavy())
    fields, ruled = form_papers.some(rng, _COVER, 0.05, share=rng.uniform(0.6, 1.0)), rng.random() < 0.5
    two = rng.random() < 0.7 and all(desk.hand.width(each.value) < (right - left) / 2 - 92 for each in fields)
    y, top = y + 32, y + 18
    wide, tail = ((right - left) / 2 if two else right - left), rng.choice((":", ":", ""))
    for start in range(0, len(fields), 2 if two else 1):
        for column, asked in enumerate(fields[start : start + (2 if two else 1)]):
            x = left + column * wide + 4
            desk.label(asked.label, x, y, desk.pen.heavy(), tail=tail, answered=bool(asked.value), room=70)
            if ruled:
                desk.sheet.rule(x + 76, y + 2.5, x + wide - 16, y + 2.5, 0.4)
            if asked.value:
                desk.value(asked.value, x + 78, y, wide - 98)
        y += 16
    if not ruled:
        desk.sheet.frame(left - 2, top, right + 2, y - 6, 0.8)
    return y


def _urgent(desk: Desk, rng: Random, left: float, y: float) -> float:
    if rng.random() < 0.75:
        desk.ticks(
            rng.choice(
                (
                    ("Request type", ("Standard", "Expedited", "Retrospective"), rng.randint(0, 2)),
                    ("Setting", ("Inpatient", "Outpatient", "Home"), rng.randint(0, 2)),
                    ("Review", ("Initial", "Extension"), rng.randint(0, 1)),
                )
            ),
            left,
            y,
        )
        y += 18
    return y


def _answers(desk: Desk, rng: Random, fields: list[Asked], left: float, right: float, y: float) -> float:
    """Captions run on over rules, or stand in a table of two columns with answers in cells behind them."""
    if rng.random() < 0.5:
        high, edge = rng.choice((17.0, 19.0)), left + 150
        for asked in fields:
            desk.sheet.frame(left, y, right, y + high, 0.4)
            desk.sheet.rule(edge, y, edge, y + high, 0.4)
            desk.label(asked.label, left + 4, y + high - 5.5, answered=bool(asked.value), room=140)
            if asked.value:
                desk.value(asked.value, edge + 5, y + high - 5.5, right - edge - 8)
            y += high
        return y + 8
    x, y, step = left, y + 12, rng.choice((20.0, 23.0))
    for asked in fields:
        need = desk.pen.width(asked.label) + max(desk.hand.width(asked.value) + 24, 80.0)
        if x > left and x + need > right:
            x, y = left, y + step
        end = desk.label(asked.label, x, y, tail=":", answered=bool(asked.value)) + 4
        stop = min(x + need, right)
        desk.sheet.rule(end, y + 2.5, stop, y + 2.5, 0.5)
        if asked.value:
            desk.value(asked.value, end + 4, y, stop - end - 6)
        x = stop + 12
    return y + step
