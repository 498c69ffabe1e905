"""Truths of a kept corpus drawn anew, after what families say of their paper was set right: pages are not read again.

    python -m postroom.evaluation.redraw_truths --split validation [--corpus var/corpus] [--out var/corpus]

The same dice give the same paper. Where the words that it prints are no longer those that were read, the document is left as it
is; it must be made again.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from random import Random

from models.evaluation.known import CORPUS, KnownDocument, keep, load, paths_of
from models.training.families.catalogue import drawn
from models.training.truth import truth_of


def redrawn(document: KnownDocument) -> KnownDocument | None:
    """The document with the truth that its family tells today; None where that is of other paper."""
    paper = drawn(document.family, Random(document.seed))
    truth = truth_of(paper, document.truth["doc"], document.truth["files"])
    if truth["words"] != document.truth["words"]:
        return None
    return document.model_copy(update={"truth": truth})


def main(arguments: Sequence[str] | None = None) -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--split", nargs="+", default=["validation"])
    parser.add_argument("--corpus", type=Path, default=CORPUS)
    parser.add_argument("--out", type=Path)
    chosen = parser.parse_args(arguments)
    changed = 0
    for document in load(path for split in chosen.split for path in paths_of(split, chosen.corpus)):
        again = redrawn(document)
        if again is None:
            sys.stderr.write(f"{document.name}: other paper today\n")
        elif again.truth != document.truth:
            sys.stderr.write(f"{document.name}: another truth\n")
            changed += 1
        if chosen.out is not None or (again is not None and again.truth != document.truth):
            keep(again or document, chosen.out or chosen.corpus)
    sys.stdout.write(f"{changed} truths changed\n")


if __name__ == "__main__":
    main()
