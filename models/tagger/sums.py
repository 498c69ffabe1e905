"""How the amounts of a page hang together: which is the sum of its neighbours, of the column above it, or quantity times price.

Headings vary without end, arithmetic does not: what was allowed is what was paid and what the patient owes, a claim's total is
the sum of its lines. Each relation is told as a mark of 0 or 1 per word; a misread digit only loses marks.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

MARKS = 12
(AMOUNT, ZERO, LARGEST, TWIN, TWO, THREE, PART, COLUMN, ABOVE, SUMMED, PRODUCT, FACTOR) = range(MARKS)
_AMOUNT = re.compile(r"^[-(]?[$€£]?[-(]?(?P<whole>\d{1,3}(?:[.,]?\d{3})*)[.,](?P<cents>\d{2})\)?-?$")
_NUMBER = re.compile(r"^[-(]?[$€£]?\d{1,6}(?:[.,]\d{1,4})?\)?$")
_MOST_IN_ROW = 14
"""Amounts; a row of more is no table's."""
_MOST_IN_COLUMN = 120

Marks = NDArray[np.float32]


def sum_marks(texts: Sequence[str], row_sizes: Sequence[int], right_edges: NDArray[np.float32]) -> Marks:
    """(words, MARKS) of words in reading order, rows one after another; right edges in letter widths."""
    marks = np.zeros((len(texts), MARKS), np.float32)
    ends = np.cumsum(row_sizes)
    columns: dict[int, list[int]] = defaultdict(list)
    for row in map(range, ends - row_sizes, ends):
        amounts = {index: cents for index in row if (cents := amount_of(texts[index])) is not None}
        for index, cents in amounts.items():
            marks[index, AMOUNT] = 1.0
            marks[index, ZERO] = cents == 0
            columns[round(float(right_edges[index]) / 1.5)].append(index)
        if 2 <= sum(cents > 0 for cents in amounts.values()) <= _MOST_IN_ROW:
            _mark_row({index: cents for index, cents in amounts.items() if cents}, marks)
        if amounts:
            _mark_products(row, texts, amounts, marks)
    for key in list(columns):
        column = sorted({*columns[key], *columns.get(key + 1, ())})
        if 2 <= len(column) <= _MOST_IN_COLUMN:
            _mark_column(column, [amount_of(texts[index]) or 0 for index in column], marks)
    return marks


@lru_cache(maxsize=65536)
def amount_of(text: str) -> int | None:
    """Cents, without sign; None where the word is no amount."""
    found = _AMOUNT.match(text)
    return int(re.sub(r"\D", "", found["whole"])) * 100 + int(found["cents"]) if found else None


@lru_cache(maxsize=65536)
def _number_of(text: str) -> float | None:
    return float(re.sub(r"[^\d.]", "", text.replace(",", "."))) if _NUMBER.match(text) else None


def _mark_row(amounts: Mapping[int, int], marks: Marks) -> None:
    """Among the amounts of a row that are not nought."""
    largest = max(amounts.values())
    by_cents: dict[int, list[int]] = defaultdict(list)
    for index, cents in amounts.items():
        by_cents[cents].append(index)
        marks[index, LARGEST] = cents == largest
    for twins in by_cents.values():
        marks[twins, TWIN] = len(twins) > 1
    for mark, several in ((TWO, 2), (THREE, 3)):
        for parts in combinations(amounts, several):
            for whole in by_cents.get(sum(amounts[index] for index in parts), ()):
                marks[whole, mark] = 1.0
                marks[list(parts), PART] = 1.0


def _mark_products(row: Sequence[int], texts: Sequence[str], amounts: Mapping[int, int], marks: Marks) -> None:
    """Quantity times unit price, where the quantity is not one."""
    numbers = [(index, number) for index in row if (number := _number_of(texts[index])) is not None and number != 1]
    if len(numbers) > _MOST_IN_ROW:
        return
    for (one, left), (other, right) in combinations(numbers, 2):
        for index in _products(left * right * 100, amounts):
            if index not in (one, other):
                marks[index, PRODUCT] = 1.0
                marks[[one, other], FACTOR] = 1.0


def _products(cents: float, amounts: Mapping[int, int]) -> Iterator[int]:
    return (index for index, amount in amounts.items() if amount and abs(amount - cents) <= 1)


def _mark_column(column: Sequence[int], cents: Sequence[int], marks: Marks) -> None:
    """An amount that is the sum of those right above it, however many."""
    totals = np.concatenate([[0], np.cumsum(cents)])
    for place in range(1, len(column)):
        if not cents[place]:
            continue
        marks[column[place], ABOVE] = max(marks[column[place], ABOVE], cents[place] == cents[place - 1])
        starts = np.flatnonzero(totals[place] - totals[:place] == cents[place])
        if len(starts) and starts[-1] < place - 1:
            marks[column[place], COLUMN] = 1.0
            marks[list(column[starts[-1] : place]), SUMMED] = 1.0
