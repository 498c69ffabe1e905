"""`postroom serve`, `api`, `worker`, `watch`, `migrate`: the processes of the service."""

from __future__ import annotations

import signal
import socket
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

import uvicorn

from api.app import make_api
from api.services import Services
from postroom.wiring import (
    heartbeat_of,
    migrate,
    open_services,
    running_worker,
    set_up_logging,
    watch_heartbeat_of,
    watching,
)
from schemas.errors import Misconfigured, Unavailable
from schemas.ids import ClientId
from schemas.passwords import kept_form, new_password
from schemas.settings import ApiSettings, Settings, load_settings
from schemas.watching import INBOX
from schemas.work import Role
from storage.access import NewKey, issue_key, list_keys, open_client
from storage.connect import open_database
from storage.people import NewUser, add_user

FIRST_CLIENT = ClientId("main")
FIRST_PERSON = "admin"
GRACE_SECONDS = 20
"""How long requests under way may take once the API is asked to stop."""
LOOK_SECONDS = 2.0
"""How often a process looks whether all its parts are at work."""
BEATS_MISSED = 6
LEAST_SILENCE_SECONDS = 30.0
"""A worker that was silent for longer than both of these is not at work."""


@dataclass(frozen=True, slots=True)
class Running:
    """A service that answers."""

    url: str
    settings: Settings
    is_well: Callable[[], bool]


def run_serve() -> None:
    """API, worker and sweeper in one process, until SIGTERM or Ctrl-C."""
    asked = stop_asked()
    settings = load_settings()
    set_up_logging(settings.log)
    with running_service(settings) as running:
        _say(f"Postroom listens at {running.url}  (interface: {running.url}/docs)")
        if settings.watch.folder is not None:
            _say(f"watching {settings.watch.folder / INBOX}")
        _first_key(settings)
        _stay(asked, running.is_well)
        _say("stopping: pages in hand are finished, the others wait for the next start")


def run_api() -> None:
    """The API alone, until SIGTERM or Ctrl-C."""
    asked = stop_asked()
    settings = load_settings()
    set_up_logging(settings.log)
    with open_services(settings) as services, listen(settings) as listener, _answering(services, listener) as is_well:
        _say(f"Postroom listens at {_url(listener)}")
        _stay(asked, is_well)


def run_worker() -> None:
    """A worker alone, until SIGTERM or Ctrl-C."""
    asked = stop_asked()
    settings = load_settings()
    set_up_logging(settings.log)
    with running_worker(settings) as service:
        _say(f"worker at work: {settings.line.slots} pages at a time")
        _stay(asked, service.is_well)


def run_watch() -> None:
    """A watcher alone, until SIGTERM or Ctrl-C."""
    asked = stop_asked()
    settings = load_settings()
    set_up_logging(settings.log)
    if settings.embedded:
        migrate(settings)
    heartbeat = watch_heartbeat_of(settings)
    heartbeat.parent.mkdir(parents=True, exist_ok=True)
    with watching(settings) as watcher:
        _say(f"watching {watcher.folder / INBOX}")
        heartbeat.touch()
        while not asked.wait(settings.watch.poll_seconds):
            try:
                watcher()
                heartbeat.touch()
            except Unavailable as error:
                _say(f"{error.title}: {error.detail}; trying again")


def run_worker_alive() -> int:
    """For health checks: 0 where a worker of this home folder was at work lately, 1 otherwise."""
    settings = load_settings()
    return _alive("worker", heartbeat_of(settings), settings.line.sweep_seconds)


def run_watch_alive() -> int:
    """For health checks: 0 where a watcher of this home folder looked lately, 1 otherwise."""
    settings = load_settings()
    return _alive("watcher", watch_heartbeat_of(settings), settings.watch.poll_seconds)


def _alive(who: str, heartbeat: Path, every_seconds: float) -> int:
    try:
        age = time.time() - heartbeat.stat().st_mtime
    except OSError:
        _say(f"no {who} has run here")
        return 1
    alive = age < max(BEATS_MISSED * every_seconds, LEAST_SILENCE_SECONDS)
    if not alive:
        _say(f"the {who} was last heard of {age:.0f} s ago")
    return int(not alive)


def run_migrate() -> None:
    """Bring the database up to date, and print the first administrator's key and password where there is none."""
    settings = load_settings()
    migrate(settings)
    _first_key(settings)


