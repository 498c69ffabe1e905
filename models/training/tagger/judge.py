"""How well the tagger does on families it never learned from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from random import Random

import numpy as np
import torch
from torch import Tensor

from models.training.families.family import Split
from models.training.noise import reader_noise
from models.training.read_pages import known_documents
from models.training.tagger.model import IGNORED, TaggerOutput
from models.training.tagger.stream import Batch, Lesson, batches_of, by_type, lessons_as_read, lessons_of, tensors
from models.training.tagger.vocabulary import Vocabulary

Answer = Callable[[Batch], TaggerOutput]
_BATCH_WORDS = 4000


@dataclass
class Score:
    """Counts over words and pages."""

    right: int = 0
    said: int = 0
    true: int = 0
    begins: Counter[str] = field(default_factory=Counter)
    opens: Counter[str] = field(default_factory=Counter)
    pages: int = 0
    kinds_right: int = 0
    confused: Counter[tuple[str, str]] = field(default_factory=Counter)

    def figures(self) -> Mapping[str, float]:
        """Shares of 1; none of what there was nothing of."""
        shares = {"kind": self.kinds_right / max(1, self.pages)}
        if self.true:
            shares |= {"role_f1": 2 * self.right / (self.said + self.true), "begins_f1": _f1(self.begins)}
        if self.opens["true"]:
            shares["opens_f1"] = _f1(self.opens)
        return shares


def _f1(counts: Counter[str]) -> float:
    return 2 * counts["both"] / max(1, counts["said"] + counts["true"])


def exam(split: Split, documents: int, *, noisy: bool, seed: str = "exam") -> Mapping[str, Sequence[Lesson]]:
    """Pages by document type, the same ones whenever it is asked; at least one document of each family."""
    pages: dict[str, list[Lesson]] = {}
    for type_name, names in by_type(split).items():
        for name in names:
            for number in range(max(1, documents // len(names))):
                rng = Random(f"{seed} {name} {number}")
                with suppress(ValueError):  # a press that cannot print what its dice say
                    pages.setdefault(type_name, []).extend(lessons_of(name, rng, reader_noise() if noisy else None))
    return pages


def exam_as_read(split: Split) -> Mapping[str, Sequence[Lesson]]:
    """Pages of the split that were really read, by document type; none where there is no corpus."""
    pages: dict[str, list[Lesson]] = {}
    for document in known_documents(split):
        pages.setdefault(document.type, []).extend(lessons_as_read(document))
    return pages


@torch.no_grad()
def judged(answer: Answer, pages: Sequence[Lesson], vocabulary: Vocabulary) -> Score:
    """The score of a model's answers to some pages."""
    score = Score()
    for batch in batches_of(pages, _BATCH_WORDS):
        asked = tensors(batch, vocabulary)
        output = answer({name: asked[name] for name in ("pieces", "facts", "places", "mask")})
        _count(score, output, asked, vocabulary)
    return score


def _count(score: Score, output: TaggerOutput, asked: Batch, vocabulary: Vocabulary) -> None:
    told = (asked["roles"] != IGNORED).numpy()
    said, true = _numbers(output.roles).argmax(-1)[told], asked["roles"].numpy()[told]
    score.right += int(((said == true) & (true != 0)).sum())
    score.said += int((said != 0).sum())
    score.true += int((true != 0).sum())
    wrong = said != true
    score.confused.update((vocabulary.roles[a], vocabulary.roles[b]) for a, b in zip(true[wrong], said[wrong], strict=True))
    marked, marks = _numbers(output.marks)[told] > 0, asked["marks"].numpy()[told] > 0.5
    for counts, columns in ((score.begins, slice(0, 1)), (score.opens, slice(1, None))):
        counts["both"] += int((marked[:, columns] & marks[:, columns]).sum())
        counts["said"] += int(marked[:, columns].sum())
        counts["true"] += int(marks[:, columns].sum())
    score.pages += len(asked["kinds"])
    score.kinds_right += int((_numbers(output.kinds).argmax(-1) == asked["kinds"].numpy()).sum())


def _numbers(values: Tensor | None) -> np.ndarray:
    if values is None:
        message = "the model gave no answer"
        raise ValueError(message)
    return values.detach().numpy()
