"""The edition of 12/90 for validation: a blank of its own with its check boxes where that form had them, filled by old programs."""

# ruff: noqa: E501 - one box of the form per entry

from __future__ import annotations

from collections.abc import Mapping
from random import Random

from models.training.content import numbers
from models.training.content.claim_forms_full import full_professional_claim
from models.training.families.claim_sheet import ClaimSheet, Printer
from models.training.families.cms1500_filled import Filling, Habits, block, fill_head
from models.training.families.cms1500_form import at_column, at_line
from models.training.ink import Colour, Pen, fitted
from models.training.paper import Paper

_SIDE = 9.4
_CELLS: tuple[tuple[float, float, float, float, str], ...] = (
    (0, 0, 49, 2, ""), (49, 0, 79, 2, "1a. INSURED'S I.D. NUMBER                       (FOR PROGRAM IN ITEM 1)"), (0, 2, 29, 4, "2. PATIENT'S NAME (Last Name, First Name, Middle Initial)"), (29, 2, 49, 4, "3. PATIENT'S BIRTH DATE                       SEX"),
    (49, 2, 79, 4, "4. INSURED'S NAME (Last Name, First Name, Middle Initial)"), (0, 4, 29, 6, "5. PATIENT'S ADDRESS (No., Street)"), (29, 4, 49, 6, "6. PATIENT RELATIONSHIP TO INSURED"), (49, 4, 79, 6, "7. INSURED'S ADDRESS (No., Street)"),
    (0, 6, 24, 8, "CITY"), (24, 6, 29, 8, "STATE"), (29, 6, 49, 10, "8. PATIENT STATUS"), (49, 6, 72, 8, "CITY"), (72, 6, 79, 8, "STATE"), (0, 8, 13, 10, "ZIP CODE"), (13, 8, 29, 10, "TELEPHONE (Include Area Code)"), (49, 8, 62, 10, "ZIP CODE"),
    (62, 8, 79, 10, "TELEPHONE (INCLUDE AREA CODE)"), (0, 10, 29, 12, "9. OTHER INSURED'S NAME (Last Name, First Name, Middle Initial)"), (29, 10, 49, 20, "10. IS PATIENT'S CONDITION RELATED TO:"), (49, 10, 79, 12, "11. INSURED'S POLICY GROUP OR FECA NUMBER"),
    (0, 12, 29, 14, "a. OTHER INSURED'S POLICY OR GROUP NUMBER"), (49, 12, 79, 14, "a. INSURED'S DATE OF BIRTH                                   SEX"), (0, 14, 29, 16, "b. OTHER INSURED'S DATE OF BIRTH            SEX"), (49, 14, 79, 16, "b. EMPLOYER'S NAME OR SCHOOL NAME"),
    (0, 16, 29, 18, "c. EMPLOYER'S NAME OR SCHOOL NAME"), (49, 16, 79, 18, "c. INSURANCE PLAN NAME OR PROGRAM NAME"), (0, 18, 29, 20, "d. INSURANCE PLAN NAME OR PROGRAM NAME"), (29, 18, 49, 20, "10d. RESERVED FOR LOCAL USE"), (49, 18, 79, 20, "d. IS THERE ANOTHER HEALTH BENEFIT PLAN?"),
    (0, 20, 49, 24, "12. PATIENT'S OR AUTHORIZED PERSON'S SIGNATURE I authorize the release of any medical or other information necessary"), (49, 20, 79, 24, "13. INSURED'S OR AUTHORIZED PERSON'S SIGNATURE I authorize payment"), (0, 24, 29, 26, "14. DATE OF CURRENT:    ILLNESS (First symptom) OR INJURY OR PREGNANCY(LMP)"),
    (29, 24, 49, 26, "15. IF PATIENT HAS HAD SAME OR SIMILAR ILLNESS."), (49, 24, 79, 26, "16. DATES PATIENT UNABLE TO WORK IN CURRENT OCCUPATION"), (0, 26, 28, 28, "17. NAME OF REFERRING PHYSICIAN OR OTHER SOURCE"), (28, 26, 49, 28, "17a. I.D. NUMBER OF REFERRING PHYSICIAN"),
    (49, 26, 79, 28, "18. HOSPITALIZATION DATES RELATED TO CURRENT SERVICES"), (0, 28, 49, 30, "19. RESERVED FOR LOCAL USE"), (49, 28, 79, 30, "20. OUTSIDE LAB?                           $ CHARGES"), (0, 30, 49, 34, "21. DIAGNOSIS OR NATURE OF ILLNESS OR INJURY. (RELATE ITEMS 1,2,3 OR 4 TO ITEM 24E BY LINE)"),
    (49, 30, 79, 32, "22. MEDICAID RESUBMISSION CODE                ORIGINAL REF. NO."), (49, 32, 79, 34, "23. PRIOR AUTHORIZATION NUMBER"), (0, 34, 18, 36, "24.  A    DATE(S) OF SERVICE"), (18, 34, 21, 36, "B Place"), (21, 34, 24, 36, "C Type"), (24, 34, 42, 36, "D  PROCEDURES, SERVICES, OR SUPPLIES"),
    (42, 34, 49, 36, "E   DIAGNOSIS CODE"), (49, 34, 58, 36, "F    $ CHARGES"), (58, 34, 62, 36, "G DAYS OR"), (62, 34, 65, 36, "H EPSDT"), (65, 34, 68, 36, "I EMG"), (68, 34, 71, 36, "J COB"), (71, 34, 79, 36, "K RESERVED FOR LOCAL USE"), (0, 48, 21, 50, "25. FEDERAL TAX I.D. NUMBER          SSN EIN"),
    (21, 48, 36, 50, "26. PATIENT'S ACCOUNT NO."), (36, 48, 49, 50, "27. ACCEPT ASSIGNMENT?"), (49, 48, 60, 50, "28. TOTAL CHARGE"), (60, 48, 70, 50, "29. AMOUNT PAID"), (70, 48, 79, 50, "30. BALANCE DUE"), (0, 50, 21, 55, "31. SIGNATURE OF PHYSICIAN OR SUPPLIER"),
    (21, 50, 49, 55, "32. NAME AND ADDRESS OF FACILITY WHERE SERVICES WERE RENDERED"), (49, 50, 79, 55, "33. PHYSICIAN'S, SUPPLIER'S BILLING NAME, ADDRESS, ZIP CODE & PHONE #"),
)  # fmt: skip
_BOXES: Mapping[str, tuple[float, float, str]] = {
    "1.medicare": (0.3, 1.1, "(Medicare #)"), "1.medicaid": (7.3, 1.1, "(Medicaid #)"), "1.tricare": (14.3, 1.1, "(Sponsor's SSN)"), "1.champva": (22.3, 1.1, "(VA File #)"), "1.group": (29.6, 1.1, "(SSN or ID)"), "1.feca": (37.0, 1.1, "(SSN)"), "1.other": (43.4, 1.1, "(ID)"),
    "3.M": (41.0, 3.1, "M"), "3.F": (46.0, 3.1, "F"), "6.self": (32.0, 5.1, "Self"), "6.spouse": (37.0, 5.1, "Spouse"), "6.child": (41.0, 5.1, "Child"), "6.other": (46.0, 5.1, "Other"), "8.single": (32.6, 7.1, "Single"), "8.married": (38.6, 7.1, "Married"), "8.else": (44.9, 7.1, "Other"),
    "8.employed": (32.6, 9.0, "Employed"), "8.full": (38.6, 9.0, "Student"), "8.part": (44.9, 9.0, "Student"), "9b.M": (17.0, 15.1, "M"), "9b.F": (23.0, 15.1, "F"), "10a.yes": (34.0, 13.1, "YES"), "10a.no": (40.0, 13.1, "NO"), "10b.yes": (34.0, 15.1, "YES"), "10b.no": (40.0, 15.1, "NO"),
    "10c.yes": (34.0, 17.1, "YES"), "10c.no": (40.0, 17.1, "NO"), "11a.M": (67.0, 13.1, "M"), "11a.F": (74.0, 13.1, "F"), "11d.yes": (51.0, 19.1, "YES"), "11d.no": (56.0, 19.1, "NO"), "20.yes": (51.0, 29.1, "YES"), "20.no": (56.0, 29.1, "NO"), "25.ssn": (16.0, 49.1, ""), "25.ein": (18.0, 49.1, ""), "27.yes": (37.0, 49.1, "YES"), "27.no": (42.0, 49.1, "NO"),
}  # fmt: skip
_WORDS = (
    (0.3, 0.7, "1.  MEDICARE"), (7.3, 0.7, "MEDICAID"), (14.3, 0.7, "CHAMPUS"), (22.3, 0.7, "CHAMPVA"), (29.3, 0.7, "GROUP HEALTH PLAN"), (36.8, 0.7, "FECA BLK LUNG"), (43.4, 0.7, "OTHER"), (30.6, 3.0, "MM      DD       YY"), (53.8, 13.0, "MM      DD       YY"), (0.6, 15.7, "MM    DD    YY"),
    (29.4, 12.7, "a. EMPLOYMENT? (CURRENT OR PREVIOUS)"), (29.4, 14.7, "b. AUTO ACCIDENT?             PLACE (State)"), (29.4, 16.7, "c. OTHER ACCIDENT?"), (60.4, 19.7, "If yes, return to and complete item 9 a-d."), (0.6, 23.8, "SIGNED"), (31.4, 23.8, "DATE"), (49.8, 23.8, "SIGNED"), (1.2, 25.1, "MM    DD     YY"),
    (29.4, 25.2, "GIVE FIRST DATE  MM    DD     YY"), (50, 25.8, "FROM"), (65, 25.8, "TO"), (50, 27.8, "FROM"), (65, 27.8, "TO"), (0.6, 35.2, "From                         To"), (0.6, 35.8, "MM  DD  YY     MM  DD  YY"), (24.4, 35.8, "CPT/HCPCS      |      MODIFIER"), (58.2, 35.8, "UNITS"), (49.3, 49.8, "$"),
    (60.3, 49.8, "$"), (70.3, 49.8, "$"), (1.2, 51.2, "INCLUDING DEGREES OR CREDENTIALS"), (0.5, 54.8, "SIGNED"), (14, 54.8, "DATE"), (49.4, 54.8, "PIN#"), (64, 54.8, "GRP#"),
)  # fmt: skip
_EDGES = (18.0, 21.0, 24.0, 42.0, 49.0, 58.0, 62.0, 65.0, 68.0, 71.0)
_INKS: tuple[Colour, ...] = ((0.8, 0.14, 0.14), (0.9, 0.45, 0.45), (0.0, 0.0, 0.0), (0.35, 0.35, 0.35))


