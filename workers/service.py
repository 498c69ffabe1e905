"""A worker process: Celery hands it hints, idle slots look for work themselves, a sweeper finds what was forgotten."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

import structlog
from celery import Celery
from celery.worker import state

from schemas.errors import PostroomError, Unavailable
from schemas.settings import LineSettings
from schemas.work import Hint, Step
from workers.broker import TASK, queue_of
from workers.worker import Worker

WAKE_SECONDS = 0.5
"""How often Celery's loop wakes to see whether it should stop; by itself it sleeps for up to ten seconds."""

_log = structlog.get_logger()
Errand = Callable[[], bool]
"""Does one piece of work that is not the line's; says whether there was any."""


@dataclass(frozen=True, slots=True)
class Errands:
    """What a worker process does beside the line, each in a thread of its own."""

    each: Sequence[tuple[str, Errand]] = ()
    """With the names of their threads."""
    poll_seconds: float = 1.0
    """How often one without work looks for some."""

    def and_also(self, name: str, errand: Errand) -> Errands:
        """These and another one."""
        return replace(self, each=(*self.each, (name, errand)))


NO_ERRANDS = Errands()


class WorkerService:
    """Runs until stopped. The same in one process with the API (embedded) and alone (scale-out)."""

    def __init__(
        self,
        app: Celery,
        worker: Worker,
        settings: LineSettings,
        *,
        heartbeat: Path | None = None,
        errands: Errands = NO_ERRANDS,
    ) -> None:
        self._worker = worker
        self._settings = settings
        self._heartbeat = heartbeat
        self._over = threading.Event()
        app.task(self._take, name=TASK, shared=False, lazy=False)
        app.set_default()  # the pool's threads look their task up in the default application
        self._celery = app.WorkController(
            hostname=f"postroom@{threading.get_native_id()}",
            pool="threads",
            # One more than there are hands: it waits with the next hint, so that hands need not wait for the broker.
            concurrency=settings.slots + 1,
            queues=[queue_of(step) for step in Step],
            loglevel="WARNING",
            without_heartbeat=True,
            without_mingle=True,
            without_gossip=True,
        )
        if self._celery.use_eventloop:
            self._celery.timer.call_repeatedly(WAKE_SECONDS, bool)  # waking is all it is for
        jobs = [("hints", self._celery.start), *[("looker", self._look)] * settings.slots, ("sweeper", self._sweep)]
        jobs += [(name, partial(self._run, errand, errands.poll_seconds)) for name, errand in errands.each]
        self._threads = [threading.Thread(target=job, name=name, daemon=True) for name, job in jobs]

    def start(self) -> None:
        """Begin to work, in threads."""
        for thread in self._threads:
            thread.start()

    def stop(self) -> None:
        """Finish what is being worked on, take nothing new."""
        self._over.set()
        self._worker.stop()
        # Asked, not told: a connection to RabbitMQ may be closed only by the thread that reads from it.
        state.should_stop = os.EX_OK
        for thread in self._threads:
            thread.join()
        state.should_stop = None

    def is_well(self) -> bool:
        """Whether all that was started is at work. Where it is not, this process had better end and be started anew."""
        return all(thread.is_alive() for thread in self._threads)

    def _take(self, hint: dict[str, Any]) -> None:
        self._worker.take(Hint.model_validate(hint))

    def _sweep(self) -> None:
        self._again_and_again(self._sweep_once)

    def _look(self) -> None:
        self._again_and_again(self._work_off)

    def _work_off(self) -> None:
        while self._worker.take_next():
            pass

    def _sweep_once(self) -> None:
        if self._heartbeat is not None and self.is_well():
            self._heartbeat.touch()
        self._worker.sweep()

    def _run(self, errand: Errand, poll_seconds: float) -> None:
        """An errand as long as there is something to do, then again after a pause. It asks the database and no broker."""

        def work_off() -> None:
            try:
                while not self._over.is_set() and errand():
                    pass
            except PostroomError as error:
                _log.warning("errand.outage", job=threading.current_thread().name, error=error.code)
            except Exception as error:  # noqa: BLE001 - the edge: a fault of an errand must not end the line's process
                _log.error("errand.error", job=threading.current_thread().name, error=type(error).__name__)

        self._again_and_again(work_off, poll_seconds)

    def _again_and_again(self, job: Callable[[], None], pause_seconds: float | None = None) -> None:
        while not self._over.is_set():
            try:
                job()
            except Unavailable:
                _log.warning("worker.outage", job=threading.current_thread().name)
            self._over.wait(pause_seconds or self._settings.sweep_seconds)
