"""Work on many items by as many processes as there are cores, results in the order of the items."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from typing import TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")


def on_all_cores(work: Callable[[Item], Result], items: Sequence[Item]) -> Iterator[Result]:
    """`work` must be a function of a module."""
    if not items:
        return
    # Spawned, not forked: memory is measured of a process that never read a picture.
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(min(os.cpu_count() or 1, len(items)), context) as pool:
        yield from pool.map(work, items, chunksize=4)
