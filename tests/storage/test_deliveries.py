from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime

import pytest
from sqlalchemy import select, update

from schemas.delivery import RETRY_SECONDS, DeliveryState, EndpointState, SendFault
from schemas.errors import BadRequest, Conflict, NotFound
from schemas.ids import EndpointId
from schemas.work import EventType
from storage.columns import DatabaseTime
from storage.deliveries import Message, Miss, arrived, gone, list_deliveries, missed, replay, take_message
from storage.delivery_tables import DeliveryRow, EndpointRow
from storage.events import About, add_event
from storage.tables import EventRow
from storage.views import DeliveryView, EndpointView
from storage.webhooks import MOST_ENDPOINTS, EndpointChange, add_endpoint, change_endpoint, endpoint_view, rotate_secret
from storage.work import LeaseLost
from tests.storage.scenes import ACME, OTHER, Mailroom

URL = "https://hooks.example.com/in"


def endpoint(room: Mailroom, *types: EventType, url: str = URL) -> EndpointView:
    with room.database.write() as session:
        return add_endpoint(session, ACME, url, types, actor="test").endpoint


def happen(room: Mailroom, times: int = 1) -> None:
    with room.database.write() as session:
        for _ in range(times):
            add_event(session, ACME, EventType.EXPORT_READY, About("exp_1"))


def take(room: Mailroom, seconds: float = 60) -> Message | None:
    with room.database.write() as session:
        return take_message(session, owner="me", seconds=seconds)


def took(room: Mailroom, seconds: float = 60) -> Message:
    message = take(room, seconds)
    assert message is not None
    return message


def miss(room: Mailroom, message: Message, retry: float = 0, pause: float = 0) -> None:
    with room.database.write() as session:
        missed(session, message, Miss(SendFault.STATUS, 500, retry_seconds=retry, pause_seconds=pause))


def arrive(room: Mailroom, message: Message) -> None:
    with room.database.write() as session:
        arrived(session, message, status=204)


def see(room: Mailroom, endpoint_id: EndpointId) -> EndpointView:
    with room.database.read() as session:
        return endpoint_view(session, ACME, endpoint_id)


def deliveries(room: Mailroom, known: EndpointView, **options: object) -> tuple[DeliveryView, ...]:
    with room.database.read() as session:
        return list_deliveries(session, known, **options).items  # type: ignore[arg-type]


def test_message_is_taken_once_and_in_order(mailroom: Mailroom) -> None:
    known = endpoint(mailroom)
    happen(mailroom, 2)
    first = took(mailroom)
    assert (first.position, first.attempt, first.url, first.subject) == (1, 1, URL, "exp_1")
    assert take(mailroom) is None  # one sender at a time
    arrive(mailroom, first)
    second = took(mailroom)
    arrive(mailroom, second)
    assert second.position == 2
    assert take(mailroom) is None
    assert [each.state for each in deliveries(mailroom, known)] == [DeliveryState.DELIVERED] * 2


def test_only_the_types_it_wants_and_what_happens_from_now_on(mailroom: Mailroom) -> None:
    happen(mailroom)
    endpoint(mailroom, EventType.RECORD_ACCEPTED)
    everything = endpoint(mailroom)
    happen(mailroom)
    assert mailroom.count(DeliveryRow) == 1
    assert took(mailroom).endpoint_id == everything.id


def test_sender_that_dies_leaves_a_message_that_is_sent_again(mailroom: Mailroom) -> None:
    endpoint(mailroom)
    happen(mailroom)
    lost = took(mailroom, seconds=-1)
    again = took(mailroom)
    assert (again.event_id, again.attempt) == (lost.event_id, 2)
    with pytest.raises(LeaseLost):
        arrive(mailroom, lost)
    arrive(mailroom, again)
    with pytest.raises(LeaseLost):
        miss(mailroom, again)


def test_given_up_after_the_last_attempt_and_told_in_the_feed(mailroom: Mailroom) -> None:
    known = endpoint(mailroom, EventType.EXPORT_READY)
    happen(mailroom)
    for attempt in range(1, len(RETRY_SECONDS) + 1):
        message = took(mailroom)
        assert message.attempt == attempt
        miss(mailroom, message)
    assert take(mailroom) is None
    seen = see(mailroom, known.id)
    assert (seen.state, seen.failures, seen.failed, seen.last_status) == (EndpointState.FAILING, 10, 1, 500)
    assert mailroom.count(EventRow, type=EventType.WEBHOOK_FAILING, subject=known.id) == 1
    happen(mailroom)
    arrive(mailroom, took(mailroom))
    assert (see(mailroom, known.id).state, see(mailroom, known.id).failures) == (EndpointState.ACTIVE, 0)


