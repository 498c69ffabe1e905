"""What an act changed, what is still open, and what is at stake: read off records, for the people at the desk."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from pydantic import BaseModel, ConfigDict

from schemas.document_type import pattern_of
from schemas.laws import cents
from schemas.pointers import Value, leaves_in, places_in
from schemas.record import Check, Evidence, Reason, Record, RecordState
from schemas.rules import OF_PAGES, PLACED, READABLE, REQUIRED, run_rules
from schemas.types import all_types

TYPE_UNSURE, UNREADABLE, UNPLACED = "type_unsure", "unreadable_page", "unsure_boxes"
"""Why a record waits although all its values might be accepted."""
_OF_PAGES = {READABLE: UNREADABLE, PLACED: UNPLACED}


class Change(BaseModel):
    """A leaf as it stands now."""

    model_config = ConfigDict(frozen=True)

    value: Value | None
    evidence: Evidence | None


class FailedCheck(BaseModel):
    """A rule that does not hold, with the values that it compared."""

    model_config = ConfigDict(frozen=True)

    rule: str
    at: str
    expected: str | None
    actual: str | None
    message: str | None
    fields: tuple[str, ...]
    soft: bool
    """True where honest paper may break it: it does not keep a person from completing."""


@dataclass(frozen=True, slots=True)
class Delta:
    """From one record to the next."""

    changes: Mapping[str, Change]
    removed: tuple[str, ...]
    """Pointers of leaves that are no more."""


def changes_between(before: Record, after: Record) -> Delta:
    """Every leaf whose value or evidence differs."""
    old, new = dict(places_in(before.data)), dict(places_in(after.data))
    changes = {
        place: Change(value=value, evidence=after.evidence.get(place))
        for place, value in new.items()
        if place not in old or value != old[place] or after.evidence.get(place) != before.evidence.get(place)
    }
    return Delta(changes, tuple(place for place in old if place not in new))


def open_fields(record: Record) -> tuple[str, ...]:
    """Pointers of what a person has to settle, in the order of the data: values not accepted, and required ones missing."""
    missing = {check.at for check in record.checks if not check.passed and check.rule == REQUIRED}
    waiting = missing | {place for place, each in record.evidence.items() if not each.accepted}
    return tuple(place for place, _ in places_in(record.data) if place in waiting)


def failed_checks(record: Record) -> tuple[FailedCheck, ...]:
    """All that fail now. What a record was compared with is not looked up again."""
    failed = [check for check in record.checks if not check.passed]
    if any(not check.fields and check.rule not in OF_PAGES | {REQUIRED} for check in failed):
        # A record that was stored does not say which values a rule compared.
        rules = {(check.rule, check.at): check for check in run_rules(all_types()[record.type], record.data)}
        failed = [rules.get((check.rule, check.at), check) for check in failed]
    return tuple(_told(check) for check in failed)


def why_it_waits(record: Record, type_accuracy: float) -> tuple[str, ...]:
    """The reasons why the machine did not let a record out, the most frequent first."""
    counts: dict[str, int] = {}
    for each in record.evidence.values():
        for reason in () if each.accepted else each.review.reasons:
            counts[reason.value] = counts.get(reason.value, 0) + 1
    for check in record.checks:
        if not check.passed and check.rule in OF_PAGES:
            counts.setdefault(_OF_PAGES[check.rule], 1)
        elif not check.passed and check.rule == REQUIRED:
            counts[Reason.MISSING.value] = counts.get(Reason.MISSING.value, 0) + 1
    if record.type_confidence < type_accuracy:
        counts.setdefault(TYPE_UNSURE, 1)
    return tuple(sorted(counts, key=lambda reason: -counts[reason]))


def cents_at_risk(record: Record) -> int:
    """What a mistake may cost: the greatest amount on the paper."""
    leaves = all_types()[record.type].leaves()
    amounts = (
        abs(cents(str(value))) for place, value in leaves_in(record.data) if leaves[pattern_of(place)].kind.name == "money"
    )
    return max(amounts, default=0)


def waits_for_completion(record: Record) -> Record:
    """A record at the desk: it leaves when the person at it says so, not with the last value that is settled."""
    if record.state is RecordState.ACCEPTED:
        return record.model_copy(update={"state": RecordState.NEEDS_REVIEW})
    return record


def revived(record: Record) -> Record:
    """A rejected record that is worked on after all."""
    if record.state is not RecordState.REJECTED:
        return record
    checks = tuple(check for check in record.checks if check.rule != "review.rejected")
    return record.model_copy(update={"state": RecordState.NEEDS_REVIEW, "checks": checks})


def _told(check: Check) -> FailedCheck:
    fields = check.fields or ((check.at,) if check.at else ())
    return FailedCheck(
        rule=check.rule, at=check.at, expected=check.expected, actual=check.actual, message=check.message, fields=fields,
        soft=check.soft,
    )  # fmt: skip
