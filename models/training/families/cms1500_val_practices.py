"""CMS-1500 for validation: a practice's hosted program prints form and answers in small type, days across their places."""

from __future__ import annotations

from datetime import timedelta
from random import Random

from models.training.families.claim_programs import Program
from models.training.families.claim_sheet import ClaimSheet
from models.training.families.cms1500_customs import CustomFilling, Customs, fill, practice_claim, receive, titled
from models.training.families.cms1500_filled import Habits
from models.training.families.cms1500_programs import Ways
from models.training.families.cms1500_stock import Stock, draw_stock
from models.training.ink import Colour, Pen
from models.training.paper import Paper

_INKS: tuple[Colour, ...] = ((0.85, 0.3, 0.3), (0.0, 0.0, 0.0), (0.42, 0.42, 0.45))


def draw_hosted(rng: Random) -> Paper:
    """Small type close under the captions, whole days without zeros, letters set apart, titles and long postal codes."""
    zoom = rng.choice((1.0, 0.98, 0.95))
    sheet = ClaimSheet(
        "cms1500", "cms1500-val-hosted", zoom=zoom, shift=(612 * (1 - zoom) / 2, 792 * (1 - zoom) * rng.uniform(0.3, 0.7))
    )
    captions = Pen(rng.choice(("narrow", "vera", "roman")), rng.choice((5.0, 5.6)))
    draw_stock(
        sheet,
        Stock(
            rng.choice(_INKS),
            captions,
            weight=rng.choice((0.3, 0.6)),
            shade=rng.choice(("tint", "none", "screen")),
            brackets=rng.random() < 0.6,
        ),
    )
    pen = Pen(rng.choice(("vera", "narrow", "helvetica", "dejavu-mono")), rng.choice((6.8, 7.6, 8.6)), bold=rng.random() < 0.3)
    printer = Program(
        sheet, rng, pen, dx=rng.uniform(-1.5, 3), dy=rng.uniform(-3.6, 1.2), mark=rng.choice(("X", "X", "slash", "tick")),
        wander=0.8, astray=rng.choice((0, 3)), seed=rng.randint(0, 10**6),
    )  # fmt: skip
    habits = Habits(
        dates=rng.choice(("slashes", "dashes", "spread")),
        money=rng.choice(("pointed", "split")),
        case=rng.choice(("mixed", "upper")),
        commas=rng.random() < 0.7,
        points=rng.random() < 0.6,
        phones=rng.choice(("{0}-{1}-{2}", "({0}){1}-{2}", "{0} {1} {2}")),
        signature=rng.choice(("Signature on File", "SIGNATURE ON FILE", "Signed electronically")),
        both_days=rng.random() < 0.8,
        marks_no=rng.random() < 0.7,
        facility=rng.random() < 0.8,
    )
    customs = Customs(
        day=rng.choice(("", "{m}/{d}/{yy}", "{mm}/{dd}/{yy}", "{m}-{d}-{yy}")),
        long_day=rng.choice(("", "{m}/{d}/{yyyy}", "{mm} {dd} {yy}")),
        apart=rng.choice((",", "", ", ")),
        title=titled(rng),
        money=rng.choice(("", "left", "blanks")),
        nothing_paid=rng.random() < 0.6,
        bare_insured=rng.random() < 0.4,
        own_number=rng.random() < 0.2,
    )
    full = practice_claim(rng, rng.choice((3, 6)), owner=rng.random() < 0.4, long_zip=0.5)
    ways = Ways(money=rng.choice(("", "commas")), further=0.35)
    fill(CustomFilling(printer, full, habits, ways=ways, customs=customs), rng)
    if rng.random() < 0.4:
        receive(sheet, rng, full.claim.signed + timedelta(days=rng.randint(2, 9)), (0.15, 0.1, 0.45))
    return sheet.finish()
