"""Lessons without end: paper drawn, read badly, told as tensors. Drawing and spoiling cost some milliseconds a page."""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from random import Random

import numpy as np
import torch
from torch import Tensor
from torch.utils.data import IterableDataset

from models.tagger.features import PageFeatures, page_features
from models.tagger.tagged import DEPTH
from models.tagger.windows import behind_headings
from models.training.families.catalogue import drawn, families_of
from models.training.families.family import Split
from models.training.noise import Noise, moved
from models.training.paper import Paper
from models.training.read_pages import ReadDocument
from models.training.reword import reworded
from models.training.tagger.model import IGNORED
from models.training.tagger.vocabulary import TAGGED, Vocabulary
from models.training.targets import OwnedPage, PageTarget, kind_of, lessons, owned_pages
from schemas.types import all_types

MIX: Mapping[str, float] = {
    "eob": 0.26, "invoice": 0.23, "letter": 0.16, "letter-written": 0.12, "letter-other": 0.07, "receipt": 0.07, "check": 0.02,
    "form": 0.06, "cms1500": 0.005, "ub04": 0.005,
}  # fmt: skip
"""Shares of the types; those of one geometry are there only to be told apart."""
APART = ("letter-other", "letter-written")
"""How the names of families begin that have a share of their own: mail of no kind, and letters written as a whole."""
NEW = 0.05
"""Share of a type that has none yet."""
LONGEST = 640
"""Words of a page that one lesson holds; of longer pages a run of rows is taken, behind its headings."""
MOST_PAGES = 3
"""Of one document."""
AGAIN = 64
"""Documents that wait to be spoiled and worded a second time: drawing is most of what a lesson costs."""
POOL = 96
"""Pages that are sorted by length before they are put into batches, so that little is padding."""
BATCH_WORDS = 1800
REALLY_READ = 0.03
"""Documents of the corpus, where there is one, for each that is drawn; more would be learned by heart."""
Batch = dict[str, Tensor]


@dataclass(frozen=True, slots=True)
class Lesson:
    """One page as the model takes it, and what is true of it, in the same order."""

    features: PageFeatures
    target: PageTarget
    tagged: bool
    """False where nothing is told about its words."""


def lessons_of(name: str, rng: Random, noise: Noise | None, *, reword: bool = False) -> list[Lesson]:
    """Pages of one document of a family, with other labels than its own where wanted."""
    return lessons_from(drawn(name, rng), rng, noise, reword=reword)


def lessons_from(paper: Paper, rng: Random, noise: Noise | None, *, reword: bool = False) -> list[Lesson]:
    """Pages of a document that was drawn."""
    pages: Sequence[OwnedPage] = owned_pages(paper)
    if reword and paper.type in TAGGED:
        pages = [reworded(page, paper.type, rng) for page in pages]
    if noise:
        pages = [noise(page, rng) for page in pages]
    return told(pages, kind_of(paper.type, paper.data), rng, tagged=paper.type in TAGGED)


def lessons_as_read(document: ReadDocument, rng: Random | None = None) -> list[Lesson]:
    """Pages of one document that was really read; laid on the glass anew where `rng` is given."""
    pages = [moved(page, rng) for page in document.pages] if rng else document.pages
    return told(pages, document.kind, rng or Random(1), tagged=document.type in TAGGED)


def told(pages: Sequence[OwnedPage], kind: str, rng: Random, *, tagged: bool) -> list[Lesson]:
    """Lessons from the words of a document's pages."""
    targets = lessons(pages, kind)
    chosen = sorted(rng.sample(range(len(pages)), min(MOST_PAGES, len(pages))))
    made = []
    for number in chosen:
        features = page_features([word.text for word in pages[number]], [word.box for word in pages[number]])
        if len(features.order):
            made.append(Lesson(features, targets[number], tagged))
    return made


