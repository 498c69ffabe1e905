"""A region reader that does to its caller what bad pictures do. Loaded by name in the guarded child."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from schemas.settings import LimitSettings, LineSettings


def operations(line: LineSettings, limits: LimitSettings) -> Mapping[str, Callable[..., Any]]:
    del line, limits

    def read_region(request: dict[str, Any]) -> dict[str, Any]:
        if request["kind"] == "hang":
            time.sleep(60)
        if request["kind"] == "die":
            os.abort()
        size = Path(request["path"]).stat().st_size
        return {"text": f"{size} bytes", "confidence": 1.0, "polygon": [[0, 0], [1, 0], [1, 1], [0, 1]]}

    return {"read_region": read_region, "warm": lambda: True}
