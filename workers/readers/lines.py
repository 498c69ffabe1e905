"""Words put into lines, lines into reading order: top to bottom, left to right, across all columns of a table."""

from __future__ import annotations

from collections.abc import Iterable

from workers.readers import PixelBox
from workers.readers.fuse import FusedWord

TALLER = 2.5
"""Words this many times taller than their neighbours stand beside lines, not in them."""


def into_lines(words: Iterable[FusedWord]) -> list[list[FusedWord]]:
    """Words on one base line together, whatever lies between them; the page is level."""
    lines: list[list[FusedWord]] = []
    for word in sorted(words, key=lambda one: (one.box.top + one.box.bottom, one.box.left)):
        home = next((line for line in reversed(lines[-8:]) if _continues(line, word.box)), None)
        if home is None:
            lines.append([word])
        else:
            home.append(word)
    for line in lines:
        line.sort(key=lambda one: one.box.left)
    return sorted(lines, key=_middle)


def _continues(line: list[FusedWord], box: PixelBox) -> bool:
    nearest = min((word.box for word in line), key=lambda other: max(other.left - box.right, box.left - other.right))
    low, high = sorted((nearest.height, box.height))
    overlaps = nearest.shared_height(box) >= 0.5 * low
    return overlaps and (high <= TALLER * max(1, low) or _is_low_sign(nearest, box)) and not _same_place(nearest, box)


def _is_low_sign(one: PixelBox, other: PixelBox) -> bool:
    """A dash or a point beside a letter."""
    small, tall = sorted((one, other), key=lambda box: box.height)
    return small.height < 0.4 * tall.height and tall.top <= small.top and small.bottom <= tall.bottom + small.height


def _same_place(one: PixelBox, other: PixelBox) -> bool:
    return one.shared_width(other) > 0.5 * min(one.width, other.width)


def _middle(line: list[FusedWord]) -> float:
    return sum(word.box.top + word.box.bottom for word in line) / len(line)
