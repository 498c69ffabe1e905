"""Sheets that are no document: patch-T separators (Kodak A-61599: narrow 0.08 inch, wide 0.20 inch) and blank backs."""

from __future__ import annotations

from random import Random

import numpy as np

from models.training import scanner
from models.training.ink import LETTER, Pen, Sheet
from models.training.paper import Pixels

_PATCH_T = (5.76, 14.4, 5.76, 14.4)
"""Bar widths in points from the edge inwards: narrow, wide, narrow, wide."""
_SPACE = 5.76


def patch_t(dpi: float) -> Pixels:
    """A separator sheet; its bars read the same from the upper and the lower edge."""
    sheet = Sheet("form", "separator", LETTER)
    width, height = LETTER
    near = 36.0
    for bar in _PATCH_T:
        sheet.fill(126, near, width - 126, near + bar, (0, 0, 0))
        sheet.fill(126, height - near - bar, width - 126, height - near, (0, 0, 0))
        near += bar + _SPACE
    pen = Pen("helvetica", 28, bold=True)
    sheet.write(width / 2, 330, "PATCH T", pen, "center")
    sheet.write(width / 2, 356, "Document separator. Use originals only; do not copy.", pen.sized(10), "center")
    return sheet.finish().photograph(dpi)[0]


def blank_back(front: Pixels, rng: Random) -> Pixels:
    """The empty back of a sheet: paper, dust, and a faint show-through of the front."""
    ghost = front[:, ::-1].astype(np.float32)
    paper: Pixels = np.clip(252 - (255 - ghost) * 0.03, 0, 255).astype(np.uint8)
    return scanner.speckle(paper, rng, 2)
