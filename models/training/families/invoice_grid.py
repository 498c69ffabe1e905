# ruff: noqa: E501, PLR0913 - drawing says what, where and how
"""Rows of any content in columns: wrapping, lines below a row, headings of groups, a second tier of headings, page breaks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal, NamedTuple

from models.training.content.remittance import ZERO
from models.training.families.invoice_press import GREY, WHITE, Job, Piece
from models.training.ink import Align, Pen, fitted, wrap

Ruling = Literal["none", "head", "double", "rows", "grid", "columns", "zebra", "under", "dashes"]
RULINGS: tuple[Ruling, ...] = ("none", "head", "head", "double", "rows", "grid", "columns", "zebra", "under", "dashes")
WORDY = "description"
_PALE = (0.93, 0.94, 0.96)


class Below(NamedTuple):
    """A line below a row, set from the left edge of a column on."""

    key: str
    pieces: Sequence[Piece]
    tab: float = 0.0
    """From piece to piece; none where they follow each other."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A row: its cells by column, the lines below, a heading before and a line after it."""

    cells: Mapping[str, Piece]
    below: Sequence[Below] = ()
    group: Sequence[Piece] = ()
    closing: Sequence[Piece] = ()
    amount: Decimal = ZERO
    broken: Sequence[str] = ()
    """The description where its lines are the sender's own."""
    after: Mapping[str, Piece] = field(default_factory=dict)
    """What stands behind a cell in the same column: a unit behind its quantity, a mark behind an amount."""
    over: Piece | None = None
    """What stands above the description in its column, mostly the article's number."""

    def text(self, key: str) -> str:
        """All that is in a cell."""
        return " ".join(piece.text for piece in (self.cells.get(key), self.after.get(key)) if piece)


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading's lines, its edges, how its cells stand in it."""

    key: str
    heading: tuple[str, ...]
    x0: float
    x1: float
    align: Align

    def anchor(self, pad: float) -> float:
        """The x at which text is set."""
        if self.align == "center":
            return (self.x0 + self.x1) / 2
        return self.x1 - pad if self.align == "right" else self.x0 + pad


