"""What a guarded child can do for the line."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from schemas.settings import LimitSettings, LineSettings
from workers.guard.channel import Operation
from workers.stages.open import OpenFile


def opening_operations(line: LineSettings, limits: LimitSettings) -> Mapping[str, Operation]:  # noqa: ARG001 - a `Factory`
    """Opening and unpacking alone."""
    opener = OpenFile(limits)
    return {
        "survey": lambda path: opener.survey(Path(path)),
        "unpack": lambda path, folder: opener.unpack(Path(path), Path(folder)),
    }
