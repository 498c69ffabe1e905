"""What was measured, in the form it is printed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

TIMES = " ×"  # noqa: RUF001 - the unit of a ratio is the sign, not the letter


_MISSED = "**no**"


@dataclass(frozen=True, slots=True)
class Target:
    """What is to be reached: a figure, and on which side of it the measured one must lie."""

    side: Literal["≥", "≤"]
    figure: float
    unit: str = ""

    def __str__(self) -> str:
        return f"{self.side} {self.figure:g}{self.unit}"

    def reached_by(self, value: float) -> bool:
        """Is it good enough?"""
        return value >= self.figure if self.side == "≥" else value <= self.figure


def at_least(figure: float, unit: str = "") -> Target:
    """Reached by this figure and any larger one."""
    return Target("≥", figure, unit)


def at_most(figure: float, unit: str = "") -> Target:
    """Reached by this figure and any smaller one."""
    return Target("≤", figure, unit)


@dataclass(frozen=True, slots=True)
class Row:
    """One figure."""

    what: str
    value: float
    unit: str
    """With its blank, such as ` s`; shown behind the value."""
    how: str
    """How it was measured, one sentence."""
    target: Target | None = None

    @property
    def found(self) -> str:
        """The value as people read it: three digits that count."""
        digits = max(0, 2 - len(str(int(abs(self.value)))) + 1)
        return f"{self.value:.{digits}f}{self.unit}"

    @property
    def reached(self) -> str:
        """`yes`, `no`, or nothing where there is no target."""
        return "" if self.target is None else "yes" if self.target.reached_by(self.value) else _MISSED


@dataclass(frozen=True, slots=True)
class Section:
    """Rows that belong together."""

    title: str
    rows: tuple[Row, ...]


def as_markdown(section: Section, measured: str) -> str:
    """Its table under its title, and when and on what it was measured."""
    lines = [f"## {section.title}", measured, "", "| what | measured | to reach | reached | how |", "|---|---|---|---|---|"]
    lines += [f"| {row.what} | {row.found} | {row.target or ''} | {row.reached} | {row.how} |" for row in section.rows]
    return "\n".join(lines) + "\n"


def missed_in(table: str) -> Iterator[str]:
    """The figures of a table, as `as_markdown` writes it, that do not reach their targets."""
    for line in table.splitlines():
        cells = [cell.strip() for cell in line.strip("|").split(" | ")]
        if len(cells) == 5 and cells[3] == _MISSED:
            yield cells[0]
