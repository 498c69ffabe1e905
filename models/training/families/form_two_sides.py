"""Training forms in columns: two persons beside each other under the same captions, weekly time sheets, a slip before the form it carries."""

# ruff: noqa: E501, PLR0913, PLR0917 - rows of words read best unbroken; drawing says what, where and how

from __future__ import annotations

from random import Random

from models.training.content import correspondents, form_papers
from models.training.content.form_answers import Asked
from models.training.content.form_papers import reply
from models.training.content.markets import words
from models.training.families.check_parts import scribble
from models.training.families.form_clinic_pads import filled
from models.training.families.form_desk import Desk
from models.training.families.form_ticking import boxes_for, option
from models.training.hand_print import Writer, writer
from models.training.ink import Colour, Pen, Sheet, fitted, wrap
from models.training.paper import Paper
from models.training.typefaces import SANS, SERIF

_TITLES = words(
    "APPLICATION FOR CREDIT|Joint Membership Application|Financial Assistance Application|New Patient Registration|Account Signature Card|Enrollment Application|Household Application for Assistance|Guarantor Agreement|Charity Care Application|Rental Application"
)
_SIDES = (
    ("APPLICANT", "CO-APPLICANT"), ("Patient Information", "Responsible Party"), ("Primary Insurance", "Secondary Insurance"), ("Subscriber", "Spouse"), ("BORROWER", "JOINT BORROWER"), ("Owner 1", "Owner 2"), ("Mother / Guardian", "Father / Guardian"),
)  # fmt: skip
_PERSON = "Name~Full Name~Name (Last, First, M.I.)=name|Address~Street Address~Home Address=street|City, State, Zip~City/State/ZIP=town|Date of Birth~Birthdate=birth|Home Phone~Phone=phone|Cell Phone~Mobile=phone|E-mail~Email Address=mail|Employer~Employed by=firm|Occupation~Position=job|Work Phone~Business Phone=phone|Driver's Lic. No.~License #=licence|Monthly Income~Gross Pay=money|How long?~Years there=units|Relationship~Relation=kin"
_POLICY = "Insurance Company~Name of Insurer~Carrier=plan|Policy No.~ID Number~Member ID=member|Group No.~Group #=code|Policyholder~Subscriber Name=name|Policyholder DOB~Subscriber's Birth Date=birth|Employer=firm|Phone~Customer Service=phone|Effective Date~Effective=newday|Co-pay=money"
_BARS: tuple[Colour, ...] = ((0.1, 0.1, 0.1), (0.85, 0.85, 0.85), (0.15, 0.25, 0.5), (0.8, 0.87, 0.93))


def draw_pair(rng: Random) -> Paper:
    """Two halves that ask the same, in cells, over rules or in rows; choices below, who signs."""
    desk = Desk(
        Sheet("form", "form-two-persons"),
        Pen(rng.choice((*SANS, *SERIF)), rng.choice((7.5, 8.0, 8.5))),
        Pen(rng.choice(("courier", "typewriter", "arial", "narrow")), rng.choice((9.0, 9.5))),
    )
    hand = writer(rng, 8.0) if rng.random() < 0.4 else None
    left, title = 32.0, rng.choice(_TITLES)
    firm = correspondents.party(rng, rng.choice(("practice", "firm"))).name
    desk.sheet.write(left, 34, firm, fitted(desk.pen.sized(10).heavy(), firm, 300))
    desk.title(title, left, 56, fitted(desk.pen.sized(15).heavy(), title, 500))
    pair, y, way, bar = rng.choice(_SIDES), 74.0, rng.choice(("inset", "rules", "below", "rows")), rng.choice(_BARS)
    for heads, spec in ((pair, _POLICY if "Insurance" in pair[0] else _PERSON), (("Primary Insurance", "Other Coverage"), _POLICY))[: rng.choice((1, 2, 2))]:  # fmt: skip
        listed = words(spec)
        kept = "|".join(listed[at] for at in sorted(rng.sample(range(len(listed)), k=rng.randint(5, min(9, len(listed))))))
        first = form_papers.asked(rng, kept, rng.choice((0.05, 0.15)))
        other = form_papers.asked(rng, kept, 1.0 if rng.random() < 0.15 else 0.2)
        other = [Asked(mine.label, each.value) for mine, each in zip(first, other, strict=True)]
        low = y
        for head, fields, x in zip(heads, (first, other), (left, 310.0), strict=True):
            desk.sheet.fill(x, y, x + 270, y + 14, bar)
            ink = (1.0, 1.0, 1.0) if sum(bar) < 1.5 else (0.0, 0.0, 0.0)
            desk.sheet.write(x + 5, y + 10.5, head, desk.pen.heavy().inked(ink))
            low = max(low, _half(desk, hand, fields, way, (x, x + 270, y + 16)))
        y = low + 14
    boxes = boxes_for(desk.sheet, rng)
    for question, listed_options in rng.sample((("Own or rent?", "Own|Rent|Other"), ("Statements by", "Mail|E-mail"), ("Account is", "Individual|Joint"), ("Preferred contact", "Home|Cell|Work"), ("May we leave messages?", "Yes|No")), k=2):  # fmt: skip
        x = desk.label(question, left, y) + 12
        options = words(listed_options)
        chosen = rng.randrange(len(options))
        for at, text in enumerate(options):
            x = option(desk, boxes, text, x, y, marked=at == chosen) + 14
        desk.count += 1
        y += 18
    desk.foot(rng, max(y + 40, 690))
    return desk.sheet.finish()


