"""Tagged pages of one document to readings of its type's fields. Nothing here knows a type: patterns and kinds say it all."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from models.tagger.tagged import lists_of
from schemas.document_type import DocumentType, Leaf, pattern_of
from schemas.kinds import CODE, IDENTIFIER, MONEY, NPI, QUANTITY, TEXT
from schemas.pages import ReadPage
from schemas.readings import Reading
from schemas.types import all_types
from schemas.values import parse_date
from workers.stages.extract.candidates import Found, best_reading
from workers.stages.extract.conventions import conventions_in
from workers.stages.extract.tagged.answers import caption_in, paired_lists
from workers.stages.extract.tagged.blanks import on_blanks
from workers.stages.extract.tagged.caption_column import with_column
from workers.stages.extract.tagged.captioned import agree_by_caption, named_by_caption
from workers.stages.extract.tagged.items import ItemScan, Placed, flattened
from workers.stages.extract.tagged.neighbours import without_neighbours
from workers.stages.extract.tagged.options import with_marked, with_ticked
from workers.stages.extract.tagged.paired import pair
from workers.stages.extract.tagged.parse import Parser
from workers.stages.extract.tagged.said_value import SaidValue
from workers.stages.extract.tagged.two_houses import told_apart
from workers.stages.extract.tagged.values import ValueScan
from workers.stages.extract.tagged.words import SaidRow, rows_said

_OWN_ORDER = frozenset({"invoice", "receipt"})
"""Types that come from countries where the day stands before the month."""

_NAMING = frozenset({TEXT, IDENTIFIER, CODE, NPI})
"""Kinds of values by which an item is told from others of its list."""


@dataclass(frozen=True, slots=True)
class Assemble:
    """Tags to readings."""

    types: Mapping[str, DocumentType] = field(default_factory=all_types)

    def __call__(self, type_name: str, pages: Sequence[ReadPage]) -> tuple[Reading, ...]:
        """All readings; nothing where no tagger has seen the pages."""
        leaves = self.types[type_name].leaves()
        scan = ValueScan(leaves)
        scan.read(without_neighbours(row for page in pages for row in _rows(page, leaves)))
        agree_by_caption(scan.values, leaves)
        ways = conventions_in("\n".join(page.text.text for page in pages)) if type_name in _OWN_ORDER else None
        parser = Parser(leaves, parse_date) if ways is None else Parser(leaves, ways.date, ways.quantity)
        placed = told_apart(_placed(parser, named_by_caption(scan.values, leaves)))
        placed += _second_thoughts(parser, placed)
        items = _items(leaves, placed)
        margins = {id(found): each.value for each in placed for _, found in each.says}
        made = (_reading(pointer, found, parser, margins) for pointer, found in flattened(items.root))
        return tuple(reading for reading in made if reading is not None)


def _rows(page: ReadPage, leaves: Mapping[str, Leaf]) -> Iterable[SaidRow]:
    """What was said of the page's words; where captions have answers, its drawn blanks say more."""
    rows: Iterable[SaidRow] = rows_said(page, leaves.keys())
    for name in paired_lists(leaves) if page.tags is not None else ():
        named = with_column(on_blanks(tuple(rows), page, caption_in(name)), caption_in(name))
        rows = [with_ticked(with_marked(row), caption_in(name)) for row in named]
    return rows


def _placed(parser: Parser, values: Sequence[SaidValue]) -> list[Placed]:
    """What the values say."""
    return [
        Placed(value, tuple(parser(value)) or tuple(parser.short_date(value, following)))
        for value, following in zip(values, [*values[1:], *values[-1:]], strict=True)
    ]


def _items(leaves: Mapping[str, Leaf], placed: Sequence[Placed]) -> ItemScan:
    """The items; where texts stand below their amounts, the tagger often thinks that the next item begins with them.

    Of two ways to part rows into items the one that leaves fewer of them incomplete is right. Lists within lists are left
    alone: amounts of the outer item may stand anywhere.
    """
    paired = paired_lists(leaves)
    if paired:
        return _paired(paired, placed)
    amounts = frozenset(pattern for pattern, leaf in leaves.items() if leaf.kind is MONEY)
    naming = frozenset(pattern for pattern, leaf in leaves.items() if leaf.kind in _NAMING)
    flat = frozenset(pattern for pattern, leaf in leaves.items() if leaf.kind is TEXT and len(lists_of(pattern)) == 1)
    if any(len(lists_of(pattern)) > 1 for pattern in leaves):
        numbers = frozenset(pattern for pattern, leaf in leaves.items() if leaf.kind is IDENTIFIER)
        nested = ItemScan(amounts, naming, numbers)
        nested.read(placed)
        return nested
    columns = frozenset(pattern for pattern, leaf in leaves.items() if lists_of(pattern) and leaf.kind in {MONEY, QUANTITY})
    above = ItemScan(amounts, naming, columns=columns, texts=flat)
    above.read(placed)
    below = ItemScan(amounts, naming, following=flat, columns=columns, texts=flat)
    below.read(placed)
    return below if below.incomplete(flat) < above.incomplete(flat) else above


def _paired(lists: AbstractSet[str], placed: Sequence[Placed]) -> ItemScan:
    """The items of a type whose lists are captions with their answers."""
    scan = ItemScan()
    scan.read([each for each in placed if not lists & set(each.lists)])
    for name in lists:
        scan.root.lists[name] = pair([each for each in placed if name in each.lists], name)
    return scan


def _second_thoughts(parser: Parser, placed: Sequence[Placed]) -> list[Placed]:
    """Of two values for one field of the head the weaker is something else: what else the tagger thinks it may be.

    Only where nothing better is known of that other field.
    """
    best: dict[str, tuple[float, str]] = {}
    for each in placed:
        for pattern, found in each.says:
            best[pattern] = max(best.get(pattern, (0.0, "")), (found.score, found.value))
    return [
        Placed(other, says)
        for each in placed
        if any("*" not in pattern and best[pattern][1] != found.value for pattern, found in each.says)
        and (other := each.value.second_thought()) is not None
        and not any("*" in pattern or pattern in best for pattern in other.patterns)
        and (says := tuple(parser(other)))
    ]


def _reading(pointer: str, found: Sequence[Found], parser: Parser, values: Mapping[int, SaidValue]) -> Reading | None:
    reading = best_reading(pointer, found, parser.parse_of(pattern_of(pointer)))
    if reading is None:
        return None
    taken = next(each for each in found if each.value == reading.value and each.text == reading.text)
    value = values[id(taken)]
    said = {
        "tag_score": round(value.probability, 3),
        "tag_margin": round(value.margin, 3),
        "bounds": round(value.bounds, 3),
        "left_out": round(value.left_out, 3),
        "room_before": round(value.room_before, 2),
        "room_behind": round(value.room_behind, 2),
    }
    return reading.model_copy(update={"signals": {**reading.signals, **said}})
