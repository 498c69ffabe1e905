"""A worker: takes a hint, leases the task, has it done, commits. Running it twice is harmless; dying anywhere loses nothing."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TypedDict

import structlog
from sqlalchemy.orm import Session

from schemas.errors import BadFile, PostroomError, StageFailed, Unavailable
from schemas.settings import LineSettings
from schemas.work import Hint, Step
from storage.line import file_refused, give_up
from storage.sweep import fail, sweep
from storage.upload_bytes import clear_overdue
from storage.work import Lease, LeaseLost, lease, lease_next, postpone, renew
from workers.requests import Hands
from workers.steps import STEPS, Bench, Commit, Loan

OUTAGE_PAUSE_SECONDS = 5.0
"""Before work that met an outage is tried again."""
RETRY_PAUSE_SECONDS = 2.0
"""Before an attempt that failed is repeated."""

_log = structlog.get_logger()


class _Terms(TypedDict):
    """On what terms this worker takes a lease."""

    owner: str
    seconds: float
    attempts: int


class Worker:
    """The slots of one process. Each holds its hands: a guarded child process of its own."""

    def __init__(self, bench: Bench, settings: LineSettings, *, owner: str, hands: Sequence[Hands]) -> None:
        self._bench = bench
        self._settings = settings
        self._terms = _Terms(owner=owner, seconds=settings.lease_seconds, attempts=settings.attempts)
        self._over = threading.Event()
        self._idle = queue.LifoQueue[Hands]()
        for each in hands:
            self._idle.put(each)

    def take(self, hint: Hint) -> None:
        """Do what the hint is about, if it still waits. Never raises: whatever happens becomes a state in the database."""
        self._do(self._idle.get(), lambda session: lease(session, hint.task_id, **self._terms))

    def take_next(self) -> bool:
        """Do what has waited longest, so that a lost hint costs no more than the pause between two looks. Never raises.

        Says whether there was any; where no hands are idle there was none.
        """
        try:
            hands = self._idle.get_nowait()
        except queue.Empty:
            return False
        return self._do(hands, lambda session: lease_next(session, tuple(Step), **self._terms))

    def stop(self) -> None:
        """Take nothing new from now on; what is in hand is finished."""
        self._over.set()

    def sweep(self) -> None:
        """Ring again for what was forgotten; clear away uploads that nobody goes on with."""
        with self._bench.database.write() as session:
            swept = sweep(session, attempts=self._settings.attempts)
        if swept.expired or swept.given_up:
            _log.info("work.swept", expired=swept.expired, given_up=swept.given_up)
        if ended := clear_overdue(self._bench.database, self._bench.objects):
            _log.info("uploads.cleared", count=ended)

    def _do(self, hands: Hands, take: Callable[[Session], Lease | None]) -> bool:
        """Have the hands do what is taken, and put them back."""
        loan = Loan(hands, self._idle.put)
        try:
            if self._over.is_set():
                return False
            with self._bench.database.write() as session:
                held = take(session)
            if held is not None:
                self._work(held, loan)
        except Unavailable:
            _log.warning("worker.outage")
        except BaseException as error:  # noqa: BLE001 - the edge: a MemoryError here would end the whole Celery process
            _log.error("worker.error", error=type(error).__name__)
        else:
            return held is not None
        finally:
            loan.give_back()
        return False

    def _work(self, held: Lease, loan: Loan) -> None:
        _log.debug("work.begin", step=held.step.value, subject=held.subject, attempt=held.attempt)
        try:
            with self._renewing(held):
                commit = self._outcome(loan, held)
            with self._bench.database.write() as session:
                commit(session)
        except LeaseLost:
            _log.warning("work.lease_lost", step=held.step.value, subject=held.subject)
        else:
            _log.debug("work.done", step=held.step.value, subject=held.subject)

    def _outcome(self, loan: Loan, held: Lease) -> Commit:
        """The step's results, or its way of failing."""
        try:
            return STEPS[held.step](self._bench, loan, held)
        except BadFile as error:
            return _refusal(held, error)
        except StageFailed as error:
            return _giving_up(held, error.code)
        except Unavailable as error:
            return _postponing(held, error.code)
        except PostroomError as error:
            return self._failing(held, error.code)
        except BaseException as error:  # noqa: BLE001 - the edge: see take
            _log.error("step.error", step=held.step.value, subject=held.subject, error=type(error).__name__)
            return self._failing(held, type(error).__name__)

    def _failing(self, held: Lease, code: str) -> Commit:
        pause, attempts = RETRY_PAUSE_SECONDS, self._settings.attempts
        return lambda session: fail(session, held, error=code, retry_seconds=pause, attempts=attempts)

    @contextmanager
    def _renewing(self, held: Lease) -> Iterator[None]:
        """Renew the lease while the block runs. A lease that is lost meanwhile shows at the commit."""
        over = threading.Event()
        keeper = threading.Thread(target=self._renew_until, args=(held, over), daemon=True)
        keeper.start()
        try:
            yield
        finally:
            over.set()

    def _renew_until(self, held: Lease, over: threading.Event) -> None:
        seconds = self._settings.lease_seconds
        while not over.wait(seconds / 3):
            try:
                with self._bench.database.write() as session:
                    renew(session, held, seconds=seconds)
            except LeaseLost:
                return
            except Unavailable:
                continue  # an outage: try again as long as the work goes on


def _refusal(held: Lease, error: BadFile) -> Commit:
    if held.step is Step.OPEN_FILE:
        return lambda session: file_refused(session, held, error.fault, error.detail)
    return _giving_up(held, error.code)


def _giving_up(held: Lease, code: str) -> Commit:
    def commit(session: Session) -> None:
        give_up(session, held, code)

    return commit


def _postponing(held: Lease, code: str) -> Commit:
    return lambda session: postpone(session, held, seconds=OUTAGE_PAUSE_SECONDS, error=code)
