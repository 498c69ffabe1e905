"""Figures of what stands around a value: its item of a list, the claim around that, its row and its column on paper.

An item is the innermost object of a list that holds a value, its *outer* item the outermost: of `/claims/0/lines/1/paid` they
are `/claims/0/lines/1` and `/claims/0`. Values of the header have the whole header as both, named by an empty pointer.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean, median

from schemas.column_features import THIN, UNKNOWN, Columns, Features, Shapes, look_of
from schemas.confidence import compares_figures
from schemas.document_type import pattern_of
from schemas.page_quality import PageQuality
from schemas.record import Check
from schemas.standing import Standing


def item_of(pointer: str) -> str:
    """The innermost item: of `/lines/2/modifiers/0` it is `/lines/2`; empty for the header."""
    parts = pointer.split("/")
    last = max((at for at, part in enumerate(parts[:-1]) if part.isdigit()), default=0)
    return "/".join(parts[: last + 1]) if last else ""


def outer_of(pointer: str) -> str:
    """The outermost item; empty for the header."""
    parts = pointer.split("/")
    first = next((at for at, part in enumerate(parts[:-1]) if part.isdigit()), 0)
    return "/".join(parts[: first + 1]) if first else ""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Computed once for a document."""

    items: Mapping[str, Features]
    outers: Mapping[str, Features]
    columns: Mapping[str, Features]
    """What is known of all values of a field together: a heading misunderstood spoils them all."""
    counts: Mapping[str, int]
    """How many items there are of each pattern."""
    shapes: Mapping[str, Shapes]
    """How the values of each field are written."""
    lacks: Mapping[str, float]
    """Of the fields that most items of its kind have, the share that an item lacks."""
    rows: Mapping[tuple[str, int], float]
    """Height on paper of each item's values, by page: the median of their middles."""
    aside: Mapping[str, float]
    """By pointer: how far, in heights of its print, a value stands from where its field stands in other items."""
    astray: Mapping[str, float]
    """Of each item the farthest of these."""
    places: Columns
    """Where the values of each field stand."""

    def of(self, standing: Standing) -> Features:
        """What stands around one value."""
        item, reading, pattern = item_of(standing.pointer), standing.chosen.reading, standing.pattern
        page, box = reading.page or 0, reading.box
        count = self.counts.get(pattern_of(item), 0)
        return {
            **self.items[item],
            **self.outers[outer_of(standing.pointer)],
            **self.columns[pattern],
            **self.shapes[pattern].of(standing),
            "item_lacks": self.lacks[item],
            "column_share": self.columns[pattern]["column_values"] / count if item else UNKNOWN,
            "row_apart": self.aside.get(standing.pointer, UNKNOWN),
            "item_apart": self.astray.get(item, UNKNOWN),
            "row_offset": abs(box.center[1] - self.rows[item, page]) if box is not None else UNKNOWN,
            **self.places.around(standing),
        }


def surroundings_of(
    standings: Sequence[Standing], touching: Mapping[str, Sequence[Check]], quality: Mapping[int, PageQuality]
) -> Surroundings:
    """Of all values of a document."""
    items, outers = _grouped(standings, item_of), _grouped(standings, outer_of)
    heights: defaultdict[tuple[str, int], list[float]] = defaultdict(list)
    for each in standings:
        box, page = each.chosen.reading.box, each.chosen.reading.page or 0
        if box is not None:
            heights[item_of(each.pointer), page].append(box.center[1])
    rows = {key: median(middles) for key, middles in heights.items()}
    aside = _aside(standings, rows)
    usual, usual_outer = _usual(items), _usual(outers)
    children = Counter(outer_of(f"{item}/") for item in items)
    usual_children = median([count for outer, count in children.items() if outer] or [1])
    return Surroundings(
        items={item: _item(inside, usual[pattern_of(item)], touching, quality) for item, inside in items.items()},
        outers={
            outer: _outer(outer, inside, usual_outer[pattern_of(outer)], touching, quality)
            | {"outer_items": children[outer] / usual_children, "children": float(children[outer])}
            for outer, inside in outers.items()
        },
        columns={pattern: _column(inside, touching) for pattern, inside in _grouped(standings, pattern_of).items()},
        shapes={pattern: look_of(inside) for pattern, inside in _grouped(standings, pattern_of).items()},
        lacks=_lacks(items),
        counts=Counter(pattern_of(item) for item in items),
        rows=rows,
        aside=aside,
        astray={item: max(aside.get(each.pointer, UNKNOWN) for each in inside) for item, inside in items.items()},
        places=Columns.of(standings),
    )


def _grouped(standings: Iterable[Standing], holder: Callable[[str], str]) -> dict[str, list[Standing]]:
    groups: defaultdict[str, list[Standing]] = defaultdict(list)
    for each in standings:
        groups[holder(each.pointer)].append(each)
    return groups