def draw(rng: Random) -> Paper:
    """A filled form of the edition of 12/90."""
    sheet = ClaimSheet(
        "cms1500", "cms1500-val-1990", zoom=rng.choice((1.0, 1.0, 0.97)), shift=(rng.uniform(-2, 6), rng.uniform(-4, 8))
    )
    _blank(sheet, rng.choice(_INKS), Pen(rng.choice(("helvetica", "narrow")), 5.6))
    pen = rng.choice((Pen("courier", 12), Pen("typewriter", 11), Pen("dejavu-mono", 10), Pen("arial", 9)))
    printer = Printer(sheet, rng, pen, dx=rng.uniform(-1.5, 2.5), dy=rng.uniform(-2.5, 1.0), wander=1.2)
    habits = Habits(
        dates=rng.choice(("spread", "spread", "slashes", "solid")),
        money=rng.choice(("split", "split", "pointed", "solid")),
        commas=rng.random() < 0.6,
        points=rng.random() < 0.5,
        both_days=rng.random() < 0.8,
        marks_no=rng.random() < 0.8,
    )
    filling = Filling(printer, full_professional_claim(rng, most=6), habits, _BOXES, _SIDE)
    fill_head(filling)
    _history(filling, rng)
    for number in range(len(filling.full.claim.services)):
        _service(filling, number)
    _foot(filling, rng)
    return sheet.finish()


