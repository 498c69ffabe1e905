"""Who several claims are about, told once above them all.

Lists by member name him once, lists by doctor the doctor; the claims follow as rows that have numbers of their own. A name or
number on a row of its own, with none of what only one claim has, holds for the claims below until anything else is printed
between two of them: another heading, or a sum.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from schemas.pages import ReadPage
from schemas.readings import Reading
from workers.stages.extract.claim_places import OWN, begins_at
from workers.stages.extract.fusion.tree import Branch, readings_of, tree_of
from workers.stages.extract.sheets import Row, sheets_of

_SHARED = frozenset({
    "patient_name", "member_id", "subscriber_name", "group_number", "rendering_provider", "rendering_npi",
})  # fmt: skip
"""What claims may have in common."""
_OF_FAMILY = ("member_id", "group_number", "subscriber_name")
"""What is one on a whole paper that tells it once, above all claims: it is one family's."""
_OF_PERSON = ("patient_name", "member_id", "claim_number")
"""What several bills of one person share, each of which has an account of its own."""
_ABOVE = "told_above"
_SAID = re.compile(r"[^\W\d_]{3}|\d[.,]\d{2}")
_BELIEF = 0.9
"""Of what is sure of the first claim so much is sure of the next one."""

_Place = tuple[int, int]
"""Page and row."""


def with_told_once(type_name: str, readings: Sequence[Reading], pages: Sequence[ReadPage]) -> tuple[Reading, ...]:
    """The readings, with such names and numbers in all claims that they hold for."""
    tree = tree_of(readings) if type_name == "eob" else Branch()
    claims = sorted(tree.lists.get("claims", []), key=begins_at)
    if not any(_lacks(claim) for claim in claims[1:]):
        return tuple(readings)
    printed = _Printed(pages)
    heading: Mapping[str, Reading] = {}
    for above, below in pairwise(claims):
        heading = {**heading, **_heading(above, printed)} if heading else _heading(above, printed)
        heading = heading if _lacks(below) and _follows(above, below, heading, printed) else {}
        for name, reading in heading.items():
            if not below.leaves.get(name):
                below.leaves[name] = [_told_above(reading)]
    for name, reading in _of_person(claims, printed).items():
        for claim in claims[1:]:
            claim.leaves[name] = [_told_above(reading)]
    for name, reading in _of_family(claims[0], printed).items():
        others = [each for claim in claims[1:] for each in claim.leaves.get(name, []) if _ABOVE not in each.because]
        for claim in filter(_lacks, claims[1:]) if not others else ():
            claim.leaves[name] = [_told_above(reading)]
    return tuple(readings_of(tree))


def _told_above(reading: Reading) -> Reading:
    because = (*reading.because, _ABOVE) if _ABOVE not in reading.because else reading.because
    return reading.model_copy(update={"score": reading.score * _BELIEF, "because": because})


def _lacks(claim: Branch) -> bool:
    """Has it a number of its own, and not all that claims may have in common?"""
    return any(claim.leaves.get(name) for name in OWN) and any(not claim.leaves.get(name) for name in _SHARED)


def _heading(claim: Branch, printed: _Printed) -> Mapping[str, Reading]:
    """What stands above all else of it, on rows that have nothing else of it."""
    rows = _rows(claim, printed)
    found: dict[str, Reading] = {}
    for _, names in sorted(rows.items()):
        if not names.keys() <= _SHARED:
            break
        found |= names
    return found


def _of_family(claim: Branch, printed: _Printed) -> Mapping[str, Reading]:
    """What stands above the first claim, and not beside its patient: that would be his own."""
    rows = _rows(claim, printed)
    heading = ((name, each, printed.row_of(each)) for name, each in _heading(claim, printed).items())
    return {name: each for name, each, at in heading if name in _OF_FAMILY and at and "patient_name" not in rows[at]}


def _of_person(claims: Sequence[Branch], printed: _Printed) -> Mapping[str, Reading]:
    """Who was treated, above bills that have accounts and services of their own, and name nobody."""
    first, *others = claims
    bare = all(_is_bill(claim) and not any(claim.leaves.get(name) for name in _OF_PERSON) for claim in others)
    found = {name: each[0] for name in _OF_PERSON if (each := first.leaves.get(name))}
    if not bare or "patient_name" not in found or not _is_bill(first):
        return {}
    account = printed.row_of(first.leaves["patient_account"][0])
    places = [printed.row_of(each) for each in found.values()]
    return found if account and all(place and place < account for place in places) else {}


def _is_bill(claim: Branch) -> bool:
    return bool(claim.leaves.get("patient_account") and claim.lists.get("lines"))


def _rows(claim: Branch, printed: _Printed) -> Mapping[_Place, Mapping[str, Reading]]:
    """What the claim has on each row, by name."""
    rows: dict[_Place, dict[str, Reading]] = defaultdict(dict)
    for name, reading in claim.readings():
        place = printed.row_of(reading)
        if place is not None and _ABOVE not in reading.because:
            rows[place][name] = reading
    return rows


def _follows(above: Branch, below: Branch, heading: Mapping[str, Reading], printed: _Printed) -> bool:
    """Does it stand right below, with nothing printed between them? On the next page, with no such heading between them."""
    upper, lower = _rows(above, printed), _rows(below, printed)
    if not upper or not lower:
        return False
    (page, last), (other, first) = max(upper), min(lower)
    if page == other:
        return not printed.says((page, last), (other, first))
    labels = {printed.label_of(reading) for reading in heading.values()} - {""}
    return other - page == 1 and bool(labels) and labels.isdisjoint(printed.begin((page, last), (other, first)))


class _Printed:
    """The rows of a document."""

    def __init__(self, pages: Sequence[ReadPage]) -> None:
        self._rows = {sheet.number: sheet.rows for sheet in sheets_of(pages)}

    def row_of(self, reading: Reading) -> _Place | None:
        """The row on which it stands."""
        if reading.page is None or reading.box is None:
            return None
        middle = reading.box.center[1]
        rows = self._rows.get(reading.page, ())
        nearest = min(range(len(rows)), key=lambda at: abs(_middle(rows[at]) - middle), default=None)
        return None if nearest is None else (reading.page, nearest)

    def label_of(self, reading: Reading) -> str:
        """The word that its row begins with, if that is none of its own."""
        place = self.row_of(reading)
        if place is None or reading.box is None:
            return ""
        first = self._rows[place[0]][place[1]].tokens[0]
        return first.key if first.box.x1 <= reading.box.x0 else ""

    def begin(self, upper: _Place, lower: _Place) -> set[str]:
        """The words that rows between two places begin with."""
        return {row.tokens[0].key for row in self._between(upper, lower)}

    def says(self, upper: _Place, lower: _Place) -> bool:
        """Do rows between two places have words or amounts? Specks have none."""
        return any(_SAID.search(token.text) for row in self._between(upper, lower) for token in row.tokens)

    def _between(self, upper: _Place, lower: _Place) -> Iterator[Row]:
        for page, rows in self._rows.items():
            yield from (row for at, row in enumerate(rows) if upper < (page, at) < lower)


def _middle(row: Row) -> float:
    """Of its height, in shares of the page."""
    return (min(token.box.y0 for token in row.tokens) + max(token.box.y1 for token in row.tokens)) / 2
