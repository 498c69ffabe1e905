"""Fusion: rules' readings and tagger's readings of one document to one list.

The two see structure differently: one may take for two claims what the other takes for one. So one tree leads: the one that
balances better, and of equally balanced ones the one that says more, more surely.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from schemas.document_type import DocumentType, pattern_of
from schemas.pointers import build, compact
from schemas.readings import Reading
from schemas.record import Source
from schemas.rules import run_rules
from schemas.types import all_types
from workers.stages.extract.fusion.merge import Merge
from workers.stages.extract.fusion.tree import readings_of, tree_of
from workers.stages.extract.labels import phrase_key
from workers.stages.extract.parties import COUNTRIES
from workers.stages.extract.tagged.beliefs import Beliefs

_OF_NAME = re.compile(r"\W*[^\W\d_][^\d_]+|(?:19|20)\d\d|['\N{RIGHT SINGLE QUOTATION MARK}]\d\d")
"""A word of a name, or a year in one (`Harlan 2026`); a lone letter or another number is a speck or of another field."""
_AMOUNT = re.compile(r"-?\d+\.\d{2}")
_STATE = re.compile(r"[A-Z]{2}\d{5}(?:\d{4})?")
"""The end of an address, as `comparable` has it: `KY 42375`."""
_OF_PARTY = ("/name", "/address")
_BALANCE = 3.0
"""What a sum that holds counts, in values surely right; one that fails counts as much against the tree."""
_BELIEVED = 0.25
"""What the tagger must at least believe of words for the rules to have them in a value that it sees shorter."""
_SURE = 0.9
"""From this score on the tagger's value goes before another of the rules'."""
_LABELLED = 0.65
"""From this score on a value of the head that the rules found goes before an unsure one of the tagger's."""
_STANDS = 0.4
"""From this score on a value of the head that only the rules found stands, whatever the tagger believes of its words."""
_PROVEN = 0.97
"""A value of the head that the rules score so high was borne out by other amounts."""
_DISBELIEVED = 0.1
"""Of the values that only the rules found, and of whose words the tagger believes less, two of three are wrong."""
_LEAST = 0.3
"""A value that only the tagger found counts from this score on."""
_DOUBT = 0.5
"""A value with this score speaks neither for nor against a tree."""
_WHOLE = 0.75
"""From this score on the tagger has words in a name that the rules left out."""
_STRANGE = 0.33
"""A tagger unsure of more than this share of the words it gives a field has not learned such paper. On drawn families it never
saw, one word in eight to five is unsure; on real paper of other kinds than it was taught, every third to every second."""
_FOUND = 0.3
"""On such paper a value that the rules found with this score is preferred."""

NO_BELIEFS = Beliefs({})


@dataclass(frozen=True, slots=True)
class Fuse:
    """Two lists of readings to one."""

    types: Mapping[str, DocumentType] = field(default_factory=all_types)

    def __call__(
        self, type_name: str, rules: Sequence[Reading], model: Sequence[Reading], beliefs: Beliefs = NO_BELIEFS
    ) -> tuple[Reading, ...]:
        """All readings. With one list empty the other comes back as it is: then only one source was asked.

        `beliefs`: what the tagger thinks of the words that the rules read.
        """
        if not rules or not model:
            return tuple(rules) or tuple(model)
        kind = self.types[type_name]
        told = [_with_belief(reading, beliefs) for reading in rules]
        by_rules, by_model = _balance(kind, told), _balance(kind, model)
        model_leads = _worth(model, by_model) >= _worth(told, by_rules)
        prefers, stands = (_lacks_rules, _always) if beliefs.doubt > _STRANGE else (_prefers_model, _rules_stand)
        if not model_leads and by_rules > by_model:
            stands = _always

        def prefers_model(ruled: Reading, tagged: Reading) -> bool:
            longer = _name_runs_on(ruled, tagged)
            longer = _address_runs_on(ruled, tagged) if longer is None else longer
            return prefers(ruled, tagged) if longer is None else longer

        merge = Merge(tree_of(told), tree_of(model), model_leads, prefers_model, stands, _model_stands, _is_labelled)
        return tuple(readings_of(merge()))


def _with_belief(reading: Reading, beliefs: Beliefs) -> Reading:
    belief = beliefs(reading)
    if belief is None:
        return reading
    return reading.model_copy(update={"signals": {**reading.signals, "tag_score": round(belief, 3)}})


def _worth(readings: Sequence[Reading], balance: int) -> float:
    """How much a tree explains: sums that hold, and values with a good score."""
    return _BALANCE * balance + sum(reading.score - _DOUBT for reading in readings if reading.source is not Source.DERIVED)


def _balance(kind: DocumentType, readings: Sequence[Reading]) -> int:
    """How many more sums hold than fail."""
    leaves = kind.leaves()
    values: dict[str, str | bool] = {}
    for reading in readings:
        leaf = leaves[pattern_of(reading.pointer)].kind
        value = leaf.parse(reading.value)
        if value is not None:
            values.setdefault(reading.pointer, value == "true" if leaf.name == "mark" else value)
    places = compact(values)
    checks = run_rules(kind, build(kind, {places[pointer]: value for pointer, value in values.items()}))
    return sum(1 if check.passed else -1 for check in checks if not check.soft)


