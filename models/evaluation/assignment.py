"""Who goes with whom: the assignment of greatest weight.

The shortest augmenting path method with potentials (Jonker and Volgenant 1987), cubic in the shorter side.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

Weights = Sequence[Sequence[float]]
"""A row per one side, a column per the other, all rows of one length."""


def assign(weights: Weights) -> list[tuple[int, int]]:
    """Row and column of each pair; all of the shorter side are paired."""
    if not weights or not weights[0]:
        return []
    if len(weights) > len(weights[0]):
        return sorted((row, column) for column, row in assign([*zip(*weights, strict=True)]))
    return _assign_rows(weights)


def _assign_rows(weights: Weights) -> list[tuple[int, int]]:
    """No more rows than columns. Index 0 of the lists stands for `nobody yet`."""
    columns = len(weights[0])
    row_potential = [0.0] * (len(weights) + 1)
    column_potential = [0.0] * (columns + 1)
    owner = [0] * (columns + 1)
    for row in range(1, len(weights) + 1):
        owner[0] = row
        free, came_from = _cheapest_path(weights, owner, row_potential, column_potential)
        while free:
            owner[free] = owner[came_from[free]]
            free = came_from[free]
    return sorted((owner[column] - 1, column - 1) for column in range(1, columns + 1) if owner[column])


def _cheapest_path(
    weights: Weights, owner: list[int], row_potential: list[float], column_potential: list[float]
) -> tuple[int, list[int]]:
    """The free column that the row in `owner[0]` reaches at least cost, and from which column each was come to."""
    columns = len(weights[0])
    least, came_from, seen = [math.inf] * (columns + 1), [0] * (columns + 1), [False] * (columns + 1)
    at = 0
    while owner[at]:
        seen[at] = True
        row = owner[at]
        for column in (column for column in range(1, columns + 1) if not seen[column]):
            cost = -weights[row - 1][column - 1] - row_potential[row] - column_potential[column]
            if cost < least[column]:
                least[column], came_from[column] = cost, at
        after = min((column for column in range(1, columns + 1) if not seen[column]), key=least.__getitem__)
        step = least[after]
        for column in range(columns + 1):
            if seen[column]:
                row_potential[owner[column]] += step
                column_potential[column] -= step
            else:
                least[column] -= step
        at = after
    return at, came_from
