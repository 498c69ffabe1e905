from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas.sampling import is_sampled
from schemas.shares import Share, percentile


def test_interval_of_a_perfect_sample_is_not_perfect() -> None:
    low, high = Share(50, 50).interval or (0.0, 0.0)
    assert (round(low, 4), high) == (0.9287, 1.0)  # Wilson: n / (n + z²)


def test_nothing_has_no_share() -> None:
    assert (Share(0, 0).value, Share(0, 0).interval) == (None, None)


@given(st.integers(1, 5000).flatmap(lambda whole: st.tuples(st.integers(0, whole), st.just(whole))))
def test_interval_holds_the_share(counts: tuple[int, int]) -> None:
    share = Share(*counts)
    low, high = share.interval or (1.0, 0.0)
    assert 0 <= low <= (share.value or 0) <= high <= 1


@pytest.mark.parametrize(("share", "value"), [(0.5, 2.0), (0.95, 4.0), (0.0, 1.0)])
def test_percentile_is_one_of_the_values(share: float, value: float) -> None:
    assert percentile([3.0, 1.0, 4.0, 2.0], share) == value


def test_sampling_is_a_share_and_always_the_same() -> None:
    chosen = [is_sampled("acme", f"rec_{number}", 0.1) for number in range(5000)]
    assert 420 < sum(chosen) < 580
    assert chosen == [is_sampled("acme", f"rec_{number}", 0.1) for number in range(5000)]
    assert not any(is_sampled("acme", f"rec_{number}", 0.0) for number in range(100))
    assert all(is_sampled("acme", f"rec_{number}", 1.0) for number in range(100))
