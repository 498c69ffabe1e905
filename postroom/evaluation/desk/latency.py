"""`python -m postroom.evaluation.desk.latency`: how quick the desk is, in a real Chromium; writes docs/desk-figures.md.

Keys are real key presses of the browser. A step is over when two frames were drawn after it, that is: when a person sees it.
"""

from __future__ import annotations

import argparse
import os
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from random import Random

from playwright.sync_api import Browser, Page

from api.assets import as_sent
from models.training.families.catalogue import drawn
from postroom.evaluation.bench.machine import describe_machine
from postroom.evaluation.desk.drawn_mail import Doubts
from postroom.evaluation.desk.figures_page import PAGE, ROOT, put_speed
from postroom.evaluation.desk.papers import long_invoice, usual_eob
from postroom.evaluation.desk.served import ServedDesk, chromium, serving
from postroom.rereading import GuardedReread
from schemas.pointers import leaves_in
from schemas.settings import Settings
from schemas.work import Role
from storage.objects import ObjectStore

STATIC = ROOT / "api" / "static"
KEY_SECONDS, LOOK_SECONDS = 0.18, 0.6
"""A practised hand: 180 ms from key to key, and 600 ms of looking at each field before its first key."""
PRESSES, DOCUMENTS, LINES = 40, 20, 400
_PROBE = """
window.steps = []; window.mouse = 0;
for (const kind of ["mousedown", "pointerdown", "mousemove", "click", "wheel"])
  addEventListener(kind, () => { window.mouse += 1; }, true);
const seen = () => `${document.getElementById("bench")?.dataset.document} ${document.activeElement?.dataset?.cell}`;
const ready = () => document.activeElement?.dataset?.cell && document.querySelector("#image img")?.complete;
addEventListener("keydown", (event) => {
  const [began, before, document_] = [event.timeStamp, seen(), seen().split(" ")[0]];
  const whole = event.ctrlKey && event.key === "Enter";
  const look = () => {
    const there = whole ? seen().split(" ")[0] !== document_ && ready() : true;
    if (!there && performance.now() - began < 10000) return requestAnimationFrame(look);
    const over = () => ({ key: event.key, whole, moved: seen() !== before, took: performance.now() - began });
    requestAnimationFrame(() => window.steps.push(over()));
  };
  requestAnimationFrame(look);
}, true);
"""


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the table."""

    what: str
    wanted: str
    measured: str


def p95(values: Iterable[float]) -> float:
    """The 95th percentile."""
    ranked = sorted(values)
    return ranked[min(len(ranked) - 1, round(0.95 * (len(ranked) - 1)))]


def _spread(values: Sequence[float]) -> str:
    middle = sorted(values)[len(values) // 2]
    return f"p50 {middle:.0f} ms, p95 {p95(values):.0f} ms (n = {len(values)})"


def _open(desk: ServedDesk, page: Page, document: str) -> None:
    page.goto(f"{desk.url}/review/{document}")
    page.wait_for_selector("#bench[data-begun]")
    page.wait_for_selector("#image[data-ready]")
    page.wait_for_timeout(1200)


def _steps(page: Page, *, whole: bool) -> list[float]:
    took: list[float] = page.evaluate(
        "whole => window.steps.filter(it => it.key === 'Enter' && it.whole === whole && it.moved).map(it => it.took)",
        whole,
    )
    return took


def _calls(page: Page, ending: str) -> list[float]:
    took: list[float] = page.evaluate(
        "end => performance.getEntriesByType('resource').filter(each => each.name.endsWith(end)).map(each => each.duration)",
        ending,
    )
    return took


def _cpu(page: Page) -> Callable[[], float]:
    """Milliseconds of CPU that the page's main thread has used: they do not grow with what else the machine does."""
    tools = page.context.new_cdp_session(page)
    tools.send("Performance.enable", {"timeDomain": "threadTicks"})

    def used() -> float:
        metrics = {each["name"]: each["value"] for each in tools.send("Performance.getMetrics")["metrics"]}
        return 1000 * float(metrics["TaskDuration"])

    return used


