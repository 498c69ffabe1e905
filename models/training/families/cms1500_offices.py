"""CMS-1500 from offices with little machinery: stamps and labels, large type that touches the form, one laser for both."""

from __future__ import annotations

from random import Random

from models.training.families import cms1500_programs
from models.training.families.claim_programs import Program
from models.training.families.claim_sheet import ClaimSheet, Mark, Printer
from models.training.families.claim_stations import (
    CARRIER,
    DOCTOR,
    ISSUER,
    SIGNATURES,
    Area,
    Stamp,
    Stations,
    sign,
    stick_label,
)
from models.training.families.cms1500_filled import Habits
from models.training.families.cms1500_programs import ProgramFilling, Ways
from models.training.families.cms1500_stock import Shade, Stock, draw_stock
from models.training.ink import Colour, Pen
from models.training.paper import Paper

_BLACK: Colour = (0.0, 0.0, 0.0)
_REDS: tuple[Colour, ...] = ((0.85, 0.14, 0.18), (0.9, 0.36, 0.32), (0.78, 0.08, 0.1))
_STAMP_INKS: tuple[Colour, ...] = ((0.24, 0.2, 0.55), (0.1, 0.1, 0.12), (0.5, 0.12, 0.3))
_LABELLED = (CARRIER, Area(0.3, 2.9, 28.7, 3.95))


def draw_stamped(rng: Random) -> Paper:
    """Typed in capitals and small letters; who bills and who treated is stamped, the payer and the patient stand on labels."""
    sheet = ClaimSheet("cms1500", "cms1500-stamped", shift=(rng.uniform(-4, 4), rng.uniform(-4, 4)))
    captions = Pen(rng.choice(("helvetica", "narrow")), 5.4)
    draw_stock(sheet, Stock(rng.choice(_REDS), captions, brackets=rng.random() < 0.5))
    pen = Pen("typewriter", 11, bold=rng.random() < 0.3, colour=(rng.choice((0.0, 0.25)),) * 3)
    pitch, dx, dy = rng.choice((7.2, 6.0)), rng.uniform(-3, 2), rng.uniform(-4.5, 0.5)
    ink = rng.choice(_STAMP_INKS)
    others: list[tuple[Area, Printer]] = [
        (
            area,
            Stamp(
                sheet, rng, Pen(rng.choice(("arial", "vera")), size, bold=True, colour=ink), dx=rng.uniform(-2, 6),
                dy=rng.uniform(-4, 3), area=area, degrees=rng.uniform(-1.6, 1.6), leading=rng.uniform(0.85, 1.0),
            ),
        )
        for area, size in ((ISSUER, 9.0), (DOCTOR, 8.0), (SIGNATURES, 9.5))
        if rng.random() < 0.8
    ]  # fmt: skip
    label = Pen(rng.choice(("arial", "dejavu-mono", "narrow")), 8.6)
    for area in _LABELLED:
        if rng.random() < 0.6:
            stick_label(sheet, area, rng)
            others.append((area, Printer(sheet, rng, label, dx=rng.uniform(0, 5), dy=rng.uniform(-1.5, 0))))
    marks: tuple[Mark, ...] = ("X", "x", "slash")
    printer = Stations(
        sheet, rng, pen, pitch=pitch, dx=dx, dy=dy, mark=rng.choice(marks), wander=1.8, others=tuple(others),
    )  # fmt: skip
    habits = Habits(
        dates=rng.choice(("slashes", "spread", "dashes")),
        money=rng.choice(("pointed", "split")),
        case=rng.choice(("mixed", "mixed", "upper")),
        commas=rng.random() < 0.6,
        points=rng.random() < 0.6,
        phones=rng.choice(("{0} {1}-{2}", "{0}-{1}-{2}")),
        signature=rng.choice(("Signature on File", "SIGNATURE ON FILE")),
        both_days=rng.random() < 0.6,
        marks_no=rng.random() < 0.6,
    )
    ways = Ways(same=rng.random() < 0.5, filler=rng.choice(("", "", "None")), further=0.2)
    cms1500_programs.fill(ProgramFilling(printer, cms1500_programs.diced_claim(rng, 4), habits, ways=ways), rng)
    if rng.random() < 0.5:
        sign(sheet, 1.5, 53.9, rng.uniform(50, 80), rng)
    return sheet.finish()


