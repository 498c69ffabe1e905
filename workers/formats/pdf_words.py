"""The words a PDF draws, with their places, in reading order. Points are 1/72 inch."""

from __future__ import annotations

import ctypes
import math
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

import pypdfium2 as pdfium
from pypdfium2 import raw

from schemas.geometry import Box
from schemas.pages import Line, PageText, Reader, Word

_WIDE_GAP = 0.7
"""Share of the font's height: characters further apart than this are different words even without a blank."""
_BACKWARDS = 0.5
"""Share of the font's height: a character this far before the end of the last one begins another word."""
_OTHER_BASE_LINE = 0.35
"""Share of the font's height: a character whose base line differs by more does not belong to the word."""
_SAME_LINE = 0.3
"""Share of the lower font's height by which base lines of one line of paper may differ."""
UNKNOWN = "\ufffd"
_HYPHEN_AT_LINE_END = 0x02
"""PDFium's own mark for a hyphen that ends a line."""
_UNUSED = frozenset("\u200b\u200c\u200d\u2060\ufeff\u200e\u200f\ufffe")
_PLAIN = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "\u00ad": "-", "\u2010": "-", "\u2011": "-"})


@dataclass(frozen=True, slots=True)
class DrawnWord:
    """Characters side by side, on the page as shown."""

    text: str
    box: Box
    base: float
    """Position of the base line across the direction of the writing, points."""
    height: float
    """Of the font, points."""
    turned: int
    """Degrees clockwise, to the nearest quarter, by which the writing is turned: 0 is level."""


@dataclass(frozen=True, slots=True)
class DrawnText:
    """All words of a page, and how many of its characters have no meaning."""

    words: tuple[DrawnWord, ...]
    characters: int
    """Without blanks."""
    unknown: int
    """Characters without a Unicode value, or with a private one."""

    @property
    def turned(self) -> int:
        """The direction of most of the writing, degrees clockwise."""
        letters = Counter[int]()
        for word in self.words:
            letters[word.turned] += len(word.text)
        return letters.most_common(1)[0][0] if letters else 0


@dataclass(slots=True)
class _Run:
    """A word in the making. `start`, `end` and `base` are measured along and across its direction, in page space."""

    turned: int
    height: float
    base: float
    end: float
    chars: list[str]
    left: float
    bottom: float
    right: float
    top: float


def drawn_text(page: pdfium.PdfPage) -> DrawnText:
    """The characters of a page's content, gathered into words."""
    text_page = page.get_textpage()
    try:
        runs = list(_runs(text_page.raw, text_page.count_chars()))
    finally:
        text_page.close()
    shown = _Shown.of(page)
    characters = sum(len(run.chars) for run in runs)
    unknown = sum(run.chars.count(UNKNOWN) for run in runs)
    words = (shown.word(run) for run in runs if any(char != UNKNOWN for char in run.chars))
    return DrawnText(tuple(word for word in words if word is not None), characters, unknown)


def _runs(text_page: ctypes.c_void_p, count: int) -> Iterator[_Run]:
    """Walks over the characters in the order of the page's content. One loop: it turns thousands of times a page."""
    left, right, bottom, top, x, y = (ctypes.c_double() for _ in range(6))
    run: _Run | None = None
    for index in range(count):
        char = _meaning(raw.FPDFText_GetUnicode(text_page, index))
        if char is None:
            if run is not None:
                yield run
                run = None
            continue
        raw.FPDFText_GetCharBox(text_page, index, left, right, bottom, top)
        raw.FPDFText_GetCharOrigin(text_page, index, x, y)
        x0, y0, x1, y1 = left.value, bottom.value, right.value, top.value
        if run is not None:
            start, end, base = _along(run.turned, (x0, y0, x1, y1), x.value, y.value)
            reach = run.height
            if -_BACKWARDS * reach < start - run.end < _WIDE_GAP * reach and abs(base - run.base) < _OTHER_BASE_LINE * reach:
                run.chars.append(char)
                run.end = max(run.end, end)
                run.left, run.bottom = min(run.left, x0), min(run.bottom, y0)
                run.right, run.top = max(run.right, x1), max(run.top, y1)
                continue
            yield run
        turned = round(math.degrees(raw.FPDFText_GetCharAngle(text_page, index)) / 90) * 90 % 360
        _, end, base = _along(turned, (x0, y0, x1, y1), x.value, y.value)
        run = _Run(turned, _font_height(text_page, index, turned), base, end, [char], x0, y0, x1, y1)
    if run is not None:
        yield run


