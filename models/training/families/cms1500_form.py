"""The blank CMS-1500 (02/12), drawn by ourselves on its print grid: ten characters to the inch, six lines to the inch.

The grid's first column stands 0.30 inch from the left edge, its first line begins 1.333 inch from the top. The form is a
public-domain form of CMS.
"""

# ruff: noqa: E501, PLR0913, PLR0917 - one box of the form per entry; drawing says what, where and how

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from models.training.ink import Colour, Pen, Sheet

_LEFT, _TOP, _COLUMN, _LINE = 21.6, 96.0, 7.2, 12.0
SQUARE = 10.4
"""Side of a check box in points."""


def at_column(column: float) -> float:
    """Points from the left edge."""
    return _LEFT + column * _COLUMN


def at_line(line: float) -> float:
    """Points from the top edge."""
    return _TOP + line * _LINE


class Cell(NamedTuple):
    """A box of the form: grid edges and its captions, one per printed line."""

    x0: float
    y0: float
    x1: float
    y1: float
    captions: tuple[str, ...]


CELLS = (
    Cell(0, 0, 49, 2, ()), Cell(49, 0, 79, 2, ("1a. INSURED'S I.D. NUMBER",)),
    Cell(0, 2, 29, 4, ("2. PATIENT'S NAME (Last Name, First Name, Middle Initial)",)), Cell(29, 2, 49, 4, ("3. PATIENT'S BIRTH DATE",)),
    Cell(49, 2, 79, 4, ("4. INSURED'S NAME (Last Name, First Name, Middle Initial)",)),
    Cell(0, 4, 29, 6, ("5. PATIENT'S ADDRESS (No., Street)",)), Cell(29, 4, 49, 6, ("6. PATIENT RELATIONSHIP TO INSURED",)),
    Cell(49, 4, 79, 6, ("7. INSURED'S ADDRESS (No., Street)",)),
    Cell(0, 6, 24, 8, ("CITY",)), Cell(24, 6, 29, 8, ("STATE",)), Cell(29, 6, 49, 10, ("8. RESERVED FOR NUCC USE",)),
    Cell(49, 6, 72, 8, ("CITY",)), Cell(72, 6, 79, 8, ("STATE",)),
    Cell(0, 8, 13, 10, ("ZIP CODE",)), Cell(13, 8, 29, 10, ("TELEPHONE (Include Area Code)",)),
    Cell(49, 8, 62, 10, ("ZIP CODE",)), Cell(62, 8, 79, 10, ("TELEPHONE (Include Area Code)",)),
    Cell(0, 10, 29, 12, ("9. OTHER INSURED'S NAME (Last Name, First Name, Middle Initial)",)),
    Cell(29, 10, 49, 20, ("10. IS PATIENT'S CONDITION RELATED TO:",)), Cell(49, 10, 79, 12, ("11. INSURED'S POLICY GROUP OR FECA NUMBER",)),
    Cell(0, 12, 29, 14, ("a. OTHER INSURED'S POLICY OR GROUP NUMBER",)), Cell(49, 12, 79, 14, ("a. INSURED'S DATE OF BIRTH",)),
    Cell(0, 14, 29, 16, ("b. RESERVED FOR NUCC USE",)), Cell(49, 14, 79, 16, ("b. OTHER CLAIM ID (Designated by NUCC)",)),
    Cell(0, 16, 29, 18, ("c. RESERVED FOR NUCC USE",)), Cell(49, 16, 79, 18, ("c. INSURANCE PLAN NAME OR PROGRAM NAME",)),
    Cell(0, 18, 29, 20, ("d. INSURANCE PLAN NAME OR PROGRAM NAME",)), Cell(49, 18, 79, 20, ("d. IS THERE ANOTHER HEALTH BENEFIT PLAN?",)),
    Cell(29, 18, 49, 20, ("10d. CLAIM CODES (Designated by NUCC)",)),
    Cell(0, 20, 49, 24, ("12. PATIENT'S OR AUTHORIZED PERSON'S SIGNATURE  I authorize the release of any medical or other",
                         "      information needed to process this claim, and payment of government benefits.")),
    Cell(49, 20, 79, 24, ("13. INSURED'S OR AUTHORIZED PERSON'S SIGNATURE", "      I authorize payment of medical benefits to the",
                          "      undersigned physician or supplier.")),
    Cell(0, 24, 29, 26, ("14. DATE OF CURRENT ILLNESS, INJURY, or PREGNANCY (LMP)",)), Cell(29, 24, 49, 26, ("15. OTHER DATE",)),
    Cell(49, 24, 79, 26, ("16. DATES PATIENT UNABLE TO WORK IN CURRENT OCCUPATION",)),
    Cell(0, 26, 28, 28, ("17. NAME OF REFERRING PROVIDER OR OTHER SOURCE",)), Cell(28, 26, 49, 27, ()), Cell(28, 27, 49, 28, ()),
    Cell(49, 26, 79, 28, ("18. HOSPITALIZATION DATES RELATED TO CURRENT SERVICES",)),
    Cell(0, 28, 49, 30, ("19. ADDITIONAL CLAIM INFORMATION (Designated by NUCC)",)), Cell(49, 28, 79, 30, ("20. OUTSIDE LAB?",)),
    Cell(0, 30, 49, 34, ("21. DIAGNOSIS OR NATURE OF ILLNESS OR INJURY  Relate A-L to service line below (24E)",)),
    Cell(49, 30, 79, 32, ("22. RESUBMISSION CODE",)), Cell(49, 32, 79, 34, ("23. PRIOR AUTHORIZATION NUMBER",)),
    Cell(0, 34, 18, 36, ("24. A.        DATE(S) OF SERVICE", "        From                          To",
                         "MM    DD     YY    MM    DD     YY")),
    Cell(18, 34, 21, 36, ("B.", "PLACE OF", "SERVICE")), Cell(21, 34, 24, 36, ("C.", "", "EMG")),
    Cell(24, 34, 44, 36, ("D. PROCEDURES, SERVICES, OR SUPPLIES", "      (Explain Unusual Circumstances)", "CPT/HCPCS         |         MODIFIER")),
    Cell(44, 34, 49, 36, ("E.", "DIAGNOSIS", "POINTER")), Cell(49, 34, 58, 36, ("F.", "", "$ CHARGES")),
    Cell(58, 34, 62, 36, ("G.", "DAYS OR", "UNITS")), Cell(62, 34, 64, 36, ("H.", "EPSDT", "Plan")), Cell(64, 34, 67, 36, ("I.", "ID.", "QUAL.")),
    Cell(67, 34, 79, 36, ("J.", "RENDERING", "PROVIDER ID. #")),
    Cell(0, 48, 21, 50, ("25. FEDERAL TAX I.D. NUMBER            SSN  EIN",)), Cell(21, 48, 36, 50, ("26. PATIENT'S ACCOUNT NO.",)),
    Cell(36, 48, 49, 50, ("27. ACCEPT ASSIGNMENT?",)), Cell(49, 48, 60, 50, ("28. TOTAL CHARGE",)), Cell(60, 48, 70, 50, ("29. AMOUNT PAID",)),
    Cell(70, 48, 79, 50, ("30. Rsvd for NUCC Use",)),
    Cell(0, 50, 21, 55, ("31. SIGNATURE OF PHYSICIAN OR SUPPLIER", "      INCLUDING DEGREES OR CREDENTIALS")),
    Cell(21, 50, 49, 54, ("32. SERVICE FACILITY LOCATION INFORMATION",)), Cell(49, 50, 79, 54, ("33. BILLING PROVIDER INFO & PH #",)),
    Cell(21, 54, 34, 55, ("a.",)), Cell(34, 54, 49, 55, ("b.",)), Cell(49, 54, 61, 55, ("a.",)), Cell(61, 54, 79, 55, ("b.",)),
)  # fmt: skip
"""The boxes with captions at their tops."""
BOXES: Mapping[str, tuple[float, float, str]] = {
    "1.medicare": (0.2, 1, "MEDICARE"), "1.medicaid": (6.5, 1, "MEDICAID"), "1.tricare": (13.8, 1, "TRICARE"),
    "1.champva": (22.5, 1, "CHAMPVA"), "1.group": (29.8, 1, "GROUP PLAN"), "1.feca": (37.6, 1, "FECA BLK"),
    "1.other": (43.7, 1, "OTHER"), "3.M": (40.6, 3, "M"), "3.F": (45.6, 3, "F"), "6.self": (31.8, 5, "Self"),
    "6.spouse": (36.8, 5, "Spouse"), "6.child": (40.7, 5, "Child"), "6.other": (45.8, 5, "Other"), "10a.yes": (33.8, 13, "YES"),
    "10a.no": (39.8, 13, "NO"), "10b.yes": (33.8, 15, "YES"), "10b.no": (39.8, 15, "NO"), "10c.yes": (33.8, 17, "YES"),
    "10c.no": (39.8, 17, "NO"), "11a.M": (66.8, 13, "M"), "11a.F": (73.9, 13, "F"), "11d.yes": (50.8, 19, "YES"),
    "11d.no": (55.8, 19, "NO"), "20.yes": (50.8, 29, "YES"), "20.no": (55.8, 29, "NO"), "25.ssn": (15.8, 49, ""),
    "25.ein": (18.0, 49, ""), "27.yes": (36.8, 49, "YES"), "27.no": (41.8, 49, "NO"),
}  # fmt: skip
"""Check boxes by name: column and line of the upper left corner, caption."""
_SMALL = (
    (29.2, 12.55, "a. EMPLOYMENT? (Current or Previous)"), (29.2, 14.55, "b. AUTO ACCIDENT?            PLACE (State)"),
    (29.2, 16.55, "c. OTHER ACCIDENT?"), (31.2, 2.95, "MM        DD        YY"), (44, 2.5, "SEX"), (54.8, 12.95, "MM     DD         YY"),
    (70, 12.5, "SEX"), (1.2, 24.98, "MM    DD       YY             QUAL."), (29.4, 24.98, "QUAL.               MM    DD      YY"),
    (55, 24.98, "MM    DD      YY              MM    DD       YY"), (50, 25.7, "FROM"), (66.4, 25.7, "TO"),
    (55, 26.98, "MM    DD      YY              MM    DD       YY"), (50, 27.7, "FROM"), (66.4, 27.7, "TO"), (28.2, 26.7, "17a."),
    (28.2, 27.7, "17b. NPI"), (62, 28.5, "$ CHARGES"), (36.4, 30.5, "ICD Ind."), (61, 30.5, "ORIGINAL REF. NO."), (49.5, 49.6, "$"),
    (60.5, 49.6, "$"), (0.4, 23.8, "SIGNED"), (32, 23.8, "DATE"), (51, 23.8, "SIGNED"), (0.4, 54.8, "SIGNED"), (15, 54.8, "DATE"),
    (68, 0.5, "(For Program in Item 1)"), (59.6, 19.75, "If yes, complete items 9, 9a, and 9d."),
)  # fmt: skip
_LINE_EDGES = (9, 18, 21, 24, 32, 44, 49, 58, 62, 64, 67)


