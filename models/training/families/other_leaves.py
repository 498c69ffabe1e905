"""Mail of no kind over several sheets: running heads and feet, text that runs on over columns and pages, tables that do so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from models.training.content.numbers import digits
from models.training.families.other_page import Page
from models.training.families.other_pictures import fitted_text
from models.training.ink import Align, Pen, fitted, wrap

_NUMBERED = (
    "{n}",
    "- {n} -",
    "Page {n}",
    "Page {n} of {m}",
    "{n} of {m}",
    "{n} | {name}",
    "{name}   Page {n}",
    "{code}   {n}",
    "",
)


@dataclass
class Book:
    """Sheets of one paper: where the columns stand, what is printed above and below, how many sheets there are."""

    page: Page
    name: str
    """What the running head says."""
    sheets: int
    """How many may be filled."""
    columns: int = 1
    gutter: float = 18.0
    headed: str = "plain"
    numbered: str = "{n}"
    over: bool = False
    """Is the last sheet full?"""

    def __post_init__(self) -> None:
        self.edges = (self.page.left, self.page.right)
        self.column, self.top, self.total = 0, self.page.y, self.sheets
        self._foot()

    def split(self, columns: int) -> None:
        """From here on, columns beside each other."""
        self.columns, self.column, self.top = columns, 0, self.page.y
        self._place()

    def _place(self) -> None:
        left, right = self.edges
        wide = (right - left - self.gutter * (self.columns - 1)) / self.columns
        self.page.left = left + self.column * (wide + self.gutter)
        self.page.right = self.page.left + wide
        self.page.y = self.top

    def turn(self) -> bool:
        """Go on in the next column or on the next sheet; False where there is none."""
        if self.column + 1 < self.columns:
            self.column += 1
        elif self.page.sheet.page < self.sheets:
            self.page.sheet.new_page()
            self.column, self.top = 0, 66.0
            self._head()
            self._foot()
        else:
            self.over = True
            return False
        self._place()
        return True

    def holds(self, points: float) -> bool:
        """Is there so much room, here or after turning?"""
        return not self.over and (self.page.room >= points or self.turn())

    def flow(self, text: str, pen: Pen | None = None, *, indent: float = 0.0, align: Align = "left") -> None:
        """Text over as many columns and sheets as it takes."""
        page, own = self.page, pen or self.page.pen
        for line in wrap(text, own, page.width - indent):
            if not self.holds(own.size * 1.2):
                return
            x = page.middle if align == "center" else page.left + indent
            page.sheet.write(x, page.y, line, fitted(own, line, page.width - indent), align)
            page.y += own.size * page.gap

    def _head(self) -> None:
        """The running head of sheets after the first."""
        left, right, small = *self.edges, self.page.pen.sized(min(8.0, self.page.pen.size))
        sheet = self.page.sheet
        if self.headed == "none":
            return
        text = fitted_text(self.name, small, right - left)
        align: Align = "right" if self.headed == "right" else "left"
        sheet.write(right if align == "right" else left, 40, text, small, align)
        if self.headed == "ruled":
            sheet.rule(left, 45, right, 45, 0.6)

    def _foot(self) -> None:
        """The number of the sheet, in the middle or at the right."""
        small, sheet = self.page.pen.sized(7.5), self.page.sheet
        text = self.numbered.replace("{n}", str(sheet.page)).replace("{m}", str(self.total))
        if text:
            sheet.write(sum(self.edges) / 2, sheet.size[1] - 28, text, fitted(small, text, 400), "center")


def bound(page: Page, name: str, sheets: int) -> Book:
    """A book with diced heads and feet."""
    rng = page.rng
    code = f"{rng.choice('ABCHMPR')}{digits(rng, 4)}-{rng.randint(1, 12):02d}{rng.randint(15, 26)}"
    numbered = rng.choice(_NUMBERED).replace("{name}", name).replace("{code}", code)
    page.floor = min(page.floor, page.sheet.size[1] - 46)
    return Book(page, name, sheets, headed=rng.choice(("none", "plain", "right", "ruled")), numbered=numbered)


@dataclass
class Grid:
    """A table that runs on over sheets, its headings above each part."""

    heads: Sequence[str]
    shares: Sequence[float]
    """Widths, in parts of the measure."""
    rights: Sequence[bool]
    """Which columns stand flush right."""
    pen: Pen
    ruled: str
    """`none`, `rows`, `cells` or `shaded`."""
    step: float

    def edges(self, page: Page) -> list[float]:
        """Where the columns begin, and where the last ends."""
        at, found = page.left, [page.left]
        for share in self.shares:
            at += page.width * share / sum(self.shares)
            found.append(at)
        return found

    def print(self, book: Book, rows: Sequence[Sequence[str]]) -> None:
        """All rows; those of one cell are headings of groups."""
        self._headings(book)
        for number, row in enumerate(rows):
            before = (book.page.sheet.page, book.column)
            if not book.holds(self.step * 1.6):
                return
            if before != (book.page.sheet.page, book.column):
                self._headings(book)
            self._row(book.page, row, number)
        book.page.y += self.step

    def _headings(self, book: Book) -> None:
        if not book.holds(self.step * 4):
            return
        page = book.page
        if self.ruled == "shaded":
            page.sheet.fill(page.left, page.y - self.step * 0.72, page.right, page.y + self.step * 0.28, (0.82, 0.84, 0.88))
        self._cells(page, self.heads, self.pen.heavy())
        if self.ruled != "shaded":
            page.sheet.rule(page.left, page.y + self.step * 0.28, page.right, page.y + self.step * 0.28, 0.8)
        page.y += self.step

    def _row(self, page: Page, row: Sequence[str], number: int) -> None:
        top, low = page.y - self.step * 0.72, page.y + self.step * 0.28
        if len(row) == 1:
            page.sheet.write(page.left + 3, page.y, fitted_text(row[0], self.pen.heavy(), page.width - 6), self.pen.heavy())
        else:
            if self.ruled == "shaded" and number % 2:
                page.sheet.fill(page.left, top, page.right, low, (0.94, 0.94, 0.95))
            self._cells(page, row, self.pen)
        if self.ruled in {"rows", "cells"}:
            page.sheet.rule(page.left, low, page.right, low, 0.3)
        if self.ruled == "cells" and len(row) > 1:
            for edge in self.edges(page):
                page.sheet.rule(edge, top, edge, low, 0.3)
        page.y += self.step

    def _cells(self, page: Page, row: Sequence[str], pen: Pen) -> None:
        edges = self.edges(page)
        for left, right, flush, text in zip(edges, edges[1:], self.rights, row, strict=False):
            shown = fitted(pen, text, right - left - 8) if pen.width(text) < (right - left) * 1.25 else pen
            kept = fitted_text(text, shown, right - left - 7)
            page.sheet.write(right - 4 if flush else left + 4, page.y, kept, shown, "right" if flush else "left")


def grid(page: Page, heads: Sequence[str], shares: Sequence[float], rights: Sequence[bool], *, size: float = 8.5) -> Grid:
    """A table in diced manner."""
    rng: Random = page.rng
    pen = page.pen.sized(min(page.pen.size, size))
    return Grid(
        heads, shares, rights, pen, rng.choice(("none", "rows", "cells", "shaded")), pen.size * rng.choice((1.5, 1.7, 2.0))
    )
