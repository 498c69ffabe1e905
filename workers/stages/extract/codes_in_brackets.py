"""Item codes in brackets behind the words: `Lavender, 2 litre pots (LA54)`, where a sender sets all of them so."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from schemas.readings import Reading
from workers.stages.extract.item_codes import is_code
from workers.stages.extract.positions import LINE

_BEHIND = re.compile(r"(?P<words>.*[^\W\d]{2}.*?) ?\((?P<code>[A-Z\d][A-Z\d./-]{2,})\)")
_ALONE = re.compile(r"\(([A-Z\d][A-Z\d./-]{2,})\)")
_MOST, _SEVERAL = 0.6, 2
"""Share of the descriptions that end so, and how many at least; elsewhere brackets hold a size or a colour."""


def with_codes_in_brackets(readings: Sequence[Reading]) -> list[Reading]:
    """The readings, with what ends their descriptions in brackets as codes, where no position has one of its own."""
    lines = [(found[1], found[2], each) for each in readings if (found := LINE.fullmatch(each.pointer))]
    texts = {number: each for number, name, each in lines if name == "description"}
    ends = {number: part for number, each in texts.items() if (part := _BEHIND.fullmatch(each.value)) is not None}
    parts = {number: part for number, part in ends.items() if is_code(part["code"])}
    codes = [each.value for _, name, each in lines if name == "item_code"]
    alone = [code for code in codes if _ALONE.fullmatch(code)]
    if len(parts) + len(alone) < max(_SEVERAL, _MOST * len(texts)) or len(alone) < len(codes):
        return list(readings)
    return [each for reading in readings for each in _apart(reading, texts, parts)]


def _apart(reading: Reading, texts: dict[str, Reading], parts: dict[str, re.Match[str]]) -> Iterator[Reading]:
    number = next((number for number, text in texts.items() if text is reading and number in parts), None)
    if number is None:
        bare = _ALONE.fullmatch(reading.value) if reading.pointer.endswith("/item_code") else None
        yield reading if bare is None else reading.model_copy(update={"value": bare[1]})
        return
    part = parts[number]
    yield reading.model_copy(update={"value": part["words"]})
    yield reading.model_copy(update={"pointer": f"/lines/{number}/item_code", "value": part["code"], "runners_up": ()})
