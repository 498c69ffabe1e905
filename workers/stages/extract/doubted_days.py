"""Days that may be another: `05/08/2021` on a paper that tells neither its country nor, in another date, what comes first."""

from __future__ import annotations

import re
from collections.abc import Sequence

from schemas.document_type import pattern_of
from schemas.pages import ReadPage
from schemas.readings import Reading
from schemas.types import all_types
from schemas.values import parse_date
from workers.stages.extract.candidates import doubted
from workers.stages.extract.conventions import conventions_in

_TYPES = frozenset({"invoice", "receipt"})
_NUMERIC = re.compile(r"(?<![\d/-])\d{1,2}[/-]\d{1,2}[/-](?:\d{4}|\d{2})(?![\d/-])")


def with_doubted_days(type_name: str, readings: Sequence[Reading], pages: Sequence[ReadPage]) -> tuple[Reading, ...]:
    """The readings; of such days each is half as sure, the other one beside it."""
    if type_name not in _TYPES or conventions_in("\n".join(page.text.text for page in pages)).order_told:
        return tuple(readings)
    leaves = all_types()[type_name].leaves()
    return tuple(_doubted(each) if leaves[pattern_of(each.pointer)].kind.name == "date" else each for each in readings)


def _doubted(reading: Reading) -> Reading:
    found = _NUMERIC.search(reading.text or "")
    others = {parse_date(found[0], day_first=first) for first in (True, False)} - {reading.value, None} if found else set()
    return doubted(reading, str(min(filter(None, others)))) if others else reading
