"""Where processes are put together: reads the settings, opens the stores, starts what belongs together."""

from __future__ import annotations

import os
import secrets
import shutil
import socket
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from functools import cache, partial
from importlib.metadata import version
from pathlib import Path

import structlog
from celery import Celery
from kombu.exceptions import OperationalError

from api.services import Services
from models.manifest import WEIGHTS, check_weights
from postroom.rereading import GuardedReread
from schemas.errors import Misconfigured, Unavailable
from schemas.fitted import fitted
from schemas.settings import LogSettings, Settings
from storage.connect import open_database, open_objects
from storage.database import Database, silent
from storage.handing_in import Intake
from storage.objects import ObjectStore
from storage.watching import forget_watch
from workers.broker import make_app
from workers.dispatch import Postbox
from workers.guard.hands import GuardedHands
from workers.originals import Originals
from workers.outgoing.courier import Courier
from workers.outgoing.exporter import Exporter
from workers.outgoing.sender import HttpSender
from workers.purger import Purger
from workers.service import Errands, WorkerService
from workers.steps import Bench
from workers.watch.watcher import Watcher
from workers.worker import Worker

LEVELS = {"debug": 10, "info": 20, "warning": 30, "error": 40}
_SCRATCH = "postroom-worker-"


@contextmanager
def open_services(settings: Settings) -> Iterator[Services]:
    """What the API works with."""
    fitted()  # says what is missing now, not at the first record
    app = make_app(settings.broker)
    database = open_database(settings.database, settings.home, ring=Postbox(app).ring)
    objects = open_objects(settings.objects, settings.home)
    reread = GuardedReread(objects, settings.line, settings.limits)
    try:
        yield Services(
            settings=settings,
            database=database,
            objects=objects,
            check_broker=partial(_check_broker, app),
            session_secret=_session_secret(settings),
            version=version("postroom"),
            about_reading=lambda: _about_reading(settings),
            reread=reread,
        )
    finally:
        reread.close()
        database.close()


@contextmanager
def running_worker(settings: Settings, weights: Path = WEIGHTS) -> Iterator[WorkerService]:
    """A worker service that works while the block runs, and finishes what it has in hand afterwards.

    Raises Misconfigured, naming the file, where weights are missing or damaged: work is not begun that cannot be done.
    """
    for _ in check_weights(weights):
        pass
    fitted()
    app = make_app(settings.broker)
    database = open_database(settings.database, settings.home, ring=Postbox(app).ring)
    _sweep_scratch()
    with tempfile.TemporaryDirectory(prefix=f"{_SCRATCH}{os.getpid()}-") as scratch:
        folder = Path(scratch)
        objects = open_objects(settings.objects, settings.home)
        bench = Bench(
            database=database,
            objects=objects,
            originals=Originals(objects, folder),
            folder=folder,
            target_accuracy=settings.target_accuracy,
            always_review=settings.always_review,
        )
        hands = [GuardedHands.make(settings.line, settings.limits) for _ in range(settings.line.slots)]
        owner = _process_name()
        worker = Worker(bench, settings.line, owner=owner, hands=hands)
        heartbeat = heartbeat_of(settings)
        heartbeat.parent.mkdir(parents=True, exist_ok=True)
        errands = outgoing(database, objects, settings, owner=owner).and_also("purger", purger(database, objects, settings))
        watch = watcher(database, objects, settings, owner=owner)
        if watch is not None:
            errands = errands.and_also("watcher", watch)
        elif settings.embedded:
            with database.write() as session:
                forget_watch(session)
        service = WorkerService(app, worker, settings.line, heartbeat=heartbeat, errands=errands)
        service.start()
        try:
            yield service
        finally:
            service.stop()
            if watch is not None:
                watch.stop()
            for each in hands:
                each.close()
            database.close()


def outgoing(database: Database, objects: ObjectStore, settings: Settings, *, owner: str) -> Errands:
    """What leaves by itself: couriers for webhooks, an exporter for export runs."""
    delivery = settings.delivery
    sender = HttpSender(seconds=delivery.webhook_seconds, allowed=delivery.private_networks)
    courier = Courier(database, sender, owner=owner, lease_seconds=delivery.lease_seconds)
    exporter = Exporter(database, objects, owner=owner, lease_seconds=delivery.lease_seconds, attempts=settings.line.attempts)
    couriers = [(f"courier-{number}", courier) for number in range(delivery.couriers)]
    return Errands([*couriers, ("exporter", exporter)], poll_seconds=delivery.poll_seconds)


def watcher(database: Database, objects: ObjectStore, settings: Settings, *, owner: str) -> Watcher | None:
    """What hands in the files of the watched folder; None where none is configured."""
    if settings.watch.folder is None:
        return None
    return Watcher(Intake(database, objects, settings.limits), settings.watch, settings.watch.folder, owner=owner)


