"""Words alone right below a position, nearer to it than to the next one, are the rest of its description.

The tagger often thinks that another position begins with a line of words; how far apart lines are set says what they belong to.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from schemas.geometry import Box
from schemas.readings import Reading
from schemas.values import parse_text
from workers.stages.extract.candidates import Found, reading_of
from workers.stages.extract.positions import LINE, Position, holds
from workers.stages.extract.sheets import Row, Token

_Line = dict[str, Reading]
_EDGE = 0.015
"""Page widths by which two lines of one text may be out of line."""
_NEARER = 0.8
"""Share of the distance to the next position at which a line may stand below its own."""
_SEVERAL = 2
"""Positions that show where their texts begin."""
_SCORE = 0.75
_LAST = 1.0
"""Word heights below the last position."""


def with_wrapped_texts(readings: Sequence[Reading]) -> list[Reading]:
    """The readings, with lines of words alone put to the descriptions that they go on with."""
    lines: dict[str, _Line] = defaultdict(dict)
    for each in readings:
        if found := LINE.fullmatch(each.pointer):
            lines[found[1]].setdefault(found[2], each)
    texts = {number: line["description"] for number, line in lines.items() if "description" in line}
    told = sorted((number for number, text in texts.items() if text.box is not None), key=lambda number: _place(texts[number]))
    joined: dict[str, Reading] = {}
    gone: set[str] = set()
    above = ""
    for number, below in pairwise([*told, ""]):
        if len(lines[number]) > 1:
            above = number
        elif above and _goes_on(joined.get(above, texts[above]), texts[number], texts.get(below)):
            joined[above] = _together(joined.get(above, texts[above]), texts[number])
            gone.add(texts[number].pointer)
    whole = {texts[number].pointer: text for number, text in joined.items()}
    return [whole.get(each.pointer, each) for each in readings if each.pointer not in gone]


def texts_on_their_rows(positions: Sequence[Position]) -> Iterator[Reading]:
    """Descriptions of two positions parted a line too high or too low, where texts begin on the row of their amounts."""
    on_row = sum(bool(rows) and rows[0].index == each.row.index for each in positions for rows in [_rows(each)])
    if on_row < max(_SEVERAL, len(positions) / 2):
        return
    for above, each in pairwise(positions):
        if above.sheet is each.sheet and above.row.index < each.row.index:
            yield from _lead_given_up(above, each)
            yield from _rest_given_up(above, each)


def _lead_given_up(above: Position, each: Position) -> Iterator[Reading]:
    """The lines of a description above the row of its amounts that are nearer to the position above."""
    lead = [row for row in _rows(each) if row.index < each.row.index]
    rest, own = [row for row in _rows(each) if row.index >= each.row.index], _rows(above)
    if not (lead and rest and own) or lead[0].index <= above.row.index:
        return
    if lead[0].y0 - own[-1].y1 < _NEARER * (rest[0].y0 - lead[-1].y1):
        yield from _text(above, (*_words(above, own), *_words(each, lead)))
        yield from _text(each, _words(each, rest))


def _rest_given_up(above: Position, each: Position) -> Iterator[Reading]:
    """The lines of a description from the row of the next position's amounts on, where that has no words."""
    own = [row for row in _rows(above) if row.index < each.row.index]
    rest = [row for row in _rows(above) if row.index >= each.row.index]
    if own and rest and "description" not in each.values:
        yield from _text(above, _words(above, own))
        yield from _text(each, _words(above, rest))


def _rows(position: Position) -> list[Row]:
    """The rows of paper with words of its description."""
    text = position.values.get("description")
    return [row for row in position.sheet.rows if text is not None and any(holds(text, token) for token in row.tokens)]


def _words(position: Position, rows: Sequence[Row]) -> tuple[Token, ...]:
    text = position.values["description"]
    return tuple(token for row in rows for token in row.tokens if holds(text, token))


def _text(position: Position, tokens: tuple[Token, ...]) -> Iterator[Reading]:
    text = parse_text(" ".join(token.text for token in tokens))
    if text is not None:
        yield reading_of(f"{position.at}/description", Found(text, tokens, _SCORE, ("column",)))


def _place(text: Reading) -> tuple[int, float]:
    return text.page or 0, text.box.y0 if text.box is not None else 0.0


def _goes_on(above: Reading, text: Reading, below: Reading | None) -> bool:
    one, other = above.box, text.box
    if one is None or other is None or above.page != text.page or abs(one.x0 - other.x0) > _EDGE:
        return False
    drop = other.y0 - one.y1
    if below is None or below.box is None or below.page != text.page:
        return drop < _LAST * other.height
    return drop < _NEARER * (below.box.y0 - other.y1)


def _together(text: Reading, rest: Reading) -> Reading:
    """Both as one text, as sure as the less sure of them; a comma at the end of the first line is inside now."""
    comma = "," if (text.text or text.value).endswith(",") else ""
    boxes = [each.box for each in (text, rest) if each.box is not None]
    least = {name: min(value, rest.signals.get(name, value)) for name, value in text.signals.items()}
    return text.model_copy(
        update={
            "value": f"{text.value.rstrip(',')}{comma} {rest.value}",
            "text": f"{text.text or text.value} {rest.text or rest.value}",
            "score": min(text.score, rest.score),
            "box": Box(min(b.x0 for b in boxes), min(b.y0 for b in boxes), max(b.x1 for b in boxes), max(b.y1 for b in boxes)),
            "runners_up": (),
            "signals": least,
        }
    )
