"""Documents that were read, understood anew and judged, on all cores; what it cost is counted in CPU seconds of one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from typing import Any

from models.evaluation.judged import Judged, Origin, chosen_record, judge_document
from models.evaluation.known import load
from postroom.evaluation.advices import Advice, advice_of
from postroom.evaluation.baseline import read_plainly
from postroom.evaluation.kept_files import KeptFile
from postroom.evaluation.kept_tags import KeptTags
from postroom.evaluation.on_all_cores import on_all_cores
from postroom.evaluation.own_lists import own_lists
from postroom.evaluation.understanding import Understanding, own_line, rules_alone, understand_file
from schemas.master import NOTHING_KNOWN, MasterData
from schemas.pages import ReadPage

Truth = Mapping[str, Any]
DROPPED_OUT = "form dropped out"
"""Of claim forms: print without a form is another thing to read."""
TOLD = frozenset({"test", "sample mail"})
"""Sources whose remittances are also told as X12."""
_line = cache(own_line)
_rules = cache(rules_alone)


@dataclass(frozen=True, slots=True)
class Known:
    """A document of a file, and what is true of it."""

    name: str
    origin: Origin
    truth: Truth
    pages: tuple[int, ...] | None = None
    """Its pages within the file, where the file may hold several documents."""


@dataclass(frozen=True, slots=True)
class Cost:
    """Of understanding one file."""

    pages: int
    seconds: float
    """CPU seconds of one core."""
    steps: Mapping[str, float]
    """The same by step."""
    is_warm: bool
    """False of the first file of a process, which waits for the weights."""
    megabytes: float
    """The process's largest resident memory so far."""


@dataclass(frozen=True, slots=True)
class Measured:
    """A document judged."""

    judged: Judged
    plainly: Judged | None = None
    """What the plain reader of labels made of the same words, where it knows the type."""
    pages_right: bool | None = None
    """Does the record have the document's pages and no others? None where the file has no other document."""
    problem: str | None = None
    advice: Advice | None = None
    """What became of it as an X12 835, of remittances that are told in full and that nothing was fitted on."""


Result = tuple[tuple[Measured, ...], Cost]


def measure_corpus(paths: Sequence[Path], *, tagger: bool = True, listed: bool = False) -> Iterator[Result]:
    """Drawn documents of the corpus, each a file of its own. Without the tagger the rules extract alone.

    `listed`: the parties of all of them are on the client's lists.
    """
    master = own_lists(document.truth for document in load(paths)) if listed else NOTHING_KNOWN
    yield from on_all_cores(partial(_measure_drawn, tagger=tagger, master=master), paths)


def measure_files(files: Iterable[tuple[KeptFile, tuple[Known, ...]]], *, tagger: bool = True) -> Iterator[Result]:
    """Files with the documents that are known to be in them."""
    yield from on_all_cores(partial(_measure_file, tagger=tagger), list(files))


def _measure_drawn(path: Path, *, tagger: bool, master: MasterData = NOTHING_KNOWN) -> Result:
    (document,) = load([path])
    fault = document.fault if document.form_seen else DROPPED_OUT
    origin = Origin(document.split, document.family, fault, is_kept_back=document.family_split == document.split)
    known = Known(document.name, origin, document.truth)
    return _measured(document.name, document.pages, (known,), tagger=tagger, master=master)


def _measure_file(item: tuple[KeptFile, tuple[Known, ...]], *, tagger: bool) -> Result:
    file, known = item
    return _measured(file.file, file.pages, known, tagger=tagger)


def _measured(
    name: str, pages: tuple[ReadPage, ...], known: Sequence[Known], *, tagger: bool, master: MasterData = NOTHING_KNOWN
) -> Result:
    line = _line if tagger else _rules
    is_warm = line.cache_info().currsize > 0
    made = understand_file(line(), name, pages, KeptTags(), master=master)
    cost = Cost(made.pages, made.seconds, made.steps, is_warm, peak_megabytes())
    return tuple(_judged(each, made, pages) for each in known), cost


def _judged(known: Known, made: Understanding, pages: tuple[ReadPage, ...]) -> Measured:
    records: Sequence[Mapping[str, Any]] = made.records
    if known.pages is not None:
        shared = {id(record): len(set(record["source"]["pages"]) & set(known.pages)) for record in records}
        records = sorted((record for record in records if shared[id(record)]), key=lambda record: -shared[id(record)])[:1]
    mine = [page for page in pages if known.pages is None or page.facts.number in known.pages]
    plain = read_plainly(known.truth["type"], mine)
    return Measured(
        judged=judge_document(known.name, known.origin, known.truth, records),
        plainly=None if plain is None else judge_document(known.name, known.origin, known.truth, [plain], lenient=False),
        pages_right=None if known.pages is None else bool(records) and tuple(records[0]["source"]["pages"]) == known.pages,
        problem=made.problem,
        advice=_advice(known, records),
    )


def _advice(known: Known, records: Sequence[Mapping[str, Any]]) -> Advice | None:
    if known.truth["type"] != "eob" or known.truth.get("partial") or known.origin.source not in TOLD:
        return None
    return advice_of(known.truth, chosen_record(known.truth, [record for record in records if record["type"] == "eob"]))


def peak_megabytes() -> float:
    """The largest resident memory this process has had (Linux; elsewhere 0)."""
    status = Path("/proc/self/status")
    if not status.exists():
        return 0.0
    line = next(line for line in status.read_text(encoding="ascii").splitlines() if line.startswith("VmHWM:"))
    return int(line.split()[1]) / 1024
