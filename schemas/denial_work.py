"""What people do about a refusal: the states of an item, and which may follow which."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from schemas.errors import Conflict


class DenialState(StrEnum):
    """How far an item is."""

    OPEN = "open"
    APPEALED = "appealed"
    REBILLED = "rebilled"
    PAID = "paid"
    """The payer paid after all."""
    WRITTEN_OFF = "written_off"
    """Given up."""


class DenialOrigin(StrEnum):
    """The paper that an item was first made from."""

    EOB = "eob"
    LETTER = "letter"


NEXT: Mapping[DenialState, frozenset[DenialState]] = {
    DenialState.OPEN: frozenset(DenialState) - {DenialState.OPEN},
    DenialState.APPEALED: frozenset({DenialState.OPEN, DenialState.PAID, DenialState.WRITTEN_OFF}),
    DenialState.REBILLED: frozenset({DenialState.OPEN, DenialState.PAID, DenialState.WRITTEN_OFF}),
    DenialState.PAID: frozenset({DenialState.OPEN}),
    DenialState.WRITTEN_OFF: frozenset({DenialState.OPEN}),
}
"""What may follow. Back to open is always possible; what was decided is reopened before anything else is done."""


def step(current: DenialState, wanted: DenialState) -> DenialState:
    """The next state. Raises Conflict where it cannot follow, and says what can."""
    if wanted not in NEXT[current]:
        possible = ", ".join(sorted(NEXT[current]))
        message = f"an item that is {current} cannot become {wanted}; it can become: {possible}"
        raise Conflict(message)
    return wanted
