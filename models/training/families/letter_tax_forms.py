"""A filled form with a taxpayer's number and certification, in a layout of our own (training): `letter/w9`."""

# ruff: noqa: E501 - rows of words read best unbroken; drawing says what, where and how

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from models.training.content import correspondents
from models.training.ink import Pen, Sheet, fitted, wrap
from models.training.paper import Paper

_CLASSES = ("Individual/sole proprietor", "C corporation", "S corporation", "Partnership", "Trust/estate", "LLC", "Other")
_CERTIFY = (
    "Under penalties of perjury, I certify that: 1. The number shown on this form is my correct taxpayer identification number, and 2. I am not subject to backup withholding, and "
    "3. I am a U.S. citizen or other U.S. person, and 4. The codes entered on this form, if any, indicating that I am exempt from reporting are correct."
)  # fmt: skip
_RULES = (
    "Enter your number in the box that fits. The number must match the name given on line 1 to avoid backup withholding.",
    "For individuals this is generally the social security number. For other entities it is the employer identification number.",
    "If the account is in more than one name, see the instructions for line 1.",
)  # fmt: skip


def draw(rng: Random) -> Paper:
    """A filled tax form, one sheet, perhaps with a sheet of instructions."""
    sheet = Sheet("letter", "letter-tax-form")
    sheet.know("/category", "w9")
    sheet.ignore += ["/subject", "/recipient/name", "/recipient/address"]
    pen, hand = (
        Pen(rng.choice(("helvetica", "arial")), 7.5),
        Pen(rng.choice(("courier", "helvetica", "typewriter", "arial")), rng.choice((9.0, 10.0))),
    )
    party = correspondents.party(rng, rng.choice(("practice", "practice", "firm", "law")))
    _head(sheet, pen, rng)
    y = _lines(sheet, party, pen, hand, rng)
    y = _number(sheet, party, pen, hand, y)
    sheet.write(40, y, "Part II", pen.sized(9).heavy())
    sheet.write(90, y, "Certification", pen.sized(9).heavy())
    y = sheet.write_lines(40, y + 13, wrap(_CERTIFY, pen, 530), pen, 9.5) + 18
    sheet.write(40, y, "Sign Here", pen.sized(9).heavy())
    sheet.write(96, y, "Signature of U.S. person", pen)
    sheet.rule(190, y + 2, 400, y + 2, 0.5)
    sheet.write(414, y, "Date", pen)
    if rng.random() < 0.85:
        day = date(2024, 1, 5) + timedelta(days=rng.randint(0, 1000))
        sheet.put(
            "/date",
            day.isoformat(),
            440,
            y - 1,
            day.strftime(rng.choice(("%m/%d/%Y", "%m/%d/%y", "%m-%d-%Y", "%B %d, %Y"))),
            hand,
        )
    if rng.random() < 0.5:
        who = correspondents.person(rng).plain
        sheet.write(200, y - 1, who, hand)
    _instructions(sheet, pen, y + 34)
    return sheet.finish()


def _head(sheet: Sheet, pen: Pen, rng: Random) -> None:
    sheet.write(40, 44, "Form", pen)
    sheet.write(62, 50, "W-9", pen.sized(22).heavy())
    sheet.write(40, 64, f"(Rev. {rng.choice(('October 2018', 'March 2024', 'December 2014', 'January 2011'))})", pen.sized(6.5))
    sheet.write(40, 73, "Department of the Treasury", pen.sized(6))
    sheet.write(40, 81, "Internal Revenue Service", pen.sized(6))
    sheet.write(306, 46, "Request for Taxpayer", pen.sized(14).heavy(), "center")
    sheet.write(306, 62, "Identification Number and Certification", pen.sized(14).heavy(), "center")
    sheet.write(306, 78, "Go to www.irs.gov/FormW9 for instructions and the latest information.", pen.sized(7), "center")
    for number, line in enumerate(("Give Form to the", "requester. Do not", "send to the IRS.")):
        sheet.write(500, 48 + number * 11, line, pen.sized(8.5).heavy())
    sheet.rule(40, 86, 572, 86, 1.2)


