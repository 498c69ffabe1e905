"""Dates in a claim's panel: captions and values below each other, beside which or below which the services stand.

A tagger that looks for a service's days takes those of the stay for them. What is listed below one another tells of one thing:
where all other values of the list are the claim's, its dates are, too.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from schemas.pages import ReadPage
from workers.stages.extract.sheets import Segment
from workers.stages.extract.tagged.printed import PrintedPages
from workers.stages.extract.tagged.retagged import retagged

_LINE, _CLAIM = "/claims/*/lines/*/", "/claims/*/"
_DAYS = frozenset({f"{_LINE}service_from", f"{_LINE}service_to"})
_SEVERAL = 2
"""Values of the claim that a panel must have."""
_LEVEL = 1.3
"""Characters by which the left edges of a panel's captions differ at most."""
_NEXT = 2.2
"""Word heights from one line of a panel to the next, at most."""

Opens = tuple[float, float, float]


@dataclass(slots=True)
class _Panel:
    """Captions with their values, below each other."""

    last: Segment
    roles: list[str] = field(default_factory=list)
    days: list[tuple[int, str, float]] = field(default_factory=list)
    """Words taken for days of a service: index, role, share."""

    def takes(self, segment: Segment) -> bool:
        """Is it the next line?"""
        token, above = segment.tokens[0], self.last.tokens[0]
        below = token.y0 - above.y0 < _NEXT * (above.y1 - above.y0)
        return below and abs(token.x0 - above.x0) < _LEVEL * max(token.pitch, above.pitch)

    @property
    def is_claims(self) -> bool:
        """Does all else it has tell of the claim?"""
        others = [role for role in self.roles if role not in _DAYS]
        return len(others) >= _SEVERAL and all(role.startswith(_CLAIM) and not role.startswith(_LINE) for role in others)


def with_panels(pages: Sequence[ReadPage], printed: PrintedPages) -> tuple[ReadPage, ...]:
    """The pages, the dates in panels of claims tagged as the claims'."""
    return tuple(_with_own_days(page, printed) for page in pages)


def _with_own_days(page: ReadPage, printed: PrintedPages) -> ReadPage:
    days = {word: (role, share) for panel in _panels(page, printed) if panel.is_claims for word, role, share in panel.days}
    if not days or page.tags is None:
        return page
    opens = _opens(page, days.keys(), printed)
    own = retagged(page, {word: (role.replace(_LINE, _CLAIM), share) for word, (role, share) in days.items()})
    if own.tags is None:
        return own
    tags = tuple(tag.model_copy(update={"opens": opens.get(tag.word, tag.opens)}) for tag in own.tags.words)
    return own.model_copy(update={"tags": own.tags.model_copy(update={"words": tags})})


def _opens(page: ReadPage, days: AbstractSet[int], printed: PrintedPages) -> Mapping[int, Opens]:
    """A claim's day opens nothing; a service that seemed to begin with it begins with the next word of a service in the row."""
    if page.tags is None:
        return {}
    names, tags = page.tags.roles, {tag.word: tag for tag in page.tags.words if tag.roles}
    opens: dict[int, Opens] = dict.fromkeys(days, (0.0, 0.0, 0.0))
    here = printed[page.facts.number]
    for row in here.rows:
        begun = 0.0
        for word in dict.fromkeys(here.words[token] for token in row.tokens):
            if word in days:
                begun = max(begun, tags[word].opens[1])
            elif begun and word in tags and names[tags[word].roles[0][0]].startswith(_LINE):
                first, second, third = tags[word].opens
                opens[word], begun = (first, max(second, begun), third), 0.0
    return opens


def _panels(page: ReadPage, printed: PrintedPages) -> Iterator[_Panel]:
    here = printed.get(page.facts.number)
    if page.tags is None or here is None:
        return
    names = page.tags.roles
    roles = {tag.word: (names[tag.roles[0][0]], tag.roles[0][1]) for tag in page.tags.words if tag.roles}
    words = here.words
    panels: list[_Panel] = []
    for segment, value in (pair for row in here.rows for pair in zip(row.segments, (*row.segments[1:], None), strict=True)):
        if not segment.tokens[0].key.isalpha() or roles.get(words[segment.tokens[0]], ("", 0.0))[0]:
            continue
        panel = next((each for each in reversed(panels) if each.takes(segment)), None)
        if panel is None:
            panels.append(panel := _Panel(segment))
        panel.last = segment
        behind = value.tokens if value is not None and segment.tokens[-1].ends_label else ()
        said = [(words[token], *roles.get(words[token], ("", 0.0))) for token in (*segment.tokens, *behind)]
        panel.roles += [role for _, role, _ in said if role]
        panel.days += [(word, role, share) for word, role, share in said if role in _DAYS]
    yield from panels
