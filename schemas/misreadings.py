"""How a reader may have come to what it read: the typical misreadings of an amount, with their odds.

Shares are of all misreadings of a value, set by hand from what readers do on faxed and copied print.
"""

from __future__ import annotations

import math
import re

LOOK_ALIKES = {
    "0": "689", "1": "7", "2": "7", "3": "89", "4": "91", "5": "638", "6": "0858", "7": "12", "8": "0369", "9": "0438",
}  # fmt: skip
"""Digits by those they are taken for."""
ONE_DIGIT, ANY_DIGIT = 0.5, 0.06
"""One digit taken for a look-alike; for any other."""
LOST_FIRST, GAINED_FIRST = 0.08, 0.06
"""A digit lost or gained in front, such as a currency sign read as a digit."""
LOST_WITHIN, GAINED_WITHIN = 0.03, 0.03
LOST_SIGN, GAINED_SIGN = 0.01, 0.003
"""Rare on purpose: an amount counted the wrong way round looks the same, and that is no misreading."""
LOST_POINT = 0.06
"""The decimal point lost, or a comma taken for one."""
_DIGITS = re.compile(r"\D")


def misreading_nats(read: str, true: str) -> float | None:
    """What it costs, in nats, to say that the amount `true` was read as `read`; None where that is no typical misreading."""
    share = _share(read, true)
    return -math.log(share) if share else None


def _share(read: str, true: str) -> float:
    seen, meant = _DIGITS.sub("", read), _DIGITS.sub("", true)
    if read.startswith("-") != true.startswith("-"):
        return (GAINED_SIGN if read.startswith("-") else LOST_SIGN) if seen == meant else 0.0
    if seen.strip("0") == meant.strip("0"):
        return LOST_POINT / 2 if seen != meant else 0.0
    if len(seen) == len(meant):
        return _substituted(seen, meant)
    return _lost(seen, meant) if len(seen) < len(meant) else _gained(seen, meant)


def _lost(seen: str, meant: str) -> float:
    return LOST_FIRST / 9 if meant[1:] == seen else LOST_WITHIN / 10 / len(meant) * _is_without_one(meant, seen)


def _gained(seen: str, meant: str) -> float:
    return GAINED_FIRST if seen[1:] == meant else GAINED_WITHIN / len(seen) * _is_without_one(seen, meant)


def _substituted(seen: str, meant: str) -> float:
    """One digit for another, at one place of the number; two at once are not typical."""
    places = [n for n, (a, b) in enumerate(zip(seen, meant, strict=True)) if a != b]
    if len(places) != 1:
        return 0.0
    a, b = seen[places[0]], meant[places[0]]
    if a in LOOK_ALIKES.get(b, ""):
        return ONE_DIGIT / len(seen) / len(LOOK_ALIKES[b])
    return ANY_DIGIT / len(seen) / 9


def _is_without_one(longer: str, shorter: str) -> bool:
    if len(longer) != len(shorter) + 1:
        return False
    return any(longer[:n] + longer[n + 1 :] == shorter for n in range(len(longer)))
