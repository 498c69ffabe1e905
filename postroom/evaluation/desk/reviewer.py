"""Somebody who reviews at a workbench and touches nothing but keys, whatever goes wrong around them."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from random import Random

from playwright.sync_api import Page, Route
from playwright.sync_api import TimeoutError as TooLate

LONG, SHORT = 60_000, 6_000
"""Milliseconds that a page may take at all; that something takes which needs a second press where it does not come."""
_TRIES = 8
_MOUSE = """for (const kind of ["mousedown", "pointerdown", "wheel"]) addEventListener(kind, () => window.mouseUsed(), true);"""
_ARRIVED = """() => document.getElementById("bench")?.dataset.begun
  && (document.getElementById("panes").hidden || document.querySelector("#image[data-ready]"))
  || document.querySelector("#notice [role=alert]")"""
_ELSEWHERE = "id => document.getElementById('bench').dataset.document !== id || document.getElementById('panes').hidden"
_HERE = """() => ({
  cell: document.activeElement?.dataset?.cell ?? null, value: document.activeElement?.value ?? null,
  left: document.getElementById("left").textContent })"""
_MOVED = """before => before.cell !== document.activeElement?.dataset?.cell
  || before.left !== document.getElementById("left").textContent"""
ALL_SETTLED = "all settled"


@dataclass
class Reviewer:
    """A person at a desk of their own. `truths`: what each document says, by pointer."""

    name: str
    page: Page
    url: str
    truths: Mapping[str, Mapping[str, str]]
    rng: Random
    colleague: Callable[[], str | None] = lambda: None
    """The document that somebody else is at."""
    met: Counter[str] = field(default_factory=Counter)
    """What went wrong, how often."""
    mouse_events: int = 0

    def sign_in(self, password: str) -> None:
        """Through the form, as people do. From here on the mouse is watched."""
        self.page.context.set_default_timeout(LONG)
        self.page.goto(f"{self.url}/sign-in")
        self.page.get_by_label("Name").focus()
        self.page.keyboard.type(self.name.lower())
        self.page.keyboard.press("Tab")
        self.page.keyboard.type(password)
        self.page.keyboard.press("Enter")
        self.page.wait_for_url(lambda url: "/sign-in" not in url)
        self.page.context.expose_function("mouseUsed", self._mouse_used)
        self.page.context.add_init_script(_MOUSE)

    @property
    def document(self) -> str | None:
        """What is on the desk; None where it is clear, or where no document could be had."""
        found: str | None = self.page.evaluate(
            "() => document.getElementById('bench')?.dataset.begun && !document.getElementById('panes').hidden"
            " ? document.getElementById('bench').dataset.document : null"
        )
        return found

    def go(self, path: str) -> str | None:
        """Load a page of the workbench; what is on the desk then."""
        self.page.goto(f"{self.url}{path}")
        return self.arrive()

    def arrive(self) -> str | None:
        """Wait until the page can be worked at; what is on the desk then."""
        self.page.wait_for_function(_ARRIVED)
        return self.document

    def press(self, *keys: str) -> None:
        """One after the other."""
        for key in keys:
            self.page.keyboard.press(key)

    def think(self) -> None:
        """Now and then long enough that the next document is there before it is wanted."""
        self.page.wait_for_timeout(self.rng.choice((0, 60, 250, 900)))

    def settle_one(self) -> None:
        """Take the value with the cursor where the paper says so, else type what it says.

        The desk takes no keys while it waits for the service: one that did nothing is pressed once more.
        """
        for _ in range(_TRIES):
            here = self.page.evaluate(_HERE)
            if here["left"] == ALL_SETTLED:  # the last key was answered late
                return
            right = self.truths[self.document or ""].get(here["cell"] or "")
            if right is not None and here["value"] != right:
                self.page.keyboard.type(right)
            self.press("Enter")
            try:
                self.page.wait_for_function(_MOVED, arg=here, timeout=SHORT)
            except TooLate:
                continue
            return
        message = f"{self.name} cannot settle a value: {self.page.locator('body').inner_text()}"
        raise TimeoutError(message)

    def settle(self) -> None:
        """Everything that is open."""
        while self.page.locator("#left").inner_text() != ALL_SETTLED:
            self.settle_one()

    def complete(self) -> None:
        """Settle the document and let it go; again where the service had something to say to it."""
        document = self.document
        for _ in range(_TRIES):
            self.settle()
            self.press("Control+Enter")
            if self.left_behind(document) or self.left_behind(document):
                return
        message = f"{self.name} cannot complete {document}: {self.page.locator('body').inner_text()}"
        raise TimeoutError(message)

    def left_behind(self, document: str | None, *, within: int = SHORT) -> bool:
        """Did the desk go on to another document, or to none?"""
        try:
            self.page.wait_for_function(_ELSEWHERE, arg=document, timeout=within)
        except TooLate:
            return False
        return True

    def let_go(self, key: str) -> None:
        """End with a key that asks for a reason; the first is taken."""
        document = self.document
        self.press(key)
        self.page.get_by_role("dialog").wait_for()
        self.press("Enter")
        if not self.left_behind(document, within=LONG):
            message = f"{self.name} cannot let {document} go by {key}: {self.page.locator('body').inner_text()}"
            raise TimeoutError(message)

    def lose_one_answer(self, ending: str) -> None:
        """The service does what it is asked at this address next, and the answer is lost."""

        def lose(route: Route) -> None:
            route.fetch()
            route.abort("connectionreset")

        self.page.route(f"**{ending}", lose, times=1)

    def wait_a_second(self) -> None:
        """For the others."""
        time.sleep(1)

    def _mouse_used(self) -> None:
        self.mouse_events += 1
