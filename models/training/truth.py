"""Truth in the contract's form: every key of the type present, nothing that the paper does not say."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from models.training.paper import Paper
from schemas.types import all_types


def record_data(type_name: str, values: Mapping[str, Any]) -> dict[str, Any]:
    """The type's `data` from its leaves by JSON pointer; list positions must be without gaps."""
    tree: dict[str, Any] = {}
    for pointer, value in values.items():
        *parents, leaf = pointer.strip("/").split("/")
        node = tree
        for parent in parents:
            node = node.setdefault(parent, {})
        node[leaf] = value
    return all_types()[type_name].data.model_validate(_listed(tree)).model_dump(mode="json")


def _listed(node: Any) -> Any:  # noqa: ANN401 - JSON
    """Objects whose keys count from 0 become lists."""
    if not isinstance(node, dict):
        return node
    if node and all(key.isdigit() for key in node):
        ordered = sorted(node, key=int)
        if [int(key) for key in ordered] != list(range(len(ordered))):
            message = f"list positions with gaps: {ordered}"
            raise ValueError(message)
        return [_listed(node[key]) for key in ordered]
    return {key: _listed(value) for key, value in node.items()}


def truth_of(paper: Paper, name: str, files: list[dict[str, Any]]) -> dict[str, Any]:
    """The truth file of one document. `files` names each file that carries it, its fault and its pages there."""
    return {
        "doc": name,
        "set": paper.type,
        "layout": paper.family,
        "schema": all_types()[paper.type].schema,
        "type": paper.type,
        "pages": len(paper.pages),
        "files": files,
        "alternatives": dict(paper.alternatives),
        "ignore": list(paper.ignore),
        "optional_items": dict(paper.optional_items),
        "data": paper.data,
        "places": {pointer: [[place.page, *_short(place.box)] for place in places] for pointer, places in paper.places.items()},
        "words": [[[word.text, *_short(word.box)] for word in page.words] for page in paper.pages],
    }


def _short(box: tuple[float, float, float, float]) -> list[float]:
    return [round(edge, 4) for edge in box]