@contextmanager
def watching(settings: Settings) -> Iterator[Watcher]:
    """A watcher in a process of its own. Raises Misconfigured where no folder is configured."""
    # Where the broker is in another process's memory nobody can be rung: its workers look for themselves.
    ring = silent if settings.embedded else Postbox(make_app(settings.broker)).ring
    with closing(open_database(settings.database, settings.home, ring=ring)) as database:
        found = watcher(database, open_objects(settings.objects, settings.home), settings, owner=_process_name())
        if found is None:
            raise Misconfigured("POSTROOM_WATCH__FOLDER must be set to the folder that is to be watched")
        try:
            yield found
        finally:
            found.stop()


def purger(database: Database, objects: ObjectStore, settings: Settings, *, only: str | None = None) -> Purger:
    """What deletes what clients keep no longer; of one client alone where it is named."""
    retention = settings.retention
    return Purger(database, objects, every_seconds=retention.every_seconds, at_once=retention.at_once, only=only)


def watch_heartbeat_of(settings: Settings) -> Path:
    """The file that a watcher in a process of its own touches while it is well."""
    return settings.home / "watch-heartbeat"


def _process_name() -> str:
    return f"{socket.gethostname()}:{os.getpid()}"


def heartbeat_of(settings: Settings) -> Path:
    """The file that a worker touches while it is well."""
    return settings.home / "worker-heartbeat"


def migrate(settings: Settings) -> None:
    """Bring the database up to date."""
    database = open_database(settings.database, settings.home)
    database.upgrade()
    database.close()


def set_up_logging(settings: LogSettings) -> None:
    """Events on standard error, one per line; only ids, counts and codes are ever in them."""
    renderer = (
        structlog.processors.JSONRenderer()
        if settings.format == "json"
        else structlog.dev.ConsoleRenderer(colors=False, exception_formatter=structlog.dev.plain_traceback)
    )
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            renderer,
        ],
        wrapper_class=structlog.make_filtering_bound_logger(LEVELS[settings.level]),
        logger_factory=structlog.PrintLoggerFactory(file=os.fdopen(os.dup(2), "w", buffering=1)),
    )


def probe_database(settings: Settings) -> str:
    """What kind of database answers. Raises Unavailable."""
    database: Database = open_database(settings.database, settings.home)
    database.check()
    database.close()
    return "SQLite" if settings.database.url is None else "PostgreSQL"


def probe_objects(settings: Settings) -> str:
    """What kind of object store answers. Raises Unavailable."""
    open_objects(settings.objects, settings.home).check()
    return "folder" if settings.objects.endpoint is None else f"S3 at {settings.objects.endpoint}"


def probe_broker(settings: Settings) -> str:
    """Whether the broker answers. Raises Unavailable, Misconfigured."""
    _check_broker(make_app(settings.broker))
    return "in this process" if settings.embedded else settings.broker.url.get_secret_value().split(":", 1)[0]


def _check_broker(app: Celery) -> None:
    try:
        with app.connection_for_write() as connection:
            connection.ensure_connection(max_retries=1, timeout=2)
    except (OperationalError, OSError):
        raise Unavailable("the broker cannot be reached") from None


def _sweep_scratch() -> None:
    """Removes the copies of scans that killed workers left behind: folders that carry the number of a process that is gone."""
    for folder in Path(tempfile.gettempdir()).glob(f"{_SCRATCH}*-*"):
        owner = folder.name.removeprefix(_SCRATCH).split("-")[0]
        if owner.isdigit() and not Path("/proc", owner).exists():
            shutil.rmtree(folder, ignore_errors=True)


def _about_reading(settings: Settings) -> dict[str, str]:
    """Readers and weights, in words."""
    readers = "Tesseract and a second reader where it pays" if settings.line.readers == "best" else "Tesseract alone"
    try:
        weights = ", ".join(f"{name} {made}" for name, made in _weights_here())
    except Misconfigured as error:
        weights = f"PROBLEM: {error.detail}"
    return {"readers": f"{settings.line.readers}: {readers}", "weights": weights or "none"}


@cache
def _weights_here() -> tuple[tuple[str, str], ...]:
    return tuple(check_weights())


def _session_secret(settings: Settings) -> bytes:
    """The configured one; the embedded service makes its own, once."""
    if settings.api.session_secret is not None:
        return settings.api.session_secret.get_secret_value().encode()
    if not settings.embedded:
        raise Misconfigured("POSTROOM_API__SESSION_SECRET must be set when the service is not embedded")
    path = settings.home / "session-secret"
    if not path.exists():
        settings.home.mkdir(parents=True, exist_ok=True)
        half = path.with_suffix(".new")
        half.touch(mode=0o600)
        half.write_text(secrets.token_urlsafe(48))
        half.rename(path)
    return path.read_text().encode()
