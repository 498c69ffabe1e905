"""A TrueType font without a single mark, for text that is found and copied but not seen.

Two glyphs, an empty `.notdef` and a blank one, both half as wide as the font is high. Only the tables that PDF asks of an
embedded CIDFontType2 (ISO 32000-1, 9.9): no `cmap`, since a PDF names glyphs by number. After the OpenType specification.
"""

from __future__ import annotations

import struct
from functools import cache

UNITS = 1000
"""To the em."""
WIDTH = 500
"""Of each glyph."""
BLANK = 1
"""Number of the glyph that stands for every character."""
NAME = "PostroomGlyphless"
_GLYPHS = 2
_LINE = struct.pack(">hhhhhHHBBhh", 1, 0, 0, WIDTH, UNITS, 1, 0, 0x31, 0x01, WIDTH, UNITS)
"""The blank glyph: a line to the far corner and back, which encloses nothing. Without an extent readers pass over it."""
_MAGIC = 0x5F0F3CF5
_WHOLE_FILE = 0xB1B0AFBA
"""The sum of the whole file less this is `checkSumAdjustment`."""


@cache
def font_file() -> bytes:
    """The font, less than 400 bytes, always the same."""
    tables = {
        b"glyf": _LINE,
        b"head": _head(0),
        b"hhea": struct.pack(">IhhhHhhhhhhhhhhhH", 0x10000, UNITS, 0, 0, WIDTH, 0, 0, WIDTH, 1, 0, 0, 0, 0, 0, 0, 0, _GLYPHS),
        b"hmtx": struct.pack(">HhHh", WIDTH, 0, WIDTH, 0),
        b"loca": struct.pack(">HHH", 0, 0, len(_LINE) // 2),
        b"maxp": struct.pack(">IHHHHHHHHHHHHHH", 0x10000, _GLYPHS, 2, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0),
    }
    whole = _assembled(tables)
    tables[b"head"] = _head((_WHOLE_FILE - _sum(whole)) & 0xFFFFFFFF)
    return _assembled(tables)


def _head(adjustment: int) -> bytes:
    return struct.pack(
        ">IIIIHHqqhhhhHHhhh",
        0x10000, 0x10000, adjustment, _MAGIC, 0, UNITS, 0, 0, 0, 0, WIDTH, UNITS, 0, 8, 2, 0, 0,
    )  # fmt: skip


def _assembled(tables: dict[bytes, bytes]) -> bytes:
    count = len(tables)
    power = count.bit_length() - 1
    search = 16 << power
    directory = struct.pack(">IHHHH", 0x10000, count, search, power, count * 16 - search)
    place, body = 12 + 16 * count, b""
    for tag, table in sorted(tables.items()):
        directory += struct.pack(">4sIII", tag, _sum(table), place + len(body), len(table))
        body += _padded(table)
    return directory + body


def _padded(table: bytes) -> bytes:
    return table + bytes(-len(table) % 4)


def _sum(table: bytes) -> int:
    padded = _padded(table)
    total: int = sum(struct.unpack(f">{len(padded) // 4}I", padded))
    return total & 0xFFFFFFFF
