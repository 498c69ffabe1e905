"""How offices fill the CMS-1500, in more ways than one: dates, money, names and marks by habit; notes in the shaded halves."""

# ruff: noqa: PLR0913, PLR0917 - drawing says what, where and how

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from random import Random
from typing import Literal

from models.training.content.claim_forms import Individual
from models.training.content.claim_forms_full import FullProfessionalClaim
from models.training.content.people import Company, Person
from models.training.families.claim_sheet import Printer
from models.training.families.cms1500_form import BOXES, SQUARE, at_column, at_line, diagnosis_place, room_right

Dates = Literal["spread", "slashes", "dashes", "solid", "long"]
Money = Literal["split", "pointed", "solid", "dollars"]
Case = Literal["upper", "mixed", "lower"]


@dataclass(frozen=True)
class Habits:
    """What an office always does alike."""

    dates: Dates = "spread"
    money: Money = "split"
    case: Case = "upper"
    commas: bool = True
    points: bool = False
    phones: str = "({0}) {1}-{2}"
    signature: str = "SIGNATURE ON FILE"
    both_days: bool = True
    """Whether a service of one day has it in both places."""
    marks_no: bool = True
    """Whether boxes that say no are marked; some offices leave them empty."""
    facility: bool = True
    """Whether box 32 is filled; some leave it empty where the services were rendered in the office."""


@dataclass
class Filling:
    """One form being filled."""

    printer: Printer
    full: FullProfessionalClaim
    habits: Habits
    boxes: Mapping[str, tuple[float, float, str]] = field(default_factory=lambda: BOXES)
    side: float = SQUARE

    def said(self, text: str) -> str:
        """A text in the office's case and punctuation."""
        cased = {"upper": text.upper(), "mixed": text, "lower": text.lower()}[self.habits.case]
        return cased if self.habits.commas else cased.replace(",", "").replace(".", "")

    def put(
        self, pointer: str, value: str, column: float, line: float, shown: str | None = None, room: float | None = None
    ) -> None:
        """Type a field on the grid."""
        self.printer.sheet.know(pointer, value)
        self.type(column, line, shown or value, pointer, room)

    def type(self, column: float, line: float, text: str, pointer: str | None = None, room: float | None = None) -> None:
        """Type what is or is no field; `room` in points, up to the box's edge where it is not given."""
        wide = room_right(column, line) - 2 if room is None else room
        self.printer.type_in(at_column(column), at_line(line) + 9.2, text, pointer, wide)

    def mark(self, pointer: str, value: str | bool, box: str) -> None:  # noqa: FBT001 - the field's own value
        """Mark a box, unless it says no and the office leaves such boxes alone."""
        if value is not False or self.habits.marks_no:
            column, line, _ = self.boxes[box]
            self.printer.mark_box(pointer, value, at_column(column), at_line(line), self.side)

    def day(self, pointer: str, day: date, columns: tuple[float, float, float], line: float, *, long: bool = False) -> None:
        """Type a day into its three places, or across them."""
        self.printer.sheet.know(pointer, day.isoformat())
        year = f"{day.year}" if long else f"{day.year % 100:02d}"
        if self.habits.dates == "spread":
            for part, column in zip((f"{day.month:02d}", f"{day.day:02d}", year), columns, strict=True):
                self.type(column, line, part, pointer, 30)
        else:
            between = {"slashes": "/", "dashes": "-", "solid": "", "long": " "}[self.habits.dates]
            whole = f"{day.month:02d}{between}{day.day:02d}{between}{year}"
            self.type(columns[0] + 0.2, line, whole, pointer, (columns[2] - columns[0] + (4.6 if long else 2.5)) * 7.2)

    def money(self, pointer: str | None, amount: Decimal, column: float, line: float, room: float) -> None:
        """Type an amount whose dotted rule is at a column."""
        if pointer is not None:
            self.printer.sheet.know(pointer, f"{amount:.2f}")
        dollars, cents = f"{amount:.2f}".split(".")
        x, y = at_column(column), at_line(line) + 9.2
        if self.habits.money == "split":
            self.printer.type_in(x - 2, y, dollars, pointer, room, "right")
            self.printer.type_in(x + 3.6, y, cents, pointer, 16)
        else:
            whole = {"pointed": f"{dollars}.{cents}", "solid": f"{dollars}{cents}", "dollars": dollars}[self.habits.money]
            end = x - 2 if self.habits.money == "dollars" else x + 19
            self.printer.type_in(end, y, whole, pointer, room + 19, "right")


