"""Many random records through an exporter; each file is judged by a validator, by its sums and by what was meant.

`python -m postroom.evaluation.export_check --format x12-835 --records 10000` prints the first faults, the counts and the
speed of writing; without `--format` it does so for every format. It ends with 1 where there was a fault. With
`--out docs/exports/checked.md` the counts go into that page, where formats that were not run keep theirs. Needs the `dev`
extra (pyx12, saxonche, fhir.resources).
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from random import Random

from postroom.evaluation.exported import cases
from postroom.evaluation.exported.case import Case
from postroom.evaluation.tables import table
from postroom.evaluation.x12 import judge, judge_claims, syntax
from postroom.evaluation.x12.made import remittance
from postroom.evaluation.x12.made_claims import MadeClaim
from postroom.evaluation.x12.made_institutional import institutional
from postroom.evaluation.x12.made_professional import professional
from schemas.exports import all_formats
from schemas.exports.format import CannotExport, Shipment
from schemas.exports.x12_parse import segments_of, transactions_of

MADE_AT = datetime(2026, 11, 23, 8, tzinfo=UTC)
SHOWN = 20
"""Faults printed."""
_PAGE = """# Random records through every exporter

Written by `python -m postroom.evaluation.export_check --out docs/exports/checked.md`. The amounts of each record add up, its
words are hostile: delimiters, control characters, other alphabets, formulas, markup. *Held* are records that must be held, such
as an invoice whose paper does not say at which rate its discount is taxed. A *fault* is a file that its validator refuses
(pyx12; XSD and schematron of EN 16931; the R4B models; a parser of XML, CSV or JSON), whose sums do not hold, or of which a
reader that shares no code with the exporter reads something else than was made. The speed is that of writing small records one
by one, on one core.
"""


@dataclass(slots=True)
class Outcome:
    """Of many cases."""

    faults: list[str] = field(default_factory=list)
    held: int = 0
    """Rightly."""
    written: int = 0
    seconds: float = 0.0
    """Spent writing."""

    @property
    def speed(self) -> float:
        """Records a second."""
        return self.written / self.seconds if self.seconds else 0.0


def advice_case(rng: Random, number: int) -> Case:
    """A remittance as an 835. The validator sees every file; sums and fields are read back."""
    made = remittance(rng, number)

    def faults(file: bytes) -> Sequence[str]:
        text = file.decode("ascii")
        (one,) = transactions_of(segments_of(text), "835")
        return judge.faults(made, one)

    return Case(made.record, made.master, faults)


def claim_case(make: Callable[[Random, int], MadeClaim], rng: Random, number: int) -> Case:
    """A claim form as an 837, read back likewise."""
    made = make(rng, number)

    def faults(file: bytes) -> Sequence[str]:
        (one,) = transactions_of(segments_of(file.decode("ascii")), "837")
        return judge_claims.faults(made, one)

    return Case(made.record, made.master, faults)


CASES: Mapping[str, Callable[[Random, int], Case]] = {
    "x12-835": advice_case,
    "x12-837p": partial(claim_case, professional),
    "x12-837i": partial(claim_case, institutional),
    **cases.CASES,
}
"""By format."""
VALIDATORS: Mapping[str, Callable[[str], list[str]]] = dict.fromkeys(("x12-835", "x12-837p", "x12-837i"), syntax.complaints)
"""Of a whole file. Slow to start, so many cases are joined for it."""
JOINED = 250


def check(name: str, records: int, seed: int) -> Outcome:
    """That many records, each from its own number: `seed` and its place say how to make one again."""
    write, outcome, files = all_formats()[name], Outcome(), []
    for number in range(records):
        case = CASES[name](Random(f"{seed}/{number}"), number)
        started = time.process_time()
        try:
            file = write(Shipment((case.record,), case.master, MADE_AT, number + 1))
        except CannotExport as error:
            if case.may_be_held(error.held):
                outcome.held += 1
            else:
                outcome.faults += [f"{number}: held, {each.code} at {each.at}" for each in error.held]
            continue
        outcome.seconds += time.process_time() - started
        outcome.written += 1
        outcome.faults += [f"{number}: {fault}" for fault in case.faults(file)]
        if name in VALIDATORS:
            files.append(file)
    outcome.faults += _complaints(name, files)
    return outcome


def _complaints(name: str, files: Sequence[bytes]) -> Iterator[str]:
    """The validator's, of many files joined; one by one where it has any."""
    for start in range(0, len(files), JOINED):
        some = [file.decode("ascii") for file in files[start : start + JOINED]]
        if VALIDATORS[name](syntax.joined(some)):
            yield from (complaint for file in some for complaint in VALIDATORS[name](file))


def page(outcomes: Mapping[str, Outcome], records: int, earlier: str) -> str:
    """The page with these figures, and with the rows of an earlier one for formats that were not run."""
    head = ("format", "records", "written", "held", "faults", "records/s")
    rows = {
        f"`{name}`": (f"`{name}`", records, each.written, each.held, len(each.faults), f"{each.speed:.0f}")
        for name, each in outcomes.items()
    }
    top, *told = table(head, rows.values())
    kept = [line for line in earlier.splitlines() if line.startswith("| `") and line.split(" | ")[0][2:] not in rows]
    return "\n".join([_PAGE, top, told[0], *sorted([*told[1:], *kept])]) + "\n"


def main(words: Sequence[str] | None = None) -> int:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--format", choices=sorted(CASES), nargs="+", default=sorted(CASES))
    parser.add_argument("--records", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--out", type=Path)
    asked = parser.parse_args(words)
    outcomes: dict[str, Outcome] = {}
    for name in asked.format:
        outcome = outcomes[name] = check(name, asked.records, asked.seed)
        sys.stdout.writelines(f"{fault}\n" for fault in outcome.faults[:SHOWN])
        sys.stdout.write(
            f"{name}: {outcome.written} of {asked.records} written, {outcome.held} held, {len(outcome.faults)} faults, "
            f"{outcome.speed:.0f} records a second on one core\n"
        )
        sys.stdout.flush()
    if asked.out:
        earlier = asked.out.read_text(encoding="utf-8") if asked.out.exists() else ""
        asked.out.write_text(page(outcomes, asked.records, earlier), encoding="utf-8")
    return 1 if any(each.faults for each in outcomes.values()) else 0


if __name__ == "__main__":
    sys.exit(main())
