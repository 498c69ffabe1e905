"""The edition of 12/90 of the CMS-1500 (then HCFA-1500), in a drawing of our own on the same print grid, and its filling.

What tells it from 02/12: the edition in the foot, four numbered diagnoses, eleven columns in box 24, no shaded halves, no
numbers of the NPI, box 17a undivided, marital status in box 8.
"""

# ruff: noqa: E501, PLR0913 - one box of the form per entry; drawing says what, where and how

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from random import Random

from models.training.content import numbers
from models.training.content.claim_forms import ClaimedService, Individual, ProfessionalClaim, professional_claim
from models.training.families.cms1500_form import at_column, at_line
from models.training.ink import Colour, Pen, Sheet, fitted
from models.training.paper import Paper

_INKS: tuple[Colour, ...] = ((0.84, 0.12, 0.16), (0.84, 0.12, 0.16), (0.45, 0.45, 0.45), (0.0, 0.0, 0.0), (0.93, 0.5, 0.5))
_CELLS: tuple[tuple[float, float, float, float, str], ...] = (
    (0, 0, 49, 2, ""), (49, 0, 79, 2, "1a. INSURED'S I.D. NUMBER        (FOR PROGRAM IN ITEM 1)"), (0, 2, 29, 4, "2. PATIENT'S NAME (Last Name, First Name, Middle Initial)"), (29, 2, 49, 4, "3. PATIENT'S BIRTH DATE                    SEX"),
    (49, 2, 79, 4, "4. INSURED'S NAME (Last Name, First Name, Middle Initial)"), (0, 4, 29, 6, "5. PATIENT'S ADDRESS (No., Street)"), (29, 4, 49, 6, "6. PATIENT RELATIONSHIP TO INSURED"), (49, 4, 79, 6, "7. INSURED'S ADDRESS (No., Street)"),
    (0, 6, 24, 8, "CITY"), (24, 6, 29, 8, "STATE"), (29, 6, 49, 10, "8. PATIENT STATUS"), (49, 6, 72, 8, "CITY"), (72, 6, 79, 8, "STATE"), (0, 8, 13, 10, "ZIP CODE"), (13, 8, 29, 10, "TELEPHONE (Include Area Code)"), (49, 8, 62, 10, "ZIP CODE"), (62, 8, 79, 10, "TELEPHONE (INCLUDE AREA CODE)"),
    (0, 10, 29, 12, "9. OTHER INSURED'S NAME (Last Name, First Name, Middle Initial)"), (29, 10, 49, 20, "10. IS PATIENT'S CONDITION RELATED TO:"), (49, 10, 79, 12, "11. INSURED'S POLICY GROUP OR FECA NUMBER"), (0, 12, 29, 14, "a. OTHER INSURED'S POLICY OR GROUP NUMBER"), (49, 12, 79, 14, "a. INSURED'S DATE OF BIRTH                                SEX"),
    (0, 14, 29, 16, "b. OTHER INSURED'S DATE OF BIRTH           SEX"), (49, 14, 79, 16, "b. EMPLOYER'S NAME OR SCHOOL NAME"), (0, 16, 29, 18, "c. EMPLOYER'S NAME OR SCHOOL NAME"), (49, 16, 79, 18, "c. INSURANCE PLAN NAME OR PROGRAM NAME"), (0, 18, 29, 20, "d. INSURANCE PLAN NAME OR PROGRAM NAME"), (29, 18, 49, 20, "10d. RESERVED FOR LOCAL USE"), (49, 18, 79, 20, "d. IS THERE ANOTHER HEALTH BENEFIT PLAN?"),
    (0, 20, 49, 24, "12. PATIENT'S OR AUTHORIZED PERSON'S SIGNATURE  I authorize the release of any information necessary"), (49, 20, 79, 24, "13. INSURED'S OR AUTHORIZED PERSON'S SIGNATURE"), (0, 24, 29, 26, "14. DATE OF CURRENT: ILLNESS (First symptom) OR INJURY OR PREGNANCY"), (29, 24, 49, 26, "15. IF PATIENT HAS HAD SAME OR SIMILAR ILLNESS"), (49, 24, 79, 26, "16. DATES PATIENT UNABLE TO WORK IN CURRENT OCCUPATION"),
    (0, 26, 28, 28, "17. NAME OF REFERRING PHYSICIAN OR OTHER SOURCE"), (28, 26, 49, 28, "17a. I.D. NUMBER OF REFERRING PHYSICIAN"), (49, 26, 79, 28, "18. HOSPITALIZATION DATES RELATED TO CURRENT SERVICES"), (0, 28, 49, 30, "19. RESERVED FOR LOCAL USE"), (49, 28, 79, 30, "20. OUTSIDE LAB?                   $ CHARGES"),
    (0, 30, 49, 34, "21. DIAGNOSIS OR NATURE OF ILLNESS OR INJURY. (RELATE ITEMS 1,2,3 OR 4 TO ITEM 24E BY LINE)"), (49, 30, 79, 32, "22. MEDICAID RESUBMISSION CODE           ORIGINAL REF. NO."), (49, 32, 79, 34, "23. PRIOR AUTHORIZATION NUMBER"),
    (0, 34, 18, 36, "24. A   DATE(S) OF SERVICE"), (18, 34, 21, 36, "B"), (21, 34, 24, 36, "C"), (24, 34, 42, 36, "D  PROCEDURES, SERVICES, OR SUPPLIES"), (42, 34, 49, 36, "E  DIAGNOSIS CODE"), (49, 34, 58, 36, "F  $ CHARGES"), (58, 34, 62, 36, "G DAYS"), (62, 34, 65, 36, "H EPSDT"), (65, 34, 68, 36, "I EMG"), (68, 34, 71, 36, "J COB"), (71, 34, 79, 36, "K RESERVED FOR"),
    (0, 48, 21, 50, "25. FEDERAL TAX I.D. NUMBER      SSN EIN"), (21, 48, 36, 50, "26. PATIENT'S ACCOUNT NO."), (36, 48, 49, 50, "27. ACCEPT ASSIGNMENT?"), (49, 48, 60, 50, "28. TOTAL CHARGE"), (60, 48, 70, 50, "29. AMOUNT PAID"), (70, 48, 79, 50, "30. BALANCE DUE"),
    (0, 50, 21, 55, "31. SIGNATURE OF PHYSICIAN OR SUPPLIER"), (21, 50, 49, 55, "32. NAME AND ADDRESS OF FACILITY WHERE SERVICES WERE"), (49, 50, 79, 55, "33. PHYSICIAN'S, SUPPLIER'S BILLING NAME, ADDRESS, ZIP CODE & PHONE #"),
)  # fmt: skip
_EDGES = (9.0, 18.0, 21.0, 24.0, 31.0, 42.0, 49.0, 58.0, 62.0, 65.0, 68.0, 71.0)
_BOXES = {
    "1.medicare": (0.2, 1, "MEDICARE"), "1.medicaid": (7.0, 1, "MEDICAID"), "1.tricare": (14.0, 1, "CHAMPUS"), "1.champva": (22.0, 1, "CHAMPVA"), "1.group": (29.5, 1, "GROUP"), "1.feca": (36.5, 1, "FECA"), "1.other": (43.5, 1, "OTHER"),
    "3.M": (40.0, 3, ""), "3.F": (45.0, 3, ""), "6.self": (31.5, 5, "Self"), "6.spouse": (36.5, 5, "Spouse"), "6.child": (41.0, 5, "Child"), "6.other": (45.5, 5, "Other"), "10a.yes": (33, 13, "YES"), "10a.no": (40, 13, "NO"), "10b.yes": (33, 15, "YES"), "10b.no": (40, 15, "NO"), "10c.yes": (33, 17, "YES"), "10c.no": (40, 17, "NO"),
    "11d.yes": (50.5, 19, "YES"), "11d.no": (56, 19, "NO"), "25.ein": (18.6, 49, ""), "27.yes": (36.8, 49, "YES"), "27.no": (42, 49, "NO"),
}  # fmt: skip
_SIDE = 9.6


