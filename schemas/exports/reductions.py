"""From billed to paid: which printed columns and codes lower a payment, so that each is counted once and nothing is invented.

Payers print the same reduction as a code, as a column, or as both; a few print only what they allow. The ways in which papers
do so are tried, the plainest first; one that comes out to the cent is taken. Where none does the row is held: the
difference is told.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from schemas.exports.codes import Crosswalk, Meaning
from schemas.exports.findings import Findings
from schemas.exports.rows import ZERO, Printed, Row
from schemas.types.eob import AFTER_ALLOWED, INFORMATIVE, SHARE, WITHHELD

CONTRACT = Meaning("CO", "45", "contract")
"""What lies between billed and allowed and no code explains: a discount by contract."""
_OWED = "patient_responsibility"


@dataclass(frozen=True, slots=True)
class Reduction:
    """An amount that was not paid, with its raw code and what it means."""

    at: str
    """JSON pointer to where paper says it."""
    raw: str
    """The code as printed, or the column's name."""
    meaning: Meaning
    amount: Decimal


@dataclass(frozen=True, slots=True)
class _Columns:
    """What a row's columns say that its codes do not."""

    shares: tuple[Reduction, ...]
    not_covered: tuple[Reduction, ...]
    """One, or none."""


def explain(row: Row, paid: Decimal, crosswalk: Crosswalk, findings: Findings) -> tuple[Reduction, ...] | None:
    """The reductions that lead from billed to `paid`. None, and held, where there is no such way."""
    codes = tuple(_coded(row, crosswalk))
    nearest: Decimal | None = None
    for way in _ways(row, codes, crosswalk):
        left = row["billed"] - sum((each.amount for each in way), ZERO) - paid
        if not left:
            return _named(row, way, crosswalk, findings)
        nearest = left if nearest is None or abs(left) < abs(nearest) else nearest
    whole = _whole_charge(row, crosswalk) if not (paid or codes) else None
    if whole:
        return (whole,)
    findings.unbalanced(row.at, "billed less adjustments is paid", nearest or ZERO)
    return None


def own_codes(row: Row, crosswalk: Crosswalk, findings: Findings) -> tuple[Reduction, ...]:
    """A claim's adjustments beside those of its services."""
    return _named(row, tuple(_coded(row, crosswalk)), crosswalk, findings)


def _coded(row: Row, crosswalk: Crosswalk) -> Iterator[Reduction]:
    for each in row.adjustments:
        if each.amount:
            meaning = crosswalk.reason(each.group, each.reason)
            if not meaning.reason and not each.group:
                meaning = _beside(row, each, crosswalk)
            yield Reduction(f"{each.at}/amount", each.raw or "DISCOUNT", meaning, each.amount)


def _beside(row: Row, each: Printed, crosswalk: Crosswalk) -> Meaning:
    """What a code without a group means by the column that says the same amount; an amount without a code is a discount."""
    column = next((name for name in SHARE if WITHHELD[name] == each.reason and row[name] == each.amount), None)
    if column:
        return Meaning("PR", WITHHELD[column], "column")
    discount = row["billed"] - row["allowed"] if row["allowed"] else None
    if each.reason in {None, CONTRACT.reason} and discount in {each.amount, (each.amount or ZERO) + row[INFORMATIVE]}:
        return CONTRACT
    return (crosswalk.meant("DISCOUNT") if each.reason is None else None) or Meaning()


def _columns(row: Row, codes: Sequence[Reduction], crosswalk: Crosswalk) -> _Columns:
    said = {each.meaning.reason for each in codes} | {each.reason for each in row.adjustments if each.amount}
    unsaid = {
        name: Reduction(f"{row.at}/{name}", name, Meaning("PR", reason, "column"), row[name])
        for name, reason in WITHHELD.items()
        if row[name] and reason not in said
    }
    shares = tuple(unsaid[name] for name in SHARE if name in unsaid)
    owed = crosswalk.meant("PATIENT RESPONSIBILITY")
    if owed and row[_OWED] and not any(row[name] for name in SHARE):
        shares = (Reduction(f"{row.at}/{_OWED}", _OWED, owed, row[_OWED]),)
    return _Columns(shares, (unsaid[INFORMATIVE],) if INFORMATIVE in unsaid else ())


