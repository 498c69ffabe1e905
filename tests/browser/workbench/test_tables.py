"""Line items, rules that fail, suggestions and computed values."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.workbench.conftest import Bench, truth

LINES = "/claims/0/lines"
ROWS = sum(1 for pointer in truth() if pointer.startswith(f"{LINES}/") and pointer.endswith("/procedure"))


def test_rows_by_key(bench: Bench) -> None:
    document = bench.start("/payment/number")
    bench.go(f"{LINES}/0/billed")
    bench.press("ArrowDown")
    bench.at(f"{LINES}/1/billed")
    bench.press("ArrowUp")
    bench.at(f"{LINES}/0/billed")
    bench.press("Control+Insert")
    bench.at(f"{LINES}/1/billed")
    expect(bench.input(f"{LINES}/1/billed")).to_have_value("")
    bench.press("Control+d")
    expect(bench.input(f"{LINES}/1/billed")).to_have_value(truth()[f"{LINES}/0/billed"])
    bench.press("Tab")
    bench.saved()
    assert len(bench.kept(document)["data"]["claims"][0]["lines"]) == ROWS + 1
    bench.go(f"{LINES}/1/billed")
    bench.press("Control+Delete")
    expect(bench.page.get_by_text(f"{ROWS} rows", exact=True).first).to_be_visible()
    bench.at(f"{LINES}/1/billed")
    expect(bench.input(f"{LINES}/1/billed")).to_have_value(truth()[f"{LINES}/1/billed"])
    bench.press("Control+z")
    expect(bench.page.get_by_text(f"{ROWS + 1} rows", exact=True).first).to_be_visible()


def test_sums_and_difference_follow_each_key(bench: Bench) -> None:
    bench.start(f"{LINES}/0/billed", misread=1)
    bench.at(f"{LINES}/0/billed")
    bench.status(f"{LINES}/0/billed", "failed")
    balance = bench.page.locator(".balance:not([hidden])").first
    expect(balance).to_contain_text("difference")
    bench.press("F3")
    second = bench.cell
    assert second != f"{LINES}/0/billed"
    bench.press("F3")
    assert bench.cell not in {second, None}
    bench.go(f"{LINES}/0/billed")
    bench.press("Control+a")
    bench.type(str(truth()[f"{LINES}/0/billed"]))
    expect(bench.page.locator(".balance:not([hidden])")).to_have_count(0)
    bench.press("Enter")
    bench.saved()
    bench.left("all settled")
    bench.press("F3")
    bench.says("No rule fails")


def test_computed_value(bench: Bench) -> None:
    bench.start(f"{LINES}/0/billed", misread=1)
    bench.press("Alt+=")
    expect(bench.input(f"{LINES}/0/billed")).to_have_value(truth()[f"{LINES}/0/billed"])
    bench.go("/payee/name")
    bench.press("Alt+=")
    bench.says("No rule says")


def test_suggestions_are_picked_by_digit_and_never_by_enter_alone(bench: Bench) -> None:
    bench.start("/payment/method", "/payment/number")
    bench.press("Alt+ArrowDown")
    options = bench.page.get_by_role("listbox", name="Suggestions").get_by_role("option")
    expect(options).not_to_have_count(0)
    read = bench.input("/payment/method").input_value()
    bench.press("Enter")
    bench.at("/payment/number")
    expect(bench.input("/payment/method")).to_have_value(read)
    bench.go("/payment/method")
    bench.press("Alt+ArrowDown")
    expect(options.first).to_be_visible()
    wanted = options.first.locator(".value").inner_text()
    bench.press("1")
    expect(bench.input("/payment/method")).to_have_value(wanted)
    bench.press("Alt+ArrowDown")
    expect(options.first).to_be_visible()
    bench.press("ArrowDown", "ArrowDown", "Enter")
    expect(options.first).to_be_hidden()
    bench.at("/payment/method")


def test_a_choice_is_typed_short(bench: Bench) -> None:
    document = bench.start("/payment/method", "/payment/number")
    bench.type("n")
    bench.press("Enter")
    bench.at("/payment/number")
    bench.saved()
    expect(bench.input("/payment/method")).to_have_value("none")
    assert bench.kept(document)["data"]["payment"]["method"] == "none"


def test_ditto_without_a_record_before_says_so(bench: Bench) -> None:
    bench.start("/payer/phone")
    bench.press("Control+a", "Delete", "Control+d")
    expect(bench.page.locator("#about")).to_contain_text("record before")


def test_claims_are_added_and_taken_out_by_the_palette(bench: Bench) -> None:
    document = bench.start("/payment/number")
    claims = len(bench.kept(document)["data"]["claims"])
    bench.press("Control+k")
    bench.type("add a claim")
    bench.press("Enter")
    bench.at(f"/claims/{claims}/patient_name")
    bench.press("Control+k")
    bench.type(f"take out claim {claims + 1}")
    bench.press("Enter")
    expect(bench.input(f"/claims/{claims}/patient_name")).to_have_count(0)
