"""The keys of the fields: taking values, marking them, going about among them."""

from __future__ import annotations

from playwright.sync_api import expect

from postroom.evaluation.desk.drawn_mail import Doubts
from tests.browser.workbench.conftest import Bench, truth

NUMBER, DATE, AMOUNT = "/payment/number", "/payment/date", "/payment/amount"
ACCOUNT = "/claims/0/patient_account"
NOTHING_PRESSED = """
addEventListener("load", () => { window.mouse = 0; for (const kind of ["mousedown", "pointerdown", "mousemove", "click"])
  addEventListener(kind, () => { window.mouse += 1; }, true); });
"""


def test_a_whole_document_without_the_mouse(bench: Bench) -> None:
    bench.page.add_init_script(NOTHING_PRESSED)
    first = bench.hand_in(Doubts(4, 1, (NUMBER, DATE, ACCOUNT, "/payee/npi")), copies=2)
    bench.open(first)
    bench.at("/payee/npi")
    bench.left("4 of 4 left")
    bench.press("Enter")
    bench.at(NUMBER)
    bench.type(str(truth()[NUMBER]))
    bench.press("Enter", "Enter", "Enter")
    bench.left("all settled")
    bench.says("Everything is settled")
    bench.press("Control+Enter")
    bench.gone(first)
    bench.at("/payee/npi")
    bench.saved()
    record = bench.kept(first)
    assert record["state"] == "accepted"
    assert record["data"]["payment"]["number"] == truth()[NUMBER]
    assert record["evidence"][NUMBER]["review"]["state"] == "corrected"
    assert bench.page.evaluate("window.mouse") == 0


def test_enter_confirms_and_goes_on_and_back(bench: Bench) -> None:
    bench.start(NUMBER, DATE, ACCOUNT)
    bench.status(NUMBER, "look")
    bench.press("Shift+Enter")
    bench.at(ACCOUNT)
    bench.press("Enter")
    bench.at(NUMBER)
    bench.status(ACCOUNT, "confirmed")
    bench.press("Tab")
    bench.at(DATE)
    bench.press("Tab")
    bench.at(AMOUNT)
    bench.press("Shift+Tab", "Shift+Tab")
    bench.at(NUMBER)
    bench.saved()
    bench.left("2 of 3 left")


def test_what_is_typed_is_taken_when_the_field_is_left(bench: Bench) -> None:
    document = bench.start(DATE)
    bench.type("101426")
    bench.says("2026-10-14")
    bench.press("Tab")
    bench.status(DATE, "corrected")
    bench.saved()
    assert bench.kept(document)["data"]["payment"]["date"] == "2026-10-14"
    expect(bench.input(DATE)).to_have_value("2026-10-14")


def test_a_value_that_breaks_its_format_stays_at_its_field(bench: Bench) -> None:
    bench.start(DATE, ACCOUNT)
    bench.type("the day after")
    bench.says("Expected: a date")
    bench.press("Enter")
    bench.saved()
    bench.status(DATE, "refused")
    expect(bench.input(DATE)).to_have_value("the day after")
    bench.left("2 of 2 left")
    bench.go(DATE)
    bench.says("a date such as")
    bench.press("Control+Enter")
    bench.status(DATE, "refused")  # once more, by the service: what is on its way would be sent again after the reload
    bench.saved()
    bench.at(DATE)
    bench.page.reload()
    bench.ready()
    bench.status(DATE, "look")
    expect(bench.input(DATE)).to_have_value("the day after")
    bench.go(DATE)
    bench.press("Escape")
    expect(bench.input(DATE)).to_have_value(truth()[DATE])


def test_absent_and_unreadable(bench: Bench) -> None:
    document = bench.start(ACCOUNT, "/payee/npi")
    bench.press("Control+b")
    bench.at(ACCOUNT)
    bench.press("Control+u")
    bench.status("/payee/npi", "absent")
    bench.status(ACCOUNT, "illegible")
    bench.saved()
    assert bench.kept(document)["data"]["payee"]["npi"] is None


def test_enter_in_an_empty_field_takes_nothing(bench: Bench) -> None:
    bench.start(ACCOUNT)
    bench.press("Control+a", "Delete", "Enter")
    bench.says("The field is empty")
    bench.at(ACCOUNT)
    bench.left("1 of 1 left")


def test_escape_restores_and_then_leaves(bench: Bench) -> None:
    bench.start(ACCOUNT, DATE)
    read = bench.input(ACCOUNT).input_value()
    bench.go(ACCOUNT)
    bench.type("something else")
    bench.press("Escape")
    expect(bench.input(ACCOUNT)).to_have_value(read)
    bench.press("Escape")
    bench.page.wait_for_url("**/review")


def test_undo_and_redo_reach_over_completing(bench: Bench) -> None:
    first = bench.hand_in(Doubts(2, 0, (NUMBER, ACCOUNT)), copies=2)
    bench.open(first)
    bench.type("typed and")
    bench.press("Control+z")
    expect(bench.input(NUMBER)).to_have_value(truth()[NUMBER])
    bench.press("Control+Shift+z")
    expect(bench.input(NUMBER)).to_have_value("typed and")
    bench.press("Escape", "Enter", "Enter")
    bench.left("all settled")
    bench.press("Control+z")
    bench.left("1 of 2 left")
    bench.at(ACCOUNT)
    bench.press("Control+y")
    bench.left("all settled")
    bench.press("Control+Enter")
    bench.gone(first)
    bench.press("Control+z")
    bench.shows(first)
    bench.left("all settled")
    bench.press("Control+z")
    bench.left("1 of 1 left")


def test_why_a_field_was_not_settled(bench: Bench) -> None:
    bench.start(ACCOUNT)
    bench.says("the machine is not sure of it")
    bench.press("Alt+i")
    bench.says("speaks for it")
    bench.says("page 1, from the picture")
    bench.press("Alt+i")
    expect(bench.page.locator("#about dl")).to_have_count(0)


def test_each_field_is_in_a_form_of_its_own_that_goes_nowhere(bench: Bench) -> None:
    document = bench.start(ACCOUNT)
    assert bench.page.evaluate(
        "[...document.querySelectorAll('#fields input')].every(({ form }) => form.elements.length === 1)"
    )
    bench.input(ACCOUNT).evaluate("input => input.form.requestSubmit()")
    bench.at(ACCOUNT)
    bench.shows(document)


def test_empty_fields_are_shown_on_demand(bench: Bench) -> None:
    bench.start(ACCOUNT)
    subscriber = bench.input("/claims/0/subscriber_name")
    expect(subscriber).to_be_hidden()
    bench.press("Alt+e")
    expect(subscriber).to_be_visible()
    bench.at(ACCOUNT)
