from __future__ import annotations

import io

import pytest
from PIL import Image

from tests.hostile import files
from workers.formats.whole import is_whole

PDF = files.one_page(files.stream(b"0 0 m " * 3000))


def picture(kind: str, **options: object) -> bytes:
    out = io.BytesIO()
    Image.effect_noise((300, 200), 80).save(out, kind, **options)
    return out.getvalue()


def looked_at(content: bytes) -> bool:
    return is_whole(io.BytesIO(content), len(content))


WHOLE = {
    "pdf": PDF,
    "tiff of three pages": files.tiff(),
    "tiff, packed": picture("TIFF", compression="tiff_adobe_deflate"),
    "big tiff": picture("TIFF", big_tiff=True),
    "zip": files.zipped({"a.tif": b"x" * 500, "b.tif": b"y" * 500}),
    "png": picture("PNG"),
    "jpeg": picture("JPEG"),
}


@pytest.mark.parametrize("content", WHOLE.values(), ids=WHOLE)
def test_whole_and_cut_off_anywhere(content: bytes) -> None:
    assert looked_at(content)
    ends = range(16, len(content) - 8, max(1, len(content) // 40))
    assert not [end for end in ends if looked_at(content[:end])]


@pytest.mark.parametrize("name", ["pdf", "zip", "png", "jpeg"])
def test_room_made_before_the_bytes_came(name: str) -> None:
    content = WHOLE[name]
    assert not looked_at(content[: len(content) // 2] + bytes(len(content) - len(content) // 2))


def test_padding_behind_a_pdf_is_no_harm() -> None:
    assert looked_at(PDF + bytes(5000))


def test_end_mark_near_the_beginning_of_a_linearized_pdf() -> None:
    head = b"%PDF-1.7\n1 0 obj\n<</Linearized 1/L 90000/H[500 60]/O 3>>\nendobj\n"
    part = head + b"x" * 500 + b"\nstartxref\n0\n%%EOF\n"
    assert not looked_at(part)
    assert looked_at(part + b"x" * 90000 + b"%%EOF")


def test_what_has_no_end_mark_is_taken_as_it_is() -> None:
    assert looked_at(b"From: a@example.org\r\nTo: b@example.org\r\n\r\nHello")
    assert looked_at(b"\0")


@pytest.mark.parametrize(
    "content",
    [
        b"II*\0" + b"\0\0\0\0",
        b"II*\0" + b"\xff\xff\xff\xff",
        b"II+\0\x08\0\0\0" + b"\xff" * 8,
        b"II*\0\x08\0\0\0" + b"\xff\xff" + b"\0" * 100,
        b"II*\0",
    ],
)
def test_tiff_that_points_to_nowhere(content: bytes) -> None:
    assert not looked_at(content)


def test_tiff_whose_directories_go_round_in_a_circle_ends() -> None:
    assert looked_at(b"II*\0\x08\0\0\0" + b"\x01\0" + b"\0\x01\x03\0\x01\0\0\0\x01\0\0\0" + b"\x08\0\0\0")
