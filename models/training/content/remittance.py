"""Remittances whose money adds up.

Line, claim and payment balance exactly: billed - adjustments = paid on each line; the claim is the sum of its lines; the
payment is the sum of the claims less the provider adjustments in X12 sign (positive lowers the payment).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from random import Random

from models.training.content import numbers, people
from models.training.content.people import Company, Person

CENT = Decimal("0.01")
ZERO = Decimal("0.00")
_HCPCS = [
    "G0463",
    "A4550",
    "J1885",
    "J3301",
    "G0439",
    "G0008",
    "A6021",
    "E0114",
    "L1830",
    "J0696",
    "J1100",
    "G0121",
    "T1015",
    "G0101",
    "J2405",
    "A4649",
    "G0444",
    "L3908",
    "E0143",
    "J1030",
    "A6402",
    "G0296",
    "Q9967",
    "J7325",
    "S9083",
]
_MODIFIERS = ("25", "59", "LT", "RT", "GA", "KX", "TC", "26", "XS", "GY")
_PLAIN_DENIALS = (
    ("CO", "16"),
    ("CO", "97"),
    ("CO", "29"),
    ("CO", "18"),
    ("PR", "204"),
    ("PR", "96"),
    ("CO", "197"),
    ("OA", "22"),
)
_REMARKS = ("N130", "M15", "MA01", "N290", "MA130", "N115", "M76", "N381", "N19", "MA18")
MEANINGS = {
    "45": "Charge is above the contracted rate; write off the difference", "1": "Applied to the yearly deductible",
    "2": "Share of cost carried by the patient", "3": "Fixed fee due from the patient at the visit",
    "16": "The claim lacks something we need or holds an error", "97": "Paid as part of another service on this claim",
    "29": "The claim reached us after the filing limit", "18": "We have already worked on this very service",
    "204": "The plan of this patient does not include the service", "96": "This service is outside the plan",
    "197": "No approval was asked for before the service", "22": "Another plan may have to pay first",
    "N130": "See the plan booklet for the limits of this benefit", "M15": "Billed apart although it belongs together",
    "MA01": "You may ask for a second look at this decision", "N290": "The number of the treating provider is missing or wrong",
    "MA130": "The claim cannot be worked on; send a corrected one", "N115": "Decided under a local coverage rule",
    "M76": "The diagnosis is missing or incomplete", "N381": "See your contract for terms of payment",
    "N19": "Belongs to the main procedure", "MA18": "The claim was passed on to the other plan",
    "253": "Held back by federal order", "23": "What another plan has decided is taken into account",
    "104": "Kept until the year is settled", "131": "Rebate agreed for this claim", "B4": "Sent in late",
    "24": "Covered by a fixed monthly fee", "50": "Not found necessary for the condition", "49": "Part of routine care",
    "119": "The yearly limit is used up", "242": "Provider outside the network",
    "151": "More often than the record supports", "P12": "Paid by the schedule of the state", "A1": "The claim is refused",
    "B13": "Was paid before", "27": "Cover had ended by then", "144": "Bonus for a quality programme",
    "N362": "More units than may be paid", "N4": "The first plan has not decided", "M20": "A code is missing",
    "N657": "Belongs under another code", "MA07": "The claim was passed on to the state", "N522": "The same claim came twice",
    "M127": "Send the record of the visit", "N56": "The code does not fit the day", "N95": "Not for this kind of provider",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Adjustment:
    """Why an amount was not paid."""

    group: str
    reason: str
    amount: Decimal


@dataclass(frozen=True, slots=True)
class Service:
    """A service line: billed - discount - not_covered = allowed; less the share and further reductions = paid."""

    first: date
    last: date
    procedure: str
    modifiers: tuple[str, ...]
    units: int
    billed: Decimal
    discount: Decimal
    not_covered: Decimal
    denial: tuple[str, str] | None
    deductible: Decimal
    coinsurance: Decimal
    copay: Decimal
    remarks: tuple[str, ...]
    further: tuple[Adjustment, ...] = ()
    """Taken off after the patient's share: sequestration, another plan's payment, withholds."""
    revenue_code: str = ""

    @property
    def allowed(self) -> Decimal:
        """What the plan accepts as price."""
        return self.billed - self.discount - self.not_covered

    @property
    def share(self) -> Decimal:
        """Deductible, coinsurance and copay."""
        return self.deductible + self.coinsurance + self.copay

    @property
    def paid(self) -> Decimal:
        """What the plan pays."""
        return self.allowed - self.share - sum((each.amount for each in self.further), ZERO)

    @property
    def patient(self) -> Decimal:
        """What the patient owes: his share, and what is not covered on his account."""
        return self.share + (self.not_covered if self.denial and self.denial[0] == "PR" else ZERO)

    @property
    def adjustments(self) -> tuple[Adjustment, ...]:
        """All that lies between billed and paid, as codes."""
        found = (
            ("CO", "45", self.discount),
            (*(self.denial or ("CO", "96")), self.not_covered),
            ("PR", "1", self.deductible),
            ("PR", "2", self.coinsurance),
            ("PR", "3", self.copay),
        )
        return (*(Adjustment(group, reason, amount) for group, reason, amount in found if amount), *self.further)

    def negated(self) -> Service:
        """The line as a reversal prints it."""
        amounts = ("billed", "discount", "not_covered", "deductible", "coinsurance", "copay")
        further = tuple(replace(each, amount=-each.amount) for each in self.further)
        return replace(self, units=-self.units, further=further, **{name: -getattr(self, name) for name in amounts})


@dataclass(frozen=True, slots=True)
class Claim:
    """One claim."""

    patient: Person
    subscriber: Person
    account: str
    member_id: str
    group_number: str
    number: str
    rendering: Person
    rendering_npi: str
    status: str
    services: tuple[Service, ...]
    adjustments: tuple[Adjustment, ...] = ()
    """Of the claim as a whole, beside those of its lines."""
    interest: Decimal = ZERO
    institutional: bool = False

    def total(self, name: str) -> Decimal:
        """Sum of an amount over the lines; what is paid, and what the patient owes, with the claim's own adjustments."""
        lines = sum((getattr(service, name) for service in self.services), ZERO)
        if name == "paid":
            return lines - sum((each.amount for each in self.adjustments), ZERO)
        if name == "patient":
            return lines + sum((each.amount for each in self.adjustments if each.group == "PR"), ZERO)
        return lines

    @property
    def first(self) -> date:
        """First day of service."""
        return min(service.first for service in self.services)

    @property
    def last(self) -> date:
        """Last day of service."""
        return max(service.last for service in self.services)


