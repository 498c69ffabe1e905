from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

from sqlalchemy import select, update

from storage.people_tables import AttemptRow
from storage.sign_in import TooManyAttempts, attempt_failed, attempt_succeeded, count_attempt
from storage.tables import AuditRow
from tests.storage.scenes import Mailroom
from tests.storage.test_people import person


def attempt(room: Mailroom, name: str = "maria", address: str = "192.0.2.7") -> None:
    with room.database.write() as session:
        count_attempt(session, name, address)


def refused(room: Mailroom, name: str = "maria", address: str = "192.0.2.7") -> int:
    """How long one must wait; 0: not at all."""
    try:
        attempt(room, name, address)
    except TooManyAttempts as error:
        return error.seconds
    return 0


def wait_is_over(room: Mailroom) -> None:
    with room.database.write() as session:
        session.execute(update(AttemptRow).values(locked_until=datetime.now(tz=UTC) - timedelta(seconds=1)))


def test_growing_delay_of_a_name(mailroom: Mailroom) -> None:
    for _ in range(5):
        attempt(mailroom)
    assert 10 < refused(mailroom, " MARIA ") <= 15
    assert refused(mailroom, "omar") == 0
    waits = []
    for _ in range(8):
        wait_is_over(mailroom)
        attempt(mailroom)
        waits.append(refused(mailroom))
    assert waits == sorted(waits)
    assert 25 < waits[0] <= 30
    assert 890 < waits[-1] <= 900


def test_address_is_limited_over_all_names(mailroom: Mailroom) -> None:
    for number in range(40):
        attempt(mailroom, f"name{number}")
    assert refused(mailroom, "another") > 0
    assert refused(mailroom, "another", "192.0.2.8") == 0


def test_success_forgets(mailroom: Mailroom) -> None:
    made = person(mailroom)
    for _ in range(4):
        attempt(mailroom)
    with mailroom.database.write() as session:
        attempt_succeeded(session, made.id, "maria", "192.0.2.7")
    for _ in range(5):
        assert refused(mailroom) == 0


def test_an_hour_later_counting_begins_anew(mailroom: Mailroom) -> None:
    for _ in range(4):
        attempt(mailroom)
    with mailroom.database.write() as session:
        session.execute(update(AttemptRow).values(last_at=datetime.now(tz=UTC) - timedelta(hours=2)))
    for _ in range(4):
        assert refused(mailroom) == 0


def test_many_at_the_same_moment_are_many(mailroom: Mailroom) -> None:
    with ThreadPoolExecutor(8) as pool:
        results = list(pool.map(lambda _: refused(mailroom), range(16)))
    assert results.count(0) <= 6


def test_trail_names_the_person_and_never_what_was_typed(mailroom: Mailroom) -> None:
    made = person(mailroom)
    with mailroom.database.write() as session:
        attempt_failed(session, None, "192.0.2.7")
        attempt_failed(session, made.id, "192.0.2.7")
        rows = session.execute(select(AuditRow.subject, AuditRow.detail).where(AuditRow.action == "sign_in.refuse")).all()
    assert [tuple(row) for row in rows] == [(None, "from 192.0.2.7"), (made.id, "from 192.0.2.7")]


def test_sentence_says_how_long(mailroom: Mailroom) -> None:
    del mailroom
    assert "30 seconds" in TooManyAttempts(29.2).detail
    assert "15 minutes" in TooManyAttempts(899.0).detail
