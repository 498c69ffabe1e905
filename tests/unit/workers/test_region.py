"""What a person points at on a page is read, at the size of the pictures that are kept."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image, ImageDraw, ImageFont

from schemas.errors import BadFile
from schemas.geometry import Box
from workers.readers.region import RegionReader
from workers.requests import RegionRequest


@pytest.fixture(scope="module")
def picture(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A letter page at 200 dpi, as `GET …/pages/1.jpg` has it."""
    page = Image.new("L", (1700, 2200), 245)
    pen, face = ImageDraw.Draw(page), ImageFont.load_default(30)
    pen.text((200, 300), "Check amount", font=face, fill=20)
    pen.text((480, 300), "$1,204.50", font=face, fill=20)
    pen.text((200, 400), "EXAMPLE HEALTH PLAN\n100 Main Street", font=face, fill=20, spacing=10)
    path = tmp_path_factory.mktemp("view") / "000001.jpg"
    page.save(path, quality=70)
    return path


@pytest.fixture(scope="module")
def reader() -> RegionReader:
    found = RegionReader()
    found.warm()
    return found


def test_amount_in_a_line(reader: RegionReader, picture: Path) -> None:
    read = reader(RegionRequest(path=picture, box=Box(0.25, 0.13, 0.45, 0.155), kind="money"))
    assert read.text == "$1,204.50"
    (left, top), _, (right, bottom), _ = read.polygon
    assert 0.26 < left < right < 0.42
    assert 0.13 < top < bottom < 0.155


def test_block_of_lines(reader: RegionReader, picture: Path) -> None:
    read = reader(RegionRequest(path=picture, box=Box(0.1, 0.17, 0.5, 0.23)))
    assert read.text == "EXAMPLE HEALTH PLAN 100 Main Street"


@pytest.mark.parametrize("box", [Box(0.6, 0.6, 0.8, 0.7), Box(0.5, 0.5, 0.5001, 0.5001)])
def test_nothing_to_read(reader: RegionReader, picture: Path, box: Box) -> None:
    assert reader(RegionRequest(path=picture, box=box)).text == ""


def test_what_is_no_picture_is_refused(reader: RegionReader, tmp_path: Path) -> None:
    (tmp_path / "x.jpg").write_bytes(b"<html>")
    with pytest.raises(BadFile):
        reader(RegionRequest(path=tmp_path / "x.jpg", box=Box(0, 0, 1, 1)))
