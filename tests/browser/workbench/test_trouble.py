"""Dropped connections, expired sessions, lost leases, hostile paper: nothing typed is lost."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page, Route, expect

from postroom.evaluation.desk.drawn_mail import Doubts
from schemas.work import Role
from tests.browser.workbench.conftest import SIGNED_IN, Bench

_HAS_PICTURE_OF = "lease => performance.getEntriesByType('resource').some(({ name }) => name.includes(`/${lease}/pages/`))"
"""The picture of a document fetched ahead has come, so the document itself is known."""
NUMBER, DATE, ACCOUNT = "/payment/number", "/payment/date", "/claims/0/patient_account"


def test_a_dropped_connection_loses_nothing(bench: Bench, complaints: list[str]) -> None:
    document = bench.start(NUMBER, DATE, ACCOUNT)
    bench.page.context.set_offline(True)
    bench.type("0048213377")
    bench.press("Enter")
    bench.at(DATE)
    expect(bench.page.locator("#saved")).to_contain_text("NOT SAVED")
    bench.press("Enter")
    bench.at(ACCOUNT)
    bench.type("half a wo")
    assert bench.page.evaluate("!dispatchEvent(new Event('beforeunload', { cancelable: true }))")
    bench.page.context.set_offline(False)
    bench.page.evaluate("dispatchEvent(new Event('online'))")
    bench.saved()
    data = bench.kept(document)["data"]
    assert data["payment"]["number"] == "0048213377"
    bench.page.reload()
    bench.ready()
    expect(bench.input(ACCOUNT)).to_have_value("half a wo")
    complaints.clear()  # Chromium reports every failed call


def test_what_was_not_sent_is_sent_after_a_reload(bench: Bench, complaints: list[str]) -> None:
    document = bench.start(NUMBER, DATE)
    bench.page.route("**/fields", lambda route: route.fulfill(status=503, json={"type": "/problems/unavailable"}))
    bench.type("0048213377")
    bench.press("Enter")
    expect(bench.page.locator("#saved")).to_contain_text("NOT SAVED")
    bench.page.on("dialog", lambda dialog: dialog.accept())
    bench.page.reload()
    bench.ready()
    bench.left("1 of 2 left")
    bench.page.unroute_all(behavior="wait")
    bench.saved()
    assert bench.kept(document)["data"]["payment"]["number"] == "0048213377"
    bench.left("1 of 2 left")
    complaints.clear()


def test_an_expired_session_asks_to_sign_in_and_keeps_the_rest(
    page: Page, bench: Bench, complaints: list[str], sign_in: Callable[[Role], Page]
) -> None:
    document = bench.start(NUMBER, DATE)
    SIGNED_IN.clear()
    page.context.clear_cookies()
    bench.type("0048213377")
    bench.press("Enter")
    expect(page.get_by_role("alert").get_by_text("You are signed out")).to_be_visible()
    expect(page.get_by_role("link", name="Sign in again")).to_have_attribute("href", f"/sign-in?next=%2Freview%2F{document}")
    page.on("dialog", lambda dialog: dialog.accept())
    sign_in(Role.REVIEWER)
    bench.open(document)
    bench.saved()
    assert bench.kept(document)["data"]["payment"]["number"] == "0048213377"
    complaints.clear()


def test_a_lost_lease_says_who_has_it_and_keeps_what_was_typed(bench: Bench, complaints: list[str]) -> None:
    document = bench.start(NUMBER, DATE)
    taken = bench.calls("POST", f"/review/documents/{document}/open", {"steal": True})
    bench.type("0048213377")
    bench.press("Enter")
    expect(bench.page.get_by_role("alert")).to_contain_text("supervisor has this document")
    with bench.page.expect_response("**/open") as refused:
        bench.page.get_by_role("button", name="Open it again").click()
    assert refused.value.status == 409
    expect(bench.page.get_by_role("alert")).to_contain_text("supervisor has this document")
    bench.calls("POST", f"/review/{taken['lease']}/leave", {})
    bench.page.get_by_role("button", name="Open it again").click()
    bench.saved()
    expect(bench.page.get_by_role("alert")).to_have_count(0)
    assert bench.kept(document)["data"]["payment"]["number"] == "0048213377"
    complaints.clear()


def test_a_document_that_could_not_be_completed_is_told_and_opened_again(bench: Bench) -> None:
    bench.hand_in(Doubts(1, 0, (NUMBER,)), copies=2)
    first = bench.documents[0]
    with bench.page.expect_response("**/review/next") as ahead:
        bench.open(first)
    bench.page.wait_for_function(_HAS_PICTURE_OF, arg=ahead.value.json()["lease"])
    refused = {"type": "/problems/failed-checks", "detail": "The lines do not add up."}
    bench.page.route("**/complete", lambda route: route.fulfill(status=409, json=refused))
    bench.press("Enter", "Control+Enter")
    expect(bench.page.get_by_text("The lines do not add up.")).to_be_visible()
    bench.page.get_by_role("button", name="Open it again").click()
    bench.shows(first)
    bench.left("all settled")


def test_what_is_not_saved_yet_stays_with_its_document(bench: Bench, complaints: list[str]) -> None:
    bench.hand_in(Doubts(1, 0, (NUMBER,)), copies=2)
    first, second = bench.documents
    bench.open(first)
    bench.at(NUMBER)
    bench.page.route("**/fields", lambda route: route.fulfill(status=503, json={"type": "/problems/unavailable"}))
    bench.type("0048213377")
    bench.press("Enter")
    expect(bench.page.locator("#saved")).to_contain_text("NOT SAVED")
    bench.press("Alt+PageDown")
    bench.gone(first)
    bench.page.unroute_all(behavior="wait")
    bench.page.wait_for_event("response", lambda answer: answer.url.endswith("/fields") and answer.ok)
    assert bench.kept(first)["data"]["payment"]["number"] == "0048213377"
    assert bench.kept(second)["data"]["payment"]["number"] != "0048213377"
    expect(bench.page.locator("#saved")).to_have_text("no changes yet")
    complaints.clear()


def test_an_answer_that_comes_late_is_not_put_into_another_document(bench: Bench) -> None:
    bench.hand_in(Doubts(1, 0, (NUMBER,)), copies=2)
    first, held = bench.documents[0], list[Route]()
    bench.open(first)
    bench.at(NUMBER)

    def hold(route: Route) -> None:
        held.append(route)

    bench.page.route("**/suggestions?*", hold)
    with bench.page.expect_request("**/suggestions?*"):
        bench.press("Alt+=")
    bench.press("Alt+PageDown")
    bench.gone(first)
    bench.at(NUMBER)
    with bench.page.expect_event("requestfinished", lambda asked: "/suggestions?" in asked.url):
        held[0].fulfill(json={"data": [{"value": "late", "because": "computed"}]})
    bench.page.evaluate("new Promise(requestAnimationFrame)")
    expect(bench.input(NUMBER)).not_to_have_value("late")


def test_hostile_paper_stays_text(bench: Bench) -> None:
    hostile = '<img src=x onerror="window.hit=1"><script>window.hit=1</script>'
    document = bench.start("/payer/name", "/payee/name")
    bench.press("Control+a")
    bench.page.keyboard.insert_text(hostile)
    bench.press("Enter")
    bench.page.keyboard.insert_text("\u202e" + "A very long name indeed, " * 12)
    bench.press("Tab")
    bench.saved()
    bench.page.reload()
    bench.ready()
    expect(bench.input("/payer/name")).to_have_value(hostile)
    bench.go("/payee/name")
    expect(bench.page.locator("#about bdi").last).to_contain_text("A very long name indeed")
    bench.press("F2", "Alt+i", "Alt+ArrowDown")
    bench.suggested()
    assert bench.page.evaluate("window.hit") is None
    assert bench.kept(document)["data"]["payer"]["name"] == hostile
    assert bench.page.locator("#about").evaluate("about => about.scrollWidth <= about.clientWidth")


def test_a_document_that_is_not_there(bench: Bench, complaints: list[str]) -> None:
    bench.page.goto(f"{bench.desk.url}/review/doc_none")
    expect(bench.page.get_by_role("main")).to_contain_text("there is no such document")
    expect(bench.page.get_by_role("link", name="To the batches")).to_be_visible()
    complaints.clear()
