"""Wordings on paper of values that the record knows by one word only: how was paid, what became of a claim."""

from __future__ import annotations

import re

from workers.stages.extract.claim_wording import STATUS

METHODS = {
    "none": re.compile(r"no[- ]?pay|\bnon\b|zero pay|no check|\bnone\b", re.IGNORECASE),
    "eft": re.compile(r"\beft\b|\bach\b|electronic|direct deposit|\bwire\b", re.IGNORECASE),
    "check": re.compile(r"che(ck|que)|\bchk\b|\bpaper\b|warrant|\bdraft\b", re.IGNORECASE),
}


def method_in(text: str) -> str | None:
    """How a payment was made."""
    return next((method for method, wording in METHODS.items() if wording.search(text)), None)


def status_in(text: str) -> str | None:
    """What became of a claim."""
    words = [word for word in re.split(r"[^a-z0-9]+", text.lower()) if word]
    return next((status for status, known in STATUS.items() if words and words[0] in known.split()), None)
