"""Blocks of labelled values, measured before they are drawn: how the values stand, what frames them, how many stand across."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from models.training.families.cells import Line, Run, flow, line_width, shrunk, write_line
from models.training.families.eob_draft import Draft
from models.training.families.eob_facts import Fact
from models.training.ink import Align, Pen

Way = Literal["edges", "close", "tab", "pairs", "above", "flow", "down"]
WAYS: tuple[Way, ...] = ("edges", "close", "tab", "pairs", "above", "flow", "down")
NARROW: tuple[Way, ...] = ("edges", "edges", "close", "tab", "above")
_SMALLEST = 5.4


@dataclass(frozen=True, slots=True)
class Mark:
    """A line of text within a block; y counts from the block's first baseline."""

    line: Line
    x: float
    y: float
    pen: Pen
    align: Align = "left"


@dataclass(frozen=True, slots=True)
class Block:
    """Lines of text and how deep they are."""

    marks: tuple[Mark, ...]
    deep: float

    def beside(self, other: Block, x: float) -> Block:
        """This one with another at its right."""
        moved = tuple(Mark(m.line, m.x + x, m.y, m.pen, m.align) for m in other.marks)
        return Block((*self.marks, *moved), max(self.deep, other.deep))

    def over(self, other: Block) -> Block:
        """This one with another below it."""
        moved = tuple(Mark(m.line, m.x, m.y + self.deep, m.pen, m.align) for m in other.marks)
        return Block((*self.marks, *moved), self.deep + other.deep)


def one_of(made: Draft, question: str, ways: Sequence[Way]) -> Way:
    """This sender's way of laying out facts of one kind."""
    return ways[made.style(question, len(ways))]


NO_BLOCK = Block((), 0.0)


def drawn_at(made: Draft, block: Block, x: float, y: float) -> None:
    """Print a block with its first baseline at y."""
    for mark in block.marks:
        write_line(made.sheet, mark.line, x + mark.x, y + mark.y, mark.pen, mark.align)


def block(made: Draft, facts: Sequence[Fact], wide: float, way: Way, question: str) -> Block:
    """Facts as a block of `wide` points; `question` names the block's own dice."""
    shown = _weighed(made, [each for each in facts if each.line or way != "flow"], question)
    if not shown:
        return NO_BLOCK
    if way == "flow":
        gap = ("   ", "  ", "     ")[made.style(f"gap {question}", 3)]
        lines = flow([(Run(each.label), *each.line) for each in shown], made.pen, wide, gap)
        return _listed(lines, made, wide)
    if way == "above":
        return _above(made, shown, wide, question)
    if way in ("pairs", "down"):
        return _pairs(made, shown, wide, question, downward=way == "down")
    return _column(made, shown, wide, way, question)


def lines_block(made: Draft, lines: Sequence[Line], wide: float) -> Block:
    """Plain lines below each other."""
    return _listed(lines, made, wide) if lines else NO_BLOCK


def _weighed(made: Draft, facts: Sequence[Fact], question: str) -> list[Fact]:
    """Values in bold where that is this sender's way."""
    heavy = made.yes(f"heavy values {question}", 0.2)
    return [Fact(each.label, tuple(Run(r.text, r.pointer, r.value, r.also, heavy) for r in each.line)) for each in facts]


def _listed(lines: Sequence[Line], made: Draft, wide: float) -> Block:
    step = made.leading
    return Block(
        tuple(Mark(line, 0.0, n * step, shrunk(made.pen, [line], wide)) for n, line in enumerate(lines)), len(lines) * step
    )


