"""Handing in mail, and the list of batches."""

from __future__ import annotations

import hashlib
import random
import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, expect

from schemas.settings import LimitSettings
from schemas.work import FileState, Role
from storage.batches import list_batches
from storage.files import files_of_batch
from storage.views import BatchView
from tests.browser.conftest import ACME, Desk, in_both_themes

FILES = '[data-input="files"]'


@pytest.fixture
def scans(tmp_path: Path) -> Path:
    """A folder with a scan, one in a folder below, and what an operating system leaves."""
    folder = tmp_path / "tray 7"
    (folder / "more").mkdir(parents=True)
    (folder / "a.pdf").write_bytes(b"%PDF-1.4 one" * 50)
    (folder / "more" / "b.tif").write_bytes(b"II*\0" * 90)
    (folder / "Thumbs.db").write_bytes(b"x")
    return folder


def batches(desk: Desk) -> tuple[BatchView, ...]:
    with desk.services.database.read() as session:
        return list_batches(session, ACME).items


def names(desk: Desk, batch: BatchView) -> list[str]:
    with desk.services.database.read() as session:
        return [file.name for file in files_of_batch(session, ACME, batch.id)]


def test_files_with_their_ticket(desk: Desk, sign_in: Callable[[Role], Page], scans: Path) -> None:
    page = sign_in(Role.ADMIN)
    page.set_input_files(FILES, [scans / "a.pdf", scans / "more" / "b.tif"])
    page.get_by_label("Name of the batch").fill("Tray <b>3</b>")
    page.get_by_label("Documents expected").fill("3")
    page.get_by_label("Scanned by").fill("Maria")
    page.get_by_label("Documents are").select_option("invoice")
    page.get_by_role("button", name=re.compile("Hand in 2 files")).click()
    expect(page.get_by_text("All 2 files are safe")).to_be_visible()
    (batch,) = batches(desk)
    assert (batch.name, batch.expected_documents, batch.operator, batch.type_said) == ("Tray <b>3</b>", 3, "Maria", "invoice")
    assert names(desk, batch) == ["a.pdf", "b.tif"]
    expect(page.locator("#rows").get_by_role("link", name="Tray <b>3</b>")).to_be_visible()
    assert in_both_themes(page) == []


def test_a_folder(desk: Desk, sign_in: Callable[[Role], Page], scans: Path) -> None:
    page = sign_in(Role.ADMIN)
    page.set_input_files('[data-input="folder"]', scans)
    expect(page.locator("[data-chosen]")).to_contain_text("tray 7/more/b.tif")
    expect(page.get_by_label("Name of the batch")).to_have_value("tray 7")
    page.get_by_role("button", name=re.compile("Hand in 2 files")).click()
    expect(page.get_by_text("All 2 files are safe")).to_be_visible()
    assert sorted(names(desk, batches(desk)[0])) == ["a.pdf", "b.tif"]


def test_dropped_files(desk: Desk, sign_in: Callable[[Role], Page]) -> None:
    page = sign_in(Role.ADMIN)
    data = page.evaluate_handle(
        "() => { const data = new DataTransfer(); data.items.add(new File(['scan'], 'c.pdf')); return data; }"
    )
    page.dispatch_event("[data-upload]", "drop", {"dataTransfer": data})
    page.get_by_role("button", name=re.compile("Hand in 1 file")).click()
    expect(page.get_by_text("The file is safe")).to_be_visible()
    assert names(desk, batches(desk)[0]) == ["c.pdf"]


LOSE_THE_FIRST_ANSWER = """() => {
    const send = XMLHttpRequest.prototype.send;
    XMLHttpRequest.prototype.send = function (body) {
        XMLHttpRequest.prototype.send = send;
        this.onload = () => this.dispatchEvent(new ProgressEvent("error"));
        send.call(this, body);
    };
}"""


NOTE_WHAT_IS_TOLD = """() => {
    window.told = [];
    const place = document.querySelector("[data-told]");
    new MutationObserver(() => window.told.push(place.textContent)).observe(place, { childList: true });
}"""


def waits_told(page: Page) -> list[int]:
    """After how many seconds it said that it would go on, each time."""
    return [
        int(found)
        for text in page.evaluate("told")
        for found in re.findall(r"broke.* goes on by itself in (\d+) seconds", text)
    ]


