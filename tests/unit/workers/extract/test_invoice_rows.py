"""Positions completed by what the other rows of their table say."""

from __future__ import annotations

import pytest

from schemas.pages import ReadPage
from schemas.readings import Reading
from tests.typed import typed_page
from workers.stages.extract.candidates import Found, reading_of
from workers.stages.extract.invoice_rows import with_rows_completed
from workers.stages.extract.sheets import Token, sheets_of

TABLE = """
Ordered  Sent   Stock no. / Article     Each     Extension

  6       6     28.2122   Work gloves   12.31        73.86
 12      10     71.6237   Shop bag       2.00        20.00
  3       3     46.3177   Tape roll      5.00        15.00
"""


def _reading(page: ReadPage, pointer: str, text: str, *, because: str = "model_only") -> Reading:
    """Of the first run of words on the page that reads so."""
    tokens: tuple[Token, ...] = sheets_of([page])[0].tokens
    words = text.split()
    at = next(at for at in range(len(tokens)) if [token.text for token in tokens[at : at + len(words)]] == words)
    return reading_of(pointer, Found(text, tokens[at : at + len(words)], 0.9, (because,)))


def _completed(page: ReadPage, *readings: Reading) -> dict[str, str]:
    return {each.pointer: each.value for each in with_rows_completed("invoice", readings, [page])}


def _amounts(page: ReadPage, name: str = "amount") -> list[Reading]:
    return [_reading(page, f"/lines/{at}/{name}", text) for at, text in enumerate(("73.86", "20.00", "15.00"))]


def test_codes_under_their_heading() -> None:
    page = typed_page(TABLE)
    found = _completed(page, *_amounts(page))
    assert [found[f"/lines/{at}/item_code"] for at in range(3)] == ["28.2122", "71.6237", "46.3177"]


def test_codes_that_were_missed_in_the_column_of_the_others() -> None:
    page = typed_page(TABLE.replace("Stock no. / Article", "Ours               "))
    known = _reading(page, "/lines/1/item_code", "71.6237")
    found = _completed(page, *_amounts(page), known)
    assert [found[f"/lines/{at}/item_code"] for at in range(3)] == ["28.2122", "71.6237", "46.3177"]


def test_numbers_under_another_heading_are_no_codes() -> None:
    page = typed_page(TABLE.replace("Stock no. / Article", "Meter               "))
    assert not any(pointer.endswith("item_code") for pointer in _completed(page, *_amounts(page)))


def test_descriptions_of_a_column() -> None:
    page = typed_page(TABLE)
    read = [_reading(page, "/lines/0/description", "Work gloves"), _reading(page, "/lines/1/description", "bag")]
    read += [_reading(page, f"/lines/{at}/item_code", text) for at, text in enumerate(("28.2122", "71.6237", "46.3177"))]
    whole = _completed(page, *_amounts(page), *read, _reading(page, "/lines/2/description", "Tape roll"))
    assert [whole[f"/lines/{at}/description"] for at in range(3)] == ["Work gloves", "Shop bag", "Tape roll"]


def test_a_description_that_was_missed() -> None:
    page = typed_page(TABLE)
    read = [_reading(page, "/lines/0/description", "Work gloves"), _reading(page, "/lines/1/description", "Shop bag")]
    assert _completed(page, *_amounts(page), *read)["/lines/2/description"] == "Tape roll"


def test_the_quantity_that_makes_the_amount() -> None:
    page = typed_page(TABLE)
    read = [_reading(page, "/lines/1/unit_price", "2.00"), _reading(page, "/lines/1/quantity", "12")]
    found = _completed(page, *_amounts(page), *read)
    assert found["/lines/1/quantity"] == "10"


def test_prices_without_amounts_are_amounts() -> None:
    page = typed_page(TABLE)
    assert _completed(page, *_amounts(page, "unit_price"))["/lines/1/amount"] == "20.00"
    both = [*_amounts(page, "unit_price"), _reading(page, "/lines/0/quantity", "6")]
    assert "/lines/1/amount" not in _completed(page, *both)


@pytest.mark.parametrize(("wording", "because", "kept"), [
    ("Taxes", "model_only", False), ("Tape", "rules_only", False), ("Tape", "model_only", True),
])  # fmt: skip
def test_a_sum_read_as_a_position(wording: str, because: str, kept: bool) -> None:  # noqa: FBT001 - a case
    page = typed_page(f"{TABLE}\n{wording}   4.00")
    sums = [_reading(page, "/tax", "4.00"), _reading(page, "/lines/3/amount", "4.00", because=because)]
    words = Found(wording, sheets_of([page])[0].rows[-1].tokens[:1], 0.9, (because,))
    found = _completed(page, *_amounts(page), *sums, reading_of("/lines/3/description", words))
    assert ("/lines/3/amount" in found) is kept


def test_other_types_stay_as_they_are() -> None:
    page = typed_page(TABLE)
    read = tuple(_amounts(page, "unit_price"))
    assert with_rows_completed("receipt", read, [page]) == read


def test_a_lone_digit_that_nobody_read() -> None:
    page = typed_page(TABLE.replace("12       10     71.6237", "                71.6237").replace("   20.00", "    6.00"))
    texts = (("73.86", "12.31", "6"), ("6.00", "2.00", ""), ("15.00", "5.00", "3"))
    read = [
        _reading(page, f"/lines/{at}/{name}", text)
        for at, row in enumerate(texts)
        for name, text in zip(("amount", "unit_price", "quantity"), row, strict=True)
        if text
    ]
    assert _completed(page, *read)["/lines/1/quantity"] == "3"
