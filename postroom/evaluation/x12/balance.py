"""Does an 835 balance? Service, claim and transaction, read off the segments alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation

from schemas.exports.x12_parse import Read

_ZERO = Decimal(0)


@dataclass(slots=True)
class _Service:
    billed: Decimal
    paid: Decimal
    less: Decimal = _ZERO


@dataclass(slots=True)
class _Claim:
    billed: Decimal
    paid: Decimal
    owed: str
    status: str
    less: Decimal = _ZERO
    """Of the claim itself."""
    patients: Decimal = _ZERO
    services: list[_Service] = field(default_factory=list)

    def faults(self) -> Iterator[str]:
        below = sum((each.less for each in self.services), _ZERO)
        for each in self.services:
            if each.billed - each.less != each.paid:
                yield f"service: {each.billed} less {each.less} is not {each.paid}"
        if self.billed - self.less - below != self.paid:
            yield f"claim: {self.billed} less {self.less + below} is not {self.paid}"
        if self.services and sum(each.billed for each in self.services) != self.billed:
            yield f"claim: charges of services are not {self.billed}"
        if self.services and sum(each.paid for each in self.services) - self.less != self.paid:
            yield f"claim: payments of services are not {self.paid}"

    def owed_fault(self) -> Iterator[str]:
        if self.status != "22" and _number(self.owed) != self.patients:
            yield f"claim: the patient owes {self.patients}, not {self.owed or 0}"


def faults(segments: Sequence[Read], *, owed: bool = False) -> list[str]:
    """What does not balance in one transaction set; `owed` looks at CLP05, too, which many senders leave out."""
    claims: list[_Claim] = []
    moved = payment = _ZERO
    for each in segments:
        if each.tag == "BPR":
            payment = _number(each[2]) * (-1 if each[3] == "D" else 1)
        elif each.tag == "CLP":
            claims.append(_Claim(_number(each[3]), _number(each[4]), each[5], each[2]))
        elif each.tag == "SVC" and claims:
            claims[-1].services.append(_Service(_number(each[2]), _number(each[3])))
        elif each.tag == "CAS" and claims:
            _lower(claims[-1], each)
        elif each.tag == "PLB":
            moved += sum((_number(each[place]) for place in range(4, len(each), 2)), _ZERO)
    found = [fault for claim in claims for fault in claim.faults()]
    found += [fault for claim in claims for fault in claim.owed_fault()] if owed else []
    paid = sum((claim.paid for claim in claims), _ZERO)
    return found if paid - moved == payment else [*found, f"payment: {paid} less {moved} is not {payment}"]


def _lower(claim: _Claim, adjustments: Read) -> None:
    amount = sum((_number(adjustments[place]) for place in range(3, len(adjustments), 3)), _ZERO)
    row: _Claim | _Service = claim.services[-1] if claim.services else claim
    row.less += amount
    claim.patients += amount if adjustments[1] == "PR" else _ZERO


def _number(text: str) -> Decimal:
    try:
        return Decimal(text or 0)
    except InvalidOperation:
        return Decimal("NaN")
