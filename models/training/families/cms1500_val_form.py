"""A blank CMS-1500 as fillable files have it: captions in full and large, small check boxes with their words at the right.

Drawn for validation, with boxes of its own; the grid is the form's.
"""

# ruff: noqa: E501 - one box of the form per entry; drawing says what, where and how

from __future__ import annotations

from collections.abc import Mapping

from models.training.families.claim_sheet import ClaimSheet
from models.training.families.cms1500_form import at_column, at_line, diagnosis_place
from models.training.ink import Colour, Pen, fitted

SIDE = 8.8
_CELLS: tuple[tuple[float, float, float, float, str], ...] = (
    (0, 0, 49, 2, ""), (49, 0, 79, 2, "1a. INSURED'S I.D. NUMBER                                   (For Program in Item 1)"), (0, 2, 29, 4, "2. PATIENT'S NAME (Last Name, First Name, Middle Initial)"),
    (29, 2, 49, 4, "3. PATIENT'S BIRTH DATE                           SEX"), (49, 2, 79, 4, "4. INSURED'S NAME (Last Name, First Name, Middle Initial)"), (0, 4, 29, 6, "5. PATIENT'S ADDRESS (No., Street)"),
    (29, 4, 49, 6, "6. PATIENT RELATIONSHIP TO INSURED"), (49, 4, 79, 6, "7. INSURED'S ADDRESS (No., Street)"), (0, 6, 24, 8, "CITY"), (24, 6, 29, 8, "STATE"), (29, 6, 49, 10, "8. RESERVED FOR NUCC USE"),
    (49, 6, 72, 8, "CITY"), (72, 6, 79, 8, "STATE"), (0, 8, 13, 10, "ZIP CODE"), (13, 8, 29, 10, "TELEPHONE (Include Area Code)"), (49, 8, 62, 10, "ZIP CODE"), (62, 8, 79, 10, "TELEPHONE (Include Area Code)"),
    (0, 10, 29, 12, "9. OTHER INSURED'S NAME (Last Name, First Name, Middle Initial)"), (29, 10, 49, 20, "10. IS PATIENT'S CONDITION RELATED TO:"), (49, 10, 79, 12, "11. INSURED'S POLICY GROUP OR FECA NUMBER"),
    (0, 12, 29, 14, "a. OTHER INSURED'S POLICY OR GROUP NUMBER"), (49, 12, 79, 14, "a. INSURED'S DATE OF BIRTH                                                SEX"), (0, 14, 29, 16, "b. RESERVED FOR NUCC USE"),
    (49, 14, 79, 16, "b. OTHER CLAIM ID (Designated by NUCC)"), (0, 16, 29, 18, "c. RESERVED FOR NUCC USE"), (49, 16, 79, 18, "c. INSURANCE PLAN NAME OR PROGRAM NAME"), (0, 18, 29, 20, "d. INSURANCE PLAN NAME OR PROGRAM NAME"),
    (49, 18, 79, 20, "d. IS THERE ANOTHER HEALTH BENEFIT PLAN?"), (29, 18, 49, 20, "10d. CLAIM CODES (Designated by NUCC)"), (0, 20, 49, 24, ""), (49, 20, 79, 24, ""),
    (0, 24, 29, 26, "14. DATE OF CURRENT ILLNESS, INJURY, or PREGNANCY (LMP)"), (29, 24, 49, 26, "15. OTHER DATE"), (49, 24, 79, 26, "16. DATES PATIENT UNABLE TO WORK IN CURRENT OCCUPATION"),
    (0, 26, 28, 28, "17. NAME OF REFERRING PROVIDER OR OTHER SOURCE"), (28, 26, 49, 27, ""), (28, 27, 49, 28, ""), (49, 26, 79, 28, "18. HOSPITALIZATION DATES RELATED TO CURRENT SERVICES"),
    (0, 28, 49, 30, "19. ADDITIONAL CLAIM INFORMATION (Designated by NUCC)"), (49, 28, 79, 30, "20. OUTSIDE LAB?                                $ CHARGES"), (0, 30, 49, 34, "21. DIAGNOSIS OR NATURE OF ILLNESS OR INJURY  Relate A-L to service line below (24E)"),
    (49, 30, 79, 32, "22. RESUBMISSION CODE                      ORIGINAL REF. NO."), (49, 32, 79, 34, "23. PRIOR AUTHORIZATION NUMBER"),
    (0, 48, 21, 50, "25. FEDERAL TAX I.D. NUMBER               SSN EIN"), (21, 48, 36, 50, "26. PATIENT'S ACCOUNT NO."), (36, 48, 49, 50, "27. ACCEPT ASSIGNMENT?"), (49, 48, 60, 50, "28. TOTAL CHARGE"), (60, 48, 70, 50, "29. AMOUNT PAID"), (70, 48, 79, 50, "30. Rsvd for NUCC Use"),
    (0, 50, 21, 55, "31. SIGNATURE OF PHYSICIAN OR SUPPLIER"), (21, 50, 49, 54, "32. SERVICE FACILITY LOCATION INFORMATION"), (49, 50, 79, 54, "33. BILLING PROVIDER INFO & PH #"), (21, 54, 34, 55, "a."), (34, 54, 49, 55, "b."), (49, 54, 61, 55, "a."), (61, 54, 79, 55, "b."),
    (0, 34, 18, 36, "24. A.      DATE(S) OF SERVICE"), (18, 34, 21, 36, "B. PLACE"), (21, 34, 24, 36, "C. EMG"), (24, 34, 44, 36, "D. PROCEDURES, SERVICES, OR SUPPLIES"), (44, 34, 49, 36, "E. DIAG."), (49, 34, 58, 36, "F. $ CHARGES"), (58, 34, 62, 36, "G. DAYS"), (62, 34, 64, 36, "H."), (64, 34, 67, 36, "I. ID."), (67, 34, 79, 36, "J. RENDERING"),
)  # fmt: skip
BOXES: Mapping[str, tuple[float, float, str]] = {
    "1.medicare": (0.5, 1.1, "(Medicare#)"), "1.medicaid": (7.0, 1.1, "(Medicaid#)"), "1.tricare": (13.6, 1.1, "(ID#/DoD#)"), "1.champva": (21.6, 1.1, "(Member ID#)"), "1.group": (29.6, 1.1, "(ID#)"),
    "1.feca": (37.3, 1.1, "(ID#)"), "1.other": (43.4, 1.1, "(ID#)"), "3.M": (41.0, 3.1, ""), "3.F": (46.2, 3.1, ""), "6.self": (32.4, 5.1, ""), "6.spouse": (37.4, 5.1, ""), "6.child": (41.3, 5.1, ""), "6.other": (46.4, 5.1, ""),
    "10a.yes": (34.4, 13.1, "YES"), "10a.no": (40.2, 13.1, "NO"), "10b.yes": (34.4, 15.1, "YES"), "10b.no": (40.2, 15.1, "NO"), "10c.yes": (34.4, 17.1, "YES"), "10c.no": (40.2, 17.1, "NO"), "11a.M": (67.4, 13.1, ""), "11a.F": (74.4, 13.1, ""),
    "11d.yes": (51.3, 19.1, "YES"), "11d.no": (56.4, 19.1, "NO"), "20.yes": (51.3, 29.1, "YES"), "20.no": (56.4, 29.1, "NO"), "25.ssn": (16.3, 49.1, ""), "25.ein": (18.3, 49.1, ""), "27.yes": (37.3, 49.1, "YES"), "27.no": (42.3, 49.1, "NO"),
}  # fmt: skip
"""Check boxes by name: column and line of the upper left corner, words at the right."""
_WORDS = (
    (0.3, 0.62, "1. MEDICARE"), (7.0, 0.62, "MEDICAID"), (13.6, 0.62, "TRICARE"), (21.6, 0.62, "CHAMPVA"), (29.6, 0.62, "GROUP HEALTH PLAN"), (37.3, 0.62, "FECA BLK LUNG"), (43.9, 0.62, "OTHER"),
    (31, 3.0, "MM       DD         YY"), (39.6, 3.75, "M"), (45, 3.75, "F"), (30, 5.75, "Self"), (34.2, 5.75, "Spouse"), (39, 5.75, "Child"), (43.6, 5.75, "Other"), (54.6, 13.0, "MM        DD         YY"), (66, 13.75, "M"), (73, 13.75, "F"),
    (29.3, 12.65, "a. EMPLOYMENT? (Current or Previous)"), (29.3, 14.65, "b. AUTO ACCIDENT?             PLACE (State)"), (29.3, 16.65, "c. OTHER ACCIDENT?"), (60, 19.75, "If yes, complete items 9, 9a, and 9d."),
    (10, 20.6, "READ BACK OF FORM BEFORE COMPLETING & SIGNING THIS FORM."), (0.4, 21.2, "12. PATIENT'S OR AUTHORIZED PERSON'S SIGNATURE  I authorize the release of any medical or other information"), (2, 21.8, "necessary to process this claim. I also request payment of government benefits either to myself or to the party who"), (2, 22.3, "accepts assignment below."),
    (49.4, 20.6, "13. INSURED'S OR AUTHORIZED PERSON'S SIGNATURE  I authorize"), (51, 21.2, "payment of medical benefits to the undersigned physician or"), (51, 21.8, "supplier for services described below."),
    (0.5, 23.7, "SIGNED"), (32.6, 23.7, "DATE"), (50, 23.7, "SIGNED"), (1.2, 25.05, "MM      DD       YY"), (13, 25.7, "QUAL."), (29.4, 25.7, "QUAL."), (37, 25.05, "MM       DD       YY"), (50, 25.75, "FROM"), (65.8, 25.75, "TO"),
    (28.2, 26.7, "17a."), (28.2, 27.7, "17b."), (30.3, 27.7, "NPI"), (50, 27.75, "FROM"), (65.8, 27.75, "TO"), (37.4, 30.6, "ICD Ind."), (49.4, 49.7, "$"), (60.3, 49.7, "$"),
    (1.2, 51.2, "INCLUDING DEGREES OR CREDENTIALS"), (0.4, 54.85, "SIGNED"), (14.6, 54.85, "DATE"), (66, 50.7, "(            )"), (1, 35.2, "From                              To"), (0.4, 35.85, "MM   DD    YY     MM   DD    YY"),
    (18.2, 35.2, "OF"), (18.1, 35.85, "SERVICE"), (24.6, 35.2, "(Explain Unusual Circumstances)"), (24.6, 35.85, "CPT/HCPCS       |           MODIFIER"), (44.2, 35.5, "POINTER"), (58.3, 35.5, "OR UNITS"), (64.2, 35.5, "QUAL."), (69, 35.5, "PROVIDER ID. #"),
)  # fmt: skip
_EDGES = (9, 18, 21, 24, 32, 35, 38, 41, 44, 49, 58, 62, 64, 67)


