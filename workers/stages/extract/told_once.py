"""Who several claims are about, told once above them all.

Lists by member name him once, lists by doctor the doctor; the claims follow as rows that have numbers of their own. A name or
number on a row of its own, with none of what only one claim has, holds for the claims below until anything else is printed
between two of them: another heading, or a sum.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import pairwise

from schemas.pages import ReadPage
from schemas.readings import Reading
from workers.stages.extract.fusion.tree import Branch, readings_of, tree_of
from workers.stages.extract.sheets import Token, sheets_of

_SHARED = frozenset({
    "patient_name", "member_id", "subscriber_name", "group_number", "rendering_provider", "rendering_npi",
})  # fmt: skip
"""What claims may have in common."""
_OWN = ("claim_number", "patient_account")
"""What each has for itself."""
_BELIEF = 0.9
"""Of what is sure of the first claim so much is sure of the next one."""

_Place = tuple[int, int]
"""Page and row."""


def with_told_once(type_name: str, readings: Sequence[Reading], pages: Sequence[ReadPage]) -> tuple[Reading, ...]:
    """The readings, with such names and numbers in all claims that they hold for."""
    tree = tree_of(readings) if type_name == "eob" else Branch()
    claims = sorted(tree.lists.get("claims", []), key=Branch.begins)
    if not any(_lacks(claim) for claim in claims[1:]):
        return tuple(readings)
    printed = _Printed(pages)
    heading: Mapping[str, Reading] = {}
    for above, below in pairwise(claims):
        heading = {**heading, **_heading(above, printed)} if heading else _heading(above, printed)
        heading = heading if _lacks(below) and _follows(above, below, printed) else {}
        for name, reading in heading.items():
            if not below.leaves.get(name):
                because = (*reading.because, "told_above") if "told_above" not in reading.because else reading.because
                below.leaves[name] = [reading.model_copy(update={"score": reading.score * _BELIEF, "because": because})]
    return tuple(readings_of(tree))


def _lacks(claim: Branch) -> bool:
    """Has it a number of its own, and not all that claims may have in common?"""
    return any(claim.leaves.get(name) for name in _OWN) and any(not claim.leaves.get(name) for name in _SHARED)


def _heading(claim: Branch, printed: _Printed) -> Mapping[str, Reading]:
    """What stands above all else of it, on rows that have nothing else of it."""
    rows = _rows(claim, printed)
    found: dict[str, Reading] = {}
    for _, names in sorted(rows.items()):
        if not names.keys() <= _SHARED:
            break
        found |= names
    return found


def _rows(claim: Branch, printed: _Printed) -> Mapping[_Place, Mapping[str, Reading]]:
    """What the claim has on each row, by name."""
    rows: dict[_Place, dict[str, Reading]] = defaultdict(dict)
    for name, reading in claim.readings():
        place = printed.row_of(reading)
        if place is not None and "told_above" not in reading.because:
            rows[place][name] = reading
    return rows


def _follows(above: Branch, below: Branch, printed: _Printed) -> bool:
    """Does it stand right below, with nothing printed between them?"""
    upper, lower = _rows(above, printed), _rows(below, printed)
    if not upper or not lower:
        return False
    (page, last), (other, first) = max(upper), min(lower)
    return page == other and first - last == 1


class _Printed:
    """The rows of a document."""

    def __init__(self, pages: Sequence[ReadPage]) -> None:
        self._rows = {sheet.number: [_edges(row.tokens) for row in sheet.rows] for sheet in sheets_of(pages)}

    def row_of(self, reading: Reading) -> _Place | None:
        """The row on which it stands."""
        if reading.page is None or reading.box is None:
            return None
        middle = reading.box.center[1]
        rows = self._rows.get(reading.page, [])
        nearest = min(range(len(rows)), key=lambda at: abs(sum(rows[at]) / 2 - middle), default=None)
        return None if nearest is None else (reading.page, nearest)


def _edges(tokens: Sequence[Token]) -> tuple[float, float]:
    """Top and bottom, in shares of the page."""
    return min(token.box.y0 for token in tokens), max(token.box.y1 for token in tokens)