def enter(desk: ServedDesk, page: Page) -> Iterator[Figure]:
    """Field to field, and what it takes to save each."""
    (document,) = desk.hand_in(drawn("eob-columns", Random(7)), doubts=Doubts(PRESSES + 1, 0))
    _open(desk, page, document)
    cpu = _cpu(page)
    before = cpu()
    for _ in range(PRESSES):
        page.keyboard.press("Enter")
        page.wait_for_timeout(120)
    page.wait_for_timeout(1500)
    spent = (cpu() - before) / PRESSES
    yield Figure(
        "Enter → next unsettled field focused, image panned, painted", "p95 ≤ 50 ms", _spread(_steps(page, whole=False))
    )
    yield Figure("… the page's own CPU time for it, the answer of the service worked in as well", "", f"{spent:.0f} ms")
    yield Figure("field save acknowledged", "p95 ≤ 100 ms", _spread(_calls(page, "/fields")))


def regions(desk: ServedDesk, page: Page) -> Iterator[Figure]:
    """Regions read anew, as `R` in the page image does it."""
    (document,) = desk.hand_in(drawn("eob-columns", Random(7)), doubts=Doubts(12, 0))
    _open(desk, page, document)
    for _ in range(12):
        with page.expect_response(lambda answer: answer.url.endswith("/read")):
            page.evaluate("document.getElementById('image').focus()")
            page.keyboard.press("r")
        page.wait_for_timeout(250)
        page.keyboard.press("Control+z")
    yield Figure("region read anew", "p95 ≤ 150 ms", _spread(_calls(page, "/read")))


def documents(desk: ServedDesk, page: Page) -> Iterator[Figure]:
    """From document to document."""
    papers = [usual_eob()] * (DOCUMENTS + 1)
    first, *_ = desk.hand_in(*papers, doubts=Doubts(1, 0))
    _open(desk, page, first)
    for _ in range(DOCUMENTS):
        while page.locator("#left").inner_text() != "all settled":
            page.keyboard.press("Enter")
            page.wait_for_timeout(400)
        before = len(_steps(page, whole=True))
        page.keyboard.press("Control+Enter")
        page.wait_for_function(
            "count => window.steps.filter(step => step.whole && step.moved).length > count", arg=before, timeout=12_000
        )
        page.wait_for_timeout(1500)
    yield Figure("Ctrl+Enter → next document ready to type", "p95 ≤ 300 ms", _spread(_steps(page, whole=True)))


def usual(desk: ServedDesk, page: Page) -> Iterator[Figure]:
    """One explanation of benefits at a practised hand's pace."""
    paper = usual_eob()
    truth = dict(leaves_in(dict(paper.data)))
    first, _ = desk.hand_in(paper, paper, doubts=Doubts(4, 1, _in_doubt(truth)))
    _open(desk, page, first)
    began, keys = time.perf_counter(), 0
    while page.locator("#left").inner_text() != "all settled":
        page.wait_for_timeout(LOOK_SECONDS * 1000)
        cell = page.evaluate("document.activeElement.dataset.cell")
        right = str(truth[cell])
        text = "" if page.evaluate("document.activeElement.value") == right else right
        for key in [*text, "Enter"]:
            page.wait_for_timeout(KEY_SECONDS * 1000)
            page.keyboard.press(key)
            keys += 1
        page.wait_for_timeout(100)
    page.wait_for_timeout(KEY_SECONDS * 1000)
    page.keyboard.press("Control+Enter")
    page.wait_for_function("first => document.getElementById('bench').dataset.document !== first", arg=first)
    took = time.perf_counter() - began
    pace = f"{KEY_SECONDS * 1000:.0f} ms a key, {LOOK_SECONDS * 1000:.0f} ms of looking a field"
    said = f"{took:.1f} s, {keys + 1} keys, {page.evaluate('window.mouse')} mouse events ({pace})"
    yield Figure(f"an EOB of {len(truth)} values, 4 flagged, one wrong, keyboard only", "≤ 12 s, 0 mouse events", said)


def _in_doubt(truth: Mapping[str, object]) -> tuple[str, ...]:
    """Four values; the first, which is misread, is an amount of a line."""
    paid = next(pointer for pointer in truth if "/lines/" in pointer and pointer.endswith("/paid"))
    return (
        paid,
        *[
            pointer
            for pointer in truth
            if pointer.endswith(("/payment/number", "/patient_account", "/payee/name", "/member_id"))
        ][:3],
    )


