"""Training forms of today: providers enrol for payment and networks, practices ask for prior authorization; set on a screen, filled on one or by hand."""

# ruff: noqa: E501, PLR0913, PLR0917 - rows of words read best unbroken; drawing says what, where and how

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from models.training.content import correspondents, form_papers
from models.training.content.form_answers import Asked
from models.training.content.form_papers import reply, report
from models.training.content.markets import words
from models.training.families.check_parts import scribble
from models.training.families.form_blanks import marked
from models.training.families.form_desk import Desk
from models.training.families.form_works import cells, rows_of
from models.training.ink import Colour, Pen, Sheet, fitted, wrap
from models.training.paper import Paper
from models.training.typefaces import SANS

_HANDS = ("courier", "arial", "helvetica", "typewriter", "narrow", "times")
_INKS: tuple[Colour, ...] = ((0.1, 0.2, 0.4), (0.0, 0.0, 0.0), (0.25, 0.25, 0.25), (0.05, 0.35, 0.3))
_ENROL_TITLES = words(
    "Electronic Funds Transfer (EFT) Enrollment Form|EFT/ERA Authorization Agreement|Provider Enrollment Application|PROVIDER CREDENTIALING APPLICATION|Practitioner Information Form|Provider Add/Change Form|ELECTRONIC REMITTANCE ADVICE ENROLLMENT|Network Participation Request|Direct Deposit Sign-Up Form|Facility Application"
)
_PARTS = {
    "Provider Information": "Provider name~Provider Name~Legal Business Name=practice|Doing business as (DBA)=practice|Street~Provider Street Address=street|City=city|State/Province~State=state|ZIP Code/Postal Code~ZIP=zip|Specialty~Primary Specialty=specialty",
    "Provider Identifiers": "Federal Tax ID (TIN)~Provider Federal Tax Identification Number (TIN) or EIN~Tax ID=tin|National Provider Identifier (NPI)~NPI=npi|State License Number~License No.=licence|Medicaid ID~Assigning Authority=member|Taxonomy / Specialty=specialty",
    "Provider Contact Information": "Contact Name~Provider Contact Name=name|Title=post|Telephone Number~Phone=phone|Extension=extension|Email Address~E-mail=mail|Fax Number~Fax=phone",
    "Financial Institution Information": "Financial Institution Name~Bank Name=bank|Financial Institution Address=street|City=city|State=state|Zip=zip|Financial Institution Telephone Number=phone|Financial Institution Routing Number~Routing No. (9 digits)=routing|Provider's Account Number with Financial Institution~Account Number=account",
    "Practice Location": "Location name=practice|Suite / Street=street|City, State, ZIP=town|Office Phone=phone|Office Fax=phone|Office Hours=hours|Accepting new patients as of=newday",
    "Practitioner": "Last Name=last|First Name=first|MI=initial|Date of Birth=birth|License Number=licence|Expiration Date~License Exp.=newday|NPI (Type 1)=npi|CAQH ID=account",
    "Submission Information": "Requested EFT Start/Change/Cancel Date~Effective Date=newday|Printed Name of Person Submitting Enrollment=name|Printed Title of Person Submitting Enrollment=post|Submission Date=newday",
}  # fmt: skip
_REASONS = (("Reason for Submission", ("New Enrollment", "Change Enrollment", "Cancel Enrollment")), ("Type of Account at Financial Institution", ("Checking", "Savings")), ("Account Number Linkage to Provider Identifier", ("TIN", "NPI")),
            ("Type of application", ("Initial", "Recredentialing")), ("Individual or group", ("Individual", "Group", "Facility")), ("Include with Enrollment Submission", ("Voided Check", "Bank Letter")))  # fmt: skip


