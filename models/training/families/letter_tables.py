"""Tables and boxes within letters: cells broken in their columns, in frames, between rules, shaded or bare (training)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from models.training.content.correspondence import Parts, Slot
from models.training.families.letter_desk import Desk
from models.training.families.letter_galley import Token, tokens_of
from models.training.ink import Align, Pen

_PAD = 4.0
_GREY = (0.9, 0.91, 0.93)
_PALE = (0.96, 0.96, 0.97)
_SMALLEST = 6.0


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: its heading and where its cells stand."""

    head: str
    align: Align = "left"


@dataclass(frozen=True, slots=True)
class _Manner:
    """How a table is printed."""

    pen: Pen
    head: Pen
    ruled: str
    shaded: bool
    striped: bool
    pad: float


def table(desk: Desk, columns: Sequence[Column], rows: Sequence[Sequence[Parts]], *, sums: bool = False) -> None:
    """Rows below their headings; the last row is heavy where it sums up."""
    rng = desk.rng
    pen = desk.pen.sized(min(desk.pen.size, rng.choice((8.0, 8.5, 9.0, 9.5))))
    heads: list[Parts] = [(column.head,) for column in columns]
    headed = any(column.head for column in columns)
    widths, pen = _widths(desk, pen, [*([heads] if headed else []), *rows])
    manner = _Manner(
        pen,
        pen.heavy() if desk.chance(0.7) else pen,
        rng.choice(("grid", "grid", "lines", "frame", "bare", "head")),
        desk.chance(0.45),
        desk.chance(0.2),
        rng.choice((2.5, 4.0, 6.0)),
    )
    aligns = [column.align for column in columns]
    if headed:
        desk.galley.need(5 * (pen.size + 2 * manner.pad))
        _row(desk, manner, heads, (widths, aligns), "head")
    for number, row in enumerate(rows):
        last = sums and number == len(rows) - 1
        _row(desk, manner, row, (widths, aligns), "sum" if last else "odd" if number % 2 else "even")
    if manner.ruled == "lines":
        galley = desk.galley
        desk.sheet.rule(galley.left, galley.y, galley.left + sum(widths), galley.y, 0.5)
    desk.galley.y += pen.size * 1.6


def boxed(desk: Desk, heading: str, paragraphs: Sequence[Parts]) -> None:
    """Paragraphs in a frame or on a shade, perhaps under a heading."""
    pen = desk.pen.sized(min(desk.pen.size, desk.rng.choice((9.0, 10.0, 11.0))))
    manner = _Manner(
        pen,
        pen.heavy(),
        desk.rng.choice(("grid", "outer", "bare")),
        desk.chance(0.5),
        striped=False,
        pad=desk.rng.choice((5.0, 8.0)),
    )
    widths: tuple[float, ...] = (desk.galley.width,)
    _outlined(desk, manner, [*([(heading,)] if heading else []), *paragraphs], widths, headed=bool(heading))
    desk.galley.y += pen.size * 1.6


def _outlined(desk: Desk, manner: _Manner, cells: Sequence[Parts], widths: Sequence[float], *, headed: bool) -> None:
    """One cell below the other, kept on one sheet."""
    galley = desk.galley
    lines = sum(len(_broken(cell, manner.head, widths[0] - 2 * _PAD)) for cell in cells)
    galley.need(lines * manner.pen.size * 1.2 + len(cells) * 2 * manner.pad + manner.pen.size)
    top = galley.y - manner.pen.size
    for number, cell in enumerate(cells):
        _row(desk, manner, [cell], (widths, ["left"]), "head" if headed and not number else "even")
    if manner.ruled == "outer":
        desk.sheet.frame(galley.left, top, galley.right, galley.y, desk.rng.choice((0.6, 1.2)), desk.style.accent)


