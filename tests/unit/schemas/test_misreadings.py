import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas.misreadings import misreading_nats
from schemas.values import money

AMOUNTS = st.decimals(min_value=-(10**6), max_value=10**6, places=2).map(money)


@pytest.mark.parametrize(
    ("read", "true"),
    [
        ("1284.50", "1204.50"), ("1204.50", "-1204.50"), ("204.50", "1204.50"), ("5120.00", "120.00"), ("120450.00", "1204.50"),
        ("120.50", "1204.50"), ("12004.50", "1204.50"), ("0.10", "10.00"),
    ],
)  # fmt: skip
def test_typical(read: str, true: str) -> None:
    assert misreading_nats(read, true) is not None


@pytest.mark.parametrize(
    ("read", "true"), [("12.00", "12.00"), ("12.00", "34.00"), ("12.00", "98.76"), ("5.00", "-7.00"), ("1.00", "12345.00")]
)
def test_not_typical(read: str, true: str) -> None:
    assert misreading_nats(read, true) is None


def test_look_alikes_are_likelier_than_other_digits() -> None:
    alike, other = misreading_nats("18.00", "10.00"), misreading_nats("14.00", "10.00")
    assert alike is not None
    assert other is not None
    assert alike < other


@given(AMOUNTS, AMOUNTS)
def test_is_a_share(read: str, true: str) -> None:
    nats = misreading_nats(read, true)
    assert nats is None or nats > 0.0
