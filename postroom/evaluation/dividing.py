"""How well a pile of mail without separator sheets is divided into its documents: drawn documents laid on each other."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random

from models.evaluation.known import KnownDocument, load
from postroom.evaluation.kept_tags import KeptTags
from postroom.evaluation.on_all_cores import on_all_cores
from postroom.evaluation.tables import Lines, percent, table
from postroom.evaluation.understanding import own_line
from schemas.pages import ReadPage
from schemas.understanding import PageGroup

PILE = 12
"""Documents in one file."""
_ORDERS: dict[str, Callable[[Sequence[Path]], Sequence[Path]]] = {
    "as it comes": lambda paths: Random(1).sample(paths, len(paths)),
    "sender by sender": lambda paths: sorted(paths, key=lambda path: (path.name.split(".")[1], path.name)),
}
"""Mail is shuffled, or sorted by who sent it, so that most documents lie behind one with the same letterhead."""
_line = cache(own_line)


@dataclass(frozen=True, slots=True)
class Parted:
    """What became of one document of a pile."""

    order: str
    type: str
    family: str
    pages: int
    begun: bool
    """Was seen that it begins?"""
    cuts: int
    """Documents that were thought to begin within it."""
    ended: bool
    """Was seen that the next one begins? True of the last of a pile."""

    @property
    def is_whole(self) -> bool:
        """All its pages and no others are one document."""
        return self.begun and self.ended and not self.cuts


def divided(paths: Sequence[Path]) -> Iterator[Parted]:
    """Kept documents piled up in both orders."""
    piles = [
        (order, ordered[start : start + PILE])
        for order, arranged in _ORDERS.items()
        for ordered in (arranged(paths),)
        for start in range(0, len(ordered), PILE)
    ]
    for several in on_all_cores(_divided, piles):
        yield from several


def _divided(pile: tuple[str, Sequence[Path]]) -> list[Parted]:
    order, paths = pile
    documents, line = list(load(paths)), _line()
    pages = [page for each in documents for page in KeptTags().of(line, each.pages)[0]]
    return list(parted(order, documents, line.divide(_numbered(pages))))


def _numbered(pages: Sequence[ReadPage]) -> list[ReadPage]:
    return [page.model_copy(update={"facts": page.facts.model_copy(update={"number": at})}) for at, page in enumerate(pages, 1)]


def parted(order: str, documents: Sequence[KnownDocument], groups: Sequence[PageGroup]) -> Iterator[Parted]:
    """Each document of a pile beside the groups that its pages, numbered from one, were divided into."""
    begins = {min(group.pages) for group in groups if group.pages}
    first = 1
    for document in documents:
        behind = first + len(document.pages)
        is_last = document is documents[-1]
        yield Parted(
            order=order,
            type=document.type,
            family=document.family,
            pages=len(document.pages),
            begun=first in begins,
            cuts=len(begins.intersection(range(first + 1, behind))),
            ended=is_last or behind in begins,
        )
        first = behind


def dividing(several: Sequence[Parted]) -> Lines:
    """By order and type: documents found whole, borders missed, borders imagined."""
    head = ("documents, lying", "documents", "found whole", "joined to the one before", "inner borders", "of these cut")
    groups: dict[str, list[Parted]] = {}
    for each in several:
        groups.setdefault(f"{each.order}, {each.type}", []).append(each)
        groups.setdefault(f"{each.order}, all", []).append(each)
    yield from table(head, (_row(name, groups[name]) for name in sorted(groups)))


def _row(name: str, several: Sequence[Parted]) -> tuple[object, ...]:
    return (
        name,
        len(several),
        percent(sum(each.is_whole for each in several) / len(several)),
        sum(not each.begun for each in several),
        sum(each.pages - 1 for each in several),
        sum(each.cuts for each in several),
    )
