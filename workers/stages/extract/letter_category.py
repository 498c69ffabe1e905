"""The category of a letter, by its words, what its sentences are about, who writes, and what the tagger takes it for."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from models.purposes import purposes
from schemas.pages import ReadPage
from schemas.readings import Candidate, Reading
from schemas.record import Source
from workers.stages.extract.candidates import Found, reading_of
from workers.stages.extract.fusion.merge import AGREES, DIFFER
from workers.stages.extract.letter_concepts import is_post_label
from workers.stages.extract.letter_signs import SIGNS, WHO_WRITES, Seen, signs_on
from workers.stages.extract.prose import Prose
from workers.stages.extract.sheets import Token
from workers.stages.page_kinds import LETTER, kind_nats

_CATEGORIES = tuple(SIGNS)
NOTHING_SAID: Mapping[str, float] = MappingProxyType({})
_SIGNS, _WRITERS, _MODEL = 0.3, 0.5, 0.3
"""What a nat of the sentences' signs counts beside one of the words', of the writers', and of the tagger's: words
tell best, the others know what words do not. Chosen on validation families and on letters by a hand that taught nothing."""
_FAINT = 1e-3
"""No category is less likely than this by its words."""
_OTHER = 1.2
"""Nats of a letter that is about none of these."""
RETURNED = "returned_mail"
_CAME_BACK = 2.0
"""Nats of the post's label, or of what looks so: the rest of the paper is what was sent, and does not say that it came back."""
_SEEN = 0.5
"""Share of its kind that the tagger must give the first page of mail that came back."""
_ASKED_BY_LAW = ("records_request", "refund_request")
"""What law offices ask for besides: then that one writes speaks for these as well."""
_TO_NOBODY = 0.4
"""What signs count in what is printed for everybody: in its tables and rules all of them occur."""

_UNSPOKEN = 0.5
"""Share of its score that a category keeps where no sentence is about it: it may be no mail of ours in everyday words."""


def category_of(
    proses: Sequence[Prose],
    pages: Sequence[ReadPage] = (),
    writers: Mapping[str, float] = NOTHING_SAID,
    *,
    addressed: bool = True,
    begins: int = 0,
) -> Iterator[Reading]:
    """One reading of `/category`, its place the sentence that spoke loudest.

    `pages`: as the tagger saw them; `writers`: what the names of those who write and get the letter add by category;
    `addressed`: goes it to somebody, or tells it whose case it is about? `begins`: at which page, behind envelopes and covers.
    """
    began = 0 if came_back(pages) else begins
    seen = strongest_signs(proses[began:])
    said = purposes()(" ".join(prose.text for prose in proses[began:]))
    signs = _nats_of_signs(seen, 1.0 if addressed else _TO_NOBODY)
    nats = {
        name: math.log(max(_FAINT, said.get(name, 0.0))) + _SIGNS * signs[name] + _WRITERS * writers.get(name, 0.0)
        for name in _CATEGORIES
    }
    nats[RETURNED] += _CAME_BACK if came_back(pages) else 0.0
    told = {
        name.removeprefix(LETTER): value
        for name, value in kind_nats(pages[began:], [LETTER + name for name in _CATEGORIES]).items()
    }
    by_words, by_model = max(nats, key=lambda name: nats[name]), max(told, key=lambda name: told[name], default=None)
    for name, value in told.items():
        nats[name] += _MODEL * value
    views = () if by_model is None else (AGREES,) if by_model == by_words else (DIFFER,)
    shares = _shares(nats)
    best, *others = sorted(shares, key=lambda name: -shares[name])
    runners = tuple(Candidate(value=name, score=round(shares[name], 4), because="other_wording") for name in others[:2])
    speaking = [(each.nats, tokens) for each, tokens in seen if each.category == best]
    if not speaking:
        yield Reading(
            pointer="/category",
            value=best,
            score=_UNSPOKEN * shares[best],
            source=Source.DERIVED,
            runners_up=runners,
            because=views,
        )
        return
    _, tokens = max(speaking, key=lambda each: each[0])
    found_here = reading_of("/category", Found(best, tokens, shares[best], ("wording", *views)))
    yield found_here.model_copy(update={"source": Source.DERIVED, "runners_up": runners})


def _nats_of_signs(seen: Sequence[tuple[Seen, tuple[Token, ...]]], weight: float) -> dict[str, float]:
    """By category, what its signs add; `weight`: of each."""
    nats = {name: weight * sum(each.nats for each, _ in seen if each.category == name) for name in _CATEGORIES}
    nats["other"] += _OTHER / weight
    lawyers = weight * sum(each.nats for each, _ in seen if each.sign in WHO_WRITES)
    nats["legal"] -= min(lawyers, max(nats[name] for name in _ASKED_BY_LAW))
    return nats


def came_back(pages: Sequence[ReadPage]) -> bool:
    """Is it mail that the post gave back: does a label say so on a page, or the tagger of the first?"""
    tags = pages[0].tags if pages else None
    seen = 0.0 if tags is None else tags.kinds.get(LETTER + RETURNED, 0.0)
    return seen >= _SEEN or any(is_post_label(line.text) for page in pages for line in page.text.lines)


def strongest_signs(proses: Sequence[Prose]) -> tuple[tuple[Seen, tuple[Token, ...]], ...]:
    """Every sign of a letter where it counts most, with the words of its sentence."""
    best: dict[tuple[str, str], tuple[Seen, tuple[Token, ...]]] = {}
    for number, prose in enumerate(proses):
        for seen in signs_on(prose.text, first=number == 0):
            key = (seen.category, seen.sign)
            if key not in best or seen.nats > best[key][0].nats:
                best[key] = seen, prose.behind(seen.start, seen.end)
    return tuple(best.values())


def _shares(nats: dict[str, float]) -> dict[str, float]:
    top = max(nats.values())
    odds = {name: math.exp(value - top) for name, value in nats.items()}
    total = sum(odds.values())
    return {name: value / total for name, value in odds.items()}
