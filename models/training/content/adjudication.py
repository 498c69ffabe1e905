"""Remittances of every kind: institutional claims, more reasons, adjustments of whole claims, interest, money moved.

They balance as those of `remittance` do. Interest is either carried by a provider adjustment L6 (negative: it raises the
payment) or added to the payment itself.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from random import Random

from models.training.content import names, numbers
from models.training.content.people import Person
from models.training.content.remittance import (
    ZERO,
    Adjustment,
    Claim,
    ProviderAdjustment,
    Remittance,
    Service,
    cents,
)

_DENIALS = (
    ("CO", "16"), ("CO", "97"), ("CO", "29"), ("CO", "18"), ("PR", "204"), ("PR", "96"), ("CO", "197"), ("OA", "22"),
    ("PI", "50"), ("CO", "50"), ("PR", "27"), ("CO", "151"), ("OA", "B13"), ("CO", "A1"), ("PR", "49"), ("PR", "119"),
    ("PI", "242"),
    ("CO", "24"), ("CO", "236"), ("OA", "109"), ("PR", "31"),
)  # fmt: skip
_DISCOUNTS = (("CO", "45"),) * 12 + (("PI", "45"), ("CO", "P12"), ("OA", "45"))
_REMARKS = (
    "N130", "M15", "MA01", "N290", "MA130", "N115", "M76", "N381", "N19", "MA18", "N362", "N4", "M20", "N657", "MA07", "N522",
    "M127", "N56", "N95", "MA67", "M80", "N30", "N425", "M25", "MA13",
)  # fmt: skip
_PREFIXES = "AABCEGGGHJJJKLLQSTTV"
_MODIFIERS = (
    "25",
    "59",
    "LT",
    "RT",
    "GA",
    "KX",
    "TC",
    "26",
    "XS",
    "GY",
    "AS",
    "50",
    "51",
    "QW",
    "GP",
    "GO",
    "95",
    "76",
    "NU",
    "RR",
    "U1",
)
_REVENUE = ("0120", "0250", "0258", "0270", "0300", "0301", "0305", "0320", "0351", "0360", "0370", "0410", "0420", "0450",
            "0510", "0636",             "0710", "0730")  # fmt: skip
_MOVED = (("WO", 1), ("WO", 1), ("72", 1), ("FB", 1), ("FB", -1), ("L6", -1), ("J1", 1), ("CS", 1), ("CS", -1), ("IR", 1),
          ("50", 1),           ("AP", 1), ("B2", -1), ("E3", 1), ("LE", 1))  # fmt: skip


@dataclass(frozen=True, slots=True)
class Mix:
    """What a payer's claims are like; chances 0..1."""

    institutional: float = 0.15
    denied: float = 0.12
    reversed: float = 0.12
    further: float = 0.2
    """That lines have reductions beside discount, non-covered amounts and the patient's share: only codes can tell those."""
    own: float = 0.15
    """That a claim has adjustments of its own: only codes can tell those, too."""
    interest: float = 0.12
    moved: float = 0.4
    family: bool = False
    """All patients belong to one subscriber."""


def _price(rng: Random, institutional: bool) -> Decimal:  # noqa: FBT001 - one of two price lists
    ranges = ((900, 9900), (4000, 48000), (20000, 190000), (100, 900))
    low, high = rng.choice((*ranges, (90000, 1900000))) if institutional else rng.choice(ranges)
    return Decimal(rng.randint(low, high)) / 100


def _procedure(rng: Random) -> str:
    return f"{rng.choice(_PREFIXES)}{rng.randint(0, 9999):04d}" if rng.random() < 0.5 else numbers.digits(rng, 5)


def _further(rng: Random, left: Decimal) -> tuple[Adjustment, ...]:
    roll = rng.randrange(4)
    if roll == 0:
        return (Adjustment("CO", "253", cents(left * Decimal("0.02"))),) if left else ()
    if roll == 1:
        return (Adjustment("OA", "23", cents(left * Decimal(rng.randint(20, 90)) / 100)),)
    if roll == 2:
        return (Adjustment("CO", "104", cents(left * Decimal(rng.choice((5, 10))) / 100)),)
    share = cents(left * Decimal("0.02"))
    return Adjustment("OA", "23", cents((left - share) * Decimal("0.5"))), Adjustment("CO", "253", share)


