"""The line in this process, without guard, database and queue: the yardstick of those, and where stages are timed."""

from __future__ import annotations

import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from schemas.ids import new_document_id, new_record_id
from schemas.record import SourceFile
from schemas.settings import load_settings
from workers.hands import BareHands
from workers.requests import DivideRequest, PageRequest, SurveyRequest, UnderstandRequest
from workers.stages.emit import RecordIds
from workers.toolbox import build_line


@dataclass(frozen=True, slots=True)
class Done:
    """What some files took."""

    pages: int
    wall: float
    cpu: float
    """CPU seconds of the whole process."""
    stages: Mapping[str, float]
    """CPU seconds by stage."""


def work_in_process(files: Sequence[Path], folder: Path) -> Done:
    """All files, one after another, after a page to warm up on."""
    settings = load_settings()
    hands = BareHands(build_line(settings.line, settings.limits))
    with tempfile.TemporaryDirectory(dir=folder) as scratch:
        hands.read_page(PageRequest(path=files[0], number=1, folder=Path(scratch)))
    seconds = Counter[str]()
    pages = 0
    wall, cpu = time.perf_counter(), time.process_time()
    for file in files:
        with tempfile.TemporaryDirectory(dir=folder) as scratch:
            count = hands.survey(SurveyRequest(path=file)).pages
            for taken in _file(hands, file, count, Path(scratch)):
                seconds.update(taken)
            pages += count
    return Done(pages, time.perf_counter() - wall, time.process_time() - cpu, seconds)


def _file(hands: BareHands, file: Path, count: int, folder: Path) -> Iterator[Mapping[str, float]]:
    """Seconds by stage, of each request a file makes."""
    for number in range(1, count + 1):
        yield hands.read_page(PageRequest(path=file, number=number, folder=folder)).seconds
    divided = hands.divide(DivideRequest(folder=folder, page_count=count))
    yield divided.seconds
    for group in divided.groups:
        if group.pages:
            source = SourceFile(file=file.name, sha256="0" * 64, pages=group.pages, received_at=datetime.now(tz=UTC))
            ids = RecordIds(record=new_record_id(), document=new_document_id())
            yield hands.understand(UnderstandRequest(folder=folder, pages=group.pages, source=source, ids=ids)).seconds
