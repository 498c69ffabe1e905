from __future__ import annotations

from schemas.correction import accept, confirm, correct, reject
from schemas.delta import (
    cents_at_risk,
    changes_between,
    failed_checks,
    open_fields,
    revived,
    waits_for_completion,
    why_it_waits,
)
from schemas.record import Record, RecordState
from tests.unit.schemas.test_correction import HAND, WORDS, paper


def stored(record: Record) -> Record:
    return Record.model_validate(record.model_dump(mode="json"))


def test_changes_name_all_that_a_correction_moves() -> None:
    before = paper(payee="Orchard", amount="1284.50", amount_in_words=WORDS)
    delta = changes_between(before, correct(before, "/amount", "1204.50", HAND))
    assert delta.changes.keys() == {"/amount", "/amount_in_words"}
    assert delta.changes["/amount"].value == "1204.50"
    assert delta.removed == ()
    assert changes_between(before, before).changes == {}


def test_open_are_values_not_accepted_and_required_ones_missing() -> None:
    record = paper(amount="12.00", score=0.6)
    assert open_fields(record) == open_fields(stored(record)) == ("/payee", "/amount")


def test_failed_checks_of_a_stored_record_name_their_fields() -> None:
    record = stored(paper(payee="Orchard", amount="1284.50", amount_in_words=WORDS))
    (failed,) = failed_checks(record)
    assert (failed.rule, failed.fields, failed.soft) == (
        "check.courtesy-is-legal-amount",
        ("/amount", "/amount_in_words"),
        False,
    )


def test_why_it_waits() -> None:
    record = paper(amount="12.00", score=0.6, type_confidence=0.5, damaged=True)
    assert set(why_it_waits(record, 0.98)) == {"low_confidence", "missing", "type_unsure", "unreadable_page"}
    assert why_it_waits(paper(payee="Orchard", amount="1.00"), 0.98) == ()
    assert "unsure_boxes" in why_it_waits(paper("ub04", placed=0.5, type_of_bill="0131"), 0.98)


def test_greatest_amount_is_at_risk() -> None:
    assert cents_at_risk(paper("invoice", total="12.00", tax="-40.00", number="7")) == 4000
    assert cents_at_risk(paper("letter", subject="x")) == 0


def test_record_at_the_desk_waits_for_its_completion_and_a_rejected_one_revives() -> None:
    record = confirm(paper(payee="Orchard", amount="1.00"), "/payee", HAND)
    assert record.state is RecordState.ACCEPTED
    assert waits_for_completion(record).state is RecordState.NEEDS_REVIEW
    rejected = reject(paper(payee="Orchard", amount="1.00", score=0.5), "cut off")
    assert revived(rejected).state is RecordState.NEEDS_REVIEW
    assert accept(revived(rejected), HAND).state is RecordState.ACCEPTED