class DrawnLessons(IterableDataset[Batch]):
    """Batches of pages of the training families, for ever; a few of them were really read."""

    def __init__(self, vocabulary: Vocabulary, noise: Noise, seed: str, corpus: Sequence[ReadDocument] = ()) -> None:
        super().__init__()
        self.corpus = corpus
        self.vocabulary = vocabulary
        self.noise = noise
        self.seed = seed

    def __iter__(self) -> Iterator[Batch]:
        rng = Random(self.seed)
        drawing = self._pages(rng)
        while True:
            pool = [next(drawing) for _ in range(POOL)]
            batches = list(batches_of(pool, BATCH_WORDS, rng))
            rng.shuffle(batches)
            yield from (tensors(batch, self.vocabulary) for batch in batches)

    def _pages(self, rng: Random) -> Iterator[Lesson]:
        families = drawn_together()
        groups, shares = list(families), [MIX.get(name, NEW) for name in families]
        waiting: deque[Paper] = deque()
        while True:
            if self.corpus and rng.random() < REALLY_READ:
                yield from lessons_as_read(rng.choice(self.corpus), rng)
            name = rng.choice(families[rng.choices(groups, shares)[0]])
            try:
                waiting.append(drawn(name, rng))
            except ValueError as error:  # a press that cannot print what its dice say must not end hours of training
                logging.getLogger(__name__).warning("family %s was not drawn: %s", name, error)
                continue
            yield from lessons_from(waiting[-1], rng, self.noise, reword=True)
            if len(waiting) > AGAIN:
                yield from lessons_from(waiting.popleft(), rng, self.noise, reword=True)


def by_type(split: Split) -> Mapping[str, tuple[str, ...]]:
    """The families of a split by document type."""
    return {type_name: families_of(split, type_name) for type_name in all_types()}


def drawn_together() -> Mapping[str, tuple[str, ...]]:
    """The training families that share a share: those of a type, but some letters apart from the others."""
    groups: dict[str, list[str]] = {}
    for type_name, names in by_type("training").items():
        for name in names:
            groups.setdefault(next((prefix for prefix in APART if name.startswith(prefix)), type_name), []).append(name)
    return {group: tuple(names) for group, names in groups.items()}


def batches_of(pool: Sequence[Lesson], most_words: int, rng: Random | None = None) -> Iterator[list[Lesson]]:
    """Pages of like length together, `most_words` in all with the padding; cut to LONGEST where `rng` is given."""
    batch: list[Lesson] = []
    cut = [_cut(lesson, rng) for lesson in pool] if rng else pool
    for lesson in sorted(cut, key=lambda each: len(each.features.order), reverse=True):
        longest = len((batch or [lesson])[0].features.order)
        if batch and longest * (len(batch) + 1) > most_words:
            yield batch
            batch = []
        batch.append(lesson)
    if batch:
        yield batch


def _cut(lesson: Lesson, rng: Random) -> Lesson:
    count = len(lesson.features.order)
    if count <= LONGEST:
        return lesson
    start = rng.choice((0, rng.randrange(count - LONGEST + 1)))
    shown, _ = behind_headings(lesson.features, slice(start, start + LONGEST))
    return Lesson(lesson.features.only(shown[:LONGEST]), lesson.target, lesson.tagged)


def tensors(batch: Sequence[Lesson], vocabulary: Vocabulary) -> Batch:
    """Padded to the longest page."""
    longest = max(len(lesson.features.order) for lesson in batch)
    roles = np.full((len(batch), longest), IGNORED, np.int64)
    marks = np.zeros((len(batch), longest, 1 + DEPTH), np.float32)
    for row, lesson in enumerate(batch):
        if lesson.tagged:
            words = [lesson.target.words[index] for index in lesson.features.order]
            roles[row, : len(words)] = [vocabulary.number_of(word.role) for word in words]
            marks[row, : len(words)] = [(word.begins, *word.opens) for word in words]
    return {
        **inputs([lesson.features for lesson in batch]),
        "roles": torch.from_numpy(roles),
        "marks": torch.from_numpy(marks),
        "kinds": torch.tensor([list(vocabulary.kinds).index(lesson.target.kind) for lesson in batch]),
        "page_roles": torch.tensor([list(vocabulary.page_roles).index(lesson.target.page_role) for lesson in batch]),
    }


def inputs(pages: Sequence[PageFeatures]) -> Batch:
    """What the model is asked with; padding stands far away from the page."""
    longest = max(len(page.order) for page in pages)
    mask = np.zeros((len(pages), longest), np.float32)
    for row, page in enumerate(pages):
        mask[row, : len(page.order)] = 1.0
    return {
        "pieces": _padded([page.pieces for page in pages], longest).long(),
        "facts": _padded([page.facts for page in pages], longest),
        "places": _padded([page.places for page in pages], longest),
        "mask": torch.from_numpy(mask),
    }


def _padded(arrays: Sequence[np.ndarray], longest: int) -> Tensor:
    stacked = np.zeros((len(arrays), longest, arrays[0].shape[1]), arrays[0].dtype)
    for row, array in enumerate(arrays):
        stacked[row, : len(array)] = array
    return torch.from_numpy(stacked)
