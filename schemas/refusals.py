"""What a payer refused of one row of a remittance, a service or a claim, and might still pay.

Contractual discounts and the patient's shares lower a payment and refuse nothing. Codes say what was refused; where there are
none the column `not covered` does, and else what is allowed less shares and payment. Amounts are whole cents.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from schemas.laws import cents
from schemas.payer_codes import PayerCodes, Told
from schemas.reason_groups import CONTRACT, NO_DENIAL, ReasonGroup, group_of
from schemas.types.eob import SHARE, WITHHELD, Claim, ServiceLine

UNCODED = Told("", None, None, "unknown")
"""Nothing is printed that says why."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """An amount refused for one reason."""

    group: ReasonGroup
    told: Told
    amount: int
    """Cents; 0 where a letter names a reason without an amount."""


@dataclass(frozen=True, slots=True)
class RefusedRow:
    """A row with what its codes mean."""

    part: ServiceLine | Claim
    remarks: tuple[str, ...]
    denied: bool
    """Its claim's status says so."""
    told_above: bool
    """A line whose claim has codes of its own: where it prints none, these may be about it."""
    codes: PayerCodes

    def amount(self, name: str) -> int:
        """Cents of a column; nothing printed counts as zero."""
        return amount_in(self.part, name)

    @property
    def paid(self) -> int | None:
        """Cents; a denied row that prints no payment has none."""
        return cents(self.part.paid) if self.part.paid is not None else 0 if self.denied else None

    @property
    def is_reversal(self) -> bool:
        """Takes back what was told before."""
        return self.amount("billed") < 0 or self.amount("paid") < 0

    @property
    def told(self) -> tuple[tuple[Told, int], ...]:
        """Its coded amounts."""
        return tuple(
            (self.codes.told(each.group, each.reason), cents(each.amount))
            for each in self.part.adjustments
            if each.amount is not None
        )


def amount_in(part: ServiceLine | Claim, name: str) -> int:
    """Cents of a column; nothing printed counts as zero."""
    printed: str | None = getattr(part, name)
    return 0 if printed is None else cents(printed)


def refused(row: RefusedRow) -> tuple[Refusal, ...]:
    """Everything refused of it, together never more than billed less paid. None of a reversal."""
    if row.is_reversal:
        return ()
    told = row.told
    found = [*_coded(row, told), *_in_column(row, told)] if told or row.amount("not_covered") > 0 else list(_unexplained(row))
    if row.part.billed is None:
        return tuple(found)
    return within(found, row.amount("billed") - (row.paid or 0))


def within(refusals: Iterable[Refusal], most: int) -> tuple[Refusal, ...]:
    """The refusals, cut where together they come to more than `most` cents."""
    kept, left = list[Refusal](), most
    for each in refusals:
        if left <= 0:
            break
        kept.append(Refusal(each.group, each.told, min(each.amount, left)))
        left -= kept[-1].amount
    return tuple(kept)


def _coded(row: RefusedRow, told: Sequence[tuple[Told, int]]) -> Iterable[Refusal]:
    hidden = _cut_by_contract(row, told)
    for meaning, amount in told:
        if meaning.reason in NO_DENIAL:
            continue
        beside = (*row.remarks, meaning.remark) if meaning.remark else row.remarks
        if meaning.origin == "unknown":
            # A code that nobody knows is the usual discount as far as the paper's own columns leave room for one.
            covered = min(hidden, max(amount, 0))
            hidden -= covered
            amount -= covered  # noqa: PLW2901 - what is left of it
        if amount > 0:
            yield Refusal(group_of(meaning.reason, beside), meaning, amount)


def _cut_by_contract(row: RefusedRow, told: Sequence[tuple[Told, int]]) -> int:
    """Cents between billed and allowed that no contractual code explains, on a row of which something was allowed."""
    if row.amount("allowed") <= 0:
        return 0
    named = sum(amount for meaning, amount in told if meaning.reason in CONTRACT)
    return max(0, row.amount("billed") - row.amount("allowed") - named)


def _in_column(row: RefusedRow, told: Sequence[tuple[Told, int]]) -> Iterable[Refusal]:
    """The column `not covered`, as far as the codes leave something to explain: payers repeat in it what codes say."""
    amount = row.amount("not_covered")
    if told and row.part.billed is not None:
        coded_shares = {meaning.reason for meaning, _ in told}
        shares = sum(row.amount(name) for name in SHARE if WITHHELD[name] not in coded_shares)
        amount = min(amount, row.amount("billed") - (row.paid or 0) - sum(each for _, each in told) - shares)
    elif told:
        return
    meaning = row.codes.column("NOT COVERED") or UNCODED
    if amount > 0 and meaning.reason not in NO_DENIAL:
        group = group_of(meaning.reason, row.remarks)
        yield Refusal(ReasonGroup.NON_COVERED if group is ReasonGroup.OTHER else group, meaning, amount)


def _unexplained(row: RefusedRow) -> Iterable[Refusal]:
    """A row without any reason: refused as a whole, or paid below what is allowed less the patient's shares."""
    if row.paid is None or row.told_above:
        return
    shares = sum(row.amount(name) for name in SHARE)
    owed = max(shares, row.amount("patient_responsibility"))
    if row.amount("allowed") > 0:
        left = row.amount("allowed") - owed - row.paid
    elif row.paid == 0:
        # Where nothing is allowed, what the patient owes beyond his shares is owed because it was refused.
        left = row.amount("billed") - (shares if row.denied or row.part.allowed is not None else owed)
    else:
        left = 0
    if left > 0:
        yield Refusal(group_of(None, row.remarks), UNCODED, left)
