"""Captions in a column beside that of their answers: what begins a row there is one, though the tagger knows no role for it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from workers.stages.extract.tagged.answers import answer_to
from workers.stages.extract.tagged.words import SaidRow, SaidWord

_ROWS = 3
"""That begin with a caption at one edge, at least."""
_WORDS = 5
"""Of a caption, at most."""
_SURE = 0.6


def with_column(rows: Sequence[SaidRow], caption: str) -> Iterator[SaidRow]:
    """A page's rows, words of no role in its column of captions, before an answer in its column of answers, taken for one."""
    answer = answer_to(caption)
    columns = [
        (row[0].tokens[0].x0, next(word.tokens[0].x0 for word in row if word.patterns == (answer,)))
        for row in rows
        if row[0].patterns == (caption,) and any(word.patterns == (answer,) for word in row)
    ]
    for row in rows:
        phrase = _first_phrase(row)
        rest = row[len(phrase) :]
        if 0 < len(phrase) <= _WORDS and rest and rest[0].patterns == (answer,) and _is_level(row[0], rest[0], columns):
            named = (replace(w, patterns=(caption,), probability=_SURE, begins=float(w is row[0])) for w in phrase)
            yield (*named, replace(rest[0], begins=1.0), *rest[1:])
        else:
            yield row


def _is_level(first: SaidWord, answer: SaidWord, columns: Sequence[tuple[float, float]]) -> bool:
    """Do several captions and their answers begin where these words do?"""
    left, right, pitch = first.tokens[0].x0, answer.tokens[0].x0, first.tokens[0].pitch
    return sum(abs(x0 - left) < pitch and abs(x1 - right) < pitch for x0, x1 in columns) >= _ROWS


def _first_phrase(row: SaidRow) -> list[SaidWord]:
    """The words of no role before the first wide blank, or up to a colon."""
    phrase = list(takewhile(lambda word: not word.patterns and (word is row[0] or not word.heads_phrase), row))
    end = next((at for at, word in enumerate(phrase, start=1) if word.tokens[-1].ends_label), len(phrase))
    return phrase[:end]
