"""What several people do about one document, and one person about several."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page, expect

from postroom.evaluation.desk.drawn_mail import Doubts
from schemas.work import Role
from storage.access import change_client
from tests.browser.conftest import ACME, Desk
from tests.browser.workbench.conftest import Bench, truth

NUMBER = "/payment/number"
WRONG = "4711-0815"


@pytest.fixture
def twice(desk: Desk) -> Iterator[None]:
    """The number is keyed by two people."""
    with desk.services.database.write() as session:
        change_client(session, ACME, actor="test", double_key=[NUMBER])
    yield
    with desk.services.database.write() as session:
        change_client(session, ACME, actor="test", double_key=[])


@pytest.fixture
def sits_down(bench: Bench, page: Page, sign_in: Callable[[Role], Page]) -> Callable[[Role, str], None]:
    """Somebody else comes to the desk and opens a document."""

    def as_role(role: Role, document: str) -> None:
        page.goto("about:blank")
        page.context.clear_cookies()
        sign_in(role)
        bench.open(document)

    return as_role


@pytest.mark.usefixtures("twice")
def test_two_key_blind_and_a_third_says_which_is_right(bench: Bench, sits_down: Callable[[Role, str], None]) -> None:
    right = str(truth()[NUMBER])
    document = bench.start(NUMBER)
    bench.press("Enter", "Control+Enter")
    bench.gone(document)
    assert bench.kept(document)["state"] == "needs_review"
    assert bench.calls("POST", f"/review/documents/{document}/open", {}, Role.REVIEWER)["type"] == "/problems/not_allowed"

    with bench.page.expect_response("**/open") as answered:
        sits_down(Role.SUPERVISOR, document)
    assert right not in answered.value.text()  # not even on the wire
    bench.at(NUMBER)
    bench.status(NUMBER, "blind")
    assert bench.input(NUMBER).input_value() == ""
    expect(bench.page.locator("#note")).to_contain_text("second key")
    bench.type(WRONG)
    bench.press("Enter", "Control+Enter")
    bench.gone(document)
    assert bench.kept(document)["data"]["payment"]["number"] == right

    sits_down(Role.ADMIN, document)
    bench.at(NUMBER)
    bench.says(f"one keyed {right}, another {WRONG}")
    bench.press("Alt+ArrowDown")
    options = bench.page.get_by_role("listbox", name="Suggestions").get_by_role("option")
    expect(options.nth(0)).to_contain_text("the first person")
    expect(options.nth(1)).to_contain_text(f"{WRONG}")
    bench.press("1", "Enter", "Control+Enter")
    bench.gone(document)
    record = bench.kept(document)
    assert (record["state"], record["data"]["payment"]["number"]) == ("accepted", right)


@pytest.mark.usefixtures("twice")
def test_two_who_key_the_same_need_no_third(bench: Bench, sits_down: Callable[[Role, str], None]) -> None:
    document = bench.start(NUMBER)
    bench.press("Enter", "Control+Enter")
    bench.gone(document)
    sits_down(Role.SUPERVISOR, document)
    bench.at(NUMBER)
    bench.type(str(truth()[NUMBER]))
    bench.press("Enter", "Control+Enter")
    bench.gone(document)
    assert bench.kept(document)["state"] == "accepted"


def test_one_mistake_is_corrected_throughout_the_batch_and_taken_back(bench: Bench) -> None:
    bench.hand_in(Doubts(1, 0, (NUMBER,)), copies=3)
    first, *others = bench.documents

    def numbers(*documents: str) -> list[str]:
        return [bench.kept(each)["data"]["payment"]["number"] for each in documents]

    bench.open(first)
    bench.at(NUMBER)
    bench.type(WRONG)
    bench.press("Enter")
    bench.saved()
    bench.go(NUMBER)
    bench.press("Control+k")
    bench.type("throughout")
    bench.press("Enter")
    dialog = bench.page.get_by_role("dialog", name="Correct this throughout the batch?")
    expect(dialog).to_contain_text(f"{truth()[NUMBER]} becomes {WRONG} in 2 documents")
    bench.press("Enter")
    expect(bench.page.locator("#toast")).to_contain_text("Corrected in 2 documents")
    assert numbers(first, *others) == [WRONG] * 3
    bench.press("Control+z")
    expect(bench.page.locator("#toast")).not_to_contain_text("Corrected in")
    bench.saved()
    assert numbers(first, *others) == [WRONG, *[truth()[NUMBER]] * 2]
