"""The page strip: every operation by key and by mouse."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from random import Random

import pytest
from playwright.sync_api import Page, expect

from models.training.families.catalogue import drawn
from models.training.paper import Paper
from postroom.evaluation.desk.drawn_bundle import DrawnBundle, bundle
from schemas.ids import BatchId
from schemas.work import DocumentState, Role, Step
from storage.documents import documents_of_batch
from storage.intake import Ticket
from storage.views import DocumentView
from tests.browser.conftest import ACME, Desk, in_both_themes


@cache
def papers() -> tuple[Paper, ...]:
    """Of one page, one page, and two pages."""
    return tuple(drawn(family, Random(7)) for family in ("invoice-us", "letter-denial", "eob-line-printer"))


@pytest.fixture
def tray(desk: Desk) -> DrawnBundle:
    """Pages 1 | patch sheet 2, 3 | 4, 5, blank 6."""
    return bundle(desk.mail, papers())


@pytest.fixture
def strip(desk: Desk, sign_in: Callable[[Role], Page], tray: DrawnBundle) -> Page:
    """The batch's page; one document is expected that was not found."""
    batch_id = tray.hand_in(name="Tray 3", ticket=Ticket(expected_documents=4))
    page = sign_in(Role.REVIEWER)
    page.goto(f"{desk.url}/batches/{batch_id}")
    return page


SHAPE = """() => [...document.querySelectorAll(".pile")].map((pile) => [...pile.querySelectorAll(".page")].map(
    (page) => page.dataset.hidden ? `(${page.dataset.page})` : page.dataset.page).join(" ")).join(" | ")"""
"""Documents apart by ` | `, hidden pages in brackets."""


def becomes(page: Page, wanted: str) -> None:
    page.wait_for_function(f"wanted => ({SHAPE})() === wanted", arg=wanted)


def on(page: Page, number: int) -> None:
    page.locator(f'.page[data-page="{number}"]').focus()


def press(page: Page, *keys: str) -> None:
    for key in keys:
        page.keyboard.press(key)


def test_what_is_shown(strip: Page) -> None:
    assert strip.evaluate(SHAPE) == "1 | (2) 3 | 4 5 (6)"
    expect(strip.get_by_text("1 document short")).to_be_visible()
    expect(strip.get_by_text("after a patch code T")).to_be_visible()
    expect(strip.locator('.page[data-page="6"]')).to_be_hidden()
    strip.get_by_role("button", name="Show 2 hidden").click()
    expect(strip.locator('.page[data-page="6"]')).to_contain_text("0.0% ink")
    assert strip.locator('.page[data-page="4"] img').evaluate("image => image.decode().then(() => image.naturalWidth)") > 500
    assert in_both_themes(strip) == []


def test_by_keys_alone(strip: Page, desk: Desk, tray: DrawnBundle) -> None:
    on(strip, 5)
    press(strip, "s")
    becomes(strip, "1 | (2) 3 | 4 | 5 (6)")
    assert strip.evaluate("document.activeElement.dataset.page") == "5"
    expect(strip.get_by_text("1 document short")).to_be_hidden()
    press(strip, "m")
    becomes(strip, "1 | (2) 3 | 4 5 (6)")
    press(strip, "ArrowLeft", "Delete")
    becomes(strip, "1 | (2) 3 | (4) 5 (6)")
    press(strip, "Control+z")
    becomes(strip, "1 | (2) 3 | 4 5 (6)")
    press(strip, "Control+Shift+z")
    becomes(strip, "1 | (2) 3 | (4) 5 (6)")
    press(strip, "h")
    on(strip, 4)
    press(strip, "Insert")
    becomes(strip, "1 | (2) 3 | 4 5 (6)")
    press(strip, "Alt+ArrowRight")
    becomes(strip, "1 | (2) 3 | 5 4 (6)")
    press(strip, "b")
    becomes(strip, "1 | (2) 3 | 5 (4) (6)")
    on(strip, 1)
    press(strip, "Space", "ArrowRight", "ArrowRight", "Space", "Alt+ArrowRight")
    becomes(strip, "(2) | 1 3 5 (4) (6)")
    documents = documents_of(desk, strip)
    assert [document.pages for document in documents] == [(1, 3, 5)]
    tray.play()
    assert [document.state for document in documents_of(desk, strip)] == [DocumentState.NEEDS_REVIEW]


def documents_of(desk: Desk, page: Page) -> tuple[DocumentView, ...]:
    with desk.services.database.read() as session:
        return documents_of_batch(session, ACME, BatchId(page.url.rpartition("/")[2]))