def _meaning(code: int) -> str | None:
    """The character, U+FFFD for one without a known meaning, None for what separates words."""
    if code == _HYPHEN_AT_LINE_END:
        return "-"
    if code < 0x20 or code in (0xFFFD, 0xFFFF) or 0xE000 <= code <= 0xF8FF or code >= 0xF0000 or 0xD800 <= code < 0xE000:
        return None if 0x09 <= code <= 0x0D else UNKNOWN
    char = chr(code)
    return None if char.isspace() or char in _UNUSED else char


def _along(turned: int, box: tuple[float, float, float, float], x: float, y: float) -> tuple[float, float, float]:
    """Where a character starts and ends along its direction, and its base line across it; page space, y upwards."""
    x0, y0, x1, y1 = box
    if turned == 0:
        return x0, x1, y
    if turned == 90:
        return -y1, -y0, x
    if turned == 180:
        return -x1, -x0, -y
    return y0, y1, -x


def _font_height(text_page: ctypes.c_void_p, index: int, turned: int) -> float:
    """From the font's ascent to its descent, points."""
    loose = raw.FS_RECTF()
    raw.FPDFText_GetLooseCharBox(text_page, index, loose)
    extent = abs(loose.top - loose.bottom) if turned in (0, 180) else abs(loose.right - loose.left)
    return max(float(extent), 1.0)


@dataclass(frozen=True, slots=True)
class _Shown:
    """From page space (points, y upwards, before /Rotate) to the page as shown (0..1, y downwards)."""

    left: float
    bottom: float
    right: float
    top: float
    rotation: int

    @classmethod
    def of(cls, page: pdfium.PdfPage) -> _Shown:
        left, bottom, right, top = page.get_bbox()
        return cls(left, bottom, right, top, page.get_rotation())

    def point(self, x: float, y: float) -> tuple[float, float]:
        across, down = (x - self.left) / (self.right - self.left), (self.top - y) / (self.top - self.bottom)
        if self.rotation == 90:
            return 1 - down, across
        if self.rotation == 180:
            return 1 - across, 1 - down
        if self.rotation == 270:
            return down, 1 - across
        return across, down

    def word(self, run: _Run) -> DrawnWord | None:
        """None for what lies outside the page."""
        (ax, ay), (bx, by) = self.point(run.left, run.top), self.point(run.right, run.bottom)
        box = Box(*(min(1.0, max(0.0, value)) for value in (min(ax, bx), min(ay, by), max(ax, bx), max(ay, by))))
        if box.width <= 0 or box.height <= 0:
            return None
        text = "".join(run.chars).translate(_PLAIN)
        return DrawnWord(text, box, -run.base, run.height, (run.turned + self.rotation) % 360)


def in_lines(words: Iterable[DrawnWord]) -> PageText:
    """Lines from top to bottom, words from left to right. All that stands on one base line is one line, however far apart."""
    level = sorted((word for word in words if word.turned == 0), key=lambda word: word.base)
    lines: list[list[DrawnWord]] = []
    for word in level:
        if lines and word.base - lines[-1][0].base <= _SAME_LINE * min(word.height, lines[-1][0].height):
            lines[-1].append(word)
        else:
            lines.append([word])
    turned = sorted((word for word in words if word.turned != 0), key=lambda word: (word.turned, round(word.base)))
    lines += [list(group) for _, group in groupby(turned, key=lambda word: (word.turned, round(word.base)))]
    return PageText(lines=tuple(Line(words=tuple(map(_as_word, sorted(line, key=_place)))) for line in lines))


def _place(word: DrawnWord) -> float:
    """Along the direction of the writing."""
    return {0: word.box.x0, 90: word.box.y0, 180: -word.box.x1, 270: -word.box.y1}[word.turned]


def _as_word(word: DrawnWord) -> Word:
    return Word(text=word.text, box=word.box, confidence=0.0 if UNKNOWN in word.text else 1.0, reader=Reader.PDF)
