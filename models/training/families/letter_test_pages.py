"""Pages that are only measured with: returned cards, a form in columns, timetables, directories and programs."""

# ruff: noqa: E501 - rows of words read best unbroken

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from random import Random

from models.training.content import correspondents, letter_facts, numbers
from models.training.ink import Pen, Sheet, fitted
from models.training.paper import Paper

_ASKED: tuple[tuple[str, Callable[[Random], str]], ...] = (
    ("Surname", lambda rng: correspondents.person(rng).last), ("Given names", lambda rng: correspondents.person(rng).first), ("Residence", lambda rng: correspondents.address(rng, home=True)[0]), ("Born on", lambda rng: f"{rng.randint(1, 12):02d}/{rng.randint(1, 28):02d}/{rng.randint(1930, 2015)}"),
    ("Day telephone", lambda rng: letter_facts.phone_shown(rng, numbers.phone(rng))), ("Organization", lambda rng: correspondents.party(rng, "firm").name), ("Position held", lambda rng: rng.choice(("Treasurer", "Foreman", "Librarian", "Pilot"))), ("Permit number", lambda rng: numbers.digits(rng, 7)),
    ("Site", correspondents.place), ("Acreage", lambda rng: str(rng.randint(1, 400))), ("Sponsor", lambda rng: correspondents.person(rng).plain), ("Fee paid", lambda rng: f"${rng.randint(5, 900)}.00"), ("Date of inspection", lambda rng: f"{rng.choice(('March', 'May', 'July'))} {rng.randint(1, 28)}, {rng.randint(1980, 2025)}"),
    ("Blood type", lambda rng: rng.choice(("A+", "O-", "AB+"))), ("Referring clinic", lambda rng: correspondents.party(rng, "practice").name), ("Next of kin", lambda rng: correspondents.person(rng).plain), ("Grade", lambda rng: str(rng.randint(1, 12))), ("Remittance enclosed", lambda rng: rng.choice(("Yes", "No"))), ("Batch tested", lambda rng: f"T-{rng.randint(100, 999)}"), ("Findings", lambda rng: rng.choice(("Satisfactory", "Repairs needed", "None reported"))),
)  # fmt: skip


def draw_form(rng: Random) -> Paper:
    """Captions in a frame's left edge or above the answer, in two newspaper columns, answers typed or printed small."""
    sheet = Sheet("form", "form-test-columns")
    pen, hand = (
        Pen(rng.choice(("times", "arial", "dejavu-condensed")), 9),
        Pen(rng.choice(("typewriter", "courier", "narrow", "roman")), 10),
    )
    title = f"{rng.choice(('Annual', 'Initial', 'Amended', 'Supplemental', 'Weekly'))} {rng.choice(('Filing', 'Declaration', 'Return', 'Log', 'Notification', 'Certificate'))} {rng.choice(('of Premises', 'of Members', 'for Exporters', 'of Tests', 'of Attendance'))}"
    sheet.put("/title", title, 60, 64, title, pen.sized(16).heavy())
    sheet.rule(60, 72, 552, 72, 1.4)
    above, number = rng.random() < 0.5, 0
    chosen = rng.sample(_ASKED, k=rng.randint(8, len(_ASKED)))
    rows, step = (len(chosen) + 1) // 2, 34.0 if above else 25.0
    for index, (label, answer) in enumerate(chosen):
        x, y = 60 + index // rows * 252.0, 100 + index % rows * step
        if rng.random() < 0.12:
            sheet.write(x, y, label, pen)
            sheet.optional_items.setdefault("/fields", []).append({"label": label, "value": None})
            continue
        value = answer(rng)
        end = sheet.put(f"/fields/{number}/label", label, x, y, label, pen.heavy())
        at = (x + 6, y + 14) if above else (end + 10, y)
        sheet.put(f"/fields/{number}/value", value, *at, value, fitted(hand, value, x + 240 - at[0]))
        if above:
            sheet.frame(x, y + 3, x + 242, y + 19, 0.5)
        number += 1
    sheet.write(60, 742, f"{rng.choice(('Schedule', 'Annex', 'Sheet'))} {rng.randint(1, 9)} of {rng.randint(9, 12)}", pen)
    return sheet.finish()


