"""Addresses of shops fill their lines."""

import pytest

from schemas.geometry import Box
from schemas.readings import Reading
from tests.typed import COLUMNS, ROWS, typed_page
from workers.stages.extract.shop_lines import is_state, with_whole_shop_lines

SLIP = """
KEDAI BUNGA SDN BHD
LOT 149, JALAN PJS 4/20,
MEDAN HARMONI,
(GST NO 000123456789)
69811 SHAH ALAM,
KEDAH DARUL AMAN
TEL 03-5550 0188
"""


def address(value: str, first: int, last: int, text: str = SLIP, type_name: str = "receipt") -> str:
    box = Box(0.0, first / ROWS, 20 / COLUMNS, (last + 1) / ROWS)
    reading = Reading(pointer="/merchant/address", value=value, score=0.9, page=1, box=box)
    return with_whole_shop_lines(type_name, [reading], [typed_page(text)])[0].value


def test_what_stands_among_its_lines_is_of_it() -> None:
    read = "LOT 149, JALAN PJS, 69811 SHAH ALAM"
    assert address(read, 1, 4) == "LOT 149, JALAN PJS 4/20, MEDAN HARMONI, 69811 SHAH ALAM, KEDAH DARUL AMAN"


def test_it_does_not_grow_out_of_little() -> None:
    assert address("69811", 1, 4) == "69811"


def test_only_receipts() -> None:
    assert address("LOT 149, JALAN PJS, 69811 SHAH ALAM", 1, 4, type_name="invoice") == "LOT 149, JALAN PJS, 69811 SHAH ALAM"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("SELANGOR", True),
        ("KELANTAH.", True),
        ("Selangor Darul Ehsan", True),
        ("RESIT", False),
        ("TAMAN SELANGOR", False),
        ("", False),
    ],
)
def test_lines_that_name_a_state(line: str, expected: bool) -> None:  # noqa: FBT001 - a table's column
    assert is_state(line) is expected
