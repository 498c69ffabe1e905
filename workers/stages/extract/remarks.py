"""Lines below the description of a position that say something else of it than what was sold."""

from __future__ import annotations

import re
from collections.abc import Sequence

_PERIOD = re.compile(r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|[-\u2013]+|to|thru|through|bis|au|from|von|du", re.IGNORECASE)

_PACK = re.compile(
    r"\d+(?:/\d+(?:[.,]\d+)?)? ?(?:/ ?)?(?:ea|bx|cs|pk|pkg|ct|dz|gal?|lb|oz|lt?r?|kg|pc|pcs|rl|bt|btl)", re.IGNORECASE
)
"""How many of what make a pack: `6/BX`, `4/1 GAL`."""


def is_remark(words: Sequence[str]) -> bool:
    """Is the line a caption with what it says, a period or a pack? `Lot: A 1042`, `01/06/2025 - 30/06/2025`, `12/CS`."""
    captioned = words[0][0].isalpha() and (words[0].endswith(":") or words[1:2] == [":"])
    is_pack = "/" in "".join(words) and _PACK.fullmatch(" ".join(words)) is not None
    return captioned or is_pack or (len(words) > 1 and all(_PERIOD.fullmatch(word) for word in words))
