"""What boxes to tick say on a form: of a question's options the marked one is the answer, of things each marked one has a mark.

A question stands before its boxes, above them, or behind answers of one word. Boxes in columns are named by what heads these.
Words of boxes and of their questions are taken for nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from schemas.kinds import TEXT
from schemas.pages import MARKED, ReadPage
from schemas.readings import Reading
from schemas.record import Source
from schemas.values import parse_text
from workers.stages.extract.candidates import Found, reading_of
from workers.stages.extract.fusion.tree import Branch, readings_of, tree_of
from workers.stages.extract.sheets import Token, sheet_of
from workers.stages.extract.tick_options import Option, TickedPage, phrases

_SURE = 0.9
_NEXT, _ABOVE = 2.7, 2.6
"""Heights from a row of boxes to the next of its block, and from a block up to its question."""
_OUT = 7.0
"""Characters by which a question may begin left of its options."""
_WRAPPED = 1.1
"""Heights between two lines of a question, at most."""
_APART = 3.2
"""Characters between the words of a question, at most."""
_NUMBERED = re.compile(r"\(?(\d{1,3}|[a-zA-Z])[.)]|\d{1,2}")
_ALL = re.compile(r"\b(all|any|each|which|what|following|history|check|mark|tick|apply|applies|select|circle)\b", re.IGNORECASE)
"""Words of a heading over things of which several may be marked."""
_OPPOSITES = (("yes", "no"), ("y", "n"), ("true", "false"))
_MOST_WORDS, _DIGITS = 24, 4
"""Words of a question, and digits of a word in it, at most."""


@dataclass(frozen=True, slots=True)
class Told:
    """A field that boxes tell."""

    caption: tuple[Token, ...]
    options: tuple[Option, ...]
    answer: Option
    is_thing: bool = False
    """Is it marked, and nothing more? Then the mark is the answer."""

    @property
    def words(self) -> Iterator[Token]:
        """All its words."""
        yield from self.caption
        for option in self.options:
            yield from option.words


def with_ticks(type_name: str, readings: Sequence[Reading], pages: Sequence[ReadPage]) -> tuple[Reading, ...]:
    """The readings of a form, fields whose boxes were found in the picture as these tell them."""
    sheets = [TickedPage.of(sheet_of(page), page) for page in pages] if type_name == "form" else []
    told = [each for sheet in sheets for each in _told_on(sheet)]
    if not told:
        return tuple(readings)
    tree = tree_of(readings)
    words = [token for each in told for token in each.words]
    idle = [token for sheet in sheets for token in _idle_on(sheet)]
    fields = [
        field
        for field in tree.lists["fields"]
        if not any(_holds(reading, words) for _, reading in field.readings())
        and not all(_holds(reading, idle) for _, reading in field.readings())
    ]
    fields += map(_field, told)
    tree.lists["fields"] = sorted(fields, key=Branch.begins)
    return tuple(readings_of(tree))


def _holds(reading: Reading, words: Iterable[Token]) -> bool:
    """Does it stand where one of the words does?"""
    return reading.box is not None and any(
        token.page == reading.page and reading.box.holds(token.box.center) for token in words
    )


def _field(told: Told) -> Branch:
    label = " ".join(token.text for token in told.caption).strip(" :._*")
    tick = told.answer.tick
    score = _SURE * (0.8 + 0.2 * tick.region.score)
    field = Branch()
    field.leaves["label"].append(reading_of("", Found(label, told.caption, _SURE, (Source.MARK.value,)), parse=TEXT.parse))
    if told.is_thing or not told.answer.words:
        value = MARKED if told.is_thing else _opposite(told) or MARKED
        reading = Reading(
            pointer="", value=value, score=score, source=Source.MARK, text=MARKED, page=told.caption[0].page, box=tick.box,
            because=(Source.MARK.value,),
        )  # fmt: skip
    else:
        words = told.answer.words
        found = Found(" ".join(token.text for token in words).strip(" :._"), words, score, (Source.MARK.value,))
        reading = reading_of("", found, parse=TEXT.parse).model_copy(update={"source": Source.MARK})
    field.leaves["value"].append(reading)
    return field


def _opposite(told: Told) -> str | None:
    """What a marked box says whose word was not read: of two plain answers the other one."""
    others = [option.words[0] for option in told.options if option.is_plain]
    if len(told.options) != len(_OPPOSITES[0]) or len(others) != 1:
        return None
    said = next((pair[1 - pair.index(others[0].key)] for pair in _OPPOSITES if others[0].key in pair), None)
    return said if said is None or others[0].text.islower() else said.upper() if others[0].text.isupper() else said.capitalize()


def _idle_on(sheet: TickedPage) -> Iterator[Token]:
    """What was read of boxes, and the words of those that are not marked: they ask nothing and answer nothing."""
    yield from sheet.covered
    for row in sheet.options:
        for option in row:
            yield from () if option.tick.is_marked else option.words


def _told_on(sheet: TickedPage) -> Iterator[Told]:
    """What the page's boxes tell, from top to bottom."""
    told = [each for block in _blocks(sheet) for each in block.tell()] if sheet.ticks else []
    return (each for each in told if parse_text(" ".join(token.text for token in each.caption)) and _is_worded(each.caption))


