"""The equations a paper obeys. Senders count different columns and codes; what holds for most rows is a rule for the rest."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from schemas.laws import Balance, Sum, cents

Row = tuple[str, str | None, Mapping[str, Sum]]
"""Where a row stands, its result, and by name the ways in which senders strike its balance."""

RARE, OFTEN = 4, 3
"""A way that holds for fewer rows, and for less than this part of those of the usual one, is chance or a misread value."""


def own_equation(rule: str, result: str, rows: Iterable[Row], *, soft: bool = False) -> Iterable[Balance]:
    """A law per row; `result` names the value that must come out.

    Where `soft`, the equation is a rule of this paper only if it holds for three of four rows; else it is a rule anyhow,
    struck in the ways that are usual on this paper.
    """
    told = [(at, ways, _holding(value, ways)) for at, value, ways in rows if ways and value is not None]
    if soft and not _is_habit([holding for _, _, holding in told]):
        return
    votes = Counter(name for _, _, holding in told for name in holding)
    most = max(votes.values(), default=0)
    for at, ways, _ in told:
        usual = [way for name, way in ways.items() if votes[name] * RARE >= most or votes[name] >= OFTEN]
        kept = dict.fromkeys(ways.values() if soft else usual or ways.values())
        yield Balance(rule, at, f"{at}/{result}", tuple(kept), soft=soft)


def _holding(value: str, ways: Mapping[str, Sum]) -> frozenset[str]:
    return frozenset(name for name, way in ways.items() if way.made == cents(value))


def _is_habit(rows: list[frozenset[str]]) -> bool:
    held = sum(map(bool, rows))
    return 0 < held == len(rows) or (held >= 2 and held * 4 >= 3 * len(rows))
