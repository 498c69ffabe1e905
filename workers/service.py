"""A worker process: Celery hands it hints, a sweeper looks for what was forgotten."""

from __future__ import annotations

import os
import threading
from typing import Any

import structlog
from celery import Celery
from celery.worker import state

from schemas.errors import Unavailable
from schemas.settings import LineSettings
from schemas.work import Hint, Step
from workers.broker import TASK, queue_of
from workers.worker import Worker

_log = structlog.get_logger()


class WorkerService:
    """Runs until stopped. The same in one process with the API (embedded) and alone (scale-out)."""

    def __init__(self, app: Celery, worker: Worker, settings: LineSettings) -> None:
        self._worker = worker
        self._settings = settings
        self._over = threading.Event()
        app.task(self._take, name=TASK, shared=False, lazy=False)
        app.set_default()  # the pool's threads look their task up in the default application
        self._celery = app.WorkController(
            hostname=f"postroom@{threading.get_native_id()}",
            pool="threads",
            concurrency=settings.slots,
            queues=[queue_of(step) for step in Step],
            loglevel="WARNING",
            without_heartbeat=True,
            without_mingle=True,
            without_gossip=True,
        )
        self._threads = [
            threading.Thread(target=self._celery.start, name="hints", daemon=True),
            threading.Thread(target=self._sweep, name="sweeper", daemon=True),
        ]

    def start(self) -> None:
        """Begin to work, in threads."""
        for thread in self._threads:
            thread.start()

    def stop(self) -> None:
        """Finish what is being worked on, take nothing new."""
        self._over.set()
        # Asked, not told: a connection to RabbitMQ may be closed only by the thread that reads from it.
        state.should_stop = os.EX_OK
        for thread in self._threads:
            thread.join()
        state.should_stop = None

    def _take(self, hint: dict[str, Any]) -> None:
        if not self._over.is_set():
            self._worker.take(Hint.model_validate(hint))

    def _sweep(self) -> None:
        while not self._over.is_set():
            try:
                self._worker.sweep()
            except Unavailable:
                _log.warning("sweeper.outage")
            self._over.wait(self._settings.sweep_seconds)