def draw_blank(sheet: Sheet, ink: Colour) -> None:
    """Draw the empty form in one ink."""
    tint: Colour = tuple(1 - (1 - part) * 0.16 for part in ink)  # type: ignore[assignment]
    pen = Pen("helvetica", 5.6, colour=ink)
    sheet.write(at_column(0), 66, "HEALTH INSURANCE CLAIM FORM", pen.sized(12).heavy())
    sheet.write(at_column(0), 77, "APPROVED BY NATIONAL UNIFORM CLAIM COMMITTEE (NUCC) 02/12", pen.sized(5.4))
    for x, caption in ((0.0, "PICA"), (74.0, "PICA")):
        for step in range(3):
            sheet.frame(at_column(x + step * 1.45), 84, at_column(x + 1.45 + step * 1.45), 94, 0.5, ink)
        sheet.write(at_column(x + 4.6 if x == 0 else x - 2.6), 91, caption, pen)
    _service_lines(sheet, ink, tint, pen)
    for cell in CELLS:
        sheet.frame(at_column(cell.x0), at_line(cell.y0), at_column(cell.x1), at_line(cell.y1), 0.5, ink)
        for number, caption in enumerate(cell.captions):
            if caption:
                sheet.write(
                    at_column(cell.x0) + 2, at_line(cell.y0) + 6.6 + number * 7.2, caption, _fitting(pen, caption, cell)
                )
    for x, y, text in _SMALL:
        sheet.write(at_column(x), at_line(y), text, pen)
    _diagnosis_captions(sheet, ink, pen)
    for name, (x, y, caption) in BOXES.items():
        _check_box(sheet, name, at_column(x), at_line(y), caption, pen)
    for line in (0, 24, 34, 55):
        sheet.rule(at_column(0), at_line(line), at_column(79), at_line(line), 1.6, ink)
    foot = at_line(55) + 9
    sheet.write(at_column(0), foot, "NUCC Instruction Manual available at: www.nucc.org", pen.sized(7))
    sheet.write(at_column(40), foot, "PLEASE PRINT OR TYPE", pen.sized(7).heavy(), "center")
    sheet.write(at_column(79), foot, "APPROVED OMB-0938-1197 FORM 1500 (02-12)", pen.sized(7), "right")