@dataclass
class _Filling:
    """One form being filled; offsets in points."""

    sheet: Sheet
    pen: Pen
    dx: float
    dy: float

    def type_in(
        self, pointer: str, value: str, column: float, line: float, shown: str | None = None, *, room: float = 28.0
    ) -> None:
        """Type a field on the grid; `room` in columns."""
        text = shown or value
        self.sheet.put(
            pointer,
            value,
            at_column(column) + self.dx,
            at_line(line) + 9.4 + self.dy,
            text,
            fitted(self.pen, text, room * 7.2 - 3),
        )

    def mark(self, pointer: str, value: str | bool, box: str) -> None:  # noqa: FBT001 - the field's own value
        """Cross a box."""
        column, line, _ = _BOXES[box]
        x, y = at_column(column), at_line(line)
        self.sheet.write(x + _SIDE / 2 + self.dx, y + 8.4 + self.dy, "X", self.pen, "center")
        self.sheet.know(pointer, value)
        self.sheet.locate(pointer, x, y, x + _SIDE, y + _SIDE)

    def day(self, pointer: str, day: date, column: float, line: float) -> None:
        """Month, day and year, three columns apart."""
        self.sheet.know(pointer, day.isoformat())
        for part, step in ((f"{day.month:02d}", 0), (f"{day.day:02d}", 3), (f"{day.year % 100:02d}", 6)):
            self.sheet.write(at_column(column + step) + self.dx, at_line(line) + 9.4 + self.dy, part, self.pen, pointer=pointer)


