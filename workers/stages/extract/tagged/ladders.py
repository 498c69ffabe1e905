"""Ladders of amounts beside services: a claim worked out downwards, caption and amount on a line, from charge to payment.

The tagger reads row by row and takes a rung for an amount of the service that happens to stand beside it. Captions that
begin at one edge and amounts that end at another, one below the other, are one list. One that goes down beside several
services is no service's; nor are its like on the same paper, or those of which the tagger mostly thinks so. Amounts
beside it are services'.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from schemas.pages import ReadPage
from schemas.tags import WordTag
from schemas.types.eob import COLUMNS
from workers.stages.extract.sheets import Row, Token
from workers.stages.extract.tagged.printed import Printed, PrintedPages
from workers.stages.extract.tagged.retagged import retagged
from workers.stages.extract.tagged.service_rows import AMOUNT

_LINE, _CLAIM = "/claims/*/lines/*/", "/claims/*/"
_OWN = frozenset(_CLAIM + name for name in COLUMNS)
_PART = frozenset(_LINE + name for name in COLUMNS)
_SERVICE = frozenset({f"{_LINE}procedure", f"{_LINE}service_from"})
_RUNGS = 3
_FLUSH = 1.3
"""Characters by which edges of one list differ at most."""
_NEXT = 2.6
"""Word heights from rung to rung, at most."""

Roles = Mapping[int, tuple[str, float]]


@dataclass(frozen=True, slots=True)
class _Rung:
    """A caption and its amount."""

    row: Row
    caption: Token
    amount: Token

    def follows(self, above: _Rung) -> bool:
        flush = abs(self.amount.x1 - above.amount.x1) < _FLUSH * self.amount.pitch
        begins = abs(self.caption.x0 - above.caption.x0) < _FLUSH * self.caption.pitch
        near = 0 < self.amount.y0 - above.amount.y0 < _NEXT * (above.amount.y1 - above.amount.y0)
        return flush and begins and near


@dataclass(frozen=True, slots=True)
class _Ladder:
    """Rungs below each other, with services at their left."""

    page: int
    rungs: tuple[_Rung, ...]
    own: float
    """What the tagger believes of its amounts as the claim's."""
    part: float
    """And as a service's."""
    services: int
    """That stand at its left."""

    @property
    def edge(self) -> float:
        return self.rungs[0].amount.x1


def with_ladders(pages: Sequence[ReadPage], printed: PrintedPages) -> tuple[ReadPage, ...]:
    """The pages, with the amounts of such lists as the claim's, and those beside them as its services'."""
    roles = {page.facts.number: _roles(page) for page in pages}
    ladders = [ladder for number, page in printed.items() for ladder in _ladders(number, page, roles[number])]
    known = [each for each in ladders if _is_claims(each, ladders)]
    by_page: dict[int, list[_Ladder]] = defaultdict(list)
    for each in known:
        by_page[each.page].append(each)
    return tuple(_levelled(page, by_page[page.facts.number], printed, roles[page.facts.number]) for page in pages)


def _is_claims(ladder: _Ladder, ladders: Sequence[_Ladder]) -> bool:
    """Of all lists that end at this edge: stands one beside several services, or are most of their amounts the claim's?"""
    pitch = ladder.rungs[0].amount.pitch
    alike = [each for each in ladders if abs(each.edge - ladder.edge) < _FLUSH * pitch]
    return any(each.services > 1 for each in alike) or sum(each.own for each in alike) > sum(each.part for each in alike)


def _roles(page: ReadPage) -> Roles:
    if page.tags is None:
        return {}
    names = page.tags.roles
    return {tag.word: (names[tag.roles[0][0]], tag.roles[0][1]) for tag in page.tags.words if tag.roles}


def _ladders(number: int, page: Printed, roles: Roles) -> Iterator[_Ladder]:
    runs: list[list[_Rung]] = []
    for rung in (rung for row in page.rows for rung in _rungs(row, page, roles)):
        run = next((each for each in reversed(runs) if rung.follows(each[-1])), None)
        if run is None:
            runs.append([rung])
        else:
            run.append(rung)
    for run in runs:
        services = _services_beside(run, page, roles) if len(run) >= _RUNGS else 0
        if services:
            told = [roles.get(page.words[rung.amount], ("", 0.0)) for rung in run]
            own, part = (sum(share for role, share in told if role in names) for names in (_OWN, _PART))
            yield _Ladder(number, tuple(run), own, part, services)


def _services_beside(run: Sequence[_Rung], page: Printed, roles: Roles) -> int:
    """Rows at the left of a list that name a service."""
    first, last = run[0], run[-1]
    rows = page.rows[first.row.index : last.row.index + 1]
    edge = min(rung.caption.x0 for rung in run)
    return sum(
        any(roles.get(page.words[token], ("", 0.0))[0] in _SERVICE for token in row.tokens if token.x1 < edge) for row in rows
    )


def _rungs(row: Row, page: Printed, roles: Roles) -> Iterator[_Rung]:
    """Amounts of the row that have a caption right before them: words that are nothing else."""
    for at, segment in enumerate(row.segments):
        amount = segment.tokens[-1]
        if not AMOUNT.fullmatch(amount.text):
            continue
        before = segment.tokens[:-1] or (row.segments[at - 1].tokens if at else ())
        words = [token for token in before if any(c.isalpha() for c in token.text)]
        if words and not any(roles.get(page.words[token], ("", 0.0))[0] for token in before):
            yield _Rung(row, words[0], amount)


def _left_of(rung: _Rung) -> Iterator[Token]:
    return (token for token in rung.row.tokens if token.x1 < rung.caption.x0)


def _levelled(page: ReadPage, ladders: Sequence[_Ladder], printed: PrintedPages, roles: Roles) -> ReadPage:
    if not ladders or page.tags is None:
        return page
    words = printed[page.facts.number].words
    revised: dict[int, tuple[str, float]] = {}
    for ladder in ladders:
        told = set[str]()
        for rung in ladder.rungs:
            role, share = roles.get(words[rung.amount], ("", 0.0))
            told.add(role.rpartition("/")[2])
            if role in _PART:
                revised[words[rung.amount]] = (role.replace(_LINE, _CLAIM, 1), share)
        for token in (token for rung in ladder.rungs for token in _left_of(rung)):
            role, share = roles.get(words[token], ("", 0.0))
            if role in _OWN and role.rpartition("/")[2] in told:
                revised[words[token]] = (role.replace(_CLAIM, _LINE, 1), share)
    tagged = retagged(page, revised)
    if tagged.tags is None:
        return tagged
    tags = tuple(_closed(tag) if tag.word in revised else tag for tag in tagged.tags.words)
    return tagged.model_copy(update={"tags": tagged.tags.model_copy(update={"words": tags})})


def _closed(tag: WordTag) -> WordTag:
    """An amount of such a list, or one beside it, opens nothing."""
    return tag.model_copy(update={"opens": (0.0, 0.0, 0.0)})
