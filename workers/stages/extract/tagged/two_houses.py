"""Nobody sends bills to himself: where the letterhead's name is given to the one who pays, two blocks were confused.

The part of a bill that goes back with the payment names both houses again, the sender as the one the payment goes to.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from rapidfuzz.fuzz import ratio

from workers.stages.extract.tagged.items import Placed
from workers.stages.extract.tagged.said_value import SaidValue

_SENDER, _PAYER = "/seller", "/buyer"
_LETTERS = 5
"""A shorter name may be a part of any other."""
_MISREAD = 85.0
"""Likeness, in per cent, of a name and the same one misread."""
_BELOW = 9.0
"""Word heights from a name down to an address of its block, at most."""


def told_apart(placed: Sequence[Placed]) -> list[Placed]:
    """The values, with names and addresses of two confused blocks each given to the other.

    Where the letterhead's name is given to the one who pays and nobody else is named, who pays is not known.
    """
    senders = _named(placed, _SENDER)
    payers = _named(placed, _PAYER)
    if not senders:
        return list(placed)
    head = _key((senders[0] if payers else max(senders, key=lambda each: each.value.probability)).value)
    others = {_key(each.value) for each in senders if not _is_part(_key(each.value), head)}
    if len(others) > 1 or not all(_is_part(_key(each.value), head) for each in payers) or not (others or payers):
        return list(placed)
    owners = {id(each): _SENDER for each in payers}
    owners |= {id(each): _PAYER for each in senders if _key(each.value) in others}
    addresses = dict(_of_addresses(placed, owners))
    if not payers and not addresses:
        return list(placed)  # a house may have two names
    owners |= addresses
    return [_given_to(each, owners[id(each)]) if id(each) in owners else each for each in placed]


def _named(placed: Sequence[Placed], side: str) -> list[Placed]:
    return [each for each in placed if each.value.patterns == (f"{side}/name",) and each.says]


def _key(value: SaidValue) -> str:
    return "".join(token.key for token in value.tokens)


def _is_part(name: str, whole: str) -> bool:
    return len(name) >= _LETTERS and (name in whole or ratio(name, whole) >= _MISREAD)


def _of_addresses(placed: Sequence[Placed], owners: Mapping[int, str]) -> Iterator[tuple[int, str]]:
    """Each address below one of the names goes with it."""
    names = [each for each in placed if id(each) in owners]
    for each in placed:
        if each.value.patterns in {(f"{_SENDER}/address",), (f"{_PAYER}/address",)}:
            drops = [(drop, owners[id(name)]) for name in names if (drop := _drop(name.value, each.value)) is not None]
            if drops:
                yield id(each), min(drops)[1]


def _drop(name: SaidValue, address: SaidValue) -> float | None:
    """Word heights from the name down to the address; None where it does not stand below."""
    last, first = name.lines[-1], address.lines[0]
    above, below = last[0].tokens[0], first[0].tokens[0]
    beside = below.x0 > last[-1].tokens[-1].x1 or first[-1].tokens[-1].x1 < above.x0
    drop = (below.y0 - above.y1) / (above.y1 - above.y0)
    return None if above.page != below.page or beside or not -0.5 < drop < _BELOW else drop


def _given_to(placed: Placed, side: str) -> Placed:
    """The value as one of the other side."""

    def moved(pattern: str) -> str:
        return f"{side}/{pattern.rpartition('/')[2]}"

    value = replace(placed.value, patterns=tuple(map(moved, placed.value.patterns)))
    return Placed(value, tuple((moved(pattern), found) for pattern, found in placed.says))