def _ways(row: Row, codes: tuple[Reduction, ...], crosswalk: Crosswalk) -> Iterator[tuple[Reduction, ...]]:
    """Codes say all; shares beside them; what is not covered, too; and with what lies between billed and allowed."""
    yield codes
    columns = _columns(row, codes, crosswalk)
    yield (*codes, *columns.shares)
    yield (*codes, *columns.shares, *columns.not_covered)
    if not row["allowed"]:
        # Nothing is allowed of a denied charge: that is no discount.
        return
    between = row["billed"] - row["allowed"] - sum((e.amount for e in codes if e.meaning.reason not in AFTER_ALLOWED), ZERO)
    outside = sum((each.amount for each in columns.not_covered), ZERO)
    for discount in dict.fromkeys((between - outside, between)):
        if discount * row["billed"] > 0:
            contract = Reduction(f"{row.at}/allowed", "allowed", CONTRACT, discount)
            yield (contract, *codes, *columns.shares, *columns.not_covered)


def _whole_charge(row: Row, crosswalk: Crosswalk) -> Reduction | None:
    """Nothing is paid for the one reason given, which stands without an amount."""
    reasons = [
        (each.at, each.raw, crosswalk.reason(each.group, each.reason)) for each in row.adjustments if each.amount is None
    ]
    if not reasons:
        found = ((f"{row.at}/remarks/{number}", raw, crosswalk.meant(raw)) for number, raw in enumerate(row.remarks))
        reasons = [(at, raw, meaning) for at, raw, meaning in found if meaning]
    if len(reasons) != 1 or not reasons[0][2].reason:
        return None
    at, raw, meaning = reasons[0]
    return Reduction(at, raw, replace(meaning, origin="whole charge"), row["billed"])


def _named(row: Row, way: Sequence[Reduction], crosswalk: Crosswalk, findings: Findings) -> tuple[Reduction, ...]:
    """The way with every code known; held where one is not."""
    told = tuple(_by_code_alone(row, way, crosswalk, findings))
    told = tuple(_borne(row, each, told, crosswalk) if each.raw == INFORMATIVE else each for each in told)
    for each in told:
        if not each.meaning.reason:
            findings.add("unmapped_code", each.at, _question(each))
    return told


def _by_code_alone(row: Row, way: Sequence[Reduction], crosswalk: Crosswalk, findings: Findings) -> Iterator[Reduction]:
    """A code printed without an amount names the one reduction that has none of its own."""
    alone = [each for each in row.adjustments if each.amount is None and each.raw]
    if not alone:
        yield from way
        return
    meanings = {each: crosswalk.reason(each.group, each.reason) for each in alone}
    unnamed = [each for each in way if each.raw in {INFORMATIVE, "allowed"}]
    known = {each.meaning.reason for each in way}
    new = [each for each in alone if (meanings[each].reason or each.reason) not in known]
    names = len(new) == len(unnamed) == 1 and bool(meanings[new[0]].reason)
    for each in () if names else new:
        findings.missing(f"{each.at}/amount", "an adjustment's amount")
    for one in way:
        yield replace(one, meaning=meanings[new[0]]) if names and one is unnamed[0] else one


def _borne(row: Row, own: Reduction, way: Sequence[Reduction], crosswalk: Crosswalk) -> Reduction:
    """Who bears what is not covered: as a code or the crosswalk says, else as what the patient owes tells."""
    if own.meaning.origin != "column":
        return own
    owed = row.amounts.get(_OWED)
    others = sum((each.amount for each in way if each is not own and each.meaning.group == "PR"), ZERO)
    by_sum = {own.amount: "PR", ZERO: "CO"}.get(owed - others) if owed is not None else None
    meaning = crosswalk.meant("NOT COVERED") or (Meaning(by_sum, WITHHELD[INFORMATIVE], "column") if by_sum else Meaning())
    return replace(own, meaning=meaning)


def _question(each: Reduction) -> str:
    if each.raw == INFORMATIVE:
        return "nothing says who bears what is not covered: add NOT COVERED to the payer's crosswalk"
    return f"{each.raw} is no group and reason of X12: add it to the payer's crosswalk"
