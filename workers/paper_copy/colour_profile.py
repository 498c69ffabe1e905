"""The sRGB colour space (IEC 61966-2-1) as an ICC profile of version 2.1, which every PDF/A takes. Always the same bytes."""

from __future__ import annotations

import struct
from functools import cache

NAME = "sRGB IEC61966-2.1"
_D50 = (0.9642, 1.0, 0.8249)
_PRIMARIES = {
    b"rXYZ": (0.43607, 0.22249, 0.01392),
    b"gXYZ": (0.38515, 0.71687, 0.09708),
    b"bXYZ": (0.14307, 0.06061, 0.71410),
}
"""Red, green and blue adapted to D50."""
_STEPS = 1024


@cache
def srgb_profile() -> bytes:
    """The profile, about 2.6 kB."""
    curve = struct.pack(
        f">4sII{_STEPS}H", b"curv", 0, _STEPS, *(round(65535 * _linear(n / (_STEPS - 1))) for n in range(_STEPS))
    )
    tags = {b"desc": _description(NAME.encode()), b"cprt": b"text\0\0\0\0No copyright, use freely\0", b"wtpt": _xyz(_D50)}
    tags |= {tag: _xyz(values) for tag, values in _PRIMARIES.items()}
    tags |= dict.fromkeys((b"rTRC", b"gTRC", b"bTRC"), curve)
    table, body = struct.pack(">I", len(tags)), b""
    start = 128 + 4 + 12 * len(tags)
    places: dict[bytes, int] = {}
    for tag, content in tags.items():
        if content not in places:
            places[content] = start + len(body)
            body += content + bytes(-len(content) % 4)
        table += struct.pack(">4sII", tag, places[content], len(content))
    return _header(start + len(body)) + table + body


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4


def _header(size: int) -> bytes:
    made = (2026, 1, 1, 0, 0, 0)
    start = struct.pack(">I4sI4s4s4s6H4s", size, b"\0\0\0\0", 0x02100000, b"mntr", b"RGB ", b"XYZ ", *made, b"acsp")
    light = b"".join(map(_fixed, _D50))
    return (start + bytes(28) + light).ljust(128, b"\0")


def _fixed(value: float) -> bytes:
    return struct.pack(">i", round(value * 65536))


def _xyz(values: tuple[float, float, float]) -> bytes:
    return b"XYZ \0\0\0\0" + b"".join(map(_fixed, values))


def _description(text: bytes) -> bytes:
    return b"desc\0\0\0\0" + struct.pack(">I", len(text) + 1) + text + b"\0" + bytes(4 + 4 + 2 + 1 + 67)
