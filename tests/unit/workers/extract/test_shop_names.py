"""Whose slip it is, told by the register's number below the name."""

import pytest

from schemas.geometry import Box
from schemas.readings import Reading
from tests.typed import COLUMNS, ROWS, typed_page
from workers.stages.extract.shop_names import with_shop_names


def read(text: str, pointer: str, value: str, rows: tuple[int, int], type_name: str = "receipt") -> str:
    first, last = rows
    box = Box(0.0, first / ROWS, 20 / COLUMNS, (last + 1) / ROWS)
    name = Reading(pointer="/merchant/name", value="PASTA HOUSE", score=0.9)
    reading = Reading(pointer=pointer, value=value, score=0.9, page=1, box=box)
    readings = [reading] if pointer.endswith("name") else [name, reading]
    return with_shop_names(type_name, readings, [typed_page(text)])[-1].value


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("lee mei ling\nMEGAH (M) SDN BHD\n(CO.REG : 123456-D)\nLOT 3, JALAN 1", "MEGAH (M) SDN BHD"),
        ("lee mei ling\nowned by: roti enak sdn bhd 1110644-W\nLOT 3, JALAN 1", "roti enak sdn bhd"),
        ("lee mei ling\nKEDAI RIA (700791 V)\nLOT 3, JALAN 1", "KEDAI RIA"),
        ("lee mei ling\nTaste it\n(123456-D)\nLOT 3, JALAN 1", "lee mei ling"),
        ("lee mei ling\nCo. No. 123456-D\nLOT 3, JALAN 1", "lee mei ling"),
    ],
)
def test_the_registered_company_below_another_name(text: str, expected: str) -> None:
    assert read(text, "/merchant/name", "lee mei ling", (0, 0)) == expected


def test_a_company_stays() -> None:
    text = "MEGAH SDN BHD\nRIA JAYA SDN BHD (123456-D)"
    assert read(text, "/merchant/name", "MEGAH SDN BHD", (0, 0)) == "MEGAH SDN BHD"


def test_a_name_is_in_one_piece() -> None:
    text = "OVEN BREAD\nSDN BHD (123456-D)\nLOT 3, JALAN 1\nSUNNY MARKET SDN BHD"
    assert read(text, "/merchant/name", "OVEN BREAD SDN BHD MARKET SDN BHD", (0, 3)) == "OVEN BREAD SDN BHD"
    assert read(text, "/merchant/name", "OVEN BREAD SDN BHD", (0, 1)) == "OVEN BREAD SDN BHD"
    assert read("BLUE GUM\nSHOP 2 EASTGATE", "/merchant/name", "BLUE GUM EASTGATE", (0, 1)) == "BLUE GUM"


@pytest.mark.parametrize(
    ("above", "expected"),
    [
        ("PASTA HOUSE SKUDAI", "30, JLN 7, SKUDAI"),
        ("owned by: roti sdn bhd 1110644-W", "30, JLN 7, SKUDAI"),
        ("PLAZA PASTA", "PLAZA PASTA, 30, JLN 7, SKUDAI"),
    ],
)
def test_an_address_begins_below_the_names(above: str, expected: str) -> None:
    assert read(f"{above}\n30, JLN 7\nSKUDAI", "/merchant/address", f"{above}, 30, JLN 7, SKUDAI", (0, 2)) == expected


def test_only_receipts() -> None:
    text = "lee mei ling\nKEDAI RIA (700791 V)"
    assert read(text, "/merchant/name", "lee mei ling", (0, 0), "invoice") == "lee mei ling"