def draw_enrol(rng: Random) -> Paper:
    """Sections under bars, captions in cells or beside rules, choices, numbers in combs."""
    desk = Desk(
        Sheet("form", "form-provider-enrol"),
        Pen(rng.choice(SANS), rng.choice((7.0, 7.5, 8.0))),
        Pen(rng.choice(_HANDS), rng.choice((9.0, 9.5, 10.5))),
    )
    left, right, ink = 40.0, 572.0, rng.choice(_INKS)
    plan, title = correspondents.party(rng, "plan").name, rng.choice(_ENROL_TITLES)
    desk.sheet.write(left, 40, plan, fitted(desk.pen.sized(12).heavy().inked(ink), plan, 360))
    desk.title(title, left, 60, fitted(desk.pen.sized(14).heavy(), title, right - left))
    y = 72.0
    if rng.random() < 0.6:
        text = f"Please complete all sections. Fax to {reply(rng, 'phone')} or mail to the address above. Incomplete forms will be returned."
        y = desk.sheet.write_lines(left, y + 4, wrap(text, desk.pen, right - left), desk.pen, desk.pen.size + 2)
    barred, celled, comb, step = rng.random() < 0.6, rng.random() < 0.6, rng.random() < 0.4, rng.choice((19.0, 22.0, 26.0))
    for number, part in enumerate(rng.sample(tuple(_PARTS), k=rng.randint(3, 5)), start=1):
        if y > 640:
            break
        y = _bar(
            desk,
            rng,
            f"{rng.choice(('', f'{number}. ', f'Section {number}: '))}{part}",
            (left, right, y),
            ink if barred else None,
        )
        fields = form_papers.some(rng, _PARTS[part], rng.choice((0.05, 0.2, 0.4)), share=rng.uniform(0.7, 1.0))
        y = (
            _in_cells(desk, rng, fields, left, right, y)
            if celled
            else _on_rules(desk, fields, left, right, y, step=step, comb=comb)
        )
        if rng.random() < 0.5 and y < 690:
            y = _choice(desk, rng, left, y + 12)
    _signature(desk, rng, left, right, y + 26)
    return desk.sheet.finish()


def _bar(desk: Desk, rng: Random, text: str, at: tuple[float, float, float], ink: Colour | None) -> float:
    """A section's heading: white on a dark bar, or bold over a rule."""
    left, right, y = at
    y += rng.choice((4.0, 8.0))
    if ink is None:
        desk.sheet.write(left, y + 10, text, desk.pen.sized(9.5).heavy())
        desk.sheet.rule(left, y + 13, right, y + 13, 1.0)
    else:
        desk.sheet.fill(left, y, right, y + 14, ink)
        desk.sheet.write(left + 5, y + 10.5, text, desk.pen.sized(9).heavy().inked((1.0, 1.0, 1.0)))
    return y + 14


def _in_cells(desk: Desk, rng: Random, fields: list[Asked], left: float, right: float, y: float) -> float:
    high = rng.choice((24.0, 28.0))
    for row in rows_of(rng, fields, (1, 2, 2, 3, 3), desk, right - left):
        y = cells(desk, row, left, right, y, high, jitter=rng)
    return y


def _on_rules(desk: Desk, fields: list[Asked], left: float, right: float, y: float, *, step: float, comb: bool) -> float:
    """A caption, a rule behind it to the next; nine digits in a comb."""
    x, y = left, y + 15
    for asked in fields:
        room = max(desk.hand.width(asked.value) + 10, 56.0)
        if comb and asked.value.isdigit() and len(asked.value) > 7:
            room = 13.0 * len(asked.value) + 4
        if x > left and x + desk.pen.width(asked.label) + 8 + room > right:
            x, y = left, y + step
        end = desk.label(asked.label, x, y, tail=":", answered=bool(asked.value)) + 4
        stop = min(end + room, right)
        if room > desk.hand.width(asked.value) + 60 and comb and asked.value.isdigit():
            _comb(desk, asked.value, end, y)
        else:
            desk.sheet.rule(end, y + 2.5, stop, y + 2.5, 0.5)
            if asked.value:
                desk.value(asked.value, end + 3, y - 0.5, stop - end - 4)
        x = stop + 10
    return y + 8


def _comb(desk: Desk, text: str, x: float, y: float) -> None:
    """A box for each character."""
    pointer = f"/fields/{desk.count}/value"
    desk.sheet.know(pointer, text)
    desk.sheet.alternatives[pointer] = [" ".join(text)]
    for sign in text:
        desk.sheet.frame(x, y - 9.5, x + 13, y + 3.5, 0.5)
        desk.sheet.write(x + 6.5, y, sign, desk.hand, "center", pointer)
        x += 13
    desk.count += 1


