"""Regions made of words: heading, letterhead, addresses, label and value, tables with rows and cells."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from schemas.pages import PageFacts, PageLayout, PageText, ReadPage, Region, RegionRole
from workers.stages.extract.parties import parties_on
from workers.stages.extract.sheets import Row, Segment, Sheet, around_tokens, sheet_of

_NUMERIC = re.compile(r"[($€£-]*\d[\d,.]*\d?\)?%?(CR|-)?|\d{1,4}[/.-]\d{1,2}([/.-]\d{2,4})?", re.IGNORECASE)
_APART = 2.6
"""Rows further apart than so many word heights are not of one table."""


def word_regions(facts: PageFacts, text: PageText, rules: Sequence[Region]) -> tuple[Region, ...]:
    """What the words make of the page. Parents are indices into the result."""
    if not text.lines:
        return ()
    sheet = sheet_of(ReadPage.model_construct(facts=facts, text=text, layout=PageLayout.model_construct(regions=tuple(rules))))
    regions: list[Region] = []
    tables = list(_tables(sheet))
    in_tables = {row.index for table in tables for row in table}
    regions.extend(_heads(sheet, in_tables))
    regions.extend(_addresses(sheet))
    regions.extend(_pairs(sheet, in_tables))
    for table in tables:
        _add_table(regions, table)
    return tuple(regions)


def _region(role: RegionRole, segments: Iterable[Segment], parent: int | None = None, text: str | None = None) -> Region:
    box = around_tokens(token for segment in segments for token in segment.tokens)
    return Region.model_construct(role=role, box=box, score=1.0, parent=parent, text=text)


def _tables(sheet: Sheet) -> Iterable[list[Row]]:
    """Runs of rows with several cells, two of them numbers, and the rows of captions above them."""
    run: list[Row] = []
    for row in sheet.rows:
        near = not run or row.y0 - run[-1].y1 < _APART * sheet.height
        if run and not near:
            yield from _whole(sheet, run)
            run = []
        if _tabular(row) or (run and near and len(row.segments) <= 3 and not _is_prose(row)):
            run.append(row)
        elif run:
            yield from _whole(sheet, run)
            run = []
    yield from _whole(sheet, run)


def _tabular(row: Row) -> bool:
    return len(row.segments) >= 3 and sum(_NUMERIC.fullmatch(segment.text) is not None for segment in row.segments) >= 2


def _is_prose(row: Row) -> bool:
    return any(len(segment.tokens) > 9 for segment in row.segments)


def _whole(sheet: Sheet, run: list[Row]) -> Iterable[list[Row]]:
    while run and not _tabular(run[-1]):
        run = run[:-1]
    if sum(_tabular(row) for row in run) < 2:
        return
    heads: list[Row] = []
    for row in reversed(sheet.rows[max(0, run[0].index - 3) : run[0].index]):
        below = heads[0] if heads else run[0]
        if len(row.segments) < 3 or below.y0 - row.y1 > 1.5 * sheet.height:
            break
        heads.insert(0, row)
    yield [*heads, *run]


def _add_table(regions: list[Region], rows: Sequence[Row]) -> None:
    table = len(regions)
    regions.append(_region(RegionRole.TABLE, [segment for row in rows for segment in row.segments]))
    for row in rows:
        at = len(regions)
        regions.append(_region(RegionRole.ROW, row.segments, table))
        regions.extend(_region(RegionRole.CELL, [segment], at, segment.text) for segment in row.segments)


def _heads(sheet: Sheet, in_tables: set[int]) -> Iterable[Region]:
    """The letterhead, that is what stands in the top eighth, and lines set larger than the rest."""
    top = [segment for row in sheet.rows if row.y1 < 0.125 * sheet.tall for segment in row.segments]
    if top:
        yield _region(RegionRole.LETTERHEAD, top)
    for row in sheet.rows:
        if row.index not in in_tables:
            for segment in row.segments:
                if segment.y1 - segment.y0 > 1.35 * sheet.height and sum(c.isalpha() for c in segment.text) > 3:
                    yield _region(RegionRole.HEADING, [segment], text=segment.text)


def _addresses(sheet: Sheet) -> Iterable[Region]:
    for party in parties_on(sheet):
        tokens = [*party.name.tokens, *(party.address.tokens if party.address is not None else ())]
        shown = ", ".join([party.name.value, *([party.address.value] if party.address is not None else [])])
        yield Region.model_construct(role=RegionRole.ADDRESS, box=around_tokens(tokens), score=0.9, text=shown)


def _pairs(sheet: Sheet, in_tables: set[int]) -> Iterable[Region]:
    """A caption with a colon and what stands right of it."""
    for row in sheet.rows:
        if row.index in in_tables:
            continue
        for index, segment in enumerate(row.segments):
            ends = [at for at, token in enumerate(segment.tokens) if token.text.endswith(":")]
            if ends and ends[0] + 1 < len(segment.tokens):
                yield _region(RegionRole.KEY_VALUE, [segment], text=segment.text)
            elif ends and index + 1 < len(row.segments):
                pair = row.segments[index : index + 2]
                yield _region(RegionRole.KEY_VALUE, pair, text=" ".join(each.text for each in pair))
