"""What machines print on letters and nobody needs: barcodes, mail sorting codes, form numbers, control numbers, page counts."""

# ruff: noqa: E501 - rows of words read best unbroken

from __future__ import annotations

from random import Random

from models.training.content import numbers
from models.training.families.letter_desk import Area, Desk
from models.training.ink import Pen, Sheet

_HANDLING = (
    "PERSONAL AND CONFIDENTIAL", "VIA FACSIMILE", "VIA CERTIFIED MAIL", "SENT BY FIRST CLASS MAIL", "CERTIFIED MAIL - RETURN RECEIPT REQUESTED", "Via U.S. Mail",
    "IMPORTANT - OPEN IMMEDIATELY", "TIME SENSITIVE", "Sent via portal and mail", "SECOND NOTICE", "CONFIDENTIAL HEALTH INFORMATION ENCLOSED", "DO NOT DISCARD",
)  # fmt: skip


def bars(sheet: Sheet, rng: Random, area: Area, high: float = 20.0) -> None:
    """A barcode, its top at `area.y`."""
    x = area.x
    while x < area.x + area.wide:
        thick = rng.choice((0.7, 0.7, 1.4, 2.1))
        sheet.fill(x, area.y, x + thick, area.y + high, (0.0, 0.0, 0.0))
        x += thick + rng.choice((0.8, 0.8, 1.6))


def postal_bars(sheet: Sheet, rng: Random, x: float, y: float) -> None:
    """The four-state bars that the post prints with addresses."""
    for step in range(65):
        up, down = rng.choice((0.0, 2.6)), rng.choice((0.0, 2.6))
        sheet.rule(x + step * 2.9, y - 2.6 - up, x + step * 2.9, y + down, 1.0)


def sorting_code(rng: Random) -> str:
    """What stands above an address that a mailing house printed."""
    return rng.choice((
        f"{numbers.digits(rng, 7)} 0{rng.randint(1, 4)} AB 0.{rng.randint(380, 570)} **AUTO T{rng.randint(1, 9)} 0 {numbers.digits(rng, 4)}",
        f"***********AUTO**5-DIGIT {numbers.digits(rng, 5)}", f"T{rng.randint(1, 40)} P{rng.randint(1, 9)} {numbers.digits(rng, 6)}", f"*{numbers.digits(rng, 10)}*",
        f"SEQ {numbers.digits(rng, 6)} / TRAY {rng.randint(1, 90)}", f"{numbers.digits(rng, 5)}-{rng.choice('ABC')}{rng.randint(10, 99)}-{numbers.digits(rng, 4)}", "PRESORTED FIRST CLASS",
    ))  # fmt: skip


def form_number(rng: Random) -> str:
    """Which printed form this is."""
    month, year = f"{rng.randint(1, 12):02d}", rng.randint(15, 26)
    return rng.choice((
        f"Form {rng.randint(100, 9999)}-{rng.choice('ABCDEF')} (Rev. {month}/{year})", f"LTR-{numbers.digits(rng, 4)} {month}/20{year}", f"CORR{numbers.digits(rng, 5)}",
        f"{rng.choice('HRSY')}{numbers.digits(rng, 4)}_{numbers.digits(rng, 3)}_{year}_C", f"MS-{numbers.digits(rng, 3)} ({month}-{year})", f"DHS {numbers.digits(rng, 4)} {month}/{year}",
        f"Doc. {numbers.digits(rng, 8)} v{rng.randint(1, 9)}", f"Letter {rng.choice('ABCD')}{rng.randint(10, 99)}", f"{numbers.digits(rng, 2)}-{numbers.digits(rng, 5)}-{month}{year}",
    ))  # fmt: skip


def control_number(rng: Random) -> str:
    """A number that a scanner or a printing centre gave the sheet."""
    return rng.choice((
        f"{rng.randint(23, 26)}{rng.randint(1, 365):03d}-{rng.randint(1, 9)}-{numbers.digits(rng, 5)}-001", f"*{numbers.digits(rng, 12)}*", f"IMG{numbers.digits(rng, 9)}", f"{numbers.digits(rng, 9)}",
        f"Page 1 of {rng.randint(1, 6)}", f"Print ID: {numbers.digits(rng, 7)}", f"JOB {numbers.digits(rng, 4)} SHEET {numbers.digits(rng, 3)}", f"PR{numbers.digits(rng, 10)}", f"Ctrl # {numbers.digits(rng, 6)}",
    ))  # fmt: skip


def handling(rng: Random) -> str:
    """How the letter travels."""
    return rng.choice(_HANDLING)


def foot(desk: Desk, at: float = 778.0) -> None:
    """Form number at one side of the foot, perhaps a page count or a control number at the other."""
    rng = desk.rng
    small = Pen(desk.style.text.family, rng.choice((6.0, 6.5, 7.0)))
    if desk.chance(0.6):
        desk.sheet.write(desk.galley.left, at, form_number(rng), small)
    if desk.chance(0.5):
        shown = rng.choice(
            (f"Page {desk.sheet.page}", control_number(rng), "An equal opportunity provider", "See reverse side")
        )
        desk.sheet.write(desk.galley.right, at, shown, small, "right")


def head(desk: Desk) -> None:
    """A control number in the margin above everything, perhaps as a barcode."""
    if desk.chance(0.65):
        return
    rng = desk.rng
    small = Pen(desk.style.text.family, rng.choice((6.0, 7.0)))
    right = desk.chance(0.6)
    x = desk.galley.right - 110 if right else desk.galley.left
    if desk.chance(0.5):
        bars(desk.sheet, rng, Area(x, 8, 106), 9)
    desk.sheet.write(x, 24.5, control_number(rng), small)
