"""Claim forms for validation: a practice's program on stock that slipped, and prints that lost their form in the scanner."""

from __future__ import annotations

from random import Random

from models.training.families import cms1500_programs, ub04_filled, ub04_programs
from models.training.families.claim_programs import Program
from models.training.families.claim_sheet import ClaimSheet
from models.training.families.cms1500_filled import Habits
from models.training.families.cms1500_form import draw_blank
from models.training.families.cms1500_programs import ProgramFilling, Ways
from models.training.families.ub04_form import draw_blank as draw_institutional
from models.training.ink import Colour, Pen
from models.training.paper import Paper

_STOCKS: tuple[Colour, ...] = ((0.9, 0.3, 0.25), (0.8, 0.05, 0.12), (0.96, 0.7, 0.68), (0.15, 0.1, 0.1))


def draw_program(rng: Random) -> Paper:
    """An office's program on preprinted stock, up to a third of a line off: notes, second numbers, whole years."""
    sheet = ClaimSheet("cms1500", "cms1500-val-program", shift=(rng.uniform(-6, 6), rng.uniform(-6, 6)))
    draw_blank(sheet, rng.choice(_STOCKS))
    pitch = rng.choice((7.2, 7.2, 6.0, None))
    pen = (
        Pen(rng.choice(("roman", "vera", "arial")), 9.5) if pitch is None else Pen(rng.choice(("courier", "typewriter")), 11.2)
    )
    printer = Program(
        sheet, rng, pen, pitch=pitch, dx=rng.uniform(-3, 4), dy=rng.uniform(-4, 1.5),
        drift=(rng.uniform(-2, 2), rng.uniform(-2, 2)), mark=rng.choice(("X", "X", "x", "tick")), wander=0.8,
        columns=pitch, astray=rng.choice((0, 3, 5)), seed=rng.randint(0, 10**6),
    )  # fmt: skip
    habits = Habits(
        dates=rng.choice(("spread", "solid", "slashes")),
        money=rng.choice(("split", "split", "solid", "pointed")),
        commas=rng.random() < 0.4,
        points=rng.random() < 0.3,
        phones=rng.choice(("{0} {1}{2}", "{0} {1}-{2}", "({0}){1}{2}")),
        signature=rng.choice(("SIGNATURE ON FILE", "SIG ON FILE", "SOF")),
        both_days=rng.random() < 0.9,
        marks_no=rng.random() < 0.7,
    )
    ways = Ways(
        long_days=rng.choice(("", "", "%m%d%Y")), money=rng.choice(("", "", "padded", "blank")), same=rng.random() < 0.3,
        filler=rng.choice(("", "", "NONE")), further=rng.choice((0.2, 0.6)),
    )  # fmt: skip
    cms1500_programs.fill(ProgramFilling(printer, cms1500_programs.diced_claim(rng, 6), habits, ways=ways), rng)
    return sheet.finish()


def draw_lost(rng: Random) -> Paper:
    """Needle print on red stock that slipped in its tractor, its form left out by the scanner; the rest drifts."""
    zoom = rng.choice((1.0, 0.98, 0.96, 1.03))
    sheet = ClaimSheet(
        "cms1500",
        "cms1500-val-lost",
        zoom=zoom,
        shift=(612 * (1 - zoom) / 2 + rng.uniform(-6, 6), 792 * (1 - zoom) / 2 + rng.uniform(-8, 8)),
    )
    pitch = rng.choice((7.2, 7.15, 6.0))
    pen = Pen(rng.choice(("courier", "dejavu-mono")), 11.5, colour=(rng.choice((0.0, 0.3)),) * 3)
    printer = Program(
        sheet, rng, pen, stroke=rng.choice(("dots", "dots", "type")), pitch=pitch, dx=rng.uniform(-3, 3), dy=rng.uniform(-4, 2),
        drift=(rng.uniform(-3, 3), rng.uniform(-5, 5)), columns=pitch, astray=rng.choice((0, 0, 4)), seed=rng.randint(0, 10**6),
    )  # fmt: skip
    habits = Habits(
        dates=rng.choice(("spread", "spread", "solid", "dashes")),
        money=rng.choice(("split", "solid", "pointed")),
        commas=rng.random() < 0.5,
        phones=rng.choice(("{0} {1}{2}", "{0} {1}-{2}")),
        signature=rng.choice(("SIGNATURE ON FILE", "SOF")),
        marks_no=rng.random() < 0.8,
    )
    cms1500_programs.fill(ProgramFilling(printer, cms1500_programs.diced_claim(rng, 6), habits, ways=Ways(further=0.2)), rng)
    return sheet.finish()


