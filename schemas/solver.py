"""Which of the values that may stand obey a document's laws best: the most probable explanation of what was read.

A field has the values read for it and, where a reader may have erred, any typical misreading of them. Costs are in nats,
minus the logarithm of a probability. An explanation changes some fields and leaves some laws broken; it costs what the changes
and the broken laws cost. Best-first search with a lower bound finds the cheapest explanations of each group of laws that
are broken together, exactly as long as it stays within its effort; a group that is too large is split at its widest laws.
"""

from __future__ import annotations

import heapq
import math
from collections import ChainMap
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from itertools import count

from schemas.laws import Balance, Law, Values, amount_of, cents
from schemas.misreadings import misreading_nats
from schemas.pointers import Value

BROKEN, SOFT_BROKEN = 9.0, 6.0
"""Cost of a law that does not hold: that the paper, or what was not read of it, breaks it, and by just this amount."""
OTHERWISE = 8.0
"""Cost, for a field of which nothing that was read is right, of just the value a law wants, though nobody misreads it so."""
MISPLACED = 1.5
"""Cost, for a field whose reading belongs elsewhere, of a value read for its neighbour, as the cell of the next column."""
NARROW = 12
"""Laws of more fields than this do not ask whether one is something else altogether: their own breaking says as much."""
REACH = 4.0
"""Explanations costlier than the best by more than this are not looked for."""
EXPLANATIONS = 64
EFFORT = 10_000
"""Fields looked at per group of laws, before it is split."""
ALL_EFFORT = 25_000
"""Fields looked at per document; what is not explained by then stays as read."""


@dataclass(frozen=True, slots=True)
class Options:
    """What may stand at one field."""

    values: tuple[tuple[Value, float], ...]
    """The values read and their costs above the first, best first."""
    unread: float
    """Cost, above the first, that it is none of them."""
    misreadable: bool
    """May a reader have taken a character for another?"""
    elsewhere: float = math.inf
    """Cost, above the first, that what was read belongs to another field."""


@dataclass(frozen=True, slots=True)
class Change:
    """A field that holds another value than the one most likely by itself."""

    value: Value
    cost: float
    was_read: bool
    """One of the values read."""
    is_typical: bool = True
    """A typical misreading, where it was not read."""
    origin: str | None = None
    """The neighbour it was read for."""


Changes = Mapping[str, Change]


@dataclass(frozen=True, slots=True)
class Explanation:
    """Changes, and what they cost together with the laws that stay broken."""

    changes: Changes
    cost: float


@dataclass(frozen=True, slots=True)
class Group:
    """Laws that are broken together, and the explanations of that, best first: none where the effort did not suffice."""

    broken: frozenset[int]
    """Their numbers."""
    explanations: tuple[Explanation, ...]

    def share(self, pointer: str, value: Value | None) -> float:
        """Probability that the field is changed to the value, or for None that it stands as it is."""
        best = self.explanations[0].cost
        weights = [(each, math.exp(best - each.cost)) for each in self.explanations]
        chosen = (weight for each, weight in weights if _value(each.changes.get(pointer)) == value)
        return sum(chosen) / sum(weight for _, weight in weights)


def _value(change: Change | None) -> Value | None:
    return change.value if change is not None else None


def explain(paper: Paper) -> tuple[Group, ...]:
    """The groups of broken laws with their explanations."""
    found: list[Group] = []
    waiting = list(paper.groups(paper.broken))
    effort = ALL_EFFORT
    while waiting:
        broken = waiting.pop()
        search = _Search(paper, broken, min(EFFORT, effort))
        explanations = tuple(search.run())
        effort -= search.tried
        parts = [] if explanations or effort <= 0 else list(paper.split(broken))
        waiting += parts
        if not parts:
            found.append(Group(broken, explanations))
    return tuple(found)


