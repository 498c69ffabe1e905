"""How many remittances on paper become an X12 835 that can be posted, and the dollars that are held back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from postroom.evaluation.advices import Advice
from postroom.evaluation.tables import Lines, percent, table

Groups = Mapping[str, Sequence[Advice]]
_MOST_REASONS = 20
_HEAD = """Each remittance is written as an X12 835 (`postroom/evaluation/advices.py`); payer and payee are on file under names
as printed, with their numbers and addresses and with how the payer pays (its paper's way; a check where the paper tells none);
nothing else is: no crosswalk, no open claims. *Untouched*: the machine let every value out, and the 835 balances by service,
claim and payment and validates with pyx12. *If accepted as read*: the same where a person had accepted every value without
looking. *Exact*: that 835 has every amount and reason, and the way of payment, of the one that a perfect reader would write.
*Can be told*: a perfect reader's would balance; other paper prints too little or does not add up, and is held whoever reads it.
"""


def advices(groups: Groups) -> Lines:
    """What the figures mean, the shares and the dollars by group, then the reasons of all."""
    yield from _HEAD.splitlines()
    yield ""
    yield from shares_and_dollars(groups)
    yield ""
    yield from _reasons([each for several in groups.values() for each in several])


def shares_and_dollars(groups: Groups) -> Lines:
    """By group, and of all."""
    head = (
        "EOBs", "documents", "can be told", "untouched", "if accepted as read", "of these exact", "dollars paid",
        "dollars untouched", "dollars held back", "if accepted as read",
    )  # fmt: skip
    every = [each for several in groups.values() for each in several]
    yield from table(head, (_row(name, some) for name, some in {**groups, "all": every}.items() if some))


def _row(name: str, some: Sequence[Advice]) -> tuple[object, ...]:
    writable = [each for each in some if each.is_writable]
    untouched = [each for each in some if each.is_untouched]
    return (
        name,
        len(some),
        _share(each.can_be_told for each in some),
        _share(each.is_untouched for each in some),
        _share(each.is_writable for each in some),
        _share(each.is_exact for each in writable),
        _dollars(some),
        _dollars(untouched),
        _dollars([each for each in some if not each.is_untouched]),
        _dollars([each for each in some if not each.is_writable]),
    )


def _reasons(some: Sequence[Advice]) -> Lines:
    """An EOB counts once under each of its reasons, with all its dollars."""
    held: dict[str, list[Advice]] = {}
    for each in some:
        for reason in each.held:
            held.setdefault(reason, []).append(each)
    often = sorted(held.items(), key=lambda pair: -len(pair[1]))[:_MOST_REASONS]
    rows = [(reason, len(mine), _dollars(mine)) for reason, mine in often]
    yield from table(("held back because of", "EOBs", "dollars"), rows)


def _share(truths: Iterable[bool]) -> str:
    counted = list(truths)
    return percent(sum(counted) / len(counted) if counted else None)


def _dollars(some: Sequence[Advice]) -> str:
    return f"{sum((each.dollars for each in some), Decimal(0)):,.0f}"
