"""What stands in each box: the pieces of ink whose middles lie in it, as lines to be read."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

import cv2
import numpy as np
from numpy.typing import NDArray

from schemas.geometry import Box
from workers.forms.sheet import DARK, PER_POINT, Sheet, sheet_box
from workers.forms.template import FormTemplate
from workers.forms.whole_words import LETTER_HEIGHT, Owners, bring_together, keep_whole
from workers.raster import Pixels

_SMALL_PRINT = 5.4 * PER_POINT
"""Captions have letters up to this tall; writing is taller, save in the service lines, where there are no captions."""
_PAD = 2.5 * PER_POINT
_BESIDE, _SHARE_BESIDE, _SHARE_OF_SHORT = 14.0 * PER_POINT, 0.5, 0.25
"""How far left or right of its measured place a caption may be printed, and that as a share of its width: short ones stand
close to what is typed."""
_SHORT = 12.0 * PER_POINT
"""Captions narrower than this are letters of boxes and the like, right behind which something is typed."""
_WATERMARK = 9.0 * PER_POINT
"""Captions taller than this are pale letters behind the writing; they do not come through."""
_SEVERAL = re.compile(r"carrier|12\..*|13|19|3[123](\..*)?|38")
"""Boxes that may hold more than one line; of others the line with the most ink is taken, or the next one if that is none."""
_SIGNED = re.compile(r"12\..*|13|31.*")
_RIVAL = 0.25
"""Of the weight of a box's line with the most ink, from which another may be what is typed, and that a caption."""
_MOST, _PAST = 0.5, round(2.5 * PER_POINT)
"""Share of a line's letters that stand on the form's line below; and how far that reaches past what is left of them."""
_RULE, _SLENDER = 13.0 * PER_POINT, 0.2
"""Taller than any character, and no wider than this share of its height: what is left of an upright line."""


@dataclass(frozen=True, slots=True)
class WrittenLine:
    """A line of writing in a box; the rectangle is in pixels of the sheet."""

    box: str
    left: int
    top: int
    right: int
    bottom: int
    is_small: bool = False
    """Is it no taller than captions?"""


@dataclass(frozen=True, slots=True)
class Writing:
    """A sheet with nothing but writing on it, and where that stands."""

    pixels: Pixels
    """With the form's lines below what stands on them."""
    typed: Pixels
    """Without any."""
    lines: tuple[WrittenLine, ...]
    shares: dict[str, float]
    """Share of ink in each box."""
    doubtful: frozenset[str]
    """Boxes of which a word may be in part a neighbour's, or not whole."""

    def height_of(self, left: int, top: int, right: int, bottom: int) -> int:
        """From the uppermost ink in a rectangle to the lowest."""
        rows = np.flatnonzero((self.typed[max(0, top) : bottom, max(0, left) : right] < DARK).any(axis=1))
        return int(rows[-1] - rows[0]) + 1 if len(rows) else 0


def holds_several(box: str) -> bool:
    """May a box hold more than one line? Of any other the lines are given likeliest first."""
    return _SEVERAL.fullmatch(box) is not None


def is_signed(box: str) -> bool:
    """Is a box there to sign in, on a line of its own and beside what the form says of that?"""
    return _SIGNED.fullmatch(box) is not None


def find_writing(sheet: Sheet, template: FormTemplate) -> Writing:
    """The writing in a form's boxes. Captions are left out, and so is all that stands in no box."""
    dark = sheet.dark
    joined = cv2.morphologyEx(dark, cv2.MORPH_CLOSE, np.ones((2, 2), np.uint8))
    _, labels, stats, _ = cv2.connectedComponentsWithStats(joined, connectivity=8)
    names = list(template.boxes)
    owner, is_doubtful = _owners(np.asarray(stats), sheet, template)
    clean = np.where(((owner >= 0)[labels]) | (dark == 0), sheet.pixels, np.uint8(255))
    captions = {} if sheet.bare else _captions_by_box(template)
    underlined = clean.copy()
    lines: list[WrittenLine] = []
    shares: dict[str, float] = {}
    for index, name in enumerate(names):
        pieces = np.asarray(stats)[owner == index]
        zone = sheet_box(template.boxes[name], template)
        shares[name] = float(pieces[:, cv2.CC_STAT_AREA].sum()) / max(1.0, zone.width * zone.height)
        rows = [row for row in _rows(pieces) if not _small_print(row, captions.get(name, []))]
        if rows and not holds_several(name):
            rows.sort(key=_weight, reverse=True)
            rows = [row for row in rows[:2] if _weight(row) >= _RIVAL * _weight(rows[0])]
        for row in rows:
            line = _line(name, row, clean.shape)
            on_line = not is_signed(name) and _stands_on(row, sheet.level)
            lines.append(_with_underline(line, underlined, sheet) if on_line else line)
    doubtful = {names[index] for index in set(owner[is_doubtful].tolist()) if index >= 0}
    if sheet.bare:
        doubtful |= _crossed(lines, sheet)
    return Writing(underlined, clean, tuple(lines), shares, frozenset(doubtful))


