"""Services and claims as labelled values: which facts a payer tells, and what of them is a field."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from models.training.content import remittance
from models.training.content.remittance import ZERO, Adjustment, Claim, Service
from models.training.families import eob_told_words as words
from models.training.families import eob_truth
from models.training.families import eob_values as values
from models.training.families.cells import Cell, Line, Run
from models.training.families.eob_draft import Draft
from models.training.families.eob_facts import Fact

REASONS = {"cob": ("OA", "23"), "withhold": ("CO", "104"), "sequester": ("CO", "253")}
"""Reductions that may have a caption of their own; without a code they are no field, but may be reported."""
SHARES = ("deductible", "coinsurance", "copay")


def chosen_keys(made: Draft, *, coded: bool) -> list[str]:
    """What this sender tells of every service. `coded`: all that balances a line is told as codes with amounts."""
    rng = made.rng
    first = ["number"] if rng.random() < 0.3 else []
    first += rng.choice((["dates"], ["dates"], ["from", "to"]))
    if any(claim.institutional for claim in made.content.claims):
        first.append("revenue")
    first.append("procedure")
    if rng.random() < 0.4:
        first.append("modifiers")
        made.answers["column for modifiers"] = True
    else:
        made.styles["modifiers with procedure"] = rng.choice((1, 2))
    first += [key for key, chance in (("description", 0.25), ("units", 0.7), ("place", 0.2)) if rng.random() < chance]
    if rng.random() < 0.25:
        rng.shuffle(first)
    made.styles["dates"] = rng.choice((0, 2, 3))
    return [*first, *_money(made, coded=coded), *(["remarks"] if made.yes("remarks told", 0.8) else [])]


def _money(made: Draft, *, coded: bool) -> list[str]:
    rng = made.rng
    reduced = [key for key in REASONS if any(_further(each, key) for claim in made.content.claims for each in claim.services)]
    if coded:
        middle = rng.choice((["allowed"], ["allowed"], [], ["discount", "allowed"], ["allowed", "not_covered"]))
        shares = list(SHARES) if not made.plan.all_codes or rng.random() < 0.5 else []
        reduced = []
    else:
        middle = rng.choice(
            (
                ["discount", "not_covered", "allowed"], ["not_covered", "discount", "allowed"], ["allowed", "discount",
                    "not_covered"], ["discount", "not_covered"], ["not_covered", "allowed", "discount"],
            )
        )  # fmt: skip
        shares = list(SHARES)
    if rng.random() < 0.4:
        rng.shuffle(shares)
    tail = rng.choice((["paid"], ["patient", "paid"], ["paid", "patient"], ["paid", "patient"]))
    if tail[0] == "paid" and rng.random() < 0.12:
        return [*tail, "billed", *middle, *shares, *reduced]
    return ["billed", *middle, *shares, *reduced, *tail]


def _further(service: Service, key: str) -> Decimal:
    return sum((each.amount for each in service.further if (each.group, each.reason) == REASONS[key]), ZERO)


def service_line(made: Draft, key: str, service: Service, at: str, keys: Sequence[str]) -> Line:
    """A fact of a service in one line."""
    if key in REASONS:
        shown = made.money(_further(service, key))
        return (Run(shown),) if shown else ()
    if key == "number":
        return values.service_cell(made, "line_no", service, at, keys)[0]
    cell: Cell = values.service_cell(made, key, service, at, keys)
    return tuple(run for line in cell for run in line)


def service_facts(made: Draft, service: Service, at: str, keys: Sequence[str]) -> list[Fact]:
    """The labelled values of a service; nothing where there is none, unless this sender labels blanks."""
    blank = made.yes("labels of blanks", 0.3)
    facts = [Fact(words.label(made, key), service_line(made, key, service, at, keys)) for key in keys]
    return [each for each in facts if each.line or blank]


def told(made: Draft, service: Service, at: str, keys: Sequence[str]) -> None:
    """What is right, or not judged, beside the fields of a service."""
    eob_truth.one_day(made.sheet, service, at)
    if made.plan.codes == "none":
        named = [(*REASONS[key], _further(service, key)) for key in REASONS if key in keys]
        if "discount" in keys:
            named.insert(0, ("CO", "45", service.discount))
        eob_truth.without_codes(made.sheet, at, named)


def claim_amounts(made: Draft, claim: Claim, at: str, keys: Sequence[str]) -> list[Fact]:
    """The claim's own amounts, under the captions of its services."""
    facts, total = [], made.word("claim amounts begin", ("", "", "", "Total ", "Claim "))
    for key in keys:
        if key not in values.MONEY and key not in REASONS:
            continue
        amount = sum((_further(each, key) for each in claim.services), ZERO) if key in REASONS else claim.total(key)
        if amount == 0 and key not in ("billed", "paid") and made.yes("claims without zeros", 0.3):
            continue
        pointer = None if key == "discount" or key in REASONS else f"{at}/{values.leaf(key)}"
        name = words.label(made, key)
        text = name if name.lower().startswith(("total", "claim", "what", "amount you")) else made.in_case(f"{total}{name}")
        facts.append(Fact(text, (Run(made.total(amount), pointer, f"{amount:.2f}"),)))
    if made.plan.codes == "none":
        named = [(*REASONS[key], sum((_further(each, key) for each in claim.services), ZERO)) for key in REASONS if key in keys]
        discount = [("CO", "45", claim.total("discount"))] if "discount" in keys else []
        eob_truth.without_codes(made.sheet, at, [*discount, *named])
    if claim.interest or made.yes("interest always", 0.1):
        run = Run(made.total(claim.interest), f"{at}/interest", f"{claim.interest:.2f}")
        facts.append(Fact(made.label("interest", ("Interest", "Interest Paid", "Plus Interest", "Late Interest")), (run,)))
    return facts


def adjustment_facts(made: Draft, found: Sequence[Adjustment], at: str, kind: str = "line codes") -> list[Fact]:
    """Adjustments, each a labelled line: code and amount, numbered, parted by labels, or with the reason in words."""
    style = made.style("adjustments told", 5)
    lead = made.word(kind, words.SERVICE["codes"] if kind == "line codes" else words.OWN)
    facts = []
    for number, each in enumerate(found):
        place = f"{at}/adjustments/{number}"
        amount = Run(
            made.habits.money(each.amount, sign=made.yes("dollars told", 0.4)), f"{place}/amount", f"{each.amount:.2f}"
        )
        codes = values.code_runs(made, each, place)
        meaning = remittance.MEANINGS.get(each.reason, "")
        if style == 1:
            facts.append(Fact(f"{lead} {number + 1}{made.colon}", (*codes, amount)))
        elif style == 2:
            between = Run(made.word("amount of codes", ("Amount", "Amt", "Adj Amt", "Reduced by")) + made.colon)
            facts.append(Fact(lead + made.colon, (*codes, between, amount)))
        elif style == 3 and meaning and kind == "line codes" and not made.answers.get("narrow blocks"):
            facts.append(Fact(lead + made.colon, (*codes, Run(made.name(meaning) + ("," if made.colon else "")), amount)))
        else:
            facts.append(Fact(lead + made.colon, (*codes, amount)))
    return facts
