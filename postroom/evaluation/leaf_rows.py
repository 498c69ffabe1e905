"""Every value settled on pages of the corpus: its features, and whether it is right. For `models.training.confidence`.

    python -m postroom.evaluation.leaf_rows --split validation [--corpus var/corpus] [--out var/leaf-rows.ndjson.gz]

Pages are not read again; they are tagged, understood and settled as they are today. One JSON object per line. A document
taken for another type gives no rows: its type is what is wrong. Of values the truth does not care about, `right` is null.
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from models.evaluation.judge import Outcome, judge
from models.evaluation.known import CORPUS, KnownDocument, load, paths_of
from schemas.leaf_features import features_of
from schemas.pages import ReadPage
from schemas.readings import Understood
from schemas.rules import ask_required
from schemas.settings import LimitSettings, LineSettings
from schemas.settlement import stand_of
from schemas.types import all_types
from workers.pipeline import Line, divide_file, understand
from workers.runner import Runner
from workers.toolbox import build_line

Row = dict[str, Any]
OUT = Path("var/leaf-rows.ndjson.gz")


def rows_of(line: Line, document: KnownDocument) -> Iterator[Row]:
    """One row per value that is right or wrong, of the record that holds most of the document."""
    runner = Runner()
    pages = [tagged(line, page, runner) for page in document.pages]
    groups = [group.pages for group in divide_file(line, pages, runner) if group.pages]
    several = [[page for page in pages if page.facts.number in numbers] for numbers in groups]
    understood = [(understand(line, mine, runner), mine) for mine in several]
    fitting = [each for each in understood if each[0].type == document.type]
    if fitting:
        yield from _rows(document, *max(fitting, key=lambda each: len(each[0].readings)))


def _rows(document: KnownDocument, understood: Understood, pages: Sequence[ReadPage]) -> Iterator[Row]:
    stand = stand_of(understood)
    features = features_of(stand.values, stand.checks, understood, {page.facts.number: page.facts for page in pages})
    sources = {each.pointer: {"source": each.chosen.reading.source.value} for each in stand.values}
    outcomes = {each.place: each.outcome for each in judge(document.type, document.truth, stand.data, sources) if each.place}
    failing = {pointer for check in stand.checks if not check.passed for pointer in check.fields}
    missing = any(not check.passed for check in ask_required(all_types()[document.type], stand.data))
    for standing, figures in zip(stand.values, features, strict=True):
        outcome = outcomes.get(standing.pointer, Outcome.NEUTRAL)
        yield {
            "document": document.name,
            "family": document.family,
            "fault": document.fault,
            "type": document.type,
            "pointer": standing.pointer,
            "pattern": standing.pattern,
            "group": standing.group,
            "right": None if outcome is Outcome.NEUTRAL else outcome is Outcome.OK,
            "blocked": standing.pointer in failing,
            "complete": not missing,
            "features": {name: round(value, 5) for name, value in figures.items()},
        }


def tagged(line: Line, page: ReadPage, runner: Runner) -> ReadPage:
    """The page with what today's tagger says of it."""
    tag = getattr(line, "tag", None)
    return page if tag is None else page.model_copy(update={"tags": runner.run("tag", tag, page.text)})


def write_rows(line: Line, paths: Sequence[Path], out: Path) -> int:
    """All rows of the documents into a gzipped file; how many there are."""
    count = 0
    out.parent.mkdir(parents=True, exist_ok=True)
    with gzip.open(out, "wt", encoding="utf-8", compresslevel=4) as stream:
        for document in load(paths):
            for row in rows_of(line, document):
                stream.write(json.dumps(row, separators=(",", ":")) + "\n")
                count += 1
            sys.stderr.write(".")
            sys.stderr.flush()
    return count


def main(arguments: Sequence[str] | None = None) -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--split", nargs="+", default=["validation"])
    parser.add_argument("--corpus", type=Path, default=CORPUS)
    parser.add_argument("--out", type=Path, default=OUT)
    chosen = parser.parse_args(arguments)
    paths = [path for split in chosen.split for path in paths_of(split, chosen.corpus)]
    count = write_rows(build_line(LineSettings(), LimitSettings()), paths, chosen.out)
    sys.stdout.write(f"\n{count} values of {len(paths)} documents: {chosen.out}\n")


if __name__ == "__main__":
    main()
