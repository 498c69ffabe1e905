"""Layout models by their layoutparser names, and layoutparser's layouts as our regions and back."""

from __future__ import annotations

import importlib
from functools import cache
from typing import Any, Protocol

from schemas.errors import Misconfigured
from schemas.geometry import Box
from schemas.pages import PageFacts, PageLayout, Region, RegionRole
from workers.raster import Pixels

RULED_LINES = "lp://ruled/postroom/lines_v1"
"""Our own: lines only, no weights."""
_ROLES = {
    "rule": RegionRole.RULE, "text": RegionRole.TEXT, "title": RegionRole.HEADING, "heading": RegionRole.HEADING,
    "table": RegionRole.TABLE, "list": RegionRole.TEXT, "letterhead": RegionRole.LETTERHEAD, "address": RegionRole.ADDRESS,
    "key_value": RegionRole.KEY_VALUE, "row": RegionRole.ROW, "cell": RegionRole.CELL, "mark": RegionRole.MARK,
}  # fmt: skip


class LayoutModel(Protocol):
    """What layoutparser calls a layout model."""

    def detect(self, image: Pixels) -> Any:  # noqa: ANN401 - a `layoutparser.Layout`
        """The picture's blocks, in its pixels."""


@cache
def load_layout_model(config: str = RULED_LINES) -> LayoutModel:
    """The model of that name, through layoutparser's `AutoLayoutModel`."""
    # Loading layoutparser takes a third of a second: not before there is a page to look at.
    auto = importlib.import_module("workers.layout.ruled_model").AutoLayoutModel
    model: LayoutModel | None = auto(config)
    if model is None:
        raise Misconfigured(f"layoutparser knows no layout model {config}; ours is {RULED_LINES}")
    return model


def regions_of(layout: Any, facts: PageFacts) -> tuple[Region, ...]:  # noqa: ANN401 - a `layoutparser.Layout`
    """The blocks of a layoutparser layout whose types we know."""
    regions = []
    for block in layout:
        role = _ROLES.get(str(block.type or "").lower())
        if role is not None:
            x0, y0, x1, y1 = block.coordinates
            box = Box(_share(x0 / facts.width), _share(y0 / facts.height), _share(x1 / facts.width), _share(y1 / facts.height))
            score = 1.0 if block.score is None else _share(float(block.score))
            regions.append(Region.model_construct(role=role, box=box, score=score, text=block.text))
    return tuple(regions)


def as_layoutparser(layout: PageLayout, facts: PageFacts) -> Any:  # noqa: ANN401 - a `layoutparser.Layout`
    """Our regions as a `layoutparser.Layout` in page pixels, for its drawing, filtering and export."""
    elements = importlib.import_module("layoutparser.elements")
    return elements.Layout(
        [
            elements.TextBlock(
                elements.Rectangle(
                    region.box.x0 * facts.width,
                    region.box.y0 * facts.height,
                    region.box.x1 * facts.width,
                    region.box.y1 * facts.height,
                ),
                text=region.text,
                id=index,
                type=region.role.value,
                parent=region.parent,
                score=region.score,
            )
            for index, region in enumerate(layout.regions)
        ]
    )


def _share(value: float) -> float:
    return min(1.0, max(0.0, value))
