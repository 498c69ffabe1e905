"""The equations a paper obeys. Senders count different columns and codes; what holds for most rows is a rule for the rest."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from schemas.laws import Balance, Sum, cents

Row = tuple[str, str | None, Mapping[str, Sum]]
"""Where a row stands, its result, and by name the ways in which senders strike its balance."""

RARE, OFTEN = 4, 3
"""A way that holds for fewer rows, and for less than this part of those of the usual one, is chance or a misread value."""


def own_equation(rule: str, result: str, rows: Iterable[Row], *, habit: float = 0.0) -> Iterable[Balance]:
    """A law per row; `result` names the value that must come out.

    With a `habit`, the equation is a soft rule of this paper only if it holds for that share of the rows; else it is a rule
    anyhow, struck in the ways that are usual on this paper.
    """
    told = [(at, ways, _holding(value, ways)) for at, value, ways in rows if ways and value is not None]
    held = sum(bool(holding) for _, _, holding in told)
    if habit and (held < habit * len(told) or held < min(2, len(told))):
        return
    votes = Counter(name for _, _, holding in told for name in holding)
    most = max(votes.values(), default=0)
    for at, ways, _ in told:
        usual = [way for name, way in ways.items() if votes[name] * RARE >= most or votes[name] >= OFTEN]
        kept = dict.fromkeys(ways.values() if habit else usual or ways.values())
        yield Balance(rule, at, f"{at}/{result}", tuple(kept), soft=habit > 0)


def _holding(value: str, ways: Mapping[str, Sum]) -> frozenset[str]:
    return frozenset(name for name, way in ways.items() if way.made == cents(value))
