"""What an adjustment printed by a payer says in the common codes: payers that have codes of their own have a crosswalk.

Where the client's crosswalk knows a code, that counts; else a code in the shape of an adjustment reason is taken for one.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from schemas.code_book import REASON, CodeBook
from schemas.master import ReasonCode


@dataclass(frozen=True, slots=True)
class Told:
    """A reason as printed and as understood."""

    printed: str
    """Group and code as on paper, such as `CO-16` or `BCBI`; empty where an amount stands without a code."""
    group: str | None
    """Who bears it, as printed or as the crosswalk has it."""
    reason: str | None
    """The common adjustment reason; None where nobody knows."""
    origin: Literal["printed", "crosswalk", "unknown"]
    remark: str | None = None
    """That the crosswalk gives beside it."""


class PayerCodes:
    """A payer's own codes. Keys are as printed, with or without their group; case and punctuation do not matter."""

    def __init__(self, crosswalk: Mapping[str, ReasonCode]) -> None:
        self._book = CodeBook(crosswalk)

    def told(self, group: str | None, reason: str | None) -> Told:
        """What an adjustment says."""
        printed = "-".join(each for each in (group, reason) if each)
        meant = (self._book.meant(printed) or self._book.meant(reason)) if reason else None
        if meant is not None:
            return Told(printed, meant.group, meant.reason, "crosswalk", meant.remark)
        if reason and REASON.fullmatch(reason):
            return Told(printed, group, reason, "printed")
        return Told(printed, group, None, "unknown")

    def column(self, name: str) -> Told | None:
        """What the client says that a column without codes means, such as `NOT COVERED`."""
        meant = self._book.meant(name)
        return Told(name, meant.group, meant.reason, "crosswalk", meant.remark) if meant else None

    def remarks(self, printed: Iterable[str]) -> tuple[str, ...]:
        """Remark codes, with those that the crosswalk gives for the payer's own."""
        known = ((each, self._book.meant(each)) for each in printed)
        return tuple(dict.fromkeys((meant.remark if meant else None) or each for each, meant in known))
