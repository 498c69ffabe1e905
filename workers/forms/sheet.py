"""The page laid flat on its form: every pixel where the empty form has it, the form itself taken away, only the writing left.

Coordinates of a sheet are pixels, `PER_POINT` to the typographic point of the form, so that box borders, captions and
separators are exactly where the template says, however the paper lay on the scanner.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

import cv2
import numpy as np
from numpy.typing import NDArray

from schemas.geometry import Box
from schemas.pages import PageFacts
from workers.forms.template import FormTemplate, line_samples
from workers.forms.warp import Values, Warp
from workers.raster import CleanPage, Pixels

PER_POINT = 3.0
"""216 dpi."""
_LINE_INK = 190
"""Grey value below which a pixel may be of a line."""
DARK = 150
"""Grey value below which a pixel of a flattened sheet is ink."""
_GRID = 24
_FADED, _APART = 0.7, 0.12
"""A form's ink fades out in a colour channel where its lines are at least this share of the paper's brightness,
and by so much brighter than in the channel that sees them best."""
_A_LINE = 0.35
"""Share of a line's length that must be ink for the line to be there."""
_OTHER_ROW = 4.8
"""Points by which other printers have a level line higher or lower; `fit_borders` looks for the upright ones."""
_BROKEN = 3
"""Pixels of a gap in a line that noise has left."""
_OF_LINE = 0.25
"""Rows of a line's strip are the line's if they adjoin the row with most ink and have at least this share of it."""
_MORE_INK = 2
"""Pixels by which ink is thicker where a character stands on a line."""
_INKED, _CAPTIONS_LEFT = 0.01, 0.15
"""A caption shows from this share of ink; typing and dust make some of them seem to."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """The writing of a registered form."""

    pixels: Pixels
    """Grey, paper white, form lines gone; captions may still be there unless the form's ink could be faded out."""
    lined: Pixels
    """The same with everything the form prints."""
    level: Pixels
    """255 where ink of the form's level lines was taken away."""
    faded: bool
    """True where the form was printed in a colour that a channel of the scan does not see."""
    bare: bool = False
    """True where the scan shows nothing of the form: no captions, no frames of check boxes."""

    @property
    def dark(self) -> Pixels:
        """255 where there is ink."""
        return np.where(self.pixels < DARK, np.uint8(255), np.uint8(0))


def lay_flat(page: CleanPage, template: FormTemplate, warp: Warp) -> Sheet:
    """The sheet of a page on which the form was found."""
    size = round(template.width * _scale(template)), round(template.height * _scale(template))
    onto_page = _maps(template, warp, size, lambda points: points, page.pixels.shape)
    grey = cv2.remap(page.pixels, *onto_page, cv2.INTER_LINEAR, borderValue=(255,))
    lined = _flatten(np.asarray(grey, np.uint8))
    channel = _fading_channel(page, template, warp)
    if channel is None:
        pixels, level = _without_lines(lined, template)
        return Sheet(pixels, lined, level, faded=False)
    onto_scan = _maps(template, warp, size, lambda points: _tilted(points, page.facts), page.view.shape)
    plane = cv2.remap(np.ascontiguousarray(page.view[:, :, channel]), *onto_scan, cv2.INTER_LINEAR, borderValue=(255,))
    return Sheet(_flatten(np.asarray(plane, np.uint8)), lined, np.zeros_like(lined), faded=True)


def bared(sheet: Sheet, template: FormTemplate) -> Sheet:
    """The sheet of a form found by what is typed into it: where its captions are gone as well, all that is there is writing."""
    captions = [sheet_box(each.box, template) for each in template.captions]
    inked = [_ink(sheet.lined, box) > _INKED for box in captions]
    if sum(inked) > _CAPTIONS_LEFT * len(captions):
        return sheet
    dark = np.where(sheet.lined < _LINE_INK, np.uint8(255), np.uint8(0))
    streaks = cv2.dilate(_streaks(dark), np.ones((3, 3), np.uint8))
    pixels = np.where(streaks > 0, np.uint8(255), sheet.lined)
    return replace(sheet, pixels=pixels, level=np.zeros_like(pixels), faded=True, bare=True)


def _ink(pixels: Pixels, box: Box) -> float:
    inside = pixels[round(box.y0) : round(box.y1), round(box.x0) : round(box.x1)]
    return float(np.mean(inside < DARK)) if inside.size else 0.0


def _scale(template: FormTemplate) -> float:
    return PER_POINT * template.points_per_unit


