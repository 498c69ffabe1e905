"""Wordings on paper of values that the record knows by one word only: how was paid, what became of a claim."""

from __future__ import annotations

import re

METHODS = {
    "none": re.compile(r"no[- ]?pay|\bnon\b|zero pay|no check|\bnone\b", re.IGNORECASE),
    "eft": re.compile(r"\beft\b|\bach\b|electronic|direct deposit|\bwire\b", re.IGNORECASE),
    "check": re.compile(r"che(ck|que)|\bchk\b|\bpaper\b|warrant|\bdraft\b", re.IGNORECASE),
}
STATUSES = {
    "reversed": re.compile(r"\brevers|\bvoid|\brecoup|^\W*(22|R)\W*$", re.IGNORECASE),
    "denied": re.compile(
        r"\bden(y|ied|ial)|\breject|\bdisallow|\bnot (payable|paid|covered|allowed)|^\W*(4|D)\W*$", re.IGNORECASE
    ),
    "paid": re.compile(
        r"\bpaid\b|\bprocessed\b|\bfinali[sz]ed\b|\bapproved\b|\bprimary\b|\bsecondary\b|\ballowed\b|^\W*([123P]|19|20|21)\W*$",
        re.IGNORECASE,
    ),
}
"""The last of each are X12's claim status codes and first letters, where they stand alone."""


def method_in(text: str) -> str | None:
    """How a payment was made."""
    return next((method for method, wording in METHODS.items() if wording.search(text)), None)


def status_in(text: str) -> str | None:
    """What became of a claim. `Finalized/Denied` and `not payable` are denials: the worse word tells."""
    return next((status for status, wording in STATUSES.items() if wording.search(text)), None)