class Paper:
    """The values as read, and how each law stands with them."""

    def __init__(self, options: Mapping[str, Options], laws: Sequence[Law]) -> None:
        self.options, self.laws = options, laws
        self.values = {pointer: each.values[0][0] for pointer, each in options.items()}
        self.touching: dict[str, list[int]] = {}
        for number, law in enumerate(laws):
            for pointer in law.fields:
                self.touching.setdefault(pointer, []).append(number)
        self.readers: dict[tuple[str, Value], list[str]] = {}
        for pointer, value in self.values.items():
            self.readers.setdefault((pointer.rpartition("/")[0], value), []).append(pointer)
        self.widths = [len(law.fields) for law in laws]
        self.gaps = [law.gaps(self.values) if isinstance(law, Balance) else () for law in laws]
        self.broken = frozenset(
            number for number, law in enumerate(laws) if not self._holds(law, self.gaps[number], self.values)
        )
        self.easiest = {pointer: _easiest(each) for pointer, each in options.items()}

    def price(self, number: int) -> float:
        """The cost of a broken law."""
        return SOFT_BROKEN if self.laws[number].soft else BROKEN

    def cost(self, version: Version) -> float:
        """What a version costs as an explanation."""
        return sum(each.cost for each in version.changes.values()) + sum(map(self.price, version.broken))

    def changed(self, version: Version, pointer: str, change: Change) -> Version:
        """The version with one more change."""
        changes = {**version.changes, pointer: change}
        gaps, broken = dict(version.gaps), set(version.broken)
        for number in self.touching.get(pointer, ()):
            law = self.laws[number]
            if isinstance(law, Balance):
                moved = cents(str(change.value)) - cents(str(self.values[pointer]))
                pairs = zip(law.weights, gaps.get(number, self.gaps[number]), strict=True)
                gaps[number] = tuple(gap + weights.get(pointer, 0) * moved for weights, gap in pairs)
            holds = self._holds(law, gaps.get(number, ()), self._values(changes))
            (broken.discard if holds else broken.add)(number)
        return Version(changes, frozenset(broken), gaps)

    def ways_out(self, number: int, version: Version) -> Iterator[tuple[str, Change]]:
        """Single changes of further fields that may mend a broken law."""
        law = self.laws[number]
        values = self._values(version.changes)
        for pointer in law.fields:
            options = self.options.get(pointer)
            if options is None or pointer in version.changes:
                continue
            for value, cost in options.values[1:]:
                yield pointer, Change(value, cost, was_read=True)
            read = {value for value, _ in options.values}
            wanted = [each for each in self._wanted(number, pointer, version, values) if each not in read]
            for value in wanted:
                yield from ((pointer, change) for change in self._misplaced(number, pointer, value))
            if options.misreadable:
                # That a field is something else altogether is worth a thought where it would mend more than this law.
                wild = self.widths[number] <= NARROW and len(version.broken.intersection(self.touching[pointer])) > 1
                yield from _misread(pointer, options, wanted, wild=wild)

    def _misplaced(self, number: int, pointer: str, value: Value) -> Iterator[Change]:
        """The value, where it was read for a neighbour that cannot be what it is: a law of its own is broken, too.

        Not for one in the same law: where all else is zero, two amounts of a law are always the same.
        """
        for other in self.readers.get((pointer.rpartition("/")[0], value), ()):
            own = set(self.touching.get(other, ())).difference(self.touching[pointer])
            if other not in self.laws[number].fields and not own.isdisjoint(self.broken):
                yield Change(value, self.options[pointer].elsewhere + MISPLACED, was_read=True, origin=other)
                return

    def groups(self, broken: AbstractSet[int]) -> Iterator[frozenset[int]]:
        """Broken laws that share fields, together."""
        left = set(broken)
        while left:
            group, edge = set[int](), {left.pop()}
            while edge:
                group |= edge
                near = {other for number in edge for p in self.laws[number].fields for other in self.touching.get(p, ())}
                edge = near & left
                left -= edge
            yield frozenset(group)

    def split(self, broken: frozenset[int]) -> Iterator[frozenset[int]]:
        """The groups that are left without the widest laws."""
        widest = max(self.widths[number] for number in broken)
        return self.groups({number for number in broken if self.widths[number] * 2 <= widest})

    def _wanted(self, number: int, pointer: str, version: Version, values: Values) -> Iterable[str]:
        law = self.laws[number]
        if not isinstance(law, Balance):
            return law.wanted(pointer, values)
        known = cents(str(values[pointer]))
        pairs = zip(law.weights, version.gaps.get(number, self.gaps[number]), strict=True)
        return {amount_of(known - weights[pointer] * gap) for weights, gap in pairs if pointer in weights}

    def _values(self, changes: Changes) -> Values:
        return ChainMap({pointer: each.value for pointer, each in changes.items()}, self.values) if changes else self.values

    @staticmethod
    def _holds(law: Law, gaps: Iterable[int], values: Values) -> bool:
        if isinstance(law, Balance):
            return any(abs(gap) <= law.tolerance for gap in gaps)
        return law.check(values).passed


@dataclass(frozen=True, slots=True)
class Version:
    """The values of a paper with some changes: the laws that do not hold, and the gaps of the balances that moved."""

    changes: Changes
    broken: frozenset[int]
    gaps: Mapping[int, tuple[int, ...]]


