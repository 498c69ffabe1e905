"""A sign before an amount that was read as a figure."""

from __future__ import annotations

from schemas.readings import Reading
from workers.stages.extract.misread_signs import with_signs_doubted


def _sum(pointer: str, text: str) -> Reading:
    return Reading(pointer=pointer, value=text.strip("$ ").replace(",", ""), text=text, score=0.9)


def test_a_sum_without_the_sign_that_others_have_is_doubted() -> None:
    told = with_signs_doubted("invoice", [_sum("/shipping", "324.10"), _sum("/total", "$2,367.70")])
    assert [each.score for each in told] == [0.45, 0.9]
    assert [each.value for each in told[0].runners_up] == ["24.10"]


def test_where_most_sums_have_no_sign_none_is_doubted() -> None:
    sums = (_sum("/shipping", "324.10"), _sum("/tax", "50.12"), _sum("/total", "$2,367.70"))
    assert with_signs_doubted("invoice", sums) == sums


def test_figures_unlike_a_sign_are_figures() -> None:
    sums = (_sum("/shipping", "124.10"), _sum("/total", "$2,367.70"))
    assert with_signs_doubted("invoice", sums) == sums
