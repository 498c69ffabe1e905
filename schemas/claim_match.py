"""A claim of a remittance and the open claim it answers: by account number, member, name, dates, procedures and charges."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from schemas.known import Comparison, Known
from schemas.laws import amount_of, cents
from schemas.master import OpenClaim, OpenLine
from schemas.matching_keys import number_key, person_key, same_person
from schemas.pointers import leaves_in
from schemas.record import Check, Record

RULE = "eob.claim-match"
ACCOUNT, MEMBER, NAME, CHARGE, DAY, LINE = 3, 2, 2, 2, 1, 1
"""What each agreement weighs."""
MOST_LINES = 3
ENOUGH = 5
"""An account number and one more thing, or two things that name the patient and one more."""
_NAMED_BY = ("patient_account", "patient_name", "member_id", "claim_number", "billed")
Json = Mapping[str, Any]


@dataclass(slots=True)
class _Fit:
    """How well an open claim fits, and which values agree with it."""

    claim: OpenClaim
    weight: int = 0
    agreeing: list[str] = field(default_factory=list)
    """Pointers below the claim."""
    unknown_lines: list[int] = field(default_factory=list)

    def add(self, weight: int, *pointers: str) -> None:
        """These values agree."""
        self.weight += weight
        self.agreeing += pointers


def claim_terms(record: Record) -> Iterator[str]:
    """What open claims are looked up by."""
    for claim in record.data["claims"]:
        yield from _terms(claim)


def match_claims(record: Record, known: Known) -> Iterator[Check]:
    """A check for every claim, and a failed one for every line that the open claim lacks."""
    if known.claims is None:
        return
    named = dict[str, list[OpenClaim]]()
    for each in known.claims:
        for term in each.terms:
            named.setdefault(term, []).append(each)
    for number, claim in enumerate(record.data["claims"]):
        likely = {each.key: each for term in _terms(claim) for each in named.get(term, ())}
        yield from _match(f"/claims/{number}", claim, [*likely.values()])


def _terms(claim: Json) -> Iterator[str]:
    if claim["patient_account"]:
        yield f"account:{number_key(claim['patient_account'])}"
    if claim["member_id"]:
        yield f"member:{number_key(claim['member_id'])}"
    if claim["patient_name"]:
        yield f"person:{person_key(claim['patient_name'])}"


def _match(at: str, claim: Json, open_claims: Sequence[OpenClaim]) -> Iterator[Check]:
    fits = sorted((_fit(claim, each) for each in open_claims), key=lambda fit: -fit.weight)
    likely = [fit for fit in fits if fit.weight >= ENOUGH]
    if not likely:
        yield _failed(at, claim, "No open claim fits this one")
    elif len(likely) > 1 and likely[0].weight == likely[1].weight:
        yield _failed(at, claim, "Several open claims fit this one equally well")
    else:
        best = likely[0]
        fields = tuple(f"{at}/{pointer}" for pointer in best.agreeing)
        account = best.claim.account
        yield Check(rule=RULE, at=at, passed=True, expected=account, actual=account, fields=fields, soft=True)
        for line in best.unknown_lines:
            yield _failed(f"{at}/lines/{line}", claim["lines"][line], "The open claim has no such service")


def _failed(at: str, part: Json, message: str) -> Check:
    place = next((name for name in _NAMED_BY if part.get(name)), None) or next(leaves_in(part))[0].removeprefix("/")
    return Check(rule=RULE, at=f"{at}/{place}", passed=False, message=message, fields=(f"{at}/{place}",), soft=True)


def _fit(claim: Json, other: OpenClaim) -> _Fit:
    fit = _Fit(other)
    if claim["patient_account"] and number_key(claim["patient_account"]) == number_key(other.account):
        fit.add(ACCOUNT, "patient_account")
    if claim["member_id"] and other.member_id and number_key(claim["member_id"]) == number_key(other.member_id):
        fit.add(MEMBER, "member_id")
    if claim["patient_name"] and same_person(claim["patient_name"], other.patient_name):
        fit.add(NAME, *(["patient_name"] if person_key(claim["patient_name"]) == person_key(other.patient_name) else []))
    _charge(fit, claim, other)
    _day(fit, claim, other)
    _lines(fit, claim, other)
    return fit


def _charge(fit: _Fit, claim: Json, other: OpenClaim) -> None:
    billed = [line["billed"] for line in claim["lines"] if line["billed"]]
    # A reversal takes back what was billed: its amounts are negative.
    if claim["billed"] and claim["billed"].lstrip("-") == other.charge:
        fit.add(CHARGE, "billed")
    elif not claim["billed"] and billed and amount_of(abs(sum(map(cents, billed)))) == other.charge:
        fit.add(CHARGE)


def _day(fit: _Fit, claim: Json, other: OpenClaim) -> None:
    days = [day for day in (claim["service_from"], *(line["service_from"] for line in claim["lines"])) if day]
    if not days or other.service_from is None:
        return
    if other.service_from <= min(days) <= (other.service_to or other.service_from):
        same = claim["service_from"] == other.service_from
        fit.add(DAY, *(["service_from"] if same else []))


def _lines(fit: _Fit, claim: Json, other: OpenClaim) -> None:
    left = list(other.lines)
    for number, line in enumerate(claim["lines"]):
        found = next((each for each in left if _same_service(line, each)), None)
        if found is None:
            if other.lines and any(line[name] for name in ("procedure", "revenue_code", "billed")):
                fit.unknown_lines.append(number)
            continue
        left.remove(found)
        names = ["procedure" if line["procedure"] else "revenue_code", "billed"]
        names += ["service_from"] if line["service_from"] and line["service_from"] == found.date else []
        fit.add(LINE if number < MOST_LINES else 0, *(f"lines/{number}/{name}" for name in names))


def _same_service(line: Json, other: OpenLine) -> bool:
    code = line["procedure"] == other.procedure if line["procedure"] else line["revenue_code"] == other.revenue_code
    named = line["procedure"] or line["revenue_code"]
    return bool(named and code and line["billed"]) and line["billed"].lstrip("-") == other.charge


CLAIM_MATCH = Comparison(RULE, "claims", claim_terms, match_claims, sign="claim_match")