def _half(desk: Desk, hand: Writer | None, fields: list[Asked], way: str, at: tuple[float, float, float]) -> float:
    """One person's captions and answers. Returns where they end."""
    left, right, y = at
    tab = max(desk.pen.width(asked.label) for asked in fields) + 10
    for asked in fields:
        start, stop = left + 4, right - 4
        if way == "inset":
            desk.sheet.frame(left, y, right, y + 24, 0.5)
            desk.label(asked.label, start, y + 8, desk.pen.sized(6.5), answered=bool(asked.value))
            line, start, high = y + 20, start + 6, 24.0
        elif way == "rules":
            start = desk.label(asked.label, left, y + 14, tail=":", answered=bool(asked.value)) + 4
            desk.sheet.rule(start, y + 16, right, y + 16, 0.5)
            line, high = y + 13.5, 19.0
        elif way == "below":
            desk.sheet.rule(left, y + 19, right, y + 19, 0.5)
            desk.label(asked.label, left, y + 27, desk.pen.sized(6.5), answered=bool(asked.value))
            line, high = y + 16.5, 28.0
        else:
            desk.sheet.frame(left, y, left + tab, y + 17, 0.4)
            desk.sheet.frame(left + tab, y, right, y + 17, 0.4)
            desk.label(asked.label, start, y + 12, answered=bool(asked.value))
            line, start, high = y + 12.5, left + tab + 4, 17.0
        if asked.value:
            filled(desk, hand, asked.value, start + 2, line, stop - start - 4)
        y += high
    return y


_WEEK = words("Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday")
_TIME_TITLES = words(
    "EMPLOYEE TIME SHEET|Weekly Time Record|Time Card|Caregiver Visit Log|ATTENDANCE RECORD|Contractor Timesheet|Home Care Activity Sheet|Bi-Weekly Time Report"
)
_TIME_HEAD = "Employee Name~Employee~Worker=name|Employee No.~ID #~Emp. ID=extension|Department~Unit=dept|Week Ending~Pay Period Ending~Period ending=newday|Client~Consumer name~Assigned to=name|Supervisor~Approved by=name|Position~Job title=job|Location~Site=place"


