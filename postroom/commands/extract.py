"""`postroom extract`: files in, records out, without a server."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal, Self

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from postroom.master_folder import read_folder
from schemas.errors import BadRequest, PostroomError
from schemas.fitted import fitted
from schemas.policy import SettlementPolicy
from schemas.settings import Settings, load_settings
from schemas.types import all_types
from workers.guard.hands import GuardedHands
from workers.local_line import LocalLine, Order, Outcome

LONGEST_NAME = 60
"""Characters of a file's name kept in its records' names: file systems count 255 bytes, and some characters are four."""


def run_extract(  # noqa: PLR0913 - what the command takes
    files: list[Path],
    *,
    out: Path | None,
    type_name: str | None,
    view: Literal["full", "values"],
    jobs: int,
    master: Path | None = None,
) -> int:
    """Print the records, in the order of the files. 0: every file gave one; 1: some could not be read. Raises BadRequest."""
    if type_name is not None and type_name not in all_types():
        raise BadRequest(f"--type must be one of {', '.join(all_types())}")
    known = read_folder(master)
    keep = None if out is None else _Folder.made(out)
    settings = load_settings()
    fitted()  # says what is missing before any file is read
    failed = False
    with _progress() as progress:
        order = Order(
            SettlementPolicy(target_accuracy=settings.target_accuracy, always_review=settings.always_review),
            type_name,
            known,
            progress,
        )
        for outcome in _outcomes(settings, files, jobs, order):
            failed = failed or outcome.problem is not None
            for number, line in enumerate(_lines(outcome, view), start=1):
                text = json.dumps(line, ensure_ascii=False)
                sys.stdout.write(f"{text}\n")
                if keep is not None:
                    keep.put(outcome.file, number, text)
            sys.stdout.flush()
    return int(failed)


def problem_of(error: PostroomError) -> dict[str, Any]:
    """As the API would put it."""
    return {"type": f"/problems/{error.code}", "title": error.title, "detail": error.detail}


def _outcomes(settings: Settings, files: Iterable[Path], jobs: int, order: Order) -> Iterator[Outcome]:
    hands = [GuardedHands.make(settings.line, settings.limits) for _ in range(jobs)]
    with LocalLine(hands, order) as line:
        yield from line.work(files)


def _lines(outcome: Outcome, view: Literal["full", "values"]) -> Iterator[dict[str, Any]]:
    if outcome.problem is not None:
        yield {"file": outcome.file, "problem": problem_of(outcome.problem)}
    for record in outcome.records:
        yield record.view(view)


@dataclass(frozen=True, slots=True)
class _Folder:
    """Where records are kept as files: `scan.tif` gives `scan.tif.1.json`, `scan.tif.2.json` …"""

    path: Path
    written: set[str] = field(default_factory=set)

    @classmethod
    def made(cls, path: Path) -> Self:
        """The folder, created where it is missing. Raises BadRequest."""
        try:
            path.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise BadRequest(f"--out cannot be made: {error.strerror}") from None
        return cls(path)

    def put(self, file: str, number: int, text: str) -> None:
        """Replace what an earlier run left; a second file of the same name in this run goes on counting."""
        stem = Path(file).name[:LONGEST_NAME]
        while f"{stem}.{number}" in self.written:
            number += 1
        self.written.add(f"{stem}.{number}")
        (self.path / f"{stem}.{number}.json").write_text(text + "\n", encoding="utf-8")


@contextmanager
def _progress() -> Iterator[Any]:
    """A bar on a terminal, nothing elsewhere."""
    console = Console(stderr=True)
    columns = (TextColumn("reading"), BarColumn(), MofNCompleteColumn(), TextColumn("pages"), TimeElapsedColumn())
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task("pages", total=0)
        known = 0

        def advance(read: int, more: int) -> None:
            nonlocal known
            known += more
            bar.update(task, total=known, advance=read)

        yield advance
