"""CMS-1500 of practices: a fillable file whose type fits each box, a mainframe's columns that slipped, pens among type."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from random import Random

from models.training.families.claim_programs import Program
from models.training.families.claim_sheet import ClaimSheet
from models.training.families.claim_stations import CARRIER, DOCTOR, ISSUER, Area, Stamp, Stations, sign, stick_label
from models.training.families.cms1500_customs import (
    CustomFilling,
    Customs,
    FittedField,
    PenMarks,
    fill,
    practice_claim,
    receive,
    titled,
)
from models.training.families.cms1500_filled import Habits
from models.training.families.cms1500_form import draw_blank
from models.training.families.cms1500_programs import Ways
from models.training.families.cms1500_stock import Stock, draw_stock
from models.training.ink import Colour, Pen
from models.training.paper import Paper

_BLACK: Colour = (0.0, 0.0, 0.0)
_REDS: tuple[Colour, ...] = ((0.88, 0.22, 0.2), (0.8, 0.1, 0.14), (0.93, 0.45, 0.42))
_INKS: tuple[Colour, ...] = ((0.45, 0.1, 0.4), (0.1, 0.15, 0.5), (0.6, 0.1, 0.1))
_LABEL = Area(0.3, 2.9, 28.7, 3.95)


def draw_fitted(rng: Random) -> Paper:
    """A therapist's fillable file: each field as large as its box allows, one code week after week, nothing said twice."""
    zoom = rng.choice((1.0, 0.97, 0.94))
    sheet = ClaimSheet(
        "cms1500", "cms1500-fitted", zoom=zoom, shift=(612 * (1 - zoom) / 2, 792 * (1 - zoom) * rng.uniform(0.2, 0.6))
    )
    ink = rng.choice((_BLACK, (0.35, 0.35, 0.35), *_REDS))
    draw_stock(sheet, Stock(ink, Pen(rng.choice(("arial", "helvetica")), 5.6), shade=rng.choice(("tint", "none"))))
    pen = Pen(rng.choice(("helvetica", "arial", "roman", "dejavu-condensed")), 10, colour=rng.choice((_BLACK, (0.0, 0.0, 0.5))))
    printer = FittedField(
        sheet, rng, pen, dx=rng.uniform(-1, 2), dy=rng.uniform(-1.5, 1.0), mark=rng.choice(("X", "x", "tick", "block")),
        wander=0.4, largest=rng.choice((9.5, 11.0, 12.0)),
    )  # fmt: skip
    habits = Habits(
        dates=rng.choice(("slashes", "spread")),
        money=rng.choice(("pointed", "split")),
        case=rng.choice(("mixed", "mixed", "upper", "lower")),
        points=rng.random() < 0.7,
        phones=rng.choice(("({0}) {1}-{2}", "{0}-{1}-{2}", "{0}.{1}.{2}", "{0} {1} {2}")),
        signature=rng.choice(("Signature on File", "SOF", "Signature on file")),
        both_days=rng.random() < 0.7,
        marks_no=rng.random() < 0.5,
        facility=rng.random() < 0.6,
    )
    customs = Customs(
        day=rng.choice(("", "{m}/{d}/{yy}", "{mm}/{dd}/{yy}")),
        long_day=rng.choice(("", "{m}/{d}/{yyyy}", "{mm}-{dd}-{yyyy}")),
        apart=rng.choice(("", ",", " ")),
        title=titled(rng),
        money=rng.choice(("", "left")),
        nothing_paid=rng.random() < 0.5,
        bare_insured=rng.random() < 0.6,
        own_number=rng.random() < 0.5,
    )
    full = practice_claim(rng, rng.choice((2, 4, 6)), owner=rng.random() < 0.7, long_zip=0.3)
    fill(CustomFilling(printer, full, habits, ways=Ways(further=0.15), customs=customs), rng)
    if rng.random() < 0.4:
        sign(sheet, 1.0, 53.9, rng.uniform(50, 85), rng)
    return sheet.finish()


