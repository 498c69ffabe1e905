"""Forms of no registered kind: the title, and every caption with what stands beside or below it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from schemas.kinds import TEXT
from schemas.pages import ReadPage
from schemas.readings import Reading
from schemas.values import parse_text
from workers.stages.extract.blanks import Blank, blanks_on
from workers.stages.extract.candidates import Found, best_reading, reading_of
from workers.stages.extract.captions import IN_COLUMN, Pair, pairs_by_look
from workers.stages.extract.sheets import Row, Segment, Sheet, Token, sheets_of

_NUMBERED = re.compile(r"^(\(?([a-z]|\d{1,2}|[ivx]{2,4}|\d[a-z]|[a-z]\d)[.)]|\d{1,2})$", re.IGNORECASE)
_SECTION = re.compile(r"(section|part|step|schedule)$", re.IGNORECASE)
_EMPTY_BOX = re.compile(r"[☐□]|\[\]")
_FILLER = re.compile(r"^[_.\-=|:]{2,}$|^[|_:]$")
_LONGEST_CAPTION = 9
"""Words."""
_LONGEST_VALUE = 18
"""Words beside a caption; what is longer is running text."""
_CLOSE, _WIDE = 0.9, 2.4
"""Word heights between the lines of a value at most: below its caption, and beside a column of captions, with double space."""
_EVEN = 0.4
"""By how much, in word heights, the space between its lines may grow."""
_PLAIN = 0.4
"""Score of a title that is one plainly: large, in capitals, or called a form."""
_DROP = 2.6
"""How far below its caption, in word heights, a value may begin."""


@dataclass(frozen=True, slots=True)
class _Caption:
    row: int
    tokens: tuple[Token, ...]
    rest: tuple[Token, ...]
    """What follows in the same phrase."""
    segment: int
    score: float


def read_form(pages: Sequence[ReadPage]) -> Iterable[Reading]:
    """The title of the first page, then captions and values, page after page, top to bottom."""
    sheets = sheets_of(pages)
    if not sheets:
        return
    titles = tuple(_titles(sheets[0]))
    title = best_reading("/title", titles, TEXT.parse)
    if title is not None:
        yield title
    index, plainly = 0, [each for each in titles if title is not None and each.value == title.value and each.score >= _PLAIN]
    headed = {token for each in plainly for token in each.tokens}
    for sheet, page in zip(sheets, [page for page in pages if page.text.lines], strict=True):
        blanks = list(blanks_on(sheet, page))
        drawn = {token for blank in blanks for token in (*blank.caption, *blank.answer, *blank.lead)}
        marked = [*_on_rules(blanks), *_pairs(sheet, drawn)]
        taken = drawn | {token for pair in marked for found in pair for token in found.tokens}
        unmarked = _whole(sheet, pairs_by_look(sheet, taken | headed), taken)
        rows = {token: row.index for row in sheet.rows for token in row.tokens}
        for label, value in sorted([*marked, *unmarked], key=lambda pair: (rows[pair[0].tokens[0]], pair[0].tokens[0].x0)):
            yield reading_of(f"/fields/{index}/label", label, parse=TEXT.parse)
            yield reading_of(f"/fields/{index}/value", value, parse=TEXT.parse)
            index += 1


def _whole(sheet: Sheet, pairs: Sequence[Pair], taken: set[Token]) -> list[Pair]:
    """The pairs, values beside a column of captions with the lines on which they go on."""
    starts = {label.tokens[0] for label, _ in pairs}
    return [(label, _continued(sheet, value, starts, taken) if IN_COLUMN in value.because else value) for label, value in pairs]


def _titles(sheet: Sheet) -> Iterator[Found]:
    """Lines near the top that stand alone, are large, or are printed in capitals."""
    for row in sheet.rows:
        if row.y0 > 0.33 * sheet.tall:
            return
        for segment in row.segments:
            text = segment.text
            letters = [c for c in text if c.isalpha()]
            boxed = not any(c.isalnum() for c in segment.tokens[0].text)
            if (
                boxed
                or not 1 <= len(segment.tokens) <= 12
                or len(letters) < 0.7 * len(text.replace(" ", ""))
                or text.endswith(":")
            ):
                continue
            large = min(1.0, max(0.0, (segment.y1 - segment.y0) / sheet.height - 1.0))
            capitals = sum(c.isupper() for c in letters) / max(1, len(letters))
            centred = abs((segment.x0 + segment.x1) / 2 - 0.5) < 0.1
            wordy = 0.15 if len(segment.tokens) >= 2 else 0.0
            named = (
                0.2
                if re.search(r"\b(form|report|request|sheet|statement|survey|review|summary)\b", text, re.IGNORECASE)
                else 0.0
            )
            score = 0.1 + 0.3 * large + 0.15 * (capitals > 0.8) + 0.1 * centred + wordy + named
            value = parse_text(text)
            if value is not None:
                yield Found(value, segment.tokens, min(0.9, score), ("heading",))


def _on_rules(blanks: Iterable[Blank]) -> Iterator[Pair]:
    """Captions of drawn blanks with what stands on the rules."""
    for blank in blanks:
        label = parse_text(" ".join(token.text for token in blank.caption).strip(" :_."))
        value = _value(blank.answer, 0.85, "rule")
        if label is not None and value is not None:
            yield Found(label, blank.caption, 0.85, ("rule",)), value


def _pairs(sheet: Sheet, drawn: AbstractSet[Token]) -> Iterator[Pair]:
    """Captions and answers, save those of drawn blanks."""
    captions = [caption for caption in _captions(sheet) if not drawn & {*caption.tokens, *caption.rest}]
    starts = {caption.tokens[0] for caption in captions}
    taken = set(drawn)
    for caption in captions:
        value = _beside(sheet, caption, starts) or _below(sheet, caption, starts, taken)
        label = parse_text(" ".join(token.text for token in caption.tokens).strip(" :_."))
        if value is not None and label is not None:
            value = _continued(sheet, value, starts, taken)
            taken.update(value.tokens)
            yield Found(label, caption.tokens, caption.score, ("caption",)), value


def _captions(sheet: Sheet) -> Iterator[_Caption]:
    counted = _letters_counting(sheet)
    for row in sheet.rows:
        for index, segment in enumerate(row.segments):
            yield from _in_segment(row, index, segment, counted)


def _letters_counting(sheet: Sheet) -> set[str]:
    """Letters that begin phrases and have a neighbour that does: a lone one is rather somebody's initial."""
    firsts = {segment.tokens[0].text.strip("().") for row in sheet.rows for segment in row.segments}
    letters = {text for text in firsts if len(text) == 1 and text.isalpha()}
    return {letter for letter in letters if {chr(ord(letter) - 1), chr(ord(letter) + 1)} & letters}


