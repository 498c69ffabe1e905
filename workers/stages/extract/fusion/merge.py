"""Merging what two sources read, field by field and item by item.

Where both say the same, they back each other. Where they differ, the likelier goes first and the other stays as a runner-up,
so that settlement can take it where a sum asks for it. What only one of them says stands with a sign that says so.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from schemas.readings import Candidate, Reading
from schemas.record import Source
from workers.stages.extract.fusion.align import aligned
from workers.stages.extract.fusion.tree import Branch, Place, place_of

AGREES, DIFFER, RULES_ONLY, MODEL_ONLY = "model_agrees", "sources_differ", "rules_only", "model_only"
_CURRENCY = "currency"
"""Told by the sign before an amount, which may be one word with it: it claims no words."""
_RUNNERS_UP = 6
_RIVAL = 0.8
"""A rival's score, at most, in shares of the one preferred."""
_OTHERS = 0.5
"""Share of an item's words that the other tree may have used already for the item still to be one of its own."""


@dataclass
class Merge:
    """Merges two trees. The items of the leading tree all stay; those of the other come in where their words are free."""

    rules: Branch
    model: Branch
    model_leads: bool
    prefers_model: Callable[[Reading, Reading], bool]
    """Rules' reading and tagger's reading of one field, or of the same words: is the tagger's the likelier?"""
    rules_stand: Callable[[Reading], bool]
    """Is a value kept that only the rules found?"""
    model_stands: Callable[[Reading], bool]
    rules_stand_anyway: Callable[[Reading], bool]
    """Is it kept although the tagger took its words for another field?"""

    def __call__(self) -> Branch:
        """Both trees as one."""
        return self._branch(self.rules, self.model)

    @cached_property
    def _rules_at(self) -> Mapping[Place, Mapping[str, Reading]]:
        return _by_place(self.rules)

    @cached_property
    def _model_at(self) -> Mapping[Place, Mapping[str, Reading]]:
        return _by_place(self.model)

    def _branch(self, rules: Branch, model: Branch, at: str = "") -> Branch:
        merged = Branch(codes=rules.codes | model.codes)
        first, second = (model, rules) if self.model_leads else (rules, model)
        for name in dict.fromkeys((*first.leaves, *second.leaves)):
            merge = self._codes if name in merged.codes else self._leaf
            found = list(merge(at + name, rules.leaves.get(name, []), model.leaves.get(name, [])))
            if found:
                merged.leaves[name] = found
        for name in dict.fromkeys((*first.lists, *second.lists)):
            items = self._items(f"{at}{name}/*/", rules.lists.get(name, []), model.lists.get(name, []))
            if items:
                merged.lists[name] = items
        return merged

    def _leaf(self, name: str, rules: Sequence[Reading], model: Sequence[Reading]) -> Iterator[Reading]:
        """A field of which there is one value."""
        if rules and model:
            # The rules may give several readings of a field; all but the one that agrees are its rivals.
            same = next((each for each in rules if each.value == model[0].value), None)
            best = max(rules, key=lambda each: each.score)
            if same is not None:
                yield agreeing(same, model[0])
            else:
                first = self._is_elses(name, best, model[0]) or self.prefers_model(best, model[0])
                yield differing(best, model[0], model_first=first)
            return
        yield from self._alone(name, rules, model)

    def _is_elses(self, name: str, rules: Reading, model: Reading) -> bool:
        """Are the rules' words of another field to the tagger, which sees this one in words that the rules have no use for?"""
        theirs, its = place_of(rules), place_of(model)
        if theirs is None or its is None or self.rules_stand_anyway(rules) or its in self._rules_at:
            return False
        others = self._model_at.get(theirs, {})
        return bool(others) and name not in others

    def _alone(self, name: str, rules: Sequence[Reading], model: Sequence[Reading]) -> Iterator[Reading]:
        """What only one source gives, unless the other knows better what the words are."""
        for each in rules:
            if self.rules_stand(each) and self._is_free(name, each, of_model=False):
                yield marked(each, RULES_ONLY)
        for each in model:
            if self.model_stands(each) and self._is_free(name, each, of_model=True):
                yield marked(each, MODEL_ONLY)

    def _is_free(self, name: str, reading: Reading, *, of_model: bool) -> bool:
        """One word belongs to one field: where the sources see different fields in the same words, one of them is right."""
        place = place_of(reading)
        if place is None or name == _CURRENCY:
            return True
        own, other = (self._model_at, self._rules_at) if of_model else (self._rules_at, self._model_at)
        rivals = other.get(place, {})
        if name in rivals:
            return of_model == self.model_leads
        if not rivals or own[place].keys() & rivals.keys():
            return True
        rival = max(rivals.values(), key=lambda each: each.score)
        if not of_model and self.rules_stand_anyway(reading):
            return True
        return self.prefers_model(rival, reading) if of_model else not self.prefers_model(reading, rival)

    def _codes(self, name: str, rules: Sequence[Reading], model: Sequence[Reading]) -> Iterator[Reading]:
        """A list of codes: equal ones are paired, then those at the same place, and the rest stands alone."""
        left = list(rules)
        for each in model:
            same = next((other for other in left if other.value == each.value), None)
            near = next((other for other in left if place_of(other) == place_of(each)), None)
            if same is not None:
                yield agreeing(same, each)
            elif near is not None:
                yield differing(near, each, model_first=self.prefers_model(near, each))
            else:
                yield from self._alone(name, (), (each,))
                continue
            left = [other for other in left if other is not (same or near)]
        yield from self._alone(name, left, ())

    def _items(self, at: str, rules: Sequence[Branch], model: Sequence[Branch]) -> list[Branch]:
        pairs = aligned(rules, model)
        partner = {two: rules[one] for one, two in pairs} if self.model_leads else {one: model[two] for one, two in pairs}
        leading, other = (model, rules) if self.model_leads else (rules, model)
        taken = {pair[0] if self.model_leads else pair[1] for pair in pairs}
        more = [item for index, item in enumerate(other) if index not in taken and self._is_new(item)]
        couples = [(item, partner.get(index, Branch())) for index, item in enumerate(leading)]
        couples += [(Branch(), item) for item in more]
        merged = [self._branch(two, one, at) if self.model_leads else self._branch(one, two, at) for one, two in couples]
        kept = [item for item in merged if item.leaves or item.lists]
        return sorted(kept, key=Branch.begins) if more else kept

    def _is_new(self, item: Branch) -> bool:
        """Are the words of an item mostly words that the leading tree has no use for?"""
        used = self._model_at if self.model_leads else self._rules_at
        places = [place for _, reading in item.readings() if (place := place_of(reading)) is not None]
        return bool(places) and sum(place in used for place in places) <= _OTHERS * len(places)