@dataclass
class Grid:
    """Rows of one job in their columns."""

    job: Job
    columns: Sequence[Column]
    pen: Pen
    ruling: Ruling
    pad: float
    gap: float
    shade: int = 0
    """The heading: 0 plain, 1 grey, 2 accent with white words, 3 plain and not bold."""
    carried: bool = False
    floor: float = 0.0
    """Lower edge down to which an empty grid is drawn on the last page; none where 0."""
    small: float = 0.8
    """How much smaller lines below are."""
    bands: Sequence[tuple[str, str, str]] = ()
    """Headings that span columns: text, first and last column; they stand above the others."""
    second: str = ""
    """A heading below the others, of what stands above or below the cells of each row."""
    plain_groups: bool = False
    """Are the lines before rows not bold?"""
    level: Literal["first", "middle", "last"] = "first"
    """Beside which line of a description of several the other cells stand."""
    tops: list[float] = field(default_factory=list)

    @property
    def step(self) -> float:
        """From line to line."""
        return self.pen.size + 2.4

    @property
    def left(self) -> float:
        """Of the first column."""
        return self.columns[0].x0

    @property
    def right(self) -> float:
        """Of the last column."""
        return self.columns[-1].x1

    def column(self, key: str) -> Column:
        """The column of that key; the first where there is none."""
        return next((column for column in self.columns if column.key == key), self.columns[0])

    def draw(self, entries: Sequence[Entry]) -> None:
        """All rows from `job.y` on; moves it below them."""
        job, so_far = self.job, ZERO
        self.heading()
        top, odd = job.y, False
        for entry in entries:
            if job.y + self.height(entry) > job.bottom - (self.step if self.carried else 0.0):
                self.close(top)
                self.turn(so_far)
                top = job.y
            self.row(entry, odd=odd)
            so_far, odd = so_far + entry.amount, not odd
        self.close(top, last=True)

    def turn(self, so_far: Decimal) -> None:
        """To the next page, perhaps with what is carried forward."""
        job = self.job
        x = self.right - self.pad
        shown = [Piece(job.printed.money(so_far))] if "ontinu" not in job.names["carried"] and so_far else []
        if self.carried:
            job.line(x, job.y + 1, [Piece(job.names["carried"]), *shown], self.pen, "right")
        job.turn_page()
        job.y += self.step * (max(len(column.heading) for column in self.columns) - 1)
        self.heading()
        if self.carried and shown:
            label = job.names["brought"].replace("{n}", str(job.sheet.page - 1))
            job.line(x, job.y, [Piece(label), *shown], self.pen, "right")
            job.y += self.step + 2

    def heading(self) -> None:
        """The headings, in as many lines as they need."""
        job, pen = self.job, self.pen if self.shade == 3 else self.pen.heavy()
        bands = [(text, *edges) for text, first, last in self.bands if (edges := self._span(first, last))]
        deep = max(len(column.heading) for column in self.columns) + bool(bands)
        job.y += self.step * (deep - 1)
        high, low = job.y - self.step * (deep - 1) - pen.size - 2, job.y + 4 + (self.step if self.second else 0.0)
        if self.shade in (1, 2):
            job.sheet.fill(self.left, high, self.right, low, job.accent if self.shade == 2 else GREY)
            pen = pen.inked(WHITE) if self.shade == 2 else pen
        for column in self.columns:
            for up, text in enumerate(reversed(column.heading)):
                own = fitted(pen, text, column.x1 - column.x0 - 3)
                job.sheet.write(column.anchor(self.pad), job.y - up * self.step, text, own, column.align)
        for text, left, right in bands:
            y = job.y - self.step * (deep - 1)
            job.line((left + right) / 2, y, [Piece(text)], pen, "center", right - left - 6)
            job.sheet.rule(left + 2, y + 2.4, right - 2, y + 2.4, 0.4)
        if self.second:
            job.y += self.step
            job.line(self.left + self.pad, job.y, [Piece(self.second)], pen, width=self.right - self.left)
        self._head_rules(high, low, pen)
        job.y += self.step + 5

    def _span(self, first: str, last: str) -> tuple[float, float] | None:
        """The edges of neighbouring columns; None where they are not both there, in that order."""
        keys = [column.key for column in self.columns]
        if first not in keys or last not in keys or keys.index(first) > keys.index(last):
            return None
        return self.columns[keys.index(first)].x0, self.columns[keys.index(last)].x1

    def _head_rules(self, high: float, low: float, pen: Pen) -> None:
        sheet, ruling = self.job.sheet, self.ruling
        if ruling in ("grid", "columns"):
            sheet.frame(self.left, high, self.right, low, 0.6)
        elif ruling == "dashes":
            for column in self.columns:
                count = max(1, int((column.x1 - column.x0 - 4) / pen.width("-")))
                sheet.write(
                    column.x0 + 1,
                    self.job.y + self.step * 0.85,
                    "-" * count,
                    fitted(pen, "-" * count, column.x1 - column.x0 - 3),
                )
            self.job.y += self.step * 0.6
        elif ruling == "under":
            for column in self.columns:
                sheet.rule(column.x0 + 1, low, column.x1 - 3, low, 0.6)
        elif ruling in ("head", "rows", "double", "zebra"):
            sheet.rule(self.left, low, self.right, low, 0.7)
            if ruling == "double":
                sheet.rule(self.left, high, self.right, high, 0.7)

    def parts(self, entry: Entry) -> list[str]:
        """The lines of the description."""
        if WORDY not in entry.cells:
            return []
        column = self.column(WORDY)
        room = column.x1 - column.x0 - 2 * self.pad
        lines = entry.broken or [entry.cells[WORDY].text]
        return ([""] if entry.over else []) + [part for line in lines for part in wrap(line, self.pen, room)]

    def height(self, entry: Entry) -> float:
        """How much the row moves the pen on."""
        extra = (1.3 if entry.group else 0) + (1.3 if entry.closing else 0)
        return self.step * (max(1, len(self.parts(entry))) + extra) + self._under(entry) + self.gap

    def _under(self, entry: Entry) -> float:
        return (self.pen.size - self.small + 2.4) * len(entry.below)

    def row(self, entry: Entry, *, odd: bool) -> None:
        """One entry with what belongs to it."""
        job, pen = self.job, self.pen
        if entry.group:
            own = pen if self.plain_groups else pen.heavy()
            job.line(self.left + self.pad, job.y, entry.group, own, width=self.right - self.left - 2 * self.pad)
            job.y += self.step * 1.3
        top, parts = job.y - pen.size - self.gap / 2, self.parts(entry)
        deep = self.step * max(1, len(parts)) + self._under(entry) + self.gap
        if self.ruling == "zebra" and odd:
            job.sheet.fill(self.left, top, self.right, top + deep, _PALE)
        down = self.step * (max(1, len(parts)) - 1) * {"first": 0.0, "middle": 0.5, "last": 1.0}[self.level]
        for column in self.columns:
            piece = entry.cells.get(column.key)
            if piece and column.key == WORDY:
                self._words(entry, piece, column, parts)
            elif piece and piece.text:
                pieces = [piece, entry.after.get(column.key, Piece(""))]
                job.line(column.anchor(self.pad), job.y + down, pieces, pen, column.align, column.x1 - column.x0 - 1.5)
        self._below(entry, max(1, len(parts)))
        job.y += deep
        if self.ruling in ("rows", "grid"):
            job.sheet.rule(self.left, top + deep, self.right, top + deep, 0.3)
        if entry.closing:
            job.line(self.right - self.pad, job.y + 1, entry.closing, pen.heavy(), "right", self.right - self.left - 8)
            job.y += self.step * 1.3

    def _words(self, entry: Entry, piece: Piece, column: Column, parts: Sequence[str]) -> None:
        sheet, x, y = self.job.sheet, column.x0 + self.pad, self.job.y
        if entry.over:
            self.job.line(x, y, [entry.over], self.pen, width=column.x1 - x)
            y, parts = y + self.step, parts[1:]
        if piece.pointer:
            sheet.put_lines(piece.pointer, piece.value or piece.text, x, y, parts, self.pen, self.step)
        else:
            sheet.write_lines(x, y, parts, self.pen, self.step)

    def _below(self, entry: Entry, lines: int) -> None:
        job, small = self.job, self.pen.sized(self.pen.size - self.small)
        y = job.y + self.step * lines
        for below in entry.below:
            x = self.column(below.key).x0 + self.pad
            room = min(self.right - self.pad, job.right) - x
            if self.column(below.key).align == "right":
                x, room = self.left + self.pad + 14, self.right - self.left - 20
            if below.tab:
                tab = min(below.tab, room / len(below.pieces))
                for at, piece in enumerate(below.pieces):
                    job.line(x + at * tab, y, [piece], small, width=tab - 3)
            else:
                job.line(x, y, below.pieces, small, width=room)
            y += small.size + 2.4

    def close(self, top: float, *, last: bool = False) -> None:
        """The lower edge of the rows on this page."""
        job = self.job
        low = job.y - self.pen.size - self.gap / 2
        head = top - 2 * self.pen.size - 3.4
        if self.floor and self.ruling in ("grid", "columns"):
            low = max(low, self.floor if last else job.bottom)
            job.y = low + self.pen.size + self.gap / 2
        if self.ruling in ("grid", "columns"):
            job.sheet.rule(self.left, low, self.right, low, 0.6)
            for x in (self.left, *(column.x1 for column in self.columns)):
                job.sheet.rule(x, head + 4, x, low, 0.4)
        elif self.ruling in ("head", "rows", "double", "zebra"):
            job.sheet.rule(self.left, low, self.right, low, 0.7)
        job.y += 6


