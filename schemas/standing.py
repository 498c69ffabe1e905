"""Values that claim a field of a document, and the one among them that stands after settlement."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from schemas.document_type import pattern_of
from schemas.kinds import Kind
from schemas.pointers import Value
from schemas.readings import Reading
from schemas.record import Check

GROUPS = ("money", "date", "identifier", "name", "address", "code", "text", "mark")
"""Kinds of field that are hard in the same way."""
_GROUP_OF = {
    "money": "money", "quantity": "money", "rate": "money", "date": "date", "time": "date", "identifier": "identifier",
    "npi": "identifier", "tax_id": "identifier", "phone": "identifier", "routing": "identifier", "code": "code", "icd": "code",
    "currency": "code", "mark": "mark", "choice": "mark",
}  # fmt: skip
_NAMES = ("name", "provider", "payee")
_ADDRESSES = ("address", "street", "city", "state", "zip")


@cache
def group_of(pattern: str, kind: str) -> str:
    """The group of a field, by its pattern and the name of its kind."""
    name = next(part for part in reversed(pattern.split("/")) if part != "*")
    if kind != "text":
        return _GROUP_OF.get(kind, "text")
    if name in _ADDRESSES:
        return "address"
    return "name" if name.endswith(_NAMES) else "text"


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
    share: float = 1.0
    """Probability of the value among all that may stand there, given the laws of the type and what was read elsewhere; its
    figures are those of settlement, not calibrated."""
    mended: bool = False
    """True where the laws made it stand although another value was likelier by itself."""

    @property
    def pattern(self) -> str:
        """Of its field."""
        return pattern_of(self.pointer)

    @property
    def group(self) -> str:
        """Its kind of field, one of `GROUPS`."""
        return group_of(self.pattern, self.kind.name)


@dataclass(frozen=True, slots=True)
class Stand:
    """The values that were chosen, before anybody asks how sure they are."""

    data: dict[str, Any]
    values: tuple[Standing, ...]
    """In the order of the data."""
    checks: tuple[Check, ...]
    """Of the type's rules."""