def _blank(sheet: ClaimSheet, ink: Colour, pen: Pen) -> None:
    pen = pen.inked(ink)
    sheet.write(at_column(31), 84, "HEALTH INSURANCE CLAIM FORM", pen.sized(12).heavy())
    sheet.turned(19, 150, "PLEASE DO NOT STAPLE IN THIS AREA", pen)
    for x0, y0, x1, y1, caption in _CELLS:
        sheet.frame(at_column(x0), at_line(y0), at_column(x1), at_line(y1), 0.6, ink)
        sheet.write(at_column(x0) + 2, at_line(y0) + 6.4, caption, fitted(pen, caption, (x1 - x0) * 7.2 - 3))
    for column, line, words in _WORDS:
        sheet.write(at_column(column), at_line(line), words, pen.sized(5.2))
    for name, (column, line, words) in _BOXES.items():
        x, y = at_column(column), at_line(line)
        sheet.frame(x, y, x + _SIDE, y + _SIDE, 0.6, ink)
        if name[0] == "1" and name[1] == ".":
            sheet.write(x + _SIDE + 1, y + 7, words, pen.sized(4.8))
        elif words in {"YES", "NO"}:
            sheet.write(x + _SIDE + 2, y + 7, words, pen.sized(5.2))
        else:
            sheet.write(x - 1.5, y + 7, words, pen.sized(5.2), "right")
    for number in range(6):
        top = 36 + number * 2
        sheet.frame(at_column(0), at_line(top), at_column(79), at_line(top + 2), 0.6, ink)
        sheet.write(at_column(0) - 8, at_line(top + 1.4), str(number + 1), pen.sized(9))
        for edge in _EDGES:
            sheet.rule(at_column(edge), at_line(top), at_column(edge), at_line(top + 2), 0.5, ink)
        for column in (3, 6, 9, 12, 15, 31, 34, 37, 55.2):
            sheet.rule(at_column(column), at_line(top + 1), at_column(column), at_line(top + 2), 0.3, ink)
    for number in range(4):
        x, y = _diagnosis(number)
        sheet.write(x - 9, y, f"{number + 1}.", pen.sized(7))
        sheet.rule(x, y + 2, x + 96, y + 2, 0.5, ink)
    foot = at_line(55) + 8.5
    sheet.write(at_column(0), foot, "(APPROVED BY AMA COUNCIL ON MEDICAL SERVICE 8/88)", pen)
    sheet.write(at_column(36), foot, "PLEASE PRINT OR TYPE", pen.heavy())
    sheet.write(at_column(79), foot, "FORM HCFA-1500 (12-90),  FORM RRB-1500,  FORM OWCP-1500", pen, "right")


