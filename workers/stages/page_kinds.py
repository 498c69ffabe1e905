"""What kind of document the tagger takes pages for, as nats that add to other signs."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence

from schemas.pages import ReadPage
from schemas.tags import PageTags
from schemas.types import all_types

_LATER = 0.4
"""What a page after the first counts: a document tells what it is at its beginning."""
_FAINT = 0.02
"""No kind is less likely than this, whatever the tagger says: it errs too."""
_UNKNOWN = 0.05
"""What the tagger, which knows only kinds it was taught, is taken to leave to `something else`, the kind without a name."""
_STRANGENESS = 0.5
"""What a share of unsure words takes from the tagger's view of the page's kind."""
_SURELY = 3.0
"""Nats that the role of a page may say at most."""
LETTER = "letter/"


def kind_nats(pages: Sequence[ReadPage], kinds: Iterable[str]) -> dict[str, float]:
    """For each of the kinds, how much likelier it is than by chance; empty where no tagger has seen the pages."""
    seen = [
        (page.tags.kinds, (_LATER if number else 1.0) * _trust(page.tags))
        for number, page in enumerate(pages)
        if page.tags is not None
    ]
    named = tuple(kinds) if seen else ()
    return {
        kind: sum(weight * math.log(max(_FAINT, share_of(shares, kind)) * len(named)) for shares, weight in seen)
        for kind in named
    }


def _trust(tags: PageTags) -> float:
    """What the tagger's view of a page counts: less on paper that is strange to it.

    Of the words of registered forms it has learned nothing, so that being unsure of them says nothing either.
    """
    likeliest = max(tags.kinds, key=lambda kind: tags.kinds[kind], default="")
    is_registered = likeliest in all_types() and all_types()[likeliest].registered
    return 1.0 if is_registered else 1.0 - _STRANGENESS * tags.doubt


def share_of(shares: Mapping[str, float], kind: str) -> float:
    """Of a type; of letters the sum over their categories."""
    if not kind:
        return _UNKNOWN
    if kind == LETTER.rstrip("/"):
        return sum(share for name, share in shares.items() if name.startswith(LETTER))
    return shares.get(kind, 0.0)


def first_nats(page: ReadPage) -> float:
    """How much the page looks like the first of a document (positive) rather than like one that goes on."""
    if page.tags is None:
        return 0.0
    first, later = (max(_FAINT, page.tags.page_roles.get(role, 0.0)) for role in ("first", "continuation"))
    return max(-_SURELY, min(_SURELY, math.log(first / later))) * _trust(page.tags)
