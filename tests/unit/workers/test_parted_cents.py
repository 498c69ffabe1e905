"""Amounts whose cents stand behind a rule of their own."""

from __future__ import annotations

from tests.typed import typed_page
from workers.layout.parted_cents import with_whole_amounts

FORM = """
QTY  DESCRIPTION            PRICE        AMOUNT

 50  BULB F32T8             71.69       3,584  50
  2  V-BELT B-68            78.46         156  92
 12  TAPE DUCT               5.96          71  52

                        SUB TOTAL       3,812  94
                        FREIGHT            24  00
"""
FRENCH = """
12   Vanne a bille            94,60     1 135  20
25   Bande platree            73,10     1 827  50
 1   Colle                     5,00         5  00
"""


def _words(text: str) -> list[str]:
    return [word.text for word in with_whole_amounts(typed_page(text).text).words]


def test_cents_are_joined_where_rows_come_out_right() -> None:
    words = _words(FORM)
    assert {"3,584.50", "156.92", "71.52", "3,812.94", "24.00"} <= set(words)
    assert "50" in words  # the quantity stays alone


def test_thousands_behind_a_blank_are_a_part_of_the_amount() -> None:
    assert {"1135,20", "1827,50", "5,00"} <= set(_words(FRENCH))


def test_a_sum_of_amounts_is_enough() -> None:
    assert {"156.92", "71.52", "228.44"} <= set(_words("Bulbs   156  92\nBelts    71  52\nTotal   228  44\n"))


def test_numbers_that_come_to_nothing_stay_apart() -> None:
    text = FORM.replace("71.69", "11.00").replace("78.46", "12.00").replace("5.96", "13.00").replace("3,812  94", "9,999  94")
    assert "3,584" in _words(text)


def test_what_stands_before_another_column_is_no_cents() -> None:
    lines = "\n".join(f"{row}  Ware   {10 * row}  {10 + row}   x" for row in range(1, 5))
    assert "10.11" not in _words(lines)