def many_lines(desk: ServedDesk, page: Page) -> Iterator[Figure]:
    """An invoice of very many lines."""
    (document,) = desk.hand_in(long_invoice(LINES), doubts=Doubts(1, 0, (f"/lines/{LINES // 2}/amount",)))
    (short,) = desk.hand_in(usual_eob())
    _open(desk, page, short)  # a person at work has the scripts already
    page.goto(f"{desk.url}/review/{document}")
    page.wait_for_selector("#bench[data-begun]")
    opened: float = page.evaluate(
        "new Promise(go => requestAnimationFrame(() => requestAnimationFrame(() => go(performance.now()))))"
    )
    page.wait_for_timeout(1500)
    page.evaluate("window.steps = []")
    cpu, keys = _cpu(page), ["Control+a", *"7.25", "Tab", "ArrowDown", *"12.50", "ArrowDown", *"3.75", "Enter"]
    before = cpu()
    for key in keys:
        page.keyboard.press(key)
        page.wait_for_timeout(150)
    spent = (cpu() - before) / len(keys)
    lags: list[float] = page.evaluate("window.steps.map(step => step.took)")
    yield Figure(f"document of {LINES} line items: open", "≤ 1 s", f"{opened:.0f} ms")
    yield Figure(
        f"document of {LINES} line items: each key until painted",
        "no lag over 50 ms",
        f"{_spread(lags)}, most {max(lags):.0f} ms",
    )
    yield Figure("… the page's own CPU time for a key, what the service makes of it worked in as well", "", f"{spent:.0f} ms")


def shipped() -> Iterator[Figure]:
    """What the browser has to load, as sent."""
    for name, most in (("js", 60), ("css", 20)):
        files = [path for path in STATIC.rglob(f"*.{name}") if "swagger" not in path.name]
        total = sum(len(as_sent(str(path), 0)[0]) for path in files)
        yield Figure(f"{'JavaScript' if name == 'js' else 'CSS'} shipped, gzipped", f"≤ {most} KB", f"{total / 1024:.1f} KB")


def measured(browser: Browser) -> Iterator[Figure]:
    """All figures, each part on a desk of its own."""
    for part in (enter, documents, regions, usual, many_lines):
        with _at_a_desk(browser) as (desk, page):
            yield from part(desk, page)
    yield from shipped()


@contextmanager
def _at_a_desk(browser: Browser) -> Iterator[tuple[ServedDesk, Page]]:
    """A fresh desk with a warm reader, and somebody who is signed in at it."""
    readers = list[GuardedReread]()
    with tempfile.TemporaryDirectory() as home:
        settings = Settings(home=Path(home))

        def reader(objects: ObjectStore) -> GuardedReread:
            readers.append(GuardedReread(objects, settings.line, settings.limits))
            return readers[-1]

        with serving(Path(home), reader) as desk:
            desk.services.reread.warm()
            context = browser.new_context(viewport={"width": 1280, "height": 720})
            context.add_init_script(_PROBE)
            page = context.new_page()
            desk.sign_in(page, Role.REVIEWER)
            yield desk, page
            context.close()
        for each in readers:
            each.close()


def written(figures: Iterable[Figure]) -> str:
    """The page."""
    rows = "".join(f"| {each.what} | {each.wanted} | {each.measured} |\n" for each in figures)
    day, load = datetime.now(tz=UTC).date(), os.getloadavg()[0]
    return (
        "# How quick the desk is\n\nWritten by `make desk-bench` in a real Chromium against a served desk with drawn mail; "
        f"a step is over when two frames were drawn after it.\n\n| | to reach | measured |\n|---|---|---|\n{rows}\n"
        f"{day}, {describe_machine()} Load average when it ended: {load:.1f}.\n"
    )


def main() -> None:
    """Measure, and write the page."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--out", type=Path, default=PAGE)
    out = asked.parse_args().out
    figures = []
    with chromium() as browser:
        for figure in measured(browser):
            print(f"{figure.what}: {figure.measured} ({figure.wanted})", flush=True)  # noqa: T201 - a command
            figures.append(figure)
            put_speed(out, written(figures))


if __name__ == "__main__":
    main()
