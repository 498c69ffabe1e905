"""The postbox: hands hints to the broker. It knows messages, not tasks; the API sees nothing else of the workers."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterable

import structlog
from celery import Celery

from schemas.work import Hint
from workers.broker import TASK, queue_of

SILENCE_SECONDS = 5.0
"""After a broker could not be reached: each try takes two seconds, which uploads and pages must not spend again and again."""

_log = structlog.get_logger()


class Postbox:
    """Rings for work. An unreachable broker is no error here: what was not heard is rung again by the sweeper."""

    def __init__(self, app: Celery) -> None:
        self._app = app
        self._lock = threading.Lock()
        self._silent_until = 0.0

    def ring(self, hints: Iterable[Hint]) -> None:
        """Send the hints; give up at the first that cannot be sent, and for a while after it."""
        with self._lock:
            for hint in hints:
                if time.monotonic() < self._silent_until:
                    return
                try:
                    self._app.send_task(TASK, args=[hint.model_dump(mode="json")], queue=queue_of(hint.step))
                except Exception:  # noqa: BLE001 - the edge: the commit is done, and no driver's error may undo the answer
                    _log.warning("broker.unreachable", step=hint.step.value)
                    self._silent_until = time.monotonic() + SILENCE_SECONDS
