"""What several figures need, drawn or measured once, when the first of them asks."""

from __future__ import annotations

import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path

from models.evaluation.reading import ReadingScore
from postroom.evaluation.bench.in_process import Done, work_in_process
from postroom.evaluation.bench.paper import Scans, draw_batch, draw_born_digital, draw_scans
from postroom.evaluation.bench.programs import Cost, extract
from postroom.evaluation.bench.uncleaned import without_cleaning
from workers.readers.measure import Known, known_pages, measure, readers


@dataclass(frozen=True, slots=True)
class Plan:
    """How much is measured."""

    pages: int = 20
    """Scanned pages of the file, and pages of known text."""
    batch_pages: int = 40
    long_pages: int = 500
    """Of the long born-digital file; a tenth of it is what it is compared with."""
    upload_megabytes: int = 90
    export_records: int = 1000
    """Made for each exporter."""
    feed_events: int = 100_000
    data: Path | None = None
    """Folder of public sets, where there is one."""


class Workshop:
    """A folder, the paper in it, and what was measured so far."""

    def __init__(self, plan: Plan, folder: Path) -> None:
        self.plan = plan
        self.folder = folder

    @cached_property
    def scans(self) -> Scans:
        """Mixed mail, one file."""
        say(f"drawing {self.plan.pages} scanned pages")
        return draw_scans(self.folder, self.plan.pages)

    @cached_property
    def batch(self) -> list[Path]:
        """Mixed mail, several files."""
        say(f"drawing a batch of {self.plan.batch_pages} pages")
        return draw_batch(self.folder, self.plan.batch_pages)

    @cached_property
    def long_file(self) -> Path:
        """A born-digital file of many pages."""
        return draw_born_digital(self.folder / "long.pdf", self.plan.long_pages)

    @cached_property
    def two_jobs(self) -> Cost:
        """`postroom extract --jobs 2` on the scanned file."""
        return self.extracting([self.scans.pdf], jobs=2)

    @cached_property
    def long_run(self) -> Cost:
        """`postroom extract --jobs 2` on the long file."""
        return self.extracting([self.long_file], jobs=2)

    @cached_property
    def in_process(self) -> Done:
        """The scanned batch, in this process, without guard, database or queue."""
        say("the whole line in process")
        return work_in_process(self.batch, self.folder)

    @cached_property
    def letters(self) -> Mapping[str, tuple[ReadingScore, float]]:
        """Every reader's score and CPU seconds a page on letter pages of known text."""
        return self.reading("letters")

    def reading(self, name: str) -> Mapping[str, tuple[ReadingScore, float]]:
        """The same on any set."""
        pages = known_pages(name, self.plan.data or Path(), self.plan.pages)
        return {who: _measured(name, pages, who) for who in (*readers(), WITHOUT_CLEANING)}

    def extracting(self, files: Sequence[Path], *, jobs: int, readers: str = "best") -> Cost:
        """`postroom extract`; its records are in `self.records`."""
        say(f"postroom extract, {len(files)} files, {jobs} jobs, readers: {readers}")
        return extract(files, jobs=jobs, readers=readers).run(self.records)

    @property
    def records(self) -> Path:
        """What the last `postroom extract` printed."""
        return self.folder / "records.ndjson"


WITHOUT_CLEANING = "ours, best, without cleaning"


def _measured(name: str, pages: Sequence[Known], who: str) -> tuple[ReadingScore, float]:
    say(f"reading {len(pages)} {name}: {who}")
    reader = without_cleaning() if who == WITHOUT_CLEANING else readers()[who]
    [(_, score, seconds)] = measure(pages, {who: reader})
    return score, seconds


_BEGAN = time.monotonic()


def say(text: str) -> None:
    """Progress, on standard error."""
    print(f"{datetime.now(tz=UTC):%H:%M:%S} {time.monotonic() - _BEGAN:5.0f} s  {text}", file=sys.stderr, flush=True)  # noqa: T201