@dataclass(frozen=True, slots=True)
class ProviderAdjustment:
    """Money moved outside any claim; positive lowers the payment."""

    code: str
    reference: str
    amount: Decimal


@dataclass(frozen=True, slots=True)
class Remittance:
    """A payment and all it explains."""

    payer: Company
    payer_id: str
    payee: Company
    method: str
    number: str
    day: date
    claims: tuple[Claim, ...]
    provider_adjustments: tuple[ProviderAdjustment, ...]
    interest_added: bool = False
    """The claims' interest is part of the payment by itself; otherwise a provider adjustment (L6) carries it."""

    def total(self, name: str) -> Decimal:
        """Sum of an amount over the claims."""
        return sum((claim.total(name) for claim in self.claims), ZERO)

    @property
    def withheld(self) -> Decimal:
        """Sum of the provider adjustments."""
        return sum((each.amount for each in self.provider_adjustments), ZERO)

    @property
    def amount(self) -> Decimal:
        """What the check or transfer is worth."""
        interest = sum((claim.interest for claim in self.claims), ZERO) if self.interest_added else ZERO
        return self.total("paid") - self.withheld + interest

    def codes(self) -> Sequence[str]:
        """The reason and remark codes in use, for a legend."""
        services = [service for claim in self.claims for service in claim.services]
        reasons = {each.reason for service in services for each in service.adjustments}
        reasons |= {each.reason for claim in self.claims for each in claim.adjustments}
        remarks = {remark for service in services for remark in service.remarks}
        return sorted(reasons, key=lambda code: (not code.isdigit(), code.zfill(4))) + sorted(remarks)


def cents(amount: Decimal) -> Decimal:
    """Half up to two places."""
    return amount.quantize(CENT, rounding=ROUND_HALF_UP)


