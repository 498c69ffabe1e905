"""`postroom watch` is killed while a scanner still writes, and again when it has taken the file; `postroom serve` goes on."""

from __future__ import annotations

import re
import signal
from pathlib import Path

import pytest

from postroom.client import Client
from tests.e2e.program import SAMPLES, run, running, wait_for

pytestmark = [pytest.mark.slow, pytest.mark.timeout(600)]
LISTENS, KEY = r"listens at (\S+)", r"for the client 'main' +(\S+)"
SCAN = SAMPLES / "portal_remittance.pdf"


def test_slow_scan_outlives_two_watchers(tmp_path: Path) -> None:
    mail, content = tmp_path / "mail", SCAN.read_bytes()
    mail.mkdir()
    settings = {
        "POSTROOM_HOME": str(tmp_path / "home"),
        "POSTROOM_API__PORT": "0",
        "POSTROOM_WATCH__FOLDER": str(mail),
        "POSTROOM_WATCH__POLL_SECONDS": "0.2",
        "POSTROOM_WATCH__QUIET_SECONDS": "1",
        "POSTROOM_LINE__LEASE_SECONDS": "3",
    }
    key = re.search(KEY, run("migrate", **settings).stderr)
    assert key
    inbox = mail / "inbox" / "main"
    with running("watch", settings, tmp_path / "first.log") as first:
        wait_for(inbox.is_dir)
        scan = (inbox / "scan.pdf").open("wb", buffering=0)
        scan.write(content[: len(content) // 2])
        first.hear(r"watching (\S+)")
        first.end(signal.SIGKILL)
    assert (inbox / "scan.pdf").exists()
    with running("watch", settings, tmp_path / "second.log") as second:
        second.hear(r"watching (\S+)")
        scan.write(content[len(content) // 2 :])
        scan.close()
        wait_for(lambda: not (inbox / "scan.pdf").exists())
        second.end(signal.SIGKILL)
    with running("serve", settings, tmp_path / "third.log") as third:
        [done] = wait_for(lambda: list(mail.glob("done/main/*/scan.pdf")))
        with Client(third.hear(LISTENS), key[1]) as client:
            [batch] = client.batches.newest()
            [file] = client.batches.files(batch["id"])
        assert third.end() == 0
    assert done.read_bytes() == content
    assert (batch["name"], batch["control_number"]) == ("inbox/main", done.parent.name)
    receipt = done.parent.with_name(f"{done.parent.name}.receipt.txt").read_text()
    assert file["sha256"] in receipt
    assert f"{file['pages']} page" in receipt