def _in_segment(row: Row, index: int, segment: Segment, counted: AbstractSet[str]) -> Iterator[_Caption]:
    """Words up to a colon; after a value the caption is what follows its widest blank, or the last word."""
    tokens = segment.tokens
    begin = 0
    ends = [
        at
        for at, token in enumerate(tokens)
        if token.text[-1] in ":?" and any(c.isalpha() for c in token.text + tokens[at - 1].text)
    ]
    for number, end in enumerate(ends):
        start = begin if number == 0 else _after_value(tokens, begin, end)
        if number:
            begin = start
        words = tokens[start : end + 1]
        stop = ends[number + 1] if number + 1 < len(ends) else None
        until = len(tokens) if stop is None else _after_value(tokens, end + 1, stop)
        if 0 < len(words) <= _LONGEST_CAPTION and _is_caption(words) and until - end <= _LONGEST_VALUE:
            yield _Caption(row.index, words, tokens[end + 1 : until], index, 0.85 if len(words) <= 5 else 0.7)
        begin = end + 1
    mark = tokens[0].text.strip("().")
    numbered = _NUMBERED.match(tokens[0].text) and (mark.isdigit() or (index == 0 and (len(mark) > 1 or mark in counted)))
    if not ends and numbered and 2 <= len(tokens) <= _LONGEST_CAPTION:
        yield _Caption(row.index, tokens, (), index, 0.6)


