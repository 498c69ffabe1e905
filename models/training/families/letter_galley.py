"""A column of running text on one or more sheets: paragraphs with fields, lists, tables; it breaks where the sheet ends."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from models.training.content.correspondence import Parts, Slot
from models.training.content.letter_body import Block, group_of
from models.training.ink import Align, Pen, Sheet


class Token(NamedTuple):
    """A run without blanks, and the field it belongs to."""

    text: str
    pointer: str | None


def tokens_of(parts: Parts) -> list[Token]:
    """Words of running text; what touches a field, such as the full stop after it, is part of its last word."""
    found: list[Token] = []
    glued = False
    for part in parts:
        text, pointer = (part.shown, part.pointer or None) if isinstance(part, Slot) else (part, None)
        for number, word in enumerate(text.split()):
            if number == 0 and glued and found and not text.startswith(" "):
                found[-1] = Token(found[-1].text + word, found[-1].pointer or pointer)
            else:
                found.append(Token(word, pointer))
        glued = not text.endswith(" ")
    return found


@dataclass
class Galley:
    """Where the next line goes."""

    sheet: Sheet
    pen: Pen
    left: float
    right: float
    y: float
    top: float = 72.0
    floor: float = 716.0
    leading: float = 14.0
    turn: Callable[[Galley], None] | None = None
    """What is printed at the head of a further sheet."""

    @property
    def width(self) -> float:
        """Of a line, in points."""
        return self.right - self.left

    def need(self, height: float) -> None:
        """Go to the next sheet where less than `height` points are left."""
        if self.y + height > self.floor:
            self.sheet.new_page()
            self.y = self.top
            if self.turn:
                self.turn(self)

    def gap(self, lines: float = 0.7) -> None:
        """Leave room."""
        self.y += lines * self.leading

    def line(self, text: str, pen: Pen | None = None, align: Align = "left", pointer: str | None = None) -> None:
        """One line of text; a field where there is a pointer."""
        self.need(0)
        x = self.left if align == "left" else self.right if align == "right" else (self.left + self.right) / 2
        if pointer:
            self.sheet.know(pointer, text)
        self.sheet.write(x, self.y, text, pen or self.pen, align, pointer)
        self.y += self.leading

    def paragraph(
        self, parts: Parts, *, left: float | None = None, right: float | None = None, first: float = 0.0, pen: Pen | None = None
    ) -> None:
        """Running text broken at the measure; `first` is the indent of the first line."""
        pen, start, end = pen or self.pen, self.left if left is None else left, self.right if right is None else right
        for slot in parts:
            if isinstance(slot, Slot) and slot.pointer:
                self.sheet.know(slot.pointer, slot.value)
        line: list[Token] = []
        taken = start + first
        x = taken
        for token in tokens_of(parts):
            wide = pen.width(token.text)
            if line and taken + wide > end:
                self._set(line, x, pen)
                line, x, taken = [], start, start
            line.append(token)
            taken += wide + pen.width(" ")
        if line:
            self._set(line, x, pen)

    def _set(self, line: Sequence[Token], x: float, pen: Pen) -> None:
        self.need(0)
        for token in line:
            x = self.sheet.write(x, self.y, token.text, pen, pointer=token.pointer) + pen.width(" ")
        self.y += self.leading

    def bullets(self, rows: Sequence[Parts], marks: Sequence[str], indent: float = 18.0) -> None:
        """A list; the marks are repeated as needed."""
        for number, parts in enumerate(rows):
            self.need(self.leading)
            mark = marks[number % len(marks)]
            self.sheet.write(self.left + indent, self.y, mark, self.pen)
            self.paragraph(parts, left=self.left + indent + max(12.0, self.pen.width(mark + "  ")))

    def table(
        self, rows: Sequence[Sequence[Parts]], widths: Sequence[float], *, ruled: bool = False, last_right: bool = False
    ) -> None:
        """Rows of cells, each broken in its column; `widths` in points."""
        begin = self.y
        for row in rows:
            self.need(3 * self.leading)
            top, lowest, x = self.y, self.y, self.left
            if ruled:
                self.sheet.rule(self.left, top - self.leading + 2, self.left + sum(widths), top - self.leading + 2, 0.4)
            for number, (cell, wide) in enumerate(zip(row, widths, strict=True)):
                self.y = top
                if last_right and number == len(widths) - 1:
                    self.paragraph(
                        cell, left=x + wide - 6 - sum(self.pen.width(t.text + " ") for t in tokens_of(cell)), right=9999
                    )
                else:
                    self.paragraph(cell, left=x + 4, right=x + wide - 6)
                lowest, x = max(lowest, self.y), x + wide
            self.y = lowest + (3 if ruled else 0)
        if ruled and self.y > begin:
            self.sheet.rule(self.left, self.y - self.leading + 2, self.left + sum(widths), self.y - self.leading + 2, 0.4)

    def share_groups(self, block: Block) -> None:
        """Say which groups were printed with the codes of the reasons."""
        for number, (code, _) in enumerate(block.rows):
            if len(code) == 1 and isinstance(code[0], Slot) and (group := group_of(code[0])):
                self.sheet.share(f"/denial_reasons/{number}/group", group, f"/denial_reasons/{number}/reason")
