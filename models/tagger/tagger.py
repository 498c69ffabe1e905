"""The tagger at work: a page's words in, their roles out, by ONNX Runtime on one thread."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple, Protocol

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from models.manifest import WEIGHTS, whole
from models.tagger.features import FACTS, PIECES, ROWS, PageFeatures, page_features
from models.tagger.tagged import NOTHING, TaggedPage, TaggedWord
from models.tagger.windows import MOST_AT_ONCE, OVERLAP, behind_headings, runs
from schemas.errors import Misconfigured
from schemas.pages import PageText

FILE = "tagger.onnx"
LIKELIEST = 5
FAINTEST = 0.005
"""Roles less probable than this are not worth telling."""
_OUTPUTS = ("roles", "marks", "kinds", "page_roles")

Numbers = NDArray[np.float32]


class TagsWords(Protocol):
    """Whoever can take the tagger's seat."""

    def __call__(self, page: PageText) -> TaggedPage:
        """The roles of a page's words."""
        ...


class Answer(NamedTuple):
    """Probabilities for one page or window, words in reading order."""

    roles: Numbers
    """(words, roles)"""
    marks: Numbers
    """(words, 1 + DEPTH): begins, opens"""
    kinds: Numbers
    page_roles: Numbers


class Tagger:
    """The learned tagger. The session is made at the first page, so that a process that has none pays nothing."""

    def __init__(self, content: bytes, name: str) -> None:
        self._content = content
        self._name = name
        self._session: Any = None
        self._labels: Mapping[str, Sequence[str]] = {}

    @classmethod
    def load(cls, folder: Path = WEIGHTS) -> Tagger:
        """From a folder of weights. Raises Misconfigured, naming the file, where it is missing or damaged."""
        return cls(whole(FILE, folder), str(folder / FILE))

    def __call__(self, page: PageText) -> TaggedPage:
        """The roles of the page's words, in the page's order."""
        words = page.words
        features = page_features([word.text for word in words], [word.box for word in words])
        if not len(features.order):
            return TaggedPage(words=(), kinds={}, page_roles={"blank": 1.0})
        answer = self._answer(features)
        tagged: list[TaggedWord | None] = [None] * len(words)
        for place, index in enumerate(features.order):
            tagged[index] = self._word(answer.roles[place], answer.marks[place])
        return TaggedPage(
            words=tuple(word for word in tagged if word is not None),
            kinds=_named(self._labels["kinds"], answer.kinds),
            page_roles=_named(self._labels["page_roles"], answer.page_roles),
        )

    def _answer(self, features: PageFeatures) -> Answer:
        """What the model says; of a long page each word is told by the window in whose middle it is."""
        count = len(features.order)
        if count <= MOST_AT_ONCE:
            return self._ask(features)
        roles, marks, pages = [], [], []
        for run in runs(count):
            shown, lead = behind_headings(features, run)
            answer = self._ask(features.only(shown))
            first = lead + (OVERLAP // 2 if run.start else 0)
            last = None if run.stop == count else -(OVERLAP // 2)
            roles.append(answer.roles[first:last])
            marks.append(answer.marks[first:last])
            pages.append(answer)
        kinds, page_roles = (np.mean([getattr(answer, name) for answer in pages], axis=0) for name in _OUTPUTS[2:])
        return Answer(np.concatenate(roles), np.concatenate(marks), kinds, page_roles)

    def _ask(self, features: PageFeatures) -> Answer:
        asked = {
            "pieces": features.pieces.astype(np.int64)[None],
            "facts": features.facts[None],
            "places": features.places[None],
            "mask": np.ones((1, len(features.order)), np.float32),
        }
        answers = self._opened().run(_OUTPUTS, asked)
        return Answer(*(answer[0] for answer in answers))

    def _opened(self) -> Any:  # noqa: ANN401 - onnxruntime is untyped
        if self._session is None:
            options = onnxruntime.SessionOptions()
            options.intra_op_num_threads = options.inter_op_num_threads = 1
            options.log_severity_level = 3
            options.enable_cpu_mem_arena = False
            session = onnxruntime.InferenceSession(self._content, options, providers=["CPUExecutionProvider"])
            told = session.get_modelmeta().custom_metadata_map
            if json.loads(told.get("features", "null")) != [ROWS, PIECES, FACTS]:
                raise Misconfigured(
                    f"the weights {self._name} are of another version than the code: make them anew with `make train`"
                )
            self._labels = {name: json.loads(told[name]) for name in ("roles", "kinds", "page_roles")}
            self._session, self._content = session, b""
        return self._session

    def _word(self, roles: Numbers, marks: Numbers) -> TaggedWord:
        names = self._labels["roles"]
        best = np.argsort(roles)[::-1][:LIKELIEST]
        likeliest = tuple((names[each], float(roles[each])) for each in best if roles[each] >= FAINTEST)
        begins, *opens = (float(mark) for mark in marks)
        return TaggedWord(likeliest or ((NOTHING, 1.0),), begins, (opens[0], opens[1], opens[2]))


def _named(names: Sequence[str], values: Numbers) -> dict[str, float]:
    pairs = zip(names, values, strict=True)
    return {name: float(value) for name, value in sorted(pairs, key=lambda pair: -pair[1]) if value >= FAINTEST}
