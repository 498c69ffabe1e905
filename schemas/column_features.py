"""Figures of a value's column: how its field's other values look, and where on paper they stand.

A misread value often looks unlike the others of its field; one that belongs to another field stands in the wrong place.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from statistics import median

from schemas.geometry import Box
from schemas.standing import Standing

Features = dict[str, float]
UNKNOWN = -1.0
THIN = 0.002
"""Of the page's height: no print is smaller."""
_COLUMN = 3
"""Values that make a column."""
_NO_COLUMN = {"column_apart": UNKNOWN, "column_nearer": UNKNOWN}


@dataclass(frozen=True, slots=True)
class Shapes:
    """The forms in which the values of one field are written on one paper: a misread value often looks unlike the others."""

    exact: Counter[str]
    rough: Counter[str]

    def of(self, standing: Standing) -> Features:
        """The share of the field's other values that look like this one, exactly and roughly."""
        exact, rough = shapes_of(standing)
        others = self.exact.total() - 1
        return {
            "column_alike": (self.exact[exact] - 1) / others if others else UNKNOWN,
            "column_roughly": (self.rough[rough] - 1) / others if others else UNKNOWN,
        }


def shapes_of(standing: Standing) -> tuple[str, str]:
    """`AB-1234` as `AA-9999`, and with its runs drawn together as `A-9`."""
    text = standing.chosen.reading.text or str(standing.chosen.value)
    exact = "".join("9" if c.isdigit() else "A" if c.isupper() else "a" if c.isalpha() else c for c in text)
    return exact, "".join(char for char, _ in groupby(exact))


@dataclass(frozen=True, slots=True)
class Edges:
    """Where the values of a field stand on a page: medians of their left and right edges, in page widths."""

    left: float
    right: float
    count: int

    @classmethod
    def of(cls, boxes: Sequence[Box]) -> Edges:
        """Of the boxes of all values."""
        return cls(median(box.x0 for box in boxes), median(box.x1 for box in boxes), len(boxes))

    def away(self, box: Box) -> float:
        """How far a value stands from both: columns are set flush left or flush right."""
        return min(abs(box.x0 - self.left), abs(box.x1 - self.right))


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of a document, by field and page."""

    edges: Mapping[tuple[str, int], Edges]
    beside: Mapping[tuple[str, int], Sequence[tuple[str, Edges]]]
    """Those of a kind of item on a page: field and edges."""

    @classmethod
    def of(cls, standings: Iterable[Standing]) -> Columns:
        """Of all values of the document."""
        places: defaultdict[tuple[str, int], list[Box]] = defaultdict(list)
        for each in standings:
            box, page = each.chosen.reading.box, each.chosen.reading.page or 0
            if box is not None:
                places[each.pattern, page].append(box)
        edges = {key: Edges.of(boxes) for key, boxes in places.items()}
        beside: defaultdict[tuple[str, int], list[tuple[str, Edges]]] = defaultdict(list)
        for (pattern, page), column in edges.items():
            if column.count >= _COLUMN:
                beside[_row_of(pattern), page].append((pattern, column))
        return cls(edges, beside)

    def around(self, standing: Standing) -> Features:
        """Where a value stands: how far from its field's column, and how much nearer to another.

        The distance is in page widths (`column_offset`) and in heights of its print (`column_apart`); the columns of the other
        fields of its item are compared (`column_nearer`, in heights).
        """
        box, pattern, page = standing.chosen.reading.box, standing.pattern, standing.chosen.reading.page or 0
        if box is None:
            return {"column_offset": UNKNOWN, **_NO_COLUMN}
        own, height = self.edges[pattern, page], max(box.height, THIN)
        away = own.away(box)
        if own.count < _COLUMN or "*" not in pattern:
            return {"column_offset": away, **_NO_COLUMN}
        others = [edges.away(box) for other, edges in self.beside[_row_of(pattern), page] if other != pattern]
        nearer = max(0.0, away - min(others, default=away))
        return {"column_offset": away, "column_apart": away / height, "column_nearer": nearer / height}


def _row_of(pattern: str) -> str:
    """Whose column a field is: modifiers stand in the row of their service."""
    return pattern.removesuffix("/*").rpartition("/")[0]


def look_of(inside: Sequence[Standing]) -> Shapes:
    """How the values of a field are written."""
    exact, rough = zip(*map(shapes_of, inside), strict=True)
    return Shapes(Counter(exact), Counter(rough))