def _prefers_model(rules: Reading, model: Reading) -> bool:
    """The tagger is right more often, save where it is unsure, or saw only a part of what the rules saw."""
    if rules.source is Source.DERIVED:
        return True
    ruled, tagged = comparable(rules.value), comparable(model.value)
    runs_on = tagged in ruled and not _AMOUNT.fullmatch(rules.value)
    if _in_head(rules) and rules.score >= _PROVEN and not runs_on:
        return False
    told = _borne_out(rules, model)
    if told is not None:
        return told
    belief = rules.signals.get("tag_score", 0.0)
    if tagged != ruled and tagged in ruled:
        return bool(_AMOUNT.fullmatch(rules.value)) or _belief_of_rest(rules, model, belief) < _BELIEVED
    is_cut = ruled != tagged and ruled in tagged
    if (is_cut or belief < _DISBELIEVED) and model.score >= rules.score:
        return True
    return model.score >= _SURE or rules.score < (_LABELLED if _in_head(rules) else _SURE)


def _name_runs_on(rules: Reading, model: Reading) -> bool | None:
    """Is the tagger's the longer of two readings of a name, one of which is a part of the other?

    Neither source knows all words of names, so that what is cut short is more often wrong. None where that says nothing: they
    differ otherwise, or what the longer has more is no words of a name, or the same ones again from another row.
    """
    if not (rules.pointer.endswith("/name") and _in_head(rules)):
        return None
    few, many = sorted(([word.rstrip(",.") for word in each.value.split()] for each in (rules, model)), key=len)
    starts = [at for at in range(len(many) - len(few) + 1) if many[at : at + len(few)] == few]
    if len(few) == len(many) or not starts:
        return None
    rest = (*many[: starts[0]], *many[starts[0] + len(few) :])
    told = all(_OF_NAME.fullmatch(word) and word not in few for word in rest)
    return len(model.value) > len(rules.value) and model.score >= _WHOLE if told else None


def _address_runs_on(rules: Reading, model: Reading) -> bool | None:
    """Is the tagger's the longer of two readings of an address, one of which lacks lines above, its town or country?"""
    if not rules.pointer.endswith("/address"):
        return None
    few, many = sorted(([*map(comparable, each.value.split(", "))] for each in (rules, model)), key=len)
    starts = [at for at in range(len(many) - len(few) + 1) if many[at : at + len(few)] == few]
    if len(few) == len(many) or not starts:
        return None
    above, below = many[: starts[0]], many[starts[0] + len(few) :]
    rest = [line for line in below if phrase_key(line) not in COUNTRIES]
    ended = not rest or (_STATE.fullmatch(rest[-1]) is not None and not any(map(_STATE.fullmatch, few)))
    told = all(any(map(str.isdigit, line)) for line in above) and ended
    return len(model.value) > len(rules.value) if told else None


def _borne_out(rules: Reading, model: Reading) -> bool | None:
    """Of two values the one that the other source also thought of, though not first: is it the tagger's?"""
    by_rules = rules.score * _score_of(rules.value, model)
    by_model = model.score * _score_of(model.value, rules)
    return None if by_rules == by_model else by_model > by_rules


def _score_of(value: str, reading: Reading) -> float:
    return next((each.score for each in reading.runners_up if each.value == value), 0.0)


def _lacks_rules(rules: Reading, model: Reading) -> bool:
    """On paper that is strange to the tagger the rules are right more often, save where they thought of its value too.

    Nor where it is sure, strange as the paper is, and theirs is but a part of its value or stands at no good label.
    """
    proven = _in_head(rules) and rules.score >= _PROVEN
    cut = comparable(rules.value) in comparable(model.value) and not proven
    sure = model.score >= _SURE and (cut or (_in_head(rules) and rules.score < _STANDS))
    return rules.source is Source.DERIVED or rules.score < _FOUND or sure or (not proven and _borne_out(rules, model) is True)


def _always(reading: Reading) -> bool:  # noqa: ARG001
    """On strange paper nobody knows better what the words are, and what adds up is believed where the tagger's does not."""
    return True


def _belief_of_rest(rules: Reading, model: Reading, belief: float) -> float:
    """What the tagger believes of the words that only the rules took for the value."""
    many, few = (len((reading.text or "").split()) for reading in (rules, model))
    if many <= few:
        return belief
    return (belief * many - model.signals.get("tag_score", model.score) * few) / (many - few)


def _rules_stand(reading: Reading) -> bool:
    """Words of which the tagger is sure that they are something else are not believed, save beside a good label.

    What was concluded from all of the paper is about no words, and stands.

    In the head of a document labels are right even on layouts that the tagger does not know. Without one, an amount in a row of
    sums is as often a claim's, and a name or an address the other party's.
    """
    if reading.source is Source.DERIVED:
        return True
    by_place = _AMOUNT.fullmatch(reading.value) is not None or reading.pointer.endswith(_OF_PARTY)
    told = any(each.startswith("label:") for each in reading.because)
    good = _is_labelled(reading) and (told or not by_place)
    return good or reading.signals.get("tag_score", 1.0) >= _DISBELIEVED


def _is_labelled(reading: Reading) -> bool:
    return _in_head(reading) and reading.score >= _STANDS


def _in_head(reading: Reading) -> bool:
    """Is it a field outside all lists?"""
    return not any(part.isdigit() for part in reading.pointer.split("/"))


def _model_stands(reading: Reading) -> bool:
    return reading.score >= _LEAST


def comparable(value: str) -> str:
    """Letters and digits alone."""
    return "".join(c for c in value.upper() if c.isalnum())
