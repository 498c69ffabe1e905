"""UB-04 institutional claims: the form in red, grey or black ink, filled by a hospital's printer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from random import Random
from typing import Literal

from models.training.content import numbers, people
from models.training.content.claim_forms import InstitutionalClaim, RevenueLine, institutional_claim
from models.training.content.people import Person
from models.training.families.ub04_form import CELLS, across, down, draw_blank
from models.training.ink import Colour, Pen, Sheet, fitted
from models.training.paper import Paper

_INKS: tuple[Colour, ...] = ((0.80, 0.10, 0.16), (0.14, 0.12, 0.13), (0.14, 0.12, 0.13), (0.42, 0.42, 0.42))


@dataclass
class Setting:
    """One form being filled. `dx` and `dy` are how far the printer stood off, in points."""

    sheet: Sheet
    content: InstitutionalClaim
    pen: Pen
    dx: float
    dy: float
    points: bool

    def type_in(self, pointer: str, value: str, cell: str, shown: str | None = None, *, line: int = 0) -> None:
        """Type a field at the left of a locator, `line` lines further down."""
        x0, y0, x1, _ = CELLS[cell]
        text = shown or value
        pen = fitted(self.pen, text, across(x1 - x0) - 3)
        self.sheet.put(pointer, value, across(x0) + 2 + self.dx, down(y0 + line) + 9.4 + self.dy, text, pen)

    def amount(self, pointer: str, amount: Decimal, cell: str, *, line: int = 0) -> None:
        """Dollars and cents with a gap at the dotted rule, right-aligned in a locator."""
        _, y0, x1, _ = CELLS[cell]
        dollars, cents = str(amount).split(".")
        y, edge = down(y0 + line) + 9.4 + self.dy, across(x1) - 3 + self.dx
        self.sheet.put(pointer, str(amount), edge - self.pen.width(cents) - 5, y, dollars, self.pen, "right")
        self.sheet.write(edge, y, cents, self.pen, "right", pointer)

    def date(self, pointer: str, day: date, cell: str, *, line: int = 0, style: Literal["short", "long"] = "short") -> None:
        """Month, day, year without anything between."""
        self.type_in(pointer, day.isoformat(), cell, day.strftime("%m%d%y" if style == "short" else "%m%d%Y"), line=line)


def draw(rng: Random) -> Paper:
    """A filled UB-04."""
    sheet = Sheet("ub04", "ub04")
    ink = rng.choice(_INKS)
    shade: Colour = (0.985, 0.88, 0.89) if ink[0] > 0.7 else (0.9, 0.9, 0.91)
    draw_blank(sheet, ink, shade)
    pen = rng.choice((Pen("courier", 11), Pen("courier", 12), Pen("typewriter", 10.5), Pen("arial", 9), Pen("helvetica", 9)))
    offset = (rng.uniform(-1.0, 1.4), rng.uniform(-1.2, 0.9))
    setting = Setting(sheet, institutional_claim(rng), pen, *offset, points=rng.random() < 0.2)
    fill(setting, rng)
    return sheet.finish()


def fill(setting: Setting, rng: Random) -> None:
    """Type the claim into the form."""
    _provider(setting)
    _patient(setting)
    _codes(setting)
    for number, line in enumerate(setting.content.lines):
        _line(setting, number, line)
    _totals(setting, rng)
    _payers(setting)
    _diagnoses(setting)
    _practitioners(setting)
    _seldom(setting, rng)


def _provider(setting: Setting) -> None:
    content = setting.content
    provider = content.provider
    setting.type_in("/provider/name", provider.name.upper(), "1_name")
    street, town = (line.upper() for line in provider.address.lines)
    setting.type_in("/provider/address", f"{street}, {town}", "1_addr", street)
    setting.type_in("/provider/address", f"{street}, {town}", "1_csz", town)
    phone = provider.phone
    setting.type_in("/provider/phone", phone, "1_phone", f"{phone[:3]} {phone[3:6]}-{phone[6:]}")
    setting.type_in("/patient_control_number", content.control, "3a")
    setting.type_in("/medical_record_number", content.record, "3b")
    setting.type_in("/type_of_bill", content.bill_type, "4")
    setting.type_in("/provider/tax_id", provider.tax_id, "5", f"{provider.tax_id[:2]}-{provider.tax_id[2:]}")
    setting.date("/statement_from", content.first, "6_from")
    setting.date("/statement_to", content.last, "6_through")
    setting.type_in("/provider/npi", provider.npi, "56")


def _listed(person: Person) -> str:
    return f"{person.last}, {person.first}{' ' + person.middle if person.middle else ''}".upper()


def _patient(setting: Setting) -> None:
    content, patient = setting.content, setting.content.patient
    setting.type_in("/patient/name", _listed(patient.person), "8b")
    parts = (patient.address.street.upper(), patient.address.city.upper(), patient.address.state, patient.address.zip)
    whole = f"{parts[0]}, {parts[1]}, {parts[2]} {parts[3]}"
    for part, cell in zip(parts, ("9a", "9b", "9c", "9d"), strict=True):
        setting.type_in("/patient/address", whole, cell, part)
    setting.date("/patient/birth_date", patient.born, "10", style="long")
    setting.type_in("/patient/sex", patient.person.sex, "11")
    if content.inpatient:
        setting.date("/admission_date", content.first, "12")
        setting.type_in("/admission_hour", content.admission_hour, "13")
        setting.type_in("/discharge_hour", content.discharge_hour, "16")
    setting.type_in("/admission_type", content.admission_type, "14")
    setting.type_in("/admission_source", content.source, "15")
    setting.type_in("/discharge_status", content.discharge_status, "17")


def _codes(setting: Setting) -> None:
    content = setting.content
    for number, code in enumerate(content.conditions):
        setting.type_in(f"/condition_codes/{number}", code, str(18 + number))
    for number, (code, day) in enumerate(content.occurrences):
        setting.type_in(f"/occurrences/{number}/code", code, f"{31 + number}_code")
        setting.date(f"/occurrences/{number}/date", day, f"{31 + number}_date")
    for number, (code, amount) in enumerate(content.values):
        setting.type_in(f"/value_codes/{number}/code", code, f"{39 + number}_code")
        setting.amount(f"/value_codes/{number}/amount", amount, f"{39 + number}_amount")


def _line(setting: Setting, number: int, line: RevenueLine) -> None:
    at = f"/lines/{number}"
    setting.type_in(f"{at}/revenue_code", line.revenue, "42_line1", line=number)
    setting.type_in(f"{at}/description", line.description, "43_line1", line=number)
    if line.procedure:
        _procedure(setting, at, number, line)
    if line.day:
        setting.date(f"{at}/service_date", line.day, "45_line1", line=number)
    setting.type_in(f"{at}/units", str(line.units), "46_line1", line=number)
    setting.amount(f"{at}/charge", line.charge, "47_line1", line=number)
    if line.not_covered:
        setting.amount(f"{at}/not_covered", line.not_covered, "48_line1", line=number)


def _procedure(setting: Setting, at: str, number: int, line: RevenueLine) -> None:
    """Code, then modifiers one blank apart."""
    x, y = across(CELLS["44_line1"][0]) + 2 + setting.dx, down(18 + number) + 9.4 + setting.dy
    x = setting.sheet.put(f"{at}/procedure", line.procedure, x, y, line.procedure, setting.pen)
    for index, modifier in enumerate(line.modifiers):
        x = setting.sheet.put(f"{at}/modifiers/{index}", modifier, x + setting.pen.width(" "), y, modifier, setting.pen)


def _totals(setting: Setting, rng: Random) -> None:
    content = setting.content
    x0, y0, _, _ = CELLS["line23_rev"]
    setting.sheet.write(across(x0) + 2 + setting.dx, down(y0) + 9.4 + setting.dy, "0001", setting.pen)
    for cell in ("line23_page", "line23_of"):
        x0, y0, _, _ = CELLS[cell]
        setting.sheet.write(across(x0) + 6, down(y0) + 8.6, "1", setting.pen)
    if rng.random() < 0.8:
        setting.date("/creation_date", content.last.replace(day=28), "line23_creation")
    setting.amount("/total_charge", content.total, "line23_total")
    if content.not_covered:
        setting.amount("/total_not_covered", content.not_covered, "line23_noncov")


def _payers(setting: Setting) -> None:
    content = setting.content
    setting.type_in("/payers/0/name", content.payer.name.upper(), "50")
    setting.type_in("/payers/0/health_plan_id", content.plan_id, "51")
    for cell in ("52", "53"):
        setting.sheet.write(across(CELLS[cell][0]) + 4, down(42) + 9.4 + setting.dy, "Y", setting.pen)
    if content.prior:
        setting.amount("/payers/0/prior_payments", content.prior, "54")
        setting.amount("/payers/0/amount_due", content.total - content.prior, "55")
    setting.type_in("/insured/0/name", _listed(content.patient.person), "58")
    setting.type_in("/insured/0/relationship", content.relationship, "59")
    setting.type_in("/insured/0/id", content.insured_id, "60")
    if content.group_name:
        setting.type_in("/insured/0/group_name", content.group_name, "61")
    setting.type_in("/insured/0/group_number", content.group, "62")
    if content.authorization:
        setting.type_in("/treatment_authorizations/0", content.authorization, "63")


def _diagnoses(setting: Setting) -> None:
    content = setting.content
    setting.sheet.write(across(CELLS["66"][0]) + 1, down(54) + 9.4 + setting.dy, "0", setting.pen.sized(8))
    codes = [code if setting.points else code.replace(".", "") for code in content.diagnoses]
    for number, code in enumerate(codes):
        setting.type_in(f"/diagnoses/{number}", code, "67" + ("" if number == 0 else "ABCDEFGHIJKLMNOPQ"[number - 1]))
    if content.inpatient:
        setting.type_in("/admitting_diagnosis", codes[-1], "69")
        setting.type_in("/principal_procedure/code", content.procedure, "74_code")
        setting.date("/principal_procedure/date", content.procedure_day, "74_date")


def _seldom(setting: Setting, rng: Random) -> None:
    """Locators that most claims leave empty."""
    if rng.random() < 0.3:
        other = people.payer(rng)
        street, town = (line.upper() for line in other.address.lines)
        setting.type_in("/pay_to/name", setting.content.provider.name.upper(), "2")
        setting.type_in("/pay_to/address", f"{street}, {town}", "2", street, line=1)
        setting.type_in("/pay_to/address", f"{street}, {town}", "2", town, line=2)
    if rng.random() < 0.3:
        setting.type_in("/document_control_numbers/0", f"26{numbers.digits(rng, 10)}", "64")
    if setting.content.inpatient and rng.random() < 0.4:
        setting.type_in("/other_procedures/0/code", f"0{rng.choice('BDHJ')}{numbers.digits(rng, 2)}8ZX", "74a_code")
        setting.date("/other_procedures/0/date", setting.content.last, "74a_date")


def _practitioners(setting: Setting) -> None:
    content = setting.content
    chosen = [("attending", "76", content.attending, content.attending_npi)]
    if content.inpatient:
        chosen.append(("operating", "77", content.operating, content.operating_npi))
    for role, locator, person, npi in chosen:
        setting.type_in(f"/{role}/npi", npi, f"{locator}_npi")
        last, first = person.last.upper(), person.first.upper()
        setting.type_in(f"/{role}/name", f"{last}, {first}", f"{locator}_last", last)
        setting.type_in(f"/{role}/name", f"{last}, {first}", f"{locator}_first", first)
        setting.sheet.alternatives[f"/{role}/name"] = [f"{last} {first}", f"{first} {last}"]
    if content.remarks:
        setting.type_in("/remarks", content.remarks, "80", line=1)