def _is_worded(words: Sequence[Token]) -> bool:
    """Can it be asked? What has a long number is rather answered."""
    letters = sum(c.isalpha() for token in words for c in token.text)
    return (
        len(words) <= _MOST_WORDS and letters > 1 and not any(sum(c.isdigit() for c in token.text) > _DIGITS for token in words)
    )


@dataclass
class _Block:
    """Rows of boxes below each other that belong together, with the question beside the first of them."""

    page: TickedPage
    rows: list[tuple[Option, ...]]
    question: tuple[Token, ...]

    def tell(self) -> Iterator[Told]:
        """Its fields."""
        options = tuple(option for row in self.rows for option in row)
        if self.question:
            yield from self._asked(self.question, options)
            return
        columns = list(_columns(self.rows))
        heads = [self._above(column) for column in columns]
        parted = len(columns) == 1 or (all(heads) and len({head[0] for head in heads}) == len(heads))
        if parted and all(len(column) > 1 for column in columns):
            for column, head in zip(columns, heads, strict=True):
                yield from self._asked(head, column)
        else:
            yield from self._asked(next((head for head in heads if head), ()), options)

    def _asked(self, question: tuple[Token, ...], options: tuple[Option, ...]) -> Iterator[Told]:
        """The marked option of a question; without one, or below a call to mark what applies, all that are marked."""
        marked = [option for option in options if option.tick.is_marked]
        if not marked:
            return
        text = " ".join(token.text for token in question)
        several = _ALL.search(text) is not None and not any(option.is_plain for option in options) and not text.endswith("?")
        if not _is_worded(question) or several or len(options) == 1 or len(marked) > 1:
            yield from (Told(option.words, (option,), option, is_thing=True) for option in marked)
        else:
            yield Told(question, options, marked[0])

    def _above(self, column: Sequence[Option]) -> tuple[Token, ...]:
        """The phrase right above a column of options."""
        first, height = column[0], self.page.sheet.height
        near = [
            token
            for token in self.page.words
            if -0.5 * height < first.tick.y0 - token.y1 < _ABOVE * height and not _is_level_with(token, self.page)
        ]
        if not near:
            return ()
        low = max(token.middle for token in near)
        pitch = self.page.sheet.pitch
        lines = phrases((token for token in near if low - token.middle < height), _APART * pitch)
        fitting = [
            line
            for line in lines
            if line[0].x0 < first.x1 and first.x0 - _OUT * pitch < line[0].x0 < first.x0 + _OUT * pitch / 2
        ]
        return _unnumbered(fitting[-1]) if fitting else ()


def _is_level_with(token: Token, page: TickedPage) -> bool:
    """Does a word stand on a row of boxes?"""
    return any(abs(token.middle - tick.middle) < (tick.y1 - tick.y0) / 2 for tick in page.ticks)


def _columns(rows: Sequence[tuple[Option, ...]]) -> Iterator[tuple[Option, ...]]:
    """Options below each other."""
    left = [option for row in rows for option in row]
    while left:
        first = left[0].tick
        column = tuple(option for option in left if abs(option.tick.x0 - first.x0) < (first.x1 - first.x0) / 2)
        yield column
        left = [option for option in left if option not in column]


def _blocks(page: TickedPage) -> list[_Block]:
    """Runs of options, those without a question of their own put to the block above whose columns they go on."""
    blocks: list[_Block] = []
    for row in page.options:
        named = _headed(page, row) if not any(option.words for option in row) else row
        for run in _runs(page, named):
            question = _beside(page, run, named)
            above = next((block for block in reversed(blocks) if _goes_on(page, block, run)), None) if not question else None
            if above is not None:
                above.rows.append(run)
            elif any(option.words for option in run):
                blocks.append(_Block(page, [run], question))
    return blocks


def _runs(page: TickedPage, row: Sequence[Option]) -> Iterator[tuple[Option, ...]]:
    """Options side by side with no other words and no line between them."""
    run: list[Option] = []
    for option in row:
        if run and (_between(page, run[-1], option) or page.is_walled(run[-1].x1, option.x0, option.tick.middle)):
            yield tuple(run)
            run = []
        run.append(option)
    if run:
        yield tuple(run)


def _between(page: TickedPage, left: Option, right: Option) -> list[Token]:
    return [token for token in page.level(right.tick) if left.x1 < token.x0 and token.x1 < right.x0]


