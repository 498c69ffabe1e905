"""UB-04 for validation: a hospital's laser in small narrow type, printed over a copied form it does not quite meet."""

from __future__ import annotations

from random import Random

from models.training.families import ub04_programs
from models.training.families.claim_programs import Program
from models.training.families.claim_sheet import ClaimSheet
from models.training.families.ub04_filled import Habits
from models.training.families.ub04_form import draw_blank
from models.training.families.ub04_houses import HouseFilling, fill_house, house_claim
from models.training.families.ub04_programs import seated
from models.training.ink import Colour, Pen
from models.training.paper import Paper

_FORMS: tuple[tuple[Colour, Colour], ...] = (
    ((0.0, 0.0, 0.0), (0.93, 0.93, 0.93)),
    ((0.4, 0.4, 0.42), (0.95, 0.95, 0.95)),
    ((0.78, 0.12, 0.2), (0.99, 0.92, 0.93)),
)


def draw_narrow(rng: Random) -> Paper:
    """Small narrow type near a locator's upper edge, addresses in one line, telephones and numbers without strokes."""
    zoom = rng.choice((1.0, 0.98, 0.96))
    sheet = ClaimSheet(
        "ub04", "ub04-val-narrow", zoom=zoom, shift=(612 * (1 - zoom) * rng.random(), 792 * (1 - zoom) * rng.random())
    )
    draw_blank(sheet, *rng.choice(_FORMS), captions=Pen(rng.choice(("narrow", "arial")), 5.2), weight=rng.choice((0.4, 0.8)))
    pen = Pen(rng.choice(("narrow", "arial", "dejavu-condensed", "vera")), rng.choice((7.0, 7.8)), bold=rng.random() < 0.3)
    printer = Program(
        sheet, rng, pen, dx=rng.uniform(-1, 3), dy=rng.uniform(-4, 1), drift=(rng.uniform(-2, 2), rng.uniform(-2, 2)),
        margin=ub04_programs.MARGIN, astray=rng.choice((0, 3)), seed=rng.randint(0, 10**6),
    )  # fmt: skip
    habits = Habits(
        dates=rng.choice(("%m%d%y", "%m%d%Y", "%m/%d/%y")),
        money=rng.choice(("commas", "pointed", "split", "solid")),
        mixed_case=rng.random() < 0.3,
        leading_zero=rng.random() < 0.7,
        described=rng.random() < 0.85,
        points=rng.random() < 0.3,
        present_on_admission=rng.random() < 0.6,
        indent=rng.choice((1.0, 2.5)),
    )
    filling = HouseFilling(
        printer, house_claim(rng, most=rng.choice((5, 20))), habits, seated(rng), days=rng.choice(("", "", "{m}-{d}-{yy}")),
        phone=rng.choice(("{0}{1}{2}", "({0}) {1}-{2}", "{0} {1} {2}")), bare_tax=rng.random() < 0.6,
        one_line=rng.random() < 0.4,
    )  # fmt: skip
    fill_house(filling, rng, rates=rng.random() < 0.5, carried=rng.random() < 0.25)
    return sheet.finish()
