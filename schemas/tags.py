"""What the tagger said of a page, as it is stored beside the page's words: only the words it had something to say about."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

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
