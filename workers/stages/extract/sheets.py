"""A read page as geometry: tokens, the segments they form, the rows segments stand in.

Lengths are in page widths in both directions (y included), so that distances compare; a token keeps its normalised box for
evidence. A segment is a run of tokens that a reader sees as one phrase: no column gap and no vertical rule inside.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from statistics import fmean, median

from schemas.geometry import Box
from schemas.pages import ReadPage, RegionRole, Word

_GLUED = re.compile(r"([^\W\d][\w./&'-]*(?:[:#]|#:))([^\s:/\\].*)")
_PAIRED = re.compile(r"\d{1,2}/\d{1,2}/\d{2,4}(?=-\d{1,2}/)|\S+?(?=\|)")
_FOLD = str.maketrans({"ä": "a", "ö": "o", "ü": "u", "ß": "ss", "é": "e", "è": "e", "à": "a", "#": "no", "№": "no"})
_NUMBER_WORDS = {"number", "num", "nr", "nbr", "nummer", "numero", "numéro", "n°", "nº"}
_NOT_KEY = re.compile(r"[^a-z0-9%]")
_GAP = 1.7
"""A blank wider than this many characters of the words beside it parts two segments."""


def key_of(text: str) -> str:
    """What two wordings are compared by: lower case, no punctuation, every word for `number` alike."""
    lower = text.lower().translate(_FOLD)
    bare = _NOT_KEY.sub("", lower)
    return "no" if bare in _NUMBER_WORDS or lower in _NUMBER_WORDS else bare


@dataclass(frozen=True, slots=True)
class Token:
    """A word, or the part of a word on one side of its colon."""

    text: str
    key: str
    x0: float
    y0: float
    x1: float
    y1: float
    page: int
    """1-based, within the file."""
    box: Box
    """On the clean page, 0..1."""
    confidence: float
    second: str | None
    """What the second reader saw, where it looked and the token is a whole word."""
    own_text: bool

    @property
    def middle(self) -> float:
        """Centre in y."""
        return (self.y0 + self.y1) / 2

    @property
    def pitch(self) -> float:
        """Width of one of its characters."""
        return (self.x1 - self.x0) / max(1, len(self.text))

    @property
    def ends_label(self) -> bool:
        """Does it end with a colon or number sign?"""
        return self.text[-1] in ":#"


@dataclass(frozen=True)
class Segment:
    """Tokens that read as one phrase."""

    tokens: tuple[Token, ...]

    @cached_property
    def text(self) -> str:
        """The tokens with single blanks between them."""
        return " ".join(token.text for token in self.tokens)

    @property
    def x0(self) -> float:
        """Left edge."""
        return self.tokens[0].x0

    @property
    def x1(self) -> float:
        """Right edge."""
        return self.tokens[-1].x1

    @cached_property
    def y0(self) -> float:
        """Top edge."""
        return min(token.y0 for token in self.tokens)

    @cached_property
    def y1(self) -> float:
        """Bottom edge."""
        return max(token.y1 for token in self.tokens)

    @cached_property
    def key(self) -> str:
        """The keys of its tokens, joined."""
        return "".join(token.key for token in self.tokens)


@dataclass(frozen=True)
class Row:
    """Segments side by side, left to right."""

    index: int
    segments: tuple[Segment, ...]

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """All its tokens, left to right."""
        return tuple(token for segment in self.segments for token in segment.tokens)

    @cached_property
    def y0(self) -> float:
        """Top edge."""
        return min(segment.y0 for segment in self.segments)

    @cached_property
    def y1(self) -> float:
        """Bottom edge."""
        return max(segment.y1 for segment in self.segments)

    @cached_property
    def text(self) -> str:
        """Segments parted by two blanks."""
        return "  ".join(segment.text for segment in self.segments)


@dataclass(frozen=True)
class Sheet:
    """One page, ready for searching."""

    number: int
    """1-based, within the file."""
    rows: tuple[Row, ...]
    pitch: float
    """Width of a usual character."""
    height: float
    """Height of a usual word."""
    tall: float
    """Height of the page."""

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """All tokens, row after row."""
        return tuple(token for row in self.rows for token in row.tokens)


def sheet_of(page: ReadPage) -> Sheet:
    """The page's words, arranged by where they stand."""
    tall = page.facts.height / page.facts.width
    tokens = [token for word in page.text.words for token in _tokens(word, page, tall)]
    pitch = median(token.pitch for token in tokens) if tokens else 0.01
    height = median(token.y1 - token.y0 for token in tokens) if tokens else 0.01
    walls = [
        (region.box.x0, region.box.y0 * tall, region.box.y1 * tall)
        for region in page.layout.regions
        if region.role is RegionRole.RULE and region.box.height * tall > region.box.width
    ]
    lines = (sorted(line, key=lambda token: token.x0) for line in _lines(tokens))
    rows = tuple(Row(index, tuple(_segments(line, pitch, walls))) for index, line in enumerate(lines))
    return Sheet(page.facts.number, rows, pitch, height, tall)


