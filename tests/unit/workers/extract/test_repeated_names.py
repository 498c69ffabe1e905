"""A name that stands at two places is found twice."""

from __future__ import annotations

import pytest

from schemas.geometry import Box
from schemas.readings import Reading
from tests.typed import typed_page
from workers.stages.extract.repeated_names import with_repeated_names


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("Rosa M Quinn\n88 Elm Street\n\nDear Rosa M Quinn:\n", 2),
        ("Rosa M Quinn\n88 Elm Street\n\nDear Rosa N Quinn:\n", 1),
        ("Rosa M Quinn\n88 Elm Street\n\nDear Mrs. Quinn:\n", 1),
    ],
)
def test_letter_by_letter(text: str, times: int) -> None:
    page = typed_page(text)
    first, *_, last = page.text.lines[0].words
    box = Box(first.box.x0, first.box.y0, last.box.x1, last.box.y1)
    name = Reading(pointer="/recipient/name", value="Rosa M Quinn", score=0.9, page=1, box=box)
    told = with_repeated_names("letter", [name], [page])
    assert [each.value for each in told] == ["Rosa M Quinn"] * times
    assert len({each.box for each in told}) == times
    assert with_repeated_names("invoice", [name], [page]) == (name,)
