"""Cells that a spreadsheet takes for text, whatever they hold: paper may say `=HYPERLINK(…)` where a name should stand."""

from __future__ import annotations

import re

_NUMBER = re.compile(r"-?\d+(\.\d+)?")
_FORMULA = re.compile("[\\s\u200b-\u200f\u2060\ufeff']*[=+\\-@\t\r\n\uff1d\uff0b\uff0d\uff20]")
"""What starts a formula, full-width ones too, maybe after what programs skip."""
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")


def safe_cell(value: str) -> str:
    """The value as a cell that no spreadsheet takes for a formula."""
    if value[:1].isalnum() and value.isprintable():
        return value
    shown = _UNPRINTABLE.sub("", value)
    if _NUMBER.fullmatch(shown):
        return shown
    return f"'{shown}" if _FORMULA.match(shown) else shown
