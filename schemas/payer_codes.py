"""What an adjustment printed by a payer says in the common codes: payers that have codes of their own have a crosswalk.

Where the client's crosswalk knows a code, that counts; else a code in the shape of an adjustment reason is taken for one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from schemas.master import ReasonCode

_REASON = re.compile(r"[1-9]\d{0,2}|[ABDPWY]\d{1,2}")


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
        self._codes = {_plain(printed): meant for printed, meant in crosswalk.items()}

    def told(self, group: str | None, reason: str | None) -> Told:
        """What an adjustment says."""
        printed = "-".join(each for each in (group, reason) if each)
        meant = (self._codes.get(_plain(printed)) or self._codes.get(_plain(reason or ""))) if reason else None
        if meant is not None:
            return Told(printed, meant.group, meant.reason, "crosswalk", meant.remark)
        if reason and _REASON.fullmatch(reason):
            return Told(printed, group, reason, "printed")
        return Told(printed, group, None, "unknown")

    def column(self, name: str) -> Told | None:
        """What the client says that a column without codes means, such as `NOT COVERED`."""
        meant = self._codes.get(_plain(name))
        return Told(name, meant.group, meant.reason, "crosswalk", meant.remark) if meant else None

    def remarks(self, printed: Iterable[str]) -> tuple[str, ...]:
        """Remark codes, with those that the crosswalk gives for the payer's own."""
        found = ((self._codes[_plain(each)].remark if _plain(each) in self._codes else None) or each for each in printed)
        return tuple(dict.fromkeys(found))


def _plain(printed: str) -> str:
    return re.sub(r"[\W_]+", "", printed.upper())
