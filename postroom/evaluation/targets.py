"""What the product is to reach on layouts nobody trained it on, and what it does reach."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from models.evaluation.bounds import calibration_error, exact_upper
from models.evaluation.judge import Json
from models.evaluation.judged import Judged, tally, tally_of
from postroom.evaluation.tables import Lines, confidences, given_leaves, percent, table

GOOD = frozenset(
    {
        "clean", "clean-200", "born-digital", "black-and-white", "black-and-white-200",
        "office", "office-200", "skewed", "dusty", "shaded", "punched", "stamped", "highlighted", "folded",
    }
)  # fmt: skip
"""Faults of clean and office-quality scans; a stamp, punch holes, a marker's ink and folds are an office's."""
FAX = frozenset({"fax", "copied-fax"})
Documents = Sequence[Judged]
_DATES_AND_REFERENCES = ("/references/", "/date", "/respond_by")


@dataclass(frozen=True, slots=True)
class Goal:
    """One figure that is wanted."""

    what: str
    measure: Callable[[Documents], float | None]
    type: str | None = None
    """Measured on documents of this type alone."""
    good: float = 0.0
    """To reach on clean and office scans."""
    fax: float | None = None
    at_most: bool = False


def _type_accuracy(documents: Documents) -> float | None:
    return sum(each.type_right for each in documents) / len(documents) if documents else None


def _f1(documents: Documents) -> float | None:
    return tally_of(documents).f1


def _section_f1(section: str) -> Callable[[Documents], float | None]:
    return lambda documents: tally_of(documents, section).f1


def _fields_f1(*patterns: str) -> Callable[[Documents], float | None]:
    def measure(documents: Documents) -> float | None:
        leaves = [leaf for each in documents for leaf in each.leaves if leaf.verdict.pattern.startswith(patterns)]
        return tally(leaf.verdict.outcome for leaf in leaves).f1

    return measure


def _right_share(*patterns: str) -> Callable[[Documents], float | None]:
    """Of the documents that have the field, how many got it right."""

    def measure(documents: Documents) -> float | None:
        return tally(
            leaf.verdict.outcome for each in documents for leaf in each.leaves if leaf.verdict.pattern in patterns
        ).recall

    return measure


def _right_but_for_capitals(pattern: str) -> Callable[[Documents], float | None]:
    """As `_right_share`, for a truth that is written in capitals whatever the paper shows, as SROIE's is."""

    def measure(documents: Documents) -> float | None:
        verdicts = [leaf.verdict for each in documents for leaf in each.leaves if leaf.verdict.pattern == pattern]
        wanted = [each for each in verdicts if each.wanted is not None]
        right = sum(_capitals(each.wanted) == _capitals(each.found) for each in wanted)
        return right / len(wanted) if wanted else None

    return measure


def _capitals(value: Json) -> str:
    return " ".join(str(value).upper().split())


def _adds_up(documents: Documents) -> float | None:
    sound = [each for each in documents if each.paper_balances]
    return sum(each.adds_up for each in sound) / len(sound) if sound else None


def _error_among_accepted(documents: Documents) -> float | None:
    let_out = [leaf for leaf in given_leaves(documents) if leaf.accepted]
    return sum(leaf.is_error for leaf in let_out) / len(let_out) if let_out else None


def _upper_among_accepted(documents: Documents) -> float | None:
    let_out = [leaf for leaf in given_leaves(documents) if leaf.accepted]
    return exact_upper(sum(leaf.is_error for leaf in let_out), len(let_out)) if let_out else None


def _accepted_share(documents: Documents) -> float | None:
    given = given_leaves(documents)
    return sum(leaf.accepted for leaf in given) / len(given) if given else None


def _calibration(documents: Documents) -> float | None:
    return calibration_error(confidences(documents))


GOALS = (
    Goal("document type", _type_accuracy, None, 0.995, 0.98),
    Goal("EOB, all leaves, F1", _f1, "eob", 0.97, 0.92),
    Goal("EOBs in which every claim and the payment balance, of those whose paper does", _adds_up, "eob", 0.85, 0.65),
    Goal("CMS-1500, all leaves, F1", _f1, "cms1500", 0.99, 0.95),
    Goal("UB-04, all leaves, F1", _f1, "ub04", 0.98, 0.93),
    Goal("invoice, header, F1", _section_f1("header"), "invoice", 0.95),
    Goal("invoice, lines, F1", _section_f1("line"), "invoice", 0.90),
    Goal("letter, category", _right_share("/category"), "letter", 0.97),
    Goal("letter, references and dates, F1", _fields_f1(*_DATES_AND_REFERENCES), "letter", 0.93),
    Goal("error among accepted leaves", _error_among_accepted, None, 0.005, 0.005, at_most=True),
    Goal("the same, exact upper bound of 95 %", _upper_among_accepted, None, 0.005, 0.005, at_most=True),
    Goal("share of leaves accepted", _accepted_share, None, 0.85, 0.60),
    Goal("expected calibration error", _calibration, None, 0.01, None, at_most=True),
)
REAL_GOALS = (
    ("broadcast", Goal("broadcast: number", _right_share("/number"), good=0.95)),
    ("broadcast", Goal("broadcast: gross amount", _right_share("/total"), good=0.95)),
    ("receipts", Goal("receipts: total", _right_share("/total"), good=0.93)),
    ("receipts", Goal("receipts: date", _right_share("/date"), good=0.93)),
    ("receipts", Goal("receipts: company, exact", _right_share("/merchant/name"), good=0.75)),
    ("receipts", Goal("receipts: address, exact", _right_share("/merchant/address"), good=0.75)),
    ("receipts", Goal("receipts: company, capitals aside", _right_but_for_capitals("/merchant/name"), good=0.75)),
    ("receipts", Goal("receipts: address, capitals aside", _right_but_for_capitals("/merchant/address"), good=0.75)),
)


def reached(never_trained: Documents, real: Documents) -> Lines:
    """The table of all goals."""
    good = [each for each in never_trained if each.origin.fault in GOOD]
    fax = [each for each in never_trained if each.origin.fault in FAX]
    head = ("", "to reach", "clean and office", "documents", "fax, to reach", "fax", "documents")
    rows = [(goal.what, *_cells(goal, goal.good, good), *_cells(goal, goal.fax, fax)) for goal in GOALS]
    for source, goal in REAL_GOALS:
        mine = [each for each in real if each.origin.source == source]
        rows += [(goal.what, *_cells(goal, goal.good, mine), "", "", "")] if mine else []
    yield from table(head, rows)


def _cells(goal: Goal, wanted: float | None, documents: Documents) -> Iterator[str]:
    mine = [each for each in documents if goal.type is None or each.type == goal.type]
    found = goal.measure(mine)
    small = wanted is not None and wanted < 0.02
    missed = found is not None and wanted is not None and (found > wanted if goal.at_most else found < wanted)
    yield "" if wanted is None else f"{'≤' if goal.at_most else '≥'} {percent(wanted)}"
    yield f"**{percent(found, 1 + small)}**" if missed else percent(found, 1 + small)
    yield str(len(mine))
