"""The frame of all screens: signing in, moving about, light and dark."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page, expect

from schemas.work import Role
from tests.browser.conftest import Desk, in_both_themes


def test_batches_and_a_record_beside_its_page(desk: Desk, sign_in: Callable[[Role], Page]) -> None:
    desk.hand_in("eob-columns", "invoice-us")
    page = sign_in(Role.REVIEWER)
    page.get_by_role("link", name="Morning mail").click()
    page.get_by_role("link", name="Explanation of benefits").click()
    page.wait_for_url("**/documents/*")
    expect(page.get_by_role("img", name="Page 1")).not_to_have_js_property("naturalWidth", 0)
    assert in_both_themes(page) == []


def test_theme_is_remembered(sign_in: Callable[[Role], Page]) -> None:
    page = sign_in(Role.REVIEWER)
    page.get_by_role("button", name="Light or dark").click()
    page.reload()
    assert page.evaluate("document.documentElement.dataset.theme") == "dark"
    assert in_both_themes(page) == []


def test_what_is_not_there_is_said_on_a_screen(desk: Desk, sign_in: Callable[[Role], Page], complaints: list[str]) -> None:
    page = sign_in(Role.REVIEWER)
    page.goto(f"{desk.url}/documents/doc_none")
    expect(page.get_by_role("heading", name="There is no such thing")).to_be_visible()
    assert in_both_themes(page) == []
    complaints.clear()  # Chromium reports every 404
