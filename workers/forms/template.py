"""What a form of fixed geometry looks like when empty: its lines, boxes, check boxes and printed captions.

Measured on the public forms: the CMS-1500 (02/12) as CMS prints and offers it for filling in, the UB-04 (CMS-1450) as drawn by
OpenEMR. Each table says its own unit; every coordinate of a template is in that unit, origin top left of the sheet.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from importlib import resources

import numpy as np
from numpy.typing import NDArray

from schemas.geometry import Box

Points = NDArray[np.float64]
"""(n, 2): x, y."""


@dataclass(frozen=True, slots=True)
class Caption:
    """A piece of text printed on the empty form."""

    text: str
    box: Box


@dataclass(frozen=True, slots=True)
class FormTemplate:
    """An empty form. `Box` holds template units here, not shares of a page."""

    type: str
    edition: str
    width: float
    height: float
    horizontal: NDArray[np.float64]
    """(n, 3): y, x0, x1 of each long horizontal line."""
    vertical: NDArray[np.float64]
    """(n, 3): x, y0, y1 of each vertical line."""
    separators: NDArray[np.float64]
    """(n, 3): x, y0, y1 of the short or dashed strokes inside boxes, between month and day, dollars and cents."""
    boxes: dict[str, Box]
    marks: dict[str, Box]
    """Check boxes, the outer edge of their frames."""
    captions: tuple[Caption, ...]

    @property
    def points_per_unit(self) -> float:
        """Typographic points (1/72 inch) in one template unit."""
        return 8.5 * 72 / self.width


@cache
def line_samples(name: str, step_points: float = 8.0) -> tuple[Points, Points]:
    """Points along the template's horizontal and along its vertical lines, `step_points` apart."""
    template = load_template(name)
    step = step_points / template.points_per_unit
    across = [(x, y) for y, x0, x1 in template.horizontal for x in np.arange(x0 + step / 2, x1, step)]
    down = [(x, y) for x, y0, y1 in template.vertical for y in np.arange(y0 + step / 4, y1, step)]
    return np.array(across), np.array(down)


@cache
def load_template(name: str) -> FormTemplate:
    """The template kept under `zones/NAME.json`."""
    raw = json.loads((resources.files("workers.forms") / "zones" / f"{name}.json").read_text(encoding="utf-8"))
    return FormTemplate(
        type=raw["type"],
        edition=raw["edition"],
        width=raw["width"],
        height=raw["height"],
        horizontal=np.array(raw["horizontal"], dtype=float),
        vertical=np.array(raw["vertical"], dtype=float),
        separators=np.array(raw["separators"], dtype=float),
        boxes={name: Box(*edges) for name, edges in raw["boxes"].items()},
        marks={name: Box(*edges) for name, edges in raw["marks"].items()},
        captions=tuple(Caption(text, Box(*edges)) for text, *edges in raw["captions"]),
    )
