"""Fronts and backs that were scanned each by themselves, at the upload screen and on the batch's page."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from sqlalchemy import update

from schemas.work import BacksOrder, FileState, Role, Side
from storage.batches import list_batches
from storage.columns import DatabaseTime
from storage.files import files_of_batch
from storage.sides import tell_overdue_fronts
from storage.tables import FileRow
from storage.views import FileView
from tests.browser.conftest import ACME, Desk, in_both_themes


@pytest.fixture
def sides(tmp_path: Path) -> dict[str, Path]:
    found = {side: tmp_path / side / "scan.pdf" for side in ("fronts", "backs")}
    for side, path in found.items():
        path.parent.mkdir()
        path.write_bytes(b"%PDF-1.4 " + side[0].encode() * 70)  # of one name and size
    return found


def files(desk: Desk) -> tuple[FileView, ...]:
    with desk.services.database.read() as session:
        return files_of_batch(session, ACME, list_batches(session, ACME).items[0].id)


def test_a_pair_is_handed_in(desk: Desk, sign_in: Callable[[Role], Page], sides: dict[str, Path]) -> None:
    page = sign_in(Role.ADMIN)
    page.get_by_text("The scanner takes one side only").click()
    page.set_input_files('[data-input="fronts"]', sides["fronts"])
    expect(page.get_by_label("The backs were scanned")).to_be_hidden()
    page.set_input_files('[data-input="backs"]', sides["backs"])
    page.get_by_label("The backs were scanned").select_option("same")
    assert in_both_themes(page) == []
    page.get_by_role("button", name=re.compile("Hand in 2 files")).click()
    expect(page.get_by_text("All 2 files are safe")).to_be_visible()
    assert [(file.side, file.backs_order) for file in files(desk)] == [(Side.FRONTS, None), (Side.BACKS, BacksOrder.SAME)]


def test_dropped_fronts_whose_backs_never_come(desk: Desk, sign_in: Callable[[Role], Page], sides: dict[str, Path]) -> None:
    page = sign_in(Role.ADMIN)
    page.get_by_text("The scanner takes one side only").click()
    data = page.evaluate_handle(
        "() => { const data = new DataTransfer(); data.items.add(new File(['f'], 'f.pdf')); return data; }"
    )
    page.get_by_role("button", name="Choose the fronts").dispatch_event("drop", {"dataTransfer": data})
    page.get_by_role("button", name=re.compile("Hand in 1 file")).click()
    expect(page.get_by_text("waits for its backs")).to_be_visible()
    with desk.services.database.write() as session:
        session.execute(update(FileRow).values(backs_due_at=DatabaseTime(-1)))
        tell_overdue_fronts(session)
    page.get_by_role("link", name="Open the batch").click()
    expect(page.get_by_text("no backs came within 30 minutes")).to_be_visible()
    assert in_both_themes(page) == []
    page.get_by_label("Backs").set_input_files(sides["backs"])
    page.get_by_role("button", name="Add the backs").click()
    expect(page.get_by_role("heading", name="Not worked on")).to_be_hidden()
    assert [(file.side, file.state) for file in files(desk)] == [
        (Side.FRONTS, FileState.RECEIVED),
        (Side.BACKS, FileState.RECEIVED),
    ]
