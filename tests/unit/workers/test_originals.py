"""Local copies of files being worked on."""

from __future__ import annotations

import io
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from schemas.errors import NotFound, Unavailable
from storage.folder import FolderStore
from workers.originals import KEPT, Originals


class CountingStore(FolderStore):
    """Counts how often something is fetched."""

    fetched = 0

    def fetch(self, key: str, path: Path) -> None:
        self.fetched += 1
        super().fetch(key, path)


@pytest.fixture
def store(tmp_path: Path) -> CountingStore:
    store = CountingStore(tmp_path / "objects")
    for number in range(KEPT + 3):
        store.put(f"t/acme/{number}", io.BytesIO(b"page"))
    return store


@pytest.fixture
def originals(store: CountingStore, tmp_path: Path) -> Originals:
    (tmp_path / "copies").mkdir()
    return Originals(store, tmp_path / "copies")


def read(originals: Originals, key: str) -> bytes:
    with originals.of(key) as path:
        return path.read_bytes()


def test_slots_share_one_copy(originals: Originals, store: CountingStore) -> None:
    with ThreadPoolExecutor(4) as slots:
        assert {*slots.map(lambda _: read(originals, "t/acme/0"), range(20))} == {b"page"}
    assert store.fetched == 1


def test_few_copies_are_kept(originals: Originals, tmp_path: Path) -> None:
    with originals.of("t/acme/0") as in_use:
        for number in range(1, KEPT + 3):
            read(originals, f"t/acme/{number}")
        assert in_use.exists()
        assert len([*(tmp_path / "copies").iterdir()]) == KEPT + 1


def test_not_found(originals: Originals, store: CountingStore) -> None:
    for _ in range(2):
        with pytest.raises(NotFound):
            read(originals, "t/acme/none")
    store.put("t/acme/none", io.BytesIO(b"late"))
    assert read(originals, "t/acme/none") == b"late"


def test_half_a_file_is_never_taken_for_a_whole_one(
    originals: Originals, store: CountingStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    def chunks(_: str) -> Iterator[bytes]:
        yield b"pa"
        raise Unavailable

    with monkeypatch.context() as outage:
        outage.setattr(store, "chunks", chunks)
        with pytest.raises(Unavailable):
            read(originals, "t/acme/0")
    assert read(originals, "t/acme/0") == b"page"
