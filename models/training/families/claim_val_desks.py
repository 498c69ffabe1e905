"""Claim forms for validation: a fillable CMS-1500, saved and printed; a black-and-white copy of a UB-04 with few lines."""

from __future__ import annotations

from random import Random

from models.training.content.claim_forms_full import full_institutional_claim, full_professional_claim
from models.training.families import cms1500_filled, ub04_filled
from models.training.families.claim_sheet import ClaimSheet, Mark, Printer
from models.training.families.cms1500_val_form import BOXES, SIDE, draw_val_blank
from models.training.families.ub04_form import draw_blank
from models.training.ink import Colour, Pen
from models.training.paper import Paper

_BLACK: Colour = (0.0, 0.0, 0.0)
_REDS: tuple[Colour, ...] = ((0.86, 0.16, 0.12), (0.93, 0.42, 0.4), _BLACK)


def draw_fillable(rng: Random) -> Paper:
    """Filled on a screen in small proportional type that begins under the captions, printed to fit the page."""
    zoom = rng.choice((1.0, 0.96, 0.94))
    sheet = ClaimSheet("cms1500", "cms1500-val-fillable", zoom=zoom, shift=(612 * (1 - zoom) / 2, 792 * (1 - zoom) / 2))
    draw_val_blank(
        sheet,
        rng.choice(_REDS),
        Pen(rng.choice(("arial", "helvetica", "narrow")), rng.choice((5.6, 6.2)), bold=rng.random() < 0.2),
    )
    pen = Pen(
        rng.choice(("arial", "helvetica", "roman", "dejavu-condensed")),
        rng.choice((7.0, 8.0, 9.0)),
        colour=rng.choice((_BLACK, (0.1, 0.1, 0.45))),
    )
    marks: tuple[Mark, ...] = ("X", "X", "tick", "block")
    printer = Printer(sheet, rng, pen, dx=rng.uniform(-0.5, 2.5), dy=rng.uniform(-3.0, 0.2), mark=rng.choice(marks), wander=0.6)
    habits = cms1500_filled.Habits(
        dates=rng.choice(("spread", "slashes", "slashes", "solid")),
        money=rng.choice(("pointed", "pointed", "split", "solid")),
        case=rng.choice(("upper", "mixed", "mixed", "lower")),
        commas=rng.random() < 0.7,
        points=rng.random() < 0.6,
        phones=rng.choice(("{0}-{1}-{2}", "({0}){1}-{2}", "{0}{1}{2}", "{0}.{1}.{2}")),
        signature=rng.choice(("Signature on File", "Sig on file", "SOF")),
        both_days=rng.random() < 0.7,
        marks_no=rng.random() < 0.7,
    )
    full = full_professional_claim(rng, most=rng.choice((2, 6)))
    cms1500_filled.fill(cms1500_filled.Filling(printer, full, habits, BOXES, SIDE), rng)
    return sheet.finish()


def draw_copied(rng: Random) -> Paper:
    """A copy in black and white: captions and lines bold and grown, what was typed touches them; one to six lines."""
    zoom = rng.choice((1.0, 0.98, 0.95))
    sheet = ClaimSheet(
        "ub04", "ub04-val-copied", zoom=zoom, shift=(612 * (1 - zoom) * rng.random(), 792 * (1 - zoom) * rng.random())
    )
    captions = Pen(rng.choice(("arial", "helvetica", "narrow")), rng.choice((5.4, 6.0)), bold=True)
    draw_blank(sheet, _BLACK, (1.0, 1.0, 1.0), captions=captions, weight=rng.choice((0.8, 1.2)))
    pen = rng.choice((Pen("typewriter", 11.5), Pen("courier", 12, bold=True), Pen("arial", 10), Pen("dejavu-condensed", 8)))
    printer = Printer(sheet, rng, pen, dx=rng.uniform(-1.5, 2), dy=rng.uniform(-2.2, 1.4), drift=(0.0, rng.uniform(-1, 1)))
    habits = ub04_filled.Habits(
        dates=rng.choice(("%m%d%y", "%m%d%y", "%m/%d/%y", "%m %d %y")),
        birth=rng.choice(("%m%d%Y", "%m-%d-%Y")),
        money=rng.choice(("split", "pointed", "commas")),
        mixed_case=rng.random() < 0.3,
        leading_zero=rng.random() < 0.5,
        described=rng.random() < 0.4,
        points=rng.random() < 0.4,
        present_on_admission=rng.random() < 0.5,
        indent=rng.choice((1.0, 2.0, 5.0)),
    )
    ub04_filled.fill(ub04_filled.Filling(printer, full_institutional_claim(rng, most=6, codes=3), habits), rng)
    return sheet.finish()
