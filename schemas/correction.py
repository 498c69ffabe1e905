"""What people do to a record: correct, confirm, mark, remove, accept, reject. Each act gives a new record, settled anew.

A person's value is accepted unless a hard rule that touches it fails; then the value stands but the record waits, because
either the typing or the paper is wrong. Paper that contradicts itself is let through by `accept`, which confirms everything
that is open; what was let through so stays accepted as long as the same rule fails with the same figures.
When the last open value is settled the record is accepted by itself. Any act that changes the data of an accepted record, which
may have been released, or takes it back, starts the next revision.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any, Literal

from schemas.confidence import log_odds, probability, weigh_rules
from schemas.document_type import DocumentType, Leaf, pattern_of
from schemas.errors import Conflict, Rejected, WrongFormat
from schemas.fitted import fitted
from schemas.known import Comparison, Known
from schemas.pointers import Data, Value, insert, leaves_in, length_of, places_in, put, remove, shifted, value_at, within
from schemas.policy import DEFAULT_POLICY, SettlementPolicy, reasons_against, state_of
from schemas.record import Check, Evidence, Reason, Record, RecordState, Review, ReviewState, Source
from schemas.rules import OF_PAGES, REQUIRED, ask_required, by_field, run_rules
from schemas.standing import group_of
from schemas.types import all_types

BY_PEOPLE = frozenset(
    {ReviewState.CONFIRMED, ReviewState.CORRECTED, ReviewState.KEYED, ReviewState.ABSENT, ReviewState.ILLEGIBLE}
)

_POSITION = re.compile("0|[1-9][0-9]*")
_STANDING = frozenset({Reason.DUPLICATE, Reason.SAMPLED, Reason.POLICY})
"""Why a value waits for a person whatever its rules say meanwhile."""


@dataclass(frozen=True, slots=True)
class Hand:
    """Who acts, and when."""

    by: str
    at: datetime


def correct(record: Record, pointer: str, value: str, hand: Hand, policy: SettlementPolicy = DEFAULT_POLICY) -> Record:
    """Put a person's value at a leaf. A position one past the end of a list appends an item.

    Raises Rejected, saying what is expected, where the text is no such value or the record has no such field.
    """
    leaf = _leaf(record, pointer)
    canonical = leaf.kind.parse(value)
    if canonical is None:
        raise WrongFormat(leaf.kind.expected, pointer)
    typed = canonical == "true" if leaf.kind.name == "mark" else canonical
    evidence = {**record.evidence, pointer: _by_hand(record, pointer, typed, hand)}
    return settle_again(_not_compared(record, pointer), put(record.data, pointer, typed), evidence, policy)


def confirm(record: Record, pointer: str, hand: Hand, policy: SettlementPolicy = DEFAULT_POLICY) -> Record:
    """Say that the value at a leaf is right as it stands. Raises Rejected where there is none."""
    value = _values(record).get(pointer)
    if value is None:
        message = f"{pointer} has no value to confirm"
        raise Rejected(message)
    evidence = {**record.evidence, pointer: _by_hand(record, pointer, value, hand)}
    return settle_again(record, record.data, evidence, policy)


def mark(
    record: Record,
    pointer: str,
    state: Literal[ReviewState.ABSENT, ReviewState.ILLEGIBLE],
    hand: Hand,
    policy: SettlementPolicy = DEFAULT_POLICY,
) -> Record:
    """Say that the paper has no such value, or that it cannot be read. The value becomes null; its evidence stays."""
    if _leaf(record, pointer).pattern.endswith("/*"):
        message = f"{pointer} is an item of a list: take it out instead"
        raise Rejected(message)
    if pointer not in dict(places_in(record.data)):
        message = f"there is no list item that holds {pointer}"
        raise Rejected(message)
    machine = _machine_value(record, pointer)
    known = record.evidence.get(pointer) or _KEYED
    review = Review(state=state, by=hand.by, at=hand.at, was=machine)
    evidence = {**record.evidence, pointer: known.model_copy(update={"source": Source.HUMAN, "review": review})}
    return settle_again(record, put(record.data, pointer, None), evidence, policy)


def remove_item(record: Record, pointer: str, policy: SettlementPolicy = DEFAULT_POLICY) -> Record:
    """Take an item such as `/lines/2` out of its list; the items behind it move up."""
    parent, last = _item(record, pointer)
    if last >= length_of(record.data, parent):
        message = f"there is no list item {pointer}"
        raise Rejected(message)
    return _rows_moved(record, remove(record.data, pointer), pointer, -1, policy)


def insert_item(record: Record, pointer: str, policy: SettlementPolicy = DEFAULT_POLICY) -> Record:
    """Put an empty item at a position of a list of parts; the items from there on move down."""
    parent, last = _item(record, pointer)
    there = isinstance(value_at(record.data, parent), list)
    if not there or last > length_of(record.data, parent) or pattern_of(pointer) in _type(record).leaves():
        message = f"no row can be put in at {pointer}"
        raise Rejected(message)
    return _rows_moved(record, insert(record.data, pointer, {}), pointer, 1, policy)


def restore(
    record: Record, data: Data, evidence: Mapping[str, Evidence], compared: Sequence[Check], policy: SettlementPolicy
) -> Record:
    """Put values back as they stood, with what stood behind them and what comparing had said: an act is taken back.

    Machine values keep the confidence they come with, and what was let out with a rule that fails stays so.
    """
    stood = run_rules(_type(record), data)
    kept = tuple(check for check in record.checks if check.rule in OF_PAGES)
    return settle_again(
        record.model_copy(update={"checks": (*stood, *compared, *kept)}), data, evidence, policy, by_field(stood)
    )


def accept(record: Record, hand: Hand, policy: SettlementPolicy = DEFAULT_POLICY) -> Record:
    """Let the record out as it stands: everything open is confirmed, what is required and missing is taken as absent."""
    if record.state is RecordState.REJECTED:
        raise Conflict("The record was rejected")
    missing = [check.at for check in ask_required(_type(record), record.data, _absent(record.evidence)) if not check.passed]
    values = _values(record)
    evidence = dict(record.evidence)
    for pointer in [place for place, each in evidence.items() if not each.accepted and place in values]:
        evidence[pointer] = _by_hand(record, pointer, values[pointer], hand)
    for pointer in missing:
        review = Review(state=ReviewState.ABSENT, by=hand.by, at=hand.at, was=_machine_value(record, pointer))
        evidence[pointer] = (evidence.get(pointer) or _KEYED).model_copy(update={"review": review})
    settled = settle_again(record, record.data, evidence, policy)
    let_out = {place: _let_out(each) for place, each in settled.evidence.items()}
    return settled.model_copy(update={"evidence": let_out, "state": RecordState.ACCEPTED})


def compare(record: Record, known: Known, policy: SettlementPolicy = DEFAULT_POLICY) -> Record:
    """Hold a record that nobody touched against what its client has on file; what that says is settled with the rest."""
    evidence, found = dict(record.evidence), list[Check]()
    for comparison in _type(record).comparisons:
        for check in comparison.judge(record, known):
            found.append(check)
            for place in evidence.keys() & set(check.fields):
                evidence[place] = _compared(evidence[place], check, comparison)
    if not found:
        return record
    return settle_again(record.model_copy(update={"checks": (*record.checks, *found)}), record.data, evidence, policy)


def reject(record: Record, reason: str) -> Record:
    """Keep the record from ever leaving. The reason is kept among the checks, at the whole document."""
    check = Check(rule="review.rejected", at="", passed=False, message=reason)
    revision = record.revision + (record.state is RecordState.ACCEPTED)
    update = {"state": RecordState.REJECTED, "checks": (*record.checks, check), "revision": revision}
    return record.model_copy(update=update)


PERSON = "person"
_KEYED = Evidence(
    confidence=0.0, accepted=False, source=Source.HUMAN, because=(PERSON,), review=Review(state=ReviewState.KEYED)
)
"""A field where the machine found nothing: its confidence in nothing is 0."""


def _by_hand(record: Record, pointer: str, value: Value, hand: Hand) -> Evidence:
    """The evidence of a value that a person keyed, corrected or confirmed; the machine's confidence stays."""
    known = record.evidence.get(pointer)
    machine = _machine_value(record, pointer)
    if known is None or (machine is None and known.source is Source.HUMAN):
        review = Review(state=ReviewState.KEYED, by=hand.by, at=hand.at)
        return (known or _KEYED).model_copy(update={"review": review})
    if machine == value:
        because = (*(sign for sign in known.because if sign != PERSON), PERSON)
        review = Review(state=ReviewState.CONFIRMED, by=hand.by, at=hand.at)
        return known.model_copy(update={"because": because, "review": review})
    review = Review(state=ReviewState.CORRECTED, by=hand.by, at=hand.at, was=machine)
    return known.model_copy(update={"source": Source.HUMAN, "because": (PERSON,), "review": review})


