"""Picture files: TIFF with its many pages, and those that hold one picture. Opened by Pillow, one page in memory at a time."""

from __future__ import annotations

import math
import struct
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PIL import Image, ImageFile, ImageOps, UnidentifiedImageError

from schemas.errors import BadFile, FileFault
from schemas.files import FileKind, FileSurvey
from schemas.settings import LimitSettings
from workers.formats.paper import sensible_dpi
from workers.formats.pixels import check_size, to_pixels, to_reading_size, to_square
from workers.raster import PageScan, Pixels

_PILLOW_NAMES: dict[FileKind, tuple[str, ...]] = {
    FileKind.TIFF: ("TIFF",),
    FileKind.PNG: ("PNG",),
    FileKind.JPEG: ("JPEG", "MPO"),
    FileKind.BMP: ("BMP",),
    FileKind.GIF: ("GIF",),
    FileKind.WEBP: ("WEBP",),
    FileKind.JP2: ("JPEG2000",),
}
_TIFF_SUBFILE_TYPE = 254
_TIFF_PLACES = ((273, 279), (324, 325))
"""Offsets and byte counts of strips, and of tiles."""
_SMALL_COPY_OR_MASK = 0b101
"""TIFF 6.0, NewSubfileType: bit 0 a reduced copy of another page, bit 2 a transparency mask."""
_LEAST_STRETCH, _MOST_STRETCH = 1.05, 4.2
"""Ratio of the two resolutions of a fax page: 204 by 98 is 2.08, 204 by 391 is 0.52."""
_BROKEN = (
    OSError,
    ValueError,
    TypeError,
    SyntaxError,
    KeyError,
    IndexError,
    EOFError,
    OverflowError,
    struct.error,
    AttributeError,
)
"""What Pillow's decoders raise on damaged input."""


@dataclass(frozen=True, slots=True)
class PictureFile:
    """A picture file of a known kind."""

    path: Path
    kind: FileKind
    limits: LimitSettings

    def survey(self) -> FileSurvey:
        """Counts the pages and looks at their sizes, without decoding them. Raises BadFile."""
        with self._open() as image:
            frames, whole = self._frames(image)
        if not frames:
            raise BadFile(FileFault.NO_PAGES, "The file holds no picture of a page. Scan or send it again.")
        return FileSurvey(kind=self.kind, pages=len(frames), damaged=not whole)

    def pages(self) -> Iterator[PageScan]:
        """Page after page."""
        with self._open() as image:
            frames, whole = self._frames(image)
            for number, frame in enumerate(frames, start=1):
                yield self._page(image, frame, number, damaged=not whole)

    def page(self, number: int) -> PageScan:
        """One page, counted from 1. Raises BadFile."""
        with self._open() as image:
            frames, whole = self._frames(image)
            if not 1 <= number <= len(frames):
                raise BadFile(FileFault.NO_PAGES, f"The file has no page {number}.", page=number)
            return self._page(image, frames[number - 1], number, damaged=not whole)

    @contextmanager
    def _open(self) -> Iterator[Image.Image]:
        # Handed an open file, not a path: Pillow 13 gives garbage for uncompressed TIFFs that are turned, where it maps them.
        with warnings.catch_warnings(), self.path.open("rb") as file:
            warnings.simplefilter("ignore")  # Pillow grumbles about odd metadata; sizes are checked by us.
            try:
                image = Image.open(file, formats=_PILLOW_NAMES[self.kind])
            except Image.DecompressionBombError:
                raise BadFile(FileFault.TOO_MANY_PIXELS, "The picture is far larger than paper. Scan at 300 dpi.") from None
            except (UnidentifiedImageError, *_BROKEN):
                raise _corrupt(self.kind) from None
            with image:
                yield image

    def _frames(self, image: Image.Image) -> tuple[list[int], bool]:
        """The frames that are pages, and whether the end of the file was reached in good order."""
        if self.kind is not FileKind.TIFF:
            check_size(*image.size, self.limits)
            return [0], True
        frames: list[int] = []
        frame, whole = 0, True
        while True:
            try:
                image.seek(frame)
            except EOFError:
                break
            except _BROKEN:
                whole = False
                break
            if not _subfile_type(image) & _SMALL_COPY_OR_MASK:
                frames.append(frame)
            frame += 1
            if frame > self.limits.file_pages:
                raise _too_many_pages(self.limits)
        return frames, whole

    def _page(self, image: Image.Image, frame: int, number: int, *, damaged: bool) -> PageScan:
        try:
            image.seek(frame)
            check_size(*image.size, self.limits, number)
            declared = _declared_dpi(image)
            size = image.size
            upright, complete = self._decode(image)
        except Image.DecompressionBombError:
            raise BadFile(FileFault.TOO_MANY_PIXELS, "The picture is far larger than paper.", page=number) from None
        except _BROKEN:
            raise _corrupt(self.kind, number) from None
        if declared and upright.size == size[::-1] != size:
            declared = declared[::-1]
        pixels, dpi = _square_and_sized(to_pixels(upright), declared)
        complete = complete and not _reaches_beyond(image, self.path.stat().st_size)
        return PageScan(number=number, pixels=pixels, dpi=dpi, damaged=damaged or not complete)

    def _decode(self, image: Image.Image) -> tuple[Image.Image, bool]:
        """The picture with its orientation mark applied once, and whether all of it was there."""
        try:
            return ImageOps.exif_transpose(image), True
        except OSError:
            if self.kind is FileKind.TIFF:
                raise
        # What is left of a cut-off picture is worth showing; it is marked as damaged, so that nobody takes it for all.
        with _what_is_there(), self._open() as again:
            return ImageOps.exif_transpose(again), False


