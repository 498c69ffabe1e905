"""Labels on drawn pages: words that nobody owns, in one row or in several below each other, and the room around them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from models.tagger.reading_order import rows_of
from models.training.targets import OwnedPage, OwnedWord
from schemas.geometry import Box

_BLANK = 1.3
"""Gap within a label, at most, in letters; in fixed pitch it is one."""
_LEADING = 1.6
"""From row to row within a label, at most, as a share of its height."""
_NEAR = 6.0
"""A value so near behind a label is beside it; as a share of its height."""
_MARGIN = 0.01
"""How far beyond all other words a label may reach."""
_ALIKE = 0.6
"""Rows of one label are of like height."""


@dataclass(frozen=True, slots=True)
class Label:
    """Words that nobody owns, in one row or several."""

    words: tuple[int, ...]
    text: str
    rows: tuple[Box, ...]
    left: float
    """Where the room for it begins, and where it ends: at its neighbours."""
    right: float
    beside: bool = False
    """Does a value stand behind it?"""

    @property
    def letter(self) -> float:
        """How wide a letter of it is on average; short labels tell little, then by its height."""
        by_height = self.rows[0].height * 0.5
        measured = sum(row.width for row in self.rows) / max(1, len(self.text) + 1 - len(self.rows))
        return min(max(measured, by_height * 0.7), by_height * 1.7)

    def above(self, below: Label) -> Label:
        """Both as one."""
        return Label(
            self.words + below.words,
            f"{self.text} {below.text}",
            self.rows + below.rows,
            max(self.left, below.left),
            min(self.right, below.right),
        )


def columns_of_labels(page: OwnedPage) -> Iterator[tuple[Label, ...]]:
    """All runs of words that nobody owns; those that stand closely below each other, one to one, together."""
    if not page:
        return
    margins = min(word.box.x0 for word in page) - _MARGIN, max(word.box.x1 for word in page) + _MARGIN
    rows = [list(_runs(page, row, margins)) for row in rows_of([word.box for word in page])]
    below = {upper.words: lower for each, following in pairwise(rows) for upper, lower in _pairs(each, following)}
    lower = {label.words for label in below.values()}
    for row in rows:
        for label in row:
            if label.words not in lower:
                column = [label]
                while column[-1].words in below:
                    column.append(below[column[-1].words])
                yield tuple(column)


def whole(column: Sequence[Label]) -> Label:
    """A column of runs as one label."""
    label = column[0]
    for following in column[1:]:
        label = label.above(following)
    return label


def _runs(page: OwnedPage, row: Sequence[int], margins: tuple[float, float]) -> Iterator[Label]:
    groups: list[list[int]] = []
    for index in row:
        before = page[groups[-1][-1]] if groups else None
        if before and not before.owners and not page[index].owners and _near(before, page[index]):
            groups[-1].append(index)
        else:
            groups.append([index])
    boxes = [page[group[0]].box.union(page[group[-1]].box) for group in groups]
    for at, group in enumerate(groups):
        if not page[group[0]].owners:
            text = " ".join(page[index].text for index in group)
            last = at + 1 == len(groups)
            left, right = boxes[at - 1].x1 if at else margins[0], margins[1] if last else boxes[at + 1].x0
            beside = not last and bool(page[groups[at + 1][0]].owners) and right - boxes[at].x1 < _NEAR * boxes[at].height
            yield Label(tuple(group), text, (boxes[at],), left, right, beside)


def _near(one: OwnedWord, other: OwnedWord) -> bool:
    letter = (one.box.width + other.box.width) / (len(one.text) + len(other.text))
    return other.box.x0 - one.box.x1 < _BLANK * letter


def _pairs(upper: Sequence[Label], lower: Sequence[Label]) -> Iterator[tuple[Label, Label]]:
    """Runs right above each other, as of one heading; a label with its value beside it is whole."""
    for above in upper:
        under = [below for below in lower if above.rows[0].overlap_x(below.rows[0]) > 0]
        if len(under) != 1 or above.beside or under[0].beside:
            continue
        over = [each for each in upper if each.rows[0].overlap_x(under[0].rows[0]) > 0]
        if len(over) == 1 and _of_one_heading(above.rows[0], under[0].rows[0]):
            yield above, under[0]


def _of_one_heading(upper: Box, lower: Box) -> bool:
    low, high = sorted((upper.height, lower.height))
    return lower.y0 - upper.y0 < _LEADING * upper.height and low > _ALIKE * high
