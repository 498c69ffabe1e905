"""Scans by somebody else's code: treatments out of the `augraphy` library, for test pages only.

They are an independent check: our own faults (`scanner.py`) are what the models learn from, these are never learned from. The
library comes with the `train` extra; where it is not installed there are no such treatments. Only its cheap augmentations are
used, together below a second of processor time a page at 300 dpi once compiled (the first page takes some seconds).
"""

from __future__ import annotations

import importlib
import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.util import find_spec
from random import Random
from typing import Any

import cv2
import numpy as np

from models.training.paper import Pixels

Recipe = Callable[[Any, Random], Sequence[Any]]
"""The library and dice in, its augmentations in order out."""


def available() -> bool:
    """Is the library installed?"""
    return find_spec("augraphy") is not None


@contextmanager
def _their_dice(rng: Random) -> Iterator[None]:
    """The library throws the dice of the whole process: set them, and put them back."""
    ours, theirs = random.getstate(), np.random.get_state()  # noqa: NPY002 - the library's own dice
    random.seed(rng.getrandbits(32))
    np.random.seed(rng.getrandbits(32))  # noqa: NPY002 - likewise
    try:
        yield
    finally:
        random.setstate(ours)
        np.random.set_state(theirs)  # noqa: NPY002 - likewise


@dataclass(frozen=True, slots=True)
class ForeignTreatment:
    """A kind of scan made by the library; stands where a `scanner.Treatment` does."""

    name: str
    recipe: Recipe
    dpi: int = 300

    def __call__(self, page: Pixels, rng: Random) -> Pixels:
        """Apply the augmentations one after another."""
        library = importlib.import_module("augraphy")
        with _their_dice(rng):
            for augmentation in self.recipe(library, rng):
                page = _grey(augmentation(page.copy()))
        return page


def _grey(result: Any) -> Pixels:  # noqa: ANN401 - what the library gives back
    shot = np.asarray(result[0] if isinstance(result, tuple) else result)
    if shot.ndim == 3:
        shot = cv2.cvtColor(shot.astype(np.uint8), cv2.COLOR_BGR2GRAY)
    return np.ascontiguousarray(shot, dtype=np.uint8)


def _office(library: Any, rng: Random) -> list[Any]:  # noqa: ANN401 - an untyped library
    paper = [library.BrightnessTexturize(texturize_range=(0.9, 0.99), deviation=0.03, p=1)] if rng.random() < 0.5 else []
    return [
        library.InkBleed(intensity_range=(0.1, 0.3), kernel_size=(3, 3), severity=(0.1, 0.3), p=1),
        *paper,
        library.SubtleNoise(subtle_range=rng.randint(4, 12), p=1),
        library.Geometric(rotate_range=(-1, 1), p=1),
        library.Jpeg(quality_range=(45, 85), p=1),
    ]


def _copy(library: Any, rng: Random) -> list[Any]:  # noqa: ANN401 - an untyped library
    lines = (
        [library.LowInkPeriodicLines(count_range=(1, 3), period_range=(30, 60), noise_probability=0.1, p=1)]
        if rng.random() < 0.5
        else []
    )
    return [
        library.Letterpress(n_samples=(60, 160), n_clusters=(60, 120), std_range=(500, 1500), value_range=(190, 240), p=1),
        *lines,
        library.NoiseTexturize(sigma_range=(3, 8), turbulence_range=(2, 5), p=1),
        library.Brightness(brightness_range=(0.9, 1.15), p=1),
        library.Geometric(rotate_range=(-1, 1), p=1),
    ]


def _fax(library: Any, rng: Random) -> list[Any]:  # noqa: ANN401 - an untyped library
    return [
        library.LowInkRandomLines(count_range=(2, 8), noise_probability=0.1, p=1),
        library.Faxify(monochrome=1, monochrome_method="cv2.threshold", halftone=rng.choice((0, 0, 1)), invert=0, p=1),
    ]


def treatments() -> Mapping[str, ForeignTreatment]:
    """The treatments by name; none where the library is not installed."""
    if not available():
        return {}
    known = (
        ForeignTreatment("augraphy-office", _office),
        ForeignTreatment("augraphy-copy", _copy),
        ForeignTreatment("augraphy-fax", _fax, dpi=204),
    )
    return {each.name: each for each in known}
