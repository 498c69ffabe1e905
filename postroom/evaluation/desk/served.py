"""A desk served on 127.0.0.1 with drawn mail in it, and a browser that sits at it: for measuring and for pictures."""

from __future__ import annotations

import shutil
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

import uvicorn
from playwright.sync_api import Browser, Page, sync_playwright

from api.app import make_api
from api.services import NoReader, Reread, Services
from models.training.paper import Paper
from postroom.evaluation.desk.drawn_mail import Doubts, DrawnMail
from schemas.ids import BatchId, ClientId
from schemas.settings import Settings
from schemas.work import Hint, Role
from storage.access import NewKey, issue_key, open_client
from storage.connect import open_database, open_objects
from storage.documents import documents_of_batch
from storage.objects import ObjectStore

ACME = ClientId("acme")


@dataclass(frozen=True)
class ServedDesk:
    """A served desk, its stores, and a key per role."""

    url: str
    services: Services
    keys: dict[Role, str]
    mail: DrawnMail
    down: Callable[[], AbstractContextManager[None]]
    """The service is restarted: it is stopped for as long as this is entered."""

    def hand_in(
        self,
        *papers: Paper,
        name: str = "Morning mail",
        doubts: Doubts | None = Doubts(),  # noqa: B008 - frozen
    ) -> list[str]:
        """Papers as one batch; their documents."""
        batch = self.mail.hand_in(papers, name=name, doubts=doubts)
        with self.services.database.read() as session:
            return [document.id for document in documents_of_batch(session, ACME, BatchId(batch))]

    def sign_in(self, page: Page, role: Role) -> None:
        """Through the form, as people do."""
        page.goto(f"{self.url}/sign-in")
        page.get_by_text("With a key instead").click()
        page.get_by_label("API key").fill(self.keys[role])
        page.get_by_role("button", name="Sign in").click()
        page.wait_for_url(lambda url: "/sign-in" not in url)


def _no_reader(objects: ObjectStore) -> Reread:
    del objects
    return NoReader()


@contextmanager
def serving(home: Path, reader: Callable[[ObjectStore], Reread] = _no_reader) -> Iterator[ServedDesk]:
    """A desk of its own, empty. `reader` reads regions of its pictures anew."""
    settings, rung = Settings(home=home), list[Hint]()
    database = open_database(settings.database, settings.home, ring=rung.extend)
    database.upgrade()
    objects = open_objects(settings.objects, settings.home)
    with database.write() as session:
        open_client(session, ACME, "Acme Health", actor="desk")
        keys = {role: issue_key(session, NewKey(ACME, role, role.value), actor="desk").secret for role in Role}
    services = Services(
        settings=settings,
        database=database,
        objects=objects,
        check_broker=lambda: None,
        session_secret=b"for drawn mail only",
        version="0",
        reread=reader(objects),
    )
    server, mail = _Server(services, _free_port()), DrawnMail(database, objects, rung, ACME, Random(7))
    server.start()
    yield ServedDesk(f"http://127.0.0.1:{server.port}", services, keys, mail, server.down)
    server.stop()
    database.close()


class _Server:
    """The service in a thread of its own."""

    def __init__(self, services: Services, port: int) -> None:
        self.services, self.port = services, port

    def start(self) -> None:
        """Returns when it answers."""
        # A connection that stays open is cut: whoever restarts a service does not wait for browsers.
        options: dict[str, Any] = {"host": "127.0.0.1", "port": self.port, "log_level": "error"}
        config = uvicorn.Config(make_api(self.services), timeout_graceful_shutdown=1, **options)
        self._server = uvicorn.Server(config)
        self._thread = threading.Thread(target=self._server.run, daemon=True)
        self._thread.start()
        while not self._server.started:
            time.sleep(0.02)

    def stop(self) -> None:
        """Returns when nobody answers any more."""
        self._server.should_exit = True
        self._thread.join()

    @contextmanager
    def down(self) -> Iterator[None]:
        """Stopped meanwhile."""
        self.stop()
        yield
        self.start()


@contextmanager
def chromium() -> Iterator[Browser]:
    """The system's browser. Raises FileNotFoundError where it has none."""
    program = shutil.which("chromium") or shutil.which("chromium-browser")
    if program is None:
        raise FileNotFoundError("install chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield browser
        browser.close()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
