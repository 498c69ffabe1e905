"""What a client has on file that a document may be about, and how a document type is compared with it.

Comparisons come after settlement: what they say joins what the type's own rules say of each value.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from schemas.master import MasterData, OpenClaim, PurchaseOrder
from schemas.matching_keys import number_key
from schemas.record import Check, Reason, Record

MASTER = "master"
"""What a sign of `because` begins with where a value is one of the client's own list: `master:vendor/KEY`."""
LISTED = "listed"
"""The sign of a value that stands on that list letter by letter, or in the same capitals throughout."""


class SeenInvoice(BaseModel):
    """An invoice that came before, as far as it tells whether another is the same."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    document: str
    record: str
    number: str
    vendors: Annotated[tuple[str, ...], Field(min_length=1)]
    """Whatever names the sender: `vendor:KEY`, `tax:NUMBER`, `name:NAME`."""
    issue_date: str | None
    total: str
    purchase_order: str | None

    @property
    def terms(self) -> tuple[str, ...]:
        """What it is looked up by: its number, its month, its order."""
        month = (self.issue_date or "-")[:7]
        order = [f"order:{number_key(self.purchase_order)}"] if self.purchase_order else []
        each = [(f"{vendor}/{number_key(self.number)}", f"{vendor}@{month}") for vendor in self.vendors]
        return (*(term for terms in each for term in terms), *order)


@dataclass(frozen=True, slots=True)
class Known:
    """What may fit one record. None: the client keeps no such list, so nothing can be missed in it."""

    claims: tuple[OpenClaim, ...] | None = None
    orders: tuple[PurchaseOrder, ...] | None = None
    invoices: tuple[SeenInvoice, ...] | None = None

    @classmethod
    def of(cls, master: MasterData) -> Known:
        """All claims and orders of a client that has few, and no memory of invoices."""
        return cls(claims=master.claims or None, orders=master.orders or None)


@dataclass(frozen=True, slots=True)
class Comparison:
    """How a type of document is held against one list."""

    rule: str
    """Of its checks. A failed one is at a leaf, and keeps that value from being accepted without a person."""
    among: Literal["claims", "orders", "invoices"]
    terms: Callable[[Record], Iterable[str]]
    """What the entries that may fit are looked up by."""
    judge: Callable[[Record, Known], Iterable[Check]]
    sign: str
    """Joins `because` of the values that a passed check compared."""
    reason: Reason = Reason.CHECK_FAILED


def listed_as(record: Record, kind: str, *pointers: str) -> str | None:
    """The key of the party of that kind that the values at the pointers are listed as; None where they differ or are not."""
    start = f"{MASTER}:{kind}/"
    signs = (sign for pointer in pointers if pointer in record.evidence for sign in record.evidence[pointer].because)
    keys = {sign.removeprefix(start) for sign in signs if sign.startswith(start)}
    return keys.pop() if len(keys) == 1 else None
