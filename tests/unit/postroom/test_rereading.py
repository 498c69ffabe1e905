"""Regions read anew beside the API: also when the reader hangs, dies, or has no picture."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import pytest

from postroom.rereading import GuardedReread, RegionUnreadable
from schemas.errors import NotFound, Unavailable
from schemas.geometry import Box
from schemas.ids import ClientId, FileId
from schemas.rereading import Region
from schemas.settings import LimitSettings, LineSettings
from storage import keys
from storage.folder import FolderStore

ACME, FILE = ClientId("acme"), FileId("fil_1")


def region(kind: str = "text", page: int = 1) -> Region:
    return Region(client_id=ACME, file_id=FILE, page=page, box=Box(0.1, 0.1, 0.2, 0.2), kind=kind)


@pytest.fixture
def reread(tmp_path: Path) -> Iterator[GuardedReread]:
    objects = FolderStore(tmp_path / "objects")
    objects.put(keys.page_view(ACME, FILE, 1), io.BytesIO(b"picture"))
    reader = GuardedReread(
        objects, LineSettings(), LimitSettings(), operations="tests.hostile.bad_readers:operations", seconds=3
    )
    yield reader
    reader.close()


def test_valid(reread: GuardedReread) -> None:
    reread.warm()
    assert reread(region()).text == "7 bytes"


@pytest.mark.parametrize("kind", ["hang", "die"])
def test_reader_that_hangs_or_dies_is_told_and_the_next_one_works(reread: GuardedReread, kind: str) -> None:
    with pytest.raises(RegionUnreadable, match="Type the value"):
        reread(region(kind))
    assert reread(region()).text == "7 bytes"


def test_page_without_a_picture_is_not_found(reread: GuardedReread) -> None:
    with pytest.raises(NotFound, match="no picture"):
        reread(region(page=2))


def test_closed(reread: GuardedReread) -> None:
    reread.close()
    reread.warm()
    with pytest.raises(Unavailable):
        reread(region())