def draw_time(rng: Random) -> Paper:
    """Who and which week in two columns, a table of days, sums under it, two signatures with days."""
    desk = Desk(
        Sheet("form", "form-time-card", rng.choice(((612.0, 792.0), (792.0, 612.0)))),
        Pen(rng.choice((*SANS, "narrow")), rng.choice((8.0, 8.5, 9.0))),
        Pen(rng.choice(("courier", "arial", "typewriter", "times")), rng.choice((9.0, 10.0))),
    )
    hand, left, right = writer(rng, 7.5) if rng.random() < 0.5 else None, 40.0, desk.sheet.size[0] - 40
    firm, title = correspondents.party(rng, rng.choice(("firm", "practice"))).name, rng.choice(_TIME_TITLES)
    desk.sheet.write(left, 40, firm, fitted(desk.pen.sized(12).heavy(), firm, 260))
    wide = desk.pen.sized(14).heavy().width(title)
    desk.title(title, right - wide, 40, desk.pen.sized(14).heavy())
    fields, half = form_papers.some(rng, _TIME_HEAD, 0.1, share=0.7), (right - left) / 2
    tab = max(desk.pen.width(asked.label) for asked in fields) + 12
    for at, asked in enumerate(fields):
        x, y = left + at % 2 * (half + 8), 66.0 + at // 2 * 20
        desk.label(asked.label, x, y, tail=rng.choice(("", ":")), answered=bool(asked.value))
        desk.sheet.rule(x + tab, y + 2.5, x + half - 8, y + 2.5, 0.5)
        if asked.value:
            filled(desk, hand, asked.value, x + tab + 3, y - 0.5, half - tab - 14)
    hours, y = _days(desk, rng, hand, left, right, 66.0 + (len(fields) + 1) // 2 * 20)
    for caption, value in (
        (rng.choice(("Total Hours", "TOTAL HOURS", "Weekly total")), f"{hours:.2f}"),
        ("Regular", f"{min(hours, 40.0):.2f}"), ("Overtime", f"{hours - 40:.2f}" if hours > 40 else ""), ("Mileage", reply(rng, "count") if rng.random() < 0.5 else ""),
    ):  # fmt: skip
        desk.label(caption, right - 170, y, answered=bool(value))
        desk.sheet.frame(right - 80, y - 11, right, y + 4, 0.5)
        if value:
            filled(desk, hand, value, right - 66, y - 0.5, 60)
        y += 16
    y += 26
    for x, caption in ((left, "Employee signature"), (left + half, "Supervisor signature")):
        desk.sheet.rule(x, y, x + half * 0.6, y, 0.5)
        scribble(desk.sheet, rng, x + 10, x + half * 0.5, y - 4)
        desk.sheet.write(x, y + 10, caption, desk.pen.sized(7))
        desk.sheet.rule(x + half * 0.66, y, x + half - 12, y, 0.5)
        day = reply(rng, "newday") if rng.random() < 0.7 else ""
        desk.label("Date", x + half * 0.66, y + 10, desk.pen.sized(7), answered=bool(day))
        if day:
            filled(desk, hand, day, x + half * 0.66 + 3, y - 2, half * 0.34 - 18)
    return desk.sheet.finish()


def _days(desk: Desk, rng: Random, hand: Writer | None, left: float, right: float, y: float) -> tuple[float, float]:
    """The table; what stands in it may be told. Returns the hours and where it ends."""
    heads = rng.choice((("Day", "Date", "In", "Out", "In", "Out", "Hours"), ("DAY", "START", "LUNCH", "END", "TOTAL"), ("Date", "Day", "Time In", "Time Out", "Tasks", "Hrs")))  # fmt: skip
    wide, total = (right - left) / len(heads), 0.0
    first = rng.randint(1, 20)
    spare = desk.sheet.optional_items.setdefault("/fields", [])
    for row in range(8):
        worked = row and (rng.random() < 0.75)
        hours = rng.choice((4.0, 7.5, 8.0, 8.0, 8.25, 9.0))
        total += hours if worked else 0.0
        for at, head in enumerate(heads):
            x, text = left + at * wide, ""
            desk.sheet.frame(x, y, x + wide, y + 19, 0.5)
            if not row:
                desk.sheet.write(x + wide / 2, y + 13, head, fitted(desk.pen.heavy(), head, wide - 4), "center")
                continue
            low = head.lower()
            if low == "day":
                desk.sheet.write(x + 4, y + 13, _WEEK[row - 1], fitted(desk.pen, _WEEK[row - 1], wide - 6))
                continue
            if worked:
                text = f"{hours:.2f}" if low in {"hours", "total", "hrs"} else f"5/{first + row}" if low == "date" else rng.choice(("B", "M, L", "P")) if low == "tasks" else rng.choice(("8:00", "12:00", "12:30", "4:30", "9:15", "30"))  # fmt: skip
            if text and hand:
                hand.put(desk.sheet, None, text, x + 8, y + 14, text, wide - 14)
            elif text:
                desk.sheet.write(x + 8, y + 13.5, text, fitted(desk.hand, text, wide - 12))
            if text:
                spare += [{"label": label, "value": text} for label in (head, _WEEK[row - 1])]
        y += 19
    return total, y + 18


_SLIP_HEADS = words(
    "ROUTING SLIP|TRANSMITTAL SLIP|Document Routing Sheet|INTER-OFFICE ROUTING|Batch Cover Sheet|SCAN COVER SHEET"
)
_SLIP = "From~FROM~Sent by=name|Dept.~Department=dept|Date~DATE=newday|Subject~RE=short|Pages~No. of pages=units|Account~Member No.~ID=member|Phone~Ext.=extension"
_ACTIONS = words(
    "For your approval|For your signature|Note and return|Process|Per your request|For your files|Please handle|Scan and index|See me|Rush"
)
_CARRIED = words(
    "Automatic Payment Authorization|Request for Duplicate ID Card|Provider Update Form|Electronic Statement Enrollment|Primary Care Physician Change|Request for Confidential Communication|Dependent Verification|Appointment of Representative|Vendor Setup Form"
)
_ROWS = "Member name~Name of member=name|Member ID~Identification number=member|Date of birth=birth|Group name=firm|New address~Mailing address=street|City, State and ZIP=town|Daytime phone~Contact number=phone|Name of provider~Current physician=name|New provider~Requested physician=name|Effective date requested=newday|Reason for request=short|Bank name~Name of institution=bank|Routing number=routing|Account number=account|Representative=name|Relationship to member=kin|Email=mail|Tax ID=tin|Specialty=specialty"


def draw_carried(rng: Random) -> Paper:
    """A routing slip on the first sheet; on the second a form of two columns: what is asked, what is answered."""
    desk = Desk(
        Sheet("form", "form-behind-slip"),
        Pen(rng.choice((*SANS, *SERIF)), rng.choice((9.0, 10.0))),
        Pen(rng.choice(("courier", "typewriter", "arial", "times")), rng.choice((9.5, 10.5))),
    )
    hand, left, right, slip = writer(rng, 9.0) if rng.random() < 0.5 else None, 60.0, 552.0, rng.choice(_SLIP_HEADS)
    title = rng.choice(_CARRIED)
    desk.title(slip, 306, 70, desk.pen.sized(18).heavy(), "center")
    desk.sheet.alternatives["/title"] = [title]
    y = 110.0
    for asked in form_papers.some(rng, _SLIP, 0.1, share=0.8):
        desk.label(asked.label, left, y, desk.pen.heavy(), tail=":", answered=bool(asked.value))
        desk.sheet.rule(left + 90, y + 3, right - 100, y + 3, 0.5)
        if asked.value:
            filled(desk, hand, asked.value, left + 94, y, right - left - 200)
        y += 24
    boxes = boxes_for(desk.sheet, rng)
    for at, item in enumerate(rng.sample(_ACTIONS, k=6)):
        x, line, given = left + at % 2 * 240, y + 14 + at // 2 * 22, rng.random() < 0.3
        end = boxes.draw(x, line, marked=given)
        if given:
            pointer = f"/fields/{desk.count}"
            desk.sheet.know(f"{pointer}/value", "X")
            desk.sheet.locate(f"{pointer}/value", x, line - boxes.side, end, line)
            desk.sheet.alternatives[f"{pointer}/value"] = [None, "x", item]
        desk.label(item, end + 5, line, answered=given)
        desk.count += given
    desk.sheet.new_page()
    desk.sheet.write(
        306,
        54,
        rng.choice((correspondents.party(rng, "plan").name, correspondents.party(rng, "practice").name)),
        desk.pen.sized(11),
        "center",
    )
    desk.sheet.write(306, 78, title, desk.pen.sized(15).heavy(), "center")
    _questioned(desk, rng, hand, left, right, 100.0)
    return desk.sheet.finish()


def _questioned(desk: Desk, rng: Random, hand: Writer | None, left: float, right: float, y: float) -> None:
    """Rows over the whole width, every other one shaded or all ruled; a sentence to sign under."""
    shaded, edge, high = rng.random() < 0.5, left + rng.choice((150.0, 190.0)), rng.choice((20.0, 24.0))
    for at, asked in enumerate(form_papers.some(rng, _ROWS, 0.12, share=rng.uniform(0.5, 0.9))):
        if shaded and at % 2:
            desk.sheet.fill(left, y, right, y + high, (0.91, 0.91, 0.91))
        elif not shaded:
            desk.sheet.frame(left, y, right, y + high, 0.5)
            desk.sheet.rule(edge, y, edge, y + high, 0.5)
        desk.label(asked.label, left + 5, y + high * 0.66, answered=bool(asked.value), room=edge - left - 10)
        if asked.value:
            filled(desk, hand, asked.value, edge + 8, y + high * 0.68, right - edge - 14)
        y += high
    text = "I have read the instructions for this form and confirm that what is entered above is correct. The change takes effect when it has been processed."
    y = desk.sheet.write_lines(left, y + 22, wrap(text, desk.pen, right - left), desk.pen, desk.pen.size + 3)
    desk.foot(rng, y + 40)
