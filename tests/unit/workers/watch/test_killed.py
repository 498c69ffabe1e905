"""A watcher killed at every one of its steps: nothing is lost and nothing comes twice."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).with_name("dying_watcher.py")
EVERY = os.environ.get("POSTROOM_TEST_EVERY_STEP", "9")
"""1 tries them all, which takes some minutes."""
ROOT = Path(__file__).parents[4]


@pytest.mark.timeout(600)
def test_killed_before_each_step_in_turn(tmp_path: Path, migrated_sqlite: Path) -> None:
    answer = subprocess.run(
        [sys.executable, SCRIPT, tmp_path, migrated_sqlite, EVERY],
        cwd=ROOT,
        env={"PYTHONPATH": str(ROOT), "POSTROOM_LOG__LEVEL": "error"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert answer.returncode == 0, answer.stdout[-3000:] + answer.stderr[-3000:]
    assert int(answer.stdout.splitlines()[-1]) > 50
