from __future__ import annotations

import os
from pathlib import Path

import pytest

from schemas.errors import FileFault
from schemas.ids import ClientId, new_file_id
from schemas.settings import WatchSettings
from schemas.work import FileState
from storage.access import close_client, reopen_client
from storage.intake import RefusedFile
from storage.line import file_expanded
from storage.tables import BatchRow, TaskRow
from storage.watching import hold_watch, waiting_files, watch_state
from storage.work import lease
from tests.hostile.files import zipped
from tests.unit.workers.watch.conftest import PDF, TIFF, Landing


def test_taken_once_quiet_and_put_away_once_opened(landing: Landing) -> None:
    landing.put("acme/scan.pdf")
    assert landing.look() == {"inbox/acme/scan.pdf": "arriving"}
    assert landing.look(4.9) == {"inbox/acme/scan.pdf": "arriving"}
    assert landing.look(0.1) == {"inbox/acme/scan.pdf": "opening"}
    [file] = landing.files()
    assert (file.client_id, file.name, file.state) == ("acme", "scan.pdf", FileState.RECEIVED)
    assert landing.objects.get(str(file.object_key)) == PDF
    landing.open_all()
    assert landing.look() == {}
    assert landing.below("inbox") == []
    assert not (landing.root / "inbox/acme/.taking").exists()
    assert [path.read_bytes() for path in landing.root.glob("done/acme/*/scan.pdf")] == [PDF]
    receipt = landing.text("done/acme/*.receipt.txt")
    assert all(said in receipt for said in ("scan.pdf", "2 pages", str(file.sha256), "inbox/acme"))


def test_folders_of_clients_are_made(landing: Landing) -> None:
    landing.look()
    assert {path.name for path in (landing.root / "inbox").iterdir()} == {"acme", "beta"}


