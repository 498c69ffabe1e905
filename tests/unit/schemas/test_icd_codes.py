"""The list of diagnosis codes."""

from __future__ import annotations

import pytest

from models.training.icd_list import codes_in
from schemas.icd_codes import is_listed, listed_alike


def test_codes_with_and_without_their_point() -> None:
    assert is_listed("J45.909")
    assert is_listed("J45909")
    assert not is_listed("J45")
    assert not is_listed("I45.909")


@pytest.mark.parametrize(
    ("read", "meant"), [("I45.909", "J45.909"), ("M54S0", "M5450"), ("169351", "I69351"), ("69351", "I69351")]
)
def test_the_code_it_looks_like(read: str, meant: str) -> None:
    assert listed_alike(read) == (meant,)


def test_only_the_finest_codes_of_a_list() -> None:
    lines = ("A00-A09 some chapter\n", "A00 a category\n", "A000 one\n", "A001 another\n", "\n", "B99.9 a third\n")
    assert codes_in(lines) == ["A000", "A001", "B999"]
