"""CMS-1500 of offices that keep to no grid: needles and a worn ribbon, a hand, a print of a program that has its own ideas."""

from __future__ import annotations

from random import Random

from models.training.content.claim_forms_full import full_professional_claim
from models.training.families.claim_sheet import ClaimSheet, Mark, Printer
from models.training.families.cms1500_filled import Filling, Habits, fill
from models.training.families.cms1500_form import draw_blank
from models.training.ink import Colour, Pen
from models.training.paper import Paper

_RED: Colour = (0.84, 0.12, 0.16)
_PALE: Colour = (0.95, 0.62, 0.62)
_BLACK: Colour = (0.0, 0.0, 0.0)


def draw_needles(rng: Random) -> Paper:
    """Fed through a needle printer: a pitch that is not the form's, up to half a line off, six lines with drugs above them."""
    sheet = ClaimSheet("cms1500", "cms1500-needles", shift=(rng.uniform(-4, 4), rng.uniform(-4, 4)))
    draw_blank(sheet, rng.choice((_RED, _RED, _PALE, _BLACK)))
    ribbon = rng.choice((0.0, 0.2, 0.38))
    pen = Pen(rng.choice(("typewriter", "courier", "dejavu-mono")), 12, bold=rng.random() < 0.3, colour=(ribbon,) * 3)
    printer = Printer(
        sheet,
        rng,
        pen,
        stroke=rng.choice(("dots", "dots", "type")),
        pitch=rng.choice((7.2, 7.2, 7.27, 7.1, 6.0)),
        dx=rng.uniform(-2.5, 2.5),
        dy=rng.choice((rng.uniform(-1, 1), -3.2, 2.2)),
        drift=(rng.uniform(-2, 2), rng.uniform(-2.0, 1.5)),
        mark=rng.choice(("X", "X", "x")),
        wander=1.0,
    )
    habits = Habits(
        dates=rng.choice(("spread", "spread", "solid", "slashes")),
        money=rng.choice(("split", "split", "solid", "pointed")),
        commas=rng.random() < 0.5,
        phones=rng.choice(("{0} {1}{2}", "({0}) {1}-{2}", "{0}{1}{2}")),
        signature=rng.choice(("SIGNATURE ON FILE", "SOF", "ON FILE")),
        both_days=rng.random() < 0.8,
        marks_no=rng.random() < 0.8,
    )
    fill(Filling(printer, full_professional_claim(rng, most=6), habits), rng)
    return sheet.finish()


def draw_hand(rng: Random) -> Paper:
    """Printed by hand: capitals that do not keep the line, crosses, ticks and rings; few lines, often whole dollars."""
    sheet = ClaimSheet("cms1500", "cms1500-hand")
    draw_blank(sheet, rng.choice((_RED, _PALE, _BLACK)))
    marks: tuple[Mark, ...] = ("X", "X", "tick", "slash", "circle")
    printer = Printer(sheet, rng, Pen("helvetica", 9), "hand", dy=rng.uniform(-1.5, 0.4), mark=rng.choice(marks), wander=1.6)
    whole = rng.random() < 0.3
    habits = Habits(
        dates=rng.choice(("spread", "spread", "slashes", "dashes")),
        money="dollars" if whole else rng.choice(("split", "split", "pointed")),
        points=rng.random() < 0.5,
        phones=rng.choice(("({0}) {1}-{2}", "{0}-{1}-{2}")),
        signature=rng.choice(("Signature on file", "SOF")),
        both_days=rng.random() < 0.6,
        marks_no=rng.random() < 0.5,
    )
    fill(Filling(printer, full_professional_claim(rng, most=3, whole_dollars=whole), habits), rng)
    return sheet.finish()
