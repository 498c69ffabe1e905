"""`/status`: are all parts well, how much lies where, and a text to report a fault with."""

from __future__ import annotations

import platform
import shutil
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from api.access import Caller, Right
from api.desk.screen import show, wants_part
from api.services import Services, ServicesDep
from api.sessions import Person
from schemas.delivery import DeliveryState
from schemas.errors import Unavailable
from schemas.ids import ClientId
from schemas.types import all_types
from schemas.watching import WaitingFile
from schemas.work import TaskState
from storage.consumers import lags
from storage.watching import WatchState, waiting_files, watch_state
from storage.webhooks import failing_endpoints, messages_by_state
from storage.work import AtWork, Depth, depths, workers_at_work

router = APIRouter(include_in_schema=False, default_response_class=HTMLResponse)
SILENT_SECONDS = 60
"""A worker that was not heard of for longer, while work waits, is not at work."""
LEAST_FREE_GIGABYTES = 2.0
FILES_SHOWN = 100
"""Of those that wait in watched folders."""
LATE_SECONDS = 600
"""Work that has waited for longer is late."""


@dataclass(frozen=True, slots=True)
class PartState:
    """How one part is."""

    name: str
    fine: bool
    found: str


@dataclass(frozen=True, slots=True)
class Lag:
    """How far a consumer is behind."""

    client_id: str
    consumer: str
    events: int


@dataclass(frozen=True, slots=True)
class Condition:
    """All of it, at one moment. Counts, versions and codes only: nothing of a patient, and no secret."""

    at: datetime
    parts: tuple[PartState, ...]
    depths: tuple[Depth, ...]
    lags: tuple[Lag, ...]
    waiting: tuple[WaitingFile, ...]
    """Files in watched folders that are not taken yet, as far as the person may see them."""
    facts: tuple[tuple[str, str], ...]

    @property
    def fine(self) -> bool:
        """Is everything well?"""
        return all(part.fine for part in self.parts)


@router.get("/status")
def status_page(request: Request, services: ServicesDep, person: Person) -> HTMLResponse:
    """How everything is; asked for again by the page itself every ten seconds."""
    found = condition(services, person)
    context = {"condition": found, "report": report(found)}
    return show(request, "status_parts.html" if wants_part(request) else "status.html", context, person=person)


def condition(services: Services, person: Caller) -> Condition:
    """Look at everything."""
    parts = [
        _asked("database", services.database.check, _database_kind(services)),
        _asked("object store", services.objects.check, "S3" if services.settings.objects.endpoint else "folder"),
        _asked("queue", services.check_broker, services.settings.broker.url.get_secret_value().split(":", 1)[0]),
    ]
    work: tuple[Depth, ...] = ()
    behind: tuple[Lag, ...] = ()
    waiting: tuple[WaitingFile, ...] = ()
    sees_all = Right.ADMIN in person.rights and person.principal.is_owner
    if parts[0].fine:
        with services.database.read() as session:
            work, at_work = depths(session), workers_at_work(session)
            behind = tuple(Lag(*each) for each in lags(session))
            messages, failing = messages_by_state(session), failing_endpoints(session)
            watch = watch_state(session)
            waiting = waiting_files(session, _whose(person, sees_all=sees_all), limit=FILES_SHOWN)
        parts += [_workers(services, work, at_work), _webhooks(messages.get(DeliveryState.FAILED, 0), failing)]
        parts += [] if watch is None else [_watch(watch)]
    reading = services.about_reading()
    parts += [PartState(name, not found.startswith("PROBLEM"), found) for name, found in reading.items()]
    parts.append(_disk(services))
    mine = behind if sees_all else ()
    own = tuple(each for each in behind if each.client_id == person.client_id)
    return Condition(datetime.now(tz=UTC), tuple(parts), work, mine or own, waiting, _facts(services))


