"""Uploads in pieces, on each database and each object store."""

from __future__ import annotations

import hashlib
import io
from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import update

from schemas.errors import Conflict, NotFound, PostroomError, TooLarge
from schemas.ids import UploadId, new_file_id, new_piece_name
from schemas.settings import LimitSettings
from schemas.work import FileState
from storage import keys
from storage.columns import DatabaseTime
from storage.intake import ReceivedFile, Submission, receive_batch
from storage.objects import ObjectStore
from storage.tables import BatchRow, FileRow
from storage.upload_bytes import clear_overdue, clear_pieces, files_of_uploads, join, make_whole
from storage.upload_tables import PieceRow, UploadRow
from storage.uploads import NewUpload, Piece, UploadView, add_piece, announce, pieces_of, upload_view
from tests.storage.scenes import ACME, OTHER, Mailroom

LIMITS = LimitSettings(file_megabytes=1, uploads_megabytes=3)
PIECES = (b"first " * 700, b"second " * 500, b"third")
WHOLE = b"".join(PIECES)


def begun(room: Mailroom, size: int = len(WHOLE), **wanted: str) -> UploadView:
    with room.database.write() as session:
        return announce(session, ACME, NewUpload("a.pdf", size, **wanted), LIMITS)  # type: ignore[arg-type]


def added(room: Mailroom, store: ObjectStore, upload: UploadView, content: bytes) -> UploadView:
    key = keys.piece(ACME, upload.id, new_piece_name())
    stored = store.put(key, io.BytesIO(content))
    with room.database.write() as session:
        return add_piece(session, upload, Piece(upload.received, stored.size, key), LIMITS)


def whole(room: Mailroom, store: ObjectStore, upload: UploadView, file: ReceivedFile | None = None) -> UploadView:
    if file is None:
        with room.database.read() as session:
            pieces = pieces_of(session, upload.id)
        last = Piece(upload.received, len(PIECES[-1]), keys.piece(ACME, upload.id, new_piece_name()))
        store.put(last.object_key, io.BytesIO(PIECES[-1]))
        file = join(store, upload, (*pieces, last))
    with room.database.write() as session:
        return make_whole(session, upload, file, actor="test", limits=LIMITS)


def handed_in(room: Mailroom, upload_id: UploadId, key: str | None = None) -> str:
    with room.database.write() as session:
        files = files_of_uploads(session, ACME, (upload_id,))
        sent = Submission(files, idempotency_key=key, uploads=(upload_id,))
        return receive_batch(session, ACME, sent, actor="test").batch_id


def test_pieces_become_one_object(mailroom: Mailroom, store: ObjectStore) -> None:
    upload = begun(mailroom)
    for piece in PIECES[:2]:
        upload = added(mailroom, store, upload, piece)
    assert (upload.received, upload.is_whole) == (len(PIECES[0] + PIECES[1]), False)
    upload = whole(mailroom, store, upload)
    clear_pieces(store, upload)
    assert (upload.received, upload.sha256) == (len(WHOLE), hashlib.sha256(WHOLE).hexdigest())
    assert upload.file_id is not None
    key = keys.original(ACME, upload.file_id)
    assert (list(store.keys("t/")), store.get(key)) == ([key], WHOLE)
    assert mailroom.count(PieceRow) == 0
    handed_in(mailroom, upload.id)
    assert mailroom.count(FileRow, id=upload.file_id, object_key=key, state=FileState.RECEIVED) == 1
    assert len(mailroom.rung) == 1


def test_pieces_that_are_gone(mailroom: Mailroom, store: ObjectStore) -> None:
    upload = added(mailroom, store, begun(mailroom), PIECES[0])
    with mailroom.database.read() as session:
        pieces = pieces_of(session, upload.id)
    clear_pieces(store, upload)
    with pytest.raises(Conflict):
        join(store, upload, pieces)
    assert list(store.keys("t/")) == []


def outcome(act: object) -> str:
    try:
        act()  # type: ignore[operator]
    except PostroomError as error:
        return error.code
    return "done"


def test_same_piece_from_many_processes(mailroom: Mailroom) -> None:
    upload = begun(mailroom)

    def add(number: int) -> str:
        with mailroom.database.write() as session:
            add_piece(session, upload, Piece(0, 10, f"t/acme/uploads/x/{number}"), LIMITS)
        return "done"

    with ThreadPoolExecutor(6) as pool:
        found = sorted(pool.map(lambda number: outcome(lambda: add(number)), range(6)))
    assert found == ["conflict"] * 5 + ["done"]
    assert mailroom.count(PieceRow) == 1


def test_end_reached_by_many_processes(mailroom: Mailroom) -> None:
    upload = begun(mailroom, batch_id=mailroom.send().batch_id)

    def finish(_: int) -> str:
        file_id = new_file_id()
        file = ReceivedFile(file_id, "a.pdf", keys.original(ACME, file_id), len(WHOLE), hashlib.sha256(WHOLE).hexdigest())
        with mailroom.database.write() as session:
            make_whole(session, upload, file, actor="test", limits=LIMITS)
        return "done"

    with ThreadPoolExecutor(6) as pool:
        found = sorted(pool.map(lambda number: outcome(lambda: finish(number)), range(6)))
    assert found == ["conflict"] * 5 + ["done"]
    assert mailroom.count(FileRow, name="a.pdf") == 1


def test_handed_in_by_many_processes(mailroom: Mailroom) -> None:
    file_id = new_file_id()
    upload = begun(mailroom)
    digest = hashlib.sha256(WHOLE).hexdigest()
    file = ReceivedFile(file_id, "a.pdf", keys.original(ACME, file_id), len(WHOLE), digest)
    with mailroom.database.write() as session:
        make_whole(session, upload, file, actor="test", limits=LIMITS)
    with ThreadPoolExecutor(6) as pool:
        found = sorted(pool.map(lambda _: outcome(lambda: handed_in(mailroom, upload.id)), range(6)))
    assert found == ["conflict"] * 5 + ["done"]
    assert (mailroom.count(FileRow, name="a.pdf"), mailroom.count(BatchRow)) == (1, 1)


def test_limit_for_all_of_a_client(mailroom: Mailroom) -> None:
    with ThreadPoolExecutor(6) as pool:
        found = sorted(pool.map(lambda _: outcome(lambda: begun(mailroom, 1_000_000)), range(6)))
    assert found == ["done"] * 3 + ["too_large"] * 3
    with pytest.raises(TooLarge, match="1 MB"):
        begun(mailroom, 1_000_001)
    with mailroom.database.write() as session:
        announce(session, OTHER, NewUpload("a.pdf", 1_000_000), LIMITS)


def test_what_nobody_goes_on_with_is_cleared_away(mailroom: Mailroom, store: ObjectStore) -> None:
    added(mailroom, store, begun(mailroom), PIECES[0])
    waiting = whole(mailroom, store, added(mailroom, store, added(mailroom, store, begun(mailroom), PIECES[0]), PIECES[1]))
    assert clear_overdue(mailroom.database, store) == 0
    with mailroom.database.write() as session:
        session.execute(update(UploadRow).values(expires_at=DatabaseTime(-1)))
    with pytest.raises(NotFound), mailroom.database.read() as session:
        upload_view(session, ACME, waiting.id)
    assert clear_overdue(mailroom.database, store) == 2
    assert (list(store.keys("t/")), mailroom.count(UploadRow), mailroom.count(PieceRow)) == ([], 0, 0)
