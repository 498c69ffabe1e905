"""Which check boxes of a form are marked: by the ink inside the frame, judged against the page's own marks and empty boxes."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import cv2
import numpy as np
from numpy.typing import NDArray

from schemas.geometry import Box
from workers.forms.sheet import DARK, PER_POINT, Sheet, sheet_box
from workers.forms.template import FormTemplate
from workers.raster import Pixels

_REACH, _FURTHEST = round(7 * PER_POINT), round(13 * PER_POINT)
"""How far around its place a frame is looked for; across half-way to the next one, and no further than that."""
_NEARER = 0.006
"""What a pixel of distance takes from a frame's fit."""
_SIZES = (0.8, 0.9, 1.0, 1.15, 1.3)
"""Frames of other printers are up to a third larger, or a fifth smaller."""
_A_FRAME = 0.35
"""By this much more of a frame than of the space around it must be ink."""
_GREYS = (DARK, 190, 230)
"""Grey values below which a pixel may be of a frame: forms are printed paler than what is typed into them."""
_MISSED, _STEP, _STRAY = round(6 * PER_POINT), round(PER_POINT), round(1.5 * PER_POINT)
"""How far a printer's crosses may miss all boxes alike, in which steps that is found, and how far each does beyond that."""
_A_CROSS = 0.12
"""Share of ink of a check box with a cross in it; more counts no more."""
_INSET = round(2.0 * PER_POINT)
"""What is left out inside the frame: its own line, and imprecision."""
_FAINTEST = 0.055
"""Share of ink below which a check box is empty."""
_SEEN = 0.5
"""Share of the choices of a form that are marked if its printer hits the boxes; offices leave some alone."""
_RUN, _BAND, _BEYOND = round(6 * PER_POINT), round(1.2 * PER_POINT), round(6 * PER_POINT)
"""What runs straight so far is of the frame, as is what lies so near its edge; and how far out of it a cross may reach."""
_TALLEST, _WIDEST = 26 * PER_POINT, 40 * PER_POINT
"""What is larger is no mark."""


def mark_shares(sheet: Sheet, template: FormTemplate) -> dict[str, float]:
    """Share of ink inside each check box, its frame left out."""
    dark = np.where(sheet.lined < DARK, np.float32(1), np.float32(0))
    boxes = {name: sheet_box(box, template) for name, box in template.marks.items()}
    if sheet.bare:
        return dict(zip(boxes, _unframed(dark, tuple(boxes.values())), strict=True))
    free = {name: _framed(sheet.lined, box, _reach(box, boxes.values())) for name, box in boxes.items()}
    inside = {name: _ink_in(dark, box) for name, box in free.items()}
    choices = {name.partition(".")[0] for name in inside}
    seen = {name.partition(".")[0] for name, share in inside.items() if share >= _FAINTEST}
    if len(seen) >= _SEEN * len(choices):
        return inside
    astray = _ink_across(sheet.dark, free)
    return {name: max(share, astray[name]) for name, share in inside.items()}


def _ink_across(dark: Pixels, free: dict[str, Box]) -> dict[str, float]:
    """The same of crosses that stand on their frames, as all do whose printer missed: what touches one and is not straight."""
    _, labels, stats, _ = cv2.connectedComponentsWithStats(dark, connectivity=8)
    large = (stats[:, cv2.CC_STAT_HEIGHT] > _TALLEST) | (stats[:, cv2.CC_STAT_WIDTH] > _WIDEST)
    large[0] = True
    return {name: _ink_touching(np.asarray(labels), large, box) for name, box in free.items()}


