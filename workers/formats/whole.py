"""Is a file there to its last byte? Told by what its kind has at the end; what has nothing there is taken as it is.

This asks whether copying came to its end, not whether the file is sound: that is for those who open it.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Callable
from typing import BinaryIO

from workers.formats.kind import ends_as_zip

_HEAD_BYTES = 4096
_TAIL_BYTES = (1 << 16) + 22
"""The longest that can stand between the directory's end record and the end of a ZIP archive."""
_PDF_END_WITHIN = 1024
"""ISO 32000-1, annex H.3, implementation note 18."""
_LINEARIZED = re.compile(rb"/Linearized\b.{0,200}?/L\s+(\d{1,12})\b", re.DOTALL)
_MOST_READ = 50_000_000
"""Bytes of directories; what lies beyond is taken as good, so that no file can keep its reader busy."""
_MOST_STRIPS = 100_000
_FIELD_BYTES = {
    1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4, 16: 8, 17: 8, 18: 8,
}  # fmt: skip
"""Of the kinds of value in a TIFF (TIFF 6.0, section 2; from 16 on: BigTIFF)."""
_LETTERS = {1: "B", 3: "H", 4: "I", 13: "I", 16: "Q", 18: "Q"}
"""Those in which it tells places and counts."""
_PRIVATE = 32768
"""From here on tags are their makers' own, who are not always careful where they point."""
_STRIP_PLACES, _STRIP_SIZES, _TILE_PLACES, _TILE_SIZES = 273, 279, 324, 325


def is_whole(file: BinaryIO, size: int) -> bool:
    """Does the file end as its kind ends?"""
    head = file.read(_HEAD_BYTES)
    file.seek(max(0, size - _TAIL_BYTES))
    tail = file.read(_TAIL_BYTES)
    if b"%PDF-" in head[:1024]:
        return _pdf_ends(head, tail, size)
    if head[:4] in (b"II*\0", b"MM\0*", b"II+\0", b"MM\0+"):
        return _Tiff(file, size).is_whole()
    return next((ends(tail) for magic, ends in _ENDS if head.startswith(magic)), True)


def _pdf_ends(head: bytes, tail: bytes, size: int) -> bool:
    # One written for quick display has an end mark near its beginning, too; it tells its length.
    told = _LINEARIZED.search(head)
    if told is not None and int(told[1]) > size:
        return False
    return b"%%EOF" in tail.rstrip(b"\0\r\n\t ")[-_PDF_END_WITHIN:]


def _jpeg_ends(tail: bytes) -> bool:
    """Within the picture's data no such mark can stand; cameras put things behind it."""
    return b"\xff\xd9" in tail


def _png_ends(tail: bytes) -> bool:
    return b"IEND\xaeB`\x82" in tail


_ENDS: tuple[tuple[bytes, Callable[[bytes], bool]], ...] = (
    (b"PK\x03\x04", ends_as_zip),
    (b"\xff\xd8\xff", _jpeg_ends),
    (b"\x89PNG\r\n\x1a\n", _png_ends),
)


class _Tiff:
    """A TIFF has no end: its directories, each naming the next, must lie within the file with all that they point to."""

    def __init__(self, file: BinaryIO, size: int) -> None:
        self._file, self._size = file, size
        file.seek(0)
        head = file.read(4)
        self._order = "<" if head[:2] == b"II" else ">"
        self._big = head[2:4] in (b"+\0", b"\0+")
        self._left = _MOST_READ
        self._place, self._count = ("Q", "Q") if self._big else ("I", "H")

    def is_whole(self) -> bool:
        """Every directory, and every strip and tile?"""
        try:
            (at,) = self._numbers(8 if self._big else 4, self._place, 1)
            return at != 0 and self._directories_are_whole(at)
        except struct.error:
            return False

    def _directories_are_whole(self, at: int) -> bool:
        seen = set[int]()
        while at and at not in seen and self._left > 0:
            seen.add(at)
            (count,) = self._numbers(at, self._count, 1)
            entries = at + struct.calcsize(self._order + self._count)
            width = 20 if self._big else 12
            if count == 0 or not self._all_is_there(entries, count, width):
                return False
            (at,) = self._numbers(entries + count * width, self._place, 1)
        return True

    def _all_is_there(self, entries: int, count: int, width: int) -> bool:
        body = self._bytes(entries, count * width)
        found = dict[int, tuple[int, ...]]()
        for start in range(0, len(body), width):
            tag, kind, many = struct.unpack_from(f"{self._order}HH{self._place}", body, start)
            if tag >= _PRIVATE:
                continue
            at = self._values_at(entries + start, _FIELD_BYTES.get(kind, 0) * many)
            if tag in (_STRIP_PLACES, _STRIP_SIZES, _TILE_PLACES, _TILE_SIZES) and kind in _LETTERS and many <= _MOST_STRIPS:
                found[tag] = self._numbers(at, _LETTERS[kind], many)
        pairs = ((_STRIP_PLACES, _STRIP_SIZES), (_TILE_PLACES, _TILE_SIZES))
        return all(
            place + size <= self._size
            for places, sizes in pairs
            for place, size in zip(found.get(places, ()), found.get(sizes, ()), strict=False)
        )

    def _values_at(self, entry: int, size: int) -> int:
        """Where an entry's values are: in it where there is room, and elsewhere where there is not."""
        at, room = (entry + 12, 8) if self._big else (entry + 8, 4)
        if size > room:
            (at,) = self._numbers(at, self._place, 1)
        if at + size > self._size:
            raise struct.error
        return at

    def _numbers(self, at: int, letter: str, count: int) -> tuple[int, ...]:
        form = f"{self._order}{count}{letter}"
        return tuple(map(int, struct.unpack(form, self._bytes(at, struct.calcsize(form)))))

    def _bytes(self, at: int, count: int) -> bytes:
        """Raises struct.error where they are not there."""
        if at + count > self._size:
            raise struct.error
        self._left -= count
        self._file.seek(at)
        return self._file.read(count)