def _by_place(tree: Branch) -> Mapping[Place, Mapping[str, Reading]]:
    found: dict[Place, dict[str, Reading]] = defaultdict(dict)
    for name, reading in tree.readings():
        place = place_of(reading)
        if place is not None and name != _CURRENCY:
            found[place][name] = reading
    return found


def agreeing(rules: Reading, model: Reading) -> Reading:
    """One value that both sources give."""
    shown = model if rules.source is Source.DERIVED or rules.box is None else rules
    score = max(rules.score, model.score)
    because = _joined(rules.because, model.because, (AGREES,))
    runners = _runners(shown.value, (*rules.runners_up, *model.runners_up))
    signals = {
        **model.signals,
        **rules.signals,
        "rules_score": rules.score,
        "tag_score": model.signals.get("tag_score", model.score),
    }
    return shown.model_copy(update={"score": score, "because": because, "runners_up": runners, "signals": signals})


def differing(rules: Reading, model: Reading, *, model_first: bool) -> Reading:
    """The likelier of two values, with the other as its first runner-up."""
    first, second = (model, rules) if model_first else (rules, model)
    # Who goes first was decided on more than scores: neither the other nor its runners-up may overtake by their scores alone.
    rival = Candidate(value=second.value, score=min(second.score, _RIVAL * first.score), because="other_source")
    rivals = (_of_other(each, rival.score) for each in second.runners_up)
    runners = _runners(first.value, (rival, *first.runners_up, *rivals))
    own = {"tag_score": first.signals.get("tag_score", first.score)} if model_first else {"rules_score": first.score}
    signals = {**first.signals, **own, "other_score": second.score}
    return first.model_copy(update={"because": _joined(first.because, (DIFFER,)), "runners_up": runners, "signals": signals})


def _of_other(runner_up: Candidate, most: float) -> Candidate:
    """A runner-up of the value that was not preferred: what readers doubt of that value they do not doubt of this one."""
    because = "other_source" if runner_up.because == "second_reader" else runner_up.because
    return runner_up.model_copy(update={"score": min(runner_up.score, most), "because": because})


def marked(reading: Reading, sign: str) -> Reading:
    """A value that one source gives alone."""
    signals = reading.signals if sign == MODEL_ONLY else {**reading.signals, "rules_score": reading.score}
    return reading.model_copy(update={"because": _joined(reading.because, (sign,)), "signals": signals})


def _joined(*signs: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(sign for several in signs for sign in several))


def _runners(value: str, candidates: Iterable[Candidate]) -> tuple[Candidate, ...]:
    """Distinct, best first."""
    best: dict[str, Candidate] = {}
    for each in candidates:
        known = best.get(each.value)
        if each.value != value and (known is None or known.score < each.score):
            best[each.value] = each
    return tuple(sorted(best.values(), key=lambda each: -each.score))[:_RUNNERS_UP]