def _choice(desk: Desk, rng: Random, left: float, y: float) -> float:
    label, options = rng.choice(_REASONS)
    desk.ticks((label, options, rng.randrange(len(options))), left + 2, y)
    return y + 4


def _signature(desk: Desk, rng: Random, left: float, right: float, y: float) -> None:
    """Whoever signs, behind a sentence of consent."""
    text = "By signing I authorize the plan to send credit entries to the account named above until I cancel this in writing, and state that what I have entered is true and complete."
    lines = wrap(text, desk.pen, right - left)
    if y + len(lines) * 10 > 748:
        return
    y = desk.sheet.write_lines(left, y - 10, lines, desk.pen, desk.pen.size + 2) + 22
    desk.sheet.rule(left, y, left + 260, y, 0.6)
    desk.sheet.write(
        left,
        y + desk.pen.size + 2,
        rng.choice(("Written Signature of Person Submitting Enrollment", "Authorized Signature", "Provider Signature")),
        desk.pen,
    )
    desk.sheet.rule(left + 300, y, right - 60, y, 0.6)
    desk.sheet.write(left + 300, y + desk.pen.size + 2, "Date", desk.pen)
    desk.sheet.optional_items.setdefault("/fields", []).append({"label": "Date", "value": None})
    if rng.random() < 0.6:
        scribble(desk.sheet, rng, left + 20, left + 200, y - 6)


_ASK_TITLES = words(
    "PRIOR AUTHORIZATION REQUEST FORM|Outpatient Prior Authorization Request|Medical Precertification Request|MEDICATION PRIOR AUTHORIZATION|Service Request Form|Inpatient Notification Form|REFERRAL/AUTHORIZATION REQUEST|Standard Prior Authorization Fax Form|Durable Medical Equipment Authorization Request"
)
_MEMBER = "Member Name~Patient Name=name|Member ID~ID #~Member ID #=member|Date of Birth~DOB=birth|Phone~Member Phone=phone|Plan~Health Plan=plan|Address=street|City, State, ZIP=town|Group #=code|Other insurance=short"
_ORDERING = "Requesting Provider~Ordering Provider~Prescriber Name=name|NPI~Provider NPI=npi|Tax ID~TIN=tin|Phone~Office Phone=phone|Fax~Office Fax=phone|Contact Name~Office Contact=name|Specialty=specialty|Practice=practice"
_SERVICING = "Servicing Provider~Facility Name~Rendering Provider=practice|NPI=npi|Tax ID=tin|Phone=phone|Fax=phone|Address=street|In network?=short"
_ORDER = "Diagnosis Code(s)~ICD-10 Code~Primary Diagnosis=diagnosis|Procedure Code~CPT/HCPCS Code(s)~Service Code=service|Units / Visits~Number of units=units|Start Date~Date of Service~Requested Start Date=newday|End Date=newday|Place of Service=short|Drug name and strength=product|Directions=short|Quantity per 30 days=units|Length of stay (days)=units"
_NEEDS = words(
    "Outpatient surgery|Home health|DME|Imaging|Physical therapy|Inpatient|Skilled nursing|Behavioral health|Infusion|Genetic testing|Speech therapy|Transplant evaluation"
)


