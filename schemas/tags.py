"""What the tagger said of a page, as it is stored beside the page's words: only the words it had something to say about."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from statistics import fmean
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

_FAINT, _SURE = 0.1, 0.9
Share = Annotated[float, Field(ge=0.0, le=1.0)]


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class WordTag(_Frozen):
    """A word that belongs to a field, or may."""

    word: Annotated[int, Field(ge=0)]
    """Its index among the page's words."""
    roles: tuple[tuple[int, Share], ...]
    """Index into `PageTags.roles` and probability, best first."""
    begins: Share = 0.0
    """That a value begins with it."""
    opens: tuple[Share, Share, Share] = (0.0, 0.0, 0.0)
    """That an item begins with it: of the outermost list of its role, of the list within, of the one within that."""


class PageTags(_Frozen):
    """One page."""

    roles: tuple[str, ...]
    """The roles that occur on it: patterns of fields, joined by `+` where a word carries several, empty for no field."""
    words: tuple[WordTag, ...]
    """In the page's order. A word that is missing belongs to no field."""
    kinds: Mapping[str, Share]
    """What document the page belongs to: a type, or `letter/<category>`."""
    page_roles: Mapping[str, Share]
    """`first`, `continuation`, `attachment`, `separator` or `blank`."""

    @property
    def surest(self) -> tuple[float, ...]:
        """Of each word that may belong to a field, how probable its likeliest role is."""
        return tuple(max(share for _, share in word.roles) for word in self.words if word.roles)

    @property
    def doubt(self) -> float:
        """How strange the page is to the tagger: the share of those words that it is unsure of; 0 where there are none."""
        return doubt_of(self.surest)


def doubt_of(surest: Sequence[float]) -> float:
    """The share of words that a tagger is unsure of, by the probability of the likeliest role of each."""
    return fmean(_FAINT < share < _SURE for share in surest) if surest else 0.0
