"""Is a picture of a text line upside down? Asked of the PP-OCR line classifier that comes in RapidOCR's wheel."""

from __future__ import annotations

import importlib.util
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    import onnxruntime

LINE_HEIGHT, LINE_WIDTH = 48, 192
"""Pixels of the model's input."""

LinePictures = NDArray[np.float32]
"""(lines, 48, 192), -1 black to 1 white, 0 right of the text."""


def model_path() -> Path:
    """Where the installed `rapidocr` package keeps the model; the package itself is not imported."""
    spec = importlib.util.find_spec("rapidocr")
    if spec is None or spec.origin is None:
        message = "the package rapidocr is not installed"
        raise FileNotFoundError(message)
    return Path(spec.origin).parent / "models" / "ch_ppocr_mobile_v2.0_cls_mobile.onnx"


@cache
def _session() -> onnxruntime.InferenceSession:
    import onnxruntime  # noqa: PLC0415 - 0.15 s, and not every page needs it

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    return onnxruntime.InferenceSession(str(model_path()), options, providers=["CPUExecutionProvider"])


def line_votes(lines: LinePictures) -> NDArray[np.float64]:
    """For each line -1 (surely upside down) to 1 (surely upright), seen both as it is and turned over."""
    if not len(lines):
        return np.zeros(0)
    return (_upright(lines) - _upright(_turned_over(lines))) / 2


def _upright(lines: LinePictures) -> NDArray[np.float64]:
    session = _session()
    batch = np.repeat(lines[:, None], 3, axis=1)
    shares = session.run(None, {session.get_inputs()[0].name: batch})[0]
    return np.asarray(shares[:, 0] - shares[:, 1], dtype=np.float64)


def _turned_over(lines: LinePictures) -> LinePictures:
    """Each line turned by 180 degrees, its text again at the left."""
    used = [int(np.flatnonzero(line.any(axis=0))[-1]) + 1 if line.any() else LINE_WIDTH for line in lines]
    turned = np.zeros_like(lines)
    for line, over, width in zip(lines, turned, used, strict=True):
        over[:, :width] = line[::-1, :width][:, ::-1]
    return turned
