"""Columns that are headed by codes."""

from __future__ import annotations

from tests.typed import typed_page
from workers.stages.extract.candidates import Found, reading_of
from workers.stages.extract.reason_columns import with_reason_columns
from workers.stages.extract.sheets import sheets_of

HEAD = "Code      Billed     CO-45       PR-2       Paid\n"
ROWS = "G0463     100.00     20.00       8.00      72.00\nJ1885      50.00                 10.00      40.00\n"
SAID = {
    "0/procedure": "G0463", "0/billed": "100.00", "0/coinsurance": "8.00", "0/paid": "72.00",
    "1/procedure": "J1885", "1/billed": "50.00", "1/coinsurance": "10.00", "1/paid": "40.00",
}  # fmt: skip


def told(text: str) -> dict[str, str]:
    page = typed_page(text)
    tokens = {token.text: token for sheet in sheets_of([page]) for token in sheet.tokens}
    readings = [reading_of(f"/claims/0/lines/{at}", Found(word, (tokens[word],), 0.9)) for at, word in SAID.items()]
    found = with_reason_columns("eob", readings, [page])
    return {each.pointer.removeprefix("/claims/0/lines/"): each.value for each in found}


def test_the_heading_says_why_and_the_cell_how_much() -> None:
    found = told(HEAD + ROWS)
    first = [found[f"0/adjustments/{at}"] for at in ("0/group", "0/reason", "0/amount", "1/reason", "1/amount")]
    assert first == ["CO", "45", "20.00", "2", "8.00"]
    assert (found["1/adjustments/0/group"], found["1/adjustments/0/amount"]) == ("PR", "10.00")
    assert "0/coinsurance" not in found


def test_codes_above_each_other() -> None:
    stacked = "Code      Billed     CO          PR         Paid\n                     45          2\n"
    assert told(stacked + ROWS)["0/adjustments/1/reason"] == "2"


def test_columns_that_explain_nothing_are_none() -> None:
    found = told(HEAD + ROWS.replace("20.00", "21.00").replace("                 10.00", "      1.00       10.00"))
    assert found["0/coinsurance"] == "8.00"


def test_one_code_is_no_row_of_headings() -> None:
    assert "0/adjustments/0/amount" not in told(HEAD.replace("PR-2", "Coin") + ROWS)
