"""What is told of a batch under way."""

from __future__ import annotations

from collections.abc import Iterator
from types import SimpleNamespace

import pytest

from postroom.commands import mail
from postroom.commands.mail import follow, stage_of


def batch(files: dict | None = None, pages: dict | None = None, documents: dict | None = None) -> dict:
    return {"id": "bat_1", "files": files or {}, "pages": pages or {}, "documents": documents or {}}


@pytest.mark.parametrize(
    ("now", "stage"),
    [
        (batch({"received": 3}), "opening files"),
        (batch({"received": 2, "opened": 1}, {"waiting": 4}), "reading pages"),
        (batch({"received": 2}, {"read": 4}), "opening files"),
        (batch({"opened": 1}, {"read": 4}), "finding documents"),
        (batch({"divided": 1}, {"read": 4}, {"divided": 2}), "understanding documents"),
        (batch({"divided": 1}, {"read": 4}, {"accepted": 2}), "ready"),
    ],
)
def test_stage_is_what_most_of_the_time_goes_into(now: dict, stage: str) -> None:
    assert stage_of(now) == stage


def test_progress_is_told_now_and_then(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    clock = iter(range(1000))
    monkeypatch.setattr(mail, "time", SimpleNamespace(monotonic=lambda: next(clock) / 4))

    def watch(_: str) -> Iterator[dict]:
        for done in range(20):
            yield batch({"opened": 1}, {"waiting": 20 - done, "read": done})
        yield batch({"divided": 1}, {"read": 20}, {"accepted": 1})

    last = follow(SimpleNamespace(batches=SimpleNamespace(watch=watch)), "bat_1")  # type: ignore[arg-type]
    told = capsys.readouterr().err.splitlines()
    assert last["documents"] == {"accepted": 1}
    assert len(told) == 3
    assert told[-1].endswith("20/20 pages  1 accepted")