def _service(rng: Random, day: date, share: Decimal, fate: str, mix: Mix, *, institutional: bool) -> Service:  # noqa: PLR0913 - of a claim
    units = rng.choice((1, 1, 1, 1, 2, 3, 4, 10, rng.randint(5, 60)))
    billed = cents(units * _price(rng, institutional)) if units < 20 else cents(units * Decimal(rng.randint(50, 2500)) / 100)
    discount = cents(billed * Decimal(rng.randint(3, 75)) / 100) if rng.random() < 0.85 else ZERO
    not_covered, denial = ZERO, None
    if fate == "denied":
        discount, not_covered, denial = ZERO, billed, rng.choice(_DENIALS)
    elif fate == "part":
        not_covered, denial = cents((billed - discount) * Decimal(rng.choice((10, 25, 40))) / 100), rng.choice(_DENIALS)
    left = billed - discount - not_covered
    deductible = cents(left * Decimal(rng.choice((25, 50, 100, 100))) / 100) if left and rng.random() < 0.22 else ZERO
    coinsurance = cents((left - deductible) * share)
    copay = Decimal(rng.choice((5, 10, 15, 20, 25, 30, 40, 50, 75))) + ZERO if rng.random() < 0.2 else ZERO
    copay = copay if copay <= left - deductible - coinsurance else ZERO
    further = _further(rng, left - deductible - coinsurance - copay) if rng.random() < mix.further else ()
    revenue = rng.choice(_REVENUE) if institutional else ""
    code = "" if revenue and rng.random() < 0.45 else _procedure(rng)
    modifiers = tuple(rng.sample(_MODIFIERS, k=rng.choice((0, 0, 0, 1, 1, 2, 3)))) if code else ()
    remarks = tuple(rng.sample(_REMARKS, k=rng.choice((1, 1, 2)))) if rng.random() < (0.7 if denial else 0.2) else ()
    last = day + timedelta(days=rng.choice((0, 0, 0, 0, 0, 2, 6)))
    return Service(
        day, last, code, modifiers, units, billed, discount, not_covered, denial, deductible, coinsurance, copay, remarks,
        tuple(each for each in further if each.amount), revenue,
    )  # fmt: skip


def _claim(rng: Random, paid_on: date, most_lines: int, mix: Mix) -> Claim:
    institutional = rng.random() < mix.institutional
    share = Decimal(rng.choice((0, 0, 10, 15, 20, 20, 30, 50))) / 100
    start = paid_on - timedelta(days=rng.randint(9, 190))
    denied = rng.random() < mix.denied
    count = rng.randint(1, most_lines) if rng.random() < 0.85 else 1
    fates = ["denied" if denied else rng.choices(("normal", "denied", "part"), (84, 9, 7))[0] for _ in range(count)]
    days = sorted(start + timedelta(days=rng.choice((0, 0, 0, 1, 7))) for _ in fates)
    services = tuple(
        _service(rng, day, share, fate, mix, institutional=institutional) for day, fate in zip(days, fates, strict=True)
    )
    patient = names.person(rng)
    claim = Claim(
        patient=patient, subscriber=patient if rng.random() < 0.65 else replace(names.person(rng), last=patient.last),
        account=names.account_number(rng), member_id=names.member_id(rng), group_number=_group(rng),
        number=names.claim_number(rng), rendering=names.person(rng), rendering_npi=numbers.npi(rng),
        status="denied" if all(fate == "denied" for fate in fates) else "paid", services=services, institutional=institutional,
    )  # fmt: skip
    return _with_own(rng, claim, mix)


def _group(rng: Random) -> str:
    plain = numbers.digits(rng, rng.choice((4, 5, 6, 7, 8)))
    return rng.choice((plain, plain, f"{plain}-{rng.randint(1, 40):03d}", f"{rng.choice('ABGKPS')}{plain}"))


def _with_own(rng: Random, claim: Claim, mix: Mix) -> Claim:
    paid = claim.total("paid")
    if paid <= 0:
        return claim
    if rng.random() < mix.own:
        group, reason = rng.choice(
            (("CO", "253"), ("OA", "23"), ("CO", "131"), ("CO", "B4"), ("PR", "3"), ("CO", "104"), ("PI", "144"))
        )
        amount = cents(paid * Decimal(rng.choice((2, 2, 5, 10, 25))) / 100)
        claim = replace(claim, adjustments=(Adjustment(group, reason, amount),)) if amount else claim
    if rng.random() < mix.interest:
        return replace(claim, interest=cents(paid * Decimal(rng.randint(1, 90)) / 1000))
    return claim


