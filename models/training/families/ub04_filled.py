"""How hospitals fill the UB-04, in more ways than one: all lines and codes or few, several payers, zeros left out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from random import Random
from typing import Literal

from models.training.content import numbers
from models.training.content.claim_forms import RevenueLine
from models.training.content.claim_forms_full import Coverage, FullInstitutionalClaim
from models.training.content.people import Person
from models.training.families.claim_sheet import Printer
from models.training.families.ub04_form import CELLS, across, down

_OTHER_DIAGNOSES = "ABCDEFGHIJKLMNOPQ"
SHEET_LINES = 22


@dataclass(frozen=True)
class Habits:
    """What a hospital always does alike."""

    dates: str = "%m%d%y"
    birth: str = "%m%d%Y"
    money: Literal["split", "pointed", "commas", "solid"] = "split"
    mixed_case: bool = False
    leading_zero: bool = True
    described: bool = True
    points: bool = False
    present_on_admission: bool = True
    indent: float = 2.0


@dataclass
class Filling:
    """One form being filled."""

    printer: Printer
    full: FullInstitutionalClaim
    habits: Habits

    def said(self, text: str) -> str:
        """A text in the hospital's case."""
        return text if self.habits.mixed_case else text.upper()

    def put(self, pointer: str, value: str, cell: str, shown: str | None = None, *, line: float = 0) -> None:
        """Type a field at the left of a locator, `line` lines further down."""
        self.printer.sheet.know(pointer, value)
        self.type(cell, shown or value, pointer, line=line)

    def type(self, cell: str, text: str, pointer: str | None = None, *, line: float = 0) -> None:
        """Type what is or is no field."""
        x0, y0, x1, _ = CELLS[cell]
        indent = self.habits.indent
        self.printer.type_in(across(x0) + indent, down(y0 + line) + 9.4, text, pointer, across(x1 - x0) - indent - 1)

    def zeroed(self, pointer: str, code: str, cell: str, *, line: float = 0) -> None:
        """Type a code of four digits, with or without the zero before it: either is right."""
        bare = code.removeprefix("0")
        shown, other = (code, bare) if self.habits.leading_zero else (bare, code)
        self.put(pointer, shown, cell, line=line)
        self.printer.sheet.alternatives[pointer] = [other]

    def day(self, pointer: str, day: date, cell: str, *, line: float = 0) -> None:
        """Type a day in the hospital's way."""
        self.put(pointer, day.isoformat(), cell, day.strftime(self.habits.dates), line=line)

    def money(self, pointer: str, amount: Decimal, cell: str, *, line: float = 0) -> None:
        """Type an amount, its end at the right of a locator."""
        _, y0, x1, _ = CELLS[cell]
        y, edge, room = down(y0 + line) + 9.4, across(x1) - 3, across(x1 - CELLS[cell][0]) - 6
        dollars, cents = f"{amount:.2f}".split(".")
        self.printer.sheet.know(pointer, f"{amount:.2f}")
        if self.habits.money == "split":
            self.printer.type_in(edge - 15, y, cents, pointer, 16)
            self.printer.type_in(edge - 20, y, dollars, pointer, room - 20, "right")
        else:
            shown = {"pointed": f"{amount:.2f}", "commas": f"{amount:,.2f}", "solid": dollars + cents}[self.habits.money]
            self.printer.type_in(edge, y, shown, pointer, room, "right")


def fill(filling: Filling, rng: Random) -> None:
    """Type the claim into the form."""
    fill_head(filling)
    for number, line in enumerate(filling.full.claim.lines):
        fill_line(filling, number, line)
    fill_paging(filling, 1, 1)
    fill_totals(filling, rng)
    fill_foot(filling, rng)


def fill_head(filling: Filling) -> None:
    """Type what stands above the lines."""
    _provider(filling)
    _patient(filling)
    _codes(filling)


def fill_foot(filling: Filling, rng: Random) -> None:
    """Type what stands below the lines."""
    for number, coverage in enumerate(filling.full.coverages):
        _coverage(filling, number, coverage)
    coverages = filling.full.coverages
    _numbered(filling, "treatment_authorizations", "63", [each.authorization for each in coverages])
    _numbered(filling, "document_control_numbers", "64", [each.document for each in coverages])
    _diagnoses(filling)
    _procedures(filling)
    _practitioners(filling, rng)


