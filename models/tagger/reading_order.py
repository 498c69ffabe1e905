"""Words in the order a person reads them: rows from top to bottom, each from left to right. Training and use must agree."""

from __future__ import annotations

from collections.abc import Sequence

from schemas.geometry import Box

_SAME_ROW = 0.5
"""Centres closer than this share of the lower word's height are on one row."""


def rows_of(boxes: Sequence[Box]) -> list[list[int]]:
    """Indices of the boxes row by row, left to right. The page must be level."""
    rows: list[list[int]] = []
    middle = height = 0.0
    for index in sorted(range(len(boxes)), key=lambda each: boxes[each].center[1]):
        box = boxes[index]
        if rows and box.center[1] - middle < _SAME_ROW * min(height, box.height):
            row = rows[-1]
            row.append(index)
            middle += (box.center[1] - middle) / len(row)
        else:
            rows.append([index])
            middle = box.center[1]
        height = box.height if len(rows[-1]) == 1 else max(height, box.height)
    return [sorted(row, key=lambda each: boxes[each].x0) for row in rows]


def reading_order(boxes: Sequence[Box]) -> list[int]:
    """Indices of the boxes as read."""
    return [index for row in rows_of(boxes) for index in row]
