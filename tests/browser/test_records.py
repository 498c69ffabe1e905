"""Records and denials on the screen."""

from __future__ import annotations

import re
from collections.abc import Callable

from playwright.sync_api import Page, expect

from postroom.evaluation.desk.drawn_mail import Doubts
from schemas.work import Role
from tests.browser.conftest import Desk, in_both_themes

SURE = Doubts(open=0, misread=0)


def test_search_shows_what_fits_and_keeps_it_in_the_address(desk: Desk, sign_in: Callable[[Role], Page]) -> None:
    desk.hand_in("eob-columns", "invoice-us")
    page = sign_in(Role.REVIEWER)
    page.goto(f"{desk.url}/records")
    expect(page.locator("tbody tr")).to_have_count(2)
    number = page.locator("tbody tr", has_text="Invoice").locator("td").nth(2).inner_text()
    page.get_by_label("Search").fill(number)
    expect(page.locator("tbody tr")).to_have_count(1)
    expect(page).to_have_url(re.compile("q="))
    page.reload()
    expect(page.locator("tbody tr")).to_have_count(1)
    page.get_by_label("Search").fill("<b>nothing</b>")
    expect(page.get_by_text("No record fits")).to_be_visible()
    assert in_both_themes(page) == []


def test_record_is_downloaded_and_the_ledger_says_so(desk: Desk, sign_in: Callable[[Role], Page]) -> None:
    desk.hand_in("invoice-us", doubts=SURE)
    page = sign_in(Role.REVIEWER)
    page.goto(f"{desk.url}/records?state=accepted")
    page.get_by_role("link", name="Invoice").click()
    page.locator("details.menu summary").click()
    with page.expect_download() as waited:
        page.get_by_role("link", name="CSV", exact=True).click()
    assert b"invoice" in waited.value.path().read_bytes()
    page.reload()
    expect(page.get_by_role("heading", name="Where it went")).to_be_visible()
    page.get_by_text("JSON", exact=True).click()
    assert in_both_themes(page) == []


def test_denial_is_appealed(desk: Desk, sign_in: Callable[[Role], Page]) -> None:
    desk.hand_in("letter-denial", doubts=SURE)
    page = sign_in(Role.REVIEWER)
    page.goto(f"{desk.url}/denials")
    assert in_both_themes(page) == []
    page.locator("tbody a").first.click()
    page.get_by_label("Note").fill("Sent by fax & <mail>")
    page.get_by_role("button", name="Appealed").click()
    expect(page.get_by_text("Sent by fax & <mail>")).to_be_visible()
    assert in_both_themes(page) == []
    page.goto(f"{desk.url}/denials?state=appealed")
    expect(page.locator("tbody tr")).to_have_count(1)
