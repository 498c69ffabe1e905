import string
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas import values

AMOUNTS = st.decimals(min_value=-(10**9), max_value=10**9, places=2)


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("$1,204.50", "1204.50"), ("12.00-", "-12.00"), ("(12.00)", "-12.00"), ("45.00 CR", "-45.00"), (".50", "0.50"),
        ("1.234,56 €", "1234.56"), ("RM29.30", "29.30"), ("-RM0.01", "-0.01"), ("S$8.20", "8.20"), ("1O0.00", None),
        ("CHF 1'200.00", "1200.00"), ("1\u2019200.00", "1200.00"), ("12'34.50", None),
        ("4.753.68", "4753.68"), ("1,439,64", "1439.64"),
        ("1,234.567,89", "1234567.89"), ("4.75.68", None), ("1.234.567", "1234567.00"),
        ("314 68 €", "314.68"), ("1 135 20", "1135.20"), ("1 135", "1135.00"), ("13 239,63", "13239.63"),
        ("1,85,469.50", "185469.50"), ("Rs. 2,00", None), ("12/31/26", None), ("", None), ("(12.00", None), ("-12.00-", None),
    ],
)  # fmt: skip
def test_money(text: str, amount: str | None) -> None:
    assert values.parse_money(text) == amount


@given(AMOUNTS)
def test_canonical_money_is_its_own_canonical_form(amount: Decimal) -> None:
    text = values.money(amount)
    assert values.parse_money(text) == text
    assert values.parse_money(f"{Decimal(text):,}") == text


@pytest.mark.parametrize(
    ("text", "day_first", "iso"),
    [
        ("10/14/2026", False, "2026-10-14"), ("14/10/2026", False, "2026-10-14"), ("03/04/2018", True, "2018-04-03"),
        ("11. Juli 2014", False, "2014-07-11"), ("Oct 19, 2026", False, "2026-10-19"), ("2018-03-18", True, "2018-03-18"),
        ("Apr16/20", False, "2020-04-16"), ("102526", False, "2026-10-25"), ("02/30/2026", False, None), ("soon", False, None),
        ("03.04.2018", False, "2018-04-03"), ("07.20.2026", False, "2026-07-20"),
        ("07/20/2026", True, "2026-07-20"), ("13.13.2026", False, None), ("20 giugno 2025", True, "2025-06-20"),
        ("3 de marzo de 2024", True, "2024-03-03"), ("1er juin 2024", True, "2024-06-01"), ("5 mei 2024", True, "2024-05-05"),
    ],
)  # fmt: skip
def test_date(text: str, day_first: bool, iso: str | None) -> None:  # noqa: FBT001 - a table of cases
    assert values.parse_date(text, day_first=day_first) == iso


@given(st.text(alphabet=string.digits + string.ascii_letters + " ./-$()", max_size=20))
def test_parsers_never_raise(text: str) -> None:
    for parse in (
        values.parse_money,
        values.parse_date,
        values.parse_quantity,
        values.parse_npi,
        values.parse_time,
        values.parse_currency,
    ):
        parse(text)


@pytest.mark.parametrize(("text", "code"), [("$", "USD"), ("RM", "MYR"), ("eur", "EUR"), ("Dollars", None)])
def test_currency(text: str, code: str | None) -> None:
    assert values.parse_currency(text) == code


@pytest.mark.parametrize(("number", "right"), [("1234567893", True), ("1234567890", False), ("3234567893", False)])
def test_npi_check_digit(number: str, right: bool) -> None:  # noqa: FBT001 - a table of cases
    assert values.is_npi(number) is right


@pytest.mark.parametrize(
    ("printed", "wanted"),
    [("n°562044387", "562044387"), ("N\u00ba 17/204", "17/204"), ("\u211688", "88"), ("No. 4471", "4471"), ("Nr.12-3", "12-3")],
)
def test_the_sign_for_number_is_no_part_of_it(printed: str, wanted: str) -> None:
    assert values.parse_identifier(printed) == wanted


@pytest.mark.parametrize("printed", ["NO4471", "N17", "Nr", "no. A"])
def test_letters_that_begin_a_number_stay(printed: str) -> None:
    assert values.parse_identifier(printed) == printed
