"""Do two claim forms that follow each other make one claim? Long ones take several sheets, their sum stands on the last."""

from __future__ import annotations

from collections.abc import Mapping

from rapidfuzz import fuzz

from schemas.pages import RegisteredForm

_ACCOUNT = {"ub04": "3a", "cms1500": "26"}
_NAMED = {"ub04": ("8b", "60A", "6.from"), "cms1500": ("2", "1a", "25")}
"""Whose claim it is: one of these is said again, beside the account."""
_TOTAL = {"ub04": "47.23", "cms1500": "28"}
_SAME = 85
"""How alike two readings of one thing are, of 100."""


def is_one_claim(last: RegisteredForm, this: RegisteredForm) -> bool:
    """Is the second form a further sheet of the first, which has no sum yet?"""
    if last.type != this.type:
        return False
    before, now = _texts(last), _texts(this)
    if any(map(str.isdigit, before.get(_TOTAL[last.type], ""))):
        return False
    named = any(_is_same(before.get(box, ""), now.get(box, "")) for box in _NAMED[last.type])
    account = _ACCOUNT[last.type]
    return named and _is_same(before.get(account, ""), now.get(account, ""))


def _texts(form: RegisteredForm) -> Mapping[str, str]:
    return {cell.name: cell.text for cell in form.cells if cell.words}


def _is_same(one: str, other: str) -> bool:
    return bool(one) and fuzz.ratio(one, other) >= _SAME
