"""Lines below the description of a position that say something else of it than what was sold."""

from __future__ import annotations

import re
from collections.abc import Sequence

_PERIOD = re.compile(r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|[-\u2013]+|to|thru|through|bis|au|from|von|du", re.IGNORECASE)


def is_remark(words: Sequence[str]) -> bool:
    """Is the line a caption with what it says, or a period? `Lot: A 1042`, `01/06/2025 - 30/06/2025`."""
    captioned = words[0][0].isalpha() and words[0].endswith(":")
    return captioned or (len(words) > 1 and all(_PERIOD.fullmatch(word) for word in words))
