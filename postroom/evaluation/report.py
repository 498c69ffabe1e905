"""The document that `make evaluate` writes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from models.evaluation.judged import Judged
from models.training.families.family import Split
from postroom.evaluation import tables
from postroom.evaluation.advice_tables import advices, shares_and_dollars
from postroom.evaluation.advices import Advice
from postroom.evaluation.dividing import PILE, Parted, dividing
from postroom.evaluation.measuring import DROPPED_OUT, Cost, Measured
from postroom.evaluation.side_by_side import learning, side_by_side
from postroom.evaluation.tables import Lines, grouped, percent, table
from postroom.evaluation.targets import FAX, GOOD, reached

WEIGHTS = Path("models/weights")
NEVER_TRAINED: Split = "test"
PILED: tuple[Split, ...] = ("test", "validation")
COMPARED: tuple[Split, ...] = ("validation", "training")
REAL = ("broadcast", "receipts", "einvoices", "claims", "forms", "registrations")
_MOST_FIELDS = 25
_REAL_HEAD = """Paper that nobody of the project made, nothing of it ever trained on. Of most only some fields are known, so
that values too many cannot be seen; what counts is how many of the known ones were read right. A text is right only when every
character is; *leniently* without case, blanks and punctuation. The contract has no field for the flight dates of broadcasts.
"""

_LISTED_HEAD = """Remittances and invoices of test families once more, where the client has payers, payees, sellers and buyers
of all these papers on file with names, addresses and numbers ([master data](master-data.md)), as who has been in business
with them for a while does. What was read and stands there letter by letter is surer. No claims and orders are loaded.
"""

_PILED_HEAD = f"""Drawn documents of all types, {PILE} in one file with nothing between them: *as it comes* in any order,
*sender by sender* so that most lie behind one of the same layout and often the same letterhead.
*Found whole*: all its pages and no others came out as one document. Whoever reviews moves the pages of what did not.
"""

_HEAD = """# Accuracy

Written by `make evaluate`; nothing here was typed by hand. Documents are drawn by the project's mill, printed, scanned with
the faults of scanners, fax machines and copiers, read by the line's own readers, and what comes out is compared with what was
printed, leaf by leaf. Layout families are kept apart: from *training* families the models learned; on *validation* families
noise, confidence and thresholds were fitted; *test* families were drawn by people who did not see the rules, and nobody who
worked on rules or models looked at them. What is judged how stands in `models/evaluation/judge.py`.

*Clean and office* means scans at 200 and 300 dpi, grey or black and white, born-digital files, and the faults of an office:
skew, dust, uneven light, punch holes, a stamp, a fold, a marker. *Copies* are photocopies of photocopies, streaks, low toner,
stamps over text, print that shines through, pages upside down. Claim forms are mostly scanned in grey; those of which the
scan shows the print but not the form stand apart as *form dropped out*. A figure in bold misses its goal.
"""


@dataclass(frozen=True, slots=True)
class Evaluated:
    """Everything that was measured."""

    measured: Sequence[Measured]
    costs: Sequence[Cost]
    listed: Sequence[Measured]
    """Test families where the client has the parties of all their papers on its lists."""
    rules: Sequence[Measured]
    """Test families and real paper by the rules alone, without the tagger."""
    tagger_megabytes: float
    """What the tagger adds to a process's memory."""
    piles: Mapping[Split, Sequence[Parted]]
    """By split, what became of its documents when they lay on each other."""
    peer: Sequence[str]
    """What the comparison with another program gave."""