def report(found: Condition) -> str:
    """The same as plain text."""
    lines = [f"Postroom status, {found.at:%Y-%m-%d %H:%M:%S} UTC: {'well' if found.fine else 'NOT WELL'}", ""]
    lines += [f"{'ok     ' if part.fine else 'PROBLEM'}  {part.name}: {part.found}" for part in found.parts]
    lines += ["", "work (step, state, tasks, oldest)"]
    lines += [
        f"  {each.step.value:<22} {each.state.value:<8} {each.count:>6} {each.oldest_seconds:>8.0f} s" for each in found.depths
    ]
    lines += ["", "consumers (events behind)", *(f"  {each.consumer:<22} {each.events:>6}" for each in found.lags), ""]
    return "\n".join(lines + [f"{name}: {value}" for name, value in found.facts])


def _asked(name: str, check: Callable[[], None], kind: str) -> PartState:
    began = time.perf_counter()
    try:
        check()
    except Unavailable as error:
        return PartState(name, fine=False, found=error.detail)
    return PartState(name, fine=True, found=f"{kind}, answers in {1000 * (time.perf_counter() - began):.0f} ms")


def _workers(services: Services, work: tuple[Depth, ...], at_work: tuple[AtWork, ...]) -> PartState:
    """By their leases, and where they run on this machine by the file they touch."""
    waiting = sum(each.count for each in work if each.state is TaskState.READY)
    oldest = max((each.oldest_seconds for each in work if each.state is TaskState.READY), default=0.0)
    try:
        silent = time.time() - (services.settings.home / "worker-heartbeat").stat().st_mtime
        heard = f"heard of {silent:.0f} s ago"
    except OSError:
        silent, heard = None, "none on this machine"
    in_hand = ", ".join(f"{each.owner} has {each.tasks}" for each in at_work) or "nothing in hand"
    lively = bool(at_work) or (silent is not None and silent < SILENT_SECONDS) or not waiting
    return PartState("workers", fine=lively and oldest < LATE_SECONDS, found=f"{heard}; {in_hand}; {waiting} tasks wait")


def _webhooks(given_up: int, failing: int) -> PartState:
    return PartState("webhooks", fine=not failing, found=f"{failing} receivers fail, {given_up} messages were given up")


def _watch(state: WatchState) -> PartState:
    """By when it last looked, and how long the file waits that has waited longest."""
    if state.trouble is not None:
        return PartState("watch folder", fine=False, found=f"cannot be looked at: {state.trouble}; tried again all the time")
    reasons = ", ".join(f"{count} {why.value.replace('_', ' ')}" for why, count in state.reasons)
    waits = (
        f"{state.waiting} files wait ({reasons}), the oldest for {state.oldest_seconds:.0f} s"
        if state.waiting
        else "none waits"
    )
    lively = state.silent_seconds < SILENT_SECONDS and state.oldest_seconds < LATE_SECONDS
    return PartState("watch folder", fine=lively, found=f"{state.owner} looked {state.silent_seconds:.0f} s ago; {waits}")


def _whose(person: Caller, *, sees_all: bool) -> set[ClientId | None]:
    """Whose files may be named: a name can say much. Who manages the installation sees what lies in no client's folder."""
    mine: set[ClientId | None] = set() if person.principal.is_visiting else {person.client_id}
    return mine | ({None} if sees_all else set())


def _disk(services: Services) -> PartState:
    try:
        usage = shutil.disk_usage(services.settings.home)
    except OSError as error:
        return PartState("disk", fine=False, found=error.strerror or "cannot be read")
    free = usage.free / 1e9
    return PartState("disk", fine=free >= LEAST_FREE_GIGABYTES, found=f"{free:.0f} of {usage.total / 1e9:.0f} GB free")


def _database_kind(services: Services) -> str:
    return "SQLite" if services.settings.database.url is None else "PostgreSQL"


def _facts(services: Services) -> tuple[tuple[str, str], ...]:
    return (
        ("version", services.version),
        ("mode", "embedded" if services.settings.embedded else "scale-out"),
        ("python", platform.python_version()),
        ("system", platform.platform(terse=True)),
        ("record schemas", ", ".join(each.schema for each in all_types().values())),
        ("target accuracy", f"{100 * services.settings.target_accuracy:.4g} %"),
    )
