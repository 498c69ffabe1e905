"""Boxes and polygons in page coordinates: 0..1 of the page's width and height, origin top left, y downwards."""

from __future__ import annotations

import math
from typing import NamedTuple

Point = tuple[float, float]
Polygon = tuple[Point, Point, Point, Point]


class Box(NamedTuple):
    """An upright rectangle, normalised 0..1, `x0 <= x1`, `y0 <= y1`."""

    x0: float
    y0: float
    x1: float
    y1: float

    @property
    def width(self) -> float:
        """Extent in x, share of the page's width."""
        return self.x1 - self.x0

    @property
    def height(self) -> float:
        """Extent in y, share of the page's height."""
        return self.y1 - self.y0

    @property
    def center(self) -> Point:
        """The middle."""
        return (self.x0 + self.x1) / 2, (self.y0 + self.y1) / 2

    def union(self, other: Box) -> Box:
        """The smallest box around both."""
        return Box(min(self.x0, other.x0), min(self.y0, other.y0), max(self.x1, other.x1), max(self.y1, other.y1))

    def overlap_x(self, other: Box) -> float:
        """Length shared in x, 0 when apart."""
        return max(0.0, min(self.x1, other.x1) - max(self.x0, other.x0))

    def overlap_y(self, other: Box) -> float:
        """Length shared in y, 0 when apart."""
        return max(0.0, min(self.y1, other.y1) - max(self.y0, other.y0))

    def holds(self, point: Point) -> bool:
        """Does the point lie inside or on the edge?"""
        return self.x0 <= point[0] <= self.x1 and self.y0 <= point[1] <= self.y1

    def polygon(self) -> Polygon:
        """The four corners, clockwise from the top left."""
        return (self.x0, self.y0), (self.x1, self.y0), (self.x1, self.y1), (self.x0, self.y1)


def around(boxes: list[Box]) -> Box:
    """The smallest box around all of them; raises ValueError for none."""
    if not boxes:
        message = "no boxes to go around"
        raise ValueError(message)
    return Box(min(b.x0 for b in boxes), min(b.y0 for b in boxes), max(b.x1 for b in boxes), max(b.y1 for b in boxes))


def turn(point: Point, degrees: float, width: float, height: float) -> Point:
    """Turn a normalised point about the page's centre, clockwise as seen on the page, on a page of the given pixels."""
    radians = math.radians(degrees)
    x, y = (point[0] - 0.5) * width, (point[1] - 0.5) * height
    cos, sin = math.cos(radians), math.sin(radians)
    return (x * cos - y * sin) / width + 0.5, (x * sin + y * cos) / height + 0.5
