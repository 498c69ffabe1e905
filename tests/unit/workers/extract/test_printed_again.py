"""Whether the paper prints a value once more."""

from __future__ import annotations

import pytest

from schemas.readings import Reading
from tests.typed import typed_page
from workers.stages.extract.candidates import Found, reading_of
from workers.stages.extract.printed_again import AGAIN, EXPLAINED, with_printed_again
from workers.stages.extract.sheets import sheets_of

PAGE = typed_page("""
Lakeside Health Plan            Page 1
Doe, Jane   G0463   250.00   N130  M15
Total                250.00

N130  See the plan booklet for limits
Lakeside Health Plan            Page 2
""")


def signals(*texts: str) -> tuple[float, float]:
    tokens = [token for sheet in sheets_of([PAGE]) for token in sheet.tokens]
    own = tuple(next(token for token in tokens if token.text == text) for text in texts)
    (told,) = with_printed_again([reading_of("/payer/name", Found(" ".join(texts), own, 0.9))], [PAGE])
    return told.signals[AGAIN], told.signals[EXPLAINED]


@pytest.mark.parametrize(
    ("texts", "told"),
    [
        (("Lakeside", "Health", "Plan"), (1.0, 0.0)),
        (("N130",), (1.0, 1.0)),
        (("M15",), (0.0, 0.0)),
        (("250.00",), (1.0, 0.0)),
        (("Doe,", "Jane"), (0.0, 0.0)),
    ],
)
def test_printed_again(texts: tuple[str, ...], told: tuple[float, float]) -> None:
    assert signals(*texts) == told


def test_what_stands_nowhere_is_not_asked() -> None:
    derived = Reading(pointer="/claims/0/status", value="paid", score=0.9)
    assert with_printed_again([derived], [PAGE]) == (derived,)
