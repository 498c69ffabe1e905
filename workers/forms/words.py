"""Words of a page into the boxes of a registered form: printed captions taken away, words across a border split."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz

from schemas.geometry import Box
from schemas.pages import Word
from workers.forms.template import FormTemplate, load_template
from workers.forms.warp import Values, Warp
from workers.forms.whole_words import FITS, mostly

_PLAIN = re.compile(r"[^0-9A-Z]")
_WHOLE = 0.75
"""A word with this share of its characters in one box belongs there as a whole."""
_KEPT = frozenset("&#")
"""Signs that mean something when they stand alone; a word of other signs is a stray stroke."""


@dataclass(frozen=True)
class BoxIndex:
    """A template's boxes and captions as arrays."""

    template: FormTemplate
    lined: bool = True
    """False where the form's own lines are missing: then a word stands whole in the box that holds most of it."""

    @cached_property
    def names(self) -> list[str]:
        """Box names, in the order of `edges`."""
        return list(self.template.boxes)

    @cached_property
    def edges(self) -> Values:
        """(n, 4): x0, y0, x1, y1 of the boxes."""
        return np.array([self.template.boxes[name] for name in self.names], dtype=np.float64)

    @cached_property
    def caption_edges(self) -> Values:
        """(n, 4): x0, y0, x1, y1 of the captions, with a rim for imprecise fits."""
        rim = 1.2 / self.template.points_per_unit
        edges: Values = np.array([each.box for each in self.template.captions], dtype=np.float64)
        return np.asarray(edges + np.array([-rim, -rim, rim, rim]), dtype=np.float64)

    @cached_property
    def caption_texts(self) -> list[str]:
        """The captions, letters and digits only."""
        return [plain(each.text) for each in self.template.captions]

    @cached_property
    def caption_tokens(self) -> list[list[str]]:
        """The words of each, likewise."""
        return [[plain(token) for token in each.text.split()] for each in self.template.captions]

    def boxes_at(self, xs: Values, y: float) -> NDArray[np.int64]:
        """Index of the box at each x on the height y, -1 where there is none."""
        edges = self.edges
        rows = np.flatnonzero((edges[:, 1] <= y) & (y < edges[:, 3]))
        if not len(rows):
            return np.full(len(xs), -1)
        inside = (edges[rows, 0] <= xs[:, None]) & (xs[:, None] < edges[rows, 2])
        # Where boxes overlap the last one listed wins: it is the more particular.
        last = rows[len(rows) - 1 - inside[:, ::-1].argmax(axis=1)]
        return np.where(inside.any(axis=1), last, -1)


def plain(text: str) -> str:
    """Letters and digits, upper case."""
    return _PLAIN.sub("", text.upper())


def words_by_box(words: Sequence[Word], warp: Warp, index: BoxIndex) -> Mapping[str, list[Word]]:
    """The words of each box, in reading order, without captions and stray strokes."""
    found: defaultdict[str, list[tuple[float, float, Word]]] = defaultdict(list)
    if not words:
        return {}
    there = warp.boxes_in_template([word.box for word in words])
    for word, edges in zip(words, there, strict=True):
        for piece, place in _without_captions(word, edges, index):
            if not any(character.isalnum() or character in _KEPT for character in piece.text):
                continue
            for name, part, where in _into_boxes(piece, place, index):
                found[name].append((float(where[1] + where[3]) / 2, float(where[0]), part))
    line = 5.0 / index.template.points_per_unit
    return {name: _in_order(placed, line) for name, placed in found.items()}


def _in_order(placed: list[tuple[float, float, Word]], line_height: float) -> list[Word]:
    """Top to bottom by lines, left to right within a line."""
    placed.sort(key=lambda each: each[0])
    rows: list[list[tuple[float, float, Word]]] = []
    for each in placed:
        if rows and each[0] - rows[-1][0][0] <= line_height:
            rows[-1].append(each)
        else:
            rows.append([each])
    return [word for row in rows for _, _, word in sorted(row, key=lambda each: each[1])]


def _without_captions(word: Word, edges: Values, index: BoxIndex) -> Iterator[tuple[Word, Values]]:
    """The word, what is left of it beside a caption, or nothing."""
    captions = index.caption_edges
    over_y = np.minimum(edges[3], captions[:, 3]) - np.maximum(edges[1], captions[:, 1])
    over_x = np.minimum(edges[2], captions[:, 2]) - np.maximum(edges[0], captions[:, 0])
    height = max(edges[3] - edges[1], 1e-6)
    touching = np.flatnonzero((over_x > 0) & (over_y > 0.4 * np.minimum(height, captions[:, 3] - captions[:, 1])))
    if not len(touching):
        yield word, edges
        return
    covered = _covered_characters(word.text, edges, captions[touching])
    share = np.mean(covered)
    text = plain(word.text)
    alike = max((_likeness(text, index.caption_texts[i]) for i in touching), default=0.0)
    tallest = float(np.max(captions[touching, 3] - captions[touching, 1]))
    small = height <= 1.25 * tallest and float(np.max(over_y[touching])) >= 0.6 * height
    known = alike >= 70 and (len(text) > 1 or small)  # any letter is in some caption
    if share >= 0.5 and (known or (small and not text) or (small and alike >= 45) or (small and word.confidence < 0.6)):
        return
    if share >= 0.25 and alike >= 85 and len(text) >= 3:
        return
    kept = _trim(word.text, covered, [token for i in touching for token in index.caption_tokens[i]])
    if kept == (0, len(word.text)):
        yield word, edges
    elif kept[0] < kept[1]:
        yield cut(word, *kept), _cut_edges(edges, len(word.text), *kept)


