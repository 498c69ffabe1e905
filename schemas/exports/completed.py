"""What a claim's own amounts say of its services, where these print less: only what arithmetic leaves no choice about.

A record keeps what its paper says; here it is told in a format that asks for more. Nothing is concluded from less than the
claim's printed amount and those of all its other services, and what is concluded must fit everything else that is printed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from schemas.exports.codes import Crosswalk
from schemas.exports.findings import Findings
from schemas.exports.reductions import explain
from schemas.exports.rows import ZERO, Printed, Row
from schemas.types.eob import AFTER_ALLOWED, INFORMATIVE, SHARE, WITHHELD

_OWED = "patient_responsibility"
_OF_PATIENT = frozenset(WITHHELD[name] for name in SHARE)


def completed(claim: Row, lines: Sequence[Row], crosswalk: Crosswalk) -> tuple[Row, ...]:
    """The services, with what the claim says of them."""
    told = _with_owed(claim, _with_groups(claim, _with_billed(claim, lines)))
    return _with_paid(claim, told, crosswalk)


def as_a_whole(claim: Row, lines: Sequence[Row]) -> Row | None:
    """The claim with all that explains its payment, for when its services cannot be told. None where these contradict it.

    What lies between billed and allowed is a discount only if all services say so: within a claim's amounts a denied charge
    would look like one.
    """
    sums = {name: _sum(lines, name) for name in ("billed", "paid", "allowed")}
    if any(sums[name] not in {None, claim.amounts.get(name)} for name in ("billed", "allowed")):
        return None
    amounts = dict(claim.amounts)
    if sums["billed"] is None or sums["allowed"] is None or any(line["billed"] and not line["allowed"] for line in lines):
        amounts.pop("allowed", None)
    codes = tuple(each for line in lines for each in line.adjustments)
    if codes and codes != claim.adjustments:
        amounts.pop("allowed", None)
    return replace(claim, amounts=amounts, adjustments=(*claim.adjustments, *codes))


def _sum(lines: Sequence[Row], name: str) -> Decimal | None:
    """None where a service prints none."""
    return sum((line[name] for line in lines), ZERO) if all(name in line.amounts for line in lines) else None


def _with_billed(claim: Row, lines: Sequence[Row]) -> Sequence[Row]:
    """The one charge that is missing is what the others leave of the claim's."""
    without = [line for line in lines if "billed" not in line.amounts]
    if len(without) != 1:
        return lines
    left = claim["billed"] - sum((line["billed"] for line in lines), ZERO)
    charge = left if "billed" in claim.amounts else _charge_of_its_own(without[0])
    return [_given(line, "billed", charge) if line is without[0] and charge else line for line in lines]


def _charge_of_its_own(line: Row) -> Decimal:
    """What is paid with all that codes take off, where what is allowed with what they take off before says it too; else 0."""
    by_codes = line["paid"] + sum((each.amount or ZERO for each in line.adjustments), ZERO)
    before = sum((each.amount or ZERO for each in line.adjustments if each.reason not in AFTER_ALLOWED), ZERO)
    told = before and line["allowed"] and "paid" in line.amounts and by_codes == line["allowed"] + before
    return by_codes if told else ZERO


def _with_paid(claim: Row, lines: Sequence[Row], crosswalk: Crosswalk) -> tuple[Row, ...]:
    """The one payment that is missing, where what the others leave of the claim's is also what its own reductions leave."""
    without = [line for line in lines if "paid" not in line.amounts]
    if len(without) != 1 or "billed" not in without[0].amounts:
        return tuple(lines)
    left = _left(claim, lines) if "paid" in claim.amounts else _of_its_own(without[0])
    fitting = {each for each in left if _fits(without[0], each, crosswalk)}
    if len(fitting) != 1:
        return tuple(lines)
    return tuple(_given(line, "paid", min(fitting)) if line is without[0] else line for line in lines)


def _left(claim: Row, lines: Sequence[Row]) -> Iterator[Decimal]:
    """A claim's payment may be less its own reductions and may contain interest."""
    others = sum((line["paid"] for line in lines), ZERO)
    for less in (ZERO, sum((each.amount or ZERO for each in claim.adjustments), ZERO)):
        for interest in (ZERO, claim["interest"]):
            yield claim["paid"] - interest + less - others


def _of_its_own(line: Row) -> Iterator[Decimal]:
    """Where codes say what was not paid, and what is allowed less what the patient owes says it too."""
    by_codes = line["billed"] - sum((each.amount or ZERO for each in line.adjustments), ZERO)
    if line.adjustments and {"allowed", _OWED} <= line.amounts.keys() and by_codes == line["allowed"] - line[_OWED]:
        yield by_codes


def _fits(line: Row, paid: Decimal, crosswalk: Crosswalk) -> bool:
    return explain(line, paid, crosswalk, Findings("")) is not None


def _with_groups(claim: Row, lines: Sequence[Row]) -> Sequence[Row]:
    """Deductible, coinsurance and copay printed as reasons without a group are the patient's, where what he owes says so."""
    bare = [each for line in lines for each in line.adjustments if _is_bare_share(each)]
    grouped = [each for line in (claim, *lines) for each in line.adjustments if each.group == "PR"]
    if not bare or claim.amounts.get(_OWED) != sum((each.amount or ZERO for each in (*bare, *grouped)), ZERO):
        return lines
    return [
        replace(
            line, adjustments=tuple(replace(each, group="PR") if _is_bare_share(each) else each for each in line.adjustments)
        )
        for line in lines
    ]


def _is_bare_share(each: Printed) -> bool:
    return not each.group and each.reason in _OF_PATIENT and bool(each.amount)


def _with_owed(claim: Row, lines: Sequence[Row]) -> Sequence[Row]:
    """What the patient owes of each service, where the claim alone says it: his shares and all that is not covered, or none."""
    if _OWED not in claim.amounts or any(_OWED in line.amounts for line in lines) or any(line.adjustments for line in lines):
        return lines
    shares = [sum((line[name] for name in SHARE), ZERO) for line in lines]
    outside = [line[INFORMATIVE] for line in lines]
    if not sum(outside, ZERO):
        return lines
    owed = claim[_OWED]
    if owed == sum(shares, ZERO):
        return [_given(line, _OWED, share) for line, share in zip(lines, shares, strict=True)]
    if owed == sum((*shares, *outside), ZERO):
        return [_given(line, _OWED, share + more) for line, share, more in zip(lines, shares, outside, strict=True)]
    return lines


def _given(line: Row, name: str, amount: Decimal) -> Row:
    return replace(line, amounts={**line.amounts, name: amount})
