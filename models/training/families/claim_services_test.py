# ruff: noqa: E501 - rows of words read best unbroken
"""Claim forms of the test split: a billing service's laser on pale stock, a hospital's old impact printer on a form that crept."""

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

_STOCKS: tuple[Colour, ...] = ((0.92, 0.5, 0.45), (0.86, 0.25, 0.3), (0.35, 0.35, 0.35))


def draw_service(rng: Random) -> Paper:
    """Form and claim out of one laser or onto bought stock, in a typeface of books or screens, a little large or small."""
    zoom = rng.choice((1.0, 0.985, 0.965, 1.01))
    sheet = ClaimSheet(
        "cms1500", "cms1500-test-service", zoom=zoom, shift=(612 * (1 - zoom) / 2 + rng.uniform(-3, 3), rng.uniform(-2, 5))
    )
    draw_blank(sheet, rng.choice(_STOCKS))
    grey = rng.choice((0.0, 0.12, 0.28))
    pen = Pen(
        rng.choice(("dejavu-condensed", "times", "dejavu-serif", "helvetica")),
        rng.choice((8.6, 9.2)),
        colour=(grey, grey, grey),
    )
    printer = Program(
        sheet, rng, pen, dx=rng.uniform(-1.5, 3), dy=rng.uniform(-3.2, 1), drift=(rng.uniform(-1.5, 1.5), rng.uniform(-1, 2.5)),
        mark=rng.choice(("X", "x", "block")), wander=0.5, astray=rng.choice((0, 2, 4)), seed=rng.randint(0, 10**6),
    )  # fmt: skip
    habits = Habits(
        dates=rng.choice(("spread", "slashes", "solid")), money=rng.choice(("split", "pointed")), case=rng.choice(("upper", "mixed")),
        commas=rng.random() < 0.5, points=rng.random() < 0.4, phones=rng.choice(("{0} {1}-{2}", "({0}) {1}{2}", "{0}-{1}-{2}")),
        signature=rng.choice(("Signature on File", "SIGNED ON FILE", "SOF")), both_days=rng.random() < 0.8, marks_no=rng.random() < 0.6,
    )  # fmt: skip
    ways = Ways(
        long_days=rng.choice(("", "", "%m/%d/%Y")),
        money=rng.choice(("", "", "commas")),
        same=rng.random() < 0.25,
        further=rng.choice((0.2, 0.5)),
    )
    cms1500_programs.fill(ProgramFilling(printer, cms1500_programs.diced_claim(rng, 6), habits, ways=ways), rng)
    return sheet.finish()


def draw_offset(rng: Random) -> Paper:
    """Twelve or ten to the inch, struck below or above the line, the sheet creeping in the tractor."""
    sheet = ClaimSheet("ub04", "ub04-test-offset", shift=(rng.uniform(0, 6), rng.uniform(-4, 8)))
    draw_institutional(sheet, *rng.choice((((0.9, 0.4, 0.38), (0.99, 0.92, 0.92)), ((0.3, 0.3, 0.3), (0.93, 0.93, 0.93)))))
    grey = rng.choice((0.0, 0.1, 0.2))
    pitch = rng.choice((7.2, 6.0, 6.0))
    printer = Program(
        sheet, rng, Pen(rng.choice(("typewriter", "dejavu-mono")), 10.4, bold=rng.random() < 0.2, colour=(grey, grey, grey)),
        stroke=rng.choice(("type", "dots")), pitch=pitch, dx=rng.uniform(-2, 3), dy=rng.uniform(-2.8, 1.5),
        drift=(rng.uniform(-1, 1), rng.uniform(-2, 2)), columns=pitch, margin=ub04_programs.MARGIN, astray=rng.choice((0, 3)), seed=rng.randint(0, 10**6),
    )  # fmt: skip
    habits = ub04_filled.Habits(
        dates=rng.choice(("%m%d%y", "%m%d%y", "%m/%d/%y")), birth=rng.choice(("%m%d%Y", "%m/%d/%Y")), money=rng.choice(("split", "solid", "pointed")),
        leading_zero=rng.random() < 0.5, described=rng.random() < 0.7, points=rng.random() < 0.3, present_on_admission=rng.random() < 0.4,
        indent=rng.choice((1.0, 2.0, 4.0)),
    )  # fmt: skip
    claim = ub04_programs.diced_claim(rng, most=rng.choice((4, 9, 18)), codes=rng.choice((1, 4)))
    filling = ub04_programs.ProgramFilling(printer, claim, habits, ub04_programs.seated(rng))
    ub04_filled.fill(filling, rng)
    if rng.random() < 0.5:
        ub04_programs.fill_further(filling, rng)
    return sheet.finish()