def draw(rng: Random) -> Paper:
    """A filled form of the edition of 12/90."""
    sheet = Sheet("cms1500", "cms1500-1990")
    _blank(sheet, rng.choice(_INKS))
    pen = rng.choice((Pen("courier", 12), Pen("courier", 10), Pen("typewriter", 11), Pen("arial", 9.5)))
    filling = _Filling(sheet, pen, rng.uniform(-1.5, 2.5), rng.uniform(-2.0, 1.2))
    claim = professional_claim(rng)
    _people(filling, claim)
    _history(filling, claim)
    for number, service in enumerate(claim.services):
        _service(filling, number, service)
    _bottom(filling, claim, rng)
    return sheet.finish()


def _blank(sheet: Sheet, ink: Colour) -> None:
    pen = Pen("helvetica", 5.4, colour=ink)
    sheet.write(at_column(30), 80, "HEALTH INSURANCE CLAIM FORM", pen.sized(12).heavy())
    sheet.write(at_column(0), 90, "PICA", pen)
    sheet.write(at_column(76), 90, "PICA", pen)
    for x0, y0, x1, y1, caption in _CELLS:
        sheet.frame(at_column(x0), at_line(y0), at_column(x1), at_line(y1), 0.5, ink)
        if caption:
            sheet.write(at_column(x0) + 2, at_line(y0) + 6.2, caption, fitted(pen, caption, (x1 - x0) * 7.2 - 4))
    for name, (column, line, caption) in _BOXES.items():
        x, y = at_column(column), at_line(line)
        sheet.frame(x, y, x + _SIDE, y + _SIDE, 0.6, ink)
        if caption:
            sheet.write(*((x, y - 4.2) if name.startswith("1.") else (x + _SIDE + 2, y + 7.5)), caption, pen)
    for number in range(6):
        top = 36 + number * 2
        sheet.frame(at_column(0), at_line(top), at_column(79), at_line(top + 2), 0.5, ink)
        sheet.write(at_column(0) - 9, at_line(top + 1) + 3, str(number + 1), pen.sized(10))
        for edge in _EDGES:
            sheet.rule(at_column(edge), at_line(top), at_column(edge), at_line(top + 2), 0.4, ink)
    for number in range(4):
        x, y = _diagnosis(number)
        sheet.write(x - 9, y, f"{number + 1}.", pen.sized(8))
        sheet.rule(x, y + 2, x + 90, y + 2, 0.4, ink)
    foot = at_line(55) + 9
    sheet.write(at_column(0), foot, "(APPROVED BY AMA COUNCIL ON MEDICAL SERVICE 8/88)", pen)
    sheet.write(at_column(36), foot, "PLEASE PRINT OR TYPE", pen.heavy())
    sheet.write(at_column(79), foot, "FORM HCFA-1500 (12-90)   FORM RRB-1500   FORM OWCP-1500", pen, "right")


