"""What a layout family is: its name, the document type it prints, the press, and what its paper may be used for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from random import Random
from typing import Literal

from models.training.paper import Paper

Split = Literal["training", "validation", "test"]
"""Paper to learn from; to fit noise, confidence and thresholds on; only to measure with. A family belongs to one of them."""


@dataclass(frozen=True, slots=True)
class Family:
    """A layout family."""

    name: str
    type: str
    draw: Callable[[Random], Paper]
    split: Split = "training"
