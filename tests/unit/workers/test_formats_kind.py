from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image

from schemas.errors import BadFile, FileFault
from schemas.files import FileKind
from tests.hostile import files
from workers.formats.kind import recognise
from workers.formats.names import clean_name, climbs_out


def written(folder: Path, content: bytes) -> Path:
    path = folder / "whatever.docx"
    path.write_bytes(content)
    return path


@pytest.mark.parametrize("name", ["png", "tiff", "jpeg", "bmp", "gif", "webp", "jpeg2000"])
def test_pictures_are_told_by_content(tmp_path: Path, name: str) -> None:
    out = io.BytesIO()
    Image.new("RGB", (20, 30)).save(out, format=name)
    expected = FileKind.JP2 if name == "jpeg2000" else FileKind(name)
    assert recognise(written(tmp_path, out.getvalue())).kind is expected


def test_pdf_after_a_printer_header(tmp_path: Path) -> None:
    found = recognise(written(tmp_path, b"\x1b%-12345X@PJL\r\n" + files.one_page(files.stream(b""))))
    assert (found.kind, found.leading_bytes) == (FileKind.PDF, 15)


def test_zip_and_mail(tmp_path: Path) -> None:
    assert recognise(written(tmp_path, files.zipped({"a": b"b"}))).kind is FileKind.ZIP
    assert recognise(written(tmp_path, files.mail_of_nothing())).kind is FileKind.EML


@pytest.mark.parametrize("content", [b"BMW was founded in 1916", b"Total: 12.00\nDate of letter: today\n", b"\0" * 100])
def test_unknown_content(tmp_path: Path, content: bytes) -> None:
    with pytest.raises(BadFile) as caught:
        recognise(written(tmp_path, content))
    assert caught.value.fault is FileFault.UNSUPPORTED_TYPE


def test_heic_names_the_way_out(tmp_path: Path) -> None:
    with pytest.raises(BadFile, match="JPEG"):
        recognise(written(tmp_path, b"\0\0\0\x18ftypheic" + bytes(100)))


def test_picture_with_a_zip_behind_is_two_things(tmp_path: Path) -> None:
    with pytest.raises(BadFile) as caught:
        recognise(written(tmp_path, files.tiff() + files.zipped({"a": b"b"})))
    assert caught.value.fault is FileFault.POLYGLOT


@pytest.mark.parametrize(
    ("name", "clean"),
    [
        ("../../etc/passwd.png", "passwd.png"),
        ("C:\\scans\\page 1.tif", "page 1.tif"),
        ("a\0b\u202egnp.exe", "abgnp.exe"),
        ("", "file 1"),
        ("...", "file 1"),
        ("x" * 400 + ".pdf", "x" * 251 + ".pdf"),
    ],
)
def test_names_are_cleaned(name: str, clean: str) -> None:
    assert clean_name(name, otherwise="file 1") == clean


def test_names_that_climb_out() -> None:
    assert climbs_out("a/../../b.pdf")
    assert climbs_out("/etc/passwd")
    assert not climbs_out("may/invoice..pdf")