def _crossed(lines: Sequence[WrittenLine], sheet: Sheet) -> set[str]:
    """Boxes through whose writing a streak of the scanner ran: where it was taken away, half a character may be gone."""
    gone = (sheet.lined < DARK) & (sheet.pixels >= DARK)
    return {line.box for line in lines if gone[line.top : line.bottom, line.left : line.right].any()}


def _owners(stats: NDArray[np.int32], sheet: Sheet, template: FormTemplate) -> tuple[Owners, NDArray[np.bool_]]:
    """For each piece of ink the index of its box, -1 for specks, captions and what stands outside; and is that doubtful?"""
    height, width = sheet.pixels.shape
    half = 2
    place = np.full((height // half + 1, width // half + 1), -1, np.int16)
    zones = [sheet_box(box, template) for box in template.boxes.values()]
    for index, box in enumerate(zones):
        place[round(box.y0 / half) : round(box.y1 / half), round(box.x0 / half) : round(box.x1 / half)] = index
    x, y, w, h, area = stats.T
    middle_x, middle_y = x + w / 2, y + h / 2
    owner: Owners = place[(middle_y / half).astype(int), (middle_x / half).astype(int)].astype(np.int64)
    speck = (area < 0.5 * PER_POINT**2) | (np.maximum(w, h) < 0.8 * PER_POINT)
    huge = (h > 26 * PER_POINT) | (w > 120 * PER_POINT) | ((h > _RULE) & (w <= _SLENDER * h))
    is_writing = ~(speck | huge)
    is_writing[0] = False
    if not sheet.faded:
        is_writing &= ~(_in_captions(stats, template) | _on_separators(stats, template))
    owner[~is_writing] = -1
    if sheet.bare:
        return owner, keep_whole(owner, is_writing, stats, zones, sheet.pixels.shape)
    bring_together(owner, is_writing, stats, zones, sheet.pixels.shape)
    return owner, np.zeros(len(owner), dtype=bool)


def _in_captions(stats: NDArray[np.int32], template: FormTemplate) -> NDArray[np.bool_]:
    """Pieces of ink that a caption accounts for: inside its box, and no taller than its letters.

    What only begins behind a short one is typed there.
    """
    x, y, w, h, _ = stats.T.astype(float)
    found = np.zeros(len(stats), dtype=bool)
    rim = 1.6 * PER_POINT
    for caption in template.captions:
        box = sheet_box(caption.box, template)
        if box.height > _WATERMARK:
            continue
        middle_x, middle_y = x + w / 2, y + h / 2
        last = middle_x if box.width >= _SHORT else x + w
        inside = (middle_x >= box.x0 - rim) & (last <= box.x1 + rim) & (y >= box.y0 - rim) & (y + h <= box.y1 + rim)
        found |= inside & (middle_y >= box.y0) & (middle_y <= box.y1) & (h <= box.height + rim)
    return found


def _on_separators(stats: NDArray[np.int32], template: FormTemplate) -> NDArray[np.bool_]:
    """Thin upright pieces where the form has a separator or a line; a printed one or l is wider, or stands elsewhere."""
    scale = PER_POINT * template.points_per_unit
    w, h = stats[:, 2], stats[:, 3]
    stroke = (w <= 1.5 * PER_POINT) & (h > w)
    crumb = w <= 1.6 * PER_POINT  # of a line that the scan has broken up
    on_separator = _along(stats, template.separators * scale, 2.4 * PER_POINT) & stroke
    return on_separator | (_along(stats, template.vertical * scale, 1.8 * PER_POINT) & crumb)


def _along(stats: NDArray[np.int32], lines: NDArray[np.float64], rim: float) -> NDArray[np.bool_]:
    """Pieces whose middle is on one of the upright lines."""
    x, y, w, h, _ = stats.T.astype(float)
    middle_x, middle_y = x + w / 2, y + h / 2
    near = np.abs(middle_x[:, None] - lines[None, :, 0]) <= rim
    near &= (middle_y[:, None] >= lines[None, :, 1] - rim) & (middle_y[:, None] <= lines[None, :, 2] + rim)
    return np.asarray(near.any(axis=1))


def _rows(pieces: NDArray[np.int32]) -> list[NDArray[np.int32]]:
    """Pieces of ink of one box, as lines of print from top to bottom."""
    tall = pieces[pieces[:, 3] >= LETTER_HEIGHT]
    if not len(tall):
        return []
    tall = tall[np.argsort(tall[:, 1] + tall[:, 3] / 2)]
    middles = tall[:, 1] + tall[:, 3] / 2
    height = float(np.median(tall[:, 3]))
    breaks = np.flatnonzero(np.diff(middles) > 0.6 * height) + 1
    groups = np.split(tall, breaks)
    rows = []
    for group in groups:
        top, bottom = group[:, 1].min(), (group[:, 1] + group[:, 3]).max()
        small = pieces[pieces[:, 3] < LETTER_HEIGHT]
        middle = small[:, 1] + small[:, 3] / 2
        rows.append(np.concatenate([group, small[(middle > top) & (middle < bottom + 0.25 * height)]]))
    return rows


def _captions_by_box(template: FormTemplate) -> dict[str, list[Box]]:
    """The captions that reach into each box, on the sheet."""
    captions = [sheet_box(each.box, template) for each in template.captions]
    edges = np.array(captions)
    found = {}
    for name, box in template.boxes.items():
        zone = sheet_box(box, template)
        in_x = (edges[:, 0] < zone.x1) & (edges[:, 2] > zone.x0)
        in_y = (edges[:, 1] < zone.y1) & (edges[:, 3] > zone.y0)
        found[name] = [captions[index] for index in np.flatnonzero(in_x & in_y)]
    return found


def _small_print(row: NDArray[np.int32], captions: list[Box]) -> bool:
    """A line no taller than captions, most of it where they are or just beside: what is typed behind one may be as small."""
    letters = int(np.count_nonzero(row[:, 3] >= LETTER_HEIGHT))  # without the dot in a zero
    if np.count_nonzero(row[:, 3] >= _SMALL_PRINT) >= min(2, letters) or letters == 1:
        return False
    middle = float(np.median(row[:, 1] + row[:, 3] / 2))
    across = row[:, 0] + row[:, 2] / 2
    accounted = np.zeros(len(row), dtype=bool)
    for each in captions:
        if each.height <= _WATERMARK and abs(middle - each.center[1]) < 5 * PER_POINT:
            share = _SHARE_BESIDE if each.width >= _SHORT else _SHARE_OF_SHORT
            accounted |= np.abs(across - each.center[0]) < each.width / 2 + min(_BESIDE, share * each.width)
    return bool(np.count_nonzero(accounted) >= len(row) / 2)


def _weight(row: NDArray[np.int32]) -> float:
    """How much a line looks like writing: its ink, of which that of small print counts little."""
    ink = float(row[:, cv2.CC_STAT_AREA].sum())
    return ink if _height(row) >= _SMALL_PRINT else 0.15 * ink


def _height(row: NDArray[np.int32]) -> float:
    """Height of most of its letters, in pixels of the sheet."""
    tall = row[row[:, 3] >= LETTER_HEIGHT, 3]
    return float(np.percentile(tall, 70)) if len(tall) else 0.0


def _stands_on(row: NDArray[np.int32], level: Pixels) -> bool:
    """Do most letters of a line stand on ink of a level line of the form?"""
    letters = row[row[:, 3] >= LETTER_HEIGHT]
    feet = [level[y + h - 1 : y + h + 2, x : x + w].any() for x, y, w, h, _ in letters]
    return bool(np.mean(feet) >= _MOST)


def _with_underline(line: WrittenLine, pixels: Pixels, sheet: Sheet) -> WrittenLine:
    """The written line with the form's line below it put back: what hid in that, as the foot of an E, cannot be told apart.

    Readers know words on a line; an E without its foot they take for an F.
    """
    ink = slice((line.top + line.bottom) // 2, line.bottom + _PAST), slice(line.left, line.right)
    pixels[ink] = np.where(sheet.level[ink] > 0, sheet.lined[ink], pixels[ink])
    return replace(line, bottom=min(pixels.shape[0], line.bottom + _PAST))


def _line(name: str, row: NDArray[np.int32], shape: tuple[int, ...]) -> WrittenLine:
    left, top = row[:, 0].min() - _PAD, row[:, 1].min() - 0.7 * _PAD
    right, bottom = (row[:, 0] + row[:, 2]).max() + _PAD, (row[:, 1] + row[:, 3]).max() + 0.7 * _PAD
    edges = max(0, round(left)), max(0, round(top)), min(shape[1], round(right)), min(shape[0], round(bottom))
    return WrittenLine(name, *edges, is_small=_height(row) < _SMALL_PRINT)
