"""The MICR line at the foot of a check: E-13B digits and symbols, which readers for common print render as many things."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from schemas.pages import Line, PageText, Word
from schemas.values import is_routing

_LOOK_ALIKES = str.maketrans("OoQDlIi|ZzSsBGbgq", "00001111225586699")
_TRANSIT = frozenset(":;|\u2446")
_ROUTING = 9
"""Digits of a routing number."""
_NOT_DIGIT = re.compile(r"\D+")


@dataclass(frozen=True, slots=True)
class Micr:
    """What a MICR line says."""

    routing_number: str
    account_number: str | None
    check_number: str | None
    """With its leading zeros."""
    text: str
    """The line as the reader saw it who made sense of it."""
    words: tuple[Word, ...]
    routing_words: tuple[Word, ...]


def find_micr(text: PageText) -> Micr | None:
    """The MICR line of a page: mostly digits, with a routing number whose check digit fits. The lowest one on the page."""
    for line in sorted(text.lines, key=lambda each: -each.box.y1):
        # Either reader may have made sense of the print.
        for texts in ([word.text for word in line.words], [word.second or word.text for word in line.words]):
            found = _read(line, texts)
            if found is not None:
                return found
    return None


def _read(line: Line, texts: Sequence[str]) -> Micr | None:
    runs = [(word, run) for word, text in zip(line.words, texts, strict=True) for run in _digit_runs(text)]
    count = sum(len(run) for _, run in runs)
    if count < 15 or count < 0.6 * sum(len(text) for text in texts):
        return None
    ways = [(index, cut) for index, (_, run) in enumerate(runs) for cut in _cuts(run)]
    if not ways:
        return None
    # The digits of another number pass now and then: what stands between transit signs, or alone, goes before a part of a run.
    index, (before, routing, after) = max(
        ways, key=lambda way: _likeness(runs[way[0]], texts[line.words.index(runs[way[0]][0])])
    )
    earlier = [each for _, each in runs[:index]] + ([before] if before else [])
    later = ([after] if after else []) + [each for _, each in runs[index + 1 :]]
    return Micr(routing, *_numbers(earlier, later), " ".join(texts), line.words, (runs[index][0],))


def _likeness(run: tuple[Word, str], text: str) -> tuple[bool, bool]:
    """Does a run of digits stand between signs of transit, which are read as colons, and is it as long as a routing number?"""
    digits = run[1]
    at = text.find(digits)
    framed = at > 0 and text[at - 1] in _TRANSIT and text[at + len(digits) :][:1] in _TRANSIT
    return framed and at + len(digits) < len(text), len(digits) == _ROUTING


def _digit_runs(text: str) -> list[str]:
    """Digits between symbols; a letter inside a long run of digits is a misread digit."""
    plain = text.translate(_LOOK_ALIKES) if sum(c.isdigit() for c in text) >= 0.5 * len(text) else text
    return [run for run in _NOT_DIGIT.split(plain) if run]


def _cuts(run: str) -> list[tuple[str, str, str]]:
    """What stands before, in and after the routing number of a run of digits: one way to cut it, or none.

    Symbols are often read as a `1`, so that numbers run together: the routing number then has such a `1` or the run's end on
    both sides. Two ways to cut are none.
    """
    found = []
    for start in range(len(run) - 8):
        before, routing, after = run[:start], run[start : start + 9], run[start + 9 :]
        if is_routing(routing) and before[-1:] in {"", "1"} and after[:1] in {"", "1"}:
            found.append((before.removesuffix("1").removesuffix("1"), routing, after.removeprefix("1")))
    return found if len(found) == 1 else []


def _numbers(before: Sequence[str], after: Sequence[str]) -> tuple[str | None, str | None]:
    """Account and check number: business checks print number, routing, account; personal ones routing, account, number."""
    left = [run for run in before if len(run) >= 3]
    right = [run for run in after if len(run) >= 3]
    account = max(right, key=len, default=None)
    trailing = [run for run in right if run is not account and len(run) <= 8]
    return account, left[-1] if left else (trailing[-1] if trailing else None)
