"""Whether a row of amounts is a service's or its claim's, where services have no codes that tell.

The tagger, unsure on strange paper, takes some cells of a row for the one and their neighbours for the other, or all of a
service's for its claim's. Arithmetic tells first: rows that are to the cent what the row of a total below them has, in every
column, are its services. Where there is no such total, a row is of the level of most of its amounts. What follows a row of the
claim's amounts, alone with its caption or as codes, is the claim's, too.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from models.tagger.tagged import NOTHING
from schemas.kinds import MONEY
from schemas.laws import cents
from schemas.pages import ReadPage
from schemas.tags import WordTag
from workers.stages.extract.sheets import Row, Token, sheet_of, tokens_of
from workers.stages.extract.tagged.retagged import retagged
from workers.stages.extract.tagged.service_rows import AMOUNT

_LINE, _CLAIM = "/claims/*/lines/*/", "/claims/*/"
_CODES = "adjustments/*/"
_CELLS = 5
"""Amounts of a row, at least."""
_FEW = 3
"""A row of fewer amounts is none of a table."""
_MOST = 0.65
"""Of what the tagger believes of a row's amounts so much must be of one level."""
_SURE = 0.95
"""An amount of which the tagger is so sure keeps its level: some rows of services end with an amount of the claim."""
_BEHIND = 0.85
"""So sure must the tagger be, on average, of a row of the claim's amounts for what follows to be the claim's."""
_PROVEN = 0.97
_AGAINST = 0.5
"""What is left of the tagger's view where codes are taken for the claim's against it, and no sum says so."""
_FLUSH = 1.3
"""Characters by which the right edges of a column's cells differ at most."""
_TOTAL = re.compile(r"\b(?:sub)?totals?\b", re.IGNORECASE)
_WHOSE = frozenset({"patient_name", "patient_account", "member_id", "claim_number"})
"""A row that says whose claim it is is the claim's own, whatever it adds up to."""


@dataclass(frozen=True)
class _Amounts:
    """A row with amounts, and what the tagger takes its words for."""

    row: Row
    words: Mapping[Token, int]
    roles: Mapping[Token, tuple[str, float]]
    """The likeliest of each word that has one."""

    @cached_property
    def cells(self) -> tuple[Token, ...]:
        """Its amounts."""
        return tuple(token for token in self.row.tokens if AMOUNT.fullmatch(token.text))

    @cached_property
    def values(self) -> tuple[int, ...]:
        """In hundredths."""
        return tuple(cents(value) if (value := MONEY.parse(cell.text)) is not None else 0 for cell in self.cells)

    @cached_property
    def said(self) -> tuple[tuple[str, float], ...]:
        """What the tagger says of each amount."""
        return tuple(self.roles.get(cell, (NOTHING, 0.0)) for cell in self.cells)

    @cached_property
    def level(self) -> str:
        """That of nearly all its amounts."""
        shares: dict[str, float] = defaultdict(float)
        for role, share in self.said:
            shares[_level(role)] += share
        shares.pop(NOTHING, None)
        level = max(shares, key=lambda name: shares[name], default=NOTHING)
        return level if shares and shares[level] > _MOST * sum(shares.values()) else NOTHING

    @property
    def is_table(self) -> bool:
        """Has it enough amounts to be told by them?"""
        return len(self.cells) >= _CELLS

    @property
    def names_claim(self) -> bool:
        """Does it say whose claim it is?"""
        return any(_level(role) == _CLAIM and role.removeprefix(_CLAIM) in _WHOSE for role, _ in self.roles.values())

    @property
    def tells_codes(self) -> bool:
        """Has it codes with their amounts, and nothing else?"""
        fields = [role for role, _ in self.roles.values() if role]
        return bool(fields) and all(role.removeprefix(_level(role)).startswith(_CODES) for role in fields)

    @property
    def is_captioned(self) -> bool:
        """Has it one or two amounts and their captions, and nothing else?"""
        others = [self.roles.get(token, (NOTHING, 0.0))[0] for token in self.row.tokens if token not in self.cells]
        return len(self.cells) < _FEW and bool(others) and not any(others)

    @property
    def is_surely_claims(self) -> bool:
        """Is the tagger sure that its amounts are a claim's?"""
        shares = [share for role, share in self.said if _level(role) == _CLAIM]
        return self.level == _CLAIM and len(shares) >= _FEW and sum(shares) >= _BEHIND * len(shares)

    def below(self, total: _Amounts) -> tuple[int, ...] | None:
        """Its amounts in the order of a total's columns, none being nought; None where one stands in no column of it."""
        found = [0] * len(total.cells)
        for cell, value in zip(self.cells, self.values, strict=True):
            reach = [_FLUSH * max(cell.pitch, other.pitch) - abs(other.x1 - cell.x1) for other in total.cells]
            at = next((n for n, room in enumerate(reach) if room > 0), None)
            if at is None:
                return None
            found[at] = value
        return tuple(found)


