"""A read page as geometry: tokens, the segments they form, the rows segments stand in.

Lengths are in page widths in both directions (y included), so that distances compare; a token keeps its normalised box for
evidence. A segment is a run of tokens that a reader sees as one phrase: no column gap and no vertical rule inside.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from statistics import fmean, median

from schemas.geometry import Box
from schemas.pages import PageFacts, ReadPage, RegionRole, Word
from schemas.readings import Reading

_GLUED = re.compile(r"([^\W\d](?:[\w./&'-]*#?:|[^\W\d]*(?:[./&'-][^\W\d]*)*#))([^\s:/\\].*)")
"""A caption with its value; the number sign in `VIR9083#ABB` ends none."""
_PAIRED = re.compile(r"\d{1,2}/\d{1,2}/\d{2,4}(?=-\d{1,2}/)|\S+?(?=\|)")
_FOLD = str.maketrans({"ä": "a", "ö": "o", "ü": "u", "ß": "ss", "é": "e", "è": "e", "à": "a", "#": "no", "№": "no"})
_NUMBER_WORDS = {"number", "num", "nr", "nbr", "nummer", "numero", "numéro", "n°", "nº"}
_NOT_KEY = re.compile(r"[^a-z0-9%]")
_LEVEL = 0.55
"""Pieces of a row stand at the same height to this share of a word's height."""
_SHARED = 0.3
"""What stands above one another cannot be of one row."""
_FAR = 12.0
"""Words of one reader's line further apart than so many characters are placed on their own."""
_GAP = 1.7
_WIDEST_GAP = 3.0
"""A blank wider than this many characters of the words beside it parts two segments: the first on pages with narrow blanks,
the second at most."""


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
    def blank(self) -> float:
        """Usual blank between two words of a phrase, in characters: about a half, in typewriting more than one."""
        pairs = (pair for row in self.rows for segment in row.segments for pair in pairwise(segment.tokens))
        blanks = [(right.x0 - left.x1) / max(1e-6, (left.pitch + right.pitch) / 2) for left, right in pairs]
        return median(blanks) if blanks else 0.5

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """All tokens, row after row."""
        return tuple(token for row in self.rows for token in row.tokens)


def sheet_of(page: ReadPage) -> Sheet:
    """The page's words, arranged by where they stand."""
    tall = page.facts.height / page.facts.width
    read = [[token for word in line.words for token in tokens_of(word, page.facts)] for line in page.text.lines]
    tokens = [token for line in read for token in line]
    pitch = median(token.pitch for token in tokens) if tokens else 0.01
    height = median(token.y1 - token.y0 for token in tokens) if tokens else 0.01
    walls = [
        (region.box.x0, region.box.y0 * tall, region.box.y1 * tall)
        for region in page.layout.regions
        if region.role is RegionRole.RULE and region.box.height * tall > region.box.width
    ]
    lines = [sorted(line, key=lambda token: token.x0) for line in _rows(_pieces(read, pitch))]
    gap = max(_GAP, min(_WIDEST_GAP, 1.65 * _usual_blank(lines)))
    rows = tuple(Row(index, tuple(_segments(line, pitch, gap, walls))) for index, line in enumerate(lines))
    return Sheet(page.facts.number, rows, pitch, height, tall)


def sheets_of(pages: Sequence[ReadPage]) -> tuple[Sheet, ...]:
    """One sheet per page that has words."""
    return tuple(sheet_of(page) for page in pages if page.text.lines)


def row_of(reading: Reading, sheets: Mapping[int, Sheet]) -> tuple[Row | None, tuple[Token, ...]]:
    """The row that the reading stands on and its words of it; nothing where it stands on none or on several."""
    sheet, box = sheets.get(reading.page or 0), reading.box
    if sheet is None or box is None:
        return None, ()
    held = [(row, own) for row in sheet.rows if (own := tuple(token for token in row.tokens if box.holds(token.box.center)))]
    return held[0] if len(held) == 1 else (None, ())


def reaching(row: Row, segment: Segment, gap: float) -> Segment:
    """The segment with those that follow it on its row, each within the gap."""
    at = row.segments.index(segment)
    tokens = list(segment.tokens)
    for other in row.segments[at + 1 :]:
        if other.x0 - tokens[-1].x1 > gap:
            break
        tokens.extend(other.tokens)
    return segment if len(tokens) == len(segment.tokens) else Segment(tuple(tokens))


def around_tokens(tokens: Iterable[Token]) -> Box:
    """The smallest box, on the clean page, around tokens of one page."""
    boxes = [token.box for token in tokens]
    return Box(min(b.x0 for b in boxes), min(b.y0 for b in boxes), max(b.x1 for b in boxes), max(b.y1 for b in boxes))


