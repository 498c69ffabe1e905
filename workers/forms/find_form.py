"""Is a page a form of fixed geometry? Asked of its ruled lines, before anything is read."""

from __future__ import annotations

from dataclasses import dataclass

from workers.forms.lines import RuledLines, find_lines
from workers.forms.register import Registration, register
from workers.forms.template import FormTemplate, load_template
from workers.forms.words import caption_words, plain
from workers.raster import CleanPage

FORMS = ("cms1500", "ub04")
_CERTAIN = 0.7
"""Fit of the lines from which no other form needs to be tried."""
_SURE = 0.5
"""Fit from which a page is the form."""
_LIKELY = 0.36
"""Fit from which it is the form if its printed captions are there too."""

_SAID = 0.3
"""Share of the words of a form's captions that its own text must have."""


@dataclass(frozen=True, slots=True)
class LikelyForm:
    """A form whose lines, or what is typed into it, fit the page, and how it lies on it."""

    template: FormTemplate
    registration: Registration
    lines: RuledLines | None
    """None where they are gone and the form was found by its words."""
    placed: float = 1.0
    """How sure it is that the form lies there."""

    @property
    def is_sure(self) -> bool:
        """True where the lines alone leave no doubt."""
        return self.registration.score >= _SURE


@dataclass(frozen=True, slots=True)
class FindForm:
    """Clean page to the form that its lines fit; None for other paper."""

    def __call__(self, page: CleanPage) -> LikelyForm | None:
        """The best fit among the known forms."""
        templates = _possible(page)
        if not templates:
            return None
        lines = find_lines(page.pixels)
        best: LikelyForm | None = None
        for template in templates:
            found = register(lines, template)
            if found is not None and (best is None or found.score > best.registration.score):
                best = LikelyForm(template, found, lines)
            if found is not None and found.score > _CERTAIN:
                break
        return best if best is not None and best.registration.score >= _LIKELY else None


def _possible(page: CleanPage) -> list[FormTemplate]:
    """All forms; where a page brings its own words, and with them all its captions, those whose captions are among them."""
    templates = [] if page.facts.blank else [load_template(name) for name in FORMS]
    if page.own_text is None:
        return templates
    said = frozenset(plain(word.text) for word in page.own_text.words)
    return [template for template in templates if _shares_words(said, caption_words(template.type))]


def _shares_words(said: frozenset[str], captions: frozenset[str]) -> bool:
    return len(said & captions) >= _SAID * len(captions)
