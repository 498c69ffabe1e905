from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

from postroom.main import app
from schemas.ids import ClientId
from schemas.passwords import fits
from storage.access import open_client
from storage.database import Database
from storage.people import load_user, password_of, user_named

RUN = CliRunner()


@pytest.fixture
def database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Database:
    monkeypatch.setenv("POSTROOM_HOME", str(tmp_path))
    database = Database(f"sqlite:///{tmp_path / 'postroom.db'}")
    database.upgrade()
    with database.write() as session:
        open_client(session, ClientId("acme"), "Acme", actor="test")
    return database


def said(*words: str) -> str:
    result = RUN.invoke(app, ["user", *words])
    assert result.exit_code == 0, result.output
    return result.output


def test_from_the_first_day_to_the_last(database: Database) -> None:
    password = said("add", "Maria", "--called", "Maria Lopez", "--client", "acme").split()[2]
    with database.read() as session:
        user, kept = user_named(session, "maria"), password_of(session, "maria")
    assert (user.display_name, dict(user.roles), user.must_change) == ("Maria Lopez", {"acme": "reviewer"}, True)
    assert kept is not None
    assert fits(password, kept.kept)
    said("role", "maria", "acme", "supervisor")
    assert "acme: supervisor" in said("list")
    assert said("password", "maria").split()[2] != password
    said("disable", "maria")
    with database.read() as session:
        assert load_user(session, user.id).disabled
    said("disable", "maria", "--undo")
    said("role", "maria", "acme")
    with database.read() as session:
        assert (load_user(session, user.id).disabled, load_user(session, user.id).roles) == (False, {})
