"""The formats in which records leave, one file each; the registry finds them by file name.

A format is a pure function: accepted records of its types and the client's master data in, bytes out. What cannot be told
truthfully is not told: the format raises CannotExport with everything that is missing or does not balance.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Mapping
from functools import cache

from schemas.exports.format import ExportFormat


@cache
def all_formats() -> Mapping[str, ExportFormat]:
    """Every format by name."""
    modules = (importlib.import_module(f"{__name__}.{module.name}") for module in pkgutil.iter_modules(__path__))
    found = (module.FORMAT for module in modules if hasattr(module, "FORMAT"))
    return {each.name: each for each in sorted(found, key=lambda each: each.name)}
