"""One service or claim whose amounts balance, and the ways in which paper prints it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random
from typing import Any

Part = dict[str, Any]

SHARES = {"1": "deductible", "2": "coinsurance", "3": "copay"}
AMOUNTS = frozenset(
    {
        "billed", "allowed", "deductible", "coinsurance", "copay", "not_covered", "patient_responsibility", "interest", "paid",
        "amount",
    }
)  # fmt: skip
_OWN = {("CO", "97"): "D12", ("PR", "204"): "X7", ("OA", "23"): "001"}
"""The invented payer's own codes for these reasons."""


def dollars(cents: int) -> str:
    """As records say amounts."""
    return f"{'-' if cents < 0 else ''}{abs(cents) // 100}.{abs(cents) % 100:02d}"


@dataclass(frozen=True, slots=True)
class Cut:
    """A reduction: group, reason, cents."""

    group: str
    reason: str
    cents: int

    def printed(self) -> Part:
        """With its code in X12's own shape."""
        return {"group": self.group, "reason": self.reason, "amount": dollars(self.cents)}

    def own(self) -> Part:
        """With the payer's own code, where it has one."""
        code = _OWN.get((self.group, self.reason))
        return {"group": None, "reason": code, "amount": dollars(self.cents)} if code else self.printed()

    def negated(self) -> Cut:
        """The other way round."""
        return replace(self, cents=-self.cents)


@dataclass(frozen=True, slots=True)
class Made:
    """A row: what it says and how it is printed."""

    printed: Part
    billed: int
    paid: int
    cuts: tuple[Cut, ...]

    def negated(self) -> Made:
        """The row of a reversal. What is printed stays, for the claim prints it."""
        return replace(self, billed=-self.billed, paid=-self.paid, cuts=tuple(each.negated() for each in self.cuts))


def negated(printed: Any) -> Any:  # noqa: ANN401 - a JSON value
    """Every amount with the other sign."""
    if isinstance(printed, list):
        return [negated(each) for each in printed]
    if not isinstance(printed, dict):
        return printed
    return {
        key: (value.removeprefix("-") if value.startswith("-") else f"-{value}" if value.strip("0.") else value)
        if key in AMOUNTS and value
        else negated(value)
        for key, value in printed.items()
    }


def line(rng: Random, day: date) -> Made:
    """A service with its procedure and dates."""
    made = row(rng)
    last = day + timedelta(days=rng.choice((0, 0, 3)))
    facts: Part = {
        "service_from": day.isoformat() if rng.random() < 0.9 else None,
        "service_to": last.isoformat() if rng.random() < 0.6 else None,
        "units": rng.choice((None, "1", "2", "0.5", "10")),
    }
    kind = rng.random()
    if kind < 0.8:
        modifiers = rng.sample(("25", "GA", "LT", "XS", "26"), rng.choice((0, 0, 1, 2, 4)))
        revenue = rng.choice((None, None, "0360"))
        facts |= {"procedure": rng.choice(("G0463", "A4550", "J1885")), "modifiers": modifiers, "revenue_code": revenue}
    else:
        facts |= {"revenue_code": rng.choice(("0250", "0300"))} if kind < 0.95 else {"procedure": "D0120"}
    remarks = {"remarks": made.printed.get("remarks") or rng.sample(("N130", "MA130", "M76", "N19"), rng.choice((0, 0, 1, 2)))}
    return replace(made, printed=facts | made.printed | remarks)


def row(rng: Random) -> Made:
    """Amounts from billed to paid, in one of the ways of paper."""
    billed = rng.choice((rng.randint(1, 300_000), rng.randint(1, 300_000), 99_999_999, 0, 100))
    if billed and rng.random() < 0.2:
        return _denied(rng, billed)
    left = billed - (discount := rng.randint(0, billed) if rng.random() < 0.8 else 0)
    left -= (outside := rng.randint(0, left) if rng.random() < 0.2 else 0)
    shares = []
    for reason in SHARES:
        if left and rng.random() < 0.35:
            shares.append(Cut("PR", reason, rng.randint(1, left)))
            left -= shares[-1].cents
    contract = [Cut("CO", "45", discount)] if discount else []
    not_covered = [Cut(rng.choice(("PR", "CO")), "96", outside)] if outside else []
    made = Made({"billed": dollars(billed), "paid": dollars(left)}, billed, left, (*contract, *not_covered, *shares))
    if left > 100 and rng.random() < 0.3:
        return _with_further(rng, made)
    return rng.choice((_coded, _coded, _mixed, _columns))(rng, made)