def _covered_characters(text: str, edges: Values, captions: Values) -> NDArray[np.bool_]:
    """Which characters lie under one of the captions."""
    xs = _middles(text, edges)
    return np.asarray(((captions[:, 0] <= xs[:, None]) & (xs[:, None] <= captions[:, 2])).any(axis=1))


def _likeness(text: str, caption: str) -> float:
    """0..100: how well the word is part of the caption."""
    if not text or not caption:
        return 0.0
    return fuzz.partial_ratio(text, caption) if len(text) <= len(caption) else fuzz.ratio(text, caption)


def _trim(text: str, covered: NDArray[np.bool_], tokens: Sequence[str]) -> tuple[int, int]:
    """Start and end of what is left when a caption has run into the word: `FROM03` leaves `03`, and `INTERNAL` stays whole."""
    start, end = 0, len(text)
    lead = 0
    while lead < len(text) and covered[lead]:
        lead += 1
    for size in range(lead + 1, 0, -1):
        head = plain(text[:size])
        of_code = len(head) == 1 and text[:1].isupper() and text[size : size + 1].isdigit()  # such as F41.1 behind the letter F
        if size < len(text) and _ends_one(head, tokens) and not of_code:
            start = size
            break
    tail = len(text)
    while tail > start and covered[tail - 1]:
        tail -= 1
    last = plain(text[tail:])
    begins_one = len(last) > 1 and any(token.startswith(last) for token in tokens)
    if tail < len(text) and begins_one and not last.isdigit():
        end = tail
    return start, end


def _ends_one(text: str, tokens: Sequence[str]) -> bool:
    """Is it a word of a caption, or the end of one?"""
    ends = text in tokens or (len(text) > 1 and any(token.endswith(text) for token in tokens))
    return ends and bool(text) and not text.isdigit()


def _middles(text: str, edges: Values) -> Values:
    """The x of each character's middle, characters taken as equally wide."""
    return np.asarray(edges[0] + (np.arange(len(text)) + 0.5) / len(text) * (edges[2] - edges[0]), dtype=float)


def cut(word: Word, start: int, end: int) -> Word:
    """The characters from `start` to `end` as a word of their own."""
    size = len(word.text)
    x0 = word.box.x0 + word.box.width * start / size
    x1 = word.box.x0 + word.box.width * end / size
    second = word.second[start:end] if word.second is not None and len(word.second) == size else None
    box = Box(x0, word.box.y0, x1, word.box.y1)
    return word.model_copy(update={"text": word.text[start:end], "box": box, "second": second})


def _cut_edges(edges: Values, size: int, start: int, end: int) -> Values:
    step = (edges[2] - edges[0]) / size
    return np.array([edges[0] + step * start, edges[1], edges[0] + step * end, edges[3]])


def _into_boxes(word: Word, edges: Values, index: BoxIndex) -> Iterator[tuple[str, Word, Values]]:
    """The boxes a word stands in, with its part in each."""
    y = float(edges[1] + edges[3]) / 2
    at = index.boxes_at(_middles(word.text, edges), y)
    whole = _whole_in(at, float(edges[2] - edges[0]), index)
    if whole is not None:
        if whole >= 0:
            yield index.names[whole], word, edges
        return
    start = 0
    for end in range(1, len(at) + 1):
        if end == len(at) or at[end] != at[start]:
            if at[start] >= 0:
                yield index.names[at[start]], cut(word, start, end), _cut_edges(edges, len(at), start, end)
            start = end


def _whole_in(at: NDArray[np.int64], width: float, index: BoxIndex) -> int | None:
    """The box in which a word stands as a whole, -1 for none; None where it is to be split."""
    most = mostly(at)
    if not index.lined and most >= 0 and width <= FITS * (index.edges[most, 2] - index.edges[most, 0]):
        return most
    values, counts = np.unique(at, return_counts=True)
    return int(values[counts.argmax()]) if counts.max() >= _WHOLE * len(at) or len(at) <= 2 else None


@cache
def caption_words(name: str) -> frozenset[str]:
    """The longer words that the form of this template prints."""
    words = (plain(word) for caption in load_template(name).captions for word in caption.text.split())
    return frozenset(word for word in words if len(word) >= 5)
