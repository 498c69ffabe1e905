"""From paper to an 835: what counts as untouched, writable and exact, and what is said of the rest."""

from __future__ import annotations

from decimal import Decimal
from random import Random
from typing import Any

from postroom.evaluation.advice_tables import advices
from postroom.evaluation.advices import UNREAD, WAITS, Advice, advice_of, on_file
from postroom.evaluation.x12.made import remittance
from schemas.record import RecordState


def a_remittance() -> dict[str, Any]:
    """A made one with a payment, whose codes are X12's own."""
    for seed in range(100):
        made = remittance(Random(seed), seed)
        told = made.record.view("full")
        if made.payment > 0 and advice_of({"data": told["data"]}, told).is_exact:
            return told
    raise AssertionError


RECORD = a_remittance()
TRUTH = {"type": "eob", "data": RECORD["data"]}


def test_read_right_and_accepted() -> None:
    found = advice_of(TRUTH, RECORD)
    assert (found.can_be_told, found.is_untouched, found.is_writable, found.is_exact, found.held) == (
        True,
        True,
        True,
        True,
        (),
    )
    assert found.dollars == Decimal(RECORD["data"]["payment"]["amount"])


def test_the_payer_on_file_pays_as_its_paper_says_and_by_check_where_that_says_nothing() -> None:
    (by_transfer,) = on_file({"payer": {"name": "Plan"}, "payee": {}, "payment": {"method": "eft"}}).payers
    (untold,) = on_file({"payer": {"name": "Plan"}, "payee": {}, "payment": {}}).payers
    assert (by_transfer.pays_by, untold.pays_by) == ("ACH", "CHK")
    silent = RECORD["data"] | {"payment": RECORD["data"]["payment"] | {"method": None}}
    assert advice_of({"type": "eob", "data": silent}, RECORD | {"data": silent}).is_exact


def test_another_way_of_payment_is_not_exact() -> None:
    other = "eft" if RECORD["data"]["payment"]["method"] == "check" else "check"
    read = RECORD["data"] | {"payment": RECORD["data"]["payment"] | {"method": other}}
    found = advice_of(TRUTH, RECORD | {"data": read})
    assert (found.is_writable, found.is_exact) == (True, False)


def test_a_value_that_waits_holds_it_back() -> None:
    found = advice_of(TRUTH, RECORD | {"state": RecordState.NEEDS_REVIEW})
    assert (found.is_untouched, found.is_writable, found.held) == (False, True, (WAITS,))


def test_what_does_not_balance_is_held_with_its_place() -> None:
    payment = RECORD["data"]["payment"]
    found = advice_of(TRUTH, RECORD | {"data": RECORD["data"] | {"payment": payment | {"amount": "1.23"}}})
    assert (found.is_writable, found.held) == (False, ("unbalanced /payment/amount",))


def test_balanced_is_not_yet_right() -> None:
    payment = RECORD["data"]["payment"] | {"amount": "77.00"}
    read = RECORD["data"] | {"payment": payment, "claims": [], "provider_adjustments": [_raised("77.00")]}
    found = advice_of(TRUTH, RECORD | {"data": read})
    assert (found.is_writable, found.is_exact) == (True, False)


def test_no_record() -> None:
    assert advice_of(TRUTH, None).held == (UNREAD,)


def test_an_eob_counts_under_each_of_its_reasons() -> None:
    some = [
        Advice(Decimal(100), True, True, True, True, ()),  # noqa: FBT003 - in the order of its fields
        Advice(Decimal(50), True, False, False, False, (WAITS, "unbalanced /payment/amount")),  # noqa: FBT003
    ]
    lines = list(advices({"fax": some}))
    assert "| fax | 2 | 100.0 | 50.0 | 50.0 | 100.0 | 150 | 100 | 50 | 50 |" in lines
    assert lines[-2:] == [f"| {WAITS} | 1 | 50 |", "| unbalanced /payment/amount | 1 | 50 |"]


def _raised(amount: str) -> dict[str, str]:
    return {"code": "CS", "reference": "REF1", "amount": f"-{amount}"}
