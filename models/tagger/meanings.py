"""What common English words mean, as numbers: near for `discount` and `reduction`, far for `discount` and `Tuesday`.

A table of words, made once from a pre-trained sentence encoder (`models.training.meanings`), so that a heading that no drawn
paper has printed is not wholly strange. Words that the table does not have, numbers among them, mean nothing: all zeros.
"""

from __future__ import annotations

import io
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from models.manifest import WEIGHTS, whole
from schemas.errors import Misconfigured

FILE = "meanings.npz"
MEANING = 64
"""Numbers of a meaning."""
_PART = re.compile(r"[a-z]+")
_POSSESSIVE = re.compile(r"['\u2019]s\b")

Numbers = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Meanings:
    """The table."""

    rows: Mapping[str, int]
    """Words in small letters."""
    vectors: NDArray[np.int8]
    """(words, MEANING)"""
    scale: float
    """What one step of the vectors is worth; numbers are then about one apart."""

    @classmethod
    def load(cls, folder: Path = WEIGHTS) -> Meanings:
        """From a folder of weights. Raises Misconfigured, naming the file, where it is missing or damaged."""
        with np.load(io.BytesIO(whole(FILE, folder))) as held:
            words, vectors = bytes(held["words"]).decode("ascii").split("\n"), held["vectors"]
            if vectors.shape != (len(words), MEANING):
                raise Misconfigured(f"the weights {folder / FILE} are of another version than the code")
            return cls({word: row for row, word in enumerate(words)}, vectors, float(held["scale"]))

    def __call__(self, text: str) -> Numbers:
        """(MEANING,) The mean over the parts of a word that the table has: `Copay/Coinsurance`, `Charges`, `(paid)`."""
        parts = _PART.findall(_POSSESSIVE.sub("", text.lower()))
        found = [row for part in parts if (row := self._row(part)) is not None]
        if not found:
            return np.zeros(MEANING, np.float32)
        mean: Numbers = self.vectors[found].mean(axis=0, dtype=np.float32) * np.float32(self.scale)
        return mean

    def _row(self, word: str) -> int | None:
        """Of the word, or of its singular."""
        row = self.rows.get(word)
        return self.rows.get(word[:-1]) if row is None and word.endswith("s") else row


@cache
def _ours() -> Meanings:
    return Meanings.load()


@lru_cache(maxsize=65536)
def meaning_of(text: str) -> Numbers:
    """(MEANING,) By the table that comes with the code."""
    return _ours()(text)