def draw_large(rng: Random) -> Paper:
    """Large dark type of an old program, too far up and left by as much as half a row: it stands on lines and edges."""
    sheet = ClaimSheet("cms1500", "cms1500-large", shift=(rng.uniform(-5, 5), rng.uniform(-3, 3)))
    ink = rng.choice((*_REDS, _BLACK, (0.4, 0.4, 0.4)))
    draw_stock(sheet, Stock(ink, Pen("helvetica", 5.4), weight=rng.choice((0.5, 0.8)), shade=rng.choice(("tint", "screen"))))
    pen = Pen(rng.choice(("courier", "dejavu-mono", "typewriter")), rng.choice((12.4, 13.2)), bold=rng.random() < 0.6)
    printer = Program(
        sheet, rng, pen, pitch=7.2, dx=rng.uniform(-5, 1), dy=rng.choice((rng.uniform(-6, -3), rng.uniform(-3, 1.5))),
        drift=(rng.uniform(-1, 2), rng.uniform(-1.5, 1.5)), mark=rng.choice(("X", "X", "x")), wander=0.6,
        columns=7.2, seed=rng.randint(0, 10**6),
    )  # fmt: skip
    habits = Habits(
        dates=rng.choice(("spread", "spread", "solid")),
        money=rng.choice(("split", "split", "solid")),
        commas=rng.random() < 0.4,
        phones=rng.choice(("{0} {1}{2}", "{0} {1}-{2}")),
        signature=rng.choice(("SIGNATURE ON FILE", "SOF")),
        both_days=rng.random() < 0.9,
        marks_no=rng.random() < 0.8,
    )
    ways = Ways(same=rng.random() < 0.2, money=rng.choice(("", "", "blank")), further=0.3)
    cms1500_programs.fill(ProgramFilling(printer, cms1500_programs.diced_claim(rng, 6), habits, ways=ways), rng)
    return sheet.finish()


def draw_one_laser(rng: Random) -> Paper:
    """Form and answers of one office laser in black: heavy rules, shaded halves hatched or screened, thin small type."""
    zoom = rng.choice((1.0, 0.97, 0.95))
    sheet = ClaimSheet(
        "cms1500", "cms1500-laser", zoom=zoom, shift=(612 * (1 - zoom) / 2, 792 * (1 - zoom) * rng.uniform(0.3, 0.7))
    )
    captions = Pen(rng.choice(("arial", "narrow", "roman")), rng.choice((5.2, 5.8)))
    shades: tuple[Shade, ...] = ("screen", "hatch", "tint", "none")
    draw_stock(
        sheet,
        Stock(_BLACK, captions, weight=rng.choice((0.6, 0.9, 1.1)), shade=rng.choice(shades), brackets=rng.random() < 0.5),
    )
    pen = Pen(rng.choice(("roman", "arial", "narrow", "courier")), rng.choice((8.0, 9.0)), colour=(rng.choice((0.0, 0.2)),) * 3)
    printer = Program(
        sheet, rng, pen, dx=rng.uniform(-1.5, 2), dy=rng.uniform(-3.5, 1.0), mark=rng.choice(("X", "x", "tick")), wander=0.6,
        astray=2.0, seed=rng.randint(0, 10**6),
    )  # fmt: skip
    habits = Habits(
        dates=rng.choice(("spread", "slashes", "solid")),
        money=rng.choice(("split", "pointed", "solid")),
        case=rng.choice(("upper", "mixed")),
        commas=rng.random() < 0.6,
        points=rng.random() < 0.5,
        phones=rng.choice(("{0} {1}-{2}", "{0} {1}{2}")),
        signature=rng.choice(("Signature on File", "SIGNATURE ON FILE")),
        both_days=rng.random() < 0.8,
        marks_no=rng.random() < 0.6,
    )
    ways = Ways(long_days=rng.choice(("", "", "%m%d%Y")), money=rng.choice(("", "commas")), further=0.4)
    cms1500_programs.fill(ProgramFilling(printer, cms1500_programs.diced_claim(rng, 6), habits, ways=ways), rng)
    return sheet.finish()