def _goes_on(page: TickedPage, block: _Block, run: Sequence[Option]) -> bool:
    """Is the run the next row of the block, with nothing between them?"""
    last = block.rows[-1]
    step = run[0].tick.y0 - last[0].tick.y1
    aligned = all(
        any(abs(option.tick.x0 - each.tick.x0) < page.sheet.pitch for row in block.rows for each in row) for option in run
    )
    if not aligned or not 0 < step < _NEXT * page.sheet.height or all(option.is_plain for option in run):
        return False
    if page.is_ruled(last[0].tick.middle, run[0].tick.middle, run[0].tick.x1):
        return False
    left, right = min(option.x0 for option in run), max(option.x1 for option in run)
    return not any(
        last[0].tick.y1 < token.middle < run[0].tick.y0
        and token.x0 < right
        and left < token.x1
        and not _is_level_with(token, page)
        for token in page.words
    )


def _beside(page: TickedPage, run: Sequence[Option], row: Sequence[Option]) -> tuple[Token, ...]:
    """The question before a run of options, or behind answers of one word."""
    pitch, at = page.sheet.pitch, row.index(run[0])
    left = row[at - 1].x1 if at else -1.0
    level = page.level(run[0].tick)
    before = phrases(
        (token for token in level if left < token.x0 and token.x1 <= run[0].x0 + pitch / 2 and _is_said(token)), _APART * pitch
    )
    if before and _is_worded(before[-1]):
        return _whole(page, _unnumbered(before[-1]))
    if at + len(run) < len(row) or not all(option.is_plain for option in run) or len(run) == 1:
        return ()
    behind = phrases((token for token in level if token.x0 > run[-1].x1 and _is_said(token)), _APART * pitch)
    return _whole(page, _unnumbered(tuple(token for phrase in behind[:2] for token in phrase)[:_MOST_WORDS])) if behind else ()


def _is_said(token: Token) -> bool:
    return any(c.isalnum() for c in token.text)


def _unnumbered(phrase: tuple[Token, ...]) -> tuple[Token, ...]:
    """Without the number that a list gives it."""
    return phrase[1:] if len(phrase) > 1 and _NUMBERED.fullmatch(phrase[0].text) else phrase


def _whole(page: TickedPage, line: tuple[Token, ...]) -> tuple[Token, ...]:
    """A question of several lines, of which one stands beside its boxes: it begins with a capital and ends with a sign."""
    whole = line
    while whole and whole[0].text[:1].islower() and (above := _line(page, whole[0], -1)) and above[-1].text[-1] not in "?:.":
        whole = (*_unnumbered(above), *whole)
    while (
        whole
        and whole[-1].text[-1] not in "?:."
        and (below := _line(page, whole[-1], 1, whole[0].x0))
        and below[0].text[:1].islower()
    ):
        whole = (*whole, *below)
    return whole


def _line(page: TickedPage, token: Token, way: int, x0: float | None = None) -> tuple[Token, ...]:
    """The phrase that begins there on the next line up or down, if no box stands on it."""
    start, pitch, height = token.x0 if x0 is None else x0, page.sheet.pitch, page.sheet.height
    near = [
        each
        for each in page.words
        if 0 < way * (each.middle - token.middle) - 0.6 * height < _WRAPPED * height and not _is_level_with(each, page)
    ]
    fitting = [phrase for phrase in phrases(near, _APART * pitch) if abs(_unnumbered(phrase)[0].x0 - start) < 2 * pitch]
    return fitting[0] if fitting else ()


def _headed(page: TickedPage, row: tuple[Option, ...]) -> tuple[Option, ...]:
    """Boxes without words near them, named by what heads their columns, or by the phrase that each has at its left."""
    named = tuple(Option(option.tick, _head(page, option)) for option in row)
    if any(option.words for option in named):
        return named
    edges = [-1.0, *(option.tick.x1 for option in row)]
    led = [_led_to(page, option, edge) for option, edge in zip(row, edges, strict=False)]
    return tuple(Option(option.tick, words) for option, words in zip(row, led, strict=True)) if all(led) else named


def _led_to(page: TickedPage, option: Option, edge: float) -> tuple[Token, ...]:
    """The last phrase between an edge and a box, as in lists whose boxes stand below each other at the right."""
    between = (token for token in page.level(option.tick) if edge < token.x0 and token.x1 <= option.tick.x0)
    return next(reversed(phrases(between, _APART * page.sheet.pitch)), ())


def _head(page: TickedPage, option: Option) -> tuple[Token, ...]:
    """The word right above the column of a box."""
    tick, height = option.tick, page.sheet.height
    side = tick.x1 - tick.x0
    column = sorted(
        (each for each in page.ticks if abs(each.x0 - tick.x0) < side / 2 and each.y0 <= tick.y0), key=lambda each: -each.y0
    )
    top = column[0]
    over = [token for token in page.words if tick.x0 - side < (token.x0 + token.x1) / 2 < tick.x1 + side and token.y1 < tick.y0]
    for each in column[1:]:
        if any(each.y1 < token.middle < top.y0 for token in over):
            break
        top = each
    near = [token for token in over if top.y0 - token.y1 < _ABOVE * height and token.middle < top.y0]
    low = max((token.middle for token in near), default=0.0)
    return tuple(sorted((token for token in near if low - token.middle < height / 2), key=lambda token: token.x0))
