"""Claims and services of a remittance that were read as two, put together again; told by what each of the two lacks.

Where an item begins is the hardest thing to see on strange paper: the first cell of a row, or the cell that wraps, is taken
for an item of its own. Nothing is moved that contradicts what is there, and no value is made up.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal

from schemas.readings import Reading
from schemas.types.eob import COLUMNS
from workers.stages.extract.fusion.tree import Branch, readings_of, tree_of
from workers.stages.extract.levels import on_their_levels

_ENDS = ("billed", "paid")
_IDENTITY = ("procedure", "revenue_code", "service_from", "service_to", "units", "billed")
"""What a row of sums has none of."""
_WHAT = ("procedure", "modifiers")
"""What stands below its amounts where a service takes two rows."""
_WHOSE = ("patient_name", "patient_account", "member_id", "claim_number")
_NAMES = ("patient_name", "subscriber_name", "rendering_provider")


def rejoined(type_name: str, readings: Sequence[Reading]) -> tuple[Reading, ...]:
    """The readings, of a remittance with its claims and services mended."""
    if type_name != "eob":
        return tuple(readings)
    tree = tree_of(readings)
    claims = tree.lists.get("claims", [])
    lines = [line for claim in claims for line in claim.lists.get("lines", ())]
    fewer, more = sorted(sum(bool(line.leaves.get(name)) for line in lines) for name in _ENDS)
    print_both = 2 * fewer >= more > 0
    for claim in claims:
        own = _without_sums(claim, _moved_up(claim.lists.get("lines", [])))
        if own and print_both:
            own = _joined(own, _are_parts_of_line)
        if own:
            claim.lists["lines"] = own
        else:
            claim.lists.pop("lines", None)
        on_their_levels(claim)
    if claims:
        whole = _joined(claims, _are_parts_of_claim)
        strays = [each for each in whole if _is_stray(each)]
        kept = [each for each in whole if each not in strays]
        for stray in strays if kept else ():
            _to_remittance(tree, stray, kept)
        tree.lists["claims"] = kept or whole
    return tuple(readings_of(tree))


def _has_ends(item: Branch) -> bool:
    return all(item.leaves.get(name) for name in _ENDS)


def _has_amounts(item: Branch) -> bool:
    return any(item.leaves.get(name) for name in COLUMNS)


def _moved_up(lines: Sequence[Branch]) -> list[Branch]:
    """What was done, taken back from the service below: the first lacks it, and behind the last it stands alone."""
    *services, rest = lines or [Branch()]
    alone = (
        bool(rest.leaves.get("procedure"))
        and not rest.lists
        and not any(rest.leaves.get(n) for n in rest.leaves if n not in _WHAT)
    )
    follows = all(each.leaves.get("procedure") for each in services[1:])
    if not (alone and follows and services and _has_amounts(services[0])) or any(services[0].leaves.get(n) for n in _WHAT):
        return list(lines)
    for service, below in zip(services, [*services[1:], rest], strict=True):
        for name in _WHAT:
            service.leaves[name] = below.leaves.get(name, [])
        service.codes |= {name for name in _WHAT if name in below.codes}
    return services


def _without_sums(claim: Branch, lines: Sequence[Branch]) -> list[Branch]:
    """The services without a row that is their sum: that is the claim's own, where it has none."""
    kept: list[Branch] = []
    for line in lines:
        others = [each for each in lines if each is not line]
        if _is_sum_of(line, others):
            for name, found in line.leaves.items():
                if name in COLUMNS and not claim.leaves.get(name):
                    claim.leaves[name] = found
        else:
            kept.append(line)
    return kept


def _is_sum_of(line: Branch, others: Sequence[Branch]) -> bool:
    """Is it amounts alone, each the sum of those of all other services?"""
    names = [name for name in COLUMNS if line.leaves.get(name)]
    if not (names and others) or any(line.leaves.get(name) for name in _IDENTITY) or line.lists:
        return False
    return all(all(each.leaves.get(name) for each in others) and _value(line, name) == _sum(others, name) for name in names)


