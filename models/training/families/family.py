"""What a layout family is: its name, the document type it prints, the press, and what its paper may be used for."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from random import Random
from typing import Literal

from models.training.paper import Paper

Split = Literal["training", "validation", "test"]
"""Paper to learn from; to fit noise, confidence and thresholds on; only to measure with. A family belongs to one of them."""


def diced_again(draw: Callable[[Random], Paper], tries: int = 8) -> Callable[[Random], Paper]:
    """The same press, with other dice where the paper cannot hold what they say (it raises ValueError)."""

    def drawn(rng: Random) -> Paper:
        for _ in range(tries):
            with suppress(ValueError):
                return draw(Random(rng.random()))
        return draw(rng)

    return drawn


@dataclass(frozen=True, slots=True)
class Family:
    """A layout family."""

    name: str
    type: str
    draw: Callable[[Random], Paper]
    split: Split = "training"
