"""Claims whose name stands below its caption, in a panel beside their services: they begin beside the caption.

A service at the right of `Patient:` is of the same claim as the name below it, though it is read before the name. Otherwise it
would go to the claim above.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from schemas.pages import ReadPage
from schemas.tags import WordTag
from workers.stages.extract.sheets import Row, Segment, Token
from workers.stages.extract.tagged.printed import Printed, PrintedPages

_NAME = "/claims/*/patient_name"
_SERVICE = frozenset(f"/claims/*/lines/*/{name}" for name in ("service_from", "procedure", "revenue_code"))
_OPENS = 0.5
_INDENT = 3.0
"""Characters by which a value is set in from its caption, at most."""
_NEXT = 2.2
"""Word heights from a caption to the value below it, at most."""


def with_claims_from_captions(pages: Sequence[ReadPage], printed: PrintedPages) -> tuple[ReadPage, ...]:
    """The pages, with such claims beginning at the service beside the caption."""
    return tuple(_begun(page, printed.get(page.facts.number)) for page in pages)


def _begun(page: ReadPage, here: Printed | None) -> ReadPage:
    if page.tags is None or here is None:
        return page
    tags = {tag.word: tag for tag in page.tags.words if tag.roles}
    roles = {word: page.tags.roles[tag.roles[0][0]] for word, tag in tags.items()}
    opens: dict[int, float] = {}
    for row in here.rows[1:]:
        for name in (token for token in row.tokens if _opens_claim(tags.get(here.words[token]), roles)):
            beside = next(iter(_beside_caption(here.rows[row.index - 1], name, here, roles)), None)
            if beside is not None:
                opens |= {here.words[name]: 0.0, beside: 1.0}
    if not opens:
        return page
    words = tuple(_opening(tag, opens) for tag in page.tags.words)
    return page.model_copy(update={"tags": page.tags.model_copy(update={"words": words})})


def _opens_claim(tag: WordTag | None, roles: dict[int, str]) -> bool:
    return tag is not None and roles[tag.word] == _NAME and tag.opens[0] >= _OPENS


def _beside_caption(above: Row, name: Token, here: Printed, roles: dict[int, str]) -> Iterator[int]:
    """What names a service at the right of the name's caption in the row above, if that has one."""
    caption = next((segment for segment in above.segments if _is_caption(segment, name, here, roles)), None)
    if caption is not None:
        behind = (here.words[token] for token in above.tokens if token.x0 > caption.x1)
        yield from (word for word in behind if roles.get(word, "") in _SERVICE)


def _is_caption(segment: Segment, name: Token, here: Printed, roles: dict[int, str]) -> bool:
    first = segment.tokens[0]
    indented = -1.0 < (name.x0 - first.x0) / name.pitch < _INDENT
    plain = not any(roles.get(here.words[token]) or any(c.isdigit() for c in token.text) for token in segment.tokens)
    return indented and plain and name.y0 - first.y0 < _NEXT * (name.y1 - name.y0)


def _opening(tag: WordTag, opens: dict[int, float]) -> WordTag:
    if tag.word not in opens:
        return tag
    return tag.model_copy(update={"opens": (opens[tag.word], *tag.opens[1:])})
