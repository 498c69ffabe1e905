"""The keyboard map: its page is up to date, each key does something, and a test in a browser presses it."""

from __future__ import annotations

import json
import re
from itertools import chain
from typing import Any

import pytest

from postroom.evaluation.desk.keyboard import MAP, PAGE, ROOT, written

ENTRIES: list[dict[str, Any]] = list(chain.from_iterable(group["keys"] for group in json.loads(MAP.read_text())["groups"]))
AT_THE_BENCH = [entry for entry in ENTRIES if entry["where"] != "strip"]
SCRIPTS = "\n".join(path.read_text() for path in sorted(MAP.parent.glob("*_actions.js")))
PRESSED = "\n".join(path.read_text() for path in sorted((ROOT / "tests" / "browser" / "workbench").glob("test_*.py")))
_DIRECTIONS = re.compile("^(word|extend|pan)_(left|right|up|down)$")
_TAKEN_BY_BROWSERS = {"Ctrl+N", "Ctrl+T", "Ctrl+W", "Ctrl+Tab", "Ctrl++", "Ctrl+-", "Ctrl+0", "Backspace"}


def test_page_is_up_to_date() -> None:
    assert PAGE.read_text() == written(), "run: python -m postroom.evaluation.desk.keyboard"


@pytest.mark.parametrize("entry", AT_THE_BENCH, ids=lambda entry: entry["id"])
def test_every_entry_is_an_action(entry: dict[str, Any]) -> None:
    named = re.search(rf"^  {entry['id']}[,:]", SCRIPTS, re.MULTILINE) or _DIRECTIONS.match(entry["id"])
    assert named


@pytest.mark.parametrize("key", sorted({key for entry in AT_THE_BENCH for key in entry["keys"]}))
def test_every_key_is_pressed_in_a_browser(key: str) -> None:
    *modifiers, last = re.split(r"\+(?=.)", key)
    letter = last.lower() if len(last) == 1 else last
    spelled = "+".join([*("Control" if each == "Ctrl" else each for each in modifiers), letter])
    assert f'"{spelled}"' in PRESSED


def test_no_key_does_two_things_in_one_place() -> None:
    places = {"field": "field", "table": "field", "image": "image", "strip": "strip", "anywhere": "anywhere"}
    taken: dict[tuple[str, str], str] = {}
    for entry in ENTRIES:
        for key in entry["keys"]:
            assert taken.setdefault((places[entry["where"]], key), entry["id"]) == entry["id"]
            assert key not in _TAKEN_BY_BROWSERS