def report(found: Evaluated) -> Lines:
    """Line by line."""
    by_source = grouped([each.judged for each in found.measured], lambda each: each.origin.source)
    never = by_source.get(NEVER_TRAINED, [])
    real = [each for source in REAL for each in by_source.get(source, [])]
    yield from _HEAD.splitlines()
    yield from ("", "## What was measured", "", *_contents(by_source), *_failures(found.measured))
    yield from ("", "## What is to be reached", "", *reached(never, real))
    yield from ("", "## Families never trained on", "", *_never_trained(never))
    for source in COMPARED:
        if documents := by_source.get(source):
            yield from ("", f"## {source.capitalize()} families, for comparison", "", *_compared(documents))
    yield from ("", "## The sample mail", "", *_sample_mail(found.measured))
    yield from ("", "## A pile of mail without separator sheets", "", *_piles(found.piles))
    yield from ("", "## From paper to a posted X12 835", "", *advices(_advices_by_group(found.measured)))
    yield from ("", "## With the client's own lists", "", *_listed(found.measured, found.listed))
    yield from ("", "## Real paper", "", *_real_paper(by_source))
    yield from ("", "## What learning adds", "", *learning(found.measured, found.rules))
    yield from ("", "## Side by side", "", *side_by_side(found.measured), "", *found.peer)
    yield from ("", "## What it costs", "", *_costs(found.costs, found.tagger_megabytes))


def quality_of_scan(document: Judged) -> str:
    """The group a fault belongs to."""
    fault = document.origin.fault
    return "clean and office" if fault in GOOD else "fax" if fault in FAX else fault if fault == DROPPED_OUT else "copies"


def _contents(by_source: Mapping[str, Sequence[Judged]]) -> Lines:
    rows = []
    for source, documents in by_source.items():
        families = Counter(each.origin.family for each in documents)
        types = ", ".join(f"{name} {count}" for name, count in Counter(each.type for each in documents).most_common())
        rows.append((source, len(documents), len(families), types))
    yield from table(("source", "documents", "families", "types"), rows)


def _failures(measured: Sequence[Measured]) -> Lines:
    """Documents that a step of the line gave up on: all their leaves count as missing."""
    reasons = Counter(each.problem for each in measured if each.problem is not None)
    if reasons:
        yield ""
        yield f"**Given up on: {'; '.join(f'{count} documents: {reason}' for reason, count in reasons.most_common())}.**"


def _never_trained(documents: Sequence[Judged]) -> Lines:
    if not documents:
        yield "No documents of test families were there."
        return
    seen = sorted({each.origin.family for each in documents if not each.origin.is_kept_back})
    if seen:
        yield f"Of {', '.join(seen)} there is one geometry only: these documents are new, their family is not."
        yield ""
    scans = grouped(documents, quality_of_scan)
    for name, mine in scans.items():
        yield from (f"### {name.capitalize()}", "", *tables.quality("type", _with_all(grouped(mine, lambda each: each.type))))
        yield from ("", *tables.confusions(mine), "", *tables.sections(mine), "")
    yield from ("### By family, all scans", "", *tables.quality("family", grouped(documents, lambda each: each.origin.family)))
    yield from ("", "### By fault, all types", "", *tables.quality("fault", grouped(documents, lambda each: each.origin.fault)))
    eobs = grouped((each for each in documents if each.type == "eob"), quality_of_scan)
    yield from ("", "### EOBs that add up with nobody's help", "", *tables.balances(eobs))
    yield from ("", "### Values accepted without a person", "", *tables.accepted("scans", _with_all(scans)), "")
    yield from tables.accepted("type", grouped(documents, lambda each: each.type))
    yield from ("", "### Is confidence right?", "", *tables.calibration(documents))
    yield from ("", "### Fields with most errors", "", *tables.fields(documents, _MOST_FIELDS))


def _with_all(groups: Mapping[str, Sequence[Judged]]) -> dict[str, Sequence[Judged]]:
    return {**groups, "all": [each for several in groups.values() for each in several]}


def _compared(documents: Sequence[Judged]) -> Lines:
    yield from tables.quality("scans", _with_all(grouped(documents, quality_of_scan)))
    yield from ("", *tables.quality("type", grouped(documents, lambda each: each.type)))
    yield from ("", *tables.confusions(documents), "")
    yield from tables.balances(grouped((each for each in documents if each.type == "eob"), quality_of_scan))
    yield from ("", *tables.accepted("scans", _with_all(grouped(documents, quality_of_scan))))
    yield from ("", *tables.calibration(documents))


