"""Is a page a form of fixed geometry whose own ink is gone? Asked of its words, where no form's lines were found."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from schemas.pages import PageFacts, PageText, Word
from schemas.values import is_npi
from workers.forms.contents import contents_of
from workers.forms.find_form import FORMS, LikelyForm
from workers.forms.register import Registration
from workers.forms.template import load_template
from workers.forms.typed import Rival, TypedFit, TypedWords, fit_at, fit_typed, warp_at
from workers.forms.words import caption_words, plain

_NUMBERED = "cms1500_1990"
_POINTERS = re.compile(r"24\.\d\.E")
_FEWEST, _MOST = 25, 420
"""Words between which a page may be a filled form without its captions."""
_PORTRAIT = (1.12, 1.5)
"""Height over width; faxes and sheets of A4 are among them."""
_FILLED = 0.6
"""Share of the boxes every claim fills from which a page is one. Claims reach 0.8 and more, other paper 0.3."""
_STANDS = 0.25
"""Share of what the words could say for the form at most from which it is one; other paper may reach more."""
_CLEAR, _LEAST, _MOST_ASKED = 0.2, 6.0, 25.0
"""Share of what those words could say that another place would put into other boxes, by which they must prefer the place found;
as nats no less and no more."""
_IN_PLACE = 0.7
"""Share of what the words could say from which most of them stand in boxes of their formats; legible claims reach 0.9."""
_DOUBTFUL = 0.5
"""How sure it is that values stand in the boxes they were read from, where the words leave a doubt."""


@dataclass(frozen=True, slots=True)
class FindTypedForm:
    """A page's words to the form that was filled with them; None for other paper."""

    def __call__(self, facts: PageFacts, text: PageText) -> LikelyForm | None:
        """The form that accounts for most of the words, where they fill it."""
        if facts.blank or not _PORTRAIT[0] <= facts.height / facts.width <= _PORTRAIT[1]:
            return None
        found = [each for name in FORMS if (each := _look(name, text.words)) is not None]
        return max(found, key=lambda each: each.registration.score, default=None)


def _look(name: str, words: tuple[Word, ...]) -> LikelyForm | None:
    contents, template = contents_of(name), load_template(name)
    typed = [word for word in words if plain(word.text) not in caption_words(name)]
    if not _FEWEST <= len(typed) <= _MOST:
        return None
    fit = fit_typed(TypedWords.of(typed, contents))
    if fit is None or fit.filled < _FILLED or fit.nats < _STANDS * fit.best:
        return None
    if name == "cms1500" and _is_numbered(typed, fit) and (numbered := fit_typed(_as_numbered(typed))) is not None:
        fit, template = numbered, load_template(_NUMBERED)
    # As lines that fit are scored: how much of the claim is there, and how much of the page is the claim.
    score = min(1.0, fit.filled * fit.nats / fit.best)
    placed = 1.0 if is_clear(fit) else _DOUBTFUL
    return LikelyForm(template, Registration(warp_at(fit.place, template), score), lines=None, placed=placed)


def _is_numbered(typed: Sequence[Word], fit: TypedFit) -> bool:
    """Is it the edition of numbered diagnoses? Its pointers are figures, and nobody has the NPI that all have since 2007."""
    names, inside = contents_of(_NUMBERED).names, fit_at(_as_numbered(typed), fit.place).inside
    pointers = [word.text for word, box in zip(typed, inside, strict=True) if box >= 0 and _POINTERS.fullmatch(names[box])]
    figures = sum(text.isdigit() for text in pointers)
    return figures > len(pointers) / 2 and not any(is_npi(word.text) for word in typed)


def _as_numbered(typed: Sequence[Word]) -> TypedWords:
    return TypedWords.of(typed, contents_of(_NUMBERED))


def is_clear(fit: TypedFit) -> bool:
    """Do most words stand in boxes of their formats, and do they prefer this place to any other?"""
    return fit.nats >= _IN_PLACE * fit.best and all(map(_is_beaten, fit.rivals))


def _is_beaten(rival: Rival) -> bool:
    return rival.lead >= min(_MOST_ASKED, max(_LEAST, _CLEAR * rival.stake))
