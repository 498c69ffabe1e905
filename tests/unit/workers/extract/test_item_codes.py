"""Codes of what was sold, by the column or line that they stand in."""

from __future__ import annotations

import pytest

from schemas.pages import ReadPage
from schemas.readings import Reading
from tests.typed import typed_page
from workers.stages.extract.candidates import Found, reading_of
from workers.stages.extract.invoice_rows import with_rows_completed
from workers.stages.extract.item_codes import without_row_numbers
from workers.stages.extract.sheets import Token, sheets_of

TABLE = """
Sent  @HEADING@        Article         Lot        Each     Extension

   6  7734412        Work gloves     A45286    12.31        73.86
  10  7734419        Shop bag        T22864     2.00        20.00
   3  8801207        Tape roll       T88212     5.00        15.00
"""
APART = """
Sent  Article                   Each     Extension

   6  Work gloves              12.31        73.86
      7734412
  10  Shop bag                  2.00        20.00
      7734419
"""
AMOUNTS = {"/lines/0/amount": "73.86", "/lines/1/amount": "20.00", "/lines/2/amount": "15.00"}


def _reading(page: ReadPage, pointer: str, text: str) -> Reading:
    tokens: tuple[Token, ...] = sheets_of([page])[0].tokens
    words = text.split()
    at = next(at for at in range(len(tokens)) if [token.text for token in tokens[at : at + len(words)]] == words)
    return reading_of(pointer, Found(text, tokens[at : at + len(words)], 0.9, ("tagged",)))


def _codes(table: str, **told: str) -> list[str | None]:
    """The codes of the first two lines; `told` are further values by line and name."""
    page = typed_page(table)
    values = {pointer: text for pointer, text in AMOUNTS.items() if text in table}
    values |= {f"/lines/{key[-1]}/{key[:-2]}": text for key, text in told.items()}
    readings = [_reading(page, pointer, text) for pointer, text in values.items()]
    found = {each.pointer: each.value for each in with_rows_completed("invoice", readings, [page])}
    return [found.get(f"/lines/{line}/item_code") for line in range(2)]


@pytest.mark.parametrize("heading", ["ISBN     ", "Catalog #", "Prod ID  ", "Our item ", "NDC/UPC  ", "Title no."])
def test_a_heading_of_codes(heading: str) -> None:
    assert _codes(TABLE.replace("@HEADING@", heading)) == ["7734412", "7734419"]


def test_a_heading_in_two_lines() -> None:
    table = TABLE.replace("\nSent  @HEADING@", "\n      Product\nSent  Number   ")
    assert _codes(table) == ["7734412", "7734419"]


def test_lots_are_no_codes() -> None:
    told = {"item_code_0": "A45286", "item_code_1": "T22864", "item_code_2": "T88212"}
    assert _codes(TABLE.replace("@HEADING@", "Meter    "), **told) == [None, None]
    assert _codes(TABLE.replace("@HEADING@", "Meter    ").replace("Lot   ", "Case #"), **told) == [None, None]
    assert _codes(TABLE.replace("@HEADING@", "Item no. "), **told) == ["7734412", "7734419"]


def test_numbers_of_the_rows_are_no_codes() -> None:
    numbered = TABLE.replace("@HEADING@", "Item     ").replace("7734412", "001    ").replace("7734419", "002    ")
    assert _codes(numbered.replace("8801207", "003    ")) == [None, None]


def test_numbers_of_the_rows_that_were_taken_for_codes() -> None:
    numbered = TABLE.replace("@HEADING@", "Pos      ").replace("7734412", "000010 ").replace("7734419", "000020 ")
    told = {"item_code_0": "000010", "item_code_1": "000020"}
    assert _codes(numbered.replace("8801207", "       "), **told) == [None, None]


def test_amounts_under_a_heading_of_codes_are_codes() -> None:
    pointed = TABLE.replace("@HEADING@", "Art.-Nr. ").replace("7734412", "7734.12").replace("7734419", "7734.19")
    assert _codes(pointed) == ["7734.12", "7734.19"]


def test_a_code_goes_without_the_number_of_its_row() -> None:
    page = typed_page(TABLE.replace("   6  7734412", "   1  7734412").replace("  10  7734419", "   2  7734419"))
    readings = [_reading(page, "/lines/0/item_code", "1 7734412"), _reading(page, "/lines/1/item_code", "2 7734419")]
    assert [each.value for each in without_row_numbers(readings)] == ["7734412", "7734419"]


def test_a_book_s_number_read_as_two() -> None:
    torn = TABLE.replace("@HEADING@        Article  ", "ISBN             Article  ").replace(
        "7734412        Work", "978885 1094918 Work"
    )
    told = {"item_code_0": "978885"}
    assert _codes(torn, **told)[0] == "9788851094918"


def test_codes_in_lines_of_their_own() -> None:
    told = {"description_0": "Work gloves", "description_1": "Shop bag"}
    assert _codes(APART, **told) == ["7734412", "7734419"]
    assert _codes(APART.replace("   7734412", "Lot 7734412"), **told)[0] is None


def test_codes_below_all_positions_are_none_of_the_next() -> None:
    page = typed_page(APART)
    values = {pointer: text for pointer, text in AMOUNTS.items() if text in APART}
    values |= {"/lines/0/description": "Work gloves", "/lines/1/description": "Shop bag", "/lines/1/item_code": "7734412"}
    values |= {"/lines/2/item_code": "7734419"}
    readings = [_reading(page, pointer, text) for pointer, text in values.items()]
    found = {each.pointer: each.value for each in with_rows_completed("invoice", readings, [page])}
    codes = {pointer: value for pointer, value in found.items() if pointer.endswith("item_code")}
    assert codes == {"/lines/0/item_code": "7734412", "/lines/1/item_code": "7734419"}