def test_the_type_is_changed_undone_and_changed_again(strip: Page, desk: Desk) -> None:
    first = strip.locator(".pile").first
    on(strip, 1)
    press(strip, "t")
    dialog = strip.get_by_role("dialog", name="What kind of document is it?")
    dialog.get_by_label("Type").select_option("letter")
    dialog.get_by_role("button", name="Change").press("Enter")
    expect(first).to_contain_text("being read")
    assert documents_of(desk, strip)[0].type_said == "letter"
    press(strip, "Control+z")
    expect(first).to_contain_text("needs review")
    assert documents_of(desk, strip)[0].type_said is None
    press(strip, "Control+Shift+z")
    expect(first).to_contain_text("being read")
    assert documents_of(desk, strip)[0].type_said == "letter"


def test_turning_reads_the_page_again(strip: Page, tray: DrawnBundle) -> None:
    on(strip, 1)
    press(strip, "r")
    expect(strip.locator('.page[data-page="1"] img')).to_have_class("turn90")
    press(strip, "Shift+R")
    expect(strip.locator('.page[data-page="1"] img')).to_have_class("")
    press(strip, "Shift+R")
    expect(strip.locator('.page[data-page="1"] img')).to_have_class("turn270")
    tray.play(Step.READ_PAGE, Step.UNDERSTAND_DOCUMENT)
    strip.wait_for_function("""() => {
        const image = document.querySelector('.page[data-page="1"] img');
        return image.naturalWidth > image.naturalHeight;
    }""")
    expect(strip.get_by_text("being read")).to_have_count(0)


def test_by_mouse_alone(strip: Page) -> None:
    strip.locator('.page[data-page="5"]').click()
    strip.get_by_role("button", name="Split here").click()
    becomes(strip, "1 | (2) 3 | 4 | 5 (6)")
    strip.get_by_role("button", name="Merge").click()
    becomes(strip, "1 | (2) 3 | 4 5 (6)")
    strip.get_by_role("button", name="Undo").click()
    becomes(strip, "1 | (2) 3 | 4 | 5 (6)")
    strip.get_by_role("button", name="Redo").click()
    becomes(strip, "1 | (2) 3 | 4 5 (6)")
    strip.locator('.page[data-page="5"]').drag_to(strip.locator('.page[data-page="1"]'), target_position={"x": 8, "y": 60})
    becomes(strip, "5 1 | (2) 3 | 4 (6)")
    strip.locator('.page[data-page="1"]').click(modifiers=["Control"])
    strip.locator('.page[data-page="3"]').click(modifiers=["Control"])
    strip.get_by_role("button", name="Take out").click()
    becomes(strip, "5 (1) | (2) (3) | 4 (6)")
    strip.get_by_role("button", name="Move later").click()
    expect(strip.locator("#toast")).to_contain_text("nothing further on")
    strip.get_by_role("button", name="Show 4 hidden").click()
    strip.locator('.page[data-page="1"]').click()
    strip.get_by_role("button", name="Restore").click()
    becomes(strip, "5 1 | (2) (3) | 4 (6)")
    strip.locator('.page[data-page="4"]').dblclick()
    expect(strip.get_by_role("dialog", name="Page")).to_be_visible()
    assert in_both_themes(strip) == []


def test_somebody_else_was_quicker(strip: Page, complaints: list[str]) -> None:
    strip.evaluate("() => { document.querySelector('[data-strip]').dataset.version = '7'; }")
    on(strip, 5)
    press(strip, "s")
    expect(strip.get_by_role("status")).to_contain_text("somebody else arranged the pages")
    press(strip, "s")
    becomes(strip, "1 | (2) 3 | 4 | 5 (6)")
    complaints.clear()  # the browser tells of the answer 409


def test_receipt(strip: Page) -> None:
    strip.get_by_role("link", name="Receipt").click()
    expect(strip.get_by_text("3 found, 4 expected")).to_be_visible()
    expect(strip.get_by_text("1 short")).to_be_visible()
    assert in_both_themes(strip) == []
    strip.emulate_media(media="print")
    expect(strip.get_by_role("button", name="Print")).to_be_hidden()
    assert strip.locator(".top").is_hidden()
    assert strip.evaluate("getComputedStyle(document.querySelector('.receipt')).borderTopWidth") == "0px"


def test_documents_of_two_files_are_joined(desk: Desk, sign_in: Callable[[Role], Page]) -> None:
    batch_id = desk.hand_in("invoice-us", "letter-denial")
    page = sign_in(Role.REVIEWER)
    page.goto(f"{desk.url}/batches/{batch_id}")
    page.locator("[data-strip]").nth(1).locator(".page").first.focus()
    press(page, "m")
    becomes(page, "1 2")
    first, second = page.locator("[data-strip]").all()
    expect(second).to_contain_text("All pages of this file lie with the documents of the file before.")
    picture = first.locator('.page[data-page="2"] img')
    assert picture.evaluate("image => image.decode().then(() => image.naturalWidth)") > 500
    assert in_both_themes(page) == []
    second.get_by_role("button", name="Undo").click()
    becomes(page, "1 | 1")
