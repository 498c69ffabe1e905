"""The embedded service: slots against each other, its cost beside the bare line, its start, its API's memory."""

from __future__ import annotations

import socket
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx
from pydantic import SecretStr

from postroom.client import Client
from postroom.evaluation.bench.paper import draw_ballast, draw_born_digital, draw_scans
from postroom.evaluation.bench.programs import POSTROOM, Program, peak_megabytes
from postroom.evaluation.bench.rows import TIMES, Row, at_least, at_most
from postroom.evaluation.bench.workshop import Workshop, say
from postroom.wiring import migrate
from schemas.ids import ClientId
from schemas.settings import DatabaseSettings, load_settings
from schemas.work import Role
from storage.access import NewKey, issue_key, open_client
from storage.connect import open_database

_POLL_SECONDS = 0.05
_START_SECONDS = 180.0
_CLIENT = ClientId("bench")


def slots(shop: Workshop) -> Iterator[Row]:
    """A batch with two slots and with one, and in process."""
    two, one = (_batch_seconds(shop, slots) for slots in (2, 1))
    pages, done = shop.plan.batch_pages, shop.in_process
    how = f"`postroom serve` with so many slots, from the upload of {pages} scanned pages in PDFs of ten to the end"
    yield Row("embedded service, 1 slot", 60 * pages / one, " pages/min", how)
    yield Row("embedded service, 2 slots", 60 * pages / two, " pages/min", how)
    yield Row("two slots against one", one / two, TIMES, "the same batch, both warmed up", at_least(1.85, TIMES))
    bare = done.wall / done.pages
    overhead = 100 * (one / pages / bare - 1)
    how = f"wall clock a page with 1 slot ({one / pages:.2f} s) against the same files in process ({bare:.2f} s)"
    yield Row("database, queue, storage and guard", overhead, " %", how, at_most(8, " %"))


def starting(shop: Workshop) -> Iterator[Row]:
    """Until /livez answers, the second time."""
    home = shop.folder / "home-start"
    times = []
    for number in (1, 2):
        say(f"start {number} of the embedded service")
        began = time.perf_counter()
        with serving(home, "serve", slots=2):
            times.append(time.perf_counter() - began)
    how = "wall clock from starting `postroom serve` in a home that exists until `/livez` answers"
    yield Row("second start of the service", times[1], " s", how, at_most(10, " s"))


def api_memory(shop: Workshop) -> Iterator[Row]:
    """The API alone, with a large upload."""
    megabytes = shop.plan.upload_megabytes
    say(f"uploading {megabytes} MB to the API")
    file = draw_ballast(shop.folder / "large.pdf", megabytes)
    home = shop.folder / "home-api"
    key = key_for(home)
    with serving(home, "api", slots=1) as served, Client(served.url, key) as client:
        receipt = client.batches.create([file])
        client.batches.files(receipt["batch"]["id"])
        for path in ("/openapi.json", "/docs"):
            client.request("GET", path)
        peak = served.peak
    how = f"peak resident memory of `postroom api`, which took a PDF of {megabytes} MB and gave its description"
    yield Row("API process", peak, " MB", how, at_most(250, " MB"))


def _batch_seconds(shop: Workshop, slots: int) -> float:
    """From the first byte of the upload until nothing of the batch waits any more."""
    home = shop.folder / f"home-{slots}"
    key = key_for(home)
    files = shop.batch
    warm = shop.folder / f"warm-{slots}"
    warm.mkdir()
    with serving(home, "serve", slots=slots) as served, Client(served.url, key) as client:
        _finish(client, [draw_scans(warm, 3 * slots).pdf, draw_born_digital(warm / "own.pdf", 1)])
        say(f"a batch through the embedded service, slots: {slots}")
        began = time.perf_counter()
        _finish(client, files)
        return time.perf_counter() - began


def _finish(client: Client, files: Sequence[Path]) -> None:
    batch_id = client.batches.create(files)["batch"]["id"]
    while (batch := client.batches.get(batch_id))["state"] not in ("needs_review", "done"):
        time.sleep(_POLL_SECONDS)
    failed = {**batch["files"], **batch["documents"]}.keys() & {"rejected", "quarantined"}
    if failed or not batch["documents"]:
        message = f"not all of the benchmark's files became records: {batch['files']}, {batch['documents']}"
        raise RuntimeError(message)


@dataclass(frozen=True, slots=True)
class Served:
    """A service that answers."""

    url: str
    pid: int

    @property
    def peak(self) -> float:
        """The most memory that its process held until now, megabytes. The kernel knows: nobody has to look meanwhile."""
        return peak_megabytes(self.pid)


@contextmanager
def serving(home: Path, command: str, *, slots: int, more: Mapping[str, str] | None = None) -> Iterator[Served]:
    """A service that answers, on a free port, with more settings."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    settings = {
        "POSTROOM_HOME": str(home),
        "POSTROOM_API__PORT": str(port),
        "POSTROOM_LINE__SLOTS": str(slots),
        "POSTROOM_LOG__LEVEL": "warning",
        **(more or {}),
    }
    url = f"http://127.0.0.1:{port}"
    process = Program((*POSTROOM, command), settings).start(home.with_suffix(".out"))
    try:
        _await(url)
        yield Served(url, process.pid)
    finally:
        process.terminate()
        process.wait()


def _await(url: str) -> None:
    until = time.monotonic() + _START_SECONDS
    while time.monotonic() < until:
        try:
            if httpx.get(f"{url}/livez").is_success:
                return
        except httpx.TransportError:
            time.sleep(_POLL_SECONDS / 5)
    message = f"the service did not answer within {_START_SECONDS:.0f} seconds"
    raise RuntimeError(message)


def key_for(home: Path, database_url: str | None = None) -> str:
    """A key for a new installation; its database is SQLite unless another is named."""
    known = DatabaseSettings(url=SecretStr(database_url)) if database_url else DatabaseSettings()
    settings = load_settings().model_copy(update={"home": home, "database": known})
    migrate(settings)
    database = open_database(settings.database, settings.home)
    with database.write() as session:
        open_client(session, _CLIENT, "Benchmark", actor="bench")
        issued = issue_key(session, NewKey(_CLIENT, Role.ADMIN, "bench"), actor="bench")
    database.close()
    return issued.secret