def _value(item: Branch, name: str) -> Decimal:
    return Decimal(item.leaves[name][0].value)


def _sum(items: Sequence[Branch], name: str) -> Decimal:
    return sum((_value(item, name) for item in items), Decimal(0))


def _joined(items: Sequence[Branch], are_parts: Callable[[Branch, Branch], bool]) -> list[Branch]:
    """The items, each that is a part of the one before put to it."""
    kept: list[Branch] = []
    for item in items:
        if kept and are_parts(kept[-1], item) and _agree(kept[-1], item):
            kept[-1] = _together(kept[-1], item)
        else:
            kept.append(item)
    return kept


def _are_parts_of_line(first: Branch, second: Branch) -> bool:
    """Has neither all its amounts, or one of them none at all?"""
    if _has_ends(first) and _has_ends(second):
        return False
    both_incomplete = not _has_ends(first) and not _has_ends(second)
    return both_incomplete or not (_has_amounts(first) and _has_amounts(second))


def _are_parts_of_claim(first: Branch, second: Branch) -> bool:
    """Has one of them no services and no payment, or the second nothing but reasons for what was not paid?"""
    if not any(second.leaves.get(name) for name in (*_WHOSE, *_ENDS)) and second.lists.keys() <= {"adjustments"}:
        return True
    return any(not (item.lists or any(item.leaves.get(name) for name in _ENDS)) for item in (first, second))


def _agree(first: Branch, second: Branch) -> bool:
    """Is there no field of which they say two things? The same amount twice are two amounts."""
    shared = [name for name in first.leaves if second.leaves.get(name) and first.leaves[name] and name not in first.codes]
    return all(_say_the_same(name, first.leaves[name][0].value, second.leaves[name][0].value) for name in shared)


def _say_the_same(name: str, one: str, other: str) -> bool:
    if name in _NAMES:
        short, long = sorted((one.upper(), other.upper()), key=len)
        return len(short.strip(".")) == 1 or short in long
    return one == other and (name not in _ENDS or not Decimal(one))


def _together(first: Branch, second: Branch) -> Branch:
    whole = Branch(codes=first.codes | second.codes)
    for name in dict.fromkeys((*first.leaves, *second.leaves)):
        one, other = first.leaves.get(name, []), second.leaves.get(name, [])
        if name in whole.codes:
            said = {each.value for each in one}
            whole.leaves[name] = [*one, *(each for each in other if each.value not in said)]
        else:
            whole.leaves[name] = max((one, other), key=lambda found: len(found[0].value) if found else 0)
    for name in dict.fromkeys((*first.lists, *second.lists)):
        whole.lists[name] = [*first.lists.get(name, ()), *second.lists.get(name, ())]
    return whole


def _is_stray(claim: Branch) -> bool:
    """One value alone is no claim, nor are amounts that are nobody's."""
    lines = claim.lists.get("lines", [])
    if any(line.leaves.get(name) for line in lines for name in _IDENTITY) or claim.lists.keys() - {"lines"}:
        return False
    told = [name for name, found in claim.leaves.items() if found]
    return len(told) + len(lines) == 1 or not any(claim.leaves.get(name) for name in _WHOSE)


def _to_remittance(tree: Branch, stray: Branch, claims: Sequence[Branch]) -> None:
    """Amounts that are the sum of all claims' are the remittance's own, where it has none."""
    for item in (stray, *stray.lists.get("lines", ())):
        for name in ("billed", "allowed", "patient_responsibility", "paid"):
            told = item.leaves.get(name) and all(each.leaves.get(name) for each in claims)
            if told and _value(item, name) == _sum(claims, name):
                places = ("payment/amount", "totals/paid") if name == "paid" else (f"totals/{name}",)
                free = next((place for place in places if not tree.leaves.get(place)), None)
                if free is not None:
                    tree.leaves[free] = item.leaves[name]
