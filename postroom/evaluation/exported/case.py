"""A made record to write, and what is wrong with the file that comes of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from schemas.exports.format import Held
from schemas.master import MasterData
from schemas.record import Record


def never_held(held: Sequence[Held]) -> bool:
    """For records that every reason to hold them is a fault of."""
    del held
    return False


@dataclass(frozen=True, slots=True)
class Case:
    """One of them."""

    record: Record
    master: MasterData
    faults: Callable[[bytes], Sequence[str]]
    may_be_held: Callable[[Sequence[Held]], bool] = never_held
    """Is it right to hold the record for these reasons?"""