def sheets_of(pages: Sequence[ReadPage]) -> tuple[Sheet, ...]:
    """One sheet per page that has words."""
    return tuple(sheet_of(page) for page in pages if page.text.lines)


def around_tokens(tokens: Iterable[Token]) -> Box:
    """The smallest box, on the clean page, around tokens of one page."""
    boxes = [token.box for token in tokens]
    return Box(min(b.x0 for b in boxes), min(b.y0 for b in boxes), max(b.x1 for b in boxes), max(b.y1 for b in boxes))


def confidence_of(tokens: Sequence[Token]) -> float:
    """The readers' scores of the tokens, weakest word counting most."""
    scores = [token.confidence for token in tokens]
    return 0.5 * min(scores) + 0.5 * fmean(scores)


def _tokens(word: Word, page: ReadPage, tall: float) -> list[Token]:
    parts = _parts(word.text)
    made = []
    at = 0
    for part in parts:
        start = word.text.index(part, at)
        at = start + len(part)
        x0 = word.box.x0 + word.box.width * start / len(word.text)
        x1 = word.box.x0 + word.box.width * at / len(word.text)
        box = word.box if len(parts) == 1 else Box(x0, word.box.y0, x1, word.box.y1)
        made.append(
            Token(part, key_of(part), box.x0, box.y0 * tall, box.x1, box.y1 * tall, page.facts.number, box, word.confidence,
                  word.second if len(parts) == 1 else None, page.facts.own_text)
        )  # fmt: skip
    return made


def _parts(text: str) -> list[str]:
    """`Total:12.00` is a caption and its value, `01/02/20-01/09/20` two dates, `45|2.00` two cells."""
    if match := _GLUED.fullmatch(text):
        return [match[1], *_parts(match[2])]
    if match := _PAIRED.match(text):
        rest = text[match.end() :].lstrip("|" if "|" in text else "-")
        return [match[0], *_parts(rest)] if rest.strip("-") else [text]
    return [text]


def _lines(tokens: Iterable[Token]) -> list[list[Token]]:
    """Tokens whose middles stand at about the same height, from top to bottom."""
    lines: list[list[Token]] = []
    middles: list[float] = []
    for token in sorted(tokens, key=lambda each: each.middle):
        best, best_distance = -1, 0.5
        for index in range(len(lines) - 1, max(-1, len(lines) - 4), -1):
            height = max(token.y1 - token.y0, lines[index][0].y1 - lines[index][0].y0)
            distance = abs(token.middle - middles[index]) / max(height, 1e-6)
            if distance < best_distance:
                best, best_distance = index, distance
        if best < 0:
            lines.append([token])
            middles.append(token.middle)
        else:
            lines[best].append(token)
            middles[best] += (token.middle - middles[best]) / len(lines[best])
    return lines


def _segments(line: Sequence[Token], pitch: float, walls: Sequence[tuple[float, float, float]]) -> Iterable[Segment]:
    run = [line[0]]
    for token in line[1:]:
        last = run[-1]
        blank = _GAP * max(0.6 * pitch, min(2.5 * pitch, (last.pitch + token.pitch) / 2))
        if token.x0 - last.x1 > blank or _walled(last, token, walls):
            yield Segment(tuple(run))
            run = []
        run.append(token)
    yield Segment(tuple(run))


def _walled(left: Token, right: Token, walls: Sequence[tuple[float, float, float]]) -> bool:
    lowest, highest = (left.x0 + left.x1) / 2, (right.x0 + right.x1) / 2
    return any(lowest < x < highest and top <= left.middle <= bottom for x, top, bottom in walls)
