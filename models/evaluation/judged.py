"""Documents judged: the record of each against its truth, and what is counted of many."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from models.evaluation.balance import Balance, balance_of
from models.evaluation.judge import Outcome, Verdict, all_missing, judge
from schemas.document_type import pattern_of
from schemas.pointers import leaves_in
from schemas.types import all_types

Json = Any
_COUNTED = frozenset({Outcome.OK, Outcome.WRONG, Outcome.SPURIOUS})


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a document comes from."""

    source: str
    """`test`, `validation`, `training`, `sample mail`, or the kind of real paper."""
    family: str
    fault: str
    is_kept_back: bool = True
    """False for documents of a family that others of were learned from."""


@dataclass(frozen=True, slots=True)
class JudgedLeaf:
    """A verdict, and what the record thought of the value."""

    verdict: Verdict
    confidence: float | None = None
    accepted: bool = False

    @property
    def is_given(self) -> bool:
        """Is there a value that is right or wrong?"""
        return self.verdict.place is not None and self.verdict.outcome in _COUNTED

    @property
    def is_error(self) -> bool:
        """Is it wrong, missing or too much?"""
        return self.verdict.outcome not in {Outcome.OK, Outcome.NEUTRAL}


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts of verdicts."""

    ok: int = 0
    wrong: int = 0
    missing: int = 0
    spurious: int = 0

    @property
    def wanted(self) -> int:
        """Leaves on paper."""
        return self.ok + self.wrong + self.missing

    @property
    def precision(self) -> float | None:
        """Right values of the values given."""
        given = self.ok + self.wrong + self.spurious
        return self.ok / given if given else None

    @property
    def recall(self) -> float | None:
        """Right values of the values on paper."""
        return self.ok / self.wanted if self.wanted else None

    @property
    def f1(self) -> float | None:
        """The harmonic mean of both."""
        all_of_both = 2 * self.ok + 2 * self.wrong + self.missing + self.spurious
        return 2 * self.ok / all_of_both if all_of_both else None

    @property
    def errors(self) -> int:
        """Each counted once."""
        return self.wrong + self.missing + self.spurious


def tally(outcomes: Iterable[Outcome]) -> Tally:
    """Counted."""
    counts = dict.fromkeys(Outcome, 0)
    for outcome in outcomes:
        counts[outcome] += 1
    return Tally(counts[Outcome.OK], counts[Outcome.WRONG], counts[Outcome.MISSING], counts[Outcome.SPURIOUS])


@dataclass(frozen=True)
class Judged:
    """One document."""

    name: str
    origin: Origin
    type: str
    """What it is."""
    found_type: str | None
    """What it was taken for; None where there is no record."""
    type_confidence: float
    is_accepted: bool
    """Did the record leave without a person?"""
    more_records: int
    """Records of its file beyond the one that is judged."""
    leaves: tuple[JudgedLeaf, ...]
    lenient: tuple[Verdict, ...] = ()
    balance: Balance | None = None
    """Of an EOB that was recognised."""
    paper_balances: bool = False
    """Does what the paper of an EOB says add up? Some of it does not, and of some it cannot be told."""
    checks_passed: bool | None = None
    """Its own rules; None where none ran."""

    @property
    def type_right(self) -> bool:
        """Was it taken for what it is?"""
        return self.found_type == self.type

    @cached_property
    def strict(self) -> Tally:
        """All leaves."""
        return tally(leaf.verdict.outcome for leaf in self.leaves)

    @property
    def is_perfect(self) -> bool:
        """The type and every leaf right."""
        return self.type_right and not self.strict.errors

    @property
    def adds_up(self) -> bool:
        """Every claim and the payment of an EOB."""
        return _adds_up(self.balance)

    @property
    def money_exact(self) -> bool:
        """The type and every amount right."""
        kinds = all_types()[self.type].leaves()
        return self.type_right and not any(
            leaf.is_error and (found := kinds.get(leaf.verdict.pattern)) is not None and found.kind.name == "money"
            for leaf in self.leaves
        )


def judge_document(
    name: str, origin: Origin, truth: Mapping[str, Json], records: Sequence[Mapping[str, Json]], *, lenient: bool = True
) -> Judged:
    """The record that fits the truth best, judged. `records` are those of the document's file, as printed in full."""
    record = chosen_record(truth, records)
    right = record is not None and record["type"] == truth["type"]
    if record is None or not right:
        verdicts = loosely = all_missing(truth)
    else:
        verdicts = judge(truth["type"], truth, record["data"], record["evidence"])
        loosely = judge(truth["type"], truth, record["data"], record["evidence"], lenient=True) if lenient else ()
    checks = [check["passed"] for check in (record or {}).get("checks", ()) if check["rule"].startswith(f"{truth['type']}.")]
    return Judged(
        name=name,
        origin=origin,
        type=truth["type"],
        found_type=None if record is None else record["type"],
        type_confidence=0.0 if record is None else record["type_confidence"],
        is_accepted=record is not None and record["state"] == "accepted",
        more_records=max(0, len(records) - 1),
        leaves=tuple(_leaf(verdict, (record or {}).get("evidence", {})) for verdict in verdicts),
        lenient=loosely,
        balance=balance_of(record["data"]) if record is not None and right and truth["type"] == "eob" else None,
        paper_balances=truth["type"] == "eob" and _adds_up(balance_of(truth["data"])),
        checks_passed=all(checks) if checks else None,
    )


def _adds_up(balance: Balance | None) -> bool:
    """Every claim and the payment."""
    return balance is not None and balance.all_claims and balance.payment is True


def _leaf(verdict: Verdict, evidence: Mapping[str, Mapping[str, Json]]) -> JudgedLeaf:
    known = evidence.get(verdict.place or "", {})
    return JudgedLeaf(verdict, known.get("confidence"), bool(known.get("accepted")))


def chosen_record(truth: Mapping[str, Json], records: Sequence[Mapping[str, Json]]) -> Mapping[str, Json] | None:
    """Of several records the one of the right type that shares most values; of none of that type the first."""
    wanted = _values(truth["data"])
    fitting = [record for record in records if record["type"] == truth["type"]]
    if not fitting:
        return records[0] if records else None
    return max(fitting, key=lambda record: len(wanted & _values(record["data"])))


def _values(data: Json) -> frozenset[tuple[str, str]]:
    return frozenset((pattern_of(pointer), str(value).casefold()) for pointer, value in leaves_in(data))


def section_of(type_name: str, pattern: str) -> str:
    """The part of a record a field belongs to: `line`, of an EOB also `claim`, else `header`."""
    if "/lines/" in pattern:
        return "line"
    return "claim" if type_name == "eob" and pattern.startswith("/claims/") else "header"


def leaves_of(documents: Iterable[Judged], section: str | None = None) -> list[JudgedLeaf]:
    """All leaves, or those of a section."""
    return [
        leaf
        for document in documents
        for leaf in document.leaves
        if section is None or section_of(document.type, leaf.verdict.pattern) == section
    ]


def tally_of(documents: Iterable[Judged], section: str | None = None) -> Tally:
    """Strictly judged, of all or of a section."""
    return tally(leaf.verdict.outcome for leaf in leaves_of(documents, section))
