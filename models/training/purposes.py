"""`python -m models.training.purposes`: learn by which words letters of a category are told, and judge it on other letters.

It learns from letters as the mill prints them: those that many hands wrote as a whole, each several times with other choices
and facts, and some of every other family of letters, whose wordings are fewer. Judged are letters written by somebody else, and
the validation families. Writes `models/weights/purposes.npz` and its line of the manifest.
"""

from __future__ import annotations

import argparse
import hashlib
import logging
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from random import Random

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression

from models.manifest import WEIGHTS, WeightsFile, add_to_manifest
from models.purposes import FILE, LOUDNESS, Purposes, grams_of, packed, unpacked
from models.training.families.catalogue import FAMILIES, families_of
from models.training.families.family import Split
from models.training.families.letter_written import PREFIXES, Press, presses_of
from models.training.paper import Paper, Place

_TIMES = 3
"""A letter that was written as a whole is read so often, each time with other choices made."""
_OTHERS = 4
"""Letters of each other family."""
_LEAST = 3
"""In fewer texts a gram is a name or a slip."""
_PARTIES = ("/sender/", "/recipient/")
_TRIES = 3


@dataclass(frozen=True, slots=True)
class Letters:
    """Texts, and what each is for."""

    texts: Sequence[str]
    categories: Sequence[str]


def text_of(paper: Paper) -> str:
    """The sheets as they were printed, without those who write and are written to."""
    parties = {place for pointer, places in paper.places.items() if pointer.startswith(_PARTIES) for place in places}
    printed = ((number, word) for number, page in enumerate(paper.pages, start=1) for word in page.words)
    return " ".join(word.text for number, word in printed if Place(number, word.box) not in parties)


def letters_of(presses: Iterable[Press], times: int) -> Letters:
    """So many from each press; none from one that cannot print what its dice say."""
    papers = [
        paper for number, press in enumerate(presses) for time in range(times) for paper in _printed(press, f"{number} {time}")
    ]
    return Letters([text_of(paper) for paper in papers], [str(paper.data["category"]) for paper in papers])


def _printed(press: Press, dice: str) -> Iterator[Paper]:
    for attempt in range(_TRIES):
        with suppress(ValueError):
            yield press(Random(f"purposes {dice} {attempt}"))
            return


def learned(letters: Letters) -> bytes:
    """The model's file."""
    vectorizer = TfidfVectorizer(analyzer=grams_of, min_df=_LEAST, sublinear_tf=True)
    counts = vectorizer.fit_transform(letters.texts) * LOUDNESS
    model = LogisticRegression(C=1.0, max_iter=300).fit(counts, letters.categories)
    return packed(
        [str(each) for each in model.classes_],
        vectorizer.get_feature_names_out(),
        vectorizer.idf_.astype(np.float32),
        model.coef_.T.astype(np.float32),
        model.intercept_.astype(np.float32),
    )


def share_right(model: Purposes, letters: Letters) -> float:
    """Of how many letters the likeliest category is the right one."""
    told = [model(text) for text in letters.texts]
    right = [
        max(said, key=lambda name: said[name], default="") == wanted
        for said, wanted in zip(told, letters.categories, strict=True)
    ]
    return round(float(np.mean(right)), 4)


def main(arguments: Sequence[str] | None = None) -> None:
    """The command."""
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    asked = argparse.ArgumentParser(prog="python -m models.training.purposes", description=__doc__)
    asked.add_argument("--out", type=Path, default=WEIGHTS)
    folder = asked.parse_args(arguments).out
    written, others = letters_of(presses_of("training"), _TIMES), letters_of(_others("training"), _OTHERS)
    content = learned(Letters([*written.texts, *others.texts], [*written.categories, *others.categories]))
    (folder / FILE).write_bytes(content)
    made = WeightsFile(
        version="1",
        sha256=hashlib.sha256(content).hexdigest(),
        size=len(content),
        made_by="python -m models.training.purposes",
        made_from=f"{len(written.texts)} letters written as a whole and {len(others.texts)} of other families",
        metrics={
            "letters by another hand": share_right(unpacked(content), letters_of(presses_of("validation"), 1)),
            "other validation families": share_right(unpacked(content), letters_of(_others("validation"), _OTHERS)),
        },
    )
    add_to_manifest(FILE, made, folder)
    logging.getLogger("purposes").info(made.model_dump_json(indent=2))


def _others(split: Split) -> list[Press]:
    """The families of letters put together out of sentences."""
    return [FAMILIES[name].draw for name in families_of(split, "letter") if not name.startswith(PREFIXES)]


if __name__ == "__main__":
    main()
