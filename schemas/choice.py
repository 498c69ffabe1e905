"""Choosing the value of each field: what is likeliest by itself, unless the document's laws force another.

Another value is taken only where it is forced: it must be far likelier than leaving things as read and than every other way
to make the laws hold. A value that was not read is taken only if it is a typical misreading of one that was.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from schemas.confidence import log_odds
from schemas.document_type import DocumentType, pattern_of
from schemas.pointers import build, leaves_in
from schemas.record import Source
from schemas.rules import laws_of
from schemas.solver import Change, Group, Options, Paper, Version, explain
from schemas.standing import Claim, Stand, Standing

READ_SHARE, MISREAD_SHARE = 0.9, 0.96
"""From this probability on a runner-up, or a typical misreading that nobody read, is taken instead of the likeliest value."""
LEAST_UNREAD, MOST_UNREAD = 0.2, 6.5
"""Nats by which a reading may be likelier than `none of what was read`."""
MOST_ELSEWHERE = 4.0
"""Nats by which what was read may be likelier to belong to its field than to another: readers who agree say nothing of that."""
CONVINCED = 4.0
"""Nats from which on a reading is believed: that it contradicts the rest is then the paper's doing, and nobody's to mend."""
CONFUSABLE, MISPLACED = "confusable", "misplaced"
"""What speaks for a value that was not read here: it looks like what was read, or was read for the next field."""
ELSEWHERE = "other_place"
"""What is said of a runner-up that stands at another place of the paper."""
ROUNDS = 3
"""What is mended may tell more about the rest: so often the laws are asked again."""


def choose(document_type: DocumentType, claims: Mapping[str, Sequence[Claim]]) -> Stand:
    """The value that stands at each pointer, out of those that claim it (best first), and what the type's rules say then."""
    options = {pointer: _options(each) for pointer, each in claims.items()}
    forced: dict[str, _Forced] = {}
    for mending in (*[True] * ROUNDS, False):
        data = build(document_type, {pointer: each.values[0][0] for pointer, each in options.items()})
        laws = laws_of(document_type, data)
        paper = Paper(options, laws)
        groups = explain(paper) if mending else ()
        found = {each.pointer: each for group in groups for each in _forced(paper, group, claims)}
        if not found:
            break
        forced |= found
        options |= {
            pointer: Options(((each.change.value, 0.0),), MOST_UNREAD, misreadable=False) for pointer, each in found.items()
        }
    values = dict(leaves_in(data))
    leaves = document_type.leaves()
    standings = []
    for pointer in values:
        share = _share(paper, groups, pointer)
        as_read = Standing(pointer, leaves[pattern_of(pointer)].kind, claims[pointer][0], tuple(claims[pointer][1:]), share)
        standings.append(_mended(as_read, claims, forced[pointer]) if pointer in forced else as_read)
    return Stand(data, tuple(standings), tuple(law.check(values) for law in laws))


@dataclass(frozen=True, slots=True)
class _Forced:
    """A change that the laws force, and its probability."""

    pointer: str
    change: Change
    share: float


def _options(claims: Sequence[Claim]) -> Options:
    best = claims[0].nats
    unread = min(MOST_UNREAD, max(LEAST_UNREAD, best))
    values = tuple((each.value, max(0.0, best - each.nats)) for each in claims)
    elsewhere = min(MOST_ELSEWHERE, max(LEAST_UNREAD, log_odds(claims[0].score)))
    return Options(values, unread, any(each.reading.source is Source.OCR for each in claims), elsewhere)


def _forced(paper: Paper, group: Group, claims: Mapping[str, Sequence[Claim]]) -> Sequence[_Forced]:
    """The changes of the best explanation that nothing else could replace."""
    if not group.explanations:
        return ()
    version = start = Version({}, group.broken, {})
    for pointer, change in group.explanations[0].changes.items():
        is_forced = _is_forced(group, pointer, change, paper.options[pointer])
        if is_forced and not _is_lent(paper, group, pointer, change, claims[pointer]):
            version = paper.changed(version, pointer, change)
    loose = {pointer for number in version.broken if not paper.laws[number].soft for pointer in paper.laws[number].fields}
    if any(pointer in loose and not change.was_read for pointer, change in version.changes.items()):
        return ()
    if paper.cost(version) >= paper.cost(start):
        return ()
    return [_Forced(pointer, each, group.share(pointer, each.value)) for pointer, each in version.changes.items()]


def _is_forced(group: Group, pointer: str, change: Change, options: Options) -> bool:
    if change.was_read:
        return group.share(pointer, change.value) >= READ_SHARE
    return change.is_typical and options.unread <= CONVINCED and group.share(pointer, change.value) >= MISREAD_SHARE


def _is_lent(paper: Paper, group: Group, pointer: str, change: Change, claims: Sequence[Claim]) -> bool:
    """Is it an amount from elsewhere on the paper that another term of the broken laws was read for?

    A total is its subtotal where it is made of nothing else: that both are the same amount proves neither.
    """
    if not any(each.value == change.value and ELSEWHERE in each.because for each in claims):
        return False
    laws = (paper.laws[number] for number in paper.touching[pointer] if number in group.broken)
    return any(paper.values.get(other) == change.value for law in laws for other in law.fields if other != pointer)


def _share(paper: Paper, groups: Sequence[Group], pointer: str) -> float:
    """Probability of what stands: among the explanations of the broken laws it is part of, or against what it would break."""
    numbers = paper.touching.get(pointer, ())
    touching = (group for group in groups if group.explanations and not group.broken.isdisjoint(numbers))
    sure = math.prod(group.share(pointer, None) for group in touching)
    options = paper.options[pointer]
    kept = sum(paper.price(number) for number in numbers if number not in paper.broken)
    rivals = sum(math.exp(-cost - kept) for _, cost in options.values[1:]) + math.exp(-options.unread - kept)
    return sure / (1.0 + rivals)


def _mended(as_read: Standing, claims: Mapping[str, Sequence[Claim]], forced: _Forced) -> Standing:
    change, mine = forced.change, claims[as_read.pointer]
    known = next((each for each in mine if each.value == change.value), None)
    source, sign = (mine[0], CONFUSABLE) if change.origin is None else (claims[change.origin][0], MISPLACED)
    chosen = known or replace(source, value=change.value, nats=mine[0].nats - change.cost, because=(sign,))
    return replace(
        as_read, chosen=chosen, rivals=tuple(each for each in mine if each is not known), share=forced.share, mended=True
    )
