"""A blank CMS-1500 as several printing houses make it.

It has rules between month, day and year, brackets for telephones and lines to sign on, in thin or heavy ink; its shaded halves are
tinted, screened or hatched.
"""

# ruff: noqa: E501 - one row of guides per line

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from models.training.families.claim_sheet import ClaimSheet
from models.training.families.cms1500_form import BOXES, CELLS, SQUARE, at_column, at_line, diagnosis_place
from models.training.ink import Colour, Pen, fitted

Shade = Literal["tint", "screen", "hatch", "none"]
_GUIDES = (
    (33, 3, 4), (36, 3, 4), (56.4, 13, 14), (59.4, 13, 14), (4, 25, 26), (7, 25, 26), (40, 25, 26), (43.2, 25, 26), (57.6, 25, 26), (60.6, 25, 26), (71.6, 25, 26), (74.6, 25, 26),
    (57.6, 27, 28), (60.6, 27, 28), (71.6, 27, 28), (74.6, 27, 28), (2.9, 27, 28), (30.1, 26, 28), (32.2, 26, 27), (60, 31, 32), (65, 29, 30), (75, 29, 30), (57.2, 49, 50), (67.0, 49, 50), (40.9, 30, 31),
)  # fmt: skip
"""Short upright rules inside boxes: column, from line, to line."""
_SIGNED = ((5.0, 31.6, 23.9), (35.0, 48.0, 23.9), (55.0, 78.0, 23.9), (43.6, 46.9, 15.9))
"""Lines to write on: from column, to column, line."""
_WORDS = (
    (0.2, 1.86, "(Medicare#)", 2.0), (6.5, 1.86, "(Medicaid#)", 2.0), (13.8, 1.86, "(ID#/DoD#)", 2.0), (22.5, 1.86, "(Member ID#)", 2.0), (29.8, 1.86, "(ID#)", 2.0), (37.6, 1.86, "(ID#)", 2.0), (43.7, 1.86, "(ID#)", 2.0),
    (29.2, 12.55, "a. EMPLOYMENT? (Current or Previous)", 0), (29.2, 14.55, "b. AUTO ACCIDENT?", 0), (42.4, 14.55, "PLACE (State)", 0), (29.2, 16.55, "c. OTHER ACCIDENT?", 0), (31.1, 2.95, "MM", 0), (34, 2.95, "DD", 0), (37.2, 2.95, "YY", 0),
    (44, 2.5, "SEX", 0), (54.4, 12.95, "MM", 0), (57.4, 12.95, "DD", 0), (60.8, 12.95, "YY", 0), (70, 12.5, "SEX", 0), (1.6, 24.98, "MM", 0), (4.8, 24.98, "DD", 0), (7.9, 24.98, "YY", 0), (13.2, 25.7, "QUAL.", 0),
    (29.3, 25.7, "QUAL.", 0), (37.6, 24.98, "MM", 0), (41, 24.98, "DD", 0), (44.4, 24.98, "YY", 0), (55.4, 24.98, "MM", 0), (58.4, 24.98, "DD", 0), (61.4, 24.98, "YY", 0), (69.4, 24.98, "MM", 0), (72.4, 24.98, "DD", 0), (75.4, 24.98, "YY", 0),
    (50, 25.75, "FROM", 0), (66.4, 25.75, "TO", 0), (50, 27.75, "FROM", 0), (66.4, 27.75, "TO", 0), (28.1, 26.75, "17a.", 0), (28.1, 27.75, "17b.", 0), (30.3, 27.75, "NPI", 0), (62, 28.5, "$ CHARGES", 0), (36.8, 30.6, "ICD Ind.", 0),
    (61, 30.5, "ORIGINAL REF. NO.", 0), (49.4, 49.75, "$", 0), (60.4, 49.75, "$", 0), (0.4, 23.85, "SIGNED", 0), (32, 23.85, "DATE", 0), (51, 23.85, "SIGNED", 0), (0.4, 54.85, "SIGNED", 0), (15, 54.85, "DATE", 0),
    (68, 0.5, "(For Program in Item 1)", 0), (59.6, 19.8, "If yes, complete items 9, 9a, and 9d.", 0),
)  # fmt: skip
"""Column, line, words, and what is added to points across for words at the right of a check box."""
_BRACKETS = ((13.0, 9.78), (62.4, 9.78), (64.4, 50.72))
_LINE_EDGES = (9, 18, 21, 24, 32, 44, 49, 58, 62, 64, 67)
_PART_EDGES = (3, 6, 12, 15, 35, 38, 41, 55.2)


@dataclass(frozen=True, slots=True)
class Stock:
    """How a house prints its forms."""

    ink: Colour
    captions: Pen
    weight: float = 0.5
    shade: Shade = "tint"
    brackets: bool = True


