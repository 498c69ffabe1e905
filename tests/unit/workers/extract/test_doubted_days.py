"""Days of papers that do not tell what comes first."""

import pytest

from schemas.readings import Reading
from tests.typed import typed_page
from workers.stages.extract.doubted_days import with_doubted_days


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        ("CITY CABS\n05/08/2021\nFARE 42.10", False),
        ("CITY CABS\n15/08/2021\nFARE 42.10", True),
        ("CITY CABS\nLEEDS HD17 1GL\n05/08/2021\nFARE 42.10", True),
        ("CITY CABS\n05/08/2021\nFARE $42.10", True),
        ("CITY CABS\n05/08/2021 until 21/08/2021\nFARE 42.10", True),
    ],
)
def test_what_the_paper_tells(text: str, sure: bool) -> None:  # noqa: FBT001 - a table's column
    shown = "15/08/2021" if "15/08" in text else "05/08/2021"
    reading = Reading(pointer="/date", value="2021-05-08", score=0.9, text=shown, signals={"tag_score": 0.9})
    (after,) = with_doubted_days("receipt", [reading], [typed_page(text)])
    assert (after.score == reading.score) is sure
    assert [each.value for each in after.runners_up] == ([] if sure else ["2021-08-05"])


def test_other_values_and_types_stay() -> None:
    page = typed_page("CITY CABS\n05/08/2021")
    number = Reading(pointer="/number", value="05/08/2021", score=0.9, text="05/08/2021")
    date = Reading(pointer="/date", value="2021-05-08", score=0.9, text="05/08/2021")
    assert with_doubted_days("receipt", [number], [page]) == (number,)
    assert with_doubted_days("letter", [date], [page]) == (date,)
