"""Running text with fields in it for the validation letters: through areas of a page and on to the next."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from models.training.content.correspondence import Parts, Slot
from models.training.content.letter_val_body import Piece
from models.training.ink import Align, Pen, Sheet, fitted


class Area(NamedTuple):
    """Where text may stand."""

    left: float
    right: float
    top: float
    bottom: float


class Said(NamedTuple):
    """A word and the field it belongs to."""

    text: str
    pointer: str | None


def words_of(parts: Parts) -> list[Said]:
    """Words in order; a mark that touches a field's word is part of that word."""
    found: list[Said] = []
    joined = False
    for part in parts:
        text, pointer = (part.shown, part.pointer) if isinstance(part, Slot) else (part, None)
        for at, word in enumerate(text.split()):
            if joined and at == 0 and found and not text[:1].isspace():
                before = found.pop()
                found.append(Said(before.text + word, before.pointer or pointer))
            else:
                found.append(Said(word, pointer))
        joined = bool(text) and not text[-1].isspace()
    return found


@dataclass
class Flow:
    """A cursor that fills areas one after the other, then the areas of further sheets."""

    sheet: Sheet
    pen: Pen
    areas: Sequence[Area]
    further: Sequence[Area]
    leading: float
    turn: Callable[[Sheet], None] = field(default=lambda _sheet: None)

    def __post_init__(self) -> None:
        self._at = 0
        self.y = self.areas[0].top

    @property
    def area(self) -> Area:
        """Where it writes now."""
        return self.areas[self._at]

    def need(self, room: float) -> None:
        """Go on to the next area where so much room is not left."""
        if self.y + room <= self.area.bottom:
            return
        self._at += 1
        if self._at == len(self.areas):
            self.sheet.new_page()
            self.turn(self.sheet)
            self.areas, self._at = self.further, 0
        self.y = self.area.top

    def gap(self, lines: float = 1.0) -> None:
        """Leave room."""
        self.y += self.leading * lines

    def line(self, text: str, pen: Pen | None = None, align: Align = "left") -> None:
        """One line of plain text."""
        self.need(0)
        own, area = fitted(pen or self.pen, text, self.area.right - self.area.left), self.area
        x = {"left": area.left, "right": area.right, "center": (area.left + area.right) / 2}[align]
        self.sheet.write(x, self.y, text, own, align)
        self.y += self.leading

    def paragraph(self, parts: Parts, *, indent: float = 0.0, pen: Pen | None = None) -> None:
        """Words broken into lines."""
        own = pen or self.pen
        for part in parts:
            if isinstance(part, Slot):
                self.sheet.know(part.pointer, part.value)
        row: list[Said] = []
        wide, blank = self.area.right - self.area.left - indent, own.width(" ")
        length = 0.0
        for word in words_of(parts):
            more = own.width(word.text)
            if row and length + blank + more > wide:
                self._print(row, indent, own)
                row, length = [], 0.0
            length += more + (blank if row else 0.0)
            row.append(word)
        if row:
            self._print(row, indent, own)
        self._share_groups(parts)

    def _share_groups(self, parts: Parts) -> None:
        """A group printed in one word with its reason is a field as well."""
        for part in parts:
            if isinstance(part, Slot) and part.pointer.endswith("/reason") and "-" in part.shown:
                at = part.pointer.removesuffix("/reason")
                self.sheet.share(f"{at}/group", part.shown.split("-")[0], part.pointer)

    def _print(self, row: Sequence[Said], indent: float, pen: Pen) -> None:
        self.need(0)
        x, at = self.area.left + indent, 0
        while at < len(row):
            end = at
            while end < len(row) and row[end].pointer == row[at].pointer:
                end += 1
            text = " ".join(word.text for word in row[at:end])
            self.sheet.write(x, self.y, text, pen, pointer=row[at].pointer)
            x += pen.width(f"{text} ")
            at = end
        self.y += self.leading


def print_piece(flow: Flow, piece: Piece, *, marker: str, heads: Pen | None) -> None:
    """A piece of the body, its heading in the pen of `heads`."""
    flow.need(flow.leading * 2)
    if heads and piece.head:
        flow.line(piece.head, heads)
    if piece.lead:
        flow.paragraph((piece.lead,))
    for number, row in enumerate(piece.rows):
        if piece.kind == "paragraph":
            flow.paragraph(row[0])
        elif piece.kind == "list":
            flow.need(0)
            mark = f"{number + 1}." if marker == "1" else marker
            flow.sheet.write(flow.area.left + 8, flow.y, mark, flow.pen)
            flow.paragraph(row[0], indent=24)
        elif piece.kind == "reasons":
            code, text = row
            flow.paragraph((*code, ("  " if marker == "1" else ": "), *text) if code else text, indent=12)
        else:
            _amount_row(flow, row)
    flow.gap(0.6)


def _amount_row(flow: Flow, row: tuple[Parts, ...]) -> None:
    """Caption at the left, amount against a stop."""
    flow.need(0)
    (caption,), (amount,) = row
    stop = flow.area.left + min(280.0, flow.area.right - flow.area.left - 4)
    flow.sheet.write(flow.area.left + 12, flow.y, str(caption), flow.pen)
    if isinstance(amount, Slot):
        flow.sheet.put(amount.pointer, amount.value, stop, flow.y, amount.shown, flow.pen, "right")
    else:
        flow.sheet.write(stop, flow.y, amount, flow.pen, "right")
    flow.y += flow.leading
