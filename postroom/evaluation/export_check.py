"""Many random records through an exporter; each file is judged by a validator, by its sums and by what was meant.

`python -m postroom.evaluation.export_check --format x12-835 --records 10000` prints the first faults, the counts and the speed
of writing. It ends with 1 where there was a fault, and needs the `dev` extra (pyx12).
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import partial
from random import Random

from postroom.evaluation.x12 import judge, judge_claims, syntax
from postroom.evaluation.x12.made import remittance
from postroom.evaluation.x12.made_claims import MadeClaim
from postroom.evaluation.x12.made_institutional import institutional
from postroom.evaluation.x12.made_professional import professional
from schemas.exports import all_formats
from schemas.exports.format import CannotExport, Shipment
from schemas.exports.x12_parse import segments_of, transactions_of
from schemas.master import MasterData
from schemas.record import Record

MADE_AT = datetime(2026, 11, 23, 8, tzinfo=UTC)
SHOWN = 20
"""Faults printed."""


@dataclass(frozen=True, slots=True)
class Case:
    """A record to write, and what is wrong with the file that comes of it."""

    record: Record
    master: MasterData
    faults: Callable[[bytes], Sequence[str]]


@dataclass(slots=True)
class Outcome:
    """Of many cases."""

    faults: list[str] = field(default_factory=list)
    held: int = 0
    written: int = 0
    seconds: float = 0.0
    """Spent writing."""


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
}
"""By format."""
VALIDATORS: Mapping[str, Callable[[str], list[str]]] = dict.fromkeys(CASES, syntax.complaints)
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
            outcome.held += 1
            outcome.faults += [f"{number}: held, {each.code} at {each.at}" for each in error.held]
            continue
        outcome.seconds += time.process_time() - started
        outcome.written += 1
        outcome.faults += [f"{number}: {fault}" for fault in case.faults(file)]
        files.append(file)
    outcome.faults += _complaints(name, files)
    return outcome


def _complaints(name: str, files: Sequence[bytes]) -> Iterator[str]:
    """The validator's, of many files joined; one by one where it has any."""
    for start in range(0, len(files), JOINED):
        some = [file.decode("ascii") for file in files[start : start + JOINED]]
        if VALIDATORS[name](syntax.joined(some)):
            yield from (complaint for file in some for complaint in VALIDATORS[name](file))


def main(words: Sequence[str] | None = None) -> int:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--format", choices=sorted(CASES), required=True)
    parser.add_argument("--records", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=0)
    asked = parser.parse_args(words)
    outcome = check(asked.format, asked.records, asked.seed)
    sys.stdout.writelines(f"{fault}\n" for fault in outcome.faults[:SHOWN])
    speed = outcome.written / outcome.seconds if outcome.seconds else 0
    sys.stdout.write(
        f"{asked.format}: {outcome.written} of {asked.records} written, {outcome.held} held, {len(outcome.faults)} faults, "
        f"{speed:.0f} records a second on one core\n"
    )
    return 1 if outcome.faults else 0


if __name__ == "__main__":
    sys.exit(main())
