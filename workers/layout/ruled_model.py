"""Our layout model behind layoutparser's interface: ruled lines as `TextBlock`s of type `rule`.

Registered so that `layoutparser.AutoLayoutModel("lp://ruled/postroom/lines_v1")` makes one; it needs no weights. Importing this
module imports layoutparser's elements and with them pandas, so only `workers.layout.models` does.
"""

from __future__ import annotations

from typing import Any, ClassVar

import numpy as np
from layoutparser.elements import Layout, Rectangle, TextBlock
from layoutparser.models.auto_layoutmodel import ALL_AVAILABLE_BACKENDS, AutoLayoutModel
from layoutparser.models.base_layoutmodel import BaseLayoutModel

from workers.layout.lines import ruled_lines


class RuledLayoutModel(BaseLayoutModel):  # type: ignore[misc]  # layoutparser has no types
    """Finds ruled lines without learning."""

    DEPENDENCIES: ClassVar[list[str]] = []
    DETECTOR_NAME = "ruled"
    MODEL_CATALOG: ClassVar[dict[str, dict[str, str]]] = {"postroom": {"lines_v1": ""}}

    def __init__(
        self,
        config_path: str,
        model_path: str | None = None,
        label_map: dict[int, str] | None = None,
        device: str | None = None,
        extra_config: Any = None,  # noqa: ANN401 - whatever a layoutparser model may take
    ) -> None:
        self.config_path = config_path
        del model_path, label_map, device, extra_config

    def detect(self, image: Any) -> Layout:  # noqa: ANN401 - an array or a PIL picture
        """The page's lines, in pixels of the picture."""
        pixels = self.image_loader(image)
        height, width = pixels.shape[:2]
        return Layout([
            TextBlock(Rectangle(box.x0 * width, box.y0 * height, box.x1 * width, box.y1 * height), type="rule", score=1.0)
            for box in ruled_lines(pixels)
        ])  # fmt: skip

    def image_loader(self, image: Any) -> np.ndarray:  # noqa: ANN401 - an array or a PIL picture
        """Any picture as an array."""
        return np.asarray(image, np.uint8)


ALL_AVAILABLE_BACKENDS[RuledLayoutModel.DETECTOR_NAME] = RuledLayoutModel

__all__ = ["AutoLayoutModel", "RuledLayoutModel"]
