"""The document types, one file each; the registry finds them by file name."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Mapping
from functools import cache

from schemas.document_type import DocumentType


@cache
def all_types() -> Mapping[str, DocumentType]:
    """Every document type by name."""
    found = (importlib.import_module(f"{__name__}.{module.name}").TYPE for module in pkgutil.iter_modules(__path__))
    return {each.name: each for each in sorted(found, key=lambda each: each.name)}
