"""JSON pointers (RFC 6901) into a record's data: building the data from them, reading it, renumbering lists."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from copy import deepcopy
from typing import Any

from schemas.document_type import DocumentType

Data = dict[str, Any]
Value = str | bool


def compact(pointers: Iterable[str]) -> dict[str, str]:
    """Old pointer to new: the positions used in every list become 0, 1, 2 … in the same order."""
    used: dict[str, set[int]] = {}
    known = tuple(pointers)
    for pointer in known:
        for parent, index in _positions(pointer):
            used.setdefault(parent, set()).add(index)
    ranks = {parent: {index: rank for rank, index in enumerate(sorted(indices))} for parent, indices in used.items()}
    return {pointer: _renumber(pointer, ranks) for pointer in known}


def _positions(pointer: str) -> Iterator[tuple[str, int]]:
    parts = pointer.split("/")
    for at, part in enumerate(parts):
        if part.isdigit():
            yield "/".join(parts[:at]), int(part)


def _renumber(pointer: str, ranks: Mapping[str, Mapping[int, int]]) -> str:
    parts = pointer.split("/")
    new = [
        str(ranks["/".join(parts[:at])][int(part)]) if part.isdigit() else part for at, part in enumerate(parts)
    ]  # fmt: skip
    return "/".join(new)


def build(document_type: DocumentType, values: Mapping[str, Value]) -> Data:
    """The type's data with every key present, from values by pointer. Positions in lists must be 0, 1, 2 …"""
    tree: dict[str, Any] = {}
    for pointer, value in values.items():
        *path, last = pointer.split("/")[1:]
        node = tree
        for part in path:
            node = node.setdefault(part, {})
        node[last] = value
    return document_type.data.model_validate(_with_lists(tree)).model_dump(mode="json")


def _with_lists(node: Any) -> Any:  # noqa: ANN401 - a JSON value
    if not isinstance(node, dict):
        return node
    if node and all(key.isdigit() for key in node):
        return [_with_lists(node[key]) for key in sorted(node, key=int)]
    return {key: _with_lists(value) for key, value in node.items()}


def leaves_in(data: Any) -> Iterator[tuple[str, Value]]:  # noqa: ANN401 - a JSON value
    """Every leaf that has a value, with its pointer, in the data's order."""
    return ((place, value) for place, value in places_in(data) if value is not None)


def places_in(data: Any, prefix: str = "") -> Iterator[tuple[str, Value | None]]:  # noqa: ANN401 - a JSON value
    """Every leaf, with its pointer and its value or None, in the data's order."""
    found: list[tuple[str, Value | None]] = []
    _collect(data, prefix, found)
    return iter(found)


def _collect(data: Any, prefix: str, found: list[tuple[str, Value | None]]) -> None:  # noqa: ANN401 - a JSON value
    """Into one list: a generator inside a generator for every level costs several times as much."""
    if isinstance(data, dict):
        for key, value in data.items():
            _collect(value, f"{prefix}/{key}", found)
    elif isinstance(data, list):
        for index, value in enumerate(data):
            _collect(value, f"{prefix}/{index}", found)
    else:
        found.append((prefix, data))


def put(data: Data, pointer: str, value: Value | None) -> Data:
    """A copy of the data with a value at a leaf. A list position one past the end appends an item."""
    changed = deepcopy(data)
    parts = pointer.split("/")[1:]
    node: Any = changed
    for part, following in zip(parts, [*parts[1:], None], strict=True):
        key = int(part) if isinstance(node, list) else part
        if isinstance(node, list) and key == len(node):
            node.append({})
        if following is None:
            node[key] = value
        elif isinstance(node, dict):
            node = node.setdefault(part, [] if following.isdigit() else {})
        else:
            node = node[key]
    return changed


def remove(data: Data, pointer: str) -> Data:
    """A copy of the data without a list item, which must be there."""
    changed = deepcopy(data)
    *path, last = pointer.split("/")[1:]
    node: Any = changed
    for part in path:
        node = node[int(part)] if isinstance(node, list) else node[part]
    del node[int(last)]
    return changed


def insert(data: Data, pointer: str, item: Any) -> Data:  # noqa: ANN401 - a JSON value
    """A copy of the data with an item put in at a position of a list that is there; those from there on move down."""
    changed = deepcopy(data)
    *path, last = pointer.split("/")[1:]
    node: Any = changed
    for part in path:
        node = node[int(part)] if isinstance(node, list) else node[part]
    node.insert(int(last), item)
    return changed


def value_at(data: Data, pointer: str) -> Any:  # noqa: ANN401 - a JSON value
    """What stands at a pointer; None where there is no such place."""
    node: Any = data
    for part in pointer.split("/")[1:]:
        if isinstance(node, list):
            node = node[int(part)] if part.isdigit() and int(part) < len(node) else None
        else:
            node = node.get(part) if isinstance(node, dict) else None
    return node


def within(place: str, item: str) -> bool:
    """Is a place the item at a pointer, or inside it?"""
    return place == item or place.startswith(f"{item}/")


def shifted(place: str, item: str, by: int) -> str:
    """The pointer of a value once its list items from `item` on have moved so many positions."""
    parent, _, index = item.rpartition("/")
    if not place.startswith(f"{parent}/"):
        return place
    position, slash, rest = place.removeprefix(f"{parent}/").partition("/")
    return f"{parent}/{int(position) + by * (int(position) >= int(index))}{slash}{rest}"


def length_of(data: Data, pointer: str) -> int:
    """The length of the list a pointer names, 0 where there is none yet."""
    node: Any = data
    for part in pointer.split("/")[1:]:
        known = dict(enumerate(node)) if isinstance(node, list) else node
        node = known.get(int(part) if part.isdigit() else part, {})
    return len(node) if isinstance(node, list) else 0


def instances_of(pattern: str, data: Any) -> Iterator[tuple[str, Any]]:  # noqa: ANN401 - a JSON value
    """Every place a pattern such as `/lines/*/amount` has in the data, with its value or None."""
    yield from _instances(pattern.split("/")[1:], data, "")


def _instances(parts: list[str], node: Any, prefix: str) -> Iterator[tuple[str, Any]]:  # noqa: ANN401 - a JSON value
    if not parts:
        yield prefix, node
    elif parts[0] == "*":
        for index, value in enumerate(node or ()):
            yield from _instances(parts[1:], value, f"{prefix}/{index}")
    else:
        yield from _instances(parts[1:], node[parts[0]], f"{prefix}/{parts[0]}")