def _column(made: Draft, facts: Sequence[Fact], wide: float, way: Way, question: str) -> Block:
    """One fact to a line: its value at the right edge, behind the label, or at a tab."""
    step, marks = made.pen.size * (1.22, 1.35, 1.5)[made.style(f"step {question}", 3)], list[Mark]()
    widest = max(made.pen.width(each.label) for each in facts)
    tab = min(widest + 8, wide * 0.62)
    for number, each in enumerate(facts):
        whole = (Run(each.label), Run(" "), *each.line)
        pen = shrunk(made.pen, [whole], wide)
        if way == "tab":
            pen = min(
                shrunk(made.pen, [(Run(each.label),)], tab - 4), shrunk(made.pen, [each.line], wide - tab), key=lambda p: p.size
            )
        if pen.size < _SMALLEST:
            message = f"no room for {each.label}"
            raise ValueError(message)
        y = number * step
        if way == "close":
            marks.append(Mark((Run(each.label), *each.line), 0.0, y, pen))
            continue
        marks.append(Mark((Run(each.label),), 0.0, y, pen))
        if each.line:
            marks.append(Mark(each.line, wide, y, pen, "right") if way == "edges" else Mark(each.line, tab, y, pen))
            marks += _leaders(made, each, (wide, y), pen, question) if way == "edges" else []
    return Block(tuple(marks), len(facts) * step)


def _leaders(made: Draft, fact: Fact, end: tuple[float, float], pen: Pen, question: str) -> list[Mark]:
    """Dots from the label to the value at the right edge."""
    if not made.yes(f"leaders {question}", 0.15):
        return []
    start = pen.width(fact.label) + 4
    room = end[0] - line_width(fact.line, pen) - 4 - start
    dots = int(room / pen.width("."))
    return [Mark((Run("." * dots),), start, end[1], pen)] if dots > 3 else []


def _pairs(made: Draft, facts: Sequence[Fact], wide: float, question: str, *, downward: bool) -> Block:
    """Two to five labels with their values along the line, in columns."""
    natural = max(line_width((Run(each.label), *each.line), made.pen.heavy()) for each in facts) + 10
    across = max(1, min(2 + made.style(f"pairs {question}", 4), int(wide / natural), len(facts)))
    pen = made.pen.sized(max(_SMALLEST, made.pen.size * min(1.0, wide / across / natural)))
    deep, step = -(-len(facts) // across), made.leading
    across = -(-len(facts) // deep)
    each_wide, marks = wide / across, list[Mark]()
    edge = made.yes(f"values at edges {question}", 0.3)
    for number, each in enumerate(facts):
        column, row = (number // deep, number % deep) if downward else (number % across, number // across)
        x, y = column * each_wide, row * step
        if edge and across > 1:
            marks += [Mark((Run(each.label),), x, y, pen), Mark(each.line, x + each_wide - 10, y, pen, "right")]
        else:
            marks.append(Mark((Run(each.label), *each.line), x, y, pen))
    return Block(tuple(mark for mark in marks if mark.line), deep * step)


def _above(made: Draft, facts: Sequence[Fact], wide: float, question: str) -> Block:
    """Labels in small letters over their values, as many across as this sender puts."""
    small = made.pen.sized(max(_SMALLEST, made.pen.size - (0.6, 1.2, 1.8)[made.style(f"small labels {question}", 3)]))
    natural = max(max(small.width(each.label), line_width(each.line, made.pen.heavy())) for each in facts) + 8
    across = max(1, min(2 + made.style(f"above {question}", 7), int(wide / natural), len(facts)))
    each_wide, right = wide / across, made.yes(f"values right {question}", 0.25)
    high = small.size * 1.2 + made.pen.size * 1.55
    marks: list[Mark] = []
    for number, each in enumerate(facts):
        x, y = (number % across) * each_wide + (each_wide - 8 if right else 0), (number // across) * high
        align: Align = "right" if right else "left"
        label: Line = (Run(each.label),)
        marks.append(Mark(label, x, y, shrunk(small, [label], each_wide - 6), align))
        if each.line:
            marks.append(Mark(each.line, x, y + made.pen.size * 1.15, shrunk(made.pen, [each.line], each_wide - 6), align))
    return Block(tuple(marks), -(-len(facts) // across) * high)
