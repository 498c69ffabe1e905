"""Cells that a spreadsheet takes for text, whatever they hold: paper may say `=HYPERLINK(…)` where a name should stand."""

from __future__ import annotations

_FORMULA = tuple("=+-@\t\r\n＝＋－＠")  # noqa: RUF001 - full-width signs start formulas too


def safe_cell(text: str) -> str:
    """With an apostrophe before what would be a formula, also behind blanks."""
    return f"'{text}" if text.startswith(_FORMULA) or text.strip().startswith(_FORMULA) else text
