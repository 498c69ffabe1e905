"""Codes of what was sold, by the column that they stand in: senders call it by many names, and other numbers have columns too.

A column is one of codes where its heading says so, or where the tagger knew some of them; it is none where its heading says
lot, serial number or ticket, whatever the tagger took it for. Codes may also stand in a line above or below the words.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from schemas.readings import Reading
from schemas.types.invoice import TYPE
from workers.stages.extract.candidates import Found, reading_of
from workers.stages.extract.code_shapes import LIKE
from workers.stages.extract.labels import phrase_key
from workers.stages.extract.positions import LINE, Position, holds
from workers.stages.extract.remarks import is_remark
from workers.stages.extract.sheets import Row, Segment, Token

_Cell = tuple[Position, Segment]
_MOST, _MOST_HEADED = 0.6, 0.4
"""Share of the rows in which a column must stand to be one, and one that has a heading of codes."""
_STEPS, _MISSED = (1, 5, 10, 100), 3
"""By how much rows are numbered, and how many of them one number may be behind the one before."""
_EDGE = 1.2
"""Characters by which the cells of a column may be out of line."""
_HEADED = 8.0
"""Word heights above the first position in which its heading is looked for."""
_COUNTED_DIGITS = 2
"""Digits of a heading, at most: a line between it and the first position may say a delivery's number."""
_STACKED, _LEADING = 3, 1.2
"""Lines of a heading, at most, and word heights between them."""
_SCORE = 0.75
_CODE = re.compile(r"(?=.*\d)[\w./-]{3,}")
_NO_CODE = re.compile(r"\d{1,2}[/.-]\d{1,2}([/.-]\d{2,4})?|\d{1,2}:\d{2}.*|[$€£]?-?[\d,]+\.\d{2}|\d+([.,]\d+)?%|\d{1,2}|:\d{2}")
"""Dates, times, amounts, rates and counts."""
_PART, _DIGITS_OF_PARTS = re.compile(r"(?=.*\d)[\dA-Z./-]+|[A-Z]{1,3}"), 4
"""Pieces of a code that is printed with blanks, and digits they have together, at least."""
_WHOLE = 6
"""Characters from which on two codes side by side are those of two columns."""
_FIND = TYPE.leaves()["/lines/*/item_code"].find
_ALL_LABELS = frozenset(map(phrase_key, _FIND.labels if _FIND is not None else ()))
_LABELS = frozenset(key for key in _ALL_LABELS if re.search("no|nr|code|sku|upc|id|ref|art|item", key))
_WORDED, _NEARLY_ALL = _ALL_LABELS - _LABELS, 0.8
"""Headings of codes; a `material` or a `product` may be told in words as well, save where nearly all rows have a code there."""
_THINGS = (
    "item|part|prod(?:uct)?|prd|stock|stk|cat(?:alog(?:ue)?)?|mat(?:erial|l)?|model|article|art|style|equip(?:ment)?|unit|asset"
    "|inventory|title|plu|sku|upc|ean|gtin|isbn|issn|ndc"
)
_NUMBERED = re.compile(
    rf"(?:our|vendor|supplier|seller|mfr|mfg|whse|warehouse|house)?(?:{_THINGS})(?:no|code|id|sku|ref|class)s?"
    r"|(?:our)?(?:sku|upc|ean|gtin|isbn|issn|ndc|plu|product|part|item|catalog(?:ue)?)"
)
"""How such headings are worded: `Catalog No.`, `Our item`, `Prod ID`, `ISBN`."""
_OTHER = re.compile(
    r"lot|batch|charge|serial|serie|sn|exp|ticket|tkt|your|cust|ihre|votre|(?:hs|hts)(?:code|no)?$|tariff|taric|zolltarif|commodity"
    r"|(?:case|pan|tray|acc(?:ession)?|rx|req(?:uisition)?)(?:no|id)?$"
)
"""How headings of other numbers begin, that the tagger takes for codes."""


_COUNTED = re.compile(r"(\d{1,3})(?: (\S{3,}))?")
"""The number of a row, alone or before a code."""
_TORN = 2.0
"""Characters between the two."""
_BLANK, _TORN_PIECES = 1.2, 4.0
"""Characters between pieces of a code, and between those of one that was torn."""
_ALIKE = 0.7
"""Share of the codes that have the usual length, where another of them was torn."""
_BOOK = re.compile(r"97[89]-?\d{10}")
"""The number of a book, whatever stands above it."""


