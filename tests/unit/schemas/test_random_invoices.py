"""Random invoices: told so that schema, rules and an independent reader agree with the record, or held with a reason."""

from __future__ import annotations

import pytest

from postroom.evaluation.export_check import check

EXAMPLES = 25


@pytest.mark.parametrize("name", ["ubl", "cii"])
def test_told_or_held(name: str) -> None:
    outcome = check(name, EXAMPLES, seed=1)
    assert outcome.faults == []
    assert outcome.held < outcome.written / 4
