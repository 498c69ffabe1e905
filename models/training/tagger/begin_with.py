"""Weights of an exported tagger back in a model that learns, so that a run can go on from the file that is checked in.

An exported file knows matrices by numbers of its graph, not by names, and holds them in bytes. So a model of the same sizes is
exported too, and each of its parameters looked for in that file: where it stands there, the wanted one stands in the other.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Mapping
from copy import deepcopy
from pathlib import Path

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import numpy_helper
from torch import Tensor, nn

from models.training.tagger.export import write_onnx
from models.training.tagger.model import PostroomTagger, PostroomTaggerConfig

Arrays = Mapping[str, NDArray[np.float32]]
_SUFFIX = "_quantized"


def model_of(path: Path) -> PostroomTagger:
    """The model that an exported file was made of, each weight off by up to half a step of its matrix where that is in bytes.

    Raises ValueError where the file was made of a model of other sizes than the code's.
    """
    told = {each.key: each.value for each in onnx.load(path).metadata_props}
    names = {name: json.loads(told[name]) for name in ("roles", "kinds", "page_roles")}
    model = PostroomTagger(PostroomTaggerConfig(**names)).eval()
    model.load_state_dict(exported_weights(path, model))
    return model


def exported_weights(path: Path, model: PostroomTagger) -> dict[str, Tensor]:
    """The parameters of an exported file by the names of `model`. Raises ValueError where one is missing."""
    probe = deepcopy(model)
    for parameter in probe.parameters():
        nn.init.normal_(parameter)  # so that no two are alike
    with tempfile.TemporaryDirectory() as folder:
        own = Path(folder) / "own.onnx"
        write_onnx(probe, own)
        known = _arrays(own)
    wanted = _arrays(path)
    found: dict[str, Tensor] = {}
    for name, parameter in probe.state_dict().items():
        here = parameter.numpy()
        place = next((place for place, array in known.items() if _same(here, array)), None)
        there = wanted.get(place or "")
        if there is None or there.shape not in {here.shape, here.T.shape}:
            message = f"{path} has no {name}: it was made of another model"
            raise ValueError(message)
        turned = not _equal(here, known[place or ""])
        found[name] = torch.tensor(there.T if turned else there)
    return found


def _arrays(path: Path) -> Arrays:
    """All constants of a file, bytes as the numbers that they stand for."""
    held = {each.name: numpy_helper.to_array(each) for each in onnx.load(path).graph.initializer}
    plain = {name: array for name, array in held.items() if array.dtype == np.float32 and not name.endswith("_scale")}
    for name in [each for each in held if each.endswith(_SUFFIX)]:
        stem = name.removesuffix(_SUFFIX)
        told = (held[name].astype(np.float32) - held[f"{stem}_zero_point"].astype(np.float32)) * held[f"{stem}_scale"]
        # What a general product held is laid out anew when it goes to bytes.
        plain[stem.removesuffix("_Transposed")] = told.T if stem.endswith("_Transposed") else told
    return plain


def _same(one: NDArray[np.float32], other: NDArray[np.float32]) -> bool:
    return _equal(one, other) or _equal(one, other.T)


def _equal(one: NDArray[np.float32], other: NDArray[np.float32]) -> bool:
    return one.shape == other.shape and bool(np.array_equal(one, other))
