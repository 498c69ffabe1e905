"""Columns that are no field's: brands, packs, list prices; and lines below a description that say something else."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from models.tagger.tagged import NOTHING, TaggedPage, TaggedWord
from tests.typed import typed_page
from workers.stages.extract.remarks import is_remark
from workers.stages.extract.tagged.assemble import Assemble
from workers.stages.tag import compacted

TABLE = """
Sent   Pack        Brand     Description           List      Price      Amount

   6   36/1 LB     ROYAL     Green beans cut       20.00     12.00       72.00
"""
TEXT, UNIT, PRICE, AMOUNT, COUNT = (f"/lines/*/{name}" for name in ("description", "unit", "unit_price", "amount", "quantity"))
SAID = {
    "6": COUNT, "LB": UNIT, "ROYAL": TEXT, "Green": TEXT, "beans": TEXT, "cut": TEXT, "20.00": PRICE, "12.00": PRICE,
    "72.00": AMOUNT,
}  # fmt: skip


def _read(text: str, said: Mapping[str, str], begins: frozenset[str] = frozenset({"ROYAL"})) -> dict[str, str]:
    page = typed_page(text)
    words = [
        TaggedWord(((role, 0.9), (NOTHING, 0.1)), float(word.text in begins), (float(word.text == "6"), 0.0, 0.0))
        for word in page.text.words
        for role in [said.get(word.text, NOTHING)]
    ]
    tags = compacted(TaggedPage(tuple(words), {}, {}))
    return {each.pointer: each.value for each in Assemble()("invoice", [page.model_copy(update={"tags": tags})])}


def test_what_stands_under_another_heading_is_no_field() -> None:
    found = _read(TABLE, SAID)
    assert found["/lines/0/description"] == "Green beans cut"
    assert found["/lines/0/unit_price"] == "12.00"
    assert "/lines/0/unit" not in found


def test_what_stands_under_a_heading_of_discounts_is_no_rate_of_tax() -> None:
    found = _read(TABLE.replace("List ", "Rab.%").replace("20.00", "20   "), SAID | {"20": "/lines/*/tax_rate"})
    assert "/lines/0/tax_rate" not in found


def test_what_was_ordered_is_no_rate_of_tax() -> None:
    found = _read(TABLE.replace("List ", "ORD'D").replace("20.00", "20   "), SAID | {"20": "/lines/*/tax_rate"})
    assert "/lines/0/tax_rate" not in found


def test_who_was_served_is_no_part_of_what_was_done() -> None:
    found = _read(TABLE.replace("Brand  ", "Patient").replace("Description", "Work done  "), SAID)
    assert found["/lines/0/description"] == "Green beans cut"


def test_a_list_price_alone_is_the_price() -> None:
    table = TABLE.replace("Price ", "      ").replace("12.00", "     ")
    assert _read(table, SAID)["/lines/0/unit_price"] == "20.00"


def test_without_such_headings_words_keep_their_fields() -> None:
    found = _read(TABLE.replace("Pack", "    ").replace("Brand", "     "), SAID)
    assert found["/lines/0/unit"].endswith("LB")
    assert found["/lines/0/description"].startswith("ROYAL")


@pytest.mark.parametrize(("line", "remark"), [
    ("Field: RIVER BOTTOM", True), ("01/06/2025 - 30/06/2025", True),
    ("12/CS", True), ("4/1 GAL", True), ("Batch : A61187", True), ("with clips, blue", False), ("12/3 cable", False),
])  # fmt: skip
def test_lines_that_say_something_else(line: str, remark: bool) -> None:  # noqa: FBT001 - a case
    assert is_remark(line.split()) is remark


def test_a_remark_is_no_part_of_the_description() -> None:
    said = {**SAID, "Lot:": TEXT, "A1042": TEXT}
    assert _read(f"{TABLE}                             Lot: A1042", said)["/lines/0/description"] == "Green beans cut"


def test_a_row_with_words_and_an_amount_is_another_item() -> None:
    rows = f"{TABLE}   2   24/CT       ROYAL     Peas                  9.00      8.00       16.00"
    said = {**SAID, "Peas": TEXT, "8.00": PRICE, "16.00": AMOUNT}
    found = _read(rows, said)
    assert (found["/lines/0/amount"], found["/lines/1/amount"], found["/lines/1/description"]) == ("72.00", "16.00", "Peas")


def test_the_station_beside_a_programme_is_no_part_of_it() -> None:
    table = TABLE.replace("Pack        Brand     Description", "Pack        Station   Programme  ").replace("ROYAL", "WXJZ ")
    assert _read(table, {**SAID, "WXJZ": TEXT})["/lines/0/description"] == "Green beans cut"


SPOTS = """
Date       Time      Len      Ordered           ISCI      Amount

4/01/24    7:05a     :30      BREAKFAST         A4123     72.00
"""


def test_the_tape_beside_a_spot_is_no_item_code() -> None:
    said = {"BREAKFAST": TEXT, "A4123": "/lines/*/item_code", "72.00": AMOUNT}
    found = _read(SPOTS, said, frozenset())
    assert (found["/lines/0/description"], found["/lines/0/amount"]) == ("BREAKFAST", "72.00")
    assert "/lines/0/item_code" not in found