def draw_stock(sheet: ClaimSheet, stock: Stock) -> None:
    """Draw the empty form."""
    pen, ink = stock.captions.inked(stock.ink), stock.ink
    sheet.write(at_column(0), 66, "HEALTH INSURANCE CLAIM FORM", pen.sized(12).heavy())
    sheet.write(at_column(0), 77, "APPROVED BY NATIONAL UNIFORM CLAIM COMMITTEE (NUCC) 02/12", pen)
    for left in (0.0, 74.6):
        for step in range(3):
            sheet.frame(at_column(left + step * 1.45), 84, at_column(left + 1.45 + step * 1.45), 94, stock.weight, ink)
    sheet.write(at_column(4.8), 92, "PICA", pen)
    sheet.write(at_column(74.2), 92, "PICA", pen, "right")
    for upright, words in (
        (96, "CARRIER"),
        (350, "PATIENT AND INSURED INFORMATION"),
        (690, "PHYSICIAN OR SUPPLIER INFORMATION"),
    ):
        sheet.turned(at_column(79) + 8, upright, words, pen)
    _service_lines(sheet, stock, pen)
    for cell in CELLS:
        sheet.frame(at_column(cell.x0), at_line(cell.y0), at_column(cell.x1), at_line(cell.y1), stock.weight, ink)
        for number, caption in enumerate(cell.captions):
            room = (cell.x1 - cell.x0) * 7.2 - 4
            sheet.write(at_column(cell.x0) + 2, at_line(cell.y0) + 6.2 + number * 7, caption, fitted(pen, caption, room))
    for column, line, words, aside in _WORDS:
        sheet.write(at_column(column) + (SQUARE + aside if aside else 0), at_line(line), words, pen.sized(pen.size * 0.92))
    _guides(sheet, stock)
    _check_boxes(sheet, stock, pen)
    for line in (0, 24, 34, 55):
        sheet.rule(at_column(0), at_line(line), at_column(79), at_line(line), stock.weight * 3, ink)
    foot = at_line(55) + 9
    sheet.write(at_column(0), foot, "NUCC Instruction Manual available at: www.nucc.org", pen.sized(6.8))
    sheet.write(at_column(40), foot, "PLEASE PRINT OR TYPE", pen.sized(6.8).heavy(), "center")
    sheet.write(at_column(79), foot, "APPROVED OMB-0938-1197 FORM 1500 (02-12)", pen.sized(6.8), "right")


def _service_lines(sheet: ClaimSheet, stock: Stock, pen: Pen) -> None:
    _shade(sheet, stock, 28, 26, 49, 27)
    for number in range(6):
        top = 36 + number * 2
        _shade(sheet, stock, 0, top, 79, top + 1)
        sheet.frame(at_column(0), at_line(top), at_column(79), at_line(top + 2), stock.weight, stock.ink)
        sheet.write(at_column(0) - 9, at_line(top + 1) + 3, str(number + 1), pen.sized(10.5))
        sheet.write(at_column(64.3), at_line(top + 1) + 8.8, "NPI", pen)
        for step in range(54):
            left = at_column(64) + step * 2
            sheet.rule(left, at_line(top + 1), left + 1.1, at_line(top + 1), stock.weight * 0.7, stock.ink)
        for column in map(float, _LINE_EDGES):
            sheet.rule(at_column(column), at_line(top + 1), at_column(column), at_line(top + 2), stock.weight, stock.ink)
        for column in (62.0, 64.0, 67.0):
            sheet.rule(at_column(column), at_line(top), at_column(column), at_line(top + 1), stock.weight, stock.ink)
        for column in map(float, _PART_EDGES):
            sheet.rule(
                at_column(column), at_line(top + 1.3), at_column(column), at_line(top + 2), stock.weight * 0.7, stock.ink
            )


def _shade(sheet: ClaimSheet, stock: Stock, x0: float, y0: float, x1: float, y1: float) -> None:  # noqa: PLR0913, PLR0917 - the edges of an area
    left, top, right, foot = at_column(x0), at_line(y0), at_column(x1), at_line(y1)
    if stock.shade == "tint":
        sheet.fill(left, top, right, foot, tuple(1 - (1 - part) * 0.2 for part in stock.ink))  # type: ignore[arg-type]
    elif stock.shade == "hatch":
        for step in range(int((right - left - 12) / 4.5)):
            sheet.rule(left + step * 4.5, foot, left + step * 4.5 + 12, top, 0.25, stock.ink)
    elif stock.shade == "screen":
        for row in range(5):
            for step in range(int((right - left) / 2.4)):
                x, y = left + step * 2.4 + row % 2 * 1.2, top + 1.2 + row * 2.4
                sheet.rule(x, y, x + 0.45, y, 0.45, stock.ink)


def _guides(sheet: ClaimSheet, stock: Stock) -> None:
    for column, upper, lower in _GUIDES:
        sheet.rule(at_column(column), at_line(upper) + 1, at_column(column), at_line(lower), stock.weight * 0.8, stock.ink)
    for left, right, line in _SIGNED:
        sheet.rule(at_column(left), at_line(line), at_column(right), at_line(line), stock.weight, stock.ink)
    for column, line in _BRACKETS if stock.brackets else ():
        sheet.write(at_column(column), at_line(line), "(", stock.captions.inked(stock.ink).sized(9))
        sheet.write(at_column(column + 4.4), at_line(line), ")", stock.captions.inked(stock.ink).sized(9))
    for number, letter in enumerate("ABCDEFGHIJKL"):
        x, y = diagnosis_place(number)
        sheet.write(x - 7.5, y, f"{letter}.", stock.captions.inked(stock.ink))
        sheet.rule(x, y + 1.2, x + 54, y + 1.2, stock.weight, stock.ink)
        sheet.rule(x, y - 7, x, y + 1.2, stock.weight, stock.ink)


def _check_boxes(sheet: ClaimSheet, stock: Stock, pen: Pen) -> None:
    for name, (column, line, caption) in BOXES.items():
        x, y = at_column(column), at_line(line)
        sheet.frame(x, y, x + SQUARE, y + SQUARE, stock.weight * 1.3, stock.ink)
        if name.startswith("1."):
            sheet.write(x, y - 4.5, f"1. {caption}" if name == "1.medicare" else caption, pen)
        elif name.endswith((".yes", ".no")):
            sheet.write(x + SQUARE + 2, y + 8, caption, pen)
        else:
            sheet.write(x - 1.5, y + 8, caption, pen, "right")
