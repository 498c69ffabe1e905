"""Whose an amount is where services are lists of captions and amounts, and no columns tell.

The tagger, unsure on strange paper, takes what is listed below a service for its claim's. A claim has each of its amounts once:
where one is told below several services of a claim, each is that service's; and so it is below the services of all other claims
of the same paper. Adjustments that are told among them are the service's, too.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from schemas.pages import ReadPage
from schemas.types.eob import COLUMNS
from workers.stages.extract.sheets import sheet_of, tokens_of
from workers.stages.extract.tagged.retagged import retagged
from workers.stages.extract.tagged.service_rows import AMOUNT

_CLAIM, _LINE = "/claims/*/", "/claims/*/lines/*/"
_ADJUSTMENT = "adjustments/*/"
_OPENS = 0.5
_SEVERAL = 2
_TOLD = 0.9
"""How probable a service's amount is that was told as its claim's."""


class _Said(NamedTuple):
    """An amount of a field that services and claims both have."""

    name: str
    is_own: bool
    """Does the tagger take it for the service's?"""
    page: int
    word: int


_Service = list[_Said]
"""The amounts from a service on to the next, as read."""


def with_listed_amounts(pages: Sequence[ReadPage]) -> tuple[ReadPage, ...]:
    """The pages, with amounts that are told below each service as the services'."""
    claims = list(_claims(pages))
    listed = {name for services in claims for name in _told_again(services)}
    revised: dict[int, dict[int, tuple[str, float]]] = defaultdict(dict)
    for service in (each for services in claims for each in services):
        for said in _before_totals(service):
            if not said.is_own and (said.name in listed or len(listed) >= _SEVERAL):
                revised[said.page][said.word] = _LINE + said.name, _TOLD
    return tuple(_revised(page, revised.get(page.facts.number, {})) for page in pages)


def _revised(page: ReadPage, roles: Mapping[int, tuple[str, float]]) -> ReadPage:
    """The page with other roles of some words; an adjustment that begins in its claim's list then begins in its service's."""
    found = retagged(page, roles)
    if found.tags is None or not roles:
        return found
    words = (
        tag.model_copy(update={"opens": (0.0, 0.0, tag.opens[1])}) if _ADJUSTMENT in roles.get(tag.word, ("", 0.0))[0] else tag
        for tag in found.tags.words
    )
    return found.model_copy(update={"tags": found.tags.model_copy(update={"words": tuple(words)})})


def _told_again(services: Sequence[_Service]) -> Iterator[str]:
    """The fields that a claim seems to have below several of its services, none of which has its own."""
    for name in COLUMNS:
        told = [said for service in services for said in _before_totals(service) if said.name == name]
        if len(told) >= _SEVERAL and not any(said.is_own for said in told):
            yield name


def _before_totals(service: _Service) -> Iterator[_Said]:
    """What is told before a field comes again: that is the claim's total."""
    seen: set[str] = set()
    for said in service:
        if said.name in seen:
            return
        if said.name in COLUMNS:
            seen.add(said.name)
        yield said


def _claims(pages: Sequence[ReadPage]) -> Iterator[list[_Service]]:
    """The services of each claim, in the order of reading."""
    services: list[_Service] = []
    for page, word, role, opens, is_amount in _words(pages):
        if opens[0] > _OPENS and services:
            yield services
            services = []
        is_own = role.startswith(_LINE)
        name = role.removeprefix(_LINE if is_own else _CLAIM)
        if is_own and (opens[1] > _OPENS or name == "procedure") and (not services or services[-1]):
            services.append([])
        if services and ((is_amount and name in COLUMNS) or name.startswith(_ADJUSTMENT)):
            services[-1].append(_Said(name, is_own, page, word))
    yield services


def _words(pages: Sequence[ReadPage]) -> Iterator[tuple[int, int, str, tuple[float, float, float], bool]]:
    """Page, index, likeliest role, what begins there, and whether it is an amount, of each word that has a role."""
    for page in pages:
        if page.tags is None or not page.text.lines:
            continue
        names, tags = page.tags.roles, {tag.word: tag for tag in page.tags.words if tag.roles}
        words = {token: index for index, word in enumerate(page.text.words) for token in tokens_of(word, page.facts)}
        for row in sheet_of(page).rows:
            for token in row.tokens:
                tag = tags.get(words[token])
                if tag is not None:
                    is_amount = AMOUNT.fullmatch(token.text) is not None
                    yield page.facts.number, tag.word, names[tag.roles[0][0]], tag.opens, is_amount
