"""Engines that turn pixels into words, behind two small ports. All boxes here are in pixels of the page handed in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, Protocol

from workers.raster import Pixels


class PixelBox(NamedTuple):
    """An upright rectangle in pixels; right and bottom are one past the last pixel."""

    left: int
    top: int
    right: int
    bottom: int

    @property
    def width(self) -> int:
        """Columns."""
        return self.right - self.left

    @property
    def height(self) -> int:
        """Rows."""
        return self.bottom - self.top

    def union(self, other: PixelBox) -> PixelBox:
        """The smallest box around both."""
        return PixelBox(
            min(self.left, other.left), min(self.top, other.top), max(self.right, other.right), max(self.bottom, other.bottom)
        )

    def shared_width(self, other: PixelBox) -> int:
        """Columns that both have, 0 when apart."""
        return max(0, min(self.right, other.right) - max(self.left, other.left))

    def shared_height(self, other: PixelBox) -> int:
        """Rows that both have, 0 when apart."""
        return max(0, min(self.bottom, other.bottom) - max(self.top, other.top))


class SeenWord(NamedTuple):
    """A word as one engine saw it. `confidence` 0..1 is the engine's own score."""

    text: str
    box: PixelBox
    confidence: float


class PageReader(Protocol):
    """Reads a whole page at once, or lines whose place is known."""

    def read_page(self, pixels: Pixels, dpi: float) -> tuple[SeenWord, ...]:
        """The words of a grey page, in no particular order."""
        ...

    def read_lines(self, pixels: Pixels, boxes: Sequence[PixelBox], dpi: float) -> tuple[tuple[SeenWord, ...], ...]:
        """The words inside each box of a grey page, each box one line of text."""
        ...


class LineReader(Protocol):
    """Finds lines of text, and reads lines whose place is known."""

    def find_lines(self, pixels: Pixels, longest_side: int) -> tuple[PixelBox, ...]:
        """Where text stands on a grey page, looked for at no more than `longest_side` pixels."""
        ...

    def read_lines(self, pixels: Pixels, boxes: Sequence[PixelBox]) -> tuple[tuple[SeenWord, ...], ...]:
        """The words inside each box, left to right; an empty tuple where nothing was read."""
        ...
