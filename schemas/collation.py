"""Sheets of which each side was scanned by itself: whose turn it is when the pages are laid as they lie in the stack."""

from __future__ import annotations

from typing import NamedTuple

from schemas.work import BacksOrder, Side


class ScannedSide(NamedTuple):
    """One side of a sheet."""

    side: Side
    number: int
    """Within the file of that side, from 1."""


def collated(sheets: int, order: BacksOrder) -> tuple[ScannedSide, ...]:
    """Front and back of the first sheet, front and back of the second, and so on."""
    backs = range(sheets, 0, -1) if order is BacksOrder.REVERSE else range(1, sheets + 1)
    return tuple(
        side
        for sheet, back in enumerate(backs, start=1)
        for side in (ScannedSide(Side.FRONTS, sheet), ScannedSide(Side.BACKS, back))
    )


def disagreement(fronts: int, backs: int) -> str:
    """What is to be done where the counts differ; both are said."""
    return (
        f"The fronts have {_pages(fronts)}, the backs {_pages(backs)}. Nothing was collated, nothing is lost: see which side "
        "skipped a sheet or took two at once, scan that side again and hand it in, or have each file read as single-sided."
    )


def _pages(count: int) -> str:
    return f"{count} page" if count == 1 else f"{count} pages"