def test_an_answer_that_is_lost_doubles_nothing(
    desk: Desk, sign_in: Callable[[Role], Page], scans: Path, complaints: list[str]
) -> None:
    page = sign_in(Role.ADMIN)
    page.clock.install()
    page.evaluate(LOSE_THE_FIRST_ANSWER)
    page.clock.pause_at(datetime.now(UTC) + timedelta(days=1))  # by itself it would be sent again after two seconds
    page.set_input_files(FILES, scans / "a.pdf")
    page.get_by_role("button", name=re.compile("Hand in 1")).click()
    expect(page.get_by_text("The connection broke")).to_be_visible()
    page.get_by_role("button", name="Resume").click()
    expect(page.get_by_text("The file is safe")).to_be_visible()
    assert [batch.files for batch in batches(desk)] == [{FileState.RECEIVED: 1}]
    complaints.clear()  # a connection was broken on purpose


PIECE = 100_000


@pytest.fixture
def large(desk: Desk, tmp_path: Path) -> Path:
    """A file of ten pieces."""
    desk.services.settings.__dict__["limits"] = LimitSettings(piece_megabytes=PIECE / 1_000_000)
    path = tmp_path / "large.pdf"
    path.write_bytes(random.Random(3).randbytes(10 * PIECE - 7))
    return path


def pieces_sent(page: Page) -> list[int]:
    """Where the pieces begin that the browser sends from now on."""
    offsets = list[int]()
    page.on("request", lambda asked: offsets.append(int(asked.headers["upload-offset"])) if asked.method == "PATCH" else None)
    return offsets


def only_file(desk: Desk) -> tuple[str | None, int | None]:
    (batch,) = batches(desk)
    with desk.services.database.read() as session:
        (file,) = files_of_batch(session, ACME, batch.id)
    return file.sha256, file.size


def cut_off(page: Page, offset: int) -> None:
    """No piece from there on arrives, until the route is taken away."""

    def pass_on(route: Route) -> None:
        cut = route.request.method == "PATCH" and int(route.request.headers["upload-offset"]) >= offset
        route.abort("connectionreset") if cut else route.continue_()

    page.route("**/v1/uploads/*", pass_on)


def test_a_connection_cut_at_half_goes_on_from_there(
    desk: Desk, sign_in: Callable[[Role], Page], large: Path, complaints: list[str]
) -> None:
    page = sign_in(Role.ADMIN)
    offsets = pieces_sent(page)
    page.evaluate(NOTE_WHAT_IS_TOLD)
    cut_off(page, 5 * PIECE)
    page.set_input_files(FILES, large)
    page.get_by_role("button", name=re.compile("Hand in 1 file")).click()
    expect(page.get_by_text(re.compile("The connection broke. It goes on by itself in [48] seconds"))).to_be_visible()
    expect(page.get_by_role("button", name="Resume")).to_be_visible()
    assert in_both_themes(page) == []
    page.unroute("**/v1/uploads/*")
    expect(page.get_by_text("The file is safe")).to_be_visible()
    assert only_file(desk) == (hashlib.sha256(large.read_bytes()).hexdigest(), 10 * PIECE - 7)
    assert waits_told(page)[:2] == [2, 4]
    assert [offset for offset in offsets if offset != 5 * PIECE] == [
        *range(0, 5 * PIECE, PIECE),
        *range(6 * PIECE, 10 * PIECE, PIECE),
    ]
    assert page.evaluate("Object.keys(localStorage).filter((key) => key.startsWith('upload '))") == []
    complaints.clear()  # a connection was broken on purpose


def test_taken_up_after_the_page_was_loaded_anew(
    desk: Desk, sign_in: Callable[[Role], Page], large: Path, complaints: list[str]
) -> None:
    page = sign_in(Role.ADMIN)
    cut_off(page, 5 * PIECE)
    page.set_input_files(FILES, large)
    page.get_by_role("button", name=re.compile("Hand in 1 file")).click()
    page.get_by_text("The connection broke").wait_for()
    page.unroute("**/v1/uploads/*")
    page.reload()
    offsets = pieces_sent(page)
    page.set_input_files(FILES, large)
    expect(page.locator("[data-chosen]")).to_contain_text("goes on where it broke off")
    page.get_by_role("button", name=re.compile("Hand in 1 file")).click()
    expect(page.get_by_text("The file is safe")).to_be_visible()
    assert offsets == list(range(5 * PIECE, 10 * PIECE, PIECE))
    assert only_file(desk)[0] == hashlib.sha256(large.read_bytes()).hexdigest()
    complaints.clear()  # a connection was broken on purpose


