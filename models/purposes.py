"""What a letter is for, by the words it uses: which of them, and which pairs, letters of a category use more than others do.

A linear model of counts: no word must be known, none decides alone, and a letter of any length costs a millisecond. It has
learned from whole letters of many hands (`models.training.purposes`), and knows nothing of layout; who writes, what the tagger
takes a page for and what its sentences say are other witnesses (`workers.stages.extract.letter_category`).
"""

from __future__ import annotations

import io
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice, pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from models.manifest import WEIGHTS, whole

FILE = "purposes.npz"
MOST_WORDS = 400
"""So much of a letter is read: it has said by then what it is for."""
LOUDNESS = 25.0
"""How long the vector of a letter is made; counts of a long letter and of a short one then weigh the same."""
_WORD = re.compile(r"[a-z][a-z'-]+")
Numbers = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Purposes:
    """The model."""

    categories: tuple[str, ...]
    grams: Mapping[str, int]
    """Words and pairs of words in small letters, and their rows."""
    rarity: Numbers
    """(grams,) How much a gram counts: the fewer letters use it, the more (inverse document frequency)."""
    weights: NDArray[np.int8]
    """(grams, categories)"""
    scale: float
    """Nats that one step of the weights is worth."""
    biases: Numbers
    """(categories,)"""

    @classmethod
    def load(cls, folder: Path = WEIGHTS) -> Purposes:
        """From a folder of weights. Raises Misconfigured, naming the file, where it is missing or damaged."""
        return unpacked(whole(FILE, folder))

    def __call__(self, text: str) -> Mapping[str, float]:
        """For each category how probable it is, by the words of a letter alone; nothing where it has no word that is known."""
        counted = {self.grams[gram]: times for gram, times in Counter(grams_of(text)).items() if gram in self.grams}
        if not counted:
            return {}
        rows = np.fromiter(counted, np.int64)
        values = (1 + np.log(np.fromiter(counted.values(), np.float32))) * self.rarity[rows]
        values *= LOUDNESS / np.linalg.norm(values)
        nats = values @ self.weights[rows].astype(np.float32) * self.scale + self.biases
        odds = np.exp(nats - nats.max())
        return dict(zip(self.categories, (odds / odds.sum()).tolist(), strict=True))


@cache
def purposes() -> Purposes:
    """Those that come with the code, read once."""
    return Purposes.load()


def grams_of(text: str) -> list[str]:
    """The words of a text and its pairs of neighbours, as the model knows them."""
    words = [match[0] for match in islice(_WORD.finditer(text.lower()), MOST_WORDS)]
    return [*words, *(f"{first} {second}" for first, second in pairwise(words))]


def unpacked(content: bytes) -> Purposes:
    """The model of a file's content."""
    with np.load(io.BytesIO(content)) as held:
        names, grams = (bytes(held[key]).decode().split("\n") for key in ("categories", "grams"))
        return Purposes(
            categories=tuple(names),
            grams={gram: row for row, gram in enumerate(grams)},
            rarity=held["rarity"].astype(np.float32),
            weights=held["weights"],
            scale=float(held["scale"]),
            biases=held["biases"],
        )


def packed(categories: Sequence[str], grams: Iterable[str], rarity: Numbers, nats: Numbers, biases: Numbers) -> bytes:
    """The file's content. `nats`: (grams, categories)."""
    scale = float(np.abs(nats).max()) / 127
    out = io.BytesIO()
    np.savez_compressed(
        out,
        categories=np.frombuffer("\n".join(categories).encode(), np.uint8),
        grams=np.frombuffer("\n".join(grams).encode(), np.uint8),
        rarity=rarity.astype(np.float16),
        weights=np.round(nats / scale).astype(np.int8),
        scale=scale,
        biases=biases.astype(np.float32),
    )
    return out.getvalue()
