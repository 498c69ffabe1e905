"""What a price is built of, told row by row below its article: list price, discount, net value are none of the positions.

    10  4711-08   10 PC
        Ball valve
        Gross price           12.50  1 PC   125.00
        Customer discount     10 %           12.50-
        Net value                           112.50

Big business software prints prices so. They are known by their words, and what they say is told of
the article above them.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from schemas.readings import Reading
from schemas.values import money, parse_text
from workers.stages.extract.candidates import Found, reading_of
from workers.stages.extract.fusion.merge import RULES_ONLY, marked
from workers.stages.extract.positions import LINE, holds
from workers.stages.extract.sheets import Row, Sheet
from workers.stages.extract.totals import amounts_in

_GROSS = re.compile(
    r"(?:brutto|listen|grund|katalog)preis|(?:gross|list|base|catalogue) price|prix (?:brut|catalogue|de base|public)"
    r"|prezzo (?:lordo|di listino|base)|brutoprijs|catalogusprijs|precio (?:bruto|de lista|base)",
    re.IGNORECASE,
)
_CUT = re.compile(
    r"(?:(?:kunden|material|mengen|sonder|positions|artikel|grund)-?)?rabatt|rab\.?|nachlass"
    r"|(?:(?:customer|material|quantity|item|special|trade) )?discount"
    r"|remise(?: client| article| quantité)?|sconto(?: cliente| articolo)?|(?:klant|artikel)?korting|descuento(?: cliente)?",
    re.IGNORECASE,
)
_NET = re.compile(
    r"netto(?:wert|preis|betrag)|net (?:value|price|amount)|(?:valeur|prix|montant) nett?e?|(?:prezzo|valore|importo) netto"
    r"|nettoprijs|nettowaarde|(?:precio|valor|importe) neto",
    re.IGNORECASE,
)
_SCORE = 0.85
Lines = Mapping[int, Mapping[str, Reading]]


def with_prices_built_up(readings: Sequence[Reading], sheets: Sequence[Sheet]) -> list[Reading]:
    """The readings, with what such rows say told of the position above them."""
    rows = [(sheet, row, what) for sheet in sheets for row in sheet.rows if (what := _what(row)) is not None]
    if not {_GROSS, _NET} <= {what for *_, what in rows}:
        # A discount without an amount is a remark: the position's amount is less it.
        rows = [each for each in rows if each[2] is _CUT and not amounts_in(each[1].tokens)]
    if not rows:
        return list(readings)
    lines: dict[int, dict[str, Reading]] = defaultdict(dict)
    for each in readings:
        if found := LINE.fullmatch(each.pointer):
            bare = _without(each, [row for sheet, row, _ in rows if sheet.number == each.page])
            if bare is not None:
                lines[int(found[1])].setdefault(found[2], bare)
    for sheet, row, what in rows:
        owner = _above(lines, sheet, row)
        if owner is not None:
            lines[owner] |= _told(row, what, lines[owner])
    head = [
        each
        for each in readings
        if not LINE.fullmatch(each.pointer) and not (each.pointer == "/discount" and _is_on(each, rows))
    ]
    return [*head, *_numbered(lines)]


def _is_on(reading: Reading, rows: Sequence[tuple[Sheet, Row, re.Pattern[str]]]) -> bool:
    return any(holds(reading, token) for _, row, _ in rows for token in row.tokens)


def _what(row: Row) -> re.Pattern[str] | None:
    """What of a price the row tells, if it begins with words that say nothing else."""
    first = next((segment for segment in row.segments if any(map(str.isalpha, segment.text))), None)
    words = " ".join(token.text for token in first.tokens if any(map(str.isalpha, token.text))) if first is not None else ""
    return next((each for each in (_GROSS, _CUT, _NET) if each.fullmatch(words.rstrip(":"))), None)


def _without(reading: Reading, rows: Sequence[Row]) -> Reading | None:
    """The reading without its words on those rows; nothing where no other is left."""
    box = reading.box
    tokens = [token for row in rows for token in row.tokens if holds(reading, token)]
    if box is None or not tokens:
        return reading
    top = min(token.box.y0 for token in tokens)
    if box.y0 > top - tokens[0].box.height / 2 or not reading.pointer.endswith("/description"):
        return None
    words, told = (reading.text or "").split(), {token.text for token in tokens}
    while words and words[-1] in told:
        words.pop()
    text = parse_text(" ".join(words))
    return reading.model_copy(update={"value": text, "text": text, "box": box._replace(y1=top)}) if text else None


def _above(lines: Lines, sheet: Sheet, row: Row) -> int | None:
    """The last position that begins above the row on its page."""
    top = row.tokens[0].box.y0
    tops = {
        at: min(each.box.y0 for each in values.values() if each.box is not None)
        for at, values in lines.items()
        if any(each.page == sheet.number and each.box is not None for each in values.values())
    }
    return max((at for at, y in tops.items() if y < top), default=None, key=lambda at: tops[at])


def _told(row: Row, what: re.Pattern[str], own: Mapping[str, Reading]) -> Iterator[tuple[str, Reading]]:
    """The price, the discount or the amount that the row tells of its position."""
    amounts = amounts_in(row.tokens)
    if not amounts:
        return
    if what is _GROSS:
        names = {"unit_price": amounts[0], "amount": amounts[-1]}
        yield from ((name, _read(name, found)) for name, found in names.items() if name not in own)
    elif what is _CUT:
        found = amounts[-1]
        yield "discount", _read("discount", Found(money(abs(Decimal(found.value))), found.tokens, found.score))
    else:
        yield "amount", _read("amount", amounts[-1])


def _read(name: str, found: Found) -> Reading:
    return marked(reading_of(f"/lines/0/{name}", found.scaled(_SCORE, "row")), RULES_ONLY)


def _numbered(lines: Lines) -> Iterator[Reading]:
    """All values, the positions numbered anew."""
    for to, at in enumerate(at for at in sorted(lines) if lines[at]):
        yield from (each.model_copy(update={"pointer": f"/lines/{to}/{name}"}) for name, each in lines[at].items())
