"""Item codes behind the words without a column of their own: `Can liners, 40x46 - 9941`, `Crown, full cast  55164A`.

A sender's codes are alike: figures where others have figures, letters where others have letters. So what ends most
descriptions in one shape is a code, where a size or a year would differ.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from schemas.readings import Reading
from workers.stages.extract.item_codes import is_code
from workers.stages.extract.positions import LINE

_BEHIND = re.compile(r"(?P<words>.*[^\W\d]{2}.*?)(?: [-\N{EN DASH}])? (?P<code>[A-Z\d][A-Zx\d./-]{3,})")
_CAPTION = re.compile(r"\b(?:nos?|nr|lot|case|order|ticket|job|acct|account|model|size|ref|id|x)\W*$", re.IGNORECASE)
"""A number behind such a word is what the word says."""
_YEAR = re.compile(r"(?:19|20)\d\d")
_FIGURES, _MOST, _SEVERAL = 3, 0.6, 2
"""Figures of a code, at least, the share of the positions that have one of the shape, and how many at least."""


def with_codes_behind(readings: Sequence[Reading]) -> list[Reading]:
    """The readings, with what ends their descriptions in one shape as codes, where those that are known have no other."""
    lines = [(found[1], found[2], each) for each in readings if (found := LINE.fullmatch(each.pointer))]
    texts = {number: each for number, name, each in lines if name == "description"}
    known = {number: each for number, name, each in lines if name == "item_code" and is_code(each.value)}
    parts = {
        number: part
        for number, each in texts.items()
        if number not in known and (part := _BEHIND.fullmatch(each.value)) is not None and _is_told(part)
    }
    shapes = Counter([*(_shape(part["code"]) for part in parts.values()), *(_shape(each.value) for each in known.values())])
    shape, count = shapes.most_common(1)[0] if shapes else ("", 0)
    if count < max(_SEVERAL, _MOST * len(texts)) or any(_shape(each.value) != shape for each in known.values()):
        return list(readings)
    behind = {number: part for number, part in parts.items() if _shape(part["code"]) == shape}
    replaced = {f"/lines/{number}/item_code" for number in behind}
    kept = [each for each in readings if each.pointer not in replaced]
    return [told for each in kept for told in _apart(each, texts, behind)]


def _is_told(part: re.Match[str]) -> bool:
    code = part["code"]
    figures = sum(c.isdigit() for c in code)
    plain = is_code(code) and _YEAR.fullmatch(code) is None and figures >= _FIGURES
    return plain and _CAPTION.search(part["words"]) is None


def _shape(code: str) -> str:
    return re.sub(r"[A-Z]", "A", re.sub(r"\d", "9", code.upper()))


def _apart(reading: Reading, texts: dict[str, Reading], parts: dict[str, re.Match[str]]) -> list[Reading]:
    number = next((number for number, text in texts.items() if text is reading and number in parts), None)
    if number is None:
        return [reading]
    words, code = parts[number]["words"], parts[number]["code"]
    told = {"pointer": f"/lines/{number}/item_code", "value": code, "runners_up": ()}
    return [reading.model_copy(update={"value": words}), reading.model_copy(update=told)]