def columns_for(
    job: Job, keys: Sequence[str], entries: Sequence[Entry], pen: Pen, pad: float, *, least: float = 118.0, wordy: str = WORDY,
    right: Sequence[str] = (), middle: Sequence[str] = (),
) -> list[Column] | None:  # fmt: skip
    """Columns as wide as cells and headings need, the wordy one taking the rest; None where too little is left for it."""
    headings: dict[str, tuple[str, ...]] = {}
    widths: dict[str, float] = {}
    for key in keys:
        if key == wordy:
            continue
        inside = max((pen.width(entry.text(key)) for entry in entries if key in entry.cells), default=10.0)
        headings[key] = tuple(wrap(job.names[key], pen.heavy(), max(inside, 30.0))) or ("",)
        widths[key] = max(inside, *(pen.heavy().width(text) for text in headings[key])) + 2 * pad + (5 if pad < 3 else 2)
    rest = job.width - sum(widths.values())
    if rest < least:
        return None
    widths[wordy], headings[wordy] = rest, tuple(wrap(job.names[wordy], pen.heavy(), rest - 2 * pad))
    made, x = [], job.left
    for key in keys:
        align: Align = "right" if key in right else "center" if key in middle else "left"
        made.append(Column(key, headings[key], x, x + widths[key], align))
        x += widths[key]
    return made


def grid_for(
    job: Job, keys: Sequence[str], entries: Sequence[Entry], *, spare: Sequence[str] = (), right: Sequence[str] = (),
    middle: Sequence[str] = (), rulings: Sequence[Ruling] = RULINGS, least: float = 118.0, wordy: str = WORDY, pen: Pen | None = None,
) -> Grid:  # fmt: skip
    """A grid for these columns; `spare` ones are left out, then the type is made smaller, where the sheet is too narrow."""
    rng, pen = job.rng, pen or job.text
    ruling = rng.choice(list(rulings))
    pad = rng.choice((3.0, 4.0, 5.0)) if ruling in ("grid", "columns", "zebra") else rng.choice((2.2, 3.0, 4.0))
    wanted, droppable = list(keys), [key for key in spare if key in keys]
    options = {"least": least, "wordy": wordy}
    while (made := columns_for(job, wanted, entries, pen, pad, right=right, middle=middle, **options)) is None:  # type: ignore[arg-type]
        if droppable and pen.size < 7.6:
            wanted.remove(droppable.pop(0))
        elif pen.size > 6.0:
            pen = pen.sized(pen.size - 0.4)
        else:
            options["least"] = float(options["least"]) * 0.85  # type: ignore[arg-type]
    gap = rng.choice((0.6, 1.0, 3.0, 5.0, 8.0)) + (2.0 if ruling == "grid" else 0.0)
    return Grid(job, made, pen, ruling, pad, gap, shade=rng.choice((0, 0, 1, 2, 3)), carried=job.chance(0.35))
