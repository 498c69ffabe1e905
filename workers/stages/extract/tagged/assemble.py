"""Tagged pages of one document to readings of its type's fields. Nothing here knows a type: patterns and kinds say it all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from schemas.document_type import DocumentType, pattern_of
from schemas.kinds import MONEY
from schemas.pages import ReadPage
from schemas.readings import Reading
from schemas.types import all_types
from schemas.values import parse_date
from workers.stages.extract.candidates import Found, best_reading
from workers.stages.extract.conventions import conventions_in
from workers.stages.extract.tagged.items import ItemScan, Placed, flattened
from workers.stages.extract.tagged.parse import Parser
from workers.stages.extract.tagged.values import SaidValue, ValueScan
from workers.stages.extract.tagged.words import rows_said

_OWN_ORDER = frozenset({"invoice", "receipt"})
"""Types that come from countries where the day stands before the month."""


@dataclass(frozen=True, slots=True)
class Assemble:
    """Tags to readings."""

    types: Mapping[str, DocumentType] = field(default_factory=all_types)

    def __call__(self, type_name: str, pages: Sequence[ReadPage]) -> tuple[Reading, ...]:
        """All readings; nothing where no tagger has seen the pages."""
        leaves = self.types[type_name].leaves()
        scan = ValueScan(leaves)
        scan.read(row for page in pages for row in rows_said(page, leaves.keys()))
        ways = conventions_in("\n".join(page.text.text for page in pages)) if type_name in _OWN_ORDER else None
        parser = Parser(leaves, ways.date if ways is not None else parse_date)
        placed = _placed(parser, scan.values)
        items = ItemScan(frozenset(pattern for pattern, leaf in leaves.items() if leaf.kind is MONEY))
        items.read(placed)
        margins = {id(found): each.value for each in placed for _, found in each.says}
        made = (_reading(pointer, found, parser, margins) for pointer, found in flattened(items.root))
        return tuple(reading for reading in made if reading is not None)


def _placed(parser: Parser, values: Sequence[SaidValue]) -> list[Placed]:
    """What the values say."""
    return [
        Placed(value, tuple(parser(value)) or tuple(parser.short_date(value, following)))
        for value, following in zip(values, [*values[1:], *values[-1:]], strict=True)
    ]


def _reading(pointer: str, found: Sequence[Found], parser: Parser, values: Mapping[int, SaidValue]) -> Reading | None:
    reading = best_reading(pointer, found, parser.parse_of(pattern_of(pointer)))
    if reading is None:
        return None
    taken = next(each for each in found if each.value == reading.value and each.text == reading.text)
    value = values[id(taken)]
    said = {"tag_score": round(value.probability, 3), "tag_margin": round(value.margin, 3)}
    return reading.model_copy(update={"signals": {**reading.signals, **said}})
