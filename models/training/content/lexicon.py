"""Headings and captions by grammar: what a column or fact may be called, composed as people compose such names.

A grammar has templates for each meaning: `[Billed|Charged] [Amount|Total]` stands for four readings. Words are abbreviated by
table and by rule. No reading, and no abbreviation of one, belongs to two meanings of a lexicon: those that would are left out.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property, lru_cache
from itertools import product
from math import prod
from random import Random

COMPOSED = 0.4
"""Share of headings that are composed; the others come from the usual ones."""
LONGEST = 40
"""Letters of a composed wording, at most."""
NOTHING = "nothing"
"""The meaning of all that has no field."""
_TRIES = 12
_CHOICE = re.compile(r"\[([^\[\]]*)\]")
_ALNUM = re.compile(r"[a-z0-9]+")
_WORD = re.compile(r"[^\W\d_]+")
_NUMBER = ("No.", "No", "#", "Num", "Nbr", "Num.", "Nr")


@lru_cache(maxsize=20000)
def normal(text: str) -> str:
    """What counts of a wording: words in small letters without accents, marks and the s of plurals; `#` is `no`."""
    folded = unicodedata.normalize("NFKD", text.lower().replace("#", " no ").replace("%", " percent ").replace("ß", "ss"))
    folded = "".join(letter for letter in folded if not unicodedata.combining(letter))
    return " ".join(_stem(word) for word in _ALNUM.findall(folded) if word != "s")


def _stem(word: str) -> str:
    if word in ("number", "num", "nbr", "nr"):
        return "no"
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


def readings_of(grammar: str) -> tuple[str, ...]:
    """All readings of templates that are parted by semicolons, without doubles, in their order."""
    return tuple(dict.fromkeys(text for template in grammar.split(";") for text in _expanded(template)))


def _expanded(template: str) -> Iterator[str]:
    pieces = _CHOICE.split(template)
    for chosen in product(*(piece.split("|") if at % 2 else (piece,) for at, piece in enumerate(pieces))):
        text = _spaced("".join(chosen))
        if text:
            yield text


@cache
def _templates(grammar: str) -> tuple[tuple[str, ...], tuple[float, ...]]:
    """The templates and how likely each is."""
    templates = tuple(grammar.split(";"))
    counts = (prod(len(choices.split("|")) for choices in _CHOICE.findall(template)) for template in templates)
    return templates, tuple(count**0.5 for count in counts)


def _spaced(text: str) -> str:
    return " ".join(text.split()).replace(" ,", ",").strip(" /-")


def chosen_reading(rng: Random, grammar: str) -> str:
    """One reading; a template is the likelier the more readings it has, but not as many times."""
    template = rng.choices(*_templates(grammar))[0]
    return _spaced(_CHOICE.sub(lambda match: rng.choice(match.group(1).split("|")), template))


@dataclass(frozen=True)
class Lexicon:
    """All wordings of one kind of paper in one language, by meaning."""

    grammar: Mapping[str, str]
    usual: Mapping[str, tuple[str, ...]]
    """What most senders print."""
    short: Mapping[str, tuple[str, ...]]
    """Abbreviations of words, in small letters."""
    cuts: bool = True
    """Are long words cut short, or bereft of their vowels, by rule? Not where words are compounds."""
    fills: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """What may stand for `{T}`, the name of a tax, and other such places."""

    @cached_property
    def meanings(self) -> Mapping[str, str]:
        """The meaning of a wording in its normal form, where it has one only."""
        return {form: next(iter(several)) for form, several in self._meant.items() if len(several) == 1}

    @cached_property
    def _meant(self) -> Mapping[str, frozenset[str]]:
        meant: dict[str, set[str]] = defaultdict(set)
        for meaning, grammar in self.grammar.items():
            for text in (*readings_of(grammar), *self.usual.get(meaning, ())):
                for filled in self._filled(text):
                    meant[self._full(filled)].add(_field(meaning))
        return {form: frozenset(several) for form, several in meant.items() if form}

    def _filled(self, text: str) -> list[str]:
        """A wording as it is, and with all that may stand in its place."""
        places = [place for place in self.fills if f"{{{place}}}" in text]
        return [text, *(text.replace(f"{{{place}}}", fill) for place in places for fill in self.fills[place])]

    def meant(self, text: str) -> frozenset[str]:
        """All that a printed wording may mean; nothing where the lexicon does not have it."""
        return self._meant.get(self._full(text), frozenset())

    def meaning(self, text: str) -> str | None:
        """What a printed wording means for sure, abbreviated or not."""
        return self.meanings.get(self._full(text))

    def readings(self, meaning: str) -> tuple[str, ...]:
        """All that the grammar composes for a meaning and for no other."""
        return tuple(text for text in readings_of(self.grammar[meaning]) if self.meaning(text) == _field(meaning))

    def heading(
        self, meaning: str, rng: Random, usual: Sequence[str] = (), *, terse: float = 0.2, longest: int = LONGEST
    ) -> str:
        """A usual wording or a composed one, its words abbreviated with a chance of `terse` each."""
        usual = usual or self.usual.get(meaning, ())
        if meaning not in self.grammar or (usual and rng.random() >= COMPOSED):
            return rng.choice(usual)
        return self.composed(meaning, rng, terse=terse, longest=longest) or rng.choice(usual)

    def composed(self, meaning: str, rng: Random, *, terse: float = 0.2, longest: int = LONGEST) -> str:
        """A wording by the grammar; nothing where chance finds none that is sure."""
        for _ in range(_TRIES):
            text = chosen_reading(rng, self.grammar[meaning])
            if len(text) <= longest and self.meaning(text) == _field(meaning):
                shorter = self.abbreviated(text, rng, terse)
                return shorter if self.meaning(shorter) == _field(meaning) else text
        return ""

    def abbreviated(self, text: str, rng: Random, chance: float) -> str:
        """Some of its words cut short, as far as nobody can mistake them."""
        return _WORD.sub(lambda match: self._shorter(match.group(), rng) if rng.random() < chance else match.group(), text)

    def _shorter(self, word: str, rng: Random) -> str:
        if _stem(word.lower()) == "no" and len(word) > 3:
            return rng.choice(_NUMBER)
        sure = [form for form in self._forms(word.lower()) if self._stands_for.get(_stem(_bare(form))) == _stem(_bare(word))]
        if not sure:
            return word
        form = rng.choice(sure)
        return form.upper() if word.isupper() else form.capitalize() if word[0].isupper() else form

    def _forms(self, word: str) -> tuple[str, ...]:
        listed = self.short.get(word, ()) or self.short.get(_stem(word), ())
        if listed or len(word) < 7 or not self.cuts:
            return listed
        cut = tuple(f"{word[:length]}{dot}" for length in (4, 5) if word[length - 1] not in "aeiou" for dot in ("", "."))
        return (*cut, _without_vowels(word))

    @cached_property
    def _stands_for(self) -> Mapping[str, str]:
        """The one word that an abbreviation stands for; words stand for themselves."""
        words = {
            word
            for texts in (*map(readings_of, self.grammar.values()), *self.usual.values())
            for text in texts
            for word in _WORD.findall(text.lower())
        }
        listed, ruled = defaultdict[str, set[str]](set), defaultdict[str, set[str]](set)
        for word in {*words, *self.short}:
            for form in self._forms(word):
                kind = listed if word in self.short or _stem(word) in self.short else ruled
                kind[_stem(_bare(form))].add(_stem(_bare(word)))
        taken = {_stem(_bare(word)) for word in words} | set(listed)
        known = {**listed, **{form: several for form, several in ruled.items() if form not in taken}}
        return {form: next(iter(several)) for form, several in known.items() if len(several) == 1}

    def _full(self, text: str) -> str:
        """The normal form with abbreviations written out."""
        return " ".join(self._stands_for.get(word, word) for word in normal(text).split())


def _field(meaning: str) -> str:
    """What is no field of the record means nothing, whatever it is; `amount@denial` is the amount where something is denied."""
    return NOTHING if meaning.startswith(("noise/", "column/")) else meaning.partition("@")[0]


def _bare(word: str) -> str:
    return normal(word).replace(" ", "")


def _without_vowels(word: str) -> str:
    """`pymnt`, `rndrng`: the first letter and all consonants."""
    kept = word[0] + re.sub(r"[aeiou]", "", word[1:])
    return re.sub(r"(.)\1", r"\1", kept)[:6]
