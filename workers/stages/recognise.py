"""Recognise: names and numbers that were read, held against the client's own list of payers, providers, vendors and buyers.

What is on the list gets a sign, `master:payer/KEY`, which is worth something in settlement, and `listed` where it stands there
letter by letter, which is worth much in confidence: hardly ever is something misread as a name that is on the list. Where a
name differs by a few characters from exactly one on the list, that one is offered as a runner-up; which stands, settlement
decides.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein
from rapidfuzz.utils import default_process

from schemas.document_type import PartyPlace, pattern_of
from schemas.known import LISTED, MASTER
from schemas.master import MasterData, Party, same_name
from schemas.matching_keys import number_key
from schemas.readings import Candidate, Reading, Understood
from schemas.types import all_types


@dataclass(frozen=True, slots=True)
class _Spelling:
    """A name or variant of a party."""

    party: Party
    name: str
    plain: str
    """`same_name` of it."""


@dataclass(frozen=True, slots=True)
class Recognise:
    """Readings to readings that say which of them are on the client's list."""

    alike: float = 90.0
    """Token set ratio from which on a name is one of the list ..."""
    margin: float = 8.0
    """... if no other comes nearer than so much below it,"""
    whole: float = 60.0
    """and the names as a whole are as much alike."""
    letters_per_edit: int = 8
    """A name of so many letters may be misread in one of them, one of twice as many in two, up to `most_edits`."""
    most_edits: int = 3

    def __call__(self, understood: Understood, master: MasterData) -> Understood:
        """The same readings in the same order."""
        found: dict[int, Reading] = {}
        places = all_types()[understood.type].parties
        for place in places:
            parties = _parties(master, place)
            spellings = _spellings(parties)
            for group in _groups(place, understood.readings) if parties else ():
                found |= self._group(place, parties, spellings, group)
        if not found:
            return understood
        readings = tuple(found.get(number, reading) for number, reading in enumerate(understood.readings))
        return understood.model_copy(update={"readings": readings})

    def _group(
        self, place: PartyPlace, parties: Sequence[Party], spellings: Sequence[_Spelling], group: Mapping[int, Reading]
    ) -> Iterator[tuple[int, Reading]]:
        """What was read for one party: the number says who it is, else the name does."""
        numbered = {number: _numbered(place, parties, reading) for number, reading in group.items()}
        by_number = {party.key: party for party in numbered.values() if party is not None}
        known = _spellings([*by_number.values()]) if len(by_number) == 1 else spellings
        for number, reading in group.items():
            party = numbered[number]
            if party is not None:
                yield number, _signed(reading, _sign(place, party), LISTED)
            elif pattern_of(reading.pointer) == place.address:
                residents = [*by_number.values()] if len(by_number) == 1 else parties
                found = next(
                    (each for each in residents if each.address and _stands(reading.value, each.address.printed)), None
                )
                if found is not None:
                    yield number, _signed(reading, _sign(place, found), LISTED)
            elif pattern_of(reading.pointer) == place.name and (named := self._named(place, known, reading)) is not None:
                yield number, named

    def _named(self, place: PartyPlace, spellings: Sequence[_Spelling], reading: Reading) -> Reading | None:
        plain = same_name(reading.value)
        exact = [each for each in spellings if each.plain == plain]
        if exact:
            listed = [LISTED] if any(_stands(reading.value, each.name) for each in exact) else []
            is_one = len({each.party.key for each in exact}) == 1
            return _signed(reading, _sign(place, exact[0].party), *listed) if is_one else None
        few = min(self.most_edits, len(plain) // self.letters_per_edit)
        near = [each for each in spellings if Levenshtein.distance(each.plain, plain, score_cutoff=few) <= few]
        if near:
            only = len({each.party.key for each in near}) == 1
            closest = min(near, key=lambda each: Levenshtein.distance(each.plain, plain))
            return _offered(reading, closest.name, _sign(place, closest.party)) if only else None
        known = self._told_by_words(spellings, reading.value)
        return _signed(reading, _sign(place, known)) if known is not None else None

    def _told_by_words(self, spellings: Sequence[_Spelling], text: str) -> Party | None:
        """The party whose name has the same words, more or less, in any order; None where two come near."""
        best: dict[str, tuple[float, _Spelling]] = {}
        for each in spellings:
            ratio = fuzz.token_set_ratio(each.name, text, processor=default_process)
            if ratio > best.get(each.party.key, (0.0, each))[0]:
                best[each.party.key] = ratio, each
        if not best:
            return None
        (ratio, first), *others = sorted(best.values(), key=lambda pair: -pair[0])
        if ratio < self.alike or any(other > ratio - self.margin for other, _ in others[:1]):
            return None
        return first.party if fuzz.ratio(first.name, text, processor=default_process) >= self.whole else None


def _spellings(parties: Sequence[Party]) -> tuple[_Spelling, ...]:
    return tuple(_Spelling(party, name, same_name(name)) for party in parties for name in (party.name, *party.variants))


def _parties(master: MasterData, place: PartyPlace) -> Sequence[Party]:
    lists: Mapping[str, Sequence[Party]] = {
        "payer": master.payers,
        "provider": master.providers,
        "vendor": master.vendors,
        "buyer": master.buyers,
    }
    return lists[place.kind]


def _groups(place: PartyPlace, readings: Sequence[Reading]) -> Iterable[dict[int, Reading]]:
    """The readings of one party each, by their number: those of the same positions in lists."""
    patterns = {place.name, place.address, *(pattern for pattern, _ in place.numbers)}
    found: dict[tuple[str, ...], dict[int, Reading]] = {}
    for number, reading in enumerate(readings):
        if pattern_of(reading.pointer) in patterns:
            positions = tuple(part for part in reading.pointer.split("/") if part.isdigit())
            found.setdefault(positions, {})[number] = reading
    return found.values()


def _numbered(place: PartyPlace, parties: Sequence[Party], reading: Reading) -> Party | None:
    """The only party that has this number."""
    names = [attribute for pattern, attribute in place.numbers if pattern == pattern_of(reading.pointer)]
    wanted = number_key(reading.value)
    fitting = {
        party.key: party
        for party in parties
        for name in names
        if (number := getattr(party, name, None)) and number_key(number) == wanted
    }
    return next(iter(fitting.values())) if len(fitting) == 1 else None


def _stands(value: str, listed: str) -> bool:
    """Paper may set a name in capitals."""
    return value in {listed, listed.upper()}


def _sign(place: PartyPlace, party: Party) -> str:
    return f"{MASTER}:{place.kind}/{party.key}"


def _signed(reading: Reading, *signs: str) -> Reading:
    return reading.model_copy(update={"because": (*reading.because, *signs)})


def _offered(reading: Reading, spelling: str, sign: str) -> Reading:
    """As the paper has it, in capitals where that is."""
    value = spelling.upper() if reading.value.isupper() else spelling
    offer = Candidate(value=value, score=reading.score, because=sign)
    return reading.model_copy(update={"runners_up": (*reading.runners_up, offer)})
