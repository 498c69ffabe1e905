"""Classify: what kind of document some pages are, from the phrases of its types, the look of the pages and the tagger's view.

Every type starts from a prior; phrases, signs of structure and the logarithm of the tagger's share add nats; a softmax,
tempered because the signs are not independent, makes probabilities. `Something else` takes part with the score of a page that
says nothing, so that a few weak signs never make a sure guess; what is left without a type is a form or a letter, with low
confidence.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from schemas.document_type import DocumentType
from schemas.pages import ReadPage
from schemas.types import all_types
from schemas.understanding import Rival, TypeGuess
from workers.stages.page_kinds import kind_nats
from workers.stages.page_signs import covers
from workers.stages.phrases import Phrases, normal, strongest
from workers.stages.structure import signs_of

PRIORS = {"form": 0.5, "letter": 0.0, "invoice": -1.0, "receipt": -1.0, "eob": -1.0}
OTHER_PRIOR = -2.0
"""Of the types that need signs of their own."""
SOMETHING_ELSE = 0.5
TEMPERATURE = 1.4
HIGHEST = 0.999
TITLE = 1.5
"""Nats from which on a phrase that stands alone or large at the top is the title of its type."""
MODEL = 1.0
"""What a nat of the tagger's counts beside the others, on paper that is not strange to it."""
_LEFT = ("form", "letter")
"""What paper is that none of the types has phrases for: filled in, or written."""
LOOKED_AT = 4
"""Pages; a document tells what it is at its beginning."""


@dataclass(frozen=True)
class Classify:
    """Pages of one document to its type."""

    types: Mapping[str, DocumentType] = field(default_factory=all_types)

    def __call__(self, pages: Sequence[ReadPage]) -> TypeGuess:
        """The most probable type, how sure it is, and the next ones."""
        signs = list(self._signs(_behind_cover(pages)[:LOOKED_AT]))
        nats = {name: PRIORS.get(name, OTHER_PRIOR) for name in self.types} | {"": SOMETHING_ELSE}
        for _, name, weight in signs:
            if name in nats:
                nats[name] += weight
        shares = _softmax(nats)
        unknown = shares.pop("")
        ranked = sorted(shares, key=lambda name: -shares[name])
        best = ranked[0]
        if unknown > shares[best]:
            best = max((name for name in _LEFT if name in shares), key=lambda name: shares[name], default=best)
        return TypeGuess(
            type=best,
            confidence=min(HIGHEST, round(shares[best], 4)),
            runners_up=tuple(Rival(type=name, confidence=round(shares[name], 4)) for name in ranked if name != best)[:3],
            because=_strongest(signs, best),
        )

    def _signs(self, pages: Sequence[ReadPage]) -> Iterable[tuple[str, str, float]]:
        yield from signs_of(pages)
        for name, nats in kind_nats(pages, (*self.types, "")).items():
            yield "model", name, MODEL * nats
        phrases = [Phrases.of(page) for page in pages]
        for phrase, weights in self._cues.items():
            strength = strongest(phrases, phrase)
            if strength:
                for name, weight in weights.items():
                    sign = "title" if strength > 1.0 and weight >= TITLE else "cue"
                    yield f"{sign}:{phrase}", name, weight * strength

    @cached_property
    def _cues(self) -> Mapping[str, Mapping[str, float]]:
        """Phrase in normal form to the types it speaks for or against; wordings that become one count once."""
        cues: dict[str, dict[str, float]] = {}
        for each in self.types.values():
            for cue, weight in each.cues.items():
                known = cues.setdefault(normal(cue), {})
                known[each.name] = max(weight, known.get(each.name, weight), key=abs)
        return cues


def _behind_cover(pages: Sequence[ReadPage]) -> Sequence[ReadPage]:
    """What a cover hands on is the document; a cover alone is one itself."""
    return pages[1:] if len(pages) > 1 and covers(pages[0]) else pages


def _softmax(nats: Mapping[str, float]) -> dict[str, float]:
    top = max(nats.values())
    odds = {name: math.exp((value - top) / TEMPERATURE) for name, value in nats.items()}
    total = sum(odds.values())
    return {name: value / total for name, value in odds.items()}


def _strongest(signs: Iterable[tuple[str, str, float]], name: str) -> tuple[str, ...]:
    speaking = sorted(((weight, sign) for sign, of, weight in signs if of == name and weight > 0), reverse=True)
    return tuple(sign for _, sign in speaking[:4])
