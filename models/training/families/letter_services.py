"""Notices around a table of services or benefits: certified, refused or only told (training)."""

# ruff: noqa: E501 - rows of words read best unbroken

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from random import Random

from models.training.content import numbers
from models.training.content import service_words as words
from models.training.content.correspondence import Slot
from models.training.content.letter_facts import Facts, Route
from models.training.content.phrasing import choose, parts_of
from models.training.families.family import diced_again
from models.training.families.letter_galley import Galley
from models.training.families.letter_spoken import (
    case_of,
    dated,
    from_trade,
    pairs,
    put,
    put_party,
    reasoned,
    speak,
)  # fmt: skip
from models.training.ink import Pen, Sheet, fitted
from models.training.paper import Paper
from models.training.typefaces import SANS, SERIF

_ROUTES: tuple[Route, ...] = (("plan", "practice"), ("plan", "practice"), ("plan", "person"))
_SAID = {"authorization": words.APPROVED, "denial": words.REFUSED, "eligibility": words.COVERED}
_INKS = ((0.0, 0.0, 0.0), (0.0, 0.25, 0.45), (0.35, 0.1, 0.3))


def _draw(rng: Random) -> Paper:
    category = rng.choice(tuple(_SAID))
    told = reasoned(rng, from_trade(rng, case_of(rng, category, *_ROUTES), words.DESKS), words.REFUSALS)
    sheet = Sheet("letter", "letter-services")
    sheet.know("/category", category)
    sheet.ignore += ["/references/date_of_service"] if category != "eligibility" else []
    pen = Pen(rng.choice((*SANS, rng.choice(SERIF))), rng.uniform(8.8, 10.6))
    galley = Galley(sheet, pen, 48, 564, 60, floor=730, leading=pen.size * 1.35)
    galley.turn = lambda further: _running_head(further, told)
    _head(galley, rng, told)
    subject = choose(rng, rng.choice(words.SUBJECTS[category]))
    head = fitted(pen.sized(rng.choice((pen.size, 12.0, 15.0))).heavy(), subject, galley.width)
    sheet.put("/subject", subject, galley.left, galley.y, subject, head)
    galley.gap(1.8)
    _facts(galley, rng, told)
    opening, *others = _SAID[category]
    speak(galley, rng, told, (opening,))
    _table(galley, rng, told)
    speak(galley, rng, told, others)
    galley.gap()
    galley.line(rng.choice(("Care Management", "Member Benefits Desk", "Utilization Review Nurse", str(told.slots["someone"]))))
    if rng.random() < 0.4:
        _rights(galley, rng, told)
    return sheet.finish()


def _running_head(galley: Galley, told: Facts) -> None:
    galley.sheet.write(galley.left, galley.y, f"{told.recipient.name[:40]}", galley.pen.sized(8))
    galley.sheet.write(galley.right, galley.y, f"Page {galley.sheet.page}", galley.pen.sized(8), "right")
    galley.gap(2)


def _head(galley: Galley, rng: Random, told: Facts) -> None:
    """Sender in a band or beside a mark at the left, the day in a small box at the right, the addressee behind a window."""
    sheet, pen = galley.sheet, galley.pen
    ink = rng.choice(_INKS)
    if rng.random() < 0.5:
        sheet.fill(galley.left, 34, galley.left + 26, 60, ink if ink != (0.0, 0.0, 0.0) else (0.7, 0.7, 0.7))
        x = galley.left + 34
    else:
        x = galley.left
    y = put_party(sheet, "/sender", told.sender, x, 46, pen.sized(8), big=pen.sized(13).heavy().inked(ink), wide=300)
    label = rng.choice(("Mailed on", "Notice date", "Date of notice", "Prepared", "Date"))
    sheet.frame(440, 34, 564, 64, 0.5)
    sheet.write(446, 44, label, pen.sized(7))
    dated(sheet, told, 446, 58, pen.sized(9.5))
    y = max(y, 100.0) + rng.choice((16.0, 40.0))
    galley.y = (
        put_party(sheet, "/recipient", told.recipient, galley.left + rng.choice((0, 24)), y, pen, upper=rng.random() < 0.4) + 22
    )


