"""Interest is never paid without saying so."""

from __future__ import annotations

import pytest

from schemas.readings import Reading
from tests.typed import typed_page
from workers.stages.extract.unsaid import without_unsaid_interest

INTEREST = Reading(pointer="/claims/0/interest", value="4.10", score=0.9)
PAID = Reading(pointer="/claims/0/paid", value="4.10", score=0.9)


@pytest.mark.parametrize("caption", ["Plus interest", "INT", "Int. paid", "lnterest due", "Int:"])
def test_said(caption: str) -> None:
    assert without_unsaid_interest("eob", [INTEREST, PAID], [typed_page(f"{caption}  4.10")]) == (INTEREST, PAID)


@pytest.mark.parametrize("caption", ["Net change", "Internal Medicine", "Point of service", "INTL mail"])
def test_unsaid(caption: str) -> None:
    assert without_unsaid_interest("eob", [INTEREST, PAID], [typed_page(f"{caption}  4.10")]) == (PAID,)
