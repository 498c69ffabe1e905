from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta, timezone

import pytest
from sqlalchemy import select, text, update
from sqlalchemy.exc import InternalError, OperationalError, ProgrammingError, StatementError

from schemas.errors import Unavailable
from schemas.work import Step
from storage.access import change_client, open_client
from storage.columns import DatabaseTime
from storage.database import Database
from storage.tables import BatchRow, ClientRow, StreamRow
from storage.work import add_tasks
from tests.storage.scenes import ACME, Mailroom


def test_write_is_kept(mailroom: Mailroom) -> None:
    mailroom.send()
    assert mailroom.count(BatchRow) == 1


def test_block_that_raises_leaves_nothing(mailroom: Mailroom) -> None:
    file = mailroom.send().files[0]
    mailroom.rung.clear()

    def break_off() -> None:
        with mailroom.database.write() as session:
            change_client(session, ACME, actor="test", target_accuracy=0.9)
            add_tasks(session, Step.DIVIDE_FILE, {file.id: file.id}, client_id=ACME, batch_id=file.batch_id)
            raise InterruptedError

    with pytest.raises(InterruptedError):
        break_off()
    assert mailroom.count(ClientRow, target_accuracy=0.9) == 0
    assert mailroom.rung == []


def test_ringing_comes_after_the_commit(mailroom: Mailroom) -> None:
    batches = list[int]()
    mailroom.on_ring = lambda: batches.append(mailroom.count(BatchRow))
    mailroom.send()
    assert batches == [1]


def test_reading_cannot_change_anything(mailroom: Mailroom) -> None:
    with pytest.raises((Unavailable, InternalError)), mailroom.database.read() as session:
        session.execute(update(ClientRow).values(name="changed"))
    assert mailroom.count(ClientRow, name="changed") == 0
    mailroom.send()


def test_reading_sees_one_moment(mailroom: Mailroom) -> None:
    with mailroom.database.read() as session:
        before = len(session.scalars(select(BatchRow.id)).all())
        mailroom.send()
        assert len(session.scalars(select(BatchRow.id)).all()) == before
    assert mailroom.count(BatchRow) == before + 1


def test_writers_do_not_lose_each_others_changes(mailroom: Mailroom) -> None:
    other = Database(mailroom.database.url)

    def count_up(database: Database) -> None:
        for _ in range(10):
            with database.write() as session:
                head = session.scalars(select(StreamRow.head).where(StreamRow.client_id == ACME).with_for_update()).one()
                session.execute(update(StreamRow).where(StreamRow.client_id == ACME).values(head=head + 1))

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(count_up, (mailroom.database, mailroom.database, other, other)))
    other.close()
    assert mailroom.count(StreamRow, head=40) == 1


def test_database_clock(mailroom: Mailroom) -> None:
    with mailroom.database.read() as session:
        now, later = session.execute(select(DatabaseTime(), DatabaseTime(90.5))).one()
    assert now.tzinfo is UTC
    assert timedelta(seconds=90) < later - now < timedelta(seconds=91)
    assert abs(datetime.now(tz=UTC) - now) < timedelta(minutes=1)


def test_times_come_back_in_utc(mailroom: Mailroom) -> None:
    noon = datetime(2026, 7, 1, 12, tzinfo=timezone(timedelta(hours=2)))
    with mailroom.database.write() as session:
        open_client(session, ACME, "Acme", actor="test")
        session.execute(update(ClientRow).where(ClientRow.id == ACME).values(created_at=noon))
    with mailroom.database.read() as session:
        kept = session.scalars(select(ClientRow.created_at).where(ClientRow.id == ACME)).one()
    assert kept == noon
    assert kept.tzinfo is UTC
    with pytest.raises(StatementError, match="without a zone"), mailroom.database.write() as session:
        session.execute(update(ClientRow).values(created_at=noon.replace(tzinfo=None)))


def test_wrong_statement_is_no_outage(mailroom: Mailroom) -> None:
    with pytest.raises((OperationalError, ProgrammingError)), mailroom.database.read() as session:
        session.execute(text("SELECT nothing FROM nowhere"))


def test_no_server() -> None:
    database = Database("postgresql+psycopg://postgres@/none?host=/nowhere")
    with pytest.raises(Unavailable):
        database.check()


def test_sqlite_survives_a_power_cut(mailroom: Mailroom) -> None:
    if not mailroom.database.url.startswith("sqlite"):
        pytest.skip("PostgreSQL's own default does")
    with mailroom.database.write() as session:
        pragmas = [session.scalar(text(f"PRAGMA {name}")) for name in ("journal_mode", "synchronous", "foreign_keys")]
    assert pragmas == ["wal", 2, 1]
