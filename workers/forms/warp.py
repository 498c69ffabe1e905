"""Smooth maps between a page and an empty form: polynomials up to the third degree, fitted by least squares."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from schemas.geometry import Box
from workers.forms.template import FormTemplate, Points

Values = NDArray[np.float64]
TERMS = {1: 3, 2: 6, 3: 10}
"""Coefficients of a polynomial in x and y, by degree."""


def terms(points: Points, count: int) -> Values:
    """(n, count): the polynomial's terms at points given about as 0..1."""
    x, y = points[:, 0] - 0.5, points[:, 1] - 0.5
    columns = [np.ones_like(x), x, y, x * x, x * y, y * y, x**3, x * x * y, x * y * y, y**3]
    return np.column_stack(columns[:count])


@dataclass(frozen=True, slots=True)
class Warp:
    """Page shares (0..1 of width and height) to template units and back."""

    forward: Values
    """(terms, 2)."""
    backward: Values
    """(terms, 2), of template points as shares of the sheet."""
    sheet: tuple[float, float]
    """The template's width and height in its unit."""

    def to_template(self, points: Points) -> Points:
        """Page shares to template units."""
        return terms(points, self.forward.shape[0]) @ self.forward

    def to_page(self, points: Points) -> Points:
        """Template units to page shares."""
        return terms(points / np.array(self.sheet), self.backward.shape[0]) @ self.backward

    def box_on_page(self, box: Box) -> Box:
        """The upright box around a template box, on the page, clipped to it."""
        corners = np.clip(self.to_page(np.array(box.polygon())), 0.0, 1.0)
        (x0, y0), (x1, y1) = corners.min(axis=0), corners.max(axis=0)
        return Box(float(x0), float(y0), float(x1), float(y1))

    def boxes_in_template(self, boxes: list[Box]) -> Values:
        """(n, 4): page boxes as x0, y0, x1, y1 in template units; a box keeps its middle and its size."""
        page = np.array(boxes, dtype=float).reshape(-1, 4)
        middle = (page[:, :2] + page[:, 2:]) / 2
        left = np.column_stack([page[:, 0], middle[:, 1]])
        right = np.column_stack([page[:, 2], middle[:, 1]])
        top = np.column_stack([middle[:, 0], page[:, 1]])
        bottom = np.column_stack([middle[:, 0], page[:, 3]])
        x0, x1 = self.to_template(left)[:, 0], self.to_template(right)[:, 0]
        y0, y1 = self.to_template(top)[:, 1], self.to_template(bottom)[:, 1]
        return np.column_stack([x0, y0, x1, y1])


def warp_of(forward: Values, template: FormTemplate) -> Warp:
    """The map and its inverse. The inverse is fitted on a grid laid over the page."""
    across, down = np.meshgrid(np.linspace(-0.05, 1.05, 18), np.linspace(-0.05, 1.05, 18))
    page = np.column_stack([across.ravel(), down.ravel()])
    sheet = (template.width, template.height)
    there = terms(page, forward.shape[0]) @ forward / np.array(sheet)
    degree = 3 if forward.shape[0] > TERMS[1] else 1
    backward = np.asarray(np.linalg.lstsq(terms(there, TERMS[degree]), page, rcond=None)[0], dtype=np.float64)
    return Warp(forward, backward, sheet)