def with_one_level(pages: Sequence[ReadPage]) -> tuple[ReadPage, ...]:
    """The pages, with rows of amounts that are a service's or a claim's as a whole."""
    return tuple(_levelled(page) for page in pages)


def _levelled(page: ReadPage) -> ReadPage:
    rows = list(_rows(page))
    services, totals = _summed([each for each in rows if each.is_table])
    revised: dict[int, tuple[str, float]] = {}
    codes: set[int] = set()
    behind = False
    for each in rows:
        proven = _LINE if each in services else _CLAIM if each in totals else NOTHING
        if each.tells_codes and not proven:
            moved = dict(_own_codes(each)) if behind else {}
            revised, codes = revised | moved, codes | moved.keys()
            continue
        level = proven or (each.level if each.is_table else NOTHING)
        if behind and each.is_captioned:
            level = _CLAIM
        else:
            behind = proven == _CLAIM or (not proven and each.is_surely_claims)
        revised |= dict(_revisions(each, level, proven=bool(proven)))
    firsts = {min(each.words[cell] for cell in each.cells) for each in services}
    return _opened(retagged(page, revised), firsts, codes)


def _revisions(row: _Amounts, level: str, *, proven: bool) -> Iterator[tuple[int, tuple[str, float]]]:
    names = {role.removeprefix(level) for role, _ in row.said if _level(role) == level}
    for cell, (role, share) in zip(row.cells, row.said, strict=True):
        said = _level(role)
        name = role.removeprefix(said)
        if level and said not in {level, NOTHING} and name not in names and (proven or share < _SURE):
            yield row.words[cell], (_on_level(role, said, level), _PROVEN if proven else share)


def _own_codes(row: _Amounts) -> Iterator[tuple[int, tuple[str, float]]]:
    """The codes of a service as its claim's."""
    for token, (role, share) in row.roles.items():
        if _level(role) == _LINE:
            yield row.words[token], (_on_level(role, _LINE, _CLAIM), share * _AGAINST)


def _on_level(role: str, said: str, level: str) -> str:
    return "+".join(level + part.removeprefix(said) for part in role.split("+"))


def _level(role: str) -> str:
    return _LINE if role.startswith(_LINE) else _CLAIM if role.startswith(_CLAIM) else NOTHING


def _summed(rows: Sequence[_Amounts]) -> tuple[list[_Amounts], list[_Amounts]]:
    """Rows that make up a total, and these totals."""
    services: list[_Amounts] = []
    totals: list[_Amounts] = []
    for at, total in enumerate(rows):
        labelled = _TOTAL.search(" ".join(token.text for token in total.row.tokens)) is not None
        if not labelled or total.level != _CLAIM or total.names_claim or not any(total.values):
            continue
        parts = _parts(rows[:at], total)
        services += parts
        totals += [total] if parts else []
    return services, totals


def _parts(above: Sequence[_Amounts], total: _Amounts) -> list[_Amounts]:
    """The rows right above a total that it is the sum of; none where there is no such run. One column may be misread."""
    left = list(total.values)
    parts: list[_Amounts] = []
    almost: list[_Amounts] = []
    for row in reversed(above):
        below = row.below(total)
        if row.names_claim or below is None:
            break
        parts.append(row)
        left = [rest - value for rest, value in zip(left, below, strict=True)]
        wrong = sum(map(bool, left))
        if not wrong:
            return parts
        almost = almost or (list(parts) if wrong == 1 else [])
    return almost


def _opened(page: ReadPage, firsts: set[int], codes: set[int]) -> ReadPage:
    """The page, with a service beginning with each of the first words, and codes that begin in the claim's own list."""
    if page.tags is None or not (firsts or codes):
        return page
    tags = tuple(_opening(tag, firsts, codes) for tag in page.tags.words)
    return page.model_copy(update={"tags": page.tags.model_copy(update={"words": tags})})


def _opening(tag: WordTag, firsts: set[int], codes: set[int]) -> WordTag:
    opens = (0.0, 1.0, tag.opens[2]) if tag.word in firsts else (0.0, tag.opens[2], 0.0) if tag.word in codes else tag.opens
    return tag if opens == tag.opens else tag.model_copy(update={"opens": opens})


def _rows(page: ReadPage) -> Iterator[_Amounts]:
    """The rows of a page that have amounts."""
    if page.tags is None or not page.text.lines:
        return
    names = page.tags.roles
    told = {tag.word: (names[tag.roles[0][0]], tag.roles[0][1]) for tag in page.tags.words if tag.roles}
    words = {token: index for index, word in enumerate(page.text.words) for token in tokens_of(word, page.facts)}
    for row in sheet_of(page).rows:
        found = _Amounts(
            row,
            {token: words[token] for token in row.tokens},
            {token: told[words[token]] for token in row.tokens if words[token] in told},
        )
        if found.cells:
            yield found
