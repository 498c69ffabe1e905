"""Words as hostile as paper and people can make them: delimiters, control characters, other alphabets, formulas, markup."""

from __future__ import annotations

from random import Random

HOSTILE = (
    "~*:^|", "=1+1", "=cmd|' /C calc'!A0", "-- @SUM(1)", "+1", "\ufeff+1", "\uff1d1", "a\x00b\x0bc", "\x00\x01\x1f", "\x1b[31m",
    "a\r\nb\tc", "  ", "<script>&amp;]]>", "<a>&b;</a>", "&#0;", '"; DROP', '"\\/\u2028', "\ud800\udfff half", "\ufffe\uffff",
    "Zoë \u202e\uffff", "Ünïcode Ω 漢字 \U0001f642", "日本語", "a;b,c\n", "'", "x" * 400,
)  # fmt: skip
_EDGES = ((0x20, 0x7E), (0xA0, 0x24F), (0x370, 0x5FF), (0x2000, 0x206F), (0x3040, 0x30FF), (0xFF00, 0xFF60), (0, 0x10FFFF))


def hostile(rng: Random, most: int = 20) -> str:
    """One of those, or letters from anywhere, halves of surrogate pairs among them; may be empty."""
    if rng.random() < 0.5:
        return rng.choice(HOSTILE)
    return "".join(chr(rng.randint(*rng.choice(_EDGES))) for _ in range(rng.randint(0, most)))


def words(rng: Random) -> str:
    """The same or something usual; never empty of what can be shown."""
    told = rng.choice(("Gauze 4x4", "Wartung", "Étiquettes", "Toner 12A", None))
    return told if told is not None else f"a{hostile(rng, 12)}"
