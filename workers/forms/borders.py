"""A template fitted to the very form on the page: not all printers of forms put the lines between boxes at the same place."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from schemas.geometry import Box
from workers.forms.lines import STEP, RuledLines
from workers.forms.template import FormTemplate
from workers.forms.warp import Values, Warp

_REACH = 8.0
"""Points from its place within which a line is looked for."""
_AT_HOME = 1.5
_SEEN = 0.55
"""Share of a line's length that must be there."""
_SAME = 0.8


def fit_borders(lines: RuledLines, template: FormTemplate, warp: Warp) -> FormTemplate:
    """The template with those upright lines moved, and the boxes they bound, that are printed elsewhere on this page."""
    points = warp.to_template(lines.down / np.array([lines.width, lines.height]))
    unit = 1 / template.points_per_unit
    step = STEP * template.height / lines.height
    moved = template.vertical.copy()
    for index, line in enumerate(template.vertical):
        moved[index, 0] += _offset(line, points, step, unit)
    shifts = [(before, after[0] - before[0]) for before, after in zip(template.vertical, moved, strict=True)]
    shifts = [(line, shift) for line, shift in shifts if shift]
    if not shifts:
        return template
    boxes = {name: _moved(box, shifts, unit) for name, box in template.boxes.items()}
    return replace(template, vertical=moved, boxes=boxes)


def _offset(line: Values, points: Values, step: float, unit: float) -> float:
    """How far from its place the line stands: 0 where it is at home or nowhere near."""
    x, y0, y1 = line
    near = points[(points[:, 1] > y0) & (points[:, 1] < y1) & (np.abs(points[:, 0] - x) < _REACH * unit), 0] - x
    needed = _SEEN * (y1 - y0) / step
    width = 0.75 * unit
    if np.count_nonzero(np.abs(near) < _AT_HOME * unit) >= needed or not len(near):
        return 0.0
    counts = (np.abs(near[:, None] - near[None, :]) < width).sum(axis=1)
    best = int(counts.argmax())
    return float(np.median(near[np.abs(near - near[best]) < width])) if counts[best] >= needed else 0.0


def _moved(box: Box, shifts: list[tuple[Values, float]], unit: float) -> Box:
    x0, x1 = box.x0, box.x1
    for (x, y0, y1), shift in shifts:
        beside = min(box.y1, y1) - max(box.y0, y0) > 0.5 * box.height
        if beside and abs(box.x0 - x) < _SAME * unit:
            x0 = box.x0 + shift
        if beside and abs(box.x1 - x) < _SAME * unit:
            x1 = box.x1 + shift
    return Box(x0, box.y0, x1, box.y1) if x1 > x0 else box
