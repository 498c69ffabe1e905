"""Extraction: from a document's read pages to readings, one module per document type."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from schemas.pages import ReadPage
from schemas.readings import Reading

ReadType = Callable[[Sequence[ReadPage]], Iterable[Reading]]


@cache
def _reader_of(type_name: str) -> ReadType:
    """Module `workers.stages.extract.<type>` has a function `read_<type>`."""
    module = importlib.import_module(f"{__name__}.{type_name}")
    read: ReadType = getattr(module, f"read_{type_name}")
    return read


@dataclass(frozen=True, slots=True)
class Extract:
    """Pages of one document to readings of its type's fields."""

    def __call__(self, type_name: str, pages: Sequence[ReadPage]) -> tuple[Reading, ...]:
        """All readings; a field found at several places has several."""
        return tuple(_reader_of(type_name)(pages))