def _diagnosis(number: int) -> tuple[float, float]:
    """Left end of the baseline of a diagnosis: 1 above 2, 3 above 4."""
    return at_column(2.6 + 24 * (number // 2)), at_line(31.7 + 1.3 * (number % 2)) + 6


def _history(filling: Filling, rng: Random) -> None:
    claim = filling.full.claim
    if claim.onset:
        filling.day("/onset_date", claim.onset, (1, 4, 7), 25)
    if claim.referring:
        filling.put("/referring/name", filling.said(claim.referring.plain), 0.5, 27)
        filling.put("/referring/other_id", numbers.digits(rng, 6), 28.6, 27)
    filling.mark("/outside_lab", value=False, box="20.no")
    for number, code in enumerate(claim.diagnoses[:4]):
        x, y = _diagnosis(number)
        shown = code if filling.habits.points else code.replace(".", "")
        filling.printer.sheet.know(f"/diagnoses/{number}", shown)
        filling.printer.type_in(x + 3, y, shown, f"/diagnoses/{number}", 70)
    if claim.authorization:
        filling.put("/prior_authorization", claim.authorization, 50, 33)


def _service(filling: Filling, number: int) -> None:
    at, line = f"/lines/{number}", 37 + number * 2
    service = filling.full.claim.services[number]
    filling.day(f"{at}/service_from", service.first, (0.4, 3.4, 6.4), line)
    if filling.habits.both_days or service.first != service.last:
        filling.day(f"{at}/service_to", service.last, (9.4, 12.4, 15.4), line)
    filling.put(f"{at}/place", service.place, 18.5, line, room=19)
    filling.type(22, line, "1", room=12)
    filling.put(f"{at}/procedure", service.procedure, 24.6, line, room=44)
    for index, modifier in enumerate(service.modifiers[:3]):
        filling.put(f"{at}/modifiers/{index}", modifier, 31.4 + index * 3, line, room=19)
    known = [letter for letter in service.pointers if letter in "ABCD"] or ["A"]
    filling.put(f"{at}/pointers", "".join(str("ABCD".index(letter) + 1) for letter in known), 42.8, line, room=42)
    filling.money(f"{at}/charge", service.charge, 55.2, line, 42)
    filling.put(f"{at}/units", str(service.units), 59, line, room=20)


def _foot(filling: Filling, rng: Random) -> None:
    claim = filling.full.claim
    filling.put("/tax_id", claim.billing.tax_id, 0.5, 49, room=100)
    filling.mark("/tax_id_type", "ein", "25.ein")
    filling.put("/patient_account", claim.account, 21.7, 49)
    filling.mark("/accept_assignment", claim.assignment, f"27.{'yes' if claim.assignment else 'no'}")
    filling.money("/total_charge", claim.total, 57.4, 49, 46)
    if claim.paid:
        filling.money("/amount_paid", claim.paid, 67.2, 49, 40)
    filling.money(None, claim.total - claim.paid, 76.2, 49, 40)
    for at, company, column in (("/facility", claim.facility, 21.6), ("/billing", claim.billing, 49.6)):
        block(filling, at, company, column, 50.7, 26 * 7.2)
    phone = claim.billing.phone
    filling.put("/billing/phone", phone, 65.5, 53.35, f"{phone[:3]} {phone[3:6]}-{phone[6:]}", room=90)
    filling.type(52, 54, numbers.digits(rng, 6), room=60)
