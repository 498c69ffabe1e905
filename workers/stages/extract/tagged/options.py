"""Of options with boxes behind a caption the marked one is the answer: with a cross, else the one whose box was not read.

Readers know an empty box from a filled one better than taggers do; a box with a mark across it they often do not read at all.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from workers.stages.extract.tagged.answers import answer_to, is_caption
from workers.stages.extract.tagged.words import SaidRow, SaidWord

_EMPTY = re.compile(r"[☐□]|\[\]")
_FILLED = re.compile(r"[☑☒■]|\[[xX]\]")
_CROSS = re.compile(r"[xX]")
"""A box with a cross among boxes; elsewhere crosses are typed on rules."""
_SURE = 0.8


@dataclass
class _Option:
    """A box, where one was read, and the words behind it: their places in the row."""

    box: str = ""
    words: list[int] = field(default_factory=list)


def with_marked(row: SaidRow) -> SaidRow:
    """The row, words of options behind its caption taken for the answer, or for nothing, as their boxes are filled or empty."""
    boxes = [at for at, word in enumerate(row) if _is_box(word)]
    caption = [word for word in row[: boxes[0]] if word.patterns and is_caption(word.patterns[0])] if boxes else []
    if not caption:
        return row
    options = _options(row, row.index(caption[-1]))
    chosen = _chosen(options)
    if chosen is None:
        return row
    answer, first = answer_to(caption[-1].patterns[0]), min(options[0].words[0], boxes[0])
    return tuple(_told(word, answer, at, chosen) if at >= first else word for at, word in enumerate(row))


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
