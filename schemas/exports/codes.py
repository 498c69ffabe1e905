"""Why less is paid: codes as paper prints them, and what they mean in the code sets of X12.

Only the shape of a code is known here: the lists (CARC, RARC) belong to others and change three times a year. A code of the
payer's own goes through the payer's crosswalk in the master data; what neither says stays unknown and is asked for.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, get_args

from schemas.code_book import REASON, CodeBook
from schemas.master import AdjustmentGroup, ReasonCode

GROUPS = frozenset(get_args(AdjustmentGroup))
_MOVED = (
    "50 51 72 90 AH AM AP B2 B3 BD BN C5 CR CS CT CV CW DM E3 FB FC GO HM IP IR IS J1 L3 L6 LE LS OA OB PI PL RA RE SL TL WO WU"
)
PROVIDER_LEVEL = frozenset(_MOVED.split())
"""Reasons for moving money outside any claim: X12 005010, element 426 as the 835 uses it."""
_REMARK = re.compile(r"M[1-9]\d{0,2}|MA\d{2,3}|N[1-9]\d{0,3}")

Origin = Literal["printed", "crosswalk", "column", "contract", "whole charge", "unknown"]
"""Whence a reduction's code comes: from paper as it stands; from the payer's crosswalk; from the column it is printed in; from
billed less allowed; from the one reason for which nothing of a charge is paid; or from nowhere."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a printed code says in X12's words. Empty where that is unknown."""

    group: str = ""
    reason: str = ""
    origin: Origin = "unknown"
    remark: str | None = None
    """A remark that the crosswalk gives beside the reason."""


class Crosswalk:
    """A payer's own codes. Keys are codes as printed, with or without their group; case and punctuation do not matter.

    Columns without a code are asked for as `DISCOUNT`, `NOT COVERED` and `PATIENT RESPONSIBILITY`.
    """

    def __init__(self, codes: Mapping[str, ReasonCode]) -> None:
        self._book = CodeBook(codes)

    def reason(self, group: str | None, reason: str | None) -> Meaning:
        """Of an adjustment. A group and a reason in X12's own shape need no crosswalk, but the client's word comes first."""
        if not reason:
            return Meaning()
        own = self.meant(f"{group}{reason}") if group else None
        if own is None and group and group in GROUPS and REASON.fullmatch(reason):
            return Meaning(group, reason, "printed")
        return own or self.meant(reason) or Meaning()

    def meant(self, printed: str) -> Meaning | None:
        """What the client says the payer means by that."""
        found = self._book.meant(printed)
        return Meaning(found.group, found.reason, "crosswalk", found.remark) if found else None

    def remark(self, printed: str) -> str | None:
        """Of a remark code, as one that all payers use."""
        own = self._book.meant(printed)
        if own and own.remark:
            return own.remark
        return printed if _REMARK.fullmatch(printed) else None

    def provider_level(self, printed: str | None) -> str | None:
        """Of a provider-level adjustment; the crosswalk's reason counts if it is one of that level."""
        own = self._book.meant(printed)
        code = own.reason if own else printed
        return code if code in PROVIDER_LEVEL else None
