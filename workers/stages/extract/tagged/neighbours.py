"""Columns beside those of the record, told by their headings: brands, packs, lots and list prices are none of its fields.

The tagger has learned many headings, and takes what stands under others for what stands beside it: a brand for the beginning
of the description, the pack's `LB` for the unit of the quantity.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from workers.stages.extract.tagged.words import SaidRow, SaidWord

_LINE = "/lines/*/"
_TEXTS = frozenset({"description", "item_code", "unit", "quantity", "discount"})
_PRICES = frozenset({"unit_price", "discount", "tax_rate"})
_RATES = frozenset({"tax_rate"})
_BESIDE: Mapping[str, frozenset[str]] = {
    "(?:patient|resident|employee|worker|nurse|caregiver)(?:name)?": frozenset({"description"}),
    "brand|label|mfg|mfr|manufacturer|make|author|artist": frozenset({"description"}),
    "stations?|outlet|channel|callletters|callsign|market": frozenset({"description", "item_code", "unit"}),
    "(?:case)?pack(?:size)?|pk|size|pk(?:g)?size|packaging": _TEXTS,
    "isci(?:code)?|cart(?:no)?|(?:copy|spot|ad|tape)(?:id|no|code)?": frozenset({"item_code", "unit"}),
    "(?:lot|batch|serial)(?:no|code)?|lotexp": frozenset({"description", "item_code", "unit"}),
    "(?:kunden|positions)?rab(?:att|ais)?%?(?:in%)?|r%|rem(?:ise)?%?|disc(?:ount|t)?%?|dsc%?|krt%?|korting%?|sc(?:onto|onti)?%?"
    "|dto%?|descuento%?|nachlass%?": _RATES,
    "(?:qty|quantity)?(?:ord|order|ordd|ordered)(?:qty)?|bo|(?:qty)?back(?:ord|order|ordd|ordered)?(?:qty)?": _RATES,
    "p(?:e|er|k|pe)|per(?:unit|qty)|(?:price|preis)(?:einheit|unit|per|je)": _RATES,
    "awp|retail|sugg(?:ested)?retail|msrp|srp|list(?:price)?": _PRICES,
}
"""Headings by their keys, and what of a position does not stand under them."""
_TEXT = re.compile(
    "description|descri[cpz]|desc|commodity|article|title|particulars|details|designation|bezeichnung|omschrijving|libelle|concepto"
    "|program|daypart|timeslot|ordered|product|goods|workdone|testname|jobtitle|^test$|^service$|^position$|^skill$"
)
_PRICE = re.compile("price|cost|net|each|rate")
_EDGE = 1.5
"""Characters by which what stands in a column may begin before its heading."""


@dataclass(frozen=True, slots=True)
class _Column:
    """A column that is no field's: from where to where, and what does not stand there."""

    x0: float
    x1: float
    kept_out: frozenset[str]

    def holds(self, word: SaidWord) -> bool:
        middle = (word.tokens[0].x0 + word.tokens[-1].x1) / 2
        return self.x0 <= middle <= self.x1


def without_neighbours(rows: Iterable[SaidRow]) -> Iterator[SaidRow]:
    """The rows of a document, with no field in words that stand in such a column below its heading."""
    columns: list[_Column] = []
    page = 0
    for row in rows:
        if row[0].tokens[0].page != page:
            page, columns = row[0].tokens[0].page, []
        columns = list(_columns(row)) or columns
        yield tuple(_bare(row, columns)) if columns else row


def _bare(row: SaidRow, columns: Sequence[_Column]) -> Iterator[SaidWord]:
    """The row's words; a value that was thought to begin in the other column begins with its first word in its own."""
    begun: dict[tuple[str, ...], float] = {}
    for word in row:
        names = {pattern.removeprefix(_LINE) for pattern in word.patterns if pattern.startswith(_LINE)}
        if names and any(names <= column.kept_out and column.holds(word) for column in columns):
            begun[word.patterns] = max(word.begins, begun.get(word.patterns, 0.0))
            yield replace(word, patterns=(), probability=1.0)
        else:
            yield replace(word, begins=max(word.begins, begun.pop(word.patterns, 0.0)))


def _columns(row: SaidRow) -> Iterator[_Column]:
    """Of a row of headings the columns that are no field's; nothing of any other row."""
    phrases = list(_phrases(row))
    keys = ["".join(token.key for word in phrase for token in word.tokens) for phrase in phrases]
    if len(phrases) < 4 or any(word.patterns for word in row) or not any(map(_TEXT.search, keys)):
        return
    for at, (phrase, key) in enumerate(zip(phrases, keys, strict=True)):
        kept_out = next((names for heading, names in _BESIDE.items() if re.fullmatch(heading, key)), None)
        if kept_out is None or (kept_out is _PRICES and not any(map(_PRICE.search, keys[at + 1 :]))):
            continue
        first, last = phrase[0].tokens[0], phrase[-1].tokens[-1]
        play = _EDGE * first.pitch
        if kept_out is _PRICES:
            before = phrases[at - 1][-1].tokens[-1].x1 if at else 0.0
            yield _Column((before + first.x0) / 2, last.x1 + play, kept_out)
        else:
            behind = phrases[at + 1][0].tokens[0].x0 if at + 1 < len(phrases) else 1.0
            yield _Column(first.x0 - play, behind - 0.3 * first.pitch, kept_out)


def _phrases(row: SaidRow) -> Iterator[list[SaidWord]]:
    phrase: list[SaidWord] = []
    for word in row:
        if phrase and word.heads_phrase:
            yield phrase
            phrase = []
        phrase.append(word)
    if phrase:
        yield phrase