def test_a_code_by_itself_is_no_description() -> None:
    page = typed_page(TABLE.replace("@HEADING@", "Meter    "))
    told = {"/lines/0/description": "7734412", "/lines/0/amount": "73.86", "/lines/1/description": "Work gloves"}
    readings = [_reading(page, pointer, text) for pointer, text in told.items()]
    found = {each.pointer: each.value for each in with_rows_completed("invoice", readings, [page])}
    assert (found["/lines/0/item_code"], found["/lines/0/description"]) == ("7734412", "Work gloves")
    assert "/lines/1/description" not in found


@pytest.mark.parametrize("heading", ["HS Code  ", "Tariff No.", "Commodity"])
def test_numbers_of_customs_are_no_codes(heading: str) -> None:
    table = TABLE.replace("@HEADING@", heading)
    assert _codes(table) == [None, None]
    assert _codes(table, item_code_0="7734412") == [None, None]


def test_numbers_of_books_are_codes_under_any_heading() -> None:
    table = TABLE.replace("@HEADING@", "Job      ").replace("7734412  ", "9781061176630").replace("7734419  ", "9791758855476")
    table = table.replace("8801207  ", "9797930469685")
    assert _codes(table) == ["9781061176630", "9791758855476"]


PIECES = """
Artikelnummer   Bezeichnung     Menge   Einzelpreis   Gesamt

889 160 90      Work gloves     6    12.31        73.86
677 918 16      Shop bag       10     2.00        20.00
572 996 44      Tape roll       3     5.00        15.00
"""
LIKE_NUMBERS = {"item_code_1": "7734419", "item_code_2": "8801207", "item_code_3": "8801311"}


def test_codes_with_blanks() -> None:
    assert _codes(PIECES) == ["889 160 90", "677 918 16"]
    assert _codes(PIECES, item_code_0="889") == ["889 160 90", "677 918 16"]
    assert _codes(PIECES.replace("Artikelnummer", "Lieferschein ")) == [None, None]


def test_a_code_that_was_read_as_two_words() -> None:
    table = TABLE.replace("@HEADING@", "Meter    ").replace("7734412 ", "7734 412")
    more = table + "   2  8801311        Tape gun       T88213     5.00        10.00\n"
    page = typed_page(more)
    told = {**{f"/lines/{key[-1]}/item_code": text for key, text in LIKE_NUMBERS.items()}, "/lines/0/item_code": "7734"}
    readings = [_reading(page, at, text) for at, text in {**AMOUNTS, "/lines/3/amount": "10.00", **told}.items()]
    found = {each.pointer: each.value for each in with_rows_completed("invoice", readings, [page])}
    assert found["/lines/0/item_code"] == "7734412"


def test_a_code_ends_with_its_row() -> None:
    page = typed_page(TABLE.replace("@HEADING@", "Meter    "))
    tokens = sheets_of([page])[0].tokens
    both = tuple(token for token in tokens if token.text in {"7734412", "7734419"})
    code = reading_of("/lines/0/item_code", Found("7734412 7734419", both, 0.6, ("tagged",)))
    readings = [code, *(_reading(page, at, text) for at, text in AMOUNTS.items())]
    found = {each.pointer: each.value for each in with_rows_completed("invoice", readings, [page])}
    assert found["/lines/0/item_code"] == "7734412"


def test_a_number_of_the_head_is_no_position_code() -> None:
    page = typed_page(TABLE.replace("@HEADING@", "Bestell-Nr"))
    readings = [_reading(page, at, text) for at, text in AMOUNTS.items()]
    readings += [_reading(page, at, "7734412") for at in ("/lines/0/item_code", "/purchase_order")]
    found = {each.pointer for each in with_rows_completed("invoice", readings, [page])}
    assert "/lines/0/item_code" in found
    assert "/purchase_order" not in found


def test_codes_in_brackets() -> None:
    table = """
   6  Work gloves (LA54)       12.31        73.86
  10  Shop bag (BO-121)         2.00        20.00
    """
    told = {"description_0": "Work gloves (LA54)", "description_1": "Shop bag (BO-121)"}
    assert _codes(table, **told) == ["LA54", "BO-121"]
    assert _codes(table.replace("(LA54)", "(pair)"), description_1="Shop bag (BO-121)") == [None, None]


def test_a_code_read_without_its_beginning_is_as_long_as_the_others() -> None:
    rows = "\n".join(f"   1  667-92{at}0  Work gloves       {at}0.00        {at}0.00" for at in range(1, 8))
    page = typed_page(f"\nSent  Item no.  Article           Each     Extension\n\n{rows.replace('667-9240', '667 -9240')}\n")
    amounts = [_reading(page, f"/lines/{at - 1}/amount", f"{at}0.00") for at in range(1, 8)]
    codes = [_reading(page, f"/lines/{at - 1}/item_code", "-9240" if at == 4 else f"667-92{at}0") for at in range(1, 8)]
    found = {each.pointer: each.value for each in with_rows_completed("invoice", [*amounts, *codes], [page])}
    assert found["/lines/3/item_code"] == "667-9240"
