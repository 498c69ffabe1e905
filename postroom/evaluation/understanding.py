"""From pages that were read long ago to records, as the line makes them, and what that costs."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any

from postroom.evaluation.kept_tags import KeptTags
from schemas.errors import Misconfigured, PostroomError
from schemas.ids import new_document_id, new_record_id
from schemas.master import NOTHING_KNOWN, MasterData
from schemas.pages import ReadPage
from schemas.policy import SettlementPolicy
from schemas.record import SourceFile
from schemas.settings import LimitSettings, LineSettings
from workers.pipeline import Line, divide_file, make_record, understand
from workers.runner import Runner
from workers.stages.emit import RecordIds
from workers.toolbox import build_line

POLICY = SettlementPolicy()
"""The installation's defaults: what a client gets who has asked for nothing else."""


@dataclass(frozen=True, slots=True)
class Understanding:
    """What a file came to."""

    records: tuple[dict[str, Any], ...]
    """Its records, printed in full."""
    seconds: float
    """CPU seconds of one core, all threads counted."""
    steps: dict[str, float]
    """The same by step, this thread alone."""
    pages: int
    problem: str | None = None
    """What went wrong, where something did."""


def understand_file(
    line: Line, name: str, pages: Sequence[ReadPage], kept: KeptTags | None = None, *, master: MasterData = NOTHING_KNOWN
) -> Understanding:
    """Tag, divide, classify, extract, settle. `kept`: tags need not be asked for; `master`: what the client has on file."""
    runner, start = Runner(), time.process_time()
    records: tuple[dict[str, Any], ...] = ()
    problem, tagging = None, 0.0
    try:
        if kept is None:
            tagged = [_tagged(line, page, runner) for page in pages]
        else:
            tagged, tagging = kept.of(line, pages)
            runner.seconds["tag"] = tagging
            start = time.process_time()
        groups = divide_file(line, tagged, runner)
        mine = ([page for page in tagged if page.facts.number in group.pages] for group in groups if group.pages)
        records = tuple(_record(line, name, pages, runner, master) for pages in mine)
    except Misconfigured:
        raise
    except PostroomError as error:
        problem = str(error)
    return Understanding(records, time.process_time() - start + tagging, runner.seconds, len(pages), problem)


def _tagged(line: Line, page: ReadPage, runner: Runner) -> ReadPage:
    return page if line.tag is None else page.model_copy(update={"tags": runner.run("tag", line.tag, page.text)})


def _record(line: Line, name: str, pages: Sequence[ReadPage], runner: Runner, master: MasterData) -> dict[str, Any]:
    understood = understand(line, pages, runner)
    numbers = tuple(page.facts.number for page in pages)
    source = SourceFile(file=name, sha256="0" * 64, pages=numbers, received_at=datetime.now(tz=UTC))
    ids = RecordIds(record=new_record_id(), document=new_document_id())
    return make_record(line, understood, pages, runner, policy=POLICY, source=source, ids=ids, master=master).view("full")


def own_line() -> Line:
    """The line as it is installed by default; engines that read pictures are not started by building it."""
    return build_line(LineSettings(), LimitSettings())


def rules_alone() -> Line:
    """The same without the tagger."""
    return replace(own_line(), tag=None)
