"""Forms of no known kind: registrations, questionnaires, updates; captions beside, above or in boxes."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from models.training.content import numbers, people
from models.training.families.letterhead import look
from models.training.ink import Pen, Sheet
from models.training.paper import Paper

_TITLES = (
    "Patient Registration", "Coordination of Benefits Questionnaire", "Provider Information Update", "Accident Questionnaire",
    "Authorization to Release Records", "New Vendor Application", "Change of Address", "Direct Deposit Enrollment",
)  # fmt: skip


def _answers(rng: Random) -> list[tuple[str, str]]:
    person, company = people.person(rng), people.provider(rng)
    born = date(1940, 1, 1) + timedelta(days=rng.randint(0, 25000))
    phone = company.phone
    pairs = [
        ("Name", person.plain), ("Date of birth", born.strftime("%m/%d/%Y")), ("Street address", company.address.street),
        ("City", company.address.city), ("State", company.address.state), ("ZIP code", company.address.zip),
        ("Telephone", f"{phone[:3]}-{phone[3:6]}-{phone[6:]}"), ("Employer", people.firm(rng).name),
        ("Member number", numbers.member_id(rng)), ("Emergency contact", people.person(rng).plain),
        ("Practice name", company.name), ("NPI", company.npi), ("Effective date", "10/01/2026"),
        ("Reason for change", rng.choice(("Moved", "New employer", "Merger of practices"))),
    ]  # fmt: skip
    kept = sorted(rng.sample(range(len(pairs)), k=rng.randint(6, len(pairs))))
    return [pairs[index] for index in kept]


def draw(rng: Random) -> Paper:
    """A filled form in one of three arrangements."""
    sheet = Sheet("form", "form")
    style, title, issuer = look(rng, size=10), rng.choice(_TITLES), people.payer(rng)
    hand = Pen(rng.choice(("courier", "typewriter", "helvetica")), 10.5)
    sheet.write(54, 50, issuer.name, style.text.inked(style.accent).heavy())
    sheet.put("/title", title, 306, 84, title, style.text.sized(17).heavy(), "center")
    sheet.write(306, 100, "Please print or type. Answer every question.", style.small, "center")
    arrange = rng.choice((_beside, _boxed, _above))
    y = arrange(sheet, _answers(rng), style.text, hand)
    sheet.rule(54, y + 50, 300, y + 50, 0.6)
    sheet.write(54, y + 61, "Signature", style.small)
    sheet.rule(360, y + 50, 558, y + 50, 0.6)
    sheet.write(360, y + 61, "Date", style.small)
    sheet.write(54, 764, f"Form {rng.choice('ABCR')}-{rng.randint(100, 999)} (Rev. {rng.randint(1, 12):02d}/2025)", style.small)
    return sheet.finish()


def _label(sheet: Sheet, number: int, label: str, at: tuple[float, float], pen: Pen) -> None:
    sheet.put(f"/fields/{number}/label", label, *at, label, pen)


def _answer(sheet: Sheet, number: int, value: str, at: tuple[float, float], pen: Pen) -> None:
    sheet.put(f"/fields/{number}/value", value, *at, value, pen)


def _beside(sheet: Sheet, answers: list[tuple[str, str]], pen: Pen, hand: Pen) -> float:
    """Caption, then the answer on a rule."""
    y = 140.0
    for number, (label, value) in enumerate(answers):
        _label(sheet, number, label, (54, y), pen)
        _answer(sheet, number, value, (180, y - 1), hand)
        sheet.rule(176, y + 3, 558, y + 3, 0.5)
        y += 26
    return y


def _boxed(sheet: Sheet, answers: list[tuple[str, str]], pen: Pen, hand: Pen) -> float:
    """Two boxes a row, the caption small at the top of each."""
    y = 126.0
    for number, (label, value) in enumerate(answers):
        x = 54.0 + (number % 2) * 252
        sheet.frame(x, y, x + 252, y + 34, 0.6)
        _label(sheet, number, label, (x + 4, y + 10), pen.sized(7.5))
        _answer(sheet, number, value, (x + 8, y + 27), hand)
        y += 34 if number % 2 else 0
    return y + 34


def _above(sheet: Sheet, answers: list[tuple[str, str]], pen: Pen, hand: Pen) -> float:
    """The answer on a rule, its caption below it."""
    y = 146.0
    for number, (label, value) in enumerate(answers):
        x = 54.0 + (number % 2) * 262
        sheet.rule(x, y, x + 240, y, 0.5)
        _label(sheet, number, label, (x, y + 10), pen.sized(7.5))
        _answer(sheet, number, value, (x + 4, y - 3), hand)
        y += 36 if number % 2 else 0
    return y + 30
