"""A ledger: rows of several grids, each measured over the whole remittance, printed over as many pages as it takes.

A family says what stands in the rows, and dices; nothing here knows of claims. Grids hold their columns from the first page to
the last, as a reporting program prints them. All is printed twice where pages are counted (`PAGE 1 OF 4`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Literal

from models.training.families.cells import Cell, Line, Run, cell_width, line_width, shrunk, write_line
from models.training.families.eob_draft import Draft
from models.training.ink import LETTER, Pen, Sheet

_LIGHT = (0.93, 0.93, 0.93)
_SHADE = (0.86, 0.86, 0.86)
SMALLEST = 6.4
"""Letters below this size go on wide paper."""
TOO_SMALL = 6.0


@dataclass(frozen=True, slots=True)
class Tab:
    """A column of a grid: its name, the lines of its heading, and whether it keeps right."""

    key: str
    heads: tuple[str, ...] = ()
    right: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """Cells by column; `lead` stands at the left edge, before the first filled column."""

    grid: str
    cells: Mapping[str, Cell]
    lead: Line = ()
    heavy: bool = False
    amounts: Mapping[str, Decimal] = field(default_factory=dict)
    """What it adds to the sums of the page."""


@dataclass(frozen=True, slots=True)
class Say:
    """A line of its own; `inset` in letters."""

    line: Line
    align: Literal["left", "center", "right"] = "left"
    heavy: bool = False
    inset: float = 0.0


@dataclass(frozen=True, slots=True)
class Stroke:
    """A rule, drawn or out of characters, or a gap."""

    kind: Literal["thin", "thick", "-", "=", "*", "_", "gap"] = "thin"


@dataclass(frozen=True, slots=True)
class Heads:
    """The headings of a grid."""

    grid: str


@dataclass(frozen=True, slots=True)
class NewPage:
    """What follows begins on the next page; `bare` ones have no headings at the top, nor do those after them."""

    bare: bool = False


Item = Row | Say | Stroke | Heads | NewPage


@dataclass
class Block:
    """Items that belong together: a claim, a section's heading, the sums."""

    items: list[Item]
    heads: str | None = None
    """The grid whose headings are repeated where the page is turned within the block."""
    again: Line = ()
    """What is said again then."""


