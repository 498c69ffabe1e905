"""Which check boxes of a form are marked: by the ink inside the frame, judged against the page's own marks and empty boxes."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from schemas.geometry import Box
from workers.forms.sheet import PER_POINT, Sheet, sheet_box
from workers.forms.template import FormTemplate

_REACH = round(4 * PER_POINT)
"""How far around its place a frame is looked for."""
_INSET = round(2.0 * PER_POINT)
"""What is left out inside the frame: its own line, and imprecision."""
_FAINTEST = 0.055
"""Share of ink below which a check box is empty."""


def mark_shares(sheet: Sheet, template: FormTemplate) -> dict[str, float]:
    """Share of ink inside each check box, its frame left out."""
    dark = sheet.dark
    return {
        name: _share_inside(dark, sheet_box(box, template), look_for_frame=not sheet.faded)
        for name, box in template.marks.items()
    }


def _share_inside(dark: NDArray[np.uint8], box: Box, *, look_for_frame: bool) -> float:
    x, y = round(box.x0), round(box.y0)
    width, height = round(box.width), round(box.height)
    if look_for_frame:
        window = dark[max(0, y - _REACH) : y + height + _REACH, max(0, x - _REACH) : x + width + _REACH]
        frame = _frame(width, height)
        place = cv2.matchTemplate((window > 0).astype(np.float32), frame, cv2.TM_CCORR)
        best = cv2.minMaxLoc(place)
        # An erased or faint frame says nothing: then the box is where the form says it is.
        if best[1] > 0.55 * float(frame.sum()):
            x, y = max(0, x - _REACH) + best[3][0], max(0, y - _REACH) + best[3][1]
    inner = dark[y + _INSET : y + height - _INSET, x + _INSET : x + width - _INSET]
    return float(np.count_nonzero(inner)) / inner.size if inner.size else 0.0


def _frame(width: int, height: int) -> NDArray[np.float32]:
    frame = np.zeros((height, width), np.float32)
    frame[:2], frame[-2:], frame[:, :2], frame[:, -2:] = 1, 1, 1, 1
    return frame


def marked(shares: dict[str, float]) -> dict[str, bool]:
    """Which check boxes are marked."""
    if not shares:
        return {}
    strongest = max(shares.values())
    empty = float(np.percentile(list(shares.values()), 35))
    least = max(_FAINTEST, 0.35 * strongest, 2.5 * empty)
    return {name: share >= least for name, share in shares.items()}
