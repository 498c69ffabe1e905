"""Tags thought over: what the tagger said of single words, corrected where the words around them say otherwise."""

from __future__ import annotations

from collections.abc import Mapping

from schemas.pages import ReadPage
from schemas.tags import PageTags, WordTag

Revisions = Mapping[int, tuple[str, float]]
"""By word of a page: its role, and how probable that is."""


def retagged(page: ReadPage, revised: Revisions) -> ReadPage:
    """The page with other roles of some words; what the tagger thought of them stays as their second thoughts."""
    if page.tags is None or not revised:
        return page
    roles = tuple(dict.fromkeys((*page.tags.roles, *(role for role, _ in revised.values()))))
    places = {role: at for at, role in enumerate(roles)}
    known = {tag.word: tag for tag in page.tags.words}
    for word, (role, share) in revised.items():
        tag = known.get(word, WordTag(word=word, roles=()))
        rest = [(at, other * (1 - share)) for at, other in tag.roles if at != places[role]]
        ranked = ((places[role], share), *sorted(rest, key=lambda pair: -pair[1]))
        known[word] = tag.model_copy(update={"roles": ranked, "begins": max(tag.begins, share)})
    tags = PageTags(
        roles=roles,
        words=tuple(known[word] for word in sorted(known)),
        kinds=page.tags.kinds,
        page_roles=page.tags.page_roles,
    )
    return page.model_copy(update={"tags": tags})
