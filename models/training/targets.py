"""What the tagger should say of drawn paper, from its truth: the lesson of every word and page."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from models.tagger.reading_order import reading_order
from models.tagger.tagged import NOTHING, lists_of
from models.training.paper import Paper, Place
from schemas.document_type import pattern_of

Opens = tuple[bool, bool, bool]
_OPENS_NOTHING: Opens = (False, False, False)
_INDEX = re.compile(r"/(\d+)(?=/)")


@dataclass(frozen=True, slots=True)
class WordTarget:
    """What is true of one printed word; see `TaggedWord`."""

    role: str = NOTHING
    begins: bool = False
    opens: Opens = _OPENS_NOTHING


@dataclass(frozen=True, slots=True)
class PageTarget:
    """What is true of one page; `words` in order of printing, as in `PrintedPage`."""

    words: tuple[WordTarget, ...]
    kind: str
    page_role: str


def kind_of(type_name: str, data: Mapping[str, object]) -> str:
    """The kind a page is classified as: the type, of a letter with its category."""
    return f"letter/{data['category']}" if type_name == "letter" else type_name


def targets_of(paper: Paper) -> tuple[PageTarget, ...]:
    """One target per page."""
    owners = _owners(paper)
    opened: set[str] = set()
    kind = kind_of(paper.type, paper.data)
    pages = []
    for number, page in enumerate(paper.pages, start=1):
        mine = [owners.get((number, index), ()) for index in range(len(page.words))]
        opens = dict(_opens(mine, reading_order([word.box for word in page.words]), opened))
        words = tuple(
            WordTarget(_role(pointers), _begins(mine, index), opens.get(index, _OPENS_NOTHING))
            for index, pointers in enumerate(mine)
        )
        pages.append(PageTarget(words, kind, "first" if number == 1 else "continuation"))
    return tuple(pages)


def _owners(paper: Paper) -> Mapping[tuple[int, int], tuple[str, ...]]:
    """Page and index of each word that is part of fields, and the pointers of those."""
    at = {
        Place(number, word.box): (number, index)
        for number, page in enumerate(paper.pages, 1)
        for index, word in enumerate(page.words)
    }
    found: dict[tuple[int, int], list[str]] = defaultdict(list)
    for pointer, places in paper.places.items():
        for place in places:
            if place in at:
                found[at[place]].append(pointer)
    return {word: tuple(pointers) for word, pointers in found.items()}


def _role(pointers: tuple[str, ...]) -> str:
    return "+".join(dict.fromkeys(sorted(pattern_of(pointer) for pointer in pointers)))


def _begins(mine: list[tuple[str, ...]], index: int) -> bool:
    """Does another value begin here than the one printed just before?"""
    return bool(mine[index]) and (index == 0 or mine[index - 1] != mine[index])


def _opens(mine: list[tuple[str, ...]], order: list[int], opened: set[str]) -> Iterator[tuple[int, Opens]]:
    """The words with which items begin, as read; `opened` holds the items begun so far and is added to."""
    for index in order:
        new = [False, False, False]
        for pointer in mine[index]:
            items = [pointer[: match.end()] for match in _INDEX.finditer(pointer)]
            for depth, item in enumerate(items[: len(lists_of(pattern_of(pointer)))]):
                new[depth] |= item not in opened
                opened.add(item)
        if any(new):
            yield index, (new[0], new[1], new[2])