def _correction(rng: Random, original: Claim) -> tuple[Claim, ...]:
    """The old decision taken back in full, mostly followed by the new one."""
    undone = replace(
        original, status="reversed", interest=ZERO, services=tuple(service.negated() for service in original.services),
        adjustments=tuple(replace(each, amount=-each.amount) for each in original.adjustments),
    )  # fmt: skip
    if rng.random() < 0.25:
        return (undone,)
    again = replace(
        original, number=names.claim_number(rng) if rng.random() < 0.6 else original.number,
        services=tuple(replace(service, deductible=ZERO) for service in original.services),
    )  # fmt: skip
    return (undone, again) if rng.random() < 0.7 else (again, undone)


def adjudicated(
    rng: Random, *, claims: int, most_lines: int = 5, method: str | None = None, mix: Mix | None = None
) -> Remittance:
    """A payment for about that many claims; never below zero."""
    mix = mix or Mix()
    day = date(2024, 2, 1) + timedelta(days=rng.randint(0, 1050))
    found = [_claim(rng, day, most_lines, mix) for _ in range(claims)]
    if mix.family:
        found = [_of_family(rng, each, found[0]) for each in found]
    elif rng.random() < 0.75:
        found.sort(key=lambda each: each.patient.listed)
    if rng.random() < mix.reversed:
        at = rng.randrange(len(found))
        found[at : at + 1] = _correction(rng, found[at]) if found[at].status == "paid" else (found[at],)
    whole = Remittance(
        payer=names.payer(rng), payer_id=numbers.digits(rng, 5), payee=names.provider(rng),
        method=method or rng.choice(("check", "check", "eft")), number=_payment_number(rng), day=day,
        claims=tuple(found), provider_adjustments=(), interest_added=rng.random() < 0.5,
    )  # fmt: skip
    return _moved(rng, whole, mix)


def _payment_number(rng: Random) -> str:
    plain = numbers.digits(rng, rng.choice((6, 7, 8, 9, 10, 12)))
    return rng.choice((plain, plain, plain, plain.zfill(10), f"{rng.choice('ABEQTV')}{plain}", f"{plain[:3]}-{plain[3:]}"))


def _of_family(rng: Random, claim: Claim, first: Claim) -> Claim:
    same = rng.random() < 0.5
    patient = first.subscriber if same else Person(claim.patient.first, claim.patient.middle, first.subscriber.last)
    return replace(
        claim, subscriber=first.subscriber, patient=patient, member_id=first.member_id, group_number=first.group_number
    )


def _moved(rng: Random, whole: Remittance, mix: Mix) -> Remittance:
    """Provider adjustments, and a payment that is not below zero."""
    interest = [each for each in whole.claims if each.interest]
    carried: tuple[ProviderAdjustment, ...] = ()
    if not whole.interest_added:
        carried = tuple(ProviderAdjustment("L6", each.number, -each.interest) for each in interest)
    held = replace(whole, provider_adjustments=carried)
    if held.amount <= 0:
        if held.amount == 0:
            return replace(held, method="none")
        # What is owed to the payer is carried forward to the next payment.
        forward = ProviderAdjustment("FB", names.claim_number(rng), held.amount)
        return replace(held, provider_adjustments=(*carried, forward), method="none")
    if rng.random() < mix.moved:
        extra = [_provider_adjustment(rng, held.amount) for _ in range(rng.choice((1, 1, 2, 3)))]
        more = replace(held, provider_adjustments=(*carried, *(each for each in extra if each.amount)))
        held = more if more.amount >= 0 else held
    return held if held.amount else replace(held, method="none")


def _provider_adjustment(rng: Random, most: Decimal) -> ProviderAdjustment:
    code, sign = rng.choice(_MOVED)
    share = rng.choice((rng.randint(1, 120), rng.randint(1, 300), 1000)) if code == "WO" else rng.randint(1, 120)
    return ProviderAdjustment(code, names.claim_number(rng), sign * cents(most * Decimal(share) / 1000))
