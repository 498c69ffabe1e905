from __future__ import annotations

import json

import pytest
from sqlalchemy import delete

from schemas.errors import BadRequest
from schemas.record import RecordState
from schemas.work import EventType
from storage.audit import Deed
from storage.feed import START, Excerpt, events_since, records_since
from storage.records import save_record
from storage.tables import EventRow, StreamRow
from storage.views import Feed
from tests.storage.scenes import ACME, OTHER, Mailroom, a_record


def read(room: Mailroom, cursor: str = START, limit: int = 100) -> Feed:
    with room.database.read() as session:
        return records_since(session, ACME, cursor, limit=limit)


def page_of(room: Mailroom, cursor: str, *types: EventType) -> Feed:
    with room.database.read() as session:
        return events_since(session, ACME, cursor, wanted=Excerpt(types, limit=2))


def test_nothing_yet(mailroom: Mailroom) -> None:
    assert read(mailroom) == Feed((), START, more=False)


def test_only_accepted_records_in_order(mailroom: Mailroom) -> None:
    states = [RecordState.ACCEPTED, RecordState.NEEDS_REVIEW, RecordState.ACCEPTED]
    first, _, third = [mailroom.record(state, b"%d" % n) for n, state in enumerate(states)]
    feed = read(mailroom)
    assert [(event.position, event.record_id) for event in feed.events] == [(1, first.id), (2, third.id)]
    assert (feed.cursor, feed.more) == ("2", False)


def test_going_on_with_the_cursor(mailroom: Mailroom) -> None:
    for n in range(3):
        mailroom.record(RecordState.ACCEPTED, b"%d" % n)
    first = read(mailroom, limit=2)
    rest = read(mailroom, first.cursor, limit=2)
    assert ([len(first.events), len(rest.events)], first.more, rest.more) == ([2, 1], True, False)
    assert read(mailroom, rest.cursor) == Feed((), "3", more=False)
    assert len({event.event_id for feed in (first, rest) for event in feed.events}) == 3


def test_a_page_of_one_type_reaches_as_far_as_that_type_does(mailroom: Mailroom) -> None:
    for n in range(3):
        mailroom.record(RecordState.ACCEPTED, b"%d" % n)
    first = page_of(mailroom, START, EventType.RECORD_ACCEPTED)
    assert (first.cursor, first.more) == ("2", True)
    assert page_of(mailroom, START, EventType.EXPORT_READY) == Feed((), "3", more=False)


def test_what_is_taken_out_of_a_feed_ends_no_reading(mailroom: Mailroom) -> None:
    for n in range(5):
        mailroom.record(RecordState.ACCEPTED, b"%d" % n)
    with mailroom.database.write() as session:
        session.execute(delete(EventRow).where(EventRow.position.in_((2, 3))))
    cursor, seen, more = START, list[int](), True
    while more:
        page = page_of(mailroom, cursor)
        seen += [event.position for event in page.events]
        cursor, more = page.cursor, page.more
    assert (seen, cursor) == ([1, 4, 5], "5")


def test_each_entry_keeps_the_record_as_released(mailroom: Mailroom) -> None:
    record = mailroom.record(RecordState.ACCEPTED)
    corrected = a_record(record.document_id, RecordState.ACCEPTED).model_copy(
        update={"id": record.id, "data": {"amount": "99.00"}}
    )
    with mailroom.database.write() as session:
        save_record(session, ACME, corrected, version=1, deed=Deed("key:abc", "record.correct", "/amount"))
    events = read(mailroom).events
    assert [event.type for event in events] == [EventType.RECORD_ACCEPTED, EventType.RECORD_REVISED]
    bodies = [json.loads(event.body or "") for event in events]
    assert [(body["revision"], body["data"]["amount"]) for body in bodies] == [(1, "12.00"), (2, "99.00")]


def test_every_client_has_a_feed_of_its_own(mailroom: Mailroom) -> None:
    mailroom.record(RecordState.ACCEPTED, client_id=OTHER)
    mailroom.record(RecordState.ACCEPTED)
    assert [event.position for event in read(mailroom).events] == [1]
    assert mailroom.count(StreamRow, head=1) == 2


@pytest.mark.parametrize("cursor", ["", "-1", "abc", "1.5", "1", "9" * 30, "\u0661"])
def test_cursor_that_is_none(mailroom: Mailroom, cursor: str) -> None:
    with pytest.raises(BadRequest, match="cursor"):
        read(mailroom, cursor)
