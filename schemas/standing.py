"""Values that claim a field of a document, and the one among them that stands after settlement."""

from __future__ import annotations

from dataclasses import dataclass

from schemas.kinds import Kind
from schemas.pointers import Value
from schemas.readings import Reading


@dataclass(frozen=True, slots=True)
class Claim:
    """A value that claims a field, and where it was read."""

    value: Value
    nats: float
    """What extraction and the readers say for it, in log-odds: `confidence.weigh_reading`."""
    score: float
    """As extraction gave it."""
    because: tuple[str, ...]
    reading: Reading


@dataclass(frozen=True, slots=True)
class Standing:
    """The value that stands at a field after settlement, and those that do not."""

    pointer: str
    kind: Kind
    chosen: Claim
    rivals: tuple[Claim, ...] = ()
    """Best first."""
