"""Drawn pages that were really read: which read word is which printed word, and whose it is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from models.evaluation.known import CORPUS, KnownDocument, load, paths_of
from models.training.families.family import Split
from models.training.targets import OwnedPage, OwnedWord, kind_of
from schemas.geometry import Box
from schemas.pages import PageText

_SAME_PLACE = 0.5
"""Share of the narrower word that the other must cover, and of the taller one's height that rows may differ by."""
_WORTH_LEARNING = 0.6
"""Share of the printed words that must have been found; a page fed sideways or lost teaches nothing."""


@dataclass(frozen=True, slots=True)
class Meeting:
    """Printed and read words of one page that lie on each other, by index; one to one where reading went well."""

    printed: tuple[int, ...]
    read: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ReadDocument:
    """A document of known kind as it was read; pages that were hardly read are left out."""

    type: str
    kind: str
    fault: str
    pages: tuple[OwnedPage, ...]


def printed_pages(document: KnownDocument) -> tuple[OwnedPage, ...]:
    """The printed words of a known document, and what they are part of."""
    owners: dict[tuple[float, ...], list[str]] = defaultdict(list)
    places: Mapping[str, Sequence[Sequence[float]]] = document.truth["places"]
    for pointer, several in places.items():
        for place in several:
            owners[tuple(place)].append(pointer)
    return tuple(
        tuple(OwnedWord(text, Box(*edges), tuple(owners.get((number, *edges), ()))) for text, *edges in words)
        for number, words in enumerate(document.truth["words"], start=1)
    )


def read_pages(document: KnownDocument) -> Iterator[OwnedPage | None]:
    """The pages as they were read, their words in order of printing; None for a page that was hardly read."""
    for printed, page in zip(printed_pages(document), document.pages, strict=False):
        yield as_read(printed, page.text)


def known_documents(split: Split, folder: Path = CORPUS) -> Iterator[ReadDocument]:
    """The documents of a split that were really read; of families of that split only."""
    for document in load(paths_of(split, folder)):
        pages = tuple(page for page in read_pages(document) if page)
        if pages and document.family_split == split:
            yield ReadDocument(document.type, kind_of(document.type, document.truth["data"]), document.fault, pages)


def as_read(printed: OwnedPage, text: PageText) -> OwnedPage | None:
    """Read words with the owners of the printed words that they lie on; those that lie on none come last."""
    words = text.words
    if not words or not printed:
        return None
    lying = lies_on([word.box for word in printed], [word.box for word in words])
    if lying.any(axis=1).mean() < _WORTH_LEARNING:
        return None
    first = np.where(lying.any(axis=0), lying.argmax(axis=0), len(printed))
    order = sorted(range(len(words)), key=lambda index: (first[index], words[index].box.x0))
    return tuple(
        OwnedWord(words[index].text, words[index].box, _owners(printed, np.flatnonzero(lying[:, index]))) for index in order
    )


def _owners(printed: OwnedPage, under: NDArray[np.intp]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(owner for index in under for owner in printed[index].owners))


def lies_on(printed: Sequence[Box], read: Sequence[Box]) -> NDArray[np.bool_]:
    """(printed, read): do they lie on each other?"""
    p, r = np.array(printed, np.float64), np.array(read, np.float64)
    across = np.minimum(p[:, None, 2], r[None, :, 2]) - np.maximum(p[:, None, 0], r[None, :, 0])
    narrow = np.minimum((p[:, 2] - p[:, 0])[:, None], (r[:, 2] - r[:, 0])[None, :])
    tall = np.maximum((p[:, 3] - p[:, 1])[:, None], (r[:, 3] - r[:, 1])[None, :])
    apart = np.abs((p[:, 1] + p[:, 3])[:, None] - (r[:, 1] + r[:, 3])[None, :]) / 2
    lying: NDArray[np.bool_] = (across > _SAME_PLACE * np.maximum(narrow, 1e-6)) & (apart < _SAME_PLACE * tall)
    return lying


def meetings(printed: Sequence[Box], read: Sequence[Box]) -> Iterator[Meeting]:
    """Groups of words that lie on each other; words alone are groups too."""
    lying = lies_on(printed, read)
    left = set(range(len(printed)))
    alone = set(range(len(read)))
    while left:
        some, others = {left.pop()}, set[int]()
        grown = True
        while grown:
            reached = {int(index) for at in some for index in np.flatnonzero(lying[at])}
            back = {int(index) for at in reached for index in np.flatnonzero(lying[:, at])}
            grown = not (back <= some and reached <= others)
            some |= back
            others |= reached
        left -= some
        alone -= others
        yield Meeting(tuple(sorted(some)), tuple(sorted(others, key=lambda index: read[index].x0)))
    yield from (Meeting((), (index,)) for index in sorted(alone))