def draw_request(rng: Random) -> Paper:
    """Member and provider side by side or below each other, what is asked for, kinds to mark, why."""
    desk = Desk(
        Sheet("form", "form-prior-request"),
        Pen(rng.choice(SANS), rng.choice((8.0, 8.5, 9.0))),
        Pen(rng.choice(_HANDS), rng.choice((9.0, 9.5, 10.0))),
    )
    left, right, ink, title = 40.0, 572.0, rng.choice(_INKS), rng.choice(_ASK_TITLES)
    plan = correspondents.party(rng, "plan").name
    x, side = rng.choice(((306.0, "center"), (left, "left")))
    desk.sheet.write(x, 38, plan, fitted(desk.pen.sized(11).heavy(), plan, 500), "center" if side == "center" else "left")
    desk.title(title, x, 56, fitted(desk.pen.sized(13).heavy(), title, 520), side)
    fax, phone = reply(rng, "phone"), reply(rng, "phone")
    line = f"Fax completed form to: {fax}   Questions? Call {phone}"
    printed = [{"label": "Fax completed form to", "value": fax}, {"label": "Questions?", "value": f"Call {phone}"}]
    desk.sheet.optional_items.setdefault("/fields", []).extend(printed)
    desk.sheet.write(x, 70, line, fitted(desk.pen, line, 520), "center" if side == "center" else "left")
    y = 78.0
    if rng.random() < 0.6:
        desk.ticks(("Request type", ("Standard", "Urgent/Expedited", "Retrospective"), rng.randrange(3)), left, y + 12)
        y += 20
    parts = [
        ("Member Information", _MEMBER),
        ("Requesting Provider", _ORDERING),
        *([("Servicing Provider / Facility", _SERVICING)] if rng.random() < 0.5 else []),
    ]
    barred, step = ink if rng.random() < 0.6 else None, rng.choice((18.0, 21.0, 25.0))
    if rng.random() < 0.5:
        y = _side_by_side(desk, rng, parts[:2], (left, right, y), barred)
        parts = parts[2:]
    for heading, spec in (*parts, ("Service Information", _ORDER)):
        y = _bar(desk, rng, heading, (left, right, y), barred)
        y = _on_rules(
            desk,
            form_papers.some(rng, spec, rng.choice((0.05, 0.25)), share=rng.uniform(0.6, 1.0)),
            left + 4,
            right,
            y,
            step=step,
            comb=False,
        )
    y = _kinds(desk, rng, left, right, y + 8)
    _why(desk, rng, left, right, y + 4, ink=barred)
    return desk.sheet.finish()


def _side_by_side(
    desk: Desk, rng: Random, parts: Sequence[tuple[str, str]], at: tuple[float, float, float], ink: Colour | None
) -> float:
    """Two lists beside each other, each caption with its answer behind it on a rule or in a ruled row."""
    left, right, y = at
    foot, middle, ruled = y, (left + right) / 2, rng.random() < 0.5
    lowest = []
    for (heading, spec), (x0, x1) in zip(parts, ((left, middle - 4), (middle + 4, right)), strict=True):
        low = _bar(desk, rng, heading, (x0, x1, y), ink)
        for asked in form_papers.some(rng, spec, 0.12, share=0.75):
            if ruled:
                desk.sheet.frame(x0, low, x1, low + 17, 0.5)
            end = desk.label(asked.label, x0 + 3, low + 12, tail=":", answered=bool(asked.value)) + 5
            if not ruled:
                desk.sheet.rule(end, low + 14, x1, low + 14, 0.4)
            if asked.value:
                desk.value(asked.value, end + 2, low + 11.5, x1 - end - 4)
            low += 17
        lowest.append(low)
    return max(foot, *lowest) + 4


def _kinds(desk: Desk, rng: Random, left: float, right: float, y: float) -> float:
    """Kinds of service, some marked."""
    if y > 640 or rng.random() < 0.3:
        return y
    items, columns, size = rng.sample(_NEEDS, k=rng.choice((4, 6, 8))), rng.choice((3, 4)), desk.pen.size * 0.85
    wide = (right - left) / columns
    y += 8
    for start in range(0, len(items), columns):
        for column, item in enumerate(items[start : start + columns]):
            x = left + column * wide
            desk.sheet.frame(x, y - size, x + size, y, 0.6)
            marked(desk, item, (x, y), wide - size - 14, given=rng.random() < 0.25)
        y += desk.pen.size + 5
    return y


def _why(desk: Desk, rng: Random, left: float, right: float, y: float, *, ink: Colour | None) -> None:
    """The clinical grounds, and small print."""
    text = report(rng, 1, 4)
    lines, leading = wrap(text, desk.hand, right - left - 12), desk.hand.size + 3
    if y + 40 + len(lines) * leading < 736:
        y = _bar(desk, rng, "Clinical Information", (left, right, y), ink)
        label = rng.choice(
            ("Clinical rationale", "Supporting clinical information", "Medical necessity", "Previous treatment and results")
        )
        desk.label(label, left + 2, y + 11, tail=":")
        y = desk.passage(lines, text, left + 8, y + 14 + leading, leading)
    notice = "This request does not guarantee payment. Payment depends on eligibility and benefits when the service is given. The documents in this fax may be confidential."
    desk.sheet.write_lines(left, 758, wrap(notice, desk.pen.sized(6.5), right - left), desk.pen.sized(6.5), 8)