def listed(filling: Filling, person: Person) -> str:
    """A name as the form wants it."""
    return filling.said(f"{person.last}, {person.first}{' ' + person.middle if person.middle else ''}")


def _provider(filling: Filling) -> None:
    claim = filling.full.claim
    provider = claim.provider
    filling.put("/provider/name", filling.said(provider.name), "1_name")
    street, town = (filling.said(line) for line in provider.address.lines)
    filling.put("/provider/address", f"{street}, {town}", "1_addr", street)
    filling.put("/provider/address", f"{street}, {town}", "1_csz", town)
    phone = provider.phone
    filling.put("/provider/phone", phone, "1_phone", f"{phone[:3]}-{phone[3:6]}-{phone[6:]}")
    filling.put("/patient_control_number", claim.control, "3a")
    filling.put("/medical_record_number", claim.record, "3b")
    filling.zeroed("/type_of_bill", claim.bill_type, "4")
    filling.put("/provider/tax_id", provider.tax_id, "5", f"{provider.tax_id[:2]}-{provider.tax_id[2:]}")
    filling.day("/statement_from", claim.first, "6_from")
    filling.day("/statement_to", claim.last, "6_through")
    filling.put("/provider/npi", provider.npi, "56")


def _patient(filling: Filling) -> None:
    claim, patient = filling.full.claim, filling.full.claim.patient
    filling.put("/patient/name", listed(filling, patient.person), "8b")
    address = patient.address
    parts = (filling.said(address.street), filling.said(address.city), address.state, address.zip)
    whole = f"{parts[0]}, {parts[1]}, {parts[2]} {parts[3]}"
    for part, cell in zip(parts, ("9a", "9b", "9c", "9d"), strict=True):
        filling.put("/patient/address", whole, cell, part)
    filling.put("/patient/birth_date", patient.born.isoformat(), "10", patient.born.strftime(filling.habits.birth))
    filling.put("/patient/sex", patient.person.sex, "11")
    filling.day("/admission_date", claim.first, "12")
    filling.put("/admission_hour", claim.admission_hour, "13")
    filling.put("/admission_type", claim.admission_type, "14")
    filling.put("/admission_source", claim.source, "15")
    if claim.inpatient:
        filling.put("/discharge_hour", claim.discharge_hour, "16")
    filling.put("/discharge_status", claim.discharge_status, "17")


def _codes(filling: Filling) -> None:
    claim = filling.full.claim
    for number, code in enumerate(claim.conditions):
        filling.put(f"/condition_codes/{number}", code, str(18 + number))
    for number, (code, day) in enumerate(claim.occurrences):
        place, row = f"{31 + number % 4}", number // 4
        filling.put(f"/occurrences/{number}/code", code, f"{place}_code", line=row)
        filling.day(f"/occurrences/{number}/date", day, f"{place}_date", line=row)
    for number, (code, amount) in enumerate(claim.values):
        place, row = f"{39 + number % 3}", number // 3
        filling.put(f"/value_codes/{number}/code", code, f"{place}_code", line=row)
        filling.money(f"/value_codes/{number}/amount", amount, f"{place}_amount", line=row)


def fill_line(filling: Filling, number: int, line: RevenueLine) -> None:
    """Type a line of the claim into its place; a sheet has 22."""
    at, number = f"/lines/{number}", number % SHEET_LINES
    filling.zeroed(f"{at}/revenue_code", line.revenue, "42_line1", line=number)
    if filling.habits.described:
        filling.put(f"{at}/description", filling.said(line.description), "43_line1", line=number)
    if line.procedure:
        x0, y0, _, _ = CELLS["44_line1"]
        x, y = across(x0) + filling.habits.indent, down(y0 + number) + 9.4
        for index, code in enumerate((line.procedure, *line.modifiers)):
            pointer = f"{at}/modifiers/{index - 1}" if index else f"{at}/procedure"
            filling.printer.sheet.know(pointer, code)
            filling.printer.type_in(x, y, code, pointer, 44)
            x += 44 if index == 0 else 19
    if line.day:
        filling.day(f"{at}/service_date", line.day, "45_line1", line=number)
    filling.put(f"{at}/units", str(line.units), "46_line1", line=number)
    filling.money(f"{at}/charge", line.charge, "47_line1", line=number)
    if line.not_covered:
        filling.money(f"{at}/not_covered", line.not_covered, "48_line1", line=number)


