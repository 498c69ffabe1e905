"""A discount between positions is one of them, below them it is one of the whole."""

from __future__ import annotations

from schemas.readings import Reading
from tests.typed import typed_page
from workers.stages.extract.candidates import Found, reading_of
from workers.stages.extract.sheets import sheets_of
from workers.stages.extract.taken_off import with_discounts_as_positions

AMONG = """
STEEL CASTINGS            41.20      1,000.00
LESS DISCOUNT             41.0%       -410.00
FUEL SURCHARGE            19.5%        115.05
"""
BELOW = """
STEEL CASTINGS            41.20      1,000.00
FUEL SURCHARGE            19.5%        115.05
LESS DISCOUNT             41.0%       -410.00
"""


def _told(text: str, *, misread: str = "FUEL SURCHARGE") -> dict[str, str]:
    (sheet,) = sheets_of([typed_page(text)])

    def found(pointer: str, value: str, printed: str) -> Reading:
        words = printed.split()
        tokens = tuple(token for token in sheet.tokens if token.text in words)
        return reading_of(pointer, Found(value, tokens, 0.9, ("tagged",)))

    readings = [
        found("/lines/0/description", "STEEL CASTINGS", "STEEL CASTINGS"),
        found("/lines/0/amount", "1000.00", "1,000.00"),
        found("/lines/1/description", misread, misread),
        found("/lines/1/amount", "115.05", "115.05"),
        found("/discount", "-410.00", "-410.00"),
    ]
    return {each.pointer: each.value for each in with_discounts_as_positions(readings, [sheet])}


def test_between_positions_it_is_one() -> None:
    assert _told(AMONG) == {
        "/lines/0/description": "STEEL CASTINGS",
        "/lines/0/amount": "1000.00",
        "/lines/1/description": "LESS DISCOUNT",
        "/lines/1/amount": "-410.00",
        "/lines/2/description": "FUEL SURCHARGE",
        "/lines/2/amount": "115.05",
    }


def test_its_words_are_no_other_s() -> None:
    told = _told(AMONG, misread="LESS DISCOUNT FUEL SURCHARGE")
    assert (told["/lines/1/description"], told["/lines/2/description"]) == ("LESS DISCOUNT", "FUEL SURCHARGE")


def test_below_them_it_is_of_the_whole() -> None:
    assert _told(BELOW)["/discount"] == "-410.00"
