"""What the tagger should say of drawn paper, from its truth: the lesson of every word and page."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from models.tagger.reading_order import reading_order
from models.tagger.tagged import NOTHING, lists_of
from models.training.paper import Paper, Place
from schemas.document_type import pattern_of
from schemas.geometry import Box

Opens = tuple[bool, bool, bool]
_OPENS_NOTHING: Opens = (False, False, False)
_INDEX = re.compile(r"/(\d+)(?=/)")


@dataclass(frozen=True, slots=True)
class OwnedWord:
    """A word on a page, as printed or as read, and the fields that it is part of, as JSON pointers."""

    text: str
    box: Box
    owners: tuple[str, ...] = ()


OwnedPage = tuple[OwnedWord, ...]


@dataclass(frozen=True, slots=True)
class WordTarget:
    """What is true of one word; see `TaggedWord`."""

    role: str = NOTHING
    begins: bool = False
    opens: Opens = _OPENS_NOTHING


@dataclass(frozen=True, slots=True)
class PageTarget:
    """What is true of one page; `words` in the order in which the page has them."""

    words: tuple[WordTarget, ...]
    kind: str
    page_role: str


def kind_of(type_name: str, data: Mapping[str, object]) -> str:
    """The kind a page is classified as: the type, of a letter with its category."""
    return f"letter/{data['category']}" if type_name == "letter" else type_name


def targets_of(paper: Paper) -> tuple[PageTarget, ...]:
    """One target per page, its words in order of printing, as in `PrintedPage`."""
    return lessons(owned_pages(paper), kind_of(paper.type, paper.data))


def owned_pages(paper: Paper) -> tuple[OwnedPage, ...]:
    """The printed words, and what they are part of."""
    owners: dict[Place, list[str]] = defaultdict(list)
    for pointer, places in paper.places.items():
        for place in places:
            owners[place].append(pointer)
    return tuple(
        tuple(OwnedWord(word.text, word.box, tuple(owners.get(Place(number, word.box), ()))) for word in page.words)
        for number, page in enumerate(paper.pages, start=1)
    )


def lessons(pages: Sequence[OwnedPage], kind: str) -> tuple[PageTarget, ...]:
    """One target per page of a document; of words that belong together those printed first must come first."""
    opened: set[str] = set()
    targets = []
    for number, page in enumerate(pages):
        opens = dict(_opens(page, opened))
        words = tuple(
            WordTarget(_role(word.owners), _begins(page, index), opens.get(index, _OPENS_NOTHING))
            for index, word in enumerate(page)
        )
        targets.append(PageTarget(words, kind, "continuation" if number else "first"))
    return tuple(targets)


def _role(pointers: tuple[str, ...]) -> str:
    return "+".join(dict.fromkeys(sorted(pattern_of(pointer) for pointer in pointers)))


def _begins(page: OwnedPage, index: int) -> bool:
    """Does another value begin here than the one printed just before?"""
    mine = page[index].owners
    return bool(mine) and (index == 0 or page[index - 1].owners != mine)


def _opens(page: OwnedPage, opened: set[str]) -> Iterator[tuple[int, Opens]]:
    """The words with which items begin, as read; `opened` holds the items begun so far and is added to."""
    for index in reading_order([word.box for word in page]):
        new = [False, False, False]
        for pointer in page[index].owners:
            items = [pointer[: match.end()] for match in _INDEX.finditer(pointer)]
            for depth, item in enumerate(items[: len(lists_of(pattern_of(pointer)))]):
                new[depth] |= item not in opened
                opened.add(item)
        if any(new):
            yield index, (new[0], new[1], new[2])
