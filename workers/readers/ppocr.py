"""PP-OCR on ONNX Runtime, with the models of RapidOCR's wheel: the second reader. Nothing is downloaded."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import cv2
import numpy as np
from numpy.typing import NDArray

from workers.raster import Pixels
from workers.readers import PixelBox, SeenWord
from workers.readers.alphabet import cut_to_western
from workers.readers.ctc import glyphs_of, ink_of, words_of

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

DETECTOR, RECOGNISER = "PP-OCRv6_det_small.onnx", "PP-OCRv6_rec_small.onnx"
LINE_ROWS = 48
"""Height in pixels to which the recogniser wants every line scaled."""
SQUEEZE = 0.85
"""Lines of a fine scan are set a little narrower: the same words were read, at a sixth less cost."""
TEXT_SCORE, BOX_SCORE = 0.3, 0.5
"""Of the detector's map: what counts as text, and how sure a region must be on average (the model's own defaults)."""
GROW = 1.6
"""The detector draws shrunken regions; grown back by area x this / perimeter (Differentiable Binarization, eq. 10)."""


class PpOcr:
    """PP-OCRv6 small; models loaded when first asked; not to be shared between threads."""

    @cached_property
    def _detector(self) -> InferenceSession:
        return _session(_model(DETECTOR))

    @cached_property
    def _recogniser(self) -> tuple[InferenceSession, tuple[str, ...]]:
        western = cut_to_western(_model(RECOGNISER))
        return _session(western.model), western.characters

    def find_lines(self, pixels: Pixels, longest_side: int) -> tuple[PixelBox, ...]:
        """Where text stands on a grey page, looked for at no more than `longest_side` pixels."""
        height, width = pixels.shape
        scale = min(1.0, longest_side / max(height, width))
        rows, columns = (max(32, round(side * scale / 32) * 32) for side in (height, width))
        small = cv2.resize(pixels, (columns, rows), interpolation=cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR)
        score = self._detector.run(None, {"x": _tensor(small)})[0][0, 0]
        boxes = _regions(score)
        x, y = width / columns, height / rows
        return tuple(_scaled(box, x, y, width, height) for box in boxes)

    def read_lines(self, pixels: Pixels, boxes: Sequence[PixelBox]) -> tuple[tuple[SeenWord, ...], ...]:
        """The words inside each box, left to right; an empty tuple where nothing was read."""
        return tuple(self._read_line(pixels, box) for box in boxes)

    def _read_line(self, pixels: Pixels, box: PixelBox) -> tuple[SeenWord, ...]:
        session, characters = self._recogniser
        crop = pixels[box.top : box.bottom, box.left : box.right]
        if crop.size == 0:
            return ()
        shrinks = crop.shape[0] > LINE_ROWS
        columns = max(16, round(crop.shape[1] * LINE_ROWS / crop.shape[0] * (SQUEEZE if shrinks else 1.0)))
        line = cv2.resize(crop, (columns, LINE_ROWS), interpolation=cv2.INTER_AREA if shrinks else cv2.INTER_LINEAR)
        scores: NDArray[np.float32] = session.run(None, {"x": _tensor(line)})[0][0]
        glyphs = glyphs_of(scores, characters, crop.shape[1] / len(scores))
        return words_of(glyphs, ink_of(crop), (box.left, box.top))


def _model(name: str) -> bytes:
    return (files("rapidocr") / "models" / name).read_bytes()


def _session(model: bytes) -> InferenceSession:
    from onnxruntime import InferenceSession, SessionOptions  # noqa: PLC0415 - a heavy engine, loaded here only

    options = SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.enable_cpu_mem_arena = options.enable_mem_pattern = False
    options.log_severity_level = 3
    return InferenceSession(model, options, providers=["CPUExecutionProvider"])


def _tensor(grey: NDArray[Any]) -> NDArray[np.float32]:
    """One picture as the models want it: three equal planes, -1..1."""
    plane = grey.astype(np.float32) / 127.5 - 1.0
    return np.ascontiguousarray(np.broadcast_to(plane, (1, 3, *plane.shape)))


def _regions(score: NDArray[np.float32]) -> list[tuple[float, float, float, float]]:
    """Left, top, right, bottom of the text regions on the detector's map."""
    text = (score > TEXT_SCORE).astype(np.uint8)
    count, labels, stats, _ = cv2.connectedComponentsWithStats(text)
    mean = np.bincount(labels.ravel(), weights=score.ravel(), minlength=count) / np.maximum(1, stats[:, cv2.CC_STAT_AREA])
    boxes = []
    for (left, top, width, height, area), sure in list(zip(stats, mean, strict=True))[1:]:
        if sure < BOX_SCORE or min(width, height) < 3:
            continue
        grow = min(area, width * height) * GROW / (2 * (width + height))
        boxes.append((left - grow, top - grow, left + width + grow, top + height + grow))
    return boxes


def _scaled(box: tuple[float, float, float, float], x: float, y: float, width: int, height: int) -> PixelBox:
    left, top, right, bottom = box
    return PixelBox(
        max(0, round(left * x)), max(0, round(top * y)), min(width, round(right * x)), min(height, round(bottom * y))
    )