def _broken(cell: Parts, pen: Pen, wide: float) -> list[list[Token]]:
    """A cell's words in lines."""
    lines: list[list[Token]] = [[]]
    taken = 0.0
    for token in tokens_of(cell):
        own = pen.width(token.text)
        if lines[-1] and taken + own > wide:
            lines.append([])
            taken = 0.0
        lines[-1].append(token)
        taken += own + pen.width(" ")
    return lines


def _said(cell: Parts) -> str:
    return "".join(part.shown if isinstance(part, Slot) else part for part in cell)


def _widths(desk: Desk, pen: Pen, rows: Sequence[Sequence[Parts]]) -> tuple[list[float], Pen]:
    """What each column takes, and the pen, smaller where the longest words would not go beside each other."""
    room = desk.galley.width
    while True:
        heavy = pen.heavy()
        whole = [max(heavy.width(_said(row[at])) for row in rows) + 2 * _PAD + 2 for at in range(len(rows[0]))]
        least = [
            max((heavy.width(word) for row in rows for word in _said(row[at]).split()), default=0.0) + 2 * _PAD + 2
            for at in range(len(rows[0]))
        ]
        if sum(whole) <= room:
            slack = (room - sum(whole)) / len(whole) if desk.chance(0.75) else 0.0
            return [wide + slack for wide in whole], pen
        if sum(least) <= room:
            wanted = [wide - low for wide, low in zip(whole, least, strict=True)]
            share = (room - sum(least)) / sum(wanted)
            return [low + more * share for low, more in zip(least, wanted, strict=True)], pen
        if pen.size <= _SMALLEST:
            message = "the columns do not go beside each other"
            raise ValueError(message)
        pen = pen.sized(pen.size - 0.5)


def _row(
    desk: Desk, manner: _Manner, cells: Sequence[Parts], shape: tuple[Sequence[float], Sequence[Align]], kind: str
) -> None:  # fmt: skip
    """A row of cells; `galley.y` is the first baseline and becomes that of the next row."""
    galley, sheet, size = desk.galley, desk.sheet, manner.pen.size
    widths, aligns = shape
    pen = manner.head if kind in {"head", "sum"} else manner.pen
    broken = [_broken(cell, pen, wide - 2 * _PAD) for cell, wide in zip(cells, widths, strict=True)]
    high = max(len(lines) for lines in broken) * size * 1.2 + 2 * manner.pad
    galley.need(high)
    top, left, wide = galley.y - size, galley.left, sum(widths)
    if (kind == "head" and manner.shaded) or (kind == "odd" and manner.striped):
        sheet.fill(left, top, left + wide, top + high, _GREY if kind == "head" else _PALE)
    x = left
    for cell, lines, own, align in zip(cells, broken, widths, aligns, strict=True):
        if manner.ruled == "grid":
            sheet.frame(x, top, x + own, top + high, 0.5)
        _set(desk, cell, lines, (x + _PAD, x + own - _PAD, top + manner.pad + size * 0.85), pen, align)
        x += own
    if manner.ruled == "lines" or (manner.ruled == "frame" and kind != "head") or (manner.ruled == "head" and kind == "head"):
        edge = top if manner.ruled == "lines" else top + high
        sheet.rule(left, edge, left + wide, edge, 0.5)
    galley.y = top + high + size


def _set(  # noqa: PLR0913, PLR0917 - a cell is words in a place
    desk: Desk, cell: Parts, lines: Sequence[Sequence[Token]], place: tuple[float, float, float], pen: Pen, align: Align
) -> None:
    left, right, y = place
    for part in cell:
        if isinstance(part, Slot) and part.pointer:
            desk.sheet.know(part.pointer, part.value)
    for line in lines:
        wide = pen.width(" ".join(token.text for token in line))
        x = {"left": left, "right": right - wide, "center": (left + right - wide) / 2}[align]
        for token in line:
            x = desk.sheet.write(x, y, token.text, pen, pointer=token.pointer) + pen.width(" ")
        y += pen.size * 1.2