def _machine_value(record: Record, pointer: str) -> Any:  # noqa: ANN401 - a JSON value
    """What the machine read at a leaf, whatever people did since; None where it read nothing."""
    known = record.evidence.get(pointer)
    if known is None or known.review.state is ReviewState.KEYED:
        return None
    if known.review.state in {ReviewState.CORRECTED, ReviewState.ABSENT, ReviewState.ILLEGIBLE}:
        return known.review.was
    return _values(record).get(pointer)


def settle_again(
    record: Record,
    changed: Data,
    evidence: Mapping[str, Evidence],
    policy: SettlementPolicy,
    before: Mapping[str, Sequence[Check]] | None = None,
) -> Record:
    """The record with these values and their evidence, judged anew. `before`: what touched each value until now."""
    if record.state is RecordState.REJECTED:
        raise Conflict("The record was rejected")
    document_type = _type(record)
    leaves = document_type.leaves()
    data = document_type.data.model_validate(changed).model_dump(mode="json")
    checks, compared = run_rules(document_type, data), _comparisons(record)
    before, after = _touching(record) if before is None else before, by_field((*checks, *compared))
    known = frozenset(_figures(check) for check in record.checks if not check.passed)
    judged = {
        place: _judge_by_hand(each, after.get(place, ()), known)
        if each.review.state in BY_PEOPLE
        else _judge_machine(leaves[pattern_of(place)], place, each, (before.get(place, ()), after.get(place, ())), policy)
        for place, each in evidence.items()
    }
    required = ask_required(document_type, data, _absent(judged))
    missing = {check.at for check in required if not check.passed}
    judged = {place: _still_missing(each) if place in missing else each for place, each in judged.items()}
    let_out = record.state is RecordState.ACCEPTED
    sure = let_out or record.type_confidence >= policy.type_accuracy
    of_pages = tuple(check for check in record.checks if check.rule in OF_PAGES)
    update = {
        "data": data,
        "evidence": {place: judged[place] for place, _ in places_in(data) if place in judged},
        "checks": checks + compared + required + of_pages,
        "state": state_of(judged, checks + required + (() if let_out else of_pages), type_is_sure=sure),
        "revision": record.revision + (let_out and data != record.data),
    }
    return record.model_copy(update=update)


