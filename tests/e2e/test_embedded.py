"""`postroom serve`: one process; killed in the middle of a batch, started again, ended in order."""

from __future__ import annotations

import signal
import socket
from pathlib import Path

import pytest

from postroom.client import Client, ServiceError
from tests.e2e.program import SAMPLES, alive, descendants, run, running, wait_for

pytestmark = [pytest.mark.slow, pytest.mark.timeout(600)]
LISTENS, KEY = r"listens at (\S+)", r"for the client 'main' +(\S+)"


def test_batch_outlives_the_service(tmp_path: Path) -> None:
    settings = {"POSTROOM_HOME": str(tmp_path / "home"), "POSTROOM_API__PORT": "0", "POSTROOM_LINE__LEASE_SECONDS": "3"}
    with running("serve", settings, tmp_path / "first.log") as first:
        key = first.hear(KEY)
        with Client(first.hear(LISTENS), key) as client:
            sent = client.batches.create(sorted(SAMPLES.glob("scan_001[2479].tif")))
            batch_id = sent["batch"]["id"]
            wait_for(lambda: client.batches.get(batch_id)["pages"].get("read"))
        followers = descendants(first.process.pid)
        first.end(signal.SIGKILL)
        wait_for(lambda: not alive(followers))

    with running("serve", settings, tmp_path / "second.log") as second:
        with Client(second.hear(LISTENS), key) as client:
            batch = [*client.batches.watch(batch_id)][-1]
            documents = client.batches.documents(batch_id)
        assert second.end() == 0
        assert "first administrator" not in second.said
        assert key not in second.said
    assert batch["pages"] == {"read": 4}
    assert sorted(document["file_id"] for document in documents) == sorted(file["id"] for file in sent["files"])
    assert all(document["record_id"] for document in documents)


def test_command_line_against_a_service(tmp_path: Path) -> None:
    settings = {"POSTROOM_HOME": str(tmp_path / "home"), "POSTROOM_API__PORT": "0"}
    bad = tmp_path / "bad.tif"
    bad.write_bytes(b"")
    with running("serve", settings, tmp_path / "log") as service:
        mine = {"POSTROOM_CLIENT__KEY": service.hear(KEY), "POSTROOM_CLIENT__URL": service.hear(LISTENS)}
        upload = run("upload", SAMPLES / "portal_remittance.pdf", bad, "--name", "two", "--watch", **mine)
        batch_id = upload.stdout.strip()
        status, newest = run("status", batch_id, **mine), run("status", **mine)
        records = run("records", "--view", "values", **mine)
        with Client(mine["POSTROOM_CLIENT__URL"], mine["POSTROOM_CLIENT__KEY"]) as client:
            again = client.batches.create([SAMPLES / "portal_remittance.pdf"])
            held = again["files"][0]
            assert held["state"] == "duplicate"
            assert client.batches.release_file(held["id"])["state"] == "received"
            assert [*client.batches.watch(again["batch"]["id"])][-1]["files"] == {"divided": 1}
            with pytest.raises(ServiceError, match="only a file that was kept"):
                client.batches.retry_file(held["id"])
        denied = run("status", **{**mine, "POSTROOM_CLIENT__KEY": "prk_unknown_key"})
        assert service.end(signal.SIGINT) == 0
    assert upload.returncode == 1
    assert "bad.tif: The file is empty" in upload.stderr
    assert '"name": "two"' in status.stdout
    assert newest.stdout.startswith(batch_id)
    assert records.returncode == 0
    assert denied.returncode == 1
    assert "key" in denied.stderr
    away = run("status", **mine)
    assert (away.returncode, "is the service running?" in away.stderr) == (1, True)


def test_port_that_is_taken_is_said_before_anything_is_made(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as holder:
        settings = {"POSTROOM_HOME": str(tmp_path / "home"), "POSTROOM_API__PORT": str(holder.getsockname()[1])}
        answer = run("serve", **settings)
    assert answer.returncode == 2
    assert "POSTROOM_API__PORT" in answer.stderr
    assert not (tmp_path / "home").exists()


def test_demo_shows_what_happened_and_ends_without_a_terminal(tmp_path: Path) -> None:
    mail = tmp_path / "mail"
    mail.mkdir()
    for name in ("portal_remittance.pdf", "scan_0019.tif"):
        (mail / name).write_bytes((SAMPLES / name).read_bytes())
    (mail / "notes.txt").write_text("not mail")
    settings = {"POSTROOM_HOME": str(tmp_path / "home"), "POSTROOM_API__PORT": "0"}
    answer = run("demo", "--folder", mail, **settings)
    assert answer.returncode == 0, answer.stderr
    assert "handing in 3 files" in answer.stderr
    assert "documents    2" in answer.stderr
    assert "refused      notes.txt" in answer.stderr
