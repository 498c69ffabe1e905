"""Of options with boxes behind a caption the marked one is the answer: with a cross, else the one whose box was not read.

Readers know an empty box from a filled one better than taggers do; a box with a mark across it they often do not read at all.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from workers.stages.extract.tagged.answers import answer_to, is_answer, is_caption
from workers.stages.extract.tagged.words import SaidRow, SaidWord

_EMPTY = re.compile(r"[☐□]|\[\]")
_FILLED = re.compile(r"[☑☒■]|[\[(|Il1]?[xX][\])|]|[\[(][xX]")
_CROSS = re.compile(r"[xX]")
"""A box with a cross among boxes; elsewhere crosses are typed on rules."""
_SURE = 0.8
_NEAR, _FEW = 6.0, 4
"""Characters between the words of a thing to tick and the cross behind them, and these words, at most."""


@dataclass
class _Option:
    """A box, where one was read, and the words behind it: their places in the row."""

    box: str = ""
    words: list[int] = field(default_factory=list)


def with_marked(row: SaidRow) -> SaidRow:
    """The row, words of options behind its caption taken for the answer, or for nothing, as their boxes are filled or empty."""
    boxes = [at for at, word in enumerate(row) if _is_box(word)]
    told = [word for word in row[: boxes[0]] if word.patterns] if boxes else []
    caption = [word for word in told if is_caption(word.patterns[0])]
    if not caption or is_answer(told[-1].patterns[0]):
        return row
    options = _options(row, row.index(caption[-1]))
    chosen = _chosen(options)
    if chosen is None:
        return row
    answer, first = answer_to(caption[-1].patterns[0]), min(options[0].words[0], boxes[0])
    return tuple(_told(word, answer, at, chosen) if at >= first else word for at, word in enumerate(row))


def with_ticked(row: SaidRow, caption: str) -> SaidRow:
    """The row, each mark at the beginning of a phrase taken for the answer to the words behind it, if no question stands open.

    Among options of a question the words are the answer; things to tick ask one by one.
    """
    behind = _marked_behind(row, caption)
    marks = [at for at, word in enumerate(row[:-1]) if behind[at] is word and _is_mark(word, is_first=at == 0)]
    row = behind
    first = min((at for at, word in enumerate(row) if _is_box(word) or at in marks), default=0)
    if not marks or any(each.patterns and is_caption(each.patterns[0]) for each in _before(row, first)):
        return row
    told = list(row)
    for at in marks:
        named = _named(row, at + 1)
        if named:
            told[at + 1] = replace(row[at + 1], patterns=(), heads_phrase=True)  # a number that the list gives it
            _tick(told, at, named, caption)
    return tuple(told)


def _tick(told: list[SaidWord], mark: int, named: Sequence[int], caption: str) -> None:
    """A mark and what it marks."""
    cross = replace(told[mark].tokens[0], text="X", key="x", second=None)
    told[mark] = replace(told[mark], tokens=(cross,), patterns=(answer_to(caption),), probability=_SURE, begins=1.0)
    for place in named:
        told[place] = replace(told[place], patterns=(caption,), probability=_SURE, begins=float(place == named[0]))


def _marked_behind(row: SaidRow, caption: str) -> SaidRow:
    """The row, crosses that end a phrase taken for the answer to its words, save behind a colon, where these are an option."""
    told = list(row)
    for at, word in enumerate(row[1:], start=1):
        ends = at + 1 == len(row) or row[at + 1].heads_phrase
        if not _CROSS.fullmatch(word.text) or not ends or any(_is_box(each) for each in row):
            continue
        named = [at - 1]
        while named[0] and not row[named[0]].heads_phrase:
            named.insert(0, named[0] - 1)
        near = word.tokens[0].x0 - row[at - 1].tokens[-1].x1 < _NEAR * row[at - 1].tokens[-1].pitch
        letters = sum(c.isalpha() for place in named for c in row[place].text)
        if near and letters > 1 and len(named) <= _FEW and not any(each.tokens[-1].ends_label for each in row[:at]):
            _tick(told, at, named, caption)
    return tuple(told)


def _is_mark(word: SaidWord, *, is_first: bool) -> bool:
    """Is it a box with a mark, or a cross where a phrase begins?"""
    crossed = _CROSS.fullmatch(word.text) is not None and (is_first or word.heads_phrase)
    return crossed or _FILLED.fullmatch(word.text) is not None


def _named(row: SaidRow, start: int) -> list[int]:
    """The places of the words of one phrase, without the number that a list gives them."""
    places: list[int] = []
    for at, word in enumerate(row[start:], start=start):
        if _is_box(word) or (places and word.heads_phrase):
            break
        places.append(at)
    while len(places) > 1 and row[places[0]].text.isdigit():
        places.pop(0)
    return places if any(c.isalpha() for at in places for c in row[at].text) else []


def _before(row: SaidRow, at: int) -> list[SaidWord]:
    """The words before a box, back to an answer."""
    words: list[SaidWord] = []
    for word in reversed(row[:at]):
        if word.patterns and is_answer(word.patterns[0]):
            break
        words.append(word)
    return words


def _options(row: SaidRow, caption: int) -> list[_Option]:
    """What begins with a box, or behind a wide blank, from the first phrase behind the caption's on."""
    options: list[_Option] = []
    among = any(_is_box(word) for word in row)
    for at, word in enumerate(row[caption + 1 :], start=caption + 1):
        if _is_box(word) or (among and _CROSS.fullmatch(word.text)):
            options.append(_Option(word.text))
        elif word.heads_phrase and (not options or options[-1].words):
            options.append(_Option(words=[at]))
        elif options:
            options[-1].words.append(at)
    return [option for option in options if option.words]


def _chosen(options: Sequence[_Option]) -> _Option | None:
    """None where boxes do not tell: there must be several options, and at most one of them without an empty box."""
    empty = [option for option in options if _EMPTY.fullmatch(option.box)]
    filled = [option for option in options if option.box and option not in empty]
    unread = [option for option in options if not option.box]
    marked = filled or (unread if empty else [])
    return marked[0] if len(options) > 1 and len(marked) == 1 else None


def _is_box(word: SaidWord) -> bool:
    return _EMPTY.fullmatch(word.text) is not None or _FILLED.fullmatch(word.text) is not None


def _told(word: SaidWord, answer: str, at: int, chosen: _Option) -> SaidWord:
    if at not in chosen.words:
        return replace(word, patterns=(), probability=1.0, margin=1.0, begins=0.0)
    begins = 1.0 if at == chosen.words[0] else 0.0
    return replace(word, patterns=(answer,), probability=max(_SURE, word.probability), begins=begins)
