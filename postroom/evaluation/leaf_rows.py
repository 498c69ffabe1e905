"""Every value settled on pages of the corpus: its features, and whether it is right. For `models.training.confidence`.

    python -m postroom.evaluation.leaf_rows --split validation [--corpus var/corpus] [--out var/leaf-rows.ndjson.gz]

Pages are not read again; they are tagged, understood and settled as they are today. One JSON object per line. A document
taken for another type gives no rows: its type is what is wrong. Values of which the truth says nothing are left out.
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
from schemas.rules import ask_required
from schemas.settings import LimitSettings, LineSettings
from schemas.settlement import stand_of
from schemas.types import all_types
from workers.pipeline import Line, understand
from workers.runner import Runner
from workers.toolbox import build_line

Row = dict[str, Any]
OUT = Path("var/leaf-rows.ndjson.gz")


def rows_of(line: Line, document: KnownDocument) -> Iterator[Row]:
    """One row per value that is right or wrong."""
    understood = understand(line, document.pages, Runner())
    if understood.type != document.type:
        return
    stand = stand_of(understood)
    facts = {page.facts.number: page.facts for page in document.pages}
    features = features_of(stand.values, stand.checks, understood, facts)
    sources = {each.pointer: {"source": each.chosen.reading.source.value} for each in stand.values}
    outcomes = {each.place: each.outcome for each in judge(document.type, document.truth, stand.data, sources) if each.place}
    missing = any(not check.passed for check in ask_required(all_types()[document.type], stand.data))
    for standing, figures in zip(stand.values, features, strict=True):
        outcome = outcomes.get(standing.pointer, Outcome.NEUTRAL)
        if outcome is not Outcome.NEUTRAL:
            yield {
                "document": document.name,
                "family": document.family,
                "fault": document.fault,
                "type": document.type,
                "pointer": standing.pointer,
                "pattern": standing.pattern,
                "group": standing.group,
                "right": outcome is Outcome.OK,
                "blocked": any(not check.passed for check in stand.checks if standing.pointer in check.fields),
                "complete": not missing,
                "features": {name: round(value, 5) for name, value in figures.items()},
            }


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