def _misread(pointer: str, options: Options, wanted: Iterable[str], *, wild: bool) -> Iterator[tuple[str, Change]]:
    for value in wanted:
        nats = [cost + nats for read, cost in options.values if (nats := misreading_nats(str(read), value)) is not None]
        if nats and min(nats) < OTHERWISE:
            yield pointer, Change(value, options.unread + min(nats), was_read=False)
        elif wild:
            yield pointer, Change(value, options.unread + OTHERWISE, was_read=False, is_typical=False)


def _easiest(options: Options) -> float:
    """A lower bound of the cost of any change."""
    read = options.values[1][1] if len(options.values) > 1 else math.inf
    return min(read, options.elsewhere + MISPLACED, options.unread + math.log(2) if options.misreadable else math.inf)


@dataclass(order=True, slots=True)
class _State:
    """A version on the way; the laws in `left` stay broken: none of their fields is changed any more."""

    bound: float
    number: int
    cost: float = field(compare=False)
    version: Version = field(compare=False)
    left: frozenset[int] = field(compare=False)
    is_whole: bool = field(compare=False, default=False)


class _Search:
    """Best first over the explanations of one group of broken laws."""

    def __init__(self, paper: Paper, group: frozenset[int], effort: int) -> None:
        self.paper, self.effort = paper, effort
        self.tried = 0
        self.numbers = count()
        self.seen: set[tuple[frozenset[tuple[str, Value]], frozenset[int]]] = set()
        self.start = Version({}, group, {})
        self.floors = {number: self._floor(number) for number in group}
        self.queue: list[_State] = [_State(0.0, 0, 0.0, self.start, frozenset())]

    def run(self) -> Iterator[Explanation]:
        """Explanations, best first; none at all where the effort ran out before it was clear which is best."""
        found: list[Explanation] = []
        known: set[frozenset[tuple[str, Value]]] = set()
        while self.queue and len(found) < EXPLANATIONS:
            if self.tried > self.effort:
                return iter(())
            state = heapq.heappop(self.queue)
            if found and state.bound > found[0].cost + REACH:
                break
            if not state.is_whole:
                self._go_on(state)
                continue
            key = _key(state.version)
            if key not in known:
                known.add(key)
                found.append(Explanation(state.version.changes, state.cost))
        return iter(found)

    def _go_on(self, state: _State) -> None:
        version = state.version
        open_laws = version.broken - state.left
        if not open_laws:
            whole = state.cost + sum(map(self.paper.price, version.broken))
            heapq.heappush(self.queue, _State(whole, next(self.numbers), whole, version, state.left, is_whole=True))
            return
        law = min(open_laws, key=lambda number: (self.paper.widths[number], number))
        self.tried += self.paper.widths[law]
        self._consider(state.cost, version, state.left | {law})
        settled = self._fields(state.left)
        for pointer, change in self.paper.ways_out(law, version):
            if pointer not in settled:
                self._consider(state.cost + change.cost, self.paper.changed(version, pointer, change), state.left)

    def _consider(self, cost: float, version: Version, left: frozenset[int]) -> None:
        self.tried += len(version.broken)
        key = _key(version), left
        if key not in self.seen:
            self.seen.add(key)
            heapq.heappush(self.queue, _State(cost + self._further(version, left), next(self.numbers), cost, version, left))

    def _floor(self, number: int) -> float:
        """A lower bound of what a law costs as it is broken now: one change mends it, or two do, or it stays broken."""
        self.tried += self.paper.widths[number]
        one = min((change.cost for _, change in self.paper.ways_out(number, self.start)), default=math.inf)
        fields = [self.paper.easiest[p] for p in self.paper.laws[number].fields if p in self.paper.easiest]
        return min(self.paper.price(number), one, sum(heapq.nsmallest(2, fields)) if len(fields) > 1 else math.inf)

    def _further(self, version: Version, left: frozenset[int]) -> float:
        """A lower bound of what the laws still broken will cost; those not given up are counted where they share no field."""
        settled = self._fields(left)
        used: set[str] = set()
        total = sum(map(self.paper.price, left))
        for number in sorted(version.broken - left, key=self.paper.widths.__getitem__):
            fields = self.paper.laws[number].fields
            if not used.isdisjoint(fields):
                continue
            used.update(fields)
            if number in self.floors and version.changes.keys().isdisjoint(fields):
                total += self.floors[number]
            else:
                open_fields = (p for p in fields if p in self.paper.easiest and p not in version.changes and p not in settled)
                total += min(self.paper.price(number), min(map(self.paper.easiest.__getitem__, open_fields), default=math.inf))
        return total

    def _fields(self, laws: frozenset[int]) -> set[str]:
        return {pointer for number in laws for pointer in self.paper.laws[number].fields}


def _key(version: Version) -> frozenset[tuple[str, Value]]:
    return frozenset((pointer, each.value) for pointer, each in version.changes.items())