def _diagnosis(number: int) -> tuple[float, float]:
    """Left end of the baseline of a diagnosis: 1 above 2, 3 above 4."""
    return at_column(3 + 23 * (number // 2)), at_line(31.6 + 1.1 * (number % 2)) + 8


def _name(who: Individual) -> str:
    person = who.person
    return ", ".join(part for part in (person.last, person.first, person.middle) if part).upper()


def _people(filling: _Filling, claim: ProfessionalClaim) -> None:
    payer, pen = claim.payer, filling.pen.sized(9.5)
    name, lines = payer.name.upper(), tuple(line.upper() for line in payer.address.lines)
    filling.sheet.put("/payer/name", name, at_column(44), 30, name, pen)
    filling.sheet.put_lines("/payer/address", ", ".join(lines), at_column(44), 41, lines, pen, 11)
    filling.mark("/insurance_type", claim.insurance, f"1.{claim.insurance}")
    filling.type_in("/insured_id", claim.insured_id, 50, 1)
    for at, who, left in (("/patient", claim.patient, 0.5), ("/insured", claim.insured, 49.5)):
        filling.type_in(f"{at}/name", _name(who), left, 3)
        filling.type_in(f"{at}/street", who.address.street.upper(), left, 5)
        filling.type_in(f"{at}/city", who.address.city.upper(), left, 7, room=22)
        filling.type_in(f"{at}/state", who.address.state, left + 24.5, 7, room=4)
        filling.type_in(f"{at}/zip", who.address.zip[:5], left, 9, room=12)
        filling.type_in(f"{at}/phone", who.phone, left + 14, 9, f"{who.phone[:3]} {who.phone[3:6]}-{who.phone[6:]}", room=15)
    filling.day("/patient/birth_date", claim.patient.born, 30, 3)
    filling.mark("/patient/sex", claim.patient.person.sex, f"3.{claim.patient.person.sex}")
    filling.mark("/patient/relationship", claim.relationship, f"6.{claim.relationship}")
    filling.type_in("/insured/group_number", claim.group, 49.5, 11)
    filling.day("/insured/birth_date", claim.insured.born, 53, 13)
    filling.type_in("/insured/plan_name", claim.plan.upper(), 49.5, 17)


def _history(filling: _Filling, claim: ProfessionalClaim) -> None:
    for key, box in (("employment", "10a"), ("auto_accident", "10b"), ("other_accident", "10c")):
        filling.mark(f"/condition/{key}", value=False, box=f"{box}.no")
    filling.mark("/other_plan", value=False, box="11d.no")
    for pointer, column in (("/patient_signature", 8), ("/insured_signature", 56)):
        filling.type_in(pointer, "SIGNATURE ON FILE", column, 22.8, room=22)
    if claim.onset:
        filling.day("/onset_date", claim.onset, 1, 25)
    if claim.referring:
        filling.type_in("/referring/name", claim.referring.plain.upper(), 0.5, 27, room=27)
    for number, code in enumerate(claim.diagnoses[:4]):
        shown = code.replace(".", "")
        x, y = _diagnosis(number)
        filling.sheet.put(f"/diagnoses/{number}", shown, x + 3, y, shown, filling.pen.sized(10))
    if claim.authorization:
        filling.type_in("/prior_authorization", claim.authorization, 50, 33)


def _service(filling: _Filling, number: int, service: ClaimedService) -> None:
    at, line = f"/lines/{number}", 36.9 + number * 2
    filling.day(f"{at}/service_from", service.first, 0.4, line)
    filling.day(f"{at}/service_to", service.last, 9.4, line)
    filling.type_in(f"{at}/place", service.place, 18.4, line, room=3)
    filling.type_in(f"{at}/procedure", service.procedure, 24.5, line, room=6.5)
    for index, modifier in enumerate(service.modifiers):
        filling.type_in(f"{at}/modifiers/{index}", modifier, 31.5 + index * 3, line, room=3)
    digits = "".join(str("ABCD".index(letter) + 1) for letter in service.pointers)
    filling.type_in(f"{at}/pointers", digits, 42.8, line, room=6)
    _dollars(filling, f"{at}/charge", str(service.charge), 55, line)
    filling.type_in(f"{at}/units", str(service.units), 59, line, room=3)


def _dollars(filling: _Filling, pointer: str, amount: str, column: float, line: float) -> None:
    """Dollars right-aligned, cents behind them."""
    dollars, cents = amount.split(".")
    y = at_line(line) + 9.4 + filling.dy
    filling.sheet.put(pointer, amount, at_column(column) + filling.dx, y, dollars, filling.pen, "right")
    filling.sheet.write(at_column(column + 0.6) + filling.dx, y, cents, filling.pen, pointer=pointer)


def _bottom(filling: _Filling, claim: ProfessionalClaim, rng: Random) -> None:
    filling.type_in("/tax_id", claim.billing.tax_id, 0.5, 49, room=14)
    filling.mark("/tax_id_type", "ein", "25.ein")
    filling.type_in("/patient_account", claim.account, 21.8, 49, room=14)
    filling.mark("/accept_assignment", claim.assignment, f"27.{'yes' if claim.assignment else 'no'}")
    _dollars(filling, "/total_charge", str(claim.total), 57, 49)
    if claim.paid:
        _dollars(filling, "/amount_paid", str(claim.paid), 66.5, 49)
    filling.type_in("/provider_signature", claim.rendering.plain.upper(), 0.5, 53, room=20)
    small = filling.pen.sized(9)
    for at, company, column in (("/facility", claim.facility, 21.8), ("/billing", claim.billing, 49.8)):
        lines = tuple(line.upper() for line in company.address.lines)
        x, y, room = at_column(column) + filling.dx, at_line(51) + 8 + filling.dy, 27 * 7.2
        filling.sheet.put(
            f"{at}/name", company.name.upper(), x, y, company.name.upper(), fitted(small, company.name.upper(), room)
        )
        filling.sheet.put_lines(
            f"{at}/address", ", ".join(lines), x, y + 11, lines, fitted(small, max(lines, key=len), room), 11
        )
    phone = claim.billing.phone
    filling.type_in("/billing/phone", phone, 62, 53.7, f"{phone[:3]} {phone[3:6]} {phone[6:]}", room=16)
    filling.sheet.write(at_column(49.8), at_line(54) + 9, f"PIN# {numbers.digits(rng, 7)}", small.sized(7.5))
