"""The service does what it is asked, and the answer never comes: nothing is done twice, no document is left lying."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Route, expect

from postroom.evaluation.desk.drawn_mail import Doubts
from tests.browser.workbench.conftest import Bench

NUMBER = "/payment/number"
ONE = Doubts(1, 0, (NUMBER,))
Lost = Callable[[str], list[str]]


@pytest.fixture(autouse=True)
def _nothing_else_waits(bench: Bench) -> None:
    rows = [row for state in ("waiting", "leased") for row in bench.calls("GET", f"/review/queue?state={state}")["data"]]
    for row in rows:
        lease = bench.calls("POST", f"/review/documents/{row['document_id']}/open", {"steal": True})["lease"]
        bench.calls("POST", f"/review/{lease}/park", {"reason": "of another test"})


@pytest.fixture
def lost(bench: Bench, complaints: list[str]) -> Lost:
    """The answer to the next call that ends like this is lost; what it said."""

    def lose(ending: str) -> list[str]:
        said = list[str]()

        def handle(route: Route) -> None:
            said.append(route.fetch().text())
            complaints.clear()
            route.abort("connectionreset")

        bench.page.route(f"**{ending}", handle, times=1)
        return said

    return lose


def at_desks(bench: Bench) -> int:
    count: int = bench.calls("GET", "/review/queue")["counts"]["leased"]
    return count


def test_next_document_is_given_once_more(bench: Bench, lost: Lost, complaints: list[str]) -> None:
    bench.hand_in(ONE, copies=3)
    first = bench.documents[0]
    said = lost("/review/next")
    with bench.page.expect_event("requestfailed", lambda asked: asked.url.endswith("/review/next")):
        bench.open(first)
    bench.press("Enter", "Control+Enter")
    bench.gone(first)
    assert f'"{bench.page.locator("#bench").get_attribute("data-document")}"' in said[0]
    complaints.clear()


def test_next_document_is_given_once_more_after_a_reload(bench: Bench) -> None:
    bench.hand_in(ONE, copies=4)
    first, given = bench.documents[0], list[str]()

    def answer_nobody(route: Route) -> None:
        given.append(route.fetch().text())

    bench.page.route("**/review/next", answer_nobody, times=1)
    bench.open(first)
    while not given:
        bench.page.wait_for_timeout(50)
    with bench.page.expect_response("**/review/next"):
        bench.page.reload()
        bench.ready()
    assert at_desks(bench) == 2  # the one that is shown, and the one after it


def test_completing_is_done_once(bench: Bench, lost: Lost, complaints: list[str]) -> None:
    bench.hand_in(ONE, copies=2)
    first, second = bench.documents
    with bench.page.expect_response("**/review/next"):
        bench.open(first)
    said = lost("/complete")
    with bench.page.expect_response("**/complete") as again:
        bench.press("Enter", "Control+Enter")
    bench.shows(second)
    bench.saved()
    assert said[0] == again.value.text()
    expect(bench.page.get_by_role("alert")).to_have_count(0)
    assert bench.kept(first)["revision"] == 1
    complaints.clear()


@pytest.mark.parametrize(("key", "ending"), [("F4", "/park"), ("F9", "/reject"), ("Shift+F4", "/escalate")])
def test_letting_go_is_done_once(bench: Bench, lost: Lost, complaints: list[str], key: str, ending: str) -> None:
    document = bench.start(NUMBER)
    said = lost(ending)
    bench.press(key)
    bench.page.get_by_role("dialog").wait_for()
    bench.press("Enter")
    bench.gone(document)
    expect(bench.page.get_by_role("heading", name="Your desk is clear")).to_be_visible()
    assert len(said) == 1
    assert at_desks(bench) == 0
    complaints.clear()


def test_completing_waits_for_the_connection(bench: Bench, complaints: list[str]) -> None:
    bench.hand_in(ONE, copies=3)
    first, second, _ = bench.documents
    with bench.page.expect_response("**/review/next"):
        bench.open(first)
    bench.press("Enter")
    bench.saved()
    bench.page.context.set_offline(True)
    bench.press("Control+Enter")
    bench.gone(first)
    expect(bench.page.locator("#saved")).to_contain_text("NOT SAVED")
    assert bench.page.evaluate("!dispatchEvent(new Event('beforeunload', { cancelable: true }))")
    with bench.page.expect_response("**/complete"):
        bench.page.context.set_offline(False)
    bench.saved()
    assert bench.kept(first)["state"] == "accepted"
    assert bench.kept(second)["state"] == "needs_review"
    complaints.clear()


def test_what_was_passed_over_comes_once_more(bench: Bench) -> None:
    bench.hand_in(ONE, copies=2)
    first, second = bench.documents
    bench.open(first)
    bench.press("Alt+PageDown")
    bench.shows(second)
    bench.press("Enter", "Control+Enter")
    bench.shows(first)
    bench.press("Enter", "Control+Enter")
    expect(bench.page.get_by_role("heading", name="Your desk is clear")).to_be_visible()


def test_a_failed_completion_is_told_until_it_is_looked_at(bench: Bench) -> None:
    bench.hand_in(ONE, copies=3)
    first = bench.documents[0]
    with bench.page.expect_response("**/review/next"):
        bench.open(first)
    refused = {"type": "/problems/failed-checks", "detail": "The lines do not add up."}
    bench.page.route("**/complete", lambda route: route.fulfill(status=409, json=refused), times=1)
    bench.press("Enter", "Control+Enter")
    told = bench.page.get_by_text("The lines do not add up.")
    expect(told).to_be_visible()
    shown = str(bench.page.locator("#bench").get_attribute("data-document"))
    bench.press("Enter", "Control+Enter")
    bench.gone(shown)
    expect(told).to_be_visible()
    bench.page.get_by_role("button", name="Open it again").click()
    bench.shows(first)
    expect(told).to_have_count(0)
