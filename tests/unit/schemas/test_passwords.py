from __future__ import annotations

import pytest

from schemas.passwords import Cost, fault_of, fits, kept_form, new_password

CHEAP = Cost(log2_n=4, p=1)


def test_valid() -> None:
    kept = kept_form("four words of a test", CHEAP)
    assert fits("four words of a test", kept)
    assert not fits("four words of a tes", kept)
    assert "words" not in kept
    assert len(kept) <= 200


def test_two_people_with_one_password_are_kept_differently() -> None:
    assert kept_form("four words of a test", CHEAP) != kept_form("four words of a test", CHEAP)


def test_letters_composed_or_not() -> None:
    assert fits("mu\u0308nster und vier", kept_form("m\u00fcnster und vier", CHEAP))


def test_nobody_takes_as_long_and_is_never_right() -> None:
    kept = kept_form("four words of a test")
    assert kept.split("$")[1:4] == ["15", "8", "3"]
    assert not fits("", None)


@pytest.mark.parametrize(
    "weak",
    ["short", "aaaaaaaaaaaaaa", "Maria.Lopez123", "maria.lopez", "passwordpassword", "123456789012", "qwertyuiopas", "x" * 201],
)
def test_weak(weak: str) -> None:
    assert fault_of(weak, "maria.lopez") is not None


def test_given_passwords_are_strong_enough_to_keep() -> None:
    assert fault_of(new_password()) is None
    assert new_password() != new_password()