def _ink_touching(labels: NDArray[np.int32], large: NDArray[np.bool_], box: Box) -> float:
    x0, y0, x1, y1 = round(box.x0) - _INSET, round(box.y0) - _INSET, round(box.x1) + _INSET, round(box.y1) + _INSET
    touching = np.unique(labels[max(0, y0) : y1, max(0, x0) : x1])
    left, top = max(0, x0 - _BEYOND), max(0, y0 - _BEYOND)
    near = labels[top : y1 + _BEYOND, left : x1 + _BEYOND]
    ink = np.isin(near, touching[~large[touching]]).astype(np.uint8)
    straight = [cv2.morphologyEx(ink, cv2.MORPH_OPEN, np.ones(run, np.uint8)) for run in ((_RUN, 1), (1, _RUN))]
    frame = cv2.dilate(np.maximum(*straight), np.ones((3, 3), np.uint8))
    cv2.rectangle(frame, (x0 - left, y0 - top), (x1 - left, y1 - top), (1,), 2 * _BAND)  # ragged as it may be
    return float(np.count_nonzero(ink & (frame == 0))) / max(1.0, box.width * box.height)


def _unframed(dark: NDArray[np.float32], boxes: Sequence[Box]) -> list[float]:
    """Share of ink in each box where no frame is left. The printer missed all alike: so far that most crosses are in boxes."""
    ink = cv2.integral(dark)
    height, width = dark.shape
    edges = np.array(boxes).reshape(-1, 4).round().astype(int)
    area = np.prod(edges[:, 2:] - edges[:, :2], axis=1)

    def shares(right: int, down: int, rim: int = 0) -> NDArray[np.float64]:
        moved = edges + np.array([right - rim, down - rim, right + rim, down + rim])
        x0, y0, x1, y1 = np.clip(moved, 0, [width, height, width, height]).T
        return np.asarray((ink[y1, x1] - ink[y0, x1] - ink[y1, x0] + ink[y0, x0]) / area)

    steps = range(-_MISSED, _MISSED + 1, _STEP)
    ways = [(right, down) for right in steps for down in steps]
    best = max(ways, key=lambda way: np.minimum(shares(*way), _A_CROSS).sum() - _NEARER * (abs(way[0]) + abs(way[1])))
    return [float(share) for share in shares(*best, rim=_STRAY)]


def _reach(box: Box, boxes: Collection[Box]) -> int:
    """Pixels to the left and right within which no other frame may be."""
    beside = [abs(other.center[0] - box.center[0]) for other in boxes if other is not box and other.overlap_y(box) > 0]
    return round(min(_FURTHEST, max(_REACH, min(beside, default=_FURTHEST) / 2)))


def _ink_in(dark: NDArray[np.float32], box: Box) -> float:
    inner = dark[round(box.y0) : round(box.y1), round(box.x0) : round(box.x1)]
    return float(inner.mean()) if inner.size else 0.0


def _framed(lined: Pixels, box: Box, reach: int) -> Box:
    """What the frame near a check box's place leaves free inside."""
    x, y = round(box.x0), round(box.y0)
    width, height = round(box.width), round(box.height)
    left, top = max(0, x - reach), max(0, y - _REACH)
    near = lined[top : y + height + _REACH, left : x + width + reach]
    # Thin lines between two pixels still make a frame.
    windows = [cv2.dilate(np.where(near < grey, np.float32(1), np.float32(0)), np.ones((3, 3), np.uint8)) for grey in _GREYS]
    found = max(
        _fit(np.asarray(window, np.float32), round(width * size), round(height * size), x - left, y - top)
        for window in windows
        for size in _SIZES
    )
    # An erased or faint frame says nothing: then the box is where the form says it is.
    if found[0] > _A_FRAME:
        _, column, row, width, height = found
        x, y = left + column, top + row
    return Box(x + _INSET, y + _INSET, x + width - _INSET, y + height - _INSET)


def _fit(window: NDArray[np.float32], width: int, height: int, x: int, y: int) -> tuple[float, int, int, int, int]:
    """How much more ink a frame of that size has than its window, best near x and y, and where: column, row, width, height."""
    if window.shape[0] < height or window.shape[1] < width:
        return 0.0, x, y, width, height
    frame = _frame(width, height)
    fit = np.asarray(cv2.matchTemplate(window, frame, cv2.TM_CCORR)) / float(frame.sum()) - float(window.mean())
    rows, columns = np.indices(fit.shape)
    fit -= _NEARER * (np.abs(columns - x) + np.abs(rows - y))
    row, column = np.unravel_index(int(fit.argmax()), fit.shape)
    return float(fit.max()), int(column), int(row), width, height


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
