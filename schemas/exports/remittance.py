"""A remittance that balances: per service, per claim and for the payment, to the cent, or held with what is left over.

Billed less reductions is paid; a claim is the sum of its services less its own reductions; the payment is the sum of the claims
less what was moved outside them (X12's sign: what lowers the payment is positive).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from schemas.exports.codes import Crosswalk
from schemas.exports.completed import as_a_whole, completed
from schemas.exports.findings import Findings
from schemas.exports.reductions import Reduction, explain, own_codes
from schemas.exports.rows import ZERO, Row, amount_of, row_of
from schemas.types.eob import Claim, Eob, ServiceLine

_USUAL = {"L6": -1, "WO": 1, "72": 1}
"""Signs that these nearly always have: interest raises a payment, what is taken back lowers it."""


@dataclass(frozen=True, slots=True)
class ToldLine:
    """A service that balances."""

    row: Row
    part: ServiceLine
    reductions: tuple[Reduction, ...]


@dataclass(frozen=True, slots=True)
class ToldClaim:
    """A claim that balances, its amounts negative where it is a reversal."""

    row: Row
    part: Claim
    is_reversal: bool
    billed: Decimal
    paid: Decimal
    """Without interest."""
    reductions: tuple[Reduction, ...]
    """Its own, beside those of its services."""
    lines: tuple[ToldLine, ...]
    """None where paper does not say what each service was paid."""

    @property
    def owed(self) -> Decimal:
        """By the patient."""
        every = (*self.reductions, *(each for line in self.lines for each in line.reductions))
        return sum((each.amount for each in every if each.meaning.group == "PR"), ZERO)


@dataclass(frozen=True, slots=True)
class Moved:
    """Money moved outside any claim."""

    at: str
    code: str
    reference: str | None
    amount: Decimal
    """What lowers the payment is positive."""


@dataclass(frozen=True, slots=True)
class Remittance:
    """All of it."""

    claims: tuple[ToldClaim, ...]
    """As printed, save that a reversal comes before its correction."""
    moved: tuple[Moved, ...]
    payment: Decimal
    """Never negative."""


def balanced(eob: Eob, crosswalk: Crosswalk, findings: Findings) -> Remittance | None:
    """The remittance. None, and held, where something does not balance or cannot be told."""
    claims = [_claim(claim, f"/claims/{number}", crosswalk, findings) for number, claim in enumerate(eob.claims)]
    printed = [*_printed_moves(eob, crosswalk, findings)]
    payment = amount_of(eob.payment.amount, "/payment/amount", findings)
    if payment is None and eob.payment.method == "none":
        payment = ZERO
    if payment is None:
        findings.missing("/payment/amount", "the payment's amount")
    told = [claim for claim in claims if claim]
    if payment is None or len(told) < len(claims):
        return None
    moved = _moved(eob, told, printed, payment, findings)
    return None if moved is None else Remittance(tuple(_reversals_first(told)), moved, max(payment, ZERO))


def _claim(claim: Claim, at: str, crosswalk: Crosswalk, findings: Findings) -> ToldClaim | None:
    parts: Sequence[Claim | ServiceLine] = (claim, *claim.lines)
    amounts = [value for part in parts for value in (part.billed, part.paid) if value]
    is_unsigned = claim.status == "reversed" and not any(value.startswith("-") for value in amounts)
    sign = -1 if is_unsigned else 1
    row = row_of(claim, at, findings, sign=sign)
    rows = [row_of(line, f"{at}/lines/{number}", findings, sign=sign) for number, line in enumerate(claim.lines)]
    if any("paid" in each.amounts for each in rows):
        found = _from_both(row, rows, claim, crosswalk, findings)
    else:
        found = _from_itself(row, claim, crosswalk, findings)
    if found and found.is_reversal and (found.billed > 0 or found.paid > 0):
        findings.unbalanced(at, "a reversal, whose amounts must all be negative,", max(found.billed, found.paid))
        return None
    return found


def _from_both(row: Row, rows: Sequence[Row], claim: Claim, crosswalk: Crosswalk, findings: Findings) -> ToldClaim | None:
    """A claim told by its services; as a whole, where these cannot be told and its own amounts explain all of its payment."""
    by_service, whole = Findings(findings.record), Findings(findings.record)
    found = _from_lines(row, completed(row, rows, crosswalk), claim, crosswalk, by_service)
    alone = as_a_whole(row, rows) if found is None else None
    told = _from_itself(alone, claim, crosswalk, whole) if alone else None
    if told is not None and not whole.held:
        return told
    findings.held.extend(by_service.held)
    return found


def _is_reversal(claim: Claim, billed: Decimal) -> bool:
    return claim.status == "reversed" or billed < 0


def _from_itself(row: Row, claim: Claim, crosswalk: Crosswalk, findings: Findings) -> ToldClaim | None:
    """A claim told as a whole."""
    if not _has_ends(row, "a claim", findings):
        return None
    scratch = [Findings(findings.record) for _ in range(2)]
    for paid, tried in zip(_without_interest(row), scratch, strict=False):
        reductions = explain(row, paid, crosswalk, tried)
        if reductions is not None:
            findings.held.extend(tried.held)
            return ToldClaim(row, claim, _is_reversal(claim, row["billed"]), row["billed"], paid, reductions, ())
    findings.held.extend(scratch[0].held)
    return None


def _without_interest(row: Row) -> tuple[Decimal, ...]:
    """What a claim paid, which may contain interest: that is paid on no charge."""
    return (row["paid"], row["paid"] - row["interest"]) if row["interest"] else (row["paid"],)


def _has_ends(row: Row, what: str, findings: Findings) -> bool:
    for name in ("billed", "paid"):
        if name not in row.amounts:
            findings.missing(f"{row.at}/{name}", f"what {what} {'was billed' if name == 'billed' else 'paid'}")
    return {"billed", "paid"} <= row.amounts.keys()


def _from_lines(row: Row, rows: Sequence[Row], claim: Claim, crosswalk: Crosswalk, findings: Findings) -> ToldClaim | None:
    """A claim told by its services."""
    ready = [_has_ends(each, "a service", findings) for each in rows]
    if not all(ready):
        return None
    told = [explain(each, each["paid"], crosswalk, findings) for each in rows]
    lines = tuple(ToldLine(*each) for each in zip(rows, claim.lines, (one for one in told if one is not None), strict=False))
    if len(lines) < len(rows):
        return None
    billed = sum((each["billed"] for each in rows), ZERO)
    if row.amounts.get("billed", billed) != billed:
        findings.unbalanced(f"{row.at}/billed", "the charges of the services are the claim's", row["billed"] - billed)
        return None
    own = _own(row, lines, crosswalk, findings)
    if own is None:
        return None
    paid = sum((each["paid"] for each in rows), ZERO) - sum((each.amount for each in own), ZERO)
    return ToldClaim(row, claim, _is_reversal(claim, billed), billed, paid, own, lines)


def _own(row: Row, lines: Sequence[ToldLine], crosswalk: Crosswalk, findings: Findings) -> tuple[Reduction, ...] | None:
    """The claim's own reductions; what it prints may also be the sum of those of its services."""
    services = sum((line.row["paid"] for line in lines), ZERO)
    below = sum((each.amount for line in lines for each in line.reductions), ZERO)
    printed = sum((each.amount or ZERO for each in row.adjustments), ZERO)
    paid = _without_interest(row) if "paid" in row.amounts else (services, services - printed)
    if printed in {ZERO, below} and services in paid:
        return ()
    if services - printed in paid:
        return own_codes(row, crosswalk, findings)
    left = services - (ZERO if printed == below else printed) - paid[0]
    findings.unbalanced(f"{row.at}/paid", "what the services paid, less the claim's own adjustments, is what it paid", left)
    return None