def test_paused(desk: Desk, sign_in: Callable[[Role], Page], large: Path) -> None:
    page = sign_in(Role.ADMIN)
    waiting = list[Route]()
    page.route("**/v1/uploads/*", lambda route: waiting.append(route))  # noqa: PLW0108 - Playwright marks what it is given
    page.set_input_files(FILES, large)
    page.get_by_role("button", name=re.compile("Hand in 1 file")).click()
    page.get_by_role("button", name="Pause").click()
    expect(page.get_by_text("Paused. What arrived is kept.")).to_be_visible()
    expect(page.get_by_role("button", name="Pause")).to_be_hidden()
    page.unroute("**/v1/uploads/*")
    page.get_by_role("button", name="Resume").click()
    expect(page.get_by_text("The file is safe")).to_be_visible()
    assert only_file(desk) == (hashlib.sha256(large.read_bytes()).hexdigest(), 10 * PIECE - 7)


def test_duplicates_and_what_can_be_done(desk: Desk, sign_in: Callable[[Role], Page], scans: Path) -> None:
    page = sign_in(Role.ADMIN)
    for words in ("The file is safe", "Nothing of this is worked on yet"):
        page.set_input_files(FILES, scans / "a.pdf")
        page.get_by_role("button", name=re.compile("Hand in 1")).click()
        expect(page.get_by_text(words)).to_be_visible()
    assert in_both_themes(page) == []
    page.get_by_role("button", name="Work on it anyway").click()
    expect(page.get_by_role("button", name="Work on it anyway")).to_be_hidden()
    assert batches(desk)[0].files == {FileState.RECEIVED: 1}


def test_files_that_cannot_be_taken(desk: Desk, sign_in: Callable[[Role], Page], tmp_path: Path) -> None:
    """The limits that are said are the real ones."""
    desk.services.settings.__dict__["limits"] = LimitSettings(file_megabytes=1, batch_megabytes=2, batch_files=3)
    page = sign_in(Role.ADMIN)
    expect(page.get_by_text("Up to 1 MB a file, 2 MB and 3 files a batch")).to_be_visible()
    for name, size in {"empty.pdf": 0, "large.pdf": 1_200_000, "x1.pdf": 900_000, "x2.pdf": 900_001, "x3.pdf": 900_002}.items():
        (tmp_path / name).write_bytes(b"x" * size)
    page.set_input_files(FILES, [tmp_path / name for name in ("empty.pdf", "large.pdf", "x1.pdf", "x2.pdf", "x3.pdf")])
    chosen = page.locator("[data-chosen]")
    expect(chosen).to_contain_text("empty: scan or export it again")
    expect(chosen).to_contain_text("over 1 MB: split it")
    expect(page.get_by_role("alert")).to_contain_text("a batch may have 2 MB")
    expect(page.locator("[data-send]")).to_be_disabled()
    page.get_by_role("button", name="Take out x3.pdf").click()
    page.get_by_role("button", name=re.compile("Hand in 2 files")).click()
    expect(page.get_by_text("All 2 files are safe")).to_be_visible()


def test_list_is_filtered_by_its_address(desk: Desk, sign_in: Callable[[Role], Page]) -> None:
    desk.hand_in("letter-denial")
    page = sign_in(Role.ADMIN)
    page.get_by_label("Find").fill("no such")
    expect(page.get_by_text("No batch is like that")).to_be_visible()
    expect(page).to_have_url(re.compile(r"words=no\+such"))
    page.goto(f"{desk.url}/?words=morn&state=review")
    expect(page.get_by_role("link", name="Morning mail")).to_be_visible()
    expect(page.get_by_text("1 to review")).to_be_visible()
    page.goto(f"{desk.url}/?state=done")
    expect(page.get_by_text("No batch is like that")).to_be_visible()
    page.goto(f"{desk.url}/?until=2020-01-01")
    expect(page.get_by_text("No batch is like that")).to_be_visible()


def test_a_reviewer_hands_nothing_in(sign_in: Callable[[Role], Page]) -> None:
    page = sign_in(Role.REVIEWER)
    expect(page.get_by_role("heading", name="Batches")).to_be_visible()
    expect(page.get_by_role("button", name="Choose files")).to_be_hidden()