def test_pause_of_an_endpoint_holds_up_no_other(mailroom: Mailroom) -> None:
    silent, other = endpoint(mailroom), endpoint(mailroom)
    happen(mailroom, 2)
    first = took(mailroom)
    miss(mailroom, first, pause=60)
    rest = [took(mailroom)]
    arrive(mailroom, rest[0])
    rest.append(took(mailroom))
    arrive(mailroom, rest[1])
    assert take(mailroom) is None
    assert {each.endpoint_id for each in rest} == {silent.id, other.id} - {first.endpoint_id}


def test_next_attempt_is_after_its_pause_by_the_clock_of_the_database(mailroom: Mailroom) -> None:
    known = endpoint(mailroom)
    happen(mailroom)
    miss(mailroom, took(mailroom), retry=300)
    wait = (deliveries(mailroom, known)[0].next_at - datetime.now(tz=UTC)).total_seconds()
    assert 290 < wait <= 301
    assert take(mailroom) is None


def test_gone_disables(mailroom: Mailroom) -> None:
    known = endpoint(mailroom)
    happen(mailroom)
    with mailroom.database.write() as session:
        gone(session, message := _take(session))
    assert message is not None
    assert see(mailroom, known.id).state is EndpointState.DISABLED
    assert mailroom.count(EventRow, type=EventType.WEBHOOK_DISABLED) == 1
    happen(mailroom)
    assert take(mailroom) is None
    with mailroom.database.write() as session:
        change_endpoint(session, ACME, known.id, EndpointChange(enabled=True), actor="test")
    arrive(mailroom, took(mailroom))
    assert take(mailroom) is None  # what happened meanwhile is replayed on demand
    with mailroom.database.write() as session:
        assert replay(session, ACME, known.id, since="1", actor="test") == 2


def _take(session: object) -> Message:
    message = take_message(session, owner="me", seconds=60)  # type: ignore[arg-type]
    assert message is not None
    return message


def test_replay_of_what_failed_keeps_its_id(mailroom: Mailroom) -> None:
    known = endpoint(mailroom)
    happen(mailroom, 2)
    arrive(mailroom, took(mailroom))
    with mailroom.database.write() as session:
        session.execute(update(DeliveryRow).where(DeliveryRow.position == 2).values(state=DeliveryState.FAILED, attempts=10))
        assert replay(session, ACME, known.id, since=None, actor="test") == 1
    failed = took(mailroom)
    assert (failed.position, failed.attempt) == (2, 1)
    with mailroom.database.write() as session:
        assert replay(session, ACME, known.id, since="0", actor="test") == 2
        with pytest.raises(BadRequest):
            replay(session, ACME, known.id, since="3", actor="test")
        with pytest.raises(NotFound):
            replay(session, OTHER, known.id, since=None, actor="test")


def test_both_secrets_sign_while_they_overlap(mailroom: Mailroom) -> None:
    known = endpoint(mailroom)
    happen(mailroom)
    with mailroom.database.read() as session:
        old = session.scalars(select(EndpointRow.secret)).one()
    with mailroom.database.write() as session:
        new = rotate_secret(session, ACME, known.id, overlap_seconds=60, actor="test").secret
    message = took(mailroom)
    assert message.secrets == (new, old)
    miss(mailroom, message)
    with mailroom.database.write() as session:
        session.execute(update(EndpointRow).values(previous_until=DatabaseTime(-1)))
    assert took(mailroom).secrets == (new,)


def test_endpoint_of_another_client_does_not_exist(mailroom: Mailroom) -> None:
    known = endpoint(mailroom)
    with mailroom.database.write() as session, pytest.raises(NotFound):
        change_endpoint(session, OTHER, known.id, EndpointChange(enabled=False), actor="test")


def test_endpoints_are_not_without_number(mailroom: Mailroom) -> None:
    for _ in range(MOST_ENDPOINTS):
        endpoint(mailroom)
    with pytest.raises(Conflict, match="at most"):
        endpoint(mailroom)


def test_list_of_failures_goes_on_with_its_cursor(mailroom: Mailroom) -> None:
    known = endpoint(mailroom)
    happen(mailroom, 3)
    with mailroom.database.read() as session:
        first = list_deliveries(session, known, limit=2)
        rest = list_deliveries(session, known, limit=2, cursor=first.next_cursor)
    assert [each.position for each in (*first.items, *rest.items)] == [3, 2, 1]
    assert deliveries(mailroom, known, state=DeliveryState.FAILED) == ()


def test_many_senders_send_each_message_once(mailroom: Mailroom) -> None:
    for _ in range(3):
        endpoint(mailroom)
    happen(mailroom, 8)

    def work(_: int) -> list[tuple[str, str]]:
        sent = []
        for _ in range(60):
            message = take(mailroom)
            if message is not None:
                sent.append((message.endpoint_id, message.event_id))
                arrive(mailroom, message)
        return sent

    with ThreadPoolExecutor(4) as pool:
        sent = [one for each in pool.map(work, range(4)) for one in each]
    assert len(sent) == len(set(sent)) == 24
    assert mailroom.count(DeliveryRow, state=DeliveryState.DELIVERED) == 24
