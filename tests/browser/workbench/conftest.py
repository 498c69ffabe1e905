"""One desk per file of tests, since each test takes documents of its own; a hand that works the workbench."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from random import Random
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from models.training.families.catalogue import drawn
from models.training.paper import Paper
from postroom.evaluation.desk.drawn_mail import Doubts
from schemas.ids import BatchId
from schemas.pointers import leaves_in
from schemas.rereading import Region, RegionText
from schemas.work import Role
from storage.documents import documents_of_batch
from tests.browser.conftest import ACME, Desk, serving

expect.set_options(timeout=20_000)  # a machine that has other things to do is slow, and that is no fault of the desk
SEED = 7
EOB = "eob-columns"


@cache
def paper(family: str = EOB) -> Paper:
    """A paper drawn once for all tests."""
    return drawn(family, Random(SEED))


def truth(family: str = EOB) -> Mapping[str, Any]:
    """What the paper says, by pointer."""
    return dict(leaves_in(dict(paper(family).data)))


class SameEverywhere:
    """A reader that finds the same on every paper."""

    def __call__(self, region: Region) -> RegionText:
        return RegionText(text="4711.00", confidence=0.9, polygon=region.box.polygon())

    def warm(self) -> None:
        """It is."""


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    with serving(tmp_path_factory.mktemp("desk"), SameEverywhere()) as served:
        yield served


_INTO_SIGHT = """async pointer => {
  for (const rows of document.querySelectorAll(".handful")) {
    if (document.querySelector(`input[data-cell="${pointer}"]`)) return;
    rows.scrollIntoView();
    await new Promise(go => requestAnimationFrame(() => setTimeout(go, 50)));
  }
}"""


@dataclass
class Bench:
    """A browser at the workbench, and the hand at its keys."""

    page: Page
    desk: Desk
    documents: list[str] = field(default_factory=list)

    def hand_in(self, doubts: Doubts, *, family: str = EOB, copies: int = 1) -> str:
        """Mail with these values in doubt; the first document's id."""
        batch = self.desk.mail.hand_in([paper(family)] * copies, name="Bench mail", doubts=doubts)
        with self.desk.services.database.read() as session:
            self.documents = [document.id for document in documents_of_batch(session, ACME, BatchId(batch))]
        return self.documents[0]

    def open(self, document: str) -> None:
        """Go to a document and wait for its fields."""
        self.page.goto(f"{self.desk.url}/review/{document}")
        self.ready()

    def ready(self) -> None:
        """Wait until the workbench can be worked at: its fields are there, and the page's picture or what is said instead."""
        expect(self.page.locator("#bench")).to_have_attribute("data-begun", "yes")
        self.page.wait_for_selector("#image[data-ready]", state="attached")

    def start(self, *at: str, misread: int = 0, family: str = EOB, copies: int = 1) -> str:
        """A fresh document with these values in doubt, opened."""
        document = self.hand_in(Doubts(open=len(at), misread=misread, at=at), family=family, copies=copies)
        self.open(document)
        return document

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)

    def type(self, text: str) -> None:
        self.page.keyboard.type(text)

    def gone(self, document: str) -> None:
        """Wait until another document is on the desk, or none."""
        self.page.wait_for_function(
            "id => document.getElementById('bench').dataset.document !== id || document.getElementById('panes').hidden",
            arg=document,
        )

    def shows(self, document: str) -> None:
        """Wait until a document is on the desk. The address may lag behind what the page shows."""
        self.page.wait_for_function(
            "id => document.getElementById('bench').dataset.document === id && !document.getElementById('panes').hidden",
            arg=document,
        )

    def suggested(self) -> None:
        """Wait for the list of suggestions."""
        expect(self.page.get_by_role("listbox", name="Suggestions")).to_be_visible()

    @property
    def cell(self) -> str | None:
        """The pointer of the field with the cursor."""
        found: str | None = self.page.evaluate("document.activeElement?.dataset?.cell ?? null")
        return found

    def at(self, pointer: str) -> None:
        """Wait until the cursor is in a field."""
        self.page.wait_for_function("cell => document.activeElement?.dataset?.cell === cell", arg=pointer)

    def input(self, pointer: str) -> Any:
        return self.page.locator(f'input[data-cell="{pointer}"]')

    def go(self, pointer: str) -> None:
        """Put the cursor into a field, without the mouse. Rows far down are built when they come into sight."""
        self.page.evaluate(_INTO_SIGHT, pointer)
        self.input(pointer).focus()
        self.at(pointer)

    def saved(self) -> None:
        """Wait until everything is with the service."""
        expect(self.page.locator("#saved")).to_have_attribute("data-state", "saved")

    def left(self, words: str) -> None:
        expect(self.page.locator("#left")).to_have_text(words)

    def says(self, words: str) -> None:
        """Wait for a sentence at the current field."""
        expect(self.page.locator("#about")).to_contain_text(words)

    def status(self, pointer: str, name: str) -> None:
        """Wait for a field's state."""
        self.page.wait_for_selector(f'.s-{name} > input[data-cell="{pointer}"]', state="attached")

    def kept(self, document: str) -> Mapping[str, Any]:
        """What the service has, by pointer."""
        key = self.desk.keys[Role.ADMIN]
        answer = self.page.request.get(f"{self.desk.url}/v1/documents/{document}", headers={"Authorization": f"Bearer {key}"})
        record = self.page.request.get(
            f"{self.desk.url}/v1/records/{answer.json()['record_id']}", headers={"Authorization": f"Bearer {key}"}
        )
        body: Mapping[str, Any] = record.json()
        return body

    def calls(self, method: str, path: str, body: Any = None, role: Role = Role.SUPERVISOR) -> Any:
        """Somebody else calls the service."""
        answer = self.page.request.fetch(
            f"{self.desk.url}/v1{path}", method=method, data=body, headers={"Authorization": f"Bearer {self.desk.keys[role]}"}
        )
        return answer.json() if answer.status != 204 else None


class Heard(list[str]):
    """Chromium reports every answer that refuses something; the workbench is told of those and goes on."""

    def append(self, said: str) -> None:
        if "Failed to load resource" not in said or "status of 5" in said:
            super().append(said)


@pytest.fixture
def complaints() -> list[str]:
    return Heard()


SIGNED_IN: dict[str, Sequence[Any]] = {}


@pytest.fixture
def role() -> Role:
    """As whom the tests sign in; overridden where it matters."""
    return Role.REVIEWER


@pytest.fixture
def bench(page: Page, desk: Desk, role: Role, sign_in: Callable[[Role], Page]) -> Bench:
    known = SIGNED_IN.get(f"{desk.url} {role}")
    if known:
        page.context.add_cookies(known)
    else:
        sign_in(role)
        SIGNED_IN[f"{desk.url} {role}"] = page.context.cookies()
    return Bench(page, desk)
