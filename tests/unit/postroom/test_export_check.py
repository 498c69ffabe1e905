from __future__ import annotations

import pytest

from postroom.evaluation import export_check
from postroom.evaluation.exported.made_record import record_of
from postroom.evaluation.exported.table_judge import table_faults
from schemas.exports import all_formats
from schemas.exports.format import Shipment
from schemas.master import MasterData


@pytest.mark.parametrize("name", ["csv", "ndjson"])
def test_random_documents_of_every_type(name: str) -> None:
    outcome = export_check.check(name, 48, seed=1)
    assert (outcome.faults, outcome.held, outcome.written) == ([], 0, 48)


def test_the_judge_of_tables_sees_a_formula_and_a_lost_value() -> None:
    made = record_of("check", {"memo": "=1+1", "amount": "-5.00"})
    written = all_formats()["csv"](Shipment((made,), MasterData(), export_check.MADE_AT))
    assert table_faults(made, written) == []
    assert table_faults(made, written.replace(b"'=1+1", b"=1+1"))
    assert table_faults(made, written.replace(b"-5.00", b"-5.01"))


def test_rows_of_formats_that_were_not_run_stay() -> None:
    first = export_check.page({"csv": export_check.Outcome(written=9, seconds=1.0)}, 10, "")
    both = export_check.page({"ubl": export_check.Outcome(written=5, held=2, seconds=1.0)}, 7, first)
    assert [line for line in both.splitlines() if line.startswith("| `")] == [
        "| `csv` | 10 | 9 | 0 | 0 | 9 |",
        "| `ubl` | 7 | 5 | 2 | 0 | 5 |",
    ]
    again = export_check.page({"csv": export_check.Outcome(written=10, seconds=1.0)}, 10, both)
    assert "| `csv` | 10 | 10 | 0 | 0 | 10 |" in again
