"""Taking an act back exactly: what stood at each leaf that it changed, and the row that it took out or put in.

A trace leads from a record back to the one before. Taking that step yields the trace that leads forward again, so that undo and
redo are one thing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict

from schemas.correction import compared_checks, restore
from schemas.pointers import Data, Value, insert, places_in, put, remove, shifted, value_at, within
from schemas.policy import SettlementPolicy
from schemas.record import Check, Evidence, Record

Direction = Literal["in", "out"]


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Leaf(_Frozen):
    """What stood at a leaf."""

    value: Value | None
    evidence: Evidence | None


class Row(_Frozen):
    """A row to put in or to take out: those behind it move."""

    at: str
    direction: Direction
    item: Any = None


class Trace(_Frozen):
    """The way from one record to another of the same document."""

    row: Row | None = None
    takes: tuple[str, ...] = ()
    """Items to take off the ends of their lists, last first."""
    leaves: Mapping[str, Leaf] = {}
    compared: tuple[Check, ...] | None = None
    """What comparing had said, where that differs."""
    whole: dict[str, Any] | None = None
    """The whole record, where it was read anew as another type."""

    @property
    def moves_rows(self) -> bool:
        """Do other leaves have other pointers afterwards?"""
        return self.row is not None or self.whole is not None


def trace_back(before: Record, after: Record, moved: Row | None = None) -> Trace:
    """The way from `after` to `before`. `moved`: the row that came in or went out between them."""
    row = None if moved is None else _reverse(before, moved)
    data, evidence = _moved(after.data, dict(after.evidence), row)
    old, new = dict(places_in(before.data)), dict(places_in(data))
    leaves = {
        place: Leaf(value=value, evidence=before.evidence.get(place))
        for place, value in old.items()
        if place not in new or new[place] != value or evidence.get(place) != before.evidence.get(place)
    }
    was, now = compared_checks(before), compared_checks(after)
    compared = was if [check.model_dump() for check in was] != [check.model_dump() for check in now] else None
    return Trace(row=row, takes=tuple(_surplus(before.data, data)), leaves=leaves, compared=compared)


def step(record: Record, trace: Trace, policy: SettlementPolicy) -> tuple[Record, Trace]:
    """Follow a trace: the record there, and the way back."""
    if trace.whole is not None:
        return Record.model_validate(trace.whole), Trace(whole=record.model_dump(mode="json"))
    data, evidence = _moved(record.data, dict(record.evidence), trace.row)
    for item in trace.takes:
        data = remove(data, item)
        evidence = {place: each for place, each in evidence.items() if not within(place, item)}
    for place, leaf in trace.leaves.items():
        data = put(data, place, leaf.value)
        if leaf.evidence is None:
            evidence.pop(place, None)
        else:
            evidence[place] = leaf.evidence
    compared = compared_checks(record) if trace.compared is None else trace.compared
    there = restore(record, data, evidence, compared, policy)
    return there, trace_back(record, there, trace.row)


def _reverse(before: Record, moved: Row) -> Row:
    if moved.direction == "in":
        return Row(at=moved.at, direction="out")
    return Row(at=moved.at, direction="in", item=value_at(before.data, moved.at))


def _moved(data: Data, evidence: dict[str, Evidence], row: Row | None) -> tuple[Data, dict[str, Evidence]]:
    if row is None:
        return data, evidence
    if row.direction == "in":
        return insert(data, row.at, row.item), {shifted(place, row.at, 1): each for place, each in evidence.items()}
    kept = {place: each for place, each in evidence.items() if not within(place, row.at)}
    return remove(data, row.at), {shifted(place, row.at, -1): each for place, each in kept.items()}


def _surplus(old: Any, new: Any, prefix: str = "") -> Iterator[str]:  # noqa: ANN401 - JSON values
    """Items by which lists have grown at their ends, last first."""
    if isinstance(old, list) and isinstance(new, list):
        yield from (f"{prefix}/{position}" for position in reversed(range(len(old), len(new))))
        pairs = ((str(position), pair) for position, pair in enumerate(zip(old, new, strict=False)))
    elif isinstance(old, dict) and isinstance(new, dict):
        pairs = ((key, (old[key], new[key])) for key in old.keys() & new.keys())
    else:
        return
    for key, (one, other) in pairs:
        yield from _surplus(one, other, f"{prefix}/{key}")
