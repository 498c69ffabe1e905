"""Random accepted records for property tests, with what each of them truly says."""

from __future__ import annotations

from random import Random

from hypothesis import strategies as st

from postroom.evaluation.x12.made import Remittance, remittance
from postroom.evaluation.x12.made_claims import MadeClaim
from postroom.evaluation.x12.made_institutional import institutional
from postroom.evaluation.x12.made_professional import professional


def remittances() -> st.SearchStrategy[Remittance]:
    """Explanations of benefits that balance, printed in the ways of many payers, hostile strings included."""
    return st.integers(0, 2**32 - 1).map(lambda seed: remittance(Random(seed)))


def professional_claims() -> st.SearchStrategy[MadeClaim]:
    """Forms CMS-1500 with master data that say the rest, hostile strings included."""
    return st.integers(0, 2**32 - 1).map(lambda seed: professional(Random(seed)))


def institutional_claims() -> st.SearchStrategy[MadeClaim]:
    """Forms UB-04 with master data that say the rest, hostile strings included."""
    return st.integers(0, 2**32 - 1).map(lambda seed: institutional(Random(seed)))
