"""Which item is which: across the revisions of a record, and between a letter and the remittance it is about."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from schemas.denials import Denial
from schemas.master import same_name


@dataclass(frozen=True, slots=True)
class Trace:
    """By what an item is known again in the next revision of its record."""

    at: str
    content: tuple[str | int | date | None, ...]
    """Claim, service and charge: what says the same wherever the line stands."""


@dataclass(frozen=True, slots=True)
class ClaimKeys:
    """By what a letter and a remittance are known to speak of one claim. Empty: not said."""

    claim: str
    account: str
    member: str
    service_from: date | None
    service_to: date | None
    payer: str


def trace_of(denial: Denial) -> Trace:
    """Of an item."""
    names = denial.claim
    content = (names.claim_number, names.patient_account, names.service_from, denial.procedure, denial.billed)
    return Trace(denial.at, content)


def keys_of(denial: Denial) -> ClaimKeys:
    """Of an item. Numbers that differ in blanks and punctuation only are the same."""
    names = denial.claim
    claim, account, member = (same_name(each or "") for each in (names.claim_number, names.patient_account, names.member_id))
    return ClaimKeys(claim, account, member, names.service_from, names.service_to, denial.payer.key)


def same_items(before: Sequence[Trace], after: Sequence[Trace]) -> dict[int, int]:
    """Positions in `after` to positions in `before`, for items that are the same although the record was corrected.

    What stands where it stood and says what it said goes first, then what says the same elsewhere (lines move up where one is
    taken out), then what stands in the same place with another content (that is what was corrected).
    """
    alike: tuple[Callable[[Trace], object], ...] = (lambda each: each, lambda each: each.content, lambda each: each.at)
    found = dict[int, int]()
    for key in alike:
        free: dict[object, list[int]] = {}
        taken = set(found.values())
        for number, each in enumerate(before):
            if number not in taken:
                free.setdefault(key(each), []).append(number)
        for number, each in enumerate(after):
            if number not in found and (waiting := free.get(key(each))):
                found[number] = waiting.pop(0)
    return found


def about(letter: ClaimKeys, items: Sequence[ClaimKeys]) -> tuple[int, ...]:
    """Positions of the items that a letter is about: by claim number, else by account, else by member and date.

    Items of the same payer go before others: two payers of one patient have the same account. Where both name a claim and the
    numbers differ, they are about two claims.
    """
    numbers = range(len(items))
    unnamed = {n for n in numbers if not (letter.claim and items[n].claim)}
    dated = {n for n in numbers if _on(letter.service_from, items[n])}
    found = _same(letter.claim, [each.claim for each in items])
    found = found or _same(letter.account, [each.account for each in items]) & unnamed
    found = found & dated or found or _same(letter.member, [each.member for each in items]) & unnamed & dated
    return tuple(sorted(found & _same(letter.payer, [each.payer for each in items]) or found))


def _same(wanted: str, said: Sequence[str]) -> set[int]:
    return {number for number, each in enumerate(said) if wanted and each == wanted}


def _on(day: date | None, item: ClaimKeys) -> bool:
    if day is None or item.service_from is None:
        return False
    return item.service_from <= day <= (item.service_to or item.service_from)
