"""The strip of the test split's tills: drawn once to learn its length, once to keep."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from models.training.families.unseen_kit_test import Ground
from models.training.ink import Pen, Sheet
from models.training.paper import Paper


@dataclass(frozen=True, slots=True)
class Moment:
    """When somebody paid."""

    day: date
    clock: str


def moment(rng: Random) -> Moment:
    """A day of the last years, while shops are open."""
    return Moment(date(2022, 3, 1) + timedelta(days=rng.randint(0, 1700)), f"{rng.randint(8, 20):02d}:{rng.randint(0, 59):02d}")


def slip(rng: Random, family: str, pen: Pen, width: float, press: Callable[[Ground], None]) -> Paper:
    """Press it twice with the same dice; the second sheet is as long as the first needed."""
    start = rng.getstate()
    trial = Ground(Sheet("receipt", family, (width, 3000.0)), rng, pen, 10.0, width - 10.0, 2990.0, 26.0)
    press(trial)
    rng.setstate(start)
    made = Ground(Sheet("receipt", family, (width, trial.y + 16.0)), rng, pen, 10.0, width - 10.0, 2990.0, 26.0)
    press(made)
    return made.sheet.finish()
