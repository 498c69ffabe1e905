"""Codes that stand in front of amounts."""

from __future__ import annotations

from schemas.pages import ReadPage
from schemas.readings import Reading
from tests.typed import typed_page
from workers.stages.extract.candidates import Found, reading_of
from workers.stages.extract.coded import with_codes
from workers.stages.extract.sheets import sheets_of

PAGE = """
10/05/2026  G0463      250.00   150.00            53.33
                CO/45   100.00    PR/1   30.00    OA/23   66.67
"""
LINE = "/claims/0/lines/0"


def read(page: ReadPage, pointer: str, text: str, value: str) -> Reading:
    tokens = [token for sheet in sheets_of([page]) for token in sheet.tokens if token.text == text]
    return reading_of(f"{LINE}/{pointer}", Found(value, (tokens[0],), 0.9))


def told(page: ReadPage, readings: list[Reading]) -> dict[str, str]:
    return {each.pointer.removeprefix(f"{LINE}/"): each.value for each in with_codes("eob", readings, [page])}


def test_an_amount_gets_the_code_in_front_of_it() -> None:
    page = typed_page(PAGE)
    found = told(page, [read(page, "adjustments/0/amount", "100.00", "100.00")])
    assert (found["adjustments/0/group"], found["adjustments/0/reason"]) == ("CO", "45")
    assert "adjustments/1/amount" not in found


def one_left_out(page: ReadPage, paid: str) -> list[Reading]:
    return [
        read(page, "billed", "250.00", "250.00"),
        read(page, "paid", "53.33", paid),
        read(page, "adjustments/0/group", "CO/45", "CO"),
        read(page, "adjustments/0/reason", "CO/45", "45"),
        read(page, "adjustments/0/amount", "100.00", "100.00"),
        read(page, "adjustments/1/reason", "PR/1", "1"),
        read(page, "adjustments/1/amount", "30.00", "30.00"),
    ]


def test_an_adjustment_left_out_is_read_where_it_balances_the_service() -> None:
    page = typed_page(PAGE)
    found = told(page, one_left_out(page, "53.33"))
    assert [found[f"adjustments/2/{name}"] for name in ("group", "reason", "amount")] == ["OA", "23", "66.67"]


def test_it_is_not_where_it_does_not() -> None:
    page = typed_page(PAGE)
    assert "adjustments/2/amount" not in told(page, one_left_out(page, "54.33"))
