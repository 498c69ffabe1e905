"""Where a form lies on a page, found from the ruled lines alone.

First a coarse fit: the slant of the lines, then scale and shift by matching line positions. Then a refinement in which each
template coordinate is a polynomial of the page's: points on horizontal lines know their height on the form, points on vertical
lines their distance from its left edge. Degree 1 covers shift, scale, skew and shear; 2 and 3 perspective and curled paper.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import cv2
import numpy as np

from workers.forms.lines import RuledLines
from workers.forms.template import FormTemplate, Points, line_samples
from workers.forms.warp import TERMS, Values, Warp, terms, warp_of
from workers.raster import Pixels

_SLANTS = np.tan(np.radians(np.arange(-5.0, 5.01, 0.25)))
_SCALES = np.arange(0.84, 1.161, 0.005)
_MOST_POINTS = 2500
_LEAST_ACROSS, _LEAST_DOWN = 1200, 600
"""Points on lines, five pixels apart; the two forms have some 9,000 and 3,000 of them."""
_UPRIGHTS = 0.5
"""Share of the upright lines' length that must be at the right distances from each other; the forms reach 0.8 and more."""
_WORTH_REFINING = 0.28
"""Coarse fit below which a page is not looked at further; other paper stays below 0.3 even after refinement."""
_REFINEMENTS = ((1, 9.0), (1, 5.0), (1, 4.0), (2, 4.0), (3, 3.5), (3, 2.5), (3, 2.0))
"""Degree of the polynomial and how far, in points, a line may lie from where it is expected."""


@dataclass(frozen=True, slots=True)
class Registration:
    """Where the form lies, and how well its lines fit."""

    warp: Warp
    score: float
    """Share of the empty form's line length that is on the page, less what chance would give; 0..1."""


def register(lines: RuledLines, template: FormTemplate) -> Registration | None:
    """The best place of the form on the page; None where the lines cannot be the form's."""
    if len(lines.across) < _LEAST_ACROSS or len(lines.down) < _LEAST_DOWN:
        return None
    field = _LineField.of(lines, template)
    starts = [warp_of(each, template) for each in _coarse(lines, template)]
    scored = [(field.cover(each), each) for each in starts]
    if not scored:
        return None
    cover, warp = max(scored, key=lambda each: each[0])
    if cover < _WORTH_REFINING:
        return None
    forward = warp.forward
    for degree, tolerance in _REFINEMENTS:
        refined = _refine(lines, template, forward, degree, tolerance / template.points_per_unit)
        if refined is None:
            break
        forward = refined
    warp = warp_of(forward, template)
    return Registration(warp, field.cover(warp))


@dataclass(frozen=True, slots=True)
class _LineField:
    """Line masks made a little thicker, to ask whether a template line is there."""

    across: Pixels
    down: Pixels
    across_samples: Points
    down_samples: Points
    chance: tuple[float, float]

    @classmethod
    def of(cls, lines: RuledLines, template: FormTemplate) -> _LineField:
        thicken = np.ones((5, 5), np.uint8)
        across = np.asarray(cv2.dilate(lines.across_mask, thicken), np.uint8)
        down = np.asarray(cv2.dilate(lines.down_mask, thicken), np.uint8)
        chance = float(np.mean(across > 0)), float(np.mean(down > 0))
        return cls(across, down, *line_samples(template.type), chance)

    def cover(self, warp: Warp) -> float:
        """Share of the template's lines found, the poorer direction counting double, chance taken off."""
        both = [
            (self._share(warp, samples, mask) - chance) / (1 - chance)
            for samples, mask, chance in zip(
                (self.across_samples, self.down_samples), (self.across, self.down), self.chance, strict=True
            )
        ]
        return max(0.0, (sum(both) + min(both)) / 3)

    @staticmethod
    def _share(warp: Warp, samples: Points, mask: Pixels) -> float:
        height, width = mask.shape
        at = np.rint(warp.to_page(samples) * np.array([width, height])).astype(int)
        inside = (at >= 0).all(axis=1) & (at[:, 0] < width) & (at[:, 1] < height)
        return float(np.count_nonzero(mask[at[inside, 1], at[inside, 0]])) / len(samples)


