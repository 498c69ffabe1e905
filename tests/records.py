"""Random accepted records for property tests, with what each of them truly says."""

from __future__ import annotations

from random import Random

from hypothesis import strategies as st

from postroom.evaluation.x12.made import Remittance, remittance


def remittances() -> st.SearchStrategy[Remittance]:
    """Explanations of benefits that balance, printed in the ways of many payers, hostile strings included."""
    return st.integers(0, 2**32 - 1).map(lambda seed: remittance(Random(seed)))
