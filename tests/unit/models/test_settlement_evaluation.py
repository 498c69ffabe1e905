from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.evaluation.settlement import HARMS, Tally, measure, misread, write_table
from schemas.values import money, parse_money


@given(st.decimals(min_value="0.01", max_value=10**6, places=2).map(money), st.integers())
def test_misread_amount_is_another_amount(amount: str, seed: int) -> None:
    read = misread(Random(seed), amount)
    assert read != amount
    assert parse_money(read) == read


def test_true_receipts_are_left_alone(capsys: pytest.CaptureFixture[str]) -> None:
    tallies = measure("receipt", "training", 3)
    assert tallies["nothing"].papers == 3
    assert all(tallies[name].spoiled == 0 for name in ("nothing", "1 not read"))
    write_table(tallies)
    assert all(name in capsys.readouterr().out or not tallies[name].papers for name in list(HARMS)[:1])


def test_table_names_only_what_was_tried(capsys: pytest.CaptureFixture[str]) -> None:
    write_table({"tried": Tally(papers=2, misread=2, mended=1, left=1), "untried": Tally()})
    printed = capsys.readouterr().out
    assert "tried" in printed
    assert "untried" not in printed
