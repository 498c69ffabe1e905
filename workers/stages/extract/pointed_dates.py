"""Dates whose numbers are parted by points, in the order in which their paper writes them.

`12.01.2025` is the twelfth of January in Europe, and there points are the habit; who writes so in the United States puts the
month first all the same. Of the dates on the same paper those with a day above twelve tell which it is; where none does, an
address of the United States does.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from schemas.document_type import DocumentType, pattern_of
from schemas.pages import ReadPage
from schemas.readings import Reading
from schemas.types import all_types
from schemas.values import parse_date
from workers.stages.extract.conventions import conventions_in, day_first_vote

_POINTED = re.compile(r"(?<![\d.])(\d{1,2})\. ?(\d{1,2})\. ?(?:\d{4}|\d{2})(?![\d.]*\d)")


def with_pointed_dates(type_name: str, readings: Sequence[Reading], pages: Sequence[ReadPage]) -> tuple[Reading, ...]:
    """The readings, their dates with points read month first where the paper is one that writes so."""
    kind = all_types()[type_name]
    if not any(_date_in(each, kind) for each in readings) or not _is_month_first("\n".join(page.text.text for page in pages)):
        return tuple(readings)
    return tuple(_month_first(each, kind) for each in readings)


def _is_month_first(text: str) -> bool:
    votes = [day_first_vote(int(found[1]), int(found[2])) for found in _POINTED.finditer(text)]
    return sum(votes) < 0 if any(votes) else conventions_in(text).is_american


def _date_in(reading: Reading, kind: DocumentType) -> str | None:
    """The date of a reading as it is printed with points."""
    if kind.leaves()[pattern_of(reading.pointer)].kind.name != "date":
        return None
    found = _POINTED.search(reading.text or "")
    return found[0].replace(".", "/") if found else None


def _month_first(reading: Reading, kind: DocumentType) -> Reading:
    date = _date_in(reading, kind)
    value = parse_date(date) if date else None
    return reading.model_copy(update={"value": value}) if value else reading
