"""Codes whose shape tells digits from letters."""

from __future__ import annotations

import pytest

from schemas.readings import Reading
from workers.stages.extract.code_shapes import (
    mended_by_their_like,
    mended_member,
    mended_modifier,
    mended_procedure,
    mended_remark,
    mended_revenue_code,
)
from workers.stages.extract.mended import mended


@pytest.mark.parametrize(
    ("read", "printed"),
    [
        ("TO285", "T0285"), ("LO8I3", "L0813"), ("OO100", "00100"), ("9999S", "99995"), ("9999F", "9999F"), ("0001T", "0001T"),
        ("A4253", "A4253"), ("D0120", "D0120"), ("BOLUS", "BOLUS"), ("T0285X", "T0285X"), ("LOBI3", "LOBI3"),
    ],
)  # fmt: skip
def test_a_procedure_code_is_of_digits_inside(read: str, printed: str) -> None:
    assert mended_procedure(read) == printed


def test_modifiers_remarks_and_revenue_codes() -> None:
    assert [mended_modifier(code) for code in ("UL", "5O", "LT", "G0", "GO", "XS")] == ["U1", "50", "LT", "G0", "GO", "XS"]
    assert [mended_remark(code) for code in ("NI30", "MAO1", "N382", "NO", "MIL", "9O2")] == [
        "N130",
        "MA01",
        "N382",
        "NO",
        "MIL",
        "9O2",
    ]
    assert [mended_revenue_code(code) for code in ("O450", "0300", "BILL")] == ["0450", "0300", "BILL"]


@pytest.mark.parametrize(
    ("read", "printed"),
    [
        ("1EG4-TE5-MK7O", "1EG4-TE5-MK70"),
        ("lEG4TE5MK73", "1EG4TE5MK73"),
        ("1EGATE5MKO3", "1EGATE5MKO3"),
        ("XXXXXO596", "XXXXX0596"),
        ("BOLZI555012", "BOLZI555012"),
    ],
)
def test_a_medicare_number_has_no_letters_that_look_like_digits(read: str, printed: str) -> None:
    assert mended_member(read) == printed


def test_a_number_is_mended_by_its_like() -> None:
    assert mended_by_their_like(["RZ036494", "RZ036411", "RZ136494", "R2036491"])[-1] == "RZ036491"
    assert mended_by_their_like(["36494", "36411", "13649", "36A94"])[-1] == "36A94", "an A looks like no digit"
    assert mended_by_their_like(["A1", "A2", "1O"]) == ["A1", "A2", "1O"], "two others say nothing"
    assert mended_by_their_like(["AB12", "A123", "AB13", "AB14", "4B12"])[-1] == "4B12", "these differ anyway"


def test_readings_are_mended_by_field_and_by_their_like() -> None:
    readings = [
        Reading(pointer=f"/claims/{at}/claim_number", value=value, score=0.9)
        for at, value in enumerate(("10-4411", "10-4412", "10-4413", "1O-4414"))
    ]
    code = Reading(pointer="/claims/0/lines/0/modifiers/1", value="UL", score=0.9)
    assert [each.value for each in mended([*readings, code])][-2:] == ["10-4414", "U1"]