@dataclass
class Ledger:
    """Grids, their places, and the printing of blocks."""

    draft: Draft
    grids: Mapping[str, Sequence[Tab]]
    head: Callable[[Draft, bool, int], None]
    """Draws the head of a page: the first one or a later one; and how many there are in all, 0 where not counted."""
    top: tuple[str, ...] = ()
    """The grids whose headings stand at the top of every page."""
    page_sums: tuple[str, str] | None = None
    """The grid and the label of a row of sums at the foot of pages."""
    pages: int = 0
    edges: dict[str, dict[str, tuple[float, float]]] = field(default_factory=dict)
    sums: dict[str, Decimal] = field(default_factory=dict)
    banded: bool = False
    bare: bool = False

    @property
    def leading(self) -> float:
        """From baseline to baseline."""
        return self.draft.pen.size * (1.14, 1.25, 1.4)[self.draft.style("leading", 3)]

    @property
    def room(self) -> float:
        """Points between the margins."""
        return self.draft.right - self.draft.left

    @property
    def floor(self) -> float:
        """The lowest baseline."""
        return self.draft.sheet.size[1] - 40 - (2.2 * self.leading if self.page_sums else 0)

    def print(self, blocks: Sequence[Block], *, counted: bool = False) -> None:
        """Everything, from the first page's head to the last row."""
        naturals = self._fit(blocks)
        for grid, widths in naturals.items():
            self._place(grid, widths)
        for turn in range(2 if counted else 1):
            fresh = Sheet("eob", self.draft.sheet.family, self.draft.sheet.size)
            self.draft.sheet, self.pages = fresh, self.draft.sheet.page if turn else 0
            self.sums.clear()
            self.bare = False
            self._head(first=True)
            for block in blocks:
                self._block(block)
            if self.page_sums:
                self._page_sum()

    def _fit(self, blocks: Sequence[Block]) -> dict[str, dict[str, float]]:
        """Natural widths at one point of size; letters, and paper, so that the widest grid fits."""
        draft = self.draft
        items = [item for block in blocks for item in block.items]
        naturals = {name: self._natural(draft.pen.sized(1.0), name, items) for name in self.grids}
        widest = max(sum(widths.values()) for widths in naturals.values())
        if (max(LETTER) - 2 * draft.left) / widest < TOO_SMALL and draft.pen.family != "narrow":
            # No printer sets letters that small: a narrow typeface instead.
            draft.plan, draft.pen = replace(draft.plan, mono=False), Pen("narrow", draft.pen.size)
            return self._fit(blocks)
        if draft.sheet.size[0] < draft.sheet.size[1] and self.room / widest < SMALLEST:
            draft.sheet = Sheet("eob", draft.sheet.family, (LETTER[1], LETTER[0]))
        draft.pen = draft.pen.sized(min(draft.pen.size, self.room / widest))
        return {name: {key: width * draft.pen.size for key, width in widths.items()} for name, widths in naturals.items()}

    def _natural(self, unit: Pen, grid: str, items: Iterable[Item]) -> dict[str, float]:
        heavy = unit.heavy()
        widths = {tab.key: max((heavy.width(head) for head in tab.heads), default=0.0) for tab in self.grids[grid]}
        for item in items:
            if isinstance(item, Row) and item.grid == grid:
                pen = heavy if item.heavy else unit
                for key, cell in item.cells.items():
                    widths[key] = max(widths.get(key, 0.0), cell_width(cell, pen))
        if self.page_sums and self.page_sums[0] == grid:
            for key, amount in _sums(items).items():
                widths[key] = max(widths.get(key, 0.0), heavy.width(self.draft.total(-amount)))
        gap = unit.width("00") if self.draft.plan.mono else 0.85
        return {tab.key: widths[tab.key] + gap for tab in self.grids[grid]}

    def _place(self, grid: str, widths: Mapping[str, float]) -> None:
        total, room = sum(widths.values()), self.room
        loose = len(widths) > 2 and (self.draft.plan.stretched or total > room * 0.8 or grid in self.top)
        spare = (room - total if loose else room * 0.1 * (total < room * 0.85)) / len(widths)
        step = self.draft.pen.width("0") if self.draft.plan.mono else 0.0
        x, places = self.draft.left, {}
        for key, width in widths.items():
            x0, x1 = x, x + width + max(0.0, spare)
            if step:
                x0, x1 = (self.draft.left + round((edge - self.draft.left) / step) * step for edge in (x0, x1))
            places[key] = (x0, x1 - (step or 0.85 * self.draft.pen.size) * (2 if step else 1))
            x += width + max(0.0, spare)
        self.edges[grid] = places

    def _head(self, *, first: bool) -> None:
        self.head(self.draft, first, self.pages)
        for grid in () if self.bare else self.top:
            self._heads(grid, closed=grid == self.top[-1])

    def _turn(self, block: Block | None = None) -> None:
        if self.page_sums:
            self._page_sum()
        self.draft.sheet.new_page()
        self._head(first=False)
        if block and block.again:
            self._say(Say(block.again))
        if block and block.heads and block.heads not in self.top and self.draft.yes("headings again", 0.8):
            self._heads(block.heads)

    def _height(self, item: Item) -> float:
        if isinstance(item, Row):
            lines = max((len(cell) for cell in item.cells.values()), default=1) or 1
            return (lines + (not self._lead_fits(item))) * self.leading
        if isinstance(item, Heads):
            return (max(len(tab.heads) for tab in self.grids[item.grid]) + 2.0) * self.leading
        return 0.0 if isinstance(item, NewPage) else self.leading

    def _block(self, block: Block) -> None:
        draft, heights = self.draft, [self._height(item) for item in block.items]
        # What names a claim is never parted from its first row.
        headed = next((number for number, item in enumerate(block.items) if isinstance(item, Heads)), 0)
        needed = sum(heights if draft.plan.kept else heights[: max(4, headed + 2)])
        if draft.y + min(needed, (self.floor - 90) * 0.75) > self.floor:
            self._turn()
        for number, item in enumerate(block.items):
            if isinstance(item, NewPage):
                self.bare = self.bare or item.bare
                self._turn()
                continue
            after = heights[number + 1] if isinstance(item, Heads) and number + 1 < len(heights) else 0.0
            if draft.y + heights[number] + after > self.floor + self.leading:
                if isinstance(item, Stroke):
                    continue
                self._turn(block)
            self._item(item)

    def _item(self, item: Item) -> None:
        if isinstance(item, Row):
            self._row(item)
        elif isinstance(item, Say):
            self._say(item)
        elif isinstance(item, Heads):
            self._heads(item.grid)
        elif isinstance(item, Stroke):
            self._stroke(item)

    def _say(self, item: Say) -> None:
        draft = self.draft
        pen = draft.pen.heavy() if item.heavy else draft.pen
        inset = item.inset * draft.pen.width("0")
        pen = shrunk(pen, [item.line], self.room - inset)
        x = {"left": draft.left + inset, "center": (draft.left + draft.right) / 2, "right": draft.right}[item.align]
        write_line(draft.sheet, item.line, x, draft.y, pen, item.align)
        draft.y += self.leading

    def _stroke(self, item: Stroke) -> None:
        draft, y = self.draft, self.draft.y - self.draft.pen.size * 0.35
        if item.kind in ("thin", "thick"):
            draft.sheet.rule(draft.left, y, draft.right, y, 0.5 if item.kind == "thin" else 1.3)
            draft.y += self.leading * 0.85
        elif item.kind == "gap":
            draft.y += self.leading * 0.7
        elif item.kind != "*" and not draft.plan.mono:
            draft.sheet.dash(draft.left, y, draft.right)
            draft.y += self.leading * 0.85
        else:
            draft.sheet.write(draft.left, draft.y, item.kind * int(self.room / draft.pen.width(item.kind)), draft.pen)
            draft.y += self.leading

    def _heads(self, grid: str, *, closed: bool = True) -> None:
        draft, tabs, edges = self.draft, self.grids[grid], self.edges[grid]
        pen = draft.pen if draft.plan.mono and draft.yes("light headings", 0.7) else draft.pen.heavy()
        deep, step = max(len(tab.heads) for tab in tabs), draft.pen.size * 1.14
        if not draft.plan.mono and draft.yes("shaded headings", 0.45):
            draft.y += 0.0 if grid in self.top else pen.size * 0.4
            low = draft.y + (deep - 1) * step + pen.size * 0.4
            draft.sheet.fill(draft.left - 2, draft.y - pen.size, draft.right + 2, low, _SHADE)
        hangs = draft.yes("headings hang", 0.4)
        for tab in tabs:
            x0, x1 = edges[tab.key]
            for number, head in enumerate(tab.heads):
                y = draft.y + (number if hangs else number + deep - len(tab.heads)) * step
                draft.sheet.write(x1 if tab.right else x0, y, head, pen, "right" if tab.right else "left")
        draft.y += (deep - 1) * step
        if closed:
            self._under_heads(tabs, edges)
        else:
            draft.y += self.leading

    def _under_heads(self, tabs: Sequence[Tab], edges: Mapping[str, tuple[float, float]]) -> None:
        draft, way = self.draft, self.draft.style("under headings", 4)
        if way == 0 and draft.plan.mono:
            draft.y += self.leading
            for tab in tabs:
                x0, x1 = edges[tab.key]
                if tab.heads:
                    draft.sheet.write(x0, draft.y, "-" * max(1, round((x1 - x0) / draft.pen.width("-"))), draft.pen)
        elif way != 1:
            draft.y += draft.pen.size * 0.45
            draft.sheet.rule(draft.left, draft.y, draft.right, draft.y, 0.6)
        draft.y += self.leading * 1.05

    def _start(self, row: Row) -> float:
        """Where the first filled column of a row begins."""
        pen, edges = self.draft.pen.heavy() if row.heavy else self.draft.pen, self.edges[row.grid]
        right = {tab.key for tab in self.grids[row.grid] if tab.right}
        return min(
            (
                edges[key][1] - cell_width(cell, pen) if key in right else edges[key][0]
                for key, cell in row.cells.items()
                if cell and key in edges
            ),
            default=self.draft.right,
        )

    def _lead_fits(self, row: Row) -> bool:
        return not row.lead or line_width(row.lead, self.draft.pen.heavy()) + 4 < self._start(row) - self.draft.left

    def _row(self, row: Row) -> None:
        draft, edges = self.draft, self.edges[row.grid]
        pen = draft.pen.heavy() if row.heavy else draft.pen
        if row.lead:
            write_line(draft.sheet, row.lead, draft.left, draft.y, shrunk(pen, [row.lead], self.room))
            draft.y += 0.0 if self._lead_fits(row) else self.leading
        deep = max((len(cell) for cell in row.cells.values()), default=1) or 1
        if row.grid in self.top and not row.lead:
            self._behind(row.grid, deep)
        for tab in self.grids[row.grid]:
            for number, line in enumerate(row.cells.get(tab.key, ())):
                if line:
                    x = edges[tab.key][1 if tab.right else 0]
                    y = draft.y + number * self.leading
                    write_line(draft.sheet, line, x, y, pen, "right" if tab.right else "left")
        for key, amount in row.amounts.items():
            self.sums[key] = self.sums.get(key, Decimal("0.00")) + amount
        draft.y += deep * self.leading

    def _behind(self, grid: str, deep: int) -> None:
        """Bands and rules of the table in which everything stands."""
        draft, rules = self.draft, self.draft.plan.rules
        low = draft.y + (deep - 1) * self.leading + draft.pen.size * 0.3
        if draft.plan.mono or rules in ("lines", "bare"):
            return
        self.banded = not self.banded
        if rules == "bands" and self.banded:
            draft.sheet.fill(draft.left - 2, draft.y - draft.pen.size * 0.85, draft.right + 2, low, _LIGHT)
        if rules == "grid":
            draft.sheet.rule(draft.left - 2, low, draft.right + 2, low, 0.25)
        if rules in ("grid", "columns"):
            for x0, _ in list(self.edges[grid].values())[1:]:
                x = x0 - draft.pen.size * 0.42
                draft.sheet.rule(x, low - deep * self.leading, x, low, 0.25)

    def _page_sum(self) -> None:
        if self.page_sums is None or not self.sums:
            return
        grid, label = self.page_sums
        keys = {tab.key for tab in self.grids[grid]}
        cells = {key: ((Run(self.draft.total(amount)),),) for key, amount in self.sums.items() if key in keys}
        self.draft.y += self.leading * 0.4
        self._row(Row(grid, cells, (Run(label),)))
        self.sums.clear()


def _sums(items: Iterable[Item]) -> dict[str, Decimal]:
    """The most that a page's sums can come to."""
    sums: dict[str, Decimal] = {}
    for item in items:
        if isinstance(item, Row):
            for key, amount in item.amounts.items():
                sums[key] = sums.get(key, Decimal("0.00")) + abs(amount)
    return sums
