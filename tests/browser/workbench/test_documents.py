"""What is done with whole documents, and moving about the screen."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Request, Route, expect

from postroom.evaluation.desk.drawn_mail import Doubts
from schemas.work import Role
from tests.browser.conftest import in_both_themes
from tests.browser.workbench.conftest import Bench

NUMBER, ACCOUNT = "/payment/number", "/claims/0/patient_account"


@pytest.mark.parametrize(
    ("key", "state", "said"),
    [("F4", "parked", "Waiting for another page"), ("Shift+F4", "escalated", "I am not sure how to decide this")],
)
def test_a_document_is_let_go_with_a_reason(bench: Bench, key: str, state: str, said: str) -> None:
    document = bench.start(NUMBER)
    bench.press(key)
    expect(bench.page.get_by_role("radio", name=said)).to_be_focused()
    bench.press("Enter")
    bench.gone(document)
    rows = bench.calls("GET", f"/review/queue?state={state}")["data"]
    assert [row["note"] for row in rows if row["document_id"] == document] == [said]


def test_rejecting_asks_for_a_rescan(bench: Bench) -> None:
    document = bench.start(NUMBER)
    bench.press("F9", "Tab")
    bench.type("coffee all over it")
    bench.press("Tab", "Space", "Enter")
    bench.gone(document)
    assert bench.kept(document)["state"] == "rejected"


def test_a_reviewer_may_not_accept_all(bench: Bench) -> None:
    bench.start(NUMBER)
    bench.press("Control+Shift+Enter")
    expect(bench.page.locator("#toast")).to_contain_text("may not")


def test_the_type_is_changed(bench: Bench, complaints: list[str]) -> None:
    document = bench.start(NUMBER)
    asked, answers = list[str](), [425, 425]

    def start_reading(route: Route) -> None:
        asked.append(route.request.post_data or "")
        route.fulfill(status=202, json={})

    def still_reading(route: Route) -> None:
        status = answers.pop() if asked and answers else 0
        route.fulfill(status=status, json={"type": "/problems/being-read"}) if status else route.continue_()

    bench.page.route("**/v1/review/*/type", start_reading)
    bench.page.route(re.compile("/v1/review/lse_[^/]+$"), still_reading)
    bench.press("F7")
    bench.type("letter")
    bench.press("Enter")
    expect(bench.page.locator("#shade")).to_be_visible()
    expect(bench.page.locator("#shade")).to_be_hidden()
    bench.at(NUMBER)
    assert asked == ['{"type":"letter"}']
    assert answers == []
    assert document in bench.page.url
    complaints.clear()  # Chromium reports every 425


def test_next_and_previous_document_without_completing(bench: Bench) -> None:
    bench.hand_in(Doubts(1, 0, (NUMBER,)), copies=2)
    first, second = bench.documents
    bench.open(first)
    bench.press("Alt+PageDown")
    bench.gone(first)
    bench.shows(second)
    bench.press("Alt+PageUp")
    bench.shows(first)
    expect(bench.page).to_have_url(f"{bench.desk.url}/review/{first}")
    assert bench.kept(first)["state"] == bench.kept(second)["state"] == "needs_review"


def test_the_next_document_is_waited_for_while_it_is_on_its_way(bench: Bench) -> None:
    bench.hand_in(Doubts(1, 0, (NUMBER,)), copies=2)
    first, held = bench.documents[0], list[Route]()

    def hold(route: Route) -> None:
        if held:
            route.fulfill(status=204)  # all that waited is on its way here
        held.append(route)

    bench.page.route("**/review/next", hold)
    with bench.page.expect_request("**/review/next"):
        bench.open(first)
    bench.press("Alt+PageDown")
    held[0].continue_()
    bench.gone(first)


def test_pages_and_panes(bench: Bench) -> None:
    bench.start(NUMBER)
    number = bench.page.locator("#page-number")
    expect(number).to_have_text("page 1 of 2")
    bench.press("PageDown")
    expect(number).to_have_text("page 2 of 2")
    bench.press("PageUp")
    expect(number).to_have_text("page 1 of 2")
    bench.press("F2")
    expect(bench.page.locator("#snippets figure").first).to_contain_text("Payment: Number")
    bench.press("F2")
    expect(bench.page.locator("#snippets")).to_be_hidden()
    bench.press("F6")
    assert "/lines/" in str(bench.cell)
    bench.press("F6")
    expect(bench.page.locator("#image")).to_be_focused()
    bench.press("F6")
    expect(bench.page.locator("#pages [aria-current]")).to_be_focused()
    bench.press("Shift+F6", "Shift+F6", "Shift+F6")
    assert "/lines/" not in (bench.cell or "/lines/")


def test_help_palette_and_other_keys(bench: Bench) -> None:
    bench.start(NUMBER, ACCOUNT)
    bench.press("F1")
    help_ = bench.page.get_by_role("dialog", name="Keys that are valid now")
    expect(help_.get_by_text("Take the value and go to the next unsettled field")).to_be_visible()
    expect(help_.get_by_text("Word to the left")).to_have_count(0)
    bench.press("Escape")
    bench.page.locator("#image").focus()
    bench.press("?")
    expect(help_.get_by_text("Word to the left")).to_be_visible()
    bench.press("Escape", "Escape")
    bench.press("Control+F1")
    bench.page.get_by_role("button", name="Change the key for: Take the value and go to the next unsettled field").click()
    bench.press("Control+Enter")
    expect(bench.page.get_by_text("Ctrl+Enter is already taken")).to_be_visible()
    bench.page.get_by_role("button", name="Change the key for: Take the value and go to the next unsettled field").click()
    bench.press("Control+j")
    bench.page.get_by_label("Single characters outside of text boxes").uncheck()
    bench.page.get_by_role("button", name="Done", exact=True).click()
    bench.press("Control+j")
    bench.at(ACCOUNT)
    bench.page.locator("#image").focus()
    before = bench.page.locator("#image").get_attribute("data-zoom")
    bench.press("+")
    assert bench.page.locator("#image").get_attribute("data-zoom") == before


def test_an_empty_desk_is_calm(bench: Bench) -> None:
    bench.hand_in(Doubts(1, 0, (NUMBER,)))
    for row in bench.calls("GET", "/review/queue?state=waiting")["data"]:
        lease = bench.calls("POST", f"/review/documents/{row['document_id']}/open", {})["lease"]
        bench.calls("POST", f"/review/{lease}/park", {"reason": "not now"})
    document = bench.start(NUMBER)
    bench.press("Enter", "Control+Enter")
    expect(bench.page.get_by_role("heading", name="Your desk is clear")).to_be_visible()
    expect(bench.page.get_by_role("link", name=re.compile("put aside"))).to_be_visible()
    assert in_both_themes(bench.page) == []
    bench.press("Control+z")
    bench.shows(document)
    bench.left("all settled")


def test_idle_time_is_not_counted(bench: Bench) -> None:
    told = list[float]()

    def hear(asked: Request) -> None:
        if asked.url.endswith(("/heartbeat", "/complete")):
            told.append(asked.post_data_json["active_seconds"])

    bench.page.on("request", hear)
    bench.page.clock.install()
    document = bench.start(NUMBER)
    bench.press("Home")
    bench.page.clock.fast_forward(10_000)
    bench.press("End")
    bench.page.clock.fast_forward(600_000)
    bench.press("Enter", "Control+Enter")
    bench.gone(document)
    assert 10 <= sum(told) < 500


def test_the_list_of_what_waits(bench: Bench) -> None:
    bench.hand_in(Doubts(1, 0, (NUMBER,)))
    bench.page.goto(f"{bench.desk.url}/review")
    expect(bench.page.get_by_role("link", name="Explanation of benefits").first).to_be_visible()
    assert in_both_themes(bench.page) == []
    start = bench.page.get_by_role("link", name="Start with the most pressing")
    expect(start).to_be_focused()
    bench.press("Enter")
    bench.ready()
    assert bench.cell


def test_no_violations_at_work(bench: Bench) -> None:
    bench.start(NUMBER, "/claims/0/lines/0/billed", misread=1)
    assert in_both_themes(bench.page) == []
    for key, name in (("F1", "Keys"), ("Control+k", "What is to be done?"), ("F4", "aside"), ("Control+F1", "Change")):
        bench.press(key)
        expect(bench.page.get_by_role("dialog", name=re.compile(name))).to_be_visible()
        assert in_both_themes(bench.page) == []
        bench.press("Escape")
    bench.press("F2", "Alt+i", "Alt+ArrowDown")
    bench.suggested()
    assert in_both_themes(bench.page) == []


def test_a_supervisor_accepts_all_with_a_reason(page: Page, bench: Bench, sign_in: Callable[[Role], Page]) -> None:
    page.context.clear_cookies()
    sign_in(Role.SUPERVISOR)
    document = bench.start(NUMBER, ACCOUNT)
    bench.press("Control+Shift+Enter", "Enter")
    bench.gone(document)
    assert bench.kept(document)["state"] == "accepted"
