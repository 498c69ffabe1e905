"""Each admin screen and the status page, as their people use them."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from schemas.ids import ClientId
from schemas.passwords import Cost, kept_form
from schemas.work import Role
from storage.access import open_client
from storage.people import NewUser, add_user
from tests.browser.conftest import Desk, in_both_themes, lands

PASSWORD = "four words of a test"
SCREENS = (
    "client",
    "people",
    "keys",
    "payers",
    "payers/new",
    "types",
    "types/check",
    "webhooks",
    "retention",
    "audit",
    "clients",
)


@pytest.fixture
def owner(desk: Desk, page: Page) -> Page:
    """The page of an administrator of the installation, who is also one of Acme."""
    with desk.services.database.write() as session:
        open_client(session, ClientId("beta"), "Beta Clinics", actor="test")
        kept = kept_form(PASSWORD, Cost(log2_n=4, p=1))
        roles = {ClientId("acme"): Role.ADMIN}
        add_user(session, NewUser("root", "Ada Owner", kept, must_change=False, is_owner=True, roles=roles), actor="test")
        add_user(session, NewUser("maria", "Maria López", kept, roles={ClientId("acme"): Role.REVIEWER}), actor="test")
    page.goto(f"{desk.url}/sign-in?next=/admin")
    page.get_by_label("Name").fill("root")
    page.get_by_label("Password").fill(PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url("**/admin/client")
    return page


def test_no_screen_has_violations(desk: Desk, owner: Page) -> None:
    for screen in SCREENS:
        owner.goto(f"{desk.url}/admin/{screen}")
        assert in_both_themes(owner) == [], screen
        if os.environ.get("SHOTS"):
            for theme in ("light", "dark"):
                owner.evaluate("theme => { document.documentElement.dataset.theme = theme; }", theme)
                owner.screenshot(path=f"{os.environ['SHOTS']}/{screen.replace('/', '-')}-{theme}.png", full_page=False)


def test_a_client_is_closed_and_reopened(desk: Desk, owner: Page) -> None:
    owner.goto(f"{desk.url}/admin/clients")
    owner.get_by_role("button", name="Close Beta Clinics").click()
    expect(owner.get_by_text("The client is closed")).to_be_visible()
    expect(owner.get_by_role("button", name="Close Beta Clinics")).to_have_count(0)
    assert in_both_themes(owner) == []
    owner.get_by_role("button", name="Reopen Beta Clinics").click()
    expect(owner.get_by_role("button", name="Close Beta Clinics")).to_be_visible()


def test_somebody_is_let_in_and_kept_out(desk: Desk, owner: Page) -> None:
    owner.goto(f"{desk.url}/admin/people")
    owner.get_by_text("Let somebody in", exact=True).click()
    owner.get_by_label("Sign-in name").first.fill("omar")
    owner.get_by_label("Name", exact=True).last.fill("Omar <b>Haddad</b>")
    owner.get_by_role("button", name="Let in").click()
    expect(owner.get_by_role("status").first).to_contain_text("signs in as omar")
    assert in_both_themes(owner) == []
    owner.get_by_label("Role of Maria López").select_option("supervisor")
    lands(owner, owner.get_by_role("row", name="Maria López").get_by_role("button", name="Change", exact=True))
    expect(owner.get_by_label("Role of Maria López")).to_have_value("supervisor")
    owner.get_by_role("row", name="Maria López").get_by_text("Change Maria López").click()
    owner.get_by_role("row", name="Maria López").get_by_label("kept out").check()
    owner.get_by_role("row", name="Maria López").get_by_role("button", name="Save").click()
    expect(owner.get_by_role("row", name="Maria López")).to_contain_text("kept out")


def test_key_is_shown_once_and_revoked(desk: Desk, owner: Page) -> None:
    owner.goto(f"{desk.url}/admin/keys")
    owner.get_by_text("Issue a key", exact=True).click()
    owner.get_by_label("Name").fill("billing")
    owner.get_by_role("button", name="Issue").click()
    assert owner.locator("code.secret").inner_text().startswith("prk_")
    owner.goto(f"{desk.url}/admin/keys")
    expect(owner.locator("code.secret")).to_have_count(0)
    owner.get_by_text("Revoke billing").click()
    owner.get_by_role("button", name="Revoke now").click()
    expect(owner.get_by_role("row", name="billing")).to_contain_text("revoked")


def test_payers_are_searched_corrected_and_imported(desk: Desk, owner: Page, tmp_path: Path, complaints: list[str]) -> None:
    good, bad = tmp_path / "payers.csv", tmp_path / "bad.csv"
    good.write_text("key,name,street,city\n" + "".join(f"p{n},Payer {n},1 Main St,Springfield\n" for n in range(60)))
    bad.write_text("key,name,tax_id\nx1,One,123\nx 2,Two,\n")
    owner.goto(f"{desk.url}/admin/payers")
    owner.get_by_text("Take a CSV file", exact=True).click()
    for file, said in ((bad, "line 2, tax_id"), (good, "60 new")):
        owner.get_by_label("File").set_input_files(file)
        owner.get_by_role("button", name="Take").click()
        expect(owner.locator(".notice")).to_contain_text(said)
    owner.get_by_label("Search").fill("payer 41")
    expect(owner.locator("#rows tbody tr")).to_have_count(1)
    owner.get_by_role("link", name="p41").click()
    owner.get_by_label("Tax id").fill("12")
    owner.get_by_role("button", name="Save").click()
    expect(owner.locator("#tax_id-hint")).to_contain_text("9 digits")
    assert in_both_themes(owner) == []
    owner.get_by_label("Tax id").fill("12-3456789")
    owner.get_by_role("button", name="Save").click()
    expect(owner.get_by_role("status").first).to_contain_text("Saved")
    assert [each for each in complaints if "422" not in each] == []
    complaints.clear()


def test_client_is_set_up(desk: Desk, owner: Page, complaints: list[str]) -> None:
    owner.goto(f"{desk.url}/admin/client")
    owner.get_by_label("Target accuracy").fill("12")
    owner.get_by_role("button", name="Save").click()
    expect(owner.get_by_role("alert")).to_contain_text("between 50 and 100")
    owner.get_by_label("Target accuracy").fill("99.9")
    owner.get_by_label("Keep records for").fill("3650")
    owner.get_by_role("button", name="Save").click()
    expect(owner.get_by_role("heading", name="What a target of 99.9 %")).to_be_visible()
    owner.goto(f"{desk.url}/admin/audit?action=client.change")
    expect(owner.locator("#rows")).to_contain_text("target_accuracy=0.999 keep_records_days=3650")
    assert [each for each in complaints if "400" not in each] == []
    complaints.clear()


def test_trail_is_filtered_and_taken_away(desk: Desk, owner: Page) -> None:
    owner.goto(f"{desk.url}/admin/audit?everywhere=true")
    owner.get_by_label("What").select_option("sign_in")
    expect(owner.locator("#rows tbody tr")).to_have_count(1)
    expect(owner.locator("#rows")).to_contain_text("Ada Owner")
    with owner.expect_download() as caught:
        owner.get_by_role("link", name="All of these as CSV").click()
    assert "sign_in.admit" in Path(caught.value.path()).read_text()


def test_status_and_its_report(desk: Desk, owner: Page) -> None:
    desk.hand_in("invoice-us")
    owner.goto(f"{desk.url}/status")
    assert in_both_themes(owner) == []
    if os.environ.get("SHOTS"):
        owner.screenshot(path=f"{os.environ['SHOTS']}/status-dark.png")
    owner.get_by_role("button", name="Copy for bug report").click()
    expect(owner.locator("#toast")).not_to_be_empty()
    text = owner.get_by_label("Report").input_value()
    assert all(part in text for part in ("database", "queue", "object store", "workers", "disk", "version"))
