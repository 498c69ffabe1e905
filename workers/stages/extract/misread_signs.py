"""The sign before an amount read as its first figure: `$24.10` as `324.10`, on faxes and copies as often as any letter.

A sender prints the sign before all his sums or before hardly any. Where most have it, one without that begins with a figure
that looks like it is doubted: a sum of the paper may tell, and no other value is made of it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from schemas.kinds import MONEY
from schemas.readings import Reading
from workers.stages.extract.candidates import doubted

_SUMS = frozenset({"/subtotal", "/discount", "/shipping", "/tax", "/total", "/amount_paid", "/amount_due"})
_SIGNED = re.compile(r"[^\d.,]*\$")
_LIKE_SIGN = re.compile(r"[358](?P<rest>[1-9][\d,]*\.\d{2})")


def with_signs_doubted(type_name: str, readings: Sequence[Reading]) -> tuple[Reading, ...]:
    """The readings; of an invoice such sums are half as sure, what they are without their first figure beside them."""
    if type_name != "invoice":
        return tuple(readings)
    sums = [each for each in readings if each.pointer in _SUMS and each.text]
    signed = [each for each in sums if _SIGNED.match(each.text or "")]
    if 2 * len(signed) < len(sums) or not signed:
        return tuple(readings)
    return tuple(_doubted(each) if each in sums and each not in signed else each for each in readings)


def _doubted(reading: Reading) -> Reading:
    found = _LIKE_SIGN.fullmatch((reading.text or "").strip())
    other = MONEY.parse(found["rest"]) if found is not None else None
    return reading if other is None else doubted(reading, other)
