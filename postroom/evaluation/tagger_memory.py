"""What the tagger adds to a process's memory: a page as long as it is ever shown at once, tagged in a process of its own."""

from __future__ import annotations

import multiprocessing
from concurrent.futures import ProcessPoolExecutor

from models.tagger.tagger import Tagger
from models.tagger.windows import MOST_AT_ONCE
from postroom.evaluation.measuring import peak_megabytes
from schemas.geometry import Box
from schemas.pages import Line, PageText, Word

_COLUMNS = 12


def tagger_megabytes() -> float:
    """Megabytes by which the largest resident memory grows from before the weights are loaded to after the page (Linux)."""
    with ProcessPoolExecutor(1, multiprocessing.get_context("spawn")) as pool:
        return pool.submit(_grown).result()


def _grown() -> float:
    before = peak_megabytes()
    Tagger.load()(_full_page())
    return peak_megabytes() - before


def _full_page() -> PageText:
    """Rows of amounts, twelve across."""
    rows = MOST_AT_ONCE // _COLUMNS
    return PageText(
        lines=tuple(Line(words=tuple(_word(row / rows, column) for column in range(_COLUMNS))) for row in range(rows))
    )


def _word(y: float, column: int) -> Word:
    x = column / _COLUMNS
    return Word(text=f"{column + 1}{column}.{column:02d}", box=Box(x, y, x + 0.05, y + 0.008), confidence=0.9)
