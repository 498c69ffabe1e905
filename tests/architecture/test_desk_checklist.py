"""docs/desk-checklist.md names tests and code that are there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "desk-checklist.md").read_text()
FOLDERS = {"W": "tests/browser/workbench", "B": "tests/browser", "S": "tests/storage", "U": "tests/unit"}
NAMED = re.findall(r"`([WBSU])/([\w/.]+)::(\w+)`", PAGE)


@pytest.mark.parametrize(("folder", "file", "test"), sorted(set(NAMED)))
def test_named_tests_are_there(folder: str, file: str, test: str) -> None:
    assert f"def {test}(" in (ROOT / FOLDERS[folder] / file).read_text()


def test_named_files_are_there() -> None:
    known = {
        path.name for top in ("api", "storage", "schemas", "workers") for path in (ROOT / top).rglob("*") if path.is_file()
    }
    named = {name.rpartition("/")[2] for name in re.findall(r"`([\w/]+\.(?:py|js|json|html))`", PAGE)}
    assert named - known == set()


def test_every_line_of_the_list_is_there() -> None:
    lines = re.findall(r"^\| ([RM]\d+) \|", PAGE, flags=re.MULTILINE)
    assert lines == [*(f"R{number}" for number in range(1, 22)), *(f"M{number}" for number in range(1, 10))]