def fill_paging(filling: Filling, page: int, pages: int) -> None:
    """Type which sheet of how many it is."""
    filling.type("line23_page", str(page))
    filling.type("line23_of", str(pages))


def fill_totals(filling: Filling, rng: Random) -> None:
    """Type the claim's sums into the line below its last sheet's lines."""
    claim = filling.full.claim
    filling.type("line23_rev", "0001" if filling.habits.leading_zero else "001")
    if rng.random() < 0.7:
        filling.day("/creation_date", claim.last.replace(day=27), "line23_creation")
    filling.money("/total_charge", claim.total, "line23_total")
    if claim.not_covered:
        filling.money("/total_not_covered", claim.not_covered, "line23_noncov")


def _coverage(filling: Filling, number: int, coverage: Coverage) -> None:
    at, insured = f"/payers/{number}", f"/insured/{number}"
    filling.put(f"{at}/name", filling.said(coverage.payer.name), "50", line=number)
    filling.put(f"{at}/health_plan_id", coverage.plan_id, "51", line=number)
    for cell in ("52", "53"):
        filling.type(cell, "Y", line=number)
    if coverage.prior:
        filling.money(f"{at}/prior_payments", coverage.prior, "54", line=number)
    if coverage.due is not None:
        filling.money(f"{at}/amount_due", coverage.due, "55", line=number)
    filling.put(f"{insured}/name", listed(filling, coverage.insured), "58", line=number)
    filling.put(f"{insured}/relationship", coverage.relationship, "59", line=number)
    filling.put(f"{insured}/id", coverage.id, "60", line=number)
    if coverage.group_name:
        filling.put(f"{insured}/group_name", filling.said(coverage.group_name), "61", line=number)
    if coverage.group:
        filling.put(f"{insured}/group_number", coverage.group, "62", line=number)


def _numbered(filling: Filling, pointer: str, cell: str, values: list[str]) -> None:
    """Numbers of the payers that gave one, each in its payer's line."""
    given = [(line, value) for line, value in enumerate(values) if value]
    for number, (line, value) in enumerate(given):
        filling.put(f"/{pointer}/{number}", value, cell, line=line)


def _diagnoses(filling: Filling) -> None:
    x0, y0, _, _ = CELLS["66"]
    filling.printer.type_in(across(x0) + 1, down(y0) + 9.4, "0", None, 7)
    codes = [code if filling.habits.points else code.replace(".", "") for code in filling.full.claim.diagnoses]
    for number, (code, present) in enumerate(zip(codes, filling.full.present, strict=True)):
        cell = "67" + ("" if number == 0 else _OTHER_DIAGNOSES[number - 1])
        filling.put(f"/diagnoses/{number}", code, cell)
        if filling.habits.present_on_admission:
            _, y0, x1, _ = CELLS[cell]
            filling.printer.type_in(across(x1) - 8, down(y0) + 9.4, present, None, 8)
    if filling.full.claim.inpatient:
        filling.put("/admitting_diagnosis", codes[0], "69")


def _procedures(filling: Filling) -> None:
    for number, (code, day) in enumerate(filling.full.procedures):
        at = f"/other_procedures/{number - 1}" if number else "/principal_procedure"
        cell = f"74{'abcde'[number - 1]}" if number else "74"
        filling.put(f"{at}/code", code, f"{cell}_code")
        filling.day(f"{at}/date", day, f"{cell}_date")


def _practitioners(filling: Filling, rng: Random) -> None:
    claim = filling.full.claim
    chosen = [("attending", "76", claim.attending, claim.attending_npi)]
    if filling.full.procedures:
        chosen.append(("operating", "77", claim.operating, claim.operating_npi))
    for role, locator, person, npi in chosen:
        filling.put(f"/{role}/npi", npi, f"{locator}_npi")
        last, first = filling.said(person.last), filling.said(person.first)
        filling.put(f"/{role}/name", f"{last}, {first}", f"{locator}_last", last)
        filling.put(f"/{role}/name", f"{last}, {first}", f"{locator}_first", first)
        filling.printer.sheet.alternatives[f"/{role}/name"] = [f"{last} {first}", f"{first} {last}"]
    if rng.random() < 0.5:
        filling.type("81a_qual", "B3")
        filling.type("81a_code", f"{numbers.digits(rng, 9)}X")
    if claim.remarks:
        filling.put("/remarks", filling.said(claim.remarks), "80", line=1)