def draw_val_blank(sheet: ClaimSheet, ink: Colour, captions: Pen) -> None:
    """Draw the empty form in one ink, its captions with a pen."""
    pen = captions.inked(ink)
    tint: Colour = tuple(1 - (1 - part) * 0.2 for part in ink)  # type: ignore[assignment]
    sheet.write(at_column(0), 44, "1500", pen.sized(20).heavy())
    sheet.write(at_column(0), 70, "HEALTH INSURANCE CLAIM FORM", pen.sized(11).heavy())
    sheet.write(at_column(0), 79, "APPROVED BY NATIONAL UNIFORM CLAIM COMMITTEE (NUCC) 02/12", pen)
    sheet.turned(598, 92, "CARRIER", pen)
    sheet.turned(598, 330, "PATIENT AND INSURED INFORMATION", pen)
    sheet.turned(598, 680, "PHYSICIAN OR SUPPLIER INFORMATION", pen)
    for number in range(6):
        top = 36 + number * 2
        sheet.fill(at_column(0), at_line(top), at_column(79), at_line(top + 1), tint)
        sheet.frame(at_column(0), at_line(top), at_column(79), at_line(top + 2), 0.6, ink)
        sheet.rule(at_column(64), at_line(top + 1), at_column(79), at_line(top + 1), 0.6, ink)
        sheet.write(at_column(0) - 8, at_line(top + 1.5), str(number + 1), pen.sized(10))
        sheet.write(at_column(64.3), at_line(top + 1.75), "NPI", pen)
        for edge in map(float, _EDGES):
            sheet.rule(at_column(edge), at_line(top + 1), at_column(edge), at_line(top + 2), 0.5, ink)
        sheet.rule(at_column(55.2), at_line(top + 1), at_column(55.2), at_line(top + 2), 0.4, ink)
    for x0, y0, x1, y1, caption in _CELLS:
        sheet.frame(at_column(x0), at_line(y0), at_column(x1), at_line(y1), 0.6, ink)
        sheet.write(at_column(x0) + 1.5, at_line(y0) + 6.4, caption, fitted(pen, caption, (x1 - x0) * 7.2 - 3))
    for across, down, words in _WORDS:
        sheet.write(at_column(across), at_line(down), words, pen.sized(pen.size - 0.6))
    for name, (column, line, words) in BOXES.items():
        left, upper = at_column(column), at_line(line)
        sheet.frame(left, upper, left + SIDE, upper + SIDE, 0.5, ink)
        sheet.write(left + SIDE + 1.5, upper + 7, words, pen.sized(5 if name[0] == "1" else 5.6))
    for number, letter in enumerate("ABCDEFGHIJKL"):
        x, y = diagnosis_place(number)
        sheet.write(x - 7.5, y, f"{letter}.", pen)
        sheet.rule(x, y + 1.5, x + 58, y + 1.5, 0.5, ink)
    foot = at_line(55) + 8.5
    sheet.write(at_column(0), foot, "NUCC Instruction Manual available at: www.nucc.org", pen.sized(6.5))
    sheet.write(at_column(79), foot, "APPROVED OMB-0938-1197 FORM 1500 (02-12)", pen.sized(6.5), "right")
