"""The order of day and month in dates with points."""

from __future__ import annotations

import pytest

from schemas.readings import Reading
from tests.typed import typed_page
from workers.stages.extract.pointed_dates import with_pointed_dates

AMERICAN = "592 Winter Boulevard\nWichita, KS 67259-8731\n"
EUROPEAN = "Lindenweg 4\n20095 Hamburg\nRechnung über 12,00 EUR\n"


@pytest.mark.parametrize(("paper", "printed", "day"), [
    (AMERICAN, "12.01.2025", "2025-12-01"),
    (AMERICAN, "12. 01. 2025", "2025-12-01"),
    (AMERICAN + "Renew by 12.31.2025", "12.01.2025", "2025-12-01"),
    (AMERICAN + "Seen on 31.12.2024", "12.01.2025", "2025-01-12"),
    (EUROPEAN, "12.01.2025", "2025-01-12"),
    (EUROPEAN + "Due 03.24.2025", "12.01.2025", "2025-12-01"),
])  # fmt: skip
def test_the_order_is_that_of_the_paper(paper: str, printed: str, day: str) -> None:
    read = Reading(pointer="/date", value="2025-01-12", score=0.9, text=printed)
    (told,) = with_pointed_dates("letter", [read], [typed_page(f"{paper}\n{printed}\n")])
    assert told.value == day


def test_other_dates_stay() -> None:
    read = [Reading(pointer="/date", value="2025-12-01", score=0.9, text="12/01/2025"),
            Reading(pointer="/subject", value="As of 12.01.2025", score=0.9, text="As of 12.01.2025")]  # fmt: skip
    assert with_pointed_dates("letter", read, [typed_page(AMERICAN)]) == tuple(read)
