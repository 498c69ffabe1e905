from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import update
from typer.testing import CliRunner

from postroom.main import app
from schemas.ids import ClientId
from schemas.record import RecordState
from storage.access import ClientSettings, load_client, open_client, set_up_client
from storage.columns import DatabaseTime
from storage.obstacles import DAY_SECONDS
from storage.tables import DocumentRow, FileRow
from tests.storage.scenes import ACME, OTHER, Mailroom

RUN = CliRunner()


@pytest.fixture
def room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Mailroom:
    """Two clients with a rejected document each, of a year ago."""
    monkeypatch.setenv("POSTROOM_HOME", str(tmp_path))
    room = Mailroom(f"sqlite:///{tmp_path / 'postroom.db'}")
    room.database.upgrade()
    for client in (ACME, OTHER):
        with room.database.write() as session:
            open_client(session, client, client, actor="test")
            wanted = replace(ClientSettings.of(load_client(session, client)), keep_originals_days=300, keep_records_days=300)
            set_up_client(session, client, wanted, actor="test")
        room.record(RecordState.REJECTED, client_id=client)
    with room.database.write() as session:
        session.execute(update(DocumentRow).values(settled_at=DatabaseTime(-365 * DAY_SECONDS)))
        session.execute(update(FileRow).values(received_at=DatabaseTime(-365 * DAY_SECONDS)))
    return room


def said(*words: str) -> list[dict[str, object]]:
    result = RUN.invoke(app, ["purge", *words])
    assert result.exit_code == 0, result.output
    return [json.loads(line) for line in result.output.splitlines() if line.startswith("{")]


def gone(room: Mailroom, client: ClientId) -> int:
    return room.count(DocumentRow, client_id=client) - room.count(DocumentRow, client_id=client, purged_at=None)


def test_dry_run_says_and_leaves(room: Mailroom) -> None:
    assert [(each["client"], each["scans_due"], each["pages_due"], each["records_due"]) for each in said("--dry-run")] == [
        ("acme", 1, 1, 1), ("other", 1, 1, 1),
    ]  # fmt: skip
    assert (gone(room, ACME), gone(room, OTHER)) == (0, 0)


def test_one_client_and_then_all(room: Mailroom) -> None:
    assert [each["client"] for each in said("--client", "acme")] == ["acme"]
    assert (gone(room, ACME), gone(room, OTHER)) == (1, 0)
    assert [each["records_due"] for each in said()] == [0, 1]
    assert (gone(room, ACME), gone(room, OTHER)) == (1, 1)


def test_a_client_that_is_none(room: Mailroom) -> None:
    del room
    assert RUN.invoke(app, ["purge", "--client", "nobody"]).exit_code != 0