def _sample_mail(measured: Sequence[Measured]) -> Lines:
    mail = [each for each in measured if each.judged.origin.source == "sample mail"]
    known = [each.pages_right for each in mail if each.pages_right is not None]
    yield f"Documents whose pages were put together rightly: {sum(known)} of {len(known)}."
    yield ""
    yield from tables.quality("type", _with_all(grouped([each.judged for each in mail], lambda each: each.type)))


def _piles(piles: Mapping[Split, Sequence[Parted]]) -> Lines:
    yield from _PILED_HEAD.splitlines()
    for split, documents in piles.items():
        if documents:
            yield from ("", f"### {split.capitalize()} families", "", *dividing(documents))


def _advices_by_group(measured: Sequence[Measured]) -> Mapping[str, Sequence[Advice]]:
    groups: dict[str, list[Advice]] = {}
    for each in measured:
        if each.advice is not None:
            groups.setdefault(_group_of_advice(each.judged), []).append(each.advice)
    return dict(sorted(groups.items()))


def _listed(measured: Sequence[Measured], listed: Sequence[Measured]) -> Lines:
    yield from _LISTED_HEAD.splitlines()
    never = [each for each in measured if each.judged.origin.source == NEVER_TRAINED]
    for title, some in (("without lists", never), ("with lists", listed)):
        judged = [each.judged for each in some if each.judged.type in {"eob", "invoice"}]
        yield from ("", *tables.accepted(title, _with_all(grouped(judged, quality_of_scan))))
    yield ""
    yield from shares_and_dollars(_advices_by_group(listed))


def _group_of_advice(document: Judged) -> str:
    source = document.origin.source
    return source if source != NEVER_TRAINED else f"test families, {quality_of_scan(document)}"


def _real_paper(by_source: Mapping[str, Sequence[Judged]]) -> Lines:
    yield from _REAL_HEAD.splitlines()
    for source in REAL:
        documents = by_source.get(source, [])
        if documents:
            yield from ("", f"### {source.capitalize()}", "", *_of_source(documents))


def _of_source(documents: Sequence[Judged]) -> Lines:
    right = sum(each.type_right for each in documents)
    sure = sum(each.is_accepted for each in documents if not each.type_right)
    yield f"Type right: {right} of {len(documents)} ({percent(right / len(documents))} %); accepted under a wrong type: {sure}."
    if any(each.leaves for each in documents):
        yield from ("", *tables.known_fields(documents), "", *tables.accepted("", {"known fields": documents}))


def _costs(costs: Sequence[Cost], tagger: float) -> Lines:
    warm = [cost for cost in costs if cost.is_warm]
    pages = max(1, sum(cost.pages for cost in warm))
    steps = Counter[str]()
    for cost in warm:
        steps.update({name: 1000 * seconds / pages for name, seconds in cost.steps.items()})
    taken = 1000 * sum(cost.seconds for cost in warm) / pages
    rows = [("extraction and settlement, a page, one core, warm", "≤ 250 ms", f"{taken:.0f} ms")]
    rows += [(f"of this {name}", "", f"{share:.0f} ms") for name, share in steps.most_common()]
    peak = max((cost.megabytes for cost in costs), default=0.0)
    rows.append(("largest resident memory of a process that does nothing else", "", f"{peak:.0f} MB"))
    rows.append(
        ("what the models add to a process that tags the longest page they are shown at once", "≤ 300 MB", f"{tagger:.0f} MB")
    )
    weights = [path for path in WEIGHTS.rglob("*") if path.is_file()] if WEIGHTS.exists() else []
    size = sum(path.stat().st_size for path in weights) / 1e6
    rows.append(("models on disk", "≤ 40 MB", f"{size:.1f} MB"))
    yield from table(("", "to reach", "measured"), rows)
    yield ""
    yield f"Over {pages} pages. {', '.join(f'{path.name} {path.stat().st_size / 1e6:.1f} MB' for path in sorted(weights))}"