def is_code(text: str) -> bool:
    """Does it look like a code?"""
    return _CODE.fullmatch(text) is not None and _NO_CODE.fullmatch(text) is None and not is_remark([text])


def misplaced_codes(positions: Sequence[Position]) -> frozenset[str]:
    """Pointers of codes that stand under the heading of something else."""
    known = {each.at: cell for each in positions for cell in _known(each)}
    column = _column([(each, cell) for each in positions for cell in (_known(each) or _free(each))], len(positions))
    told = [each.at for each, cell in column if known.get(each.at) == cell]
    is_other = bool(told) and (_counts(column) or any(_OTHER.match(key) for key in _headings(*_first(column))))
    return frozenset(f"{at}/item_code" for at in told) if is_other else frozenset()


def codes_in_columns(positions: Sequence[Position]) -> Iterator[Reading]:
    """Item codes that nobody knew, in a column in which other rows have theirs or under a heading that says so."""
    known = {each.at for each in positions if "item_code" in each.values}
    cells = [(each, cell) for each in positions for cell in (*_known(each), *_free(each, _CODE))]
    # Under a heading of codes `6876.32` is one; elsewhere it is an amount.
    for column in (_with_some_known(positions), _headed(cells, len(positions)), _beside(positions)):
        for position, cell in column:
            if position.at not in known:
                yield reading_of(f"{position.at}/item_code", Found(cell.text, cell.tokens, _SCORE, ("column",)))
        if column:
            return


def codes_with_blanks(positions: Sequence[Position]) -> Iterator[Reading]:
    """Codes of several pieces, `889 160 90`, in a column under a heading that says so; one may be torn where others are not."""
    cells = [(each, run) for each in positions for run in _in_pieces(each, _BLANK)]
    column = _headed(cells, len(positions))
    told = {position.at for position, _ in column}
    usual, count = Counter(_lengths(run.tokens) for _, run in column).most_common(1)[0] if column else ((), 0)
    for position in positions if count > 1 else ():
        runs = _in_pieces(position, _TORN_PIECES) if position.at not in told else ()
        column += [(position, run) for run in runs if _lengths(run.tokens) == usual]
    for position, cell in column:
        yield reading_of(f"{position.at}/item_code", Found(cell.text, cell.tokens, _SCORE, ("column",)))


def _lengths(run: Sequence[Token]) -> tuple[int, ...]:
    return tuple(len(each.text) for each in run)


def _in_pieces(position: Position, gap: float) -> Iterator[Segment]:
    """Runs of pieces of codes in the row that no value has, save the one that has a piece of them for the code."""
    others = [value for name, value in position.values.items() if name != "item_code"]
    run: list[Token] = []
    for token in (*position.row.tokens, None):
        is_piece = token is not None and _PART.fullmatch(token.text) and not any(holds(each, token) for each in others)
        if token is not None and is_piece and (not run or token.x0 - run[-1].x1 < gap * token.pitch):
            run.append(token)
            continue
        if _is_in_pieces(run):
            yield Segment(tuple(run))
        run = [token] if token is not None and is_piece else []


def _is_in_pieces(run: Sequence[Token]) -> bool:
    """Are they several pieces of one code?"""
    digits = sum(c.isdigit() for each in run for c in each.text)
    whole = sum(len(each.text) >= _WHOLE and is_code(each.text) for each in run)
    return len(run) > 1 >= whole and digits >= _DIGITS_OF_PARTS and all(_PART.fullmatch(each.text) for each in run)


def codes_of_one_row(positions: Sequence[Position]) -> Iterator[Reading]:
    """Codes that were read on into the row of another position, without what stands there."""
    rows = [(each.sheet.number, each.row) for each in positions]
    for each in positions:
        code, cells = each.values.get("item_code"), _known(each)
        others = (row for number, row in rows if number == each.sheet.number and row is not each.row)
        if cells and code is not None and any(holds(code, token) for row in others for token in row.tokens):
            yield reading_of(f"{each.at}/item_code", Found(cells[0].text, cells[0].tokens, _SCORE, ("column",)))