def _fitting(pen: Pen, caption: str, cell: Cell) -> Pen:
    room = (cell.x1 - cell.x0) * _COLUMN - 4
    return pen if pen.width(caption) <= room else pen.sized(max(3.6, pen.size * room / pen.width(caption)))


def _check_box(sheet: Sheet, name: str, x: float, y: float, caption: str, pen: Pen) -> None:
    sheet.frame(x, y, x + SQUARE, y + SQUARE, 0.7, pen.colour)
    if not caption:
        return
    if name.startswith("1."):
        sheet.write(x, y - 4.5, caption if name != "1.medicare" else f"1. {caption}", pen)
    elif name.split(".")[1] in ("yes", "no"):
        sheet.write(x + SQUARE + 2, y + 8, caption, pen)
    else:
        sheet.write(x - 2, y + 8, caption, pen, "right")


def _service_lines(sheet: Sheet, ink: Colour, tint: Colour, pen: Pen) -> None:
    sheet.fill(at_column(28), at_line(26), at_column(49), at_line(27), tint)
    for number in range(6):
        top = 36 + number * 2
        sheet.fill(at_column(0), at_line(top), at_column(79), at_line(top + 1), tint)
        sheet.frame(at_column(0), at_line(top), at_column(79), at_line(top + 2), 0.5, ink)
        sheet.write(at_column(0) - 9, at_line(top + 1) + 3, str(number + 1), pen.sized(11))
        sheet.write(at_column(64.4), at_line(top + 1) + 8.5, "NPI", pen)
        sheet.rule(at_column(64), at_line(top + 1), at_column(79), at_line(top + 1), 0.3, ink)
        for column in map(float, _LINE_EDGES):
            sheet.rule(at_column(column), at_line(top + 1), at_column(column), at_line(top + 2), 0.5, ink)
        for column in (3, 6, 12, 15, 35, 38, 41, 55.2):
            sheet.rule(at_column(column), at_line(top + 1.45), at_column(column), at_line(top + 2), 0.3, ink)


def _diagnosis_captions(sheet: Sheet, ink: Colour, pen: Pen) -> None:
    for number, letter in enumerate("ABCDEFGHIJKL"):
        x, y = diagnosis_place(number)
        sheet.write(x - 7.5, y, f"{letter}.", pen.sized(6.2))
        sheet.rule(x, y + 1.5, x + 52, y + 1.5, 0.4, ink)
        sheet.rule(x, y - 6, x, y + 1.5, 0.4, ink)


def diagnosis_place(number: int) -> tuple[float, float]:
    """Left end of the baseline of diagnosis A (0) to L (11)."""
    return at_column(1.9 + 13 * (number % 4)), at_line(31 + number // 4) + 10


def room_right(column: float, line: float) -> float:
    """Points from a column to the right edge of the box that holds the place; the service lines are boxes of their own."""
    for cell in CELLS:
        if cell.x0 <= column < cell.x1 and cell.y0 <= line < cell.y1:
            return (cell.x1 - column) * _COLUMN
    return min((edge - column for edge in (*_LINE_EDGES, 79) if edge > column), default=0.0) * _COLUMN