def listed(filling: Filling, person: Person) -> str:
    """A name as box 2 wants it, or nearly."""
    parts = [part for part in (person.last, person.first, person.middle) if part]
    return filling.said(", ".join(parts) if filling.habits.commas else " ".join(parts))


def fill(filling: Filling, rng: Random) -> None:
    """Type the claim into the form."""
    fill_head(filling)
    _history(filling, rng)
    for number in range(len(filling.full.claim.services)):
        _service(filling, number)
    _bottom(filling)


def fill_head(filling: Filling) -> None:
    """Type what stands above the history of the illness, and who signed."""
    _payer(filling)
    _people(filling)
    _conditions(filling)
    _signatures(filling)


def _payer(filling: Filling) -> None:
    claim = filling.full.claim
    block(filling, "/payer", claim.payer, 40, -5.4, 38 * 7.2)
    filling.mark("/insurance_type", claim.insurance, f"1.{claim.insurance}")
    filling.put("/insured_id", claim.insured_id, 49.6, 1)


def block(filling: Filling, at: str, company: Company, column: float, line: float, room: float) -> None:
    """A name with its address below."""
    name, lines = filling.said(company.name), [filling.said(each) for each in company.address.lines]
    filling.put(f"{at}/name", name, column, line, room=room)
    filling.printer.sheet.know(f"{at}/address", ", ".join(lines))
    for number, text in enumerate(lines):
        filling.type(column, line + (number + 1) * 0.94, text, f"{at}/address", room)


def _home(filling: Filling, at: str, who: Individual, columns: tuple[float, float, float]) -> None:
    left, state, phone = columns
    address = who.address
    filling.put(f"{at}/name", listed(filling, who.person), left, 3)
    filling.put(f"{at}/street", filling.said(address.street), left, 5)
    filling.put(f"{at}/city", filling.said(address.city), left, 7)
    filling.put(f"{at}/state", address.state, state, 7)
    filling.put(f"{at}/zip", address.zip, left, 9)
    filling.put(f"{at}/phone", who.phone, phone, 9, filling.habits.phones.format(who.phone[:3], who.phone[3:6], who.phone[6:]))


def _people(filling: Filling) -> None:
    claim = filling.full.claim
    _home(filling, "/patient", claim.patient, (0.4, 25.4, 13.8))
    filling.day("/patient/birth_date", claim.patient.born, (30.1, 33.1, 35.9), 3, long=True)
    filling.mark("/patient/sex", claim.patient.person.sex, f"3.{claim.patient.person.sex}")
    filling.mark("/patient/relationship", claim.relationship, f"6.{claim.relationship}")
    _home(filling, "/insured", claim.insured, (49.5, 73.6, 63))
    filling.put("/insured/group_number", claim.group, 49.5, 11)
    filling.day("/insured/birth_date", claim.insured.born, (53.6, 56.6, 59.6), 13, long=True)
    filling.mark("/insured/sex", claim.insured.person.sex, f"11a.{claim.insured.person.sex}")
    filling.put("/insured/plan_name", filling.said(claim.plan), 49.5, 17)
    if claim.other_insured:
        filling.put("/other_insured/name", listed(filling, claim.other_insured), 0.4, 11)
        filling.put("/other_insured/policy", claim.other_policy, 0.4, 13)
        filling.put("/other_insured/plan_name", filling.said("Lakeside Supplement Plan"), 0.4, 19)


def _conditions(filling: Filling) -> None:
    claim = filling.full.claim
    for key, box in (("employment", "10a"), ("auto_accident", "10b"), ("other_accident", "10c")):
        true = key == "employment" and claim.insurance == "feca"
        filling.mark(f"/condition/{key}", true, f"{box}.{'yes' if true else 'no'}")
    other = claim.other_insured is not None
    filling.mark("/other_plan", other, f"11d.{'yes' if other else 'no'}")


def _signatures(filling: Filling) -> None:
    claim, text = filling.full.claim, filling.said(filling.habits.signature)
    for pointer, column in (("/patient_signature", 6.5), ("/insured_signature", 56.5)):
        filling.put(pointer, text, column, 22.9)
    signed = claim.signed.strftime(
        {"slashes": "%m/%d/%Y", "dashes": "%m-%d-%y", "solid": "%m%d%Y"}.get(filling.habits.dates, "%m %d %y")
    )
    filling.put("/patient_signature_date", claim.signed.isoformat(), 36.5, 22.9, signed)
    filling.put("/provider_signature", filling.said(claim.rendering.plain), 0.6, 52.2, room=19 * 7.2)
    filling.put("/provider_signature_date", claim.signed.isoformat(), 12.8, 53.4, signed, room=57)