def torn_codes(positions: Sequence[Position]) -> Iterator[Reading]:
    """Codes that were read as two words: a book's number, as long as all others of the paper, or parted before a dash."""
    lengths = Counter(len(code.value) for each in positions if (code := each.values.get("item_code")) is not None)
    (usual, count) = max(lengths.items(), key=lambda each: each[1], default=(0, 0))
    alike = usual if count >= max(LIKE, _ALIKE * lengths.total()) else 0
    for each in positions:
        code = each.values.get("item_code")
        for left, right in pairwise(each.row.tokens):
            whole = left.text + right.text
            near = right.x0 - left.x1 < _TORN * left.pitch
            is_cut = right.text.startswith("-") and right.text[1:].isalnum()
            is_part = code is not None and len(code.value) < len(whole) and is_code(whole) and (is_cut or len(whole) == alike)
            is_half = is_part and code is not None and any(holds(code, half) for half in (left, right))
            others = [value for name, value in each.values.items() if name != "item_code"]
            free = not any(holds(value, half) for value in others for half in (left, right))
            if near and (_BOOK.fullmatch(whole) or (is_half and free)):
                yield reading_of(f"{each.at}/item_code", Found(whole, (left, right), _SCORE, ("column",)))


def _with_some_known(positions: Sequence[Position]) -> list[_Cell]:
    """The column of those that are known, with its other cells."""
    cells = [(each, cell) for each in positions for cell in (_known(each) or _free(each))]
    column = _column(cells, len(positions))
    return column if any("item_code" in each.values for each, _ in column) else []


def _headed(cells: Sequence[_Cell], rows: int) -> list[_Cell]:
    """The column under a heading of codes."""
    rest = list(cells)
    while column := _column(rest, rows, _MOST_HEADED):
        keys = list(_headings(*_first(column)))
        named = _LABELS | _WORDED if len(column) >= _NEARLY_ALL * rows else _LABELS
        says_so = any({key, key.removesuffix("no")} & named or _NUMBERED.fullmatch(key) for key in keys)
        headed = says_so and not any(map(_OTHER.match, keys))
        if (headed or all(_BOOK.fullmatch(cell.text) for _, cell in column)) and not _counts(column):
            return column
        rest = [each for each in rest if each not in column]
    return []


def _counts(column: Sequence[_Cell]) -> bool:
    """Are they the numbers of the rows? `001`, `002`; one of them may not have been read."""
    values = [int(cell.text) for _, cell in column if cell.text.isdigit()]
    steps = {after - before for before, after in pairwise(values)}
    least = min(steps, default=0)
    return (
        len(values) == len(column) > 1
        and least in _STEPS
        and all(step % least == 0 and step <= _MISSED * least for step in steps)
        and values[0] <= _MISSED * least
    )


def codes_on_one_side(positions: Sequence[Position]) -> Iterator[Reading]:
    """Codes in lines of their own that are those of the position above, or below, throughout: one sender sets all alike.

    Only where every position has one on that side, and fewer have on the other.
    """
    sides = sorted((_on_side(positions, step) for step in (1, -1)), key=len)
    if len(sides[0]) < len(sides[1]) == len(positions):
        for each, cell in sides[1]:
            known = each.values.get("item_code")
            if known is not None and not any(holds(known, token) for token in (*cell.tokens, *each.row.tokens)):
                yield reading_of(f"{each.at}/item_code", Found(cell.text, cell.tokens, _SCORE, ("column",)))


def _beside(positions: Sequence[Position]) -> list[_Cell]:
    """Codes in a line of their own right above or below the words, at their edge."""
    sides = (_on_side(positions, step) for step in (1, -1))
    return next((found for found in sides if len(found) >= max(1, _MOST * len(positions))), [])


def _on_side(positions: Sequence[Position], step: int) -> list[_Cell]:
    taken = {(each.sheet.number, each.row.index) for each in positions}
    found = []
    for each in positions:
        at = each.row.index + step
        if 0 <= at < len(each.sheet.rows) and (each.sheet.number, at) not in taken:
            found += [(each, cell) for cell in _lone_code(each, each.sheet.rows[at])]
    return found


def _lone_code(position: Position, row: Row) -> list[Segment]:
    """All of the row, if it is a code and stands where the position's words do."""
    words = position.values.get("description")
    (first, *more) = row.segments
    if more or not (is_code(first.text) or _is_in_pieces(first.tokens)) or words is None or words.box is None:
        return []
    near = abs(first.x0 - words.box.x0) < 3 * position.sheet.pitch and _is_next_to(row, position)
    others = (value for name, value in position.values.items() if name != "item_code")
    return [first] if near and not any(holds(each, first.tokens[0]) for each in others) else []


