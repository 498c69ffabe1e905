"""Adjustments in rows of their own below their service."""

from __future__ import annotations

from schemas.pages import ReadPage
from schemas.readings import Reading
from tests.typed import typed_page
from workers.stages.extract.candidates import Found, reading_of
from workers.stages.extract.reason_rows import with_reason_rows
from workers.stages.extract.sheets import sheets_of

PAGE = """
1  02/11/2024              G0463    420.66   265.02
   P24   Reduced to the fee schedule          116.73
   G611  Reduced to the network's contract     38.91
2  02/12/2024              A4550      6.72     6.72
   See K53
Totals                              427.38   271.74
"""
LINES = "/claims/0/lines"


def read(page: ReadPage, pointer: str, text: str) -> Reading:
    tokens = [token for sheet in sheets_of([page]) for token in sheet.tokens if token.text == text]
    return reading_of(f"{LINES}/{pointer}", Found(text, (tokens[0],), 0.9))


def told(page: ReadPage, *more: Reading, paid: str = "265.02") -> dict[str, str]:
    readings = [
        read(page, "0/procedure", "G0463"), read(page, "0/billed", "420.66"), read(page, "0/paid", paid),
        read(page, "1/procedure", "A4550"), read(page, "1/billed", "6.72"), read(page, "1/paid", "6.72"), *more,
    ]  # fmt: skip
    return {each.pointer.removeprefix(f"{LINES}/"): each.value for each in with_reason_rows("eob", readings, [page])}


def test_rows_that_explain_the_payment_are_adjustments() -> None:
    found = told(typed_page(PAGE))
    assert [(found[f"0/adjustments/{n}/reason"], found[f"0/adjustments/{n}/amount"]) for n in (0, 1)] == [
        ("P24", "116.73"), ("G611", "38.91"),
    ]  # fmt: skip
    assert not [pointer for pointer in found if pointer.startswith("1/adjustments")]


def test_rows_that_do_not_explain_it_are_nothing() -> None:
    page = typed_page(PAGE.replace("265.02", "265.03"))
    assert not [pointer for pointer in told(page, paid="265.03") if "adjustments" in pointer]


def test_their_words_are_nothing_else() -> None:
    page = typed_page(PAGE)
    found = told(page, read(page, "0/not_covered", "116.73"), read(page, "2/procedure", "G611"))
    assert found["0/adjustments/1/reason"] == "G611"
    assert not {"0/not_covered", "2/procedure"} & found.keys()


def test_a_group_stands_before_its_reason() -> None:
    page = typed_page(PAGE.replace("P24   Reduced", "CO-45 Reduced").replace("G611  Reduced", "PR 2  Reduced"))
    found = told(page)
    codes = [(found[f"0/adjustments/{n}/group"], found[f"0/adjustments/{n}/reason"]) for n in (0, 1)]
    assert codes == [("CO", "45"), ("PR", "2")]


def test_other_types() -> None:
    page = typed_page(PAGE)
    readings = (Reading(pointer="/total", value="427.38", score=0.9),)
    assert with_reason_rows("invoice", readings, [page]) == readings