def _judge_machine(
    leaf: Leaf, place: str, each: Evidence, checks: tuple[Sequence[Check], Sequence[Check]], policy: SettlementPolicy
) -> Evidence:
    """A machine's value nobody touched: what its rules say may have changed. `checks`: before and after."""
    before, after = checks
    # That something is not on file says nothing of how it was read.
    heard = [check for check in after if check.passed or check.rule not in _compared_rules()]
    change = weigh_rules(heard) - weigh_rules(before) if heard or before else 0.0
    confidence = probability(log_odds(each.confidence) + change) if change else each.confidence
    standing = (reason for reason in each.review.reasons if reason in _STANDING)
    threshold = fitted().threshold(policy.target_accuracy, group_of(leaf.pattern, leaf.kind.name))
    reasons = tuple(dict.fromkeys((*standing, *reasons_against(place, confidence, threshold, after, policy))))
    state = ReviewState.NEEDS_REVIEW if reasons else ReviewState.AUTO_ACCEPTED
    because = _because(each, after)
    stands = (each.confidence, each.accepted, each.because, each.review.state, each.review.reasons)
    if stands == (confidence, not reasons, because, state, reasons):
        return each
    review = each.review.model_copy(update={"state": state, "reasons": reasons})
    update = {"confidence": confidence, "accepted": not reasons, "because": because, "review": review}
    return each.model_copy(update=update)


def _judge_by_hand(each: Evidence, after: Sequence[Check], known: AbstractSet[tuple[Any, ...]]) -> Evidence:
    """A value people settled: held back by a hard rule that fails, unless it was let out with that very failure before."""
    failed = [check for check in after if not check.passed and not check.soft]
    if each.accepted:
        failed = [check for check in failed if _figures(check) not in known]
    review = each.review.model_copy(update={"reasons": (Reason.CHECK_FAILED,) if failed else ()})
    return each.model_copy(update={"accepted": not failed, "because": _because(each, after), "review": review})


def _because(each: Evidence, after: Iterable[Check]) -> tuple[str, ...]:
    passed = dict.fromkeys(f"check:{check.rule}" for check in after if check.passed)
    return (*(sign for sign in each.because if not sign.startswith("check:")), *passed)