def _lines(sheet: Sheet, party: correspondents.Party, pen: Pen, hand: Pen, rng: Random) -> float:
    name = fitted(hand, party.name, 500)
    sheet.write(
        52, 97, "1 Name (as shown on your income tax return). Name is required on this line; do not leave this line blank.", pen
    )
    sheet.put("/sender/name", party.name, 58, 112, party.name, name)
    sheet.rule(50, 116, 572, 116, 0.5)
    sheet.write(52, 126, "2 Business name/disregarded entity name, if different from above", pen)
    if rng.random() < 0.3:
        other = correspondents.party(rng, "practice").name
        sheet.write(58, 140, other, fitted(hand, other, 500))
        sheet.alternatives["/sender/name"] = [other]
    sheet.rule(50, 145, 572, 145, 0.5)
    sheet.write(
        52,
        155,
        "3 Check the appropriate box for federal tax classification of the person whose name is entered on line 1.",
        pen,
    )
    chosen = rng.randrange(len(_CLASSES))
    for number, text in enumerate(_CLASSES):
        x, y = 58 + number % 4 * 126, 170 + number // 4 * 16
        sheet.frame(x, y - 7, x + 7, y, 0.6)
        if number == chosen:
            sheet.write(x + 0.8, y - 0.6, "X", pen.heavy())
        sheet.write(x + 11, y, text, pen)
    sheet.rule(50, 194, 572, 194, 0.5)
    return _home(sheet, party, pen, hand)


def _home(sheet: Sheet, party: correspondents.Party, pen: Pen, hand: Pen) -> float:
    """Lines 5 and 6; who asked stands at the right."""
    *street, town = party.lines
    shown = ", ".join(street)
    sheet.write(52, 204, "5 Address (number, street, and apt. or suite no.) See instructions.", pen)
    sheet.write(380, 204, "Requester's name and address (optional)", pen)
    sheet.rule(376, 194, 376, 252, 0.5)
    sheet.put("/sender/address", party.joined, 58, 219, shown, fitted(hand, shown, 310))
    sheet.rule(50, 223, 376, 223, 0.5)
    sheet.write(52, 233, "6 City, state, and ZIP code", pen)
    sheet.put("/sender/address", party.joined, 58, 248, town, hand)
    sheet.rule(50, 252, 572, 252, 0.5)
    sheet.write(52, 262, "7 List account number(s) here (optional)", pen)
    sheet.rule(40, 278, 572, 278, 1.2)
    return 292


def _number(sheet: Sheet, party: correspondents.Party, pen: Pen, hand: Pen, y: float) -> float:
    """Nine digits in boxes."""
    sheet.write(40, y, "Part I", pen.sized(9).heavy())
    sheet.write(90, y, "Taxpayer Identification Number (TIN)", pen.sized(9).heavy())
    for number, rule in enumerate(_RULES):
        sheet.write_lines(40, y + 13 + number * 21, wrap(rule, pen, 330), pen, 9)
    for label, top in (("Social security number", y + 10), ("Employer identification number", y + 42)):
        sheet.frame(398, top - 8, 572, top + 22, 0.5)
        sheet.write(402, top, label, pen.heavy())
        for box in range(9):
            sheet.frame(404 + box * 18, top + 4, 420 + box * 18, top + 20, 0.4)
    for box, digit in enumerate(party.tax_id):
        sheet.write(412 + box * 18, y + 58, digit, hand, "center")
    return y + 84


def _instructions(sheet: Sheet, pen: Pen, y: float) -> None:
    sheet.rule(40, y - 12, 572, y - 12, 0.8)
    sheet.write(40, y, "General Instructions", pen.sized(11).heavy())
    text = (
        "Section references are to the Internal Revenue Code unless otherwise noted. An individual or entity who is required to file an information return must obtain "
        "the correct number of the payee to report amounts paid. Use this form only if you are a U.S. person, including a resident alien, to provide your correct number. "
    )
    for column in (40, 314):
        sheet.write_lines(column, y + 14, wrap(text * 3, pen, 256), pen, 9.5)
