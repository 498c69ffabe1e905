"""Does a remittance add up by its own figures? Arithmetic on plain values, apart from the rules that settlement uses.

A line balances if what was paid follows from what else is printed: billed less adjustments, allowed less the patient's share,
or billed less what is not covered and the patient's share. Paper prints one of these; which one is not known, so any will do.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any

Json = Any
Item = Mapping[str, Json]
_CENT = Decimal("0.005")
_PATIENT_SHARES = ("deductible", "coinsurance", "copay")
_SHARE_REASONS = frozenset({"1", "2", "3"})
"""Adjustment reasons of group PR that are the deductible, coinsurance and copay again."""
_WRITE_OFFS = frozenset({"45", "131", "P12", "W1"})
"""Reasons that lie between billed and allowed; others come off the allowed amount."""


@dataclass(frozen=True, slots=True)
class Balance:
    """What adds up."""

    claims: int
    claims_balanced: int
    payment: bool | None
    """None where it cannot be told."""

    @property
    def all_claims(self) -> bool:
        """Every claim, and there is one."""
        return 0 < self.claims == self.claims_balanced


def balance_of(data: Item) -> Balance:
    """Of an EOB's data."""
    claims = data.get("claims") or []
    return Balance(len(claims), sum(_claim_balances(claim) for claim in claims), _payment_balances(data))


def _amount(item: Item, key: str) -> Decimal | None:
    value = item.get(key)
    if value is None or value == "":
        return None
    try:
        return Decimal(str(value).replace(",", ""))
    except InvalidOperation:
        return None


def _total(amounts: Sequence[Decimal | None]) -> Decimal | None:
    """None where one is missing."""
    known = [amount for amount in amounts if amount is not None]
    return sum(known, Decimal(0)) if len(known) == len(amounts) else None


def _claim_balances(claim: Item) -> bool:
    lines = claim.get("lines") or []
    if lines and not claim.get("adjustments"):
        for key in ("billed", "paid"):
            whole, parts = _amount(claim, key), _total([_amount(line, key) for line in lines])
            if whole is not None and parts is not None and whole != parts:
                return False
    if lines and _item_balances(claim):
        return True
    return all(_item_balances(item) is not False for item in lines or [claim])


def _item_balances(item: Item) -> bool | None:
    """A line, or a claim; None where too little is printed to tell."""
    paid = _amount(item, "paid")
    if paid is None or _amount(item, "billed") is None:
        return None
    possible = list(_possible_payments(item))
    return any(abs(amount - paid) < _CENT for amount in possible) if possible else None


def _possible_payments(item: Item) -> Iterator[Decimal]:
    billed, allowed, not_covered = (_amount(item, key) for key in ("billed", "allowed", "not_covered"))
    shares = sum((_amount(item, key) or Decimal(0) for key in _PATIENT_SHARES), Decimal(0))
    patient = _amount(item, "patient_responsibility")
    adjustments = [each for each in item.get("adjustments") or [] if _amount(each, "amount") is not None]
    if billed is not None and adjustments:
        yield billed - _sum(adjustments)
        yield billed - _sum([each for each in adjustments if not _is_share(each)]) - shares
    carried = [shares] if patient is None else [shares, patient]
    if allowed is not None:
        taken = _sum([each for each in adjustments if each.get("reason") not in _WRITE_OFFS and each.get("group") != "PR"])
        for share in carried:
            yield allowed - share
            yield allowed - share - taken
    if billed is not None and not_covered is not None:
        yield from (billed - not_covered - share for share in carried)
    if allowed is not None and not_covered is not None:
        yield allowed - not_covered - shares


def _is_share(adjustment: Item) -> bool:
    return adjustment.get("group") == "PR" and adjustment.get("reason") in _SHARE_REASONS


def _sum(adjustments: Sequence[Item]) -> Decimal:
    return sum((_amount(each, "amount") or Decimal(0) for each in adjustments), Decimal(0))


def _payment_balances(data: Item) -> bool | None:
    claims = data.get("claims") or []
    paid = _total([_paid(claim) for claim in claims])
    payment = _amount(data.get("payment") or {}, "amount")
    if payment is None or paid is None or not claims:
        return None
    interest = sum((_amount(claim, "interest") or Decimal(0) for claim in claims), Decimal(0))
    provider = _sum(data.get("provider_adjustments") or [])
    return any(
        abs(paid + added + adjusted - payment) < _CENT for added in (Decimal(0), interest) for adjusted in (provider, -provider)
    )


def _paid(claim: Item) -> Decimal | None:
    own = _amount(claim, "paid")
    lines = claim.get("lines") or []
    return own if own is not None or not lines else _total([_amount(line, "paid") for line in lines])
