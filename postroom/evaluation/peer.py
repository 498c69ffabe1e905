"""invoice2data (https://github.com/invoice-x/invoice2data, MIT) on its own samples and on our invoices.

It is no dependency. Where it shall be compared, a folder holds it and its samples:

    python -m venv var/invoice2data && var/invoice2data/bin/pip install invoice2data
    # its samples are in the source package of release 0.3.6, folder tests/compare: they go to var/invoice2data/samples
"""

from __future__ import annotations

import json
import subprocess
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

from models.evaluation.judge import comparable
from models.evaluation.known import load
from models.training.families.catalogue import drawn
from postroom.evaluation.kept_files import KeepingReader
from postroom.evaluation.tables import Lines, table
from postroom.evaluation.understanding import own_line, understand_file

FOLDER = Path("var/invoice2data")
_HEAD = """invoice2data with all templates it comes with, one file at a time, beside the line, which has a template for nobody.
Number, date and total. Its samples are compared with the results it keeps beside them; of our invoices it is given the PDF as
printed, the line the scan.
"""
_FIELDS = {"number": ("invoice_number", "identifier"), "issue_date": ("date", "date"), "total": ("amount", "money")}
"""Of our contract: its name for the field, and the kind as which it is compared."""
_SECONDS = 60
_MOST_OWN = 12
Values = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Counted:
    """Fields on paper, and how many each side gave right and wrong."""

    files: int = 0
    fields: int = 0
    theirs: int = 0
    theirs_wrong: int = 0
    ours: int = 0
    ours_wrong: int = 0

    def __add__(self, other: Counted) -> Counted:
        return Counted(
            self.files + other.files,
            self.fields + other.fields,
            self.theirs + other.theirs,
            self.theirs_wrong + other.theirs_wrong,
            self.ours + other.ours,
            self.ours_wrong + other.ours_wrong,
        )


def compared(invoices: Sequence[Path], folder: Path = FOLDER) -> Lines:
    """The table; `invoices` are documents of the corpus. One line where the peer is not installed."""
    program = folder / "bin" / "invoice2data"
    if not program.exists():
        yield f"invoice2data is not installed in `{folder}`: not compared (see `postroom/evaluation/peer.py`)."
        return
    yield from _HEAD.splitlines()
    yield ""
    samples = sum(_on_samples(program, folder / "samples"), start=Counted())
    own = sum(_on_own(program, invoices), start=Counted())
    rows = [("its own samples", *_cells(samples)), ("our test invoices", *_cells(own))]
    yield from table(("", "files", "fields", "invoice2data right", "wrong", "the line right", "wrong"), rows)


def _cells(counted: Counted) -> tuple[int, ...]:
    return counted.files, counted.fields, counted.theirs, counted.theirs_wrong, counted.ours, counted.ours_wrong


def _on_samples(program: Path, folder: Path) -> Iterator[Counted]:
    line, reader = own_line(), KeepingReader()
    for path in sorted(folder.glob("*.pdf")):
        kept = path.with_suffix(".json")
        if not kept.exists():
            continue
        (known,) = json.loads(kept.read_text(encoding="utf-8"))[:1]
        truth = {name: known.get(theirs) for name, (theirs, _) in _FIELDS.items()}
        records = [record for file in reader.read(path) for record in understand_file(line, file.file, file.pages).records]
        yield _counted(truth, _theirs(program, path), _invoice_in(records))


def _on_own(program: Path, invoices: Sequence[Path]) -> Iterator[Counted]:
    line = own_line()
    for document in load(invoices[:_MOST_OWN]):
        with tempfile.TemporaryDirectory(prefix="postroom-") as scratch:
            path = Path(scratch) / "invoice.pdf"
            path.write_bytes(drawn(document.family, Random(document.seed)).pdf)
            records = understand_file(line, document.name, document.pages).records
            yield _counted(document.truth["data"], _theirs(program, path), _invoice_in(records))


def _invoice_in(records: Sequence[Values]) -> Values:
    return next((record["data"] for record in records if record["type"] == "invoice"), {})


def _theirs(program: Path, path: Path) -> Values:
    """What it says by our names; nothing where it has no template for the sender."""
    with tempfile.TemporaryDirectory(prefix="postroom-") as scratch:
        out = Path(scratch) / "out.json"
        command = [str(program), "--output-format", "json", "--output-name", str(out), str(path)]
        subprocess.run(command, capture_output=True, check=False, timeout=_SECONDS)
        said = json.loads(out.read_text(encoding="utf-8")) if out.exists() else []
    return {name: said[0].get(theirs) for name, (theirs, _) in _FIELDS.items()} if said else {}


def _counted(truth: Values, theirs: Values, ours: Values) -> Counted:
    counted = Counted(files=1)
    for name, (_, kind) in _FIELDS.items():
        wanted, first, second = (comparable(values.get(name), kind) for values in (truth, theirs, ours))
        if wanted is not None:
            counted += Counted(
                fields=1,
                theirs=first == wanted,
                theirs_wrong=first is not None and first != wanted,
                ours=second == wanted,
                ours_wrong=second is not None and second != wanted,
            )
    return counted
