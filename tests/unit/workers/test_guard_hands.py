from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from schemas.errors import BadFile, FileFault
from schemas.settings import LimitSettings, LineSettings
from tests.hostile import files
from workers.guard.hands import GuardedHands
from workers.operations import DivideRequest, SurveyRequest, UnpackRequest


@pytest.fixture(scope="module")
def hands() -> Iterator[GuardedHands]:
    made = GuardedHands.make(LineSettings(), LimitSettings())
    yield made
    made.close()


def test_survey(hands: GuardedHands, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "scan").write_bytes(files.tiff())
    monkeypatch.chdir(tmp_path)
    assert hands.survey(SurveyRequest(path=Path("scan"))).pages == 3


def test_bad_file(hands: GuardedHands, tmp_path: Path) -> None:
    path = tmp_path / "scan"
    path.write_bytes(b"")
    with pytest.raises(BadFile) as caught:
        hands.survey(SurveyRequest(path=path))
    assert caught.value.fault is FileFault.EMPTY_FILE


def test_unpack(hands: GuardedHands, tmp_path: Path) -> None:
    path, folder = tmp_path / "batch", tmp_path / "members"
    path.write_bytes(files.zipped({"a.tif": files.tiff()}))
    folder.mkdir()
    (member,) = hands.unpack(UnpackRequest(path=path, folder=folder)).members
    assert member.stored is not None
    assert (folder / member.stored).read_bytes() == files.tiff()


def test_divide_pages_that_could_not_be_read(hands: GuardedHands, tmp_path: Path) -> None:
    divided = hands.divide(DivideRequest(folder=tmp_path, page_count=2))
    assert sorted(number for group in divided.groups for number in (*group.pages, *group.hidden, *group.separators)) == [1, 2]
