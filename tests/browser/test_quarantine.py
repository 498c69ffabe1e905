"""A document that the machine gave up on, at the desk."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, expect

from schemas.work import Role
from tests.browser.conftest import Desk, in_both_themes


def test_looked_into_downloaded_rejected_and_sent_again(desk: Desk, sign_in: Callable[[Role], Page]) -> None:
    desk.hand_in("invoice-us", doubts=None)
    page = sign_in(Role.REVIEWER)
    page.goto(f"{desk.url}/review")
    page.get_by_role("link", name="Set aside by the machine").first.click()
    expect(page.get_by_text("A step of the machine could not cope with it")).to_be_visible()
    assert in_both_themes(page) == []
    page.locator("#rows a.mono").click()
    expect(page.get_by_role("button", name="Send it again")).to_be_focused()
    page.wait_for_function("() => document.querySelector('.pages-in-quarantine img').naturalWidth > 500")
    assert in_both_themes(page) == []
    with page.expect_download() as download:
        page.get_by_role("link", name="Download the original").click()
    assert Path(download.value.path()).read_bytes().startswith(b"%PDF")
    assert download.value.suggested_filename == "scan_0001.pdf"
    address = page.url
    page.get_by_label("Reject it, because").select_option("unreadable")
    page.get_by_role("button", name="Reject").click()
    expect(page.get_by_text("The document is rejected")).to_be_visible()
    page.goto(address)
    page.get_by_role("button", name="Send it again").press("Enter")
    expect(page.get_by_text("It goes through the machine once more")).to_be_visible()
