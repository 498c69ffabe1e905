"""A reason's words run to the end of their clause."""

from __future__ import annotations

import pytest

from schemas.geometry import Box
from schemas.readings import Reading
from tests.typed import COLUMNS, ROWS, typed_page
from workers.stages.extract.fusion.merge import MODEL_ONLY
from workers.stages.extract.whole_reasons import with_whole_reasons

LINES = (
    "We cannot pay: the records sent do not support the level of",
    "service, so that the claim stays unpaid.",
    "29, The claim reached us late.",
    "No end in sight of this one",
)
PAGE = typed_page("\n".join(LINES))


@pytest.mark.parametrize(
    ("row", "found", "whole"),
    [
        (0, "the records sent do not support the level of", "the records sent do not support the level of service"),
        (2, "29, The claim reached us", "The claim reached us late"),
        (3, "No end in sight", "No end in sight"),
        (0, "the records", "the records"),
    ],
)
def test_words_to_the_end_of_the_clause(row: int, found: str, whole: str) -> None:
    start = LINES[row].index(found)
    box = Box(start / COLUMNS, row / ROWS, (start + len(found)) / COLUMNS, (row + 1) / ROWS)
    reading = Reading(pointer="/denial_reasons/0/text", value=found, score=0.8, page=1, box=box)
    assert [each.value for each in with_whole_reasons([reading], [PAGE])] == [whole]


def test_where_a_sentence_says_why_no_scrap_does() -> None:
    told = Reading(pointer="/denial_reasons/0/text", value="the records are not enough", score=0.92, because=("wording",))
    scrap = Reading(pointer="/denial_reasons/1/text", value="The procedure", score=0.5, because=(MODEL_ONLY,))
    more = scrap.model_copy(update={"pointer": "/denial_reasons/2/text", "value": "the bill was late", "score": 0.95})
    assert [each.value for each in with_whole_reasons([told, scrap, more], [PAGE])] == [told.value, more.value]
