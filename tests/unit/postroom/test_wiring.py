"""What processes find and leave on the disk."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from pydantic import SecretStr

from postroom.wiring import migrate, open_services, running_worker
from schemas.errors import Misconfigured, Unavailable
from schemas.settings import BrokerSettings, LineSettings, Settings


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(home=tmp_path / "home", line=LineSettings(slots=1))


def test_copies_of_scans_do_not_outlive_a_killed_worker(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    gone = subprocess.Popen([sys.executable, "-c", ""])
    gone.wait()
    left, used = tmp_path / f"postroom-worker-{gone.pid}-x", tmp_path / f"postroom-worker-{os.getppid()}-x"
    for folder in (left, used):
        folder.mkdir()
        (folder / "000001").write_text("a scan")
    migrate(settings)
    with running_worker(settings):
        assert not left.exists()
        assert used.exists()
        assert len([*tmp_path.glob(f"postroom-worker-{os.getpid()}-*")]) == 1
    assert [*tmp_path.glob("postroom-worker-*")] == [used]


def test_a_worker_without_its_weights_does_not_start(settings: Settings, tmp_path: Path) -> None:
    with pytest.raises(Misconfigured, match=r"manifest\.json cannot be read"), running_worker(settings, weights=tmp_path):
        pytest.fail("it started")


def test_session_secret_is_made_once_and_for_its_owner_alone(settings: Settings) -> None:
    with open_services(settings) as services:
        first = services.session_secret
    with open_services(settings) as services:
        assert services.session_secret == first
    assert (settings.home / "session-secret").stat().st_mode & 0o777 == 0o600


def test_scale_out_wants_a_session_secret_and_says_when_the_broker_is_away(settings: Settings) -> None:
    away = settings.model_copy(update={"broker": BrokerSettings(url=SecretStr("redis://127.0.0.1:9/0"))})
    with pytest.raises(Misconfigured, match="POSTROOM_API__SESSION_SECRET"), open_services(away):
        pass
    secret = settings.api.model_copy(update={"session_secret": SecretStr("invented")})
    with open_services(away.model_copy(update={"api": secret})) as services, pytest.raises(Unavailable):
        services.check_broker()