@contextmanager
def running_service(settings: Settings) -> Iterator[Running]:
    """The embedded service while the block runs."""
    with ExitStack() as stack:
        listener = stack.enter_context(listen(settings))
        migrate(settings)
        services = stack.enter_context(open_services(settings))
        worker = stack.enter_context(running_worker(settings))
        answers = stack.enter_context(_answering(services, listener))
        yield Running(_url(listener), settings, lambda: worker.is_well() and answers())


@contextmanager
def _answering(services: Services, listener: socket.socket) -> Iterator[Callable[[], bool]]:
    """The HTTP server in a thread while the block runs; yields a way to ask whether it still does."""
    server = uvicorn.Server(_uvicorn(make_api(services), services.settings))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
    thread.start()
    while not server.started:
        if not thread.is_alive():
            raise Unavailable("the HTTP server did not start")
        time.sleep(0.01)
    threading.Thread(target=services.reread.warm, daemon=True).start()
    try:
        yield thread.is_alive
    finally:
        server.should_exit = True
        thread.join(GRACE_SECONDS)


def _url(listener: socket.socket) -> str:
    host, port = listener.getsockname()[:2]
    return f"http://[{host}]:{port}" if listener.family == socket.AF_INET6 else f"http://{host}:{port}"


def free_port_if_taken(api: ApiSettings) -> int:
    """The configured port, or 0, which takes any free one, where another program has it."""
    with socket.socket(socket.AF_INET6 if ":" in api.host else socket.AF_INET) as probe:
        return 0 if probe.connect_ex((api.host, api.port)) == 0 else api.port


def listen(settings: Settings) -> socket.socket:
    """The socket the API answers on; port 0 takes a free one. Raises Misconfigured where it is taken."""
    family = socket.AF_INET6 if ":" in settings.api.host else socket.AF_INET
    # Its protocol named: only then asyncio turns off Nagle's delay, which holds every small answer back for 40 ms.
    listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((settings.api.host, settings.api.port))
    except OSError as error:
        where = f"{settings.api.host}:{settings.api.port}"
        listener.close()
        message = f"{where} cannot be used ({error.strerror}); set POSTROOM_API__PORT to another port, 0 for any free one"
        raise Misconfigured(message) from None
    listener.listen()
    return listener


def stop_asked() -> threading.Event:
    """Set once somebody asks this process to stop. Who asks again ends it at once; that loses nothing either."""
    asked = threading.Event()

    def hear(number: int, _: object) -> None:
        signal.signal(number, signal.SIG_DFL)
        asked.set()

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, hear)
    return asked


def _stay(asked: threading.Event, is_well: Callable[[], bool]) -> None:
    """Until asked to stop. Raises Unavailable where a part has ended by itself: whoever started this process starts it anew."""
    while not asked.wait(LOOK_SECONDS):
        if not is_well():
            raise Unavailable("a part of this process ended unexpectedly; start it again, nothing is lost")


def _first_key(settings: Settings) -> None:
    """An installation without keys gets its first two, and its first administrator: there are no default accounts."""
    password = new_password()
    with closing(open_database(settings.database, settings.home)) as database, database.write() as session:
        if list_keys(session, None):
            return
        open_client(session, FIRST_CLIENT, "Main", actor="setup")
        owner = issue_key(session, NewKey(None, Role.ADMIN, "first administrator"), actor="setup")
        member = issue_key(session, NewKey(FIRST_CLIENT, Role.ADMIN, "first client key"), actor="setup")
        first = NewUser(FIRST_PERSON, "Administrator", kept_form(password), is_owner=True, roles={FIRST_CLIENT: Role.ADMIN})
        add_user(session, first, actor="setup")
    _say("These are shown this once; keep them:")
    _say(f"  to sign in to the desk         {FIRST_PERSON}   password {password}   (to be changed at once)")
    _say(f"  to manage clients and keys     {owner.secret}")
    _say(f"  for the client '{FIRST_CLIENT}'           {member.secret}")


def _uvicorn(app: object, settings: Settings) -> uvicorn.Config:
    return uvicorn.Config(
        app,  # type: ignore[arg-type]
        log_config=None,
        log_level=settings.log.level,
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=GRACE_SECONDS,
        h11_max_incomplete_event_size=64_000,
    )


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)  # noqa: T201 - the command's voice
