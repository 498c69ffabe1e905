"""What supervisors and clients look at, and auditing what was released."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from pathlib import Path

import pikepdf
from playwright.sync_api import Page, expect

from postroom.evaluation.desk.drawn_mail import Doubts
from schemas.work import Role
from storage.access import change_client
from tests.browser.conftest import ACME, Desk, in_both_themes

SURE = Doubts(open=0, misread=0)


def fetched(page: Page, name: str) -> bytes:
    with page.expect_download() as waited:
        page.get_by_role("link", name=name, exact=True).click()
    return Path(waited.value.path()).read_bytes()


def test_figures_on_screen_in_a_spreadsheet_and_on_paper(desk: Desk, sign_in: Callable[[Role], Page]) -> None:
    desk.hand_in("eob-columns", "invoice-us")
    desk.hand_in("letter-denial", doubts=SURE)
    page = sign_in(Role.SUPERVISOR)
    page.goto(f"{desk.url}/dashboard")
    row = page.get_by_role("row", name="Straight through")
    expect(row.get_by_role("cell").first).to_have_text("100.0 %")
    page.get_by_role("button", name="Freeze these figures").click()
    expect(page.get_by_text("Baseline of")).to_be_visible()
    assert in_both_themes(page) == []
    table = list(csv.DictReader(io.StringIO(fetched(page, "CSV").decode())))
    assert {each["figure"]: each["now"] for each in table}["Straight through"] == "100.0 %"
    with pikepdf.open(io.BytesIO(fetched(page, "PDF"))) as report:
        assert len(report.pages) == 1


def test_audit_finds_a_wrong_value_and_releases_the_right_one(desk: Desk, sign_in: Callable[[Role], Page]) -> None:
    with desk.services.database.write() as session:
        change_client(session, ACME, actor="test", audit_share=1.0)
    desk.hand_in("letter-denial", doubts=SURE)
    page = sign_in(Role.SUPERVISOR)
    page.goto(f"{desk.url}/audits")
    page.get_by_role("link", name="Letter").click()
    page.wait_for_url("**/audits/*")
    assert in_both_themes(page) == []
    row = page.get_by_role("row", name="references / patient account")
    row.get_by_label("wrong").check()
    row.get_by_role("textbox").fill("ACCT-1")
    page.get_by_role("button", name="Write the audit down").click()
    expect(page.get_by_text("Nothing waits for an audit")).to_be_visible()
    page.goto(f"{desk.url}/dashboard")
    expect(page.get_by_role("row", name="/references/patient_account")).to_contain_text("0.0 %")
    page.goto(f"{desk.url}/records?q=acct1")
    expect(page.locator("tbody tr")).to_have_count(1)
