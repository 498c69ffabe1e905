"""A real Chromium, and the desk served on 127.0.0.1 with drawn mail in it."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from random import Random

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect, sync_playwright

from api.services import NoReader, Reread, Services
from models.training.families.catalogue import drawn
from postroom.evaluation.desk import served
from postroom.evaluation.desk.drawn_mail import Doubts, DrawnMail
from schemas.work import Role
from tests.migrated import migrated_sqlite  # noqa: F401 - a fixture
from tests.servers.process import missing

expect.set_options(timeout=20_000)  # a machine with much else to do
ACME = served.ACME
FAMILIES = ("eob-columns", "invoice-us", "eob-line-printer", "letter-denial")


@dataclass(frozen=True)
class Desk:
    """A served desk, its stores, and a key per role."""

    url: str
    services: Services
    keys: dict[Role, str]
    mail: DrawnMail
    down: Callable[[], AbstractContextManager[None]]

    def hand_in(self, *families: str, seed: int = 7, doubts: Doubts | None = Doubts()) -> str:  # noqa: B008 - frozen
        """A batch of one document per family; its id."""
        return self.mail.hand_in([drawn(family, Random(seed)) for family in families], name="Morning mail", doubts=doubts)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """For one file of tests: while Playwright is there, nothing else in this process can run an event loop."""
    program = shutil.which("chromium") or missing("Chromium", "chromium")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield chromium
        chromium.close()


@pytest.fixture
def desk(tmp_path: Path, migrated_sqlite: Path) -> Iterator[Desk]:  # noqa: F811 - a fixture
    shutil.copy(migrated_sqlite, tmp_path / "postroom.db")
    with serving(tmp_path) as desk:
        yield desk


@contextmanager
def serving(home: Path, reread: Reread | None = None) -> Iterator[Desk]:
    """A desk of its own, empty."""
    with served.serving(home, lambda _: reread or NoReader()) as desk:
        yield Desk(desk.url, desk.services, desk.keys, desk.mail, desk.down)


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    fresh = browser.new_context(viewport={"width": 1280, "height": 720})
    fresh.set_default_timeout(20_000)
    fresh.set_default_navigation_timeout(60_000)  # how long a page takes to load is asked of the bench, not here
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
        page.get_by_text("With a key instead").click()
        page.get_by_label("API key").fill(desk.keys[role])
        page.get_by_role("button", name="Sign in").click()
        page.wait_for_url(lambda url: "/sign-in" not in url)
        return page

    return as_role


def lands(page: Page, button: Locator) -> None:
    """Press a button whose form loads the page anew, and wait for the new one: the old one may look the same."""
    with page.expect_navigation():
        button.click()


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
