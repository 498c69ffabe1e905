"""What a column of services holds, told by what it comes to: the claim's own amounts stand below, under headings of their own.

Under a lone heading the tagger goes by the size of what it sees: a large amount was billed, a small one was paid. Under a
strange one it says nothing. What a column comes to in a claim is one of the claim's amounts, and it is the same in all of them.
An amount of the claim in that very column stands under the same heading and proves nothing.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from schemas.kinds import MONEY
from schemas.laws import cents
from schemas.pages import ReadPage
from schemas.types.eob import COLUMNS
from workers.stages.extract.sheets import Token
from workers.stages.extract.tagged.printed import PrintedPages
from workers.stages.extract.tagged.retagged import retagged
from workers.stages.extract.tagged.service_rows import AMOUNT

_LINE, _CLAIM = "/claims/*/lines/*/", "/claims/*/"
_SERVICE = frozenset({f"{_LINE}procedure", f"{_LINE}revenue_code"})
_OWN = frozenset(f"{_CLAIM}{name}" for name in COLUMNS)
_FEW = 2
"""A row of more of a claim's amounts is where its services end."""
_LEVEL = 1.3
"""Characters by which the right edges of a column's cells differ at most."""
_SURE = 0.95
"""A cell of which the tagger is so sure keeps its field, unless it is the only amount of its row."""
_PROVEN = 0.97


@dataclass(frozen=True, slots=True)
class _Cell:
    """An amount."""

    token: Token
    word: int
    hundredths: int
    role: str
    share: float

    def is_above(self, other: _Cell) -> bool:
        """Do both end at one edge?"""
        return abs(self.token.x1 - other.token.x1) < _LEVEL * max(self.token.pitch, other.token.pitch)


Row = tuple[_Cell, ...]
Column = list[_Cell]


def with_claim_columns(pages: Sequence[ReadPage], printed: PrintedPages) -> tuple[ReadPage, ...]:
    """The pages, with columns of services as what they come to in their claims."""
    columns: list[Column] = []
    proven: dict[int, Counter[str]] = defaultdict(Counter)
    alone: set[tuple[int, int]] = set()
    for rows, own in _claims(pages, printed):
        alone |= {(row[0].token.page, row[0].word) for row in rows if len(row) == 1}
        for number, cell in _told(_sums(rows, columns), own):
            if not columns[number][-1].is_above(cell):
                proven[number][cell.role.removeprefix(_CLAIM)] += 1
    revised: dict[int, dict[int, tuple[str, float]]] = defaultdict(dict)
    for number, names in proven.items():
        name = next(iter(names))
        for cell in columns[number] if len(names) == 1 else ():
            may_err = cell.share < _SURE or (cell.token.page, cell.word) in alone
            if may_err and cell.role != f"{_LINE}{name}":
                revised[cell.token.page][cell.word] = f"{_LINE}{name}", _PROVEN
    return tuple(retagged(page, revised.get(page.facts.number, {})) for page in pages)


def _told(sums: Mapping[int, int], own: Sequence[_Cell]) -> Iterator[tuple[int, _Cell]]:
    """Columns whose sum one amount of the claim alone has, and no other column, with that amount."""
    columns, amounts = Counter(sums.values()), Counter(cell.hundredths for cell in own)
    for number, whole in sums.items():
        if whole and columns[whole] == amounts[whole] == 1:
            yield number, next(cell for cell in own if cell.hundredths == whole)


def _sums(rows: Sequence[Row], columns: list[Column]) -> Mapping[int, int]:
    """What each column comes to in a claim; its cells are added to the columns of the paper."""
    sums: dict[int, int] = defaultdict(int)
    for cell in (cell for row in rows for cell in row):
        number = next((n for n, column in enumerate(columns) if column[0].is_above(cell)), len(columns))
        if number == len(columns):
            columns.append([])
        columns[number].append(cell)
        sums[number] += cell.hundredths
    return sums


def _claims(pages: Sequence[ReadPage], printed: PrintedPages) -> Iterator[tuple[list[Row], Sequence[_Cell]]]:
    """The rows of each claim's services, and the claim's own amounts below them."""
    rows: list[Row] = []
    for row, is_service in (each for page in pages for each in _rows(page, printed)):
        own = [cell for cell in row if cell.role in _OWN]
        if len(own) > _FEW:
            yield rows, own
            rows = []
        elif is_service:
            rows.append(row)
    yield rows, ()


def _rows(page: ReadPage, printed: PrintedPages) -> Iterator[tuple[Row, bool]]:
    """The rows with amounts, and whether they are a service's."""
    here = printed.get(page.facts.number)
    if page.tags is None or here is None:
        return
    names = page.tags.roles
    roles = {tag.word: (names[tag.roles[0][0]], tag.roles[0][1]) for tag in page.tags.words if tag.roles}
    words = here.words
    for row in here.rows:
        said = [(token, *roles.get(words[token], ("", 0.0))) for token in row.tokens]
        found = tuple(
            _Cell(token, words[token], cents(value), role, share)
            for token, role, share in said
            if AMOUNT.fullmatch(token.text) and (value := MONEY.parse(token.text)) is not None
        )
        if found:
            yield found, any(role in _SERVICE for _, role, _ in said)
