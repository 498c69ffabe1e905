from __future__ import annotations

import pytest

from schemas.errors import Misconfigured
from schemas.settings import load_settings


def test_defaults_are_embedded() -> None:
    assert load_settings().embedded


def test_nested_value_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("POSTROOM_LINE__SLOTS", "5")
    settings = load_settings()
    assert settings.line.slots == 5
    assert settings.line.attempts == 3


@pytest.mark.parametrize(
    ("name", "value"), [("POSTROOM_LINE__SLOT", "5"), ("POSTROOM_LIME", "1"), ("POSTROOM_LINE__SLOTS", "no")]
)
def test_wrong_setting_is_named(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(Misconfigured, match=name):
        load_settings()