def _printed_moves(eob: Eob, crosswalk: Crosswalk, findings: Findings) -> Iterator[Moved]:
    for number, each in enumerate(eob.provider_adjustments):
        at = f"/provider_adjustments/{number}"
        amount = amount_of(each.amount, f"{at}/amount", findings)
        if amount is None:
            findings.missing(f"{at}/amount", "a provider adjustment's amount")
        elif amount:
            code = crosswalk.provider_level(each.code)
            if code is None:
                findings.add("unmapped_code", f"{at}/code", "no provider-level code of X12: add it to the payer's crosswalk")
            yield Moved(at, code or "", each.reference, amount)


def _moved(
    eob: Eob, claims: Sequence[ToldClaim], printed: Sequence[Moved], payment: Decimal, findings: Findings
) -> tuple[Moved, ...] | None:
    """What was moved, with the signs and the interest that lead from the claims to the payment."""
    interest = [
        Moved(f"{claim.row.at}/interest", "L6", claim.part.claim_number, -claim.row["interest"])
        for claim in claims
        if claim.row["interest"]
    ]
    paid = sum((claim.paid for claim in claims), ZERO)
    said = {abs(each.amount) for each in printed if each.code == "L6"}
    unsaid = [each for each in interest if abs(each.amount) not in said]
    ways = [[*way, *more] for way in _signs(printed) for more in (unsaid, interest, [])]
    left = [paid - sum((each.amount for each in way), ZERO) - payment for way in ways]
    balanced_ways = [way for way, difference in zip(ways, left, strict=True) if not difference]
    if not balanced_ways:
        nearest = min(left, key=abs)
        findings.unbalanced("/payment/amount", "what the claims paid, less provider adjustments, is the payment", nearest)
        return None
    # Where nothing is left of the payment every sign may come out turned; the plainer way comes first.
    way = max(balanced_ways, key=_usual)
    return (*way, Moved("/payment/amount", "FB", eob.payment.number, payment)) if payment < 0 else tuple(way)


def _usual(way: Sequence[Moved]) -> int:
    """How many amounts have the sign that their code usually has, less those that have the other."""
    turned = (each.amount * _USUAL.get(each.code, 0) for each in way)
    return sum((amount > 0) - (amount < 0) for amount in turned)


def _signs(printed: Sequence[Moved]) -> Iterator[list[Moved]]:
    """X12's signs, all of them turned, or none: then interest is paid, the rest kept back, a balance old or carried forward."""
    yield list(printed)
    yield [_of(each, -each.amount) for each in printed]
    for paid in ({"L6"}, {"L6", "FB"}):
        yield [_of(each, abs(each.amount) * (-1 if each.code in paid else 1)) for each in printed]


def _of(moved: Moved, amount: Decimal) -> Moved:
    return Moved(moved.at, moved.code, moved.reference, amount)


def _reversals_first(claims: Sequence[ToldClaim]) -> Iterator[ToldClaim]:
    """As printed, save that the reversals of an account come before its corrections."""
    waiting = {claim.row.at: claim for claim in claims if claim.is_reversal}
    for claim in claims:
        if not claim.is_reversal:
            for reversal in [each for each in waiting.values() if _same_account(each, claim)]:
                yield waiting.pop(reversal.row.at)
            yield claim
        elif claim.row.at in waiting:
            yield waiting.pop(claim.row.at)


def _same_account(reversal: ToldClaim, claim: ToldClaim) -> bool:
    names = ("patient_account", "claim_number")
    pairs = ((getattr(reversal.part, name), getattr(claim.part, name)) for name in names)
    return any(mine and mine == other for mine, other in pairs)
