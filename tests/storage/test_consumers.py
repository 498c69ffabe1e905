from __future__ import annotations

import pytest
from sqlalchemy import select

from schemas.errors import BadRequest, NotFound
from schemas.record import RecordState
from schemas.work import EventType
from storage.consumers import acknowledge, cursor_of, list_consumers, rewind
from storage.events import About, add_event
from storage.feed import Excerpt, events_since
from storage.tables import AuditRow
from storage.views import ConsumerView
from tests.storage.scenes import ACME, OTHER, Mailroom


def happen(room: Mailroom, times: int, kind: EventType = EventType.EXPORT_READY) -> None:
    with room.database.write() as session:
        for _ in range(times):
            add_event(session, ACME, kind, About("exp_1"))


def ack(room: Mailroom, cursor: str, name: str = "billing") -> ConsumerView:
    with room.database.write() as session:
        return acknowledge(session, ACME, name, cursor, actor="key:1")


def where(room: Mailroom, name: str = "billing") -> str:
    with room.database.read() as session:
        return cursor_of(session, ACME, name)


def test_consumer_begins_with_its_first_acknowledgement(mailroom: Mailroom) -> None:
    happen(mailroom, 3)
    assert where(mailroom) == "0"
    known = ack(mailroom, "2")
    assert (known.cursor, known.lag, known.acked_by) == ("2", 1, "key:1")
    assert known.oldest_at is not None
    assert where(mailroom) == "2"


def test_acknowledging_twice_or_backwards_changes_nothing(mailroom: Mailroom) -> None:
    happen(mailroom, 3)
    assert [ack(mailroom, cursor).cursor for cursor in ("2", "2", "1", "3")] == ["2", "2", "2", "3"]


@pytest.mark.parametrize("cursor", ["4", "-1", "x", "9" * 19])
def test_what_was_not_delivered_cannot_be_acknowledged(mailroom: Mailroom, cursor: str) -> None:
    happen(mailroom, 3)
    ack(mailroom, "1")
    with pytest.raises(BadRequest, match="cursor"):
        ack(mailroom, cursor)
    assert where(mailroom) == "1"


@pytest.mark.parametrize("name", ["", "A", "ä", "a b", "../x", "x" * 41, "\0"])
def test_name_that_is_none(mailroom: Mailroom, name: str) -> None:
    with pytest.raises(BadRequest, match="name"):
        ack(mailroom, "0", name)


def test_consumers_are_apart_and_listed_with_their_lag(mailroom: Mailroom) -> None:
    happen(mailroom, 3)
    ack(mailroom, "3", "claims")
    ack(mailroom, "1", "billing")
    with mailroom.database.read() as session:
        assert [(each.name, each.lag, each.oldest_at is None) for each in list_consumers(session, ACME)] == [
            ("billing", 2, False),
            ("claims", 0, True),
        ]
        assert list_consumers(session, OTHER) == ()


def test_rewinding_is_on_purpose_and_audited(mailroom: Mailroom) -> None:
    happen(mailroom, 2)
    ack(mailroom, "2")
    with mailroom.database.write() as session:
        assert rewind(session, ACME, "billing", "0", actor="key:1").lag == 2
        actions = session.scalars(select(AuditRow.action).where(AuditRow.subject == "billing")).all()
        with pytest.raises(NotFound):
            rewind(session, ACME, "nobody", "0", actor="key:1")
    assert actions == ["consumer.begin", "consumer.rewind"]


def test_cursor_passes_over_other_types_and_nothing_else(mailroom: Mailroom) -> None:
    happen(mailroom, 2)
    mailroom.record(RecordState.ACCEPTED)
    happen(mailroom, 2)
    wanted = Excerpt((EventType.RECORD_ACCEPTED,), 1)
    with mailroom.database.read() as session:
        feed = events_since(session, ACME, "0", wanted=wanted, bodies=True)
        assert [(event.position, event.body is not None) for event in feed.events] == [(3, True)]
        assert (feed.cursor, feed.more) == ("5", False)
        first = events_since(session, ACME, "0", wanted=Excerpt((EventType.EXPORT_READY,), 2))
        assert ([event.position for event in first.events], first.cursor, first.more) == ([1, 2], "2", True)
        assert [event.subject for event in first.events] == ["exp_1", "exp_1"]
