"""What the books of a shared queue say: each fault they are there for is found."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from postroom.evaluation.desk.books import Account, Visit
from schemas.queue import Outcome
from schemas.work import DocumentState

NOON = datetime(2026, 11, 30, 12, tzinfo=UTC)
TRUTH = {"/payment/number": "4711"}


def at(who: str, begin: int, end: int | None, outcome: Outcome | None) -> Visit:
    return Visit(who, NOON + timedelta(seconds=begin), None if end is None else NOON + timedelta(seconds=end), outcome)


VISITS = [at("Ana", 0, 5, Outcome.PARKED), at("Ben", 5, 9, Outcome.COMPLETED)]
WELL = Account(DocumentState.ACCEPTED, [("Ben", "accepted")], VISITS, 1, TRUTH)


def test_all_is_well() -> None:
    assert WELL.is_settled
    assert not any((WELL.is_settled_twice, WELL.was_at_two_desks, WELL.contradicts(TRUTH)))


def test_settled_twice() -> None:
    assert replace(WELL, settled=[("Ben", "accepted"), ("Ana", "accepted")]).is_settled_twice
    assert replace(WELL, visits=[*VISITS, at("Ana", 9, 12, Outcome.COMPLETED)]).is_settled_twice
    assert replace(WELL, released=2).is_settled_twice


def test_skipped() -> None:
    assert not replace(WELL, settled=[]).is_settled
    assert not replace(WELL, state=DocumentState.NEEDS_REVIEW).is_settled


def test_at_two_desks() -> None:
    assert replace(WELL, visits=[VISITS[0], at("Ben", 4, 9, Outcome.COMPLETED)]).was_at_two_desks
    assert replace(WELL, visits=[at("Ana", 0, None, None), VISITS[1]]).was_at_two_desks
    assert not replace(WELL, visits=[at("Ben", 0, None, None), VISITS[1]]).was_at_two_desks


def test_let_out_wrongly() -> None:
    assert WELL.contradicts({"/payment/number": "4712"})
    assert replace(WELL, released=0).contradicts(TRUTH)
    assert not replace(WELL, state=DocumentState.REJECTED, released=0).contradicts({})