def sheet_box(box: Box, template: FormTemplate) -> Box:
    """A template box in pixels of the sheet."""
    scale = _scale(template)
    return Box(box.x0 * scale, box.y0 * scale, box.x1 * scale, box.y1 * scale)


def box_on_page(box: Box, template: FormTemplate, warp: Warp) -> Box:
    """A box of the sheet, in its pixels, on the clean page."""
    scale = _scale(template)
    return warp.box_on_page(Box(box.x0 / scale, box.y0 / scale, box.x1 / scale, box.y1 / scale))


def _maps(
    template: FormTemplate, warp: Warp, size: tuple[int, int], turn: Callable[[Values], Values], picture: tuple[int, ...]
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """For each pixel of the sheet its x and y in a picture of the page, in pixels; `turn` goes from clean page to picture."""
    xs = np.arange(0, size[0] + _GRID, _GRID)
    ys = np.arange(0, size[1] + _GRID, _GRID)
    across, down = np.meshgrid(xs + _GRID / 2 - 0.5, ys + _GRID / 2 - 0.5)
    points = np.column_stack([across.ravel(), down.ravel()]) / _scale(template)
    pixels = turn(warp.to_page(points)) * np.array([picture[1], picture[0]]) - 0.5
    whole = len(xs) * _GRID, len(ys) * _GRID
    maps = [
        cv2.resize(pixels[:, axis].reshape(across.shape).astype(np.float32), whole, interpolation=cv2.INTER_LINEAR)
        for axis in (0, 1)
    ]
    x, y = (np.ascontiguousarray(each[: size[1], : size[0]], dtype=np.float32) for each in maps)
    return x, y


def _tilted(points: Values, facts: PageFacts) -> Values:
    """Clean page to the upright scan, both 0..1; the same turn as `PageFacts.to_upright`."""
    radians = np.radians(-facts.skew_degrees)
    x, y = (points[:, 0] - 0.5) * facts.width, (points[:, 1] - 0.5) * facts.height
    turned_x, turned_y = x * np.cos(radians) - y * np.sin(radians), x * np.sin(radians) + y * np.cos(radians)
    return np.column_stack([turned_x / facts.width + 0.5, turned_y / facts.height + 0.5])


def _fading_channel(page: CleanPage, template: FormTemplate, warp: Warp) -> int | None:
    """The colour channel in which the form's lines all but vanish, if the scan has colour and the form is printed in one."""
    if page.view.ndim != 3:
        return None
    height, width = page.view.shape[:2]
    across, _ = line_samples(template.type, 12.0)
    at = _tilted(warp.to_page(across), page.facts) * np.array([width, height])
    reach = max(3, height // 400)
    inside = (at > reach).all(axis=1) & (at[:, 0] < width - reach - 1) & (at[:, 1] < height - reach - 1)
    columns, rows = at[inside].astype(int).T
    if len(rows) < 50:
        return None
    around = np.stack([page.view[rows + offset, columns] for offset in range(-reach, reach + 1)]).astype(float)
    share = around.min(axis=0) / np.maximum(around.max(axis=0), 1.0)
    middle = np.median(share[share.min(axis=1) < 0.9], axis=0) if (share.min(axis=1) < 0.9).sum() > 50 else np.zeros(3)
    best = int(middle.argmax())
    return best if middle[best] >= _FADED and middle[best] - middle.min() >= _APART else None


def _flatten(grey: Pixels) -> Pixels:
    """Paper brought to white everywhere, ink to black."""
    small = cv2.resize(grey, None, fx=1 / 8, fy=1 / 8, interpolation=cv2.INTER_AREA)
    paper = cv2.GaussianBlur(cv2.morphologyEx(small, cv2.MORPH_CLOSE, np.ones((9, 9), np.uint8)), (0, 0), 4)
    paper = np.maximum(np.asarray(paper, np.uint8), 30)
    even = np.asarray(cv2.divide(grey, cv2.resize(paper, (grey.shape[1], grey.shape[0])), scale=255), np.uint8)
    darkest = min(float(np.percentile(even[::5, ::5], 0.7)), 120.0)
    table = np.clip((np.arange(256) - darkest) * (255.0 / (235.0 - darkest)), 0, 255).astype(np.uint8)
    return np.asarray(cv2.LUT(even, table), np.uint8)


def _without_lines(grey: Pixels, template: FormTemplate) -> tuple[Pixels, Pixels]:
    """The template's lines painted over, what stands on them or crosses them kept; long streaks of a fax too.

    And the ink of the level ones.
    """
    dark = np.where(grey < _LINE_INK, np.uint8(255), np.uint8(0))
    gone = np.zeros_like(dark)
    # Only what runs along the line goes: a full stop that stands on it stays.
    level = _opened(_mended(dark, (1, _BROKEN)), columns=9.0)
    for zone in _strips(template.horizontal, grey.shape, _scale(template), across=True):
        gone[zone] |= _line_in(dark[zone], level[zone])
    level_ink = cv2.dilate(gone, np.ones((3, 3), np.uint8))
    # A stroke of a letter beside the line is short.
    upright = _opened(_mended(dark, (_BROKEN, 1)), rows=9.3)
    for zone in _strips(template.vertical, grey.shape, _scale(template), across=False):
        gone[zone] |= _line_in(dark[zone].T, upright[zone].T).T
    gone = np.asarray(cv2.dilate(gone, np.ones((3, 3), np.uint8)), np.uint8)
    return np.where(cv2.bitwise_or(gone, _streaks(dark)) > 0, np.uint8(255), grey), np.asarray(level_ink, np.uint8)


def _mended(dark: Pixels, gap: tuple[int, int]) -> Pixels:
    return np.asarray(cv2.morphologyEx(dark, cv2.MORPH_CLOSE, np.ones(gap, np.uint8)), np.uint8)


def _line_in(dark: Pixels, level: Pixels) -> Pixels:
    """The ink of a line in its strip, save where more ink than the line is thick says that a character stands on it.

    `level`: what of the strip's ink runs on. A stroke that only lies near the line is none of it.
    """
    if not _runs_through(level, axis=0):
        return np.zeros_like(dark)
    shares = np.mean(level > 0, axis=1)
    others = np.flatnonzero(shares < _OF_LINE * shares.max()) - int(shares.argmax())
    first, last = others[others < 0].max(initial=-len(shares)), others[others > 0].min(initial=len(shares))
    away = np.arange(len(shares)) - int(shares.argmax())
    level = np.where(((away >= first) & (away <= last))[:, None], level, np.uint8(0))
    depths = np.count_nonzero(level, axis=0)
    kernel = np.ones((round(float(np.median(depths[depths > 0]))) + _MORE_INK, 1), np.uint8)
    standing = cv2.morphologyEx(np.ascontiguousarray(dark), cv2.MORPH_OPEN, kernel)
    along = cv2.dilate(np.ascontiguousarray(level), np.ones((3, 3), np.uint8))
    return np.asarray(np.where((along > 0) & (standing == 0), dark, np.uint8(0)), np.uint8)


def _streaks(dark: Pixels) -> Pixels:
    """Thin lines that run on down or across for several boxes: a scanner's, not the form's."""
    upright = cv2.bitwise_and(_opened(dark, rows=34.0), cv2.bitwise_not(_opened(dark, columns=2.2)))
    level = cv2.bitwise_and(_opened(dark, columns=30.0), cv2.bitwise_not(_opened(dark, rows=2.2)))
    return np.asarray(cv2.bitwise_or(upright, level), np.uint8)


def _runs_through(strip: Pixels, *, axis: int) -> bool:
    """Is there a line in its strip? Of one too pale to be ink nothing need go, and what runs there is feet of letters."""
    return bool(strip.size) and float(np.mean(strip.max(axis=axis) > 0)) >= _A_LINE


def _opened(dark: Pixels, *, rows: float = 0.0, columns: float = 0.0) -> Pixels:
    """Ink that runs on for so many points down (`rows`) or across (`columns`)."""
    kernel = np.ones((max(1, round(rows * PER_POINT)), max(1, round(columns * PER_POINT))), np.uint8)
    return np.asarray(cv2.morphologyEx(dark, cv2.MORPH_OPEN, kernel), np.uint8)


def _strips(lines: Values, shape: tuple[int, ...], scale: float, *, across: bool) -> Iterator[tuple[slice, slice]]:
    """The narrow zones around the template's lines, as slices of the sheet."""
    rim = round(2.2 * PER_POINT)
    beside = round((_OTHER_ROW if across else 2.2) * PER_POINT)
    for at, start, end in lines * scale:
        narrow = slice(max(0, round(at) - beside), round(at) + beside + 1)
        along = slice(max(0, round(start) - rim), min(shape[across], round(end) + rim))
        yield (narrow, along) if across else (along, narrow)
