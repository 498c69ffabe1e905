"""What settlement does with misread amounts: drawn papers whose truth is known, read with typical errors, settled again.

`python -m models.evaluation.settlement [--papers N] [--split training]`: a table per type and kind of harm: of the amounts
misread, how many were mended, left as read (and of these, how many no check complains of) or changed into something wrong,
how many right amounts were changed, and processor milliseconds per document.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from random import Random

from models.training.families.catalogue import drawn, families_of
from models.training.families.family import Split
from schemas.document_type import pattern_of
from schemas.kinds import MONEY
from schemas.pointers import leaves_in
from schemas.readings import Candidate, Reading, Understood
from schemas.settlement import stand_of
from schemas.types import all_types
from schemas.values import digits, parse_money

TYPES = ("eob", "invoice", "receipt", "cms1500", "ub04")
_TAKEN_FOR = {"0": "869", "1": "7", "2": "7", "3": "8", "4": "9", "5": "6", "6": "85", "7": "1", "8": "306", "9": "84"}

Amounts = dict[str, str]


@dataclass(frozen=True, slots=True)
class Read:
    """A paper as read: values by pointer, those misread, and for some of these the right one as a runner-up."""

    values: Mapping[str, str]
    misread: frozenset[str] = frozenset()
    seconds: Mapping[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class Tally:
    """What became of the amounts of many papers."""

    papers: int = 0
    misread: int = 0
    mended: int = 0
    left: int = 0
    silent: int = 0
    """Left as read, and no check complains."""
    made_wrong: int = 0
    """Misread and changed into another wrong amount."""
    spoiled: int = 0
    """Right and changed."""
    seconds: float = 0.0
    slowest: float = 0.0


def misread(rng: Random, amount: str) -> str:
    """A canonical amount as a poor scan is read."""
    for _ in range(20):
        number = amount.removeprefix("-").replace(".", "")
        at = rng.randrange(len(number))
        kind = rng.choices(("alike", "any", "lost", "first", "gained", "sign", "point"), (60, 12, 4, 8, 4, 8, 4))[0]
        changed = {
            "alike": number[:at] + rng.choice(_TAKEN_FOR[number[at]]) + number[at + 1 :],
            "any": number[:at] + rng.choice("0123456789") + number[at + 1 :],
            "lost": number[:at] + number[at + 1 :],
            "first": number[1:],
            "gained": number[:at] + rng.choice("0123456789") + number[at:],
            "sign": number,
            "point": number + "00",
        }[kind]
        sign = "-" if amount.startswith("-") != (kind == "sign") else ""
        read = parse_money(f"{sign}{changed[:-2]}.{changed[-2:]}") if len(changed) > 2 else None
        if read is not None and read != amount:
            return read
    return f"{amount[:-1]}{(int(amount[-1]) + 5) % 10}"


def harm_values(count: int, offered: float) -> Callable[[Random, Amounts, Amounts], Read]:
    """Some amounts misread; with a chance the right one is offered as well."""

    def harmed(rng: Random, values: Amounts, amounts: Amounts) -> Read:
        chosen = rng.sample(sorted(amounts), min(count, len(amounts)))
        wrong = {pointer: misread(rng, amounts[pointer]) for pointer in chosen}
        seconds = {pointer: amounts[pointer] for pointer in chosen if rng.random() < offered}
        return Read({**values, **wrong}, frozenset(chosen), seconds)

    return harmed


def harm_nothing(rng: Random, values: Amounts, amounts: Amounts) -> Read:
    """Everything as it stands on paper."""
    del rng, amounts
    return Read(values)


def lose_value(rng: Random, values: Amounts, amounts: Amounts) -> Read:
    """An amount was not read."""
    lost = rng.choice(sorted(amounts))
    return Read({pointer: value for pointer, value in values.items() if pointer != lost})


def lose_line(rng: Random, values: Amounts, amounts: Amounts) -> Read:
    """A whole line was not read."""
    lines = sorted(
        {pointer.rpartition("/")[0] for pointer in amounts if "/lines/" in pointer and "/adjustments/" not in pointer}
    )
    lost = rng.choice(lines) if lines else "/none"
    return Read({pointer: value for pointer, value in values.items() if not pointer.startswith(f"{lost}/")})


def lose_line_and_misread(rng: Random, values: Amounts, amounts: Amounts) -> Read:
    """A whole line was not read, and an amount elsewhere was misread."""
    left = dict(lose_line(rng, values, amounts).values)
    return harm_values(1, 0.5)(rng, left, {pointer: value for pointer, value in amounts.items() if pointer in left})


def contradict(rng: Random, values: Amounts, amounts: Amounts) -> Read:
    """The paper itself does not add up: another amount is printed, and read as printed."""
    printed = rng.choice(sorted(amounts))
    return Read(
        {**values, printed: f"{rng.randrange(1, 2 * int(float(amounts[printed].lstrip('-'))) + 9)}.{rng.randrange(100):02}"}
    )


def slip(rng: Random, values: Amounts, amounts: Amounts) -> Read:
    """The paper itself does not add up, by what looks like a misreading; yet it is read as printed, with conviction."""
    printed = rng.choice(sorted(amounts))
    return Read({**values, printed: misread(rng, amounts[printed])})


HARMS: Mapping[str, Callable[[Random, Amounts, Amounts], Read]] = {
    "nothing": harm_nothing,
    "1 misread, right one offered": harm_values(1, 1.0),
    "1 misread": harm_values(1, 0.0),
    "2 misread": harm_values(2, 0.5),
    "3 misread": harm_values(3, 0.5),
    "8 misread": harm_values(8, 0.5),
    "1 not read": lose_value,
    "a line not read": lose_line,
    "a line not read, 1 misread": lose_line_and_misread,
    "another amount printed": contradict,
    "printed with a slip": slip,
}


def readings(rng: Random, read: Read) -> Iterator[Reading]:
    """Readings with scores as readers give them: what was misread was often, not always, read with less conviction."""
    for pointer, value in read.values.items():
        wrong = pointer in read.misread
        score = min(0.99, max(0.2, rng.gauss(0.78, 0.14) if wrong else rng.gauss(0.93, 0.07)))
        agree = rng.random() < (0.1 if wrong else 0.85)
        second = read.seconds.get(pointer)
        others = () if second is None else (Candidate(value=second, score=score * 0.5, because="second_reader"),)
        because = ("readers_agree",) if agree and second is None else ()
        yield Reading(pointer=pointer, value=value, score=score, because=because, runners_up=others)


def measure(type_name: str, split: Split, papers: int) -> Mapping[str, Tally]:
    """A tally per kind of harm, over papers of all families of a type."""
    tallies = {name: Tally() for name in HARMS}
    families = families_of(split, type_name)
    for number in range(papers if families else 0):
        family = families[number % len(families)]
        data = drawn(family, Random(f"settlement {family} {number}")).data  # noqa: S311 - dice for papers
        values = {pointer: str(value) for pointer, value in leaves_in(data) if not isinstance(value, bool)}
        leaves = all_types()[type_name].leaves()
        amounts = {pointer: value for pointer, value in values.items() if leaves[pattern_of(pointer)].kind is MONEY}
        amounts = {pointer: value for pointer, value in amounts.items() if len(digits(value)) > 3 or value[0] != "0"}
        for name, harm in HARMS.items():
            rng = Random(f"{family} {number} {name}")  # noqa: S311
            _settle(type_name, rng, harm(rng, values, amounts), values, tallies[name])
    return tallies


def _settle(type_name: str, rng: Random, read: Read, truth: Amounts, tally: Tally) -> None:
    if read.values == truth and read.misread:
        return
    understood = Understood(type=type_name, type_confidence=1.0, pages=(1,), readings=tuple(readings(rng, read)))
    start = time.process_time()
    stand = stand_of(understood)
    took = time.process_time() - start
    complained = {pointer for check in stand.checks if not check.passed for pointer in check.fields}
    tally.papers += 1
    tally.seconds += took
    tally.slowest = max(tally.slowest, took)
    # Where a line is lost the next ones move up, and are known by the reading they come from.
    for each in stand.values:
        pointer = each.chosen.reading.pointer
        value, wanted = str(each.chosen.value), truth[pointer] if pointer in read.misread else read.values[pointer]
        tally.misread += pointer in read.misread
        tally.mended += pointer in read.misread and value == wanted
        tally.left += pointer in read.misread and value == read.values[pointer]
        tally.silent += pointer in read.misread and value == read.values[pointer] and each.pointer not in complained
        tally.made_wrong += pointer in read.misread and value not in {wanted, read.values[pointer]}
        tally.spoiled += pointer not in read.misread and value != wanted


def write_table(tallies: Mapping[str, Tally]) -> None:
    """One line per kind of harm."""
    heads = ("papers", "misread", "mended", "left", "silent", "made wrong", "spoiled", "ms", "slowest")
    sys.stdout.write(f"{'':<30}" + "".join(f"{head:>11}" for head in heads) + "\n")
    for name, each in tallies.items():
        if each.papers:
            counts = (each.papers, each.misread, each.mended, each.left, each.silent, each.made_wrong, each.spoiled)
            times = f"{each.seconds / each.papers * 1000:>11.1f}{each.slowest * 1000:>11.1f}"
            sys.stdout.write(f"{name:<30}" + "".join(f"{count:>11}" for count in counts) + times + "\n")


def main() -> int:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--papers", type=int, default=200)
    parser.add_argument("--split", choices=("training", "validation", "test"), default="training")
    parser.add_argument("--types", nargs="+", choices=TYPES, default=TYPES)
    options = parser.parse_args()
    for type_name in options.types:
        sys.stdout.write(f"\n{type_name}, {options.split} families\n")
        write_table(measure(type_name, options.split, options.papers))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