def _is_caption(words: Sequence[Token]) -> bool:
    """Captions begin with a capital or a number; words before a colon in running text do not."""
    first = next((c for word in words for c in word.text if c.isalnum()), "")
    named = any(c.isalpha() for c in words[0].text + words[-1].text) and not _SECTION.match(words[0].text)
    return named and (first.isupper() or first.isdigit() or words[-1].text.lower() == "cc:")


def _after_value(tokens: Sequence[Token], begin: int, end: int) -> int:
    """Where, between a colon and the next one, the value ends and the next caption begins."""
    if end - begin < 1:
        return begin
    gaps = [(tokens[at].x0 - tokens[at - 1].x1, at) for at in range(max(1, begin + 1), end + 1)]
    widest = max(gaps, default=(0.0, end))
    usual = sorted(gap for gap, _ in gaps)[len(gaps) // 2] if gaps else 0.0
    return widest[1] if widest[0] > 1.6 * max(usual, 0.4 * tokens[end].pitch) else end


def _beside(sheet: Sheet, caption: _Caption, starts: set[Token]) -> Found | None:
    """The rest of the caption's phrase, or the next phrase to its right that is no caption."""
    found = _value(caption.rest, 0.85, "right")
    if found is not None:
        return found
    if caption.rest and not all(_FILLER.match(token.text) for token in caption.rest):
        return None
    following = sheet.rows[caption.row].segments[caption.segment + 1 :]
    if not following or any(token in starts for token in following[0].tokens):
        return None
    distance = (following[0].x0 - caption.tokens[-1].x1) / sheet.pitch
    return _value(following[0].tokens, 0.8, "right") if distance < 25 else None


def _below(sheet: Sheet, caption: _Caption, starts: set[Token], taken: set[Token]) -> Found | None:
    left, right = caption.tokens[0].x0, caption.tokens[-1].x1
    bottom = max(token.y1 for token in caption.tokens)
    for row in sheet.rows[caption.row + 1 : caption.row + 3]:
        if row.y0 - bottom > _DROP * sheet.height:
            return None
        for segment in row.segments:
            if min(segment.x1, right) - max(segment.x0, left) <= 0 and abs(segment.x0 - left) > 3 * sheet.pitch:
                continue
            if segment.tokens[0] in starts or segment.tokens[0] in taken or _NUMBERED.match(segment.tokens[0].text):
                return None
            return _value(segment.tokens, 0.6, "below")
    return None


def _continued(sheet: Sheet, value: Found, starts: set[Token], taken: set[Token]) -> Found:
    """A value that goes on below itself: lines evenly set, level with its beginning, without a caption on their row.

    Beside a column of captions the lines may be set wide: what stands there without a caption belongs to the one above.
    """
    tokens = value.tokens
    left, bottom = tokens[0].x0, max(token.y1 for token in tokens)
    row = next(row for row in sheet.rows if tokens[-1] in row.tokens)
    room = (_WIDE if row.tokens[0].x0 < left - sheet.pitch else _CLOSE) * sheet.height
    for following in sheet.rows[row.index + 1 :]:
        gap = following.y0 - bottom
        if gap > room or abs(following.tokens[0].x0 - left) > 1.5 * sheet.pitch:
            break
        if any(token in starts or token in taken for token in following.tokens):
            break
        tokens, bottom = tokens + following.segments[0].tokens, following.y1
        room = min(room, max(gap, 0.0) + _EVEN * sheet.height)
    text = parse_text(" ".join(token.text for token in tokens).strip(" _|"))
    return value if text is None or tokens == value.tokens else Found(text, tokens, value.score, value.because)


def _value(tokens: Sequence[Token], score: float, where: str) -> Found | None:
    kept = tuple(token for token in tokens if not _FILLER.match(token.text))
    if kept and _EMPTY_BOX.fullmatch(kept[0].text):
        return None
    value = parse_text(" ".join(token.text for token in kept).strip(" _|"))
    if value is None or not any(c.isalnum() for c in value):
        return None
    return Found(value, kept, score, (where,))
