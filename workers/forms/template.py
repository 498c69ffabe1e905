"""What a form of fixed geometry looks like when empty: its lines, boxes, check boxes and printed captions.

Measured on the public forms: the CMS-1500 (02/12) as CMS prints and offers it for filling in, the UB-04 (CMS-1450) as drawn by
OpenEMR. The CMS-1500 of 12/90 is laid out on the columns and lines of its print specification. Each table says its own unit;
every coordinate of a template is in that unit, origin top left of the sheet.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

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
    """The template kept under `zones/NAME.json`; one that says it is `like` another tells only what it has otherwise."""
    raw = _table(name)
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


def _table(name: str) -> dict[str, Any]:
    raw: dict[str, Any] = json.loads((resources.files("workers.forms") / "zones" / f"{name}.json").read_text(encoding="utf-8"))
    return raw if "like" not in raw else _redrawn(_table(raw["like"]), raw)


def _redrawn(base: dict[str, Any], other: dict[str, Any]) -> dict[str, Any]:
    """An edition of a form: what lies in the areas that it has redrawn is its own, all else the base's."""
    areas = [Box(*edges) for edges in other["redrawn"]]

    def stays(x0: float, y0: float, x1: float, y1: float) -> bool:
        return not any(area.holds(((x0 + x1) / 2, (y0 + y1) / 2)) for area in areas)

    return {
        **base,
        "edition": other["edition"],
        "horizontal": [line for line in base["horizontal"] if stays(line[1], line[0], line[2], line[0])] + other["horizontal"],
        "vertical": [line for line in base["vertical"] if stays(line[0], line[1], line[0], line[2])] + other["vertical"],
        "separators": [line for line in base["separators"] if stays(line[0], line[1], line[0], line[2])] + other["separators"],
        "boxes": {name: edges for name, edges in base["boxes"].items() if stays(*edges)} | other["boxes"],
        "marks": {name: edges for name, edges in base["marks"].items() if stays(*edges)} | other["marks"],
        "captions": [each for each in base["captions"] if stays(*each[1:])] + other["captions"],
    }
