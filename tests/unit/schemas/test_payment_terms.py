from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas.payment_terms import PaymentTerms, days_of, parse_terms

ISSUED = date(2026, 1, 20)


@pytest.mark.parametrize(
    ("text", "due", "until"),
    [
        ("Net 30", "2026-02-19", None),
        ("n/45", "2026-03-06", None),
        ("30 days", "2026-02-19", None),
        ("NET DUE IN 10 DAYS", "2026-01-30", None),
        ("2/10 net 30", "2026-02-19", "2026-01-30"),
        ("2% 10, Net 30", "2026-02-19", "2026-01-30"),
        ("2%/10 days, n/30", "2026-02-19", "2026-01-30"),
        ("1.5% 15 days net 45", "2026-03-06", "2026-02-04"),
        ("Due on receipt", "2026-01-20", None),
        ("Payment upon receipt", "2026-01-20", None),
        ("C.O.D.", "2026-01-20", None),
        ("EOM", "2026-01-31", None),
        ("Net 10 EOM", "2026-02-10", None),
        ("10 EOM", "2026-02-10", None),
        ("net 15 prox.", "2026-02-15", None),
        ("30 Tage netto", "2026-02-19", None),
        ("14 Tage 2 % Skonto, 30 Tage netto", "2026-02-19", "2026-02-03"),
    ],
)
def test_days(text: str, due: str, until: str | None) -> None:
    terms = parse_terms(text)
    assert terms is not None
    days = days_of(terms, ISSUED)
    assert (days.due.isoformat(), days.discount_until and days.discount_until.isoformat()) == (due, until)


@pytest.mark.parametrize(
    "text", ["", "as agreed", "30/60/90", "10/31/2026", "net 30 or net 60", "see contract 4711", "2% of sales"]
)
def test_what_is_not_understood(text: str) -> None:
    assert parse_terms(text) is None


def test_day_that_the_next_month_lacks() -> None:
    assert days_of(PaymentTerms(31, "next_month"), ISSUED).due == date(2026, 2, 28)


@given(st.text(alphabet="0123456789/%. netdayseomprx", max_size=30), st.dates(date(2000, 1, 1), date(2090, 1, 1)))
def test_a_discount_ends_when_all_is_due(text: str, issued: date) -> None:
    terms = parse_terms(text)
    if terms is not None:
        days = days_of(terms, issued)
        assert days.due >= issued
        assert days.discount_until is None or days.discount_until <= days.due
