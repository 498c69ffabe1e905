"""Services told in several tables of their claim."""

from __future__ import annotations

from collections.abc import Mapping

from tests.typed import typed_page
from workers.stages.extract.candidates import Found, reading_of
from workers.stages.extract.parted_services import with_parted_services
from workers.stages.extract.sheets import sheets_of

PAGE = """
1  G0463   100.00
2  J1885    20.00

1   80.00   70.00
2   15.00   12.00

1  CO  45   20.01
1  PR   2    9.99
2  CO  46    8.00
"""
SAID = {
    "lines/0/procedure": "G0463", "lines/0/billed": "100.00", "lines/1/procedure": "J1885", "lines/1/billed": "20.00",
    "lines/1/allowed": "80.00", "lines/1/paid": "70.00", "lines/2/allowed": "15.00", "lines/2/paid": "12.00",
    "adjustments/0/amount": "20.01", "adjustments/1/amount": "9.99", "adjustments/2/amount": "8.00",
}  # fmt: skip


def told(said: Mapping[str, str]) -> dict[str, str]:
    page = typed_page(PAGE)
    tokens = {token.text: token for sheet in sheets_of([page]) for token in sheet.tokens}
    readings = [reading_of(f"/claims/0/{at}", Found(text, (tokens[text],), 0.9)) for at, text in said.items()]
    return {each.pointer.removeprefix("/claims/0/"): each.value for each in with_parted_services("eob", readings)}


def test_decisions_are_the_services_in_their_order() -> None:
    found = told(SAID)
    assert (found["lines/0/allowed"], found["lines/0/paid"]) == ("80.00", "70.00")
    assert (found["lines/1/allowed"], found["lines/1/paid"]) == ("15.00", "12.00")
    assert "lines/2/paid" not in found


def test_reductions_are_the_services_that_they_explain() -> None:
    found = told(SAID)
    assert found["lines/0/adjustments/1/amount"] == "9.99"
    assert found["lines/1/adjustments/0/amount"] == "8.00"
    assert "adjustments/0/amount" not in found


def test_reductions_that_explain_no_service_are_the_claims() -> None:
    assert told({at: text for at, text in SAID.items() if text != "9.99"})["adjustments/0/amount"] == "20.01"


def test_fewer_decisions_than_services_join_nothing() -> None:
    fewer = {at: text for at, text in SAID.items() if not at.startswith("lines/2")}
    assert told(fewer)["lines/1/allowed"] == "80.00"
