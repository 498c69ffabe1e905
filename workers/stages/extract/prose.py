"""Running text: a page's words as one string in which patterns may cross line ends, and the tokens behind a match."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from workers.stages.extract.sheets import Sheet, Token


@dataclass(frozen=True, slots=True)
class Prose:
    """A page's text, row after row, single blanks between tokens, a line end between rows."""

    text: str
    tokens: tuple[Token, ...]
    starts: tuple[int, ...]
    """Where each token begins in `text`."""

    @classmethod
    def of(cls, sheet: Sheet) -> Prose:
        """Of one page."""
        parts: list[str] = []
        starts: list[int] = []
        at = 0
        for row in sheet.rows:
            for index, token in enumerate(row.tokens):
                starts.append(at)
                end = "\n" if index + 1 == len(row.tokens) else " "
                parts.append(token.text + end)
                at += len(token.text) + 1
        return cls("".join(parts), sheet.tokens, tuple(starts))

    def behind(self, start: int, end: int) -> tuple[Token, ...]:
        """The tokens that hold the characters from `start` to `end`."""
        first = bisect_right(self.starts, start) - 1
        last = bisect_right(self.starts, max(start, end - 1)) - 1
        return self.tokens[max(0, first) : last + 1]

    def without(self, tokens: AbstractSet[int]) -> Prose:
        """The same text with blanks in place of some tokens, told by their `id`; all others stand where they stood."""
        ends = (*self.starts[1:], len(self.text) + 1)
        parts = [
            " " * (end - start - 1) + self.text[end - 1 : end] if id(token) in tokens else self.text[start:end]
            for token, start, end in zip(self.tokens, self.starts, ends, strict=True)
        ]
        return Prose("".join(parts), self.tokens, self.starts)

    def find(self, pattern: re.Pattern[str], group: int | str = 0) -> Iterator[tuple[str, tuple[Token, ...]]]:
        """Every match of a pattern: the text of a group, and the tokens behind it."""
        for match in pattern.finditer(self.text):
            if match[group]:
                yield match[group], self.behind(*match.span(group))
