"""Commands that need no service."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from typer.testing import CliRunner

from postroom.main import app
from schemas.errors import Misconfigured
from schemas.settings import known_variables

runner = CliRunner()


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in os.environ if name.startswith("POSTROOM_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("POSTROOM_HOME", str(tmp_path / "home"))


def test_config_shows_every_setting_and_no_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("POSTROOM_API__SESSION_SECRET", "do not show")
    shown = runner.invoke(app, ["config"]).stdout
    names = {line.removeprefix("# ").split("=")[0] for line in shown.splitlines()}
    assert names == known_variables()
    assert "POSTROOM_API__SESSION_SECRET=********" in shown


def test_unknown_setting_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("POSTROOM_LINE__SLOT", "2")
    answer = runner.invoke(app, ["config"])
    assert isinstance(answer.exception, Misconfigured)
    assert "POSTROOM_LINE__SLOT" in answer.exception.detail


def test_doctor_finds_nothing_wrong_here() -> None:
    answer = runner.invoke(app, ["doctor"])
    assert "PROBLEM" not in answer.stdout
    assert answer.exit_code == 0


def test_doctor_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("POSTROOM_BROKER__URL", "redis://127.0.0.1:9/0")
    monkeypatch.setenv("POSTROOM_API__SESSION_SECRET", "invented")
    answer = runner.invoke(app, ["doctor"])
    assert answer.exit_code == 1
    assert "check POSTROOM_BROKER__URL" in answer.stdout


def test_worker_that_never_ran_is_not_alive(tmp_path: Path) -> None:
    assert runner.invoke(app, ["worker-alive"]).exit_code == 1
    beat = tmp_path / "home" / "worker-heartbeat"
    beat.parent.mkdir()
    beat.touch()
    assert runner.invoke(app, ["worker-alive"]).exit_code == 0
    os.utime(beat, (1, 1))
    assert runner.invoke(app, ["worker-alive"]).exit_code == 1


@pytest.mark.parametrize(
    "arguments", [["extract"], ["extract", "--view", "all", "x.pdf"], ["upload", "gone.pdf"], ["nonsense"]]
)
def test_wrong_usage_ends_with_2(arguments: list[str]) -> None:
    assert runner.invoke(app, arguments).exit_code == 2