def _facts(galley: Galley, rng: Random, told: Facts) -> None:
    """Label and value in two columns of boxes, or in rows."""
    category = told.wording.category
    rows: list[tuple[str, str | Slot]] = [
        (rng.choice(("Member", "Patient", "Enrollee", "Beneficiary")), told.slot("patient")),
        (rng.choice(("Member ID", "Identification number", "Medicaid ID", "Subscriber number")), told.slot("member")),
        (rng.choice(("Group", "Plan code", "Product")), str(told.slots["number"])),
        (rng.choice(("Requesting provider", "Ordering physician", "Provider")), str(told.slots["doctor"])),
    ]
    if category == "eligibility":
        rows.append((rng.choice(("Date of service", "Service date asked about")), told.slot("dos")))
    else:
        rows.append(
            (rng.choice(("Certification no.", "Case reference", "Request number", "Authorization #")), told.slot("auth"))
        )
    if category == "denial" and rng.random() < 0.5:
        rows.append((rng.choice(("Appeal by", "Last day to appeal")), told.slot("by")))
    if rng.random() < 0.5:
        pairs(galley, [(f"{label}:", value) for label, value in rows], rng.choice((120.0, 150.0)))
    else:
        half, high = galley.width / 2, galley.pen.size * 2.6
        for number, (label, value) in enumerate(rows):
            x, y = galley.left + number % 2 * half, galley.y - 10 + number // 2 * high
            galley.sheet.frame(x, y, x + half, y + high, 0.4)
            galley.sheet.write(x + 4, y + 8, label, galley.pen.sized(6.8))
            put(galley.sheet, value, x + 4, y + high - 5, galley.pen)
        galley.y += -(-len(rows) // 2) * high + 8
    galley.gap(0.8)


def _table(galley: Galley, rng: Random, told: Facts) -> None:
    rows = _benefits(rng) if told.wording.category == "eligibility" else _services(rng, told)
    pen, sheet = galley.pen.sized(min(galley.pen.size, 8.8)), galley.sheet
    columns = list(zip(*rows, strict=True))
    wide = [max(pen.heavy().width(cell) for cell in column) + 10 for column in columns]
    spare = max(0.0, galley.width - sum(wide)) / len(wide)
    manner, high = rng.choice(("grid", "lines", "bare")), pen.size * 1.8
    galley.need(high * 3)
    for number, row in enumerate(rows):
        galley.need(high)
        top, x = galley.y - pen.size - 2, galley.left
        if number == 0 and manner != "bare":
            sheet.fill(galley.left, top, galley.right, top + high, (0.9, 0.9, 0.92))
        for cell, own in zip(row, wide, strict=True):
            if manner == "grid":
                sheet.frame(x, top, x + own + spare, top + high, 0.4)
            sheet.write(x + 5, galley.y, cell, pen.heavy() if number == 0 else pen)
            x += own + spare
        if manner == "lines":
            sheet.rule(galley.left, top + high, galley.right, top + high, 0.4)
        galley.y += high
    galley.gap(1.2)


def _services(rng: Random, told: Facts) -> list[Sequence[str]]:
    """What was asked for and what became of each."""
    verdict = rng.choice(("Approved", "CERTIFIED", "Authorized"))
    if told.wording.category == "denial":
        verdict = rng.choice(("Not approved", "NOT CERTIFIED", "Denied", "Not covered"))
    start = told.day + timedelta(days=rng.randint(1, 20))
    rows: list[Sequence[str]] = [("Code", "Service", "Units", "From", "Through", rng.choice(("Decision", "Status", "Outcome")))]
    for name in rng.sample(words.SERVICES, k=rng.randint(1, 4)):
        end = start + timedelta(days=rng.choice((0, 30, 60, 90)))
        code = f"{rng.choice('AEGJLS')}{numbers.digits(rng, 4)}"
        rows.append((code, name, str(rng.randint(1, 24)), f"{start:%m/%d/%y}", f"{end:%m/%d/%y}", verdict))
    return rows


def _benefits(rng: Random) -> list[Sequence[str]]:
    rows: list[Sequence[str]] = [("Benefit", "In network", "Out of network", rng.choice(("Remaining", "Met to date")))]
    for name in rng.sample(words.BENEFITS, k=rng.randint(3, 7)):
        cells = [rng.choice((f"${rng.randint(1, 80) * 50:,}", f"{rng.choice((10, 20, 30, 40))}%", f"${rng.randint(10, 75)}.00", "n/a")) for _ in range(3)]  # fmt: skip
        rows.append((name, *cells))
    return rows


def _rights(galley: Galley, rng: Random, told: Facts) -> None:
    """The back of the notice."""
    galley.need(9999)
    galley.line(rng.choice(("Your rights", "IMPORTANT INFORMATION", "What else you should know")), galley.pen.heavy())
    galley.gap()
    for template in rng.sample(words.RIGHTS, k=rng.randint(4, 8)):
        galley.paragraph(parts_of(rng, template, told.slots))
        galley.gap(0.5)


draw = diced_again(_draw)
