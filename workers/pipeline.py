"""The line, readable from top to bottom: a page from scan to regions, a document from pages to record."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from schemas.master import NOTHING_KNOWN, MasterData
from schemas.page_quality import quality_of
from schemas.pages import ReadPage
from schemas.policy import SettlementPolicy
from schemas.readings import Understood
from schemas.record import Record, SourceFile
from schemas.settlement import settle
from schemas.understanding import PageGroup, TypeGuess
from workers.forms.find_form import FindForm
from workers.layout.parted_cents import with_whole_amounts
from workers.raster import CleanPage, PageScan
from workers.runner import Runner
from workers.stages.classify import Classify
from workers.stages.clean import Clean
from workers.stages.divide import Divide
from workers.stages.emit import Emit, RecordIds
from workers.stages.extract import Extract
from workers.stages.lay_out import LayOut
from workers.stages.open import OpenFile
from workers.stages.read import Read
from workers.stages.recognise import Recognise
from workers.stages.tag import Tag


@dataclass(frozen=True, slots=True)
class Line:
    """The stages, built once per process by `workers/toolbox.py`."""

    open: OpenFile
    clean: Clean
    find_form: FindForm
    read: Read
    read_form: Read
    """For pages that are forms: their boxes are read by themselves, so one look at the whole is enough."""
    lay_out: LayOut
    divide: Divide
    classify: Classify
    extract: Extract
    emit: Emit
    recognise: Recognise = field(default_factory=Recognise)
    tag: Tag | None = None
    """None where no tagger is asked: then the rules alone extract."""


def read_page(line: Line, scan: PageScan, runner: Runner) -> tuple[ReadPage, CleanPage]:
    """All work on pixels, and the tagger's on words: once per page, on whichever worker has it."""
    clean = runner.run("clean", line.clean, scan)
    likely = runner.run("find form", line.find_form, clean)
    read = line.read_form if likely is not None and likely.is_sure else line.read
    text = runner.run("read", read, clean)
    layout = runner.run("lay out", line.lay_out, clean, text, likely)
    text = with_whole_amounts(text) if layout.form is None else text
    tags = runner.run("tag", line.tag, text) if line.tag is not None else None
    return ReadPage(facts=clean.facts, text=text, layout=layout, tags=tags), clean


def divide_file(line: Line, pages: Sequence[ReadPage], runner: Runner) -> tuple[PageGroup, ...]:
    """The documents of a file."""
    return runner.run("divide", line.divide, pages)


def understand(line: Line, pages: Sequence[ReadPage], runner: Runner, *, type_name: str | None = None) -> Understood:
    """What one document is and says; `type_name` where a person has already said what it is."""
    guess = TypeGuess(type=type_name, confidence=1.0) if type_name else runner.run("classify", line.classify, pages)
    readings = runner.run("extract", line.extract, guess.type, pages)
    return Understood(
        type=guess.type,
        type_confidence=guess.confidence,
        pages=tuple(page.facts.number for page in pages),
        readings=readings,
        quality=tuple(quality_of(page) for page in pages),
    )


def make_record(  # noqa: PLR0913 - what was read, the rules, the names
    line: Line,
    understood: Understood,
    pages: Sequence[ReadPage],
    runner: Runner,
    *,
    policy: SettlementPolicy,
    source: SourceFile,
    ids: RecordIds,
    master: MasterData = NOTHING_KNOWN,
) -> Record:
    """The settled record of one document."""
    understood = runner.run("recognise", line.recognise, understood, master)
    facts = {page.facts.number: page.facts for page in pages}
    settlement = runner.run("settle", settle, understood, facts, policy)
    return runner.run("emit", line.emit, understood, settlement, source, ids)