def draw_slipped(rng: Random) -> Paper:
    """A group's mainframe on red stock, all in capitals without punctuation, so far off that it stands on lines."""
    sheet = ClaimSheet("cms1500", "cms1500-slipped", shift=(rng.uniform(-4, 4), rng.uniform(-4, 4)))
    draw_stock(
        sheet,
        Stock(
            rng.choice((*_REDS, (0.3, 0.05, 0.05))),
            Pen("narrow", 5.8),
            weight=rng.choice((0.4, 0.7)),
            shade=rng.choice(("tint", "screen", "hatch")),
            brackets=rng.random() < 0.7,
        ),
    )
    pen = Pen(rng.choice(("typewriter", "dejavu-mono", "courier")), 10.4, colour=(rng.choice((0.0, 0.0, 0.25)),) * 3)
    printer = Program(
        sheet, rng, pen, pitch=7.2, dx=rng.choice((-1, 1)) * rng.uniform(1.5, 5.5),
        dy=rng.choice((rng.uniform(-6, -3), rng.uniform(1.5, 3.2))),
        drift=(rng.uniform(-1.5, 1.5), rng.uniform(-1.5, 1.5)), wander=0.3, columns=7.2, astray=rng.choice((0, 2)),
        seed=rng.randint(0, 10**6),
    )  # fmt: skip
    habits = Habits(
        dates="spread",
        money="split",
        commas=False,
        phones=rng.choice(("{0} {1}{2}", " {0} {1}{2}", "{0}{1}{2}")),
        signature=rng.choice(("SIGNATURE ON FILE", "SIGNATURE ON FILE 010126", "PATIENT SIGNATURE ON FILE")),
        both_days=True,
        marks_no=True,
    )
    customs = Customs(
        money=rng.choice(("", "blanks")), nothing_paid=rng.random() < 0.8, title=rng.choice(("", " MD", " DO")),
        lab=rng.choice((None, None, Decimal("85.00"), Decimal("142.50"))),
    )  # fmt: skip
    full = practice_claim(rng, 6, long_zip=0.7)
    fill(CustomFilling(printer, full, habits, ways=Ways(further=0.5), customs=customs), rng)
    if rng.random() < 0.6:
        receive(sheet, rng, full.claim.signed + timedelta(days=rng.randint(2, 9)), rng.choice(_INKS))
    return sheet.finish()


def draw_penned(rng: Random) -> Paper:
    """Typed by an office that marks boxes by pen, labels the patient and stamps who bills and who treated; then received."""
    sheet = ClaimSheet(
        "cms1500", "cms1500-penned", unsteady=rng.choice((0.0, 0.3)), shift=(rng.uniform(-3, 3), rng.uniform(-3, 3))
    )
    draw_blank(sheet, rng.choice((*_REDS, _BLACK, (0.5, 0.5, 0.5))))
    pen = Pen(
        rng.choice(("typewriter", "courier", "roman")), 10.6, bold=rng.random() < 0.25, colour=(rng.choice((0.0, 0.3)),) * 3
    )
    pitch = None if pen.family == "roman" else rng.choice((7.2, 6.0))
    ink = rng.choice(_INKS)
    marks = PenMarks(
        sheet, rng, pen, pitch=pitch, dx=rng.uniform(-2, 3), dy=rng.uniform(-3.5, 0.8), wander=1.2, scribbled=rng.random() < 0.5
    )
    others = [
        (area, Stamp(sheet, rng, Pen(rng.choice(("narrow", "roman")), size, bold=True, colour=ink), dx=rng.uniform(-3, 3),
                     dy=rng.uniform(-5, 2), area=area, degrees=rng.uniform(-2.2, 2.2), leading=rng.uniform(0.8, 0.95)))
        for area, size in ((ISSUER, 9.5), (DOCTOR, 9.0))
        if rng.random() < 0.6
    ]  # fmt: skip
    labels = []
    for area in (CARRIER, _LABEL):
        if rng.random() < 0.5:
            stick_label(sheet, area, rng)
            labels.append((area, PenMarks(sheet, rng, Pen("vera", 8), dx=rng.uniform(0, 4), dy=rng.uniform(-2, 0))))
    form = (Area(0, -8, 79, 56), marks)
    printer = Stations(sheet, rng, pen, others=(*others, *labels, form))
    habits = Habits(
        dates=rng.choice(("slashes", "dashes")),
        money=rng.choice(("pointed", "split")),
        case=rng.choice(("mixed", "upper")),
        points=rng.random() < 0.5,
        phones=rng.choice(("{0} {1}-{2}", "{0}/{1}-{2}", "({0}) {1}-{2}")),
        signature=rng.choice(("Signature on file", "on file", "SOF")),
        both_days=rng.random() < 0.5,
        marks_no=rng.random() < 0.5,
        facility=rng.random() < 0.7,
    )
    customs = Customs(
        day=rng.choice(("{m}-{d}-{yy}", "{m}/{d}/{yy}", "{mm} {dd} {yy}", "{mm}.{dd}.{yy}")),
        long_day=rng.choice(("{m}-{d}-{yyyy}", "{m}/{d}/{yy}", "{mon} {dd} {yyyy}")),
        apart=rng.choice((",", "", " ")),
        title=titled(rng),
        bare_insured=rng.random() < 0.5,
        own_number=rng.random() < 0.3,
    )
    full = practice_claim(rng, 4, owner=rng.random() < 0.6)
    fill(CustomFilling(printer, full, habits, ways=Ways(further=0.2), customs=customs), rng)
    if rng.random() < 0.5:
        sign(sheet, 1.5, 53.9, rng.uniform(50, 80), rng)
    if rng.random() < 0.5:
        receive(sheet, rng, full.claim.signed + timedelta(days=rng.randint(2, 9)), ink)
    return sheet.finish()
