"""Files made to hurt: each comes to a verdict in bounded time, and the next good file is opened as if nothing had been."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from schemas.errors import QUARANTINED, BadFile, FileFault
from schemas.settings import LimitSettings, LineSettings
from tests.hostile import files
from workers.guard.guard import Guard

SECONDS = 30.0
BAD = Path(__file__).parents[3] / "shared" / "data" / "bad"


@pytest.fixture(scope="module")
def shared() -> Iterator[Guard]:
    with Guard(
        LineSettings(memory_megabytes=1000), LimitSettings(), operations="tests.hostile.misbehaving:operations"
    ) as guard:
        yield guard


@pytest.fixture
def guard(shared: Guard, tmp_path: Path) -> Iterator[Guard]:
    yield shared
    good = tmp_path / "good"
    good.write_bytes(files.tiff())
    assert len(shared.call("walk", {"path": good}, seconds=SECONDS)) == 3


def fault_of(guard: Guard, operation: str, **arguments: Any) -> FileFault:
    with pytest.raises(BadFile) as caught:
        guard.call(operation, arguments, seconds=SECONDS)
    assert caught.value.detail.endswith(".")
    return caught.value.fault


@pytest.mark.parametrize(
    ("make", "faults"),
    [
        (files.empty, {FileFault.EMPTY_FILE}),
        (files.text_named_pdf, {FileFault.UNSUPPORTED_TYPE}),
        (files.noise, {FileFault.UNSUPPORTED_TYPE}),
        (files.program, {FileFault.UNSUPPORTED_TYPE}),
        (files.old_word_file, {FileFault.UNSUPPORTED_TYPE}),
        (files.word_file, {FileFault.UNSUPPORTED_TYPE}),
        (files.encrypted_pdf, {FileFault.PASSWORD_PROTECTED}),
        (files.has_5000_pages, {FileFault.TOO_MANY_PAGES}),
        (files.page_tree_loop, {FileFault.NO_PAGES, FileFault.CORRUPT}),
        (files.mail_of_nothing, {FileFault.NO_PAGES}),
        (files.png_bomb, {FileFault.TOO_MANY_PIXELS}),
        (files.tiff_of_a_million_dots_square, {FileFault.TOO_MANY_PIXELS, FileFault.CORRUPT}),
        (files.zip_bomb, {FileFault.ZIP_BOMB}),
        (files.zip_cut_off, {FileFault.CORRUPT}),
        (files.zip_behind_pdf, {FileFault.POLYGLOT}),
        (files.pdf_behind_html, {FileFault.POLYGLOT}),
        (files.operator_bomb, QUARANTINED),
        (files.form_draws_itself, QUARANTINED),
        (files.billion_laughs, QUARANTINED),
    ],
)
def test_refused(guard: Guard, tmp_path: Path, make: Callable[[], bytes], faults: set[FileFault]) -> None:
    path = tmp_path / "invoice.pdf"
    path.write_bytes(make())
    assert fault_of(guard, "walk", path=path) in faults


@pytest.mark.parametrize(
    ("make", "fault"),
    [(files.huge_media_box, FileFault.PAGE_TOO_LARGE), (files.huge_picture_in_pdf, FileFault.TOO_MANY_PIXELS)],
)
def test_a_single_page_is_refused(guard: Guard, tmp_path: Path, make: Callable[[], bytes], fault: FileFault) -> None:
    path = tmp_path / "scan"
    path.write_bytes(make())
    (page,) = guard.call("walk", {"path": path}, seconds=SECONDS)
    assert (page["page"], page["fault"]) == (1, fault)


@pytest.mark.parametrize(
    ("make", "pages", "damaged"),
    [
        (files.truncated_pdf, 10, True),
        (files.claims_100000_pages, 1, True),
        (files.deep_arrays, 1, False),
        (files.tiff_directory_loop, 3, False),
        (files.truncated_jpeg, 1, True),
    ],
)
def test_read_as_far_as_possible(guard: Guard, tmp_path: Path, make: Callable[[], bytes], pages: int, *, damaged: bool) -> None:
    path = tmp_path / "scan"
    path.write_bytes(make())
    found = guard.call("walk", {"path": path}, seconds=SECONDS)
    assert len(found) == pages
    assert found[0]["damaged"] is damaged


def test_a_member_never_leaves_the_folder(guard: Guard, tmp_path: Path) -> None:
    folder = tmp_path / "members"
    folder.mkdir()
    link = zipfile.ZipInfo("link.pdf")
    link.external_attr = 0o120777 << 16
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("../../evil.pdf", b"%PDF-")
        archive.writestr(link, "/etc/passwd")
        archive.writestr("inner.zip", files.zipped({"a.tif": files.tiff()}))
        archive.writestr("good\u202e.tif", files.tiff())
    path = tmp_path / "mail.zip"
    path.write_bytes(out.getvalue())
    members = guard.call("unpack", {"path": path, "folder": folder}, seconds=SECONDS)
    assert [member["fault"] for member in members] == ["ZIP_MEMBER", "ZIP_MEMBER", "ZIP_NESTED", None]
    assert [member["name"] for member in members] == ["evil.pdf", "link.pdf", "inner.zip", "good.tif"]
    assert [place.name for place in folder.iterdir()] == ["0004"]


@pytest.mark.parametrize("step", [5, pytest.param(1, marks=pytest.mark.slow)])
def test_broken_files_of_others_come_to_a_verdict(guard: Guard, step: int) -> None:
    if not BAD.is_dir():
        pytest.skip("the shared folder of broken files is not here")
    for path in sorted(BAD.iterdir())[::step]:
        try:
            pages = guard.call("walk", {"path": path}, seconds=SECONDS)
        except BadFile:
            continue
        assert pages
        assert all("fault" in page or min(page["size"]) >= 1 for page in pages)
