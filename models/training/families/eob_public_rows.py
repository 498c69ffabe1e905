"""Claims of public programmes as rows of a ledger: facts with or without labels, services, codes below them, sums."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from random import Random

from models.training.content.remittance import ZERO, Claim, Remittance, Service
from models.training.families import eob_values as values
from models.training.families.cells import Cell, Line, Run, flow
from models.training.families.eob_blocks import adjustment_line
from models.training.families.eob_draft import Draft
from models.training.families.eob_facts import fact_line
from models.training.families.eob_ledger import Item, Row, Say
from models.training.ink import Pen

FACTS = frozenset(
    (
        "patient_name", "patient_account", "member_id", "claim_number", "group_number", "subscriber_name", "rendering_provider",
        "rendering_npi",
        "status", "period",
    )
)  # fmt: skip
"""Facts of a claim that are fields."""
NOISE = frozenset(
    ("record", "received", "birth", "authorization", "zero", "class", "yes", "sex", "county", "diagnosis", "injured", "aid")
)
"""Facts of a claim that are none."""
_ADJUSTMENT_LEADS = ("ADJUSTMENTS:", "REASON CODES:", "ADJ RSN:", "ADJ:", "CARC", "REDUCTIONS:", "EXPLANATION:", "RSN:")
_REMARK_LEADS = ("REMARKS:", "EOB CODES:", "EOB:", "RMK CODES:", "MSG:", "EXPLANATION CODES:", "RARC:", "DETAIL EOBS:", "REM")


def fact(made: Draft, key: str, claim: Claim, at: str) -> Line:
    """A fact of a claim: a field, an amount of the whole claim, or something the record has no field for."""
    if key in FACTS:
        return fact_line(made, claim, at, key)
    if key in ("from", "to"):
        day = claim.first if key == "from" else claim.last
        return (Run(made.habits.date(day), f"{at}/service_{key}", day.isoformat()),)
    if key in values.MONEY:
        return (values.money_cell(made, f"{at}/{values.leaf(key)}", claim.total(key), always=True) or ((),))[0]
    return (Run(noise(made, key, claim)),)


def noise(made: Draft, key: str, claim: Claim) -> str:
    """Something that is printed and is no field."""
    dice = Random(f"{claim.account} {key}")
    kinds = {
        "record": f"MR{dice.randint(1000, 999999)}", "received": made.habits.date(claim.last + timedelta(days=dice.randint(2,
            20))),
        "birth": made.habits.date(claim.first.replace(year=dice.randint(1935, 2015), day=1)),
        "authorization": f"{dice.randint(10**8, 10**9)}",
        "zero": made.money(ZERO), "class": dice.choice(("P", "O", "I", "X", "M")), "yes": dice.choice("YYYN"),
        "sex": claim.patient.sex,
        "county": f"{dice.randint(1, 99):02d}",
        "diagnosis": f"{dice.choice('EIJKMRSZ')}{dice.randint(10, 99)}.{dice.randint(0, 9)}",
        "injured": made.habits.date(claim.first - timedelta(days=dice.randint(3, 400))), "aid": dice.choice(("10", "3N", "1H",
            "60", "M1", "20")),
    }  # fmt: skip
    return kinds[key]


def labelled_facts(
    made: Draft, keys: Sequence[str], words: Mapping[str, tuple[str, ...]], claim: Claim, at: str
) -> dict[str, Cell]:
    """Facts with their labels before them, as cells of a grid without headings."""
    return {key: ((Run(made.word(f"fact {key}", words[key])), *fact(made, key, claim, at)),) for key in keys}


def bare_facts(made: Draft, keys: Sequence[str], claim: Claim, at: str) -> dict[str, Cell]:
    """Facts as cells under headings."""
    return {key: (fact(made, key, claim, at),) for key in keys}


def service_cell(made: Draft, key: str, service: Service, places: tuple[str, int], keys: Sequence[str]) -> Cell:
    """A cell of a service line; `places` are the claim's pointer and the line's position."""
    at, number = places
    if key == "number":
        style = made.style("line numbers", 4)
        return ((Run((f"{number + 1:02d}", f"{number + 1}", f"{number + 1:03d}", f"L{number + 1}")[style]),),)
    if key == "other":
        return ((Run(made.money(ZERO)),),)
    if key == "cutback":
        return ((Run(made.money(service.discount + service.not_covered)),),)
    return values.service_cell(made, key, service, f"{at}/lines/{number}", keys)


def service_rows(made: Draft, claim: Claim, at: str, keys: Sequence[str]) -> list[Item]:
    """All lines of a claim, with what stands below them; facts of the claim in the same row where `keys` name some."""
    items: list[Item] = []
    parts = [part for key in keys for part in key.split("+")]
    for number, service in enumerate(claim.services):
        cells = {key: _column_cell(made, key, claim, (at, number), parts) for key in keys}
        amounts = {key: getattr(service, key) for key in ("billed", "paid", "allowed") if key in keys}
        items += [Row("service", cells, amounts=amounts), *below(made, service, f"{at}/lines/{number}", parts)]
    return items


def _column_cell(made: Draft, key: str, claim: Claim, places: tuple[str, int], keys: Sequence[str]) -> Cell:
    """A column's cell: a fact of the claim, a service's value, or several of them below each other."""
    parts = [_part(made, part, claim, places, keys) for part in key.split("+")]
    return parts[0] if len(parts) == 1 else tuple(part[0] if part else () for part in parts)


def _part(made: Draft, key: str, claim: Claim, places: tuple[str, int], keys: Sequence[str]) -> Cell:
    at, number = places
    if key not in FACTS and key not in NOISE:
        return service_cell(made, key, claim.services[number], places, keys)
    return (fact(made, key, claim, at),) if not number or made.yes("facts on every row", 0.5) else ()


def explained(rng: Random, content: Remittance) -> Remittance:
    """The same, and every service that was reduced has a remark that says why."""

    def told(service: Service) -> Service:
        if service.remarks or service.paid == service.billed:
            return service
        return replace(service, remarks=(rng.choice(("N381", "M15", "N130", "N19", "M76")),))

    claims = tuple(replace(claim, services=tuple(told(service) for service in claim.services)) for claim in content.claims)
    return replace(content, claims=claims)


def stacked(made: Draft, keys: Sequence[str], pairs: Sequence[tuple[str, str]], chance: float) -> list[str]:
    """Some columns below each other in one: `billed+allowed`."""
    found = list(keys)
    for upper, lower in pairs:
        if upper in found and lower in found and made.yes(f"stacked {upper} {lower}", chance):
            found[found.index(upper)] = f"{upper}+{lower}"
            found.remove(lower)
    return found


def below(made: Draft, service: Service, at: str, keys: Sequence[str]) -> list[Item]:
    """Codes and remarks that have no column."""
    lines: list[Line] = []
    if made.plan.codes == "under":
        found = [
            adjustment_line(made, each, f"{at}/adjustments/{n}") for n, each in enumerate(values.coded(made, service, keys))
        ]
        lead = Run(made.word("codes lead", _ADJUSTMENT_LEADS))
        if found and made.yes("codes below each other", 0.25):
            lines += [(lead, *line) for line in found]
        elif found:
            lines += [(lead, *found[0]), *found[1:]]
    if service.remarks and "remarks" not in keys:
        lines.append((Run(made.word("remarks lead", _REMARK_LEADS)), *values.remark_runs(made, service.remarks, at)))
    if made.plan.codes == "under" and made.yes("codes below each other", 0.25):
        return [Say(line, inset=made.style("codes inset", 4) * 4) for line in lines]
    return [
        Say(line, inset=made.style("codes inset", 4) * 4)
        for line in flow(lines, _pen(made), (made.right - made.left) * 0.8, "  ")
    ]


def _pen(made: Draft) -> Pen:
    return made.pen


def own_codes(made: Draft, claim: Claim, at: str, keys: Sequence[str]) -> list[Item]:
    """Adjustments of the claim as a whole, and interest."""
    items = own_adjustments(made, claim, at, keys)
    if claim.interest or made.yes("interest always", 0.15):
        label = Run(made.word("interest lead", ("INTEREST", "INTEREST:", "INTEREST PAID", "PLUS INTEREST", "INT")))
        shown = Run(made.total(claim.interest), f"{at}/interest", f"{claim.interest:.2f}")
        items.append(Say((label, shown), inset=made.style("codes inset", 4) * 4))
    return items


def own_adjustments(made: Draft, claim: Claim, at: str, keys: Sequence[str]) -> list[Item]:
    """Adjustments of the claim as a whole."""
    items: list[Item] = []
    inset = made.style("codes inset", 4) * 4
    if claim.adjustments:
        lead = Run(made.word("own lead", ("CLAIM ADJUSTMENT", "CLAIM LEVEL:", "CLAIM ADJ:", "HEADER ADJ", "CLAIM REDUCTION")))
        kinds = [key for key in ("codes", "group", "reason", "amount") if key in keys]
        if kinds:
            items.append(
                Row("service", {key: values.adjustment_cell(made, key, claim.adjustments, at) for key in kinds}, (lead,))
            )
        else:
            lines = [adjustment_line(made, each, f"{at}/adjustments/{n}") for n, each in enumerate(claim.adjustments)]
            items += [Say((lead, *line), inset=inset) for line in lines]
    return items


def sum_row(made: Draft, amounts: Mapping[str, Decimal], keys: Sequence[str], label: Line, at: str | None = None) -> Row:
    """Sums under the columns of the service lines; fields of `at` where given."""
    cells: dict[str, Cell] = {}
    for column in keys:
        parts = [
            values.money_cell(
                made,
                f"{at}/{values.leaf(key)}" if at and key not in ("discount", "cutback") else None,
                amounts[key],
                always=True,
            )
            if key in amounts
            else ()
            for key in column.split("+")
        ]
        if any(parts):
            cells[column] = tuple(part[0] if part else () for part in parts)
    return Row("service", cells, label, heavy=made.yes("heavy sums", 0.3))


def claim_sums(claim: Claim) -> dict[str, Decimal]:
    """All amounts of a claim."""
    sums = {key: claim.total(key) for key in values.MONEY}
    return {**sums, "cutback": sums["discount"] + sums["not_covered"]}
