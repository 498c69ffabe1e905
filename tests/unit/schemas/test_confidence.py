import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas.confidence import HIGHEST, LOWEST, against, log_odds, probability, weigh_reading, weigh_rules
from schemas.record import Check, Source


def check(*, passed: bool = True, expected: str | None = "12.00", actual: str | None = "12.00", soft: bool = False) -> Check:
    return Check(rule="a.b", at="", passed=passed, expected=expected, actual=actual, soft=soft)


@given(st.floats(LOWEST, HIGHEST))
def test_log_odds_and_back(share: float) -> None:
    assert probability(log_odds(share)) == pytest.approx(share, abs=1e-4)


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_never_sure(nats: float) -> None:
    assert LOWEST <= probability(nats) <= HIGHEST


def test_signs_add() -> None:
    plain = weigh_reading(0.9, Source.OCR, ())
    assert weigh_reading(0.9, Source.OCR, ("readers_agree", "readers_agree")) == pytest.approx(plain + 2.5)
    assert weigh_reading(0.9, Source.OCR, ("second_reader",)) < plain < weigh_reading(0.9, Source.TEXT, ())


def test_equal_rivals_halve_the_odds() -> None:
    assert probability(against(5.0, [5.0])) == pytest.approx(0.5, abs=0.01)
    assert against(2.0, []) == 2.0


def test_sums_say_more_than_orders() -> None:
    order = check(expected="2026-10-14 or later", actual="2026-11-01")
    assert weigh_rules([check()]) > weigh_rules([order]) > weigh_rules([]) == 0.0
    assert weigh_rules([check(expected="12.00", actual="12.01")]) == weigh_rules([check()])
    assert weigh_rules([check(expected=None, actual=None)]) == weigh_rules([order])
    assert weigh_rules([check(passed=False)]) < weigh_rules([check(passed=False, soft=True)]) < 0.0
    assert weigh_rules([check(passed=False)] * 9) == -6.0
