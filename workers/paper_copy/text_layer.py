"""Words as invisible text (rendering mode 3) over the picture, each where it was read, in reading order."""

from __future__ import annotations

import math
from dataclasses import dataclass, field

from schemas.geometry import Box, Point
from schemas.pages import Line, PageFacts, ReadPage
from workers.paper_copy.glyphless_font import UNITS, WIDTH

FONT = "F0"
"""Name of the font among a page's resources."""
_FORBIDDEN = frozenset("\0\ufeff\ufffe")
"""No ToUnicode map of a PDF/A may lead to these (ISO 19005-2, 6.2.11.7.2)."""
_THIN = 0.5
"""Points: no word is narrower or lower than this."""
_GLYPH = WIDTH / UNITS
"""Width of a glyph, ems."""


@dataclass(slots=True)
class Characters:
    """Codes of the characters of a document, given as they come; all are drawn by the same blank glyph."""

    codes: dict[str, int] = field(default_factory=dict)

    def encode(self, text: str) -> str:
        """The text as hexadecimal codes of two bytes."""
        return "".join(f"{self.codes.setdefault(each, len(self.codes) + 1):04x}" for each in text)

    def to_unicode(self) -> bytes:
        """The CMap that leads from codes back to characters (ISO 32000-1, 9.10.3)."""
        pairs = [f"<{code:04x}> <{each.encode('utf-16-be').hex()}>" for each, code in self.codes.items()]
        blocks = [pairs[start : start + 100] for start in range(0, len(pairs), 100)]
        listed = "".join(f"{len(block)} beginbfchar\n{chr(10).join(block)}\nendbfchar\n" for block in blocks)
        return (
            "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
            "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
            "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
            f"1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n{listed}"
            "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
        ).encode()


def text_layer(page: ReadPage, size: tuple[float, float], characters: Characters) -> str:
    """Operators that write the page's words; `size` of the page in points. Empty for a page without words."""
    written = [_line(line, page.facts, size, characters) for line in page.text.lines]
    return f"BT\n/{FONT} 1 Tf\n3 Tr\n{''.join(written)}ET\n" if any(written) else ""


def _line(line: Line, facts: PageFacts, size: tuple[float, float], characters: Characters) -> str:
    """Words of a line stand on one base line, so that readers keep them together."""
    whole, words = line.box, line.words
    written = []
    for number, word in enumerate(words):
        text = "".join(each for each in word.text if each not in _FORBIDDEN)
        if not text:
            continue
        place = Box(word.box.x0, whole.y0, word.box.x1, whole.y1)
        last = number == len(words) - 1
        written.append(f"{_matrix(place, facts, size, len(text))} Tm <{characters.encode(text + ('' if last else ' '))}> Tj\n")
    return "".join(written)


def _matrix(box: Box, facts: PageFacts, size: tuple[float, float], letters: int) -> str:
    """The text matrix that stretches as many glyphs over the box; the box is on the level page, the picture may be aslant."""
    top_left, _, bottom_right, bottom_left = (_in_points(corner, size) for corner in facts.to_upright(box))
    along = (bottom_right[0] - bottom_left[0], bottom_right[1] - bottom_left[1])
    up = (top_left[0] - bottom_left[0], top_left[1] - bottom_left[1])
    width, height = max(math.hypot(*along), _THIN), max(math.hypot(*up), _THIN)
    angle = math.atan2(along[1], along[0]) if math.hypot(*along) else 0.0
    cos, sin = math.cos(angle), math.sin(angle)
    stretch = width / (letters * _GLYPH)
    numbers = (stretch * cos, stretch * sin, -height * sin, height * cos, *bottom_left)
    return " ".join(f"{number:.3f}" for number in numbers)


def _in_points(corner: Point, size: tuple[float, float]) -> Point:
    return corner[0] * size[0], (1 - corner[1]) * size[1]