def draw_dropped(rng: Random) -> Paper:
    """A hospital's UB-04 of which only the answers are left: fitted to the page, of ten or twelve to the inch, drifting."""
    zoom = rng.choice((1.0, 1.0, 0.97, 0.95, 0.94, 1.03))
    spare = (612 * (1 - zoom), 792 * (1 - zoom))
    sheet = ClaimSheet(
        "ub04",
        "ub04-val-dropped",
        zoom=zoom,
        shift=(spare[0] * rng.random() + rng.uniform(0, 4), spare[1] * rng.random() + rng.uniform(-3, 9)),
    )
    if rng.random() < 0.2:
        draw_institutional(sheet, (0.96, 0.96, 0.965), (1.0, 1.0, 1.0))
    pitch = rng.choice((7.2, 7.2, 6.0, 6.0, None))
    pen = (
        Pen(rng.choice(("arial", "narrow", "roman")), 9)
        if pitch is None
        else Pen(rng.choice(("courier", "typewriter", "dejavu-mono")), 10.5)
    )
    printer = Program(
        sheet, rng, pen, pitch=pitch, dx=rng.uniform(-2, 3), dy=rng.uniform(-3.5, 1.5),
        drift=(rng.uniform(-3, 3), rng.uniform(-5, 5)),
        columns=pitch, margin=ub04_programs.MARGIN, astray=rng.choice((0, 3, 6)), seed=rng.randint(0, 10**6),
    )  # fmt: skip
    habits = ub04_filled.Habits(
        dates=rng.choice(("%m%d%y", "%m%d%y", "%m/%d/%y")),
        money=rng.choice(("split", "solid", "pointed")),
        leading_zero=rng.random() < 0.6,
        described=rng.random() < 0.8,
        present_on_admission=rng.random() < 0.5,
        indent=rng.choice((1.0, 2.0)),
    )
    most = rng.choice((3, 8, 22))
    filling = ub04_programs.ProgramFilling(
        printer, ub04_programs.diced_claim(rng, most=most, codes=rng.choice((0, 2, 5))), habits, ub04_programs.seated(rng)
    )
    ub04_filled.fill(filling, rng)
    if rng.random() < 0.6:
        ub04_programs.fill_further(filling, rng)
    return sheet.finish()


def draw_needles(rng: Random) -> Paper:
    """Red stock in a needle printer that was never set: up to a third of a line off, codes in any box, a worn ribbon."""
    sheet = ClaimSheet("ub04", "ub04-val-needles", shift=(rng.uniform(0, 5), rng.uniform(-5, 6)))
    draw_institutional(sheet, *rng.choice((((0.88, 0.3, 0.28), (0.99, 0.9, 0.9)), ((0.95, 0.6, 0.58), (1.0, 0.95, 0.95)))))
    pen = Pen(rng.choice(("courier", "dejavu-mono")), 10.6, bold=rng.random() < 0.3, colour=(rng.choice((0.0, 0.2, 0.4)),) * 3)
    pitch = rng.choice((7.2, 7.2, 6.0))
    printer = Program(
        sheet, rng, pen, stroke="dots", pitch=pitch, dx=rng.uniform(-2, 3), dy=rng.uniform(-4, 2),
        drift=(0, rng.uniform(-2, 2)), columns=pitch, margin=ub04_programs.MARGIN, astray=rng.choice((0, 4)),
        seed=rng.randint(0, 10**6),
    )  # fmt: skip
    habits = ub04_filled.Habits(
        dates=rng.choice(("%m%d%y", "%m%d%y", "%m-%d-%y")),
        money=rng.choice(("split", "pointed", "solid")),
        leading_zero=rng.random() < 0.6,
        described=rng.random() < 0.8,
        points=rng.random() < 0.2,
        present_on_admission=rng.random() < 0.5,
        indent=rng.choice((1.0, 3.0)),
    )
    claim = ub04_programs.diced_claim(rng, most=rng.choice((3, 10, 22)), codes=5)
    filling = ub04_programs.ProgramFilling(printer, claim, habits, ub04_programs.seated(rng))
    ub04_filled.fill(filling, rng)
    ub04_programs.fill_further(filling, rng)
    return sheet.finish()
