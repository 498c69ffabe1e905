"""Which amount a code has."""

from __future__ import annotations

from tests.typed import typed_page
from workers.stages.extract.candidates import Found, reading_of
from workers.stages.extract.code_amounts import with_amounts_of_codes
from workers.stages.extract.sheets import sheets_of


def told(text: str, said: dict[str, str]) -> dict[str, str]:
    page = typed_page(text)
    tokens = {token.text: token for sheet in sheets_of([page]) for token in sheet.tokens}
    code = next(token for word, token in tokens.items() if word.startswith("CO"))
    readings = [reading_of(f"/claims/0/lines/0/{at}", Found(word, (tokens[word],), 0.9)) for at, word in said.items()]
    readings.append(reading_of("/claims/0/lines/0/adjustments/0/reason", Found("45", (code,), 0.9)))
    found = with_amounts_of_codes("eob", readings, [page])
    return {each.pointer.removeprefix("/claims/0/lines/0/"): each.value for each in found}


def test_the_amount_before_the_code_explains_the_payment() -> None:
    found = told("G0463   100.00   20.00 CO-45     80.00\n", {"billed": "100.00", "paid": "80.00", "allowed": "20.00"})
    assert found["adjustments/0/amount"] == "20.00"
    assert "allowed" not in found


def test_what_the_code_leaves_of_the_charge_was_allowed() -> None:
    text = "G0463   100.00   20.00 CO-45 80.00   8.00  72.00\n"
    said = {"billed": "100.00", "coinsurance": "8.00", "paid": "72.00", "adjustments/0/amount": "80.00"}
    found = told(text, said)
    assert (found["adjustments/0/amount"], found["allowed"]) == ("20.00", "80.00")


def test_an_amount_of_another_column_behind_the_code() -> None:
    text = "G0463   100.00   CO-45 20.00   80.00\n"
    found = told(text, {"billed": "100.00", "paid": "80.00", "not_covered": "20.00"})
    assert found["adjustments/0/amount"] == "20.00"
    assert "not_covered" not in found


def test_an_amount_that_explains_nothing_stays_what_it_is() -> None:
    found = told("G0463   100.00   CO-45 21.00   80.00\n", {"billed": "100.00", "paid": "80.00", "not_covered": "21.00"})
    assert found["not_covered"] == "21.00"