@contextmanager
def _what_is_there() -> Iterator[None]:
    """Pillow's one switch for cut-off pictures is global; it is on only in here."""
    ImageFile.LOAD_TRUNCATED_IMAGES = True
    try:
        yield
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = False


def _subfile_type(image: Image.Image) -> int:
    tags = getattr(image, "tag_v2", None) or {}
    value = tags.get(_TIFF_SUBFILE_TYPE, 0)
    return value if isinstance(value, int) else 0


def _reaches_beyond(image: Image.Image, size: int) -> bool:
    """Does a TIFF page claim data behind the end of the file? The fax decoders fill up with white and say nothing."""
    tags = getattr(image, "tag_v2", None) or {}
    for offsets, counts in _TIFF_PLACES:
        pairs = zip(_numbers(tags.get(offsets)), _numbers(tags.get(counts)), strict=False)
        if any(offset + count > size for offset, count in pairs):
            return True
    return False


def _numbers(value: Any) -> tuple[int, ...]:  # noqa: ANN401 - a tag holds anything
    values = value if isinstance(value, tuple) else (value,)
    return tuple(number for number in values if isinstance(number, int))


def _declared_dpi(image: Image.Image) -> tuple[float, float] | None:
    """What the file says of its resolution across and down; None for nothing usable."""
    declared: Any = image.info.get("dpi") or image.info.get("resolution")
    try:
        x, y = (float(value) for value in declared)
    except (TypeError, ValueError, ZeroDivisionError):
        return None
    return (x, y) if 0 < x < math.inf and 0 < y < math.inf else None


def _square_and_sized(pixels: Pixels, declared: tuple[float, float] | None) -> tuple[Pixels, float]:
    """Square dots, at a size worth reading; returns the pixels and their dots per inch."""
    if declared is not None and _LEAST_STRETCH < max(declared) / min(declared) < _MOST_STRETCH:
        pixels, stretched = to_square(pixels, *declared)
        declared = (stretched, stretched)
    height, width = pixels.shape[:2]
    dpi = sensible_dpi(max(declared) if declared else None, width, height)
    return to_reading_size(pixels, dpi)


def _corrupt(kind: FileKind, page: int | None = None) -> BadFile:
    what = kind.value.upper()
    return BadFile(
        FileFault.CORRUPT,
        f"The {what} is damaged or written in an unusual way and cannot be opened. Scan it again, or send it as PDF.",
        page=page,
    )


def _too_many_pages(limits: LimitSettings) -> BadFile:
    return BadFile(
        FileFault.TOO_MANY_PAGES, f"More than {limits.file_pages} pages in one file. Split it into smaller files and send them."
    )
