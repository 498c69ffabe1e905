import pytest

pytest.importorskip("numpy")

from models.training.thresholds import ENOUGH, TARGETS, Judged, all_thresholds, lowest
from schemas.fitted import NEVER


def values(count: int, confidence: float, wrong: int = 0, group: str = "money", *, blocked: bool = False) -> list[Judged]:
    """The wrong ones are spread over documents of twenty values."""
    bad = {n * count // wrong for n in range(wrong)}
    return [
        Judged(f"{group} {confidence} {n // 20}", "family", "clean", group, confidence, n not in bad, blocked)
        for n in range(count)
    ]


def test_lowest_threshold_that_holds() -> None:
    mixed = values(4000, 0.99, wrong=2) + values(500, 0.9, wrong=50)
    assert lowest(mixed, 0.005) == 0.99
    assert lowest(mixed, 0.03) == 0.9


def test_few_values_prove_nothing() -> None:
    assert lowest(values(100, 0.99), 0.005) == NEVER
    assert lowest([], 0.005) == NEVER


def test_values_that_a_rule_blocks_do_not_count() -> None:
    assert lowest(values(4000, 0.99) + values(400, 0.99, wrong=400, blocked=True), 0.005) == 0.99


def test_errors_that_come_together_weigh_more() -> None:
    scattered = [Judged(f"d{n % 100}", "f", "clean", "money", 0.99, n % 299 != 0, blocked=False) for n in range(6000)]
    together = [Judged(f"d{n // 20}", "f", "clean", "money", 0.99, n >= 20, blocked=False) for n in range(6000)]
    assert lowest(scattered, 0.0055) == 0.99
    assert lowest(together, 0.0055) == NEVER


def test_group_with_more_errors_gets_a_higher_threshold() -> None:
    good, bad = values(9000, 0.97), values(1000, 0.97, wrong=10, group="name") + values(ENOUGH, 0.999, group="name")
    found = {each.target: each for each in all_thresholds(good + bad)}
    assert found[0.995].of("money") == 0.97
    assert found[0.995].of("name") == 0.999


def test_small_group_goes_a_step_further() -> None:
    small = [each for step in (0.97, 0.98, 0.99) for each in values(20, step, group="name")]
    assert all_thresholds(values(9000, 0.97) + small)[0].of("name") == 0.98


def test_thresholds_rise_with_the_target() -> None:
    mixed = [each for n, step in enumerate((0.9, 0.95, 0.98, 0.99)) for each in values(3000, step, wrong=120 // (n + 1) ** 3)]
    found = all_thresholds(mixed)
    assert [each.target for each in found] == list(TARGETS)
    assert [each.pooled for each in found] == sorted(each.pooled for each in found)
