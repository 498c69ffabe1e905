"""Random data of any document type: every field may be absent, usual or hostile, lists are of any length. Nothing adds up."""

from __future__ import annotations

import types
from random import Random
from typing import Any, Literal, Union, get_args, get_origin

from postroom.evaluation.exported.hostile import hostile
from postroom.evaluation.exported.made_record import dollars
from schemas.document_type import Part
from schemas.types import all_types


def anything(rng: Random, type_name: str) -> dict[str, Any]:
    """Data of that type."""
    return _part(rng, all_types()[type_name].data)


def _part(rng: Random, model: type[Part]) -> dict[str, Any]:
    return {name: _value(rng, info.annotation) for name, info in model.model_fields.items()}


def _value(rng: Random, annotation: Any) -> Any:  # noqa: ANN401, PLR0911 - a type expression, a JSON value; one way for each
    origin = get_origin(annotation)
    if hasattr(annotation, "__metadata__"):
        return _value(rng, get_args(annotation)[0])
    if origin in (Union, types.UnionType):
        inner = next(arg for arg in get_args(annotation) if arg is not type(None))
        return None if rng.random() < 0.2 else _value(rng, inner)
    if origin is list:
        return [_value(rng, get_args(annotation)[0]) for _ in range(rng.choice((0, 1, 1, 2, 3)))]
    if origin is Literal:
        return rng.choice(get_args(annotation))
    if annotation is bool:
        return rng.random() < 0.5
    if isinstance(annotation, type) and issubclass(annotation, Part):
        return _part(rng, annotation)
    return rng.choice((dollars(rng.randint(-99_999, 9_999_999)), "2026-01-15", "G0463", "0012", hostile(rng), hostile(rng)))
