"""A real Chromium, and the desk served on 127.0.0.1 with drawn mail in it."""

from __future__ import annotations

import shutil
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

import pytest
import uvicorn
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from api.app import make_api
from api.services import Services
from models.training.families.catalogue import drawn
from postroom.evaluation.desk.drawn_mail import Doubts, DrawnMail
from schemas.ids import ClientId
from schemas.settings import Settings
from schemas.work import Hint, Role
from storage.access import NewKey, issue_key, open_client
from storage.connect import open_database, open_objects
from tests.migrated import migrated_sqlite  # noqa: F401 - a fixture
from tests.servers.process import free_port, missing

ACME = ClientId("acme")
FAMILIES = ("eob-columns", "invoice-us", "eob-line-printer", "letter-denial")


@dataclass(frozen=True)
class Desk:
    """A served desk, its stores, and a key per role."""

    url: str
    services: Services
    keys: dict[Role, str]
    mail: DrawnMail

    def hand_in(self, *families: str, seed: int = 7, doubts: Doubts = Doubts()) -> str:  # noqa: B008 - frozen
        """A batch of one document per family; its id."""
        return self.mail.hand_in([drawn(family, Random(seed)) for family in families], name="Morning mail", doubts=doubts)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    program = shutil.which("chromium") or missing("Chromium", "chromium")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield chromium
        chromium.close()


@pytest.fixture
def desk(tmp_path: Path, migrated_sqlite: Path) -> Iterator[Desk]:  # noqa: F811 - a fixture
    shutil.copy(migrated_sqlite, tmp_path / "postroom.db")
    settings, rung = Settings(home=tmp_path), list[Hint]()
    database = open_database(settings.database, settings.home, ring=rung.extend)
    objects = open_objects(settings.objects, settings.home)
    with database.write() as session:
        open_client(session, ACME, "Acme Health", actor="test")
        keys = {role: issue_key(session, NewKey(ACME, role, role.value), actor="test").secret for role in Role}
    services = Services(
        settings=settings,
        database=database,
        objects=objects,
        check_broker=lambda: None,
        session_secret=b"for tests only",
        version="0",
    )
    port = free_port()
    server = uvicorn.Server(uvicorn.Config(make_api(services), host="127.0.0.1", port=port, log_level="error"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.02)
    yield Desk(f"http://127.0.0.1:{port}", services, keys, DrawnMail(database, objects, rung, ACME, Random(7)))
    server.should_exit = True
    thread.join()
    database.close()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    fresh = browser.new_context(viewport={"width": 1280, "height": 720})
    fresh.set_default_timeout(10_000)
    yield fresh
    fresh.close()


@pytest.fixture
def complaints() -> list[str]:
    """What the browser's console complained of and which foreign hosts were asked; must stay empty."""
    return []


@pytest.fixture
def page(context: BrowserContext, desk: Desk, complaints: list[str]) -> Iterator[Page]:
    """A page of somebody who is not signed in. Afterwards the console must be clean and no other host was asked."""
    page = context.new_page()
    page.on("console", lambda said: complaints.append(said.text) if said.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on(
        "request", lambda asked: None if asked.url.startswith((desk.url, "data:", "blob:")) else complaints.append(asked.url)
    )
    yield page
    assert complaints == []


@pytest.fixture
def sign_in(page: Page, desk: Desk) -> Callable[[Role], Page]:
    def as_role(role: Role) -> Page:
        page.goto(f"{desk.url}/sign-in")
        page.get_by_label("API key").fill(desk.keys[role])
        page.get_by_role("button", name="Sign in").click()
        page.wait_for_url(lambda url: "/sign-in" not in url)
        return page

    return as_role


def violations(page: Page) -> list[str]:
    """WCAG 2.2 A and AA as axe sees it: what is wrong, and where."""
    tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
    found = Axe().run(page, options={"runOnly": {"type": "tag", "values": tags}}).response["violations"]
    return [f"{each['id']}: {node['target']} {node['failureSummary']}" for each in found for node in each["nodes"]]


def in_both_themes(page: Page) -> list[str]:
    """Violations in light and in dark."""
    found = list[str]()
    for theme in ("light", "dark"):
        page.evaluate("theme => { document.documentElement.dataset.theme = theme; }", theme)
        found += [f"{theme}: {each}" for each in violations(page)]
    return found
