"""`make evaluate`: how much is read right, on layouts never trained on and on real paper. Writes `docs/accuracy.md`.

    python -m postroom.evaluation.accuracy [--documents N] [--shared FOLDER] [--out FILE]
    python -m postroom.evaluation.accuracy --errors N [--split validation] [--type eob]

Pages are read once and kept in `var/corpus`; where it holds no test documents, the command draws and reads some first. Real
paper is never trained on, and where its folder is absent its tables are left out. `--errors` prints single errors of a split.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import get_args

from models.evaluation.known import CORPUS, paths_of
from models.training.families.catalogue import FAMILIES
from models.training.families.family import Split
from postroom.evaluation.corpus import grow
from postroom.evaluation.dividing import divided
from postroom.evaluation.kept_files import KeepingReader, KeptFile
from postroom.evaluation.measuring import Cost, Known, Measured, measure_corpus, measure_files
from postroom.evaluation.peer import compared
from postroom.evaluation.real_paper import Found, sample_mail, shared_paper
from postroom.evaluation.report import NEVER_TRAINED, PILED, Evaluated, report
from postroom.evaluation.tables import errors
from postroom.evaluation.tagger_memory import tagger_megabytes

SPLITS: tuple[Split, ...] = get_args(Split)
_SECONDS_A_DOCUMENT, _SECONDS_A_FILE = 2.5, 2.0
"""What drawing and reading one takes, on one core of 2026."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Run and write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=Path("../shared/data"))
    parser.add_argument("--out", type=Path, default=Path("docs/accuracy.md"))
    parser.add_argument("--corpus", type=Path, default=CORPUS)
    parser.add_argument("--documents", type=int, default=60, help="test documents to draw where there are none")
    parser.add_argument("--errors", type=int, help="print that many single errors of a split, and no report")
    parser.add_argument("--split", choices=SPLITS, default="validation")
    parser.add_argument("--type", help="only errors of documents of this type")
    chosen = parser.parse_args(arguments)
    os.environ["OMP_THREAD_LIMIT"] = "1"  # before the readers start threads of their own
    if chosen.errors is not None:
        measured, _ = _together(measure_corpus(paths_of(chosen.split, chosen.corpus)))
        _say(errors([each.judged for each in measured if chosen.type in {None, each.judged.type}], chosen.errors))
        return
    start = time.monotonic()
    draw_what_is_missing(chosen.corpus, chosen.documents)
    found = evaluate(chosen.corpus, chosen.shared)
    text = "".join(f"{line}\n" for line in report(found))
    chosen.out.write_text(text, encoding="utf-8")
    _say(text.splitlines())
    sys.stderr.write(f"{len(found.measured)} documents in {time.monotonic() - start:.0f} s\n")


def draw_what_is_missing(corpus: Path, documents: int) -> None:
    """Some documents of test families, where the corpus has none."""
    if paths_of(NEVER_TRAINED, corpus):
        return
    minutes = documents * _SECONDS_A_DOCUMENT / 60
    sys.stderr.write(
        f"{documents} test documents are drawn and read first, about {minutes:.0f} minutes; they are kept in {corpus}\n"
    )
    for document in grow(NEVER_TRAINED, documents, 1, corpus):
        sys.stderr.write(f"{document.name}\n")


def evaluate(corpus: Path, shared: Path) -> Evaluated:
    """Every split of the corpus, the sample mail, and real paper where there is some."""
    files = kept(chain(sample_mail(), shared_paper(shared)), corpus)
    splits = (measure_corpus(paths_of(split, corpus)) for split in SPLITS)
    measured, costs = _together(chain(*splits, measure_files(files)))
    never = paths_of(NEVER_TRAINED, corpus)
    listed, _ = _together(measure_corpus(never, listed=True))
    rules, _ = _together(chain(measure_corpus(never, tagger=False), measure_files(files, tagger=False)))
    invoices = [path for path in never if FAMILIES[path.name.split(".")[1]].type == "invoice"]
    piles = {split: list(divided(paths_of(split, corpus))) for split in PILED}
    return Evaluated(measured, costs, listed, rules, tagger_megabytes(), piles, list(compared(invoices)))


def kept(found: Found, corpus: Path) -> list[tuple[KeptFile, tuple[Known, ...]]]:
    """The pages of files, read where that was not done before; of a mail those of its attachments."""
    reader = KeepingReader(corpus / "files")
    wanted = list(found)
    if new := sum(not reader.knows(path) for path, _ in wanted):
        minutes = new * _SECONDS_A_FILE / 60
        sys.stderr.write(f"{new} files are read first, about {minutes:.0f} minutes; what is read is kept in {corpus}\n")
    return [(file, known) for path, known in wanted for file in reader.read(path)]


def _together(results: Iterator[tuple[tuple[Measured, ...], Cost]]) -> tuple[list[Measured], list[Cost]]:
    measured, costs = list[Measured](), list[Cost]()
    for several, cost in results:
        measured += several
        costs.append(cost)
    return measured, costs


def _say(lines: Iterator[str] | Sequence[str]) -> None:
    sys.stdout.writelines(f"{line}\n" for line in lines)


if __name__ == "__main__":
    main()
