"""Claims told in one row of amounts, their number in a line below it.

Statements for members give each claim a cell of several lines: the day, beside it all amounts, below it who treated and the
number of the claim. To a tagger such a row is a service. It is the claim's where no service of the paper has a code or a count,
and each row of amounts is followed by one number of a claim.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from models.tagger.tagged import NOTHING
from schemas.pages import ReadPage
from schemas.types.eob import COLUMNS
from workers.stages.extract.tagged.printed import PrintedPages
from workers.stages.extract.tagged.retagged import retagged

_LINE, _CLAIM = "/claims/*/lines/*/", "/claims/*/"
_CODED = frozenset(f"{_LINE}{name}" for name in ("procedure", "revenue_code", "units", "modifiers/*"))
"""What only services have."""
_AMOUNTS = frozenset(f"{level}{name}" for level in (_LINE, _CLAIM) for name in COLUMNS)
_DAYS = frozenset(f"{level}service_from" for level in (_LINE, _CLAIM))
_NUMBER, _PATIENT, _TREATED = (f"{_CLAIM}{name}" for name in ("claim_number", "patient_name", "rendering_provider"))
_LIKELY = 0.5
_SEVERAL = 3
"""Amounts that make a row of them."""
_BEYOND = 0.97
"""How sure it is that a row of sums is no claim's."""
_PAIRS = 2
"""Claims that show it."""


@dataclass(frozen=True, slots=True)
class _Row:
    """A row with the likely roles of its words."""

    page: int
    words: tuple[int, ...]
    roles: Mapping[int, tuple[str, float]]
    is_name: bool
    """Is it nothing but words, one of which may be of a name?"""

    @property
    def has_amounts(self) -> bool:
        """Is it a day with its amounts?"""
        said = [role for role, _ in self.roles.values()]
        return sum(role in _AMOUNTS for role in said) >= _SEVERAL and not _DAYS.isdisjoint(said)

    @property
    def sums_up(self) -> bool:
        """Is it amounts alone? Where claims are rows, what has neither day nor number is of several."""
        said = [role for role, _ in self.roles.values()]
        return sum(role in _AMOUNTS for role in said) >= _SEVERAL and all(role in _AMOUNTS for role in said)

    @property
    def has_number(self) -> bool:
        """Does it name a claim, without amounts?"""
        said = {role for role, _ in self.roles.values()}
        return _NUMBER in said and said.isdisjoint(_AMOUNTS)


def with_claim_rows(pages: Sequence[ReadPage], printed: PrintedPages) -> tuple[ReadPage, ...]:
    """The pages, such rows tagged as the claims', and a claim beginning with each."""
    rows = [row for page in pages for row in _rows(page, printed)]
    telling = [row for row in rows if row.has_amounts or row.has_number]
    pairs = list(zip(telling[::2], telling[1::2], strict=False))
    coded = any(role in _CODED for row in rows for role, _ in row.roles.values())
    if (
        coded
        or len(pairs) < _PAIRS
        or len(telling) % 2
        or not all(one.has_amounts and other.has_number for one, other in pairs)
    ):
        return tuple(pages)
    starts = {id(one) for one, _ in pairs}
    named = _named_above(rows, starts)
    return tuple(_with_rows(page, [row for row in rows if row.page == page.facts.number], starts, named) for page in pages)


def _rows(page: ReadPage, printed: PrintedPages) -> Iterator[_Row]:
    here = printed.get(page.facts.number)
    if page.tags is None or here is None:
        return
    names = page.tags.roles
    best = {tag.word: (names[tag.roles[0][0]], tag.roles[0][1]) for tag in page.tags.words if tag.roles}
    for row in here.rows:
        words = tuple(dict.fromkeys(here.words[token] for token in row.tokens))
        likely = {word: best[word] for word in words if best.get(word, (NOTHING, 0.0))[1] >= _LIKELY}
        lettered = not any(map(str.isdigit, row.text))
        named = any(best.get(word, (NOTHING, 0.0))[0] in {_PATIENT, _TREATED} for word in words)
        yield _Row(page.facts.number, words, likely, lettered and named)


def _named_above(rows: Sequence[_Row], starts: set[int]) -> bool:
    """Is a patient named before the first of the claims?"""
    first = next(at for at, row in enumerate(rows) if id(row) in starts)
    return any(role == _PATIENT for row in rows[:first] for role, _ in row.roles.values())


def _with_rows(page: ReadPage, rows: Sequence[_Row], starts: set[int], named: bool) -> ReadPage:  # noqa: FBT001 - as the paper is
    """The page; where patients are named above their claims, a name within a claim's cell is who treated."""
    revised: dict[int, tuple[str, float]] = {}
    inside, opening, closed = False, set[int](), set[int]()
    for row in rows:
        if id(row) in starts:
            revised |= {word: (role.replace(_LINE, _CLAIM), share) for word, (role, share) in row.roles.items()}
            opening.add(min(row.roles))
        elif row.sums_up:
            revised |= {word: (NOTHING, _BEYOND) for word, (role, _) in row.roles.items() if role in _AMOUNTS}
        elif inside and named and row.is_name:
            revised |= dict.fromkeys(row.words, (_TREATED, _LIKELY))
        inside = (inside or id(row) in starts) and not row.has_number
        closed |= set(row.words) if inside or row.has_number else set()
    told = retagged(page, revised)
    if told.tags is None or page.tags is None:
        return told
    opens = {**dict.fromkeys(closed, (0.0, 0.0, 0.0)), **dict.fromkeys(opening, (1.0, 0.0, 0.0))}
    begins = {tag.word: tag.begins for tag in page.tags.words}
    words = tuple(
        tag.model_copy(update={"opens": opens.get(tag.word, tag.opens), "begins": begins.get(tag.word, 0.0)})
        for tag in told.tags.words
    )
    return told.model_copy(update={"tags": told.tags.model_copy(update={"words": words})})