def test_slow_writer_is_waited_for(landing: Landing) -> None:
    path = landing.put("acme/slow.pdf", b"")
    for end in range(0, len(PDF), len(PDF) // 7):
        path.write_bytes(PDF[:end])
        os.utime(path, ns=(0, end))
        assert landing.look(4)["inbox/acme/slow.pdf"] == "arriving"
    path.write_bytes(PDF)
    assert landing.settle() == {}
    assert landing.batches() == [["slow.pdf"]]
    assert [file.size for file in landing.files()] == [len(PDF)]


def test_cut_off_file_waits_for_ever_and_is_taken_when_completed(landing: Landing) -> None:
    path = landing.put("acme/half.pdf", PDF[:-100])
    landing.put("acme/other.pdf")
    landing.settle()
    assert landing.look(86_400) == {"inbox/acme/half.pdf": "incomplete"}
    assert landing.batches() == [["other.pdf"]]
    with path.open("ab") as file:
        file.write(PDF[-100:])
    assert landing.settle() == {}
    assert landing.batches() == [["half.pdf"], ["other.pdf"]]


@pytest.mark.parametrize("name", ["a.pdf.part", "a.TMP", "a.pdf.filepart"])
def test_names_of_unfinished_files_wait_to_be_renamed(landing: Landing, name: str) -> None:
    path = landing.put(f"acme/{name}")
    landing.settle()
    assert landing.look(60) == {f"inbox/acme/{name}": "unfinished_name"}
    path.rename(path.with_name("a.pdf"))
    assert landing.settle() == {}
    assert landing.batches() == [["a.pdf"]]


def test_hidden_files_and_what_systems_leave_are_passed_over(landing: Landing) -> None:
    for name in (".scan.pdf", "~$scan.pdf", "Thumbs.db", "scan.pdf.reason.txt", ".incoming/a.pdf"):
        landing.put(f"acme/{name}")
    assert landing.settle() == {}
    assert landing.batches() == []


def test_marker_takes_a_file_as_it_is(landing: Landing) -> None:
    landing.put("acme/cut.pdf", PDF[:-100])
    landing.put("acme/cut.pdf.done", b"")
    assert landing.look() == {"inbox/acme/cut.pdf": "opening"}
    landing.open_all()
    assert landing.look() == {}
    assert landing.below("inbox") == []


def test_marker_can_be_demanded(landing: Landing) -> None:
    landing.settings = WatchSettings(needs_marker=True)
    landing.start()
    landing.put("acme/a.pdf")
    landing.settle()
    assert landing.look(60) == {"inbox/acme/a.pdf": "no_marker"}
    landing.put("acme/a.pdf.done", b"")
    assert landing.settle() == {}
    assert landing.batches() == [["a.pdf"]]


def test_files_that_arrive_together_are_one_batch(landing: Landing) -> None:
    landing.put("acme/1.pdf")
    landing.look()
    landing.put("acme/2.pdf", PDF + b" ")
    assert landing.look(3)["inbox/acme/1.pdf"] == "arriving"
    assert landing.look(3) == {"inbox/acme/1.pdf": "gathering", "inbox/acme/2.pdf": "arriving"}
    assert set(landing.look(3).values()) == {"opening"}
    assert landing.batches() == [["1.pdf", "2.pdf"]]


def test_files_that_are_ready_do_not_wait_for_ever_for_others(landing: Landing) -> None:
    landing.put("acme/1.pdf")
    for second in range(20):
        landing.put("acme/endless.pdf", PDF[:second])
        waiting = landing.look(4)
    assert waiting["inbox/acme/1.pdf"] == "opening"
    assert landing.batches() == [["1.pdf"]]


def test_folder_of_a_type_tells_the_type(landing: Landing) -> None:
    landing.put("ACME/EOB/a.pdf")
    landing.put("beta/a.pdf")
    assert landing.settle() == {}
    assert landing.batches() == [["a.pdf"], ["a.pdf"]]
    assert "Client       acme" in landing.text("done/acme/*.receipt.txt")

    with landing.database.read() as session:
        assert {(row.client_id, row.type_said, row.name) for row in session.query(BatchRow)} == {
            ("acme", "eob", "inbox/ACME/EOB"),
            ("beta", None, "inbox/beta"),
        }


def test_more_than_a_batch_may_have_is_several(landing: Landing) -> None:
    for number in range(7):
        landing.put(f"acme/{number}.pdf", PDF + b" " * number)
    assert landing.settle() == {}
    assert [len(each) for each in landing.batches()] == [5, 2]


def test_what_lies_in_nobodys_folder_is_told_and_left(landing: Landing) -> None:
    landing.put("loose.pdf")
    landing.put("nobody/a.pdf")
    landing.put("acme/wills/2026/b.pdf")
    landing.put("acme/eob/more/c.pdf")
    (landing.root / "inbox/acme/link.pdf").symlink_to("/etc/passwd")
    expected = {
        "inbox/acme/eob/more/c.pdf": "no_type",
        "inbox/acme/link.pdf": "no_file",
        "inbox/acme/wills/2026/b.pdf": "no_type",
        "inbox/loose.pdf": "no_client",
        "inbox/nobody/a.pdf": "no_client",
    }
    landing.settle()
    assert landing.look(60) == expected
    assert landing.batches() == []
    (landing.root / "inbox/nobody/a.pdf").rename(landing.root / "inbox/acme/a.pdf")
    landing.settle()
    assert landing.batches() == [["a.pdf"]]


def test_links_are_not_followed(landing: Landing, tmp_path: Path) -> None:
    secret = tmp_path / "elsewhere"
    secret.mkdir()
    (secret / "secret.pdf").write_bytes(PDF)
    landing.look()
    (landing.root / "inbox/acme/eob").symlink_to(secret)
    (landing.root / "inbox/acme/.taking").symlink_to(secret)
    landing.put("acme/a.pdf")
    assert landing.settle()["inbox/acme"] == "unreadable"
    assert landing.batches() == []
    assert [path.name for path in secret.iterdir()] == ["secret.pdf"]


def test_closed_client_keeps_its_files_until_it_is_reopened(landing: Landing) -> None:
    with landing.database.write() as session:
        close_client(session, ClientId("acme"), actor="test")
    landing.put("acme/a.pdf")
    landing.settle()
    assert landing.look() == {"inbox/acme/a.pdf": "closed_client"}
    with landing.database.write() as session:
        reopen_client(session, ClientId("acme"), actor="test")
    assert landing.settle() == {}
    assert landing.batches() == [["a.pdf"]]


def test_bad_file_fails_with_a_reason_and_the_others_do_not(landing: Landing) -> None:
    landing.put("acme/locked.pdf")
    landing.look()
    landing.look(6)
    landing.open_all(FileFault.PASSWORD_PROTECTED)
    landing.put("acme/good.tif", TIFF)
    landing.settle()
    assert [Path(name).name for name in landing.below("failed")] == ["locked.pdf", "locked.pdf.reason.txt"]
    reason = landing.text("failed/acme/*/locked.pdf.reason.txt")
    assert all(said in reason for said in ("locked with a password", "Ask the sender", "PASSWORD_PROTECTED", "inbox/acme"))
    assert [path.name for path in landing.root.glob("done/acme/*/*")] == ["good.tif"]
    assert "NOT TAKEN" in landing.text("done/acme/*-0001.receipt.txt")


def test_file_too_large_fails(landing: Landing) -> None:
    landing.put("acme/huge.tif", b"x" * 1_000_001)
    assert landing.settle() == {}
    assert "split it" in landing.text("failed/acme/*/huge.tif.reason.txt")
    assert [path.stat().st_size for path in landing.root.glob("failed/acme/*/huge.tif")] == [1_000_001]


def test_same_file_twice_is_known_as_a_duplicate(landing: Landing) -> None:
    landing.put("acme/a.pdf")
    landing.settle()
    landing.put("acme/a.pdf")
    landing.settle()
    assert landing.batches() == [["a.pdf"], ["a.pdf"]]
    assert [file.state for file in landing.files()] == [FileState.OPENED, FileState.DUPLICATE]
    assert [Path(name).name for name in landing.below("done")].count("a.pdf") == 2
    assert "the same bytes came before" in landing.text("done/acme/*-0002.receipt.txt")


def test_same_name_while_the_first_is_being_opened(landing: Landing) -> None:
    landing.put("acme/a.pdf")
    landing.look()
    landing.look(6)
    landing.put("acme/a.pdf", PDF + b" ")
    assert landing.settle() == {}
    assert landing.batches() == [["a.pdf"], ["a.pdf"]]
    assert {file.sha256 for file in landing.files() if file.duplicate_of is None} == {file.sha256 for file in landing.files()}


def test_file_that_goes_on_growing_after_it_was_taken_is_taken_anew(landing: Landing) -> None:
    landing.put("acme/a.pdf")
    landing.look()
    with (landing.root / "inbox/acme/a.pdf").open("ab") as writer:
        landing.look(6)
        assert landing.batches() == [["a.pdf"]]
        writer.write(b"% more\n%%EOF\n")
    assert landing.settle() == {}
    assert [file.size for file in landing.files()] == [len(PDF), len(PDF) + 13]


def test_archive_with_a_bad_member_is_done_with_a_reason(landing: Landing) -> None:

    landing.put("acme/mail.zip", zipped({"a.doc": b"x"}))
    landing.look()
    landing.look(6)
    with landing.database.write() as session:
        held = lease(session, session.query(TaskRow).one().id, owner="line", seconds=60, attempts=3)
        assert held is not None
        bad = RefusedFile(new_file_id(), "mail.zip/a.doc", FileFault.UNSUPPORTED_TYPE, "Print it to PDF.")
        file_expanded(session, held, [bad], kind="zip")
    assert landing.look() == {}
    assert "mail.zip/a.doc" in landing.text("failed/acme/*/mail.zip.reason.txt")
    assert landing.text("done/acme/*.receipt.txt").count("files inside") == 1
    assert [path.name for path in landing.root.glob("done/acme/*/*")] == ["mail.zip"]


def test_what_waits_is_written_down_with_when_it_began(landing: Landing) -> None:
    landing.put("acme/half.pdf", PDF[:-100])
    landing.put("loose.pdf")
    assert landing.watcher() is False
    landing.settle()
    with landing.database.read() as session:
        first = {each.path: each for each in waiting_files(session, {ClientId("acme"), None}, limit=9)}
        assert [each.path for each in waiting_files(session, {ClientId("acme")}, limit=9)] == ["inbox/acme/half.pdf"]
        assert waiting_files(session, {ClientId("beta")}, limit=9) == ()
        state = watch_state(session)
    assert first["inbox/acme/half.pdf"].size == len(PDF) - 100
    assert state is not None
    assert (state.waiting, state.trouble, state.owner) == (2, None, "here")
    landing.look(120)
    with landing.database.read() as session:
        again = {each.path: each for each in waiting_files(session, {ClientId("acme"), None}, limit=9)}
    assert again["inbox/acme/half.pdf"].since == first["inbox/acme/half.pdf"].since
    landing.watcher.stop()
    with landing.database.read() as session:
        assert (watch_state(session), waiting_files(session, {ClientId("acme"), None}, limit=9)) == (None, ())


def test_folder_that_is_away_is_told_and_looked_for_again(landing: Landing) -> None:
    landing.put("acme/half.pdf", PDF[:-100])
    assert landing.watcher() is False
    away = landing.root.rename(landing.root.with_name("away"))
    landing.look(10)
    with landing.database.read() as session:
        state = watch_state(session)
    assert state is not None
    assert (state.trouble, state.waiting) == ("No such file or directory", 1)
    away.rename(landing.root)
    assert landing.settle() == {"inbox/acme/half.pdf": "incomplete"}


def test_one_process_looks_at_a_time(landing: Landing) -> None:
    with landing.database.write() as session:
        assert hold_watch(session, owner="another", seconds=30)
    landing.put("acme/a.pdf")
    for _ in range(5):
        landing.clock.now += 20
        landing.watcher()
    assert landing.batches() == []
    with landing.database.write() as session:
        assert hold_watch(session, owner="another", seconds=-1)
    for _ in range(3):
        landing.clock.now += 20
        landing.watcher()
    assert landing.batches() == [["a.pdf"]]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may do everything")
def test_folder_nobody_may_write_to_is_told(landing: Landing) -> None:
    landing.put("acme/a.pdf")
    (landing.root / "inbox/acme").chmod(0o555)
    assert landing.settle() == {"inbox/acme/a.pdf": "unreadable"}
    (landing.root / "inbox/acme").chmod(0o755)
    assert landing.settle() == {}


def test_done_is_cleared_after_its_days_and_nothing_else(landing: Landing) -> None:
    kept = ["20991231-0001/a.pdf", "mine/a.pdf", "20991231-0001.receipt.txt"]
    gone = ["20200101-0001/a.pdf", "20200101-0001.receipt.txt"]
    for name in kept + gone:
        path = landing.root / "done/acme" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x")
    landing.look()
    assert landing.below("done/acme") == sorted(kept)
