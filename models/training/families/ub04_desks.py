"""UB-04 of hospitals that fill it to the last line, and of such whose form is left out by the scanner."""

from __future__ import annotations

from random import Random

from models.training.content.claim_forms_full import full_institutional_claim
from models.training.families.claim_sheet import ClaimSheet, Printer
from models.training.families.ub04_filled import Filling, Habits, fill
from models.training.families.ub04_form import draw_blank
from models.training.ink import Colour, Pen
from models.training.paper import Paper

_RED: Colour = (0.80, 0.10, 0.16)
_DARK: Colour = (0.14, 0.12, 0.13)
_ROSE: Colour = (0.985, 0.88, 0.89)
_GREY: Colour = (0.9, 0.9, 0.91)


def draw_full(rng: Random) -> Paper:
    """A system's laser print, shrunk to fit: up to 22 lines, all codes, three payers, presence on admission."""
    sheet = ClaimSheet("ub04", "ub04-full", zoom=rng.choice((1.0, 0.97, 0.96)), shift=(rng.uniform(0, 4), rng.uniform(0, 14)))
    draw_blank(sheet, *rng.choice(((_RED, _ROSE), (_DARK, _GREY), (_DARK, _GREY))))
    pen = rng.choice((Pen("arial", 8.5), Pen("courier", 10), Pen("typewriter", 9.5), Pen("narrow", 9)))
    printer = Printer(sheet, rng, pen, dx=rng.uniform(-0.5, 1.5), dy=rng.uniform(-1.4, 0.6))
    habits = Habits(
        dates=rng.choice(("%m%d%y", "%m%d%y", "%m/%d/%y", "%m-%d-%y")),
        birth=rng.choice(("%m%d%Y", "%m/%d/%Y")),
        money=rng.choice(("split", "split", "pointed", "commas", "solid")),
        leading_zero=rng.random() < 0.6,
        described=rng.random() < 0.8,
        points=rng.random() < 0.2,
        present_on_admission=rng.random() < 0.8,
    )
    fill(Filling(printer, full_institutional_claim(rng, most=22, codes=12), habits), rng)
    return sheet.finish()


def draw_dropped(rng: Random) -> Paper:
    """Needle print on the red form, of which the scanner kept what was typed, and sometimes a breath of the form."""
    zoom = rng.choice((1.0, 1.0, 0.985, 0.965, 1.015))
    spare = 612 * (1 - zoom)
    sheet = ClaimSheet(
        "ub04", "ub04-dropped", zoom=zoom, shift=(rng.uniform(-4, 3) + spare * rng.random(), rng.uniform(-9, 12))
    )
    if rng.random() < 0.3:
        draw_blank(sheet, (0.97, 0.95, 0.95), (1.0, 1.0, 1.0))
    printer = Printer(
        sheet,
        rng,
        Pen(rng.choice(("courier", "typewriter", "dejavu-mono")), 11, colour=(rng.choice((0.0, 0.25)),) * 3),
        stroke=rng.choice(("type", "dots")),
        pitch=rng.choice((7.2, 7.14, 7.26)),
        dx=rng.uniform(-1, 2),
        dy=rng.uniform(-3.0, 1.5),
        drift=(rng.uniform(-2, 2), rng.uniform(-2, 2)),
    )
    habits = Habits(
        money=rng.choice(("split", "solid")),
        leading_zero=rng.random() < 0.7,
        described=rng.random() < 0.85,
        present_on_admission=rng.random() < 0.5,
        indent=rng.choice((1.0, 3.0)),
    )
    fill(Filling(printer, full_institutional_claim(rng, most=rng.choice((4, 9, 22)), codes=rng.choice((1, 4))), habits), rng)
    return sheet.finish()
