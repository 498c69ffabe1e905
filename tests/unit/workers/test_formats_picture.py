from __future__ import annotations

import io
import struct
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageDraw

from schemas.errors import BadFile, FileFault
from schemas.files import FileKind
from schemas.settings import LimitSettings
from workers.formats.paper import estimate_dpi, sensible_dpi
from workers.formats.picture import PictureFile
from workers.formats.pixels import to_pixels
from workers.raster import PageScan
from workers.stages.open import OpenFile

LIMITS = LimitSettings()


def sheet(size: tuple[int, int] = (850, 1100), mode: str = "L") -> Image.Image:
    """A white page with a black block in its upper left corner."""
    page = Image.new("L", size, 255)
    ImageDraw.Draw(page).rectangle((0, 0, size[0] // 4, size[1] // 4), fill=0)
    return page.convert(mode)


def opened(folder: Path, image: Image.Image, **options: object) -> PageScan:
    path = folder / "page"
    image.save(path, **options)  # type: ignore[arg-type]
    return OpenFile(LIMITS).page(path, 1)


def dark_corner(page: PageScan) -> str:
    """Where the block went."""
    height, width = page.pixels.shape[:2]
    grey = page.pixels if page.pixels.ndim == 2 else page.pixels.mean(axis=2)
    corners = {
        "upper left": grey[height // 8, width // 8],
        "upper right": grey[height // 8, -width // 8],
        "lower left": grey[-height // 8, width // 8],
        "lower right": grey[-height // 8, -width // 8],
    }
    dark = [name for name, value in corners.items() if value < 128]
    assert len(dark) == 1
    return dark[0]


@pytest.mark.parametrize("compression", ["group3", "group4", "tiff_lzw", "tiff_adobe_deflate", "packbits", None])
def test_bilevel_tiff_is_black_on_white(tmp_path: Path, compression: str | None) -> None:
    page = opened(tmp_path, sheet(mode="1"), format="TIFF", compression=compression, dpi=(100, 100))
    assert page.pixels.shape == (1100, 850)
    assert page.dpi == 100
    assert dark_corner(page) == "upper left"


@pytest.mark.parametrize("white_is_zero", [True, False])
def test_white_may_be_zero_or_one(tmp_path: Path, *, white_is_zero: bool) -> None:
    """A page of eight by one dots, the left half black, uncompressed, written by hand."""
    photometric, bits = (0, 0b11110000) if white_is_zero else (1, 0b00001111)
    entries = ((256, 8), (257, 1), (258, 1), (259, 1), (262, photometric), (273, 8), (278, 1), (279, 1))
    directory = struct.pack("<H", len(entries)) + b"".join(struct.pack("<HHII", tag, 4, 1, value) for tag, value in entries)
    path = tmp_path / "page"
    path.write_bytes(b"II*\0" + struct.pack("<I", 12) + bytes([bits, 0, 0, 0]) + directory + bytes(4))
    assert OpenFile(LIMITS).page(path, 1).pixels.tolist() == [[0, 0, 0, 0, 255, 255, 255, 255]]


@pytest.mark.parametrize("orientation", [1, 3, 6, 8])
@pytest.mark.parametrize("name", ["JPEG", "TIFF"])
def test_orientation_is_applied_once(tmp_path: Path, name: str, orientation: int) -> None:
    turned = {1: 0, 3: 180, 6: 90, 8: 270}[orientation]
    image = sheet().rotate(turned, expand=True)
    exif = Image.Exif()
    exif[0x0112] = orientation
    page = opened(tmp_path, image, format=name, exif=exif)
    assert page.pixels.shape == (1100, 850)
    assert dark_corner(page) == "upper left"


def test_fax_dots_become_square(tmp_path: Path) -> None:
    page = opened(tmp_path, sheet((1728, 1078), "1"), format="TIFF", compression="group3", dpi=(204, 98))
    assert page.dpi == 204
    assert page.pixels.shape == (round(1078 * 204 / 98), 1728)


def test_pages_of_a_tiff_one_by_one(tmp_path: Path) -> None:
    path = tmp_path / "batch"
    pages = [Image.new("L", (400, 500), level) for level in (250, 200, 150)]
    pages[0].save(path, format="TIFF", save_all=True, append_images=pages[1:], dpi=(50, 50))
    opener = OpenFile(LIMITS)
    assert opener.survey(path).pages == 3
    assert [int(page.pixels[0, 0]) for page in opener.pages(path)] == [250, 200, 150]
    assert int(opener.page(path, 3).pixels[0, 0]) == 150
    with pytest.raises(BadFile) as caught:
        opener.page(path, 4)
    assert caught.value.fault is FileFault.NO_PAGES


def test_thumbnails_in_a_tiff_are_no_pages(tmp_path: Path) -> None:
    path = tmp_path / "scan"
    small = Image.new("L", (40, 50), 0)
    small.encoderinfo = {"tiffinfo": {254: 1}}
    sheet().save(path, format="TIFF", save_all=True, append_images=[small], dpi=(100, 100))
    assert OpenFile(LIMITS).survey(path).pages == 1


def test_too_many_pages(tmp_path: Path) -> None:
    path = tmp_path / "batch"
    pages = [Image.new("1", (20, 30))] * 6
    pages[0].save(path, format="TIFF", save_all=True, append_images=pages[1:])
    with pytest.raises(BadFile) as caught:
        OpenFile(LimitSettings(file_pages=5)).survey(path)
    assert caught.value.fault is FileFault.TOO_MANY_PAGES


@pytest.mark.parametrize("mode", ["RGBA", "LA", "P", "PA"])
def test_transparent_is_white(mode: str) -> None:
    clear = Image.new("RGBA", (10, 10), (0, 0, 0, 0)).convert(mode)
    assert int(to_pixels(clear).min()) == 255


def test_colour_is_kept_and_grey_recognised() -> None:
    red = Image.new("RGB", (50, 50), (200, 20, 20))
    assert to_pixels(red).shape == (50, 50, 3)
    assert to_pixels(sheet(mode="RGB")).ndim == 2
    assert to_pixels(sheet(mode="CMYK")).ndim == 2


@pytest.mark.parametrize("top", [255, 4095, 65535])
def test_sixteen_bits_are_brought_to_eight(top: int) -> None:
    deep = Image.fromarray(np.array([[0, top // 2, top]], dtype=np.uint16))
    assert to_pixels(deep).tolist() == [[0, 127, 255]]


def test_floating_point() -> None:
    assert to_pixels(Image.fromarray(np.array([[0.0, 0.5, 1.0]], dtype=np.float32))).tolist() == [[0, 127, 255]]


def test_cut_off_picture_is_shown_and_marked(tmp_path: Path) -> None:
    out = io.BytesIO()
    Image.effect_noise((400, 500), 50).save(out, format="JPEG")
    path = tmp_path / "photo"
    path.write_bytes(out.getvalue()[:-4000])
    page = OpenFile(LIMITS).page(path, 1)
    assert page.damaged
    assert page.pixels.shape == (500, 400)


def test_cut_off_fax_is_marked_or_refused(tmp_path: Path) -> None:
    """The directory stands before the data, as scanners write it that send while they scan."""
    image = Image.effect_noise((400, 500), 90).convert("1")
    out = io.BytesIO()
    image.save(out, format="TIFF", compression="group4")
    packed = Image.open(io.BytesIO(out.getvalue()))
    start, count = packed.tag_v2[273][0], packed.tag_v2[279][0]
    entries = ((256, 400), (257, 500), (258, 1), (259, 4), (262, 1), (273, 110), (278, 500), (279, count))
    directory = struct.pack("<H", len(entries)) + b"".join(struct.pack("<HHII", tag, 4, 1, value) for tag, value in entries)
    data = out.getvalue()[start : start + count]
    whole = b"II*\0" + struct.pack("<I", 8) + directory + bytes(4)
    path = tmp_path / "fax"
    path.write_bytes(whole.ljust(110, b"\0") + data)
    assert not OpenFile(LIMITS).page(path, 1).damaged
    path.write_bytes((whole.ljust(110, b"\0") + data)[: -count // 2])
    try:
        assert OpenFile(LIMITS).page(path, 1).damaged
    except BadFile as error:
        assert error.fault is FileFault.CORRUPT  # noqa: PT017 - either is an honest answer


def test_very_fine_scan_is_brought_to_300_dpi(tmp_path: Path) -> None:
    page = opened(tmp_path, sheet((2550, 3300), "1"), format="TIFF", compression="group4", dpi=(600, 600))
    assert (page.dpi, page.pixels.shape) == (300, (1650, 1275))


def test_too_many_dots(tmp_path: Path) -> None:
    path = tmp_path / "page"
    sheet((300, 400)).save(path, format="PNG")
    with pytest.raises(BadFile) as caught:
        PictureFile(path, FileKind.PNG, LimitSettings(page_megapixels=0.1)).survey()
    assert caught.value.fault is FileFault.TOO_MANY_PIXELS


@pytest.mark.parametrize(
    ("size", "dpi"), [((2550, 3300), 300), ((2480, 3508), 300), ((1700, 2800), 200), ((945, 2800), 300), ((1100, 850), 100)]
)
def test_dpi_from_paper(size: tuple[int, int], dpi: int) -> None:
    assert estimate_dpi(*size) == pytest.approx(dpi, rel=0.01)


def test_declared_dpi_is_believed_only_where_it_makes_sense() -> None:
    assert sensible_dpi(200, 1700, 2200) == 200
    assert sensible_dpi(72, 2550, 3300) == 300
    assert sensible_dpi(1, 2550, 3300) == 300
    assert sensible_dpi(None, 2550, 3300) == 300
    assert sensible_dpi(1200, 850, 1100) == 100
