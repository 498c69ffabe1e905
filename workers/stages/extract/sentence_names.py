"""A patient's name within a sentence is neither its full stop nor the small words beside it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from schemas.readings import Reading

_BESIDE = re.compile(r"^(?:[a-z]+ )+(?=[A-Z])|(?: (?:and|or|is|was|has|had|who|for|on|in|of|to|from|with|at|by))+$")
"""Words in small letters before the first capital, and such as go on behind a name."""
_STOP = re.compile(r"(?:(?<=[a-z]{3})|(?<=[A-Z]{4}))\.$")
"""Behind a word; after an initial, a title or `Jr` the point is the name's own."""


def with_names_of_sentences(readings: Sequence[Reading]) -> tuple[Reading, ...]:
    """The readings, patients' names without what the sentence adds."""
    return tuple(_named(each) if each.pointer == "/references/patient_name" else each for each in readings)


def _named(reading: Reading) -> Reading:
    name = _STOP.sub("", _BESIDE.sub("", reading.value))
    return reading.model_copy(update={"value": name}) if name != reading.value else reading
