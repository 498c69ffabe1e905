"""Numbers below the codes of what was sold: a maker's own, under the seller's, with nothing else in their line."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from schemas.readings import Reading
from workers.stages.extract.positions import LINE

_CODE = "item_code"


def without_lone_codes(readings: Sequence[Reading]) -> list[Reading]:
    """The readings without positions of a code alone, between one that has its own and is whole and one that has its own."""
    lines: dict[int, dict[str, Reading]] = defaultdict(dict)
    for each in readings:
        if found := LINE.fullmatch(each.pointer):
            lines[int(found[1])].setdefault(found[2], each)
    alone = {number for number, values in lines.items() if set(values) == {_CODE}}
    lone = {
        f"/lines/{number}/{_CODE}"
        for number in alone
        if {_CODE, "amount"} <= lines.get(number - 1, {}).keys() and _CODE in lines.get(number + 1, {_CODE: None})
    }
    return [each for each in readings if each.pointer not in lone]
