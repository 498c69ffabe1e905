from __future__ import annotations

from pathlib import Path

import pytest

from schemas.errors import BadFile, FileFault
from schemas.files import FileKind
from schemas.settings import LimitSettings
from tests.hostile import files
from workers.stages.open import OpenFile

LIMITS = LimitSettings()


def packed(folder: Path, members: dict[str, bytes]) -> Path:
    path = folder / "batch"
    path.write_bytes(files.zipped(members))
    return path


@pytest.fixture
def out(tmp_path: Path) -> Path:
    folder = tmp_path / "out"
    folder.mkdir()
    return folder


def test_members_come_out_under_numbers_of_ours(tmp_path: Path, out: Path) -> None:
    path = packed(
        tmp_path, {"may/a.tif": files.tiff(), "__MACOSX/._a.tif": b"x", "may/": b"", "Thumbs.db": b"x", "b.txt": b"hi"}
    )
    opener = OpenFile(LIMITS)
    survey = opener.survey(path)
    assert (survey.kind, survey.pages, survey.kind.holds_files) == (FileKind.ZIP, 0, True)
    members = opener.unpack(path, out)
    assert [(member.name, member.stored, member.fault) for member in members] == [
        ("a.tif", "0001", None),
        ("b.txt", "0002", None),
    ]
    assert (out / "0001").read_bytes() == files.tiff()
    assert opener.survey(out / "0001").pages == 3


def test_an_archive_has_no_pages(tmp_path: Path) -> None:
    with pytest.raises(BadFile) as caught:
        OpenFile(LIMITS).page(packed(tmp_path, {"a.tif": files.tiff()}), 1)
    assert caught.value.fault is FileFault.NO_PAGES


def test_a_document_is_not_unpacked(tmp_path: Path, out: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(files.tiff())
    with pytest.raises(BadFile):
        OpenFile(LIMITS).unpack(path, out)


@pytest.mark.parametrize(
    ("members", "limits", "fault"),
    [
        ({f"{number}": b"x" for number in range(6)}, LimitSettings(archive_members=5), FileFault.ZIP_BOMB),
        ({"a": bytes(2_000_001)}, LimitSettings(archive_megabytes=2), FileFault.ZIP_BOMB),
        ({"a": bytes(30_000_000)}, LIMITS, FileFault.ZIP_BOMB),
        ({"folder/": b""}, LIMITS, FileFault.NO_PAGES),
    ],
)
def test_whole_archive_is_refused(tmp_path: Path, members: dict[str, bytes], limits: LimitSettings, fault: FileFault) -> None:
    with pytest.raises(BadFile) as caught:
        OpenFile(limits).survey(packed(tmp_path, members))
    assert caught.value.fault is fault


def test_one_bad_member_does_not_spoil_the_others(tmp_path: Path, out: Path) -> None:
    whole = bytearray(files.zipped({"a.tif": files.tiff(), "b.tif": files.tiff()}))
    whole[60] ^= 0xFF
    path = tmp_path / "batch"
    path.write_bytes(whole)
    assert [member.fault for member in OpenFile(LIMITS).unpack(path, out)] == [FileFault.CORRUPT, None]
    assert [place.name for place in out.iterdir()] == ["0002"]


def test_member_larger_than_its_directory_says(tmp_path: Path, out: Path) -> None:
    whole = bytearray(files.zipped({"a.tif": bytes(3_000_000), "b.tif": files.tiff()}))
    directory = whole.index(b"PK\x01\x02")
    whole[directory + 24 : directory + 28] = (100).to_bytes(4, "little")
    path = tmp_path / "batch"
    path.write_bytes(whole)
    assert [member.fault for member in OpenFile(LIMITS).unpack(path, out)] == [FileFault.CORRUPT, None]


def test_member_with_a_password(tmp_path: Path, out: Path) -> None:
    whole = bytearray(files.zipped({"a.tif": files.tiff()}))
    whole[6] |= 1
    whole[whole.index(b"PK\x01\x02") + 8] |= 1
    path = tmp_path / "batch"
    path.write_bytes(whole)
    (member,) = OpenFile(LIMITS).unpack(path, out)
    assert member.fault is FileFault.PASSWORD_PROTECTED


def test_office_documents_in_an_archive_are_named_as_such(tmp_path: Path, out: Path) -> None:
    (member,) = OpenFile(LIMITS).unpack(packed(tmp_path, {"letter.docx": files.word_file()}), out)
    assert member.fault is FileFault.UNSUPPORTED_TYPE


def test_too_large_member(tmp_path: Path, out: Path) -> None:
    path = packed(tmp_path, {"a.tif": bytes(1_500_000), "b.tif": files.tiff()})
    members = OpenFile(LimitSettings(file_megabytes=1)).unpack(path, out)
    assert [member.fault for member in members] == [FileFault.TOO_LARGE, None]