def draw_returned(rng: Random) -> Paper:
    """A mailed card with an orange sticker across its middle, or its copy on a sheet."""
    size = rng.choice(((432.0, 306.0), (612.0, 792.0)))
    sheet = Sheet("letter", "letter-test-returned", size)
    sheet.know("/category", "returned_mail")
    sheet.ignore += ["/subject", "/references/patient_name", "/date"]
    sender, addressee = (
        correspondents.party(rng, rng.choice(("practice", "plan"))),
        correspondents.party(rng, rng.choice(("person", "practice"))),
    )
    top = 0.0 if size[1] < 400 else 180.0
    left = 24.0 if size[0] < 500 else 90.0
    pen = Pen(rng.choice(("vera", "roman", "typewriter")), 8.5)
    sheet.put("/sender/name", sender.name, left, top + 30, sender.name, fitted(pen, sender.name, 210))
    sheet.put_lines("/sender/address", sender.joined, left, top + 41, sender.lines, pen, 11)
    big = pen.sized(10)
    sheet.put("/recipient/name", addressee.name, left + 160, top + 228, addressee.name, fitted(big, addressee.name, 220))
    sheet.put_lines(
        "/recipient/address",
        addressee.joined,
        left + 160,
        top + 241,
        addressee.lines,
        fitted(big, max(addressee.lines, key=len), 220),
        13,
    )
    sheet.fill(left + 10, top + 112, left + 330, top + 190, rng.choice(((1.0, 0.85, 0.6), (0.93, 0.93, 0.93), (1.0, 1.0, 0.7))))
    day = date(2024, 3, 1) + timedelta(days=rng.randint(0, 800))
    lines = (
        rng.choice(("RETURNED TO SENDER", "Return to Sender - Undeliverable", "POSTAL SERVICE: RETURNED")),
        rng.choice(
            (
                "Reason checked: No such street",
                "[x] Moved   [ ] Vacant   [ ] Refused",
                "ADDRESS UNKNOWN / CANNOT FORWARD",
                "DECEASED - CANNOT FORWARD",
                "Reason: Incomplete address",
            )
        ),
        f"{day.strftime('%d/%m/%Y')}   carrier {rng.randint(10, 99)}   {numbers.digits(rng, 9)}",
    )
    sheet.write_lines(left + 20, top + 134, lines, Pen("courier", 10, bold=True), 17)
    return sheet.finish()


def draw_other(rng: Random) -> Paper:
    """A timetable, a list of telephone numbers, or the program of an evening."""
    sheet = Sheet("letter", "letter-test-pages")
    sheet.know("/category", "other")
    sheet.ignore += [
        "/subject",
        "/date",
        "/sender/name",
        "/recipient/name",
        "/amount",
        "/respond_by",
        "/references/patient_name",
    ]
    pen = Pen(rng.choice(("arial", "dejavu-serif", "courier")), rng.choice((9.0, 10.0)))
    kind = rng.choice(("bus", "phones", "evening"))
    head = {
        "bus": f"Line {rng.randint(1, 90)}: {correspondents.place(rng)} to {correspondents.place(rng)}",
        "phones": "Internal Directory",
        "evening": f"An Evening of {rng.choice(('Song', 'Poetry', 'Dance'))}",
    }[kind]
    sheet.write(306, 80, head, pen.sized(18).heavy(), "center")
    y = 120.0
    for _ in range(rng.randint(10, 34)):
        if kind == "bus":
            sheet.write(70, y, correspondents.place(rng), pen)
            for stop in range(6):
                sheet.write(230 + stop * 62, y, f"{6 + stop * 2}:{rng.randint(0, 59):02d}", pen, "right")
        elif kind == "phones":
            sheet.write(70, y, correspondents.person(rng).listed, pen)
            sheet.write(300, y, f"Room {rng.randint(1, 400)}", pen)
            sheet.write(420, y, f"ext. {rng.randint(1000, 9999)}", pen)
        else:
            sheet.write(
                306,
                y,
                f"{rng.choice(('Prelude', 'Ballad', 'Waltz', 'Reading', 'Aria'))} no. {rng.randint(1, 30)}, {correspondents.person(rng).plain}",
                pen,
                "center",
            )
        y += 17
    return sheet.finish()