def _coarse(lines: RuledLines, template: FormTemplate) -> Iterator[Values]:
    """Affine maps worth trying, page shares to template units."""
    size = np.array([lines.width, lines.height], dtype=float)
    climb = _slant(lines.across[:, 0], lines.across[:, 1], lines.height)
    ys = lines.across[:, 1] - climb * (lines.across[:, 0] - size[0] / 2)
    nominal = size[0] / template.width
    # The streaks of a fax lean otherwise than the form's own lines, which are square to those across.
    for lean in {_slant(lines.down[:, 1], lines.down[:, 0], lines.width), -climb}:
        xs = lines.down[:, 0] - lean * (lines.down[:, 1] - size[1] / 2)
        for x_share, x_scale, x_shift in _match(xs, template.vertical, nominal, _SCALES, best=3):
            if x_share < _UPRIGHTS:
                continue
            near = np.arange(x_scale * 0.95, x_scale * 1.0501, nominal * 0.005) / nominal
            for _, y_scale, y_shift in _match(ys, template.horizontal, nominal, near, best=2):
                # Pixels x become (x - lean (y - h/2) - x_shift) / x_scale; here for page shares about the middle.
                tx = (size[0] / 2 - x_shift) / x_scale, size[0] / x_scale, -lean * size[1] / x_scale
                ty = (size[1] / 2 - y_shift) / y_scale, -climb * size[0] / y_scale, size[1] / y_scale
                yield np.column_stack([tx, ty])


def _slant(along: Values, over: Values, extent: int) -> float:
    """Climb per pixel at which the lines' points fall together best."""
    some = slice(None, None, max(1, len(along) // _MOST_POINTS))
    along, over = along[some] - along.mean(), over[some]

    def sharpness(slant: float) -> float:
        counts = np.bincount(np.clip(np.rint((over - slant * along) / 2).astype(int), 0, extent), minlength=1)
        return float(np.square(counts).sum())

    return float(max(_SLANTS, key=sharpness))


def _match(
    positions: Values, template_lines: Values, nominal: float, scales: Values, *, best: int
) -> list[tuple[float, float, float]]:
    """The `best` few of: share of the lines found, scale (pixels per unit) and shift (pixels) that lay template on page."""
    extent = 2400
    counts = np.bincount(np.clip(np.rint(positions + 600).astype(int), 0, extent - 1), minlength=extent).astype(float)
    near = np.convolve(counts, np.ones(5), mode="same") * 5.0
    at, length = template_lines[:, 0], template_lines[:, 2] - template_lines[:, 1]
    shifts = np.arange(-180, 181, 2)
    found: list[tuple[float, float, float]] = []
    for scale in scales * nominal:
        where = np.clip(np.rint(at * scale)[None, :].astype(int) + shifts[:, None] + 600, 0, extent - 1)
        score = np.minimum(near[where], length * scale).sum(axis=1) / (length.sum() * scale)
        found += [(float(score[i]), float(scale), float(shifts[i])) for i in np.argsort(score)[-best:]]
    found.sort(reverse=True)
    chosen: list[tuple[float, float, float]] = []
    for share, scale, shift in found:
        if all(abs(shift - other[2]) > 8 or abs(scale - other[1]) > 0.03 * nominal for other in chosen):
            chosen.append((share, scale, shift))
        if len(chosen) == best:
            break
    return chosen


def _refine(lines: RuledLines, template: FormTemplate, forward: Values, degree: int, tolerance: float) -> Values | None:
    """Fit again, each line point drawn to the template line it is nearest to."""
    size = np.array([lines.width, lines.height], dtype=float)
    columns = []
    for points, axis, template_lines in ((lines.down, 0, template.vertical), (lines.across, 1, template.horizontal)):
        some = points[:: max(1, len(points) // _MOST_POINTS)] / size
        there = terms(some, forward.shape[0]) @ forward
        gap = template_lines[None, :, 0] - there[:, axis, None]
        along = there[:, 1 - axis, None]
        off = (along < template_lines[None, :, 1] - 4) | (along > template_lines[None, :, 2] + 4)
        gap[off] = np.inf
        nearest = np.abs(gap).argmin(axis=1)
        least = gap[np.arange(len(gap)), nearest]
        hit = np.abs(least) <= tolerance
        if np.count_nonzero(hit) < 100:
            return None
        columns.append(_fit(some[hit], there[hit, axis] + least[hit], degree))
    return np.column_stack(columns)


def _fit(points: Points, values: Values, degree: int) -> Values:
    """Least squares with the curved terms held small, so that they bend only where the paper does."""
    matrix = terms(points, TERMS[degree])
    stiffness = np.diag([0.0] * 3 + [0.05] * 3 + [0.1] * 4)[: matrix.shape[1], : matrix.shape[1]]
    return np.asarray(np.linalg.solve(matrix.T @ matrix + stiffness, matrix.T @ values), dtype=np.float64)
