import pytest

from schemas.amount_words import parse_amount_in_words


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("One thousand two hundred four and 50/100 dollars", "1204.50"),
        ("**Seventy-two and 53/100**", "72.53"),
        ("TWELVE THOUSAND SIX HUNDRED DOLLARS AND 12 CENTS", "12600.12"),
        ("Three hundred dollars and five cents", "300.05"),
        ("Two million fifteen and no/100", "2000015.00"),
        ("Ninety Five and XX/100 Dollars", "95.00"),
        ("One thousend ninety only", "1090.00"),
        ("Seven hundred zebra and 10/100", None),
        ("", None),
        ("void", None),
    ],
)
def test_amount_in_words(text: str, amount: str | None) -> None:
    assert parse_amount_in_words(text) == amount
