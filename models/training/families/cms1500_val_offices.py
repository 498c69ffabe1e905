"""CMS-1500 for validation: the head by hand and the rest by a printer; a typewriter on stock with the office's name."""

from __future__ import annotations

from random import Random

from models.training.content.claim_forms_full import full_professional_claim
from models.training.families import cms1500_filled, cms1500_programs
from models.training.families.claim_programs import Program
from models.training.families.claim_sheet import ClaimSheet, Printer
from models.training.families.claim_stations import DOCTOR, HEAD, ISSUER, SIGNATURES, Area, Stations, sign
from models.training.families.cms1500_filled import Habits
from models.training.families.cms1500_programs import ProgramFilling, Ways
from models.training.families.cms1500_stock import Stock, draw_stock
from models.training.ink import Colour, Pen
from models.training.paper import Paper

_BLACK: Colour = (0.0, 0.0, 0.0)
_REDS: tuple[Colour, ...] = ((0.82, 0.2, 0.2), (0.93, 0.5, 0.48))
_ISSUER_IDS = Area(49, 54, 79, 55)


def draw_member(rng: Random) -> Paper:
    """What a member sends in: boxes 1 to 13 by hand, the rest by the office's printer, the signature over its lines."""
    sheet = ClaimSheet("cms1500", "cms1500-val-member", shift=(rng.uniform(-3, 3), rng.uniform(-3, 3)))
    ink = rng.choice((*_REDS, _BLACK))
    draw_stock(sheet, Stock(ink, Pen("arial", 5.6), weight=rng.choice((0.5, 0.8)), brackets=False))
    hand = Printer(
        sheet, rng, Pen("helvetica", 9), "hand", dy=rng.uniform(-2.0, 0.4), mark=rng.choice(("X", "X", "tick")), wander=1.2
    )
    pen = Pen(rng.choice(("courier", "typewriter", "arial")), 10.5)
    printer = Stations(
        sheet, rng, pen, pitch=None if pen.family == "arial" else 7.2, dx=rng.uniform(-2, 2), dy=rng.uniform(-4, 1),
        mark="X", wander=0.8, others=((HEAD, hand), (SIGNATURES, hand)),
    )  # fmt: skip
    habits = Habits(
        dates=rng.choice(("spread", "slashes")),
        money=rng.choice(("split", "pointed")),
        points=rng.random() < 0.5,
        phones=rng.choice(("({0}) {1}-{2}", "{0}-{1}-{2}")),
        signature=rng.choice(("Signature on file", "SOF")),
        both_days=rng.random() < 0.7,
        marks_no=rng.random() < 0.4,
    )
    cms1500_filled.fill(cms1500_filled.Filling(printer, full_professional_claim(rng, most=4), habits), rng)
    if rng.random() < 0.5:
        sign(sheet, 1, 53.8, rng.uniform(50, 90), rng)
    return sheet.finish()


def draw_preprinted(rng: Random) -> Paper:
    """Typewritten in the middle of a row or on its line; who bills and who treated came with the stock, in small print."""
    sheet = ClaimSheet("cms1500", "cms1500-val-preprinted", unsteady=0.3, shift=(rng.uniform(-4, 4), rng.uniform(-5, 5)))
    ink = rng.choice((*_REDS, _BLACK))
    draw_stock(
        sheet,
        Stock(
            ink,
            Pen(rng.choice(("helvetica", "roman")), 5.6),
            weight=rng.choice((0.4, 0.7)),
            shade=rng.choice(("tint", "screen", "none")),
            brackets=rng.random() < 0.6,
        ),
    )
    small = Printer(sheet, rng, Pen(rng.choice(("roman", "arial")), 8, bold=rng.random() < 0.4), dy=-1.0)
    pitch = rng.choice((7.2, 7.2, 6.0))
    pen = Pen(rng.choice(("typewriter", "courier")), 11.4, bold=rng.random() < 0.3, colour=(rng.choice((0.0, 0.22)),) * 3)
    wide = Program(
        sheet, rng, pen, pitch=pitch, dx=rng.uniform(-4, 3), dy=rng.uniform(-5.5, 1.5), drift=(0, rng.uniform(-1.5, 1.5)),
        mark=rng.choice(("X", "x")), wander=1.5, columns=pitch, astray=3, seed=rng.randint(0, 10**6),
    )  # fmt: skip
    others = ((Area(0, -8, 79, 50), wide), (ISSUER, small), (_ISSUER_IDS, small), (DOCTOR, small))
    printer = Stations(sheet, rng, pen, pitch=pitch, dx=wide.dx, dy=wide.dy, others=others)
    habits = Habits(
        dates=rng.choice(("spread", "slashes", "dashes", "solid")),
        money=rng.choice(("split", "pointed", "solid")),
        case=rng.choice(("mixed", "upper")),
        commas=rng.random() < 0.5,
        points=rng.random() < 0.5,
        phones=rng.choice(("{0} {1}-{2}", "{0} {1}{2}")),
        signature=rng.choice(("Signature on file", "ON FILE", "SOF")),
        both_days=rng.random() < 0.7,
        marks_no=rng.random() < 0.5,
    )
    ways = Ways(same=rng.random() < 0.4, filler=rng.choice(("", "", "N/A")), money=rng.choice(("", "", "blank")), further=0.3)
    cms1500_programs.fill(ProgramFilling(printer, cms1500_programs.diced_claim(rng, 5), habits, ways=ways), rng)
    return sheet.finish()