def _history(filling: Filling, rng: Random) -> None:
    claim, first = filling.full.claim, filling.full.claim.services[0].first
    if claim.onset:
        filling.day("/onset_date", claim.onset, (1, 4, 7), 25)
        filling.put("/onset_qualifier", "431", 16.6, 25)
    if claim.referring:
        filling.put("/referring/qualifier", rng.choice(("DN", "DK", "DQ")), 0.4, 27, room=18)
        filling.put("/referring/name", filling.said(claim.referring.plain), 3.2, 27)
        filling.put("/referring/npi", claim.referring_npi, 32.6, 27)
    if rng.random() < 0.4:
        for pointer, day, columns in (("from", first - timedelta(days=3), (55, 58, 61)), ("to", first, (69, 72, 75))):
            filling.day(f"/hospital_{pointer}", day, columns, 27)
    if rng.random() < 0.3:
        filling.put(
            "/additional_info", filling.said(rng.choice(("Corrected claim", "Chart notes attached", "Second request"))), 0.6, 29
        )
    filling.mark("/outside_lab", value=False, box="20.no")
    filling.put("/icd_indicator", "0", 41.7, 30)
    for number, code in enumerate(claim.diagnoses):
        x, y = diagnosis_place(number)
        shown = code if filling.habits.points else code.replace(".", "")
        filling.printer.sheet.know(f"/diagnoses/{number}", shown)
        filling.printer.type_in(x + 2, y, shown, f"/diagnoses/{number}", 50)
    if claim.authorization:
        filling.put("/prior_authorization", claim.authorization, 49.6, 33)
    if rng.random() < 0.3:
        filling.put("/resubmission_code", rng.choice("78"), 50, 31)
        filling.put("/original_reference", f"26{rng.randint(10**9, 10**10)}", 61, 31)


def _service(filling: Filling, number: int) -> None:
    full, at, line = filling.full, f"/lines/{number}", 37 + number * 2
    service, alone = full.claim.services[number], full.claim.services[number].first == full.claim.services[number].last
    filling.day(f"{at}/service_from", service.first, (0.4, 3.4, 6.4), line)
    if filling.habits.both_days or not alone:
        filling.day(f"{at}/service_to", service.last, (9.4, 12.4, 15.4), line)
    filling.put(f"{at}/place", service.place, 18.5, line)
    filling.put(f"{at}/procedure", service.procedure, 24.8, line)
    for index, modifier in enumerate(service.modifiers):
        filling.put(f"{at}/modifiers/{index}", modifier, 32.4 + index * 3, line, room=19)
    filling.put(f"{at}/pointers", service.pointers, 44.5, line)
    filling.money(f"{at}/charge", service.charge, 55.2, line, 42)
    filling.put(f"{at}/units", str(service.units), 59.4, line)
    filling.put(f"{at}/rendering_npi", full.claim.rendering_npi, 67.8, line)
    if full.notes[number]:
        filling.type(0.4, line - 1, full.notes[number], room=250)
    if full.provider_numbers[number]:
        filling.put(f"{at}/id_qualifier", "G2", 64.4, line - 1, room=18)
        filling.put(f"{at}/rendering_id", full.provider_numbers[number], 67.8, line - 1, room=80)


def _bottom(filling: Filling) -> None:
    claim = filling.full.claim
    tax = claim.billing.tax_id
    filling.put("/tax_id", tax, 0.5, 49, f"{tax[:2]}-{tax[2:]}" if filling.habits.commas else tax, room=100)
    filling.mark("/tax_id_type", "ein", "25.ein")
    filling.put("/patient_account", claim.account, 21.6, 49)
    if claim.assignment or filling.habits.marks_no:
        filling.mark("/accept_assignment", claim.assignment, f"27.{'yes' if claim.assignment else 'no'}")
    filling.money("/total_charge", claim.total, 57.4, 49, 46)
    if claim.paid:
        filling.money("/amount_paid", claim.paid, 67.2, 49, 40)
    for at, company, column in (("/facility", claim.facility, 21.5), ("/billing", claim.billing, 49.5)):
        if at == "/billing" or filling.habits.facility:
            block(filling, at, company, column, 50.9, 26 * 7.2)
            filling.put(f"{at}/npi", company.npi, column + 1.6, 54)
    phone = claim.billing.phone
    filling.put("/billing/phone", phone, 65, 50, filling.habits.phones.format(phone[:3], phone[3:6], phone[6:]))
