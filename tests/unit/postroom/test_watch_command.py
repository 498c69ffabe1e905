from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

from postroom.commands.doctor import examine
from postroom.main import app
from postroom.wiring import migrate, watching
from schemas.errors import Misconfigured
from schemas.settings import Settings, WatchSettings, load_settings
from storage.connect import open_database
from storage.watching import watch_state

RUN = CliRunner()


def test_without_a_folder_it_says_what_to_set(tmp_path: Path) -> None:
    settings = Settings(home=tmp_path)
    migrate(settings)
    with pytest.raises(Misconfigured, match="POSTROOM_WATCH__FOLDER"), watching(settings):
        pass


def test_watches_while_it_runs_and_is_not_missed_afterwards(tmp_path: Path) -> None:
    settings = Settings(home=tmp_path / "home", watch=WatchSettings(folder=tmp_path))
    migrate(settings)
    database = open_database(settings.database, settings.home)
    with watching(settings) as watcher:
        watcher()
        with database.read() as session:
            state = watch_state(session)
        assert state is not None
        assert state.trouble is None
    with database.read() as session:
        assert watch_state(session) is None
    database.close()
    assert (tmp_path / "inbox").is_dir()


def test_health_check_of_a_container_in_which_nobody_watches(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("POSTROOM_HOME", str(tmp_path))
    assert RUN.invoke(app, ["watch-alive"]).exit_code == 1
    (tmp_path / "watch-heartbeat").touch()
    assert RUN.invoke(app, ["watch-alive"]).exit_code == 0


def test_doctor_looks_at_the_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("POSTROOM_HOME", str(tmp_path / "home"))
    for folder, fine in ((tmp_path / "away", False), (tmp_path, True)):
        monkeypatch.setenv("POSTROOM_WATCH__FOLDER", str(folder))
        assert load_settings().watch.folder == folder
        [found] = [each for each in examine() if each.what == "watch folder"]
        assert found.fine is fine
