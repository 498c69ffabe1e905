from __future__ import annotations

from importlib.resources import files

import numpy as np
import pytest

from workers.readers.alphabet import BLANK, cut_to_western, fields, is_western


@pytest.mark.parametrize("character", ["a", "Z", "7", "$", "ß", "é", "€", " ", "☐"])
def test_western(character: str) -> None:
    assert is_western(character)


@pytest.mark.parametrize("character", ["口", "あ", "，", "Ж", "ab"])  # noqa: RUF001 - the wide comma is the point
def test_not_western(character: str) -> None:
    assert not is_western(character)


def test_fields_come_back_byte_for_byte() -> None:
    message = b"\x08\x96\x01\x12\x03abc\x1d\x00\x00\x80\x3f"
    found = list(fields(message))
    assert [one.number for one in found] == [1, 2, 3]
    assert found[0].value == 150
    assert b"".join(one.raw for one in found) == message


def test_cut_model_agrees_with_the_whole_on_western_classes() -> None:
    onnxruntime = pytest.importorskip("onnxruntime")
    whole = (files("rapidocr") / "models" / "PP-OCRv6_rec_small.onnx").read_bytes()
    cut = cut_to_western(whole)
    picture = np.random.default_rng(1).uniform(-1, 1, (1, 3, 48, 160)).astype(np.float32)
    options = onnxruntime.SessionOptions()
    options.log_severity_level = 3
    runs = [onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"]) for model in (whole, cut.model)]
    full, small = (run.run(None, {"x": picture})[0][0] for run in runs)
    assert cut.characters[0] == BLANK
    assert small.shape[1] == len(cut.characters) < 300
    # The same scores, shared out among fewer classes: ratios stay.
    assert np.allclose(
        small[:, 0] / small.max(axis=1),
        full[:, 0] / np.maximum(full[:, 0], small_top(full, runs[0], cut.characters)),
        atol=1e-3,
    )


def small_top(full: np.ndarray, run: object, kept: tuple[str, ...]) -> np.ndarray:
    known = ["", *run.get_modelmeta().custom_metadata_map["character"].splitlines(), " "]  # type: ignore[attr-defined]
    return full[:, [at for at, character in enumerate(known) if character in set(kept)]].max(axis=1)