def confidence_of(tokens: Sequence[Token]) -> float:
    """The readers' scores of the tokens, weakest word counting most."""
    scores = [token.confidence for token in tokens]
    return 0.5 * min(scores) + 0.5 * fmean(scores)


def tokens_of(word: Word, facts: PageFacts) -> list[Token]:
    """The word, or what stands on both sides of its colon, bar or dash between dates."""
    tall = facts.height / facts.width
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
            Token(part, key_of(part), box.x0, box.y0 * tall, box.x1, box.y1 * tall, facts.number, box, word.confidence,
                  word.second if len(parts) == 1 else None, facts.own_text)
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


@dataclass(slots=True)
class _Strip:
    """A row being put together: the stretches of it that are taken, with their middles at both ends."""

    tokens: list[Token]
    spans: list[tuple[float, float, float, float]]

    def distance(self, piece: Sequence[Token]) -> float | None:
        """How far in y, in word heights, the piece stands from the row beside it; None where the row is taken there."""
        x0, x1 = piece[0].x0, piece[-1].x1
        nearest, gap = 0.0, float("inf")
        for left, right, first, last in self.spans:
            if min(right, x1) - max(left, x0) > _SHARED * min(right - left, x1 - x0):
                return None
            apart, own, other = (x0 - right, piece[0].middle, last) if x0 >= left else (left - x1, piece[-1].middle, first)
            if apart < gap:
                nearest, gap = abs(own - other), apart
        height = min(_height(piece), _height(self.tokens))
        return nearest / max(height, 1e-6)

    def add(self, piece: Sequence[Token]) -> None:
        """The piece belongs to this row."""
        self.tokens.extend(piece)
        self.spans.append((piece[0].x0, piece[-1].x1, piece[0].middle, piece[-1].middle))


def _height(tokens: Sequence[Token]) -> float:
    return max(token.y1 - token.y0 for token in tokens[:3])


def _rows(pieces: Iterable[Sequence[Token]]) -> list[list[Token]]:
    """Pieces of lines as the reader saw them, side by side where they stand at the same height, from top to bottom."""
    strips: list[_Strip] = []
    for piece in sorted(pieces, key=lambda tokens: fmean(token.middle for token in tokens)):
        best, least = None, _LEVEL
        for strip in strips[-6:]:
            distance = strip.distance(piece)
            if distance is not None and distance < least:
                best, least = strip, distance
        if best is None:
            best = _Strip([], [])
            strips.append(best)
        best.add(piece)
    return [strip.tokens for strip in strips]


def _pieces(lines: Iterable[Sequence[Token]], pitch: float) -> Iterable[list[Token]]:
    """Runs of a reader's line in which every word stands right of the one before, at its height and not far from it."""
    for line in lines:
        run: list[Token] = []
        for token in line:
            last = run[-1] if run else None
            if last is not None and not (
                -2 * pitch < token.x0 - last.x1 < _FAR * pitch and abs(token.middle - last.middle) < 0.5 * (last.y1 - last.y0)
            ):
                yield run
                run = []
            run.append(token)
        if run:
            yield run


def _usual_blank(lines: Iterable[Sequence[Token]]) -> float:
    """Between words of running text, in characters; on some tills' paper it is two."""
    blanks = [
        (right.x0 - left.x1) / max(1e-6, (left.pitch + right.pitch) / 2)
        for line in lines
        for left, right in pairwise(line)
        if left.key.isalpha() and right.key.isalpha()
    ]
    near = sorted(blank for blank in blanks if blank < _WIDEST_GAP)
    # The narrowest sixth: the rest may part columns.
    return near[len(near) // 6] if near else 0.5


def _segments(
    line: Sequence[Token], pitch: float, gap: float, walls: Sequence[tuple[float, float, float]]
) -> Iterable[Segment]:
    run = [line[0]]
    for token in line[1:]:
        last = run[-1]
        blank = gap * max(0.6 * pitch, min(2.5 * pitch, (last.pitch + token.pitch) / 2))
        if token.x0 - last.x1 > blank or _walled(last, token, walls):
            yield Segment(tuple(run))
            run = []
        run.append(token)
    yield Segment(tuple(run))


def _walled(left: Token, right: Token, walls: Sequence[tuple[float, float, float]]) -> bool:
    lowest, highest = (left.x0 + left.x1) / 2, (right.x0 + right.x1) / 2
    return any(lowest < x < highest and top <= left.middle <= bottom for x, top, bottom in walls)
