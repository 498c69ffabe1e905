"""A payer's own codes by how paper prints them, whatever the case and punctuation."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from schemas.master import ReasonCode

REASON = re.compile(r"[1-9]\d{0,2}|[ABDPWY]\d{1,2}")
"""The shape of a common adjustment reason (CARC); which of them there are is in a list of others'."""


class CodeBook:
    """The payer's crosswalk, keys with or without their group."""

    def __init__(self, crosswalk: Mapping[str, ReasonCode]) -> None:
        self._codes = {_key(printed): meant for printed, meant in crosswalk.items()}

    def meant(self, printed: str | None) -> ReasonCode | None:
        """What the client says the payer means by that; None where it says nothing."""
        return self._codes.get(_key(printed)) if printed else None


@lru_cache(maxsize=4096)
def _key(printed: str) -> str:
    return re.sub(r"[\W_]+", "", printed.upper())
