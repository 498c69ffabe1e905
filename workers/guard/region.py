"""What the guarded child of the desk can do: read a region of a picture. It loads a reader and nothing else."""

from __future__ import annotations

from collections.abc import Mapping

import cv2

from schemas.settings import LimitSettings, LineSettings
from workers.guard.channel import Json, Operation
from workers.readers.region import RegionReader
from workers.requests import RegionRequest, RegionWords

REGION_OPERATIONS = "workers.guard.region:region_operations"
"""Where the child finds it."""


def region_operations(line: LineSettings, limits: LimitSettings) -> Mapping[str, Operation]:
    """One operation, built once per child."""
    del line, limits
    cv2.setNumThreads(1)
    reader = RegionReader()

    def read_region(request: Json) -> RegionWords:
        return reader(RegionRequest.model_validate(request))

    def warm() -> bool:
        reader.warm()
        return True

    return {"read_region": read_region, "warm": warm}
