"""`python -m postroom.evaluation.desk.keyboard`: writes docs/keyboard.md from the map that the desk itself uses."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[3]
MAP = ROOT / "api" / "static" / "desk" / "keys.json"
PAGE = ROOT / "docs" / "keyboard.md"
_WHERE = {
    "field": "in a field",
    "table": "in a line item",
    "image": "in the page image",
    "anywhere": "anywhere",
    "strip": "in the page strip of a batch",
}
_SHORT = {"PageUp": "PgUp", "PageDown": "PgDn", "Escape": "Esc", "Delete": "Del", "Insert": "Ins", "Arrow": ""}
_HEAD = """# The desk's keys

Written by `python -m postroom.evaluation.desk.keyboard` from `api/static/desk/keys.json`, which the desk itself uses.

`F1` lists the keys that are valid where the cursor is. Every key can be changed there (*Change keys*); the change is kept
with the person, or with the browser for those who sign in with a key. Single letters work outside of text boxes only and can
be switched off. Keys of the browser's own (new tab, close, page zoom) are left alone, and `Backspace` never discards anything.
"""
_MOUSE = """
## The mouse
Nothing needs it. On the page image a click on a value goes to its field, `Ctrl`+click on a word puts the word into the current
field, `Ctrl`+drag around a region reads it anew, dragging or the wheel moves the page, `Ctrl`+wheel enlarges it.
"""


def written() -> str:
    """The page, as the map has it."""
    groups = json.loads(MAP.read_text())["groups"]
    return _HEAD + "".join(_group(group) for group in groups) + _MOUSE


def _group(group: dict[str, Any]) -> str:
    rows = "".join(f"| {_keys(entry['keys'])} | {entry['does']} | {_WHERE[entry['where']]} |\n" for entry in group["keys"])
    return f"\n## {group['title']}\n| Key | does | where |\n|---|---|---|\n{rows}"


def _keys(keys: list[str]) -> str:
    return ", ".join(f"`{_spelled(key)}`" for key in keys)


def _spelled(key: str) -> str:
    for long, short in _SHORT.items():
        key = key.replace(long, short)
    return key


if __name__ == "__main__":
    PAGE.write_text(written())
