"""How a document writes dates and money."""

from __future__ import annotations

import pytest

from workers.stages.extract.conventions import conventions_in


@pytest.mark.parametrize(
    ("text", "currency"),
    [
        ("Regina, SK T1F 5V3\nTotal $12.00", "CAD"),
        ("Ballarat VIC 5136\nTotal $12.00", "AUD"),
        ("Boise, ID 83728\nShip to Regina, SK T1F 5V3\nTotal $12.00", "USD"),
        ("Total USD 12.00\nBallarat VIC 5136", "USD"),
        ("Repair rm 879\nTotal $12.00", "USD"),
        ("Amount RM\n12.00", "MYR"),
        ("RM 12.00", "MYR"),
        ("12.00", None),
        ("GST No. 12-345-678\nTotal $12.00", None),
        ("New Zealand\nTotal $12.00", "NZD"),
        ("Hexham\nNE46 1NJ\nTotal 12.00", "GBP"),
        ("Hexham\nNE46 1NJ\nTotal $12.00", "USD"),
        ("PART A4 5PK 12", None),
        ("Galway T11 XP21\n12.00", "EUR"),
        ("KOPI BROTHERS PTE. LTD.\n12.00", "SGD"),
        ("Dinh Pty Ltd\n12.00", "AUD"),
    ],
)
def test_currency(text: str, currency: str | None) -> None:
    assert conventions_in(text).currency == currency


def test_a_weight_has_the_decimal_sign_of_the_amounts() -> None:
    assert conventions_in("1,20 A\n3,40 B\n2.10").quantity("2,003") == "2.003"
    assert conventions_in("1.20 A\n3.40 B\n2,10").quantity("2,003") == "2003"
    assert conventions_in("").quantity("0,474") == "0.474"


def test_days_with_blanks_tell_the_order_too() -> None:
    assert conventions_in("02 10 2024\n15 09 2024").date("02 10 2024") == "2024-10-02"
    assert conventions_in("Tel. 15 09 555").date("02/10/2024") == "2024-02-10"
