"""A LayoutLMv3, LiLT or BROS checkpoint of one's own at the tagger's seat: any token classifier that takes boxes.

Its labels are roles of words with a mark before them: `B-/claims/*/lines/*/paid` begins a value, `I-…` goes on with it; digits
name the lists of which an item begins, outermost first: `B12-/claims/*/lines/*/service_from` begins a claim and its first line.
`O` is a word of no field. Where labels have no digits, assembly tells items apart by repetition.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from transformers import AutoModelForTokenClassification, AutoTokenizer

from models.tagger.reading_order import reading_order
from models.tagger.tagged import DEPTH, NOTHING, TaggedPage, TaggedWord
from schemas.geometry import Box
from schemas.pages import PageText, Word

STRIDE = 128
"""Tokens by which windows overlap; a word is told by the first window that holds it whole."""
LIKELIEST = 5
_MARKED = re.compile(r"(?P<mark>[BI])(?P<opened>[123]*)-(?P<role>.+)")


@dataclass(frozen=True, slots=True)
class Label:
    """What one of the checkpoint's labels means."""

    role: str = NOTHING
    begins: bool = False
    opens: tuple[bool, bool, bool] = (False, False, False)

    @classmethod
    def of(cls, name: str) -> Label:
        """Read from its name. Raises ValueError for one that is neither `O` nor marked."""
        if name == "O":
            return cls()
        found = _MARKED.fullmatch(name)
        if found is None:
            message = f"the label {name} is none of ours: B-…, B12-…, I-… or O"
            raise ValueError(message)
        opened = [str(depth) in found["opened"] for depth in range(1, DEPTH + 1)]
        return cls(found["role"], found["mark"] == "B", (opened[0], opened[1], opened[2]))


class CheckpointTagger:
    """Words to roles by somebody's fine-tuned checkpoint: for comparing with ours, or where a graphics card is at hand."""

    def __init__(self, folder: Path, *, longest: int = 512) -> None:
        self._tokenizer: Any = AutoTokenizer.from_pretrained(folder, local_files_only=True)
        self._model: Any = AutoModelForTokenClassification.from_pretrained(folder, local_files_only=True).eval()
        names: Mapping[int, str] = self._model.config.id2label
        self._labels = [Label.of(names[number]) for number in range(len(names))]
        self._longest = longest
        self._whole_boxes = self._model.config.model_type != "bros"

    def __call__(self, page: PageText) -> TaggedPage:
        """The roles of the page's words. The kind of page is left to the classifier's other evidence."""
        words = page.words
        tagged = [TaggedWord(((NOTHING, 1.0),), 0.0, (0.0, 0.0, 0.0)) for _ in words]
        order = reading_order([word.box for word in words])
        for place, shares in self._shares([words[index] for index in order]):
            tagged[order[place]] = told(shares, self._labels)
        return TaggedPage(words=tuple(tagged), kinds={}, page_roles={})

    @torch.no_grad()
    def _shares(self, words: Sequence[Word]) -> Iterator[tuple[int, Sequence[float]]]:
        """For each word the probabilities of the labels, of its first token."""
        if not words:
            return
        told_already: set[int] = set()
        coded = self._tokenizer(
            [word.text for word in words], is_split_into_words=True, truncation=True, max_length=self._longest, stride=STRIDE,
            return_overflowing_tokens=True,
        )  # fmt: skip
        for window, ids in enumerate(coded["input_ids"]):
            owners = coded.word_ids(window)
            boxes = [self._edges(words[owner].box) if owner is not None else [0, 0, 0, 0] for owner in owners]
            kind = torch.long if self._whole_boxes else torch.float
            logits = self._model(input_ids=torch.tensor([ids]), bbox=torch.tensor([boxes], dtype=kind)).logits[0]
            for at, owner in enumerate(owners):
                if owner is not None and owner not in told_already and (at == 0 or owners[at - 1] != owner):
                    told_already.add(owner)
                    yield owner, torch.softmax(logits[at], -1).tolist()

    def _edges(self, box: Box) -> list[float]:
        return [round(edge * 1000) if self._whole_boxes else edge for edge in box]


def told(shares: Sequence[float], labels: Sequence[Label]) -> TaggedWord:
    """Probabilities of labels as probabilities of roles and marks."""
    roles: dict[str, float] = defaultdict(float)
    begins, opens = 0.0, [0.0] * DEPTH
    for share, label in zip(shares, labels, strict=True):
        roles[label.role] += share
        begins += share * label.begins
        opens = [sum_ + share * opened for sum_, opened in zip(opens, label.opens, strict=True)]
    best = sorted(roles.items(), key=lambda pair: -pair[1])[:LIKELIEST]
    return TaggedWord(tuple(best), begins, (opens[0], opens[1], opens[2]))