def _with_further(rng: Random, made: Made) -> Made:
    """Reasons of other kinds, which only codes can tell: some in the payer's own words."""
    cents = rng.randint(1, made.paid)
    group, reason = rng.choice((("CO", "253"), ("OA", "23"), ("PR", "204"), ("CO", "97"), ("PI", "B4"), ("CO", "A1")))
    cuts = (*made.cuts, Cut(group, reason, cents))
    printed = made.printed | {"paid": dollars(made.paid - cents)}
    return _coded(rng, Made(printed, made.billed, made.paid - cents, cuts), own=rng.random() < 0.6)


def _coded(rng: Random, made: Made, *, own: bool = False) -> Made:
    """Codes say all; columns may say some of it again."""
    codes = [each.own() if own else each.printed() for each in made.cuts]
    again = _in_columns(made) if rng.random() < 0.5 else {}
    return replace(made, printed=made.printed | again | {"adjustments": codes})


def _mixed(rng: Random, made: Made) -> Made:
    """What the patient owes in columns, the rest by codes; the discount may lack its code."""
    columns = _in_columns(made)
    codes = [each.printed() for each in made.cuts if each.reason not in SHARES]
    if rng.random() < 0.4 and codes and codes[0]["reason"] == "45" and made.billed > _cents(made, "45"):
        codes[0] |= rng.choice(({"group": None, "reason": None}, {"group": None}))
        columns["allowed"] = dollars(made.billed - _cents(made, "45"))
    return replace(made, printed=made.printed | columns | {"adjustments": codes})


def _columns(rng: Random, made: Made) -> Made:
    """No codes at all: what was allowed, what was not covered, what the patient owes."""
    outside, discount = _cents(made, "96"), _cents(made, "45")
    within = rng.random() < 0.5
    allowed = made.billed - discount - (outside if within else 0)
    if discount and not allowed:
        return _coded(rng, made)
    owed = sum(each.cents for each in made.cuts if each.group == "PR")
    columns = _in_columns(made) | {"not_covered": dollars(outside), "allowed": dollars(allowed)}
    return replace(made, printed=made.printed | columns | {"patient_responsibility": dollars(owed)})


def _denied(rng: Random, billed: int) -> Made:
    """Nothing is paid: by codes, by a column, or by one reason without an amount."""
    printed: Part = {"billed": dollars(billed), "paid": "0.00", "allowed": rng.choice((None, "0.00"))}
    group, reason = rng.choice((("CO", "197"), ("PR", "96"), ("OA", "18"), ("CO", "97")))
    whole = Cut(group, reason, billed)
    way = rng.randint(0, 4)
    if way == 0 and billed > 1:
        first = Cut(group, reason, rng.randint(1, billed - 1))
        cuts = (first, Cut("PI", "16", billed - first.cents))
        return Made(printed | {"adjustments": [each.printed() for each in cuts]}, billed, 0, cuts)
    if way == 1 and reason == "96":
        return Made(printed | {"not_covered": dollars(billed), "patient_responsibility": dollars(billed)}, billed, 0, (whole,))
    if way == 2:
        return Made(printed | {"adjustments": [whole.own() | {"amount": None}]}, billed, 0, (whole,))
    if way == 3:
        return Made(printed | {"remarks": ["D12"]}, billed, 0, (Cut("CO", "97", billed),))
    return Made(printed | {"adjustments": [whole.printed()], "not_covered": dollars(billed)}, billed, 0, (whole,))


def _in_columns(made: Made) -> Part:
    return {name: dollars(_cents(made, reason)) for reason, name in SHARES.items()}


def _cents(made: Made, reason: str) -> int:
    return sum(each.cents for each in made.cuts if each.reason == reason)
