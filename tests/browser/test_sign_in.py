"""Signing in with a name, choosing a password, working for two clients."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from schemas.ids import ClientId
from schemas.passwords import Cost, kept_form
from schemas.work import Role
from storage.access import open_client
from storage.people import NewUser, add_user
from tests.browser.conftest import Desk, in_both_themes, lands

GIVEN, CHOSEN = "given on a slip of paper", "quiet heron under nine lamps"


def a_person(desk: Desk, **options: bool) -> None:
    with desk.services.database.write() as session:
        open_client(session, ClientId("beta"), "Beta Clinics", actor="test")
        roles = {ClientId("acme"): Role.REVIEWER, ClientId("beta"): Role.SUPERVISOR}
        user = NewUser("maria", "Maria López", kept_form(GIVEN, Cost(log2_n=4, p=1)), roles=roles, **options)
        add_user(session, user, actor="test")


def sign_in(page: Page, password: str) -> None:
    page.get_by_label("Name").fill("maria")
    page.get_by_label("Password").fill(password)
    page.keyboard.press("Enter")


def test_first_day(desk: Desk, page: Page, complaints: list[str]) -> None:
    a_person(desk)
    page.goto(f"{desk.url}/records?type=eob")
    assert in_both_themes(page) == []
    sign_in(page, "wrong")
    expect(page.get_by_role("alert")).to_contain_text("name or the password is wrong")
    assert in_both_themes(page) == []
    sign_in(page, GIVEN)
    page.get_by_label("Password you were given").fill(GIVEN)
    page.get_by_label("New password", exact=True).fill(CHOSEN)
    page.get_by_label("New password, once more").fill(CHOSEN)
    assert in_both_themes(page) == []
    page.keyboard.press("Enter")
    page.wait_for_url("**/records?type=eob")
    assert [each for each in complaints if "401" not in each] == []
    complaints.clear()


def test_two_clients_and_an_account(desk: Desk, page: Page) -> None:
    a_person(desk, must_change=False)
    page.goto(f"{desk.url}/sign-in")
    sign_in(page, GIVEN)
    page.get_by_label("Client").select_option("Beta Clinics")
    page.get_by_role("button", name="Switch").click()
    expect(page.get_by_role("link", name="Dashboard")).to_be_visible()
    page.get_by_role("link", name="Maria López").click()
    page.get_by_role("radio", name="dark").check()
    lands(page, page.get_by_role("button", name="Save"))
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    assert in_both_themes(page) == []
    page.get_by_role("button", name="Sign out everywhere").click()
    expect(page.get_by_role("heading", name="Sign in")).to_be_visible()
