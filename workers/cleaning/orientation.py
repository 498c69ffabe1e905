"""Which way up a page is: by the gaps between its letters, then by asking a line classifier."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, Protocol

import cv2
import numpy as np
from numpy.typing import NDArray

from schemas.pages import PageText
from workers.cleaning.lines import Affine, cut_lines, line_boxes
from workers.cleaning.skew import SMALLEST_DEGREES, level_matrix, skew_of
from workers.cleaning.upright_model import LinePictures
from workers.cleaning.working import Pieces, WorkPage, letters_of, pieces_of
from workers.raster import Pixels

Turn = Literal[0, 90, 180, 270]
"""Degrees clockwise."""

_FIRST_LOOK, _SECOND_LOOK = 12, 48
"""Lines shown to the classifier at first, and where those do not settle it."""
_SETTLED = 0.45
"""Mean vote of the lines that settles it."""
_SURE = ((0.12, 1.4), (0.45, 0.6))
"""Mean and sum of the votes, one pair or the other: with less a page stays as it was scanned, the right way up mostly."""
_MUCH_SKEW = 1.0
"""Degrees beyond which a line's upright box no longer holds the line."""
_DOUBT = (0.3, 0.7)
"""Between these shares of letters that say "level", lines cut both ways are shown to the classifier."""


class LineVotes(Protocol):
    """Asks of each line picture whether it is upright: 1 surely, -1 surely upside down."""

    def __call__(self, lines: LinePictures) -> NDArray[np.float64]:
        """One vote a line."""
        ...


@dataclass(frozen=True, slots=True)
class Posture:
    """How a scan lies."""

    rotation: Turn
    """Degrees clockwise by which to turn the scan upright."""
    skew_degrees: float
    """Degrees clockwise by which to turn the upright page level; 0 where it is level enough."""
    sure: bool
    """False where little or nothing on the page told, and it was left as it is."""


def posture_of(page: WorkPage, grey: Pixels, votes: LineVotes) -> Posture:
    """How the page lies; `grey` is the scan that `page` was made of. Pages without text are left as they are."""
    letters = letters_of(page.pieces)
    share = level_share(letters, page.ink.shape)
    if share is None:
        return Posture(0, 0.0, sure=False)
    across = _ask(page, grey, letters, votes, sideways=share < 0.5)
    if _DOUBT[0] < share < _DOUBT[1]:
        other = _ask(page, grey, letters, votes, sideways=share >= 0.5)
        across = other if abs(other.mean) > abs(across.mean) + 0.2 else across
    if across.sideways and not across.sure:
        return Posture(0, 0.0, sure=False)
    return Posture(_rotation(sideways=across.sideways, over=across.sure and across.mean < 0), across.skew_degrees, across.sure)


def _rotation(*, sideways: bool, over: bool) -> Turn:
    if sideways:
        return 270 if over else 90
    return 180 if over else 0


def _turned(pieces: Pieces, height: int) -> Pieces:
    """The boxes as they lie after the page, `height` pixels tall, was turned 90 degrees clockwise."""
    x, y, w, h, area = pieces.T
    return np.stack([height - y - h, x, h, w, area], axis=1)


def level_share(letters: Pieces, size: tuple[int, ...]) -> float | None:
    """Share of letters nearer to the next letter at their right than to the one below; None where too few can tell.

    In lines of text that run across, letters are closer to each other than lines are.
    """
    if len(letters) < 6:
        return None
    w, h = letters[:, 2], letters[:, 3]
    right = _gaps(letters, size)
    below = _gaps(letters[:, [1, 0, 3, 2]], size[::-1])
    near, far = np.minimum(right, below), np.maximum(right, below)
    told = (near <= 3 * np.median(np.maximum(w, h))) & (far > 1.5 * near + 1)
    count = int(told.sum())
    return None if count < 6 else float((right < below)[told].sum()) / count


def _gaps(boxes: Pieces, size: tuple[int, ...]) -> NDArray[np.int32]:
    """Pixels from the right edge of each box, at its mid height, to the next box."""
    height, width = size
    drawn = np.zeros((height, width + 1), dtype=np.uint8)
    for x, y, w, h in boxes[:, :4].tolist():
        drawn[y : y + h, x : x + w] = 1
    rows = boxes[:, 1] + boxes[:, 3] // 2
    starts = boxes[:, 0] + boxes[:, 2]
    far = np.int32(10_000)
    reach = 200
    gaps = np.full(len(boxes), far, dtype=np.int32)
    ahead = np.minimum(starts[:, None] + np.arange(reach)[None], width)
    seen = drawn[rows[:, None], ahead].astype(bool)
    found = seen.any(axis=1)
    gaps[found] = np.argmax(seen[found], axis=1)
    return gaps


@dataclass(frozen=True, slots=True)
class _Answer:
    """What the classifier said of lines cut one way."""

    sideways: bool
    skew_degrees: float
    mean: float
    """Vote of the lines, 1 upright, -1 upside down."""
    sure: bool


def _ask(page: WorkPage, grey: Pixels, letters: Pieces, votes: LineVotes, *, sideways: bool) -> _Answer:
    """Are the lines upside down, if they run across (or, sideways, after a quarter turn clockwise)?"""
    height, width = page.ink.shape
    size = (height, width)
    to_scan = np.diag([1 / page.scale, 1 / page.scale, 1.0])
    if sideways:
        size = (width, height)
        letters = _turned(letters, height)
        to_scan = to_scan @ np.array([[0.0, 1.0, 0.0], [-1.0, 0.0, height - 1.0], [0.0, 0.0, 1.0]])
    skew = skew_of(letters)
    if abs(skew) >= _MUCH_SKEW:
        matrix = level_matrix(size, skew)
        ink = cv2.rotate(page.ink, cv2.ROTATE_90_CLOCKWISE) if sideways else page.ink
        letters = letters_of(pieces_of(np.asarray(cv2.warpAffine(ink, matrix, size[::-1]), dtype=np.uint8)))
        to_scan = to_scan @ np.linalg.inv(np.vstack([matrix, [0, 0, 1]]))
    said = _poll(grey, line_boxes(letters, size), to_scan, votes)
    mean = float(said.mean()) if len(said) else 0.0
    sure = any(abs(mean) >= least and abs(float(said.sum())) >= together for least, together in _SURE)
    return _Answer(sideways, skew if abs(skew) >= SMALLEST_DEGREES else 0.0, mean, sure)


def _poll(grey: Pixels, boxes: Pieces, to_scan: Affine, votes: LineVotes) -> NDArray[np.float64]:
    """The classifier's votes on the best lines, and on more of them where they disagree."""
    said = votes(cut_lines(grey, boxes[:_FIRST_LOOK], to_scan))
    if len(boxes) <= _FIRST_LOOK or abs(float(said.mean())) >= _SETTLED:
        return said
    return np.concatenate([said, votes(cut_lines(grey, boxes[_FIRST_LOOK:_SECOND_LOOK], to_scan))])


def own_text_turn(text: PageText) -> Turn:
    """Degrees clockwise that bring a PDF's own words upright: judged by tall words and the order of words within lines."""
    words = [word.box for word in text.words if len(word.text) >= 4]
    tall = sum(box.height > 1.5 * box.width for box in words)
    if len(words) < 5 or 2 * tall <= len(words):
        return 0
    down = sum(
        (after.box.y0 > before.box.y0) - (after.box.y0 < before.box.y0)
        for line in text.lines
        for before, after in zip(line.words, line.words[1:], strict=False)
    )
    return 270 if down > 0 else 90
