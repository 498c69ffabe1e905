"""The line beside its own rules alone, and beside a plain reader of labels, on the same words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from models.evaluation.judged import Judged, Tally, tally, tally_of
from postroom.evaluation.baseline import FIELDS
from postroom.evaluation.measuring import Measured
from postroom.evaluation.tables import Lines, grouped, percent, table

_HEAD = """A plain reader of labels (`postroom/evaluation/baseline.py`: regular expressions, a value right of its label or below
it) sees the same words and is told the type. F1 of the fields of the header that it looks for.
"""
_SOURCES = ("test", "broadcast", "einvoices")


def learning(measured: Sequence[Measured], rules: Sequence[Measured]) -> Lines:
    """What the tagger adds to the rules, by source and type."""
    with_tagger = grouped([each.judged for each in measured], _source_and_type)
    rows = []
    for name, alone in grouped([each.judged for each in rules], _source_and_type).items():
        both = with_tagger.get(name, [])
        types = [percent(sum(each.type_right for each in some) / max(1, len(some))) for some in (alone, both)]
        rows.append((name, len(alone), *types, percent(tally_of(alone).f1), percent(tally_of(both).f1)))
    head = ("", "documents", "type, rules alone", "type, with the tagger", "F1, rules alone", "F1, with the tagger")
    yield from table(head, rows)


def _source_and_type(document: Judged) -> str:
    return f"{document.origin.source}, {document.type}"


def side_by_side(measured: Sequence[Measured]) -> Lines:
    """Tables of the fields that the others look for as well."""
    yield from _HEAD.splitlines()
    yield ""
    rows = []
    for source in _SOURCES:
        mine = [each for each in measured if each.judged.origin.source == source and each.plainly is not None]
        for type_name, fields in FIELDS.items():
            some = [each for each in mine if each.judged.type == type_name]
            rows += list(_rows(f"{source}, {type_name}", some, [field.pointer for field in fields]))
    yield from table(("field", "leaves", "plain reader", "the line", "errors, plain reader", "errors, the line"), rows)


def _rows(where: str, measured: Sequence[Measured], pointers: Sequence[str]) -> Iterator[tuple[object, ...]]:
    for pointer in (*pointers, ""):
        wanted = [pointer] if pointer else list(pointers)
        plain = _tally([each.plainly for each in measured if each.plainly is not None], wanted)
        ours = _tally([each.judged for each in measured], wanted)
        if ours.wanted:
            name = f"{where} {pointer}" if pointer else f"**{where}, all of these**"
            yield name, ours.wanted, percent(plain.f1), percent(ours.f1), plain.errors, ours.errors


def _tally(documents: Sequence[Judged], pointers: Sequence[str]) -> Tally:
    return tally(leaf.verdict.outcome for each in documents for leaf in each.leaves if leaf.verdict.pattern in pointers)
