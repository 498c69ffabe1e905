"""The MICR line at the foot of a check: E-13B digits and symbols, which readers for common print render as many things."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from schemas.pages import Line, PageText, Word
from schemas.values import is_routing

_LOOK_ALIKES = str.maketrans("OoQDlIi|ZzSsBGbgq", "00001111225586699")
_NOT_DIGIT = re.compile(r"\D+")


@dataclass(frozen=True, slots=True)
class Micr:
    """What a MICR line says."""

    routing_number: str
    account_number: str | None
    check_number: str | None
    """With its leading zeros."""
    words: tuple[Word, ...]
    routing_words: tuple[Word, ...]


def find_micr(text: PageText) -> Micr | None:
    """The MICR line of a page: mostly digits, with a routing number whose check digit fits. The lowest one on the page."""
    for line in sorted(text.lines, key=lambda each: -each.box.y1):
        found = _read(line)
        if found is not None:
            return found
    return None


def _read(line: Line) -> Micr | None:
    runs = [(word, run) for word in line.words for run in _digit_runs(word.text)]
    count = sum(len(run) for _, run in runs)
    if count < 15 or count < 0.6 * sum(len(word.text) for word in line.words):
        return None
    for index, (_, run) in enumerate(runs):
        routing = _routing_in(run)
        if routing is not None:
            return _with_routing(line, runs, index, routing)
    return None


def _digit_runs(text: str) -> list[str]:
    """Digits between symbols; a letter inside a long run of digits is a misread digit."""
    plain = text.translate(_LOOK_ALIKES) if sum(c.isdigit() for c in text) >= 0.5 * len(text) else text
    return [run for run in _NOT_DIGIT.split(plain) if run]


def _routing_in(run: str) -> str | None:
    """The run itself, or its nine digits where a transit symbol was read as a digit at an end."""
    found = {part for part in (run, run[1:], run[:-1], run[1:-1]) if len(part) == 9 and is_routing(part)}
    return found.pop() if len(found) == 1 else None


def _with_routing(line: Line, runs: Sequence[tuple[Word, str]], index: int, routing: str) -> Micr:
    """Business checks print number, routing, account; personal checks routing, account, number."""
    before = [run for _, run in runs[:index] if len(run) >= 3]
    after = [run for _, run in runs[index + 1 :] if len(run) >= 3]
    account = max(after, key=len, default=None)
    trailing = [run for run in after if run is not account and len(run) <= 8]
    number = before[-1] if before else (trailing[-1] if trailing else None)
    return Micr(routing, account, number, line.words, (runs[index][0],))