def _is_next_to(row: Row, position: Position) -> bool:
    gap = max(row.y0 - position.row.y1, position.row.y0 - row.y1)
    return gap < position.sheet.height


def _known(position: Position) -> list[Segment]:
    known = position.values.get("item_code")
    words = tuple(token for token in position.row.tokens if known is not None and holds(known, token))
    return [Segment(words)] if words else []


def _free(position: Position, form: re.Pattern[str] | None = None) -> list[Segment]:
    """Words of the row, each for itself, that nobody has and that are codes, or of the given form."""
    lone = [cell for cell in position.free() if len(cell.tokens) == 1]
    return [cell for cell in lone if (form.fullmatch(cell.text) if form is not None else is_code(cell.text))]


def _column(cells: Sequence[_Cell], rows: int, share: float = _MOST) -> list[_Cell]:
    """Of the cells those that share an edge, if most rows have one."""
    for edges in ([cell.x0 for _, cell in cells], [cell.x1 for _, cell in cells]):
        best: list[_Cell] = []
        for edge in edges:
            found: dict[str, _Cell] = {}
            for at, (position, cell) in zip(edges, cells, strict=True):
                if abs(at - edge) < _EDGE * position.sheet.pitch:
                    found.setdefault(position.at, (position, cell))
            best = max(best, list(found.values()), key=len)
        if len(best) >= max(1, share * rows):
            return best
    return []


def _first(column: Sequence[_Cell]) -> _Cell:
    return min(column, key=lambda each: (each[0].sheet.number, each[0].row.index))


def _headings(position: Position, cell: Segment) -> Iterator[str]:
    """Keys of what may be the heading of the cell's column: the nearest words above it, alone and with those above them."""
    stack = ""
    for phrase, own in _words_above(position, cell):
        yield from (phrase.key, own, phrase.key + stack, own + stack)
        yield from map(phrase_key, re.split(r"\s*[/|,&]\s*|\s+\S\s+", phrase.text))
        stack = own + stack


def _words_above(position: Position, cell: Segment) -> Iterator[tuple[Segment, str]]:
    """The phrases over the cell, up to the top of the heading; of each also the key of the words right over it."""
    low, height = cell.y0, position.sheet.height
    reach, found = _HEADED * height, 0
    for row in reversed(position.sheet.rows[: position.row.index]):
        for phrase in row.segments:
            own = "".join(token.key for token in phrase.tokens if token.x0 < cell.x1 and token.x1 > cell.x0)
            if not own or sum(c.isdigit() for c in phrase.text) > _COUNTED_DIGITS:
                continue
            if low - phrase.y1 > reach or found == _STACKED:
                return
            yield phrase, own
            low, reach, found = phrase.y0, _LEADING * height, found + 1


def without_row_numbers(readings: Sequence[Reading]) -> list[Reading]:
    """The readings; a code that begins with the number of its row goes without it, one that is that number is none."""
    codes = [
        (each, int(found[1]) + 1) for each in readings if (found := LINE.fullmatch(each.pointer)) and found[2] == "item_code"
    ]
    counted = {
        each.pointer: found[2] or ""
        for each, row in codes
        if (found := _COUNTED.fullmatch(each.value)) and int(found[1]) == row
    }
    if 2 * len(counted) <= len(codes):
        return list(readings)
    told = (each.model_copy(update={"value": counted.get(each.pointer, each.value)}) for each in readings)
    return [each for each in told if each.value]


def with_codes_apart(readings: Sequence[Reading]) -> list[Reading]:
    """A code by itself is no description, and words alone right after it are no position: they are what the code stands for."""
    lines: dict[int, dict[str, Reading]] = defaultdict(dict)
    for each in readings:
        if found := LINE.fullmatch(each.pointer):
            lines[int(found[1])].setdefault(found[2], each)
    moved: dict[str, str] = {}
    for number, values in lines.items():
        text, below = values.get("description"), lines.get(number + 1, {})
        if text is not None and "item_code" not in values and is_code(text.value) and set(below) == {"description"}:
            moved |= {text.pointer: f"/lines/{number}/item_code", below["description"].pointer: text.pointer}
    return [each.model_copy(update={"pointer": moved.get(each.pointer, each.pointer)}) for each in readings]