def _service(rng: Random, day: date, share: Decimal, fate: str) -> Service:
    units = rng.choice((1, 1, 1, 1, 2, 3, 4, 10))
    price = Decimal(rng.choice((rng.randint(900, 9900), rng.randint(4000, 48000), rng.randint(20000, 190000)))) / 100
    billed = cents(units * price)
    discount = cents(billed * Decimal(rng.randint(5, 70)) / 100) if rng.random() < 0.9 else ZERO
    not_covered, denial = ZERO, None
    if fate == "denied":
        discount, not_covered, denial = ZERO, billed, rng.choice(_PLAIN_DENIALS)
    elif fate == "part":
        not_covered, denial = cents((billed - discount) * Decimal("0.25")), rng.choice(_PLAIN_DENIALS[4:6])
    left = billed - discount - not_covered
    deductible = cents(left * Decimal(rng.choice((25, 50, 100))) / 100) if fate != "denied" and rng.random() < 0.2 else ZERO
    coinsurance = cents((left - deductible) * share)
    copay = Decimal(rng.choice((15, 20, 25, 30, 40))) + ZERO if rng.random() < 0.2 else ZERO
    copay = copay if copay <= left - deductible - coinsurance else ZERO
    code = rng.choice(_HCPCS) if rng.random() < 0.6 else numbers.digits(rng, 5)
    modifiers = tuple(rng.sample(_MODIFIERS, k=rng.choice((0, 0, 0, 1, 1, 2))))
    told = rng.random() < (0.7 if denial else 0.15)
    remarks = tuple(rng.sample(_REMARKS, k=rng.choice((1, 1, 2)))) if told else ()
    last = day + timedelta(days=rng.choice((0, 0, 0, 0, 2)))
    return Service(
        day, last, code, modifiers, units, billed, discount, not_covered, denial, deductible, coinsurance, copay, remarks
    )


def claim(rng: Random, paid_on: date, *, most_lines: int = 5) -> Claim:
    """A claim that balances."""
    patient = people.person(rng)
    subscriber = patient if rng.random() < 0.65 else replace(people.person(rng), last=patient.last)
    share = Decimal(rng.choice((0, 0, 10, 20, 20, 30))) / 100
    start = paid_on - timedelta(days=rng.randint(18, 75))
    denied = rng.random() < 0.12
    fates = [
        "denied" if denied else rng.choices(("normal", "denied", "part"), (85, 9, 6))[0]
        for _ in range(rng.randint(1, most_lines))
    ]
    days = sorted(start + timedelta(days=rng.choice((0, 0, 0, 1, 7))) for _ in fates)
    services = tuple(_service(rng, day, share, fate) for day, fate in zip(days, fates, strict=True))
    status = "denied" if all(fate == "denied" for fate in fates) else "paid"
    return Claim(
        patient=patient, subscriber=subscriber, account=numbers.account_number(rng), member_id=numbers.member_id(rng),
        group_number=numbers.digits(rng, rng.choice((5, 6, 7))), number=numbers.claim_number(rng), rendering=people.person(rng),
        rendering_npi=numbers.npi(rng), status=status, services=services,
    )  # fmt: skip


def _reversal(rng: Random, original: Claim) -> tuple[Claim, Claim]:
    """The old decision taken back in full, and the new one."""
    undone = replace(original, status="reversed", services=tuple(service.negated() for service in original.services))
    again = replace(
        original, number=numbers.claim_number(rng), services=tuple(replace(s, deductible=ZERO) for s in original.services)
    )
    return undone, again


def remittance(rng: Random, *, claims: int, most_lines: int = 5, method: str | None = None) -> Remittance:
    """A payment for that many claims or one more; never below zero."""
    day = date(2026, 9, 8) + timedelta(days=rng.randint(0, 72))
    found = sorted((claim(rng, day, most_lines=most_lines) for _ in range(claims)), key=lambda each: each.patient.listed)
    if claims > 2 and rng.random() < 0.3:
        at = rng.randrange(len(found))
        if found[at].status == "paid":
            found[at : at + 1] = _reversal(rng, found[at])
    whole = Remittance(
        payer=people.payer(rng), payer_id=numbers.digits(rng, 5), payee=people.provider(rng),
        method=method or rng.choice(("check", "check", "eft")), number=numbers.digits(rng, rng.choice((7, 8, 10))), day=day,
        claims=tuple(found), provider_adjustments=(),
    )  # fmt: skip
    moved = tuple(_provider_adjustment(rng, whole.amount) for _ in range(rng.choice((0, 0, 0, 1, 2))))
    held = replace(whole, provider_adjustments=moved)
    held = held if held.amount >= 0 else whole
    if held.amount < 0:
        return replace(held, claims=tuple(each for each in held.claims if each.status != "reversed"))
    return held if held.amount else replace(held, method="none")


def _provider_adjustment(rng: Random, most: Decimal) -> ProviderAdjustment:
    code = rng.choice(("WO", "WO", "L6", "FB", "72"))
    amount = cents(most * Decimal(rng.randint(1, 12)) / 100)
    return ProviderAdjustment(code, numbers.claim_number(rng), -amount if code == "L6" else amount)