def _aside(standings: Sequence[Standing], rows: Mapping[tuple[str, int], float]) -> dict[str, float]:
    """A value that belongs to the item above or below stands higher or lower in its item than others of its field do."""
    offsets: defaultdict[str, dict[str, tuple[float, float]]] = defaultdict(dict)
    for each in standings:
        box, page = each.chosen.reading.box, each.chosen.reading.page or 0
        item = item_of(each.pointer)
        if box is not None and item:
            offsets[each.pattern][each.pointer] = box.center[1] - rows[item, page], max(box.height, THIN)
    return {
        pointer: abs(offset - median(known[0] for known in several.values())) / height
        for several in offsets.values()
        if len(several) > 1
        for pointer, (offset, height) in several.items()
    }


def _lacks(items: Mapping[str, Sequence[Standing]]) -> dict[str, float]:
    alike: defaultdict[str, list[set[str]]] = defaultdict(list)
    for item, inside in items.items():
        alike[pattern_of(item)].append({each.pattern for each in inside})
    usual = {
        kind: {
            pattern for pattern, count in Counter(each for has in several for each in has).items() if count > len(several) / 2
        }
        for kind, several in alike.items()
    }
    lacking = {
        item: len(usual[pattern_of(item)] - {each.pattern for each in inside}) / max(1, len(usual[pattern_of(item)]))
        for item, inside in items.items()
    }
    return {item: lacking[item] if len(alike[pattern_of(item)]) > 1 else UNKNOWN for item in items}


def _usual(groups: Mapping[str, Sequence[Standing]]) -> dict[str, float]:
    """The median number of values in an item, by the item's pattern."""
    lengths: defaultdict[str, list[int]] = defaultdict(list)
    for pointer, inside in groups.items():
        lengths[pattern_of(pointer)].append(len(inside))
    return {pattern: float(median(counts)) for pattern, counts in lengths.items()}


def _item(
    inside: Sequence[Standing], usual: float, touching: Mapping[str, Sequence[Check]], quality: Mapping[int, PageQuality]
) -> Features:
    scores = [each.chosen.score for each in inside]
    own = {each.pointer for each in inside}
    sums = _sums(inside, touching)
    spanning = [check.passed for check in sums if not own.issuperset(check.fields)]
    return {
        "item_values": float(len(inside)),
        "item_fullness": len(inside) / usual,
        "item_score": fmean(scores),
        "item_least": min(scores),
        "item_tag_score": fmean(each.chosen.reading.signals.get("tag_score", 0.0) for each in inside),
        "item_failed": float(sum(not check.passed for check in sums)),
        "item_passed": float(sum(check.passed for check in sums)),
        "item_tied": float(sum(spanning)),
        "item_torn": float(len(spanning) - sum(spanning)),
        "item_doubt": _doubt(inside, quality),
    }


def _outer(
    outer: str,
    inside: Sequence[Standing],
    usual: float,
    touching: Mapping[str, Sequence[Check]],
    quality: Mapping[int, PageQuality],
) -> Features:
    sums = _sums(inside, touching)
    away = [check.passed for check in sums if not all(field.startswith(f"{outer}/") for field in check.fields)]
    return {
        "outer_values": float(len(inside)),
        "outer_fullness": len(inside) / usual,
        "outer_failed": float(sum(not check.passed for check in sums)),
        "outer_passed": float(sum(check.passed for check in sums)),
        "outer_tied": float(sum(away)),
        "outer_torn": float(len(away) - sum(away)),
        "outer_least": min(each.chosen.score for each in inside),
        "outer_doubt": _doubt(inside, quality),
    }


def _column(inside: Sequence[Standing], touching: Mapping[str, Sequence[Check]]) -> Features:
    tags = [each.chosen.reading.signals.get("tag_score", 0.0) for each in inside]
    sums = [_sums([each], touching) for each in inside]
    return {
        "column_values": float(len(inside)),
        "column_score": fmean(each.chosen.score for each in inside),
        "column_tag_score": fmean(tags),
        "column_least": min(tags),
        "column_agreed": fmean("model_agrees" in each.chosen.reading.because for each in inside),
        "column_passed": fmean(any(check.passed for check in each) for each in sums),
        "column_failed": fmean(any(not check.passed for check in each) for each in sums),
    }


def _sums(inside: Iterable[Standing], touching: Mapping[str, Sequence[Check]]) -> list[Check]:
    """The hard rules that compare figures and touch any of the values, each once."""
    found = {id(check): check for each in inside for check in touching.get(each.pointer, ())}
    return [check for check in found.values() if not check.soft and compares_figures(check)]


def _doubt(inside: Sequence[Standing], quality: Mapping[int, PageQuality]) -> float:
    """The greatest doubt of the tagger on whether an item begins somewhere between the values, 0..1."""
    spans: dict[int, tuple[float, float]] = {}
    for each in inside:
        box, page = each.chosen.reading.box, each.chosen.reading.page or 0
        if box is not None:
            low, high = spans.get(page, (box.y0, box.y1))
            spans[page] = min(low, box.y0), max(high, box.y1)
    return max(
        (
            doubt
            for page, (low, high) in spans.items()
            if page in quality
            for y, doubt in quality[page].doubts
            if low <= y <= high
        ),
        default=0.0,
    )