def _compared(each: Evidence, check: Check, comparison: Comparison) -> Evidence:
    """A value after one comparison: a sign where it fits, else a reason that stands until a person acts."""
    if check.passed:
        return each.model_copy(update={"because": (*each.because, comparison.sign)})
    reasons = tuple(dict.fromkeys((*each.review.reasons, comparison.reason)))
    return each.model_copy(update={"review": each.review.model_copy(update={"reasons": reasons})})


@cache
def _compared_rules() -> frozenset[str]:
    return frozenset(each.rule for document_type in all_types().values() for each in document_type.comparisons)


def _comparisons(record: Record) -> tuple[Check, ...]:
    """What comparing said, kept as it is: what is on file may have changed since. A failed one is at the value it is about."""
    kept = (check for check in record.checks if check.rule in _compared_rules())
    return tuple(check if check.passed else check.model_copy(update={"fields": (check.at,), "soft": True}) for check in kept)


def _not_compared(record: Record, pointer: str) -> Record:
    """Without what comparing said of a value that is replaced."""
    kept = (check for check in record.checks if check.at != pointer or check.rule not in _compared_rules())
    return record.model_copy(update={"checks": tuple(kept)})


def _item(record: Record, pointer: str) -> tuple[str, int]:
    """The list that a pointer names an item of, and the position. Raises Rejected where the type has no such list."""
    parent, _, last = pointer.rpartition("/")
    known = _is_plain(pointer) and any(within(pattern, pattern_of(pointer)) for pattern in _type(record).leaves())
    if not known or not last.isdigit():
        message = f"there is no list item {pointer}"
        raise Rejected(message)
    return parent, int(last)


def _rows_moved(record: Record, data: Data, item: str, by: int, policy: SettlementPolicy) -> Record:
    """With an item put in (`by` 1) or taken out (-1), and everything that is known of the others at their new places."""

    def gone(place: str) -> bool:
        return by < 0 and within(place, item)

    evidence = {shifted(place, item, by): each for place, each in record.evidence.items() if not gone(place)}
    before = {shifted(place, item, by): checks for place, checks in _touching(record).items() if not gone(place)}
    kept = (check for check in record.checks if check.rule not in _compared_rules() or not gone(check.at))
    checks = tuple(
        check.model_copy(update={"at": shifted(check.at, item, by)}) if check.rule in _compared_rules() else check
        for check in kept
    )
    return settle_again(record.model_copy(update={"checks": checks}), data, evidence, policy, before)


def compared_checks(record: Record) -> tuple[Check, ...]:
    """What comparing with the client's lists said of a record."""
    return tuple(check for check in record.checks if check.rule in _compared_rules())


def _touching(record: Record) -> Mapping[str, Sequence[Check]]:
    others = _compared_rules() | OF_PAGES | {REQUIRED}
    ruled = [check for check in record.checks if check.rule not in others]
    if ruled and all(check.fields for check in ruled):
        return by_field(ruled)  # of a record that was settled in this process; one that was stored does not name the fields
    return by_field(run_rules(_type(record), record.data))


def _figures(check: Check) -> tuple[Any, ...]:
    return check.rule, check.at, check.expected, check.actual


def _still_missing(each: Evidence) -> Evidence:
    """A required value that cannot be read is still missing."""
    review = each.review.model_copy(update={"reasons": (Reason.MISSING,)})
    return each.model_copy(update={"accepted": False, "review": review})


def _let_out(each: Evidence) -> Evidence:
    return each.model_copy(update={"accepted": True, "review": each.review.model_copy(update={"reasons": ()})})


def _type(record: Record) -> DocumentType:
    return all_types()[record.type]


def _values(record: Record) -> dict[str, Value]:
    return dict(leaves_in(record.data))


def _absent(evidence: Mapping[str, Evidence]) -> frozenset[str]:
    return frozenset(place for place, each in evidence.items() if each.review.state is ReviewState.ABSENT)


def _is_plain(pointer: str) -> bool:
    """Are the positions in lists written the one way RFC 6901 knows? `/lines/01` would be a second name of `/lines/1`."""
    return all(_POSITION.fullmatch(part) for part in pointer.split("/") if part.isdigit())


def _leaf(record: Record, pointer: str) -> Leaf:
    """The field a pointer names; its list positions must exist or be the next."""
    leaf = _type(record).leaves().get(pattern_of(pointer)) if _is_plain(pointer) else None
    if leaf is None:
        message = f"a record of type {record.type} has no field {pointer}"
        raise Rejected(message)
    parts = pointer.split("/")
    for at, part in enumerate(parts):
        if part.isdigit() and int(part) > length_of(record.data, "/".join(parts[:at])):
            message = f"{pointer} is beyond the next free position of its list"
            raise Rejected(message)
    return leaf
