from __future__ import annotations

import pytest

from schemas.collation import collated, disagreement
from schemas.work import BacksOrder, Side

F, B = Side.FRONTS, Side.BACKS


def test_stack_turned_over_as_a_whole() -> None:
    assert collated(3, BacksOrder.REVERSE) == ((F, 1), (B, 3), (F, 2), (B, 2), (F, 3), (B, 1))


def test_stack_put_in_order_again() -> None:
    assert collated(3, BacksOrder.SAME) == ((F, 1), (B, 1), (F, 2), (B, 2), (F, 3), (B, 3))


@pytest.mark.parametrize("order", BacksOrder)
def test_each_side_once(order: BacksOrder) -> None:
    pages = collated(40, order)
    assert len(set(pages)) == len(pages) == 80


def test_both_counts_are_said() -> None:
    assert "The fronts have 12 pages, the backs 1 page." in disagreement(12, 1)
