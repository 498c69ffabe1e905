"""Documents that are known and were really read: what every reader saw on their pages, and what is true of them.

One gzipped JSON per document in `var/corpus/<split>/`, written by `postroom.evaluation.corpus`. Reading pages is what costs;
with these kept, extraction and settlement of hundreds of documents can be measured again in seconds.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict

from schemas.pages import ReadPage

CORPUS = Path("var/corpus")


class KnownDocument(BaseModel):
    """One document: how it was made, what was read, what is true."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str
    """Its file's name without endings."""
    split: str
    """The part of the corpus it belongs to: training, validation or test."""
    family: str
    family_split: str
    """The split of the family itself: forms of fixed geometry have no layouts that could be kept back."""
    type: str
    fault: str
    """The scanner's treatment, or `born-digital`."""
    container: str
    dpi: int
    seed: str
    """The dice of the piece of mail."""
    sizes: tuple[tuple[float, float], ...]
    """Width and height of the printed pages in points."""
    truth: dict[str, Any]
    """As `models.training.truth.truth_of` gives it, with the places of the fields and all printed words."""
    pages: tuple[ReadPage, ...]
    form_seen: bool = True
    """False of a claim form whose rulings the scan does not show: in drop-out colour, or too faint for black and white."""
    draw_seconds: float
    read_seconds: float
    """CPU seconds of one core for all pages: from opening the file to their layout."""


def untagged(page: ReadPage) -> ReadPage:
    """The page without what a tagger said: taggers change, what was read stays."""
    return page.model_copy(update={"tags": None})


def keep(document: KnownDocument, folder: Path) -> Path:
    """Write a document into its split's folder; a half-written file never has the final name."""
    path = folder / document.split / f"{document.name}.json.gz"
    path.parent.mkdir(parents=True, exist_ok=True)
    partial = path.with_suffix(".part")
    with gzip.open(partial, "wt", encoding="utf-8", compresslevel=6) as out:
        out.write(document.model_dump_json())
    partial.replace(path)
    return path


def paths_of(split: str, folder: Path = CORPUS) -> tuple[Path, ...]:
    """The files of a split, in the order of their names."""
    return tuple(sorted((folder / split).glob("*.json.gz")))


def load(paths: Iterable[Path]) -> Iterator[KnownDocument]:
    """Documents one at a time."""
    for path in paths:
        with gzip.open(path, "rt", encoding="utf-8") as stream:
            yield KnownDocument.model_validate(json.load(stream))
