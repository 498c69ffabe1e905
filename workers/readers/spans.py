"""Where the second reader should look: what the first one read without conviction, what has digits, what it passed over."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from workers.raster import Pixels
from workers.readers import PixelBox, SeenWord
from workers.readers.fuse import has_digit
from workers.readers.rules import ink_threshold

CONVINCED = 0.92
"""Above this score Tesseract's plain words are right: one in a thousand was not, on noisy, faxed and faded pages alike."""
SLIM = 0.5
"""Width of a capital, in heights, that few typefaces go below; what is looked at again for nothing costs little."""
CROWDED = 0.12
"""Blank between words, in heights of the taller, below which it is no real blank."""


class Span(NamedTuple):
    """A piece of a line for the second reader, and what the first one saw there."""

    box: PixelBox
    words: tuple[SeenWord, ...]


class Plan(NamedTuple):
    """Words settled by the first reader, and pieces for the second."""

    settled: tuple[SeenWord, ...]
    spans: tuple[Span, ...]


def plan(pixels: Pixels, words: Sequence[SeenWord], regions: Sequence[PixelBox]) -> Plan:
    """Divide the work on one page. `regions` are the lines of text that the detector found."""
    homes = _homes(words, regions)
    threshold = ink_threshold(pixels)
    settled: list[SeenWord] = []
    spans: list[Span] = []
    for at, region in enumerate(regions):
        inside = sorted((word for word, home in zip(words, homes, strict=True) if home == at), key=lambda word: word.box.left)
        rows: NDArray[np.bool_] = pixels[region.top : region.bottom, region.left : region.right] < threshold
        columns: NDArray[np.bool_] = np.any(rows, axis=0)
        found = _spans(region, inside, columns)
        spans += found
        taken = {word for span in found for word in span.words}
        settled += [word for word in inside if word not in taken]
    for word, home in zip(words, homes, strict=True):
        if home is None and is_settled(word):
            settled.append(word)
        elif home is None:
            spans.append(Span(_padded(word.box, pixels.shape), (word,)))
    return Plan(tuple(settled), tuple(spans))


def is_settled(word: SeenWord) -> bool:
    """Does the first reader's word need no second look?"""
    plain = not has_digit(word.text) and sum(c.isalpha() for c in word.text) >= 2
    return word.confidence >= CONVINCED and plain and not _is_cut(word)


def _is_cut(word: SeenWord) -> bool:
    """Is its box too narrow for its capitals? It then holds the last of them only, and the others would be read once more."""
    return word.text.isupper() and word.box.width < SLIM * len(word.text) * word.box.height


def _homes(words: Sequence[SeenWord], regions: Sequence[PixelBox]) -> list[int | None]:
    """For each word the region that holds its middle; the nearest by height where several do."""
    if not regions:
        return [None] * len(words)
    table = np.array(regions)
    homes: list[int | None] = []
    for word in words:
        x, y = (word.box.left + word.box.right) / 2, (word.box.top + word.box.bottom) / 2
        holds = (table[:, 0] <= x) & (x <= table[:, 2]) & (table[:, 1] <= y) & (y <= table[:, 3])
        off = np.where(holds, np.abs(table[:, 1] + table[:, 3] - 2 * y), np.inf)
        nearest = int(off.argmin())
        homes.append(nearest if holds[nearest] else None)
    return homes


def _spans(region: PixelBox, words: Sequence[SeenWord], columns: NDArray[np.bool_]) -> list[Span]:
    """Pieces of one region, cut in the blank between settled words and others."""
    settled = [word for word, crowded in zip(words, _crowded(words), strict=True) if is_settled(word) and not crowded]
    pieces: list[Span] = []
    edge = region.left
    for fence in (*settled, None):
        right = fence.box.left if fence else region.right
        inside = tuple(word for word in words if word not in settled and edge <= (word.box.left + word.box.right) / 2 <= right)
        pieces += _pieces(PixelBox(edge, region.top, max(edge, right), region.bottom), inside, columns[edge - region.left :])
        edge = max(edge, fence.box.right) if fence else right
    return pieces


def _crowded(words: Sequence[SeenWord]) -> list[bool]:
    """For each word of a line, left to right: does a neighbour stand so near that both may be pieces of one word?"""
    near = [
        after.box.left - before.box.right < CROWDED * max(before.box.height, after.box.height)
        for before, after in pairwise(words)
    ]
    return [left or right for left, right in zip([False, *near], [*near, False], strict=True)][: len(words)]


def _pieces(gap: PixelBox, words: tuple[SeenWord, ...], columns: NDArray[np.bool_]) -> list[Span]:
    """The inked part of a gap, in one piece or, across wide blanks, in several."""
    inked = np.flatnonzero(columns[: gap.width])
    if not len(inked):
        return []
    pad = max(2, gap.height // 4)
    breaks = np.flatnonzero(np.diff(inked) > 2 * gap.height)
    starts, ends = inked[np.append(0, breaks + 1)], inked[np.append(breaks, len(inked) - 1)]
    spans = []
    for start, end in zip(starts.tolist(), ends.tolist(), strict=True):
        box = PixelBox(max(gap.left, gap.left + start - pad), gap.top, min(gap.right, gap.left + end + 1 + pad), gap.bottom)
        inside = tuple(word for word in words if box.left <= (word.box.left + word.box.right) / 2 <= box.right)
        if inside or end - start >= gap.height // 4:
            spans.append(Span(box, inside))
    return spans


def _padded(box: PixelBox, shape: tuple[int, ...]) -> PixelBox:
    pad = max(2, box.height // 4)
    return PixelBox(
        max(0, box.left - pad), max(0, box.top - pad), min(shape[1], box.right + pad), min(shape[0], box.bottom + pad)
    )


def doubt(words: Iterable[SeenWord]) -> float:
    """Share of the first reader's text, by width, that it read without conviction; 1 where it saw nothing."""
    widths = [(word.box.width, word.confidence < CONVINCED) for word in words]
    return sum(width for width, doubtful in widths if doubtful) / max(1, sum(width for width, _ in widths)) if widths else 1.0
