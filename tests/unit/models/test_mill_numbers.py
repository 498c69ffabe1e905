from __future__ import annotations

from decimal import Decimal
from random import Random

from stdnum import iban
from stdnum.us import rtn

from models.training.content import numbers
from models.training.content.words import in_words
from schemas.values import is_npi, is_routing


def test_check_digits_hold() -> None:
    rng = Random(5)
    for _ in range(300):
        assert is_npi(numbers.npi(rng))
        assert is_routing(numbers.routing_number(rng))
        assert rtn.is_valid(numbers.routing_number(rng))


def test_iban_is_valid() -> None:
    assert all(iban.is_valid(numbers.iban(Random(seed)), check_country=False) for seed in range(50))


def test_phones_are_fictional() -> None:
    assert all(numbers.phone(Random(seed))[3:8] == "55501" for seed in range(50))


def test_amounts_in_words() -> None:
    assert in_words(Decimal("1204.50")) == "One Thousand Two Hundred Four and 50/100"
    assert in_words(Decimal("0.07")) == "Zero and 07/100"
    assert in_words(Decimal("90021.00")) == "Ninety Thousand Twenty-One and 00/100"
