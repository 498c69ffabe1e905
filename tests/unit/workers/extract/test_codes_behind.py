"""Codes behind or below the words, without a column of their own."""

from __future__ import annotations

import pytest

from schemas.readings import Reading
from workers.stages.extract.codes_behind import with_codes_behind
from workers.stages.extract.lone_codes import without_lone_codes


def _lines(*texts: str) -> list[Reading]:
    return [Reading(pointer=f"/lines/{at}/description", value=text, score=0.9) for at, text in enumerate(texts)]


def _told(readings: list[Reading]) -> dict[str, str]:
    return {each.pointer.removeprefix("/lines/"): each.value for each in with_codes_behind(readings)}


@pytest.mark.parametrize("mark", [" - ", " "])
def test_what_ends_the_descriptions_in_one_shape_is_their_code(mark: str) -> None:
    told = _told(_lines(f"Can liners, 40x46{mark}L9941", f"Gowns, patient{mark}K4153", "Delivery"))
    assert told == {
        "0/description": "Can liners, 40x46",
        "0/item_code": "L9941",
        "1/description": "Gowns, patient",
        "1/item_code": "K4153",
        "2/description": "Delivery",
    }


@pytest.mark.parametrize(
    "texts",
    [
        ("Can liners L9941", "Gowns, patient"),  # one alone may be a size
        ("Copy paper 2024", "Calendar 2025"),
        ("Rod 3/32 7018", "Belt B-62"),
        ("Crown, case 40417", "Bridge, case 40522"),
    ],
)
def test_sizes_years_and_numbers_of_cases_are_no_codes(texts: tuple[str, ...]) -> None:
    assert _told(_lines(*texts)) == {f"{at}/description": text for at, text in enumerate(texts)}


def test_codes_of_a_column_go_before() -> None:
    known = Reading(pointer="/lines/0/item_code", value="77-1204", score=0.9)
    assert "1/item_code" not in _told([*_lines("Can liners L9941", "Gowns K4153"), known])


def _position(at: int, *names: str) -> list[Reading]:
    return [Reading(pointer=f"/lines/{at}/{name}", value=str(at), score=0.9) for name in names]


def test_a_number_alone_below_a_code_is_the_makers() -> None:
    whole = ("item_code", "amount")
    kept = without_lone_codes([*_position(0, *whole), *_position(1, "item_code"), *_position(2, *whole)])
    assert {each.pointer for each in kept} == {f"/lines/{at}/{name}" for at in (0, 2) for name in whole}


def test_a_number_alone_above_a_position_without_one_is_its_code() -> None:
    lines = [*_position(0, "item_code", "amount"), *_position(1, "item_code"), *_position(2, "amount")]
    assert without_lone_codes(lines) == lines
